"""Which denials and retractions a story has to bear, and which word ends them."""

from __future__ import annotations

from collections.abc import Collection

from bot.stories.denials import Dispute, find_admission
from bot.stories.features import is_common
from bot.stories.origins import Origins
from bot.stories.outlets import outlet_key
from bot.stories.report import Report
from bot.stories.seats import seat_terms, speaks_for
from bot.stories.text import split_words, terms_in

__all__ = ["is_admitted", "standing_dispute", "who_retracts"]

# Who speaks for a party without naming it.
_ROLE_WORDS = """
company companies firm spokesman spokeswoman spokesperson spokespeople ceo chief
chairman founder officials official ministry minister government police president
lawyer lawyers attorney agent both union regulator manager rep representative publicist palace
entreprise groupe direction porte-parole porte parole gouvernement ministre
unternehmen konzern sprecher sprecherin regierung ministerium minister firma
gobierno empresa compania portavoz ministro ministerio
azienda societa portavoce governo
"""
_ROLES = frozenset(_ROLE_WORDS.split())


def standing_dispute(
    report: Report, *, origins: Origins | None, known: Collection[str]
) -> Dispute | None:
    """The dispute that ``report`` brings into a story, if those who speak may.

    ``origins`` and the terms ``known`` are those of the story before it, None where it opens
    the story.
    """
    dispute = report.said.dispute
    if dispute is None:
        return None
    if report.said.revised and dispute.retraction:
        is_own = dispute.who is None or outlet_key(dispute.who) in report.said.attribution.own
        return dispute if is_own else None
    if origins is None:
        # Nothing was said yet that could be taken back; a plain no is its own news,
        # unless a claim stood in its place.
        is_news = dispute.retraction or (dispute.plain and not report.said.revised)
        return None if is_news else dispute
    if dispute.retraction:
        return dispute if any(map(origins.has_said, who_retracts(report, dispute))) else None
    who = dispute.who or ""
    is_party = any(name in known for name in _names_in(who) | report.said.deniers)
    if is_party or _is_role(who) or speaks_for(who, report.title, known):
        return dispute
    return None


def who_retracts(report: Report, dispute: Dispute) -> tuple[str, ...]:
    """The outlet that takes back what it said, by all its names that are known."""
    return (dispute.who,) if dispute.who else report.said.attribution.own


def is_admitted(title: str, dispute: Dispute, known: Collection[str]) -> bool:
    """Whether the headline ``title`` says that who denied it now says that it is so.

    What an outlet took back nobody else can say again for it. ``known`` are the terms of the
    story: where a nameless spokesman denied it, a party of the story takes it back.
    """
    who = None if dispute.retraction else find_admission(title)
    if who is None:
        return False
    denied_by, names = _names_in(dispute.who or ""), _names_in(who)
    if _is_role(dispute.who or ""):
        return _is_role(who) or any(name in known for name in names)
    return not denied_by.isdisjoint(names)


def _names_in(who: str) -> frozenset[str]:
    return seat_terms(who).union(term for term in terms_in(who) if not is_common(term))


def _is_role(who: str) -> bool:
    return not _ROLES.isdisjoint(split_words(who))

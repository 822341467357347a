"""What of a story is materially new to a channel that was told of it."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import urlsplit

from bot.alerts.inert import tidy, tidy_url
from bot.alerts.revising import is_news, word_revision
from bot.alerts.surer import find_surer, word_surer
from bot.alerts.wording import REASON_LIMIT, find_detail
from bot.languages import phrase, word
from bot.model import ChangeKind, Entry, Language, Placement, Source, Status, Told

__all__ = ["list_rises", "takes_back", "word_news"]

_TAKES_BACK = frozenset(
    {ChangeKind.CORRECTION, ChangeKind.NEGATION, ChangeKind.PULLED, ChangeKind.BACK}
)


def word_news(
    placement: Placement,
    told: Told,
    *,
    entry: Entry,
    source: Source,
    language: Language = Language.ENGLISH,
    held: Sequence[tuple[str, str]] = (),
    waits: bool = False,
) -> str:
    """What an entry brings that the channel has to hear, in words; empty where nothing.

    That is a status other than the one that it was told last, where the story became
    disputed or official or a dispute ended, whichever entry made it so: of that one the
    channel may have heard nothing. It is a development such as a number that far outgrew
    the known, too, and what changed of an entry by which it was told. Else copies and plain
    reports bring nothing, but that a claim of which the channel was told is corroborated by now.
    What rose before and is ``held`` (see `Told.held`) is told with it, as far as it did not rise
    again, nor was taken back. Of a text that changed and ``waits`` to be told, and may change
    again by then, it is the number that it has now.
    """
    revision = placement.revision if is_news(placement, told) else None
    host = _find_host(entry, source)
    changed = "" if revision is None else word_revision(revision, host=host, language=language)
    # The words that changed show the new number, too.
    shown = revision is not None and ChangeKind.NUMBER in revision.kinds
    if waits and shown and placement.risen:
        changed, shown = "", False
    developments = () if shown else placement.developments
    status = _word_status(placement, told, source, language)
    # The words that changed show that, too.
    surer = None if changed else find_surer(placement, told)
    surely = "" if surer is None else word_surer(*surer, language)
    said = [tidy(word(each, language), limit=REASON_LIMIT) for each in (status, *developments)]
    said.insert(1, surely)
    said = [words for words in (*said, changed) if words]
    waited = [words for of, words in held if of not in _list_counted(placement, told)]
    return "; ".join((*waited, *said)) if said else ""


def list_rises(
    placement: Placement,
    told: Told,
    *,
    source: Source,
    entry: Entry,
    language: Language,
    held: Sequence[tuple[str, str]] = (),
) -> tuple[tuple[str, str], ...]:
    """The numbers that rose, by quantity and in words: those that were ``held``, and the last.

    That may be one by which a text changed, and which is no far rise.
    """
    counted = _list_counted(placement, told)
    waited = tuple(each for each in held if each[0] not in counted)
    if placement.risen:
        rose = tidy(word(placement.developments[-1], language), limit=REASON_LIMIT)
        return (*waited, (placement.risen, rose))
    revision = placement.revision if is_news(placement, told) else None
    if revision is None or not revision.only_rose:
        return waited
    changed = word_revision(revision, host=_find_host(entry, source), language=language)
    return (*waited, (revision.changes[0].topic, changed))


def _list_counted(placement: Placement, told: Told) -> frozenset[str]:
    """What the entry itself has the latest number of: what was held of these is no longer so."""
    revision = placement.revision if is_news(placement, told) else None
    changes = () if revision is None else revision.changes
    topics = (change.topic for change in changes if change.kind is ChangeKind.NUMBER)
    return frozenset((placement.risen, placement.lowered, *topics))


def takes_back(placement: Placement, told: Told) -> bool:
    """Whether an entry takes back what the channel was told, or restores it: a denial and its
    end, a correction, a page that was pulled.
    """
    if placement.status is not told.status and Status.DISPUTED in {placement.status, told.status}:
        return True
    if placement.revision is None or not is_news(placement, told):
        return False
    return not placement.revision.kinds.isdisjoint(_TAKES_BACK)


def _find_host(entry: Entry, source: Source) -> str:
    url = tidy_url(entry.url)
    return (urlsplit(url).hostname if url else None) or source.host


def _word_status(placement: Placement, told: Told, source: Source, language: Language) -> str:
    if placement.status is told.status:
        return ""
    detail = find_detail(placement, source, language)
    was_disputed = told.status is Status.DISPUTED
    if placement.status is Status.DISPUTED:
        return detail or phrase(language, "disputed")
    if placement.status is Status.OFFICIAL:
        official = phrase(language, "official")
        if detail:
            official = phrase(language, "official_by", detail=detail)
        settled = phrase(language, "official_settled", official=official)
        return settled if was_disputed else official
    if was_disputed:
        return phrase(language, "no_longer_disputed")
    return _word_corroboration(placement, told, language)


def _word_corroboration(placement: Placement, told: Told, language: Language) -> str:
    """That what the channel was told as one source's claim is corroborated, or no longer is;
    else empty.

    Who takes its toll back, or counts far less, does not confirm it. Of speakers who turn out to
    have it from one the count goes back; where a page is gone, that says it already.
    """
    if not told.claim:
        return ""
    if told.status is Status.CORROBORATED and placement.status is Status.SINGLE_SOURCE:
        return "" if placement.revision else phrase(language, "no_longer_corroborated")
    is_new = told.status is Status.SINGLE_SOURCE and placement.status is Status.CORROBORATED
    if not is_new or placement.lowered or placement.tells_less:
        return ""
    origins = phrase(language, "origins", n=placement.origins)
    return phrase(language, "corroborated", origins=origins)

"""What is known of a story: single-source, corroborated, official or disputed."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.model import Entry, Event, Status
from bot.stories.text import cut_headline, fold, lead_of, sentences

__all__ = ["Dispute", "Standing", "find_dispute", "judge"]

_SUBJECT = r"(?P<who>[^.;:!?]{2,80}?)"
_DENY = (
    r"(?:denies|denied|deny|refutes|refuted|rebuts|rebutted|contradicts|contradicted"
    r"|dement|a dementi|dementent|dementiert|bestreitet|niega|desmiente|nego|desmintio)"
)
_REJECT = r"(?:rejects|rejected|dismisses|dismissed|disputes|disputed|weist|wiesen)"
_SAID = (
    r"(?:reports?|reported|claims?|rumou?rs?|speculation|stor(?:y|ies)|suggestions?"
    r"|informations?|rumeurs?|berichte?|gerucht|geruchte|rumor(?:es)?|informacion(?:es)?)"
)
_MEANT = (
    r"(?:allegations?|accusations?|talks?|plans?|deal|split|break-?up|merger|sale|takeover|that"
    r"|it|he|she|they|having|being|\w+ing|any|there|partnership|acquisition|involvement|links?"
    r"|ties|que|un|une|una|les|le|la|los|las|el)"
)
# What is denied may be anything that is claimed; what is rejected only a claim by name,
# since offers, bids and plans are rejected, too.
_DENIAL = re.compile(
    rf"^{_SUBJECT}\s+(?:(?:has|have|had|also|again|flatly|strongly|categorically|firmly|quickly"
    rf"|publicly|on \w+)\s+)*(?:{_DENY}\s+"
    rf"(?P<what>(?:[^\s.;!?]+\s+){{0,6}}?(?:{_SAID}|{_MEANT})\b.*)"
    rf"|{_REJECT}\s+(?P<claim>(?:[^\s.;!?]+\s+){{0,4}}?{_SAID}\b.*))"
)
_SAYS_FALSE = re.compile(
    r"^(?P<who>[^.;:!?]{2,80}?)\s+(?:says?|said|calls?|called|insists?|insisted)\s+"
    r"(?:[^.;!?]{0,60}?)\b(?:report|reports|claim|claims|rumou?rs?|story)\b[^.;!?]{0,40}?"
    r"\b(?:false|untrue|not true|wrong|inaccurate|incorrect|baseless|fake|unfounded|fabricated)\b"
    r"|^(?P<who2>[^.;:!?]{2,80}?)\s+(?:calls?|called)\s+(?:[^.;!?]{0,60}?)"
    r"\b(?:false|untrue|baseless|fake|unfounded|fabricated)\b"
)
_PASSIVE = re.compile(
    # "is denied bail", "was rejected by voters": something was refused, nothing denied.
    r"\b(?:is|was|are|were|been|be|being|gets|got)\s+(?:\w+ly\s+)?$"
)
_NO_DISPUTE = re.compile(
    # A party that defends itself against a charge disputes nothing of the news of it, and
    # what is refused is not what is denied.
    r"^(?:[a-z]+ ){0,3}?(?:wrongdoing|liability|guilt|bail|entry|access|request|requests|appeal"
    r"|appeals|motion|visa|visas|parole|permission|permit|bid|offer|offers|proposal|proposals"
    r"|petition|petitions|application|applications|claim for|claims for|asylum|service|care"
    r"|coverage|responsibility|wage|pay|amendment|resolution|law|bill|budget|plan to|plan for"
    r"|plans for|calls|call|demand|demands|idea|deal offer|ultimatum|ceasefire)\b"
)
_AT_LAW = frozenset({Event.LEGAL, Event.CRIME, Event.REGULATION})
_CASE = re.compile(r"\b(?:lawsuit|suit|court|trial|case|indictment|complaint|probe)\b")
_AGAINST_SELF = re.compile(
    r"^(?:[a-z]+ ){0,3}?(?:charges?|allegations?|accusations?|claims? (?:in|of)|the claims)\b"
)
_RETRACTION = re.compile(
    r"^(?:correction|corrected|retraction|retracted|withdrawn|editor'?s note|richtigstellung"
    r"|korrektur|rectificatif|correccion|rectificacion)\b\s*(?:[:|(-]|$)"
    r"|\b(?:retracts?|retracted|withdraws?|withdrew|walks? back|walked back)\s+"
    r"(?:[\w' -]{0,30} )?(?:report|story|article|claims?|scoop)\b"
)
_WHO_RETRACTS = re.compile(r"^(?P<who>[^.;:!?]{2,60}?)\s+(?:retract|withdr|walk)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispute:
    """That a text takes the news back or denies it: ``who`` as the text names it."""

    who: str | None
    retraction: bool

    def reason(self) -> str:
        """The dispute in words."""
        if self.retraction:
            return f"{self.who or 'the origin'} retracts or corrects it"
        return f"{self.who} denies it"


def find_dispute(entry: Entry, event: Event) -> Dispute | None:
    """Whether ``entry`` is about a denial or a retraction, and by whom.

    Read from the headline and the first two sentences. "Denies wrongdoing" and its like
    are none; allegations and charges are only where the story is no case at law.
    """
    headline = cut_headline(entry.title)
    for text in (entry.title, headline.text):
        if _RETRACTION.search(fold(text)):
            who = _WHO_RETRACTS.search(fold(headline.text))
            return Dispute(
                who=_as_written(who["who"], headline.text) if who else None, retraction=True
            )
    for sentence in (headline.text, *sentences(lead_of(entry, 80))[:2]):
        who_denies = _who_denies(fold(sentence), event)
        if who_denies is not None:
            return Dispute(who=_as_written(who_denies, sentence), retraction=False)
    return None


def _who_denies(sentence: str, event: Event) -> str | None:
    match = _DENIAL.search(sentence)
    if match:
        what = match["what"] or match["claim"]
        at_law = event in _AT_LAW or _CASE.search(what)
        if (
            not _PASSIVE.search(match["who"] + " ")
            and not _NO_DISPUTE.search(what)
            and not (at_law and _AGAINST_SELF.search(what))
        ):
            return _trim(match["who"])
    false = _SAYS_FALSE.search(sentence)
    return _trim(false["who"] or false["who2"]) if false else None


def _as_written(who: str, text: str) -> str:
    """``who`` with the capitals that it has in ``text``, where folding kept the places."""
    at = fold(text).find(who)
    return text[at : at + len(who)] if len(fold(text)) == len(text) else who


def _trim(who: str) -> str:
    return re.sub(r"^(?:but|and|update|meanwhile|later),? ", "", who.strip(" \"',-"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What of a story decides its status. ``dispute`` is the one that stands, if any."""

    origins: int
    official: bool
    dispute: Dispute | None


def judge(standing: Standing) -> Status:
    """The status, by precedence: disputed, official, corroborated, single-source."""
    if standing.dispute is not None:
        return Status.DISPUTED
    if standing.official:
        return Status.OFFICIAL
    return Status.CORROBORATED if standing.origins >= 2 else Status.SINGLE_SOURCE

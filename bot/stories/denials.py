"""Denials and retractions in a text: who takes the news back, and in how many words."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.model import Entry, Event
from bot.stories.text import cut_headline, fold, lead_of, sentences

__all__ = ["Dispute", "find_dispute"]

_SUBJECT = r"(?P<who>[^.;:!?]{2,80}?)"
_DENY = (
    r"(?:denies|denied|deny|refutes|refuted|rebuts|rebutted|contradicts|contradicted"
    r"|dement|a dementi|dementent|ont dementi|dementiert|dementieren|dementierte|bestreitet"
    r"|niega|niegan|desmiente|desmienten|nego|desmintio)"
)
_REJECT = (
    r"(?:rejects|rejected|dismisses|dismissed|disputes|disputed|weist|weisen|wies|wiesen"
    r"|rejette|rejettent|rechaza|rechazan|rechazo)"
)
_ADVERBS = (
    r"(?:(?:has|have|had|also|again|flatly|strongly|categorically|firmly|quickly|publicly"
    r"|on \w+)\s+)*"
)
_SAID = (
    r"(?:reports?|reported|claims?|rumou?rs?|speculation|stor(?:y|ies)|suggestions?"
    r"|informations?|rumeurs?|berichte?|gerucht|geruchte|spekulationen|rumor(?:es)?"
    r"|informacion(?:es)?)"
)
_MEANT = (
    r"(?:allegations?|accusations?|talks?|plans?|deal|split|break-?up|merger|sale|takeover|that"
    r"|it|he|she|they|having|being|\w+ing|any|there|partnership|acquisition|involvement|links?"
    r"|ties|que|un|une|una|les|le|la|los|las|el)"
)
# What is denied may be anything that is claimed; what is rejected only a claim by name,
# since offers, bids and plans are rejected, too.
_DENIAL = re.compile(
    rf"^{_SUBJECT}\s+{_ADVERBS}(?:{_DENY}\s+"
    rf"(?P<what>(?:[^\s.;!?]+\s+){{0,6}}?(?:{_SAID}|{_MEANT})\b.*)"
    rf"|{_REJECT}\s+(?P<claim>(?:[^\s.;!?]+\s+){{0,4}}?{_SAID}\b.*))"
)
_DENY_ANYTHING = re.compile(
    # "denies cloud breach": whatever it is, if a story knows of it.
    rf"^{_SUBJECT}\s+{_ADVERBS}{_DENY}(?:\s+(?P<what>\S.*)|\s*[.!]?$)"
)
_SAYS_FALSE = re.compile(
    r"^(?P<who>[^.;:!?]{2,80}?)\s+(?:says?|said|calls?|called|insists?|insisted)\s+"
    r"(?:[^.;!?]{0,60}?)\b(?:report|reports|claim|claims|rumou?rs?|story)\b[^.;!?]{0,40}?"
    r"\b(?:false|untrue|not true|wrong|inaccurate|incorrect|baseless|fake|unfounded|fabricated)\b"
    r"|^(?P<who2>[^.;:!?]{2,80}?)\s+(?:calls?|called)\s+(?:[^.;!?]{0,60}?)"
    r"\b(?:false|untrue|baseless|fake|unfounded|fabricated)\b"
)
_NEGATION = (
    r"(?:no (?:current |immediate |such )?(?:plans?|intention|truth|talks|deal|discussions"
    r"|negotiations|evidence|breach|outage|layoffs|sale|merger|agreement|decision)\b"
    r"|(?:is|are|was|were|will|would|has|have|had|does|did|do)(?: not|n't)\b|won't\b"
    r"|not (?:true|in talks|for sale|planning|considering|seeking|buying|selling|leaving)\b"
    r"|(?:has|have|had|is|are|was|were) (?:been )?no\b)"
)
_SPEAK = r"(?:says?|said|tells?|told|insists?|insisted|adds?|added)"
_ROLE = (
    r"(?:the |a )?(?:company|firm|group|bank|airline|carmaker|maker|spokes(?:man|woman|person)"
    r"|ceo|chief executive|chairman|founder|minister|ministry|government|union|club|agency)"
)
_PLAIN = (
    # "Fenwick is not buying Ostrander, company says": the subject denies of itself.
    re.compile(
        rf"^(?P<who>[^.;:!?,]{{2,60}}?)\s*(?::\s*)?\b{_NEGATION}[^.;!?]*,\s*"
        rf"(?:{_ROLE}(?: \w+){{0,2}} {_SPEAK}|{_SPEAK} {_ROLE})\b"
    ),
    # "There has been no breach, Fenwick said."
    re.compile(
        rf"^[\"']?(?:there|we|it|this|that|they)\b[^.;!?]{{0,30}}?\b{_NEGATION}[^.;!?]*?,[\"']?\s*"
        rf"(?P<who>[^.;:!?,]{{2,60}}?)\s+{_SPEAK}\b"
    ),
    # "Fenwick says there is no truth in it", "Fenwick: no plans to sell".
    re.compile(
        rf"^(?P<who>[^.;:!?,]{{2,60}}?)(?:\s+{_SPEAK}\s(?:[^.;!?]{{0,40}}?\s)?|:\s*"
        rf"|\s+(?:has|have|had)\s+(?=no (?:plans?|intention)))[\"']?"
        rf"(?:it |there |they )?{_NEGATION}"
    ),
    re.compile(r"^(?P<who>[^.;:!?,]{2,60}?)\s+(?:weist|wies)\b.*\bzuruck\b"),
)
_CUE = re.compile(
    # Some of these stand in whatever denies.
    rf"\b{_DENY}\b|\b{_REJECT}\b|\b(?:no|not|won't)\b|n't\b|\b(?:false|untrue|wrong"
    r"|inaccurate|incorrect|baseless|fake|unfounded|fabricated)\b"
)
_PASSIVE = re.compile(
    # "is denied bail", "was rejected by voters": something was refused, nothing denied.
    r"\b(?:is|was|are|were|been|be|being|gets|got)\s+(?:\w+ly\s+)?$"
)
_NOT_DENYING = re.compile(
    # "did not deny", "neither confirmed nor denied", "declined to confirm or deny".
    r"(?:\b(?:not|never|nor|neither|declin\w+|refus\w+|cannot|fail\w*|unable|short of"
    r"|without|yet to|or|to)|n't)(?: \w+){0,2}$"
)
_REFUSING = re.compile(
    # Who refuses what is asked of them denies no news.
    r"\b(?:judges?|courts?|justices|magistrate|panel|tribunal|commission|agency|regulators?"
    r"|council|board|officials|authorities|embassy|committee|defen[cs]e|goalkeeper|keeper)\b"
)
_NO_DISPUTE = re.compile(
    # A party that defends itself against a charge disputes nothing of the news of it, and
    # what is refused is not what is denied.
    r"^(?:[a-z]+ ){0,3}?(?:wrongdoing|liability|guilt|bail|entry|access|request|requests|appeal"
    r"|appeals|motion|visa|visas|parole|permission|permit|bid|offer|offers|proposal|proposals"
    r"|petition|petitions|application|applications|claim for|claims for|asylum|service|care"
    r"|coverage|responsibility|wage|pay|amendment|resolution|law|bill|budget|plan to|plan for"
    r"|plans for|calls|call|demand|demands|idea|deal offer|ultimatum|ceasefire|approval"
    r"|licen[cs]e|clearance|waiver|exemption|extension|stay|injunction|review|rehearing"
    r"|benefits|aid|funding|loan|refund|tenure|rights|justice|victory|win|title|goal"
    r"|fianza|visado|culpabilidad|responsabilidad)\b"
)
_AT_LAW = frozenset({Event.LEGAL, Event.CRIME, Event.REGULATION})
_CASE = re.compile(r"\b(?:lawsuit|suit|court|trial|case|indictment|complaint|probe)\b")
_AGAINST_SELF = re.compile(
    r"^(?:[a-z]+ ){0,3}?(?:charges?|allegations?|accusations?|claims? (?:in|of)|the claims)\b"
)
_RETRACTION = re.compile(
    r"^(?:retraction|retracted|withdrawn)\b\s*(?:[:|(-]|$)"
    r"|\b(?:retracts?|retracted|withdraws?|withdrew|walks? back|walked back)\s+"
    r"(?:[\w' -]{0,30} )?(?:report|story|article|claims?|scoop)\b"
)
_CORRECTION = re.compile(
    r"^(?:correction|corrected|editor'?s note|clarification|richtigstellung|korrektur"
    r"|rectificatif|correccion|rectificacion)\b\s*(?:[:|(-]|$)"
)
_TAKEN_BACK = re.compile(
    # What a correction has to say so that it takes the news itself back: a wrong name or
    # day ("on Monday, not Tuesday") leaves it standing.
    r"(?<!, )\b(?:not|never|no|false|falsely|untrue|wrongly|incorrectly|erroneously"
    r"|in error|was wrong|retract\w*|withdr\w+|nicht|kein\w*|falsch|ne|pas|faux|jamas|falsa)\b"
)
_SMALL = re.compile(
    r"\b(?:misspell\w*|misspelt|spelling|misstated|misidentified|the name of|the age of"
    r"|the title of|the date of|first name|last name|surname)\b"
)
_WHO_RETRACTS = re.compile(r"^(?P<who>[^.;:!?]{2,60}?)\s+(?:retract|withdr|walk)")
_ASIDE = re.compile(r",\s*(?:which|who|whose|whom|the|a|an)\b[^,]*(?:,|$)")
_LEADING_UP = re.compile(
    r"^(?:but|and|update|meanwhile|later|however),? |,\s+|\s[–—-]\s"
    r"|\b(?:that|but|while|as|after|although|though|when|because|where)\s"
)
_TRAILING = re.compile(
    r"(?:\s+(?:has|have|had|on|later|also|again|then|promptly|immediately|since|both|monday"
    r"|tuesday|wednesday|thursday|friday|saturday|sunday|today|yesterday))+$"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispute:
    """That a text takes the news back or denies it: ``who`` as the text names it.

    ``plain`` says that it only says no ("no plans to sell"): that denies what a story
    claims, and where there is none it is news of its own. ``in_headline`` says that the
    entry is about the denial, and does not only mention it.
    """

    who: str | None
    retraction: bool
    plain: bool = False
    in_headline: bool = True

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
    headline = cut_headline(entry.title).text
    opening = sentences(lead_of(entry, 80))[:2]
    published, folded = fold(entry.title).strip(), fold(headline)
    if _RETRACTION.search(published) or _RETRACTION.search(folded):
        who = _WHO_RETRACTS.search(folded)
        return Dispute(who=_as_written(who["who"], headline) if who else None, retraction=True)
    if _CORRECTION.search(published):
        said = fold(" ".join((headline, *opening)))
        is_taken_back = _TAKEN_BACK.search(said) and not _SMALL.search(said)
        return Dispute(who=None, retraction=True) if is_taken_back else None
    for place, sentence in enumerate((headline, *opening)):
        plain = fold(sentence)
        found = _who_denies(plain, event) if _CUE.search(plain) else None
        if found is not None:
            who_denies, is_plain = found
            return Dispute(
                who=_as_written(who_denies, sentence),
                retraction=False,
                plain=is_plain,
                in_headline=place == 0,
            )
    return None


def _who_denies(sentence: str, event: Event) -> tuple[str, bool] | None:
    """Who denies, and whether in plain words only."""
    match = _DENIAL.search(sentence)
    if match and _is_denial(match["who"], match["what"] or match["claim"], event):
        return _trim(match["who"]), False
    false = _SAYS_FALSE.search(sentence)
    if false:
        return _trim(false["who"] or false["who2"]), False
    if event in _AT_LAW:
        return None
    match = _DENY_ANYTHING.search(sentence)
    if match:
        is_denial = _is_denial(match["who"], match["what"] or "", event)
        return (_trim(match["who"]), True) if is_denial else None
    said = next((found for pattern in _PLAIN if (found := pattern.search(sentence))), None)
    return (_trim(said["who"]), True) if said else None


def _is_denial(who: str, what: str, event: Event) -> bool:
    at_law = event in _AT_LAW or _CASE.search(what)
    is_about_claim = re.match(rf"(?:[^\s.;!?]+\s+){{0,4}}?{_SAID}\b", what)
    return not (
        _PASSIVE.search(who + " ")
        or _NOT_DENYING.search(who)
        or _NO_DISPUTE.search(what)
        or (_REFUSING.search(who) and not is_about_claim and not what.startswith("that "))
        or (at_law and _AGAINST_SELF.search(what))
    )


def _as_written(who: str, text: str) -> str:
    """``who`` with the capitals that it has in ``text``, where folding kept the places."""
    at = fold(text).find(who)
    return text[at : at + len(who)] if at >= 0 and len(fold(text)) == len(text) else who


def _trim(who: str) -> str:
    """The noun phrase of who denies, without what leads up to it or follows it."""
    phrase = _LEADING_UP.split(_ASIDE.sub("", who).strip(" \"',-"))[-1]
    return _TRAILING.sub("", phrase).strip(" \"',-") or who

"""Denials and retractions in a text: who takes the news back, and in how many words."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec
from msgspec import structs

from bot.languages import say
from bot.model import Entry, Event
from bot.stories.authorship.speakers import are_several, list_speakers
from bot.stories.language.gate import NEWS, CueWords, Patterns
from bot.stories.language.text import (
    cut_credit,
    cut_headline,
    find_place,
    fold,
    lead_of,
    sentences,
    terms_in,
)
from bot.stories.stance import case_patterns as case
from bot.stories.stance import denial_patterns as said
from bot.stories.stance import retraction_patterns as back
from bot.stories.stance.claims import Denied, find_denied_part, needs_claim, who_says_unsettled
from bot.stories.stance.endings import find_ended
from bot.stories.stance.falsity_patterns import SAYS_FALSE
from bot.stories.traits.features import is_common

__all__ = [
    "Dispute",
    "find_admission",
    "find_dispute",
    "is_denial",
    "may_defend",
    "takes_back_own_word",
]

_WHAT = ("what", "claim", "found", "talk", "talk2")  # the groups that find what is denied
_NOBODY = frozenset({"but", "and", "so", "or", "yet", "then"})
_HAD = frozenset({"had", "hatte", "hatten", "avait", "habia", "aveva"})
_POINT = "·"  # of an abbreviation
_FAR_OFF = 2.0  # a corrected figure is another claim where it is this many times the other
_YEARS = range(1900, 2101)
_ASIDE = re.compile(r",\s*(?:which|who|whose|whom|the|a|an)\b[^,]*(?:,|$)")
_QUESTION = re.compile(r"(?<=\?)\s+(?=\S)")
_QUOTED = re.compile(r"[\"'‘“«][^\"'’”»]{2,40}[\"'’”»]\s*:\s+(?=\S)")  # "'Nonsense': Roe …"
_NAME = r"[A-ZÀ-Þ][\w'’.&-]*(?: [A-ZÀ-Þ][\w'’.&-]*){0,2}"
_NO_BODY = (
    # What begins a headline with a comma behind it, and is nobody: "In Oulu, Fenwick denies it".
    r"(?!(?:In|On|At|After|Amid|Update|Breaking|Exclusive|Live|Meanwhile|Later|Today|Yesterday|Now"
    r"|Asked|Im|Am|Nach|Bei|Vor|Laut|Eilmeldung|En|Apr[eè]s|Dans|Selon|Tras|Ante|Seg[uú]n)\b)"
)
_CLUB = re.compile(rf"{_NO_BODY}({_NAME}(?:, {_NAME}){{0,2}})[,:] ")
_ROW = re.compile(
    r"\b(?:as|while|but|after|because|although|though|that|when|als|weil|aber|obwohl|alors que|mais"
    rf"|mientras|pero|aunque) ({_NAME}(?:, {_NAME}){{0,2}}), $"
)
_LEADING_UP = re.compile(
    r"^(?:but|and|update|meanwhile|later|however|official|breaking),? |,\s+|\s[–—-]\s"
    r"|\b(?:that|but|while|as|after|although|though|when|because|where)\s"
)
_TRAILING = re.compile(
    r"(?:\s+(?:has|have|had|just|now|on|later|also|again|then|promptly|immediately|since|both|monday"
    r"|tuesday|wednesday|thursday|friday|saturday|sunday|today|yesterday))+$"
)
_SAYING = re.compile(
    # "Fenwick says deliveries go on as normal, rejects report"
    r"^([^.;:!?,]{2,60}?) (?:says?|said|insists?|insisted|maintains?) [^.;:!?,]+,$"
)
_WORD = re.compile(r"[^\W\d_]+")
_ABBREVIATION = re.compile(
    # The point of "Fenwick Bros.", "U.S.", "Dr. Roe" ends no sentence.
    r"(?:(?<![^\W_])(?:bros|inc|corp|co|cos|ltd|dr|mr|mrs|ms|st|gov|sen|rep|gen|jr|sr|[a-z])\.)+"
    r"(?=[\s,'’-]+[^\s])"
)
_NUMBER_10 = re.compile(
    r"\bNo\.? ?10\b(?= (?:[a-z]+s|[a-z]+ed|spokes\w+|sources?|aides?)\b|['’,]|$)"
)
_PRONOUN = re.compile(r"(?:^|\s)(?:it|he|she|they|er|sie|es|il|elle|ils)$")
_MARKET = re.compile(r"(?:'s)? (?:shares?|stocks?|bonds?|in|to|is|are|was|will|has|faces|under)\b")


class Dispute(msgspec.Struct, frozen=True, kw_only=True, array_like=True, gc=False):
    """That a text takes the news back or denies it: ``who`` as the text names it.

    ``plain`` says that it only says no ("no plans to sell"): that denies what a story
    claims, and where there is none it is news of its own. ``in_headline`` says that the
    entry is about the denial, and does not only mention it. ``denied`` are the terms of what is
    said not to be so ("was not overloaded"), none where the text does not tell. Where there are
    ``needs``, it denies only what claims all these terms ("Roe will not resign, palace says"),
    and where there is a ``part``, that alone of the thing ("denies that a deal was signed").
    ``ended`` are the terms of a thing whose end is denied. ``several`` says that ``who`` is more
    than one.
    """

    who: str | None
    retraction: bool
    plain: bool = False
    in_headline: bool = True
    denied: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    part: Denied | None = None
    ended: tuple[str, ...] = ()
    several: bool = False

    def reason(self) -> str:
        """The dispute in words."""
        if not self.retraction:
            who = str(self.who)
            return say("deny", who=list_speakers(who)) if self.several else say("denies", who=who)
        return say("retracts", who=self.who) if self.who else say("origin_retracts")


def find_dispute(entry: Entry, event: Event) -> Dispute | None:
    """Whether ``entry`` is about a denial or a retraction, and by whom.

    Read from the headline and the first two sentences. "Denies wrongdoing" and its like
    are none; allegations and charges are only where the story is no case at law. Nor is a
    denial one that the news has overtaken ("admits breach after denying it").
    """
    headline, opening = _read(entry)
    published, folded = fold(entry.title).strip(), fold(headline)
    if ("KILL" in entry.title and back.KILLED.search(entry.title.strip())) or (
        any(map(published.__contains__, back.TAKING_BACK_SIGNS))
        and (back.RETRACTION.search(published) or back.RETRACTION.search(folded))
    ):
        who = None if back.OURSELVES.match(folded) else back.WHO_RETRACTS.search(folded)
        return Dispute(who=_as_written(who["who"], headline) if who else None, retraction=True)
    corrects = back.WHO_CORRECTS.search(published) if _CORRECTS.choose(published) else None
    if corrects or back.CORRECTION.match(published):
        paper = None if corrects is None else _as_written(corrects["who"], entry.title)
        whole = fold(" ".join((headline, *opening)))
        return Dispute(who=paper, retraction=True) if _takes_back(whole) else None
    # "Fenwick to sell? Ostrander denies it": whoever answers stands behind the question.
    asked = _QUESTION.split(headline)
    if label := _QUOTED.match(headline):
        asked.insert(0, headline[label.end() :])
    if not _has_cue(folded) and not _has_cue(_fold_opening(entry, opening)):
        return None  # as nearly all
    texts = [(sentence, _fold_names(sentence)) for sentence in (*asked, *opening)]
    cued = [_has_cue(plain) for _, plain in texts]
    if not any(cued) or _is_overtaken(texts):
        return None
    is_at_law = event in case.AT_LAW or any(case.CASE.search(plain) for _, plain in texts)
    for place, (sentence, plain) in enumerate(texts):
        if cued[place] and (found := _read_denial(sentence, plain, event, is_at_law=is_at_law)):
            return found if place < len(asked) else structs.replace(found, in_headline=False)
    return None


def _read_denial(sentence: str, plain: str, event: Event, *, is_at_law: bool) -> Dispute | None:
    """The denial in a ``sentence``, of which ``plain`` is the folded form, as a headline has it."""
    found = _who_denies(plain, event, is_at_law)
    if found is None and (unsettled := who_says_unsettled(plain)):
        found = unsettled, True
    if found is not None:
        who, is_plain = found
        ended = find_ended(plain)
        written = _put_club_before(_as_written(who, sentence), sentence)
        several = are_several(who, written, plain)
        return Dispute(
            who=_put_row_before(written, sentence) if several else written,
            retraction=False,
            plain=is_plain,
            denied=_find_denied(plain, who),
            part=Denied.END if ended else find_denied_part(plain),
            ended=ended,
            several=several,
        )
    of_another = None if event in case.AT_LAW else needs_claim(plain)
    if of_another is None:
        return None
    who, needs = of_another
    who = _trim(who)
    written = _as_written(who, sentence)
    ended = find_ended(plain)  # "The search has not been called off", by whatever words it was
    return Dispute(
        who=written,
        retraction=False,
        plain=True,
        needs=ended or needs,
        part=Denied.END if ended else None,
        ended=ended,
        several=are_several(who, written, plain),
    )


def takes_back_own_word(title: str) -> bool:
    """Whether by the headline ``title`` a word is taken back by whose it is, whoever reported it:
    a claim, or a study.
    """
    plain = fold(title)
    return any(pattern.search(plain) for pattern in (back.OWN_WORD, back.STUDY_RETRACTED))


def is_denial(dispute: Dispute | None) -> bool:
    """Whether an entry with that ``dispute`` is itself about a denial, whatever story it is in."""
    return (
        dispute is not None and dispute.in_headline and not dispute.retraction and not dispute.needs
    )


def may_deny(title: str) -> bool:
    """Whether the headline ``title`` has a word without which nobody denies; False is sure."""
    return _has_cue(fold(title))


def may_defend(title: str, dispute: Dispute, below: Sequence[str] = ()) -> bool:
    """Whether a denial may be that of a deed which somebody is accused of.

    It is where its headline ``title`` names no report, no plan and no arrest: "Roe denies lying",
    and not "Roe denies report of sale" or "Roe denies that he was arrested". In a case at law it
    then disputes nothing of the news of it. Of a denial in the text the sentences ``below`` may
    say so, too, that there is no case.
    """
    if not dispute.in_headline and any(case.DENIES_CASE.search(fold(text)) for text in below):
        return False
    of_news = (case.IS_OF_NEWS, case.DENIES_CASE)
    return not (dispute.retraction or any(pattern.search(fold(title)) for pattern in of_news))


def find_admission(title: str) -> str | None:
    """Who says in the headline ``title`` that it is so, as it names them; None where nobody.

    It ends a denial by the same party, whoever reports it. "Cannot confirm" and "confirms no
    deal" admit nothing.
    """
    headline = _name_number_10(cut_headline(title).text)
    plain = _fold_names(headline)
    match = said.ADMISSION.search(plain)
    if match is None or said.DENIES_STILL.search(plain, len(_speaker(match))):
        return None
    who = _speaker(match)
    return None if said.NOT_DENYING.search(who) else _as_written(_trim(who), headline)


def _read(entry: Entry) -> tuple[str, tuple[str, ...]]:
    headline, opening = cut_headline(entry.title).text, sentences(lead_of(entry, 80))[:2]
    return _name_number_10(headline), tuple(map(_name_number_10, opening))


def _fold_opening(entry: Entry, opening: Sequence[str]) -> str:
    folded = fold(" ".join(opening))
    # Of most entries it is part of the lead, which other rules ask about.
    NEWS.take_for(folded, fold(cut_credit(lead_of(entry)).text))
    return folded


def _name_number_10(text: str) -> str:
    """``text`` where the house is no "no": "No 10 denies it"."""
    return _NUMBER_10.sub("Number 10", text) if "10" in text else text


def _fold_names(text: str) -> str:
    """``text`` folded, where the points of abbreviations end no sentence."""
    folded = fold(text)
    return _ABBREVIATION.sub(_hide_points, folded) if "." in folded else folded


def _hide_points(match: re.Match[str]) -> str:
    return match[0].replace(".", _POINT)


def _has_cue(plain: str) -> bool:
    return _CUES.stand_in(plain) or any(map(plain.__contains__, said.CUE_SIGNS))


_CUES = CueWords(said.CUE_WORDS)
_CORRECTS = Patterns(back.WHO_CORRECTS.pattern)


def _takes_back(correction: str) -> bool:
    """Whether a correction, headline and opening, takes the news itself back."""
    if back.SMALL.search(correction):
        return False
    figures = back.FIGURES.search(correction)
    if figures is not None:
        right, wrong = (_value(figures[name] or figures[f"{name}2"]) for name in ("right", "wrong"))
        if {right, wrong}.isdisjoint(_YEARS) and max(right, wrong) >= _FAR_OFF * min(right, wrong):
            return True
    return back.TAKEN_BACK.search(correction) is not None


def _value(figure: str) -> float:
    """A figure as written, thousands apart by whatever sign: "3.000", "3 000", "3,000"."""
    return float(re.sub(r"[., ](?=\d{3}\b)", "", figure).rstrip(".,").replace(",", "."))


def _is_overtaken(texts: Sequence[tuple[str, str]]) -> bool:
    headline = texts[0][1]
    return said.ADMISSION.search(headline) is not None and any(
        said.DENIED_BEFORE.search(plain) for _, plain in texts
    )


_DENIAL, _SAYS_DENYING, _FALSE, _ANYTHING, _PLAIN = range(5)
_FORMS = Patterns(
    *(
        form.pattern
        for form in (
            *(said.DENIAL, said.SAYS_DENYING, SAYS_FALSE, said.DENY_ANYTHING),
            *said.PLAIN,
        )
    )
)
"""How somebody denies; from `_PLAIN` on they only say no."""


def _who_denies(sentence: str, event: Event, is_at_law: bool) -> tuple[str, bool] | None:
    """Who denies, and whether in plain words only."""
    may = _FORMS.choose(sentence)
    for number in (_DENIAL, _SAYS_DENYING):
        match = _FORMS[number].search(sentence) if number in may else None
        if match is None:
            continue
        what = next(filter(None, map(match.groupdict().get, _WHAT)), "")
        if _is_denial(match, what, is_at_law):
            return _name(match, sentence), False
    false = _FORMS[_FALSE].search(sentence) if _FALSE in may else None
    if false and not _is_background(false):
        return _name(false, sentence), False
    is_of_case = bool(may) and case.DENIES_CASE.search(sentence) is not None
    if event in case.AT_LAW and not is_of_case:
        return None
    match = _FORMS[_ANYTHING].search(sentence) if _ANYTHING in may else None
    if match:
        is_denial = _is_denial(match, match["what"] or "", is_at_law)
        return (_name(match, sentence), True) if is_denial else None
    for number in may:
        found = _FORMS[number].search(sentence) if number >= _PLAIN else None
        if found and _speaker(found).strip() not in _NOBODY:
            what = found.groupdict().get("what") or ""
            is_defence = is_at_law and not is_of_case and case.AGAINST_SELF.search(what.strip())
            return None if is_defence else (_name(found, sentence), True)
    return None


def _find_denied(sentence: str, who: str) -> tuple[str, ...]:
    """The terms of what ``who`` says not to be so; none where a report is denied as such."""
    if any(pattern.search(sentence) for pattern in (SAYS_FALSE, said.SAYS_DENYING)):
        return ()
    told = sentence.replace(who, " ", 1)
    deed = said.DEED.search(told)
    begin = 0 if deed is None else deed.start("what")
    states = [
        state for state in said.STATE.finditer(told, begin) if deed is not None or state["no"]
    ]
    found = states[-1] if states else deed
    if found is None or (deed is not None and said.IS_ABOUT_CLAIM.match(deed["what"])):
        return ()
    terms = set(terms_in(found["what"]))
    return tuple(sorted({term for term in terms if not is_common(term)} or terms))


def _is_denial(match: re.Match[str], what: str, is_at_law: bool) -> bool:
    who = match["who"]
    is_about_claim = said.IS_ABOUT_CLAIM.match(what) or (
        # Planners deny a plan in refusing it, all others in saying that they have none.
        said.IS_PLAN.match(what) and not said.REFUSING_PLANS.search(who)
    )
    return not (
        said.PASSIVE.search(who + " ")
        or said.NOT_DENYING.search(who)
        or _is_background(match)
        or said.REFUSED_CLAIM.search(what)
        or (
            said.NO_DISPUTE.search(what)
            and not is_about_claim
            and not said.SAYS_WHAT_HAPPENED.match(what)
        )
        or (said.REFUSING.search(who) and not is_about_claim and not what.startswith("that "))
        or (is_at_law and case.AGAINST_SELF.search(what))
    )


def _is_background(match: re.Match[str]) -> bool:
    """Whether it is told as what came before the news: "had denied the report"."""
    who = _speaker(match)
    after = match.string[match.start() + match.group().index(who) + len(who) :].split(maxsplit=1)
    return bool(_HAD.intersection((*who.split()[-1:], *after[:1])))


def _speaker(match: re.Match[str]) -> str:
    """What a pattern found in the one of its groups that names who speaks."""
    found = (text for name, text in match.groupdict().items() if name.startswith("who"))
    return next(text for text in found if text)


def _name(match: re.Match[str], sentence: str) -> str:
    """Who denies: for a pronoun, whoever the sentence begins with."""
    who = _speaker(match)
    if not _PRONOUN.search(who):
        return _trim(who)
    leading = _MARKET.split(sentence.strip(" \"'"), maxsplit=1)[0].split()
    return " ".join(leading[:3]).strip(" ,\"'")


def _as_written(who: str, text: str) -> str:
    """``who`` with the capitals that it has in ``text``."""
    match = re.search(rf"(?<!\w){re.escape(who)}(?!\w)", _fold_names(text))
    if match is None:
        return who.replace(_POINT, ".")
    return text[find_place(text, match.start()) : find_place(text, match.end())]


def _put_club_before(who: str, sentence: str) -> str:
    """Who denies with the body that a headline names first: "Milan, Roe smentisce"."""
    match = _CLUB.match(sentence)
    return f"{match[1]}, {who}" if match and sentence.startswith(who, match.end()) else who


def _put_row_before(who: str, sentence: str) -> str:
    """Several who deny with those in whose row they stand: "as Nokia, Siemens deny it"."""
    row = _ROW.search(sentence[: max(0, sentence.find(who))])
    return f"{row[1]}, {who}" if row else who


def _trim(who: str) -> str:
    """The noun phrase of who denies, without what leads up to it or follows it."""
    if saying := _SAYING.match(who):
        who = saying[1]
    phrase = _LEADING_UP.split(_ASIDE.sub("", who).strip(" \"',-"))[-1]
    return _TRAILING.sub("", phrase).strip(" \"',-") or who

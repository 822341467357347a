"""What explains how it came to what was told, and not that it never was: "Larkhill recalls milk
after labelling mix-up", "plane shot down in error".

The words are those that explain a report away ("the alert was sent in error", "fire was a drill").
What sets them apart is that the headline tells the claim's deed itself as done. Read in English.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from bot.stories.language.text import cut_headline, fold
from bot.stories.stance.clauses import Told, Word, read_told, read_words, split_plain
from bot.stories.stance.deed_words import DEEDS
from bot.stories.stance.denial_phrases import find_phrase_kinds
from bot.stories.stance.denial_words import KINDS

__all__ = ["tells_cause", "tells_safety"]

_EXPLAINING = frozenset({"error", "staged", "old"})
_DENYING = frozenset({"no", "deny", "false", "idiom", "contrary", "report", "stay"})
_AWAY = re.compile(
    # What says that something is something else, and what speaks of a report or of what shows it.
    r"\?|\"|(?<!\w)'|\b(?:is|are|was|were|be|been|being|turn(?:s|ed) out|prove[sd]?|as|just|only"
    r"|actually|mere(?:ly)?|really|false|fake|supposed\w*|so-called|alleged\w*|hoax\w*|prank\w*"
    r"|satir\w*|parod\w*|film\w*|drills?|rehears\w*|mock\w*|typos?|misprint\w*|april|clarif\w*"
    r"|correct\w*|apologi\w*|sorry|blam\w+|explain\w*|tricks?|fools?|dupe[sd]?"
    r"|sa(?:id|ying)|claim\w*|report\w*|rumou?r\w*|alarms?|alerts?|warnings?|notices?|messages?"
    r"|e?-?mails?|tweets?|posts?|pages?|sites?|websites?|headlines?|stor(?:y|ies)|articles?"
    r"|letters?|pictures?|photos?|images?|videos?|clips?|footage|broadcasts?|announce\w*"
    r"|statements?|listings?|signs?|tests?|simulat\w*|figures?|numbers?|lists?|listed|publish\w*|sent|named)\b"
)
_MADE = re.compile(  # Nothing took place where it is but shown.
    r"\b(?:deepfake\w*|ai|ai-\w+|photoshop\w*|montage|doctored|fan-made|scams?|phishing|stunt)\b"
)
_DONE = re.compile(
    # A verb of what was done, or a state that came of it.
    r"[a-z]{3,}ed|killed|kills|dead|die[sd]|shot|lost|won|ran|sank|fell|hit|struck|broke|burnt"
    r"|loses|recalls|wins|runs|sinks|falls|hits|strikes|breaks|closes|shuts|cuts|suspends|halts"
    r"|arrests|detains|jails|fires|sacks|bans|bombs|attacks|crashes|derails|explodes|collapses"
)
_PAST = {
    past: frozenset({past, now, f"{now}s"})
    for past, now in (("shot", "shoot"), ("ran", "run"), ("fell", "fall"), ("struck", "strike"))
}
_FAULT_WORDS = "fault faulty defect defects defective flaw malfunction bug"
_FAULTS = frozenset(_FAULT_WORDS.split())
_AROUND = frozenset({"after", "before", "following", "during", "since"})
_REACH = 4  # words behind "after"

_PEOPLE = (
    r"(?:passengers?|crews?|everyone|everybody|all|people|pupils?|students?|children|staff|workers?"
    r"|tourists?|guests?|residents?|sailors?|climbers?|hikers?|aboard|on board)"
)
_SAFE = re.compile(rf"\b{_PEOPLE}\b.{{0,60}}\b(?:safe and (?:sound|well)|accounted for)\b")
_HARM = frozenset({"dead", "missing", "hurt", "ill", "attack", "arrest", "rescue"})
_HARMED = re.compile(
    r"\b(?:kill\w*|death\w*|dead|fatal\w*|dies?|died|bod(?:y|ies)|casualt\w+|victims?|fear\w*"
    r"|drown\w*|trap\w*|hostages?|kidnap\w*|abduct\w*|unaccounted|contact|seiz\w*|captur\w*|stab\w*|shoot\w*)\b"
)


def tells_cause(title: str, claims: Sequence[str]) -> bool:
    """Whether the headline ``title`` tells what the headlines ``claims`` tell as done, and beside
    it the error, the exercise or the imitation by which it came about.

    It does not where it says that something is something else, or speaks of a report, a picture or
    an alarm. A word that the claims have themselves, or another of its kind ("fault", "glitch"),
    explains nothing away.
    """
    plain = fold(cut_headline(title).text)
    words = split_plain(plain)
    kinds = find_phrase_kinds(tuple(words))
    if kinds.isdisjoint(_EXPLAINING) or not kinds <= _EXPLAINING | {"usual"}:
        return False
    if _AWAY.search(plain) or any(map(_denies, words)):
        return False
    told = read_told(tuple(dict.fromkeys(claims)))
    claimed = {word for claim in claims for word in split_plain(claim)}
    found = find_phrase_kinds(tuple(w for w in words if w not in claimed)) & _EXPLAINING
    if not found or (found == {"error"} and not claimed.isdisjoint(_FAULTS)):
        return True
    return (
        not told.negated
        and _MADE.search(plain) is None
        and _is_done(read_words(plain), told, claimed)
    )


def _denies(word: str) -> bool:
    """Whether a word says no by itself, beside one that explains and "shot", which is an idiom."""
    if _DENYING.isdisjoint(KINDS[word]) or word in _PAST:
        return False
    return find_phrase_kinds((word,)).isdisjoint(_EXPLAINING)


def _is_done(words: Sequence[Word], told: Told, claimed: Collection[str]) -> bool:
    for place, word in enumerate(words):
        if not _tells(word, told, claimed):
            continue
        before = {each.text for each in words[max(0, place - _REACH) : place]}
        if _DONE.fullmatch(word.text) or not _AROUND.isdisjoint(before):
            return True
    return False


def _tells(word: Word, told: Told, claimed: Collection[str]) -> bool:
    """Whether a word is of the deed that is claimed, and no name of it."""
    if not word.term or word.term in told.names:
        return False
    is_past = word.text in _PAST and not _PAST[word.text].isdisjoint(claimed)
    return is_past or not DEEDS[word.text].isdisjoint(told.deeds)


def tells_safety(title: str, claims: Sequence[str]) -> bool:
    """Whether the headline ``title`` says that people came through what the headlines ``claims``
    tell, of whom no claim said that they came to harm, were missing or were held.
    """
    if _SAFE.search(fold(cut_headline(title).text)) is None:
        return False
    told = read_told(tuple(dict.fromkeys(claims)))
    return told.deeds.isdisjoint(_HARM) and not any(_HARMED.search(fold(each)) for each in claims)

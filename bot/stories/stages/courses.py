"""How far a matter has come by a headline: a probe, a fine; a strike vote, a strike, its end.

What is told is a step only if the headline tells it as a fact, and of whom the story is. What
stands behind "after" is known already, and what "may" come has not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from bot.languages import Said, say
from bot.stories.language.gate import Patterns
from bot.stories.language.text import cut_headline, fold, terms_in
from bot.stories.stages.course_forms import Course, Way, Whose
from bot.stories.stages.course_patterns import COURSES, RANKS
from bot.stories.stages.outcome_words import any_of

__all__ = [
    "OPEN",
    "choose_patterns",
    "find_step",
    "is_fact",
    "list_turned",
    "read_opening",
    "word_step",
]

OPEN = "open"
"""The step of a matter of which no news came yet."""

_UNSAID = any_of(
    # In its clause, in front: it was so before, it is not so, or it has not come.
    "after|since|following|before|if|whether|when|until|unless|as|amid|may|might|could|would|should"
    "|must|can|cannot|not|never|no|without|nearly|almost|threat\\w*|den(?:y|ies|ied)|refus\\w*"
    "|declin\\w*|urge[sd]?|calls?|called|calling|pressure|asked|told|wants?|seeks?|vows?|expected"
    "|likely|set|poised|allegedly|why|how|what|who|whose|which|former|ex|late|plans?|planned",
    "nach|nachdem|nicht|kein\\w*|soll\\w*|will|wollen|konnte\\w*|wenn|ob|bevor|droh\\w+|fordert"
    "|fordern|seit|ehemalige\\w*",
    "apres|depuis|ne|n'\\w+|pas|sans|si|pourrai\\w*|avant|devrai\\w*|menace\\w*|ancien\\w*",
    "tras|despues|sin|podria\\w*|antes|amenaza\\w*|pid\\w+|niega\\w*|exig\\w+",
)
_TO_COME = re.compile(r"\bto (?:be )?$")  # "to step down" is agreed, "to vote", "to strike" are not
_HEARSAY = Patterns(
    r"\b(?:reportedly|rumou?r\w*|sources?(?: say| said|:)?|people familiar|reports? sa(?:ys?|id)"
    r"|feared|speculation|said to|(?<=: )report|reports?$|angeblich|offenbar|insider\w*|bericht\w*"
    r"|geruchte?"
    r"|selon (?:des sources|la presse|des medias)|rumeurs?|segun (?:fuentes|medios)|rumores"
    r"|supuestamente)\b"
)
_ASKS = re.compile(
    r"(?:did|does|do|is|are|was|were|will|would|could|should|can|has|have|why|how|what|who|when"
    r"|where|which)\b"
)
_MONTHS = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december"
    r"|januar|februar|marz|mai|juni|juli|oktober|dezember|janvier|fevrier|mars|avril|juin|juillet"
    r"|aout|septembre|octobre|novembre|decembre|enero|febrero|marzo|abril|mayo|junio|julio|agosto"
    r"|septiembre|octubre|noviembre|diciembre)"
)
_BEFORE = re.compile(
    # When it was, where that is long ago.
    rf"^(?: \S+){{0,4}}? (?:(?:in|im|en) (?:{_MONTHS}|(?:19|20)\d\d)|last (?:week|month|year)"
    r"|(?:days|weeks|months|years) ago|earlier this (?:week|month|year)|vor \S+ (?:tagen|wochen"
    r"|monaten|jahren)|il y a|hace \S+ (?:dias|semanas|meses|anos))\b"
)
_PAST = re.compile(r"(?:ed(?: down)?|quit|getreten|nommen|haftet|ido|ida|ado|ada|ee?s?)$")
_CLAUSE = re.compile(r"[,;:–—|] | - ")
_POSTS = (
    ("ceo", r"ceo|chief executive(?: officer)?|boss|konzernchef\w*|vorstandschef\w*|pdg|patron"),
    ("cfo", r"cfo|chief financial officer|finance chief|finanzchef\w*|finanzvorstand"),
    ("chair", r"chair|chairman|chairwoman|aufsichtsratschef\w*|president du conseil"),
    ("premier", r"prime minister|premier|premierminister\w*|regierungschef\w*|premier ministre"),
    ("minister", r"(?<!prime )minister|\w*(?<!premier)minister|ministre|ministr[oa]|secretary"),
    ("coach", r"coach|manager|trainer|entraineur|entrenador"),
    ("board", r"board members?|directors?|administrateur|consejer[oa]"),
    ("auditor", r"auditors?|wirtschaftsprufer\w*|commissaire aux comptes"),
    ("lawyer", r"lawyers?|attorneys?|counsel|anwalt\w*|avocate?|abogad[oa]"),
    ("speaker", r"spokes\w+|sprecher\w*|porte-parole|portavoz"),
)
_POST_OF = tuple((name, re.compile(rf"\b(?:{words})\b")) for name, words in _POSTS)
_SOUGHT = tuple(
    dict.fromkeys(
        pattern
        for course in COURSES.values()
        for pattern in (course.opens, course.other, *(way.words for way in course.ways))
        if pattern is not None
    )
)
_PATTERNS = Patterns(*(pattern.pattern for pattern in _SOUGHT))
_TELLING = {
    name: frozenset([course.opens, *(way.words for way in course.ways)])
    for name, course in COURSES.items()
}


@lru_cache(maxsize=1_000)
def read_opening(headline: str) -> Mapping[str, str]:
    """By matter, the step at which a story stands that opens with a headline."""
    plain = _fold(headline)
    told = choose_patterns(plain)
    found: dict[str, str] = {}
    if not told:
        return found
    for name, course in COURSES.items():
        if _TELLING[name].isdisjoint(told) or _is_another(course, plain, told):
            continue
        furthest = next(_list_told(course, plain, told), None)
        if furthest is not None:
            found[name] = furthest[0].step
        elif course.opens in told and course.opens.search(plain):
            found[name] = OPEN
    return found


def find_step(headline: str, claims: Sequence[str], steps: Mapping[str, str]) -> Mapping[str, str]:
    """By matter, the steps that a headline tells beyond those that its story has come to.

    ``claims`` are headlines of the story, ``steps`` those that are known, by matter.
    """
    plain = _fold(headline)
    if not steps or not (told := choose_patterns(plain)) or not is_fact(headline):
        return {}
    found = {}
    for name, known in steps.items():
        course = COURSES[name]
        if _is_another(course, plain, told):
            continue
        for way, where in _list_told(course, plain, told):
            if RANKS[way.step] > RANKS[known] and _is_of(way, where, claims):
                found[name] = way.step
                break
    return found


def is_fact(headline: str) -> bool:
    """Whether a headline tells what it tells as a fact: it asks nothing, and has no hearsay."""
    plain = _fold(headline)
    asks = "?" in plain or _ASKS.match(plain) is not None
    return not asks and not _HEARSAY.stand_in(plain)


def list_turned(before: Mapping[str, str], after: Mapping[str, str]) -> tuple[str, ...]:
    """The steps that a story has taken between two times, by matter."""
    return tuple(
        step for name, step in after.items() if name in before and RANKS[step] > RANKS[before[name]]
    )


def word_step(step: str) -> Said:
    """A step in words: "convicted"."""
    return say(f"turn_{step}")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Place:
    """What stands before a step in its clause, what behind it, and all beside it."""

    front: str
    behind: str
    beside: str


def choose_patterns(plain: str) -> frozenset[re.Pattern[str]]:
    """The patterns of all matters that a headline may match, told from its words."""
    return frozenset(_SOUGHT[number] for number in _PATTERNS.choose(plain))


def _is_another(course: Course, plain: str, told: frozenset[re.Pattern[str]]) -> bool:
    """Whether a headline is of another matter, by its words."""
    other = course.other
    return other is not None and other in told and other.search(plain) is not None


def _list_told(
    course: Course, plain: str, told: frozenset[re.Pattern[str]]
) -> Iterator[tuple[Way, _Place]]:
    """The ways in which a headline tells steps as facts, the furthest first."""
    for way in course.ways:
        if way.words not in told:
            continue
        for found in way.words.finditer(plain):
            ends = [mark.end() for mark in _CLAUSE.finditer(plain, 0, found.start())]
            front = plain[ends[-1] if ends else 0 : found.start()]
            until = _CLAUSE.search(plain, found.end())
            behind = plain[found.end() : len(plain) if until is None else until.start()]
            if _UNSAID.search(front) or (way.whose is not Whose.BEFORE and _TO_COME.search(front)):
                continue
            if _PAST.search(found.group()) and _BEFORE.search(behind):
                continue
            yield way, _Place(front=front, behind=behind, beside=plain.replace(found.group(), " "))


def _is_of(way: Way, where: _Place, claims: Sequence[str]) -> bool:
    """Whether a step is of whom the story is: no other firm's, and no other post's."""
    side = where.beside
    if way.whose is not Whose.ANYWHERE:
        # "Dimite el ministro": where nothing stands in front, it stands behind.
        side = where.front if way.whose is Whose.BEFORE and where.front.strip() else where.behind
    plain = " ".join(map(_fold, claims))
    posts, known = _read_posts(side), _read_posts(plain)
    if posts and known and posts.isdisjoint(known):
        return False
    told = frozenset(terms_in(plain))
    return bool(posts & known) or any(term in told for term in terms_in(side))


def _read_posts(plain: str) -> frozenset[str]:
    return frozenset(name for name, words in _POST_OF if words.search(plain))


@lru_cache(maxsize=1_000)
def _fold(headline: str) -> str:
    return fold(cut_headline(headline).text).strip()

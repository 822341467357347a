"""What people mean by a query that does not say it, and how to say it instead."""

from __future__ import annotations

import re
from collections.abc import Iterable

from bot.errors import UnknownEntity
from bot.model import Source
from bot.watchlist.fields import EVENTS, EXAMPLES, FIELDS, Values
from bot.watchlist.language_codes import LANGUAGE_CODES, SHORT_CODES
from bot.watchlist.word_variants import CURRENCIES, PERCENTS
from bot.watchlist.words import fold

__all__ = [
    "LEGAL_FORMS",
    "cut",
    "expect_event",
    "expect_field",
    "expect_language",
    "find_empty_field",
    "find_foreign_sign",
    "find_odd_sign",
    "hint_at_entity",
    "hint_at_operator",
    "hint_at_symbol",
    "is_language",
    "suggest_events",
    "suggest_languages",
    "suggest_sources",
]

# Behind a name they belong to it: nobody looks for the word by itself.
LEGAL_FORMS = frozenset(
    """ab ag asa bv co company corp corporation gmbh group holding holdings inc incorporated
    limited llc ltd nv oy oyj plc sa se spa""".split()  # noqa: SIM905 - a list of words is read best as one
)
_SYMBOLS = {"&": "AND", "&&": "AND", "|": "OR", "||": "OR"}
_ALONE: dict[str, tuple[str, str]] = {
    sign: (f"{sign} is no operator", f"{operator}, or quotes around a text that holds {sign}")
    for sign, operator in _SYMBOLS.items()
} | {
    sign: (f"{sign} stands by itself", f"it close behind its amount: 5{sign}")
    for sign in (*PERCENTS, *CURRENCIES)
}
_BRACKETS = "[]{}"
_ODD_SIGNS = {
    "?": "? stands for no letter",
    "^": "^ makes no word weigh more",
    "~": "~ finds no words that are like one",
    "<": "< compares nothing",
    ">": "> compares nothing",
    "\\": "\\ makes no sign a plain one",
    "/": "/ makes no pattern",
}
# A slash does only where it stands before the word: AC/DC, 24/7 and w/o are written so.
_ODD_SIGN = re.compile(r"[?^~<>\\]|^/")
_NEAR = re.compile(r"near/\d+", re.IGNORECASE)
# A phrase in single quotes, which stand outside of words; what is in double ones is passed over.
_SINGLE_QUOTED = re.compile(
    r"[\"“”„‟«»][^\"“”„‟«»]*[\"“”„‟«»]"
    r"|(?<![^\s(:=-])['‘’‚‛`](?P<phrase>[^'‘’‚‛`()\"“”„‟«»]+)['‘’‛`](?![^\s)])"
)
# A comma behind a word, or between two: not inside a phrase, nor in a number such as 1,000, and
# several languages have a hint of their own.
_COMMA = re.compile(
    r"[\"“”„‟«»][^\"“”„‟«»]*(?:[\"“”„‟«»]|$)|lang:\S*|(?P<comma>[,;，；、])(?!(?<=\d.)\d)",
    re.IGNORECASE,
)
_BETWEEN = {
    "and": "AND", "or": "OR", "near": "NEAR/5", "und": "AND", "oder": "OR", "et": "AND", "ou": "OR",
}  # fmt: skip
_OPERATOR_BEFORE = re.compile(r"(?:^|[\s()])(?:AND|OR|NOT|NEAR/\d+)\s*$")
_OPERATOR_BEHIND = re.compile(r"\s*(?:AND|OR|NEAR/\d+)(?![^\s()])")
_EMPTY_FIELD = re.compile(r"([^\W\d_]+):\s*$")
_LANGUAGES = {
    name: code
    for code, names in {
        "ar": "arabic ara",
        "cs": "czech cz ces cze",
        "da": "danish dk dan dansk",
        "de": "german deutsch deu ger",
        "el": "greek gr ell gre",
        "en": "english eng",
        "es": "spanish espanol español spa castellano",
        "fa": "persian farsi",
        "fi": "finnish suomi fin",
        "fr": "french francais français fra fre",
        "he": "hebrew heb iw",
        "hi": "hindi hin",
        "id": "indonesian in",
        "it": "italian italiano ita",
        "ja": "japanese jp jpn",
        "ko": "korean kr kor",
        "nl": "dutch nederlands nld dut",
        "no": "norwegian norsk nor",
        "pl": "polish polski pol",
        "pt": "portuguese portugues português por",
        "ru": "russian rus",
        "sv": "swedish svenska swe",
        "tr": "turkish tur",
        "uk": "ukrainian ukr",
        "zh": "chinese mandarin cn zho chi",
        "yi": "yiddish ji",
    }.items()
    for name in names.split()
}
_EVENTS_MEANT = {
    name: event
    for event, names in {
        "accident": "crash collision",
        "acquisition": "merger mergers takeover buyout deal m&a purchase merge",
        "conflict": "war attack strikes",
        "crime": "murder fraud theft",
        "death": "obituary obituaries died",
        "disaster": "earthquake flood hurricane wildfire storm",
        "earnings": "results revenue profit quarterly",
        "election": "vote poll elections",
        "executive_change": "ceo executive resignation appointment management",
        "funding": "investment ipo fundraising round raise",
        "labor": "strike strikes union unions labour",
        "layoffs": "layoff jobs redundancies firing job-cuts",
        "legal": "lawsuit court trial lawsuits litigation sue",
        "outage": "downtime outages",
        "partnership_formed": "partnership alliance partnerships collaboration",
        "partnership_ended": "breakup split",
        "product_launch": "launch release product announcement",
        "regulation": "law rules antitrust regulatory regulator",
        "research": "study science paper",
        "security_breach": "hack breach leak cyberattack hacking security",
    }.items()
    for name in names.split()
}


def cut(text: str) -> str:
    """A value as a message shows it: not longer than a line can hold."""
    return text if len(text) <= 40 else f"{text[:40]}…"


def find_empty_field(query: str, position: int) -> str | None:
    """The name of the field that ends right before ``position`` with nothing in it."""
    found = _EMPTY_FIELD.search(query[:position])
    return found.group(1) if found else None


def expect_field(name: str) -> str:
    """What to write where there is no field ``name``."""
    nearest = _find_nearest(name.casefold(), FIELDS)
    others = ", ".join(f"{field}:" for field in FIELDS if field not in nearest[:1])
    fields = f"{nearest[0]}: (the others are {others})" if nearest else f"one of {others}"
    return f"{fields} or, to look for the text itself, quotes around it"


def expect_language(value: str) -> str:
    """What to write instead of what is no language tag."""
    meant = suggest_languages(value)
    if len(meant) > 1:
        return f"lang:({' OR '.join(meant)})"
    return f"lang:{meant[0]}" if meant else f"a code of two letters, as in {EXAMPLES[Values.LANG]}"


def expect_event(value: str) -> str:
    """The events that come nearest; all of them where none does."""
    if meant := suggest_events(value):
        return " or ".join(f"event:{event}" for event in meant)
    return f"one of {', '.join(sorted(EVENTS))}"


def suggest_languages(value: str) -> tuple[str, ...]:
    """The codes of the languages that are meant by a text that is no language tag."""
    plain = value.casefold().replace("_", "-")
    parts = [part for part in re.split(r"[\s,;/|+]+", plain) if part]
    codes = tuple(dict.fromkeys(map(_shorten_language, parts)))
    return codes if all(map(is_language, codes)) else ()


def _shorten_language(name: str) -> str:
    return _LANGUAGES.get(name) or SHORT_CODES.get(name, name)


def suggest_events(value: str) -> tuple[str, ...]:
    """The events that are meant by a text that names none, the likeliest first."""
    name = re.sub(r"[\s-]+", "_", value.strip().casefold())
    meant = _EVENTS_MEANT.get(name) or _EVENTS_MEANT.get(value.strip().casefold())
    return tuple(dict.fromkeys([*([meant] if meant else []), *_find_nearest(name, EVENTS)]))


def suggest_sources(name: str, sources: Iterable[Source]) -> tuple[str, ...]:
    """Of the ids, hosts and tags (``tag:NAME``) of sources, what comes nearest to ``name``."""
    tag = name.removeprefix("tag:")
    if tag != name:
        known = {borne.casefold(): borne for source in sources for borne in source.tags}
        nearest = _find_nearest(tag.strip().casefold(), known)
        return tuple(f"tag:{known[near]}" for near in nearest)
    named = {name.casefold(): name for source in sources for name in (source.id, source.host)}
    return tuple(named[near] for near in _find_nearest(name.casefold(), named))


def is_language(value: str) -> bool:
    """Whether a lower-case tag is one of a language: one of its codes first (ISO 639, that of
    two letters where there is one), and not the name of a language or a country.
    """
    return value.partition("-")[0] in LANGUAGE_CODES and bool(
        re.fullmatch(r"[a-z]{2,3}(-[a-z0-9]{1,8})*", value)
    )


def hint_at_entity(error: UnknownEntity) -> tuple[str, str]:
    """The problem and what to write, where the catalogue has no such entity, or several."""
    nearest = " or ".join(f"entity:{id_}" for id_ in error.nearest)
    if error.is_shared:
        return f"{cut(error.name)!r} names several entities", f"the id of one: {nearest}"
    expected = (
        f"{nearest}, or another that `nightdesk entity find` shows"
        if nearest
        else "one that `nightdesk entity find` shows, or the name as plain words"
    )
    return f"no entity is named {cut(error.name)!r}", expected


def hint_at_symbol(word: str) -> tuple[str, str] | None:
    """The problem and what to write, where a word is made with signs that are not ours."""
    if hint := _ALONE.get(word):
        return hint
    if word[0] in _BRACKETS or word[-1] in _BRACKETS:
        return f"{word[0] if word[0] in _BRACKETS else word[-1]} is no bracket", "( and )"
    if _NEAR.fullmatch(word):
        return f"{word!r} is a word and no operator", f"{word.upper()} in capitals"
    if "|" in word:
        return "| is no operator", "OR with a space on either side"
    if word.startswith("!") and word.strip("!"):
        return "! is no operator", f"NOT {cut(word.strip('!'))}, or -{cut(word.strip('!'))}"
    return None


def find_odd_sign(word: str) -> tuple[int, str, str] | None:
    """Where in a bare word a sign stands that other search languages know and this one does
    not, the problem and what to write instead; None where there is none.
    """
    found = _ODD_SIGN.search(word)
    if found is None:
        return None
    sign, at = found.group()[0], found.start()
    start = word[:at].strip("\"'([<>^~\\")
    expected = f"quotes around a text that holds {sign}"
    if sign == "?":
        expected = f"{cut(start)}* for any ending, or {expected}" if start else expected
    elif sign in "^~" and start:
        expected = f"{cut(start)} alone, or {expected}"
    return at, _ODD_SIGNS[sign], expected


def find_foreign_sign(query: str) -> tuple[int, str, str] | None:
    """Where signs stand that mean nothing here (a phrase in single quotes, a comma), the
    problem and what to write instead; None where there are none.
    """
    for found in _SINGLE_QUOTED.finditer(query):
        phrase = (found["phrase"] or "").strip()
        if len(phrase.split()) > 1:
            return found.start(), "single quotes make no phrase", f'double ones: "{cut(phrase)}"'
    for found in _COMMA.finditer(query):
        if comma := found["comma"]:
            return (
                found.start(),
                f"{comma} is no operator",
                "OR where any will do, a space where all are wanted, or quotes for a phrase",
            )
    return None


def hint_at_operator(
    query: str, start: int, end: int, *, first: bool, last: bool
) -> tuple[str, str] | None:
    """The problem and what to write, where a word in small letters stands as an operator,
    or one of German or French.

    The word is at code points ``start`` to ``end``; ``first`` and ``last`` say whether it
    is so among the terms that stand side by side.
    """
    word = query[start:end]
    name = fold(word)
    operator = "NOT" if name == "not" and not last else None
    if not first and not last:
        operator = _BETWEEN.get(name, operator)
    if operator is None:
        return None
    if _OPERATOR_BEFORE.search(query[:start]) or _OPERATOR_BEHIND.match(query, end):
        return None  # who writes operators as they are means the word
    return (
        f"{word!r} stands where an operator would, and would be looked for as a word",
        f'{operator} in capitals or, for the word itself, quotes around it: "{word}"',
    )


def _find_nearest(name: str, known: Iterable[str]) -> tuple[str, ...]:
    """Of what is known, what comes nearest to ``name``; empty where nothing does."""
    from rapidfuzz import process
    from rapidfuzz.distance import JaroWinkler

    found = process.extract(
        name, list(known), scorer=JaroWinkler.normalized_similarity, limit=3, score_cutoff=0.8
    )
    best = found[0][1] if found else 0
    return tuple(one for one, score, _ in found if score >= best - 0.1)

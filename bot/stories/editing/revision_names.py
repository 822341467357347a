"""Who and what is named in two versions of a text, as far as capitals and signs show it.

For German see `german`. In Japanese katakana show a name; Chinese and Korean show
none, so that there only the catalogue's entities are names.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from rapidfuzz.distance import OSA

from bot.model import Entry, Field, Mention
from bot.stories.editing.revision_cues import find_doubt
from bot.stories.editing.revision_places import leave_asides
from bot.stories.language.concepts import CONCEPT, term_of
from bot.stories.language.german import is_noun, reads_german
from bot.stories.language.places import COUNTRY_STEMS, countries_in, find_countries
from bot.stories.language.text import fold, sentences, split_words, stem
from bot.stories.language.vocabulary import COMMON_NEWS_WORDS, STOP_WORDS
from bot.stories.language.words import fold_words
from bot.stories.numbers.currencies import CURRENCY_WORDS
from bot.stories.numbers.quantities import SCALES

__all__ = ["NameChange", "Naming", "compare_names", "read_naming"]

_TOKEN = re.compile(
    r"(?:[^\W\d_]\.){2,}|[ァ-ヴー・]{3,}|[^\W\d_ぁ-ヿ㐀-鿿가-힯]+(?:['’][^\W\d_]+)*\d*"
)
_KATAKANA = re.compile(r"[ァ-ヴー・]{3,}")
_VERB = re.compile(r"(?:s|ed|ing|en|t)$")
_PEOPLE = re.compile(r"(?:[eo]rs|ists|ians|men|women|ees)$")
_TITLE_WORDS = """
ceo cfo coo cto pm mp mep dr mr mrs ms sir lord king queen prince princess pope chancellor
senator governor judge justice general colonel captain professor prof archbishop bishop rep sen
gov kanzler kanzlerin könig papst ministerpräsident präsident président roi pape presidente rey
papa primer canciller
"""
_TITLES = fold_words(_TITLE_WORDS)
_JOINED = frozenset(
    [
        "and",
        "&",
        "und",
        "et",
        "y",
        "e",
        "ja",
        "och",
        "og",
        "en",
        "i",
        "with",
        "mit",
        "avec",
        "con",
        "vs",
        "versus",
    ]
)
_READ = 3_000
_PLAIN = 4  # a word in lower case of so many letters shows that capitals tell
_LIKE_SPELLED = 6  # names with so many letters that differ in one are one, misspelled


@dataclass(frozen=True, slots=True, kw_only=True)
class Naming:
    """What one version of an entry shows of its names, as stems.

    ``shown`` are written as names where that can be seen, ``plain`` in lower case;
    ``entities`` says which words name an entity; ``words`` has all that the version says,
    ``countries`` those that it names.
    """

    shown: frozenset[str]
    plain: frozenset[str]
    entities: dict[str, str] = field(default_factory=dict)
    words: frozenset[str] = frozenset()
    countries: frozenset[str] = frozenset()
    is_german: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class NameChange:
    """Names that went out and came in, as written; one of them may be empty.

    ``topic`` is the same where they change back, ``now`` is not.
    """

    gone: str
    come: str
    topic: str
    now: str


def read_naming(entry: Entry, title: str, text: str, mentions: Sequence[Mention]) -> Naming:
    """The names that the headline and the text of ``entry`` show."""
    fields = {Field.TITLE: entry.title, Field.SUMMARY: entry.summary}
    fields[Field.CONTENT] = entry.content or ""
    entities = {
        stem(word): f"@{mention.entity}"
        for mention in mentions
        for word in split_words(fields.get(mention.field, "")[mention.start : mention.end])
        if word not in STOP_WORDS
    }
    shown: set[str] = set()
    plain: set[str] = set()
    parts = [title, *sentences(text[:_READ])]
    for part in parts:
        tokens = _TOKEN.findall(part)
        plain.update(_stem(token) for token in tokens if token.islower())
        if not _shows_case(tokens):
            continue
        shown.update(_stem(token) for token in tokens[1:] if token[:1].isupper())
        shown.update(_stem(token) for token in tokens[:1] if any(map(str.isupper, token[1:])))
        if len(tokens) > 1 and tokens[0][:1].isupper() and tokens[1][:1].isupper():
            shown.add(_stem(tokens[0]))
    shown.update(_KATAKANA.findall(" ".join(parts)))
    whole = split_words(f"{title}\n{text}")
    is_german = reads_german(title, text, lang=entry.lang)
    return Naming(
        shown=frozenset(word for word in shown if word not in STOP_WORDS),
        plain=frozenset(plain),
        entities=entities,
        words=frozenset(map(stem, whole)).union(
            _KATAKANA.findall(f"{title} {text}"), entities.values()
        ),
        countries=countries_in(whole),
        is_german=is_german,
    )


def compare_names(
    one: str, other: str, was: Naming, now: Naming, *, alone_too: bool
) -> NameChange | None:
    """Which names ``other`` has and ``one`` has not, and the reverse; None where none differ.

    What the other version still says, or said already, is no change, unless the one stands
    in the very place of the other. ``alone_too``: names that only came, or only went, count.
    """
    one, other = leave_asides(one, other)
    loose = not (_shows_case(_TOKEN.findall(one)) and _shows_case(_TOKEN.findall(other)))
    mine = _find_names(one, was, now, loose=loose)
    theirs = _find_names(other, was, now, loose=loose)
    if _have_changed_places(one, other, mine, theirs):
        return _make_change(one, other, mine, theirs)
    gone = {name: said for name, said in mine.items() if name not in theirs}
    come = {name: said for name, said in theirs.items() if name not in mine}
    _drop_spellings(gone, come)
    here, there = countries_in(split_words(one)), countries_in(split_words(other))
    gone |= {f"={each}": _write_country(each) for each in sorted(here - there)}
    come |= {f"={each}": _write_country(each) for each in sorted(there - here)}
    if not (gone and come and _is_one_slot(one, other, gone, come)):
        # What may be a name is one only where it stands in the place of another.
        sure = (was.shown | now.shown) - was.plain - now.plain
        gone = {name: said for name, said in gone.items() if _is_news(name, now, sure)}
        come = {name: said for name, said in come.items() if _is_news(name, was, sure)}
        if not gone or not come:
            gone = _leave_fuller(one, gone, mine)
            come = _leave_fuller(other, come, theirs)
        if not (gone and come) and not alone_too:
            return None
    return _make_change(one, other, gone, come) if gone or come else None


def _find_names(text: str, was: Naming, now: Naming, *, loose: bool) -> dict[str, str]:
    """The names in ``text`` by what they are known by, each as written, in their order.

    ``loose`` takes every word that may be a name where capitals show nothing.
    """
    shown = (was.shown | now.shown) - was.plain - now.plain
    entities = was.entities | now.entities
    is_german = was.is_german or now.is_german
    countries = _find_country_words(text)
    found: dict[str, str] = {}
    for place, token in enumerate(_TOKEN.findall(text)):
        key = _stem(token)
        if key in entities:
            found.setdefault(entities[key], token)
        elif (
            key in countries
            or key in SCALES
            or fold(token) in CURRENCY_WORDS
            or fold(token) in _TITLES
            or find_doubt(fold(token))
            or (is_german and is_noun(token))
        ):
            continue
        elif (key in shown and (token[:1].isupper() or _KATAKANA.fullmatch(token))) or (
            (loose or place == 0)
            and _may_be_name(token, was.plain | now.plain)
            # A headline begins with who did it rather than with what he did.
            and not (_PEOPLE if place == 0 else _VERB).search(fold(token))
        ):
            found.setdefault(key, token)
    return found


def _leave_fuller(text: str, alone: dict[str, str], named: dict[str, str]) -> dict[str, str]:
    """The names that are not the other half of one that stayed: "Macron", "Emmanuel Macron"."""
    stayed = [said for name, said in named.items() if name not in alone]
    return {
        name: said
        for name, said in alone.items()
        if not any(f"{said} {kept}" in text or f"{kept} {said}" in text for kept in stayed)
    }


def _find_country_words(text: str) -> frozenset[str]:
    """The stems of the words by which ``text`` names countries themselves, and "U.S."."""
    words = split_words(text)
    spans = (span for span in find_countries(words) if span.is_itself)
    named = {stem(word) for span in spans for word in words[span.start : span.end]}
    return frozenset(named | COUNTRY_STEMS)


def _is_news(name: str, version: Naming, sure: frozenset[str]) -> bool:
    """Whether a name that is surely one is nowhere in the other version."""
    if name.startswith("="):
        return name[1:] not in version.countries
    return name not in version.words and (name in sure or name.startswith("@"))


def _write_country(name: str) -> str:
    return name.replace("-", " ").title()


def _make_change(one: str, other: str, gone: dict[str, str], come: dict[str, str]) -> NameChange:
    return NameChange(
        gone=_list_names(one, gone.values()),
        come=_list_names(other, come.values()),
        topic=f"name {' '.join(sorted({*gone, *come}))}",
        now=" ".join(come),
    )


def _list_names(text: str, names: Iterable[str]) -> str:
    """Names as one writes them: those that stand side by side in ``text`` are one."""
    listed = ""
    for name in names:
        last = listed.rpartition(", ")[2]
        listed += f" {name}" if last and f"{last} {name}" in text else f", {name}"
        listed = listed.removeprefix(", ")
    return listed


def _may_be_name(token: str, plain: frozenset[str]) -> bool:
    folded = fold(token)
    return (
        token[:1].isupper()
        and len(token) > 2
        and folded not in COMMON_NEWS_WORDS
        and folded not in STOP_WORDS
        and _stem(token) not in plain
        and not term_of(folded).startswith(CONCEPT)
    )


def _shows_case(tokens: Sequence[str]) -> bool:
    """Whether some plain word is in lower case, so that a capital tells a name."""
    return any(token.islower() and len(token) >= _PLAIN for token in tokens)


def _stem(token: str) -> str:
    if _KATAKANA.fullmatch(token):
        return token
    return stem(fold(token).removesuffix("'s").strip("."))


def _drop_spellings(gone: dict[str, str], come: dict[str, str]) -> None:
    """Leave out pairs that are one name, spelled otherwise."""
    for name, said in list(gone.items()):
        for other, written in list(come.items()):
            long = min(len(said), len(written)) >= _LIKE_SPELLED
            if long and OSA.distance(fold(said), fold(written)) <= 1:
                del gone[name], come[other]
                break


def _is_one_slot(one: str, other: str, gone: dict[str, str], come: dict[str, str]) -> bool:
    """Whether the texts differ in one place alone, and names stand there on both sides."""
    mine, theirs = _TOKEN.findall(one), _TOKEN.findall(other)
    while mine and theirs and _stem(mine[0]) == _stem(theirs[0]):
        mine, theirs = mine[1:], theirs[1:]
    while mine and theirs and _stem(mine[-1]) == _stem(theirs[-1]):
        mine, theirs = mine[:-1], theirs[:-1]
    return (
        0 < len(mine) <= len(gone)
        and 0 < len(theirs) <= len(come)
        and all(token[:1].isupper() or _KATAKANA.fullmatch(token) for token in (*mine, *theirs))
    )


def _have_changed_places(
    one: str, other: str, mine: dict[str, str], theirs: dict[str, str]
) -> bool:
    """Whether the texts differ in nothing but the order of their names: who sues whom."""
    if len(mine) < 2 or sorted(mine) != sorted(theirs) or list(mine) == list(theirs):
        return False
    names = {fold(said) for said in (*mine.values(), *theirs.values())}

    def frame(text: str) -> list[str]:
        return ["*" if fold(token) in names else fold(token) for token in _TOKEN.findall(text)]

    form = frame(one)
    return form == frame(other) and _JOINED.isdisjoint(form)

"""The matcher finds what the slow, obvious one finds: queries by texts by fields."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from itertools import product

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from bot.model import Entity, EntityKind, Entry, Event, Source
from bot.watchlist import Catalogue, Watchlist, parse_query, terms, text_words
from bot.watchlist.views import view_text
from bot.watchlist.words import iterate_words
from tests.watchlist.builders import BANK, NOKIA, NOW, SOURCE, entry, watch
from tests.watchlist.reference import Spot, match_slowly
from tests.watchlist.reference_words import read_words

# Names that hold by themselves, without tickers: the reference knows no others.
ENTITIES = (
    replace(NOKIA, tickers=()),
    BANK,
    Entity(id="nokia-networks", name="Nokia Networks", aliases=("E-Net",), owner="nokia"),
    Entity(id="nokia-song", name="Nokia Tune", kind=EntityKind.PRODUCT),
    Entity(id="emsig", name="Emsig", aliases=("İzmir Emsig",)),
    Entity(id="bmw", name="BMW", aliases=("独BMW", "마이크로", "マイクロ")),
)
CATALOGUE = Catalogue(ENTITIES)
SOURCES = (
    replace(SOURCE, tags=("Northern Europe",)),
    Source(id="x", name="X", kind="feed", url="https://press.nokia.com/f", host="press.nokia.com"),
)


@dataclass(frozen=True, kw_only=True)
class Theme:
    """What texts are made of, and queries that are about the same: few, so that they meet."""

    parts: tuple[str, ...]
    words: tuple[str, ...]
    others: tuple[str, ...]  # prefixes, exact words and entities


THEMES = (
    Theme(  # words, hyphens and digits
        parts=("a", "b", "ab", "Ab", "AB", "abs", "e", "mail", "Email", "k", "8", "8k", "b's",
               "1,0"),
        words=("a", "b", "ab", "e-mail", "email", "mail", "8-K", "8k", "a-b", "ab-b's", "b-e-mail"),
        others=("a*", "ema*", "e-ma*", "=Ab", "=ab", "=Email", '="e mail"', "=8-k"),
    ),
    Theme(  # Unicode forms and accents
        parts=("é", "e\u0301", "É", "E", "Straße", "STRASSE", "ﬁx", "fix", "İx", "ix", "Ix", "ａｂ",
               "a\u00adb", "\u200fab\u200e", "a\u200db", "½", "x²", "\u0301", "\ufeff"),
        words=("é", "e", "strasse", "fix", "ix", "ab", "½", "x2", "1", "é-ix"),
        others=("é*", "stra*", "=É", "=İx", "=Straße", "=½"),
    ),
    Theme(  # apostrophes and signs
        parts=("b", "b's", "b’s", "l’ab", "d'Ab's", "ab", "don't", "x'n'x", "ab'ın", "AT&T", "at",
               "t", "$x", "x", "x+", "c#", "c", ".net", "net", "U.S.", "u", "...", "'", "+", "#",
               "_"),
        words=("b", "b's", "ab", "l’ab", "don't", "at&t", "at", "$x", "x", "x+", "c#", ".net",
               "net", "U.S.", "t"),
        others=("a*", "$x*", "=AT&T", "=x", "=Ab", '="U.S."'),
    ),
    Theme(  # points, thousands and amounts
        parts=("US", "us", "U.S.", "U.S", "u.s.", "U.s.", "A.I.", "ai", "Ai", "PM", "P.M.", "p.m",
               "x", "1,000", "1000", "1.000", "1 000", "10000", "10,000", "000", "5%", "5",
               "5 %", "5\u202f%", "5％", "5 €", "5 % a", "5%a", "5 %a", "%", "€",
               "€5", "$5", "5€", "$1,000", "a\u200bi", "Aida's", "Aidas", "aida", "1'000",
               "1,000.5", "1000.5", "3.142", "3142", "0.125", "1.234", "1234", "1,234",
               "l'A.I.", "apples", "apple`s"),
        words=("us", "U.S.", "A.I.", "ai", "p.m.", "pm", "1,000", "1000", "10000", "5%", "5",
               "€5", "$5", "5€",
               "$1,000", "x", "Aida's", "aidas", "aida", "1000.5", "1’000", "1.000,5", "3142",
               "3.142", "0125", "1234", "1,234", "apple's", "apples"),
        others=("u*", "=US", "=U.S.", "=P.M.", '="A.I. x"', "=1,000", "=1,234", "=5%", "=Aida's",
                "a*"),
    ),
    Theme(  # scripts without spaces, particles, and Latin names inside
        parts=("独BMWが新", "独", "bmw", "新", "マイクロ", "ﾏｲｸﾛ", "マイク", "กินน้ำ", "น้ำ",
               "마이크로", "마이크로가", "마이크로에서는", "BMW는", "독", "独Bmw", "。", "・"),
        words=("独", "新", "BMW", "独BMW", "マイクロ", "น้ำ", "마이크로", "독BMW", "独-新"),
        others=("新*", "마이*", "マイ*", "=独BMW", "=Bmw", "entity:bmw"),
    ),
    Theme(  # names
        parts=("Nokia", "NOKIA", "nokia’s", "Oyj", "Nokia-Oyj", "Networks", "诺基亚", "在诺基亚",
               "Tune", "Société", "Socie\u0301te\u0301", "Generale", "générale", "SOCGEN", "E",
               "Net", "ENet", "Emsig", "Emsigs", "Izmir", "İzmir", "in", "Nokias", "Tunes", "Oyjs"),
        words=("nokia", "oyj", "emsig", "诺基亚", "in", "e-net", "société"),
        others=("nok*", '="Nokia Oyj"', *(f"entity:{each.id}" for each in ENTITIES * 2)),
    ),
)  # fmt: skip
SEPARATORS = (
    " ",
    " ",
    " ",
    "",
    "-",
    "–",
    ". ",
    ", ",
    " - ",
    "\u00a0",
    "\u2011",
    "/",
    "’",
    "&",
    "\n",
)


def combine(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    joined = st.tuples(inner, st.sampled_from([" ", " OR ", " OR ", " -"]), inner).map("".join)
    return joined.map(lambda text: f"({text})") | inner.map(lambda text: f"(NOT {text})")


def scope(terms: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Terms in brackets, single and near each other, combined."""
    spans = terms | st.builds("({} OR {})".format, terms, terms)
    near = st.builds("{} NEAR/{} {}".format, spans, st.integers(0, 4), spans)
    bracketed = (spans | near).map(lambda text: f"({text})")
    return bracketed | bracketed | st.recursive(bracketed, combine, max_leaves=3)


def write_queries(theme: Theme) -> st.SearchStrategy[str]:
    words = st.sampled_from(theme.words)
    phrases = st.lists(words, min_size=1, max_size=2).map(lambda each: f'"{" ".join(each)}"')
    terms = words | phrases | st.sampled_from(theme.others)
    plain = words | phrases | st.sampled_from([w for w in theme.others if "entity:" not in w])
    single = (
        scope(terms)
        | st.builds("{}{}".format, st.sampled_from(["title:", "text:"]), scope(terms))
        | scope(plain).map("tag:{}".format)
    )
    values = st.sampled_from(["*", "source:example.org", "source:x", "lang:en", "event:legal"])
    return single | single | st.recursive(single | values, combine, max_leaves=4)


def write_entries(theme: Theme) -> st.SearchStrategy[Entry]:
    pairs = st.tuples(st.sampled_from(theme.parts), st.sampled_from(SEPARATORS))
    texts, titles = (
        st.lists(pairs, min_size=least, max_size=10).map(lambda each: "".join(map("".join, each)))
        for least in (0, 4)
    )
    return st.builds(
        lambda title, summary, content, tags, lang: entry(
            title, summary=summary, content=content, tags=tuple(tags), lang=lang
        ),
        titles,
        texts,
        st.none() | texts,
        st.lists(texts, max_size=3),
        st.sampled_from([None, "en", "en-gb", "fi"]),
    )


CASES = {
    theme: st.tuples(st.lists(write_queries(theme), min_size=1, max_size=4), write_entries(theme))
    for theme in THEMES
}
each_theme = pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.parts[0])


def match_each(
    queries: list[str], one: Entry, source: Source, event: Event | None, most: int = 100
) -> dict[str, set[Spot]]:
    """What the slow matcher finds, by query."""
    found = {
        query: match_slowly(parse_query(query, CATALOGUE), one, source, event, ENTITIES, most)
        for query in queries
    }
    return {query: spots for query, spots in found.items() if spots is not None}


def check(
    queries: list[str], one: Entry, source: Source, event: Event | None, most: int = 100
) -> None:
    watches = [watch(query, name=query) for query in dict.fromkeys(queries)]
    hits = Watchlist.compile(watches, CATALOGUE).match(one, source, event=event, now=NOW)
    found = {
        hit.watch: {
            Spot(each.field.value, each.start, each.end, each.entity) for each in hit.matches
        }
        for hit in hits
    }
    assert found == match_each(queries, one, source, event, most)


@each_theme
@settings(max_examples=120, deadline=None)
@given(data=st.data())
def test_the_matcher_finds_what_the_slow_and_obvious_one_finds(
    theme: Theme, data: st.DataObject
) -> None:
    queries, one = data.draw(CASES[theme])
    event = data.draw(st.sampled_from([None, Event.LEGAL]))
    check(queries, one, data.draw(st.sampled_from(SOURCES)), event)


@each_theme
@pytest.mark.parametrize("room", [-1_000_000, 1_000])
@pytest.mark.parametrize("most", [2, 100])
@settings(max_examples=40, deadline=None)
@given(data=st.data())
def test_it_does_so_where_a_text_is_read_as_a_whole_and_where_few_places_are_shown(
    theme: Theme, room: int, most: int, data: st.DataObject
) -> None:
    queries, one = data.draw(CASES[theme])
    source = data.draw(st.sampled_from(SOURCES))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(text_words, "_ROOM", room)
        patch.setattr(terms, "MOST_PLACES", most)
        view_text.cache_clear()
        check(queries, one, source, None, most)
    view_text.cache_clear()


@pytest.mark.parametrize(
    ("queries", "one", "source"),
    [
        (["a NEAR/0 b", "tag:(a NEAR/0 b)"], entry("a", summary="b", tags=("a", "b")), SOURCES[0]),
        (['"e mail"', "e-mail", "title:e-mail"], entry("E‑Mail", summary="email"), SOURCES[0]),
        (['"e ix"', "e NEAR/0 ix"], entry("é E \u0301 ix", summary="E \ufeff ix"), SOURCES[0]),
        (["entity:nokia", "text:entity:nokia"], entry("Nokia Tune", summary="x"), SOURCES[1]),
        (["entity:nokia OR nokia*", "tag:europe"], entry("Two Nokias, Nokia-Oyj"), SOURCES[0]),
    ],
)
def test_the_slow_matcher_is_not_alone_with_what_is_hard(
    queries: list[str], one: Entry, source: Source
) -> None:
    check(queries, one, source, None)


def test_one_sign_that_stands_for_several_words_is_read_as_a_whole_like_any_other() -> None:
    queries = ["=½", '="½ x"', '="x ½"', "=1", "=x²", '="x 1"']
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(text_words, "_ROOM", -1_000_000)
        view_text.cache_clear()
        for text in ("x ½ x", "½", "1 2", "1½ x²", "x 1 2 x", "½ ½ 1"):
            check(queries, entry(text, summary=f"{text} {text}"), SOURCES[0], None)
    view_text.cache_clear()


# It reads by the slow rules alone.
@pytest.mark.no_cover
@each_theme
def test_queries_and_texts_of_a_theme_meet(theme: Theme) -> None:
    """So that the comparison above is one of places, and not of nothing with nothing."""
    found: Counter[bool] = Counter()

    # What is generated follows the constants of the project's code: enough for any of them.
    @settings(
        max_examples=400, deadline=None, database=None, derandomize=True, phases=[Phase.generate]
    )
    @given(CASES[theme])
    def count(case: tuple[list[str], Entry]) -> None:
        for spots in match_each(*case, SOURCES[0], None).values():
            for spot in list(spots)[:1]:
                found[spot.entity is not None] += 1

    count()
    assert found.total() >= 25
    assert found[True] >= 3 or "entity:nokia" not in theme.others


# Traced it takes twice as long, and it reaches nothing that the comparisons above do not.
@pytest.mark.no_cover
@each_theme
def test_words_are_those_that_the_rules_say(theme: Theme) -> None:
    for left, separator, right in product(theme.parts, dict.fromkeys(SEPARATORS), theme.parts):
        text = f"in {left}{separator}{right}-b"
        assert sorted(
            (each.key, each.first, each.last + 1, each.start, each.end)
            for each in iterate_words(text)
        ) == sorted(read_words(text)), text

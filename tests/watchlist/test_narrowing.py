"""What a query needs of an entry: never more than the matcher does, and often just that."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.model import Entity, Event, Source
from bot.ports.search import (
    AllOf,
    AnyOf,
    Anything,
    FromSources,
    HasPrefix,
    HasToken,
    Narrowing,
    NoneOf,
)
from bot.watchlist import Catalogue, Watchlist, parse_query
from bot.watchlist.narrowing import find_names, find_narrowing
from tests.watchlist.builders import APPLE, CATALOGUE, NOKIA, NOW, SOURCE, entry, watch
from tests.watchlist.needs import fulfils
from tests.watchlist.test_against_reference import (
    CATALOGUE as OTHER_CATALOGUE,
)
from tests.watchlist.test_against_reference import (
    SOURCES,
    THEMES,
    write_entries,
    write_queries,
)

PRESS = Source(
    id="press", name="Press", kind="feed", url="https://press.nokia.com/f", host="press.nokia.com"
)

AB = (HasToken("a"), HasToken("b"))


def narrow(
    query: str, *, catalogue: Catalogue = CATALOGUE, sources: Sequence[Source] = (SOURCE,)
) -> Narrowing:
    return find_narrowing(parse_query(query, catalogue), catalogue=catalogue, sources=sources)


@pytest.mark.parametrize("query", ["1234", "-1234", "1,234", "=1234", '"1234 b"', "title:1,234"])
def test_whether_a_point_parts_thousands_is_left_to_the_language(query: str) -> None:
    watched = Watchlist.compile([watch(query)], CATALOGUE)
    for one in (entry("1.234 b", lang="de"), entry("1.234 b", lang="en"), entry("1234 b")):
        if watched.match(one, SOURCE, event=None, now=NOW):
            assert fulfils(narrow(query).need, one)
    assert not narrow(query).exact


@pytest.mark.parametrize("query", ["U.S.", '"U.S. troops"', "title:U.S.", "troops U.S."])
def test_an_abbreviation_is_looked_for_in_all_its_writings(query: str) -> None:
    need = narrow(query).need
    watched = Watchlist.compile([watch(query)], CATALOGUE)
    for title in ("U.S. troops leave", "US troops leave", "The U. S. troops leave"):
        one = entry(title)
        assert watched.match(one, SOURCE, event=None, now=NOW)
        assert fulfils(need, one)
    assert not fulfils(need, entry("Dockers of Larkhill strike"))


@pytest.mark.parametrize(
    ("query", "need"),
    [
        ("merger", HasToken("merger")),
        ("Merger", HasToken("merger")),
        ("micro*", HasPrefix("micro")),
        ("title:merger", HasToken("<merger")),
        ("title:mer*", HasPrefix("<mer")),
        ("tag:europe", HasToken("#europe")),
        ("a b", AllOf(AB)),
        ("a OR b", AnyOf(AB)),
        ("a OR (b OR (c d))", AnyOf((*AB, AllOf((HasToken("c"), HasToken("d")))))),
        ("a -b", AllOf((HasToken("a"), NoneOf((HasToken("b"),))))),
        ("NOT (a b)", NoneOf((AllOf((HasToken("a"), HasToken("b"))),))),
        ("* -b", NoneOf((HasToken("b"),))),
        ("*", Anything()),
        ("a OR *", Anything()),
        ("source:example.org", FromSources(frozenset(["wire"]))),
        ("source:nobody.example", AnyOf(())),
        ("a OR source:nobody.example", HasToken("a")),
    ],
)
def test_the_index_alone_decides_where_words_need_no_order(query, need):
    assert narrow(query) == Narrowing(need=need, exact=True)


@pytest.mark.parametrize(
    ("query", "need"),
    [
        ('"a b"', AllOf(AB)),
        ("a NEAR/3 b", AllOf(AB)),
        ("=Target", HasToken("target")),
        ("text:merger", HasToken("merger")),
        ("e-mail", AnyOf((AllOf((HasToken("e"), HasToken("mail"))), HasToken("email")))),
        ("e-mai*", AnyOf((AllOf((HasToken("e"), HasPrefix("mai"))), HasPrefix("emai")))),
        ("新工", AllOf((HasToken("新"), HasToken("工")))),
        ("lang:en", Anything()),
        ("a lang:en", HasToken("a")),
        ('a -"b c"', HasToken("a")),
        ("a OR lang:en", Anything()),
        ("* lang:en", Anything()),
        ("event:legal", Anything()),
        ("a event:legal", HasToken("a")),
        ("entity:nobody-knows", Anything()),
    ],
)
def test_the_matcher_decides_where_the_index_knows_too_little(query, need):
    if "nobody" in query:  # an entity that has left the catalogue since the query was read
        read = parse_query(query, Catalogue([Entity(id="nobody-knows", name="Nobody Knows")]))
        found = find_narrowing(read, catalogue=CATALOGUE, sources=())
    else:
        found = narrow(query)
    assert found == Narrowing(need=need, exact=False)


def test_a_tag_may_be_the_sources():
    source = replace(SOURCE, tags=("Central Europe",))
    both = AnyOf((HasToken("#europe"), FromSources(frozenset(["wire"]))))
    assert narrow("tag:europe", sources=[source, PRESS]) == Narrowing(need=both, exact=True)
    begun = AnyOf((HasPrefix("#eur"), FromSources(frozenset(["wire"]))))
    assert narrow("tag:eur*", sources=[source, PRESS]) == Narrowing(need=begun, exact=True)


@pytest.mark.parametrize(
    ("title", "fields"),
    [
        ("Nokia hires", {}),
        ("NOKIAS neues Werk", {}),
        ("独诺基亚在", {}),
        ("Shares of $NOK fall", {}),
        ("(HEL: NOKIA) falls", {}),
        ("We hire", {"url": "https://www.nokia.com/press"}),
        ("We hire", {"source": "press"}),
    ],
)
def test_an_entity_is_looked_for_by_all_that_may_name_it_and_on_its_hosts(title, fields):
    found = narrow("entity:nokia", sources=[SOURCE, PRESS])
    assert fulfils(found.need, entry(title, **fields))
    assert not found.exact
    assert not fulfils(found.need, entry("Nobody hires", url="https://nokia.example/nok"))


@pytest.mark.parametrize(
    "text",
    [
        "(SEHK: 700)", "700.HK", "0700.HK", "00700.HK", "BRK.B", "BRK-B", "BRK/B", "BRKb.N",
        "CPH: NOVO B", "NOVOb.CO", "SAPG.DE", "SAPGn.DE", "SAP.DE", "VOWG_p.DE", "VOWn.DE",
        "VOW3.F", "$M&M",
    ],
)  # fmt: skip
def test_a_ticker_is_looked_for_in_all_the_ways_it_is_written(text):
    symbols = ("HKG:0700", "NYSE:BRK.B", "CPH:NOVO-B", "ETR:SAP", "ETR:VOW3", "NSE:M&M")
    firm = Entity(id="firm", name="Fenwick", tickers=symbols)
    catalogue = Catalogue([firm])
    assert catalogue.mentions(entry(text))
    assert fulfils(narrow("entity:firm", catalogue=catalogue).need, entry(text))


def test_a_name_without_a_word_in_it_names_nobody():
    sign = Entity(id="sign", name="Sign", aliases=("!!!",))
    found = narrow("entity:sign", catalogue=Catalogue([sign]), sources=())
    assert fulfils(found.need, entry("The Sign!!!"))
    assert not fulfils(found.need, entry("Oh!!!"))


def test_in_a_field_an_entity_has_to_be_named():
    found = narrow("title:entity:nokia", sources=[SOURCE, PRESS])
    assert not fulfils(found.need, entry("We hire", url="https://nokia.com/", source="press"))
    assert fulfils(found.need, entry("Nokia hires"))


def test_words_longer_than_a_token_are_told_apart_by_the_matcher():
    long = "x" * 300
    assert narrow(long) == Narrowing(need=HasToken("x" * 200), exact=False)
    assert fulfils(narrow(f"{long}*").need, entry(f"{long}y"))


@pytest.mark.no_cover
@settings(deadline=None, max_examples=300)
@given(st.data())
def test_what_the_matcher_finds_is_never_left_out_and_is_all_where_the_index_is_exact(data):
    theme = data.draw(st.sampled_from(THEMES))
    text = data.draw(write_queries(theme))
    event = data.draw(st.sampled_from([None, Event.LEGAL, Event.OTHER]))
    source = data.draw(st.sampled_from(SOURCES))
    said = replace(data.draw(write_entries(theme)), source=source.id)
    watchlist = Watchlist.compile([watch(text)], OTHER_CATALOGUE)
    found = narrow(text, catalogue=OTHER_CATALOGUE, sources=SOURCES)
    holds = bool(watchlist.match(said, source, event=event, now=NOW))
    listed = fulfils(found.need, said)
    assert listed or not holds
    assert listed == holds or not found.exact


@pytest.mark.parametrize("entity", [NOKIA, APPLE])
@settings(deadline=None, max_examples=60)
@given(
    words=st.lists(
        st.sampled_from(
            ("Nokia", "nokia's", "Apple", "Inc", "iPhone", "$AAPL", "(NASDAQ:", "AAPL)", "NOK.N",
             "CEO", "shares", "Oyj", "the", "诺基亚", "NÓKIA", "buys", "-", "Apple-Nokia")
        )
    )
)  # fmt: skip
def test_an_entity_that_is_found_by_its_context_or_ticker_is_listed(entity, words):
    said = entry(" ".join(words), summary="Apple Inc and Nokia Oyj")
    watchlist = Watchlist.compile([watch(f"title:entity:{entity.id}")], CATALOGUE)
    if watchlist.match(said, SOURCE, event=None, now=NOW):
        assert fulfils(narrow(f"title:entity:{entity.id}").need, said)


@pytest.mark.parametrize("lead", ["Ｎｏｋｉａ's new phone", "Nokias are back", "nokia oyj sues"])
def test_what_names_an_entity_has_one_of_its_names(lead: str) -> None:
    need = find_names("nokia", catalogue=CATALOGUE)
    assert need is not None
    assert fulfils(need, entry("", summary=lead))
    assert not fulfils(need, entry("", summary="Siemens sues", url="https://nokia.com/x"))


def test_an_entity_that_is_not_known_has_no_names() -> None:
    assert find_names("nobody", catalogue=CATALOGUE) is None

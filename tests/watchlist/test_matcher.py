"""The matcher: which watches want an entry, and where it says so."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.errors import InvalidQuery
from bot.model import (
    CANARY,
    CANARY_SOURCE,
    CANARY_WATCH,
    Asked,
    Event,
    Field,
    Match,
    Selection,
    Source,
    Watch,
)
from bot.watchlist import Catalogue, Watchlist, parse_query
from tests.watchlist.builders import (
    CATALOGUE,
    NOW,
    SOURCE,
    entry,
    match,
    places,
    texts,
    watch,
)


def test_a_hit_names_each_place_by_code_points_of_its_field() -> None:
    hits = match(
        "entity:nokia AND (deal OR partnership)",
        "Nokia’s deal",
        summary="İ 诺基亚 signs",
        watch_fields={"name": "nokia-deals"},
    )
    assert [hit.watch for hit in hits] == ["nokia-deals"]
    assert hits[0].matches == (
        Match(watch="nokia-deals", field=Field.TITLE, start=0, end=5, text="Nokia", entity="nokia"),
        Match(watch="nokia-deals", field=Field.TITLE, start=8, end=12, text="deal"),
        Match(
            watch="nokia-deals", field=Field.SUMMARY, start=2, end=5, text="诺基亚", entity="nokia"
        ),
    )


def test_a_made_up_entry_is_for_its_own_watch_alone() -> None:
    everything = replace(CANARY_WATCH, name="all", query="*")
    watchlist = Watchlist.compile([everything, CANARY_WATCH], CATALOGUE)
    hits = watchlist.match(entry("Nokia"), CANARY_SOURCE, event=None, now=NOW)
    assert [hit.watch for hit in hits] == [CANARY]
    of_others = watchlist.match(entry("Nokia"), SOURCE, event=None, now=NOW)
    assert [hit.watch for hit in of_others] == ["all"]


@pytest.mark.parametrize(
    ("query", "title", "found"),
    [
        ("isis", "The crisis", None),
        ("Microsoft", "Microsoft–OpenAI split", ["Microsoft"]),
        ("openai", "Microsoft–OpenAI split", ["OpenAI"]),
        ("email", "New e-mail law", ["e-mail"]),
        ("e-mail", "New email law", ["email"]),
        ("e-mail", "New e mail law", ["e mail"]),
        ("e-mai*", "New email law", ["email"]),
        ("8-K", "An 8K screen", None),
        ("8-K", "An 8-K filing", ["8-K"]),
        ("U.S.", "The U.S. and us, the U.S, U.S.A.", ["U.S.", "U.S", "U.S"]),
        ("U.S.", "US troops are with us", ["US"]),
        ("U.S. NEAR/1 troops", "US troops", ["US", "troops"]),
        ("title:(U.S. OR U.K.)", "UK and US", ["UK", "US"]),
        ("mcdonalds", "McDonald’s closes", ["McDonald’s"]),
        ("lloyds", "Lloyd's of London", ["Lloyd's"]),
        ("McDonald's", "Mcdonalds closes", ["Mcdonalds"]),
        ("apples", "Apple's plan", None),
        ("apple's", "Two apples", None),
        ("it's", "A firm and its plan", None),
        ("she's", "The shes", None),
        ("=Wendys", "Wendy's and wendy's", ["Wendy's"]),
        ("fbi", "Selon l'F.B.I.", ["F.B.I."]),
        ("1,234.56", "It costs 1234.56", ["1234.56"]),
        ("1234.56", "It costs 1,234.56", ["1,234.56"]),
        ("1,000", "Es kostet 1’000 Franken", ["1’000"]),
        ("5%", "um 5 % gestiegen, 5\u00a0% und 5\u202f%", ["5 %", "5\u00a0%", "5\u202f%"]),
        ('"5 %"', "Up 5% in May", ["5%"]),
        ('"5% mehr"', "Um 5 % mehr", ["5 % mehr"]),
        ("5€", "Für 5 € im Monat", ["5 €"]),
        ("5%", "It cost 5 $10 notes", None),
        ("5%", "Die 5 %-Hürde fällt", ["5 %"]),
        ('"5 %"', "Ein Plus von 5 %/Jahr", ["5 %"]),
        ('"5%-Hürde"', "Die 5 %-Hürde fällt", ["5 %-Hürde"]),
        ('"49 €"', "Das 49 €-Ticket kommt", ["49 €"]),
        ("49€", "Das 49 €-Ticket kommt", ["49 €"]),
        ('"49 €-Ticket"', "Das 49€-Ticket kommt", ["49€-Ticket"]),
        ("3142", "Pi is 3.142", None),
        ("0125", "It is 0.125", None),
        ("PM", "The PM at 3 P.M. or 4 p.m.", ["PM"]),
        ("am", "Open at 9 A.M.", None),
        ("p.m.", "The PM at 3 P.M. or 4 p.m.", ["P.M.", "p.m."]),
        ("=P.M.", "PM, p.m. and P.M.", ["P.M."]),
        ('"the U.S."', "In the U.S.", ["the U.S."]),
        ("新 OR us", "新U.S.", ["新", "U.S."]),
        ("end", "The end.", ["end"]),
        ("新工場", "独BMWが新工場", ["新工場"]),
        ("BMW", "独BMWが新工場", ["BMW"]),
        ("ソフト", "マイクロソフトが", None),
        ("กิน", "เขากินข้าว", ["กิน"]),
        ("café", "The cafe", None),
        ("cafe\u0301", "The CAFÉ", ["CAFÉ"]),
        ("istanbul", "İSTANBUL votes", ["İSTANBUL"]),
        ("strasse", "Die Straße", ["Straße"]),
        ("=Target", "target Target TARGET Target's", ["Target", "Target"]),
        ("=AT&T", "At&T and AT&T", ["AT&T"]),
        ("=İzmir", "Izmir", None),
        ("micro*", "Microsoft's microchips", ["Microsoft", "microchips"]),
        ("e*", "An e-mail", ["e"]),
        ("日本*", "東日本大学", ["日本"]),
        ('"data center"', "A Data, Center here, data about center", ["Data, Center"]),
        ('"e-mail server"', "An email server", ["email server"]),
        ("a NEAR/1 b", "a x b", ["a", "b"]),
        ("a NEAR/1 b", "b x a", ["b", "a"]),
        ("a NEAR/1 b", "a x x b", None),
        ("a NEAR/5 a", "a", None),
        ("a NEAR/0 (b OR c)", "b x a c", ["a", "c"]),
        (
            "entity:nokia NEAR/1 deal",
            "Nokia’s big deal, Nokia x y deal",
            ["Nokia", "deal", "Nokia"],
        ),
        ("a OR b", "b a", ["b", "a"]),
        ("(a x) OR b", "a b", ["b"]),
        ("a -b", "a", ["a"]),
        ("a -b", "a b", None),
        ("NOT b", "a", []),
        ("NOT b", "b", None),
        ("*", "", []),
        ("a AND a", "a", ["a"]),
        ("nokia entity:nokia", "Nokia", ["Nokia"]),
        ("entity:societe-generale", "SOCIETE GENERALE up", ["SOCIETE GENERALE"]),
    ],
)
def test_a_title_is_read_as_the_language_says(
    query: str, title: str, found: list[str] | None
) -> None:
    assert texts(query, title) == found


@pytest.mark.parametrize("query", ["1234", "1,234", "=1,234", '"1234 Stellen"', "1234 NEAR/2 weg"])
def test_a_point_parts_thousands_where_the_language_writes_a_decimal_comma(query: str) -> None:
    text = "1.234 Stellen weg"
    assert places(query, text) is None
    assert places(query, text, lang="en") is None
    assert places(query, text, lang="de-CH") is None
    assert places(query, text, lang="es-MX") is None
    assert places(query, text, lang="de") is not None
    assert places(query, text, lang="pt_BR") is not None
    assert places(query, text, source=replace(SOURCE, lang="it")) is not None
    assert places(query, text, source=replace(SOURCE, lang="it"), lang="en") is None
    assert places(query, f"{text}. " * 600, lang="de") is not None


def test_with_a_decimal_comma_a_point_parts_an_amount_that_has_a_sign_too() -> None:
    assert texts("€1234", "Es kostet €1.234 im Jahr", lang="nl") == ["€1.234"]
    assert texts("3.142", "Pi ist 3142", lang="de") is None


def test_a_phrase_and_a_near_stay_within_one_field() -> None:
    assert places("a b", "a", summary="b") == [("title", "a"), ("summary", "b")]
    assert places('"a b"', "a", summary="b") is None
    assert places("a NEAR/5 b", "a", summary="b") is None
    assert places("entity:nokia NEAR/5 b", "Nokia", summary="b") is None


def test_title_and_text_fields_look_there_alone() -> None:
    fields = {"summary": "s", "content": "c t"}
    assert places("title:t", "t", **fields) == [("title", "t")]
    assert places("text:t", "t", **fields) == [("content", "t")]
    assert places("text:(s c)", "t", **fields) == [("summary", "s"), ("content", "c")]
    assert places("title:(entity:nokia)", "t", summary="Nokia") is None
    assert places("t AND NOT title:t", "x", **fields) == [("content", "t")]


def test_tags_are_looked_at_only_when_asked_for_and_give_the_first_that_matched() -> None:
    tags = ("Asia", "Northern Europe", "Europe")
    assert places("europe", "", tags=tags) is None
    assert places("tag:europe", "", tags=tags) == [("tag", "Europe")]
    assert match("tag:europe", "", tags=tags)[0].matches[0].start == 9
    assert places('tag:"asia northern"', "", tags=tags) is None
    assert places("tag:(europe NEAR/0 northern)", "", tags=tags) == [
        ("tag", "Northern"),
        ("tag", "Europe"),
    ]
    assert places("tag:(europe asia)", "", tags=tags) == [("tag", "Asia")]
    assert places("tag:(asia europe)", "", tags=tags) == [("tag", "Asia")]


@pytest.mark.parametrize(
    ("query", "holds"),
    [
        ("source:wire", True),
        ("source:WIRE", True),
        ("source:news.example.org", True),
        ("source:example.org", True),
        ("source:ample.org", False),
        ("lang:en", True),
        ("lang:en-gb", True),
        ("lang:en-us", False),
        ("lang:e", None),
        ("event:acquisition", True),
        ("event:funding", False),
    ],
)
def test_fields_that_compare_a_value(query: str, holds: bool | None) -> None:
    if holds is None:
        with pytest.raises(InvalidQuery):
            match(query)
        return
    assert bool(match(query, lang="en-GB", event=Event.ACQUISITION)) is holds


def test_an_unknown_language_or_event_is_none_that_a_query_can_ask_for() -> None:
    assert not match("lang:en")
    assert not match("event:other")
    assert match("lang:fi", source=replace(SOURCE, lang="fi"))
    assert not match("lang:fi", source=replace(SOURCE, lang="fi"), lang="sv")


@pytest.mark.parametrize(
    ("query", "asked"),
    [
        ("event:acquisition", {Asked.EVENT}),
        ("event:acquisition lang:en", {Asked.EVENT, Asked.LANGUAGE}),
        ("event:acquisition OR event:legal", {Asked.EVENT}),
        ("source:example.org OR event:legal", {Asked.SOURCE}),
        ("event:acquisition -nokia", {Asked.EVENT}),
        ("(nokia lang:en) OR event:acquisition", {Asked.EVENT}),
        ("(source:other event:acquisition) OR lang:en", {Asked.LANGUAGE}),
        ("NOT event:legal", set()),
        ("NOT (event:legal OR nokia)", set()),
        ("*", set()),
        ("* -nokia", set()),
    ],
)
def test_a_hit_without_a_place_says_what_of_the_entry_is_asked_for(
    query: str, asked: set[Asked]
) -> None:
    (hit,) = match(query, "Verlo buys Acme", lang="en", event=Event.ACQUISITION)
    assert (hit.matches, hit.asked) == ((), asked)


def test_a_hit_with_a_place_asks_for_that() -> None:
    (hit,) = match("event:acquisition verlo", "Verlo buys Acme", event=Event.ACQUISITION)
    assert (len(hit.matches), hit.asked) == (1, frozenset())


@pytest.mark.parametrize(
    ("fields", "wanted"),
    [
        ({}, True),
        ({"lang": ("en", "fi")}, True),
        ({"lang": ("fi",)}, False),
        ({"sources": Selection(include=("example.org",))}, True),
        ({"sources": Selection(include=("other", "wire"))}, True),
        ({"sources": Selection(include=("other",))}, False),
        ({"sources": Selection(exclude=("wire",))}, False),
        ({"sources": Selection(include=("wire",), exclude=("news.example.org",))}, False),
        ({"events": Selection(include=("legal", "acquisition"))}, True),
        ({"events": Selection(include=("legal",))}, False),
        ({"events": Selection(exclude=("acquisition",))}, False),
        ({"expires": NOW}, False),
        ({"expires": NOW + timedelta(seconds=1)}, True),
        ({"muted_until": NOW + timedelta(days=1)}, True),
    ],
)
def test_a_watch_lets_in_what_its_settings_allow(fields: dict[str, object], wanted: bool) -> None:
    hits = match("a", "a", lang="en-GB", event=Event.ACQUISITION, watch_fields=fields)
    assert bool(hits) is wanted


def test_an_entry_of_unknown_language_passes_and_one_of_unknown_event_is_not_included() -> None:
    assert match("a", "a", watch_fields={"lang": ("fi",)})
    assert not match("a", "a", source=replace(SOURCE, lang="en"), watch_fields={"lang": ("fi",)})
    assert not match("a", "a", watch_fields={"events": Selection(include=("legal",))})
    assert match("a", "a", watch_fields={"events": Selection(exclude=("legal",))})


@pytest.mark.parametrize(
    ("queries", "found", "times"),
    [
        (("a", "b", "NOT a"), ["a", "b"], 0),
        (("a", "x event:legal"), ["a"], 0),
        (("event:legal b", "event:legal", "event:funding"), ["event:legal b", "event:legal"], 1),
    ],
)
def test_an_event_is_told_once_and_to_a_watch_alone_that_asks_for_it(
    queries: tuple[str, ...], found: list[str], times: int
) -> None:
    told: list[Event] = []

    def tell() -> Event:
        told.append(Event.LEGAL)
        return Event.LEGAL

    watches = [watch(query, name=query) for query in queries]
    hits = Watchlist.compile(watches, CATALOGUE).match(entry("a b"), SOURCE, event=tell, now=NOW)
    assert [hit.watch for hit in hits] == found
    assert len(told) == times


def test_hits_come_in_the_order_of_the_watches() -> None:
    watches = [watch(query, name=query) for query in ["*", "b*", "a", "entity:nokia", "x", "a b"]]
    watchlist = Watchlist.compile(watches, CATALOGUE)
    hits = watchlist.match(entry("Nokia a b"), SOURCE, event=None, now=NOW)
    assert [hit.watch for hit in hits] == ["*", "b*", "a", "entity:nokia", "a b"]
    assert watchlist.watches == tuple(watches)


def test_mentions_are_those_of_the_catalogue() -> None:
    watchlist = Watchlist.compile((), CATALOGUE)
    one = entry("Nokia")
    assert watchlist.match(one, SOURCE, event=None, now=NOW) == ()
    assert [mention.entity for mention in watchlist.mentions(one, SOURCE)] == ["nokia"]


def test_a_watch_that_cannot_be_read_is_named() -> None:
    for query in ("a AND", "entity:nobody"):
        with pytest.raises(InvalidQuery) as caught:
            Watchlist.compile([watch("a"), watch(query, name="broken")], CATALOGUE)
        assert caught.value.__notes__ == ["in the watch 'broken'"]


def test_replaced_watches_take_effect_and_those_before_stay_as_they_were() -> None:
    first = Watchlist.compile([watch("a", name="one"), watch("b", name="two")], CATALOGUE)
    second = first.replace([watch("b", name="two", lang=("fi",)), watch("c", name="three")])
    both = entry("a b c", lang="en")

    def names(watchlist: Watchlist) -> list[str]:
        return [hit.watch for hit in watchlist.match(both, SOURCE, event=None, now=NOW)]

    assert names(first) == ["one", "two"]
    assert names(second) == ["three"]
    with pytest.raises(InvalidQuery):
        second.replace([watch("(")])
    assert names(second) == ["three"]


def test_watches_that_ask_for_the_same_nearness_each_hear_of_it_within_their_own_fields() -> None:
    near = "(port NEAR/1 strike)"
    watchlist = Watchlist.compile(
        [
            watch(near, name="anywhere"),
            watch(f"{near} AND dock", name="with a dock"),
            watch(f"title:{near}", name="in the title"),
            watch(f"text:{near}", name="in the text"),
            watch("port NEAR/0 strike", name="side by side"),
        ],
        CATALOGUE,
    )
    one = entry("Port on strike", summary="Every dock is shut")
    hits = watchlist.match(one, SOURCE, event=None, now=NOW)
    assert {hit.watch: [each.text for each in hit.matches] for hit in hits} == {
        "anywhere": ["Port", "strike"],
        "with a dock": ["Port", "strike", "dock"],
        "in the title": ["Port", "strike"],
    }


@settings(deadline=None)
@given(st.text(), st.lists(st.text(max_size=20), max_size=3))
def test_every_match_shows_what_stands_at_its_place(text: str, tags: list[str]) -> None:
    one = entry(text, summary=text[::-1], tags=tuple(tags))
    watches: list[Watch] = []
    for number, part in enumerate([*text.split(), *tags]):
        try:
            parse_query(f"tag:{part} OR {part}", CATALOGUE)
        except InvalidQuery:
            continue
        watches.append(watch(f"tag:{part} OR {part}", name=str(number)))
    watchlist = Watchlist.compile(watches, Catalogue())
    for hit in watchlist.match(one, Source.unlisted("x.example"), event=None, now=NOW):
        for each in hit.matches:
            whole = {"title": [one.title], "summary": [one.summary], "tag": list(one.tags)}
            assert any(t[each.start : each.end] == each.text for t in whole[each.field.value])
            assert each.text


@pytest.mark.parametrize("query", ["entity:nokia", "deal"])
def test_what_a_match_saw_of_names_is_what_is_there(query: str) -> None:
    one = entry("Nokia and a bank sign a deal", summary="Nokia gains")
    watchlist = Watchlist.compile([watch(query)], CATALOGUE)
    (hit,) = watchlist.match(one, SOURCE, event=None, now=NOW)
    assert hit.watch == "w"
    named = watchlist.mentions(one, SOURCE)
    assert named == Catalogue(CATALOGUE).mentions(one, tags=SOURCE.tags)
    assert {mention.entity for mention in named} >= {"nokia"}
    assert watchlist.mentions(one, SOURCE) is named  # and is looked for once
    # What was seen of one entry is nothing to another.
    other = entry("Microsoft alone")
    assert not watchlist.match(other, SOURCE, event=None, now=NOW)
    assert "nokia" not in {mention.entity for mention in watchlist.mentions(other, SOURCE)}

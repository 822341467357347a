"""What an automaton looks for: by it a query is found wherever it can hold."""

from __future__ import annotations

import pytest

from bot.watchlist import Catalogue, Watchlist, parse_query
from bot.watchlist.anchors import find_anchors, find_rarest_part, list_needed
from bot.watchlist.automaton import Automaton
from bot.watchlist.haystack import make_haystack
from bot.watchlist.query import And
from tests.watchlist.builders import CATALOGUE, NOW, SOURCE, entry, watch


@pytest.mark.parametrize(
    ("query", "patterns"),
    [
        ("nokia deal", {b" nokia "}),
        ("the OR zanzibar", {b" the ", b" zanzibar "}),
        ('"rate cut"', {b" rate cut ", b"\x01rate\x01", b"\x01cut\x01"}),
        ("micro*", {b" micro", b"\x01micro"}),
        ("Microsoft's", {b" microsoft ", b" microsofts "}),
        ("deal AND (zanzibar OR nokia NEAR/3 the)", {b" zanzibar ", b" nokia "}),
        ("title:(zanzibar the)", {b" zanzibar "}),
    ],
)
def test_the_rarest_words_of_a_query_stand_for_it(query: str, patterns: set[bytes]) -> None:
    anchors = find_anchors(parse_query(query, CATALOGUE).root)
    assert anchors is not None
    assert anchors.patterns == patterns


@pytest.mark.parametrize("query", ["*", "NOT a", "source:wire", "zanzibar OR lang:en", "tag:a -b"])
def test_a_query_that_can_hold_without_words_has_none(query: str) -> None:
    anchors = find_anchors(parse_query(query, CATALOGUE).root)
    assert (anchors is None) is (query != "tag:a -b")


def test_one_part_of_an_and_is_looked_for_and_known_by_its_anchors() -> None:
    root = parse_query("the (zanzibar OR nokia) -source:wire", CATALOGUE).root
    assert isinstance(root, And)
    rarest = find_rarest_part(root.parts)
    assert rarest is root.parts[1]
    assert find_anchors(rarest) == find_anchors(root)
    assert find_rarest_part(root.parts[2:]) is None


def test_what_a_query_cannot_do_without_is_all_looked_for() -> None:
    root = parse_query('nokia title:("rate cut" e-mail micro*) -x (a OR b)', CATALOGUE).root
    assert set(list_needed(root)) == {b" nokia ", b" rate ", b" e", b" micro"}
    near = parse_query("nokia NEAR/3 (deal OR talks) AND entity:apple", CATALOGUE).root
    assert list_needed(near) == (b" nokia ",)


@pytest.mark.parametrize(
    ("query", "title"),
    [
        ('"a-a b-b c-c d-d"', "aa b-b c c dd"),  # more spellings than are listed
        ('"rate-cut hope"', "A ratecut hope, a rate’s cut"),
        ('"rate cut hope"', "A rate-cut hope"),
        ('"the rate-cut"', "The ratecut"),
        ('"türkiye deal"', "Türkiye'nin deal"),
        ('"nokia deal"', "Nokia’s deal"),
        ("mcdonalds", "At McDonald’s"),
        ("mcdonald's", "Mcdonalds"),
        ('"lloyds deal"', "The Lloyd's deal"),
        ('"new 工場"', "New 工場"),
        ('"u.s. deal"', "The U.S. deal"),
        ("e-mai*", "Email"),
        ("日本*", "東日本大学"),
        ("straßen*", "STRASSENBAHN"),
    ],
)
def test_a_query_is_found_in_every_spelling_it_holds_for(query: str, title: str) -> None:
    watches = [watch(query), watch("unlikely OR other", name="other")]
    hits = Watchlist.compile(watches, CATALOGUE).match(entry(title), SOURCE, event=None, now=NOW)
    assert [hit.watch for hit in hits] == ["w"]


@pytest.mark.parametrize("count", [3, 600])
def test_an_automaton_names_the_patterns_that_stand_there_each_once(count: int) -> None:
    automaton = Automaton([f" word{number} ".encode() for number in range(count)] * 2)
    assert len(automaton.patterns) == count
    assert automaton.find(make_haystack("Word1 word2, word1 and word22x").scanned) == {1, 2}


def test_an_automaton_of_many_patterns_finds_its_own_and_none_of_the_last_ones() -> None:
    haystack = make_haystack("word0 word600").scanned
    for first in (0, 1, 1, 0):
        automaton = Automaton([f" word{number} ".encode() for number in range(first, first + 600)])
        found = {automaton.patterns[number] for number in automaton.find(haystack)}
        assert found == {b" word600 " if first else b" word0 "}


def test_nothing_is_found_where_nothing_is_looked_for() -> None:
    assert Automaton(()).find(b" a ") == set()
    empty = Watchlist.compile((), Catalogue())
    assert empty.match(entry("a"), SOURCE, event=None, now=NOW) == ()

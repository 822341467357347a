"""What is read of rules is the same from where it is kept, and made anew where that is broken."""

from __future__ import annotations

from dataclasses import replace

import msgspec
import pytest

from bot.model import Event, Genre, Rule, RuleBook, WordList
from bot.stories import GenreRule, GenreRules
from bot.stories.classification.events import EventReader
from bot.stories.classification.rule_table import read_rules, read_table, write_table
from bot.stories.language.gate import Gate, Patterns
from bot.stories.language.phrases import InvalidPhrase
from tests.classifying import BOOK
from tests.shelves import Shelf
from tests.stories.newsdesk import write

RULES = (
    Rule(
        name="recall",
        label=Event.RECALL,
        weight=0.9,
        say=("<firm> recalls ... (stoves|*ovens)", "zebra*"),
        but_not=("recalls the days",),
    ),
)
SMALL = RuleBook(rules=RULES, lists=(WordList(name="firm", words=("fenwick", "harbour works")),))
TEXTS = (
    "Fenwick recalls 400 gas stoves",
    "Harbour Works recalls all microovens",
    "Fenwick recalls the days of stoves",
    "Zebras",
    "Fenwick hires",
)


def read_all(reader: EventReader) -> list[object]:
    return [reader.read(write(text), text, "") for text in TEXTS]


@pytest.mark.no_cover
@pytest.mark.parametrize("book", [SMALL, BOOK])
def test_a_table_of_rules_that_is_read_again_is_the_same(book: RuleBook) -> None:
    rules = [rule for rule in book.rules if isinstance(rule.label, Event)]
    table = read_rules(book, rules)
    assert read_table(write_table(table)) == table


def test_a_second_reader_says_what_the_first_did_and_reads_no_rule() -> None:
    shelf = Shelf()
    first = read_all(EventReader(SMALL, keeper=shelf, key="small"))
    assert first == read_all(EventReader(SMALL))
    assert [told.event.type for told in first] == [  # type: ignore[attr-defined]
        Event.RECALL, Event.RECALL, Event.OTHER, Event.RECALL, Event.OTHER,
    ]  # fmt: skip
    assert read_all(EventReader(SMALL, keeper=shelf, key="small")) == first
    shelf.kept["event-rules", "small"] = write_table(read_rules(replace(SMALL, rules=()), ()))
    again = read_all(EventReader(SMALL, keeper=shelf, key="small"))
    assert {told.event.type for told in again} == {Event.OTHER}  # type: ignore[attr-defined]


@pytest.mark.parametrize("kept", [b"", b"nonsense", msgspec.msgpack.encode([])])
def test_what_is_no_table_of_rules_is_made_anew(kept: bytes) -> None:
    shelf = Shelf({("event-rules", "small"): kept})
    assert read_all(EventReader(SMALL, keeper=shelf, key="small")) == read_all(EventReader(SMALL))
    assert read_table(shelf.kept["event-rules", "small"]).ways


def make_gate() -> tuple[Gate, Patterns]:
    gate = Gate()
    return gate, Patterns(r"\b(?:sues?|files \w+ suit)\b", r"^\d|\bfleet\b", gate=gate)


@pytest.mark.parametrize("text", ["the firm files a suit", "it sues", "3 ships", "a fleet", "none"])
def test_a_gate_lets_through_the_same_by_what_was_kept(text: str) -> None:
    shelf = Shelf()
    gate, patterns = make_gate()
    gate.prepare(shelf)
    again, same = make_gate()
    again.prepare(shelf)
    assert same.choose(text) == patterns.choose(text) == make_gate()[1].choose(text)


def test_a_gate_goes_by_what_was_kept_and_adds_what_was_not() -> None:
    shelf = Shelf()
    gate, _ = make_gate()
    gate.prepare(shelf)
    ((place, kept),) = shelf.kept.items()
    known = msgspec.msgpack.decode(kept)
    assert set(known) == {r"\b(?:sues?|files \w+ suit)\b", r"^\d|\bfleet\b"}
    known[r"^\d|\bfleet\b"] = [[[["convoy"]]], ""]
    shelf.kept[place] = msgspec.msgpack.encode(known)
    again, patterns = make_gate()
    more = Patterns(r"\bharbour\b", gate=again)
    again.prepare(shelf)
    assert (list(patterns.choose("a fleet")), list(patterns.choose("a convoy"))) == ([], [1])
    assert list(more.choose("the harbour")) == [0]
    assert set(msgspec.msgpack.decode(shelf.kept[place])) == {*known, r"\bharbour\b"}


@pytest.mark.parametrize("kept", [b"", b"nonsense", msgspec.msgpack.encode({"a": 1})])
def test_a_gate_whose_kept_needs_are_broken_works_them_out(kept: bytes) -> None:
    shelf = Shelf({("word-needs", ""): kept})
    gate, patterns = make_gate()
    gate.prepare(shelf)
    assert patterns.choose("it sues") == [0]
    assert len(msgspec.msgpack.decode(shelf.kept["word-needs", ""])) == 2


GENRE = GenreRule(
    name="guide",
    genre=Genre.GUIDE,
    weight=0.9,
    title=("how to <word> [your] fleet",),
    unless=("how to sink",),
)


def test_genres_are_told_the_same_by_phrases_that_were_kept() -> None:
    shelf = Shelf()
    rules = GenreRules([GENRE], keeper=shelf)
    again = GenreRules([GENRE], keeper=shelf)
    assert len(shelf.kept) == 1
    for title, genre in (
        ("How to grow your fleet", Genre.GUIDE),
        ("How to grow fleet", Genre.GUIDE),
        ("How to sink your fleet", Genre.NEWS),
        ("Fleet grows", Genre.NEWS),
    ):
        assert rules.read(write(title), lead=()) == again.read(write(title), lead=())
        assert again.read(write(title), lead=())[0].type is genre
    GenreRules([replace(GENRE, unless=())], keeper=shelf)
    assert len(shelf.kept) == 2


def test_a_phrase_that_cannot_be_read_is_said_and_not_kept() -> None:
    shelf = Shelf()
    with pytest.raises(InvalidPhrase, match="not closed"):
        GenreRules([replace(GENRE, title=("how (to",))], keeper=shelf)
    assert shelf.kept == {}

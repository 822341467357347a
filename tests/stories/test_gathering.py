"""The search for the stories that an entry is like."""

from __future__ import annotations

from datetime import timedelta

from bot.model import Event
from bot.stories.gathering import Gatherings
from bot.stories.traits.features import Features, read_features
from bot.stories.traits.index_terms import weigh_words
from tests.stories.newsdesk import NOON, find_mentions, write

USUAL = "Dredger anchored quayside pilots harbourmaster tugboats"
SPAN = timedelta(hours=72)


def read(title: str) -> Features:
    return read_features(write(title), (), Event.OTHER)


def test_of_very_many_stories_with_its_words_the_one_with_its_rarest_is_found() -> None:
    gatherings = Gatherings()
    for number in range(1, 90):
        gatherings.admit(number, read(f"{USUAL} Quern{number}ville Oast{number}holm"), NOON)
    found = gatherings.find(read(f"Quern3ville Oast3holm {USUAL}"), NOON, span=SPAN)
    assert found[0].number == 3


def test_stories_that_are_no_longer_near_in_time_are_not_found() -> None:
    gatherings = Gatherings()
    gatherings.admit(1, read("Ferry Ostrava aground off Tarn"), NOON)
    late = NOON + SPAN + timedelta(minutes=1)
    assert gatherings.find(read("Ferry Ostrava aground off Tarn"), late, span=SPAN) == []


def test_a_member_that_says_nothing_is_like_nothing() -> None:
    gatherings = Gatherings()
    gatherings.admit(1, read("Ferry Ostrava aground off Tarn"), NOON)
    # Two feeds bring one page, or an editor takes the headline away.
    for _ in range(9):
        gatherings.admit(1, read("😀"), NOON)
        found = gatherings.find(read("Ferry Ostrava aground off Tarn"), NOON, span=SPAN)
        assert [likeness.number for likeness in found] == [1]


def test_a_story_is_found_to_the_end_of_the_span_and_not_after() -> None:
    gatherings = Gatherings()
    gatherings.admit(1, read("Ferry Ostrava aground off Tarn"), NOON)
    again = read("Ferry Ostrava aground off Tarn")
    assert [one.number for one in gatherings.find(again, NOON + SPAN, span=SPAN)] == [1]
    assert gatherings.find(again, NOON + SPAN + timedelta(seconds=1), span=SPAN) == []


def test_an_entry_is_held_beside_the_last_eight_members_alone() -> None:
    gatherings = Gatherings()
    for number in range(12):
        gatherings.admit(1, read(f"Ferry Ostrava aground off Tarn, crew of {number + 20}"), NOON)
    assert len(gatherings[1].recent) == 8


def test_what_bounds_the_likeness_is_known_anew_when_nobody_asked_for_long() -> None:
    gatherings = Gatherings()
    words = weigh_words(write("Ferry Ostrava aground off Tarn"))
    gatherings.admit(1, read("Ferry Ostrava aground off Tarn"), NOON)
    assert gatherings.may_be_like(words, has_lead=False)
    for number in range(2, 2_100):
        gatherings.admit(number, read(f"Quern{number}ville dredged"), NOON)
    assert gatherings.may_be_like(words, has_lead=False)
    gatherings.remove(1)
    assert not gatherings.may_be_like(words, has_lead=False)


def admit_two(one: str, other: str) -> Gatherings:
    gatherings = Gatherings()
    for number, title in enumerate((one, other), start=1):
        gatherings.admit(number, read(title), NOON)
    return gatherings


def test_other_kinds_of_things_ask_for_more_likeness_and_oppose_nothing() -> None:
    gatherings = admit_two("Ostrava: fire off Tarn", "Ostrava: verdict off Tarn")
    of_one_kind = read("Ostrava: blaze off Tarn")
    (one, other) = gatherings.find(of_one_kind, NOON, span=SPAN)
    assert (one.number, other.number) == (1, 2)
    assert other.needed > one.needed
    assert not gatherings.are_opposed(1, 2)


def test_two_firms_that_part_are_one_event_whatever_else_is_said() -> None:
    gatherings = Gatherings()
    for number, title in enumerate(
        ("Microsoft and OpenAI end their partnership", "Microsoft, OpenAI part ways in Japan"),
        start=1,
    ):
        entry = write(title)
        features = read_features(entry, find_mentions(entry), Event.PARTNERSHIP_ENDED)
        gatherings.admit(number, features, NOON)
    assert not gatherings.are_opposed(1, 2)


def test_other_countries_and_other_numbers_oppose_two_stories() -> None:
    countries = ("Ferry Ostrava aground in Chile", "Japan sees the Ostrava run on a rock at night")
    assert admit_two(*countries).are_opposed(1, 2)
    # A sum alone is told in many ways; a second one and other kinds of things are too much.
    sums = ("Ostrava fined $4 million", "Ostrava fined $9 million")
    assert not admit_two(*sums).are_opposed(1, 2)
    more = (
        f"{sums[0]}, 400 jobs and 3% cut after fire",
        f"{sums[1]}, 900 jobs and 8% cut in quake",
    )
    assert admit_two(*more).are_opposed(1, 2)

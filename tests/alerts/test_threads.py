"""What is promised of a list that is too long for one message."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.alerts import compose_list, split_list
from bot.alerts.listing import LINES_AT_MOST, LIST_LINES, NIGHT_LINES
from bot.languages import phrase
from bot.model import DigestBody, Event, Language, Occasion, Sections
from tests.alerts.test_listing import EVENING, make_line


def compose(
    count: int, *, watches: int = 1, occasion: Occasion = Occasion.DIGEST, **changes: object
) -> DigestBody:
    """A list of so many stories, the heaviest first, for the watches w0, w1 and so on in turn."""
    lines = [
        make_line(f"s{n}", urgency=1 - n / 1000, watches=(f"w{n % watches}",), **changes)
        for n in range(count)
    ]
    body = compose_list("deals", lines, at=EVENING, zone="UTC", occasion=occasion)
    return replace(body, sections=Sections.AUTO)


def stories_of(*parts: DigestBody) -> list[str]:
    return [line.story for part in parts for line in part.lines]


@pytest.mark.parametrize("count", [0, 1, LIST_LINES])
def test_a_list_that_fits_one_message_stays_as_it_is(count: int) -> None:
    body = compose(count, watches=2)
    assert split_list(body) == (body,)


@pytest.mark.parametrize("count", [LIST_LINES + 1, 53, 200, LINES_AT_MOST])
def test_each_story_of_a_long_list_is_in_one_part_and_the_heaviest_in_the_first(count: int) -> None:
    body = compose(count, watches=3)
    first, *replies = split_list(body)
    assert stories_of(first) == [f"s{n}" for n in range(LIST_LINES)]
    assert sorted(stories_of(first, *replies)) == sorted(stories_of(body))
    assert [part.part for part in (first, *replies)] == list(range(len(replies) + 1))
    assert all(0 < len(part.lines) <= LIST_LINES and not part.omitted for part in replies)


def test_the_first_part_says_what_is_in_its_thread() -> None:
    first, *_ = split_list(compose(LIST_LINES + 5, watches=2))
    assert first.thread == "5 more stories in the thread: w0 3, w1 2"
    assert first.title == "Digest: 25 stories"
    assert first.text.splitlines()[0] == ("Digest for #deals, 2 Mar 2026, 17:00 UTC: 25 stories")
    assert first.text.splitlines()[-1] == first.thread
    assert first.text.count("\n") == LIST_LINES + 1


def test_one_story_in_the_thread_is_one_and_has_no_section_where_there_are_none() -> None:
    first, reply = split_list(compose(LIST_LINES + 1))
    assert first.thread == "1 more story in the thread"
    assert (first.sections, reply.sections) == (Sections.NONE, Sections.NONE)


def test_replies_are_section_by_section_and_say_which_part_they_are() -> None:
    _, *replies = split_list(compose(LIST_LINES + 24, watches=2))
    assert [part.title for part in replies] == [
        "Digest, part 2 of 3: 20 stories",
        "Digest, part 3 of 3: 4 stories",
    ]
    watches = [line.watches[0] for part in replies for line in part.lines]
    assert watches == ["w0"] * 12 + ["w1"] * 12
    assert [part.sections for part in replies] == [Sections.WATCH] * 2
    assert replies[1].text.splitlines()[0] == "Digest, part 3 of 3: 4 stories"
    assert replies[1].text.count("\n") == 4


def test_sections_by_event_are_told_by_event() -> None:
    body = compose(LIST_LINES + 2, event=Event.ACQUISITION)
    first, _ = split_list(replace(body, sections=Sections.EVENT))
    assert first.thread == "2 more stories in the thread: Acquisition 2"


def test_a_story_for_no_watch_is_under_a_heading_of_its_own() -> None:
    body = compose(LIST_LINES, watches=2)
    none = replace(body.lines[0], story="s99", watches=())
    first, reply = split_list(replace(body, lines=(*body.lines, none)))
    assert first.thread == "1 more story in the thread: Other stories 1"
    assert stories_of(reply) == ["s99"]


def test_a_morning_brief_has_more_in_its_first_message() -> None:
    first, reply = split_list(compose(NIGHT_LINES + 1, occasion=Occasion.MORNING))
    assert LIST_LINES < len(first.lines) <= NIGHT_LINES
    assert stories_of(first, reply) == [f"s{n}" for n in range(NIGHT_LINES + 1)]


def test_long_lines_are_fewer_in_each_part_and_none_is_lost() -> None:
    body = compose(LIST_LINES, url=f"https://wire.example/{'a' * 1900}")
    first, *replies = split_list(body)
    assert len(first.lines) == 3
    assert stories_of(first, *replies) == stories_of(body)


def test_a_part_has_no_more_headings_and_menus_than_fit_its_message() -> None:
    parts = split_list(compose(40, watches=40))
    assert [len(part.lines) for part in parts] == [11, 11, 11, 7]


def test_what_is_more_than_a_list_can_hold_is_counted_in_its_last_part() -> None:
    body = compose(LINES_AT_MOST + 7)
    first, *_, last = split_list(body)
    assert (first.omitted, last.omitted) == (0, 7)
    assert first.thread == f"{LINES_AT_MOST + 7 - LIST_LINES} more stories in the thread"
    assert last.text.endswith("\nAnd 7 more stories of less weight")


@pytest.mark.parametrize("language", Language)
def test_a_thread_is_told_in_the_language_of_its_channel(language: Language) -> None:
    first, reply = split_list(replace(compose(LIST_LINES + 2), language=language))
    assert first.thread == phrase(language, "in_thread", n=2)
    named = phrase(language, "digest")
    assert reply.title.startswith(phrase(language, "list_part", list=named, n=2, of=2))

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from bot.demo.documents import plain_text
from bot.demo.server import item_of_url, path_of
from tests.demo.random_day import (
    TOLD_AT_LEAST_ONCE,
    TOLD_ONCE,
    Case,
    RandomDay,
    StoryTruth,
    Told,
    find_faults,
    make_random_day,
)

SEEDS = range(12)


def deserved(day: RandomDay) -> list[Told]:
    """The fewest alerts that are right."""
    return [
        Told(channel=channel, item=story.items[0])
        for story in day.stories
        if story.at_least
        for channel in story.channels
    ]


def story_of(day: RandomDay, case: Case) -> StoryTruth:
    return next(story for story in day.stories if story.case is case)


def test_a_seed_makes_one_day() -> None:
    assert make_random_day(7) == make_random_day(7)
    assert make_random_day(7).day != make_random_day(8).day


@pytest.mark.parametrize("seed", SEEDS)
def test_every_day_has_every_case(seed: int) -> None:
    assert {story.case for story in make_random_day(seed).stories} == set(Case)


@pytest.mark.parametrize("seed", SEEDS)
def test_the_watched_name_is_in_the_headlines_of_what_must_be_told(seed: int) -> None:
    day = make_random_day(seed)
    titles = {item.id: item.title for item in day.day.items}
    names = {re.sub(r"\W.*", "", watch.query.strip('"')).casefold() for watch in day.day.watches}

    for story in day.stories:
        words = [set(re.findall(r"\w+", titles[item].casefold())) for item in story.items]
        if story.case in TOLD_ONCE | TOLD_AT_LEAST_ONCE:
            assert all(names & found for found in words)
        elif story.case in (Case.UNWATCHED, Case.NEAR_NAME):
            assert not any(names & found for found in words)


@pytest.mark.parametrize("seed", SEEDS)
def test_no_two_stories_name_the_same_company(seed: int) -> None:
    day = make_random_day(seed)
    items = {item.id: item for item in day.day.items}
    watched = {re.sub(r"\W.*", "", watch.query.strip('"')).casefold() for watch in day.day.watches}
    named = [
        watched
        & set(
            re.findall(
                r"\w+",
                " ".join(
                    f"{items[item].title} {plain_text(items[item].summary)}" for item in story.items
                ).casefold(),
            )
        )
        for story in day.stories
    ]

    assert sum(map(len, named)) == len(set().union(*named))


@pytest.mark.parametrize("seed", SEEDS)
def test_every_item_can_be_found_by_its_link(seed: int) -> None:
    day = make_random_day(seed)
    story_by_item = {item: story for story in day.stories for item in story.items}

    for item in day.day.items:
        found = item_of_url(day.day, "http://127.0.0.1:1" + path_of(day.day, item))
        assert found is not None
        assert story_by_item.get(found.id) == story_by_item.get(item.id)


@pytest.mark.parametrize("seed", SEEDS)
def test_the_deserved_alerts_have_no_fault(seed: int) -> None:
    day = make_random_day(seed)

    assert find_faults(day, deserved(day)) == ()


def test_silence_is_found_out() -> None:
    day = make_random_day(1)

    assert len(find_faults(day, [])) == len(deserved(day))


@pytest.mark.parametrize("case", sorted(set(Case) - TOLD_AT_LEAST_ONCE))
def test_an_alert_too_many_is_found_out(case: Case) -> None:
    day = make_random_day(2)
    story = story_of(day, case)
    extra = Told(channel=story.channels[0], item=story.items[-1])

    (fault,) = find_faults(day, [*deserved(day), extra])
    assert story.case in fault
    assert story.items[0] in fault


def test_a_second_alert_of_a_story_in_other_words_is_let_pass() -> None:
    day = make_random_day(3)
    story = story_of(day, Case.RETOLD)
    second = Told(channel=story.channels[0], item=story.items[1])

    assert find_faults(day, [*deserved(day), second]) == ()


def test_an_alert_in_a_channel_that_did_not_ask_is_found_out() -> None:
    day = make_random_day(4)
    story = story_of(day, Case.PLAIN)
    other = next(channel for channel in day.channels if channel not in story.channels)
    wrong = Told(channel=other, item=story.items[0])

    assert len(find_faults(day, [*deserved(day), wrong])) == 1


def test_an_alert_of_a_filler_is_found_out() -> None:
    day = make_random_day(5)
    filler = next(item.id for item in day.day.items if item.id.startswith("filler"))

    (fault,) = find_faults(day, [*deserved(day), Told(channel="alpha", item=filler)])
    assert filler in fault


def test_a_longer_day_has_more_of_each() -> None:
    day = make_random_day(6, told=10, quiet=14)

    assert all(sum(story.case is case for story in day.stories) == 2 for case in Case)
    assert find_faults(replace(day, stories=()), []) == ()

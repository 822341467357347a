"""Whole days through the whole service: HTTP, parsers, rules, database, terminal."""

from __future__ import annotations

from collections import Counter

import pytest

from bot.demo.day import Day
from bot.demo.reading import shipped_day
from tests.demo.random_day import find_faults, make_random_day
from tests.demo.service import play_really


def hasten(day: Day, share: float) -> Day:
    """The same day in a shorter time; what is older than the day keeps its age."""
    return day.model_copy(
        update={
            "seconds": day.seconds * share,
            "items": tuple(
                item if item.in_back_catalogue else item.model_copy(update={"at": item.at * share})
                for item in day.items
            ),
        }
    )


@pytest.mark.parametrize("seed", [101, 102])
async def test_the_alerts_of_a_random_day_are_those_that_its_stories_deserve(seed: int) -> None:
    day = make_random_day(seed, seconds=3)

    played = await play_really(day.day)

    assert find_faults(day, played.told()) == ()
    assert played.summary.alerts == len(played.alerts) > 0
    assert played.summary.median_delay is not None
    rang = {(body.channel, body.story) for body in played.alerts}
    assert {(body.channel, body.story) for body in played.replies} <= rang


async def test_the_shipped_day_tells_what_it_was_written_to_show() -> None:
    day = shipped_day()

    played = await play_really(hasten(day, 0.25))

    told = Counter(
        (alert.channel, alert.item.rpartition("-")[0] or alert.item) for alert in played.told()
    )
    stories = {
        "newsdesk": {"alliance", "recall", "tillpay", "aerolind", "strike"},
        "tech": {"alliance", "pellgate"},
        "business": {"sorrel", "alliance"},
    }
    by_channel = {
        channel: {story for where, story in told if where == channel} for channel in stories
    }
    assert by_channel == stories
    # Two things happened to the airline; everything else rang once in a channel.
    assert {key for key, count in told.items() if count > 1} == {("newsdesk", "aerolind")}
    silent = {
        "sorrel-soup", "stake-note", "alliance-opinion", "alliance-explained", "alliance-extended",
        "alliance-extended-renumbered", "tillpay-jobs-old", "status-page", "okarna-shares",
    }  # fmt: skip
    assert not silent & {alert.item for alert in played.told()}
    # The claim of one outlet is confirmed by the company, and the talks are denied.
    updates = {(update.channel, update.item) for update in played.updates()}
    # The wire, or who carries it and is asked first, has people of its own who say so.
    second = {("alliance-" + of) for of in ("wire", "harbour", "inland")}
    corroborated = {update for update in updates if update[1] in second}
    assert sorted(channel for channel, _ in corroborated) == ["newsdesk", "tech"]
    # Where the wire is asked before the authority, as may be within a second, that confirms it.
    assert sorted(updates - corroborated - {("newsdesk", "aerolind-fine")}) == [
        ("business", "sorrel-denies"),
        ("newsdesk", "alliance-official"),
        ("tech", "alliance-official"),
    ]
    assert played.summary.updates == len(played.updates()) == len(updates)
    assert played.digests.keys() == {"newsdesk", "tech", "business"}
    assert any("<script>" in line.headline for line in played.digests["tech"].lines)
    assert str(played.summary) in " ".join(played.printed.split())

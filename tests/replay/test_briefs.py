"""What is promised of shift briefs in a replay."""

from __future__ import annotations

from datetime import time
from typing import Any

import pytest

from bot.alerts import ChannelBook
from bot.model import Channel, DigestTimes, Priority, QuietHours, Threshold
from tests.making import make_watch
from tests.replay.recording import line, play
from tests.replay.schemas import check_record

DEAL = "Fenwick to acquire Ostrander for $4 billion"
DENIAL = "Fenwick denies report that it will acquire Ostrander for $4 billion"
HOUR_S = 3600


def briefs(*entries: str, cron: str = "0 14,22 * * *", **fields: Any) -> list[dict[str, Any]]:
    channel = Channel(
        **{
            "name": "deals",
            "threshold": Threshold.EVERYTHING,
            "brief": DigestTimes(cron=cron, zone="UTC"),
        }
        | fields
    )
    records = play(
        list(entries),
        watches=[make_watch(priority=Priority.HIGH)],
        channels=ChannelBook(channels={"deals": channel}),
    )
    for one in records:
        check_record(one)
    posts = [one for one in records if one["type"] == "post" and one["kind"] == "digest"]
    return [one for one in posts if one["text"].startswith("Shift brief")]


def test_a_brief_lists_what_is_open_and_what_is_disputed() -> None:
    found = briefs(
        line("e1", DEAL),
        line("e2", "Fenwick recalls 40,000 kettles over burns", after_s=60),
        line("e3", DENIAL, source="quay.example", after_s=120),
    )
    (brief,) = found
    assert brief["at"] == "2026-03-02T14:00:00Z"
    heading, first, second = brief["text"].splitlines()
    assert heading.endswith(": 2 open stories, 1 of them disputed")
    assert "disputed" in first
    assert "kettles" in second


def test_what_was_last_told_half_a_day_ago_is_no_longer_open() -> None:
    found = briefs(
        line("e1", DEAL),
        line("e2", "Rain expected in the north", after_s=11 * HOUR_S),
        line("e3", "Snow expected in the north", after_s=24 * HOUR_S),
    )
    assert [(one["at"], len(one["stories"])) for one in found] == [
        ("2026-03-02T14:00:00Z", 1),
        ("2026-03-02T22:00:00Z", 1),
        ("2026-03-03T14:00:00Z", 0),
    ]


def test_what_a_morning_brief_told_is_open() -> None:
    quiet = QuietHours(start=time(11), end=time(13), zone="UTC")
    (brief,) = briefs(line("e1", DEAL), quiet=quiet)
    assert brief["stories"] == ["s1"]
    assert "told at once 13:00; nothing new since" in brief["text"]


@pytest.mark.parametrize(("ends", "shown"), [(15, 1), (13, 1)])
def test_what_waits_for_the_morning_is_open_before_it(ends: int, shown: int) -> None:
    quiet = QuietHours(start=time(11), end=time(ends), zone="UTC")
    brief, *_ = briefs(line("e1", DEAL), quiet=quiet)
    assert len(brief["stories"]) == shown
    assert ("told at once 13:00" in brief["text"]) is (ends == 13)


def test_what_waits_for_a_digest_is_not_open() -> None:
    (brief,) = briefs(line("e1", "Fenwick opens an office in Turku"), threshold=Threshold.BIGGEST)
    assert brief["stories"] == []


def test_years_without_an_entry_cost_no_brief() -> None:
    found = briefs(
        line("e1", DEAL, seen="1970-01-01T00:00:00Z"), line("e2", DEAL), cron="* * * * *"
    )
    assert len(found) < 4


@pytest.mark.parametrize(
    ("seen", "at"),
    [
        ("2026-03-07T20:00:00Z", "2026-03-08T10:00:00Z"),
        ("2026-10-31T20:00:00Z", "2026-11-01T11:00:00Z"),
    ],
)
def test_a_brief_keeps_its_local_hour_across_both_clock_changes(seen: str, at: str) -> None:
    times = DigestTimes(cron="0 6 * * *", zone="America/New_York")
    found = briefs(line("e1", DEAL, seen=seen), brief=times)
    assert found[-1]["at"] == at

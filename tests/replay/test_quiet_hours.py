"""What is promised of quiet hours in a replay."""

from __future__ import annotations

from collections.abc import Sequence
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
AGROUND = "Ferry Ostrava runs aground off Tarn island"
RESCUE = "Forty passengers taken off by lifeboats in gale"
BRIDGE = "Lifeboats take forty passengers off ferry Ostrava aground off Tarn island in gale"
NEW_YORK = "America/New_York"
WATCHES = [make_watch(query="fenwick OR ferry OR lifeboats", priority=Priority.HIGH)]


def deals(
    start: str,
    end: str,
    *,
    zone: str = NEW_YORK,
    digest: str | None = None,
    except_: Threshold | None = None,
) -> ChannelBook:
    """A channel that is quiet at these hours, and everything rings at others."""
    quiet = QuietHours(
        start=time.fromisoformat(start), end=time.fromisoformat(end), zone=zone, except_=except_
    )
    times = None if digest is None else DigestTimes(cron=digest, zone=zone)
    channel = Channel(name="deals", threshold=Threshold.EVERYTHING, digest=times, quiet=quiet)
    return ChannelBook(channels={"deals": channel})


def posts(entries: Sequence[str], channels: ChannelBook) -> list[dict[str, Any]]:
    records = play(entries, watches=WATCHES, channels=channels)
    for one in records:
        check_record(one)
    times = [one["at"] for one in records]
    assert times == sorted(times)
    return [one for one in records if one["type"] == "post"]


@pytest.mark.parametrize(
    ("seen", "at"),
    [
        ("2026-02-11T03:00:00Z", "2026-02-11T12:00:00Z"),  # 22:00 in New York, before midnight
        ("2026-02-11T11:59:59Z", "2026-02-11T12:00:00Z"),
        # The night in which clocks go forward: 07:00 is 11:00 UTC, and not 12:00.
        ("2026-03-08T03:30:00Z", "2026-03-08T11:00:00Z"),
        ("2026-03-08T07:30:00Z", "2026-03-08T11:00:00Z"),
        # The night in which they go back: it is an hour longer.
        ("2026-11-01T02:30:00Z", "2026-11-01T12:00:00Z"),
        ("2026-11-01T06:30:00Z", "2026-11-01T12:00:00Z"),
    ],
)
def test_the_morning_brief_comes_when_clocks_show_the_end_of_quiet_hours(
    seen: str, at: str
) -> None:
    (brief,) = posts([line("e1", DEAL, seen=seen)], deals("22:00", "07:00"))
    assert (brief["kind"], brief["at"]) == ("digest", at)
    assert brief["text"].startswith("Morning brief for #deals, ")
    assert "07:00 E" in brief["text"]


@pytest.mark.parametrize("seen", ["2026-02-11T12:00:00Z", "2026-03-08T11:00:00Z"])
def test_the_first_second_after_quiet_hours_rings(seen: str) -> None:
    (post,) = posts([line("e1", DEAL, seen=seen)], deals("22:00", "07:00"))
    assert (post["kind"], post["at"]) == ("breaking", seen)


def test_what_the_channel_lets_through_rings_in_the_night() -> None:
    (post,) = posts([line("e1", DEAL)], deals("00:00", "00:00", except_=Threshold.EVERYTHING))
    assert post["kind"] == "breaking"


def test_stories_that_became_one_in_the_night_are_one_line() -> None:
    entries = [
        line("e1", AGROUND, source="wire.example"),
        line("e2", RESCUE, source="quay.example", after_s=60),
        line("e3", BRIDGE, source="pier.example", after_s=120),
    ]
    (brief,) = posts(entries, deals("06:00", "20:00", zone="UTC"))
    assert brief["stories"] == ["s1"]
    assert brief["text"].startswith("Morning brief for #deals, 2 Mar 2026, 20:00 UTC: 1 story")


def test_a_digest_in_the_night_leaves_what_would_have_rung_to_the_morning() -> None:
    found = posts([line("e1", DEAL)], deals("06:00", "20:00", zone="UTC", digest="0 18 * * *"))
    assert [(one["at"], one["stories"]) for one in found if one["stories"]] == [
        ("2026-03-02T20:00:00Z", ["s1"])
    ]


def test_after_the_morning_brief_a_story_is_followed_and_not_told_anew() -> None:
    entries = [
        line("e1", DEAL),
        line("copy", DEAL, source="mole.example", after_s=9 * 3600),
        line("denial", DENIAL, source="quay.example", after_s=9 * 3600 + 60),
    ]
    found = posts(entries, deals("06:00", "20:00", zone="UTC"))
    assert [(one["kind"], one.get("entry")) for one in found] == [
        ("digest", None),
        ("update", "denial"),
    ]


def test_each_night_has_its_own_brief() -> None:
    entries = [line("e1", DEAL), line("e2", "Fenwick sues its bank", after_s=24 * 3600)]
    found = posts(entries, deals("06:00", "20:00", zone="UTC"))
    assert [one["at"] for one in found] == ["2026-03-02T20:00:00Z", "2026-03-03T20:00:00Z"]

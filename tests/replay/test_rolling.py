"""What is promised of rolling posts in a replay."""

from __future__ import annotations

import itertools
from datetime import datetime, timedelta
from typing import Any

from bot.alerts import ChannelBook
from bot.model import Channel, DigestTimes, Priority, Threshold
from tests.making import make_watch
from tests.replay.recording import line, play
from tests.replay.schemas import check_record

WATCHES = [make_watch(query="acquire", priority=Priority.HIGH)]
FIRMS = (
    ("Fenwick", "Ostrander", 4),
    ("Norvik", "Altair", 7),
    ("Harwell", "Quillon", 11),
    ("Bexley", "Tamar", 2),
    ("Dorrance", "Velmont", 31),
    ("Castor", "Ismay", 19),
)


def deal(number: int, *, after_s: float, **fields: Any) -> str:
    buyer, bought, billions = FIRMS[number]
    title = f"{buyer} to acquire {bought} for ${billions} billion"
    return line(f"e{number}", title, source=f"{buyer.lower()}.example", after_s=after_s, **fields)


def posts(entries: list[str], **fields: Any) -> list[dict[str, Any]]:
    channel = Channel(
        **{"name": "deals", "threshold": Threshold.EVERYTHING, "most_an_hour": 2} | fields
    )
    records = play(entries, watches=WATCHES, channels=ChannelBook(channels={"deals": channel}))
    for one in records:
        check_record(one)
    times = [one["at"] for one in records]
    assert times == sorted(times)
    return [one for one in records if one["type"] == "post"]


def told(found: list[dict[str, Any]]) -> list[tuple[str, str, int]]:
    """Of each post its kind, its clock and of how many stories it is."""
    return [(one["kind"], one["at"][11:19], len(one.get("stories", [1]))) for one in found]


def test_beyond_the_most_an_hour_stories_join_one_post_that_grows() -> None:
    found = posts([deal(n, after_s=60 * n) for n in range(5)])
    assert told(found) == [
        ("breaking", "12:00:00", 1),
        ("breaking", "12:01:00", 1),
        ("digest", "12:02:00", 1),
        ("edit", "12:03:00", 2),
        ("edit", "12:04:00", 3),
    ]
    rolling, _, last = found[2:]
    assert rolling["text"].startswith(
        "Rolling post for #deals, since 12:02: 1 story beyond 2 breaking posts an hour\n"
    )
    assert last["stories"] == sorted(last["stories"], key=last["stories"].index)
    assert set(last["stories"]) == {"s3", "s4", "s5"}
    assert (last["story"], last["entry"], last["watches"]) == ("s5", "e4", ["fenwick"])


def test_it_is_edited_once_in_half_a_minute_at_most() -> None:
    found = posts([deal(n, after_s=5 * n) for n in range(6)])
    assert told(found) == [
        ("breaking", "12:00:00", 1),
        ("breaking", "12:00:05", 1),
        ("digest", "12:00:10", 1),
        # What came at 15, 20 and 25 seconds, after which nothing comes.
        ("edit", "12:00:40", 4),
    ]


def test_each_story_is_in_it_once_and_followed_in_its_thread() -> None:
    first = [deal(n, after_s=60 * n) for n in range(3)]
    buyer, bought, billions = FIRMS[2]
    title = f"{buyer} to acquire {bought} for ${billions} billion"
    denied = f"{buyer} denies report that it will acquire {bought} for ${billions} billion"
    found = posts(
        [
            *first,
            line("copy", title, source="mole.example", after_s=240),
            line("denial", denied, source="quay.example", after_s=300),
        ]
    )
    assert told(found)[2:] == [("digest", "12:02:00", 1), ("update", "12:05:00", 1)]
    assert found[-1]["entry"] == "denial"


def test_after_the_hour_stories_ring_again_one_by_one() -> None:
    entries = [deal(n, after_s=60 * n) for n in range(3)]
    entries.append(deal(3, after_s=3600))  # the first of them is an hour ago
    entries.append(deal(4, after_s=3601))
    found = posts(entries)
    assert told(found)[2:] == [
        ("digest", "12:02:00", 1),
        ("breaking", "13:00:00", 1),
        ("edit", "13:00:01", 2),
    ]


def test_a_digest_lists_what_the_rolling_post_told() -> None:
    found = posts(
        [deal(n, after_s=60 * n) for n in range(3)],
        digest=DigestTimes(cron="0 18 * * *", zone="UTC"),
    )
    digest = found[-1]
    assert (digest["at"], len(digest["stories"])) == ("2026-03-02T18:00:00Z", 3)
    assert "told at once 12:02; nothing new since" in digest["text"]


def test_two_runs_say_the_same_and_no_two_edits_are_near_each_other() -> None:
    entries = [deal(n, after_s=7 * n) for n in range(6)]
    once, twice = posts(entries), posts(entries)
    assert once == twice
    edits = [datetime.fromisoformat(one["at"]) for one in once if one["kind"] != "breaking"]
    assert all(b - a >= timedelta(seconds=30) for a, b in itertools.pairwise(edits))

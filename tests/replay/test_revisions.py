"""What is promised of a replay whose entries come again with another text."""

from __future__ import annotations

from datetime import time
from typing import Any

import pytest

from bot.alerts import ChannelBook
from bot.model import Channel, DigestTimes, Priority, QuietHours, Threshold
from tests.making import make_source, make_watch
from tests.replay.recording import line, play
from tests.replay.schemas import check_record

TOLD = [make_watch(priority=Priority.HIGH)]
TEXT = "An explosion tore through the Fenwick yard in Oldtown on Monday, crews and neighbours said."


def posts(records: list[dict[str, Any]]) -> list[tuple[str, str, str]]:
    return [
        (one["kind"], one["entry"], one["text"].splitlines()[0])
        for one in records
        if one["type"] == "post" and one["kind"] != "digest"
    ]


def relations(records: list[dict[str, Any]]) -> list[tuple[str, str]]:
    return [(one["entry"], one["relation"]) for one in records if one["type"] == "decision"]


def test_a_material_change_is_told_in_the_thread_with_the_words_that_changed() -> None:
    records = play(
        [
            line("e1", "12 dead in blast at Fenwick yard", summary=TEXT),
            line("e1", "12 dead in blast at Fenwick yard!", summary=TEXT, after_s=60),
            line("e1", "15 dead in blast at Fenwick yard", summary=TEXT, after_s=120),
        ],
        watches=TOLD,
    )
    for one in records:
        check_record(one)
    assert relations(records) == [("e1", "new"), ("e1", "revision"), ("e1", "revision")]
    assert posts(records)[1:] == [
        (
            "update",
            "e1",
            (
                "Update: Headline changed: ~~12~~ → **15** dead in blast at Fenwick yard"
                " — harbour.example"
            ),
        )
    ]


def test_two_replays_write_the_same() -> None:
    lines = [
        line("e1", "Fenwick to buy Ostrander for $4 billion"),
        line("e1", "Fenwick not to buy Ostrander, owner says", after_s=120),
        line("e1", "Correction: Fenwick to buy Ostrander for $4 billion", after_s=240),
    ]
    assert play(lines, watches=TOLD) == play(lines, watches=TOLD)


def test_a_change_that_eight_copies_make_is_told_once() -> None:
    titles = [f"12 dead in blast at Fenwick yard{end}" for end in ("", ".", "!", " ")] * 2
    first = [
        line("e", title, summary=TEXT, source=f"paper{number}.example", after_s=number)
        for number, title in enumerate(titles)
    ]
    changed = [
        line(
            "e",
            title.replace("12", "15"),
            summary=TEXT,
            source=f"paper{number}.example",
            after_s=60 + number,
        )
        for number, title in enumerate(titles)
    ]
    records = play([*first, *changed], watches=TOLD)
    assert [kind for kind, _, _ in posts(records)] == ["breaking", "update"]


def test_a_change_and_its_way_back_are_both_told() -> None:
    records = play(
        [
            line("e1", "12 dead in blast at Fenwick yard"),
            line("e1", "15 dead in blast at Fenwick yard", after_s=360),
            line("e1", "12 dead in blast at Fenwick yard", after_s=720),
        ],
        watches=TOLD,
    )
    assert [text.partition(" dead")[0] for _, _, text in posts(records)[1:]] == [
        "Update: Headline changed: ~~12~~ → **15**",
        "Update: Headline changed: ~~15~~ → **12**",
    ]


def test_a_change_of_a_report_that_no_channel_was_told_by_is_silent() -> None:
    records = play(
        [
            line("e1", "12 dead in blast at Fenwick yard in Oldtown", summary=TEXT),
            line(
                "e0",
                "Oldtown blast: 12 die at Fenwick yard",
                summary="The fire brigade counted them at noon.",
                source="pier.example",
                after_s=30,
            ),
            line(
                "e2",
                "Blast at Fenwick yard in Oldtown kills 12",
                summary="Neighbours of the yard spoke of smoke over Oldtown all morning.",
                source="quay.example",
                after_s=60,
            ),
            line(
                "e2",
                "Blast at Fenwick yard in Oldtown kills 13",
                summary="Neighbours of the yard spoke of smoke over Oldtown all morning.",
                source="quay.example",
                after_s=120,
            ),
        ],
        watches=TOLD,
        sources=[make_source("harbour", host="harbour.example", tier=2)],
    )
    assert relations(records)[-1] == ("e2", "revision")
    assert [kind for kind, _, _ in posts(records)] == ["breaking", "update"]


def test_a_headline_that_counts_its_readers_is_told_a_dozen_times_at_most() -> None:
    records = play(
        [
            line("e1", f"Fenwick petition has {1000 + number} names", after_s=60 * number)
            for number in range(40)
        ],
        watches=[make_watch(priority=Priority.HIGH)],
        channels=ChannelBook(
            channels={"deals": Channel(name="deals", threshold=Threshold.EVERYTHING)}
        ),
    )
    assert len(posts(records)) == 1 + 12


@pytest.mark.parametrize("listed", [True, False])
def test_a_change_of_what_only_a_digest_listed_is_silent(listed: bool) -> None:
    channels = ChannelBook(
        channels={
            "deals": Channel(
                name="deals",
                digest=DigestTimes(cron="0 13 * * *", zone="UTC"),
                quiet=QuietHours(start=time(11), end=time(23), zone="UTC", except_=None),
                heartbeat=False,
            )
        }
    )
    records = play(
        [
            line("e1", "12 dead in blast at Fenwick yard"),
            line("e1", "13 dead in blast at Fenwick yard", after_s=7200 if listed else 60),
        ],
        watches=TOLD,
        channels=channels,
    )
    assert [one["kind"] for one in records if one["type"] == "post"] == ["digest"]


def test_a_change_reaches_the_channel_that_was_told_and_no_digest_beside_it() -> None:
    channels = ChannelBook(
        channels={
            "deals": Channel(name="deals", threshold=Threshold.EVERYTHING),
            "quiet": Channel(
                name="quiet",
                threshold=Threshold.BIGGEST,
                digest=DigestTimes(cron="0 13 * * *", zone="UTC"),
            ),
        }
    )
    records = play(
        [
            line("e1", "12 dead in blast at Fenwick yard"),
            line("e1", "13 dead in blast at Fenwick yard", after_s=7200),
        ],
        watches=[make_watch(channels=("deals", "quiet"))],
        channels=channels,
    )
    told = [(one["kind"], one["channel"]) for one in records if one["type"] == "post"]
    assert told == [("breaking", "deals"), ("digest", "quiet"), ("update", "deals")]


@pytest.mark.parametrize(
    ("summary", "status", "origins"),
    [
        # It was another's report all along.
        ("The yard is for sale, Reuters reported.", "single-source", 1),
        ("The yard is for sale, neighbours said.", "corroborated", 2),
    ],
)
def test_a_story_is_told_as_it_stands_after_a_change_that_is_told_to_nobody(
    summary: str, status: str, origins: int
) -> None:
    title = "Fenwick exploring sale of Larkhill unit"
    records = play(
        [
            line("e1", "Fenwick in talks to sell Larkhill unit", source="reuters.com"),
            line("e2", title, source="quay.example", after_s=60),
            line("e2", title, summary=summary, source="quay.example", after_s=120),
        ],
        watches=[make_watch()],
    )
    decisions = [one for one in records if one["type"] == "decision"]
    assert len({one["story"] for one in decisions}) == 1
    assert (decisions[1]["status"], decisions[1]["origins"]) == ("corroborated", 2)
    assert decisions[2]["relation"] == "revision"
    assert decisions[2]["reasons"] == ["a revision of an entry that was judged before"]
    assert (decisions[2]["status"], decisions[2]["origins"]) == (status, origins)

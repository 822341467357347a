"""What is promised of a replay in which two stories turn out to be one."""

from __future__ import annotations

import json
from typing import Any

from bot.alerts import ChannelBook
from bot.model import Channel, DigestTimes, Priority, Threshold, Watch
from tests.making import make_watch
from tests.replay.recording import line, play
from tests.replay.schemas import check_record

AGROUND = "Ferry Ostrava runs aground off Tarn island"
RESCUE = "Forty passengers taken off by lifeboats in gale"
BRIDGE = "Lifeboats take forty passengers off ferry Ostrava aground off Tarn island in gale"
AFTERWARDS = "Ferry Ostrava passengers safe, lifeboats return from Tarn island"
SEA = make_watch("sea", "ferry OR lifeboats", priority=Priority.HIGH)
SEA_UNHURRIED = make_watch("sea", "ferry OR lifeboats", priority=Priority.LOW)
PORTS = make_watch("ports", "passengers", channels=("deals", "ports"), priority=Priority.HIGH)
LOUD = ChannelBook(default=Channel(name="*", threshold=Threshold.EVERYTHING))


def digest_channel(cron: str = "0 18 * * *", **fields: Any) -> ChannelBook:
    deals = Channel(name="deals", digest=DigestTimes(cron=cron, zone="UTC"), **fields)
    return ChannelBook(channels={"deals": deals})


QUIET = digest_channel(threshold=Threshold.BIGGEST)

AGROUND_FIRST = line("aground", AGROUND)
RESCUE_NEXT = line("rescue", RESCUE, source="quay.example", after_s=60)
BRIDGE_THEN = line("bridge", BRIDGE, source="mole.example", after_s=120)
TRIO = [AGROUND_FIRST, RESCUE_NEXT, BRIDGE_THEN]


def sail(
    *more: str, watches: tuple[Watch, ...] = (SEA,), channels: ChannelBook = LOUD
) -> list[dict[str, Any]]:
    records = play([*TRIO, *more], watches=list(watches), channels=channels)
    for one in records:
        check_record(one)
    return records


def posts(records: list[dict[str, Any]]) -> list[tuple[str, str, str, str]]:
    """Kind, channel, story and entry of what is told at once."""
    return [
        (one["kind"], one["channel"], one["story"], one["entry"])
        for one in records
        if one["type"] == "post" and one["kind"] != "digest"
    ]


def digests(records: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [one for one in records if one["type"] == "post" and one["kind"] == "digest"]


def test_the_merge_follows_the_decision_that_brought_it() -> None:
    records = sail()
    at = next(number for number, one in enumerate(records) if one["type"] == "merge")
    decision, merge = records[at - 1 : at + 1]
    assert decision["entry"] == "bridge"
    assert (decision["story"], decision["origins"]) == ("s1", 3)
    assert list(merge) == ["type", "at", "from", "into", "reasons"]
    assert (merge["from"], merge["into"], merge["at"]) == ("s2", "s1", decision["at"])
    assert merge["reasons"]


def test_of_two_posts_in_a_channel_the_younger_is_edited_and_nothing_rings_again() -> None:
    records = sail(line("later", AFTERWARDS, source="pier.example", after_s=180))
    assert posts(records) == [
        ("breaking", "deals", "s1", "aground"),
        ("breaking", "deals", "s2", "rescue"),
        ("edit", "deals", "s1", "rescue"),
        # Each was told as one source's claim: in the thread of the older it is confirmed.
        ("update", "deals", "s1", "bridge"),
    ]
    kinds = [one.get("kind", one["type"]) for one in records]
    assert kinds.index("edit") == kinds.index("merge") + 1
    (edit,) = [one for one in records if one.get("kind") == "edit"]
    told, headline, *_ = edit["text"].splitlines()
    assert told == f"Merged into: {AGROUND} — harbour.example, told 2 Mar 2026, 12:00 UTC"
    assert headline.startswith(RESCUE)
    assert edit["watches"] == ["sea"]


def test_a_channel_that_heard_of_one_of_them_hears_of_no_new_story() -> None:
    # One watch wants the one, another the other: each channel has one message.
    aground = make_watch("aground", "aground", channels=("sea",), priority=Priority.HIGH)
    rescue = make_watch("rescue", "lifeboats", channels=("ports",), priority=Priority.HIGH)
    records = sail(
        line("later", AFTERWARDS, source="pier.example", after_s=180), watches=(aground, rescue)
    )
    assert posts(records) == [
        ("breaking", "sea", "s1", "aground"),
        ("breaking", "ports", "s2", "rescue"),
        # What it claimed alone is confirmed; that forty were taken off was no such claim.
        ("update", "sea", "s1", "bridge"),
    ]


def test_what_follows_is_told_in_the_thread_of_the_one_story() -> None:
    dead = "Ferry Ostrava: 12 dead, lifeboats return from Tarn island"
    more = "Ferry Ostrava: 40 dead, lifeboats return from Tarn island"
    records = sail(
        line("toll", dead, source="pier.example", after_s=180),
        line("more", more, source="gull.example", after_s=240),
    )
    assert posts(records)[3:] == [
        ("update", "deals", "s1", "bridge"),
        ("update", "deals", "s1", "more"),
    ]


def test_lines_of_both_are_one_line_of_the_digest() -> None:
    (digest,) = digests(sail(watches=(SEA, PORTS), channels=QUIET))
    assert digest["channel"] == "deals"
    assert digest["stories"] == ["s1"]
    assert "3 independent origins" in digest["text"]
    assert "for sea, ports" in digest["text"]


def test_a_story_that_was_told_at_once_is_not_listed_for_the_other_that_waited() -> None:
    loud = make_watch("loud", "aground", priority=Priority.HIGH)
    shy = make_watch("shy", "gale", digest_only=True, priority=Priority.HIGH)
    channels = digest_channel(threshold=Threshold.EVERYTHING)
    alone = play([AGROUND_FIRST, RESCUE_NEXT], watches=[loud, shy], channels=channels)
    assert sorted(digests(alone)[0]["stories"]) == ["s1", "s2"]
    (digest,) = digests(sail(watches=(loud, shy), channels=channels))
    assert digest["stories"] == ["s1"]
    assert "1 story, not new" in digest["text"]
    assert "told at once 12:00; since 12:02 nothing new" in digest["text"]


def test_what_a_digest_listed_is_listed_again_only_by_the_report_of_the_other() -> None:
    records = play(
        [
            AGROUND_FIRST,
            line("rescue", RESCUE, source="quay.example", after_s=7 * 3600),
            line("bridge", BRIDGE, source="mole.example", after_s=7 * 3600 + 60),
        ],
        watches=[SEA_UNHURRIED],
        channels=QUIET,
    )
    first, second = digests(records)
    assert (first["stories"], second["stories"]) == (["s1"], ["s1"])
    assert AGROUND in first["text"]
    assert AGROUND not in second["text"]
    assert BRIDGE in second["text"]


def test_an_entry_of_the_gone_story_that_comes_again_is_of_the_surviving_one() -> None:
    records = sail(line("rescue", f"{RESCUE}!", source="quay.example", after_s=300))
    again = records[-1]
    assert (again["entry"], again["relation"]) == ("rescue", "revision")
    assert (again["story"], again["origins"]) == ("s1", 3)


def test_two_runs_write_the_same_bytes() -> None:
    runs = [json.dumps(sail(watches=(SEA, PORTS)), ensure_ascii=False) for _ in range(2)]
    assert runs[0] == runs[1]
    assert '"type": "merge"' in runs[0]

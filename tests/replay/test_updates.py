"""What is promised of a replay's updates, and of what a digest lists a second time."""

from __future__ import annotations

from datetime import time
from typing import Any

from bot.alerts import ChannelBook
from bot.model import Channel, DigestTimes, Entity, Priority, QuietHours, Threshold
from bot.watchlist import Catalogue
from tests.making import make_source, make_watch
from tests.replay.recording import line, play
from tests.replay.schemas import check_record

DEAL = "Fenwick to acquire Ostrander for $4 billion"
OTHER_WORDS = "Ostrander to be acquired for $4 billion by shipping group Fenwick, owner says"
DENIAL = "Fenwick denies report that it will acquire Ostrander for $4 billion"
OFFICIAL = "Fenwick to acquire Ostrander for $4 billion in cash"
CATALOGUE = Catalogue(
    [
        Entity(id="fenwick", name="Fenwick", hosts=("fenwick.example",)),
        Entity(id="ostrander", name="Ostrander"),
    ]
)
TOLD = [make_watch(priority=Priority.HIGH)]


def told(records: list[dict[str, Any]], *kinds: str) -> list[tuple[str, str]]:
    """Kind and entry of the posts about one story, in order."""
    return [
        (one["kind"], one["entry"])
        for one in records
        if one["type"] == "post" and one["kind"] in (kinds or ("breaking", "update"))
    ]


def digests(records: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [
        one
        for one in records
        if one["type"] == "post" and one["kind"] == "digest" and one["stories"]
    ]


def test_a_denial_is_told_as_an_update_of_the_breaking_post_once() -> None:
    records = play(
        [
            line("claim", DEAL),
            line("denial", DENIAL, source="quay.example", after_s=60),
            line("again", DENIAL, source="mole.example", after_s=120),
            line("report", OTHER_WORDS, source="pier.example", after_s=180),
        ],
        watches=TOLD,
        catalogue=CATALOGUE,
    )
    for one in records:
        check_record(one)
    assert told(records) == [("breaking", "claim"), ("update", "denial")]
    (update,) = [one for one in records if one.get("kind") == "update"]
    assert (update["channel"], update["watches"]) == ("deals", ["fenwick"])
    lines = update["text"].splitlines()
    assert lines[0] == "Update: Fenwick denies it — quay.example"
    assert lines[1] == DENIAL
    assert "disputed: Fenwick denies it" in lines
    by_entry = {one["entry"]: one for one in records if one["type"] == "decision"}
    assert [by_entry[name]["story"] for name in by_entry] == ["s1"] * 4
    assert by_entry["denial"]["relation"] == "update"


def test_an_official_word_after_a_denial_is_the_next_update() -> None:
    records = play(
        [
            line("claim", DEAL),
            line("denial", DENIAL, source="quay.example", after_s=60),
            line("own", OFFICIAL, source="newsroom.fenwick.example", after_s=120),
        ],
        watches=TOLD,
        catalogue=CATALOGUE,
    )
    assert told(records) == [("breaking", "claim"), ("update", "denial"), ("update", "own")]
    last = [one for one in records if one.get("kind") == "update"][-1]
    assert last["text"].startswith(
        "Update: official: newsroom.fenwick.example, no longer disputed — newsroom.fenwick.example"
    )


def test_a_channel_that_first_hears_of_a_story_when_it_is_disputed_hears_no_update_of_that() -> (
    None
):
    records = play(
        [
            line("claim", DEAL, source="small.example"),
            line("denial", DENIAL, source="wire.example", after_s=60),
        ],
        watches=[
            make_watch(channels=("deals",), priority=Priority.HIGH),
            make_watch("denials", "denies", channels=("world",), priority=Priority.HIGH),
        ],
        sources=[make_source("wire", host="wire.example")],
        catalogue=CATALOGUE,
    )
    posts = {(one["channel"], one["kind"]) for one in records if one["type"] == "post"}
    assert posts == {("deals", "breaking"), ("deals", "update"), ("world", "breaking")}


def test_a_death_toll_that_far_outgrew_the_known_is_an_update() -> None:
    records = play(
        [
            line("first", "Ferry Marlowe sinks off Eastmere, 10 dead", source="wire"),
            line("rises", "Ferry Marlowe sinks off Eastmere, 24 dead", source="q", after_s=600),
        ],
        watches=[make_watch("ferries", "ferry", priority=Priority.HIGH)],
        sources=[make_source("wire", host="wire.example")],
    )
    assert told(records) == [("breaking", "first"), ("update", "rises")]
    last = [one for one in records if one.get("kind") == "update"][-1]
    assert "24" in last["text"].splitlines()[0]


EVENINGS = ChannelBook(
    channels={
        "deals": Channel(
            name="deals",
            threshold=Threshold.BIGGEST,
            digest=DigestTimes(cron="0 18 * * *", zone="UTC"),
        )
    }
)
DAY_S = 86_400


def test_a_story_without_news_since_is_not_listed_a_second_time() -> None:
    records = play(
        [
            line("claim", DEAL),
            line("copy", DEAL, source="quay.example", after_s=DAY_S),
        ],
        channels=EVENINGS,
        catalogue=CATALOGUE,
    )
    assert [one["at"] for one in digests(records)] == ["2026-03-02T18:00:00Z"]


def test_a_story_with_news_since_is_listed_by_its_latest_report() -> None:
    records = play(
        [
            line("claim", DEAL),
            line("denial", DENIAL, source="quay.example", after_s=DAY_S),
            line("copy", DEAL, source="mole.example", after_s=DAY_S + 60),
        ],
        channels=EVENINGS,
        catalogue=CATALOGUE,
    )
    first, second = digests(records)
    assert DEAL in first["text"]
    assert DENIAL in second["text"]
    assert f"{DEAL} (" not in second["text"]
    assert "quay.example" in second["text"]


def test_a_copy_that_a_digest_told_a_channel_of_still_reaches_a_channel_that_heard_nothing() -> (
    None
):
    world = Channel(
        name="world",
        threshold=Threshold.BIGGEST,
        digest=DigestTimes(cron="0 18 * * *", zone="UTC"),
    )
    book = ChannelBook(channels={**EVENINGS.channels, "world": world})
    records = play(
        [
            line("claim", DEAL),
            line("copy", DEAL, source="quay.example", after_s=DAY_S),
        ],
        watches=[make_watch(), make_watch("quay", "source:quay.example", channels=("world",))],
        channels=book,
        catalogue=CATALOGUE,
    )
    assert [(one["channel"], one["at"]) for one in digests(records)] == [
        ("deals", "2026-03-02T18:00:00Z"),
        ("world", "2026-03-03T18:00:00Z"),
    ]


def test_an_update_in_quiet_hours_is_in_the_morning_brief_by_its_own_headline() -> None:
    quiet = Channel(
        name="deals",
        digest=DigestTimes(cron="0 8 * * *", zone="UTC"),
        quiet=QuietHours(start=time(22), end=time(7), zone="UTC"),
    )
    records = play(
        [
            line("claim", DEAL),
            line("denial", DENIAL, source="quay.example", after_s=11 * 3600),
        ],
        watches=TOLD,
        channels=ChannelBook(channels={"deals": quiet}),
        catalogue=CATALOGUE,
    )
    assert told(records) == [("breaking", "claim")]
    (morning,) = digests(records)
    assert morning["at"] == "2026-03-03T07:00:00Z"
    assert morning["text"].startswith("Morning brief for #deals")
    assert DENIAL in morning["text"]

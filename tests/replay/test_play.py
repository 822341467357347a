"""What is promised of a replay's records."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

import pytest

from bot.alerts import ChannelBook
from bot.model import Channel, DigestTimes, Priority, Threshold
from bot.stories import PARTS
from tests.making import make_source, make_watch
from tests.replay.recording import line, play
from tests.replay.schemas import check_record

WIRE = "Fenwick to acquire Ostrander for $4 billion"
OTHER_WORDS = "Ostrander to be acquired for $4 billion by shipping group Fenwick, owner says"
SMALL = ("Rowing club holds annual picnic", "Crane mended overnight", "Ferry to be painted blue")
ALL = [make_watch("all", "*", priority=Priority.LOW)]
TOLD = [make_watch(priority=Priority.HIGH)]

DAY_S = 86_400


def digests(**crons: str) -> ChannelBook:
    """Channels with a digest each, in New York."""
    return ChannelBook(
        channels={
            name: Channel(name=name, digest=DigestTimes(cron=cron, zone="America/New_York"))
            for name, cron in crons.items()
        }
    )


def decisions(records: Iterable[dict[str, Any]]) -> dict[str, dict[str, Any]]:
    return {one["entry"]: one for one in records if one["type"] == "decision"}


def posts(records: Iterable[dict[str, Any]], kind: str) -> list[dict[str, Any]]:
    return [one for one in records if one["type"] == "post" and one["kind"] == kind]


def test_every_record_is_of_the_published_form() -> None:
    records = play(
        [
            line("breaking", WIRE),
            line("copy", WIRE, source="quay.example", after_s=10),
            line("revised", "Fenwick holds its annual picnic", after_s=20),
            line("revised", "Fenwick holds its annual summer picnic", after_s=30),
            line("unwatched", "Rain expected in the north", after_s=40),
            line("tagged", "Market notes", tags=["Fenwick"], after_s=50),
            line("empty", "", url=None, after_s=60),
            line("evidence", "Ostrander bought for $4 billion by shipping firm", after_s=70),
        ],
        watches=[
            *TOLD,
            make_watch("all", "*", channels=("wire",), priority=Priority.LOW),
            make_watch("tags", "tag:fenwick", channels=("deals", "wire")),
        ],
        channels=digests(deals="0 18 * * *", wire="*/30 * * * *"),
    )

    for one in records:
        check_record(one)
    kinds = {(one["type"], one.get("kind")) for one in records}
    assert kinds == {("decision", None), ("post", "breaking"), ("post", "digest")}


def test_midnight_is_a_time_in_a_recording_for_it_knows_of_no_polls() -> None:
    records = play([line("day", WIRE, published="2026-03-02T00:00:00Z")], watches=TOLD)

    urgency = decisions(records)["day"]["urgency"]
    assert urgency["level"] == "digest"
    assert "published 12 hours ago" in urgency["reasons"]


def test_each_entry_has_one_decision_in_the_order_of_the_clock() -> None:
    records = play([line(f"e{n}", f"Quay news {n}", after_s=n % 3) for n in range(9)])

    said = [one["entry"] for one in records if one["type"] == "decision"]
    assert said == ["e0", "e3", "e6", "e1", "e4", "e7", "e2", "e5", "e8"]
    times = [one["at"] for one in records]
    assert times == sorted(times)


def test_a_post_follows_the_decision_that_brings_it() -> None:
    records = play([line("e1", WIRE), line("e2", "Rain expected", after_s=5)], watches=TOLD)

    assert [(one["type"], one.get("entry")) for one in records] == [
        ("decision", "e1"),
        ("post", "e1"),
        ("decision", "e2"),
    ]
    (post,) = posts(records, "breaking")
    assert (post["channel"], post["watches"], post["story"]) == ("deals", ["fenwick"], "s1")
    assert WIRE in post["text"]


def test_one_story_is_one_breaking_post_a_channel_that_names_all_its_watches() -> None:
    records = play(
        [line("e1", WIRE), line("e2", WIRE, source="quay.example", after_s=60)],
        watches=[
            make_watch("a", "fenwick", priority=Priority.HIGH, channels=("deals", "wire")),
            make_watch("b", "ostrander", priority=Priority.HIGH, channels=("deals",)),
        ],
    )

    told = {one["channel"]: one["watches"] for one in posts(records, "breaking")}
    assert told == {"deals": ["a", "b"], "wire": ["a"]}
    assert decisions(records)["e2"]["relation"] == "copy"
    assert decisions(records)["e2"]["copy_of"] == "e1"


def test_a_decision_says_why_the_entry_is_of_its_story() -> None:
    records = play(
        [
            line("first", WIRE),
            line("copy", WIRE, source="quay.example", after_s=60),
            line("words", OTHER_WORDS, source="tarn.example", after_s=120),
            line("first", f"{WIRE} in cash", after_s=180),
            line("unwatched", "Rain expected in the north", after_s=300),
        ],
        watches=TOLD,
    )

    said = [(one["entry"], one.get("reasons")) for one in records if one["type"] == "decision"]
    assert said[0] == ("first", ["first report of this event"])
    assert said[1] == ("copy", ["carries the text of harbour.example"])
    shared = said[2][1]
    assert shared is not None
    assert any(reason.startswith("shares ") for reason in shared)
    assert said[3] == ("first", ["a revision of an entry that was judged before"])
    assert said[4] == ("unwatched", None)


def test_a_decision_says_who_disputes_its_story() -> None:
    records = play(
        [
            line("claim", WIRE),
            line("denial", "Fenwick denies it will acquire Ostrander", after_s=60),
            line("later", f"{WIRE}, report says", source="tarn.example", after_s=120),
        ],
        watches=TOLD,
    )

    said = decisions(records)
    assert said["denial"]["status"] == said["later"]["status"] == "disputed"
    assert said["denial"]["reasons"][0].startswith("disputed: ")
    assert said["later"]["reasons"][0].startswith("disputed: ")
    assert not any(reason.startswith("disputed: ") for reason in said["claim"]["reasons"])


def test_there_is_no_baseline() -> None:
    records = play([line("only", WIRE)], watches=TOLD)

    assert len(posts(records, "breaking")) == 1


def test_places_count_code_points_of_the_named_field() -> None:
    title = "🚢 Ég keypti: Fenwick 諾基亞"
    records = play([line("e1", title)], watches=TOLD)

    (match,) = decisions(records)["e1"]["matches"]
    assert match["field"] == "title"
    assert title[match["start"] : match["end"]] == match["text"] == "Fenwick"


def test_what_no_watch_matches_has_neither_watches_nor_a_story() -> None:
    records = play([line("e1", "Rain expected in the north")])

    decision = decisions(records)["e1"]
    assert (decision["watches"], decision["story"]) == ([], None)
    assert "matches" not in decision


def test_an_unwatched_report_of_a_live_story_joins_it_as_evidence_and_posts_nothing() -> None:
    records = play(
        [line("e1", WIRE), line("e2", OTHER_WORDS, source="quay.example", after_s=300)],
        watches=[make_watch(query='"fenwick to acquire"', priority=Priority.HIGH)],
    )

    joined = decisions(records)["e2"]
    assert (joined["watches"], joined["story"], joined["relation"]) == ([], "s1", "report")
    assert (joined["status"], joined["origins"]) == ("corroborated", 2)
    assert len(posts(records, "breaking")) == 1


def test_the_same_entry_again_is_a_revision_and_posts_nothing() -> None:
    records = play([line("e1", WIRE), line("e1", f"{WIRE}, sources say", after_s=60)], watches=TOLD)

    first, again = (one for one in records if one["type"] == "decision")
    assert (first["relation"], again["relation"]) == ("new", "revision")
    assert again["story"] == first["story"]
    assert again["copy_of"] is None
    assert again["watches"] == ["fenwick"]
    assert again["urgency"]["level"] == "archive"
    assert len(posts(records, "breaking")) == 1


def test_a_fresh_entry_that_is_wanted_for_its_new_text_is_told_as_a_new_one() -> None:
    records = play([line("e1", "Rain expected"), line("e1", WIRE, after_s=60)], watches=TOLD)

    first, again = [one for one in records if one["type"] == "decision"]
    assert (first["watches"], first["story"]) == ([], None)
    assert (again["watches"], again["story"], again["relation"]) == (["fenwick"], "s1", "new")
    assert [one["entry"] for one in posts(records, "breaking")] == ["e1"]
    for one in records:
        check_record(one)


def test_an_entry_that_is_wanted_for_its_new_text_too_late_opens_no_story() -> None:
    records = play([line("e1", "Rain expected"), line("e1", WIRE, after_s=7 * 3600)], watches=TOLD)

    again = [one for one in records if one["type"] == "decision"][1]
    assert (again["watches"], again["story"]) == ([], None)
    assert posts(records, "breaking") == []


def test_the_same_id_at_two_sources_is_two_entries() -> None:
    records = play([line("1", WIRE), line("1", WIRE, source="quay.example", after_s=1)])

    said = [one["relation"] for one in records if one["type"] == "decision"]
    assert said == ["new", "copy"]


@pytest.mark.parametrize(
    ("named", "tier"),
    [
        ("harbour-wire", 1),
        ("harbour-wire.example", 1),
        ("www.harbour-wire.example", 1),
        ("HARBOUR-WIRE.example", 1),
        ("nobody.example", 3),
    ],
)
def test_a_source_is_known_by_its_id_or_its_host_and_else_is_of_tier_3(
    named: str, tier: int
) -> None:
    records = play(
        [line("e1", WIRE, source=named, url="https://elsewhere.example/1")],
        watches=TOLD,
        sources=[make_source("harbour-wire", tier=1)],
    )

    reasons = decisions(records)["e1"]["urgency"]["reasons"]
    # Tier 3 is what any site has.
    assert [each for each in reasons if each.startswith("tier")] == (
        [] if tier == 3 else [f"tier {tier} source"]
    )
    assert decisions(records)["e1"]["source"] == named


def test_what_is_usual_of_a_source_is_known_by_whatever_name_the_entries_give_it() -> None:
    seldom = [
        line(
            f"fair{day}", f"Fair number {day} opens", source="harbour.example", after_s=day * DAY_S
        )
        for day in range(5)
    ]
    records = play(
        [*seldom, line("e1", WIRE, source="harbour.example", after_s=5 * DAY_S)],
        watches=TOLD,
        sources=[make_source("harbour-wire", host="harbour.example")],
    )
    assert "a source that publishes seldom" in decisions(records)["e1"]["urgency"]["reasons"]


def test_what_each_part_of_an_urgency_adds_is_told() -> None:
    urgency = decisions(play([line("e1", WIRE)], watches=TOLD))["e1"]["urgency"]
    assert sum(urgency["parts"].values()) == pytest.approx(urgency["score"])
    assert set(urgency["parts"]) >= set(PARTS)


def test_a_host_with_several_feeds_is_named_as_a_whole_and_has_its_best_tier() -> None:
    sources = [
        make_source(
            "wire-business", host="wire.example", name="Wire Business", tier=2, owner="Wire"
        ),
        make_source("wire-world", host="wire.example", name="Wire World", tier=1, owner="Wire"),
    ]
    records = play([line("e1", WIRE, source="wire.example")], watches=TOLD, sources=sources)

    (post,) = posts(records, "breaking")
    assert "— Wire (" in post["text"].splitlines()[0]
    assert "tier 1 source" in decisions(records)["e1"]["urgency"]["reasons"]


@pytest.mark.parametrize(
    ("names", "named"),
    [
        (("Harbour Times: markets", "Harbour Times: world"), "Harbour Times"),
        (("Harbour Times", "Harbour Times : économie"), "Harbour Times"),
        (("Harbour Times Sports", "Harbour Times", "Harbour Times: films"), "Harbour Times"),
        (("Harbour Times", "Harbour Times: art", "Quay Weekly"), "Harbour Times"),
        (("The Harbour Times", "The Quay Weekly"), "Norvik Holding"),
        (("Harbour Times", "Quay Weekly"), "Norvik Holding"),
    ],
)
def test_a_host_with_several_feeds_has_the_outlets_name_and_not_its_owners(
    names: tuple[str, ...], named: str
) -> None:
    sources = [
        make_source(f"wire-{at}", host="wire.example", name=name, owner="Norvik Holding")
        for at, name in enumerate(names)
    ]
    records = play([line("e1", WIRE, source="wire.example")], watches=TOLD, sources=sources)

    (post,) = posts(records, "breaking")
    assert f"— {named} (" in post["text"].splitlines()[0]


def test_hosts_that_no_source_has_are_origins_of_their_own() -> None:
    records = play([line("e1", WIRE), line("e2", OTHER_WORDS, source="quay.example", after_s=60)])

    assert decisions(records)["e2"]["origins"] == 2


def test_digests_run_on_to_each_channels_next_time_after_the_last_entry() -> None:
    channels = digests(deals="0 18 * * *", wire="0 9 * * mon")
    records = play(
        [line("e1", "Fenwick holds its annual picnic")],
        watches=[make_watch(channels=("deals", "wire"))],
        channels=channels,
    )

    assert [(one["channel"], one["at"]) for one in posts(records, "digest")] == [
        ("wire", "2026-03-02T14:00:00Z"),
        ("deals", "2026-03-02T23:00:00Z"),
    ]
    times = [one["at"] for one in records]
    assert times == sorted(times)


def test_a_digest_goes_out_before_an_entry_that_is_seen_at_its_very_time() -> None:
    records = play(
        [
            line("e1", SMALL[0]),
            line("e2", SMALL[1], seen="2026-03-02T23:00:00Z"),
        ],
        watches=ALL,
        channels=digests(deals="0 18 * * *"),
    )

    first, second = posts(records, "digest")
    assert (first["at"], first["stories"]) == ("2026-03-02T23:00:00Z", ["s1"])
    assert (second["at"], second["stories"]) == ("2026-03-03T23:00:00Z", ["s2"])
    assert records.index(first) < records.index(decisions(records)["e2"])


def test_a_digest_without_a_story_says_that_somebody_listened() -> None:
    entries = [
        line("e1", "Rain expected in the north"),
        line("e2", "Snow expected", source="quay.example", after_s=60),
        line("e3", "Crane mended overnight", after_s=120),
    ]
    records = play(entries, channels=digests(deals="0 18 * * *"))
    (heartbeat,) = posts(records, "digest")
    assert heartbeat["stories"] == []
    assert heartbeat["text"] == (
        "Digest for #deals, 2 Mar 2026, 18:00 EST: "
        "3 entries from 2 sources since 07:00, none for your watches"
    )
    check_record(heartbeat)


def test_a_channel_that_no_watch_names_has_no_heartbeat() -> None:
    channels = digests(deals="0 18 * * *", idle="0 18 * * *")
    records = play([line("e1", "Rain expected in the north")], channels=channels)
    assert [one["channel"] for one in posts(records, "digest")] == ["deals"]


def test_a_channel_may_do_without_the_heartbeat() -> None:
    channel = Channel(
        name="deals", digest=DigestTimes(cron="0 18 * * *", zone="UTC"), heartbeat=False
    )
    records = play([line("e1", "Rain expected")], channels=ChannelBook(channels={"deals": channel}))
    assert posts(records, "digest") == []


def test_a_heartbeat_counts_from_the_digest_before() -> None:
    entries = [
        line("e1", SMALL[0], seen="2026-03-02T12:00:00Z"),
        line("e2", "Rain expected", seen="2026-03-03T12:00:00Z"),
        # Two days without an entry: nobody knows whether anybody listened.
        line("e3", SMALL[1], seen="2026-03-06T12:00:00Z"),
    ]
    watches = [make_watch("small", "picnic OR crane", priority=Priority.LOW)]
    records = play(entries, watches=watches, channels=digests(deals="0 18 * * *"))
    assert [(one["at"], len(one["stories"])) for one in posts(records, "digest")] == [
        ("2026-03-02T23:00:00Z", 1),
        ("2026-03-03T23:00:00Z", 0),
        ("2026-03-06T23:00:00Z", 1),
    ]
    assert "1 entry from 1 source since 2 Mar 18:00" in posts(records, "digest")[1]["text"]


def test_a_digest_lists_what_was_told_at_once_with_what_is_new_since() -> None:
    everything = Channel(
        name="deals",
        threshold=Threshold.EVERYTHING,
        digest=DigestTimes(cron="0 13,18 * * *", zone="UTC"),
    )
    records = play(
        [
            line("e1", WIRE),
            line("e2", OTHER_WORDS, source="quay.example", after_s=60),
            line("e3", SMALL[0], after_s=120),
            line(
                "e4",
                "$4 billion for Ostrander: Fenwick's takeover",
                source="pier.example",
                after_s=180,
            ),
            line("e5", "Fenwick to acquire Ostrander for $4 billion, and is glad", after_s=7200),
        ],
        watches=[*TOLD, make_watch("small", "picnic", digest_only=True)],
        channels=ChannelBook(channels={"deals": everything}),
        sources=[make_source("harbour", host="harbour.example", tier=2)],
    )
    first, second = posts(records, "digest")
    assert first["text"].splitlines()[0] == (
        "Digest for #deals, 2 Mar 2026, 13:00 UTC: 2 stories, 1 of them new"
    )
    assert first["stories"] == ["s1", "s2"]
    assert "(told at once 12:00; since 12:01 1 more origin; " in first["text"]
    # It was in the digest before, and nothing was told of it since.
    assert second["stories"] == []


def test_a_story_that_rang_weighs_that_in_the_digest_whatever_followed() -> None:
    everything = Channel(
        name="deals",
        threshold=Threshold.EVERYTHING,
        digest=DigestTimes(cron="0 18 * * *", zone="UTC"),
    )
    records = play(
        [
            line("e1", WIRE, source="quay.example"),
            line(
                "e2", "Norvik to acquire Altair for $4 billion", source="quay.example", after_s=30
            ),
            line("e3", OTHER_WORDS, source="pier.example", after_s=60),
        ],
        watches=[
            make_watch(
                "low", "fenwick source:quay.example", digest_only=True, priority=Priority.LOW
            ),
            make_watch("normal", "norvik", digest_only=True),
            make_watch("high", "shipping", priority=Priority.HIGH),
        ],
        channels=ChannelBook(channels={"deals": everything}),
    )
    assert [one["entry"] for one in posts(records, "breaking")] == ["e3"]
    (digest,) = posts(records, "digest")
    assert digest["stories"] == [decisions(records)[entry]["story"] for entry in ("e1", "e2")]


@pytest.mark.parametrize(
    ("headline", "is_shown"),
    [
        (
            "Why dockers of Selby port walk out",
            True,
        ),  # an analysis by a hint, which leaves none out
        ("Opinion: why dockers of Selby port walk out", False),
    ],
)
def test_what_is_surely_comment_is_no_line_where_the_story_has_news(
    headline: str, is_shown: bool
) -> None:
    records = play(
        [
            line("news", "Dockers of Selby strike over rosters"),
            line("why", headline, source="tarn.example", after_s=60),
        ],
        watches=ALL,
        sources=[make_source("tarn", host="tarn.example", tier=1)],
        channels=digests(deals="0 18 * * *"),
    )

    assert decisions(records)["why"]["story"] == decisions(records)["news"]["story"]
    (digest,) = posts(records, "digest")
    assert (headline in digest["text"]) is is_shown


def test_a_digest_shows_the_best_report_of_a_story_and_not_the_first_copy() -> None:
    sources = [
        make_source("mole", host="mole.example", tier=3),
        make_source("wire", host="wire.example", tier=1),
        make_source("quay", host="quay.example", tier=2),
    ]
    records = play(
        [
            line("e1", WIRE, source="mole.example"),
            line("e2", OTHER_WORDS, source="quay.example", after_s=60),
            line("e3", OTHER_WORDS, source="wire.example", after_s=120),
        ],
        watches=[make_watch(digest_only=True)],
        sources=sources,
        channels=digests(deals="0 18 * * *"),
    )
    assert decisions(records)["e3"]["relation"] == "copy"
    (digest,) = posts(records, "digest")
    assert f"1. {OTHER_WORDS} (Quay, " in digest["text"]


def test_a_digest_shows_a_story_in_its_latest_state() -> None:
    quiet = Channel(
        name="deals",
        threshold=Threshold.BIGGEST,
        digest=DigestTimes(cron="0 18 * * *", zone="UTC"),
    )
    records = play(
        [line("e1", WIRE), line("e2", OTHER_WORDS, source="quay.example", after_s=60)],
        channels=ChannelBook(channels={"deals": quiet}),
    )

    (digest,) = posts(records, "digest")
    assert digest["stories"] == ["s1"]
    assert decisions(records)["e2"]["status"] == "corroborated"
    assert "2 independent origins" in digest["text"]


@pytest.mark.parametrize(
    ("seen", "at"),
    [
        # Clocks go forward on 8 March 2026: 02:30 is skipped, and comes at the end of the skip.
        ("2026-03-08T05:00:00Z", "2026-03-08T07:00:00Z"),
        ("2026-03-08T08:00:00Z", "2026-03-09T06:30:00Z"),
        # Clocks go back on 1 November 2026: 02:30 in New York comes once, 01:30 twice.
        ("2026-11-01T04:00:00Z", "2026-11-01T07:30:00Z"),
    ],
)
def test_a_digest_is_at_its_local_time_across_both_clock_changes(seen: str, at: str) -> None:
    records = play(
        [line("e1", "Fenwick holds its annual picnic", seen=seen)],
        channels=digests(deals="30 2 * * *"),
    )

    (digest,) = posts(records, "digest")
    assert digest["at"] == at


def test_a_local_time_that_comes_twice_brings_one_digest() -> None:
    records = play(
        [
            line(title, title, seen=f"2026-11-01T{hour}:00Z")
            for title, hour in zip(SMALL, ("04:00", "05:45", "06:45"), strict=True)
        ],
        watches=ALL,
        channels=digests(deals="30 1 * * *"),
    )

    assert [(one["at"], len(one["stories"])) for one in posts(records, "digest")] == [
        ("2026-11-01T05:30:00Z", 1),
        ("2026-11-02T06:30:00Z", 2),
    ]


def test_years_between_two_entries_cost_no_digest_times() -> None:
    counted = 0

    class Counting(ChannelBook):
        def get(self, name: str) -> Channel:
            nonlocal counted
            counted += 1
            return super().get(name)

    records = play(
        [
            line("e1", "Fenwick holds its annual picnic", seen="1970-01-01T00:00:00Z"),
            line("e2", "Fenwick mends its crane"),
        ],
        channels=Counting(channels=digests(deals="* * * * *").channels),
    )

    assert [one["at"] for one in posts(records, "digest")] == [
        "1970-01-01T00:01:00Z",
        "2026-03-02T12:01:00Z",
    ]
    assert counted < 100


def test_a_recording_without_entries_has_no_records() -> None:
    assert play([], channels=digests(deals="* * * * *")) == []


def test_fractions_of_a_second_are_kept() -> None:
    records = play([line("e1", WIRE, seen="2026-03-02T12:00:00.250Z")])

    at = decisions(records)["e1"]["at"]
    assert datetime.fromisoformat(at) == datetime(2026, 3, 2, 12, 0, 0, 250_000, tzinfo=UTC)


def test_what_waits_for_a_watch_that_is_muted_when_the_digest_comes_is_left_out() -> None:
    muted = make_watch("muted", "ferry", muted_until=datetime(2026, 3, 3, tzinfo=UTC))
    waiting = make_watch("waiting", "crane", digest_only=True)

    records = play(
        [line("e1", SMALL[2]), line("e2", SMALL[1], after_s=1)],
        watches=[muted, waiting],
        channels=digests(deals="0 18 * * *"),
    )

    (digest,) = posts(records, "digest")
    assert digest["stories"] == [decisions(records)["e2"]["story"]]
    assert decisions(records)["e1"]["watches"] == ["muted"]


def test_a_host_of_several_sources_bears_the_tags_that_all_of_them_bear() -> None:
    sources = [
        make_source("quay-deals", host="quay.example", tags=("europe", "deals")),
        make_source("quay-sport", host="quay.example", tags=("sport", "europe")),
    ]

    records = play(
        [line("e1", "Ferry news", source="quay.example"), line("e2", "Ferry", source="quay-deals")],
        watches=[make_watch("europe", "tag:europe"), make_watch("deals", "tag:deals")],
        sources=sources,
    )

    assert decisions(records)["e1"]["watches"] == ["europe"]
    assert decisions(records)["e2"]["watches"] == ["europe", "deals"]

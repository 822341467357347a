"""What is promised of two replays side by side."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from bot.alerts import ChannelBook
from bot.cli import comparing
from bot.judge import Judge
from bot.model import (
    Channel,
    DigestTimes,
    Language,
    MentionPolicy,
    Occasion,
    Priority,
    Threshold,
    Watch,
)
from bot.replay import (
    Change,
    Comparison,
    Record,
    Totals,
    compare,
    comparison_to_mappings,
    read_entries,
    replay,
)
from bot.watchlist import Catalogue
from tests.classifying import CLASSIFIER
from tests.making import make_watch
from tests.replay.recording import line
from watchers import canonical_url

LINES = [
    line("deal", "Fenwick to acquire Ostrander for $4 billion"),
    line("crane", "Crane mended overnight in the old port", after_s=60),
    line("ferry", "Ferry to be painted blue", after_s=120),
]
HIGH = make_watch(priority=Priority.HIGH)
SMALL = make_watch("small", "crane OR ferry", priority=Priority.LOW)


def records(
    *watches: Watch,
    threshold: Threshold = Threshold.IMPORTANT,
    lines: Sequence[str] = LINES,
    cron: str = "0 18 * * *",
    brief: str | None = None,
    most: int | None = None,
    language: Language = Language.ENGLISH,
) -> list[Record]:
    channels = ChannelBook(
        channels={
            "deals": Channel(
                name="deals",
                threshold=threshold,
                digest=DigestTimes(cron=cron, zone="UTC"),
                brief=None if brief is None else DigestTimes(cron=brief, zone="UTC"),
                most_an_hour=most,
                language=language,
            )
        }
    )
    return list(
        replay(
            read_entries(lines, canonical_url=canonical_url),
            judge=Judge(
                catalogue=Catalogue(()), classifier=CLASSIFIER, watches=watches, channels=channels
            ),
            channels=channels,
            channel_names=["deals"],
            sources={},
        )
    )


def told(comparison: Comparison) -> list[tuple[str, str, str | None, str | None]]:
    """Of each difference: what it is, the entry, and how it is told on each side."""
    return [
        (
            one.change.value,
            one.entry.id,
            None if one.base is None else f"{one.base.kind} {one.base.channel}",
            None if one.other is None else f"{one.other.kind} {one.other.channel}",
        )
        for one in comparison.differences
    ]


def test_the_same_configuration_tells_the_same() -> None:
    comparison = compare(records(HIGH, SMALL), records(HIGH, SMALL))

    assert comparison.differences == ()
    assert comparison.base == comparison.other == Totals(breaking=1, updates=0, lists=1, lines=3)


def test_what_rings_on_one_side_only_is_told_with_where_it_is_listed_instead() -> None:
    loud, quiet = records(HIGH), records(HIGH, threshold=Threshold.BIGGEST)

    assert told(compare(loud, quiet)) == [("silent", "deal", "breaking deals", "digest deals")]
    assert told(compare(quiet, loud)) == [("rings", "deal", "digest deals", "breaking deals")]


def test_what_no_watch_wants_any_longer_is_told_nowhere() -> None:
    assert told(compare(records(HIGH), records())) == [("silent", "deal", "breaking deals", None)]


def test_a_digest_differs_by_the_stories_that_it_lists_and_by_no_others() -> None:
    fewer = make_watch("small", "crane", priority=Priority.LOW)

    assert told(compare(records(SMALL), records(fewer))) == [
        ("unlisted", "ferry", "digest deals", None)
    ]
    assert told(compare(records(fewer), records(SMALL))) == [
        ("listed", "ferry", None, "digest deals")
    ]


def test_a_digest_at_another_time_lists_the_same_stories_later() -> None:
    assert [
        change for change, *_ in told(compare(records(SMALL), records(SMALL, cron="0 20 * * *")))
    ] == ["listed_later", "listed_later"]


def test_what_rings_elsewhere_is_no_story_more_and_none_less() -> None:
    moved = make_watch(priority=Priority.HIGH, channels=("markets",))

    assert told(compare(records(HIGH), records(moved))) == [
        ("other_channel", "deal", "breaking deals", "breaking markets")
    ]


def test_a_story_that_rings_by_a_later_report_rings_at_another_time() -> None:
    lines = [*LINES, line("later", "Ostrander sold to Fenwick for $4 billion", after_s=900)]
    patient = make_watch(query="sold", priority=Priority.HIGH)

    at_once, later = (
        records(watch, lines=lines, threshold=Threshold.EVERYTHING) for watch in (HIGH, patient)
    )
    (one,) = compare(at_once, later).differences
    assert (one.change, one.base.at < one.other.at) == (Change.OTHER_TIME, True)


def test_replies_in_the_thread_are_told_apart_from_what_rings() -> None:
    lines = [*LINES, line("yes", "Fenwick completes purchase of Ostrander", after_s=900)]
    quiet = make_watch(query='fenwick AND "to acquire ostrander for"', priority=Priority.HIGH)

    assert told(compare(records(HIGH, lines=lines), records(quiet, lines=lines))) == [
        ("no_reply", "yes", "update deals", None)
    ]
    assert told(compare(records(quiet, lines=lines), records(HIGH, lines=lines))) == [
        ("replies", "yes", None, "update deals")
    ]


def test_story_numbers_that_shift_are_no_difference() -> None:
    early = [line("rain", "Rain expected in the north", after_s=-60), *LINES]
    rain = make_watch("rain", "rain", channels=("weather",))

    assert compare(records(HIGH, lines=early), records(HIGH, rain, lines=early)).differences == ()


def test_stories_that_were_merged_on_one_side_are_the_same_story() -> None:
    lines = [
        line("ferry", "Ferry Ostrava runs aground off Tarn island"),
        line("boats", "Forty passengers taken off by lifeboats in gale", after_s=60),
        line(
            "both",
            "Lifeboats take forty passengers off ferry Ostrava aground off Tarn island in gale",
            source="quay.example",
            after_s=120,
        ),
    ]
    all_of_it = make_watch("sea", "ferry OR lifeboats", priority=Priority.HIGH)
    one_of_it = make_watch("sea", "ferry AND NOT passengers", priority=Priority.HIGH)

    everything = records(all_of_it, lines=lines, threshold=Threshold.EVERYTHING)
    little = records(one_of_it, lines=lines, threshold=Threshold.EVERYTHING)
    assert told(compare(everything, little)) == [
        ("silent", "boats", "breaking deals", "digest deals")
    ]


def test_another_weight_alone_is_no_difference() -> None:
    normal = records(make_watch(), threshold=Threshold.EVERYTHING)
    high = records(HIGH, threshold=Threshold.EVERYTHING)

    assert compare(normal, high).differences == ()


def test_what_rings_stands_before_what_is_listed_whatever_the_clock_says() -> None:
    early = [*LINES[1:], line("deal", "Fenwick to acquire Ostrander for $4 billion", after_s=600)]

    changes = told(compare(records(lines=early), records(HIGH, SMALL, lines=early)))
    assert [change for change, *_ in changes] == ["rings", "listed", "listed"]


def test_the_counts_come_first_in_what_is_written() -> None:
    quiet = records(HIGH, threshold=Threshold.BIGGEST)
    counts, one = comparison_to_mappings(compare(quiet, records(HIGH)))

    assert counts["type"] == "comparison"
    assert counts["base"] == {"breaking": 0, "updates": 0, "lists": 1, "lines": 1}
    assert counts["compare"]["breaking"] == 1
    assert counts["changes"]["rings"] == 1
    assert set(counts["changes"]) == {change.value for change in Change}
    assert (one["type"], one["change"], one["entry"]) == ("difference", "rings", "deal")
    assert one["base"] == {"kind": "digest", "channel": "deals", "at": "2026-03-02T18:00:00Z"}
    assert one["compare"] == {"kind": "breaking", "channel": "deals", "at": "2026-03-02T12:00:00Z"}
    assert one["urgency"][0] == one["urgency"][1]


def test_the_page_on_rehearsals_names_every_change() -> None:
    page = (Path(__file__).parents[2] / "docs" / "replay.md").read_text(encoding="utf-8")

    assert re.findall(r"^\| [^|]+ \| `(\w+)` \|", page, flags=re.MULTILINE) == [
        "change",
        *(change.value for change in Change),
    ]


def test_what_a_shift_brief_says_again_is_no_difference_beside_that_of_another_list() -> None:
    lines = [*LINES, line("fire", "Fire destroys Larkhill paper mill", after_s=300)]
    rolled, waits = (
        records(
            HIGH,
            make_watch("fires", "larkhill", priority=Priority.HIGH, digest_only=is_quiet),
            lines=lines,
            threshold=Threshold.EVERYTHING,
            most=1,
            brief="0 20 * * *",
        )
        for is_quiet in (False, True)
    )

    assert told(compare(rolled, waits)) == [
        ("listed_later", "fire", "rolling deals", "digest deals")
    ]


def test_a_shift_brief_is_compared_apart_from_the_digests() -> None:
    assert told(compare(records(HIGH), records(HIGH, brief="0 20 * * *"))) == [
        ("listed", "deal", None, "brief deals")
    ]
    assert [
        change
        for change, *_ in told(
            compare(records(HIGH, brief="0 20 * * *"), records(HIGH, brief="0 21 * * *"))
        )
    ] == ["listed_later"]


def test_what_joins_the_rolling_post_no_longer_rings() -> None:
    lines = [*LINES, line("fire", "Fire destroys Larkhill paper mill", after_s=300)]
    watches = (HIGH, make_watch("fires", "larkhill", priority=Priority.HIGH))
    free, bound = (
        records(*watches, lines=lines, threshold=Threshold.EVERYTHING, most=most)
        for most in (None, 1)
    )

    assert told(compare(free, bound)) == [("silent", "fire", "breaking deals", "rolling deals")]


def test_each_way_of_telling_has_words() -> None:
    kinds = {"breaking", "update", *(occasion.value for occasion in Occasion)}

    assert comparing._KINDS.keys() == kinds
    assert comparing._TITLES.keys() == {change.value for change in Change}


def test_who_is_called_is_a_difference_though_the_post_is_the_same() -> None:
    calling = make_watch(priority=Priority.HIGH, mention=MentionPolicy.HERE)

    assert told(compare(records(HIGH), records(calling))) == [
        ("calls", "deal", "breaking deals", "breaking deals")
    ]
    assert told(compare(records(calling), records(HIGH))) == [
        ("calls_nobody", "deal", "breaking deals", "breaking deals")
    ]


def test_another_language_is_a_difference_of_posts_and_of_lists() -> None:
    english, french = (
        records(HIGH, SMALL, language=language) for language in (Language.ENGLISH, Language.FRENCH)
    )

    assert told(compare(english, french)) == [
        ("other_language", "deal", "breaking deals", "breaking deals"),
        ("other_language", "deal", "digest deals", "digest deals"),
        ("other_language", "crane", "digest deals", "digest deals"),
        ("other_language", "ferry", "digest deals", "digest deals"),
    ]

"""What is promised of two replays side by side."""

from __future__ import annotations

from collections.abc import Sequence

from bot.alerts import ChannelBook
from bot.judge import Judge
from bot.model import Channel, DigestTimes, Priority, Threshold, Watch
from bot.replay import Difference, Record, compare, difference_to_mapping, read_entries, replay
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
    *watches: Watch, threshold: Threshold = Threshold.IMPORTANT, lines: Sequence[str] = LINES
) -> list[Record]:
    channels = ChannelBook(
        channels={
            "deals": Channel(
                name="deals",
                threshold=threshold,
                digest=DigestTimes(cron="0 18 * * *", zone="UTC"),
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


def named(differences: Sequence[Difference]) -> list[tuple[str, str]]:
    return [
        (one["only"], f"{one['post']['kind']} {one['post'].get('entry', '')}".strip())
        for one in map(difference_to_mapping, differences)
    ]


def test_the_same_configuration_tells_the_same() -> None:
    assert compare(records(HIGH, SMALL), records(HIGH, SMALL)) == []


def test_what_rings_on_one_side_only_is_named_with_its_side() -> None:
    loud, quiet = records(HIGH), records(HIGH, threshold=Threshold.BIGGEST)

    # The digest lists the story either way: as one that was told at once, or as new.
    assert named(compare(loud, quiet)) == [("base", "breaking deal")]
    assert named(compare(quiet, loud)) == [("compare", "breaking deal")]


def test_a_digest_that_lists_another_story_is_another_digest_on_both_sides() -> None:
    fewer = make_watch("small", "crane", priority=Priority.LOW)

    assert named(compare(records(SMALL), records(fewer))) == [
        ("base", "digest"),
        ("compare", "digest"),
    ]


def test_story_numbers_that_shift_are_no_difference() -> None:
    early = [line("rain", "Rain expected in the north", after_s=-60), *LINES]
    rain = make_watch("rain", "rain", channels=("weather",))

    assert compare(records(HIGH, lines=early), records(HIGH, rain, lines=early)) == []


def test_another_weight_alone_is_no_difference() -> None:
    normal = records(make_watch(), threshold=Threshold.EVERYTHING)
    high = records(HIGH, threshold=Threshold.EVERYTHING)

    assert compare(normal, high) == []


def test_a_difference_is_the_post_as_a_replay_writes_it() -> None:
    (first, *_) = compare(records(HIGH), records())

    written = difference_to_mapping(first)
    assert written.keys() == {"type", "only", "post"}
    assert (written["type"], written["only"]) == ("difference", "base")
    assert written["post"]["type"] == "post"
    assert written["post"]["entry"] == "deal"

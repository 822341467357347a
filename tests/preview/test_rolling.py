"""A rolling post in a preview: one message, however often it grows."""

from __future__ import annotations

from bot.alerts import ChannelBook
from bot.judge import Judge
from bot.model import Channel, Priority, Threshold
from bot.preview.judging import Judgement
from bot.replay import read_entries, replay
from bot.watchlist import Catalogue
from tests.classifying import CLASSIFIER
from tests.making import make_watch
from tests.replay.recording import NOON, line
from watchers import canonical_url

DEALS = ChannelBook(
    channels={"deals": Channel(name="deals", threshold=Threshold.EVERYTHING, most_an_hour=1)}
)
STORIES = (
    "Fenwick to acquire Ostrander for $4 billion",
    "Norvik to acquire Altair for $7 billion",
    "Harwell to acquire Quillon for $11 billion",
    "Bexley to acquire Tamar for $2 billion",
)


def test_a_rolling_post_that_grows_is_one_message_with_each_story_once() -> None:
    watch = make_watch("deals", "acquire", channels=("deals",), priority=Priority.HIGH)
    recorded = read_entries(
        [line(f"e{n}", title, after_s=60 * n) for n, title in enumerate(STORIES)],
        canonical_url=canonical_url,
    )
    judgement = Judgement(since=NOON, is_drawn=True)

    for record in replay(
        recorded,
        judge=Judge(
            catalogue=Catalogue(()), classifier=CLASSIFIER, watches=[watch], channels=DEALS
        ),
        channels=DEALS,
        channel_names=watch.channels,
        sources={},
    ):
        judgement.note(record)

    assert len(judgement.rung) == 1
    assert judgement.lines == [("s2", "s3", "s4")]

"""The judge of a soak sees what is missing, what came twice and what came in a wrong order."""

from __future__ import annotations

import json

import pytest

from tests.slack_double import SlackDouble
from tests.soak.judging import Told, Verdict, judge, read_stories
from tests.soak.news import Event

DEAL = Event(
    number=1,
    party="Fenwick",
    headline="Fenwick agrees to buy Ostrander",
    denial="Fenwick denies report that it agreed to buy Ostrander",
)
STORIES = read_stories(
    json.dumps(
        {
            "id": "s1",
            "merged_into": None,
            "entries": [{"id": "e1", "relation": "new"}, {"id": "d1", "relation": "update"}],
        }
    )
)


class Channel:
    """#tech, where somebody tells of the deal."""

    def __init__(self) -> None:
        self.slack = SlackDouble(channels=("tech",))

    def post(self, text: str, *, delivery: str, under: str | None = None) -> str:
        metadata = {"event_type": "x", "event_payload": {"delivery_id": delivery}}
        posted = self.slack.workspace.post(
            "tech", text=text, blocks=[], args={}, metadata=metadata, thread_ts=under
        )
        return posted.ts

    def verdict(self) -> Verdict:
        return judge(self.slack, [Told(event=DEAL, channel="tech", at=0.0)], STORIES)


@pytest.fixture
def channel() -> Channel:
    return Channel()


def test_a_story_told_once_with_its_denial_beneath_is_good(channel: Channel) -> None:
    first = channel.post(DEAL.headline, delivery="a")
    channel.post(f"Update: {DEAL.denial}", delivery="b", under=first)
    verdict = channel.verdict()
    assert verdict.good
    assert (verdict.posts, verdict.replies) == (1, 1)


def test_a_name_that_begins_like_another_is_another(channel: Channel) -> None:
    channel.post("Fenwickberg agrees to buy Ostrander", delivery="x")
    assert channel.verdict().missing == (DEAL.headline,)


def test_what_was_not_told_is_missing(channel: Channel) -> None:
    assert channel.verdict().missing == (DEAL.headline,)
    channel.post(DEAL.headline, delivery="a")
    assert channel.verdict().missing == (DEAL.denial,)


@pytest.mark.parametrize("delivery", ["a", "c"])
def test_what_was_told_twice_is_found(channel: Channel, delivery: str) -> None:
    first = channel.post(DEAL.headline, delivery="a")
    channel.post(f"Update: {DEAL.denial}", delivery="b", under=first)
    channel.post(DEAL.headline, delivery=delivery)
    assert DEAL.headline in channel.verdict().repeated


def test_a_reply_that_came_twice_is_found(channel: Channel) -> None:
    first = channel.post(DEAL.headline, delivery="a")
    for delivery in ("b", "c"):
        channel.post(f"Update: {DEAL.denial}", delivery=delivery, under=first)
    assert channel.verdict().repeated == (DEAL.denial,)


def test_a_denial_that_stands_elsewhere_is_out_of_order(channel: Channel) -> None:
    other = channel.post("Something else", delivery="x")
    channel.post(DEAL.headline, delivery="a")
    channel.post(f"Update: {DEAL.denial}", delivery="b", under=other)
    verdict = channel.verdict()
    assert verdict.out_of_order == (DEAL.headline,)
    assert verdict.strange == ("Something else",)


def test_an_event_that_was_told_as_anothers_is_named(channel: Channel) -> None:
    other = Event(number=2, party="Brockton", headline="Brockton buys Larkhill", denial=None)
    channel.post(DEAL.headline, delivery="a")
    channel.post(f"Update: {DEAL.denial}", delivery="b", under=channel.slack.messages[0].ts)
    told = [Told(event=each, channel="tech", at=0.0) for each in (DEAL, other)]
    taken = {**STORIES, "e2": STORIES["e1"]}
    assert channel.verdict().joined == ()
    assert judge(channel.slack, told, taken).joined == (other.headline,)

"""Who is on a story, over the ends and starts of the service."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from tests.making import HandClock
from tests.scenarios.newsroom import FeedSite, Item, now
from tests.scenarios.serving import hear, serving, settle, wait_for
from tests.slack_double import SlackDouble
from tests.slack_double.reading import read_blocks
from tests.store.marking import ANN

DEAL = "Fenwick agrees to buy Ostrander for $4.1 billion"
LASTS = timedelta(hours=3)


def shows_ann(slack: SlackDouble) -> bool:
    (post,) = slack.in_channel("newsdesk")
    return f"{ANN.name} is on it" in read_blocks(post.blocks)


async def test_whose_time_ended_while_nothing_ran_is_on_it_no_more_once_the_service_has_started(
    tmp_path: Path, site: FeedSite, slack: SlackDouble
) -> None:
    clock = HandClock(now().replace(microsecond=0))
    site.publish("wire", Item(guid="old", title="Old town fair opens", published=clock.now()))
    async with serving(tmp_path, site, slack, clock) as service:
        await settle(service)
        site.publish("wire", Item(guid="deal", title=DEAL, published=clock.now()))
        clock.advance(minutes=20)
        await hear(slack, clock, DEAL)
        (story,) = await service._store.latest_stories(limit=1)
        await service.desk.stories.take(story.story.id, who=ANN, now=clock.now())
        taken = clock.now()
        await wait_for(lambda: shows_ann(slack), clock)

    clock.advance(seconds=(taken + LASTS - timedelta(minutes=5) - clock.now()).total_seconds())
    async with serving(tmp_path, site, slack, clock) as service:
        assert await service.desk.stories.owned_by(ANN.id)

    clock.advance(seconds=(taken + LASTS - clock.now()).total_seconds())
    async with serving(tmp_path, site, slack, clock) as service:
        assert not await service.desk.stories.owned_by(ANN.id)
        await wait_for(lambda: not shows_ann(slack), clock)

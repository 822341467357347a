"""A wire story in twenty local papers, and one paper that asked for itself."""

from __future__ import annotations

from typing import Any

from bot.model import Status, Story
from bot.store import open_store
from tests.scenarios.newsroom import FeedSite, Item, Nightdesk, now
from tests.slack_double import SlackDouble

PAPERS = [f"paper-{number:02}" for number in range(20)]
CLAIM = "Fenwick agrees to buy Ostrander for $4.1 billion"
WIRE_TEXT = (
    "LONDON (Reuters) - Fenwick has agreed to buy its rival Ostrander for $4.1 billion in cash "
    "after six months of talks, three people with knowledge of the decision said on Tuesday."
)
OWN_TITLE = "Ostrander to be bought by Fenwick for $4.1 billion"
OWN_TEXT = (
    "Ostrander's owners will sell the firm to Fenwick, its founder told our reporter in the "
    "harbour cafe, where she has met her staff every week since the yard opened."
)


def describe(site: FeedSite) -> dict[str, Any]:
    names = [*PAPERS, "courier"]
    return {
        "sources": {
            name: {
                "name": name.title(),
                "url": site.url(name),
                "host": f"{name}.example",
                "tier": 2,
            }
            for name in names
        },
        "watches": [
            {"name": "fenwick", "query": "fenwick", "channels": ["newsdesk"], "priority": "high"}
        ],
        "channels": {"newsdesk": {"threshold": "everything"}},
    }


async def read_story(nightdesk: Nightdesk) -> Story:
    """The one story that is stored."""
    store = open_store(nightdesk.database_url)
    await store.open()
    try:
        (found,) = await store.latest_stories(limit=10)
    finally:
        await store.close()
    return found.story


async def test_a_wire_story_in_twenty_papers_is_one_origin_and_an_own_report_a_second(
    site: FeedSite, slack: SlackDouble, nightdesk: Nightdesk
) -> None:
    for name in (*PAPERS, "courier"):
        site.publish(name, Item(guid="old", title=f"Old town fair opens in {name}"))
    nightdesk.configure(**describe(site))
    await nightdesk.start()
    for name in (*PAPERS, "courier"):
        await site.stored(name)
    for name in PAPERS:
        site.publish(name, Item(guid="claim", title=CLAIM, text=WIRE_TEXT, published=now()))
    for name in PAPERS:
        await site.stored(name)
    story = await read_story(nightdesk)
    assert (story.origins, story.copies, story.status) == (1, 19, Status.SINGLE_SOURCE)
    site.publish("courier", Item(guid="own", title=OWN_TITLE, text=OWN_TEXT, published=now()))
    await site.stored("courier")
    story = await read_story(nightdesk)
    assert (story.origins, story.copies, story.status) == (2, 19, Status.CORROBORATED)
    await nightdesk.delivered()
    assert await nightdesk.stop() == 0
    # One story is one post, however many papers carry it, and what one origin alone claimed is told
    # as corroborated under it once.
    told, confirmed = slack.messages
    assert told.text.startswith(CLAIM)
    assert confirmed.thread_ts == told.ts
    assert confirmed.text.startswith("Update: corroborated: 2 independent origins")

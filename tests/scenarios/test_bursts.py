"""Forty reports of one event at once, and a rumour that is denied: what a channel reads of it."""

from __future__ import annotations

from typing import Any

from bot.model import Status, Story
from bot.store import open_store
from tests.scenarios.newsroom import FeedSite, Item, Nightdesk, now
from tests.slack_double import SlackDouble

OUTLETS = [f"outlet-{number:02}" for number in range(40)]
SCENES = (
    "Blast at Fenwick refinery in Eastmere",
    "Explosion rocks Fenwick refinery",
    "Fenwick refinery explosion",
    "Huge fire after blast at Eastmere refinery of Fenwick",
    "Eastmere: explosion at the Fenwick refinery",
)
SEEN = (
    ("smoke is seen for miles", "A black column stood over the harbour at noon."),
    ("residents told to stay indoors", "The town asked people by loudspeaker to shut windows."),
    ("road to the port closed", "Lorries queued on the coast road, a driver told us."),
    ("firm counts its staff", "All of the morning shift reached the canteen, its foreman said."),
    ("schools are shut", "Parents fetched children from four schools, a teacher said by phone."),
    ("tanks still burn", "Foam was laid on two tanks, a fire officer told our reporter."),
    ("ambulances called", "A clinic set up beds in its hall, a nurse said in an interview."),
    ("a second bang is heard", "Windows shook in the old town, shopkeepers told us."),
)
CLAIM = "Fenwick in talks to sell refinery unit to Ostrander, sources say"
CLAIM_TEXT = "Fenwick is in talks to sell its refinery unit, three people told the Wire."
CITING = (
    ("Fenwick in talks to sell refinery unit to Ostrander: Reuters", "Reuters reported on it."),
    ("Ostrander may buy Fenwick's refinery unit", "The two are in talks, according to Reuters."),
    ("Fenwick refinery unit may go to Ostrander", "The talks were first reported by Reuters."),
)
DENIAL = "Fenwick denies it is in talks to sell refinery unit to Ostrander"
OWN = "Fenwick to sell refinery unit to Ostrander"


def describe(site: FeedSite, names: list[str], **hosts: str) -> dict[str, Any]:
    sources = {
        name: {
            "name": name.title(),
            "url": site.url(name),
            "host": hosts.get(name, f"{name}.example"),
            "tier": 1 if name == "wire" else 2,
            "official": name == "newsroom",
        }
        for name in names
    }
    return {
        "sources": sources,
        "entities": {"fenwick": {"name": "Fenwick", "hosts": ["fenwick.example"]}},
        "watches": [
            {
                "name": "fenwick",
                "query": "entity:fenwick",
                "channels": ["newsdesk", "tech"],
                "priority": "high",
            }
        ],
        "channels": {
            "newsdesk": {"threshold": "everything"},
            "tech": {"threshold": "everything"},
        },
    }


async def start(site: FeedSite, nightdesk: Nightdesk, names: list[str], **hosts: str) -> None:
    """Start the service, and wait until it knows what was there before."""
    for name in names:
        site.publish(name, Item(guid="old", title=f"Old town fair opens in {name}"))
    nightdesk.configure(**describe(site, names, **hosts))
    await nightdesk.start()
    for name in names:
        await site.stored(name)


async def read_story(nightdesk: Nightdesk) -> Story:
    """The one story that is stored."""
    store = open_store(nightdesk.database_url)
    await store.open()
    try:
        (found,) = await store.latest_stories(limit=10)
    finally:
        await store.close()
    return found.story


async def test_forty_reports_at_once_are_one_story_and_one_post_a_channel(
    site: FeedSite, slack: SlackDouble, nightdesk: Nightdesk
) -> None:
    await start(site, nightdesk, OUTLETS)
    for number, name in enumerate(OUTLETS):
        headline, seen = SEEN[number % len(SEEN)]
        site.publish(
            name,
            Item(
                guid="blast",
                title=f"{SCENES[number % len(SCENES)]}: {headline}",
                text=f"{seen} The refinery of Fenwick in Eastmere had exploded shortly before.",
                published=now(),
            ),
        )
    for name in OUTLETS:
        await site.stored(name)
    await nightdesk.delivered()
    story = await read_story(nightdesk)
    assert await nightdesk.stop() == 0
    assert story.origins + story.copies == len(OUTLETS)
    assert story.status is Status.CORROBORATED
    posts = {one.channel: one.ts for one in slack.messages if one.thread_ts is None}
    assert len(posts) == 2
    # The first was a claim of one source. That others have it, too, is told once, under it.
    updates = [one for one in slack.messages if one.thread_ts is not None]
    assert sorted((one.channel, one.thread_ts) for one in updates) == sorted(posts.items())
    assert len(slack.messages) == 4
    assert all(one.text.startswith("Update: corroborated") for one in updates)


async def test_a_rumour_that_three_papers_cite_is_one_source_until_it_is_denied_and_confirmed(
    site: FeedSite, slack: SlackDouble, nightdesk: Nightdesk
) -> None:
    papers = ["gazette", "herald", "courier"]
    names = ["wire", *papers, "mole", "newsroom"]
    await start(site, nightdesk, names, wire="reuters.com", newsroom="newsroom.fenwick.example")
    site.publish("wire", Item(guid="claim", title=CLAIM, text=CLAIM_TEXT, published=now()))
    await slack.wait_for_messages(2)
    for name, (title, text) in zip(papers, CITING, strict=True):
        site.publish(name, Item(guid="cites", title=title, text=text, published=now()))
    for name in papers:
        await site.stored(name)
    story = await read_story(nightdesk)
    assert (story.origins, story.status) == (1, Status.SINGLE_SOURCE)
    site.publish("mole", Item(guid="denial", title=DENIAL, published=now()))
    await slack.wait_for_messages(4)
    assert (await read_story(nightdesk)).status is Status.DISPUTED
    site.publish("newsroom", Item(guid="own", title=OWN, published=now()))
    await slack.wait_for_messages(6)
    # The party's own word leads, once there is one.
    await slack.wait_for(
        lambda: all(one.text.startswith(OWN) for one in slack.messages if one.thread_ts is None),
        timeout_s=60,
    )
    await nightdesk.delivered()
    assert (await read_story(nightdesk)).status is Status.OFFICIAL
    assert await nightdesk.stop() == 0
    for channel in {message.channel for message in slack.messages}:
        first, denied, confirmed = [each for each in slack.messages if each.channel == channel]
        assert first.text.startswith(OWN)
        assert [denied.thread_ts, confirmed.thread_ts] == [first.ts, first.ts]
        assert denied.text.startswith("Update: Fenwick denies it")
        assert "no longer disputed" in confirmed.text

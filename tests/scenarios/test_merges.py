"""Two stories that turn out to be one: one message lives on, once, through kills."""

from __future__ import annotations

from tests.scenarios.newsroom import FeedSite, Item, Nightdesk, now, repeated
from tests.slack_double import SlackDouble, faults

AGROUND = "Ferry Ostrava runs aground off Tarn island"
RESCUE = "Forty passengers taken off by lifeboats in gale"
BRIDGE = "Lifeboats take forty passengers off ferry Ostrava aground off Tarn island in gale"
TOLL = "Ferry Ostrava: 40 dead, lifeboats return from Tarn island"
FEEDS = ("wire", "quay", "mole", "pier")


def watch_the_sea(site: FeedSite) -> dict[str, object]:
    return {
        "sources": {
            name: {
                "name": name.title(),
                "url": site.url(name),
                "host": f"{name}.example",
                "tier": 1,
                "lang": "en",
            }
            for name in FEEDS
        },
        "watches": [
            {
                "name": "sea",
                "query": "ferry OR lifeboats",
                "channels": ["newsdesk"],
                "priority": "high",
            }
        ],
        "channels": {"newsdesk": {"threshold": "everything"}},
        "urgency": {"cool_down_minutes": 0},
    }


async def test_the_younger_message_is_edited_and_the_older_goes_on_through_kills(
    site: FeedSite, slack: SlackDouble, nightdesk: Nightdesk
) -> None:
    for feed in FEEDS:
        site.publish(feed, Item(guid="old", title=f"Old town fair opens in {feed}"))
    nightdesk.configure(**watch_the_sea(site))
    await nightdesk.start()
    for feed in FEEDS:
        await site.stored(feed)
    site.publish("wire", Item(guid="aground", title=AGROUND, published=now()))
    await slack.wait_for_messages(1)
    site.publish("quay", Item(guid="rescue", title=RESCUE, published=now()))
    await slack.wait_for_messages(2)
    await nightdesk.delivered()
    # Slack changes the message, the answer never comes, and the process dies over it.
    slack.fail_next("chat.update", faults.hang_after())
    site.publish("mole", Item(guid="bridge", title=BRIDGE, published=now()))
    await slack.wait_for(lambda: len(slack.calls("chat.update")) > 0)
    await nightdesk.kill()
    await nightdesk.start()
    await site.polled("mole")
    site.publish("pier", Item(guid="toll", title=TOLL, published=now()))
    await slack.wait_for_messages(4, timeout_s=60)
    await nightdesk.delivered()
    why = await nightdesk.run_all(("why", "rescue"))
    assert await nightdesk.stop() == 0

    older, younger, *updates = slack.messages
    assert older.text.startswith(AGROUND)
    merged, headline, *_ = younger.text.split(" · ")
    assert merged.startswith(f"Merged into “{AGROUND}”, told ")
    assert headline.startswith(RESCUE)
    assert (older.thread_ts, younger.thread_ts) == (None, None)
    assert {update.thread_ts for update in updates} == {older.ts}
    corroborated, toll = updates
    assert corroborated.text.startswith("Update: corroborated: 3 independent origins")
    assert toll.text.startswith("Update: 40 dead")
    assert repeated([message.delivery_id or "" for message in slack.messages]) == {}
    # A message that was edited is still that of the delivery which posted it.
    assert all(message.delivery_id for message in slack.messages)
    # The older one may have grown, for the story has more origins.
    assert (
        {younger.ts}
        <= {call["ts"] for call in slack.calls("chat.update")}
        <= {younger.ts, older.ts}
    )
    assert "merge: merged" in why
    assert "story s2 into s1" in why


async def test_both_messages_arrive_once_where_slack_fails_while_stories_merge(
    site: FeedSite, slack: SlackDouble, nightdesk: Nightdesk
) -> None:
    for feed in FEEDS:
        site.publish(feed, Item(guid="old", title=f"Old town fair opens in {feed}"))
    nightdesk.configure(**watch_the_sea(site))
    await nightdesk.start()
    for feed in FEEDS:
        await site.stored(feed)
    # Nothing gets through until the stories are one, and of what does the answer is lost.
    slack.fail_next(
        "chat.postMessage", *(faults.server_error() for _ in range(3)), faults.hang_after()
    )
    site.publish("wire", Item(guid="aground", title=AGROUND, published=now()))
    await site.stored("wire")
    site.publish("quay", Item(guid="rescue", title=RESCUE, published=now()))
    await site.stored("quay")
    site.publish("mole", Item(guid="bridge", title=BRIDGE, published=now()))
    await site.stored("mole")
    await nightdesk.kill()
    await nightdesk.start()
    await slack.wait_for(lambda: len(slack.calls("chat.update")) > 0, timeout_s=60)
    await nightdesk.delivered()
    assert await nightdesk.stop() == 0
    # Which of the two came through first was Slack's to say.
    assert sum(one.thread_ts is None for one in slack.messages) == 2
    assert sum(one.text.startswith(AGROUND) for one in slack.messages) == 1
    assert sum(one.text.startswith(f"Merged into “{AGROUND}”") for one in slack.messages) == 1
    assert repeated([message.delivery_id or "" for message in slack.messages]) == {}

"""What becomes of a told story: a denial and a confirmation reach its thread, once."""

from __future__ import annotations

from tests.scenarios.newsroom import FeedSite, Item, Nightdesk, now, repeated
from tests.slack_double import Posted, SlackDouble, faults

CLAIM = "Fenwick agrees to buy Ostrander for $4.1 billion, sources say"
DENIAL = "Fenwick denies report that it agreed to buy Ostrander for $4.1 billion"
OFFICIAL = "Fenwick agrees to buy Ostrander for $4.1 billion"


def watch_fenwick(site: FeedSite) -> dict[str, object]:
    described: dict[str, dict[str, object]] = {
        name: {"name": name.title(), "url": site.url(name), "host": host, "tier": 1, "lang": "en"}
        for name, host in (
            ("wire", "wire.example"),
            ("courier", "courier.example"),
            ("newsroom", "newsroom.fenwick.example"),
        )
    }
    described["newsroom"]["official"] = True
    return {
        "sources": described,
        "entities": {"fenwick": {"name": "Fenwick", "hosts": ["fenwick.example"]}},
        "watches": [
            {
                "name": "fenwick",
                "query": "entity:fenwick",
                "channels": ["newsdesk"],
                "priority": "high",
            }
        ],
        "channels": {"newsdesk": {"threshold": "everything"}},
    }


async def open_with_the_claim(site: FeedSite, slack: SlackDouble, nightdesk: Nightdesk) -> Posted:
    """A service that has told of the claim; what it posted."""
    for feed in ("wire", "courier", "newsroom"):
        site.publish(feed, Item(guid="old", title=f"Old town fair opens in {feed}"))
    nightdesk.configure(**watch_fenwick(site))
    await nightdesk.start()
    for feed in ("wire", "courier", "newsroom"):
        await site.stored(feed)
    site.publish("wire", Item(guid="claim", title=CLAIM, published=now()))
    (claim,) = await slack.wait_for_messages(1)
    return claim


async def test_a_denial_is_a_reply_in_the_thread_once_through_a_lost_answer_and_a_kill(
    site: FeedSite, slack: SlackDouble, nightdesk: Nightdesk
) -> None:
    claim = await open_with_the_claim(site, slack, nightdesk)
    # Slack takes the reply, the answer never comes, and the process dies over it.
    slack.fail_next("chat.postMessage", faults.hang_after())
    called = len(slack.calls("chat.postMessage"))
    site.publish("courier", Item(guid="denial", title=DENIAL, published=now()))
    await slack.wait_for(lambda: len(slack.calls("chat.postMessage")) > called)
    await nightdesk.kill()
    await nightdesk.start()
    await site.polled("courier")
    # The same denial elsewhere says nothing new; the company's own word does.
    site.publish("wire", Item(guid="denial-2", title=DENIAL, published=now()))
    await site.stored("wire")
    site.publish("newsroom", Item(guid="official", title=OFFICIAL, published=now()))
    await slack.wait_for_messages(3, timeout_s=60)
    await nightdesk.delivered()
    assert await nightdesk.stop() == 0
    told, denied, confirmed = slack.messages
    assert told.thread_ts is None
    assert told.ts == claim.ts
    assert [denied.thread_ts, confirmed.thread_ts] == [claim.ts, claim.ts]
    assert denied.text.startswith("Update: Fenwick denies it — Courier")
    assert confirmed.text.startswith("Update: official: newsroom.fenwick.example")
    assert "Disputed: Fenwick denies it" in str(denied.blocks)
    assert repeated([message.delivery_id or "" for message in slack.messages]) == {}


async def test_a_denial_that_comes_while_slack_fails_waits_for_what_it_denies(
    site: FeedSite, slack: SlackDouble, nightdesk: Nightdesk
) -> None:
    for feed in ("wire", "courier", "newsroom"):
        site.publish(feed, Item(guid="old", title=f"Old town fair opens in {feed}"))
    nightdesk.configure(**watch_fenwick(site))
    await nightdesk.start()
    for feed in ("wire", "courier"):
        await site.stored(feed)
    slack.fail_next("chat.postMessage", faults.server_error(), faults.rate_limited(retry_after=1))
    site.publish("wire", Item(guid="claim", title=CLAIM, published=now()))
    await site.stored("wire")
    site.publish("courier", Item(guid="denial", title=DENIAL, published=now()))
    await site.stored("courier")
    await nightdesk.kill()
    await nightdesk.start()
    first, second = await slack.wait_for_messages(2, timeout_s=60)
    await nightdesk.delivered()
    assert await nightdesk.stop() == 0
    assert len(slack.messages) == 2
    assert first.text.startswith(CLAIM)
    assert (first.thread_ts, second.thread_ts) == (None, first.ts)
    assert second.text.startswith("Update: Fenwick denies it")

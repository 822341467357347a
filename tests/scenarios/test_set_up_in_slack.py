"""A newsroom that is set up in Slack while the service runs: nothing waits for a restart."""

from __future__ import annotations

from bot.store import open_store
from tests.scenarios.newsroom import FeedSite, Item, Nightdesk, now
from tests.slack_double import SlackDouble, read_blocks


async def test_a_source_and_settings_of_slack_act_on_the_next_entry(
    site: FeedSite, slack: SlackDouble, nightdesk: Nightdesk
) -> None:
    site.publish("harbour", Item(guid="a", title="Norvik agrees to buy Altair", published=now()))
    nightdesk.configure(
        watches=[{"name": "all", "query": "*", "channels": ["newsdesk"]}],
        channels={"newsdesk": {"threshold": "biggest", "digest": None}},
        slack={"editors": [slack.editor.id]},
        # What is typed in a chat is no word of the operator's: this is.
        fetch={"parser_workers": 1, "allow": ["127.0.0.1"]},
    )
    await nightdesk.start()
    await nightdesk.listening()
    slack.request_url = f"{nightdesk.wire_url.rstrip('/')}/slack/events"
    editor = slack.editor

    await editor.type(f"source add {site.url('harbour')}", channel="newsdesk")
    await slack.wait_for(lambda: "Norvik agrees to buy Altair" in editor.reads())
    assert await editor.submit() == {}
    assert await find_digests(nightdesk) == set()
    await editor.type("settings", channel="newsdesk")
    await editor.fill("channel.threshold", "everything")
    await editor.fill("channel.language", "de")
    await editor.fill("channel.digest", "0 8 1 1 *")
    assert await editor.submit() == {}
    _, checked = await nightdesk.run("check", "--offline")
    assert "#newsdesk has settings from Slack" in checked
    assert await find_digests(nightdesk) == {"newsdesk"}
    await site.stored("harbour")  # and told to nobody: that was the baseline
    site.publish(
        "harbour", Item(guid="b", title="Fenwick agrees to buy Ostrander", published=now())
    )
    (post,) = await slack.wait_for_messages(1)
    assert "Fenwick agrees to buy Ostrander" in post.text
    assert "Eine Quelle, nicht bestätigt" in read_blocks(post.blocks)
    assert await nightdesk.stop() == 0


async def find_digests(nightdesk: Nightdesk) -> set[str]:
    """The channels that have a time for their next digest."""
    store = open_store(nightdesk.database_url)
    await store.open()
    due = await store.digest_due()
    await store.close()
    return set(due)

"""One channel is told once, whether files and people write its name or its id."""

from __future__ import annotations

import json

from tests.scenarios.newsroom import FeedSite, Item, Nightdesk, now
from tests.slack_double import SlackDouble, read_blocks


def list_sources(site: FeedSite) -> dict[str, dict[str, object]]:
    return {
        "harbour": {
            "name": "Harbour Post",
            "url": site.url("harbour"),
            "tier": 2,
            "host": "harbour.example",
        }
    }


async def listen(nightdesk: Nightdesk, slack: SlackDouble) -> None:
    await nightdesk.start()
    await nightdesk.listening()
    slack.request_url = f"{nightdesk.wire_url.rstrip('/')}/slack/events"


async def set_to_german(slack: SlackDouble, channel: str) -> None:
    await slack.editor.type("settings", channel=channel)
    await slack.editor.fill("channel.threshold", "everything")
    await slack.editor.fill("channel.language", "de")
    assert await slack.editor.submit() == {}
    await slack.editor.close()


async def test_a_channel_of_two_watches_is_told_once_by_name_and_by_id(
    site: FeedSite, slack: SlackDouble, nightdesk: Nightdesk
) -> None:
    """First set up in Slack, then named in a shell, and one day in a file."""
    tech = slack.channel_id("tech")
    site.publish("harbour", Item(guid="a", title="Old news of the quay", published=now()))
    nightdesk.configure(watches=[], sources=list_sources(site))
    await listen(nightdesk, slack)
    await site.stored("harbour")
    await set_to_german(slack, "tech")
    await slack.editor.type("add ostrander high", channel="tech")
    assert await slack.editor.submit() == {}
    await slack.editor.close()
    added = ("watch", "add", "fenwick", "--to", "tech", "--priority", "high")
    assert (await nightdesk.run(*added))[0] == 0
    site.publish(
        "harbour",
        Item(guid="b", title="Fenwick agrees to buy Ostrander for $2 billion", published=now()),
    )
    await slack.wait_for_messages(1, timeout_s=60)
    await site.stored("harbour")
    await nightdesk.delivered()
    (post,) = slack.messages
    assert (post.args["channel"], post.channel_name) == (tech, "tech")
    assert "Eine Quelle, nicht bestätigt" in read_blocks(post.blocks)
    assert await nightdesk.stop() == 0
    # The file names the channel now: what was set there holds, and the story goes on there.
    nightdesk.configure(
        watches=[{"name": "f", "query": "altair", "channels": ["tech"], "priority": "high"}],
        sources=list_sources(site),
    )
    await listen(nightdesk, slack)
    await slack.editor.type("settings", channel="tech")
    assert "#tech  In Slack eingestellt: Was sofort gepostet wird" in slack.editor.reads()
    await slack.editor.close()
    site.publish(
        "harbour",
        Item(
            guid="c",
            title="Altair agrees to buy Ostrander's tanker arm for $900 million",
            published=now(),
        ),
        Item(
            guid="d",
            title="Ostrander denies that Fenwick agreed to buy it for $2 billion",
            published=now(),
        ),
    )
    await slack.wait_for_messages(3, timeout_s=60)
    await site.stored("harbour")
    await nightdesk.delivered()
    told = [one for one in slack.messages if one.thread_ts is None]
    (reply,) = [one for one in slack.messages if one.thread_ts is not None]
    assert reply.thread_ts == post.ts
    assert [one.channel_name for one in told] == ["tech", "tech"]
    _, audit = await nightdesk.run("export", "audit")
    lines = [json.loads(line) for line in audit.splitlines() if line.startswith("{")]
    (joined,) = [one for one in lines if one["action"] == "channel.join"]
    assert (joined["subject"], joined["before"]["kept_as"]) == ("tech", tech)
    assert await nightdesk.stop() == 0


async def test_a_file_that_writes_a_channel_in_two_ways_tells_it_once(
    site: FeedSite, slack: SlackDouble, nightdesk: Nightdesk
) -> None:
    tech, desk = slack.channel_id("tech"), slack.channel_id("newsdesk")
    site.publish("harbour", Item(guid="a", title="Old news of the quay", published=now()))
    nightdesk.configure(
        watches=[
            {"name": "a", "query": "fenwick", "channels": ["tech", desk], "priority": "high"},
            {"name": "b", "query": "ostrander", "channels": [tech], "priority": "high"},
        ],
        sources=list_sources(site),
    )
    code, said = await nightdesk.run("check")
    assert code == 0
    assert f"note: #tech and {tech} are one channel" in said
    assert f"{desk} are one" not in said
    await listen(nightdesk, slack)
    await site.stored("harbour")
    site.publish(
        "harbour",
        Item(guid="b", title="Fenwick agrees to buy Ostrander for $2 billion", published=now()),
    )
    await slack.wait_for_messages(2, timeout_s=60)
    await site.stored("harbour")
    await nightdesk.delivered()
    assert sorted(one.channel_name for one in slack.messages) == ["newsdesk", "tech"]
    assert await nightdesk.stop() == 0


async def test_a_channel_goes_on_being_told_under_another_id(
    site: FeedSite, slack: SlackDouble, nightdesk: Nightdesk
) -> None:
    """A private channel that is shared with another workspace, which a file has by its old id."""
    slack.methods.scopes |= {"groups:read", "groups:history"}
    old = slack.add_channel("inquiry", private=True, member=True)
    slack.workspace.by_id(old).people.add(slack.editor.id)  # type: ignore[union-attr]
    site.publish("harbour", Item(guid="a", title="Old news of the quay", published=now()))
    nightdesk.configure(
        watches=[{"name": "f", "query": "altair", "channels": [old], "priority": "high"}],
        sources=list_sources(site),
    )
    await listen(nightdesk, slack)
    await site.stored("harbour")
    await slack.editor.type("add ostrander high", channel="inquiry")
    assert await slack.editor.submit() == {}
    await slack.editor.close()
    site.publish(
        "harbour",
        Item(guid="b", title="Fenwick agrees to buy Ostrander for $2 billion", published=now()),
    )
    (post,) = await slack.wait_for_messages(1, timeout_s=60)
    await site.stored("harbour")
    await nightdesk.delivered()

    new = await slack.editor.share_channel("inquiry")
    site.publish(
        "harbour",
        Item(
            guid="d",
            title="Ostrander denies that Fenwick agreed to buy it for $2 billion",
            published=now(),
        ),
        Item(guid="e", title="Altair agrees to buy Sorrel for $900 million", published=now()),
    )
    await slack.wait_for_messages(3, timeout_s=60)
    await site.stored("harbour")
    await nightdesk.delivered()
    assert {one.channel for one in slack.messages} == {new}
    (reply,) = [one for one in slack.messages if one.thread_ts is not None]
    assert (reply.thread_ts, len(slack.messages)) == (post.ts, 3)
    assert await nightdesk.stop() == 0

    # The file has the old id still.
    await listen(nightdesk, slack)
    site.publish(
        "harbour",
        Item(guid="g", title="Altair names Mary Quill chief executive", published=now()),
    )
    *_, last = await slack.wait_for_messages(4, timeout_s=60)
    await nightdesk.delivered()
    assert (last.channel, "Mary Quill" in last.text) == (new, True)
    assert "f  altair" in slack.editor.reads(
        await slack.editor.type("list here", channel="inquiry")
    )
    assert await nightdesk.stop() == 0

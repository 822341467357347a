"""The whole way: feed bytes over HTTP in, Slack calls out, through kills and faults.

Nothing of the program is replaced: it runs as a process of its own, on its own database.
"""

from __future__ import annotations

import random
from pathlib import Path

import aiohttp
import pytest

from tests.postgres import shared_server
from tests.scenarios.newsroom import FeedSite, Item, Nightdesk, now, repeated
from tests.slack_double import Posted, SlackDouble, faults

ARTICLES = Path(__file__).parents[3] / "shared" / "data" / "articles"

# Events that no reader, and no rule, would take for one another.
HEADLINES = (
    "Fenwick agrees to buy Ostrander for $4.1 billion",
    "Calloway recalls 90,000 pumps after a fire in Leeds",
    "Norburg court fines Haldane 12 million euros over cartel",
    "Tidewell cuts 3,400 jobs at its Rotterdam yard",
    "Pemberley names Ines Varga chief executive",
    "Quarrystone hit by ransomware, patient data stolen",
    "Marlowe Air suspends all flights after radar outage",
    "Eastmere miners begin strike at the Solway pit",
    "Brackwater launches a tidal power plant off Orkney",
    "Lindqvist raises $250 million to build satellites",
    "Harrowgate reports record quarterly profit of $900 million",
    "Ashdown ends partnership with Corvane on batteries",
)


def watch_everything(site: FeedSite, *feeds: str, query: str = "*") -> dict[str, object]:
    return {
        "sources": {
            name: {
                "name": name.title(),
                "url": site.url(name),
                "host": f"{name}.example",
                "tier": 1,
                "lang": "en",
            }
            for name in feeds
        },
        "watches": [{"name": "all", "query": query, "channels": ["newsdesk"], "priority": "high"}],
        "channels": {"newsdesk": {"threshold": "everything"}},
    }


def headline_of(message: Posted) -> str:
    """Which of the headlines a message tells."""
    (found,) = [headline for headline in HEADLINES if headline in message.text]
    return found


@pytest.mark.parametrize("seed", [1, 2])
async def test_through_kills_and_lost_replies_no_alert_is_lost_and_none_is_sent_twice(
    site: FeedSite, slack: SlackDouble, nightdesk: Nightdesk, seed: int
) -> None:
    chance = random.Random(seed)
    site.publish("wire", Item(guid="old", title="Old town fair opens", published=now()))
    nightdesk.configure(**watch_everything(site, "wire"))
    await nightdesk.start()
    await site.stored("wire")
    # Each round spoils a reply in another way, then kills the process somewhere on the way
    # of an item: before its poll, before its commit, before or after it was sent.
    for round_, headline in enumerate(HEADLINES[:6]):
        spoiled = (faults.reset_after(), faults.hang_after(), faults.reset_before(), None)
        fault = spoiled[round_ % len(spoiled)]
        if fault is not None:
            slack.fail_next("chat.postMessage", fault)
        called = len(slack.calls("chat.postMessage"))
        site.publish("wire", Item(guid=f"n{round_}", title=headline, published=now()))
        moment = 2 if fault == faults.hang_after() else chance.randrange(3)
        if moment == 0:
            await site.polled("wire")
        elif moment == 1:
            await site.stored("wire")
        else:
            await slack.wait_for(
                lambda called=called: len(slack.calls("chat.postMessage")) > called
            )
        await nightdesk.kill()
        await nightdesk.start()
        # The next round begins when this process is at work.
        await site.polled("wire")
    await slack.wait_for(
        lambda: {headline_of(message) for message in slack.messages} == set(HEADLINES[:6]),
        timeout_s=60,
    )
    # Whatever is still on its way could only be a repeat: let it come.
    await nightdesk.delivered()
    assert await nightdesk.stop() == 0
    told = [headline_of(message) for message in slack.messages]
    assert repeated(told) == {}
    assert repeated([message.delivery_id or "" for message in slack.messages]) == {}


async def test_on_postgresql_a_kill_loses_no_alert_and_sends_none_twice(
    site: FeedSite, slack: SlackDouble, tmp_path: Path
) -> None:
    server = shared_server()
    name = server.create_database()
    nightdesk = Nightdesk(
        tmp_path,
        environment={
            "NIGHTDESK_DATABASE_URL": server.url(name),
            "SLACK_API_URL": slack.api_url,
            "SLACK_BOT_TOKEN": slack.bot_token,
        },
    )
    site.publish("wire", Item(guid="old", title="Old town fair opens", published=now()))
    nightdesk.configure(**watch_everything(site, "wire"))
    await nightdesk.start()
    try:
        await site.stored("wire")
        for number, headline in enumerate(HEADLINES[:2]):
            slack.fail_next("chat.postMessage", faults.reset_after())
            site.publish("wire", Item(guid=f"n{number}", title=headline, published=now()))
            await site.stored("wire")
            await nightdesk.kill()
            await nightdesk.start()
            await site.polled("wire")
        await slack.wait_for(
            lambda: {headline_of(message) for message in slack.messages} == set(HEADLINES[:2]),
            timeout_s=60,
        )
        await nightdesk.delivered()
        assert await nightdesk.stop() == 0
        assert repeated([headline_of(message) for message in slack.messages]) == {}
    finally:
        await nightdesk.kill()
        server.drop_database(name)


async def test_rate_limits_and_server_errors_delay_alerts_and_lose_none(
    site: FeedSite, slack: SlackDouble, nightdesk: Nightdesk
) -> None:
    site.publish("wire", Item(guid="old", title="Old town fair opens", published=now()))
    nightdesk.configure(**watch_everything(site, "wire"))
    await nightdesk.start()
    await site.stored("wire")
    slack.fail_next(
        "chat.postMessage",
        faults.rate_limited(retry_after=1),
        faults.server_error(),
        faults.garbage(accept=True),
    )
    for number, headline in enumerate(HEADLINES[:3]):
        site.publish("wire", Item(guid=f"n{number}", title=headline, published=now()))
    await slack.wait_for(
        lambda: {headline_of(message) for message in slack.messages} == set(HEADLINES[:3]),
        timeout_s=60,
    )
    assert await nightdesk.stop() == 0
    assert repeated([headline_of(message) for message in slack.messages]) == {}


async def test_eight_copies_of_a_wire_story_are_one_alert_from_one_origin(
    site: FeedSite, slack: SlackDouble, nightdesk: Nightdesk
) -> None:
    papers = [f"paper{number}" for number in range(8)]
    for feed in ("wire", *papers):
        site.publish(feed, Item(guid="old", title=f"Old town fair opens in {feed}"))
    nightdesk.configure(**watch_everything(site, "wire", *papers, query="fenwick OR calloway"))
    await nightdesk.start()
    for feed in ("wire", *papers):
        await site.stored(feed)
    text = (
        "LEEDS (Northern Wire) - Fenwick agreed on Tuesday to buy Ostrander for $4.1 billion in "
        "cash and shares, the companies said, in the largest deal of its trade in ten years."
    )
    for feed in ("wire", *papers):
        site.publish(
            feed, Item(guid=f"deal-{feed}", title=HEADLINES[0], text=text, published=now())
        )
    for feed in ("wire", *papers):
        await site.stored(feed)
    site.publish("wire", Item(guid="next", title=HEADLINES[1], published=now()))
    messages = await slack.wait_for_messages(2)
    assert [headline_of(message) for message in messages] == [HEADLINES[0], HEADLINES[1]]
    async with aiohttp.ClientSession() as session, session.get(nightdesk.wire_url) as page:
        shown = await page.text()
    assert "8 copies" in shown
    assert "as posted in" in shown
    assert shown.count('<article class="message">') == 2
    assert await nightdesk.stop() == 0


async def test_the_article_of_a_user_is_told_as_breaking_from_one_source_with_its_reasons(
    site: FeedSite, slack: SlackDouble, nightdesk: Nightdesk
) -> None:
    files = sorted(ARTICLES.glob("*.txt")) if ARTICLES.is_dir() else []
    if not files:
        pytest.skip("../shared/data/articles is not there")
    text = files[0].read_text(encoding="utf-8")
    headline = next(line.split(" · ", 1)[1] for line in text.splitlines() if " · Microsoft" in line)
    site.publish("herald", Item(guid="old", title="Old town fair opens", published=now()))
    settings = watch_everything(site, "herald") | {
        "watches": [
            {
                "name": "ms-openai",
                "query": "entity:microsoft AND entity:openai",
                "channels": ["tech"],
            },
            {"name": "partnership", "query": "partnership", "channels": ["tech"]},
        ],
    }
    sources = settings["sources"]
    assert isinstance(sources, dict)
    sources["herald"]["tier"] = 3
    nightdesk.configure(**settings)
    await nightdesk.start()
    await site.stored("herald")
    site.publish("herald", Item(guid="split", title=headline, text=text, published=now()))
    (message,) = await slack.wait_for_messages(1)
    assert message.channel_name == "tech"
    assert message.text.startswith(headline)
    assert "one source, not confirmed" in message.text
    shown = str(message.blocks)
    assert "One source, not confirmed" in shown
    assert "ms-openai" in shown
    assert "partnership ended" in shown
    assert await nightdesk.stop() == 0
    status, why = await nightdesk.run("why", "split")
    assert status == 0
    assert "breaking" in why
    assert "single-source" in why


async def test_a_watch_typed_in_slack_acts_on_the_next_entry(
    site: FeedSite, slack: SlackDouble, nightdesk: Nightdesk
) -> None:
    site.publish("wire", Item(guid="old", title="Old town fair opens", published=now()))
    nightdesk.configure(**watch_everything(site, "wire", query="pemberley"))
    await nightdesk.start()
    await site.stored("wire")
    site.publish("wire", Item(guid="before", title=HEADLINES[7], published=now()))
    await site.stored("wire")
    answered = await slack.send_command(
        "add miners strike to #tech high", to=f"{nightdesk.wire_url}slack/events", trigger_id=""
    )
    assert answered.status == 200
    assert "miners" in answered.text
    site.publish(
        "wire", Item(guid="after", title="Solway miners end their strike", published=now())
    )
    messages = await slack.wait_for_messages(1)
    assert [message.channel_name for message in messages] == ["tech"]
    assert messages[0].text.startswith("Solway miners end their strike")
    assert await nightdesk.stop() == 0


async def test_a_watch_typed_over_socket_mode_acts_on_the_next_entry(
    site: FeedSite, slack: SlackDouble, tmp_path: Path
) -> None:
    nightdesk = Nightdesk(
        tmp_path,
        environment={
            "SLACK_API_URL": slack.api_url,
            "SLACK_BOT_TOKEN": slack.bot_token,
            "SLACK_APP_TOKEN": slack.app_token,
        },
    )
    site.publish("wire", Item(guid="old", title="Old town fair opens", published=now()))
    nightdesk.configure(**watch_everything(site, "wire", query="pemberley"))
    await nightdesk.start()
    try:
        await site.stored("wire")
        await slack.wait_for_sockets(1)
        answered = await slack.send_command_over_socket(
            "add miners strike to #tech high", trigger_id=""
        )
        assert "miners" in answered.text
        listed = await slack.send_command_over_socket("list")
        assert "miners" in listed.text
        assert "pemberley" in listed.text
        site.publish(
            "wire", Item(guid="after", title="Solway miners end their strike", published=now())
        )
        (message,) = await slack.wait_for_messages(1)
        assert message.channel_name == "tech"
        assert await nightdesk.stop() == 0
    finally:
        await nightdesk.kill()


async def test_a_second_instance_on_the_same_database_says_who_judges_and_ends(
    site: FeedSite, slack: SlackDouble, nightdesk: Nightdesk
) -> None:
    site.publish("wire", Item(guid="old", title="Old town fair opens", published=now()))
    nightdesk.configure(**watch_everything(site, "wire"))
    await nightdesk.start()
    await site.stored("wire")
    status, output = await nightdesk.run("run")
    assert status == 1
    assert "another Nightdesk" in output
    # The first is not disturbed.
    site.publish("wire", Item(guid="n1", title=HEADLINES[0], published=now()))
    await slack.wait_for_messages(1)
    assert await nightdesk.stop() == 0

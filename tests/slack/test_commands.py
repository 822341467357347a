"""/watch from the person to the store: signed requests, the real Bolt, the real desk."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from aiohttp import web
from slack_sdk.web.async_client import AsyncWebClient

from bot.desk import Desk
from bot.errors import StoreUnavailable
from bot.health.learning import Precisions
from bot.health.watches import WatchReview
from bot.model import Priority, Watch
from bot.slack.commands import WatchCommands, build_slack_app
from bot.slack.inbound import receive_events
from tests.slack.bodies import AT
from tests.slack.desk import HandClock, open_beside, open_desk
from tests.slack_double import Answered, SlackDouble
from tests.store.samples import make_batch, prepare


@dataclass(kw_only=True)
class Newsroom:
    """Slack on one side, a desk on the other, the bot in between."""

    slack: SlackDouble
    desk: Desk
    clock: HandClock
    commands: WatchCommands
    url: str

    async def type(self, text: str, **form: str) -> Answered:
        return await self.slack.send_command(text, to=self.url, **form)

    async def names(self) -> list[str]:
        return [watch.name for watch in await self.desk.watches()]


@pytest.fixture
async def slack() -> AsyncIterator[SlackDouble]:
    async with SlackDouble(now=AT.timestamp) as double:
        yield double


async def serve_events(slack: SlackDouble, app: object, clock: HandClock) -> web.AppRunner:
    site = web.Application()
    handler = receive_events(app, signing_secret=slack.signing_secret, clock=clock)  # type: ignore[arg-type]
    site.router.add_post("/slack/events", handler)
    runner = web.AppRunner(site, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    return runner


@pytest.fixture
async def newsroom(
    slack: SlackDouble, client: AsyncWebClient, tmp_path: Path
) -> AsyncIterator[Newsroom]:
    clock = HandClock()
    async with open_desk(tmp_path) as desk:
        commands = WatchCommands(desk=desk, clock=clock, named_channels=lambda: {"tech"})
        runner = await serve_events(slack, build_slack_app(client=client, commands=commands), clock)
        url = f"http://127.0.0.1:{runner.addresses[0][1]}/slack/events"
        yield Newsroom(slack=slack, desk=desk, clock=clock, commands=commands, url=url)
        await runner.cleanup()


async def test_a_watch_is_added_for_the_channel_it_was_typed_in(newsroom: Newsroom) -> None:
    answered = await newsroom.type(
        "add nokia “big deal” high", channel_id="C0DOUBLE001", channel_name="general"
    )
    assert answered.status == 200
    assert answered.body["response_type"] == "ephemeral"
    stored = next(watch for watch in await newsroom.desk.watches() if watch.name != "from-the-file")
    assert '"big deal"' in stored.query
    assert f"Watching {stored.query} for #C0DOUBLE001, priority high" in answered.text
    assert stored.channels == ("C0DOUBLE001",)
    assert stored.priority is Priority.HIGH
    assert stored.owner == "slack:U0EDITOR01"


async def test_a_channel_that_the_configuration_names_is_kept_by_that_name(
    newsroom: Newsroom,
) -> None:
    await newsroom.type("add nokia", channel_id="C0DOUBLE002", channel_name="tech")
    await newsroom.type("add microsoft to <#C0DOUBLE002|tech>")
    await newsroom.type("add openai to <#C0DOUBLE003|business>")
    told = {watch.query: watch.channels for watch in await newsroom.desk.watches()}
    assert told["nokia"] == told["microsoft"] == ("tech",)
    assert told["openai"] == ("C0DOUBLE003",)


async def test_a_private_conversation_is_kept_by_its_id(newsroom: Newsroom) -> None:
    await newsroom.type("add nokia", channel_id="D0DOUBLE001", channel_name="directmessage")
    assert ("D0DOUBLE001",) in [watch.channels for watch in await newsroom.desk.watches()]


async def test_watches_are_listed_and_removed(newsroom: Newsroom) -> None:
    await newsroom.type("add nokia deal to #tech")
    added = next(watch for watch in await newsroom.desk.watches() if watch.name == "nokia-deal")
    listed = (await newsroom.type("list")).text
    assert "2 watches" in listed
    assert "from a configuration file" in listed
    removed = await newsroom.type("remove nokia-deal")
    assert f"/watch add {added.query} to #tech normal" in removed.text
    assert await newsroom.names() == ["from-the-file"]


async def test_a_list_names_what_the_weekly_note_would(newsroom: Newsroom, tmp_path: Path) -> None:
    day = timedelta(days=1)
    begun = AT - 40 * day
    async with open_beside(tmp_path) as store:
        lease = await prepare(store)
        await store.commit_review(None, now=begun, lease=lease)
        for name in ("nokia", "microsoft"):
            one = Watch(name=name, query=name, channels=("tech",))
            await store.add_watch(one, actor="editor", now=begun)
        for back in range(1, 8):
            at = AT - back * day
            await store.commit_polls(make_batch(hits={"nokia": 41}, at=at), lease=lease)

    listed = (await newsroom.type("list")).text

    assert "nokia for #tech, brings 41 hits a day: narrow it" in listed
    assert "microsoft for #tech, has brought nothing for 30 days: widen it or remove it" in listed


async def test_a_list_names_a_watch_whose_entity_is_gone(
    newsroom: Newsroom, tmp_path: Path
) -> None:
    async with open_beside(tmp_path) as store:
        gone = Watch(name="gone", query="entity:fenwick", channels=("tech",))
        await store.add_watch(gone, actor="editor", now=AT)

    assert "#tech, silent since its query cannot be read" in (await newsroom.type("list")).text


async def test_a_fault_is_shown_with_a_caret_and_nothing_is_stored(newsroom: Newsroom) -> None:
    answered = await newsroom.type("add nokia AND (deal OR")
    assert "cannot be read" in answered.text
    assert "^" in answered.text
    assert await newsroom.names() == ["from-the-file"]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("add entity:nokai", "expected entity:nokia"),
        ("remove from-the-file", "configuration file"),
        ("remove nothing-like-it", "No watch is named"),
        ("frobnicate <!channel>", "/watch add QUERY"),
        ("", "/watch remove NAME"),
    ],
)
async def test_what_cannot_be_done_is_said(newsroom: Newsroom, typed: str, said: str) -> None:
    assert said in (await newsroom.type(typed)).text
    assert await newsroom.names() == ["from-the-file"]


async def test_a_command_that_is_sent_twice_acts_once_and_answers_twice(
    newsroom: Newsroom,
) -> None:
    first, second = await asyncio.gather(newsroom.type("add nokia"), newsroom.type("add nokia"))
    newsroom.clock.move(timedelta(seconds=4))
    third = await newsroom.type("add nokia")
    assert first.text == second.text == third.text
    assert await newsroom.names() == ["from-the-file", "nokia"]


async def test_the_same_command_acts_again_later_elsewhere_and_for_others(
    newsroom: Newsroom,
) -> None:
    await newsroom.type("add nokia")
    await newsroom.type("add nokia", user_id="U0EDITOR02")
    await newsroom.type("add nokia", channel_id="C0DOUBLE002")
    newsroom.clock.move(timedelta(seconds=6))
    await newsroom.type("add nokia", channel_id="C0DOUBLE002")
    assert len(await newsroom.names()) == 5


async def test_add_remove_and_add_again_are_three(newsroom: Newsroom) -> None:
    for typed in ("add nokia", "remove nokia", "add nokia"):
        await newsroom.type(typed)
    assert await newsroom.names() == ["from-the-file", "nokia"]


async def test_what_failed_may_be_tried_again_at_once(newsroom: Newsroom) -> None:
    await newsroom.type("remove nokia")
    await newsroom.desk.add_watch(query="nokia", channels=["tech"], actor="shell", now=AT)
    assert "Removed nokia" in (await newsroom.type("remove nokia")).text


class SlowDesk:
    """A desk whose database takes its time, or breaks."""

    def __init__(self, work: Callable[[], object]) -> None:
        self.release = asyncio.Event()
        self._work = work
        self.learning = self

    async def watches(self) -> tuple[Watch, ...]:
        await self.release.wait()
        self._work()
        return ()

    async def review(self, *, now: datetime) -> WatchReview:
        return WatchReview()

    async def precisions(self, *, now: datetime) -> Precisions:
        return Precisions()


async def answer_slowly(
    slack: SlackDouble, client: AsyncWebClient, desk: SlowDesk
) -> tuple[Answered, WatchCommands]:
    clock = HandClock()
    commands = WatchCommands(desk=desk, clock=clock)  # type: ignore[arg-type]
    app = build_slack_app(client=client, commands=commands, ack_within_s=0.01)
    runner = await serve_events(slack, app, clock)
    url = f"http://127.0.0.1:{runner.addresses[0][1]}/slack/events"
    answered = await slack.send_command("list", to=url, wait_for_answer=False)
    await runner.cleanup()
    return answered, commands


async def test_a_slow_answer_is_acknowledged_first_and_comes_after(
    slack: SlackDouble, client: AsyncWebClient
) -> None:
    desk = SlowDesk(lambda: None)
    answered, commands = await answer_slowly(slack, client, desk)
    assert (answered.status, answered.shown) == (200, [])
    desk.release.set()
    await commands.drain()
    await slack.wait_for(lambda: bool(answered.shown))
    assert answered.later[0]["response_type"] == "ephemeral"
    assert "Nothing is watched yet" in answered.text


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (StoreUnavailable("the disk is gone: see to it"), "the disk is gone"),
        (RuntimeError("what nobody foresaw"), "did not expect"),
    ],
)
async def test_what_breaks_is_still_answered(
    slack: SlackDouble, client: AsyncWebClient, error: Exception, said: str
) -> None:
    def break_it() -> None:
        raise error

    desk = SlowDesk(break_it)
    answered, _ = await answer_slowly(slack, client, desk)
    desk.release.set()
    await slack.wait_for(lambda: bool(answered.shown))
    assert said in answered.text
    assert "what nobody foresaw" not in answered.text

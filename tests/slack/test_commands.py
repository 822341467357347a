"""/watch from the person to the store: signed requests, the real Bolt, the real desk."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from aiohttp import web
from slack_sdk.web.async_client import AsyncWebClient

from bot.desk import Desk, WatchChange
from bot.errors import StoreUnavailable
from bot.health.learning import Precisions
from bot.health.watches import WatchReview
from bot.model import Entry, Language, Priority, Watch, WatchActivity
from bot.slack.commands import WatchCommands, build_slack_app
from bot.slack.inbound import receive_events
from tests.slack.bodies import AT
from tests.slack.desk import HandClock, make_commands, open_beside, open_desk
from tests.slack.desktop import NEWSROOM
from tests.slack_double import Answered, SlackDouble, read_blocks
from tests.slack_double.faults import Fault
from tests.store.samples import make_batch, make_entry, make_poll, make_row, prepare


@dataclass(kw_only=True)
class Newsroom:
    """Slack on one side, a desk on the other, the bot in between."""

    slack: SlackDouble
    desk: Desk
    clock: HandClock
    commands: WatchCommands
    url: str

    async def type(self, text: str, **form: str) -> Answered:
        """Type a command where Slack opens no dialog: it does what was typed."""
        form.setdefault("trigger_id", "")
        return await self.slack.send_command(text, to=self.url, **form)

    async def press(self, what: str, *, on: Answered) -> Answered:
        """Press a button of an answer, and wait until another stands in its place."""
        answered = await self.slack.editor.press(what, on=on)
        await self.slack.wait_for(lambda: bool(answered.later))
        return answered

    async def names(self) -> list[str]:
        return [watch.name for watch in await self.desk.watches()]


SLACK = NEWSROOM


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
        commands = make_commands(desk, client, clock, named_channels=lambda: {"tech"})
        runner = await serve_events(
            slack, build_slack_app(client=client, commands=commands, ack_within_s=30), clock
        )
        url = f"http://127.0.0.1:{runner.addresses[0][1]}/slack/events"
        slack.request_url = url
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


@pytest.mark.parametrize("typed", ["add nokia", "add nokia to me"])
async def test_a_watch_for_oneself_tells_its_person(newsroom: Newsroom, typed: str) -> None:
    place = ("D0DOUBLE001", "directmessage") if typed == "add nokia" else ("C0DOUBLE002", "tech")
    await newsroom.type(typed, channel_id=place[0], channel_name=place[1])
    assert ("U0EDITOR01",) in [watch.channels for watch in await newsroom.desk.watches()]


async def test_a_group_of_people_is_kept_by_its_id(newsroom: Newsroom) -> None:
    await newsroom.type("add nokia", channel_id="G0DOUBLE001", channel_name="mpdm")
    assert ("G0DOUBLE001",) in [watch.channels for watch in await newsroom.desk.watches()]


async def test_watches_are_listed_and_removed(newsroom: Newsroom) -> None:
    await newsroom.type("add nokia deal to #tech")
    added = next(watch for watch in await newsroom.desk.watches() if watch.name == "nokia-deal")
    listed = (await newsroom.type("list")).text
    assert "2 watches" in listed
    assert "from a configuration file" in listed
    removed = await newsroom.type("remove nokia-deal")
    assert f"Removed nokia-deal, which looked for {added.query} for #tech." in removed.text
    assert await newsroom.names() == ["from-the-file"]


async def test_a_list_is_of_ones_own_watches_of_the_channels_or_of_all(
    newsroom: Newsroom,
) -> None:
    await newsroom.type("add nokia to #tech")
    await newsroom.type("add microsoft", user_id="U0EDITOR02", channel_id="C0DOUBLE009")
    await newsroom.desk.add_watch(query="quay", channels=["U0EDITOR01"], actor="shell", now=AT)

    async def listed(scope: str) -> set[str]:
        text = (await newsroom.type(f"list {scope}", channel_id="C0DOUBLE009")).text
        names = await newsroom.names()
        return {name for name in names if f"\n{name}  " in f"\n{text}"}

    assert await listed("mine") == {"nokia", "quay"}
    (microsoft,) = await listed("here")
    assert microsoft.startswith("microsoft/")  # Slack knows of no such public channel
    assert await listed("all") == {"from-the-file", microsoft, "nokia", "quay"}


async def test_an_empty_list_says_how_to_begin(newsroom: Newsroom) -> None:
    assert "You watch for nothing yet" in (await newsroom.type("list mine")).text
    assert "No watch tells this channel" in (await newsroom.type("list here")).text


async def test_a_watch_is_changed_by_what_is_typed(newsroom: Newsroom) -> None:
    await newsroom.desk.add_watch(
        query="nokia", channels=["tech"], name="nokia deals", actor="shell", now=AT
    )
    said = (await newsroom.type("edit nokia deals nokia AND deal high")).text
    assert "Changed: nokia deals looks for nokia AND deal for #tech, priority high" in said
    await newsroom.type('edit "nokia deals" to <#C0DOUBLE003|business>')
    changed = next(one for one in await newsroom.desk.watches() if one.name == "nokia deals")
    assert (changed.query, changed.channels) == ("nokia AND deal", ("C0DOUBLE003",))
    nothing = (await newsroom.type("edit nokia deals")).text
    assert "What should be changed of 'nokia deals'" in nothing
    assert "is like that already" in (await newsroom.type("edit nokia deals high")).text


async def test_a_watch_is_found_in_whatever_case_its_name_is_typed(newsroom: Newsroom) -> None:
    async def add(name: str) -> None:
        await newsroom.desk.add_watch(
            query="nokia", channels=["tech"], name=name, actor="shell", now=AT
        )

    await add("Nokia deals")
    assert "Changed: Nokia deals looks" in (await newsroom.type("edit NOKIA deals quay")).text
    assert "Nokia deals is muted until" in (await newsroom.type("mute nokia deals 2h")).text
    assert "Nokia deals tells again" in (await newsroom.type("unmute nokia Deals")).text
    assert "Removed Nokia deals" in (await newsroom.type("remove nokia deals")).text
    # Of two that differ in case alone, each is called as it is written.
    await add("Quay")
    await add("quay")
    assert "No watch is named 'QUAY'" in (await newsroom.type("remove QUAY")).text
    assert "Changed: quay looks for pier" in (await newsroom.type("edit quay pier")).text
    assert "Removed Quay," in (await newsroom.type("remove Quay")).text
    assert await newsroom.names() == ["from-the-file", "quay"]


async def test_a_watch_is_muted_for_a_while_and_unmuted(newsroom: Newsroom) -> None:
    said = (await newsroom.type("mute from-the-file for 2h")).text
    assert "from-the-file is muted until" in said
    assert await newsroom.desk.find_muted(AT + timedelta(minutes=119)) == {"from-the-file"}
    assert await newsroom.desk.find_muted(AT + timedelta(minutes=121)) == set()
    assert "tells again" in (await newsroom.type("unmute from-the-file")).text
    assert await newsroom.desk.find_muted(AT + timedelta(minutes=1)) == set()


async def test_what_reads_like_an_end_may_be_a_part_of_the_name(newsroom: Newsroom) -> None:
    await newsroom.desk.add_watch(
        query="quay", channels=["tech"], name="wait until spring", actor="shell", now=AT
    )
    assert "is muted until it is unmuted" in (await newsroom.type("mute wait until spring")).text


async def test_a_mute_ends_by_the_clock_of_the_newsroom_where_slack_tells_no_zone(
    newsroom: Newsroom,
) -> None:
    newsroom.slack.fail_next("users.info", Fault(error="user_not_found"))
    await newsroom.type("mute from-the-file until 2026-03-10 9:00")
    seven = datetime(2026, 3, 10, 7, 0, tzinfo=UTC)
    assert await newsroom.desk.find_muted(seven - timedelta(seconds=1)) == {"from-the-file"}
    assert await newsroom.desk.find_muted(seven) == set()


async def test_a_removal_is_undone_with_all_that_the_watch_had(newsroom: Newsroom) -> None:
    change = WatchChange(lang=("en",), digest_only=True, expires=AT + timedelta(days=9))
    before = await newsroom.desk.add_watch(
        query="quay", channels=["tech", "deals"], options=change, actor="shell", now=AT
    )
    removed = await newsroom.type("remove quay")
    editor = newsroom.slack.editor
    await newsroom.press("Undo", on=removed)
    assert "Back again: quay looks for quay" in editor.reads(removed)
    assert before in await newsroom.desk.watches()


async def test_an_undo_that_is_pressed_twice_acts_once(newsroom: Newsroom) -> None:
    await newsroom.type("add quay")
    removed = await newsroom.type("remove quay")
    pressed = await asyncio.gather(
        *(newsroom.slack.editor.press("Undo", on=removed) for _ in range(2))
    )
    await newsroom.slack.wait_for(lambda: all(one.later for one in pressed))
    said = [read_blocks(one.later[0]["blocks"]) for one in pressed]
    assert all("Back again: quay" in one for one in said)
    assert await newsroom.names() == ["from-the-file", "quay"]


async def test_an_undo_leaves_a_watch_that_has_the_name_since(newsroom: Newsroom) -> None:
    await newsroom.type("add quay")
    removed = await newsroom.type("remove quay")
    await newsroom.desk.add_watch(query="crane", channels=["tech"], name="quay", actor="s", now=AT)
    await newsroom.press("Undo", on=removed)
    assert "there is a watch 'quay' again" in newsroom.slack.editor.reads(removed).lower()
    assert (await newsroom.desk.find_watch("quay")).query == "crane"


async def test_a_mute_is_ended_by_its_button(newsroom: Newsroom) -> None:
    muted = await newsroom.type("mute from-the-file")
    await newsroom.press("Unmute", on=muted)
    assert "tells again" in newsroom.slack.editor.reads(muted)
    assert await newsroom.desk.find_muted(AT + timedelta(minutes=1)) == set()


async def store_report(folder: Path, title: str) -> Entry:
    """A report that was seen an hour ago."""
    entry = make_entry(title=title, seen=AT - timedelta(hours=1), published=AT - timedelta(hours=1))
    async with open_beside(folder) as store:
        lease = await prepare(store)
        row = make_row(entry, reasons=("no watch matches <!channel>",))
        await store.commit_polls(make_batch(make_poll(row), at=AT), lease=lease)
    return entry


async def test_a_query_is_tried_over_what_is_stored(newsroom: Newsroom, tmp_path: Path) -> None:
    await store_report(tmp_path, "Nokia to buy its rival")
    said = (await newsroom.type("test nokia OR quay")).text
    assert "nokia OR quay over 1 stored entry of 1 hour" in said
    assert "1 hit, 1 a day" in said
    assert "Nokia to buy its rival" in said
    assert await newsroom.names() == ["from-the-file"]


async def test_what_became_of_a_report_is_told_by_its_link(
    newsroom: Newsroom, tmp_path: Path
) -> None:
    entry = await store_report(tmp_path, "Nokia to buy its rival")
    said = (await newsroom.type(f"why <{entry.url}|the report>")).text
    assert "Nokia to buy its rival  harbour-post" in said
    assert "no watch matches <!channel>" in said


async def test_what_is_open_and_how_all_does_is_told(newsroom: Newsroom) -> None:
    brief = await newsroom.type("brief #tech")
    assert "nothing is open" in brief.text
    status = (await newsroom.type("status")).text
    assert "No source is watched yet, so nothing can come: an editor adds one" in status
    assert "all do well" not in status
    assert "1 watch" in status


async def test_who_watches_where_no_source_is_read_is_told_so(
    newsroom: Newsroom, tmp_path: Path
) -> None:
    added = await newsroom.type("add quay", channel_id="C0DOUBLE002", channel_name="tech")
    assert "No source is watched yet, so nothing can come" in added.text
    async with open_beside(tmp_path) as store:
        await prepare(store)
    added = await newsroom.type("add harbour", channel_id="C0DOUBLE002", channel_name="tech")
    assert "No source is watched yet" not in added.text
    status = (await newsroom.type("status")).text
    assert "1 source: all do well; no poll yet" in status


async def test_a_source_that_is_paused_is_one_all_the_same(
    newsroom: Newsroom, tmp_path: Path
) -> None:
    async with open_beside(tmp_path) as store:
        await prepare(store)
    await newsroom.desk.sources.pause("harbour-post", actor="slack:U0EDITOR01", now=AT)
    added = await newsroom.type("add harbour", channel_id="C0DOUBLE002", channel_name="tech")
    assert "No source is watched yet" not in added.text
    assert "1 source: 1 paused" in (await newsroom.type("status")).text


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
        ("edit from-the-file quay", "configuration file"),
        ("edit nothing-like-it quay", "No watch is named"),
        ("edit from-the-file", "configuration file"),
        ("mute nothing-like-it", "No watch is named"),
        ("mute from-the-file for ever", "no length of time"),
        ("mute from-the-file until yesterday", "'yesterday' has passed: name a time to come"),
        ("mute from-the-file until soon", "is no time: write until tomorrow 9:00"),
        ("unmute from-the-file", "is not muted"),
        ("test nokia AND (deal OR", "cannot be read"),
        ("why https://nowhere.example/1", "No report with the address"),
        ("source add https://a.example/feed", "Only the editors change sources"),
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
        self.channels = self

    async def find_language(self, _channel: str) -> Language:
        return Language.ENGLISH

    async def note_name(self, _id: str, _name: str, *, now: datetime) -> None:
        """It has nowhere to note it."""

    async def find_told_as(self, _place: str) -> str | None:
        """Nobody was told of anything."""

    async def used_channels(self) -> frozenset[str]:
        return frozenset()

    async def watches(self) -> tuple[Watch, ...]:
        await self.release.wait()
        self._work()
        return ()

    async def activity(self, *, today: date) -> Mapping[str, WatchActivity]:
        return {}

    async def review(self, *, now: datetime) -> WatchReview:
        return WatchReview()

    async def precisions(self, *, now: datetime) -> Precisions:
        return Precisions()


async def answer_slowly(
    slack: SlackDouble, client: AsyncWebClient, desk: SlowDesk
) -> tuple[Answered, WatchCommands]:
    clock = HandClock()
    commands = make_commands(desk, client, clock)  # type: ignore[arg-type]
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

"""Publishes the App Home, does what is chosen there, and introduces the bot to channels."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

import structlog
from slack_sdk.web.async_client import AsyncWebClient

from bot.errors import NightdeskError
from bot.model import DigestLine, Language
from bot.ports import Clock
from bot.slack import elements as kit
from bot.slack.acking import ack_once_stored
from bot.slack.answers import (
    Answer,
    answer_failure,
    answer_status,
)
from bot.slack.answers.watches import say_not_opened
from bot.slack.asking import Asker, read_presser
from bot.slack.dialogs import Draft
from bot.slack.faults import CALL_FAULTS, Unasked, fault_code
from bot.slack.home import HOME_DO, Home, make_home
from bot.slack.introduction import NEW_WATCH
from bot.slack.manifest import HOME_OPENED
from bot.slack.patience import find_pause
from bot.slack.requests import ListScope
from bot.slack.seeing import is_listed
from bot.slack.watch_menu import MUTE_UNTIL, do_deed, read_deed
from bot.slack.whispering import whisper

if TYPE_CHECKING:
    from slack_bolt.app.async_app import AsyncApp

    from bot.slack.dialog_desk import DialogDesk
    from bot.slack.handling import Counter
    from bot.slack.lookup_desk import LookupDesk

__all__ = ["HomeDesk", "listen_for_home"]

log = structlog.get_logger("nightdesk.slack")

OWED_FOR = timedelta(hours=1)
"""So long what somebody did is shown to them, if it was not at once."""
WAITED_FOR = timedelta(minutes=5)
"""The longest pause after which a home tab is shown by itself."""

_CHANNELS = 8
_A_DAY = timedelta(days=1)


class HomeDesk:
    """The home tabs of everybody, and the bot's manners where it is invited."""

    def __init__(
        self,
        *,
        client: AsyncWebClient,
        counter: Counter,
        dialogs: DialogDesk,
        lookups: LookupDesk,
        clock: Clock,
        keep: Callable[[asyncio.Task[Any]], asyncio.Task[Any]],
    ) -> None:
        self._client = client
        self._counter = counter
        self._dialogs = dialogs
        self._lookups = lookups
        self._clock = clock
        self._keep = keep
        self._owed: dict[str, tuple[datetime, Answer]] = {}
        self._waiting: set[str] = set()
        self._own_id: str | None = None

    async def publish(self, person: str, *, notice: Answer | None = None) -> None:
        """Show a person their home tab as it is now, with what they did just now on top.

        Where Slack asks for a pause it is shown after that. A notice that was not shown is on top
        of what is shown next.
        """
        now = self._clock.now()
        self._owed = {who: one for who, one in self._owed.items() if now - one[0] <= OWED_FOR}
        if notice is not None:
            self._owed[person] = (now, notice)
        pause = await self._show(person)
        if pause is not None and pause <= WAITED_FOR and person not in self._waiting:
            self._waiting.add(person)
            self._keep(asyncio.ensure_future(self._show_after(pause, person)))

    async def _show_after(self, pause: timedelta, person: str) -> None:
        try:
            await asyncio.sleep(pause.total_seconds())
        finally:
            self._waiting.discard(person)
        await self._show(person)

    async def _show(self, person: str) -> timedelta | None:
        """Show it; how long Slack wants to be left alone before that, where it does."""
        owed = self._owed.get(person)
        above = () if owed is None else owed[1].message.blocks
        language = await self._find_language(Asker(person=person))
        try:
            home = await self._compose(Asker(person=person), above)
        except NightdeskError as error:
            home = Home(watches=(), notice=answer_failure(error, language).message.blocks)
        try:
            await self._client.views_publish(
                user_id=person,
                view=make_home(home, now=self._clock.now(), language=language),
            )
        except CALL_FAULTS as error:
            log.warning("home_not_shown", error=fault_code(error) or type(error).__name__)
            return find_pause(error)
        if self._owed.get(person) is owed:
            self._owed.pop(person, None)
        return None

    async def _find_language(self, asker: Asker) -> Language:
        """That of a person's own conversation; English where the database does not say."""
        try:
            return await self._counter.find_language(asker)
        except NightdeskError:
            return Language.ENGLISH

    async def _compose(self, asker: Asker, above: tuple[kit.Block, ...]) -> Home:
        counter, now = self._counter, self._clock.now()
        desk, reference = counter.desk, counter.reference
        every = await desk.watches()
        mine = [one for one in every if is_listed(one, ListScope.MINE, asker)]
        told, unasked = await self._find_told(asker, now=now)
        owned = await desk.stories.owned_by(asker.actor)
        on = [(await reference.find_headline(story), owner.until) for story, owner in owned.items()]
        language = await counter.find_language(asker)
        status = answer_status(await reference.status(every, now=now), language)
        return Home(
            watches=mine,
            activity=await desk.activity(today=now.date()),
            told=told,
            unasked=unasked,
            on=on,
            status=status.message.blocks,
            notice=above,
        )

    async def _find_told(
        self, asker: Asker, *, now: datetime
    ) -> tuple[Mapping[str, Sequence[DigestLine]], bool]:
        """What a person's channels were told of, those with the latest news first; and whether
        Slack could not be asked which those are.
        """
        counter, since, person = self._counter, now - _A_DAY, asker.person
        heard = set(await counter.reference.find_told_channels(since=since))
        kept = {*counter.named_channels(), *await counter.desk.used_channels(), *heard}
        unasked = False
        try:
            theirs = await counter.seeing.find_keys(person, kept)
        except Unasked:
            theirs, unasked = [person] if person in kept else [], True
        found = {
            name: await counter.reference.find_told(name, since=since)
            for name in theirs
            if name in heard
        }
        with_news = [name for name, stories in found.items() if stories]
        with_news.sort(key=lambda name: found[name][0].at, reverse=True)
        quiet = [name for name in theirs if name not in with_news]
        shown = [*with_news, *quiet][:_CHANNELS]
        return {name: found.get(name, ()) for name in shown}, unasked

    def begin(self, body: Mapping[str, Any]) -> asyncio.Task[Answer | None]:
        """Do what was chosen in the menu of a watch, as a task: what is to be said of it in the
        home tab; nothing where a dialog says it.
        """
        return self._keep(asyncio.ensure_future(self._do(body)))

    async def _do(self, body: Mapping[str, Any]) -> Answer | None:
        deed, name = read_deed(body)
        _, _, asker = read_presser(body)
        if deed == MUTE_UNTIL:
            await self._lookups.ask_end(name, asker)
            return None
        now, counter, dialogs = self._clock.now(), self._counter, self._dialogs
        try:
            return await do_deed(deed, name, asker, counter=counter, dialogs=dialogs, now=now)
        except NightdeskError as error:
            return answer_failure(error, await self._find_language(asker))

    async def open_new(self, body: Mapping[str, Any]) -> None:
        """Open an empty dialog, for the channel that the button names."""
        _, value, asker = read_presser(body)
        channel = asker.person if value in {"", "-"} else value
        if await self._dialogs.open(Draft(query="", channels=(channel,)), asker):
            return
        said = say_not_opened("", await self._find_language(asker))
        if asker.response_url:
            await whisper(self._client, asker, said)
        else:
            # In the home tab, which has no answers of its own.
            await self.publish(asker.person, notice=said)

    async def greet(self, event: Mapping[str, Any]) -> None:
        """Introduce the bot where it was invited; others who join are none of its business.

        Raises what stops it: the event is not acknowledged then, and Slack sends it again.
        """
        channel = str(event.get("channel", ""))
        if not channel or event.get("user") != await self._find_own_id():
            return
        names = await self._counter.find_names([channel])
        name = names.get(channel, channel)
        channels = self._counter.desk.channels
        if await channels.introduce(name, now=self._clock.now()):
            log.info("introduced", channel=name)

    async def _find_own_id(self) -> str:
        if self._own_id is None:
            self._own_id = str((await self._client.auth_test()).get("user_id"))
        return self._own_id


def listen_for_home(app: AsyncApp, desk: HomeDesk) -> None:
    """Have a Bolt app hand over what concerns the home tab and being invited."""

    async def opened(event: dict[str, Any]) -> None:
        if event.get("tab", "home") == "home":
            await desk.publish(str(event.get("user", "")))

    async def joined(event: dict[str, Any]) -> None:
        await desk.greet(event)

    async def do(ack: Callable[..., Awaitable[Any]], body: dict[str, Any]) -> None:
        said = await ack_once_stored(ack, desk.begin(body))
        if said is not None:
            await desk.publish(read_presser(body)[2].person, notice=said)

    async def open_new(ack: Callable[..., Awaitable[Any]], body: dict[str, Any]) -> None:
        await ack()
        await desk.open_new(body)

    app.event(HOME_OPENED)(opened)
    app.event("member_joined_channel")(joined)
    app.action(HOME_DO)(do)
    app.action(NEW_WATCH)(open_new)

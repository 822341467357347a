"""``/watch``: what people do to watches from within Slack.

`WatchCommands` turns a command's form into an answer, once for a command that is sent
twice. `build_slack_app` puts it behind Bolt, which HTTP and Socket Mode both hand their
requests to.
"""

from __future__ import annotations

import asyncio
import logging
import re
from collections.abc import Awaitable, Callable, Coroutine, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

import structlog
from slack_bolt.app.async_app import AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_sdk.web.async_client import AsyncWebClient

from bot.errors import DeskError, InvalidQuery, StoreError
from bot.languages import word
from bot.model import Language
from bot.ports import Clock
from bot.slack import elements as kit
from bot.slack.acking import ack_once_stored
from bot.slack.answers import Answer, answer_failure, answer_surprise
from bot.slack.answers.core import SHOWN_ELSEWHERE, WATCH_THIS
from bot.slack.answers.watches import UNDO_REMOVAL, UNMUTE, answer_too_long, say_not_opened
from bot.slack.asking import Asker, Form, read_asker, read_presser
from bot.slack.carrying import read_carried_query
from bot.slack.command_line import read_command
from bot.slack.dialog_desk import DialogDesk, listen_for_dialogs
from bot.slack.dialogs import Draft, holds_query
from bot.slack.handling import Counter
from bot.slack.home_desk import HomeDesk, listen_for_home
from bot.slack.likeness import read_headline, suggest_query
from bot.slack.lookup_desk import LookupDesk, listen_for_lookups
from bot.slack.manifest import WATCH_LIKE
from bot.slack.renaming import listen_for_renames
from bot.slack.requests import (
    READ_ONLY,
    Add,
    Edit,
    Help,
    ListScope,
    Request,
    Settings,
    SourceAdd,
    Try,
)
from bot.slack.settings_desk import SettingsDesk, listen_for_settings
from bot.slack.source_desk import SourceDesk, listen_for_sources
from bot.slack.spoken_to import SpokenTo, listen_for_talk
from bot.slack.submissions import ACK_WITHIN_S as SUBMIT_WITHIN_S
from bot.slack.submissions import SHOWN_WITHIN_S, Submissions
from bot.slack.whispering import say_at, whisper
from bot.watchlist.language import MAX_CHARACTERS

__all__ = ["COMMAND", "SAME_COMMAND_WITHIN", "WatchCommands", "build_slack_app"]

log = structlog.get_logger("nightdesk.slack")

COMMAND = "/watch"
SAME_COMMAND_WITHIN = timedelta(seconds=5)
"""A person who saw no answer sends the command again: within this it acts once."""

ACK_WITHIN_S = 1.0
"""Slack waits 3 s for the acknowledgement, the network's time included; what takes longer
is answered afterwards."""


@dataclass(slots=True)
class _Acting:
    """The last command of one person that was to change something."""

    key: tuple[str, str]
    work: asyncio.Task[Answer]
    ended: datetime | None = None

    @property
    def opened(self) -> bool:
        """Whether all that it did was to open a dialog."""
        failed = not self.work.done() or self.work.cancelled() or self.work.exception() is not None
        return not failed and self.work.result() is SHOWN_ELSEWHERE


class WatchCommands:
    """Answers ``/watch``, and the buttons below its answers."""

    def __init__(
        self,
        *,
        counter: Counter,
        clock: Clock,
        client: AsyncWebClient,
        submit_within_s: float = SUBMIT_WITHIN_S,
        shown_within_s: float = SHOWN_WITHIN_S,
    ) -> None:
        self.counter = counter
        submissions = Submissions(
            client,
            self.keep,
            done=self._forget,
            ack_within_s=submit_within_s,
            shown_within_s=shown_within_s,
        )
        self.dialogs = DialogDesk(
            client=client, counter=counter, clock=clock, keep=self.keep, submissions=submissions
        )
        self.settings = SettingsDesk(
            client=client, counter=counter, clock=clock, submissions=submissions
        )
        self.sources = SourceDesk(
            client=client, counter=counter, clock=clock, keep=self.keep, submissions=submissions
        )
        self.lookups = LookupDesk(
            client=client,
            counter=counter,
            dialogs=self.dialogs,
            settings=self.settings,
            submissions=submissions,
            clock=clock,
            show_home=self._show_home,
        )
        self.home = HomeDesk(
            client=client,
            counter=counter,
            dialogs=self.dialogs,
            lookups=self.lookups,
            clock=clock,
            keep=self.keep,
        )
        self.spoken_to = SpokenTo(client=client, counter=counter, clock=clock)
        self._clock = clock
        self._client = client
        self._last: dict[str, _Acting] = {}
        self._under_way: set[asyncio.Task[Any]] = set()

    async def answer(self, form: Form) -> Answer:
        """The answer to a slash command's form. Never raises."""
        return await self._answer_safely(self._answer(form), read_asker(form))

    async def press(self, body: Form) -> Answer:
        """The answer to a button of an answer, from Bolt's body of the press. Never raises."""
        return await self._answer_safely(self._press(body), read_presser(body)[2])

    async def _answer_safely(self, work: Coroutine[Any, Any, Answer], asker: Asker) -> Answer:
        try:
            return await work
        except (InvalidQuery, DeskError, StoreError) as error:
            return answer_failure(error, await self._find_language(asker))
        except Exception:
            # A loop of its own: one command's surprise is that person's alone.
            log.exception("command_broke", command=COMMAND)
            return answer_surprise(await self._find_language(asker))

    async def _find_language(self, asker: Asker) -> Language:
        """That of where somebody asks; English where that cannot be told."""
        try:
            return await self.counter.find_language(asker)
        except Exception:
            # Whoever is told that something broke is told so in any case.
            return Language.ENGLISH

    def begin(self, form: Form) -> asyncio.Task[Answer]:
        """`answer`, as a task that `drain` waits for."""
        return self.keep(asyncio.ensure_future(self.answer(form)))

    def keep(self, task: asyncio.Task[Any]) -> asyncio.Task[Any]:
        """Hold on to a task until it ends, for `drain`."""
        self._under_way.add(task)
        task.add_done_callback(self._under_way.discard)
        return task

    async def drain(self, *, grace_s: float = 3.0) -> None:
        """Give commands under way ``grace_s`` seconds to end."""
        if self._under_way:
            await asyncio.wait(tuple(self._under_way), timeout=grace_s)

    async def _answer(self, form: Form) -> Answer:
        request = read_command(str(form.get("text", "")))
        asker = read_asker(form)
        now = self._clock.now()
        asks = isinstance(request, Help) and request.asks is not None
        if isinstance(request, READ_ONLY) and not asks:
            return await self.counter.serve(request, asker, now=now)
        return await self._act_once(request, asker, now)

    async def _press(self, body: Form) -> Answer:
        action_id, value, asker = read_presser(body)
        now = self._clock.now()
        if action_id == WATCH_THIS:
            return await self._open(read_carried_query(value), asker, now)
        if action_id == UNDO_REMOVAL:
            return await self.counter.restore(value, asker, now=now)
        return await self.counter.unmute(value, asker, now=now)

    async def open_like(self, body: Form) -> None:
        """Open the dialog filled with what a message tells of (the shortcut)."""
        message = body.get("message")
        told = read_headline(message) if isinstance(message, Mapping) else ""
        _, _, asker = read_presser(body)
        query = suggest_query(told, self.counter.reference.find_mentions)
        channel = await self.counter.keep_channel(None, asker)
        if not await self.dialogs.open(Draft(query=query, channels=(channel,)), asker):
            said = say_not_opened(query, await self._find_language(asker))
            await whisper(self._client, asker, said)

    async def _serve(self, request: Request, asker: Asker, now: datetime) -> Answer:
        if isinstance(request, Add | Edit | Settings | SourceAdd | Help):
            return await self._open(request, asker, now)
        return await self.counter.serve(request, asker, now=now)

    async def _open(self, request: Request, asker: Asker, now: datetime) -> Answer:
        """Open the dialog of a request; where Slack opens none, do as was typed."""
        if isinstance(request, Help) and await self._ask(request, asker):
            return SHOWN_ELSEWHERE
        if isinstance(request, SourceAdd) and await self.sources.open(request.url, asker):
            return SHOWN_ELSEWHERE
        if isinstance(request, Settings):
            channel = await self.counter.keep_channel(None, asker)
            if await self.settings.open(channel, asker):
                return SHOWN_ELSEWHERE
        if isinstance(request, Add | Edit):
            draft = await self.counter.draft(request, asker)
            fits = holds_query(draft)
            if not fits and len(draft.query) > MAX_CHARACTERS:
                return answer_too_long(draft.query, await self._find_language(asker))
            if fits and await self.dialogs.open(draft, asker):
                return SHOWN_ELSEWHERE
        return await self.counter.serve(request, asker, now=now)

    async def _ask(self, request: Help, asker: Asker) -> bool:
        """Open the dialog that asks for what a command lacks; whether Slack has opened it."""
        if isinstance(request.asks, Add):
            return await self.dialogs.open(await self.counter.draft(request.asks, asker), asker)
        if request.asks is None:
            return False
        language = await self._find_language(asker)
        said = kit.context(word(request.problem or "", language))
        # As in the home tab, where the list is turned over without a channel.
        person = replace(asker, channel=None)
        has_own = await self.counter.find_watches(ListScope.MINE, person)
        scope = ListScope.MINE if has_own else ListScope.ALL
        return await self.lookups.show(
            request.asks.value, person, scope=scope, language=language, notice=[said]
        )

    async def _show_home(self, person: str) -> None:
        await self.home.publish(person)

    def dismiss(self, person: str) -> None:
        """Know that a person closed a dialog: the command that opened it is done with."""
        last = self._last.get(person)
        if last is not None and last.opened:
            self._forget(person)

    def _forget(self, person: str) -> None:
        self._last.pop(person, None)

    async def _act_once(self, request: Request, asker: Asker, now: datetime) -> Answer:
        """Act, or give the answer that the same command of this person had just now.

        Only the last command counts: add, remove and add again are three.
        """
        key = (repr(asker.channel), repr(request))
        last = self._last.get(asker.person)
        if last is not None and last.key == key and _is_fresh(last, now):
            return await asyncio.shield(last.work)
        self._last = {who: one for who, one in self._last.items() if _is_fresh(one, now)}
        work = self._serve(request, asker, now)
        acting = _Acting(key, self.keep(asyncio.ensure_future(work)))
        self._last[asker.person] = acting
        changed = False
        try:
            answer = await asyncio.shield(acting.work)
            changed = answer.changed
            return answer
        finally:
            acting.ended = self._clock.now()
            # What changed nothing may be tried again at once.
            if not changed and self._last.get(asker.person) is acting:
                del self._last[asker.person]


def takes_long(form: Form) -> bool:
    """Whether the answer to a command may take longer than Slack waits on a busy machine."""
    return isinstance(read_command(str(form.get("text", ""))), Try)


def _is_fresh(last: _Acting, now: datetime) -> bool:
    return last.ended is None or now - last.ended <= SAME_COMMAND_WITHIN


def build_slack_app(
    *, client: AsyncWebClient, commands: WatchCommands, ack_within_s: float = ACK_WITHIN_S
) -> AsyncApp:
    """A Bolt app that answers ``/watch``.

    It does not check signatures: `bot.slack.inbound` does, before anything is parsed.
    """
    app = AsyncApp(
        name="nightdesk",
        client=client,
        logger=_quiet_logger(),
        # One workspace, one token, which was checked at the start: no auth.test on the way.
        authorize=_authorize_with(client),
        request_verification_enabled=False,
    )

    async def watch(ack: Callable[..., Awaitable[Any]], command: dict[str, Any]) -> None:
        if takes_long(command):
            # It reckons beside the loop, which might then be late for Slack's three seconds.
            await ack()
            url = str(command.get("response_url", ""))
            await _answer_later(client, url, await commands.begin(command))
            return
        work = commands.begin(command)
        done, _ = await asyncio.wait({work}, timeout=ack_within_s)
        if done:
            await ack(**work.result().as_response())
            return
        await ack()
        await _answer_later(client, str(command.get("response_url", "")), await work)

    async def press(ack: Callable[..., Awaitable[Any]], body: dict[str, Any]) -> None:
        work = commands.keep(asyncio.ensure_future(commands.press(body)))
        answer = await ack_once_stored(ack, work)
        url = str(body.get("response_url") or "")
        if url:
            await _answer_later(client, url, answer, replacing=True)
        elif not await commands.lookups.tell(body, answer):
            # In the home tab, which has no answers of its own.
            person = str((body.get("user") or {}).get("id", ""))
            await commands.home.publish(person, notice=answer)

    app.command(COMMAND)(watch)

    async def watch_like(ack: Callable[..., Awaitable[Any]], body: dict[str, Any]) -> None:
        await ack()
        await commands.open_like(body)

    async def closed(ack: Callable[..., Awaitable[Any]], body: dict[str, Any]) -> None:
        await ack()
        commands.dismiss(read_presser(body)[2].person)

    for action_id in (UNDO_REMOVAL, UNMUTE, WATCH_THIS):
        app.action(action_id)(press)
    app.shortcut(WATCH_LIKE)(watch_like)
    app.view_closed(re.compile(".*"))(closed)
    listen_for_home(app, commands.home)

    async def show_at_home(person: str, notice: Answer) -> None:
        await commands.home.publish(person, notice=notice)

    listen_for_sources(app, commands.sources, show=show_at_home)
    listen_for_settings(app, commands.settings, show=show_at_home)
    listen_for_dialogs(app, commands.dialogs)
    listen_for_lookups(app, commands.lookups)
    listen_for_talk(app, commands.spoken_to)
    listen_for_renames(app, commands.counter)
    return app


async def _answer_later(
    client: AsyncWebClient, response_url: str, answer: Answer, *, replacing: bool = False
) -> None:
    """Send an answer that missed the acknowledgement; nothing where it has no words."""
    if answer.message.text:
        await say_at(client, response_url, answer.as_response(replacing=replacing))


def _authorize_with(client: AsyncWebClient) -> Callable[[], Awaitable[AuthorizeResult]]:
    async def authorize() -> AuthorizeResult:
        return AuthorizeResult(enterprise_id=None, team_id=None, bot_token=client.token)

    return authorize


class _SaysNothingNew(logging.Filter):
    """Drops Bolt's warnings that a token stands in the environment too: that is where it
    is meant to stand.
    """

    def filter(self, record: logging.LogRecord) -> bool:
        return "`token`" not in str(record.msg)


def _quiet_logger() -> logging.Logger:
    logger = logging.getLogger("nightdesk.slack.bolt")
    if not any(isinstance(one, _SaysNothingNew) for one in logger.filters):
        logger.addFilter(_SaysNothingNew())
    return logger

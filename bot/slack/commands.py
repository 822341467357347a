"""``/watch``: what people do to watches from within Slack.

`WatchCommands` turns a command's form into an answer, once for a command that is sent
twice. `build_slack_app` puts it behind Bolt, which HTTP and Socket Mode both hand their
requests to.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

import structlog
from slack_bolt.app.async_app import AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_sdk.web.async_client import AsyncWebClient

from bot.errors import DeskError, InvalidQuery, StoreError
from bot.ports import Clock
from bot.slack.answers import (
    Answer,
    answer_added,
    answer_failure,
    answer_help,
    answer_list,
    answer_removed,
    answer_surprise,
)
from bot.slack.command_line import Add, ChannelName, Help, List, Remove, read_command
from bot.slack.faults import CALL_FAULTS

if TYPE_CHECKING:
    from bot.desk import Desk

__all__ = ["COMMAND", "SAME_COMMAND_WITHIN", "WatchCommands", "build_slack_app"]

log = structlog.get_logger("nightdesk.slack")

COMMAND = "/watch"
SAME_COMMAND_WITHIN = timedelta(seconds=5)
"""A person who saw no answer sends the command again: within this it acts once."""

ACK_WITHIN_S = 2.0
"""Slack waits 3 s for the acknowledgement, the network's time included; what takes longer
is answered afterwards."""

# What Slack calls a channel that has no name of its own.
_NAMELESS = frozenset({"", "directmessage", "privategroup", "mpdm"})

Form = Mapping[str, Any]


@dataclass(slots=True)
class _Acting:
    """The last command of one person that was to change something."""

    key: tuple[str, str]
    work: asyncio.Task[Answer]
    ended: datetime | None = None


class WatchCommands:
    """Answers ``/watch``.

    ``named_channels`` gives the channel names that the configuration uses. A channel among
    them is kept by that name, so that its settings apply and a story rings there once
    though one watch stands in a file and another was typed; all others are kept by id,
    which outlives a renaming.
    """

    def __init__(
        self,
        *,
        desk: Desk,
        clock: Clock,
        named_channels: Callable[[], Collection[str]] = tuple,
    ) -> None:
        self._desk = desk
        self._clock = clock
        self._named_channels = named_channels
        self._last: dict[str, _Acting] = {}
        self._under_way: set[asyncio.Task[Any]] = set()

    async def answer(self, form: Form) -> Answer:
        """The answer to a slash command's form. Never raises."""
        try:
            return await self._answer(form)
        except (InvalidQuery, DeskError, StoreError) as error:
            return answer_failure(error)
        except Exception:
            # A loop of its own: one command's surprise is that person's alone.
            log.exception("command_broke", command=COMMAND)
            return answer_surprise()

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
        if isinstance(request, Help):
            return answer_help(request)
        if isinstance(request, List):
            return await self._list(self._clock.now())
        return await self._act_once(request, form)

    async def _list(self, now: datetime) -> Answer:
        watches = await self._desk.watches()
        return answer_list(
            watches,
            now=now,
            review=await self._desk.review(now=now),
            unreadable={one.name for one in watches if self._desk.find_fault(one) is not None},
            precisions=(await self._desk.learning.precisions(now=now)).watches,
        )

    async def _act_once(self, request: Add | Remove, form: Form) -> Answer:
        """Act, or give the answer that the same command of this person had just now.

        Only the last command counts: add, remove and add again are three.
        """
        person = str(form.get("user_id", ""))
        key = (str(form.get("channel_id", "")), repr(request))
        now = self._clock.now()
        last = self._last.get(person)
        if last is not None and last.key == key and _is_fresh(last, now):
            return await asyncio.shield(last.work)
        self._last = {who: one for who, one in self._last.items() if _is_fresh(one, now)}
        acting = _Acting(key, self.keep(asyncio.ensure_future(self._act(request, form, now))))
        self._last[person] = acting
        changed = False
        try:
            answer = await asyncio.shield(acting.work)
            changed = answer.changed
            return answer
        finally:
            acting.ended = self._clock.now()
            # What changed nothing may be tried again at once.
            if not changed and self._last.get(person) is acting:
                del self._last[person]

    async def _act(self, request: Add | Remove, form: Form, now: datetime) -> Answer:
        actor = f"slack:{form.get('user_id', '')}"
        if isinstance(request, Remove):
            removed = await self._desk.remove_watch(request.name, actor=actor, now=now)
            log.info("watch_removed", watch=removed.name, actor=actor)
            return answer_removed(removed)
        added = await self._desk.add_watch(
            query=request.query,
            channels=[self._choose_channel(request.channel or _typed_in(form))],
            priority=request.priority,
            actor=actor,
            now=now,
        )
        log.info("watch_added", watch=added.name, actor=actor)
        return answer_added(added)

    def _choose_channel(self, channel: ChannelName) -> str:
        if channel.name is not None and channel.name in self._named_channels():
            return channel.name
        return channel.id or channel.name or ""


def _is_fresh(last: _Acting, now: datetime) -> bool:
    return last.ended is None or now - last.ended <= SAME_COMMAND_WITHIN


def _typed_in(form: Form) -> ChannelName:
    name = str(form.get("channel_name", ""))
    return ChannelName(
        id=str(form.get("channel_id", "")) or None, name=None if name in _NAMELESS else name
    )


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
        work = commands.begin(command)
        done, _ = await asyncio.wait({work}, timeout=ack_within_s)
        if done:
            await ack(**work.result().as_response())
            return
        await ack()
        await _answer_later(client, str(command.get("response_url", "")), await work)

    app.command(COMMAND)(watch)
    return app


async def _answer_later(client: AsyncWebClient, response_url: str, answer: Answer) -> None:
    """Send an answer that missed the acknowledgement.

    It is only words: the change is made and stored, so a failure is logged and no more.
    """
    if client.session is None:
        return
    try:
        async with client.session.post(
            response_url, json=answer.as_response(), proxy=client.proxy
        ) as response:
            if response.status >= 400:
                log.warning("answer_not_taken", status=response.status)
    except CALL_FAULTS as error:
        log.warning("answer_not_sent", error=type(error).__name__)


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

"""Slack as a destination: posts messages, and finds again those whose answer was lost."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime, timedelta
from functools import partial
from typing import Any, TypeVar

import structlog
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.errors import DeliveryDelayed, DeliveryRefused, FateUnknown
from bot.model import AlertBody, AlertKind, DigestBody, Message, NoticeBody, Receipt
from bot.slack.blocks import compose
from bot.slack.client import close_client
from bot.slack.faults import CALL_FAULTS, OF_THE_TOKEN, explain_fault, fault_code
from bot.slack.ids import is_channel_id, is_direct_id, is_person_id, is_room_id

__all__ = ["EVENT_TYPE", "SlackNotifier"]

log = structlog.get_logger("nightdesk.slack")

EVENT_TYPE = "nightdesk_delivery"
"""The metadata that a message carries: ``{"delivery_id": …}`` in its payload."""

_FIND_WITHIN = timedelta(seconds=30)
_CLOCKS_DIFFER = timedelta(minutes=2)
"""Slack stamps a message by its own clock, and ``since`` is by ours."""
_PAGE = 200
# Slack takes no reply to a message that is gone, or to one of its own notices.
_NO_THREAD = frozenset({"thread_not_found", "message_not_found", "cannot_reply_to_message"})
_TS = re.compile(r"\d+\.\d+")
T = TypeVar("T")


class SlackNotifier:
    """Posts to Slack over ``client``, which it closes at its end.

    A channel's name goes to `chat.postMessage` as it is: that costs no call and no scope,
    and the answer tells the id. Only looking for a message wants the id beforehand. ``wire_url``
    is where readers reach the wire page, for links to it. ``recall`` may be set to what remembers
    by its name the id of a channel that was told before, which may be renamed, and by its id
    another that it has now.
    """

    pace = timedelta(seconds=1)
    """About one message a second for each channel is what Slack allows."""
    post_pace = timedelta(seconds=0.25)
    """A few hundred messages a minute for the workspace."""
    edit_pace = timedelta(seconds=1.5)
    """About 50 edits a minute for the workspace, of which some may go at once."""

    def __init__(self, client: AsyncWebClient, *, wire_url: str | None = None) -> None:
        self._client = client
        self._wire_url = wire_url
        self._ids: dict[str, str] = {}
        self.recall: Callable[[str], Awaitable[str | None]] | None = None

    async def send(
        self, body: Message, *, delivery_id: str, parent: Receipt | None = None
    ) -> Receipt:
        """Post ``body``, in the thread of ``parent`` where that is a message of Slack's.

        Where Slack takes no reply to it, the message is posted to the channel. An edit
        changes ``parent`` itself. Raises DeliveryRefused, DeliveryDelayed or FateUnknown.
        """
        thread = _thread_of(parent)
        if _is_edit(body):
            return await self._edit(body, thread)
        try:
            return await self._post(body, delivery_id, thread)
        except CALL_FAULTS as error:
            if thread is None or _fault_code_of(error) not in _NO_THREAD:
                raise explain_fault(error) from error
            log.warning("no_thread", channel=body.channel, delivery=delivery_id)
        try:
            return await self._post(body, delivery_id, None)
        except CALL_FAULTS as error:
            raise explain_fault(error) from error

    async def _edit(self, body: Message, posted: Receipt | None) -> Receipt:
        """Change a message. It keeps its metadata, and to do it twice does no more."""
        if posted is None:
            raise DeliveryRefused(
                "the message that this edit changes was never posted to Slack; nothing is to "
                "be done",
                code="edit_without_message",
            )
        message = compose(body, wire_url=self._wire_url)
        try:
            await self._client.chat_update(
                channel=posted.channel,
                ts=posted.ts,
                text=message.text,
                blocks=list(message.blocks),
                unfurl_links=False,
                unfurl_media=False,
            )
        except CALL_FAULTS as error:
            raise explain_fault(error) from error
        return posted

    async def _post(self, body: Message, delivery_id: str, thread: Receipt | None) -> Receipt:
        message = compose(body, wire_url=self._wire_url)
        address = _address(body.channel if thread is None else thread.channel)

        async def post() -> Mapping[str, Any]:
            answer = await self._client.chat_postMessage(
                channel=address,
                thread_ts=None if thread is None else thread.ts,
                reply_broadcast=(thread is not None and _is_for_the_channel(body)) or None,
                text=message.text,
                blocks=list(message.blocks),
                metadata={
                    "event_type": EVENT_TYPE,
                    "event_payload": {"delivery_id": delivery_id},
                },
                unfurl_links=False,
                unfurl_media=False,
            )
            return _data(answer)

        try:
            answer = await self._with_joining(body.channel, post)
        except SlackApiError as error:
            told = None if fault_code(error) != "channel_not_found" else await self._recall(address)
            if told is None:
                raise
            # No channel has the name or the id any more: it is the one that was told by it.
            log.warning("channel_renamed", channel=body.channel, id=told)
            address = told
            answer = await self._with_joining(told, post)
        return self._read_receipt(body.channel, answer)

    async def _recall(self, address: str) -> str | None:
        """The id of the channel that was told last by a name, or that has another id than that,
        where somebody remembers it.
        """
        if self.recall is None or (is_channel_id(address) and not is_room_id(address)):
            return None
        told = await self.recall(address.removeprefix("#"))
        return told if is_room_id(told) and told != address else None

    async def find(
        self,
        body: Message,
        *,
        delivery_id: str,
        since: datetime,
        parent: Receipt | None = None,
    ) -> Receipt | None:
        """Look for the message of ``delivery_id``: in its thread, then in the channel.

        Slack puts a reply into the channel when the message that it answers was deleted.
        An edit is never found: to do it once more does no harm. Joins a public channel that
        it has not joined. Raises DeliveryDelayed where Slack could not be asked, FateUnknown
        where it lets nobody look.
        """
        if _is_edit(body):
            return None
        try:
            async with asyncio.timeout(_FIND_WITHIN.total_seconds()):
                oldest = since - _CLOCKS_DIFFER
                thread = _thread_of(parent)
                found = None if thread is None else await self._search(thread, delivery_id, oldest)
                return found or await self._find(body.channel, delivery_id, oldest)
        except CALL_FAULTS as error:
            explained = explain_fault(error, asking=True)
            if isinstance(explained, DeliveryRefused) and explained.code not in OF_THE_TOKEN:
                raise FateUnknown(
                    f"whether {_call(body.channel)} has the message already cannot be read: "
                    f"{explained}"
                ) from error
            # A token that is refused now may be mended, and then the history tells.
            raise (
                DeliveryDelayed(str(explained))
                if isinstance(explained, DeliveryRefused)
                else explained
            ) from error

    async def close(self) -> None:
        """End the shared session."""
        await close_client(self._client)

    async def _find(self, channel: str, delivery_id: str, oldest: datetime) -> Receipt | None:
        channel_id = await self._resolve(channel)

        async def read(cursor: str | None) -> Mapping[str, Any]:
            return _data(
                await self._client.conversations_history(
                    channel=channel_id,
                    oldest=f"{oldest.timestamp():.6f}",
                    include_all_metadata=True,
                    limit=_PAGE,
                    cursor=cursor,
                )
            )

        return await self._look_through(channel_id, delivery_id, read)

    async def _search(self, thread: Receipt, delivery_id: str, oldest: datetime) -> Receipt | None:
        """The same in a thread; nothing where Slack knows no such thread."""

        async def read(cursor: str | None) -> Mapping[str, Any]:
            return _data(
                await self._client.conversations_replies(
                    channel=thread.channel,
                    ts=thread.ts,
                    oldest=f"{oldest.timestamp():.6f}",
                    include_all_metadata=True,
                    limit=_PAGE,
                    cursor=cursor,
                )
            )

        try:
            return await self._look_through(thread.channel, delivery_id, read)
        except SlackApiError as error:
            if fault_code(error) not in _NO_THREAD:
                raise
            return None

    async def _look_through(
        self,
        channel_id: str,
        delivery_id: str,
        read: Callable[[str | None], Awaitable[Mapping[str, Any]]],
    ) -> Receipt | None:
        """The message of ``delivery_id`` on the pages that ``read`` gives by their cursor."""
        cursor: str | None = None
        while True:
            page = await self._with_joining(channel_id, partial(read, cursor))
            for message in page.get("messages") or ():
                if _delivery_of(message) == delivery_id:
                    return Receipt(channel=channel_id, ts=str(message["ts"]))
            cursor = _next_cursor(page)
            if cursor is None:
                return None

    async def _with_joining(self, channel: str, call: Callable[[], Awaitable[T]]) -> T:
        """Do ``call``; where the bot is not in the channel, join it and do it once more."""
        try:
            return await call()
        except SlackApiError as error:
            if fault_code(error) != "not_in_channel":
                raise
            try:
                joined = await self._resolve(channel)
                await self._client.conversations_join(channel=joined)
            except (SlackApiError, FateUnknown) as refusal:
                # What stopped the call is that it is not a member: say so, not why it could
                # not join by itself. A rate limit on the way passes, and is said instead.
                if isinstance(refusal, SlackApiError) and isinstance(
                    explain_fault(refusal, asking=True), DeliveryDelayed
                ):
                    raise
                raise error from refusal
        log.info("joined", channel=channel)
        return await call()

    async def _resolve(self, channel: str) -> str:
        """The id of a channel, or of the direct message with a person; remembered."""
        if is_person_id(channel):
            return self._ids.get(channel) or await self._open_direct(channel)
        if is_channel_id(channel):
            return await self._recall(channel) or channel
        name = channel.removeprefix("#")
        if name not in self._ids:
            try:
                await self._learn_ids("public_channel,private_channel")
            except SlackApiError as error:
                if fault_code(error) != "missing_scope":
                    raise
                # Private ones want groups:read, which an app for public channels lacks.
                await self._learn_ids("public_channel")
        if name not in self._ids and (told := await self._recall(name)) is not None:
            return told
        if name not in self._ids:
            raise FateUnknown(
                f"no channel #{name} can be seen, so whether it has the message cannot be read: "
                "invite the bot there, or name the channel by its id"
            )
        return await self._recall(self._ids[name]) or self._ids[name]

    async def _open_direct(self, person: str) -> str:
        """The id of the direct message with a person: Slack posts to a person's own id, and reads
        back from a conversation's alone.
        """
        opened = _data(await self._client.conversations_open(users=person)).get("channel")
        id_ = opened.get("id") if isinstance(opened, Mapping) else None
        if not isinstance(id_, str):
            raise ValueError("Slack's answer names no conversation")  # noqa: TRY004 - the peer's
        self._ids[person] = id_
        return id_

    async def _learn_ids(self, types: str) -> None:
        cursor: str | None = None
        while True:
            page = _data(
                await self._client.conversations_list(
                    types=types, exclude_archived=False, limit=_PAGE * 5, cursor=cursor
                )
            )
            for channel in page.get("channels") or ():
                # An archived channel gives way to a living one of its name.
                if not channel.get("is_archived") or channel["name"] not in self._ids:
                    self._ids[channel["name"]] = channel["id"]
            cursor = _next_cursor(page)
            if cursor is None:
                return

    def _read_receipt(self, channel: str, answer: Mapping[str, Any]) -> Receipt:
        channel_id, ts = answer.get("channel"), answer.get("ts")
        if not isinstance(channel_id, str) or not isinstance(ts, str):
            raise FateUnknown(
                "Slack's answer names no message, though it may have been posted: it is looked "
                "for in the channel before it is sent again"
            )
        if channel != channel_id:
            self._ids[channel.removeprefix("#")] = channel_id
        return Receipt(channel=channel_id, ts=ts)


def _thread_of(parent: Receipt | None) -> Receipt | None:
    """The message to answer; None where another destination gave the receipt."""
    if parent is None or not is_channel_id(parent.channel) or not _TS.fullmatch(parent.ts):
        return None
    return parent


def _is_edit(body: Message) -> bool:
    if isinstance(body, DigestBody | NoticeBody):
        return body.is_edit
    return body.kind is AlertKind.EDIT


def _is_for_the_channel(reply: Message) -> bool:
    return isinstance(reply, AlertBody) and reply.broadcast


def _fault_code_of(error: Exception) -> str | None:
    return fault_code(error) if isinstance(error, SlackApiError) else None


def _address(channel: str) -> str:
    return channel if is_channel_id(channel) else f"#{channel.removeprefix('#')}"


def _call(channel: str) -> str:
    """What an operator reads of it."""
    return f"the direct message with {channel}" if is_direct_id(channel) else f"#{channel}"


def _data(answer: object) -> Mapping[str, Any]:
    data = getattr(answer, "data", None)
    if not isinstance(data, Mapping):
        raise ValueError("Slack's answer is no JSON object")  # noqa: TRY004 - the peer's fault
    return data


def _delivery_of(message: Mapping[str, Any]) -> str | None:
    metadata = message.get("metadata") or {}
    if metadata.get("event_type") != EVENT_TYPE:
        return None
    delivery_id = (metadata.get("event_payload") or {}).get("delivery_id")
    return delivery_id if isinstance(delivery_id, str) else None


def _next_cursor(page: Mapping[str, Any]) -> str | None:
    cursor = (page.get("response_metadata") or {}).get("next_cursor")
    return cursor if isinstance(cursor, str) and cursor else None

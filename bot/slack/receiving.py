"""Slack's requests on their way to Bolt: an event acts once, and is acknowledged after it acted.

Slack sends an event again until it is acknowledged, up to three times, and Bolt acknowledges it
before its listener has run: a process that dies in between loses it. So an event is acknowledged
when what its listener did is stored, and its id with it; one that comes again is known by that,
also by the next process. A listener that fails leaves the event unacknowledged, and it comes again.
"""

from __future__ import annotations

import asyncio
from copy import copy
from typing import Any, Protocol

import structlog
from slack_bolt.app.async_app import AsyncApp
from slack_bolt.listener.async_listener import AsyncListener
from slack_bolt.listener.asyncio_runner import AsyncioListenerRunner
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_bolt.response import BoltResponse

from bot.errors import StoreError
from bot.ports import Clock, EventStore

__all__ = ["Dispatcher", "Receiver"]

log = structlog.get_logger("nightdesk.slack")

_DONE, _NOBODY_LISTENS, _AGAIN = 200, 404, 503


class Dispatcher(Protocol):
    """What requests are handed to: Bolt's app, or something before it."""

    async def async_dispatch(self, req: AsyncBoltRequest) -> BoltResponse:
        """The answer to a request of Slack's."""
        ...


class Receiver:
    """A `Dispatcher` before ``app``. ``events`` keeps the ids of those that acted."""

    def __init__(self, app: AsyncApp, *, events: EventStore, clock: Clock) -> None:
        app._async_listener_runner = _EventsLast(app.listener_runner)  # noqa: SLF001 - Bolt has one switch for all requests
        self._app = app
        self._events = events
        self._clock = clock
        self._under_way: dict[str, asyncio.Task[BoltResponse]] = {}

    async def async_dispatch(self, req: AsyncBoltRequest) -> BoltResponse:
        """The answer to a request; of an event that is worked on, once that has ended."""
        event_id = req.body.get("event_id") if _is_event(req) else None
        if not isinstance(event_id, str):
            return await self._app.async_dispatch(req)
        task = self._under_way.get(event_id)
        if task is None:
            task = asyncio.create_task(self._act_once(event_id, req), name=f"event-{event_id}")
            self._under_way[event_id] = task
            task.add_done_callback(lambda _: self._under_way.pop(event_id, None))
        return await asyncio.shield(task)

    async def drain(self, *, grace_s: float = 3.0) -> None:
        """Give events that are worked on ``grace_s`` seconds to end."""
        if self._under_way:
            await asyncio.wait(tuple(self._under_way.values()), timeout=grace_s)

    async def _act_once(self, event_id: str, req: AsyncBoltRequest) -> BoltResponse:
        kind = _kind_of(req.body)
        try:
            if await self._events.knows_event(event_id):
                log.info("event_again", id=event_id, kind=kind)
                return BoltResponse(status=_DONE)
        except StoreError as error:
            log.warning("event_not_taken", id=event_id, kind=kind, error=str(error))
            return BoltResponse(status=_AGAIN)
        response = await self._app.async_dispatch(req)
        if response.status == _NOBODY_LISTENS:
            # To be sent it again would not help.
            log.info("event_unknown", id=event_id, kind=kind)
        elif response.status != _DONE:
            return response
        try:
            await self._events.note_event(event_id, kind=kind, now=self._clock.now())
        except StoreError as error:
            # It has acted. Slack sends it again only if this answer is lost as well.
            log.warning("event_not_noted", id=event_id, kind=kind, error=str(error))
        return BoltResponse(status=_DONE)


class _EventsLast(AsyncioListenerRunner):
    """Runs the listener of an event to its end before the answer, and others as Bolt does."""

    def __init__(self, plain: AsyncioListenerRunner) -> None:
        super().__init__(
            logger=plain.logger,
            process_before_response=plain.process_before_response,
            listener_error_handler=plain.listener_error_handler,
            listener_start_handler=plain.listener_start_handler,
            listener_completion_handler=plain.listener_completion_handler,
            lazy_listener_runner=plain.lazy_listener_runner,
        )

    async def run(
        self,
        request: AsyncBoltRequest,
        response: BoltResponse,
        listener_name: str,
        listener: AsyncListener,
        starting_time: float | None = None,
    ) -> BoltResponse | None:
        """The answer of a listener."""
        runner = copy(self)
        runner.process_before_response = self.process_before_response or _is_event(request)
        return await super(_EventsLast, runner).run(
            request, response, listener_name, listener, starting_time
        )


def _is_event(request: AsyncBoltRequest) -> bool:
    return request.body.get("type") == "event_callback"


def _kind_of(body: dict[str, Any]) -> str:
    """As a manifest calls it: a message by the kind of its conversation, too (``message.im``)."""
    event = body.get("event")
    if not isinstance(event, dict) or not isinstance(kind := event.get("type"), str):
        return ""
    place = event.get("channel_type")
    return f"{kind}.{place}" if kind == "message" and isinstance(place, str) else kind

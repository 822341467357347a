"""Slack's requests over Socket Mode: a WebSocket that this side opens.

The SDK's client keeps a connection while all goes well. It is known to stay silent after
failed reconnects, to try one stale address for ever, and to leave sessions open. So here a
client has one connection and never a second: when Slack asks it to go, when it breaks, or
when a watchdog hears nothing from it for too long, a fresh client with a fresh address
takes over. The old one ends after that, and one that Slack asked to go not before Slack ends it:
what comes over it until then is acknowledged.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import logging
from collections.abc import Callable
from datetime import timedelta
from time import time

import structlog
from aiohttp import ClientError, ClientWebSocketResponse, WSMsgType
from slack_bolt.adapter.socket_mode.async_internals import send_async_response
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_sdk.socket_mode.aiohttp import SocketModeClient
from slack_sdk.socket_mode.async_client import AsyncBaseSocketModeClient
from slack_sdk.socket_mode.request import SocketModeRequest
from slack_sdk.web.async_client import AsyncWebClient

from bot.errors import DeliveryDelayed, DeliveryError, DeliveryRefused
from bot.slack.faults import CALL_FAULTS, explain_fault
from bot.slack.receiving import Dispatcher

__all__ = ["SocketMode", "ask_for_socket_url"]

log = structlog.get_logger("nightdesk.slack")

_ANSWER_WITHIN_S = 3.0
_CLOSE_WITHIN_S = 2.0
_LONGEST_PAUSE_S = 60.0
_PINGS_UNANSWERED = 2
_ENDS = frozenset({WSMsgType.CLOSE, WSMsgType.CLOSING, WSMsgType.CLOSED, WSMsgType.ERROR})


class SocketMode:
    """Listens over Socket Mode from `start` to `close`.

    ``ping_every`` is how often the connection is tried; one that was silent for
    ``silent_for`` is replaced. A connection that is not there after ``connect_within`` is
    given up, and tried anew after ``retry_after``, then after twice that, a minute at most. One
    that Slack asked to go is listened to until Slack ends it, for ``leave_within`` at most.
    ``client`` lends its address, proxy and session. Silence is measured by ``time_s``, in
    seconds: the loop's own clock where absent.
    """

    def __init__(
        self,
        app: Dispatcher,
        *,
        client: AsyncWebClient,
        app_token: str,
        ping_every: timedelta = timedelta(seconds=10),
        silent_for: timedelta = timedelta(seconds=45),
        connect_within: timedelta = timedelta(seconds=15),
        retry_after: timedelta = timedelta(seconds=1),
        leave_within: timedelta = timedelta(seconds=30),
        time_s: Callable[[], float] | None = None,
    ) -> None:
        self._app = app
        self._time_s = time_s
        self._client = client
        self._app_token = app_token
        self._ping_every_s = ping_every.total_seconds()
        self._silent_for_s = silent_for.total_seconds()
        self._connect_within_s = connect_within.total_seconds()
        self._retry_after_s = retry_after.total_seconds()
        self._leave_within_s = leave_within.total_seconds()
        self._link: _Link | None = None
        self._leaving: dict[asyncio.Task[None], _Link] = {}
        self._watchdog: asyncio.Task[None] | None = None
        self._fault: str | None = "it was not started"

    async def start(self) -> None:
        """Connect. Raises DeliveryRefused where Slack does not take the app token, and
        DeliveryDelayed where it could not be reached.
        """
        self._link = await self._connect()
        self._fault = None
        self.begin()

    def begin(self) -> None:
        """Connect by and by, for as long as it takes; `check` tells how it stands."""
        self._watchdog = asyncio.create_task(self._watch(), name="slack-socket-watchdog")

    async def close(self) -> None:
        """End the connection and its sessions. Safe to call twice, and before `start`."""
        if self._watchdog is not None:
            self._watchdog.cancel()
            await asyncio.gather(self._watchdog, return_exceptions=True)
            self._watchdog = None
        links = list(self._leaving.values())
        if self._link is not None:
            links.append(self._link)
        for task in self._leaving:
            task.cancel()
        await asyncio.gather(*self._leaving, return_exceptions=True)
        await asyncio.gather(*(link.close() for link in links))
        self._link = None
        self._fault = "it was closed"

    async def check(self) -> None:
        """For readiness. Raises DeliveryDelayed while there is no live connection."""
        if self._fault is not None:
            raise DeliveryDelayed(f"no Socket Mode connection: {self._fault}")

    async def _watch(self) -> None:
        """Replace the connection whenever it goes or falls silent."""
        failures, pause_s = 0, self._ping_every_s
        while True:
            if failures:
                await asyncio.sleep(pause_s)
            elif self._link is not None:
                reason = await self._link.until_gone(pause_s, silent_for_s=self._silent_for_s)
                if reason is None:
                    continue
                self._fault = reason
                log.info("socket_ending", reason=reason)
            try:
                await self._replace()
            except DeliveryError as error:
                failures += 1
                pause_s = min(self._retry_after_s * 2.0 ** min(failures - 1, 16), _LONGEST_PAUSE_S)
                if isinstance(error, DeliveryDelayed) and error.retry_after is not None:
                    pause_s = max(pause_s, error.retry_after.total_seconds())
                self._fault = str(error)
                log.warning("socket_not_replaced", error=str(error), retry_in_s=pause_s)
            else:
                failures, pause_s = 0, self._ping_every_s

    async def _replace(self) -> None:
        """A new connection, then the end of the old: what comes meanwhile meets one of
        them.
        """
        old, self._link = self._link, await self._connect()
        self._fault = None
        log.info("socket_replaced")
        if old is not None:
            wait_s = self._leave_within_s if old.is_asked_to_go else 0.0
            task = asyncio.create_task(old.leave(within_s=wait_s), name="slack-socket-leaving")
            self._leaving[task] = old
            task.add_done_callback(self._leaving.pop)

    async def _connect(self) -> _Link:
        url = await ask_for_socket_url(self._client, app_token=self._app_token)
        link = _Link(self._app, client=self._client, app_token=self._app_token, time_s=self._time_s)
        try:
            async with asyncio.timeout(self._connect_within_s):
                await link.open(url)
        except (TimeoutError, ClientError, OSError) as error:
            await link.close()
            raise DeliveryDelayed(
                f"Slack's WebSocket could not be opened ({type(error).__name__}); it is tried "
                "again by itself. See whether a proxy here lets WebSockets through"
            ) from error
        except asyncio.CancelledError:
            await link.close()
            raise
        return link


async def ask_for_socket_url(client: AsyncWebClient, *, app_token: str) -> str:
    """A fresh address for one connection (`apps.connections.open`).

    Raises DeliveryRefused where Slack does not take the app token, and DeliveryDelayed
    where it could not be asked.
    """
    try:
        answer = await client.apps_connections_open(app_token=app_token)
        return str(answer["url"])
    except CALL_FAULTS as error:
        explained = explain_fault(error, asking=True)
        if isinstance(explained, DeliveryRefused):
            explained = DeliveryRefused(
                f"Slack refuses the app token ({explained.code}): put a valid one (xapp-…, "
                "with the scope connections:write) into SLACK_APP_TOKEN, and see that Socket "
                "Mode is on in the app's settings",
                code=explained.code,
            )
        raise explained from error


class _Link(SocketModeClient):
    """One connection: it answers envelopes, is tried with pings, and ends without a second try.

    The SDK's own receiver and monitor are not used: they notice a broken connection with the
    next ping, and take a busy moment of this process for a broken one.
    """

    def __init__(
        self,
        app: Dispatcher,
        *,
        client: AsyncWebClient,
        app_token: str,
        time_s: Callable[[], float] | None = None,
    ) -> None:
        super().__init__(
            app_token=app_token,
            logger=logging.getLogger("nightdesk.slack.socket"),
            web_client=client,
            proxy=client.proxy,
        )
        if client.proxy is None:
            # As with the Web API: the SDK reads HTTPS_PROXY and knows nothing of NO_PROXY.
            self.proxy = None
        self._app = app
        self._gone = asyncio.Event()
        self._ended = asyncio.Event()
        self._working: set[asyncio.Task[None]] = set()
        self._time_s = time_s or asyncio.get_running_loop().time
        self._heard_s = self._time_s()
        self._pings = 0  # since something was heard
        self.socket_mode_request_listeners.append(self._answer)

    @property
    def is_asked_to_go(self) -> bool:
        """Whether Slack asked for a new connection, and this one is still there."""
        return self._gone.is_set() and not self._ended.is_set()

    async def open(self, url: str) -> None:
        """Connect to ``url``."""
        self.wss_uri = url
        ssl = self.web_client.ssl
        self.current_session = await self.aiohttp_client_session.ws_connect(
            url, autoping=False, proxy=self.proxy, ssl=True if ssl is None else ssl
        )
        self._heard_s = self._time_s()
        self.message_receiver = asyncio.create_task(self._receive(self.current_session))

    async def until_gone(self, wait_s: float, *, silent_for_s: float) -> str | None:
        """Why the connection is done with, or None where it lives on after ``wait_s``.

        It is pinged then. Silent is one that left pings unanswered for ``silent_for_s``: a
        process that stood still for so long has heard nothing either.
        """
        try:
            await asyncio.wait_for(self._gone.wait(), wait_s)
        except TimeoutError:
            silent_s = self._time_s() - self._heard_s
            if silent_s >= silent_for_s and self._pings >= _PINGS_UNANSWERED:
                return f"silent for {silent_s:.0f} s"
            await self._ping()
            return None
        return "Slack asked for a new one" if self.is_asked_to_go else "it ended"

    async def connect_to_new_endpoint(self, force: bool = False) -> None:  # noqa: ARG002 - the SDK's
        """The SDK calls this when Slack says `disconnect`: its owner takes it from there."""
        self._gone.set()

    async def leave(self, *, within_s: float) -> None:
        """Close once Slack has ended the connection, or after so long.

        Until then Slack may send envelopes over it, which nobody else would acknowledge.
        """
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._ended.wait(), within_s)
        await self.close()

    async def close(self) -> None:
        """End connection, tasks and session, whatever state they are in.

        Envelopes that came are acknowledged first.
        """
        try:
            if self._working:
                await asyncio.wait(tuple(self._working), timeout=_ANSWER_WITHIN_S)
            self.closed = True
            # A dead peer answers no closing handshake, for which aiohttp would wait 10 s.
            with contextlib.suppress(TimeoutError, ClientError, OSError):
                async with asyncio.timeout(_CLOSE_WITHIN_S):
                    await self.disconnect()  # type: ignore[no-untyped-call]
        finally:
            # Also where the one who closes it is cancelled meanwhile.
            self.closed = True
            started = (self.message_processor, self.message_receiver, *self._working)
            tasks = [task for task in started if task is not None]
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
            await self.aiohttp_client_session.close()

    async def _ping(self) -> None:
        if self.current_session is None:
            return
        self._pings += 1
        # What is broken ends the receiver, and that tells.
        with contextlib.suppress(ClientError, OSError):
            await self.current_session.ping()

    async def _receive(self, session: ClientWebSocketResponse) -> None:
        try:
            while (message := await session.receive()).type not in _ENDS:
                self._heard_s, self._pings = self._time_s(), 0
                if message.type is WSMsgType.PING:
                    await session.pong(message.data)
                elif message.type is WSMsgType.TEXT:
                    self._take(message.data)
        except (ClientError, OSError) as error:
            log.info("socket_broke", error=type(error).__name__)
        finally:
            self._ended.set()
            self._gone.set()

    def _take(self, text: str) -> None:
        """Work on a message beside what else comes."""
        try:
            message = json.loads(text)
        except ValueError:
            message = None
        if not isinstance(message, dict):
            log.warning("socket_message_not_read", length=len(text))
            return
        task = asyncio.create_task(self.run_message_listeners(message, text))
        self._working.add(task)
        task.add_done_callback(self._working.discard)

    async def _answer(self, _client: AsyncBaseSocketModeClient, request: SocketModeRequest) -> None:
        started = time()
        response = await self._app.async_dispatch(
            AsyncBoltRequest(mode="socket_mode", body=request.payload)
        )
        await send_async_response(self, request, response, started)

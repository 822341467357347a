"""Socket Mode: tickets, connections, envelopes and their acknowledgements."""

from __future__ import annotations

import asyncio
import contextlib
import itertools
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from aiohttp import WSMsgType, web

MOST_CONNECTIONS = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Ack:
    """The bot's acknowledgement: an HTTP status, 200 over a socket, and what it carried.

    ``after_s`` is how long the bot took.
    """

    status: int
    body: dict[str, Any]
    after_s: float


class Connection:
    """One WebSocket of the bot's. ``leaving`` is true once Slack is about to end it, ``pinged``
    counts what the bot tried it with.
    """

    def __init__(self, socket: web.WebSocketResponse) -> None:
        self.socket = socket
        self.silent = False
        self.leaving = False
        self.pinged = 0
        self.acknowledged: dict[str, asyncio.Future[dict[str, Any]]] = {}

    async def serve(self, connections: int) -> None:
        """Greet, then read until the other side leaves.

        What it left without an acknowledgement ends in a ConnectionError.
        """
        await self.socket.send_json(
            {
                "type": "hello",
                "num_connections": connections,
                "connection_info": {"app_id": "A0DOUBLE01"},
                "debug_info": {"host": "double", "approximate_connection_time": 18060},
            }
        )
        try:
            async for message in self.socket:
                if message.type is WSMsgType.PING:
                    self.pinged += 1
                    if not self.silent:
                        await self.socket.pong(message.data)
                elif message.type is WSMsgType.TEXT:
                    self._take(json.loads(message.data))
        finally:
            for waiting in self.acknowledged.values():
                if not waiting.done():
                    waiting.set_exception(ConnectionError("it left without an acknowledgement"))

    async def deliver(self, envelope: dict[str, Any]) -> dict[str, Any]:
        """Send an envelope; returns the payload of its acknowledgement."""
        waiting = asyncio.get_running_loop().create_future()
        self.acknowledged[envelope["envelope_id"]] = waiting
        try:
            await self.socket.send_json(envelope)
            return await waiting
        finally:
            self.acknowledged.pop(envelope["envelope_id"], None)

    def _take(self, said: dict[str, Any]) -> None:
        waiting = self.acknowledged.get(str(said.get("envelope_id")))
        if waiting is not None and not waiting.done():
            waiting.set_result(said.get("payload") or {})


class Sockets:
    """All connections; a ticket opens one of them, once."""

    def __init__(self, *, on_change: Callable[[], None]) -> None:
        self._on_change = on_change
        self._numbers = itertools.count(1)
        self._turns = itertools.count()
        self._tickets: set[str] = set()
        self.open: list[Connection] = []
        self.opened = 0
        self.refuse_connections = False

    def issue_ticket(self) -> str:
        ticket = f"ticket-{next(self._numbers)}"
        self._tickets.add(ticket)
        return ticket

    async def accept(self, request: web.Request) -> web.StreamResponse:
        ticket = request.query.get("ticket", "")
        if self.refuse_connections or ticket not in self._tickets:
            return web.Response(status=404, text="no such ticket")
        self._tickets.discard(ticket)
        if len(self.open) >= MOST_CONNECTIONS:
            return web.Response(status=429, text="too many websockets")
        # A silent server answers no ping, so the pongs are sent by hand.
        socket = web.WebSocketResponse(autoping=False)
        await socket.prepare(request)
        connection = Connection(socket)
        self.open.append(connection)
        self.opened += 1
        self._on_change()
        try:
            await connection.serve(len(self.open))
        finally:
            self.open.remove(connection)
            self._on_change()
        return socket

    async def send_disconnect(self, reason: str = "refresh_requested") -> None:
        """Ask every connection to go, as Slack does every few hours.

        ``warning`` comes some ten seconds before Slack ends it (`end`), ``link_disabled``
        when Socket Mode is switched off.
        """
        for connection in list(self.open):
            said = {"type": "disconnect", "reason": reason, "debug_info": {"host": "double"}}
            connection.leaving = reason != "warning"
            await connection.socket.send_json(said)

    async def end(self, connections: Sequence[Connection] | None = None) -> None:
        """End connections as a server does that goes away: those, or all that are open."""
        for connection in list(self.open if connections is None else connections):
            connection.leaving = True
            with contextlib.suppress(ConnectionError):
                await connection.socket.close()

    def drop(self) -> None:
        """Break every connection without a word, as a network does."""
        for connection in list(self.open):
            transport = connection.socket._req.transport if connection.socket._req else None
            if transport is not None:
                transport.abort()

    def fall_silent(self) -> None:
        """Answer no more pings on the connections that are open now."""
        for connection in self.open:
            connection.silent = True

    async def deliver(
        self,
        kind: str,
        payload: dict[str, Any],
        within_s: float | None = None,
        *,
        retry: tuple[int, str] | None = None,
    ) -> Ack:
        """Send an envelope over any connection, each in its turn; last those that are to go.

        Raises ConnectionError where there is none, or where it leaves without an
        acknowledgement, and TimeoutError where none comes within ``within_s``.
        """
        living = [one for one in self.open if not one.silent]
        living = [one for one in living if not one.leaving] or living
        if not living:
            raise ConnectionError("the bot has no Socket Mode connection")
        envelope = {
            "type": kind,
            "envelope_id": f"envelope-{next(self._numbers)}",
            "payload": payload,
            "accepts_response_payload": kind != "events_api",
        }
        if kind == "events_api":
            number, reason = retry or (0, "")
            envelope |= {"retry_attempt": number, "retry_reason": reason}
        time_s = asyncio.get_running_loop().time
        begun_s = time_s()
        async with asyncio.timeout(within_s):
            body = await living[next(self._turns) % len(living)].deliver(envelope)
        return Ack(status=200, body=body, after_s=time_s() - begun_s)

    async def close(self) -> None:
        await self.end()

"""Socket Mode: tickets, connections, envelopes and their acknowledgements."""

from __future__ import annotations

import asyncio
import contextlib
import itertools
import json
from collections.abc import Callable
from typing import Any

from aiohttp import WSMsgType, web


class Connection:
    """One WebSocket of the bot's."""

    def __init__(self, socket: web.WebSocketResponse) -> None:
        self.socket = socket
        self.silent = False
        self.acknowledged: dict[str, asyncio.Future[dict[str, Any]]] = {}

    async def serve(self) -> None:
        """Greet, then read until the other side leaves."""
        await self.socket.send_json(
            {"type": "hello", "num_connections": 1, "connection_info": {"app_id": "A0DOUBLE01"}}
        )
        async for message in self.socket:
            if message.type is WSMsgType.PING and not self.silent:
                await self.socket.pong(message.data)
            elif message.type is WSMsgType.TEXT:
                self._take(json.loads(message.data))

    async def deliver(self, envelope: dict[str, Any]) -> dict[str, Any]:
        """Send an envelope; returns the payload of its acknowledgement."""
        waiting = asyncio.get_running_loop().create_future()
        self.acknowledged[envelope["envelope_id"]] = waiting
        await self.socket.send_json(envelope)
        return await waiting

    def _take(self, said: dict[str, Any]) -> None:
        waiting = self.acknowledged.pop(str(said.get("envelope_id")), None)
        if waiting is not None and not waiting.done():
            waiting.set_result(said.get("payload") or {})


class Sockets:
    """All connections; a ticket opens one of them, once."""

    def __init__(self, *, on_change: Callable[[], None]) -> None:
        self._on_change = on_change
        self._numbers = itertools.count(1)
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
        # A silent server answers no ping, so the pongs are sent by hand.
        socket = web.WebSocketResponse(autoping=False)
        await socket.prepare(request)
        connection = Connection(socket)
        self.open.append(connection)
        self.opened += 1
        self._on_change()
        try:
            await connection.serve()
        finally:
            self.open.remove(connection)
            self._on_change()
        return socket

    async def send_disconnect(self, reason: str = "refresh_requested") -> None:
        """Ask every connection to go, as Slack does every few hours."""
        for connection in list(self.open):
            await connection.socket.send_json({"type": "disconnect", "reason": reason})

    def fall_silent(self) -> None:
        """Answer no more pings on the connections that are open now."""
        for connection in self.open:
            connection.silent = True

    async def deliver(self, kind: str, payload: dict[str, Any]) -> dict[str, Any]:
        """Send an envelope over the newest connection; returns what acknowledges it."""
        envelope = {
            "type": kind,
            "envelope_id": f"envelope-{next(self._numbers)}",
            "payload": payload,
            "accepts_response_payload": True,
        }
        return await self.open[-1].deliver(envelope)

    async def close(self) -> None:
        for connection in list(self.open):
            with contextlib.suppress(ConnectionError):
                await connection.socket.close()

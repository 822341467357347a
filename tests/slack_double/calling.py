"""Slack's side of being called: signed requests, envelopes, and what comes back for them."""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import itertools
import json
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode

import aiohttp

from tests.slack_double.methods import BOT
from tests.slack_double.reading import read_blocks
from tests.slack_double.sockets import Ack, Sockets
from tests.slack_double.workspace import Posted, Shown

APP_ID = "A0DOUBLE01"
TEAM = {"id": BOT["team_id"], "domain": "double"}
_numbers = itertools.count(1)


class Refused(Exception):
    """Slack does not take what the bot answered, and says so to the person."""


@dataclass(kw_only=True, eq=False)
class Answered:
    """What came back for a command, a button or a shortcut.

    ``status`` and ``body`` are the acknowledgement's; ``later`` holds what was sent to the
    response_url. ``source`` is the message that was acted on.
    """

    response_id: str
    user: str = ""
    channel: str = ""
    source: Posted | Shown | None = None
    issued: float = 0.0
    status: int = 0
    after_s: float = 0.0
    body: dict[str, Any] = field(default_factory=dict)
    later: list[dict[str, Any]] = field(default_factory=list)
    seen: list[Shown] = field(default_factory=list)

    @property
    def shown(self) -> list[dict[str, Any]]:
        """Each message that the person was sent, in order."""
        return [one for one in (self.body, *self.later) if one.get("text") or one.get("blocks")]

    @property
    def text(self) -> str:
        """All that the person was sent, from the blocks where there are any."""
        return "\n".join(
            read_blocks(one["blocks"]) if one.get("blocks") else str(one.get("text", ""))
            for one in self.shown
        )


class Caller:
    """Brings requests to the bot: signed over HTTP, or as envelopes over Socket Mode.

    ``ack_within_s`` is how long Slack waits (3 s in truth); None waits for ever, so that a
    slow machine fails no test.
    """

    def __init__(
        self, *, sockets: Sockets, secret: str, now: Callable[[], float], ack_within_s: float | None
    ) -> None:
        self.ack_within_s = ack_within_s
        self._sockets = sockets
        self._secret = secret
        self._now = now

    async def call(
        self,
        kind: str,
        payload: dict[str, Any],
        *,
        to: str | None,
        retry: tuple[int, str] | None = None,
    ) -> Ack:
        """One request. ``kind`` is slash_commands, interactive or events_api.

        ``to`` is the bot's URL; None means Socket Mode. ``retry`` has the number and the
        reason of an event that comes again. Raises TimeoutError where the bot is too slow.
        """
        if to is None:
            return await self._sockets.deliver(kind, payload, self.ack_within_s, retry=retry)
        return await self._post(kind, payload, to=to, retry=retry)

    async def _post(
        self, kind: str, payload: dict[str, Any], *, to: str, retry: tuple[int, str] | None
    ) -> Ack:
        if kind == "slash_commands":
            body = encode_form(payload)
        elif kind == "interactive":
            body = encode_form({"payload": json.dumps(payload)})
        else:
            body = json.dumps(payload).encode()
        headers = sign(body, secret=self._secret, timestamp=int(self._now()))
        if kind == "events_api":
            headers["Content-Type"] = "application/json"
        if retry is not None:
            headers |= {"X-Slack-Retry-Num": str(retry[0]), "X-Slack-Retry-Reason": retry[1]}
        timeout = aiohttp.ClientTimeout(total=self.ack_within_s)
        time_s = asyncio.get_running_loop().time
        begun_s = time_s()
        async with (
            aiohttp.ClientSession(timeout=timeout) as session,
            session.post(to, data=body, headers=headers) as response,
        ):
            said = await response.text()
            return Ack(status=response.status, body=_read_ack(said), after_s=time_s() - begun_s)


def _read_ack(said: str) -> dict[str, Any]:
    if said.startswith("{"):
        read: dict[str, Any] = json.loads(said)
        return read
    return {"text": said} if said else {}


def command_form(
    text: str,
    *,
    response_url: str,
    command: str = "/watch",
    user_id: str = "U0EDITOR01",
    user_name: str = "editor",
    channel_id: str = "C0DOUBLE001",
    channel_name: str = "general",
    trigger_id: str | None = None,
) -> dict[str, str]:
    """The form of a slash command, as Slack fills it."""
    number = next(_numbers)
    return {
        "token": "deprecated",
        "team_id": BOT["team_id"],
        "team_domain": "double",
        "channel_id": channel_id,
        "channel_name": channel_name,
        "user_id": user_id,
        "user_name": user_name,
        "command": command,
        "text": text,
        "api_app_id": APP_ID,
        "is_enterprise_install": "false",
        "response_url": response_url,
        "trigger_id": trigger_id or f"{number}.{number}.nobody",
    }


def encode_form(form: dict[str, str]) -> bytes:
    return urlencode(form).encode()


def sign(body: bytes, *, secret: str, timestamp: int) -> dict[str, str]:
    """The headers of a request that Slack signed."""
    base = b"v0:%d:%s" % (timestamp, body)
    digest = hmac.new(secret.encode(), base, hashlib.sha256).hexdigest()
    return {
        "Content-Type": "application/x-www-form-urlencoded",
        "X-Slack-Request-Timestamp": str(timestamp),
        "X-Slack-Signature": f"v0={digest}",
    }

"""What goes wrong in a soak: calls that are spoiled, connections that go, a process that dies."""

from __future__ import annotations

import asyncio
import random
from collections import Counter

from tests.slack_double import Fault, SlackDouble, faults

_POSTS = (
    ("lost after it was taken", faults.reset_after()),
    ("lost before it was taken", faults.reset_before()),
    ("cut off", faults.truncated()),
    ("garbage after it was taken", faults.garbage(accept=True)),
    ("503", faults.server_error()),
    ("503 after it was taken", faults.server_error(accept=True)),
    ("429", faults.rate_limited(retry_after=1)),
    ("internal_error", faults.refusal(code="internal_error")),
    ("slow", faults.slow(delay_s=1.5)),
)
_OTHERS = (
    ("lost after it was taken", faults.reset_after()),
    ("503", faults.server_error()),
    ("429", faults.rate_limited(retry_after=1)),
    ("garbage", faults.garbage()),
)
_SHARES = {
    "chat.postMessage": 0.2,
    "chat.update": 0.1,
    "conversations.history": 0.1,
    "conversations.replies": 0.1,
    "conversations.list": 0.1,
    "apps.connections.open": 0.1,
}
"""How many calls of a method are spoiled."""

_WARNED_BEFORE_S = 3.0
"""Slack warns some ten seconds before."""
_GONE = ("warning", "refresh_requested", "dropped", "silent")


class Trouble:
    """Chooses by chance, and counts. It makes none before `begin` and after `end`."""

    def __init__(self, slack: SlackDouble, chance: random.Random) -> None:
        self._slack = slack
        self._chance = chance
        self.spoiled: Counter[str] = Counter()
        self.lost = 0
        self.gone: Counter[str] = Counter()

    def begin(self) -> None:
        self._slack.choose_fault = self._choose

    def end(self) -> None:
        self._slack.choose_fault = None

    def _choose(self, method: str) -> Fault | None:
        if self._chance.random() >= _SHARES.get(method, 0.0):
            return None
        name, fault = self._chance.choice(_POSTS if method == "chat.postMessage" else _OTHERS)
        self.spoiled[f"{method}: {name}"] += 1
        self.lost += method == "chat.postMessage" and fault.accept
        return fault

    async def end_connections(self) -> None:
        """Let every Socket Mode connection end, in one way or another."""
        how = self._chance.choice(_GONE)
        self.gone[how] += 1
        if how == "dropped":
            self._slack.sockets.drop()
        elif how == "silent":
            self._slack.sockets.fall_silent()
        else:
            going = list(self._slack.sockets.open)
            await self._slack.sockets.send_disconnect(how)
            if how == "warning":
                await asyncio.sleep(_WARNED_BEFORE_S)
                await self._slack.sockets.end(going)

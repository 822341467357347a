"""How often Slack lets each method be called, and how long it asks to wait."""

from __future__ import annotations

import math
from collections import defaultdict, deque
from collections.abc import Callable, Mapping

_MINUTE_S = 60.0

SLACK_LIMITS: Mapping[str, int] = {
    "chat.postMessage": 300,
    "chat.update": 50,
    "chat.delete": 50,
    "chat.postEphemeral": 100,
    "conversations.history": 50,
    "conversations.info": 50,
    "conversations.join": 50,
    "conversations.list": 20,
    "conversations.members": 100,
    "conversations.open": 50,
    "conversations.replies": 50,
    "reactions.get": 50,
    "usergroups.list": 20,
    "usergroups.users.list": 20,
    "users.conversations": 50,
    "users.info": 100,
    "users.list": 20,
    "views.open": 100,
    "views.publish": 100,
    "views.push": 100,
    "views.update": 100,
}
"""Calls a minute by method, for the whole workspace."""


class Limits:
    """Counts calls. ``now`` gives Unix seconds.

    ``a_minute`` has the calls of a minute by method; a message to the same channel within
    ``min_gap_s`` is refused as well, and None lets all through.
    """

    def __init__(
        self, a_minute: Mapping[str, int], *, min_gap_s: float | None, now: Callable[[], float]
    ) -> None:
        self.a_minute = dict(a_minute)
        self.min_gap_s = min_gap_s
        self.refused: dict[str, int] = defaultdict(int)
        self._now = now
        self._calls: dict[str, deque[float]] = defaultdict(deque)
        self._last_post: dict[str, float] = {}

    def count(self, method: str, channel: str | None) -> int:
        """Count a call; where it comes too soon, the whole seconds to wait, and else 0.

        ``channel`` is the id of the channel where a message is to be posted.
        """
        now = self._now()
        wait_s = max(self._wait_for_method(method, now), self._wait_for_channel(channel, now))
        if wait_s > 0:
            self.refused[method] += 1
            return max(1, math.ceil(wait_s))
        self._calls[method].append(now)
        if channel is not None:
            self._last_post[channel] = now
        return 0

    def _wait_for_method(self, method: str, now: float) -> float:
        most, calls = self.a_minute.get(method), self._calls[method]
        while calls and calls[0] <= now - _MINUTE_S:
            calls.popleft()
        return 0.0 if most is None or len(calls) < most else calls[0] + _MINUTE_S - now

    def _wait_for_channel(self, channel: str | None, now: float) -> float:
        if self.min_gap_s is None or channel is None or channel not in self._last_post:
            return 0.0
        return self._last_post[channel] + self.min_gap_s - now

"""A client that leaves a method alone which Slack limits, and asks again where the wait is short.

Slack limits its methods one by one: what it refuses for `conversations.info` it takes for
`views.open`. So what a limit holds up is its method, whoever calls it.
"""

from __future__ import annotations

import asyncio
import math
from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.web.async_slack_response import AsyncSlackResponse

from bot.errors import DeliveryDelayed
from bot.slack.faults import explain_fault

__all__ = ["WAITED_FOR", "PatientClient", "find_pause"]

WAITED_FOR = timedelta(seconds=2)
"""So long a call waits for a pause to end, at most: somebody waits for what it brings."""

_WAITED_FOR: Mapping[str, timedelta] = {
    # What opens a dialog is good for three seconds from the press on.
    "views.open": timedelta(seconds=1.5),
    # The home tab waits for itself.
    "views.publish": timedelta(),
}
_PACED_ELSEWHERE = frozenset({"apps.connections.open", "chat.postMessage", "chat.update"})
"""Deliveries and the watch over Socket Mode wait for themselves, longer than any call may."""


class PatientClient(AsyncWebClient):
    """`AsyncWebClient`, but for rate limits. A call raises the limit's SlackApiError where the
    pause is longer than it may wait, without asking where Slack said so before.
    """

    def __init__(self, *args: Any, **settings: Any) -> None:
        super().__init__(*args, **settings)
        self._held_until_s: dict[str, float] = {}

    async def api_call(self, api_method: str, **request: Any) -> AsyncSlackResponse:
        """Call a method, after the pause that Slack asked for; once more where it asks for one."""
        if api_method in _PACED_ELSEWHERE:
            return await super().api_call(api_method, **request)
        waited_for = _WAITED_FOR.get(api_method, WAITED_FOR)
        give_up_s = _now_s() + waited_for.total_seconds()
        await self._wait_for(api_method, give_up_s)
        try:
            return await super().api_call(api_method, **request)
        except SlackApiError as error:
            if not self._hold(api_method, error) or self._held_until_s[api_method] > give_up_s:
                raise
        await self._wait_for(api_method, give_up_s)
        try:
            return await super().api_call(api_method, **request)
        except SlackApiError as error:
            self._hold(api_method, error)
            raise

    def _hold(self, method: str, error: SlackApiError) -> bool:
        pause = find_pause(error)
        if pause is None:
            return False
        until_s = _now_s() + pause.total_seconds()
        self._held_until_s[method] = max(until_s, self._held_until_s.get(method, until_s))
        return True

    async def _wait_for(self, method: str, give_up_s: float) -> None:
        """Wait until the method may be called; raises where that is later than ``give_up_s``."""
        until_s = self._held_until_s.get(method, 0.0)
        if until_s > give_up_s:
            raise self._refuse(method, until_s - _now_s())
        await asyncio.sleep(max(0.0, until_s - _now_s()))

    def _refuse(self, method: str, pause_s: float) -> SlackApiError:
        """What Slack would answer."""
        answer = AsyncSlackResponse(
            client=self,
            http_verb="POST",
            api_url=method,
            req_args={},
            data={"ok": False, "error": "ratelimited"},
            headers={"Retry-After": str(math.ceil(pause_s))},
            status_code=429,
        )
        said = f"{method} is left alone for as long as Slack asked"
        return SlackApiError(said, answer)  # type: ignore[no-untyped-call]


def find_pause(error: Exception) -> timedelta | None:
    """How long Slack wants to be left alone; None where a call failed for another reason."""
    explained = explain_fault(error, asking=True)
    return explained.retry_after if isinstance(explained, DeliveryDelayed) else None


def _now_s() -> float:
    return asyncio.get_running_loop().time()

"""Events: what happens in the workspace, told until the bot takes it or Slack gives up."""

from __future__ import annotations

import asyncio
import itertools
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import aiohttp

from tests.slack_double.calling import APP_ID, TEAM, Caller
from tests.slack_double.workspace import BOT_USER

AGAIN_AFTER_S = (0.0, 60.0, 300.0)


@dataclass(kw_only=True)
class SentEvent:
    """An event under its id; ``outcomes`` has a word for each time that it was told."""

    id: str
    payload: dict[str, Any]
    outcomes: list[str] = field(default_factory=list)

    @property
    def taken(self) -> bool:
        return self.outcomes[-1:] == ["ok"]


class Events:
    """Tells the bot of events; ``again_after_s`` may be shortened by tests."""

    def __init__(self, caller: Caller, *, now: Callable[[], float]) -> None:
        self._caller = caller
        self._now = now
        self._numbers = itertools.count(1)
        self.again_after_s: tuple[float, ...] = AGAIN_AFTER_S
        self.sent: list[SentEvent] = []

    async def send(self, event: dict[str, Any], *, to: str | None) -> SentEvent:
        """Tell of ``event``, and up to three times again where it is not acknowledged."""
        moment = f"{self._now():.6f}"
        sent = SentEvent(
            id=f"Ev0DOUBLE{next(self._numbers):05d}",
            payload={
                "token": "deprecated",
                "team_id": TEAM["id"],
                "api_app_id": APP_ID,
                "type": "event_callback",
                "event": {"event_ts": moment, "ts": moment} | event,
                "event_time": int(self._now()),
                "authorizations": [
                    {
                        "enterprise_id": None,
                        "team_id": TEAM["id"],
                        "user_id": BOT_USER,
                        "is_bot": True,
                        "is_enterprise_install": False,
                    }
                ],
                "is_ext_shared_channel": False,
            },
        )
        sent.payload["event_id"] = sent.id
        self.sent.append(sent)
        await self.tell(sent, to=to)
        for pause_s in self.again_after_s:
            if sent.taken:
                break
            await asyncio.sleep(pause_s)
            await self.tell(sent, to=to)
        return sent

    async def tell(self, sent: SentEvent, *, to: str | None) -> None:
        """Tell of it once (more), as Slack also does when its answer was lost on the way."""
        number = len(sent.outcomes)
        reason = "http_timeout" if sent.outcomes[-1:] == ["TimeoutError"] else "http_error"
        try:
            ack = await self._caller.call(
                "events_api",
                sent.payload,
                to=to,
                retry=None if number == 0 else (number, reason),
            )
        except (TimeoutError, OSError, aiohttp.ClientError) as error:
            sent.outcomes.append(type(error).__name__)
        else:
            sent.outcomes.append("ok" if ack.status == 200 else str(ack.status))

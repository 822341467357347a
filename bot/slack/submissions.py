"""Submissions of dialogs: each acts once, however often it comes and however long it takes."""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import Callable, Coroutine, Mapping
from typing import Any

from slack_sdk.web.async_client import AsyncWebClient

from bot.model import Language
from bot.slack.outcomes import Outcome, make_saving, tell_outcome

__all__ = ["ACK_WITHIN_S", "SHOWN_WITHIN_S", "Submissions"]

ACK_WITHIN_S = 1.5
"""Slack waits 3 s for the acknowledgement, the network's time included: what takes longer shows
that it is being saved."""

SHOWN_WITHIN_S = 1.0
"""So long an acknowledgement may take to be shown. An outcome that came to Slack before it would be
covered by it."""

_REMEMBERED = 500

_Task = asyncio.Task[Outcome]


class Submissions:
    """What became of the latest dialogs. ``keep`` holds on to a task until it ends, and ``done``
    hears whose dialog is done with: what they type next is another command, though it is the same.
    """

    def __init__(
        self,
        client: AsyncWebClient,
        keep: Callable[[asyncio.Task[Any]], asyncio.Task[Any]],
        *,
        done: Callable[[str], None] = lambda _person: None,
        ack_within_s: float = ACK_WITHIN_S,
        shown_within_s: float = SHOWN_WITHIN_S,
    ) -> None:
        self._client = client
        self._keep = keep
        self._done = done
        self._ack_within_s = ack_within_s
        self._shown_within_s = shown_within_s
        self._known: OrderedDict[str, _Task] = OrderedDict()
        self._late: set[_Task] = set()

    async def act_once(
        self,
        view: Mapping[str, Any],
        work: Callable[[], Coroutine[Any, Any, Outcome]],
        *,
        person: str,
        language: Language,
        key: str | None = None,
    ) -> dict[str, Any]:
        """What to acknowledge a dialog with: what became of it, or that it is being saved, and then
        the person is told what became of it.

        One that came before acts no more; it is known by ``key``, or by the dialog's id. A dialog
        with errors stays open, and may be sent again.
        """
        key = key or str(view.get("id"))
        task = self._known.get(key)
        if task is None:
            task = self._keep(asyncio.ensure_future(work()))
            self._known[key] = task
            while len(self._known) > _REMEMBERED:
                self._known.popitem(last=False)
        await asyncio.wait({task}, timeout=self._ack_within_s)
        if task.done():
            self._close(key, task, person)
            return task.result().as_response()
        if task not in self._late:
            self._late.add(task)
            shown = asyncio.get_running_loop().time() + self._shown_within_s
            telling = self._tell(key, task, view, shown, person=person, language=language)
            self._keep(asyncio.ensure_future(telling))
        return {"response_action": "update", "view": make_saving(view, language)}

    async def _tell(
        self,
        key: str,
        task: _Task,
        view: Mapping[str, Any],
        shown: float,
        *,
        person: str,
        language: Language,
    ) -> None:
        """Tell the person what became of their dialog, once they were shown that it is saved."""
        try:
            outcome = await task
        finally:
            self._late.discard(task)
        self._close(key, task, person)
        await asyncio.sleep(max(0.0, shown - asyncio.get_running_loop().time()))
        await tell_outcome(self._client, view, outcome, person=person, language=language)

    def _close(self, key: str, task: _Task, person: str) -> None:
        if task.result().view is not None:
            self._done(person)
        elif self._known.get(key) is task:
            del self._known[key]

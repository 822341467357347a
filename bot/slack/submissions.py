"""Submissions of dialogs: each acts once, however often it comes."""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import Callable, Coroutine, Mapping
from typing import Any

__all__ = ["Submissions", "errors_at"]

_REMEMBERED = 500
_ERROR = 1_500

Said = dict[str, Any]


class Submissions:
    """What became of the latest dialogs. ``keep`` holds on to a task until it ends, and ``done``
    hears whose dialog is done with: what they type next is another command, though it is the same.
    """

    def __init__(
        self,
        keep: Callable[[asyncio.Task[Any]], asyncio.Task[Any]],
        *,
        done: Callable[[str], None] = lambda _person: None,
    ) -> None:
        self._keep = keep
        self._done = done
        self._known: OrderedDict[str, asyncio.Task[Said]] = OrderedDict()

    async def act_once(
        self, view_id: str, work: Callable[[], Coroutine[Any, Any, Said]], *, person: str
    ) -> Said:
        """What ``work`` gives to acknowledge a dialog with; of one that came before, what it
        gave then. A dialog with errors stays open, and may be sent again.
        """
        task = self._known.get(view_id)
        if task is None:
            task = self._keep(asyncio.ensure_future(work()))
            self._known[view_id] = task
            while len(self._known) > _REMEMBERED:
                self._known.popitem(last=False)
        said = await asyncio.shield(task)
        if said.get("response_action") != "errors":
            self._done(person)
        elif self._known.get(view_id) is task:
            del self._known[view_id]
        return said


def errors_at(errors: Mapping[str, str]) -> Said:
    """What to acknowledge a dialog with in which something is wrong, by the ids of its fields."""
    return {
        "response_action": "errors",
        "errors": {field: said[:_ERROR] for field, said in errors.items()},
    }

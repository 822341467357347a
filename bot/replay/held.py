"""Updates that cool down, on the virtual clock of a replay."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from bot.model import Alert, AlertBody, AlertKind, Merge

__all__ = ["HeldUpdates"]


class HeldUpdates:
    """What has not left yet, one a story and channel, as the outbox keeps it for the service."""

    def __init__(self) -> None:
        self._held: dict[tuple[str, str], AlertBody] = {}

    def note(self, alerts: Iterable[Alert]) -> None:
        """Keep those that cool down; an update takes the place of one that had not left."""
        for alert in alerts:
            if alert.kind is AlertKind.UPDATE and isinstance(alert.body, AlertBody):
                of = (alert.story, alert.channel)
                self._held.pop(of, None)
                if alert.due is not None:
                    self._held[of] = alert.body

    def merge(self, merge: Merge) -> None:
        """Let what is held of two stories be of one."""
        for (story, channel), body in list(self._held.items()):
            if story == merge.gone:
                del self._held[story, channel]
                self._held[merge.into, channel] = replace(body, story=merge.into)

    def release(self, until: datetime | None = None) -> list[AlertBody]:
        """What may leave until then, in the order of its time; all where None."""
        due = [
            (body.at, of) for of, body in self._held.items() if until is None or body.at <= until
        ]
        return [self._held.pop(of) for _, of in sorted(due)]

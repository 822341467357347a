"""What the judge says of an entry."""

from __future__ import annotations

from dataclasses import dataclass

from bot.alerts import Routing
from bot.model import Alert, Decision, Merged, Revision

__all__ = ["Judged", "Silence", "Unheard"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """An entry's decision, and what it makes channels hear.

    ``merged`` are the merges that it brought about, and ``edits`` the silent edits that
    follow from them: they come before what the routing tells.
    """

    decision: Decision
    routing: Routing
    merged: tuple[Merged, ...] = ()
    edits: tuple[Alert, ...] = ()

    @property
    def alerts(self) -> tuple[Alert, ...]:
        """All that channels are told at once, in its order."""
        return (*self.edits, *self.routing.alerts)


@dataclass(frozen=True, slots=True, kw_only=True)
class Silence:
    """Why an entry that came again with another text told nobody.

    ``decision`` is what the new text is taken for, ``revision`` what changed materially, None
    where nothing did. ``reason`` is for people.
    """

    decision: Decision
    reason: str
    revision: Revision | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Unheard:
    """As `Silence`, before anything is decided for it."""

    reason: str
    revision: Revision | None = None

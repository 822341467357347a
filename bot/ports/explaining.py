"""What became of an entry, for whoever asks, and what of it they may learn."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bot.model import EntryKey

__all__ = ["Explanation", "Sight"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """One stage of an entry's way, for `nightdesk why`: its name and what it decided."""

    entry: EntryKey
    title: str
    at: datetime
    stage: str
    outcome: str
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sight:
    """What somebody may learn of: watches by their names, and channels as they are kept.

    To who sees neither a watch nor a channel all is as if it were not there.
    """

    watches: frozenset[str]
    channels: frozenset[str]

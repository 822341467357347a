"""What can go wrong in the bot, as one tree.

NightdeskError
├── InvalidQuery          a watch's query cannot be read
├── InvalidRule           a pattern of a rule cannot be read
├── UnknownEntity         no entity has that id or alias
├── UnreadableEntries     a line of recorded entries cannot be read
├── InvalidDigestTimes    a channel's cron expression or time zone cannot be used
├── DeskError             a person asked for something that cannot be done
│   ├── AlreadyThere      a watch or a source of that name exists
│   ├── NotThere          no watch, source or delivery of that name exists
│   ├── InvalidChannel    a channel that was named cannot be told
│   ├── InvalidTime       a time that was named cannot be meant
│   │   ├── TimePassed    it has passed
│   │   └── TimeAmbiguous it may be one of several
│   └── ReadOnly          it comes from a file and is changed there
├── StoreError            the database
│   ├── StoreUnavailable  it cannot be reached or opened
│   ├── StoreFull         the disk or the database's size limit is reached
│   ├── StoreTooNew       a newer Nightdesk wrote it
│   ├── StoreTooOld       it wants `nightdesk db upgrade`
│   ├── StoreRejected     these rows cannot be stored, whoever tries again
│   ├── LeaseHeld         another process judges on this database
│   ├── LeaseLost         this process no longer judges
│   └── ClaimLost         a source changed, or was claimed anew, while it was polled
└── DeliveryError         a message did not reach its destination
    ├── DeliveryRefused   for good: asking again will not help
    ├── DeliveryDelayed   try again later; nothing was posted
    └── FateUnknown       it may have been posted; look before sending again
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from datetime import datetime, timedelta

__all__ = [
    "AlreadyThere",
    "ClaimLost",
    "DeliveryDelayed",
    "DeliveryError",
    "DeliveryRefused",
    "DeskError",
    "FateUnknown",
    "InvalidChannel",
    "InvalidDigestTimes",
    "InvalidQuery",
    "InvalidRule",
    "InvalidTime",
    "LeaseHeld",
    "LeaseLost",
    "NightdeskError",
    "NotThere",
    "ReadOnly",
    "StoreError",
    "StoreFull",
    "StoreRejected",
    "StoreTooNew",
    "StoreTooOld",
    "StoreUnavailable",
    "TimeAmbiguous",
    "TimePassed",
    "UnknownEntity",
    "UnreadableEntries",
]


class NightdeskError(Exception):
    """The root. ``str()`` says what happened and what to do next."""


class InvalidQuery(NightdeskError):
    """A query that cannot be read.

    ``position`` counts code points of ``query`` from 0; ``expected`` names what could
    have stood there. ``str()`` shows the query, of a long one what is around the place,
    with a caret under it.
    """

    def __init__(self, query: str, *, position: int, problem: str, expected: str = "") -> None:
        self.query = query
        self.position = position
        self.problem = problem
        self.expected = expected
        wanted = f"; expected {expected}" if expected else ""
        shown, place = _cut_around(query, position)
        column = _measure(shown[:place])
        super().__init__(
            f"{problem} at character {position + 1}{wanted}\n  {shown}\n  {' ' * column}^"
        )


class InvalidRule(NightdeskError):
    """A pattern or a word of a rule that cannot be read.

    ``remedy`` says what to do about it.
    """

    def __init__(self, problem: str, remedy: str) -> None:
        self.problem = problem
        self.remedy = remedy
        super().__init__(f"{problem}: {remedy}")


_SHOWN = 60  # code points to either side of a fault, where a query is too long for a line


def _cut_around(query: str, position: int) -> tuple[str, int]:
    """The part of a query to show, and where ``position`` is in it."""
    if len(query) <= 2 * _SHOWN:
        return query, position
    start = max(0, position - _SHOWN)
    cut = query[start : position + _SHOWN]
    before = "…" if start else ""
    after = "…" if position + _SHOWN < len(query) else ""
    return f"{before}{cut}{after}", position - start + len(before)


def _measure(text: str) -> int:
    """How many columns a text takes where all characters are of one width but those of East
    Asia of two (UAX 11), and marks of none.
    """
    return sum(
        2 if unicodedata.east_asian_width(char) in "WF" else unicodedata.category(char)[0] != "M"
        for char in text
    )


class UnknownEntity(NightdeskError):
    """No entity has the id or alias ``name``; ``nearest`` holds ids to offer instead.

    Where ``is_shared`` several have it: those of ``nearest``, of which an id names one.
    """

    def __init__(
        self, name: str, *, nearest: tuple[str, ...] = (), is_shared: bool = False
    ) -> None:
        self.name = name
        self.nearest = nearest
        self.is_shared = is_shared
        shown = name if len(name) <= _SHOWN else f"{name[:_SHOWN]}…"
        offered = " or ".join(nearest)
        if is_shared:
            super().__init__(f"{shown!r} names several entities: write the id of one, {offered}")
            return
        hint = f"; did you mean {offered}?" if nearest else ""
        typed = f'"{shown}"' if " " in shown else shown
        super().__init__(
            f"no entity is named {shown!r}{hint} "
            f"(`nightdesk entity find {typed}` searches the catalogue)"
        )


class UnreadableEntries(NightdeskError):
    """A line of recorded entries that cannot be read.

    ``line`` counts from 1; ``problem`` is what is wrong there; ``file`` is empty where the
    entries are from none.
    """

    def __init__(self, problem: str, *, line: int, file: str = "") -> None:
        self.problem = problem
        self.line = line
        self.file = file
        super().__init__(f"{file}, line {line}: {problem}" if file else f"line {line}: {problem}")


class InvalidDigestTimes(NightdeskError):
    """A channel's cron expression or time zone cannot be used."""


class DeskError(NightdeskError):
    """A person asked for something that cannot be done."""


class AlreadyThere(DeskError):
    """A watch or a source of that name exists."""


class NotThere(DeskError):
    """No watch, source or delivery of that name exists."""


class InvalidChannel(DeskError):
    """A channel that was named cannot be told, or none was."""


class InvalidTime(DeskError):
    """A time that was named cannot be meant."""


class TimePassed(InvalidTime):
    """A time that was to come has passed."""


class TimeAmbiguous(InvalidTime):
    """A time that may be one of several: ``choices``, each as it can be typed."""

    def __init__(self, message: str, choices: Sequence[str]) -> None:
        super().__init__(message)
        self.choices = tuple(choices)


class ReadOnly(DeskError):
    """It comes from a configuration file, and is changed there."""


class StoreError(NightdeskError):
    """The database could not do its work; nothing of the unit of work was stored."""


class StoreUnavailable(StoreError):
    """The database cannot be reached or opened."""


class StoreFull(StoreError):
    """The disk is full, or the database has reached its size limit."""


class StoreTooNew(StoreError):
    """The database was written by a newer Nightdesk."""


class StoreTooOld(StoreError):
    """The database's schema is older than this program's."""


class StoreRejected(StoreError):
    """These rows cannot be stored: the fault is in them, and not in the database.

    Other rows of the same unit of work may well be stored without them.
    """


class LeaseHeld(StoreError):
    """Another process judges on this database until ``ends``; ``holder`` names it."""

    def __init__(self, message: str, *, holder: str, ends: datetime) -> None:
        self.holder = holder
        self.ends = ends
        super().__init__(message)


class LeaseLost(StoreError):
    """This process no longer holds the lease that it judges by."""


class ClaimLost(StoreError):
    """The claims of ``sources`` no longer hold: what their polls brought is not wanted.

    Each was changed, removed or claimed anew meanwhile. Polls of other sources in the same
    batch can be stored without them.
    """

    def __init__(self, message: str, *, sources: frozenset[str]) -> None:
        self.sources = sources
        super().__init__(message)


class DeliveryError(NightdeskError):
    """A message did not reach its destination."""


class DeliveryRefused(DeliveryError):
    """The destination refuses the message for good; ``code`` is its own word for why.

    ``everywhere`` is true where it would refuse every other message as well. ``fault`` says what
    is wrong with this message alone, where it is: "too long".
    """

    def __init__(
        self, message: str, *, code: str, everywhere: bool = False, fault: str | None = None
    ) -> None:
        self.code = code
        self.everywhere = everywhere
        self.fault = fault
        super().__init__(message)


class DeliveryDelayed(DeliveryError):
    """Nothing was posted; it may be tried again, not before ``retry_after`` if given.

    ``of`` is the call that wants this pause, where it is not that of the message: one that was
    to be made before it. Other messages need not wait for it.
    """

    def __init__(
        self, message: str, *, retry_after: timedelta | None = None, of: str | None = None
    ) -> None:
        self.retry_after = retry_after
        self.of = of
        super().__init__(message)


class FateUnknown(DeliveryError):
    """The request went out and no answer came: it may have been posted."""

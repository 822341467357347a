"""What the store keeps of sources: how they are polled and how they do."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import NamedTuple

from bot.model import Source, SourceHealth, Subscription
from watchers.model import Validators

__all__ = [
    "AddedSources",
    "ClaimedSource",
    "HealthChange",
    "HealthCounts",
    "KeysOfSource",
    "LiveSource",
    "SourceFault",
    "SourceState",
    "SourceStatus",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceState:
    """What the polls of a source have left behind.

    ``url`` is where it is polled now (after permanent redirects). ``identity`` is the
    text form of `watchers.identity.IdentityScheme`. ``baselined`` is when its first good
    poll was stored. ``failures`` counts consecutive failed polls; ``error``,
    ``first_error`` and ``failing_since`` are of the current run of failures.

    ``memory`` is the kind's own (see `SourceForPoll`). ``rhythm`` is the text form of
    `watchers.rhythm.Rhythm`. ``health`` is its state since ``health_since``; ``reminded``
    is when the ops channel last heard of it, None where there is nothing to remind of.
    ``silent_from`` is when a silence that lasts until then is no chance any more.
    ``last_whole`` is when it last sent a document and no 304; until ``distrusted_until``
    its validators are not sent, since it was caught with a 304 that was not true. ``gone``
    is when it answered 410: it is not polled any more. ``held_since`` is there while
    entries of it are held back as a flood; ``approved`` is when somebody last let them
    through. ``moved_told`` is the address to which it has moved by what the ops channel heard;
    None where nothing of the kind was told since it was last well at its own for a day.

    A poll that is stored changes neither ``paused``, ``health``, ``health_since``,
    ``reminded``, ``moved_told``, ``held_since`` nor ``approved``: they belong to people and to the
    watching over sources, which go on while a poll runs.
    """

    url: str
    due: datetime
    validators: Validators = field(default_factory=Validators)
    identity: str = ""
    baselined: datetime | None = None
    last_ok: datetime | None = None
    last_polled: datetime | None = None
    failures: int = 0
    error: str | None = None
    failing_since: datetime | None = None
    fault: str | None = None
    paused: bool = False
    memory: str | None = None
    rhythm: str = ""
    health: SourceHealth = SourceHealth.OK
    health_since: datetime | None = None
    first_error: str | None = None
    reminded: datetime | None = None
    last_whole: datetime | None = None
    held_since: datetime | None = None
    approved: datetime | None = None
    silent_from: datetime | None = None
    distrusted_until: datetime | None = None
    gone: datetime | None = None
    moved_told: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimedSource:
    """A source that this process polls now; nobody else gets it before the claim ends.

    ``claim`` goes back to the store with the poll's rows, which are stored only while it
    holds: it is another one after each claim, each commit and each change of the source.
    """

    source: Source
    state: SourceState
    claim: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LiveSource:
    """A source that is neither retired nor paused, claimed or not."""

    source: Source
    state: SourceState


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceStatus:
    """A source as `nightdesk feed list` shows it.

    ``held`` counts its entries that are held back as a flood.
    ``verified`` is the day on which `nightdesk feed verify` last found it in order.
    ``subscription`` is what its hub was asked to push, the latest; None where it has none.
    """

    source: Source
    state: SourceState
    entries: int
    verified: date | None = None
    held: int = 0
    subscription: Subscription | None = None


class AddedSources(NamedTuple):
    """The ids of many sources: those that are new now, and those that were there already."""

    added: tuple[str, ...]
    there: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class KeysOfSource:
    """By what the entries of one document may be known again.

    ``size`` is how many entries the document has: so many stored ones of one title may
    be asked for, and no fewer than 50.
    """

    source: str
    guids: tuple[str, ...]
    canonical_urls: tuple[str, ...]
    title_keys: tuple[str, ...]
    size: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceFault:
    """A document that could not be read, in one line that says what to do."""

    at: datetime
    error: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HealthChange:
    """How a source does from now on.

    ``reminded`` is when the ops channel heard of it, ``moved_told`` to which address it has
    moved by what that heard.
    """

    source: str
    health: SourceHealth
    since: datetime
    reminded: datetime | None
    moved_told: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class HealthCounts:
    """How the sources do that are not retired: how many in each state, paused ones too.

    ``asked`` counts those that are polled, ``failing`` those of them whose last poll
    failed, whether that is a state yet or not. ``outage`` is since when so many fail at
    once that they are not told one by one.
    """

    by_health: Mapping[SourceHealth, int]
    asked: int
    failing: int
    outage: datetime | None

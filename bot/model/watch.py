"""What people watch for: watches, and the entities that they name."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum

from bot.model.entry import SourceOrigin

__all__ = [
    "UNTIL_UNMUTED",
    "Entity",
    "EntityKind",
    "MentionPolicy",
    "Priority",
    "Selection",
    "Watch",
    "WatchActivity",
    "WatchState",
]

UNTIL_UNMUTED = datetime(9000, 1, 1, tzinfo=UTC)
"""The end of a mute that has none: somebody unmutes the watch."""


class Priority(StrEnum):
    """How much a watch matters to those who set it."""

    HIGH = "high"
    NORMAL = "normal"
    LOW = "low"


class MentionPolicy(StrEnum):
    """Whether a breaking alert of a watch may ring everybody in the channel."""

    NONE = "none"
    HERE = "here"


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """What is let in and what is kept out; an empty ``include`` lets everything in."""

    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()


class WatchState(StrEnum):
    """Whether a watch tells anybody now."""

    LIVE = "live"
    MUTED = "muted"  # it matches, and tells nobody
    EXPIRED = "expired"  # it matches nothing any more


@dataclass(frozen=True, slots=True, kw_only=True)
class Watch:
    """A named query that someone wants to be told about.

    ``channels`` are channel names without ``#``, or channel ids. ``sources`` selects by
    source id, host or a host's subdomains, or as ``tag:NAME`` by a tag of the source;
    ``events`` by event name; ``lang`` by BCP 47 primary language (empty: all). ``origin``
    is FILE where a configuration file holds it. ``primed`` is when it became what it is:
    what was there before is old to it. None where nobody has seen to that, as in a replay.
    """

    name: str
    query: str
    channels: tuple[str, ...]
    priority: Priority = Priority.NORMAL
    owner: str | None = None
    lang: tuple[str, ...] = ()
    sources: Selection = field(default_factory=Selection)
    events: Selection = field(default_factory=Selection)
    digest_only: bool = False
    muted_until: datetime | None = None
    expires: datetime | None = None
    mention: MentionPolicy = MentionPolicy.NONE
    origin: SourceOrigin = SourceOrigin.DATABASE
    primed: datetime | None = None

    def state(self, now: datetime) -> WatchState:
        """Whether it tells anybody at ``now``."""
        if self.expires is not None and self.expires <= now:
            return WatchState.EXPIRED
        if self.muted_until is not None and self.muted_until > now:
            return WatchState.MUTED
        return WatchState.LIVE

    def may_ring(self, now: datetime) -> bool:
        """Whether any channel may hear at once of what it matches at ``now``."""
        return bool(self.channels) and not self.digest_only and self.state(now) is WatchState.LIVE

    def tells_from(self, now: datetime) -> datetime | None:
        """Since when it tells what comes: it was changed, or a mute ended; None for always."""
        ended = self.muted_until if self.muted_until and self.muted_until <= now else None
        return max((at for at in (self.primed, ended) if at is not None), default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class WatchActivity:
    """What a watch brought of late: hits, and alerts that were posted at once.

    Days are UTC's; ``week`` counts the last 7 of them and ``month`` the last 30, today
    included. ``last_hit`` is None where none is remembered.
    """

    week_hits: int = 0
    month_hits: int = 0
    week_alerts: int = 0
    month_alerts: int = 0
    last_hit: datetime | None = None


class EntityKind(StrEnum):
    """What an entity is."""

    ORGANISATION = "organisation"
    PERSON = "person"
    PRODUCT = "product"
    BRAND = "brand"
    PLACE = "place"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """A person, organisation, product, brand or place with the names it goes by.

    ``id`` is the everyday name in lower-case ASCII with hyphens. ``tickers`` are written
    ``EXCHANGE:SYMBOL``. ``hosts`` are its official hosts, their subdomains included.
    """

    id: str
    name: str
    kind: EntityKind = EntityKind.ORGANISATION
    aliases: tuple[str, ...] = ()
    tickers: tuple[str, ...] = ()
    hosts: tuple[str, ...] = ()
    owner: str | None = None

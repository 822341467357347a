"""What people watch for: watches, and the entities that they name."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from bot.model.entry import SourceOrigin

__all__ = ["Entity", "EntityKind", "MentionPolicy", "Priority", "Selection", "Watch"]


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Watch:
    """A named query that someone wants to be told about.

    ``channels`` are channel names without ``#``, or channel ids. ``sources`` selects by
    source id, host or a host's subdomains; ``events`` by event name; ``lang`` by BCP 47
    primary language (empty: all). ``origin`` is FILE where a configuration file holds it.
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

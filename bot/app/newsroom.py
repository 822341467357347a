"""The configuration in the rules' own values."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from bot.alerts import ChannelBook
from bot.errors import InvalidQuery, UnknownEntity
from bot.model import (
    Channel,
    DigestTimes,
    Entity,
    EntityKind,
    MentionPolicy,
    Priority,
    QuietHours,
    Selection,
    Source,
    SourceOrigin,
    Threshold,
    Watch,
)
from bot.watchlist import Catalogue, parse_query
from config import Fault, Place

if TYPE_CHECKING:
    from config.schema import (
        ChannelSettings,
        EntitySettings,
        Settings,
        SourceSettings,
        WatchSettings,
    )

__all__ = ["Newsroom", "build_newsroom", "find_rule_faults"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Newsroom:
    """What the files say: whom to listen to, what for, and whom to tell."""

    sources: tuple[Source, ...]
    watches: tuple[Watch, ...]
    catalogue: Catalogue
    channels: ChannelBook

    def channel_names(self, watches: Iterable[Watch] = ()) -> tuple[str, ...]:
        """Every channel that the files or these watches name, in order."""
        named = {name for watch in (*self.watches, *watches) for name in watch.channels}
        return tuple(sorted(named | set(self.channels.channels)))


def build_newsroom(settings: Settings) -> Newsroom:
    """The configuration as values; `find_rule_faults` has found nothing wrong with it."""
    return Newsroom(
        sources=tuple(source_of(id_, source) for id_, source in settings.sources.items()),
        watches=tuple(watch_of(watch) for watch in settings.watches),
        catalogue=_catalogue_of(settings),
        channels=ChannelBook(
            channels={
                name: channel_of(name, channel) for name, channel in settings.channels.items()
            },
            default=channel_of("*", settings.channel_defaults),
        ),
    )


def find_rule_faults(settings: Settings) -> Iterator[Fault]:
    """What only the rules can see: queries that cannot be read, entities that nobody knows."""
    catalogue = _catalogue_of(settings)
    for watch in settings.watches:
        try:
            parse_query(watch.query, catalogue)
        except (InvalidQuery, UnknownEntity) as error:
            path = f"watches.{watch.name}.query"
            place = settings.places.get(path) or Place(file="configuration")
            yield Fault(place=place, path=path, problem=str(error))


def _catalogue_of(settings: Settings) -> Catalogue:
    return Catalogue([entity_of(id_, entity) for id_, entity in settings.entities.items()])


def source_of(id_: str, source: SourceSettings) -> Source:
    """A configured source."""
    return Source(
        id=id_,
        name=source.name,
        kind=source.kind,
        url=source.url,
        host=source.host,
        tier=source.tier,
        owner=source.owner or "",
        official=source.official,
        lang=source.lang,
        tags=source.tags,
        origin=SourceOrigin.FILE,
    )


def watch_of(watch: WatchSettings) -> Watch:
    """A configured watch."""
    return Watch(
        name=watch.name,
        query=watch.query,
        channels=watch.channels,
        priority=Priority(watch.priority),
        owner=watch.owner,
        lang=watch.lang,
        sources=Selection(include=watch.sources.include, exclude=watch.sources.exclude),
        events=Selection(include=watch.events.include, exclude=watch.events.exclude),
        digest_only=watch.digest_only,
        muted_until=_utc(watch.muted_until),
        expires=_utc(watch.expires),
        mention=MentionPolicy(watch.mention),
        origin=SourceOrigin.FILE,
    )


def entity_of(id_: str, entity: EntitySettings) -> Entity:
    """A configured entity."""
    return Entity(
        id=id_,
        name=entity.name,
        kind=EntityKind(entity.kind),
        aliases=entity.aliases,
        tickers=entity.tickers,
        hosts=entity.hosts,
        owner=entity.owner,
    )


def channel_of(name: str, channel: ChannelSettings) -> Channel:
    """A configured channel."""
    digest, quiet = channel.digest, channel.quiet
    return Channel(
        name=name,
        threshold=Threshold(channel.threshold),
        digest=None if digest is None else DigestTimes(cron=digest.cron, zone=digest.zone),
        quiet=None
        if quiet is None
        else QuietHours(
            start=quiet.start,
            end=quiet.end,
            zone=quiet.zone,
            except_=None if quiet.except_ is None else Threshold(quiet.except_),
        ),
    )


def _utc(at: datetime | None) -> datetime | None:
    return None if at is None else at.astimezone(UTC)

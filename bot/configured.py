"""What configuration files say, as the values that the rooms speak in, and the way back."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from bot.model import (
    Certainty,
    Channel,
    DigestTimes,
    Entity,
    EntityKind,
    Event,
    Genre,
    Language,
    Leaning,
    MentionPolicy,
    Priority,
    QuietHours,
    Rule,
    RuleBook,
    RulePlace,
    Sections,
    Selection,
    Source,
    SourceOrigin,
    Stage,
    Step,
    Threshold,
    Watch,
    WordList,
)
from bot.stories import Weights
from watchers.model import JsonOptions, PageOptions, SourceOptions
from watchers.urls import split_credentials

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.stories import GenreRule
    from config.schema import (
        ChannelSettings,
        DigestSettings,
        EntitySettings,
        GenreSettings,
        Settings,
        SourceSettings,
        UrgencySettings,
        WatchSettings,
    )
    from config.schema_events import EventRuleSettings, LeaningSettings

__all__ = [
    "channel_of",
    "describe_source",
    "entity_of",
    "genre_rule_of",
    "options_of",
    "rule_book_of",
    "source_of",
    "watch_of",
    "weights_of",
]


def source_of(id_: str, source: SourceSettings) -> Source:
    """A configured source. A login and a password in its address are taken out of it."""
    url, credentials = split_credentials(source.url)
    return Source(
        id=id_,
        name=source.name,
        kind=source.kind,
        url=url,
        credentials=credentials,
        host=source.host,
        tier=source.tier,
        owner=source.owner or "",
        official=source.official,
        lang=source.lang,
        tags=source.tags,
        origin=SourceOrigin.FILE,
        options=options_of(source),
        trusted=True,
    )


def options_of(source: SourceSettings) -> SourceOptions | None:
    """What a configured source says beside its address to the watcher of its kind."""
    if source.json_ is not None:
        return JsonOptions(**source.json_.model_dump())
    if source.page is not None:
        return PageOptions(include=source.page.include, exclude=source.page.exclude)
    return None


def describe_source(source: Source) -> dict[str, Any]:
    """What a file says of a source beside its id and its options, without credentials."""
    return {
        "name": source.name,
        "kind": source.kind,
        "url": split_credentials(source.url)[0],
        "host": source.host,
        "tier": source.tier,
        "owner": source.owner,
        "official": source.official,
        "lang": source.lang,
        "tags": list(source.tags),
    }


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


def genre_rule_of(name: str, rule: GenreSettings) -> GenreRule:
    """A configured rule that tells a genre."""
    # Only who reads entries goes by it.
    from bot.stories import GenreRule

    return GenreRule(name=name, **rule.model_dump() | {"genre": Genre(rule.genre)})


def channel_of(name: str, channel: ChannelSettings) -> Channel:
    """A configured channel."""
    quiet = channel.quiet
    return Channel(
        name=name,
        threshold=Threshold(channel.threshold),
        digest=_times_of(channel.digest),
        quiet=None
        if quiet is None
        else QuietHours(
            start=quiet.start,
            end=quiet.end,
            zone=quiet.zone,
            except_=None if quiet.except_ is None else Threshold(quiet.except_),
        ),
        heartbeat=channel.heartbeat,
        most_an_hour=channel.most_an_hour,
        brief=_times_of(channel.brief),
        language=Language(channel.language),
        broadcast=channel.broadcast,
        sections=Sections(channel.sections),
        here=None if channel.mention.here == "never" else Threshold(channel.mention.here),
    )


def weights_of(urgency: UrgencySettings) -> Weights:
    """The configured weights of the parts of urgency."""
    shares = urgency.model_dump(
        exclude={"steps", "cool_down_minutes", "fresh_hours", "archive_days"}
    )
    return Weights(
        **shares,
        steps=frozenset(map(Step, urgency.steps)),
        cool_down=timedelta(minutes=urgency.cool_down_minutes),
        fresh_for=timedelta(hours=urgency.fresh_hours),
        archive_after=timedelta(days=urgency.archive_days),
    )


def _times_of(times: DigestSettings | None) -> DigestTimes | None:
    return None if times is None else DigestTimes(cron=times.cron, zone=times.zone)


def rule_book_of(settings: Settings) -> RuleBook:
    """The configured rules, with their lists of words, and the words that lean."""
    return RuleBook(
        rules=tuple(_rule_of(name, rule) for name, rule in settings.events.items()),
        lists=tuple(
            WordList(name=name, words=(*one.words, *one.also))
            for name, one in settings.word_lists.items()
        ),
        leanings=tuple(
            leaning
            for name, one in settings.leanings.items()
            for leaning in _list_leanings(name, one)
        ),
    )


def _rule_of(name: str, rule: EventRuleSettings) -> Rule:
    return Rule(
        name=name,
        label=_label_of(rule),
        say=rule.say,
        but_not=rule.not_,
        weight=rule.weight,
        place=RulePlace(rule.in_),
        of=tuple(map(Event, rule.of)),
    )


def _list_leanings(name: str, group: LeaningSettings) -> Iterator[Leaning]:
    label = Event(group.event) if group.event else Genre(str(group.genre))
    if group.weight is not None:
        yield Leaning(name=name, label=label, weight=group.weight, words=group.words)
    for step in group.steps:
        yield Leaning(name=name, label=label, weight=step.weight, words=step.words)


def _label_of(rule: EventRuleSettings) -> Event | Certainty | Stage:
    if rule.stage is not None:
        return Stage(rule.stage)
    return Event(rule.event) if rule.event else Certainty(str(rule.certainty))


def _utc(at: datetime | None) -> datetime | None:
    return None if at is None else at.astimezone(UTC)

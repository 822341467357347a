"""The newsroom that the configuration makes, and what only the rules find wrong with it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property, lru_cache, partial
from typing import TYPE_CHECKING

from bot.alerts import ChannelBook
from bot.configured import (
    channel_of,
    entity_of,
    genre_rule_of,
    rule_book_of,
    source_of,
    watch_of,
    weights_of,
)
from bot.errors import InvalidRule, UnknownEntity
from bot.model import DigestTimes, Entity, Event, Source, Watch
from bot.model.kept import LastMade
from bot.stories import Weights
from bot.watchlist import (
    Catalogue,
    find_faults,
    is_language,
    suggest_events,
    suggest_languages,
)

if TYPE_CHECKING:
    from bot.model.kept import Keeper
    from bot.ports import Store
    from bot.reference import Reference
    from bot.stories import Classifier, GenreRule, GenreRules
    from config import Draft, Fault, Written
    from config.schema import Settings

__all__ = [
    "Newsroom",
    "build_channels",
    "build_newsroom",
    "build_reference",
    "find_note_times",
    "find_rule_faults",
    "keep_shipped",
]

_GENRES: LastMade[tuple[GenreRule, ...], GenreRules] = LastMade(most=4)


# Without slots: the classifier is kept once it was asked for.
@dataclass(frozen=True, kw_only=True)
class Newsroom:
    """What the files say: whom to listen to, what for, and whom to tell."""

    sources: tuple[Source, ...]
    watches: tuple[Watch, ...]
    catalogue: Catalogue
    make_classifier: Callable[[], Classifier]
    channels: ChannelBook
    weights: Weights = field(default_factory=Weights)

    @cached_property
    def classifier(self) -> Classifier:
        """Who reads entries by the files' rules. Most commands read none and do without."""
        return self.make_classifier()

    def channel_names(self, watches: Iterable[Watch] = ()) -> tuple[str, ...]:
        """Every channel that the files or these watches name, in order."""
        return tuple(sorted(self.watched_channels(watches) | set(self.channels.channels)))

    def watched_channels(self, watches: Iterable[Watch] = ()) -> frozenset[str]:
        """The channels that the files' watches or these name."""
        find_key = self.channels.find_key
        told = (name for watch in (*self.watches, *watches) for name in watch.channels)
        return frozenset(map(find_key, told))


def build_newsroom(settings: Settings, *, keeper: Keeper | None = None) -> Newsroom:
    """The configuration as values; `find_rule_faults` has found nothing wrong with it.

    The ``keeper`` keeps what is worked out of names and rules once they are asked for.
    """
    catalogue = _build_catalogue(tuple(_entities_of(settings)), settings.own_entities)
    if keeper is not None:
        catalogue.keep_names_in(keeper)
    return Newsroom(
        sources=tuple(source_of(id_, source) for id_, source in settings.sources.items()),
        watches=tuple(watch_of(watch) for watch in settings.watches),
        catalogue=catalogue,
        make_classifier=partial(_build_classifier, settings, keeper),
        channels=build_channels(settings),
        weights=weights_of(settings.urgency),
    )


def keep_shipped() -> None:
    """Read all that is shipped, and keep what comes of it where that is possible: then no start
    has to, not even one that may not write there.
    """
    from bot.app.keeping import find_shared_keeper
    from bot.judge import Judge
    from config import load_files

    settings = load_files(())
    newsroom = build_newsroom(settings, keeper=find_shared_keeper(settings))
    Judge(
        catalogue=newsroom.catalogue,
        classifier=newsroom.classifier,
        watches=(),
        channels=newsroom.channels,
    )


def build_reference(newsroom: Newsroom, store: Store) -> Reference:
    """Where people look things up in this newsroom's store."""
    # What only the service needs is not loaded by every command.
    from bot.reference import Reference

    return Reference(
        store=store,
        catalogue=newsroom.catalogue,
        classifier=newsroom.classifier,
        channels=newsroom.channels,
        weights=newsroom.weights,
    )


def build_channels(settings: Settings) -> ChannelBook:
    """The channels as values."""
    return ChannelBook(
        channels={name: channel_of(name, channel) for name, channel in settings.channels.items()},
        default=channel_of("*", settings.channel_defaults),
    )


def find_rule_faults(draft: Draft) -> Iterator[Fault]:
    """What only the rules and the watchers can see, in all that newsroom files say.

    Queries, expressions and selectors that cannot be read, entities, owners, languages and
    events that nobody knows, phrases that cannot be read and, where sources are to be polled,
    kinds of them that nothing reads. An entity that is itself at fault is known by its names,
    so that what names it is not blamed.
    """
    faulty = (
        Entity(id=id_, name=id_, aliases=names) for id_, names in draft.faulty_entities.items()
    )
    catalogue = _build_catalogue(
        (*faulty, *_entities_of(draft.settings)), draft.settings.own_entities
    )
    for query in draft.queries:
        yield from (query.make_fault(str(one)) for one in find_faults(query.value, catalogue))
    yield from _faults_of_languages(draft.languages)
    yield from _faults_of_events(draft.events)
    for owner in draft.owners:
        yield from _faults_of_owner(owner, catalogue)
    yield from _faults_of_expressions(draft.expressions)
    yield from _faults_of_selectors(draft.selectors)
    yield from _faults_of_phrases(draft.phrases)
    yield from _faults_of_rules(draft)
    if draft.is_service:
        yield from _faults_of_kinds(draft.kinds)


def _faults_of_languages(languages: Iterable[Written]) -> Iterator[Fault]:
    for written in languages:
        if not is_language(written.value.lower()):
            meant = suggest_languages(written.value)
            remedy = f"write {', '.join(meant)}" if meant else "write a BCP 47 tag, as en or pt-BR"
            yield written.make_fault(f"{written.value!r} is no language code", remedy)


def _faults_of_events(events: Iterable[Written]) -> Iterator[Fault]:
    known = [event.value for event in Event]
    for written in events:
        if written.value not in known:
            meant = " or ".join(map(repr, suggest_events(written.value)))
            remedy = f"did you mean {meant}?" if meant else f"write one of {', '.join(known)}"
            yield written.make_fault(f"there is no event {written.value!r}", remedy)


def _faults_of_rules(draft: Draft) -> Iterator[Fault]:
    if not (draft.patterns or draft.words):
        return
    from bot.stories import check_pattern, check_words

    lists = draft.settings.word_lists
    for written, check in (
        *((each, partial(check_pattern, lists=lists)) for each in draft.patterns),
        *((each, partial(check_words, lists=lists)) for each in draft.words),
    ):
        try:
            check(written.value)
        except InvalidRule as error:
            yield written.make_fault(f"{written.value!r} {error.problem}", error.remedy)


def _faults_of_owner(owner: Written, catalogue: Catalogue) -> Iterator[Fault]:
    """A fault for an id that no entity has, and for a name that is one slip from another.

    Any other name may be that of somebody whom the catalogue does not know.
    """
    from config.values import is_entity_id, suggest

    try:
        catalogue.resolve(owner.value)
    except UnknownEntity as error:
        near = [id_ for id_ in error.nearest if _is_slip(owner.value, catalogue.get(id_))]
        if not (near or is_entity_id(owner.value)):
            return
        yield owner.make_fault(
            f"no entity has the id or the name {owner.value!r}",
            f"did you mean {near[0]!r}?"
            if near
            else suggest(
                owner.value,
                [entity.id for entity in catalogue],
                otherwise="write the id of an entity that is there, or the owner's name in full",
            ),
        )


def _is_slip(written: str, entity: Entity | None) -> bool:
    """Whether one letter, or two that changed places, part it from a name of the entity."""
    from rapidfuzz.distance import OSA

    names = () if entity is None else (entity.name, *entity.aliases)
    # Among short names one letter makes another name.
    return len(written) > 5 and any(
        OSA.distance(written.casefold(), name.casefold()) == 1 for name in names
    )


def _faults_of_kinds(kinds: Iterable[Written]) -> Iterator[Fault]:
    from watchers import KINDS

    for kind in kinds:
        if kind.value not in KINDS:
            yield kind.make_fault(
                f"no source of kind {kind.value!r} can be polled yet",
                f"write {' or '.join(sorted(KINDS))} for an address that is one, "
                "or leave the source out until a later version reads it",
            )


def _faults_of_expressions(expressions: Iterable[Written]) -> Iterator[Fault]:
    for expression in expressions:
        # Where there is no such source, the library is not loaded.
        from watchers.expressions import InvalidExpression, compile_expression

        try:
            compile_expression(expression.value)
        except InvalidExpression as error:
            yield expression.make_fault(
                f"{expression.value!r} is no JMESPath expression: {error}",
                "write a path to the field, as in metadata.title (jmespath.org has a tutorial)",
            )


def _faults_of_selectors(selectors: Iterable[Written]) -> Iterator[Fault]:
    for selector in selectors:
        from watchers.lines import check_selector

        problem = check_selector(selector.value)
        if problem is not None:
            yield selector.make_fault(problem)


def _faults_of_phrases(phrases: Iterable[Written]) -> Iterator[Fault]:
    for phrase in phrases:
        from bot.stories import InvalidPhrase, check_phrase

        try:
            check_phrase(phrase.value)
        except InvalidPhrase as error:
            yield phrase.make_fault(error.problem, error.remedy)


def _entities_of(settings: Settings) -> Iterator[Entity]:
    return (entity_of(id_, entity) for id_, entity in settings.entities.items())


@lru_cache(maxsize=1)
def _build_catalogue(entities: tuple[Entity, ...], own: tuple[str, ...]) -> Catalogue:
    # A configuration without faults is asked for its catalogue twice: to be examined, and to be
    # gone by.
    return Catalogue(entities, own=own)


def _build_classifier(settings: Settings, keeper: Keeper | None) -> Classifier:
    from bot.stories import Classifier, GenreRules

    rules = tuple(genre_rule_of(name, rule) for name, rule in settings.genres.items())
    # Two configurations that are compared mostly have the shipped rules, and these take some
    # tenths of a second to be read.
    genres = _GENRES.get(rules, lambda: GenreRules(rules, keeper=keeper))
    return Classifier(rule_book_of(settings), genres=genres, keeper=keeper)


def find_note_times(settings: Settings) -> DigestTimes | None:
    """When the operators hear of their watches; None for never."""
    note, digest = settings.watch_note, settings.channel_defaults.digest
    if note.cron is None:
        return None
    return DigestTimes(cron=note.cron, zone=note.zone or (digest.zone if digest else "UTC"))

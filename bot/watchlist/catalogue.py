"""The entity catalogue: who is called what, and where an entry names them."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property, lru_cache
from typing import TypeVar

from bot.errors import UnknownEntity
from bot.model import Entity, EntityKind, Entry, Field, Mention, Source
from bot.model.addresses import find_host
from bot.model.kept import Keeper, recall_or_make
from bot.watchlist.common_words import WordKind, find_word_kind
from bot.watchlist.entity_search import LIKE, NEAR, flatten_name, rank_entities
from bot.watchlist.homelands import choose_language, holds_for_own
from bot.watchlist.inflection import inflect, put_in_genitive
from bot.watchlist.mentions import MentionFinder, Weighing
from bot.watchlist.name_table import Alias, NameTable, make_table, read_table, write_table
from bot.watchlist.names import is_everyday
from bot.watchlist.names.symbols import SURE_SYMBOLS
from bot.watchlist.outlets import is_open_or_outlet
from bot.watchlist.precedence import Loss, settle
from bot.watchlist.tickers import Tickers, key_of_ticker, share_symbol
from bot.watchlist.views import view_text

__all__ = ["Catalogue"]

K = TypeVar("K", bound=Hashable)


class Catalogue:
    """Entities by id, name, alias and host.

    Of two entities with one id the later wins whole, so that a newsroom's own file is
    given after the shipped one. What an entity of ``own``, the ids of the newsroom's, is
    known by is known of no other any more (`losses`).
    """

    def __init__(self, entities: Iterable[Entity] = (), *, own: Iterable[str] = ()) -> None:
        self._entities = {entity.id: entity for entity in entities}
        named: defaultdict[str, dict[str, str]] = defaultdict(dict)
        hosts: defaultdict[str, dict[str, str]] = defaultdict(dict)
        tickers: defaultdict[tuple[str, str], dict[str, str]] = defaultdict(dict)
        for entity in self._entities.values():
            for name in (entity.name, *entity.aliases):
                named[flatten_name(name)].setdefault(entity.id, name)
            for host in entity.hosts:
                hosts[_clean_host(host)].setdefault(entity.id, host)
            for ticker in entity.tickers:
                tickers[key_of_ticker(ticker)].setdefault(entity.id, ticker)
        named.pop("", None)
        ours = self._own = frozenset(own)
        self._named, lost_names = settle(named, ours)
        settled_hosts, lost_hosts = settle(hosts, ours)
        settled_tickers, lost_tickers = settle(tickers, ours)
        self.losses = (*lost_names, *lost_tickers, *lost_hosts)
        """What shipped entities have lost to the newsroom's own."""
        for loser in {loss.entity for loss in self.losses}:
            one = self._entities[loser]
            # But for the name that it is shown by.
            self._entities[loser] = replace(
                one,
                aliases=_keep(one, one.aliases, self._named, flatten_name),
                tickers=_keep(one, one.tickers, settled_tickers, key_of_ticker),
                hosts=_keep(one, one.hosts, settled_hosts, _clean_host),
            )
        self._hosts = {host: frozenset(by_id) for host, by_id in settled_hosts.items()}
        self._keeper: Keeper | None = None
        self._last: tuple[Entry, tuple[str, ...], tuple[Mention, ...]] | None = None
        # The hosts of sources are asked for with every entry.
        self._known_at = lru_cache(maxsize=_REMEMBERED_HOSTS)(self._find_at)

    @cached_property
    def _finder(self) -> MentionFinder:
        # Most commands look nothing up in a text, and need not wait for it.
        return MentionFinder(self._read_names(), tickers=self._tickers, owners=self._owners)

    def prepare(self) -> None:
        """Read the names now, and not when something is first looked for in a text."""
        self._finder.prepare()

    def keep_names_in(self, keeper: Keeper) -> None:
        """Have the names, ready to be looked for, from there, or keep them there for the next
        start. To be said before anything is looked for.
        """
        self._keeper = keeper

    def _read_names(self) -> NameTable:
        return recall_or_make(
            self._keeper,
            "catalogue-names",
            self.fingerprint,
            make=lambda: make_table(self._list_aliases(), own=self._own),
            read=read_table,
            write=write_table,
        )

    @cached_property
    def _tickers(self) -> Tickers:
        return Tickers((ticker, entity.id) for entity in self for ticker in entity.tickers)

    @cached_property
    def fingerprint(self) -> str:
        """64 characters, others where any entity is another."""
        said = map(repr, (*self, *self.losses, *sorted(self._own)))
        return hashlib.sha256("\n".join(said).encode()).hexdigest()

    def losses_of(self, entity_id: str) -> tuple[Loss, ...]:
        """What this entity has lost to the newsroom's own."""
        return tuple(loss for loss in self.losses if loss.entity == entity_id)

    def __iter__(self) -> Iterator[Entity]:
        return iter(self._entities.values())

    def __len__(self) -> int:
        return len(self._entities)

    def get(self, entity_id: str) -> Entity | None:
        """The entity of exactly this id."""
        return self._entities.get(entity_id)

    def resolve(self, name: str) -> Entity:
        """The entity of this id, or of this name or alias where no other has it.

        Case, accents and Unicode form do not count. Raises UnknownEntity with the ids
        that come nearest, or of those that share the name.
        """
        entity = self._look_up(name)
        if entity is not None:
            return entity
        if sharing := self._named.get(flatten_name(name)):
            raise UnknownEntity(name, nearest=tuple(sharing), is_shared=True)
        nearest = self._list_marked(name) or [each.id for each in self.find(name, limit=3)]
        raise UnknownEntity(name, nearest=tuple(nearest))

    def knows(self, name: str) -> bool:
        """Whether `resolve` finds an entity; costs nothing where it does not."""
        return self._look_up(name) is not None

    def _look_up(self, name: str) -> Entity | None:
        wanted = name.strip()
        by_id = self._named.get(flatten_name(wanted), {})
        return (
            self._entities.get(wanted)
            or self._entities.get(wanted.lower())
            or (self._entities[next(iter(by_id))] if len(by_id) == 1 else None)
        )

    def find(self, text: str, *, limit: int = 10) -> tuple[Entity, ...]:
        """The entities with the host ``text``, or a name or ticker like it, likest first;
        where it is a country's name, its government is before all others.
        """
        return self._find(text, limit=limit, likeness=LIKE)

    def find_nearest(self, text: str, *, limit: int = 3) -> tuple[Entity, ...]:
        """The entities that come nearest to a text that `find` finds nothing for."""
        return self._find(text, limit=limit, likeness=NEAR)

    def owner_of(self, entity_id: str) -> str | None:
        """The id of the entity that owns another; None where it has none that is known."""
        return self._owners.get(entity_id) or None

    def owned_by(self, entity_id: str) -> tuple[str, ...]:
        """The ids of those whose `owner_of` is this entity."""
        return self._owned.get(entity_id, ())

    @cached_property
    def _owners(self) -> dict[str, str]:
        """Of each entity that has an owner, the owner's id; empty where it is none's."""
        return {entity.id: self._find_owner(entity) for entity in self if entity.owner}

    @cached_property
    def _owned(self) -> dict[str, tuple[str, ...]]:
        owned: defaultdict[str, list[str]] = defaultdict(list)
        for entity, owner in self._owners.items():
            if owner:
                owned[owner].append(entity)
        return {owner: tuple(ids) for owner, ids in owned.items()}

    def list_owned(self, owner: str) -> frozenset[str]:
        """The ids of all that belongs to an entity, by way of others too.

        Raises UnknownEntity where no entity is named so.
        """
        ids = {self.resolve(owner).id}
        owned: set[str] = set()
        while found := {one.id for one in self if self._find_owner(one) in ids} - owned:
            owned |= found
            ids |= found
        return frozenset(owned)

    def _find(self, text: str, *, limit: int, likeness: float) -> tuple[Entity, ...]:
        wanted = flatten_name(text) or text.strip().lower()
        if not wanted:
            return ()
        ranked = rank_entities(wanted, self, names=self._named, likeness=likeness)
        ids = dict.fromkeys(self._list_marked(text))
        ids.update(dict.fromkeys(ranked))
        return tuple(self._entities[entity] for entity in ids)[:limit]

    def _list_marked(self, text: str) -> list[str]:
        """The ids of those whose host, address or ticker it is, in any writing of it."""
        wanted = text.strip().strip("()[] ")
        if "." in wanted and " " not in wanted:
            host = find_host(wanted if "://" in wanted else f"//{wanted}")
            if at_host := sorted(self.entities_at(host)):
                return at_host
        # Whoever asks for ``msft.o`` has no case in mind; ``NOVOb.CO`` has a small letter.
        bearers: list[str] = []
        for written in (wanted, wanted.upper()):
            if not bearers:
                marked = self._tickers.find(view_text(written))
                bearers = [id_ for start, end, id_ in marked if (start, end) == (0, len(written))]
        if not bearers and ":" in wanted:  # another exchange of the country
            bearers = [
                one.id for one in self if any(share_symbol(wanted, own) for own in one.tickers)
            ]
        if not bearers and wanted == wanted.upper():
            bearers = list(self._tickers.list_bearers(wanted))
        return bearers

    def entities_at(self, host: str) -> frozenset[str]:
        """The ids of the entities that speak on ``host``: it is theirs, or a subdomain."""
        return self._known_at(host)

    def _find_at(self, host: str) -> frozenset[str]:
        labels = _clean_host(host).split(".")
        return frozenset().union(
            *(self._hosts.get(".".join(labels[at:]), frozenset()) for at in range(len(labels)))
        )

    def find_speakers(self, entry: Entry, source: Source) -> frozenset[str]:
        """The ids of the entities whose own words the entry is: it, or its source, stands
        on an official host of theirs.

        Not those of a news outlet, whose reports are about others, nor where a host is
        open for anybody to write. An outlet is one by `outlets`, or where a source of tier
        1 or 2 on that host is not official.
        """
        hosts = {_clean_host(source.host), _clean_host(find_host(entry.url))}
        if source.tier < 3 and not source.official:
            hosts.discard(_clean_host(source.host))
        return frozenset().union(
            *[self.entities_at(host) for host in hosts if not is_open_or_outlet(host)]
        )

    def mentions(
        self, entry: Entry, *, tags: Sequence[str] = (), lang: str | None = None
    ) -> tuple[Mention, ...]:
        """Where the entry names an entity, in the order of its fields and of the text.

        ``tags`` are its source's, whose beat decides on names that are words too, and ``lang``
        is the source's language, for an entry that has none of its own.
        """
        beat = (*tags, lang or "")
        # The matcher asks, and the rules after it ask again for the same entry.
        last = self._last  # another thread may look something up meanwhile
        if last is not None and last[0] is entry and last[1] == beat:
            return last[2]
        mentions = self._finder.find(
            _list_texts(entry),
            tags=(*entry.tags, *tags),
            lang=choose_language(entry.lang, lang),
        )
        self._last = (entry, beat, mentions)
        return mentions

    def explain(
        self, entry: Entry, *, tags: Sequence[str] = (), lang: str | None = None
    ) -> tuple[Weighing, ...]:
        """Why everyday words of the entry were taken for names, or were not: what was
        weighed for each, in the order of its fields and of the text. ``tags`` and ``lang`` are
        its source's.
        """
        return self._finder.explain(
            _list_texts(entry), tags=(*entry.tags, *tags), lang=choose_language(entry.lang, lang)
        )

    def faults(self) -> tuple[str, ...]:
        """What is wrong with the catalogue, a line each; empty where nothing is."""
        faults: list[str] = []
        for by_id in self._named.values():
            written = next(iter(by_id.values()))
            if len(by_id) > 1 and not is_everyday(written):
                faults.append(
                    f"{written!r} names {' and '.join(sorted(by_id))}, and so names neither; "
                    "take it out of all but one"
                )
        for entity in self:
            faults.extend(
                f"{entity.id}: there is no word in the name {name!r}"
                for name in (entity.name, *entity.aliases)
                if not flatten_name(name)
            )
            faults.extend(
                f"{entity.id}: the ticker {ticker!r} is not written EXCHANGE:SYMBOL"
                for ticker in entity.tickers
                if not all(part.strip() for part in ticker.partition(":"))
            )
            if entity.owner and self._find_owner(entity) == "":
                faults.append(f"{entity.id}: no entity is its owner {entity.owner!r}")
        return tuple(faults)

    def _list_aliases(self) -> Iterator[Alias]:
        for by_id in self._named.values():
            if len(by_id) > 1:
                continue  # a name that two entities have names neither
            for entity, written in by_id.items():
                surname = self._is_surname(entity, written)
                kind = self._find_kind(entity, written)
                yield Alias(entity, written, surname=surname, kind=kind)
                # The plural of a word is a word.
                for form in () if kind else inflect(written, self._entities[entity].kind):
                    if flatten_name(form) not in self._named:
                        yield Alias(entity, form, surname=surname)
                genitive = put_in_genitive(written)
                if genitive and flatten_name(genitive) not in self._named:
                    yield Alias(entity, genitive, kind=WordKind.GENITIVE)
        yield from self._list_sure_symbols()

    def _list_sure_symbols(self) -> Iterator[Alias]:
        """The tickers that hold without anything that marks them."""
        bearers: defaultdict[str, set[str]] = defaultdict(set)
        for entity in self:
            for ticker in entity.tickers:
                bearers[ticker.rpartition(":")[2].strip().upper()].add(entity.id)
        for symbol, ids in bearers.items():
            if symbol in SURE_SYMBOLS and len(ids) == 1 and flatten_name(symbol) not in self._named:
                yield Alias(next(iter(ids)), symbol)

    def list_words(self, entity_id: str) -> dict[str, WordKind]:
        """Those names of an entity that are something else too, and what, as they are written."""
        one = self._entities.get(entity_id)
        names = (one.name, *one.aliases) if one else ()
        own = entity_id in self._own
        kinds = {name: find_word_kind(name) for name in names if not (own and holds_for_own(name))}
        return {name: kind for name, kind in kinds.items() if kind is not None}

    def _find_kind(self, entity: str, name: str) -> WordKind | None:
        """What a name of a newsroom's own is beside a name; `names` says it of the others."""
        return find_word_kind(name) if entity in self._own and not holds_for_own(name) else None

    def _is_surname(self, entity: str, name: str) -> bool:
        return self._entities[entity].kind is EntityKind.PERSON and " " not in name.strip()

    def _find_owner(self, entity: Entity) -> str:
        """The id of an entity's owner, which may be given by name; empty if it is none."""
        owner = entity.owner or ""
        by_id = self._named.get(flatten_name(owner), {})
        return owner if owner in self._entities else next(iter(by_id), "")


def _keep(
    one: Entity,
    said: Sequence[str],
    settled: Mapping[K, Mapping[str, str]],
    find_key: Callable[[str], K],
) -> tuple[str, ...]:
    """What is the entity's still of what it says of itself."""
    return tuple(each for each in said if one.id in settled.get(find_key(each), {}))


def _list_texts(entry: Entry) -> list[tuple[Field, str]]:
    texts = [(Field.TITLE, entry.title), (Field.SUMMARY, entry.summary)]
    if entry.content:
        texts.append((Field.CONTENT, entry.content))
    return texts


def _clean_host(host: str) -> str:
    return host.strip().strip(".").casefold()


_REMEMBERED_HOSTS = 10_000

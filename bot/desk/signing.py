"""What a watch wants, as a sign that is another one where it wants something else."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256

from bot.errors import InvalidQuery
from bot.model import Entity, Watch
from bot.watchlist import Catalogue, format_query, parse_query

__all__ = ["Queries"]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Read:
    """A query in canonical form, by itself and with the entities that it names, or why it cannot
    be read.
    """

    said: str
    canonical: str
    error: InvalidQuery | None = None


class Queries:
    """Reads queries, each once however often it is asked for."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._known: dict[str, _Read] = {}

    def keep(self, queries: Iterable[str]) -> None:
        """Forget all but these."""
        wanted = set(queries)
        self._known = {query: read for query, read in self._known.items() if query in wanted}

    def find_fault(self, query: str) -> InvalidQuery | None:
        """Why the query cannot be read; None where it can."""
        return self._read(query).error

    def read(self, query: str) -> str:
        """What the query looks for, equal of two that look for the same; itself with a mark
        where it cannot be read.
        """
        return self._read(query).said

    def sign_query(self, query: str) -> str:
        """A sign of what the query looks for in its own words.

        It is another one where it looks for something else, and the same where an entity of
        it has a new alias, or the watch another channel.
        """
        return sha256(self._read(query).canonical.encode("utf-8", "replace")).hexdigest()[:16]

    def sign(self, watch: Watch) -> str:
        """A sign of what the watch wants, and where it tells it.

        Two watches of one sign want the same entries in the same channels, as loudly. It
        follows the entities that the query names: a new alias is another sign. An owner, a
        mention and a mute are no part of it.
        """
        wanted = (
            self._read(watch.query).said,
            watch.channels,
            watch.priority.value,
            watch.lang,
            watch.sources.include,
            watch.sources.exclude,
            watch.events.include,
            watch.events.exclude,
            watch.digest_only,
            None if watch.expires is None else watch.expires.isoformat(),
        )
        return sha256(repr(wanted).encode("utf-8", "replace")).hexdigest()[:32]

    def _read(self, query: str) -> _Read:
        known = self._known.get(query)
        if known is None:
            known = self._known[query] = self._read_anew(query)
        return known

    def _read_anew(self, query: str) -> _Read:
        names = _NotingNames(self._catalogue)
        try:
            canonical = format_query(parse_query(query, names))
        except InvalidQuery as error:
            return _Read(said=f"unreadable: {query}", canonical=query, error=error)
        entities = (
            (one.id, one.name, one.aliases, one.tickers, one.hosts)
            for one in sorted(names.named.values(), key=lambda one: one.id)
        )
        return _Read(said=f"{canonical} {list(entities)}", canonical=canonical)


class _NotingNames:
    """A catalogue that notes which of its entities a query names."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self.named: dict[str, Entity] = {}

    def resolve(self, name: str) -> Entity:
        entity = self._catalogue.resolve(name)
        self.named[entity.id] = entity
        return entity

    def knows(self, name: str) -> bool:
        return self._catalogue.knows(name)

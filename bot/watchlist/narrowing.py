"""What the entries for which a query holds have in common, as an index can tell.

A narrowing may let in entries for which the query does not hold, since an index knows
neither the order of words nor who is meant by a name; it never leaves one out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from bot.model import Entity, Source
from bot.ports.search import (
    AllOf,
    AnyOf,
    Anything,
    FromSources,
    HasPrefix,
    HasToken,
    Narrowing,
    Need,
    NoneOf,
)
from bot.watchlist.catalogue import Catalogue
from bot.watchlist.evaluate import is_from
from bot.watchlist.index_tokens import (
    LONGEST,
    spell_host,
    spell_key,
    spell_plain,
    spell_tag,
    spell_title,
)
from bot.watchlist.inflection import inflect
from bot.watchlist.places import Slots, list_paths
from bot.watchlist.query import (
    And,
    EventIs,
    Everything,
    Exact,
    LangIs,
    Named,
    Near,
    Node,
    Not,
    Or,
    Phrase,
    Prefix,
    Query,
    Scope,
    SourceIs,
    Within,
    spread_phrase,
)
from bot.watchlist.tickers import list_symbols
from bot.watchlist.words import list_keys, spell_words

__all__ = ["find_names", "find_narrowing"]

_EVERY = Narrowing(need=Anything(), exact=True)
_ANY_MAY = Narrowing(need=Anything(), exact=False)

Find = Callable[[str], Narrowing]


def find_narrowing(query: Query, *, catalogue: Catalogue, sources: Sequence[Source]) -> Narrowing:
    """What every entry for which ``query`` holds has.

    ``sources`` are those of the entries that are searched.
    """
    return _Narrower(catalogue, tuple(sources)).narrow(query.root, None)


def find_names(entity: str, *, catalogue: Catalogue) -> Need | None:
    """What every entry has that names ``entity``; None where nothing names it."""
    known = catalogue.get(entity)
    slots = () if known is None else _list_names(known)
    names = [_narrow_slots(each, _find_plain) for each in slots]
    return _join_any(names).need if names else None


@dataclass(frozen=True, slots=True)
class _Narrower:
    catalogue: Catalogue
    sources: tuple[Source, ...]

    def narrow(self, node: Node, scope: Scope | None) -> Narrowing:
        narrow: Callable[[_Narrower, Any, Scope | None], Narrowing] = _NARROWERS[type(node)]
        return narrow(self, node, scope)

    def narrow_phrase(self, phrase: Phrase, scope: Scope | None) -> Narrowing:
        spread = spread_phrase(phrase)
        if isinstance(spread, Or):
            return self.narrow(spread, scope)
        slots = list_paths(phrase.words, points=True)
        found = _narrow_slots(slots, self._find_keys(scope))
        # Whether a point parts thousands is for the entry's language to say.
        return found if slots == list_paths(phrase.words) else _loosen(found)

    def narrow_exact(self, term: Exact, scope: Scope | None) -> Narrowing:
        slots = list_paths(term.words, points=True)
        return _loosen(_narrow_slots(slots, self._find_keys(scope)))

    def narrow_prefix(self, prefix: Prefix, scope: Scope | None) -> Narrowing:
        *before, last = list_paths((prefix.start,))
        find, find_start = self._find_keys(scope), self._find_keys(scope, start=True)
        ends = [_join_all([*map(find, path[:-1]), find_start(path[-1])]) for path in last]
        alone = not before and all(len(path) == 1 for path in last)
        whole = _join_all([_narrow_slots(tuple(before), find), _join_any(ends)])
        return whole if alone else _loosen(whole)

    def narrow_near(self, near: Near, scope: Scope | None) -> Narrowing:
        return _loosen(_join_all([self.narrow(near.left, scope), self.narrow(near.right, scope)]))

    def narrow_named(self, named: Named, scope: Scope | None) -> Narrowing:
        entity = self.catalogue.get(named.entity)
        if entity is None:
            return _ANY_MAY
        names = [_narrow_slots(slots, _find_plain) for slots in _list_names(entity)]
        spoken = [] if scope else self._find_speech(entity)
        return _loosen(_join_any([*names, *spoken]))

    def narrow_source(self, source: SourceIs, _: Scope | None) -> Narrowing:
        return self._find_sources(lambda each: is_from(each, source.name))

    def _find_speech(self, entity: Entity) -> list[Narrowing]:
        """Its own words: on a host of it, or linked to one."""
        tokens = dict.fromkeys(map(spell_host, entity.hosts))
        return [
            *(Narrowing(need=HasToken(token), exact=False) for token in tokens),
            self._find_sources(lambda each: entity.id in self.catalogue.entities_at(each.host)),
        ]

    def _find_sources(self, wanted: Callable[[Source], bool]) -> Narrowing:
        ids = frozenset(source.id for source in self.sources if wanted(source))
        return Narrowing(need=FromSources(ids) if ids else AnyOf(()), exact=True)

    def _find_keys(self, scope: Scope | None, *, start: bool = False) -> Find:
        """Finds a key, or those with a beginning, in a part of an entry."""
        token = HasPrefix if start else HasToken

        def find(key: str) -> Narrowing:
            match scope:
                case Scope.TITLE:
                    need: Need = token(spell_title(key))
                case Scope.TAG:
                    need = token(spell_tag(key))
                case _:
                    need = token(spell_key(key))
            # The index does not tell the text from the title, nor the ends of long words.
            exact = scope is not Scope.TEXT and len(key) < LONGEST
            found = Narrowing(need=need, exact=exact)
            if scope is not Scope.TAG:
                return found
            tagged = self._find_sources(
                lambda each: any(
                    other.startswith(key) if start else other == key
                    for tag in each.tags
                    for other in list_keys(tag)
                )
            )
            return _join_any([found, tagged])

        return find


_NARROWERS: dict[type[Node], Callable[[_Narrower, Any, Scope | None], Narrowing]] = {
    Everything: lambda _, _node, _scope: _EVERY,
    Phrase: _Narrower.narrow_phrase,
    Prefix: _Narrower.narrow_prefix,
    Exact: _Narrower.narrow_exact,
    Named: _Narrower.narrow_named,
    Near: _Narrower.narrow_near,
    Within: lambda self, node, _: self.narrow(node.part, node.scope),
    SourceIs: _Narrower.narrow_source,
    LangIs: lambda _, _node, _scope: _ANY_MAY,
    # The event that is stored is of the entry's first text, by the rules of that day.
    EventIs: lambda _, _node, _scope: _ANY_MAY,
    Not: lambda self, node, scope: _negate(self.narrow(node.part, scope)),
    And: lambda self, node, scope: _join_all(self.narrow(part, scope) for part in node.parts),
    Or: lambda self, node, scope: _join_any(self.narrow(part, scope) for part in node.parts),
}


def _list_names(entity: Entity) -> Iterable[Slots]:
    """All that may name it: its names with their plurals, and the symbols of its tickers."""
    names = (entity.name, *entity.aliases)
    forms = (form for name in names for form in inflect(name, entity.kind))
    symbols = (symbol for ticker in entity.tickers for symbol in list_symbols(ticker))
    for name in dict.fromkeys((*names, *forms, *symbols)):
        slots = list_paths(spell_words(name), accents=False)
        if slots:
            yield slots


def _find_plain(key: str) -> Narrowing:
    need = AnyOf((HasToken(spell_key(key)), HasToken(spell_plain(key))))
    return Narrowing(need=need, exact=False)


def _narrow_slots(slots: Slots, find: Find) -> Narrowing:
    """A phrase's words, in whatever order."""
    found = _join_all(_join_any(_join_all(map(find, path)) for path in slot) for slot in slots)
    alone = len(slots) <= 1 and all(len(path) == 1 for slot in slots for path in slot)
    return found if alone else _loosen(found)


def _loosen(found: Narrowing) -> Narrowing:
    return Narrowing(need=found.need, exact=False)


def _negate(found: Narrowing) -> Narrowing:
    """What does not fulfil it, where that is for the index to say."""
    return Narrowing(need=NoneOf((found.need,)), exact=True) if found.exact else _ANY_MAY


def _join_all(parts: Iterable[Narrowing]) -> Narrowing:
    held = list(parts)
    needs = dict.fromkeys(
        need
        for part in held
        for need in (part.need.parts if isinstance(part.need, AllOf) else (part.need,))
        if not isinstance(need, Anything)
    )
    exact = all(part.exact for part in held)
    if not needs:
        return _EVERY if exact else _ANY_MAY
    return Narrowing(need=_unwrap(AllOf, tuple(needs)), exact=exact)


def _join_any(parts: Iterable[Narrowing]) -> Narrowing:
    held = list(parts)
    if _EVERY in held:
        return _EVERY
    needs = dict.fromkeys(
        need
        for part in held
        for need in (part.need.parts if isinstance(part.need, AnyOf) else (part.need,))
    )
    if Anything() in needs:
        return _ANY_MAY
    return Narrowing(need=_unwrap(AnyOf, tuple(needs)), exact=all(part.exact for part in held))


def _unwrap(kind: type[AllOf | AnyOf], needs: tuple[Need, ...]) -> Need:
    return needs[0] if len(needs) == 1 else kind(needs)

"""Which entities somebody may mean by what was typed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache

from bot.model import Entity
from bot.watchlist.words import fold_accents, spell_words

__all__ = ["LIKE", "NEAR", "flatten_name", "rank_entities"]

LIKE = 80.0
"""From here on two names are like each other; 100 is equal."""

NEAR = 50.0
"""From here on it is worth showing, where nothing is like."""

_GOVERNMENTS = ("{} government", "government of {}", "{}'s government")


@lru_cache(maxsize=1 << 14)
def flatten_name(name: str) -> str:
    """A name without what does not count in it: case, accents, hyphens, Unicode form."""
    words = " ".join(spell_words(name))
    return words if words.isascii() else fold_accents(words)


def rank_entities(
    wanted: str,
    entities: Iterable[Entity],
    *,
    names: Mapping[str, Iterable[str]],
    likeness: float,
) -> list[str]:
    """The ids of the entities that have a name, an id or a symbol like ``wanted``, the likest
    first, once for each of them.

    ``names`` are the ids by flattened name.
    """
    known: dict[str, list[str]] = {name: list(ids) for name, ids in names.items()}
    symbols: dict[str, list[str]] = {}
    for entity in entities:
        known.setdefault(flatten_name(entity.id) or entity.id.lower(), []).append(entity.id)
        for ticker in entity.tickers:
            for written in (ticker.rpartition(":")[2], ticker):
                spelled = flatten_name(written) or written.lower()
                among = known if spelled in known else symbols
                among.setdefault(spelled, []).append(entity.id)
    scored = [(_compare(name, wanted), name) for name in known if name]
    scored += [(_compare_letters(symbol, wanted), symbol) for symbol in symbols if symbol]
    # Who types a country's name means it, and not the bank or the agency of that name.
    governments = {form.format(wanted) for form in _GOVERNMENTS}
    ranked = sorted(
        (found for found in scored if found[0] >= likeness),
        key=lambda found: (
            found[1] not in governments,
            -found[0],
            abs(len(found[1]) - len(wanted)),
        ),
    )
    known |= symbols
    return [entity for _, name in ranked for entity in known[name]]


def _compare(name: str, wanted: str) -> float:
    """How like a name is to what was typed: by its letters, or as a part of it."""
    from rapidfuzz import fuzz
    from rapidfuzz.distance import JaroWinkler

    letters = _compare_letters(name, wanted)
    begun = 100 * JaroWinkler.normalized_similarity(name, wanted)
    whole = f" {wanted}" in f" {name}" or f" {name} " in f" {wanted} "
    # The letters of some short name stand in every long one, if far apart.
    typed = max(letters, begun if whole else (letters + begun) / 2)
    comparable = whole or 2 * len(name) >= len(wanted)
    return max(typed, fuzz.WRatio(name, wanted) * (1 if whole else 0.8) if comparable else 0)


def _compare_letters(name: str, wanted: str) -> float:
    from rapidfuzz.distance import OSA

    return 100 * OSA.normalized_similarity(name, wanted)

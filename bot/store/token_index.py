"""The full-text index itself: entries by their tokens, on either database.

SQLite: an FTS5 table that keeps no texts (``content=''``) and no positions. What leaves it
has to be named once more with all its tokens, since SQLite deletes from such a table by
itself only since 3.43 (https://www.sqlite.org/fts5.html#contentless_tables). PostgreSQL: a
``tsvector`` of the tokens as they are, without any dictionary, under a GIN index.

No token holds white space, and SQLite's tokeniser splits at nothing else.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    and_,
    cast,
    column,
    false,
    literal_column,
    not_,
    or_,
    select,
    table,
    text,
    true,
    union_all,
)
from sqlalchemy.dialects.postgresql import TSQUERY

from bot.ports.search import (
    AllOf,
    AnyOf,
    Anything,
    FromSources,
    HasPrefix,
    HasToken,
    Need,
    NoneOf,
)
from bot.store.columns import replace_unstorable
from bot.store.schema import searchable

__all__ = [
    "choose_entries",
    "clear_index",
    "fits_index",
    "put_tokens",
    "spell_lookup",
    "take_tokens",
]

# A tsvector holds one MB (https://www.postgresql.org/docs/current/textsearch-limitations.html).
_MOST_BYTES = 900_000

_index = table("search_tokens", column("rowid"), column("number"), column("tokens"))

_PUT = {
    "sqlite": text("INSERT INTO search_tokens (rowid, tokens) VALUES (:number, :tokens)"),
    "postgresql": text(
        "INSERT INTO search_tokens (number, tokens) "
        "VALUES (:number, array_to_tsvector(CAST(:tokens AS text[])))"
    ),
}
_TAKE = {
    "sqlite": text(
        "INSERT INTO search_tokens (search_tokens, rowid, tokens) "
        "VALUES ('delete', :number, :tokens)"
    ),
    "postgresql": text("DELETE FROM search_tokens WHERE number = :number"),
}
_CLEAR = {
    "sqlite": "INSERT INTO search_tokens (search_tokens) VALUES ('delete-all')",
    "postgresql": "TRUNCATE search_tokens",
}


def put_tokens(conn: Connection, tokens: Mapping[int, Collection[str]]) -> None:
    """Put entries, which the index must not know yet, into it under their numbers."""
    if tokens:
        conn.execute(_PUT[conn.dialect.name], _bind(conn, tokens))


def take_tokens(conn: Connection, tokens: Mapping[int, Collection[str]]) -> None:
    """Take entries out of the index; ``tokens`` are those under which they were put there."""
    if tokens:
        conn.execute(_TAKE[conn.dialect.name], _bind(conn, tokens))


def clear_index(conn: Connection) -> None:
    """Take all entries out of the index."""
    conn.exec_driver_sql(_CLEAR[conn.dialect.name])


def fits_index(tokens: Collection[str]) -> bool:
    """Whether an entry has few enough words for an index."""
    return sum(len(token.encode()) for token in tokens) <= _MOST_BYTES


def choose_entries(conn: Connection, need: Need) -> ColumnElement[bool]:
    """The rows of `searchable` whose entries fulfil ``need``; they must be in the index."""
    syntax = _SYNTAXES[conn.dialect.name]
    return _as_condition(_translate(need, syntax), syntax)


def spell_lookup(conn: Connection, need: Need) -> str:
    """One look into the index for ``need``, however many its alternatives.

    Raises ValueError where more than tokens decides.
    """
    return _spell(need, _SYNTAXES[conn.dialect.name]).wanted


def _bind(conn: Connection, tokens: Mapping[int, Collection[str]]) -> list[dict[str, Any]]:
    # FTS5 puts up with any order; with numbers that grow it does not write a segment each.
    numbered = sorted(tokens.items())
    if conn.dialect.name == "sqlite":
        return [{"number": number, "tokens": " ".join(each)} for number, each in numbered]
    return [{"number": number, "tokens": sorted(each)} for number, each in numbered]


# -- what is needed, in the words of either database ---------------------------------------

_MOST_ALTERNATIVES = 60
"""Alternatives of one look into the index: each is asked at each entry that is found."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Syntax:
    """How a database writes what it looks up in its index."""

    quote: str
    escaped: Mapping[int, str]
    prefixed: str
    all_of: str
    any_of: str
    but_none: str
    look_up: Callable[[str], Select[Any]]


def _look_up_fts(wanted: str) -> Select[Any]:
    # The table's name stands for all of its columns.
    return select(_index.c.rowid).where(literal_column("search_tokens").op("MATCH")(wanted))


def _look_up_vector(wanted: str) -> Select[Any]:
    return select(_index.c.number).where(_index.c.tokens.op("@@")(cast(wanted, TSQUERY)))


_SYNTAXES = {
    "sqlite": _Syntax(
        quote='"',
        escaped=str.maketrans({'"': '""'}),
        prefixed="{} *",
        all_of=" AND ",
        any_of=" OR ",
        but_none="{} NOT {}",
        look_up=_look_up_fts,
    ),
    "postgresql": _Syntax(
        quote="'",
        escaped=str.maketrans({"'": "''", "\\": "\\\\"}),
        prefixed="{}:*",
        all_of=" & ",
        any_of=" | ",
        but_none="{} & !{}",
        look_up=_look_up_vector,
    ),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Lookup:
    """What the index alone finds: ``depth`` counts the brackets in ``wanted``."""

    wanted: str
    depth: int = 0


_Found = _Lookup | ColumnElement[bool]


def _spell(need: Need, syntax: _Syntax) -> _Lookup:
    match need:
        case HasToken(token):
            return _Lookup(wanted=_quote(token, syntax))
        case HasPrefix(start):
            return _Lookup(wanted=syntax.prefixed.format(_quote(start, syntax)))
        case AllOf(parts) if parts:
            return _join([_spell(part, syntax) for part in parts], syntax.all_of)
        case AnyOf(parts) if parts:
            return _join([_spell(part, syntax) for part in parts], syntax.any_of)
        case _:
            raise ValueError(f"not of tokens alone: {need}")


def _translate(need: Need, syntax: _Syntax) -> _Found:
    found: _Found
    match need:
        case HasToken() | HasPrefix():
            found = _spell(need, syntax)
        case AllOf(parts):
            found = _translate_all(parts, syntax)
        case AnyOf(parts):
            found = _translate_any([_translate(part, syntax) for part in parts], syntax)
        case NoneOf(parts):
            found = not_(_as_condition(_translate(AnyOf(parts), syntax), syntax))
        case FromSources(ids):
            found = searchable.c.source.in_(sorted(map(replace_unstorable, ids)))
        case Anything():
            found = true()
    return found


def _translate_all(parts: Sequence[Need], syntax: _Syntax) -> _Found:
    refused = [part for part in parts if isinstance(part, NoneOf)]
    wanted = [_translate(part, syntax) for part in parts if not isinstance(part, NoneOf)]
    lookups = [each for each in wanted if isinstance(each, _Lookup)]
    conditions = [each for each in wanted if not isinstance(each, _Lookup)]
    if lookups:
        looked_up = _join(lookups, syntax.all_of)
        for none in refused:
            against = _translate(AnyOf(none.parts), syntax)
            if isinstance(against, _Lookup):
                looked_up = _Lookup(
                    wanted=syntax.but_none.format(_enclose(looked_up), _enclose(against)),
                    depth=1 + max(looked_up.depth, against.depth),
                )
            else:
                conditions.append(not_(against))
        if not conditions:
            return looked_up
        conditions.append(_as_condition(looked_up, syntax))
    else:
        conditions.extend(_as_condition(_translate(none, syntax), syntax) for none in refused)
    return and_(true(), *conditions)


def _translate_any(parts: Sequence[_Found], syntax: _Syntax) -> _Found:
    lookups = [each for each in parts if isinstance(each, _Lookup)]
    conditions = [each for each in parts if not isinstance(each, _Lookup)]
    if lookups and not conditions and len(lookups) <= _MOST_ALTERNATIVES:
        return _join(lookups, syntax.any_of)
    if lookups:
        looked_up = [
            _join(lookups[at : at + _MOST_ALTERNATIVES], syntax.any_of)
            for at in range(0, len(lookups), _MOST_ALTERNATIVES)
        ]
        conditions.append(_find_any(looked_up, syntax))
    return or_(false(), *conditions)


def _join(lookups: Sequence[_Lookup], operator: str) -> _Lookup:
    # The deepest first: SQLite's parser remembers what stands before a bracket, and no more
    # than a hundred pieces.
    ordered = sorted(lookups, key=lambda lookup: -lookup.depth)
    if len(ordered) == 1:
        return ordered[0]
    return _Lookup(wanted=operator.join(map(_enclose, ordered)), depth=1 + ordered[0].depth)


def _enclose(lookup: _Lookup) -> str:
    return f"({lookup.wanted})" if lookup.depth else lookup.wanted


def _quote(token: str, syntax: _Syntax) -> str:
    return f"{syntax.quote}{token.translate(syntax.escaped)}{syntax.quote}"


def _as_condition(found: _Found, syntax: _Syntax) -> ColumnElement[bool]:
    return _find_any([found], syntax) if isinstance(found, _Lookup) else found


def _find_any(lookups: Sequence[_Lookup], syntax: _Syntax) -> ColumnElement[bool]:
    found = [syntax.look_up(each.wanted) for each in lookups]
    return searchable.c.number.in_(union_all(*found) if len(found) > 1 else found[0])

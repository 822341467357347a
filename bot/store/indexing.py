"""Which entries the index knows, and keeping it true.

What is stored waits for a tick to put it into the index, so that no commit of polls takes
longer for it. What gets another text or is forgotten leaves the index at once.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import IntEnum
from zlib import crc32

from sqlalchemy import (
    Connection,
    Select,
    and_,
    bindparam,
    func,
    insert,
    literal_column,
    select,
    update,
)

from bot.model import CANARY, Entry
from bot.ports.records import EntryRow, RevisionRow
from bot.ports.search import IndexProgress
from bot.store.counters import read_counter
from bot.store.dialect import insert_or_update
from bot.store.entries import in_chunks, numbers_of, read_entry
from bot.store.schema import counters, entries, known, searchable
from bot.store.token_index import clear_index, fits_index, put_tokens, take_tokens
from bot.watchlist.index_tokens import find_edition, list_tokens

__all__ = [
    "INDEXED",
    "UNINDEXED",
    "State",
    "await_index",
    "forget_tokens",
    "index_entries",
    "is_behind",
    "is_current",
    "leave_index",
    "measure_progress",
]

_EDITION = "index edition"
_AT_ONCE = 500  # entries whose tokens are held at a time


class State(IntEnum):
    """Whether the index knows an entry."""

    WAITING = 0
    INDEXED = 1  # the partial index in the schema names this one
    OVERSIZE = 2  # it has more words than an index takes, and is read each time


_NOTE_STATE = (
    update(searchable)
    .where(searchable.c.number == bindparam("b_number"))
    .values(state=bindparam("b_state"))
)

# As it stands in the schema: SQLite takes a partial index for the very same words only, and not
# where it is asked for a bound number or for a Boolean column, which becomes "state <> 1 = 1".
UNINDEXED = searchable.c.state != literal_column("1")
INDEXED = searchable.c.state == State.INDEXED.value
_IS_WAITING = and_(UNINDEXED, searchable.c.state == State.WAITING.value)


def is_current(conn: Connection) -> bool:
    """Whether the index was made by the rules for words of this program."""
    return read_counter(conn, _EDITION) == _find_edition()


def is_behind(conn: Connection) -> bool:
    """Whether there is anything to be put into the index."""
    waiting = select(searchable.c.number).where(_IS_WAITING).limit(1)
    return not is_current(conn) or conn.execute(waiting).first() is not None


def await_index(conn: Connection, stored: Sequence[tuple[int, EntryRow]]) -> None:
    """Note new entries, to be put into the index; what no search is to find is left out."""
    rows = [
        {"number": number, "source": row.entry.source, "seen": row.entry.seen}
        | {"state": State.WAITING.value}
        for number, row in stored
        if row.entry.source != CANARY
    ]
    if rows:
        conn.execute(insert(searchable), rows)


def leave_index(conn: Connection, revised: Sequence[RevisionRow]) -> None:
    """Take entries out of the index whose texts are about to become others."""
    if not revised:
        return
    fresh = {row.entry.key: _list_tokens(row.entry) for row in revised}
    numbers = numbers_of(conn, list(fresh))
    by_number = {number: fresh[key] for key, number in numbers.items()}
    for state in (State.INDEXED, State.OVERSIZE):
        for chunk in in_chunks(_keep(conn, list(by_number), state), _AT_ONCE):
            changed = {
                number: tokens
                for number, tokens in _read_tokens(conn, chunk).items()
                if tokens != by_number[number]
            }
            if state is State.INDEXED and is_current(conn):
                take_tokens(conn, changed)
            _note(conn, dict.fromkeys(changed, State.WAITING))


def forget_tokens(conn: Connection, forgotten: Select[tuple[int]]) -> None:
    """Take the entries of these numbers out of the index: they are about to be deleted."""
    if not is_current(conn):
        return
    numbers = conn.execute(
        select(searchable.c.number)
        .where(searchable.c.state == State.INDEXED.value, searchable.c.number.in_(forgotten))
        .order_by(searchable.c.number)
    ).scalars()
    for chunk in in_chunks(numbers.all(), _AT_ONCE):
        take_tokens(conn, _read_tokens(conn, chunk))


def index_entries(conn: Connection, *, limit: int) -> int:
    """Put waiting entries into the index, the latest first; how many.

    One that other rules for words have made is emptied first.
    """
    if not is_current(conn):
        clear_index(conn)
        conn.execute(update(searchable).values(state=State.WAITING.value))
        insert_or_update(conn, counters, [{"name": _EDITION, "value": _find_edition()}])
    waiting = conn.execute(
        select(searchable.c.number)
        .where(_IS_WAITING)
        .order_by(searchable.c.number.desc())
        .limit(limit)
    ).scalars()
    done = 0
    for chunk in in_chunks(waiting.all(), _AT_ONCE):
        tokens = _read_tokens(conn, chunk)
        fitting = {number: each for number, each in tokens.items() if fits_index(each)}
        put_tokens(conn, fitting)
        _note(
            conn,
            {number: State.INDEXED if number in fitting else State.OVERSIZE for number in tokens},
        )
        done += len(tokens)
    return done


def measure_progress(conn: Connection) -> IndexProgress:
    """How many entries the index knows, and how many it does not (yet)."""
    every = conn.execute(select(func.count()).select_from(searchable)).scalar_one()
    if not is_current(conn):
        return IndexProgress(indexed=0, unindexed=every)
    unindexed = conn.execute(
        select(func.count()).select_from(searchable).where(UNINDEXED)
    ).scalar_one()
    return IndexProgress(indexed=every - unindexed, unindexed=unindexed)


def _keep(conn: Connection, numbers: Sequence[int], state: State) -> list[int]:
    """Those of the entries that are in this state."""
    return [
        number
        for chunk in in_chunks(numbers)
        for number in conn.execute(
            select(searchable.c.number).where(
                searchable.c.number.in_(chunk), searchable.c.state == state.value
            )
        ).scalars()
    ]


def _read_tokens(conn: Connection, numbers: Sequence[int]) -> dict[int, frozenset[str]]:
    """The tokens of stored entries; the same at each call, until their text changes."""
    rows = conn.execute(
        select(known.c.source, known.c.id, known.c.canonical_url, entries)
        .join(known, known.c.number == entries.c.number)
        .where(entries.c.number.in_(numbers))
    )
    return {row.number: _list_tokens(read_entry(row)) for row in rows}


def _find_edition() -> int:
    """The number of the rules for both kinds of tokens: a counter takes no more than 32 bits."""
    # Most commands open the store and never the index: they are spared the rules of stories,
    # which take a tenth of a second to come.
    from bot.stories.traits.index_terms import TERM_RULES

    return crc32(f"{find_edition()} {TERM_RULES}".encode())


def _list_tokens(entry: Entry) -> frozenset[str]:
    """What a query asks for, and what draws the entry to a story."""
    from bot.stories.traits.index_terms import list_term_tokens

    return list_tokens(entry) | list_term_tokens(entry)


def _note(conn: Connection, states: Mapping[int, State]) -> None:
    if states:
        conn.execute(
            _NOTE_STATE,
            [{"b_number": number, "b_state": state.value} for number, state in states.items()],
        )

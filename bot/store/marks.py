"""What people said of what they were told: one mark for each person, story and channel."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, delete, insert, select, update

from bot.model import EntryKey, Event, Mark, MarkKind, Person
from bot.store.audit import Change, note_changes
from bot.store.bodies import MARK
from bot.store.columns import AnyRow
from bot.store.counters import draw_numbers
from bot.store.entries import in_chunks
from bot.store.schema import mark_watches, marks

__all__ = [
    "list_marks",
    "marks_of",
    "merge_marks",
    "put_mark",
    "remove_mark",
]

# A year's marks are read at once, and an enum's own way to its members takes half of that.
_KINDS = {kind.value: kind for kind in MarkKind}
_EVENTS = {event.value: event for event in Event}


def put_mark(conn: Connection, mark: Mark) -> Mark | None:
    """Note a mark; the person's earlier one of the story and the channel is returned."""
    # Holds the counter until the end, so that a press that comes twice at once comes in turn.
    (number,) = draw_numbers(conn, "marks", 1)
    before = _find(conn, mark.story, mark.channel, mark.person.id)
    if before is not None and before.kind is mark.kind:
        return before
    values = {
        "name": mark.person.name,
        "kind": mark.kind.value,
        "at": mark.at,
        "source": mark.entry.source,
        "entry_id": mark.entry.id,
        "event": mark.event.value,
    }
    if before is None:
        key = {"story": mark.story, "channel": mark.channel, "person": mark.person.id}
        conn.execute(insert(marks).values({"number": number} | key | values))
    else:
        of_it = _is_of(mark.story, mark.channel, mark.person.id)
        number = conn.execute(
            update(marks).where(of_it).values(values).returning(marks.c.number)
        ).scalar_one()
        conn.execute(delete(mark_watches).where(mark_watches.c.mark == number))
    if mark.watches:
        conn.execute(
            insert(mark_watches),
            [
                {"mark": number, "watch": watch, "wanted": wanted}
                for watch, wanted in mark.watches.items()
            ],
        )
    _note(conn, before, mark, actor=mark.person.id, at=mark.at)
    return before


def remove_mark(
    conn: Connection, story: str, channel: str, *, person: Person, now: datetime
) -> Mark | None:
    """Take a mark back."""
    before = _find(conn, story, channel, person.id)
    of_it = _is_of(story, channel, person.id)
    if before is None or not conn.execute(delete(marks).where(of_it)).rowcount:
        return None
    _note(conn, before, None, actor=person.id, at=now)
    return before


def list_marks(conn: Connection, *, since: datetime) -> tuple[Mark, ...]:
    """The marks since then, in the order of their times."""
    return _read(conn, marks.c.at >= since)


def marks_of(conn: Connection, of: Iterable[str]) -> Mapping[str, tuple[Mark, ...]]:
    """The marks of stories, by story; one that nobody marked is left out."""
    found: defaultdict[str, tuple[Mark, ...]] = defaultdict(tuple)
    for chunk in in_chunks(sorted(of)):
        for mark in _read(conn, marks.c.story.in_(chunk)):
            found[mark.story] += (mark,)
    return found


def merge_marks(conn: Connection, gone: str, into: str) -> None:
    """Let marks of a story be those of the one that it was merged into.

    Of two by one person in one channel the later stays.
    """
    kept = {(mark.channel, mark.person.id): mark for mark in _read(conn, marks.c.story == into)}
    for mark in _read(conn, marks.c.story == gone):
        other = kept.get((mark.channel, mark.person.id))
        if other is not None:
            loser = gone if other.at >= mark.at else into
            conn.execute(delete(marks).where(_is_of(loser, mark.channel, mark.person.id)))
    conn.execute(update(marks).where(marks.c.story == gone).values(story=into))


def _is_of(story: str, channel: str, person: str) -> ColumnElement[bool]:
    return (marks.c.story == story) & (marks.c.channel == channel) & (marks.c.person == person)


def _find(conn: Connection, story: str, channel: str, person: str) -> Mark | None:
    found = _read(conn, _is_of(story, channel, person))
    return found[0] if found else None


def _read(conn: Connection, where: ColumnElement[bool]) -> tuple[Mark, ...]:
    watches: defaultdict[int, dict[str, str]] = defaultdict(dict)
    for row in conn.execute(
        select(mark_watches)
        .join(marks, marks.c.number == mark_watches.c.mark)
        .where(where)
        .order_by(mark_watches.c.mark, mark_watches.c.watch)
    ):
        watches[row.mark][row.watch] = row.wanted
    return tuple(
        _read_mark(row, watches[row.number])
        for row in conn.execute(select(marks).where(where).order_by(marks.c.at, marks.c.number))
    )


def _read_mark(row: AnyRow, watches: Mapping[str, str]) -> Mark:
    return Mark(
        story=row.story,
        channel=row.channel,
        kind=_KINDS[row.kind],
        person=Person(id=row.person, name=row.name),
        at=row.at,
        entry=EntryKey(row.source, row.entry_id),
        event=_EVENTS[row.event],
        watches=watches,
    )


def _note(
    conn: Connection, before: Mark | None, after: Mark | None, *, actor: str, at: datetime
) -> None:
    of = after or before
    if of is None:
        return
    change = Change(
        action="story.mark" if after else "story.unmark",
        subject=of.story,
        before=_write(before),
        after=_write(after),
    )
    note_changes(conn, [change], actor=actor, at=at)


def _write(mark: Mark | None) -> str | None:
    return None if mark is None else MARK.write(mark)

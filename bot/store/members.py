"""The members of live stories, as the window is rebuilt from them.

There may be a hundred thousand, and nobody is told anything until they are read: one
statement, and one pass from its rows to the model's values.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Text,
    and_,
    bindparam,
    case,
    null,
    select,
)

from bot.model import Entry, EntryKey, Event, MemberRecord, Relation, Source
from bot.ports.records import LedgerOutcome
from bot.store.bodies import TEXTS
from bot.store.columns import Utc
from bot.store.schema import entries, known, ledger, readings, sources, stories, versions
from bot.store.source_rows import read_source

__all__ = ["read_members"]

# A member's text was another when it was placed. One that was placed by its changed text
# has had no other there.
_REVISED = and_(
    ledger.c.revisions > 0,
    ledger.c.outcome.not_in([LedgerOutcome.BASELINE.value, LedgerOutcome.UNMATCHED.value]),
)

# From the stories to their members: of all that is stored, few are of a live story.
_OF_LIVE_STORIES = (
    select(entries.c.number)
    .select_from(stories)
    .join(entries, entries.c.story == stories.c.id)
    .where(stories.c.changed >= bindparam("since", type_=Utc), stories.c.merged_into.is_(None))
)

_IS_READ = readings.c.entry.is_not(None)


def _unread(column: ColumnElement[Any], otherwise: Any) -> ColumnElement[Any]:
    # What is not asked for is not fetched from its pages either.
    return case((_IS_READ, otherwise), else_=column)


_MEMBERS = (
    select(
        known.c.source,
        known.c.id,
        known.c.canonical_url,
        entries.c.url,
        entries.c.title,
        _unread(entries.c.summary, ""),
        _unread(entries.c.content, null()),
        entries.c.published,
        entries.c.updated,
        entries.c.seen,
        entries.c.absent_at,
        entries.c.lang,
        entries.c.authors,
        entries.c.tags,
        entries.c.story,
        entries.c.relation,
        entries.c.copy_source,
        entries.c.copy_id,
        entries.c.event,
        entries.c.event_score,
        entries.c.watched,
        case((entries.c.placed.is_(None), _REVISED), else_=entries.c.revised),
        entries.c.placed,
        entries.c.text_source,
        entries.c.text_id,
        readings.c.reading,
    )
    .select_from(known)
    .join(entries, entries.c.number == known.c.number)
    .outerjoin(ledger, ledger.c.entry == known.c.number)
    .outerjoin(
        readings,
        and_(
            readings.c.entry == known.c.number,
            # Equal to no row where it is NULL.
            readings.c.rules == bindparam("rules", type_=Text),
        ),
    )
    .where(known.c.number.in_(_OF_LIVE_STORIES))
    .order_by(known.c.number)
)

_VERSIONS = (
    select(known.c.source, known.c.id, versions.c.title, versions.c.summary)
    .select_from(versions)
    .join(known, known.c.number == versions.c.entry)
    .where(versions.c.entry.in_(_OF_LIVE_STORIES))
    .order_by(versions.c.entry, versions.c.at)
)

_RELATIONS = {relation.value: relation for relation in Relation}
_EVENTS = {event.value: event for event in Event}


def read_members(conn: Connection, *, since: datetime, rules: str | None) -> list[MemberRecord]:
    """The members of the stories that changed since ``since``, in the order of their placing.

    Those of which a reading by ``rules`` is kept come with it and without their texts.
    """
    # An entry may have been placed long after it was stored: by a changed text, or since a
    # flood held it back. What an earlier version placed is older than all else. Sorted here: a
    # database would write the rows with all their bytes to a file first.
    members = sorted(
        _read_rows(conn, since=since, rules=rules),
        key=lambda member: (member.order is not None, member.order or 0),
    )
    if not any(member.revised and member.reading is None for member in members):
        return members  # as at nearly every start
    first = _read_first_texts(conn, since=since)
    return [
        replace(member, before=first.get(member.entry.key))
        if member.revised and member.reading is None
        else member
        for member in members
    ]


def _read_first_texts(conn: Connection, *, since: datetime) -> dict[EntryKey, tuple[str, str]]:
    """The headline and the summary that the evidence has first of members of live stories."""
    found: dict[EntryKey, tuple[str, str]] = {}
    for row in conn.execute(_VERSIONS, {"since": since}):
        found.setdefault(EntryKey(row.source, row.id), (row.title, row.summary))
    return found


def _read_rows(conn: Connection, *, since: datetime, rules: str | None) -> Iterator[MemberRecord]:
    by_id: dict[str, Source] = {row.id: read_source(row) for row in conn.execute(select(sources))}
    lists: dict[str, tuple[str, ...]] = {}  # most are alike, above all the empty one

    def read_list(text: str) -> tuple[str, ...]:
        found = lists.get(text)
        if found is None:
            found = lists[text] = TEXTS.read(text)
        return found

    for (
        source, id_, canonical_url, url, title, summary, content, published, updated, seen,
        absent_at, lang, authors, tags, story, relation, copy_source, copy_id, event,
        event_score, watched, revised, placed, text_source, text_id, reading,
    ) in conn.execute(_MEMBERS, {"since": since, "rules": rules}):  # fmt: skip
        yield MemberRecord(
            entry=Entry(
                id=id_,
                source=source,
                url=url,
                canonical_url=canonical_url,
                title=title,
                summary=summary,
                content=content,
                published=published,
                updated=updated,
                seen=seen,
                absent_at=absent_at,
                lang=lang,
                authors=read_list(authors),
                tags=read_list(tags),
            ),
            source=by_id[source],
            story=story,
            relation=_RELATIONS[relation],
            copy_of=None if copy_id is None else EntryKey(copy_source, copy_id),
            event=_EVENTS[event],
            event_score=event_score,
            watched=watched,
            revised=bool(revised),
            reading=reading,
            order=placed,
            text_of=None if text_id is None else EntryKey(text_source, text_id),
        )

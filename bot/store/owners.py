"""Who is on which story."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from sqlalchemy import Connection, delete, insert, select

from bot.model import Owner, Person
from bot.store.columns import AnyRow
from bot.store.entries import in_chunks
from bot.store.schema import alert_stories, owners

__all__ = ["merge_owners", "owners_of", "owners_of_alerts", "read_owner", "stories_owned_by"]


def merge_owners(conn: Connection, gone: str, into: str) -> bool:
    """Let who is on a story be on the one that it was merged into; of two the later press counts.

    Whether that is now another than before.
    """
    rows = {
        row.story: row
        for row in conn.execute(select(owners).where(owners.c.story.in_([gone, into])))
    }
    moved, kept = rows.get(gone), rows.get(into)
    if moved is None:
        return False
    conn.execute(delete(owners).where(owners.c.story == gone))
    if moved.person is None or (kept and kept.person and kept.pressed >= moved.pressed):
        return False
    conn.execute(delete(owners).where(owners.c.story == into))
    conn.execute(
        insert(owners).values(
            story=into,
            person=moved.person,
            name=moved.name,
            since=moved.since,
            until=moved.until,
            pressed=moved.pressed,
        )
    )
    return kept is None or kept.person != moved.person


def owners_of(conn: Connection, of: Iterable[str]) -> Mapping[str, Owner]:
    """Who is on these stories; those that nobody is on are left out."""
    return {
        row.story: read_owner(row)
        for chunk in in_chunks(sorted(of))
        for row in conn.execute(
            select(owners).where(owners.c.story.in_(chunk), owners.c.person.is_not(None))
        )
    }


def owners_of_alerts(conn: Connection, numbers: Collection[int]) -> Mapping[int, Owner]:
    """Who is on the story of each of these alerts of one story."""
    return {
        row.alert: read_owner(row)
        for chunk in in_chunks(sorted(numbers))
        for row in conn.execute(
            select(alert_stories.c.alert, owners)
            .join(owners, owners.c.story == alert_stories.c.story)
            .where(alert_stories.c.alert.in_(chunk), owners.c.person.is_not(None))
        )
    }


def stories_owned_by(conn: Connection, person: str) -> Mapping[str, Owner]:
    """The stories that a person is on, the latest first."""
    return {
        row.story: read_owner(row)
        for row in conn.execute(
            select(owners).where(owners.c.person == person).order_by(owners.c.since.desc())
        )
    }


def read_owner(row: AnyRow) -> Owner:
    """The owner in a row of the table that has one."""
    return Owner(person=Person(id=row.person, name=row.name), since=row.since, until=row.until)

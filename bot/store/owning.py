"""What people do to be on a story, and what becomes of it by itself."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, select, update

from bot.errors import NotThere
from bot.model import Owner, OwnerChange, Person
from bot.store.audit import Change, note_changes
from bot.store.bodies import OWNER
from bot.store.dialect import insert_or_update
from bot.store.editing import edit_messages
from bot.store.owners import read_owner
from bot.store.schema import owners, stories

__all__ = ["hand_back_story", "lapse_owners", "take_story"]

_SERVICE = "nightdesk"


def take_story(
    conn: Connection,
    story: str,
    *,
    person: Person,
    now: datetime,
    until: datetime,
    pressed: datetime,
) -> OwnerChange:
    """Put the person on a story, in the place of who was."""
    headline = _hold(conn, story)
    before, last = _find(conn, story, now)
    if last is not None and pressed <= last:
        return _unchanged(story, headline, before)
    is_theirs = before is not None and before.person.id == person.id
    since = before.since if before is not None and is_theirs else now
    after = Owner(person=person, since=since, until=until)
    _write(conn, story, after, pressed=pressed)
    action = "story.renew" if is_theirs else "story.take"
    _note(conn, action, story, before, after, actor=person.id, at=now)
    if not is_theirs:
        edit_messages(conn, story, at=now)
    return OwnerChange(story=story, headline=headline, before=before, after=after, acted=True)


def hand_back_story(
    conn: Connection, story: str, *, person: Person, now: datetime, pressed: datetime
) -> OwnerChange:
    """Let nobody be on a story that the person was on."""
    headline = _hold(conn, story)
    before, last = _find(conn, story, now)
    if before is None or before.person.id != person.id or (last is not None and pressed <= last):
        return _unchanged(story, headline, before)
    _release(conn, story, pressed=pressed)
    _note(conn, "story.hand-back", story, before, None, actor=person.id, at=now)
    edit_messages(conn, story, at=now)
    return OwnerChange(story=story, headline=headline, before=before, after=None, acted=True)


def lapse_owners(conn: Connection, *, now: datetime) -> int:
    """Let nobody be on the stories whose time has come; how many there were."""
    rows = conn.execute(
        select(owners).where(owners.c.person.is_not(None), owners.c.until <= now)
    ).all()
    for row in rows:
        _hold(conn, row.story)
        # Renewed meanwhile, it lives on.
        _, last = _find(conn, row.story, now)
        if last != row.pressed:
            continue
        _release(conn, row.story, pressed=row.pressed)
        _note(conn, "story.lapse", row.story, read_owner(row), None, actor=_SERVICE, at=now)
        edit_messages(conn, row.story, at=now)
    return len(rows)


def _hold(conn: Connection, story: str) -> str:
    """The story's headline; two who press at once come in turn. Raises NotThere."""
    headline: str | None = conn.execute(
        select(stories.c.headline).where(stories.c.id == story).with_for_update()
    ).scalar()
    if headline is None:
        raise NotThere(f"there is no story {story!r} any more")
    return headline


def _find(conn: Connection, story: str, now: datetime) -> tuple[Owner | None, datetime | None]:
    """Who is on the story, and when it was pressed last for that."""
    row = conn.execute(select(owners).where(owners.c.story == story)).one_or_none()
    if row is None:
        return None, None
    is_on = row.person is not None and row.until > now
    return (read_owner(row) if is_on else None), row.pressed


def _write(conn: Connection, story: str, owner: Owner, *, pressed: datetime) -> None:
    values: dict[str, Any] = {
        "story": story,
        "person": owner.person.id,
        "name": owner.person.name,
        "since": owner.since,
        "until": owner.until,
        "pressed": pressed,
    }
    insert_or_update(conn, owners, [values])


def _release(conn: Connection, story: str, *, pressed: datetime) -> None:
    conn.execute(update(owners).where(owners.c.story == story).values(person=None, pressed=pressed))


def _unchanged(story: str, headline: str, owner: Owner | None) -> OwnerChange:
    return OwnerChange(story=story, headline=headline, before=owner, after=owner, acted=False)


def _note(
    conn: Connection,
    action: str,
    story: str,
    before: Owner | None,
    after: Owner | None,
    *,
    actor: str,
    at: datetime,
) -> None:
    change = Change(
        action=action,
        subject=story,
        before=None if before is None else OWNER.write(before),
        after=None if after is None else OWNER.write(after),
    )
    note_changes(conn, [change], actor=actor, at=at)

"""``nightdesk export``: what the database holds, as JSON Lines."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

import click

from bot.cli.common import load, run_async, say_json, with_store

if TYPE_CHECKING:
    from bot.model import Mark
    from bot.ports import AuditLine, Store, StoredStory

__all__ = ["export"]

_AT_ONCE = 1_000


class _Numbered(Protocol):
    @property
    def number(self) -> int: ...


N = TypeVar("N", bound=_Numbered)


@click.group()
def export() -> None:
    """What the database holds, as JSON Lines, the earliest first."""


@export.command()
def audit() -> None:
    """Who changed what and when, with the values before and after.

    Watches, sources, marks and what was proposed for them.
    """
    _write(lambda store, after: store.read_audit(after=after, limit=_AT_ONCE), _describe_audit)


@export.command()
def stories() -> None:
    """The stories with their entries and marks.

    One that was merged into another is there as well, and says into which.
    """
    _write(lambda store, after: store.read_stories(after=after, limit=_AT_ONCE), _describe_story)


def _write(
    read: Callable[[Store, int], Awaitable[Sequence[N]]],
    describe: Callable[[N], Mapping[str, Any]],
) -> None:
    async def write() -> None:
        async with with_store(load()) as store:
            after = -1
            while piece := await read(store, after):
                for one in piece:
                    say_json(describe(one))
                after = piece[-1].number

    run_async(write)


def _describe_audit(line: AuditLine) -> Mapping[str, Any]:
    return {
        "number": line.number,
        "at": _time(line.at),
        "actor": line.actor,
        "action": line.action,
        "subject": line.subject,
        "before": line.before,
        "after": line.after,
    }


def _describe_story(one: StoredStory) -> Mapping[str, Any]:
    story = one.story
    return {
        "id": story.id,
        "opened": _time(story.opened),
        "changed": _time(story.changed),
        "headline": story.headline,
        "url": story.url,
        "lead": {"source": story.lead.source, "id": story.lead.id},
        "status": story.status.value,
        "origins": story.origins,
        "copies": story.copies,
        "official": story.official,
        "event": story.event.value,
        "merged_into": one.merged_into,
        "merged_at": None if one.merged_at is None else _time(one.merged_at),
        "merged_reasons": list(one.merged_reasons),
        "entries": [
            {"source": key.source, "id": key.id, "relation": relation.value}
            for key, relation in one.entries
        ],
        "marks": [_describe_mark(mark) for mark in one.marks],
    }


def _describe_mark(mark: Mark) -> Mapping[str, Any]:
    return {
        "mark": mark.kind.value,
        "by": {"id": mark.person.id, "name": mark.person.name},
        "at": _time(mark.at),
        "channel": mark.channel,
        "entry": {"source": mark.entry.source, "id": mark.entry.id},
        "watches": list(mark.watches),
    }


def _time(at: datetime) -> str:
    return at.isoformat().replace("+00:00", "Z")

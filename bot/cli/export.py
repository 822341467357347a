"""``nightdesk export``: what the database holds, as JSON Lines."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

import click

from bot.cli.common import load, run_async, say_json_lines, with_store

if TYPE_CHECKING:
    from bot.model import Decision, Mark
    from bot.ports import AuditLine, LedgerLine, Store, StoredEntry, StoredStory

__all__ = ["export"]

_AT_ONCE = 1_000
_TEXTS_AT_ONCE = 100
"""Of entries, each of which may be a long article."""


class _Numbered(Protocol):
    @property
    def number(self) -> int: ...


N = TypeVar("N", bound=_Numbered)


@click.group()
def export() -> None:
    """What the database holds, as JSON Lines, the earliest first."""


@export.command()
def entries() -> None:
    """The entries with their latest texts, as `nightdesk replay` reads them.

    The baseline of each source is among them, and what is held back; what was pruned is not.
    """
    _write(
        lambda store, after: store.read_entries(after=after, limit=_TEXTS_AT_ONCE),
        _describe_entry,
    )


@export.command()
def ledger() -> None:
    """What became of each entry, and why.

    One that came again with another text says that in the same line. A document that could
    not be read has a line without an entry.
    """
    _write(lambda store, after: store.read_ledger(after=after, limit=_AT_ONCE), _describe_line)


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
                say_json_lines(map(describe, piece))
                after = piece[-1].number

    run_async(write)


def _describe_entry(one: StoredEntry) -> Mapping[str, Any]:
    entry = one.entry
    return {
        "id": entry.id,
        "source": entry.source,
        "url": entry.url,
        "title": entry.title,
        "summary": entry.summary,
        "content": entry.content,
        "published": _time_or_none(entry.published),
        "updated": _time_or_none(entry.updated),
        "seen": _time(entry.seen),
        "lang": entry.lang,
        "authors": list(entry.authors),
        "tags": list(entry.tags),
    }


def _describe_line(line: LedgerLine) -> Mapping[str, Any]:
    return {
        "number": line.number,
        "source": line.source,
        "entry": None if line.entry is None else line.entry.id,
        "at": _time(line.at),
        "outcome": line.outcome.value,
        "reasons": list(line.reasons),
        "decision": _describe_decision(line.decision),
        "revisions": line.revisions,
        "revised_first": _time_or_none(line.revised_first),
        "revised_last": _time_or_none(line.revised_last),
        "revised_reasons": list(line.revised_reasons),
        "revised_decision": _describe_decision(line.revised_decision),
    }


def _describe_decision(decision: Decision | None) -> Mapping[str, Any] | None:
    """In the words of `replay`'s records."""
    if decision is None:
        return None
    placement, urgency = decision.placement, decision.urgency
    return {
        "watches": list(decision.watches),
        "story": None if placement is None else placement.story,
        "relation": None if placement is None else placement.relation.value,
        "event": {"type": decision.event.type.value, "score": decision.event.score},
        "genre": {"type": decision.genre.type.value, "score": decision.genre.score},
        "urgency": None
        if urgency is None
        else {
            "level": urgency.level.value,
            "score": urgency.score,
            "reasons": list(urgency.reasons),
        },
    }


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
        "merged_at": _time_or_none(one.merged_at),
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


def _time_or_none(at: datetime | None) -> str | None:
    return None if at is None else _time(at)

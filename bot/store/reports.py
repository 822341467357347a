"""Which of a story's reports a message of it shows."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, select

from bot.errors import StoreError
from bot.model import (
    AlertBody,
    Decision,
    Entry,
    EntryKey,
    Genre,
    Match,
    MuteKind,
    Relation,
    Story,
    leave_out_older,
    rank_report,
)
from bot.store.bodies import DECISION
from bot.store.columns import AnyRow
from bot.store.entries import read_entry
from bot.store.schema import channel_mutes, entries, known, ledger, sources

__all__ = ["ShownReport", "find_report"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownReport:
    """A report with what the message's watches match in it."""

    entry: Entry
    matches: tuple[Match, ...]
    source_name: str


def find_report(conn: Connection, story: Story, shown: AlertBody) -> ShownReport | None:
    """The latest report of the source that has the best one of the story; None where none fits.

    Only news counts that one of the message's watches matches, so that nobody is shown what their
    watch leaves out, and no source that the channel muted. The latest is of the story's event, or
    a development of it. None came before the one that the message shows.
    """
    rows = leave_out_older(
        _read_reports(conn, story, muted=_muted_in(conn, shown.channel)),
        lambda row: EntryKey(row.source, row.id) == shown.entry,
    )
    best = next(_choose_fitting(sorted(rows, key=lambda row: _rank(row, story)), shown), None)
    if best is None:
        return None
    first = best.entry.key
    of_source = [
        row
        for row in reversed(rows)
        if row.source == first.source
        and (
            row.event == story.event.value
            or row.relation == Relation.UPDATE.value
            or row.id == first.id
        )
    ]
    return next(_choose_fitting(of_source, shown), best)


def _read_reports(conn: Connection, story: Story, *, muted: Collection[str]) -> Sequence[AnyRow]:
    """The story's reports that a watch matches, copies apart, in the order of their coming."""
    return list(
        conn.execute(
            select(
                entries,
                known.c.source,
                known.c.id,
                known.c.canonical_url,
                sources.c.name,
                sources.c.tier,
                sources.c.official,
                ledger.c.decision,
                ledger.c.revised_decision,
            )
            .join(known, known.c.number == entries.c.number)
            .join(sources, sources.c.id == known.c.source)
            .join(ledger, ledger.c.entry == entries.c.number)
            .where(
                entries.c.story == story.id,
                entries.c.watched,
                entries.c.relation != Relation.COPY.value,
                known.c.source.not_in(sorted(muted)),
            )
            .order_by(entries.c.seen, entries.c.number)
        )
    )


def _muted_in(conn: Connection, channel: str) -> Collection[str]:
    return set(
        conn.execute(
            select(channel_mutes.c.subject).where(
                channel_mutes.c.channel == channel,
                channel_mutes.c.kind == MuteKind.SOURCE.value,
            )
        ).scalars()
    )


def _rank(row: AnyRow, story: Story) -> tuple[bool, bool, bool, bool, int, bool, datetime]:
    return rank_report(
        is_copy=False,
        is_official=row.official or (story.official and story.lead == EntryKey(row.source, row.id)),
        is_of_event=row.event == story.event.value,
        tier=row.tier,
        at=read_entry(row).counts_from,
    )


def _choose_fitting(rows: Iterable[AnyRow], shown: AlertBody) -> Iterator[ShownReport]:
    """Those of the rows that the message may show; each decision is read when its turn comes."""
    watches = set(shown.watches)
    for row in rows:
        decision = _read_decision(row)
        if decision is None or decision.genre.type is not Genre.NEWS or not row.title:
            continue
        hits = [hit for hit in decision.hits if hit.watch in watches]
        if hits:
            yield ShownReport(
                entry=read_entry(row),
                matches=tuple(match for hit in hits for match in hit.matches),
                source_name=row.name or row.source,
            )


def _read_decision(row: AnyRow) -> Decision | None:
    said = row.revised_decision or row.decision
    try:
        return None if said is None else DECISION.read(said)
    except StoreError:
        # One of another version: the message does without.
        return None

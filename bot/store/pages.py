"""What channels were told, as it stood then, and the pages of it that are asked again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

from sqlalchemy import Connection, bindparam, func, select, update

from bot.model import AlertBody, AlertKind, EntryKey
from bot.ports.pages import AlertedPage, ClaimedPage, PageFinding, PageState
from bot.ports.records import PlannedAlert, RevisionRow
from bot.store.bodies import TEXTS
from bot.store.columns import AnyRow, Utc
from bot.store.dialect import insert_missing
from bot.store.entries import in_chunks, numbers_of, read_entry
from bot.store.schema import alerted_pages, entries, known, sources, versions
from bot.store.source_rows import read_source

__all__ = [
    "claim_pages",
    "note_told",
    "note_versions",
    "pulled_entries",
    "save_findings",
    "save_pages",
]

_TOLD_BY = frozenset({AlertKind.BREAKING, AlertKind.UPDATE})

VERSIONS_KEPT = 100
"""Of an entry so many texts are kept that nobody was told; those that somebody was, all."""

_BESIDE = 20  # so many of a source's latest entries are looked through for one beside

_SAVE = (
    update(alerted_pages)
    .where(alerted_pages.c.entry == bindparam("b_entry"))
    .values(
        due=bindparam("b_due", type_=Utc),
        state=bindparam("b_state"),
        missed=bindparam("b_missed", type_=Utc),
        status=bindparam("b_status"),
    )
)


def note_told(
    conn: Connection,
    told: Sequence[PlannedAlert],
    *,
    revised: Sequence[tuple[int, RevisionRow]] = (),
    at: datetime,
) -> None:
    """Keep what these alerts were written from, and have its pages asked again.

    Those among ``revised`` were written from another text than the entry had.
    """
    bodies = [(plan, plan.alert.body) for plan in told if plan.alert.kind in _TOLD_BY]
    by_entry = {body.entry: plan for plan, body in bodies if isinstance(body, AlertBody)}
    numbers = numbers_of(conn, by_entry)
    _keep_versions(conn, list(numbers.values()), dict(revised), at=at, told=True)
    insert_missing(
        conn,
        alerted_pages,
        [
            {
                "entry": number,
                "url": plan.alert.body.url,
                "since": at,
                "due": plan.ask_again,
                "state": PageState.THERE.value,
                "asked": 0,
                "missed": None,
                "status": None,
            }
            for key, number in numbers.items()
            if (plan := by_entry[key]).ask_again is not None
            and isinstance(plan.alert.body, AlertBody)
            and plan.alert.body.url is not None
        ],
    )


def note_versions(
    conn: Connection, revised: Sequence[tuple[int, RevisionRow]], *, at: datetime
) -> None:
    """Keep the new texts of entries that changed materially, the first hundred of each.

    Two servers behind one address, with a text each, would have it change at every poll.
    """
    numbers = [
        number
        for number, row in revised
        if row.decision and row.decision.placement and not row.is_cosmetic
    ]
    full: set[int] = set()
    for chunk in in_chunks(numbers):
        full |= {
            row.entry
            for row in conn.execute(
                select(versions.c.entry)
                .where(versions.c.entry.in_(chunk))
                .group_by(versions.c.entry)
                .having(func.count() >= VERSIONS_KEPT)
            )
        }
    kept = [number for number in numbers if number not in full]
    _keep_versions(conn, kept, dict(revised), at=at, told=False)


def _keep_versions(
    conn: Connection,
    numbers: Sequence[int],
    revised: Mapping[int, RevisionRow],
    *,
    at: datetime,
    told: bool,
) -> None:
    for chunk in in_chunks(numbers):
        rows = conn.execute(
            select(known.c.number, entries.c.title, entries.c.summary, known.c.text_hash)
            .join(entries, entries.c.number == known.c.number)
            .where(known.c.number.in_(chunk))
        )
        insert_missing(
            conn,
            versions,
            [
                {
                    "entry": row.number,
                    "at": at,
                    "title": row.title,
                    "summary": row.summary,
                    "text_hash": row.text_hash,
                    "told": told,
                    "reasons": TEXTS.write(revised[row.number].reasons)
                    if row.number in revised
                    else None,
                }
                for row in rows
            ],
        )


def claim_pages(
    conn: Connection, *, now: datetime, limit: int, until: datetime
) -> tuple[ClaimedPage, ...]:
    """The pages that are due, each with its entry and with another one of the site."""
    due = conn.execute(
        select(alerted_pages, known.c.source, known.c.id)
        .join(known, known.c.number == alerted_pages.c.entry)
        .where(alerted_pages.c.due <= now)
        .order_by(alerted_pages.c.due, alerted_pages.c.entry)
        .limit(limit)
    ).all()
    claimed = []
    for row in due:
        conn.execute(
            update(alerted_pages)
            .where(alerted_pages.c.entry == row.entry)
            .values(due=until, asked=alerted_pages.c.asked + 1)
        )
        stored = conn.execute(
            select(known.c.source, known.c.id, known.c.canonical_url, entries)
            .join(entries, entries.c.number == known.c.number)
            .where(known.c.number == row.entry)
        ).one_or_none()
        if stored is None:
            continue  # pruned meanwhile; its row goes with it
        of_source = conn.execute(select(sources).where(sources.c.id == row.source)).one()
        claimed.append(
            ClaimedPage(
                page=replace(_read_page(row), asked=row.asked + 1),
                entry=read_entry(stored),
                source=read_source(of_source),
                beside=_find_beside(conn, row),
            )
        )
    return tuple(claimed)


def _find_beside(conn: Connection, page: AnyRow) -> str | None:
    """The address of the source's latest other entry on the page's host that may be there."""
    host = urlsplit(page.url).netloc
    latest = conn.execute(
        select(entries.c.url)
        .join(known, known.c.number == entries.c.number)
        .outerjoin(alerted_pages, alerted_pages.c.entry == entries.c.number)
        .where(
            known.c.source == page.source,
            known.c.number != page.entry,
            entries.c.url.is_not(None),
            alerted_pages.c.missed.is_(None),
        )
        .order_by(entries.c.number.desc())
        .limit(_BESIDE)
    ).scalars()
    addresses = (url for url in latest if urlsplit(url).netloc == host and url != page.url)
    return next(addresses, None)


def save_pages(conn: Connection, pages: Sequence[AlertedPage]) -> None:
    """Put pages, as they are found, in the place of what was stored of them."""
    numbers = numbers_of(conn, [page.entry for page in pages])
    rows: list[dict[str, Any]] = [
        {
            "b_entry": numbers[page.entry],
            "b_due": page.due,
            "b_state": page.state.value,
            "b_missed": page.missed,
            "b_status": page.status,
        }
        for page in pages
        if page.entry in numbers
    ]
    if rows:
        conn.execute(_SAVE, rows)


def save_findings(
    conn: Connection, findings: Sequence[PageFinding]
) -> list[tuple[int, PageFinding]]:
    """As `save_pages`; those stored, each with the number of its entry."""
    save_pages(conn, [found.page for found in findings])
    numbers = numbers_of(conn, [found.page.entry for found in findings])
    return [(numbers[found.page.entry], found) for found in findings if found.page.entry in numbers]


def pulled_entries(conn: Connection) -> frozenset[EntryKey]:
    """The entries whose page is gone."""
    return frozenset(
        EntryKey(row.source, row.id)
        for row in conn.execute(
            select(known.c.source, known.c.id)
            .join(alerted_pages, alerted_pages.c.entry == known.c.number)
            .where(alerted_pages.c.state == PageState.PULLED.value)
        )
    )


def _read_page(row: AnyRow) -> AlertedPage:
    return AlertedPage(
        entry=EntryKey(row.source, row.id),
        url=row.url,
        since=row.since,
        due=row.due,
        state=PageState(row.state),
        asked=row.asked,
        missed=row.missed,
        status=row.status,
    )

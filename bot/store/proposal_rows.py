"""The rows of proposals: how they are read and written, noted for the audit and told of."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, select, update

from bot.model import Person, Precision, Proposal, ProposalKind, ProposalState
from bot.store.audit import Change, note_changes
from bot.store.bodies import PROPOSAL
from bot.store.columns import AnyRow
from bot.store.outcomes import tell_outcomes
from bot.store.schema import proposals

__all__ = [
    "lapse_proposal",
    "list_proposals",
    "make_row",
    "note_proposal",
    "read_number",
    "read_proposal",
    "tell_proposal",
    "write_proposal",
]


def list_proposals(conn: Connection, *, states: Collection[ProposalState]) -> tuple[Proposal, ...]:
    """The proposals in these states, in the order in which they were opened."""
    wanted = sorted(state.value for state in states)
    return tuple(
        read_proposal(row)
        for row in conn.execute(
            select(proposals)
            .where(proposals.c.state.in_(wanted))
            .order_by(proposals.c.opened, proposals.c.number)
        )
    )


def lapse_proposal(conn: Connection, one: Proposal, *, reason: str, now: datetime) -> None:
    """Nobody need decide it any more, and the messages that asked about it say so."""
    after = replace(one, state=ProposalState.LAPSED, since=now, by=None, reason=reason)
    write_proposal(conn, after)
    note_proposal(conn, "proposal.lapse", one, after, person=None, now=now)
    tell_proposal(conn, after, now=now)


def tell_proposal(conn: Connection, one: Proposal, *, now: datetime) -> None:
    """Have the messages that asked about it say how it stands."""
    tell_outcomes(
        conn, one.id, load=lambda: list_proposals(conn, states=frozenset(ProposalState)), at=now
    )


def read_number(id_: str) -> int | None:
    """The number of the row of that id; None of what is no id of a proposal."""
    digits = id_.removeprefix("p")
    # No number that a database would refuse to compare.
    known = digits != id_ and digits.isascii() and digits.isdigit() and len(digits) < 19
    return int(digits) if known else None


def read_proposal(row: AnyRow) -> Proposal:
    """The proposal of a row."""
    return Proposal(
        id=f"p{row.number}",
        kind=ProposalKind(row.kind),
        watch=row.watch,
        subject=row.subject,
        evidence=Precision(useful=row.useful, noise=row.noise, not_ours=row.not_ours),
        opened=row.opened,
        since=row.since,
        state=ProposalState(row.state),
        by=None if row.by is None else Person(id=row.by, name=row.by_name or row.by),
        reason=row.reason,
        changed=row.changed,
    )


def write_proposal(conn: Connection, one: Proposal) -> None:
    """Put it in the place of what its row had."""
    conn.execute(
        update(proposals).where(proposals.c.number == read_number(one.id)).values(make_row(one))
    )


def make_row(one: Proposal) -> dict[str, Any]:
    """Its row, without the number."""
    return {
        "kind": one.kind.value,
        "watch": one.watch,
        "subject": one.subject,
        "useful": one.evidence.useful,
        "noise": one.evidence.noise,
        "not_ours": one.evidence.not_ours,
        "opened": one.opened,
        "state": one.state.value,
        "since": one.since,
        "by": None if one.by is None else one.by.id,
        "by_name": None if one.by is None else one.by.name,
        "reason": one.reason,
        "changed": one.changed,
    }


def note_proposal(
    conn: Connection,
    action: str,
    before: Proposal | None,
    after: Proposal,
    *,
    person: Person | None,
    now: datetime,
) -> None:
    """Note for the audit what became of it, by ``person`` or by the service."""
    change = Change(
        action=action,
        subject=after.id,
        before=None if before is None else PROPOSAL.write(before),
        after=PROPOSAL.write(after),
    )
    note_changes(conn, [change], actor="nightdesk" if person is None else person.id, at=now)

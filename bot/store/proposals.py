"""Changes of watches that marks suggest, from the day they are proposed to what became of them."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, select, update

from bot.errors import AlreadyThere, DeskError, NotThere
from bot.model import (
    PROPOSAL_TRANSITIONS,
    Person,
    Precision,
    Proposal,
    ProposalKind,
    ProposalState,
    Watch,
)
from bot.ports.learning import ProposalReview
from bot.store.audit import Change, note_changes
from bot.store.bodies import PROPOSAL
from bot.store.columns import AnyRow
from bot.store.counters import draw_numbers
from bot.store.dialect import insert_missing
from bot.store.outcomes import tell_outcomes
from bot.store.schema import proposals
from bot.store.watches import change_watch

__all__ = [
    "accept_proposal",
    "decline_proposal",
    "list_proposals",
    "reopen_proposal",
    "review_proposals",
]

_COUNTER = "proposals"
_State = ProposalState

_ENDED = {
    _State.ACCEPTED: "was accepted: take that back first (nightdesk watch proposals undo {id})",
    _State.DECLINED: "was declined: take that back first (nightdesk watch proposals undo {id})",
    _State.LAPSED: "has lapsed: {reason}",
    _State.OPEN: "is open: nobody has decided it yet",
}

Sign = Callable[[Watch], str]


def list_proposals(conn: Connection, *, states: Collection[ProposalState]) -> tuple[Proposal, ...]:
    """The proposals in these states, in the order in which they were opened."""
    wanted = sorted(state.value for state in states)
    return tuple(
        _read(row)
        for row in conn.execute(
            select(proposals)
            .where(proposals.c.state.in_(wanted))
            .order_by(proposals.c.opened, proposals.c.number)
        )
    )


def review_proposals(conn: Connection, review: ProposalReview, *, now: datetime) -> None:
    """Open, count and let lapse what a look at the marks says."""
    still = {one.id: one for one in list_proposals(conn, states={_State.OPEN})}
    for id_, evidence in review.counted.items():
        if id_ in still and still[id_].evidence != evidence:
            _write(conn, replace(still[id_], evidence=evidence))
    for id_, reason in review.lapsed.items():
        if id_ in still:
            before = still.pop(id_)
            after = replace(before, state=_State.LAPSED, since=now, by=None, reason=reason)
            _write(conn, after)
            _note(conn, "proposal.lapse", before, after, person=None, now=now)
            _tell(conn, after, now=now)
    taken = {one.key for one in still.values()}
    opened = [one for one in review.opened if one.key not in taken]
    for number, one in zip(draw_numbers(conn, _COUNTER, len(opened)), opened, strict=True):
        made = replace(one, id=f"p{number}")
        insert_missing(conn, proposals, [{"number": number, **_row(made)}])
        of_it = proposals.c.number == number
        # Another process may have opened the same just now.
        if conn.execute(select(proposals.c.number).where(of_it)).scalar() is not None:
            _note(conn, "proposal.open", None, made, person=None, now=now)


def accept_proposal(
    conn: Connection, id_: str, *, sign: Sign, person: Person, now: datetime
) -> tuple[Proposal, bool]:
    """Accept a proposal, once, and change its watch in the same transaction."""
    before = _find(conn, id_)
    if before.state is _State.ACCEPTED:
        return before, False
    _check(before, _State.ACCEPTED)
    changed = change_watch(conn, before.watch, before.apply, sign=sign, actor=person.id, now=now)
    after = replace(before, state=_State.ACCEPTED, since=now, by=person, changed=changed)
    _write(conn, after)
    _note(conn, "proposal.accept", before, after, person=person, now=now)
    _tell(conn, after, now=now)
    return after, True


def decline_proposal(
    conn: Connection, id_: str, *, person: Person, now: datetime
) -> tuple[Proposal, bool]:
    """Decline a proposal, once."""
    before = _find(conn, id_)
    if before.state is _State.DECLINED:
        return before, False
    _check(before, _State.DECLINED)
    after = replace(before, state=_State.DECLINED, since=now, by=person)
    _write(conn, after)
    _note(conn, "proposal.decline", before, after, person=person, now=now)
    _tell(conn, after, now=now)
    return after, True


def reopen_proposal(
    conn: Connection, id_: str, *, sign: Sign, person: Person, now: datetime
) -> tuple[Proposal, bool]:
    """Take back what was decided of a proposal, and what that changed of its watch."""
    before = _find(conn, id_)
    if before.state is _State.OPEN:
        return before, False
    _check(before, _State.OPEN)
    other = next((one for one in list_proposals(conn, states={_State.OPEN})
                  if one.key == before.key), None)  # fmt: skip
    if other is not None:
        raise AlreadyThere(f"the same is proposed anew, as {other.id}: decide that one")
    if before.changed:
        change_watch(conn, before.watch, before.take_back, sign=sign, actor=person.id, now=now)
    after = replace(before, state=_State.OPEN, since=now, by=None, changed=False)
    _write(conn, after)
    _note(conn, "proposal.reopen", before, after, person=person, now=now)
    _tell(conn, after, now=now)
    return after, True


def _tell(conn: Connection, one: Proposal, *, now: datetime) -> None:
    """Have the messages that asked about it say how it stands."""
    tell_outcomes(conn, one.id, load=lambda: list_proposals(conn, states=frozenset(_State)), at=now)


def _find(conn: Connection, id_: str) -> Proposal:
    number = _read_number(id_)
    row = None
    if number is not None:
        row = conn.execute(
            select(proposals).where(proposals.c.number == number).with_for_update()
        ).one_or_none()
    if row is None:
        raise NotThere(
            f"no proposal is {id_!r}: `nightdesk watch proposals` lists those that are open"
        )
    return _read(row)


def _check(one: Proposal, into: ProposalState) -> None:
    if into not in PROPOSAL_TRANSITIONS[one.state]:
        said = _ENDED[one.state].format(id=one.id, reason=one.reason)
        raise DeskError(f"the proposal {one.id} {said}")


def _read_number(id_: str) -> int | None:
    digits = id_.removeprefix("p")
    # No number that a database would refuse to compare.
    known = digits != id_ and digits.isascii() and digits.isdigit() and len(digits) < 19
    return int(digits) if known else None


def _read(row: AnyRow) -> Proposal:
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


def _write(conn: Connection, one: Proposal) -> None:
    conn.execute(
        update(proposals).where(proposals.c.number == _read_number(one.id)).values(_row(one))
    )


def _row(one: Proposal) -> dict[str, Any]:
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


def _note(
    conn: Connection,
    action: str,
    before: Proposal | None,
    after: Proposal,
    *,
    person: Person | None,
    now: datetime,
) -> None:
    change = Change(
        action=action,
        subject=after.id,
        before=None if before is None else PROPOSAL.write(before),
        after=PROPOSAL.write(after),
    )
    note_changes(conn, [change], actor="nightdesk" if person is None else person.id, at=now)

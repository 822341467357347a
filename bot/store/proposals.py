"""Changes of watches that marks suggest, from the day they are proposed to what became of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from sqlalchemy import Connection, select

from bot.errors import AlreadyThere, DeskError, NotThere
from bot.model import (
    PROPOSAL_TRANSITIONS,
    Person,
    Proposal,
    ProposalState,
    Watch,
)
from bot.ports.learning import ProposalReview
from bot.store.counters import draw_numbers
from bot.store.dialect import insert_missing
from bot.store.proposal_rows import (
    lapse_proposal,
    list_proposals,
    make_row,
    note_proposal,
    read_number,
    read_proposal,
    tell_proposal,
    write_proposal,
)
from bot.store.schema import proposals
from bot.store.watches import change_watch

__all__ = [
    "accept_proposal",
    "decline_proposal",
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


def review_proposals(conn: Connection, review: ProposalReview, *, now: datetime) -> None:
    """Open, count and let lapse what a look at the marks says."""
    still = {one.id: one for one in list_proposals(conn, states={_State.OPEN})}
    for id_, evidence in review.counted.items():
        if id_ in still and still[id_].evidence != evidence:
            write_proposal(conn, replace(still[id_], evidence=evidence))
    for id_, reason in review.lapsed.items():
        if id_ in still:
            lapse_proposal(conn, still.pop(id_), reason=reason, now=now)
    taken = {one.key for one in still.values()}
    opened = [one for one in review.opened if one.key not in taken]
    for number, one in zip(draw_numbers(conn, _COUNTER, len(opened)), opened, strict=True):
        made = replace(one, id=f"p{number}")
        insert_missing(conn, proposals, [{"number": number, **make_row(made)}])
        of_it = proposals.c.number == number
        # Another process may have opened the same just now.
        if conn.execute(select(proposals.c.number).where(of_it)).scalar() is not None:
            note_proposal(conn, "proposal.open", None, made, person=None, now=now)


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
    write_proposal(conn, after)
    note_proposal(conn, "proposal.accept", before, after, person=person, now=now)
    tell_proposal(conn, after, now=now)
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
    write_proposal(conn, after)
    note_proposal(conn, "proposal.decline", before, after, person=person, now=now)
    tell_proposal(conn, after, now=now)
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
    write_proposal(conn, after)
    note_proposal(conn, "proposal.reopen", before, after, person=person, now=now)
    tell_proposal(conn, after, now=now)
    return after, True


def _find(conn: Connection, id_: str) -> Proposal:
    number = read_number(id_)
    row = None
    if number is not None:
        row = conn.execute(
            select(proposals).where(proposals.c.number == number).with_for_update()
        ).one_or_none()
    if row is None:
        raise NotThere(
            f"no proposal is {id_!r}: `nightdesk watch proposals` lists those that are open"
        )
    return read_proposal(row)


def _check(one: Proposal, into: ProposalState) -> None:
    if into not in PROPOSAL_TRANSITIONS[one.state]:
        said = _ENDED[one.state].format(id=one.id, reason=one.reason)
        raise DeskError(f"the proposal {one.id} {said}")

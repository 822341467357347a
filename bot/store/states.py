"""What polls leave behind, written: in short where that is no more than times."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields
from functools import cache
from operator import attrgetter
from typing import Any

from sqlalchemy import BigInteger, Boolean, Connection, Update, and_, bindparam, func, or_, update

from bot.ports.records import PollRecord
from bot.ports.source_records import SourceState
from bot.store.schema import sources
from bot.store.source_rows import state_row

__all__ = ["write_states"]


def write_states(conn: Connection, polls: Sequence[PollRecord]) -> bool:
    """Write what polls left behind and end their claims; whether all the claims held.

    A poll may pause its source and never resumes one: somebody may have paused it while
    the poll ran. How the source does is told by the watching over sources, not by polls.
    A claim past its time that nobody else took still holds: nobody polled meanwhile.
    """
    # Most polls bring nothing: to write the few columns that moved is a third of the work.
    steady = [poll for poll in polls if _is_steady(poll)]
    short = {poll.source for poll in steady}
    others = [poll for poll in polls if poll.source not in short]
    written = 0
    if steady:
        written += conn.execute(_WRITE_STEADY, [_steady_row(poll) for poll in steady]).rowcount
    if others:
        rows = [
            {f"b_{name}": value for name, value in state_row(poll.state).items()}
            | {
                "b_id": poll.source,
                "b_claim": poll.claim,
                "b_ledger_fault": poll.fault and poll.fault.error,
            }
            for poll in others
        ]
        statement = _write_states(tuple(state_row(others[0].state)))
        written += conn.execute(statement, rows).rowcount
    return written == len(polls)


def _steady_row(poll: PollRecord) -> dict[str, Any]:
    return {
        "b_id": poll.source,
        "b_claim": poll.claim,
        "b_due": poll.state.due,
        "b_last_ok": poll.state.last_ok,
        "b_last_polled": poll.state.last_polled,
        "b_last_whole": poll.state.last_whole,
    }


def _is_steady(poll: PollRecord) -> bool:
    """Whether the poll moved nothing but the times of a source that does well."""
    before = poll.before
    return (
        before is not None
        and poll.claim is not None
        and poll.fault is None
        and before.error is None  # the ledger may have told of one, which has ended now
        and _what_stays(before) == _what_stays(poll.state)
    )


_TIMES = frozenset({"due", "last_ok", "last_polled", "last_whole"})
_what_stays = attrgetter(*(one.name for one in fields(SourceState) if one.name not in _TIMES))
_ENDED = {"claimed_until": None, "claims": sources.c.claims + 1}
_IS_CLAIMED = and_(
    sources.c.id == bindparam("b_id"),
    sources.c.claims == func.coalesce(bindparam("b_claim", type_=BigInteger), sources.c.claims),
)
_WRITE_STEADY = (
    update(sources)
    .where(_IS_CLAIMED)
    .values({name: bindparam(f"b_{name}") for name in sorted(_TIMES)} | _ENDED)
)


_NOT_POLLS = frozenset(
    {"paused", "health", "health_since", "reminded", "moved_told", "held_since", "approved"}
)


@cache
def _write_states(names: tuple[str, ...]) -> Update:
    return (
        update(sources)
        .where(_IS_CLAIMED)
        .values(
            {name: bindparam(f"b_{name}") for name in names if name not in _NOT_POLLS}
            | {
                "ledger_fault": bindparam("b_ledger_fault"),
                "paused": or_(sources.c.paused, bindparam("b_paused", type_=Boolean)),
            }
            | _ENDED
        )
    )

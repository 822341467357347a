"""What is left of an entry's judgement for who may not learn of every watch and channel."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from bot.alerts import find_weightiest, read_level
from bot.model import Decision, Level
from bot.ports import LedgerOutcome, Sight

__all__ = ["limit_decision", "limit_outcome", "limit_reasons", "limit_revision"]

_CHANNEL = re.compile(r"#(?P<channel>\S+): (?P<said>.*)", re.DOTALL)
"""How the line of a channel begins that stands in the ledger."""
_WATCH = "watch "
"""And that of a watch which was left out."""
_UNTOLD = "told to nobody: no channel was told by it"
"""How a revision's line begins that goes on about what watches want of its new text."""
_MATCHED_BEFORE = "told to nobody: it is in no live story"
"""And the one that goes on about what they wanted of the old one."""

_OF_CHANNELS = frozenset({LedgerOutcome.BREAKING, LedgerOutcome.DIGEST, LedgerOutcome.ARCHIVE})


def limit_decision(decision: Decision, sight: Sight | None) -> Decision:
    """The decision as if there were no other watches than those in sight."""
    if sight is None or set(decision.watches) <= sight.watches:
        return decision
    hits = tuple(hit for hit in decision.hits if hit.watch in sight.watches)
    weighed = tuple(one for one in decision.by_watch if one[0] in sight.watches)
    urgency = find_weightiest([each for _, each in weighed]) if hits else None
    return replace(decision, hits=hits, by_watch=weighed, urgency=urgency)


def limit_reasons(
    reasons: Sequence[str], sight: Sight | None, *, watches: Collection[str] | None
) -> tuple[str, ...]:
    """The lines of a ledger but for those of channels and watches that are not in sight.

    ``watches`` are all that matched, of which the lines may be; None where they are not known:
    then no line of a watch is in sight.
    """
    if sight is None:
        return tuple(reasons)
    return tuple(_iterate_seen(reasons, sight, watches))


def limit_revision(
    reasons: Sequence[str], sight: Sight | None, *, watches: Collection[str] | None
) -> tuple[str, ...]:
    """The same of the lines of a revision.

    Which watches want the new text is kept nowhere, so neither that nor what it weighs for them
    is told, whoever looks with a ``sight``.
    """
    if sight is None:
        return tuple(reasons)
    seen = tuple(
        next((one for one in (_UNTOLD, _MATCHED_BEFORE) if reason.startswith(one)), reason)
        for reason in limit_reasons(reasons, sight, watches=watches)
    )
    is_told = any(_CHANNEL.fullmatch(reason) for reason in reasons)
    is_told_in_sight = any(_CHANNEL.fullmatch(reason) for reason in seen)
    return (*seen, _UNTOLD) if is_told and not is_told_in_sight else seen


def limit_outcome(
    outcome: LedgerOutcome,
    reasons: Sequence[str],
    seen: Sequence[str],
    *,
    matched: bool,
    is_placed: bool,
) -> LedgerOutcome:
    """What became of an entry by the lines that are ``seen`` of all its ``reasons``.

    ``matched`` says whether a watch in sight matched it, ``is_placed`` whether it is in a story.
    """
    if outcome not in _OF_CHANNELS:
        return outcome
    if not matched:
        return LedgerOutcome.EVIDENCE if is_placed else LedgerOutcome.UNMATCHED
    if len(seen) == len(reasons):
        return outcome
    levels = {
        read_level(line["said"])
        for line in (_CHANNEL.fullmatch(reason) for reason in seen)
        if line is not None
    }
    return next(
        (LedgerOutcome(level.value) for level in (Level.BREAKING, Level.DIGEST) if level in levels),
        LedgerOutcome.ARCHIVE,
    )


def _iterate_seen(
    reasons: Sequence[str], sight: Sight, watches: Collection[str] | None
) -> Iterator[str]:
    for reason in reasons:
        of_channel = _CHANNEL.fullmatch(reason)
        if of_channel is not None:
            if of_channel["channel"] in sight.channels:
                yield reason
            continue
        if watches is None:
            if not reason.startswith(_WATCH):
                yield reason
            continue
        # A name may begin with another one.
        named = [one for one in watches if reason.startswith(f"{_WATCH}{one} ")]
        if not named or max(named, key=len) in sight.watches:
            yield reason

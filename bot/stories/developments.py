"""What is materially new in a story: how it stood before an entry, and how it stands after it."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from bot.languages import Said, say
from bot.model import Status
from bot.stories.deals import Stage, find_turn, word_turn
from bot.stories.heights import Height
from bot.stories.state import StoryState

__all__ = ["Standpoint", "find_developments", "find_turns"]


class Standpoint(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """How a story stood when an entry came, as far as that is a development where it changes."""

    status: Status | None
    stage: Stage | None
    denied_by: str | None

    @classmethod
    def of(cls, state: StoryState | None) -> Standpoint:
        """That of a story; of one that is only opened now where there is none."""
        if state is None:
            return cls(status=None, stage=None, denied_by=None)
        return cls(status=state.status(), stage=state.stage, denied_by=state.denied_by)


def find_turns(before: Standpoint, after: Standpoint) -> tuple[Said, ...]:
    """What turns the story beside its status, in words: how far its deal has come, and that who was
    said to deny it says so on its own site.
    """
    found = []
    turn = find_turn(before.stage, after.stage)
    if turn is not None:
        found.append(word_turn(turn))
    was_disputed = before.status is Status.DISPUTED and after.status is Status.DISPUTED
    if was_disputed and before.denied_by is None and after.denied_by is not None:
        found.append(say("denied_itself", detail=after.denied_by))
    return tuple(found)


def find_developments(
    before: Status | None, after: Status, rise: Height | None, turns: Sequence[str] = ()
) -> tuple[str, ...]:
    """What is materially new in the story, in words. ``turns`` are those of `find_turns`."""
    found = list(turns)
    if before is not after and (
        after in {Status.DISPUTED, Status.OFFICIAL} or before is Status.DISPUTED
    ):
        found.append(f"was {before}")
    if rise is not None:
        found.append(rise.words())
    return tuple(found)

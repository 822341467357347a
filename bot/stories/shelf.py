"""Where things lie that are asked for now and then: few unpacked, all others as bytes."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterable
from datetime import datetime

import msgspec

from bot.model import EntryKey
from bot.stories.changes import ChangeOrder
from bot.stories.leads import Lead
from bot.stories.members import Member
from bot.stories.report import Report
from bot.stories.state import StoryState

__all__ = ["AWAKE", "StateShelf"]

AWAKE = 1_000
"""Stories that are held unpacked: those that were asked for last."""


class _Claiming(msgspec.Struct, array_like=True, gc=False):
    """`StoryState` up to its first headline, of which only its headlines are read."""

    opened: msgspec.Raw
    changed: msgspec.Raw
    lead: Lead
    origins: msgspec.Raw
    members: msgspec.Raw
    highest: msgspec.Raw
    said_by: msgspec.Raw
    taken_back: msgspec.Raw
    counted: msgspec.Raw
    copies: msgspec.Raw
    officials: msgspec.Raw
    turns: msgspec.Raw
    pulled: msgspec.Raw
    heard: msgspec.Raw
    reached: msgspec.Raw
    stage: msgspec.Raw
    opened_over: msgspec.Raw
    end_told: msgspec.Raw
    opened_as: str


_pack = msgspec.msgpack.Encoder().encode
_read = msgspec.msgpack.Decoder(StoryState).decode
_read_claiming = msgspec.msgpack.Decoder(_Claiming).decode


class _Resting(msgspec.Struct, gc=False):
    """A story that nobody asked for lately: ``kept`` is its state, or the key of its only
    report, which says it all.
    """

    opened: datetime
    changed: datetime
    kept: EntryKey | bytes


class StateShelf:
    """States of stories under their numbers, in the order of their last change.

    ``report_of`` gives the report of an entry, ``headline_of`` its published headline alone, and
    ``order_of`` its number among all.
    """

    def __init__(
        self,
        *,
        report_of: Callable[[EntryKey], Report],
        headline_of: Callable[[EntryKey], str],
        order_of: Callable[[EntryKey], int],
        awake: int = AWAKE,
    ) -> None:
        self._report_of = report_of
        self._headline_of = headline_of
        self._order_of = order_of
        self._most = awake
        self._states: dict[int, StoryState | _Resting] = {}
        self._order = ChangeOrder()
        self._awake: OrderedDict[int, StoryState] = OrderedDict()
        self._comments: set[int] = set()  # those at rest that are comment alone
        self._latest: datetime | None = None  # when any of them changed last
        self._in_order = True

    def __len__(self) -> int:
        return len(self._states)

    def __contains__(self, number: int) -> bool:
        return number in self._states

    def __getitem__(self, number: int) -> StoryState:
        state = self._states[number]
        if isinstance(state, _Resting):
            self._comments.discard(number)
            state = self[number] = self._wake(state)
        else:
            self._awake.move_to_end(number)
        return state

    def __setitem__(self, number: int, state: StoryState) -> None:
        """Put in a state: as the last that changed, or in the place of the one that was there."""
        if number not in self._states:
            self._order.add(number)
        self._states[number] = self._awake[number] = state
        self._awake.move_to_end(number)
        if len(self._awake) > self._most:
            longest, its = self._awake.popitem(last=False)
            self._states[longest] = _rest(its)
            if its.is_comment:
                self._comments.add(longest)

    def open(self, number: int, key: EntryKey, at: datetime, *, is_comment: bool) -> None:
        """Put in the story that an entry opens, which is kept, and for which nobody asks yet."""
        self._states[number] = _Resting(at, at, key)
        if is_comment:
            self._comments.add(number)
        self._order.add(number)
        self._note_change(at)

    def get(self, number: int) -> StoryState | None:
        """The state of a story that is live; None for any other."""
        return self[number] if number in self._states else None

    def claims(self, number: int) -> tuple[str, ...]:
        """`StoryState.claims` of a story, which goes on resting where it does."""
        state = self._states[number]
        if not isinstance(state, _Resting):
            return state.claims
        if isinstance(state.kept, bytes):
            read = _read_claiming(state.kept)
            return (read.opened_as or read.lead.headline, read.lead.headline)
        return (self._headline_of(state.kept),) * 2

    def pop(self, number: int) -> StoryState:
        """Take a state out."""
        state = self[number]
        del self._states[number], self._awake[number]
        self._order.remove(number)
        return state

    def forget(self, number: int) -> Iterable[EntryKey]:
        """Take a state out of which nothing is asked any more but its members."""
        state = self._states[number]
        if not isinstance(state, _Resting) or isinstance(state.kept, bytes):
            return self.pop(number).members
        del self._states[number]
        self._comments.discard(number)
        self._order.remove(number)
        return (state.kept,)

    def is_comment(self, number: int) -> bool:
        """Whether no member of a story reports anything, which is told without waking it."""
        state = self._states[number]
        return number in self._comments if isinstance(state, _Resting) else state.is_comment

    def change(self, number: int, at: datetime) -> None:
        """Let a story be the last that changed, at the time ``at``."""
        self._states[number].changed = at
        self._order.move_to_end(number)
        self._note_change(at)

    def set_times(self, number: int, *, opened: datetime, changed: datetime) -> None:
        """Let a story have been opened and changed at these times; `sort` after the last."""
        state = self._states[number]
        state.opened, state.changed = opened, changed

    def sort(self) -> None:
        """Put the stories in the order of their last change."""
        last = self._order.sort(lambda number: self._states[number].changed)
        self._in_order = True
        self._latest = None if last is None else self._states[last].changed

    def first(self) -> tuple[int, datetime] | None:
        """The story whose last change is the longest ago, and when that was."""
        if not self._in_order:
            self.sort()
        number = self._order.first()
        return None if number is None else (number, self._states[number].changed)

    def _note_change(self, at: datetime) -> None:
        """Know that a story changed at the time ``at``, which is before others by a clock that
        was set back: what is old would stay alive behind what seems newer.
        """
        if self._latest is not None and at < self._latest:
            self._in_order = False
        else:
            self._latest = at

    def _wake(self, resting: _Resting) -> StoryState:
        if isinstance(resting.kept, bytes):
            return _read(resting.kept)
        report = self._report_of(resting.kept)
        state = StoryState.open(report, resting.opened)
        state.admit(report, Member(order=self._order_of(report.key), original=None), known=None)
        state.changed = resting.changed
        return state


def _rest(state: StoryState) -> _Resting:
    state.origins.rest()
    (key, member), *others = state.members.items()
    if others or state.pulled or member.original is not None:
        return _Resting(state.opened, state.changed, _pack(state))
    return _Resting(state.opened, state.changed, key)

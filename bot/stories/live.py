"""The stories that are live and their entries, and how one counts in them.

What is in here follows from the entries alone, in the order of their placing.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from bot.model import EntryKey, Event, MemberPlace, Story
from bot.stories.gathering import Gatherings
from bot.stories.leads import is_of_comment
from bot.stories.members import Member
from bot.stories.packing import Packing, unpack_genre, unpack_profile
from bot.stories.report import Report
from bot.stories.shelf import StateShelf
from bot.stories.state import StoryState
from bot.stories.texts import Texts
from bot.stories.traits.gathered import find_event

__all__ = ["LiveStories"]


class LiveStories:
    """All live stories under their numbers.

    ``gatherings`` are what their reports say together, ``states`` what is known of them,
    ``texts`` their entries; ``next_story`` is the number of the next one to open. ``awake`` of
    them are held ready, all others packed.
    """

    def __init__(self, *, next_story: int, awake: int) -> None:
        self.next_story = next_story
        self.packing = Packing()
        self.gatherings = Gatherings(self.packing, awake=awake)
        self.texts = Texts(self.packing)
        self.states = StateShelf(
            report_of=self.texts.report,
            headline_of=self.texts.headline,
            order_of=self.texts.order_of,
            awake=awake,
        )
        self._placed = 0  # reports that were ever placed

    def reading(self, key: EntryKey) -> bytes | None:
        """What is kept of an entry, as `restore` takes it; None where it is in no live story."""
        return self.packing.write(self.texts.kept(key)) if key in self.texts else None

    def place_of(self, key: EntryKey) -> MemberPlace | None:
        """How a live story holds the entry, for `restore`; None where none does."""
        number = self.texts.find_story(key)
        if number is None:
            return None
        member, said = self.states[number].members[key], self.texts.said(key)
        return MemberPlace(
            order=member.order,
            text_of=member.original,
            watched=said.watched,
            revised=said.revised,
        )

    def story(self, number: int) -> Story:
        """A live story as it stands. Raises KeyError where it is not live."""
        state = self.states[number]
        return Story(
            id=f"s{number}",
            opened=state.opened,
            changed=state.changed,
            lead=state.lead.key,
            headline=state.lead.headline,
            url=state.lead.url,
            status=state.status(),
            origins=state.count_origins(),
            copies=state.copies,
            official=state.official_by is not None,
            event=self._find_event(number, state),
        )

    def _find_event(self, number: int, state: StoryState) -> Event:
        """What its news is called most; comment counts where there is no other."""
        gathering = self.gatherings[number]
        if not state.comments or state.is_comment:
            return gathering.event()
        comments = state.comments
        return find_event(
            (event, many - comments.get(event, 0)) for event, many in gathering.events
        )

    def admit(
        self,
        number: int,
        report: Report,
        original: EntryKey | None,
        now: datetime,
        order: int | None = None,
        kept: bytes | None = None,
    ) -> None:
        """Let ``report`` count in story ``number``, which opens where it is new, and changes.

        ``order`` is its place among all reports, where it was placed before; ``kept`` is
        what is kept of it, where that is known.
        """
        order = self._number(order)
        if number not in self.states:
            self.states[number] = StoryState.open(report, now)
            self.next_story = max(self.next_story, number + 1)
        self._count(number, report, original, order, kept or self.packing.pack(report))
        self.states.change(number, now)

    def open(self, number: int, key: EntryKey, kept: bytes, at: datetime, order: int) -> None:
        """Open story ``number`` by what is kept of an entry, of which no more is unpacked than
        is needed. The arguments are those of `admit`.
        """
        profile = unpack_profile(kept)
        self.texts.add(key, profile, kept, story=number, order=self._number(order))
        self.gatherings.open(number, kept)
        self.states.open(number, key, at, is_comment=is_of_comment(unpack_genre(kept)))
        self.next_story = max(self.next_story, number + 1)

    def merge(self, gone: int, into: int, now: datetime) -> None:
        """Tell two stories as one, from its beginning."""
        states = [self.states.pop(number) for number in (into, gone)]
        members = [
            (member.order, self.texts.report(key), member.original)
            for state in states
            for key, member in state.members.items()
        ]
        for number, state in zip((into, gone), states, strict=True):
            self._let_go(number, state.members)
        opened = min(state.opened for state in states)
        members.sort(key=lambda member: member[0])
        self.states[into] = StoryState.open(members[0][1], opened)
        for order, report, original in members:
            self._count(into, report, original, order, self.packing.pack(report))
        state = self.states[into]
        state.opened = opened
        state.pulled = frozenset().union(*(state.pulled for state in states))
        state.withdraw_pulled()
        self.states.change(into, now)

    def tell_again(self, number: int, revised: Report) -> None:
        """Tell story ``number`` from its beginning, with ``revised`` for what was there."""
        old = self.states[number]
        reports = [revised if key == revised.key else self.texts.report(key) for key in old.members]
        self._let_go(number, old.members)
        state = StoryState.open(reports[0], old.opened)
        self.states[number] = state  # in its place among the others
        for report in reports:
            member = old.members[report.key]
            original = member.original
            if report is revised and original is None:
                found = self.texts.find_original(report)
                is_within = found is None or self.texts.story_of(found) == number
                original = found if is_within else None
            self._count(number, report, original, member.order, self.packing.pack(report))
        state.changed = old.changed
        state.pulled = old.pulled
        state.withdraw_pulled()

    def forget(self, now: datetime, *, span: timedelta) -> tuple[str, ...]:
        """Let go of the stories that got nothing within ``span`` before ``now``.

        Returns their ids.
        """
        gone = []
        while (first := self.states.first()) is not None:
            number, changed = first
            if now - changed <= span:
                break
            self._let_go(number, self.states.forget(number))
            gone.append(f"s{number}")
        return tuple(gone)

    def _let_go(self, number: int, members: Iterable[EntryKey]) -> None:
        self.gatherings.remove(number)
        for key in members:
            self.texts.remove(key)

    def _number(self, order: int | None) -> int:
        """The number among all that were placed: ``order``, or the next one."""
        order = self._placed + 1 if order is None else order
        self._placed = max(self._placed, order)
        return order

    def _count(
        self,
        number: int,
        report: Report,
        original: EntryKey | None,
        order: int,
        kept: bytes,
    ) -> None:
        state = self.states[number]
        known = self.gatherings[number].terms if state.members else None
        state.admit(report, Member(order=order, original=original), known=known)
        self.gatherings.admit(number, report.features, report.said.at, kept)
        self.texts.add(report.key, report.profile, kept, story=number, order=order)
        if original is not None and self.texts.note_copy(report, original):
            self.texts.hand_over(original, report.key, state.members)
        state.withdraw_pulled()

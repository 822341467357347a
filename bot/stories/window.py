"""The live stories: where a new entry belongs, and what is known of its story after it.

One pass, no look-ahead. What the window knows follows from the entries of its live
stories alone, in the order in which they were placed, so that it is rebuilt from the
store after a restart and decides as it would have decided. An entry that joins no story
therefore leaves nothing behind: not in the copy index, and not in the rarity of words.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime, timedelta

from bot.model import (
    Change,
    ChangeKind,
    Entry,
    EntryKey,
    Event,
    MemberPlace,
    MemberRecord,
    Mention,
    Merge,
    Placement,
    Relation,
    Revision,
    Scored,
    Source,
    Story,
)
from bot.stories.copy_profiles import unpack_profile
from bot.stories.events import classify
from bot.stories.figures import rose_much
from bot.stories.gathering import MERGE_MARGIN, Draw, Gatherings
from bot.stories.likeness import Likeness
from bot.stories.packing import Packed, read_packed, unpack_report
from bot.stories.report import Report, read_report
from bot.stories.revisions import list_claims
from bot.stories.saying import find_developments, name_terms, word_figure
from bot.stories.shelf import AWAKE, StateShelf
from bot.stories.state import Member, StoryState
from bot.stories.strangers import may_join
from bot.stories.texts import Texts

__all__ = ["STORY_LIVES", "StoryWindow"]

STORY_LIVES = timedelta(hours=72)
"""How long a story takes further reports after the last one."""

_EVIDENCE_SURER = 0.12  # an entry that nobody watches has to be this much more alike to join


class StoryWindow:
    """All live stories. ``span`` is how long one lives after the last entry that it got.

    ``merging`` says whether stories that a report bridges become one. ``awake`` is how many
    stories are held ready; all others are packed, and are found and told as well.
    """

    def __init__(
        self,
        *,
        next_story: int = 1,
        span: timedelta = STORY_LIVES,
        merging: bool = False,
        awake: int = AWAKE,
    ) -> None:
        self._next = next_story
        self._span = span
        self._merging = merging
        self._placed = 0  # reports that were ever placed
        self._gatherings = Gatherings(awake=awake)
        self._texts = Texts()
        self._states = StateShelf(
            report_of=self._texts.report, order_of=self._texts.order_of, awake=awake
        )

    def __len__(self) -> int:
        return len(self._states)

    @property
    def next_story(self) -> int:
        """The number of the next story to open: one more than the highest ever used."""
        return self._next

    def holds(self, key: EntryKey) -> bool:
        """Whether the entry was placed in a story that is live."""
        return key in self._texts

    def reading(self, key: EntryKey) -> bytes | None:
        """What is kept of an entry, as `restore` takes it; None where it is in no live story."""
        return self._texts.packed(key).join() if key in self._texts else None

    def place_of(self, key: EntryKey) -> MemberPlace | None:
        """How a live story holds the entry, for `restore`; None where none does."""
        number = self._texts.find_story(key)
        if number is None:
            return None
        member, said = self._states[number].members[key], self._texts.said(key)
        return MemberPlace(
            order=member.order,
            text_of=member.original,
            watched=said.watched,
            revised=said.revised,
        )

    def may_join(self, entry: Entry, *, mentions_of: Callable[[Entry], Sequence[Mention]]) -> bool:
        """Whether `place` could put an entry that nobody watches into a story; False is sure.

        It costs half of reading and placing it.
        """
        return entry.key in self._texts or may_join(
            entry,
            gatherings=self._gatherings,
            copies=self._texts.copies,
            mentions_of=mentions_of,
            surer=_EVIDENCE_SURER,
        )

    def draw(self, story_id: str, *, most_live: int) -> Draw:
        """What entries that nobody watches must have to join ``story_id`` for their likeness,
        while it is as it is and no more than ``most_live`` stories are live.

        Raises KeyError where it is not live.
        """
        number = int(story_id.removeprefix("s"))
        return self._gatherings.draw(number, surer=_EVIDENCE_SURER, most_live=most_live)

    def place(
        self,
        entry: Entry,
        source: Source,
        *,
        mentions: Sequence[Mention],
        event: Scored[Event],
        official_for: frozenset[str],
        watched: bool,
        now: datetime,
    ) -> Placement | None:
        """Where ``entry`` belongs, after which it counts.

        ``official_for`` holds the ids of the entities of which the entry's host is an
        official one. An entry that nobody watches only joins a story that it surely
        reports, and else gives None. An entry that was placed before is a revision and
        changes nothing here: `revise` takes its new text.
        """
        self.forget(now)
        if entry.key in self._texts:
            title = self._texts.report(entry.key).title
            return self._describe(entry.key, title, Relation.REVISION, ("the same entry, changed",))
        if not watched and not self.may_join(entry, mentions_of=lambda _: mentions):
            return None  # as nearly all do; to read the rest of a report costs most
        report = read_report(entry, source, mentions, event.type, official_for, watched=watched)
        likely: list[Likeness] = []
        original = self._texts.find_original(report)
        if original is not None:
            number = self._texts.story_of(original)
            why = f"carries the text of {self._texts.text_of(original).source}"
        else:
            likely = self._gatherings.find(
                report.features,
                entry.counts_from,
                span=self._span,
                surer=0.0 if watched else _EVIDENCE_SURER,
            )
            is_list = bool(likely) and self._gatherings.lists_several(report.features)
            if is_list:
                likely = []
            if likely:
                number = likely[0].number
                why = f"shares {name_terms(likely[0].shared)}"
            elif watched:
                number = self._next
                why = "a round-up of several stories" if is_list else "first report of this event"
            else:
                return None
        state = self._states.get(number)
        before = None if state is None else state.status()
        rise = None if state is None else rose_much(state.highest, report.features.figures)
        bridged = self._find_bridged(report, likely) if self._merging else []
        self._admit(number, report, original, now)
        merged = tuple(
            self._merge_with(self._texts.story_of(entry.key), other, now) for other in bridged
        )
        number = self._texts.story_of(entry.key)
        copied = self._texts.text_of(entry.key) != entry.key
        after = self._states[number].status()
        developments = find_developments(before, after, rise)
        if before is None:
            relation = Relation.NEW
        elif developments:
            relation = Relation.UPDATE
        else:
            relation = Relation.COPY if copied else Relation.REPORT
        cites = None if copied else report.said.attribution.reason()
        known = self._states[number].detail()
        reasons = (known, *developments, why, cites)
        return self._describe(
            entry.key,
            report.title,
            relation,
            tuple(said for said in reasons if said),
            developments=() if rise is None else (word_figure(rise),),
            merged=merged,
        )

    def _find_bridged(self, report: Report, likely: Sequence[Likeness]) -> list[Likeness]:
        """Those of the stories that a report is like which it shows to be one with the first."""
        return [
            other
            for other in likely[1:]
            if other.margin >= MERGE_MARGIN
            and not self._gatherings.are_opposed(likely[0].number, other.number)
            and self._gatherings.are_explained(report.features, likely[0].number, other.number)
        ]

    def _merge_with(self, number: int, other: Likeness, now: datetime) -> Merge:
        into, gone = sorted((number, other.number))
        self._merge(gone, into, now)
        reason = f"one report shares {name_terms(other.shared)} with both"
        return Merge(gone=f"s{gone}", into=f"s{into}", at=now, reasons=(reason,))

    def _merge(self, gone: int, into: int, now: datetime) -> None:
        """Tell two stories as one, from its beginning."""
        states = [self._states.pop(number) for number in (into, gone)]
        members = [
            (member.order, self._texts.report(key), member.original)
            for state in states
            for key, member in state.members.items()
        ]
        for number, state in zip((into, gone), states, strict=True):
            self._let_go(number, state)
        opened = min(state.opened for state in states)
        members.sort(key=lambda member: member[0])
        self._states[into] = StoryState.open(members[0][1], opened)
        for order, report, original in members:
            self._count(into, report, original, order, Packed.of(report))
        state = self._states[into]
        state.opened = opened
        state.pulled = frozenset().union(*(state.pulled for state in states))
        state.withdraw_pulled()
        self._states.change(into, now)

    def revise(
        self,
        entry: Entry,
        source: Source,
        *,
        mentions: Sequence[Mention],
        event: Scored[Event],
        official_for: frozenset[str],
        now: datetime,
        revision: Revision | None = None,
    ) -> Placement | None:
        """Let a placed entry say in its story what its new text says; None where it has none.

        The arguments are those of `place`; ``entry`` counts from when it was first seen. It
        stays in its story, which then is what it would be had the new text come at first.
        The relation is an update where that is a material development (a toll that rose, a
        claim that its own outlet takes back), and else a revision. ``revision`` is what changed.
        """
        self.forget(now)
        number = self._texts.find_story(entry.key)
        if number is None:
            return None
        watched = self._texts.said(entry.key).watched
        report = read_report(
            entry, source, mentions, event.type, official_for, watched=watched, revised=True
        )
        state = self._states[number]
        before, rise = state.status(), rose_much(state.highest, report.features.figures)
        self._tell_again(number, report)
        state = self._states[number]
        developments = find_developments(before, state.status(), rise)
        if developments:
            self._states.change(number, now)
        reasons = (state.detail(), *developments, "the same entry, changed")
        return self._describe(
            entry.key,
            report.title,
            Relation.UPDATE if developments else Relation.REVISION,
            tuple(said for said in reasons if said),
            developments=() if rise is None else (word_figure(rise),),
            revision=revision,
        )

    def mark_page(self, key: EntryKey, change: Change) -> Placement | None:
        """Let a member's page be gone (a change of kind PULLED), or there again (BACK).

        What is gone counts no longer among the origins, but for the last one. None where the
        entry is in no live story.
        """
        number = self._texts.find_story(key)
        if number is None:
            return None
        state = self._states[number]
        if change.kind is ChangeKind.PULLED:
            state.pulled |= {key}
        else:
            state.pulled -= {key}
        state.withdraw_pulled()
        is_gone = change.kind is ChangeKind.PULLED
        said = "its page is gone" if is_gone else "its page is there again"
        detail = state.detail()
        return self._describe(
            key,
            self._texts.report(key).title,
            Relation.REVISION,
            (said,) if detail is None else (detail, said),
            revision=Revision(changes=(change,)),
        )

    def first_seen(self, key: EntryKey) -> datetime:
        """When a member of a live story was first seen. Raises KeyError for any other."""
        return self._texts.said(key).seen

    def story(self, story_id: str) -> Story:
        """The live story ``story_id`` as it stands. Raises KeyError where it is not live."""
        number = int(story_id.removeprefix("s"))
        state = self._states[number]
        return Story(
            id=story_id,
            opened=state.opened,
            changed=state.changed,
            lead=state.lead.key,
            headline=state.lead.headline,
            url=state.lead.url,
            status=state.status(),
            origins=state.origins.count(),
            copies=state.copies,
            official=state.official_by is not None,
            event=self._gatherings[number].event(),
        )

    def restore(
        self,
        members: Sequence[MemberRecord],
        stories: Sequence[Story],
        *,
        mentions_of: Callable[[Entry, Source], Sequence[Mention]],
        official_for_of: Callable[[Entry, Source], frozenset[str]],
        pulled: Iterable[EntryKey] = (),
        next_story: int = 1,
    ) -> tuple[EntryKey, ...]:
        """Take in stored stories with all their members, in the order of their placing.

        Afterwards the window decides as if it had placed them itself. ``pulled`` are the
        entries whose page is gone; ``next_story`` is the lowest number for a story to open.
        Returns those that had no reading, which have one now.
        """
        self._next = max(self._next, next_story)
        read_anew = []
        self._texts.copies.reserve(len(members))
        for member in members:
            key, number = member.entry.key, int(member.story.removeprefix("s"))
            if member.reading is not None:
                packed = read_packed(member.reading)
                if self._opens(member, number):
                    self._open(member, number, packed)
                    continue
                report = unpack_report(key, packed)
            else:
                report = self._read_member(member, mentions_of, official_for_of)
                packed = Packed.of(report)
                read_anew.append(key)
            original = self._find_stored_text(member, report, number)
            self._admit(number, report, original, report.said.seen, member.order, packed)
        for story in stories:
            number = int(story.id.removeprefix("s"))
            self._next = max(self._next, number + 1)
            if number in self._states:
                self._states.set_times(number, opened=story.opened, changed=story.changed)
        for key in pulled:
            number_of = self._texts.find_story(key)
            if number_of is not None:
                self._states[number_of].pulled |= {key}
                self._states[number_of].withdraw_pulled()
        self._states.sort()
        return tuple(read_anew)

    def _read_member(
        self,
        member: MemberRecord,
        mentions_of: Callable[[Entry, Source], Sequence[Mention]],
        official_for_of: Callable[[Entry, Source], frozenset[str]],
    ) -> Report:
        entry, source = member.entry, member.source
        return read_report(
            entry,
            source,
            mentions_of(entry, source),
            # What is stored of the event may be that of the text which it was placed with.
            classify(entry)[0].type if member.revised else member.event,
            official_for_of(entry, source),
            watched=member.watched,
            revised=member.revised,
        )

    def _opens(self, member: MemberRecord, number: int) -> bool:
        """Whether all that a stored member does is to open a story, as most do."""
        is_sole = number not in self._states and member.text_of is None
        return is_sole and member.order is not None

    def _open(self, member: MemberRecord, number: int, packed: Packed) -> None:
        """Let a stored member open a story, of which no more is unpacked than is needed."""
        order, key = self._number(member.order), member.entry.key
        self._texts.add(key, unpack_profile(packed.profile), packed, story=number, order=order)
        self._gatherings.open(number, packed.features)
        self._states.open(number, key, member.entry.seen)
        self._next = max(self._next, number + 1)

    def _number(self, order: int | None) -> int:
        """The number among all that were placed: ``order``, or the next one."""
        order = self._placed + 1 if order is None else order
        self._placed = max(self._placed, order)
        return order

    def _find_stored_text(
        self, member: MemberRecord, report: Report, number: int
    ) -> EntryKey | None:
        """The member of its story whose text a stored one was found to have."""
        found, story_of = member.text_of, self._texts.find_story
        if member.order is None:
            # Of what an earlier version placed only its decision is known: a text whose own
            # agency came later is no copy by that, and is found once more.
            found = member.copy_of
            if found is None or story_of(found) != number:
                found = self._texts.find_original(report)
        return None if found is None or story_of(found) != number else found

    def forget(self, now: datetime) -> tuple[str, ...]:
        """Let go of the stories that got nothing within the span before ``now``.

        Returns their ids.
        """
        gone = []
        while (first := self._states.first()) is not None:
            number, changed = first
            if now - changed <= self._span:
                break
            self._let_go(number, self._states.pop(number))
            gone.append(f"s{number}")
        return tuple(gone)

    def _let_go(self, number: int, state: StoryState) -> None:
        self._gatherings.remove(number)
        for key in state.members:
            self._texts.remove(key)

    def _tell_again(self, number: int, revised: Report) -> None:
        """Tell story ``number`` from its beginning, with ``revised`` for what was there."""
        old = self._states[number]
        reports = [
            revised if key == revised.key else self._texts.report(key) for key in old.members
        ]
        self._let_go(number, old)
        state = StoryState.open(reports[0], old.opened)
        self._states[number] = state  # in its place among the others
        for report in reports:
            member = old.members[report.key]
            original = member.original
            if report is revised and original is None:
                found = self._texts.find_original(report)
                is_within = found is None or self._texts.story_of(found) == number
                original = found if is_within else None
            self._count(number, report, original, member.order, Packed.of(report))
        state.changed = old.changed
        state.pulled = old.pulled
        state.withdraw_pulled()

    def _admit(
        self,
        number: int,
        report: Report,
        original: EntryKey | None,
        now: datetime,
        order: int | None = None,
        packed: Packed | None = None,
    ) -> None:
        """Let ``report`` count in story ``number``, which opens where it is new, and changes.

        ``order`` is its place among all reports, where it was placed before; ``packed`` is
        what is kept of it, where that is known.
        """
        order = self._number(order)
        if number not in self._states:
            self._states[number] = StoryState.open(report, now)
            self._next = max(self._next, number + 1)
        self._count(number, report, original, order, packed or Packed.of(report))
        self._states.change(number, now)

    def _count(
        self,
        number: int,
        report: Report,
        original: EntryKey | None,
        order: int,
        packed: Packed,
    ) -> None:
        state = self._states[number]
        known = self._gatherings[number].terms if state.members else None
        state.admit(report, Member(order=order, original=original), known=known)
        self._gatherings.admit(number, report.features, report.said.at, packed.features)
        self._texts.add(report.key, report.profile, packed, story=number, order=order)
        if original is not None and self._texts.note_copy(report, original):
            self._texts.hand_over(original, report.key, state.members)
        state.withdraw_pulled()

    def _describe(
        self,
        key: EntryKey,
        title: str,
        relation: Relation,
        reasons: tuple[str, ...],
        *,
        developments: tuple[str, ...] = (),
        merged: tuple[Merge, ...] = (),
        revision: Revision | None = None,
    ) -> Placement:
        number = self._texts.story_of(key)
        state = self._states[number]
        original = self._texts.text_of(key)
        return Placement(
            story=f"s{number}",
            relation=relation,
            copy_of=original if original != key else None,
            status=state.status(),
            origins=state.origins.count(),
            copies=state.copies,
            official=state.official_by is not None,
            story_opened=state.opened,
            reasons=reasons,
            developments=developments,
            merged=merged,
            says=(*list_claims(title), *_list_changes(revision)),
            revision=revision,
            kin=self._find_kin(key) if revision is not None else (),
        )

    def _find_kin(self, key: EntryKey) -> tuple[EntryKey, ...]:
        """The members of its story that have its text, itself among them."""
        text_of = self._texts.text_of
        members = self._states[self._texts.story_of(key)].members
        return tuple(member for member in members if text_of(member) == text_of(key))


def _list_changes(revision: Revision | None) -> tuple[tuple[str, str], ...]:
    changes = () if revision is None else revision.changes
    return tuple((change.topic, change.now) for change in changes)

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
from bot.stories.copies import CopyIndex
from bot.stories.disputes import is_admitted, standing_dispute, who_retracts
from bot.stories.events import classify
from bot.stories.figures import Figure, rose_much
from bot.stories.gathering import MERGE_MARGIN, Draw, Gatherings
from bot.stories.likeness import Likeness
from bot.stories.outlets import outlet_key
from bot.stories.report import Report, read_report
from bot.stories.revisions import list_claims
from bot.stories.saying import find_developments, name_terms, say_where, word_figure
from bot.stories.state import Lead, Member, StoryState
from bot.stories.strangers import may_join

__all__ = ["STORY_LIVES", "StoryWindow"]

STORY_LIVES = timedelta(hours=72)
"""How long a story takes further reports after the last one."""

_EVIDENCE_SURER = 0.12  # an entry that nobody watches has to be this much more alike to join


class StoryWindow:
    """All live stories. ``span`` is how long one lives after the last entry that it got.

    ``merging`` says whether stories that a report bridges become one.
    """

    def __init__(
        self, *, next_story: int = 1, span: timedelta = STORY_LIVES, merging: bool = False
    ) -> None:
        self._next = next_story
        self._span = span
        self._merging = merging
        self._placed = 0  # reports that were ever placed
        self._states: dict[int, StoryState] = {}  # in the order of their last change
        self._gatherings = Gatherings()
        self._copies: CopyIndex[EntryKey] = CopyIndex()
        self._story_of: dict[EntryKey, int] = {}
        self._text_of: dict[EntryKey, EntryKey] = {}  # a copy → the member whose text it has

    def __len__(self) -> int:
        return len(self._states)

    @property
    def next_story(self) -> int:
        """The number of the next story to open: one more than the highest ever used."""
        return self._next

    def holds(self, key: EntryKey) -> bool:
        """Whether the entry was placed in a story that is live."""
        return key in self._story_of

    def place_of(self, key: EntryKey) -> MemberPlace | None:
        """How a live story holds the entry, for `restore`; None where none does."""
        number = self._story_of.get(key)
        if number is None:
            return None
        member = self._states[number].members[key]
        return MemberPlace(
            order=member.order,
            text_of=member.original,
            watched=member.report.watched,
            revised=member.report.revised,
        )

    def may_join(self, entry: Entry, *, mentions_of: Callable[[Entry], Sequence[Mention]]) -> bool:
        """Whether `place` could put an entry that nobody watches into a story; False is sure.

        It costs half of reading and placing it.
        """
        return entry.key in self._story_of or may_join(
            entry,
            gatherings=self._gatherings,
            copies=self._copies,
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
        if entry.key in self._story_of:
            return self._describe(entry.key, Relation.REVISION, ("the same entry, changed",))
        if not watched and not self.may_join(entry, mentions_of=lambda _: mentions):
            return None  # as nearly all do; to read the rest of a report costs most
        report = read_report(entry, source, mentions, event.type, official_for, watched=watched)
        likely: list[Likeness] = []
        original = self._original_of(report)
        if original is not None:
            number = self._story_of[original]
            why = f"carries the text of {self._find_text(original).source}"
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
        before = self._states[number].status() if number in self._states else None
        rise = self._rise(number, report)
        bridged = self._find_bridged(report, likely) if self._merging else []
        self._admit(number, report, original, now)
        merged = tuple(self._merge_with(self._story_of[entry.key], other, now) for other in bridged)
        number = self._story_of[entry.key]
        copied = self._find_text(entry.key) != entry.key
        after = self._states[number].status()
        developments = find_developments(before, after, rise)
        if before is None:
            relation = Relation.NEW
        elif developments:
            relation = Relation.UPDATE
        else:
            relation = Relation.COPY if copied else Relation.REPORT
        cites = None if copied else report.attribution.reason()
        known = self._states[number].detail()
        reasons = (known, *developments, why, cites)
        return self._describe(
            entry.key,
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
        for number, state in zip((into, gone), states, strict=True):
            self._let_go(number, state)
        members = [member for state in states for member in state.members.values()]
        opened = min(state.opened for state in states)
        for member in sorted(members, key=lambda member: member.order):
            self._admit(into, member.report, member.original, opened, member.order)
        self._states[into].opened = opened
        self._states[into].changed = now
        self._states[into].pulled = frozenset().union(*(state.pulled for state in states))
        self._states[into].withdraw_pulled()

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
        number = self._story_of.get(entry.key)
        if number is None:
            return None
        state = self._states[number]
        watched = state.members[entry.key].report.watched
        report = read_report(
            entry, source, mentions, event.type, official_for, watched=watched, revised=True
        )
        before, rise = state.status(), self._rise(number, report)
        self._tell_again(number, report)
        state = self._states[number]
        developments = find_developments(before, state.status(), rise)
        if developments:
            self._states[number] = self._states.pop(number)
            state.changed = now
        reasons = (state.detail(), *developments, "the same entry, changed")
        return self._describe(
            entry.key,
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
        number = self._story_of.get(key)
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
            Relation.REVISION,
            (said,) if detail is None else (detail, said),
            revision=Revision(changes=(change,)),
        )

    def first_seen(self, key: EntryKey) -> datetime:
        """When a member of a live story was first seen. Raises KeyError for any other."""
        return self._states[self._story_of[key]].members[key].report.entry.seen

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
    ) -> None:
        """Take in stored stories with all their members, in the order of their placing.

        Afterwards the window decides as if it had placed them itself. ``pulled`` are the
        entries whose page is gone; ``next_story`` is the lowest number for a story to open.
        """
        self._next = max(self._next, next_story)
        for member in members:
            report = read_report(
                member.entry,
                member.source,
                mentions_of(member.entry, member.source),
                # What is stored of the event may be that of the text which it was placed with.
                classify(member.entry)[0].type if member.revised else member.event,
                official_for_of(member.entry, member.source),
                watched=member.watched,
                revised=member.revised,
            )
            number = int(member.story.removeprefix("s"))
            original = self._find_stored_text(member, report, number)
            self._admit(number, report, original, member.entry.seen, member.order)
        for story in stories:
            number = int(story.id.removeprefix("s"))
            self._next = max(self._next, number + 1)
            if number in self._states:
                self._states[number].opened = story.opened
                self._states[number].changed = story.changed
        for key in pulled:
            if key in self._story_of:
                self._states[self._story_of[key]].pulled |= {key}
        for state in self._states.values():
            state.withdraw_pulled()
        self._states = dict(sorted(self._states.items(), key=lambda item: item[1].changed))

    def _find_stored_text(
        self, member: MemberRecord, report: Report, number: int
    ) -> EntryKey | None:
        """The member of its story whose text a stored one was found to have."""
        found = member.text_of
        if member.order is None:
            # Of what an earlier version placed only its decision is known: a text whose own
            # agency came later is no copy by that, and is found once more.
            found = member.copy_of
            if self._story_of.get(found or member.entry.key) != number:
                found = self._original_of(report)
        return None if found is None or self._story_of.get(found) != number else found

    def forget(self, now: datetime) -> tuple[str, ...]:
        """Let go of the stories that got nothing within the span before ``now``.

        Returns their ids.
        """
        gone = []
        while self._states:
            number, state = next(iter(self._states.items()))
            if now - state.changed <= self._span:
                break
            del self._states[number]
            self._let_go(number, state)
            gone.append(f"s{number}")
        return tuple(gone)

    def _let_go(self, number: int, state: StoryState) -> None:
        self._gatherings.remove(number)
        for key in state.members:
            self._copies.remove(key)
            del self._story_of[key]
            self._text_of.pop(key, None)

    def _tell_again(self, number: int, revised: Report) -> None:
        """Tell story ``number`` from its beginning, with ``revised`` for what was there."""
        order = list(self._states)
        old = self._states.pop(number)
        self._let_go(number, old)
        for key, member in old.members.items():
            report = revised if key == revised.entry.key else member.report
            original = member.original
            if report is revised and original is None:
                found = self._original_of(report)
                original = found if found is None or self._story_of[found] == number else None
            self._admit(number, report, original, old.opened, member.order)
        self._states[number].opened = old.opened
        self._states[number].changed = old.changed
        self._states[number].pulled = old.pulled
        self._states[number].withdraw_pulled()
        self._states = {live: self._states[live] for live in order}

    def _original_of(self, report: Report) -> EntryKey | None:
        found = self._copies.find(report.profile)
        return None if found is None else self._find_text(found)

    def _find_text(self, key: EntryKey) -> EntryKey:
        """The member whose text a member has."""
        return self._text_of.get(key, key)

    def _rise(self, number: int, report: Report) -> Figure | None:
        state = self._states.get(number)
        return None if state is None else rose_much(state.highest, report.features.figures)

    def _admit(
        self,
        number: int,
        report: Report,
        original: EntryKey | None,
        now: datetime,
        order: int | None = None,
    ) -> None:
        """Let ``report`` count in story ``number``, which opens where it is new.

        ``order`` is its place among all reports, where it was placed before.
        """
        order = self._placed + 1 if order is None else order
        self._placed = max(self._placed, order)
        entry, key = report.entry, report.entry.key
        state = self._states.pop(number, None)
        known = None if state is None else self._gatherings[number].terms
        dispute = standing_dispute(
            report, origins=None if state is None else state.origins, known=known or ()
        )
        official = report.voice.is_official(known)
        is_over = (
            state is not None
            and state.dispute is not None
            and is_admitted(entry, state.dispute, known or ())
        )
        lead = Lead(key=key, headline=entry.title, url=entry.url, tier=report.source.tier)
        if state is None:
            state = StoryState(opened=now, changed=now, lead=lead)
            self._next = max(self._next, number + 1)
        elif report.watched and original is None and lead.tier < state.lead.tier:
            state.lead = lead
        self._states[number] = state
        state.changed = now
        self._gatherings.admit(number, report.features, entry.counts_from)
        self._copies.add(key, report.profile, order=order)
        self._story_of[key] = number
        state.members[key] = Member(order=order, original=original, report=report)
        state.origins.admit(
            key,
            report.attribution,
            copy_of=original,
            affirms=report.affirms and dispute is None,
            at=entry.counts_from,
        )
        if original is not None:
            state.copies += 1
            self._text_of[key] = original
            if self._is_its_agency(report, original):
                self._hand_over(state, original, key)
        for figure in report.features.figures:
            state.highest[figure.kind] = max(figure.value, state.highest.get(figure.kind, 0.0))
        if dispute is not None:
            state.turn(key, dispute)
            if dispute.retraction:
                state.origins.retract(who_retracts(report, dispute))
        elif official:
            state.officials[key] = say_where(entry, report.source)
            state.turn(key, None)
        elif is_over:
            state.turn(key, None)
        state.withdraw_pulled()

    def _is_its_agency(self, report: Report, original: EntryKey) -> bool:
        """Whether the entry is the agency's own, of whose text a copy came first.

        The paper that was first may have cut the credit, which the agency's own entry has.
        """
        signed = (self._copies[original].agency, report.profile.agency)
        return any(agency and outlet_key(agency) in report.attribution.own for agency in signed)

    def _hand_over(self, state: StoryState, original: EntryKey, key: EntryKey) -> None:
        """Make ``key`` the text's original: what was held for it is a copy of it."""
        for member in state.members:
            if self._find_text(member) == original:
                self._text_of[member] = key

    def _describe(
        self,
        key: EntryKey,
        relation: Relation,
        reasons: tuple[str, ...],
        *,
        developments: tuple[str, ...] = (),
        merged: tuple[Merge, ...] = (),
        revision: Revision | None = None,
    ) -> Placement:
        number = self._story_of[key]
        state = self._states[number]
        original = self._find_text(key)
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
            says=(*list_claims(state.members[key].report.entry.title), *_list_changes(revision)),
            revision=revision,
            kin=self._find_kin(key) if revision is not None else (),
        )

    def _find_kin(self, key: EntryKey) -> tuple[EntryKey, ...]:
        """The members of its story that have its text, itself among them."""
        text = self._find_text(key)
        members = self._states[self._story_of[key]].members
        return tuple(member for member in members if self._find_text(member) == text)


def _list_changes(revision: Revision | None) -> tuple[tuple[str, str], ...]:
    changes = () if revision is None else revision.changes
    return tuple((change.topic, change.now) for change in changes)

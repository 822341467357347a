"""The live stories: where a new entry belongs, and what is known of its story after it.

One pass, no look-ahead. What the window knows follows from the entries of its live
stories alone, in the order in which they were placed, so that it is rebuilt from the
store after a restart and decides as it would have decided. An entry that joins no story
therefore leaves nothing behind: not in the copy index, and not in the rarity of words.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime, timedelta

from bot.languages import say
from bot.model import (
    Change,
    ChangeKind,
    Entry,
    EntryKey,
    Event,
    Genre,
    MemberPlace,
    MemberRecord,
    Mention,
    Placement,
    Relation,
    Revision,
    Scored,
    Source,
    Story,
)
from bot.stories.answering import find_answered
from bot.stories.classification.deals import StageOf
from bot.stories.classification.events import sure_event, wanted_event
from bot.stories.classification.sureness import CertaintyOf
from bot.stories.commentary import list_comments, put_news_first, take_in_comments
from bot.stories.describing import describe
from bot.stories.developments import (
    Standpoint,
    find_developments,
    find_lowered,
    find_relation,
    find_rise,
    find_turns,
    tells_less,
)
from bot.stories.live import LiveStories
from bot.stories.merging import find_bridged, merge_bridged, read_bridge
from bot.stories.reaches import Draw
from bot.stories.report import NEWS, leave_old, read_report
from bot.stories.restoring import restore
from bot.stories.shelf import AWAKE
from bot.stories.similarity.likeness import Likeness
from bot.stories.similarity.saying import say_likeness, say_text
from bot.stories.strangers import may_join

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
        stage_of: StageOf | None = None,
        certainty_of: CertaintyOf | None = None,
    ) -> None:
        self._span = span
        self._stage_of, self._certainty_of = stage_of, certainty_of
        self._merging = merging
        self._live = LiveStories(next_story=next_story, awake=awake)
        self._gatherings = self._live.gatherings
        self._texts = self._live.texts
        self._states = self._live.states

    def __len__(self) -> int:
        return len(self._states)

    @property
    def next_story(self) -> int:
        """The number of the next story to open: one more than the highest ever used."""
        return self._live.next_story

    def holds(self, key: EntryKey) -> bool:
        """Whether the entry was placed in a story that is live."""
        return key in self._texts

    def reading(self, key: EntryKey) -> bytes | None:
        """What is kept of an entry, as `restore` takes it; None where it is in no live story."""
        return self._live.reading(key)

    def place_of(self, key: EntryKey) -> MemberPlace | None:
        """How a live story holds the entry, for `restore`; None where none does."""
        return self._live.place_of(key)

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
        genre: Scored[Genre] = NEWS,
        may_ring: bool = True,
        fresh_from: datetime | None = None,
    ) -> Placement | None:
        """Where ``entry`` belongs, after which it counts.

        ``official_for`` holds the ids of the entities of which the entry's host is an
        official one. ``may_ring`` says that a channel may hear of it at once, where a watch matches
        it: no other report uses up the steps that the story has earned, nor does a copy of a text
        that was there before ``fresh_from``.
        An entry that nobody watches only joins a story that it surely
        reports, and else gives None. An entry that was placed before is a revision and
        changes nothing here: `revise` takes its new text.
        """
        self.forget(now)
        key = entry.key
        if key in self._texts:
            known = self._texts.report(key)
            return describe(self._live, known, Relation.REVISION, (say("same_changed"),))
        if not watched and not self.may_join(entry, mentions_of=lambda _: mentions):
            return None  # as nearly all do; to read the rest of a report costs most
        report = read_report(
            entry,
            source,
            mentions,
            sure_event(event),
            official_for,
            watched=watched,
            may_ring=may_ring,
            genre=genre,
            stage_of=self._stage_of,
            certainty_of=self._certainty_of,
            called=wanted_event(event),
        )
        likely: Sequence[Likeness] = []
        why, likeness, carrier = "", "", ""
        original = self._texts.find_original(report)
        if original is not None:
            report = leave_old(report, self._texts.text_at(original), fresh_from)
            number = self._texts.story_of(original)
            carrier = self._texts.text_of(original).source
        else:
            likely = find_answered(
                self._live,
                report,
                event.type,
                entry.counts_from,
                span=self._span,
                surer=None if watched else _EVIDENCE_SURER,
                dated=entry.is_dated,
            )
            is_list = bool(likely) and (
                self._gatherings.lists_one_by_one(entry.title, report.features, likely)
                or self._gatherings.lists_several(read_bridge(entry, report), likely)
            )
            likely = [] if is_list else put_news_first(report, likely, self._live)
            if likely:
                number = likely[0].number
                why, likeness = say_likeness(likely[0])
            elif watched:
                number = self._live.next_story
                why = say("placed_list" if is_list else "placed_first")
            else:
                return None
        state = self._states.get(number)
        before = Standpoint.of(state)
        rise = find_rise(state, report, is_copy=original is not None)
        bridged = (
            find_bridged(self._live, read_bridge(entry, report), likely) if self._merging else []
        )
        comments = list_comments(report, likely, self._live) if self._merging else []
        reached = frozenset().union(
            *(self._states[one.number].reached for one in bridged), state.reached if state else ()
        )
        self._live.admit(number, report, original, now)
        merged = tuple(
            merge_bridged(self._live, self._texts.story_of(key), likely[0], other, now)
            for other in bridged
        )
        merged += take_in_comments(
            self._live, self._texts.story_of(key), comments, now, span=self._span
        )
        number = self._texts.story_of(key)
        copied = self._texts.text_of(key) != key
        after = Standpoint.of(self._states[number])
        lowered = find_lowered(before, after, report)
        turns = find_turns(before, after, lowered)
        developments = find_developments(before, after, rise, turns)
        relation = find_relation(developments, is_new=state is None, is_copy=copied)
        cites = None if copied else self._states[number].say_whose(key, report.said)
        detail = self._states[number].detail()
        reasons = (detail, *developments, why or say_text(carrier, copied=copied), likeness, cites)
        return describe(
            self._live,
            report,
            relation,
            tuple(said for said in reasons if said),
            turns=turns,
            rise=rise,
            lowered=lowered,
            merged=merged,
            reached=reached if state is not None and watched else None,
            text_at=None
            if original is None or after.is_word_after(before)
            else self._texts.text_at(self._texts.text_of(key)),
            tells_less=original is None and tells_less(before, report),
        )

    def revise(
        self,
        entry: Entry,
        source: Source,
        *,
        mentions: Sequence[Mention],
        event: Scored[Event],
        official_for: frozenset[str],
        now: datetime,
        before: Entry | None = None,
        revision: Revision | None = None,
        genre: Scored[Genre] = NEWS,
        may_ring: bool = True,
    ) -> Placement | None:
        """Let a placed entry say in its story what its new text says; None where it has none.

        The arguments are those of `place`; ``entry`` counts from when it was first seen, ``before``
        is it with the text that it had. It
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
            entry,
            source,
            mentions,
            sure_event(event),
            official_for,
            watched=watched,
            may_ring=may_ring,
            revised=True,
            before=before,
            instead_of=self._texts.report(entry.key),
            genre=genre,
            stage_of=self._stage_of,
            certainty_of=self._certainty_of,
            called=wanted_event(event),
        )
        state = self._states[number]
        copied = self._texts.text_of(entry.key) != entry.key
        stood, rise = Standpoint.of(state), find_rise(state, report, is_copy=copied)
        reached = state.reached
        self._live.tell_again(number, report)
        state = self._states[number]
        stands = Standpoint.of(state)
        turns = find_turns(stood, stands)
        developments = find_developments(stood, stands, rise, turns)
        if developments:
            self._states.change(number, now)
        reasons = (state.detail(), *developments, say("same_changed"))
        return describe(
            self._live,
            report,
            Relation.UPDATE if developments else Relation.REVISION,
            tuple(said for said in reasons if said),
            turns=turns,
            rise=rise,
            revision=revision,
            reached=reached if watched else None,
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
        is_gone = change.kind is ChangeKind.PULLED
        state.pulled = state.pulled | {key} if is_gone else state.pulled - {key}
        state.withdraw_pulled()
        said = "its page is gone" if is_gone else "its page is there again"
        detail = state.detail()
        return describe(
            self._live,
            self._texts.report(key),
            Relation.REVISION,
            (said,) if detail is None else (detail, said),
            revision=Revision(changes=(change,)),
        )

    def first_seen(self, key: EntryKey) -> datetime:
        """When a member of a live story was first seen. Raises KeyError for any other."""
        return self._texts.said(key).seen

    def story(self, story_id: str) -> Story:
        """The live story ``story_id`` as it stands. Raises KeyError where it is not live."""
        return self._live.story(int(story_id.removeprefix("s")))

    def find_story(self, key: EntryKey) -> Story | None:
        """The live story that holds an entry, as it stands; None where none does."""
        number = self._texts.find_story(key)
        return None if number is None else self._live.story(number)

    def restore(
        self,
        members: Sequence[MemberRecord],
        stories: Sequence[Story],
        *,
        mentions_of: Callable[[Entry, Source], Sequence[Mention]],
        official_for_of: Callable[[Entry, Source], frozenset[str]],
        event_of: Callable[[Entry], Event],
        genre_of: Callable[[Entry], Scored[Genre]] = lambda _: NEWS,
        pulled: Iterable[EntryKey] = (),
        next_story: int = 1,
    ) -> tuple[EntryKey, ...]:
        """Take in stored stories with all their members, in the order of their placing.

        Afterwards the window decides as if it had placed them itself. ``pulled`` are the
        entries whose page is gone; ``next_story`` is the lowest number for a story to open.
        Returns those that had no reading, which have one now.
        """
        self._live.next_story = max(self._live.next_story, next_story)
        return restore(
            self._live,
            members,
            stories,
            mentions_of=mentions_of,
            official_for_of=official_for_of,
            event_of=event_of,
            genre_of=genre_of,
            stage_of=self._stage_of,
            certainty_of=self._certainty_of,
            pulled=pulled,
        )

    def forget(self, now: datetime) -> tuple[str, ...]:
        """Let go of the stories that got nothing within the span before ``now``.

        Returns their ids.
        """
        return self._live.forget(now, span=self._span)

"""The rules composed: from an entry to its decision and to what channels are told.

The service and a replay both judge here, so a rehearsal runs the very rules that are
live. Nothing here does I/O or reads a clock; the state (the story window, and what was
told already) is the judge's own and is rebuilt from the store at a start.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from functools import cached_property

from bot.alerts import ChannelBook, Heard, route
from bot.judge.deciding import decide, leave_out_match
from bot.judge.live_blogs import date_by_headline
from bot.judge.naming import Naming
from bot.judge.unread import Unread
from bot.judge.verdicts import Judged, Silence, Unheard
from bot.model import (
    Alert,
    AlertBody,
    Change,
    ChannelMute,
    ChannelOverride,
    Decision,
    DigestBody,
    Entry,
    EntryKey,
    Habits,
    Hit,
    MemberPlace,
    MemberRecord,
    Merged,
    Placement,
    Reading,
    Relation,
    Source,
    Story,
    Told,
    Urgency,
    Watch,
)
from bot.stories import (
    Classifier,
    Draw,
    HabitBook,
    StoryWindow,
    Weights,
    compare_entries,
    may_ring,
    prepare_rules,
    sure_event,
    wanted_event,
    weigh,
)
from bot.watchlist import Catalogue, Watchlist

__all__ = ["Judge"]

_HOUR = timedelta(hours=1)


class Judge:
    """Judges entries one by one, in the order in which they were seen.

    ``next_story`` numbers the first story that it opens. ``code`` is another one for other
    rules (see `reading_rules`). ``weights`` are those of the parts of urgency,
    ``habits`` what is known of what is usual. Making one takes
    seconds where there are thousands of watches, which is no work for an event loop; what comes
    after is quick from the first entry on.
    """

    def __init__(
        self,
        *,
        catalogue: Catalogue,
        classifier: Classifier,
        watches: Sequence[Watch] | Watchlist,
        channels: ChannelBook,
        next_story: int = 1,
        code: str = "",
        weights: Weights | None = None,
        habits: HabitBook | None = None,
    ) -> None:
        prepare_rules()
        self._weights = weights or Weights()
        self._habits = habits or HabitBook()
        classifier.prepare()
        self._naming = Naming(catalogue)
        self._classifier = classifier
        self._code = code
        self._base = self._channels = channels
        self._window = StoryWindow(
            next_story=next_story, merging=True, stage_of=classifier.read_stage
        )
        self._heard = Heard()
        if not isinstance(watches, Watchlist):
            watches = Watchlist.compile(watches, catalogue)
        self.set_watches(watches)

    def prepare_watches(self, watches: Sequence[Watch]) -> Watchlist:
        """These watches, ready for `set_watches`.

        Changes nothing, so that another thread may do it while this judges: of many watches
        it takes a second. Raises as `Watchlist.compile` does.
        """
        return self._watchlist.replace(watches)

    def set_watches(self, watches: Sequence[Watch] | Watchlist) -> None:
        """Judge from now on for these watches. Entries judged before stay as they are."""
        prepared = watches if isinstance(watches, Watchlist) else self.prepare_watches(watches)
        self._watchlist = prepared
        self._watches: Mapping[str, Watch] = {watch.name: watch for watch in prepared.watches}

    @property
    def watches(self) -> tuple[Watch, ...]:
        """The watches that it judges for."""
        return tuple(self._watches.values())

    @cached_property
    def reading_rules(self) -> str:
        """A fingerprint of the rules and the catalogue by which readings are made."""
        rules = f"{self._code} {self._naming.fingerprint} {self._classifier.fingerprint}"
        return hashlib.sha256(rules.encode()).hexdigest()

    def restore(
        self,
        *,
        members: Sequence[MemberRecord],
        stories: Sequence[Story],
        told: Iterable[tuple[str, str]],
        last_told: Mapping[tuple[str, str], Told] | None = None,
        listed: Iterable[tuple[str, str]] = (),
        pulled: Iterable[EntryKey] = (),
        messages: Mapping[tuple[str, str], AlertBody] | None = None,
        merged: Mapping[str, str] | None = None,
        rung: Iterable[tuple[str, datetime]] = (),
        next_story: int = 1,
        habits: Habits | None = None,
    ) -> Iterator[tuple[EntryKey, bytes]]:
        """Know again the stories that were stored, and what channels heard of them.

        The arguments are those of `bot.ports.WindowSnapshot`. Of (story, channel) in ``told``
        that ``last_told`` lacks, the story's status now is taken for told. ``pulled`` are the
        entries whose page is gone. Returns the readings of those that had none, to be taken
        before anything else is judged. ``habits`` are those of `bot.ports.Store.habits`.
        """
        self._habits = HabitBook(habits)
        read_anew = self._window.restore(
            members,
            stories,
            mentions_of=self._naming.find_mentions,
            official_for_of=self._naming.find_official,
            event_of=lambda entry: sure_event(self._classifier.classify(entry).event),
            genre_of=self._classifier.read_genre,
            pulled=pulled,
            next_story=next_story,
        )
        status = {story.id: story.status for story in stories}
        last = dict(last_told or {})
        self._heard.restore(
            told={
                (story, channel): Told(status=status[story])
                for story, channel in told
                if story in status and (story, channel) not in last
            }
            | last,
            messages=messages or {},
            listed=listed,
            merged=merged or {},
            rung=rung,
        )
        readings = ((key, self._window.reading(key)) for key in read_anew)
        return ((key, reading) for key, reading in readings if reading is not None)

    def _forget(self, now: datetime) -> None:
        """Let go of the stories that are no longer live, and of who heard of them."""
        gone = frozenset(self._window.forget(now))
        if gone:
            self._heard.forget(gone)

    def set_mutes(self, muted: Iterable[ChannelMute]) -> None:
        """Know from now on what channels muted, and nothing else of the kind."""
        self._heard.set_mutes(muted)

    def set_overrides(self, overrides: Mapping[str, ChannelOverride]) -> None:
        """Know from now on what people set of channels, and nothing else of the kind."""
        self._channels = self._base.override(overrides)

    def note_list(self, body: DigestBody) -> None:
        """Know what a list told its channel of each story."""
        self._heard.note_list(body)

    def note_entry(self, entry: Entry) -> None:
        """Know of a new entry, judged or not, for what is usual of its source."""
        self._habits.note_entry(entry.source, entry.seen)

    def judge(
        self, entry: Entry, source: Source, *, now: datetime, came: datetime | None = None
    ) -> Judged:
        """Decide what becomes of a new entry.

        The story window and the record of what was told move on with it: each entry is
        judged once. ``came`` is when its text came here, by which it is old to a watch or
        not; where None, when it was first seen.
        """
        self._forget(now)
        read = self._classifier.classify(entry)
        hits = self._watchlist.match(entry, source, event=wanted_event(read.event), now=now)
        return self._judge(entry, source, hits, read, now, came)

    def judge_told(self, entry: Entry, source: Source, *, now: datetime) -> Judged | None:
        """As `judge`, for who asks for nothing but what is told, and by what.

        None where no watch matches a new entry and it joins no story: nobody hears of it, and it
        leaves nothing behind. It is asked for neither its event nor its genre, which is most of
        what it costs to judge one.
        """
        self._forget(now)
        unread = Unread(self._classifier, entry)
        hits = self._watchlist.match(entry, source, event=unread.tell_event, now=now)
        if not hits and not self.may_place(entry, source, now=now):
            return None
        judged = self._judge(entry, source, hits, unread.reading, now, None)
        return None if judged.decision.placement is None else judged

    def _judge(
        self,
        entry: Entry,
        source: Source,
        hits: tuple[Hit, ...],
        read: Reading,
        now: datetime,
        came: datetime | None,
    ) -> Judged:
        placement = self._window.place(
            entry,
            source,
            mentions=self._naming.find_mentions(entry, source),
            event=read.event,
            official_for=self._naming.find_official(entry, source),
            watched=bool(hits),
            now=now,
            genre=read.genre,
            may_ring=self._may_ring(entry, hits, read, now),
            fresh_from=now - self._weights.fresh_for,
        )
        decision = self._decide(entry, source, hits, read, placement, now)
        self._habits.note_hits(decision.watches, now)
        return self._conclude(
            entry, source, read, decision, now, came or self._find_coming(entry, placement)
        )

    def _may_ring(self, entry: Entry, hits: Iterable[Hit], read: Reading, now: datetime) -> bool:
        """Whether a channel may hear of it at once, if it weighs enough."""
        return may_ring(entry, read.genre, now=now, weights=self._weights) and any(
            self._watches[hit.watch].may_ring(now) for hit in hits
        )

    def _find_coming(self, entry: Entry, placement: Placement | None) -> datetime:
        """When the text of a new entry came here: that of a copy came with its original."""
        if placement is None or placement.relation is not Relation.COPY or not placement.copy_of:
            return entry.seen
        return min(entry.seen, self._window.first_seen(placement.copy_of))

    def _conclude(
        self,
        entry: Entry,
        source: Source,
        read: Reading,
        decision: Decision,
        now: datetime,
        came: datetime,
        *,
        outgrown: float | None = None,
    ) -> Judged:
        """Who hears of a decision; it is remembered as told."""
        merged, edits = self._merge_heard(decision.placement, now)
        routing = route(
            decision,
            entry=entry,
            source=source,
            watches=self._watches,
            channels=self._channels,
            told=self._heard.told,
            listed=self._heard.listed,
            count_rung=lambda channel: self._heard.count_rung(channel, now),
            now=now,
            came=came,
            outgrown=outgrown,
            cool_down=self._weights.cool_down,
            muted=self._heard.mutes,
            unasked=self._weigh_unasked(entry, source, read, decision, now),
        )
        self._heard.note(routing.alerts)
        return Judged(
            decision=decision,
            routing=routing,
            merged=merged,
            edits=edits,
        )

    def _weigh_unasked(
        self, entry: Entry, source: Source, read: Reading, decision: Decision, now: datetime
    ) -> dict[str, dict[str, Urgency]]:
        """By channel how urgent an entry is to the watches for which it was told what that takes
        back, where they do not match.
        """
        placement = decision.placement
        if placement is None:
            return {}
        found = {}
        for channel, told in self._heard.find_corrected(placement).items():
            names = [
                name
                for name in told.watches
                if name in self._watches and name not in decision.watches
            ]
            hits = tuple(Hit(watch=name, matches=()) for name in names)
            weighed = self._decide(entry, source, hits, read, placement, now).by_watch
            found[channel] = {name: leave_out_match(urgency) for name, urgency in weighed}
        return {channel: weighed for channel, weighed in found.items() if weighed}

    def _merge_heard(
        self, placement: Placement | None, now: datetime
    ) -> tuple[tuple[Merged, ...], tuple[Alert, ...]]:
        """What channels heard of stories that are one now counts as heard of that one."""
        merged: list[Merged] = []
        edits: list[Alert] = []
        for merge in () if placement is None else placement.merged:
            one, silent = self._heard.merge(merge, channels=self._channels, now=now)
            merged.append(one)
            edits += silent
        return tuple(merged), tuple(edits)

    def revise(
        self, entry: Entry, source: Source, *, before: Entry, now: datetime
    ) -> Judged | None:
        """Decide what becomes of an entry that came again with another text.

        ``before`` is the entry with the text that it had. One that has its place in a live
        story is told where the new text is a material development of it (a denial, a toll
        that rose), and what it says otherwise to those who were told by it. Outlets also write
        the news into an entry that told something small before: where only the new text weighs
        enough for a channel, it is told as a report would be. Any other is
        judged as a new one if a watch wants it only now, for its new text. None where the
        change is silent: it changes nothing of consequence, a watch wanted the old text already,
        none wants the new one, or it is no longer fresh.
        """
        judged = self._revise(entry, source, before, now)
        return judged if isinstance(judged, Judged) else None

    def revise_or_explain(
        self, entry: Entry, source: Source, *, before: Entry, now: datetime
    ) -> Judged | Silence:
        """As `revise`; of a silent change, why it is silent and what its text is taken for."""
        judged = self._revise(entry, source, before, now)
        if isinstance(judged, Judged):
            return judged
        entry = self._date_again(entry, before, now)
        read = self._classifier.classify(entry)
        placement = None
        if self._window.holds(entry.key):
            placement = self._window.place(
                entry,
                source,
                mentions=(),
                event=read.event,
                official_for=frozenset(),
                watched=False,
                now=now,
            )
        hits = self._watchlist.match(entry, source, event=wanted_event(read.event), now=now)
        return Silence(
            decision=self._decide(entry, source, hits, read, placement, now),
            reason=judged.reason,
            revision=judged.revision,
        )

    def _revise(
        self, entry: Entry, source: Source, before: Entry, now: datetime
    ) -> Judged | Unheard:
        self._forget(now)
        if self._window.holds(entry.key):
            return self._revise_placed(entry, source, before, now)
        entry = self._date_again(entry, before, now)
        age = now - entry.counts_from
        if age > self._weights.fresh_for:
            return Unheard(
                reason=f"it is of {age // _HOUR} hours ago and in no live story: too old to be told"
            )
        if self.match(before, source, now=now):
            return Unheard(
                reason="it is in no live story, and a watch matched the text that it had"
            )
        if not self.match(entry, source, now=now):
            return Unheard(reason="no watch matches its new text, and it is in no live story")
        return self.judge(entry, source, now=now, came=now)

    def _date_again(self, entry: Entry, before: Entry, now: datetime) -> Entry:
        """An entry that came again: its age counts from when it first came, not from the change,
        but in a live blog.
        """
        entry = entry.with_first_times(before)
        genres = (self._classifier.classify(each).genre for each in (before, entry))
        return date_by_headline(entry, before, genres, now=now)

    def _revise_placed(
        self, entry: Entry, source: Source, before: Entry, now: datetime
    ) -> Judged | Unheard:
        # It stays where it is in its story, however it is dated.
        placed = entry.with_first_times(before)
        entry = self._date_again(entry, before, now)
        before = replace(before, seen=entry.seen, published=entry.published)
        read = self._classifier.classify(entry)
        mentions = self._naming.find_mentions(entry, source)
        revision = compare_entries(
            before,
            entry,
            mentions_before=self._naming.find_mentions(before, source),
            mentions_after=mentions,
        )
        hits = self._watchlist.match(entry, source, event=wanted_event(read.event), now=now)
        placement = self._window.revise(
            placed,
            source,
            mentions=mentions,
            event=read.event,
            official_for=self._naming.find_official(entry, source),
            now=now,
            before=before,
            revision=revision if revision.is_material else None,
            genre=read.genre,
            may_ring=self._may_ring(entry, hits, read, now),
        )
        if placement is None:
            return Unheard(reason="its story is no longer live")
        outgrown = None
        if placement.relation is not Relation.UPDATE and not self._was_told_by(placement):
            if placement.revision is None:
                return Unheard(reason="it says nothing else than before")
            report = replace(placement, relation=Relation.REPORT)
            decision = self._decide(entry, source, hits, read, report, now)
            outgrown = self._score_before(before, source, report, now)
            if decision.urgency is None:
                return Unheard(
                    reason="no channel was told by it, and no watch matches its new text",
                    revision=revision,
                )
            if decision.urgency.score <= outgrown:
                return Unheard(
                    reason="no channel was told by it, and its new text weighs no more: "
                    f"{decision.urgency.score:.2f}, the old one {outgrown:.2f}",
                    revision=revision,
                )
            decision = replace(decision, placement=placement)
        else:
            decision = self._decide(entry, source, hits, read, placement, now)
        wanted = {hit.watch for hit in self.match(before, source, now=now)}
        self._habits.note_hits((name for name in decision.watches if name not in wanted), now)
        return self._conclude(entry, source, read, decision, now, now, outgrown=outgrown)

    def _score_before(
        self, before: Entry, source: Source, placement: Placement, now: datetime
    ) -> float:
        """What the text of before would weigh if it came now; 0 where no watch wants it."""
        read = self._classifier.classify(before)
        hits = self._watchlist.match(before, source, event=wanted_event(read.event), now=now)
        urgency = self._decide(before, source, hits, read, placement, now).urgency
        return 0.0 if urgency is None else urgency.score

    def mark_page(
        self, entry: Entry, source: Source, change: Change, *, now: datetime
    ) -> Judged | None:
        """Decide who hears that the page of an entry is gone, or there again.

        None where its story is no longer live.
        """
        self._forget(now)
        placement = self._window.mark_page(entry.key, change)
        if placement is None:
            return None
        read = self._classifier.classify(entry)
        hits = self._watchlist.match(entry, source, event=wanted_event(read.event), now=now)
        placement = replace(placement, kin=(entry.key,))
        decision = self._decide(entry, source, hits, read, placement, now)
        return self._conclude(entry, source, read, decision, now, now)

    def _was_told_by(self, placement: Placement) -> bool:
        """Whether some channel was told of a text that changed materially."""
        return placement.revision is not None and any(
            not told.entries.isdisjoint(placement.kin)
            for told in self._heard.told_of(placement.story)
        )

    def place_of(self, key: EntryKey) -> MemberPlace | None:
        """How a live story holds an entry, for `restore`; None where none does."""
        return self._window.place_of(key)

    def reading_of(self, key: EntryKey) -> bytes | None:
        """What the story window keeps of an entry; None where it is in no live story."""
        return self._window.reading(key)

    def has_stories(self, *, now: datetime) -> bool:
        """Whether any story is live."""
        self._forget(now)
        return len(self._window) > 0

    def may_place(self, entry: Entry, source: Source, *, now: datetime) -> bool:
        """Whether an entry that no watch matches could join a live story; False is sure.

        One that surely joins none need not be judged: it would leave nothing behind.
        """
        self._forget(now)
        return self._window.may_join(
            entry, mentions_of=lambda each: self._naming.find_mentions(each, source)
        )

    def draw(self, story: str, *, most_live: int) -> Draw:
        """What an entry that no watch matches must have to join a live story by its words.

        ``most_live`` is how many stories are live at most until it comes.
        """
        return self._window.draw(story, most_live=most_live)

    def match(self, entry: Entry, source: Source, *, now: datetime) -> tuple[Hit, ...]:
        """The watches that an entry matches, without judging it."""
        event = Unread(self._classifier, entry).tell_event
        return self._watchlist.match(entry, source, event=event, now=now)

    def _decide(
        self,
        entry: Entry,
        source: Source,
        hits: tuple[Hit, ...],
        read: Reading,
        placement: Placement | None,
        now: datetime,
    ) -> Decision:
        return decide(
            entry,
            hits=hits,
            read=read,
            placement=placement,
            story=None if placement is None else self._window.story(placement.story),
            weighed=(
                (hit.watch, self._weigh(hit, entry, source, read, placement, now))
                for hit in hits
                if placement is not None
            ),
            now=now,
        )

    def _weigh(
        self,
        hit: Hit,
        entry: Entry,
        source: Source,
        read: Reading,
        placement: Placement,
        now: datetime,
    ) -> Urgency:
        watch = self._watches[hit.watch]
        return weigh(
            watch=watch,
            hit=hit,
            entry=entry,
            source=source,
            read=read,
            placement=placement,
            usual=self._habits.find_usual(entry.source, watch, now),
            now=now,
            weights=self._weights,
        )

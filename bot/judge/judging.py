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

from bot.alerts import ChannelBook
from bot.judge.hearing import Hearing
from bot.judge.matching import Matching
from bot.judge.naming import Naming
from bot.judge.revising import Revising
from bot.judge.unread import Unread
from bot.judge.verdicts import Judged, Silence, Unheard
from bot.judge.weighing import Weighing
from bot.model import (
    AlertBody,
    Change,
    ChannelMute,
    ChannelOverride,
    DigestBody,
    Entry,
    EntryKey,
    Habits,
    Hit,
    MemberPlace,
    MemberRecord,
    Placement,
    Reading,
    Relation,
    Source,
    Story,
    Told,
    Watch,
)
from bot.stories import (
    Classifier,
    Draw,
    HabitBook,
    StoryWindow,
    Weights,
    sure_event,
    wanted_event,
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
        classifier.prepare()
        catalogue.prepare()
        if not isinstance(watches, Watchlist):
            watches = Watchlist.compile(watches, catalogue)
        self._matching = Matching(watches, classifier)
        self._naming = Naming(catalogue)
        self._classifier = classifier
        self._code = code
        self._window = StoryWindow(
            next_story=next_story,
            merging=True,
            stage_of=classifier.read_stage,
            certainty_of=classifier.read_certainty,
        )
        self._weighing = Weighing(
            self._window, weights=weights or Weights(), habits=habits or HabitBook()
        )
        self._hearing = Hearing(channels, self._weighing)
        self._revising = Revising(
            classifier=classifier,
            naming=self._naming,
            window=self._window,
            weighing=self._weighing,
            hearing=self._hearing,
            matching=self._matching,
        )
        self.set_watches(watches)

    def prepare_watches(self, watches: Sequence[Watch]) -> Watchlist:
        """These watches, ready for `set_watches`.

        Changes nothing, so that another thread may do it while this judges: of many watches
        it takes a second. Raises as `Watchlist.compile` does.
        """
        return self._matching.watchlist.replace(watches)

    def set_watches(self, watches: Sequence[Watch] | Watchlist) -> None:
        """Judge from now on for these watches. Entries judged before stay as they are."""
        prepared = watches if isinstance(watches, Watchlist) else self.prepare_watches(watches)
        self._matching.watchlist = prepared
        self._weighing.watches = {watch.name: watch for watch in prepared.watches}

    @property
    def watches(self) -> tuple[Watch, ...]:
        """The watches that it judges for."""
        return tuple(self._weighing.watches.values())

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
        self._weighing.habits = HabitBook(habits)
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
        self._hearing.restore(
            stories=stories,
            told=told,
            last_told=last_told,
            listed=listed,
            messages=messages,
            merged=merged,
            rung=rung,
        )
        readings = ((key, self._window.reading(key)) for key in read_anew)
        return ((key, reading) for key, reading in readings if reading is not None)

    def _forget(self, now: datetime) -> None:
        """Let go of the stories that are no longer live, and of who heard of them."""
        gone = frozenset(self._window.forget(now))
        if gone:
            self._hearing.forget(gone)

    def set_mutes(self, muted: Iterable[ChannelMute]) -> None:
        """Know from now on what channels muted, and nothing else of the kind."""
        self._hearing.set_mutes(muted)

    def set_overrides(self, overrides: Mapping[str, ChannelOverride]) -> None:
        """Know from now on what people set of channels, and nothing else of the kind."""
        self._hearing.set_overrides(overrides)

    def note_list(self, body: DigestBody) -> None:
        """Know what a list told its channel of each story."""
        self._hearing.note_list(body)

    def note_entry(self, entry: Entry) -> None:
        """Know of a new entry, judged or not, for what is usual of its source."""
        self._weighing.habits.note_entry(entry.source, entry.seen)

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
        hits = self._matching.watchlist.match(
            entry, source, event=wanted_event(read.event), now=now
        )
        return self._judge(entry, source, hits, read, now, came)

    def judge_told(self, entry: Entry, source: Source, *, now: datetime) -> Judged | None:
        """As `judge`, for who asks for nothing but what is told, and by what.

        None where no watch matches a new entry and it joins no story: nobody hears of it, and it
        leaves nothing behind. It is asked for neither its event nor its genre, which is most of
        what it costs to judge one.
        """
        self._forget(now)
        unread = Unread(self._classifier, entry)
        hits = self._matching.watchlist.match(entry, source, event=unread.tell_event, now=now)
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
            may_ring=self._weighing.may_ring(entry, hits, read, now),
            fresh_from=now - self._weighing.weights.fresh_for,
        )
        decision = self._weighing.decide(entry, source, hits, read, placement, now)
        self._weighing.habits.note_hits(decision.watches, now)
        return self._hearing.conclude(
            entry, source, read, decision, now, came or self._find_coming(entry, placement)
        )

    def _find_coming(self, entry: Entry, placement: Placement | None) -> datetime:
        """When the text of a new entry came here: that of a copy came with its original."""
        if placement is None or placement.relation is not Relation.COPY or not placement.copy_of:
            return entry.seen
        return min(entry.seen, self._window.first_seen(placement.copy_of))

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
        entry = self._revising.date_again(entry, before, now)
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
        hits = self._matching.match_read(entry, source, read, now)
        return Silence(
            decision=self._weighing.decide(entry, source, hits, read, placement, now),
            reason=judged.reason,
            revision=judged.revision,
        )

    def _revise(
        self, entry: Entry, source: Source, before: Entry, now: datetime
    ) -> Judged | Unheard:
        self._forget(now)
        if self._window.holds(entry.key):
            return self._revising.revise(entry, source, before, now)
        entry = self._revising.date_again(entry, before, now)
        age = now - entry.counts_from
        if age > self._weighing.weights.fresh_for:
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
        hits = self._matching.match_read(entry, source, read, now)
        placement = replace(placement, kin=(entry.key,))
        decision = self._weighing.decide(entry, source, hits, read, placement, now)
        return self._hearing.conclude(entry, source, read, decision, now, now)

    def find_story(self, key: EntryKey) -> Story | None:
        """The live story that holds an entry, as it stands; None where none does."""
        return self._window.find_story(key)

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
        return self._matching.match(entry, source, now)

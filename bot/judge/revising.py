"""An entry that came again with another text, and has its place in a live story."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from bot.judge.hearing import Hearing
from bot.judge.live_blogs import date_by_headline
from bot.judge.matching import Matching
from bot.judge.naming import Naming
from bot.judge.verdicts import Judged, Unheard
from bot.judge.weighing import Weighing
from bot.model import Entry, Placement, Relation, Source
from bot.stories import Classifier, StoryWindow, compare_entries

__all__ = ["Revising"]


class Revising:
    """What a changed text says in its story, and who hears of it."""

    def __init__(
        self,
        *,
        classifier: Classifier,
        naming: Naming,
        window: StoryWindow,
        weighing: Weighing,
        hearing: Hearing,
        matching: Matching,
    ) -> None:
        self._classifier = classifier
        self._naming = naming
        self._window = window
        self._weighing = weighing
        self._hearing = hearing
        self._matching = matching

    def date_again(self, entry: Entry, before: Entry, now: datetime) -> Entry:
        """An entry that came again: its age counts from when it first came, not from the change,
        but in a live blog.
        """
        entry = entry.with_first_times(before)
        genres = (self._classifier.classify(each).genre for each in (before, entry))
        return date_by_headline(entry, before, genres, now=now)

    def revise(
        self, entry: Entry, source: Source, before: Entry, now: datetime
    ) -> Judged | Unheard:
        """As `Judge.revise`, of an entry that a live story holds; else why nobody hears of it."""
        # It stays where it is in its story, however it is dated.
        placed = entry.with_first_times(before)
        entry = self.date_again(entry, before, now)
        before = replace(before, seen=entry.seen, published=entry.published)
        read = self._classifier.classify(entry)
        mentions = self._naming.find_mentions(entry, source)
        revision = compare_entries(
            before,
            entry,
            mentions_before=self._naming.find_mentions(before, source),
            mentions_after=mentions,
        )
        hits = self._matching.match_read(entry, source, read, now)
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
            may_ring=self._weighing.may_ring(entry, hits, read, now),
        )
        if placement is None:
            return Unheard(reason="its story is no longer live")
        outgrown = None
        if placement.relation is not Relation.UPDATE and not self._hearing.was_told_by(placement):
            if placement.revision is None:
                return Unheard(reason="it says nothing else than before")
            report = replace(placement, relation=Relation.REPORT)
            decision = self._weighing.decide(entry, source, hits, read, report, now)
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
            decision = self._weighing.decide(entry, source, hits, read, placement, now)
        wanted = {hit.watch for hit in self._matching.match(before, source, now)}
        self._weighing.habits.note_hits(
            (name for name in decision.watches if name not in wanted), now
        )
        return self._hearing.conclude(entry, source, read, decision, now, now, outgrown=outgrown)

    def _score_before(
        self, before: Entry, source: Source, placement: Placement, now: datetime
    ) -> float:
        """What the text of before would weigh if it came now; 0 where no watch wants it."""
        read = self._classifier.classify(before)
        hits = self._matching.match_read(before, source, read, now)
        urgency = self._weighing.decide(before, source, hits, read, placement, now).urgency
        return 0.0 if urgency is None else urgency.score

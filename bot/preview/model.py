"""What a preview says, and how much may be looked at for it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from bot.alerts.inert import Marked
from bot.model import Entry, Hit, Level, Relation, Source, Threshold, Watch
from bot.ports.search import TimeSpan

__all__ = [
    "Budget",
    "Finding",
    "FindingKind",
    "FoundHit",
    "Marked",
    "Preview",
    "Sample",
    "Verdict",
]

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Budget:
    """How many entries may be looked at, so that a preview ends in time; None sets no bound.

    ``matched`` are held against the query, the latest first. ``judged`` hits go through all
    the rules, together with other entries that may belong to their stories: with all, where
    no more than ``everyone`` are stored. Where more are, ``drawn`` hits do with ``beside``
    others that the stories draw. Where the index counts the hits, ``shown`` of them are read,
    and ``noisy`` of all are looked through for what makes noise. The defaults take about two
    seconds of one processor.
    """

    matched: int | None = 5000
    judged: int | None = 300
    everyone: int | None = 3000
    drawn: int | None = 40
    beside: int | None = 3000
    shown: int | None = 1000
    noisy: int | None = 600

    @classmethod
    def unlimited(cls) -> Budget:
        """All there is, however long it takes."""
        return cls(matched=None, judged=None, everyone=None, drawn=None, beside=None, shown=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What the rules said of a hit: where it went and how it stood to its story.

    ``is_rung`` says that a channel was told of its story at once when it came, ``is_listed``
    that the story stood in a digest; what is only kept for the archive is neither.
    """

    story: str
    relation: Relation
    level: Level
    score: float
    is_rung: bool
    is_listed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundHit:
    """A stored entry that the watch matches.

    ``is_baseline`` says that it came with its source's first poll, which is told to nobody.
    ``verdict`` is None where the hit is older than what was judged.
    """

    number: int
    entry: Entry
    source: Source
    hit: Hit
    is_baseline: bool
    verdict: Verdict | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """One hit to look at; the marks are the matched places."""

    headline: Marked
    excerpt: Marked
    url: str | None
    source_name: str
    seen: datetime
    verdict: Verdict | None


class FindingKind(StrEnum):
    """What makes noise among the hits."""

    PHRASE = "phrase"  # a word that stands beside the matched one
    TERM = "term"  # one part of an OR
    SOURCE = "source"
    GENRE = "genre"
    EVENT = "event"
    LANGUAGE = "language"
    COPIES = "copies"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Something that makes up much of the hits.

    ``count`` of ``of`` hits have it. ``advice`` is what to add to the query or to do, empty
    where nothing need be done; ``query`` is the whole query with it, in canonical form, and
    ``left`` how many of the ``of`` hits that one has. ``rung`` counts those that it would
    lose although they rang.
    """

    kind: FindingKind
    text: str
    count: int
    of: int
    advice: str = ""
    query: str | None = None
    left: int | None = None
    rung: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """What a watch would have brought over ``span``.

    ``entries`` are stored in the span, ``hits`` of them match, ``baseline`` of those came
    with first polls, which are told to nobody. Where not all candidates could be matched in
    time, ``hits`` are those from ``matched_since`` on, and ``candidates`` counts what an
    index takes for possible hits in the whole span.

    ``judged_hits`` are the hits from ``judged_since`` on, which went through the rules as a
    replay of the entries of that time does: they make ``stories``, ``breaking`` alerts,
    ``updates`` and ``digest_lines`` (in ``digests`` posts). ``told_baseline_breaking`` and
    ``told_baseline_lines`` count those of them that only entries of first polls brought.

    ``is_drawn`` says that of the entries which the watch does not match those were looked at
    that the stories of the hits draw by the words of headline and lead, not all.

    ``first_seen`` is when the first entry of the span was seen; without entries it is the
    span's end. Rates are a day's, over ``days`` for hits and ``judged_days`` for the rest; what is
    only of first polls is left out of them. Both are a day at least; but where less than a day
    of a longer time was judged, ``judged_days`` is the time that as many hits take as a rule.
    ``by_source`` has the sources of the hits by name with their hits, the most first.
    ``thresholds`` has each channel of the watch with its threshold.
    """

    watch: Watch
    thresholds: tuple[tuple[str, Threshold], ...]
    span: TimeSpan
    entries: int
    candidates: int
    hits: int
    baseline: int
    by_source: tuple[tuple[str, int], ...]
    matched_since: datetime
    days: float
    first_seen: datetime
    judged_since: datetime
    judged_days: float
    judged_hits: int
    is_drawn: bool
    stories: int
    breaking: int
    updates: int
    digests: int
    digest_lines: int
    told_baseline_breaking: int
    told_baseline_lines: int
    newest: tuple[Sample, ...]
    strongest: tuple[Sample, ...]
    findings: tuple[Finding, ...]

    @property
    def is_whole(self) -> bool:
        """Whether all of the span was matched."""
        return self.matched_since <= self.span.since

    @property
    def hits_a_day(self) -> float:
        """Hits that a watch would bring each day."""
        return (self.hits - self.baseline) / self.days

    @property
    def breaking_a_day(self) -> float:
        """Alerts at once, each day."""
        return (self.breaking - self.told_baseline_breaking) / self.judged_days

    @property
    def digest_lines_a_day(self) -> float:
        """Lines in digests, each day."""
        return (self.digest_lines - self.told_baseline_lines) / self.judged_days


def count_days(since: datetime, until: datetime) -> float:
    """The days between two times, one at least: an hour says little of a day."""
    return max(1.0, (until - since) / _DAY)

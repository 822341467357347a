"""What the rules say of an entry: hits, its story, its urgency."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Generic, TypeVar

from bot.model.consequences import NO_CONSEQUENCES, Consequences
from bot.model.entry import Entry, EntryKey, Source
from bot.model.revision import Revision
from bot.model.standing import Certainty, Status

__all__ = [
    "COMMENT",
    "Decision",
    "Earned",
    "Event",
    "Evidence",
    "Field",
    "Genre",
    "Hit",
    "Level",
    "Match",
    "MemberPlace",
    "MemberRecord",
    "Mention",
    "Placement",
    "Reading",
    "Relation",
    "Scored",
    "Step",
    "Story",
    "Urgency",
    "UrgencyPart",
]

T = TypeVar("T")


class Field(StrEnum):
    """A part of an entry in which something can be found."""

    TITLE = "title"
    SUMMARY = "summary"
    CONTENT = "content"
    TAG = "tag"
    URL = "url"


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """A place where a watch's term stands: code points ``start`` to ``end`` of ``field``.

    ``text`` is what stands there. Of tags, the places are those in the one tag that
    matched.
    """

    watch: str
    field: Field
    start: int
    end: int
    text: str
    entity: str | None = None


class Asked(StrEnum):
    """What a query asks for that stands at no place of a text."""

    EVENT = "event"
    SOURCE = "source"
    LANGUAGE = "lang"
    VOICE = "voice"  # the own words of an entity, which need not name it


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """An entry that a watch matches, with the places where it does.

    Where there are none, ``asked`` is what it holds by instead; of ``*`` that is nothing.
    """

    watch: str
    matches: tuple[Match, ...]
    asked: frozenset[Asked] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A place where an entity is named: code points ``start`` to ``end`` of ``field``.

    ``owner`` is the entity that owns it, where the headline names that one, too: the two are
    one party.
    """

    entity: str
    field: Field
    start: int
    end: int
    owner: str | None = None


class Event(StrEnum):
    """What kind of thing happened."""

    PARTNERSHIP_FORMED = "partnership_formed"
    PARTNERSHIP_ENDED = "partnership_ended"
    ACQUISITION = "acquisition"
    FUNDING = "funding"
    EARNINGS = "earnings"
    LEGAL = "legal"
    REGULATION = "regulation"
    EXECUTIVE_CHANGE = "executive_change"
    LAYOFFS = "layoffs"
    LABOR = "labor"
    PRODUCT_LAUNCH = "product_launch"
    OUTAGE = "outage"
    SECURITY_BREACH = "security_breach"
    RECALL = "recall"
    DISASTER = "disaster"
    ACCIDENT = "accident"
    CONFLICT = "conflict"
    CRIME = "crime"
    DEATH = "death"
    ELECTION = "election"
    RESEARCH = "research"
    OTHER = "other"


class Genre(StrEnum):
    """What kind of writing it is."""

    NEWS = "news"
    ANALYSIS = "analysis"
    OPINION = "opinion"
    EXPLAINER = "explainer"
    GUIDE = "guide"
    PROMOTION = "promotion"
    MARKET_FILLER = "market_filler"
    RETROSPECTIVE = "retrospective"
    LIVE = "live"
    ROUNDUP = "roundup"
    INTERVIEW = "interview"


COMMENT = frozenset({Genre.OPINION, Genre.ANALYSIS, Genre.EXPLAINER})
"""What is written of news by who reports nothing of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scored(Generic[T]):
    """A label with how sure the rules are of it, from 0 to 1."""

    type: T
    score: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """A place that speaks for what was read: code points ``start`` to ``end`` of ``field``.

    ``text`` stands there, and ``rule`` is the name of the rule that it fits.
    """

    field: Field
    start: int
    end: int
    text: str
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What an entry says by the rules: its event, its genre and how certain the event is.

    ``evidence`` are the places that decided, the weightiest of each first: of the event, then
    of its certainty, then of the genre. ``consequences`` are its numbers.
    """

    event: Scored[Event]
    genre: Scored[Genre]
    certainty: Certainty
    evidence: tuple[Evidence, ...] = ()
    consequences: Consequences = NO_CONSEQUENCES


class Relation(StrEnum):
    """How an entry stands to its story."""

    NEW = "new"  # it opened the story
    REPORT = "report"  # another report of it
    COPY = "copy"  # another entry's text
    UPDATE = "update"  # a material development of it, told or not
    REVISION = "revision"  # the same entry, changed


class Level(StrEnum):
    """Where a hit goes."""

    BREAKING = "breaking"
    DIGEST = "digest"
    ARCHIVE = "archive"


@dataclass(frozen=True, slots=True, kw_only=True)
class UrgencyPart:
    """One part of an urgency score: how much of it the hit has, what that adds, and why.

    ``share`` is from 0 to 1, ``worth`` what it adds to the score, negative where it takes away.
    ``reason`` is empty where there is nothing to say of it.
    """

    name: str
    share: float
    worth: float
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Urgency:
    """A level with its score from 0 to 1, and the parts that mattered, largest first.

    ``parts`` are all of them, in the order of their weight: what they are worth is the score.
    ``claim`` says that one source alone claims something of consequence. ``bar`` is why it must
    not ring whatever its score, the first of its reasons then; empty where nothing forbids it.
    """

    level: Level
    score: float
    reasons: tuple[str, ...]
    parts: tuple[UrgencyPart, ...] = ()
    claim: bool = False
    bar: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Merge:
    """Two stories that were found to be one: ``gone`` went into ``into``, the older."""

    gone: str
    into: str
    at: datetime
    reasons: tuple[str, ...] = ()


class Step(StrEnum):
    """By what a story grows from a line in a digest into one that rings."""

    ORIGINS = "origins"  # a second independent origin, or another
    OFFICIAL = "official"  # a party or an authority says so itself
    BURST = "burst"  # several origins within minutes
    NUMBERS = "numbers"  # its greatest number is in a higher class


@dataclass(frozen=True, slots=True, kw_only=True)
class Earned:
    """A step that a story has earned, in words. ``of_weight`` says that it counts only where much
    hangs on the news.
    """

    step: Step
    words: str
    of_weight: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Placement:
    """Where an entry stands among the stories, and what is known of its story after it.

    ``says`` is what the entry says that a change may say otherwise, as (topic, what is said)
    ("dead", "24"). Of an entry that came again, ``revision`` is what changed, and ``kin`` are
    the members that have its text: the change is news to those who were told by one of them.

    ``copy_of`` is the id of the entry whose text it is, ``text_at`` the time that the oldest entry
    which has that text counts from, where several have it. ``origins`` counts independent
    origins (1 or more), ``copies`` the entries that are another's text. ``official`` is
    true where a party or an authority said it on an official host. ``since_opened`` has
    ``story_opened`` for its start. ``developments`` are what is materially new beside the
    status, in words ("dead now 24"); ``turned`` says that one of them is more than a number that
    rose ("deal called off"); ``risen`` names the quantity of a number that rose, the
    last of them; empty where none did; ``lowered`` that of a toll that others take back.
    ``tells_less`` says that its headline has a far lower number than the story had: it confirms no
    such number. ``unofficial`` says that its headline has a number under an official word that
    lacks it, and is of tier 3, as all are who have it. ``routine`` says that its story has nothing
    but a party's own announcement of a product, an award or the like. ``tells`` is how certain its
    headline calls what the story claims; None where it does not tell that as a report of its own.
    ``merged`` are the stories that this entry showed to be
    one with its own, which ``story`` names as it is after them. ``heard`` are the times at which
    its independent origins spoke first, in the order in which they came, where there are several.
    ``earned`` are the steps that a story which was there before has earned since the last entry
    by which a channel could have heard of it at once.
    """

    story: str
    relation: Relation
    copy_of: EntryKey | None
    status: Status
    origins: int
    copies: int
    official: bool
    story_opened: datetime
    text_at: datetime | None = None
    reasons: tuple[str, ...] = ()
    developments: tuple[str, ...] = ()
    turned: bool = False
    risen: str = ""
    lowered: str = ""
    tells_less: bool = False
    unofficial: bool = False
    routine: bool = False
    tells: Certainty | None = None
    says: tuple[tuple[str, str], ...] = ()
    revision: Revision | None = None
    kin: tuple[EntryKey, ...] = ()
    merged: tuple[Merge, ...] = ()
    heard: tuple[datetime, ...] = ()
    earned: tuple[Earned, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """A story as it stands: what its alerts and digest lines are written from.

    ``lead`` is the entry that its headline is taken from.
    """

    id: str
    opened: datetime
    changed: datetime
    lead: EntryKey
    headline: str
    url: str | None
    status: Status
    origins: int
    copies: int
    official: bool
    event: Event


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """All that the rules say of one entry, watched or not.

    ``hits`` is empty where no watch matches; then ``placement`` is set only where the
    entry joins a live story as evidence. ``urgency`` is the highest over its watches,
    before a channel's threshold; ``by_watch`` has each watch's own. ``certainty`` is None where
    a version judged it that did not read it.
    """

    entry: EntryKey
    at: datetime
    hits: tuple[Hit, ...]
    event: Scored[Event]
    genre: Scored[Genre]
    placement: Placement | None = None
    urgency: Urgency | None = None
    by_watch: tuple[tuple[str, Urgency], ...] = ()
    story: Story | None = None
    certainty: Certainty | None = None
    evidence: tuple[Evidence, ...] = ()
    consequences: Consequences = NO_CONSEQUENCES

    @property
    def watches(self) -> tuple[str, ...]:
        """The names of the watches that match, in their order."""
        return tuple(hit.watch for hit in self.hits)

    @property
    def matches(self) -> tuple[Match, ...]:
        """Every place of every hit."""
        return tuple(match for hit in self.hits for match in hit.matches)


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberPlace:
    """How a live story holds one of its entries, as far as its decisions do not tell.

    ``order`` is its number among all that were placed. ``text_of`` is the member whose text it
    was found to have then (None: its own), be it the original by now. ``watched`` says that a
    watch matched it then, ``revised`` that it has another text than then.
    """

    order: int
    text_of: EntryKey | None
    watched: bool
    revised: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberRecord:
    """A stored entry that belongs to a story, as the story window is rebuilt from it.

    ``revised`` says that the entry has another text than the one that it was placed with.
    ``reading`` is what the story window keeps of the entry, by the rules that were asked for;
    None where the text has to be read anew. Where it is there, the entry comes without its
    texts (summary "", content None). ``order`` and ``text_of`` are those of its `MemberPlace`;
    None where a version placed it that did not keep them. ``before`` is the headline and the
    summary that the evidence has of it first, where it was revised and comes without a reading.
    """

    entry: Entry
    source: Source
    story: str
    relation: Relation
    copy_of: EntryKey | None
    event: Event
    event_score: float
    watched: bool
    revised: bool = False
    reading: bytes | None = None
    order: int | None = None
    text_of: EntryKey | None = None
    before: tuple[str, str] | None = None

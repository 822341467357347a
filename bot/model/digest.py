"""What channels are told in lists: digests and morning briefs, and what waits for them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from enum import StrEnum
from typing import TypeVar

from bot.model.channel import Language, Sections
from bot.model.entry import EntryKey
from bot.model.judgement import Event, Merge
from bot.model.standing import Certainty, Status, surest

__all__ = [
    "LEAD_AT_MOST",
    "DigestBody",
    "DigestLine",
    "EntryCounts",
    "LastHeard",
    "Merged",
    "Occasion",
    "OpenStory",
    "RollingPost",
    "WaitingLine",
    "leave_out_older",
    "rank_report",
]


ReportT = TypeVar("ReportT")


class Occasion(StrEnum):
    """Why several stories are told in one message."""

    DIGEST = "digest"  # the channel's digest is due
    MORNING = "morning"  # its quiet hours are over
    ROLLING = "rolling"  # more broke within an hour than it wants to hear one by one
    BRIEF = "brief"  # a shift begins: what is open

    @property
    def stands_for_ringing(self) -> bool:
        """Whether what it tells is told at once, as far as the channel lets it."""
        return self in {Occasion.MORNING, Occasion.ROLLING}


@dataclass(frozen=True, slots=True, kw_only=True)
class LastHeard:
    """What a channel heard of a story last, and how much was known of it then.

    ``rang`` is when it was told at once, or in the morning brief that stood for that; None
    where only digests listed it. ``claim`` says that it was told of a claim of consequence that
    one source alone had, ``tells`` how certain it was told the claim to be (None: not known).
    """

    at: datetime
    status: Status
    origins: int
    rang: datetime | None = None
    claim: bool = False
    tells: Certainty | None = None

    @staticmethod
    def after(
        before: LastHeard | None,
        *,
        at: datetime,
        status: Status,
        origins: int,
        rings: bool,
        claim: bool = False,
        tells: Certainty | None = None,
    ) -> LastHeard:
        """The same once it hears more."""
        rang = None if before is None else before.rang
        if before is not None:
            tells = surest(before.tells, tells, status=status)
        return LastHeard(
            at=at,
            status=status,
            origins=origins,
            rang=rang or (at if rings else None),
            claim=claim or (before is not None and before.claim),
            tells=tells,
        )

    def joined_to(self, other: LastHeard) -> LastHeard:
        """The same of two stories that are one."""
        later = max(self, other, key=lambda each: each.at)
        rang = min((each for each in (self.rang, other.rang) if each is not None), default=None)
        earlier = min(self, other, key=lambda each: each.at)
        tells = surest(earlier.tells, later.tells, status=later.status)
        return replace(later, rang=rang, claim=self.claim or other.claim, tells=tells)


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryCounts:
    """What came in a time: entries, from how many sources, and how many a watch matched.

    ``held`` are those that no watch was asked of, since their source floods; ``waiting`` are the
    stories that would have rung in the channel's quiet hours, and wait for their end.
    """

    entries: int
    sources: int
    watched: int
    held: int = 0
    waiting: int = 0


def rank_report(
    *,
    is_copy: bool,
    is_official: bool,
    is_of_event: bool,
    tier: int,
    at: datetime,
    is_told: bool = False,
    is_comment: bool = False,
) -> tuple[bool, bool, bool, bool, int, bool, datetime]:
    """By which the best of a story's reports is found, the least first.

    News before comment on it, then an author's own text before a copy, then an official voice,
    then one that tells the story's own event (and not what follows from it), then the better tier,
    then one that the channel was shown before, then the earlier one. Official is what a body's own
    source says, and the word of a party or an authority by which the story is official: that is
    no comment.
    """
    return (
        is_comment and not is_official,
        is_copy,
        not is_official,
        not is_of_event,
        tier,
        not is_told,
        at,
    )


def leave_out_older(
    reports: Sequence[ReportT], is_rung: Callable[[ReportT], bool]
) -> Sequence[ReportT]:
    """A story's ``reports``, in the order of their coming, without those that came before the
    last of those by which it rang or was listed.

    So no list goes back to what the story was before: "may buy", once "agrees to buy" rang. A copy
    has a text that was there before it: ``is_rung`` says no of it.
    """
    last = (at for at, each in enumerate(reports) if is_rung(each))
    return reports[max(last, default=0) :]


LEAD_AT_MOST = 400
"""Of a text so many signs are read for the numbers of a line: its first sentence or two."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DigestLine:
    """One story in a list, in its latest state.

    ``entry`` is the report that it shows; ``is_further`` says that this came since the channel
    heard of the story, of which ``before`` has what it heard last (None: nothing). ``news`` is
    in words what is new since, and ``numbers`` are those of consequence that the headline lacks, in
    words. ``owner`` is the name of who is on the story; empty for nobody.
    ``claim`` says that one source alone claims it, a thing of consequence. ``tells`` is how certain
    the report calls what the story claims; None where that is not known.
    """

    story: str
    headline: str
    url: str | None
    source_name: str
    at: datetime
    status: Status
    origins: int
    copies: int
    event: Event
    watches: tuple[str, ...]
    urgency: float
    entry: EntryKey | None = None
    is_further: bool = False
    before: LastHeard | None = None
    news: str = ""
    numbers: str = ""
    owner: str = ""
    claim: bool = False
    tells: Certainty | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DigestBody:
    """A list of stories for a channel. ``omitted`` counts the lines that found no room.

    ``title`` says in words what it is, and how much it has. ``note`` is something to know of
    the message itself; empty where there is nothing. ``is_edit`` says that it takes the place
    of what its message was before. Its words are in ``language``, headlines apart. ``sections`` is
    by what a destination puts its lines together that has room for headings. A list that is too
    long for one message has a thread: its first part says in words what is in there
    (``thread``), and ``part`` counts the replies from 1.
    """

    channel: str
    at: datetime
    lines: tuple[DigestLine, ...]
    omitted: int
    text: str
    note: str = ""
    occasion: Occasion = Occasion.DIGEST
    title: str = ""
    is_edit: bool = False
    language: Language = Language.ENGLISH
    sections: Sections = Sections.NONE
    thread: str = ""
    part: int = 0

    @property
    def new_lines(self) -> tuple[DigestLine, ...]:
        """The lines of the stories of which its channel was not told at once before."""
        return tuple(line for line in self.lines if line.before is None or line.before.rang is None)


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitingLine:
    """A story that waits to be told in a list; one a story and channel.

    It waits for the channel's next digest, or until ``due``, on which ``occasion`` it is told
    in a message of those that waited alike. A second one for the same story adds its watches,
    keeps the higher urgency, and what is due sooner.
    ``report`` is the latest report, copies apart, of a story that the channel heard of
    before: the line shows it, and not the old headline. None where the story is new to the
    channel, and its leading report stands for it. ``claim`` says that one source alone claimed,
    when it came, what waits: a thing of consequence.
    """

    channel: str
    story: str
    watches: tuple[str, ...]
    urgency: float
    added: datetime
    report: EntryKey | None = None
    occasion: Occasion = Occasion.DIGEST
    due: datetime | None = None
    claim: bool = False

    def joined_to(self, earlier: WaitingLine | None) -> WaitingLine:
        """This line and an earlier one of the same story as one line."""
        if earlier is None:
            return self
        sooner = self if self._is_sooner_than(earlier) else earlier
        return WaitingLine(
            channel=self.channel,
            story=self.story,
            watches=tuple(dict.fromkeys((*earlier.watches, *self.watches))),
            urgency=max(earlier.urgency, self.urgency),
            added=earlier.added,
            report=self.report or earlier.report,
            occasion=sooner.occasion,
            due=sooner.due,
            claim=self.claim or earlier.claim,
        )

    def _is_sooner_than(self, earlier: WaitingLine) -> bool:
        return self.due is not None and (earlier.due is None or self.due < earlier.due)


@dataclass(frozen=True, slots=True, kw_only=True)
class Merged:
    """A merge of two stories, and what channels had heard of either before it.

    ``told`` are the channels that were told of one of them at once, ``listed`` those whose
    digest listed one.
    """

    merge: Merge
    told: tuple[str, ...] = ()
    listed: tuple[str, ...] = ()

    def join(
        self, lines: Iterable[WaitingLine], *, leads: Mapping[str, EntryKey]
    ) -> WaitingLine | None:
        """What waits for a channel of the one story, of the ``lines`` that waited of the two.

        A line that was to tell of a new story tells no news where the channel was told of the
        other at once, as any further report does not. Where a digest listed the other, the
        line is a report of a story that was listed before: it shows the leading report that
        its own story had, from ``leads``.
        """
        joined = None
        for line in sorted(lines, key=lambda each: (each.added, each.story == self.merge.gone)):
            report = line.report
            if report is None and line.channel in self.told:
                continue
            if report is None and line.channel in self.listed:
                report = leads[line.story]
            moved = replace(line, story=self.merge.into, report=report)
            joined = moved.joined_to(joined)
        return joined


@dataclass(frozen=True, slots=True, kw_only=True)
class RollingPost:
    """A channel's rolling post: what it tells of, since when, and when it was edited last.

    ``step`` counts its edits.
    """

    channel: str
    opened: datetime
    edited: datetime
    step: int = 0
    lines: tuple[WaitingLine, ...] = ()

    @property
    def name(self) -> str:
        """What stands in its alerts in place of a story."""
        return f"{Occasion.ROLLING.value}/{self.opened.astimezone(UTC).isoformat()}"


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenStory:
    """A story of which a channel was told at once, as it stands, and who is on it.

    ``owner`` is None where nobody said so.
    """

    line: DigestLine
    owner: str | None = None

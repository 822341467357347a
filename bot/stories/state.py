"""One live story's state: its members, origins and standing."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import datetime, timedelta
from itertools import takewhile

import msgspec
from msgspec import structs

from bot.languages import say
from bot.model import Earned, EntryKey, Event, Status
from bot.stories.authorship.origins import Origins
from bot.stories.authorship.own_news import Bearing
from bot.stories.authorship.voices import NOBODY
from bot.stories.classification.deals import DEALS, Stage, find_turn
from bot.stories.disputes import is_admitted, who_retracts
from bot.stories.leads import Lead, is_comment
from bot.stories.members import Member, Turn
from bot.stories.numbers.lowered import Lowered
from bot.stories.progress import Progress
from bot.stories.report import Report, Said
from bot.stories.scoring.steps import find_steps, word_steps
from bot.stories.stance.denials import Dispute
from bot.stories.stance.opposites import Way
from bot.stories.stance.status import Standing, judge
from bot.stories.stances import find_word, take_stance

__all__ = ["StoryState"]

_NOBODY: frozenset[EntryKey] = frozenset()
_NOTHING: frozenset[str] = frozenset()
_HEARD_AT_MOST = 12  # more origins than these make no story more urgent
_CLOCKS = timedelta(minutes=15)  # by which the dates of two outlets may be apart


class StoryState(msgspec.Struct, kw_only=True, array_like=True):
    """What is known of one live story. ``members`` are in the order of their placing."""

    opened: datetime
    changed: datetime
    lead: Lead
    origins: Origins = msgspec.field(default_factory=Origins)
    members: dict[EntryKey, Member] = {}
    highest: dict[str, float] = {}  # the highest number of each quantity
    said_by: dict[str, int] = {}  # of each the best tier of who said the highest
    taken_back: dict[str, float] = {}  # tolls that were taken back, and may still be printed
    # What a channel may have heard a number of: those that it opened with, and of its headlines.
    counted: frozenset[str] = frozenset()
    copies: int = 0
    # Where a party or an authority said it: the hosts of the members that are official words.
    officials: dict[EntryKey, str] = {}
    turns: tuple[Turn, ...] = ()
    pulled: frozenset[EntryKey] = _NOBODY  # the members whose page is gone
    heard: tuple[datetime, ...] = ()  # when each of its origins spoke first, some at most
    reached: frozenset[str] = frozenset()  # the steps that could have rung
    stage: Stage | None = None  # how far its deal has come
    opened_over: bool = False  # its first report told that a deal is off
    end_told: bool = False  # one of its headlines may have told of an end
    opened_as: str = ""  # its first headline, where it has another now
    told_at: datetime | None = None  # when a report that tells it was published first
    outdated: frozenset[EntryKey] = _NOBODY  # the denials that are older than that
    progress: Progress = msgspec.field(default_factory=Progress)
    parties: frozenset[str] = frozenset()  # whom the headlines name that it opened with and has now
    event: Event = Event.OTHER  # what its first report tells of
    comments: dict[Event, int] = {}  # what its members call it that are comment, and how many do

    @classmethod
    def open(cls, report: Report, at: datetime) -> StoryState:
        """The story, without a member yet, that ``report`` opens."""
        return cls(opened=at, changed=at, lead=Lead.of(report))

    def admit(self, report: Report, member: Member, *, known: Collection[str] | None) -> None:
        """Let ``report`` count. ``known`` are the terms of the story before it, None where it
        opens the story.
        """
        key, said = report.key, report.said
        is_old = self._is_outdated(said, member)
        stance = take_stance(
            report,
            origins=self.origins,
            known=known,
            parties=self.parties,
            claims=self.claims,
            end_told=self.end_told,
            is_old=is_old,
        )
        dispute = stance.dispute
        is_own = member.original is None and said.dispute is None and not (stance.mute or is_old)
        ends = self._hear_turns(report, stance.way, is_own=is_own) or stance.is_off
        opens_over = known is None and said.dispute is not None and bool(said.dispute.ended)
        self.end_told |= said.tells_end or opens_over
        is_other = dispute or stance.against or ends or stance.mute
        tells = stance.affirms and not (is_other or self._doubts_number(said, known))
        if is_old and (said.dispute is not None or stance.against):
            self.outdated |= {key}
        if tells:
            self.told_at = min(said.at, self.told_at or said.at)
            if member.original is None:
                self.progress.settle(report, self.highest)
        denied = self.dispute
        is_over = denied is not None and is_admitted(report.title, denied, known or ())
        is_on_it = known is None or find_word(report, self.claims, self.event) is Bearing.ON_IT
        self._take_headline(report, is_copy=member.original is not None)
        self.members[key] = member
        self.origins.admit(
            key,
            said.attribution,
            copy_of=member.original,
            affirms=tells,
            beside=not is_on_it or self._is_beside(said, known),
            at=said.at,
        )
        self._note_origins(said.at, said.seen)
        self.copies += member.original is not None
        self._count(said, known)
        if dispute is not None:
            own = not dispute.retraction and said.voice.is_official(known, self.parties)
            self.turn(key, dispute, host=said.where if own else None)
            if dispute.retraction:
                self.origins.retract(who_retracts(report, dispute))
        elif ends or stance.mute or not is_on_it:
            # That it is off, or not decided, says neither that it was so nor that it never was;
            # nor does what a party says of something else.
            pass
        elif said.voice.is_official(known, self.parties) and not (
            stance.against or (stance.denies and known is not None)
        ):
            self.officials[key] = said.where
            self.turn(key, None)
            if member.original is None and not self.lead.official:
                self._set_lead(Lead.of(report, official=True))
        elif is_over:
            self.turn(key, None)
        self.counted |= self._list_counted(said, is_first=known is None)
        if said.may_ring:
            self.reached |= self.steps()

    def _is_beside(self, said: Said, known: Collection[str] | None) -> bool:
        """Whether it tells on its own site what it makes of an event in which it has no part."""
        if not said.attribution.reacts or known is None:
            return False
        return not said.voice.is_official(known, self.parties)

    def say_whose(self, key: EntryKey, said: Said) -> str | None:
        """Whose word a member is, in words; None where it speaks for itself."""
        if said.attribution.reacts and self.origins.retells(key):
            return say("cites_beside")
        return said.attribution.reason()

    def _take_headline(self, report: Report, *, is_copy: bool) -> None:
        """Have the better headline, and know whom the story is about, and what is comment."""
        said, event = report.said, report.features.event
        if is_comment(said):
            self.comments[event] = self.comments.get(event, 0) + 1
        if not self.members:
            self.parties, self.event = report.features.central, event
        elif said.watched and not is_copy and self.lead.yields_to(said):
            self._set_lead(Lead.of(report))
            if said.voice == NOBODY:  # a party names itself
                self.parties |= report.features.central

    @property
    def is_comment(self) -> bool:
        """Whether none of its members reports anything."""
        return sum(self.comments.values()) == len(self.members)

    def _count(self, said: Said, known: Collection[str] | None) -> None:
        """Know how high its numbers are, and that one is taken back."""
        told = said.lowered
        if told is not None and told.is_below(self.highest) and self._may_lower(said, told, known):
            self.taken_back[told.kind] = self.highest[told.kind]
            self.highest[told.kind], self.said_by[told.kind] = told.value, said.tier
            return
        reset = said.reset
        was = None if reset is None else reset.find_known(self.highest, self.claims)
        if reset is not None and was and reset.value != self.taken_back.get(reset.of):
            self.highest[reset.of] = reset.value
            self.taken_back |= {} if reset.is_up else {reset.of: was}
        for height in said.heights:
            before = self.highest.get(height.of, 0.0)
            if height.value < before or height.value == self.taken_back.get(height.of):
                continue
            others = self.said_by.get(height.of, said.tier) if height.value == before else said.tier
            self.highest[height.of] = height.value
            self.said_by[height.of] = min(said.tier, others)

    def _doubts_number(self, said: Said, known: Collection[str] | None) -> bool:
        """Whether it takes back the toll of somebody of more weight, which stands all the same, or
        how many jobs go, which was the news.
        """
        told = said.lowered
        if told is None or not told.is_below(self.highest):
            return False
        return told.kind == "jobs" or not self._may_lower(said, told, known)

    def _may_lower(self, said: Said, told: Lowered, known: Collection[str] | None) -> bool:
        """Whether who takes a toll back weighs no less than who said it; official, if to 0."""
        is_as_good = told.value > 0 and (said.agency or said.tier <= self.said_by[told.kind])
        return is_as_good or said.voice.is_official(known, self.parties)

    @staticmethod
    def _list_counted(said: Said, *, is_first: bool) -> frozenset[str]:
        if is_first:
            # Who knows what a share costs was told the price.
            sums = (height.of for height in said.heights if " of " not in height.of)
            return frozenset((*said.counts, *(of.split(" ", 1)[0] for of in sums)))
        return frozenset(first.kind for first in said.firsts) if said.may_ring else _NOTHING

    def _is_outdated(self, said: Said, member: Member) -> bool:
        """Whether it was published before all that it could deny, or is a copy of such a denial.

        A retraction is of what its own outlet said, and what an entry was changed to is new.
        """
        if said.revised or (said.dispute is not None and said.dispute.retraction):
            return False
        if member.original in self.outdated:
            return True
        return self.told_at is not None and self.told_at - said.at > _CLOCKS

    def _set_lead(self, lead: Lead) -> None:
        self.opened_as = self.opened_as or self.lead.headline
        self.lead = lead

    @property
    def claims(self) -> tuple[str, ...]:
        """The headline that it opened with, and the one that it has now."""
        return (self.opened_as or self.lead.headline, self.lead.headline)

    def _hear_turns(self, report: Report, way: Way | None, *, is_own: bool) -> bool:
        """Let a report tell how far the story has come; whether it says that there is no deal.

        ``is_own`` says of one that does not open the story that its word counts.
        """
        if not self.members:
            self.progress.begin(report)
        elif is_own:
            self.progress.hear(report, way, self.claims)
        return self._hear_stage(report.said.stage, is_deal=report.features.event in DEALS)

    def _hear_stage(self, told: Stage | None, *, is_deal: bool) -> bool:
        """Let a report tell how far the deal has come; whether it says that there is none, in a
        story that told of one.
        """
        if told is None:
            return False
        if self.stage is None:
            if is_deal and not (self.members and told.is_end):
                self.stage, self.opened_over = told, told.is_end
            return False
        self.stage = find_turn(self.stage, told) or self.stage
        return told.is_end and not self.opened_over

    def steps(self) -> frozenset[str]:
        """The steps that it has reached (see `bot.stories.scoring.steps`)."""
        return find_steps(
            origins=self.origins.count_affirming(),
            official=self.official_by is not None,
            heard=self.heard,
            highest=self.highest,
        )

    def earned_since(self, reached: frozenset[str]) -> tuple[Earned, ...]:
        """The steps beyond those that were reached before, in words."""
        earned = self.steps() - reached
        if not earned:
            return ()
        return word_steps(
            earned,
            origins=self.origins.count_affirming(),
            official_by=self.official_by,
            heard=self.heard,
            highest=self.highest,
        )

    def _note_origins(self, at: datetime, seen: datetime) -> None:
        """Know when an origin that came with a report spoke first, whether it was pulled or not."""
        count = min(self.origins.count_told(), _HEARD_AT_MOST)
        if count != len(self.heard):
            # Of speakers who turn out to be one the latest is none.
            new = (min(at, seen),) * (count - len(self.heard))
            self.heard = (*self.heard, *new)[:count]

    @property
    def dispute(self) -> Dispute | None:
        """The dispute that stands; None where there was none, or it ended.

        A word of which all pages are gone neither disputes nor ends a dispute.
        """
        if not self.turns:
            return None  # as of most
        return next((turn.dispute for turn in self._standing_turns()), None)

    @property
    def denied_by(self) -> str | None:
        """The host on which a party or an authority itself disputes it now; None where none does,
        as long as only others tell of its denial.
        """
        if not self.turns:
            return None
        disputing = takewhile(lambda turn: turn.dispute is not None, self._standing_turns())
        return next((turn.host for turn in disputing if turn.host is not None), None)

    def _standing_turns(self) -> Iterator[Turn]:
        """The latest first."""
        withdrawn = self.origins.withdrawn
        return (turn for turn in reversed(self.turns) if not withdrawn.issuperset(turn.carriers))

    def turn(self, key: EntryKey, dispute: Dispute | None, *, host: str | None = None) -> None:
        """Let a member dispute the story, or end a dispute (None).

        A copy of what was said before says it no later: a paper that prints a denial of the
        morning after the official word of noon disputes nothing anew.
        """
        text = key
        while (original := self.members[text].original) is not None:
            text = original
        for at, turn in enumerate(self.turns):
            if turn.text == text and (turn.dispute is None) == (dispute is None):
                same = structs.replace(turn, carriers=(*turn.carriers, key))
                self.turns = (*self.turns[:at], same, *self.turns[at + 1 :])
                return
        self.turns += (Turn(text=text, dispute=dispute, carriers=(key,), host=host),)

    @property
    def official_by(self) -> str | None:
        """The host on which a party or an authority said it last; None where none did."""
        if not self.officials:
            return None  # as of most
        said, withdrawn = reversed(self.officials.items()), self.origins.withdrawn
        return next((host for key, host in said if key not in withdrawn), None)

    def withdraw_pulled(self) -> None:
        """Count no longer the words of the members whose page is gone, but for the last origin.

        They stay members; copies of their texts still stand for them. The status may go back:
        the story has an origin less, or is official no more. A story that nobody tells any
        more was told all the same. To be called whenever a member or a pulled page came or
        went: what is withdrawn follows from what there is, and not from how it came about.
        """
        is_all = self.origins.withdrawn == self.pulled
        if is_all and (not self.pulled or self.origins.count() > 1):
            return
        self.origins.withdraw()
        for key in sorted(self.pulled, key=lambda key: self.members[key].order):
            if self.origins.count() > 1:
                self.origins.withdraw(*self.origins.withdrawn, key)

    @property
    def is_announced(self) -> bool:
        """Whether it has nothing but the words of a party or an authority, and copies of them."""
        own = self.officials.keys()
        return bool(own) and all(
            key in own for key, member in self.members.items() if member.original not in own
        )

    @property
    def is_pulled(self) -> bool:
        """Whether all its reports are gone, copies apart."""
        return all(
            key in self.pulled for key, member in self.members.items() if member.original is None
        )

    def status(self) -> Status:
        """What is known of the story."""
        return judge(
            Standing(
                origins=self.origins.count_affirming(),
                official=self.official_by is not None,
                dispute=self.dispute,
            )
        )

    def count_origins(self) -> int:
        """How many independent origins it has, as its status counts them: a single source is one,
        and two or more corroborate. Where somebody denies it, who does is one of them.
        """
        if self.status() in {Status.SINGLE_SOURCE, Status.CORROBORATED}:
            return max(self.origins.count_affirming(), 1)
        return self.origins.count()

    def detail(self) -> str | None:
        """Who makes the story official or disputes it, or that its one source took it back.

        None where there is nothing of the kind.
        """
        if self.dispute is not None:
            return say("disputed_by", detail=self.dispute.reason())
        if self.official_by:
            return say("official_by", detail=self.official_by)
        return say("single-source_by", detail=say("report_pulled")) if self.is_pulled else None

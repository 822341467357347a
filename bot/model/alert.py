"""What channels are told: alerts, their bodies, and deliveries."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum

from bot.model.channel import Language
from bot.model.digest import DigestBody, DigestLine, Occasion
from bot.model.entry import EntryKey
from bot.model.judgement import Event
from bot.model.owner import Owner
from bot.model.standing import Certainty, Status, surest

__all__ = [
    "TOLLS",
    "TRANSITIONS",
    "Alert",
    "AlertBody",
    "AlertKind",
    "Delivery",
    "DeliveryState",
    "LeasedDelivery",
    "Message",
    "NoticeBody",
    "Outcome",
    "Receipt",
    "Told",
    "hear_line",
]


TOLLS = frozenset({"dead", "injured", "missing", "jobs"})
"""The topics whose numbers are counted on: what is told of one is never less than was told.

A sum may be of another thing: the price of a share beside that of the firm."""


class AlertKind(StrEnum):
    """In which manner a channel is told."""

    BREAKING = "breaking"  # a new message
    UPDATE = "update"  # a reply in its thread
    EDIT = "edit"  # the message, changed silently
    DIGEST = "digest"  # a list of stories
    NOTICE = "notice"  # of the service itself: how its sources do


@dataclass(frozen=True, slots=True, kw_only=True)
class AlertBody:
    """What an alert of one story says, before any destination's own form.

    ``marks`` are the matched places as (start, end) code points of ``headline`` and of
    ``excerpt``; ``text`` is the whole as plain text, which reads as a headline where a
    notification has room for one line only. ``status_line`` says ``status`` in words, with
    who said it where that is known ("official: newsroom.example.com"). ``news`` is what an
    update says that is materially new ("Norvik denies it"), and what an edit says that the
    message did not ("merged into …"); empty of a breaking alert. ``says`` is what the channel
    is told by it, as `Placement.says` has it. ``owner`` is who is on the story as the message
    is sent; None for nobody. ``language`` is that of
    its words, headline and excerpt apart. ``broadcast`` says of an update that it stands in the
    channel as well as in the thread. ``claim`` says that it tells what one source alone claims, a
    thing of consequence. ``rises`` are the numbers that it says rose, each by the name of
    its quantity and in words; ``lowered`` are the topics of which it takes a
    number back; ``tells`` is how certain its report calls the claim (see `Placement.tells`), None
    where that is not known. ``at`` is when it may leave: later, where it cools down.
    """

    kind: AlertKind
    channel: str
    story: str
    entry: EntryKey
    headline: str
    url: str | None
    source_name: str
    at: datetime
    counts_from: datetime
    dated: bool
    excerpt: str
    headline_marks: tuple[tuple[int, int], ...]
    excerpt_marks: tuple[tuple[int, int], ...]
    status: Status
    origins: int
    copies: int
    official: bool
    event: Event
    watches: tuple[str, ...]
    urgency: float
    reasons: tuple[str, ...]
    mention_here: bool
    text: str
    status_line: str = ""
    news: str = ""
    says: tuple[tuple[str, str], ...] = ()
    owner: Owner | None = None
    language: Language = Language.ENGLISH
    broadcast: bool = False
    claim: bool = False
    rises: tuple[tuple[str, str], ...] = ()
    lowered: tuple[str, ...] = ()
    tells: Certainty | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of a proposal that a notice asks about: in words, and when."""

    proposal: str
    said: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeBody:
    """What the operators' channel is told of a source, or of many, or how the bot introduces
    itself to a channel.

    ``source`` is its id, None where it is of many. ``lines`` say more below the
    ``headline``; ``text`` is the whole as plain text. ``note`` is something to know of the
    message itself; empty where there is nothing. ``proposals`` are the ids of those that its lines
    ask about, of which ``outcomes`` has those that are decided. ``is_edit`` says that it takes the
    place of the message that asked. ``introduces`` is the language in which it introduces the bot;
    None of what it tells of sources.
    """

    channel: str
    at: datetime
    source: str | None
    headline: str
    lines: tuple[str, ...]
    text: str
    note: str = ""
    proposals: tuple[str, ...] = ()
    introduces: Language | None = None
    outcomes: tuple[Outcome, ...] = ()
    is_edit: bool = False


Message = AlertBody | DigestBody | NoticeBody


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What a channel was last told of a story at once.

    ``status`` is what it was told the story's to be; ``step`` is that of the alert: 0 of
    the breaking one, then one more with each update. ``entries`` are those by which it was
    told; ``said`` is what it heard of each topic (see `Placement.says`), the latest last.
    Where an update was the first to speak of one, what was said before is an empty string.
    ``at`` is when it was told last, ``watches`` are those for which it was told. ``claim`` says
    that it was told of a claim of consequence that one source alone had. ``rises`` are those of
    the last update (see `AlertBody`): while ``at`` is still to come, that one has not left.
    ``highest`` is the highest toll of each kind that it was told and that nobody took back.
    ``tells`` is how certain it was told the claim to be; None where that is not known, as of what
    a version told that did not keep it.
    """

    status: Status
    step: int = 0
    entries: frozenset[EntryKey] = frozenset()
    said: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    at: datetime | None = None
    watches: tuple[str, ...] = ()
    claim: bool = False
    rises: tuple[tuple[str, str], ...] = ()
    highest: Mapping[str, float] = field(default_factory=dict)
    tells: Certainty | None = None

    def held(self, now: datetime) -> tuple[tuple[str, str], ...]:
        """What an update says that has not left yet: what leaves in its place says it, too."""
        return self.rises if self.at is not None and self.at > now else ()

    def hearing(self, body: AlertBody, *, step: int) -> Told:
        """What it was told once it hears of ``body``, too."""
        said, highest, tells = dict(self.said), dict(self.highest), body.tells
        if self.entries:
            tells = surest(self.tells, tells, status=body.status)
        before = () if body.kind is AlertKind.BREAKING else ("",)
        for topic, now in body.says:
            said[topic] = _joined(said.get(topic, before), (now,))
            if topic in TOLLS and now:
                known = 0.0 if topic in body.lowered else highest.get(topic, 0.0)
                highest[topic] = max(float(now), known)
        return Told(
            status=body.status,
            step=step,
            entries=self.entries | {body.entry},
            said=said,
            at=body.at,
            watches=_united(self.watches, body.watches),
            claim=self.claim or body.claim,
            rises=body.rises,
            highest=highest,
            tells=tells,
        )

    def joined_to(self, earlier: Told) -> Told:
        """The same where two stories are one, of which this is what it was told later."""
        return Told(
            status=self.status,
            step=max(self.step, earlier.step),
            entries=self.entries | earlier.entries,
            said={
                topic: _joined(earlier.said.get(topic, ()), self.said.get(topic, ()))
                for topic in earlier.said.keys() | self.said.keys()
            },
            at=self.at or earlier.at,
            watches=_united(earlier.watches, self.watches),
            claim=self.claim or earlier.claim,
            rises=self.rises,
            highest={
                topic: max(each.highest.get(topic, 0.0) for each in (earlier, self))
                for topic in earlier.highest.keys() | self.highest.keys()
            },
            tells=surest(earlier.tells, self.tells, status=self.status),
        )


def hear_line(
    line: DigestLine, occasion: Occasion, told: Told | None, *, at: datetime
) -> Told | None:
    """What a channel was told of a story at once, now that a list of ``at`` has it; None where
    nothing.

    ``told`` is that before. A digest says the status alone, to those who were told at once. What
    is told on another occasion would have rung, and is not told as new again. A rolling post has
    its stories again with each edit, which makes no sound.
    """
    if occasion.stands_for_ringing:
        is_again = occasion is Occasion.ROLLING and told is not None
        told = told or Told(status=line.status, tells=line.tells)
        entries = () if line.entry is None else (line.entry,)
        told = replace(
            told,
            at=told.at if is_again else max(told.at or at, at),
            claim=told.claim or line.claim,
            entries=told.entries.union(entries),
            watches=_united(told.watches, line.watches),
        )
    if told is None:
        return None
    tells = surest(told.tells, line.tells, status=line.status)
    return replace(told, status=line.status, tells=tells)


def _united(earlier: tuple[str, ...], later: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*earlier, *later)))


def _joined(earlier: tuple[str, ...], later: tuple[str, ...]) -> tuple[str, ...]:
    """What was said first and then; what was said last and is said again, once."""
    if earlier and later[:1] == ("",):
        later = later[1:]
    return earlier + later[earlier[-1:] == later[:1] :] if later else earlier


@dataclass(frozen=True, slots=True, kw_only=True)
class Alert:
    """What one channel is told, once: (story, channel, kind, step) is unique.

    A digest has the RFC 3339 time that it was due in place of a story, and a notice what
    it is of, "source:yle-news/failing/…": neither names a story. An edit has the story of the
    message that it changes, and counts the edits of it in its step; a further part of a list
    counts the parts. ``story`` is as it was when the alert was made, whatever that story has been
    merged into since. ``due`` is when an update may leave that cools down; None for at once. An
    update of its story in its channel that comes before then takes its place.
    """

    story: str
    channel: str
    kind: AlertKind
    step: int
    body: Message
    due: datetime | None = None


class DeliveryState(StrEnum):
    """Where a delivery stands."""

    PENDING = "pending"  # waits for its time
    LEASED = "leased"  # a sender has it; past the lease its fate is unknown
    SENT = "sent"  # the destination has it; there is a receipt
    DEAD = "dead"  # refused for good; `nightdesk deliveries retry` makes it pending


TRANSITIONS: dict[DeliveryState, frozenset[DeliveryState]] = {
    DeliveryState.PENDING: frozenset({DeliveryState.LEASED}),
    DeliveryState.LEASED: frozenset(
        # LEASED to LEASED: another sender takes over a lease that ran out.
        {DeliveryState.LEASED, DeliveryState.SENT, DeliveryState.PENDING, DeliveryState.DEAD}
    ),
    DeliveryState.SENT: frozenset(),
    DeliveryState.DEAD: frozenset({DeliveryState.PENDING}),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """The destination's answer: for Slack the channel's id and the message's ts."""

    channel: str
    ts: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """One alert on its way to one destination.

    ``id`` is random and travels with the message. ``attempts`` counts the sends that were
    begun; ``fate_unknown`` is true where the last of them may have arrived.
    """

    id: str
    channel: str
    kind: AlertKind
    state: DeliveryState
    created: datetime
    due: datetime
    attempts: int = 0
    fate_unknown: bool = False
    error: str | None = None
    receipt: Receipt | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LeasedDelivery:
    """A delivery that this process may send until its lease ends, with what to say.

    ``parent`` is the receipt of the breaking alert that an update belongs under, of the first
    part of a list that a further one belongs under, or of what an edit changes; None where that
    one never arrived, and of every other message.
    """

    delivery: Delivery
    body: Message
    lease_ends: datetime
    parent: Receipt | None = None

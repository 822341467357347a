"""What became of an entry's story: who was told of it and by what, and what people did with it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, select

from bot.languages import Said, say
from bot.model import (
    AlertBody,
    AlertKind,
    DeliveryState,
    DigestBody,
    EntryKey,
    Message,
    Occasion,
)
from bot.ports.explaining import Explanation, Sight
from bot.store.bodies import TEXTS, read_message
from bot.store.marks import marks_of
from bot.store.merging import read_merges
from bot.store.owners import owners_of
from bot.store.schema import alert_stories, alerts, deliveries, waiting

__all__ = ["Teller", "explain_story"]

_LISTS = {
    Occasion.DIGEST: "way_next_digest",
    Occasion.MORNING: "way_morning",
    Occasion.ROLLING: "way_rolling",
    Occasion.BRIEF: "way_brief",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Teller:
    """Makes the stages of one entry."""

    entry: EntryKey
    title: str

    def tell(self, at: datetime, stage: str, outcome: str, *reasons: str) -> Explanation:
        """A stage at which the entry was; reasons that are empty are left out."""
        return Explanation(
            entry=self.entry,
            title=self.title,
            at=at,
            stage=stage,
            outcome=outcome,
            reasons=tuple(reason for reason in reasons if reason),
        )


def explain_story(
    conn: Connection, teller: Teller, story: str, sight: Sight | None = None
) -> Iterator[Explanation]:
    """The merges of an entry's story, what channels were told of it, its marks and its owner;
    of channels those in ``sight`` alone, where that is given, and the owner where one of them
    was told of it.
    """
    yield from _explain_merges(conn, teller, story)
    told = [*_explain_telling(conn, teller, story, sight)]
    yield from told
    yield from _explain_marks(conn, teller, story, sight)
    # That somebody is on it tells that somebody was told.
    if sight is None or any(stage.stage == "alert" for stage in told):
        yield from _explain_owner(conn, teller, story)


def _explain_merges(conn: Connection, teller: Teller, story: str) -> Iterator[Explanation]:
    """The stories that became one with the entry's."""
    for row in read_merges(conn, [story]).get(story, ()):
        yield teller.tell(
            row.merged_at,
            "merge",
            "merged",
            say("way_merged", id=row.id, into=row.merged_into),
            *TEXTS.read(row.merged_reasons),
        )


def _explain_telling(
    conn: Connection, teller: Teller, story: str, sight: Sight | None
) -> Iterator[Explanation]:
    """What channels were told of the entry's story, by it or by others, and what still waits."""
    for row in conn.execute(
        select(
            alerts.c.number,
            alerts.c.kind,
            alerts.c.step,
            alerts.c.at,
            alerts.c.body,
            deliveries.c.id,
            deliveries.c.channel,
            deliveries.c.state,
            deliveries.c.due,
            deliveries.c.attempts,
            deliveries.c.fate_unknown,
            deliveries.c.error,
            deliveries.c.receipt_channel,
            deliveries.c.receipt_ts,
            deliveries.c.ended,
        )
        .join(alert_stories, alert_stories.c.alert == alerts.c.number)
        .join(deliveries, deliveries.c.alert == alerts.c.number)
        .where(alert_stories.c.story == story)
        .order_by(alerts.c.number)
    ):
        if not _is_seen(row.channel, sight):
            continue
        made_by = _find_maker(read_message(AlertKind(row.kind), row.body), story)
        is_own = made_by == teller.entry
        state = DeliveryState(row.state).value
        yield teller.tell(
            row.at,
            "alert",
            AlertKind(row.kind).value,
            say("way_to", channel=row.channel),
            say("way_story", story=story),
            say("way_step", step=str(row.step)) if row.step else "",
            say("way_own") if is_own else _say_other(made_by, state),
        )
        if not is_own:
            continue
        yield teller.tell(
            row.ended or row.due,
            "delivery",
            state,
            say("way_delivery", id=row.id, channel=row.channel),
            say("way_receipt", channel=row.receipt_channel, ts=row.receipt_ts)
            if row.receipt_ts
            else "",
            say("way_attempts", n=row.attempts) if row.attempts else "",
            say("way_unknown") if row.fate_unknown else "",
            row.error or "",
        )
    for row in conn.execute(
        select(waiting).where(waiting.c.story == story).order_by(waiting.c.channel)
    ):
        if not _is_seen(row.channel, sight):
            continue
        values = {"list": say(_LISTS[Occasion(row.occasion)]), "channel": row.channel}
        yield teller.tell(
            row.added,
            "digest",
            "waiting",
            say("way_waits_until", **values, time=row.due)
            if row.due
            else say("way_waits", **values),
            say("way_urgency", score=f"{row.urgency:.2f}"),
            say("way_watches", names=", ".join(TEXTS.read(row.watches))),
        )


def _say_other(made_by: EntryKey | None, state: str) -> Said:
    """By what else the story was told, and what became of that."""
    said = say(f"became_{state}")
    if made_by is None:
        return say("way_list", state=said)
    return say("way_other", id=made_by.id, source=made_by.source, state=said)


def _find_maker(body: Message, story: str) -> EntryKey | None:
    """The entry by which a channel was told of the story; None where a list does not say which."""
    if isinstance(body, AlertBody):
        return body.entry
    lines = body.lines if isinstance(body, DigestBody) else ()
    return next((line.entry for line in lines if line.story == story), None)


def _is_seen(channel: str, sight: Sight | None) -> bool:
    return sight is None or channel in sight.channels


def _explain_marks(
    conn: Connection, teller: Teller, story: str, sight: Sight | None
) -> Iterator[Explanation]:
    """What people said of the entry's story."""
    for mark in marks_of(conn, [story]).get(story, ()):
        if not _is_seen(mark.channel, sight):
            continue
        yield teller.tell(
            mark.at,
            "mark",
            mark.kind.value,
            say("way_by", name=mark.person.name, channel=mark.channel),
            say("way_of_report", id=mark.entry.id, source=mark.entry.source),
            say("way_watches", names=", ".join(mark.watches)) if mark.watches else "",
        )


def _explain_owner(conn: Connection, teller: Teller, story: str) -> Iterator[Explanation]:
    """Who is on the entry's story."""
    owner = owners_of(conn, [story]).get(story)
    if owner is not None:
        yield teller.tell(
            owner.since,
            "owner",
            "on it",
            say("way_on_it", name=owner.person.name, time=owner.until),
        )

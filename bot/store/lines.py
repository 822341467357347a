"""Stories as lines of a list: in their latest state, with what their channel heard before."""

from __future__ import annotations

from collections.abc import Collection, Container, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, case, func, or_, select

from bot.model import (
    COMMENT,
    LEAD_AT_MOST,
    AlertBody,
    AlertKind,
    Certainty,
    DigestBody,
    DigestLine,
    EntryKey,
    Event,
    LastHeard,
    Occasion,
    Relation,
    Status,
    WaitingLine,
    is_comment,
    leave_out_older,
    rank_report,
)
from bot.model.dating import count_from
from bot.store.bodies import GENRE, read_message
from bot.store.columns import AnyRow
from bot.store.entries import in_chunks
from bot.store.lists import IS_DIGEST, IS_LIST
from bot.store.merging import find_survivors
from bot.store.owners import owners_of
from bot.store.schema import alert_stories, alerts, entries, known, ledger, sources, stories

__all__ = ["read_lines", "read_open_lines", "read_told_lines"]

# What they had is not read again in a digest within hours.
_SAID_IN_FULL = frozenset({Occasion.DIGEST, Occasion.MORNING})
_SAID = func.coalesce(ledger.c.revised_decision, ledger.c.decision, "")
# What was decided of each member of each story of a list is not read for its genre alone.
_MAY_BE_COMMENT = or_(
    *(_SAID.contains(f'"genre":{{"type":"{genre.value}"') for genre in sorted(COMMENT))
)
# How certain it calls what its story claims, where it was decided that it tells that at all.
_SURENESS = case(
    *((_SAID.contains(f'"tells":"{each.value}"'), each.value) for each in sorted(Certainty))
)
_TELLS = or_(alerts.c.kind.in_([AlertKind.BREAKING.value, AlertKind.UPDATE.value]), IS_LIST)


def read_lines(
    conn: Connection, channel: str, waiting: Sequence[WaitingLine]
) -> tuple[DigestLine, ...]:
    """The lines of stories that are still there, in the same order.

    A line that names a report shows that one, any other the latest by which something material
    was new (a number, a status), or the best of its story's reports where there is none. ``at``
    is the time from which that report's age counts.
    """
    ids = {line.story for line in waiting}
    told = _read_stories(conn, ids)
    members = _read_members(conn, ids)
    heard, shown, rung = _read_heard(conn, channel, ids)
    owners = {story: owner.person.name for story, owner in owners_of(conn, ids).items()}
    return tuple(
        replace(
            _make_line(
                line,
                told[line.story],
                members.get(line.story, ()),
                heard.get(line.story),
                shown,
                rung,
            ),
            owner=owners.get(line.story, ""),
        )
        for line in waiting
        if line.story in told
    )


def _read_stories(conn: Connection, ids: Collection[str]) -> Mapping[str, AnyRow]:
    return {
        row.id: row
        for chunk in in_chunks(sorted(ids))
        for row in conn.execute(
            select(stories, sources.c.name)
            .join(sources, sources.c.id == stories.c.lead_source, isouter=True)
            .where(stories.c.id.in_(chunk))
        )
    }


def _read_members(conn: Connection, ids: Collection[str]) -> Mapping[str, Sequence[AnyRow]]:
    found: dict[str, list[AnyRow]] = {}
    for chunk in in_chunks(sorted(ids)):
        for row in conn.execute(
            select(
                entries.c.story,
                entries.c.title,
                func.substr(entries.c.summary, 1, LEAD_AT_MOST).label("lead"),
                entries.c.url,
                entries.c.published,
                entries.c.seen,
                entries.c.absent_at,
                entries.c.relation,
                entries.c.event,
                known.c.source,
                known.c.id,
                sources.c.name,
                sources.c.tier,
                sources.c.official,
                case((_MAY_BE_COMMENT, _SAID)).label("comment"),
                _SURENESS.label("sureness"),
            )
            .join(known, known.c.number == entries.c.number)
            .join(sources, sources.c.id == known.c.source)
            .join(ledger, ledger.c.entry == entries.c.number, isouter=True)
            .where(entries.c.story.in_(chunk))
            .order_by(entries.c.number)
        ):
            found.setdefault(row.story, []).append(row)
    return found


def _tell_time(member: AnyRow) -> datetime:
    return count_from(member.published, seen=member.seen, absent_at=member.absent_at)


def _rank(
    member: AnyRow, story: AnyRow, shown: Container[EntryKey]
) -> tuple[bool, bool, bool, bool, int, bool, datetime]:
    key = _key_of(member)
    return rank_report(
        is_of_event=member.event == story.event,
        is_comment=_is_comment(member),
        is_copy=member.relation == Relation.COPY.value,
        is_official=member.official
        or (story.official and key == EntryKey(story.lead_source, story.lead_id)),
        is_told=key in shown,
        tier=member.tier,
        at=_tell_time(member),
    )


def _is_comment(member: AnyRow) -> bool:
    return member.comment is not None and is_comment(GENRE.read(member.comment).genre)


def _key_of(member: AnyRow) -> EntryKey:
    return EntryKey(member.source, member.id)


def _find_further(
    line: WaitingLine,
    members: Sequence[AnyRow],
    before: LastHeard | None,
    told: Container[EntryKey],
) -> list[AnyRow]:
    """The report that the line names, if it came since the channel heard of the story last."""
    heard_last = max((at for at, row in enumerate(members) if _key_of(row) in told), default=-1)
    since = 0 if before is None else heard_last + 1
    return [
        row
        for row in members[since:]
        if line.report == _key_of(row) and (before is None or row.seen >= before.at)
    ]


def _make_line(
    line: WaitingLine,
    story: AnyRow,
    members: Sequence[AnyRow],
    before: LastHeard | None,
    told: Container[EntryKey],
    rung: Container[EntryKey],
) -> DigestLine:
    wanted = _find_further(line, members, before, told)
    fitting = leave_out_older(
        members, lambda row: row.relation != Relation.COPY.value and _key_of(row) in rung
    )
    # What happened last is in the headline: its best report may be of hours ago.
    latest = [row for row in fitting if row.relation == Relation.UPDATE.value][-1:]
    shown = min(wanted or latest or fitting, key=lambda row: _rank(row, story, told), default=None)
    risen = None if shown is None else _find_risen(fitting, shown)
    shown = risen or shown
    news = [*latest, *([] if risen is None else [risen])]
    is_news = before is not None and any(row.seen > before.at for row in news)
    return DigestLine(
        story=story.id,
        headline=story.headline if shown is None else shown.title,
        url=story.url if shown is None else shown.url,
        source_name=(story.name or story.lead_source) if shown is None else shown.name,
        at=story.opened if shown is None else _tell_time(shown),
        status=Status(story.status),
        origins=story.origins,
        copies=story.copies,
        event=Event(story.event),
        watches=line.watches,
        urgency=line.urgency,
        entry=EntryKey(story.lead_source, story.lead_id)
        if shown is None
        else EntryKey(shown.source, shown.id),
        is_further=bool(wanted) or is_news,
        before=before,
        claim=line.claim and story.status == Status.SINGLE_SOURCE.value,
        tells=None if shown is None or shown.sureness is None else Certainty(shown.sureness),
        numbers="" if shown is None else _say_numbers(members, shown, story),
    )


def _say_numbers(members: Sequence[AnyRow], shown: AnyRow, story: AnyRow) -> str:
    """The numbers that the headline of the report which is shown lacks."""
    from bot.stories.numbers.listed_numbers import ListedHeadline, say_numbers

    def read(member: AnyRow) -> ListedHeadline:
        return ListedHeadline(
            text=member.title,
            lead=member.lead,
            source=member.name,
            event=Event(member.event or Event.OTHER),
            tier=member.tier,
            speaks=bool(member.official),
            is_update=member.relation == Relation.UPDATE.value,
        )

    own = [row for row in members if row.relation != Relation.COPY.value and not _is_comment(row)]
    return say_numbers(
        list(map(read, own)),
        read(shown),
        event=Event(story.event),
        status=Status(story.status),
    )


def _find_risen(members: Sequence[AnyRow], shown: AnyRow) -> AnyRow | None:
    """The report that has the toll as it is now, where the one that would be shown tells one."""
    from bot.stories.numbers.latest_toll import find_latest_toll

    own = [row for row in members if row.relation != Relation.COPY.value and not _is_comment(row)]
    return find_latest_toll(
        own, shown, lambda row: row.title, lambda row: row.relation == Relation.UPDATE.value
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Said:
    """What a channel was told of a story in one alert, the story by the id that it has now."""

    story: str
    at: datetime
    status: Status
    origins: int
    watches: tuple[str, ...]
    urgency: float
    occasion: Occasion | None  # of a list
    entry: EntryKey | None
    is_reply: bool
    claim: bool
    tells: Certainty | None

    @property
    def rings(self) -> bool:
        return self.occasion is None or self.occasion.stands_for_ringing


def _read_said(conn: Connection, channel: str, which: ColumnElement[bool]) -> list[_Said]:
    """What the channel was told in these alerts, in the order of its telling."""
    rows = conn.execute(
        select(alerts.c.number, alerts.c.kind, alerts.c.body, alert_stories.c.story)
        .join(alert_stories, alert_stories.c.alert == alerts.c.number)
        .where(alerts.c.channel == channel, _TELLS, which)
        .order_by(alerts.c.number, alert_stories.c.story)
    ).all()
    bodies = {row.number: read_message(AlertKind(row.kind), row.body) for row in rows}
    listed = {
        line.story
        for body in bodies.values()
        if isinstance(body, DigestBody)
        for line in body.lines
    }
    now_of = find_survivors(conn, listed)
    said = []
    for row in rows:
        body = bodies[row.number]
        if isinstance(body, AlertBody):
            said.append(_say(row.story, body, at=body.at))
        elif isinstance(body, DigestBody):
            said += [
                _say(row.story, line, at=body.at, occasion=body.occasion)
                for line in body.lines
                if now_of.get(line.story, line.story) == row.story
            ]
    return said


def _say(
    story: str, line: AlertBody | DigestLine, *, at: datetime, occasion: Occasion | None = None
) -> _Said:
    return _Said(
        story=story,
        at=at,
        status=line.status,
        origins=line.origins,
        watches=line.watches,
        urgency=line.urgency,
        occasion=occasion,
        entry=line.entry,
        is_reply=isinstance(line, AlertBody) and line.kind is AlertKind.UPDATE,
        claim=line.claim,
        tells=line.tells,
    )


def _read_heard(
    conn: Connection, channel: str, ids: Collection[str]
) -> tuple[Mapping[str, LastHeard], Container[EntryKey], Container[EntryKey]]:
    """What the channel heard of each story last, shift briefs apart, and the reports that it was
    shown: all of them, and those of its messages and lists, without replies.
    """
    heard: dict[str, LastHeard] = {}
    shown: set[EntryKey] = set()
    rung: set[EntryKey] = set()
    for chunk in in_chunks(sorted(ids)):
        for said in _read_said(conn, channel, alert_stories.c.story.in_(chunk)):
            if said.occasion is Occasion.BRIEF:
                # A handover: what it tells is new to the digest all the same, which others read.
                rung.update(() if said.entry is None else (said.entry,))
                continue
            heard[said.story] = LastHeard.after(
                heard.get(said.story),
                at=said.at,
                status=said.status,
                origins=said.origins,
                rings=said.rings,
                claim=said.claim,
                tells=said.tells,
            )
            if said.entry is not None:
                shown.add(said.entry)
                if not said.is_reply:
                    rung.add(said.entry)
    return heard, shown, rung


def read_told_lines(conn: Connection, channel: str, *, after: datetime) -> Sequence[WaitingLine]:
    """A line for each story of which the channel was told at once since its last digest, or
    since ``after`` where it had none. Those of which a morning brief had the last word are left
    out: it would be read twice within hours.
    """
    last = conn.execute(
        select(func.max(alerts.c.number)).where(alerts.c.channel == channel, IS_DIGEST)
    ).scalar()
    since = alerts.c.at >= after if last is None else alerts.c.number > last
    lines: dict[str, WaitingLine] = {}
    for said in _read_said(conn, channel, since):
        if said.occasion in _SAID_IN_FULL:
            lines.pop(said.story, None)
        elif said.rings:
            lines[said.story] = _join(said, channel, lines.get(said.story))
    return tuple(lines.values())


def read_open_lines(conn: Connection, channel: str, *, since: datetime) -> Sequence[WaitingLine]:
    """A line for each story of which the channel was told at once after then."""
    lines: dict[str, WaitingLine] = {}
    for said in _read_said(conn, channel, alerts.c.at > since):
        if said.rings:
            lines[said.story] = _join(said, channel, lines.get(said.story))
    return tuple(lines.values())


def _join(said: _Said, channel: str, earlier: WaitingLine | None) -> WaitingLine:
    return WaitingLine(
        channel=channel,
        story=said.story,
        watches=said.watches,
        urgency=said.urgency,
        added=said.at,
    ).joined_to(earlier)

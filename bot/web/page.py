"""The wire page: the latest stories, for a second screen.

Plain HTML and nothing that runs. Text from outside is made one visible line, then escaped
by the template; links go to web pages only, and tell them nothing of where they stood.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from bot.alerts import describe_status, name_event, tidy, tidy_url
from bot.languages import tell_age
from bot.model import NO_NAMES, MarkKind, Relation, Status, Story, call_channel
from bot.ports import AuditLine, WirePost, WireReport, WireStory
from bot.web.changes import describe_changed, find_people, name_action, name_actor

if TYPE_CHECKING:
    from jinja2 import Template

__all__ = ["REFRESH_S", "DrawsPosts", "content_security_policy", "render_page"]

REFRESH_S = 30
STORIES_SHOWN = 60
REPORTS_SHOWN = 12
CHANGES_SHOWN = 20
CHANGES_READ = 200
"""Of which some may not be for all."""
POSTS_SHOWN = 8
"""Of one story, over all its channels: what more there is stands in the channels."""

_TEMPLATES = Path(__file__).with_name("templates")
_HEADLINE = 300
_NAME = 80

_STATUS_NAMES = {
    Status.SINGLE_SOURCE: "One source",
    Status.CORROBORATED: "Corroborated",
    Status.OFFICIAL: "Official",
    Status.DISPUTED: "Disputed",
}


class DrawsPosts(Protocol):
    """Shows a post as its destination does; ``style`` is a style sheet for what it draws."""

    style: str

    def draw(self, post: WirePost, *, now: datetime) -> str:
        """The post as HTML that does nothing."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class _Time:
    """A moment as the page shows it."""

    machine: str
    clock: str
    age: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _ReportRow:
    title: str
    url: str | None
    source: str
    at: _Time
    is_copy: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class _PostRow:
    channel: str
    html: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _StoryRow:
    id: str
    merged: tuple[str, ...]
    headline: str
    url: str | None
    source: str
    status: str
    status_name: str
    known: str
    event: str
    changed: _Time
    told: tuple[str, ...]
    marked: str
    owner: str
    owned: _Time | None
    reports: tuple[_ReportRow, ...]
    more_reports: int
    posts: tuple[_PostRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _ChangeRow:
    at: _Time
    who: str
    what: str
    subject: str
    changed: str


def render_page(
    stories: Sequence[WireStory],
    *,
    title: str,
    now: datetime,
    changes: Sequence[AuditLine] = (),
    drawing: DrawsPosts | None = None,
    names: Mapping[str, str] = NO_NAMES,
) -> str:
    """The page as HTML; ``changes`` are what people changed last. With ``drawing``, each story
    has its posts as readers see them. ``names`` has what people call channels that are kept by
    their ids.
    """
    rows = [_show_story(story, now, drawing, names) for story in stories[:STORIES_SHOWN]]
    people = find_people(changes)
    return _template().render(
        title=tidy(title, limit=_NAME) or "Nightdesk",
        stories=rows,
        changes=[_show_change(line, now, names, people) for line in changes[:CHANGES_SHOWN]],
        now=_show_time(now, now),
        day=f"{now.astimezone(UTC):%A, %d %B %Y}".replace(" 0", " "),
        told=sum(bool(row.told) for row in rows),
        refresh_s=REFRESH_S,
        style=_style(drawing),
    )


def content_security_policy(drawing: DrawsPosts | None = None) -> str:
    """What the page may load: its own style sheet, known by its hash, and nothing else."""
    digest = base64.b64encode(hashlib.sha256(_style(drawing).encode()).digest()).decode()
    return (
        f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; "
        "form-action 'none'; frame-ancestors 'none'"
    )


def _style(drawing: DrawsPosts | None) -> str:
    return _own_style() if drawing is None else f"{_own_style()}{drawing.style}"


@cache
def _own_style() -> str:
    return (_TEMPLATES / "wire.css").read_text(encoding="utf-8")


@cache
def _template() -> Template:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template("wire.html")


def _show_change(
    line: AuditLine, now: datetime, names: Mapping[str, str], people: Mapping[str, str]
) -> _ChangeRow:
    return _ChangeRow(
        at=_show_time(line.at, now),
        who=name_actor(line, people),
        what=name_action(line),
        subject=tidy(names.get(line.subject, line.subject), limit=_NAME),
        changed=describe_changed(line, names),
    )


def _show_story(
    wire: WireStory, now: datetime, drawing: DrawsPosts | None, names: Mapping[str, str]
) -> _StoryRow:
    story = wire.story
    reports = tuple(_show_report(report, now) for report in wire.reports[:REPORTS_SHOWN])
    source = next((one.source_name for one in wire.reports if one.entry == story.lead), "")
    return _StoryRow(
        id=tidy(story.id, limit=_NAME),
        merged=tuple(tidy(gone, limit=_NAME) for gone in wire.merged),
        headline=tidy(story.headline, limit=_HEADLINE) or "(no headline)",
        url=tidy_url(story.url),
        source=tidy(source, limit=_NAME),
        status=story.status.value,
        status_name=_STATUS_NAMES[story.status],
        known=_word_known(story),
        event=name_event(story.event),
        changed=_show_time(story.changed, now),
        told=tuple(tidy(call_channel(each, names), limit=_NAME) for each in wire.alerted),
        marked=_word_marks(wire.marks),
        owner="" if wire.owner is None else tidy(wire.owner.person.name, limit=_NAME) or "somebody",
        owned=None if wire.owner is None else _show_time(wire.owner.since, now),
        reports=reports,
        more_reports=max(len(wire.reports) - REPORTS_SHOWN, 0),
        posts=_draw_posts(wire, now, drawing, names),
    )


def _draw_posts(
    wire: WireStory, now: datetime, drawing: DrawsPosts | None, names: Mapping[str, str]
) -> tuple[_PostRow, ...]:
    if drawing is None:
        return ()
    shown: dict[str, str] = {}
    for post in wire.posts[:POSTS_SHOWN]:
        shown[post.channel] = shown.get(post.channel, "") + drawing.draw(post, now=now)
    return tuple(
        _PostRow(channel=tidy(call_channel(channel, names), limit=_NAME), html=html)
        for channel, html in shown.items()
    )


def _word_marks(marks: Mapping[MarkKind, int]) -> str:
    """What people said: "useful 2, wrong story 1"; empty where nobody did."""
    return ", ".join(
        f"{kind.value.replace('-', ' ')} {marks[kind]:,}" for kind in MarkKind if marks.get(kind)
    )


def _word_known(story: Story) -> str:
    """What is known, without the status itself, which stands before it."""
    said = describe_status(story.status, origins=story.origins, copies=story.copies)
    return said.partition(": ")[2] or said.removeprefix("one source, ")


def _show_report(report: WireReport, now: datetime) -> _ReportRow:
    return _ReportRow(
        title=tidy(report.title, limit=_HEADLINE) or "(no headline)",
        url=tidy_url(report.url),
        source=tidy(report.source_name, limit=_NAME) or "unknown source",
        at=_show_time(report.at, now),
        is_copy=report.relation is Relation.COPY,
    )


def _show_time(at: datetime, now: datetime) -> _Time:
    utc = at.astimezone(UTC)
    return _Time(
        machine=utc.isoformat(timespec="seconds").replace("+00:00", "Z"),
        clock=f"{utc:%H:%M}",
        age=tell_age(at, now),
    )

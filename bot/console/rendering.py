"""How alerts, digests and notices look in a terminal, wide or narrow, with colours or without.

Outside text only ever becomes the plain content of `rich.text.Text`, which knows no
markup, after `tidy` took out whatever a terminal would obey.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta, tzinfo
from itertools import zip_longest

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.style import Style
from rich.table import Table
from rich.text import Text

from bot.alerts import (
    describe_status,
    describe_status_briefly,
    name_event,
    name_list,
    tidy,
)
from bot.alerts.inert import Span, tidy_marked, tidy_url
from bot.languages import phrase, tell_age
from bot.model import (
    THRESHOLD_SCORES,
    AlertBody,
    AlertKind,
    DigestBody,
    DigestLine,
    Language,
    Message,
    NoticeBody,
    Status,
    Threshold,
)

__all__ = ["render", "tell_delay"]

_STATUS_STYLES = {
    Status.SINGLE_SOURCE: "yellow",
    Status.CORROBORATED: "green",
    Status.OFFICIAL: "bold cyan",
    Status.DISPUTED: "bold red",
}
_MARKED = "bold underline"
_QUIET = "dim"


def render(body: Message, *, now: datetime, zone: tzinfo | None, encoding: str) -> RenderableType:
    """A message as it is printed at ``now`` for a reader in ``zone`` (None: this machine's)."""
    between = " · " if encoding.lower().startswith("utf") else " - "
    if isinstance(body, AlertBody):
        parts = _render_alert(body, now=now, zone=zone, between=between)
    elif isinstance(body, NoticeBody):
        parts = _render_notice(body)
    else:
        counted = _count_lines(body)
        left_out = _count_omitted(body, between)
        badge = name_list(body.occasion, body.language).upper()
        heading = _heading(badge, "bold white on blue", body.channel, counted + left_out)
        # What an edit keeps of its message stands further up already.
        lines = body.new_lines if body.is_edit else body.lines
        shown: list[RenderableType] = [
            heading,
            _render_lines(lines, body.language, now=now, between=between),
        ]
        if body.thread:
            shown.append(Text(tidy(body.thread), style=_QUIET))
        parts = iter(shown)
    return Group(*parts, Text())


def _count_lines(body: DigestBody) -> str:
    """What its title says that it has; a digest of an earlier version has no title."""
    before, _, said = body.title.partition(": ")
    if body.part:
        _, _, named = before.partition(", ")
        said = f"{named}: {said}"
    total = len(body.lines) + body.omitted
    return tidy(said) or phrase(body.language, "stories", n=total)


def _count_omitted(body: DigestBody, between: str) -> str:
    if not body.omitted:
        return ""
    return f"{between}{phrase(body.language, 'left_out_briefly', n=body.omitted)}"


def _render_alert(
    body: AlertBody, *, now: datetime, zone: tzinfo | None, between: str
) -> Iterator[RenderableType]:
    url = tidy_url(body.url)
    everybody = f"{between}@here" if body.mention_here else ""
    yield _heading(
        body.kind.value.upper(),
        _badge_style(body),
        body.channel,
        f"{_name_urgency(body)}{everybody}",
    )
    if body.news:
        yield Text(tidy(body.news), style=f"bold {_STATUS_STYLES[body.status]}")
    yield _marked(body.headline, body.headline_marks, style="bold", url=url)
    if body.kind is AlertKind.EDIT:
        # What it changes stands further up, and can be changed no more.
        return
    when = _tell_clock(body.counts_from, now=now, zone=zone)
    age = tell_age(body.counts_from, now, body.language)
    if not body.dated:
        age = f"{phrase(body.language, 'undated_briefly')} {age}"
    yield Text(
        between.join((tidy(body.source_name), age, when)),
        style=_QUIET,
    )
    status = body.status_line or describe_status(
        body.status, origins=body.origins, copies=body.copies, language=body.language
    )
    if status != body.news:
        yield Text(tidy(status), style=_STATUS_STYLES[body.status])
    if body.excerpt:
        yield Padding(_marked(body.excerpt, body.excerpt_marks), (0, 0, 0, 2))
    yield _render_facts(body, url, now=now, between=between)


def _render_notice(body: NoticeBody) -> Iterator[RenderableType]:
    yield _heading("NOTICE", "bold white on magenta", body.channel, tidy(body.note))
    yield Text(tidy(body.headline), style="bold", overflow="fold")
    outcomes = {one.proposal: tidy(one.said) for one in body.outcomes}
    for line, id_ in zip_longest(body.lines, body.proposals[: len(body.lines)]):
        # What an edit keeps of its message stands further up already.
        if body.is_edit and id_ not in outcomes:
            continue
        yield Padding(Text(tidy(line), overflow="fold"), (0, 0, 0, 2))
        if id_ in outcomes:
            yield Padding(Text(outcomes[id_], style="bold", overflow="fold"), (0, 0, 0, 4))


def _render_facts(body: AlertBody, url: str | None, *, now: datetime, between: str) -> Table:
    event = name_event(body.event, body.language)
    if any(event in reason for reason in body.reasons):
        event = ""  # said already
    since = "publication" if body.dated else "it was first seen"
    facts = Table.grid(padding=(0, 1))
    facts.add_column(style=_QUIET, no_wrap=True)
    facts.add_column(overflow="fold")
    rows = (
        ("why", Text(between.join(tidy(reason) for reason in body.reasons))),
        ("what", Text(event)),
        ("for", Text(", ".join(tidy(watch) for watch in body.watches))),
        ("told", Text(f"{tell_delay(now - body.counts_from)} after {since}")),
        ("link", Text(url or "", style=Style(link=url, dim=True))),
    )
    for name, said in rows:
        if said.plain:
            facts.add_row(name, said)
    return facts


def _render_lines(
    lines: Sequence[DigestLine], language: Language, *, now: datetime, between: str
) -> Table:
    listed = Table.grid(padding=(0, 1))
    listed.add_column(style=_QUIET, justify="right", no_wrap=True)
    listed.add_column(overflow="fold")
    for number, line in enumerate(lines, start=1):
        facts = Text(style=_QUIET)
        facts.append(f"{tidy(line.source_name)}, {tell_age(line.at, now, language)}{between}")
        facts.append(
            describe_status_briefly(line.status, origins=line.origins, language=language),
            style=_STATUS_STYLES[line.status],
        )
        for more in (
            name_event(line.event, language),
            ", ".join(tidy(watch) for watch in line.watches),
        ):
            facts.append(f"{between}{more}" if more else "")
        headline = _marked(line.headline, (), style="bold", url=tidy_url(line.url))
        news = [Text(tidy(line.news), style=_STATUS_STYLES[line.status])] if line.news else []
        listed.add_row(str(number), Group(headline, *news, facts))
    return listed


def _heading(badge: str, style: str, channel: str, said: str) -> Text:
    return Text.assemble(
        (f" {badge} ", style), " ", (f"#{tidy(channel)}", "bold"), "  ", (said, _QUIET)
    )


def _name_urgency(body: AlertBody) -> str:
    return phrase(body.language, "urgency", score=f"{body.urgency:.2f}").lower()


def _badge_style(body: AlertBody) -> str:
    if body.kind is not AlertKind.BREAKING:
        return "bold white on blue"
    if body.urgency >= THRESHOLD_SCORES[Threshold.BIGGEST]:
        return "bold white on red"
    return "bold black on yellow"


def _marked(text: str, marks: Sequence[Span], *, style: str = "", url: str | None = None) -> Text:
    marked = tidy_marked(text, marks)
    shown = Text(marked.text, style=Style.parse(style) + Style(link=url), overflow="fold")
    for start, end in marked.marks:
        shown.stylize(_MARKED, start, end)
    return shown


def _tell_clock(at: datetime, *, now: datetime, zone: tzinfo | None) -> str:
    local, today = at.astimezone(zone), now.astimezone(zone).date()
    return f"{local:%H:%M}" if local.date() == today else f"{local:%Y-%m-%d %H:%M}"


def tell_delay(delay: timedelta) -> str:
    """How long something took: "0.4 s", "42 s", "3 min 10 s", "2 h 5 min", "3 days"."""
    seconds = max(delay.total_seconds(), 0.0)
    if seconds < 10:
        return f"{seconds:.1f} s"
    minutes, rest = divmod(int(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    days, hours = divmod(hours, 24)
    units = ((days, "days" if days > 1 else "day"), (hours, "h"), (minutes, "min"), (rest, "s"))
    first = next(place for place, (amount, _) in enumerate(units) if amount)
    return " ".join(f"{amount} {unit}" for amount, unit in units[first : first + 2] if amount)

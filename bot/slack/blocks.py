"""Alerts, digests and notices as Slack messages.

Pure: a body goes in, Block Kit comes out, within every limit however hostile or long the
texts are. What a reader sees of a breaking alert, from the top: the headline with its
link, the source and the time, a line or two of the report with the matched words marked,
what is known of the story, then in small print why it is here.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.alerts.inert import cut, tidy, tidy_url
from bot.alerts.wording import count, describe_status, list_some, name_event
from bot.model import (
    AlertBody,
    AlertKind,
    DigestBody,
    DigestLine,
    Message,
    NoticeBody,
    Owner,
    Status,
)
from bot.slack import elements as kit
from bot.slack.buttons import story_actions
from bot.slack.text import escape_fallback, split_marks, tidy_lines

__all__ = ["compose", "render_alert", "render_digest", "render_notice"]

_STRUCK = re.compile(r"~~(.+?)~~")
_HEADLINE = 300
_EXCERPT = 600
_NAME = 80
_STATUS = 300
_REASON = 160
_DIGEST_HEADLINE = 200
_DIGEST_TEXT = 1_450  # code points, each of which may count two units of the 3,000
_NOTICE_LINES = 12
_UNTITLED = "(no headline)"

# The glyph tells the statuses apart at a glance and does not rest on colour alone.
_GLYPHS = {
    Status.SINGLE_SOURCE: "○",
    Status.CORROBORATED: "●",
    Status.OFFICIAL: "◆",
    Status.DISPUTED: "▲",
}


_HAVE_BUTTONS = frozenset({AlertKind.BREAKING, AlertKind.EDIT})


def compose(body: Message, *, wire_url: str | None = None) -> kit.SlackMessage:
    """The Slack message that says what ``body`` says; of an edit, what it is from then on.

    ``wire_url`` is where readers reach the wire page; None where they do not.
    """
    if isinstance(body, DigestBody):
        return render_digest(body)
    if isinstance(body, NoticeBody):
        return render_notice(body)
    return render_alert(body, wire_url=wire_url)


def render_alert(body: AlertBody, *, wire_url: str | None = None) -> kit.SlackMessage:
    """One story as a message of its own, with what can be done about it; a reply has no buttons."""
    url = tidy_url(body.url)
    opening: list[kit.Element] = []
    if body.mention_here:
        opening += [{"type": "broadcast", "range": "here"}, kit.text(" ")]
    if body.kind is AlertKind.UPDATE:
        news = tidy(body.news, limit=_STATUS)
        opening += [kit.text("Update: ", bold=True), *_strike_out(news)]
        opening += [kit.text("\n")] if news else []
    if body.kind is AlertKind.EDIT and (news := tidy(body.news, limit=_STATUS)):
        opening.append(kit.text(f"{news[0].upper()}{news[1:]}\n", bold=True))
    headline = [
        kit.link(piece.text, url, bold=True, italic=piece.marked)
        for piece in split_marks(body.headline, body.headline_marks, limit=_HEADLINE)
    ] or [kit.link(_UNTITLED, url, bold=True)]
    source = tidy(body.source_name, limit=_NAME)
    dateline = [
        kit.text(f"\n{source} · " if source else "\n"),
        *([] if body.dated else [kit.text("undated, first seen ")]),
        kit.date(body.counts_from),
    ]
    parts = [kit.section([*opening, *headline, *dateline])]
    if excerpt := split_marks(body.excerpt, body.excerpt_marks, limit=_EXCERPT):
        parts.append(kit.quote([kit.text(piece.text, bold=piece.marked) for piece in excerpt]))
    parts.append(kit.section(_status_line(body)))
    if body.owner is not None:
        parts.append(kit.section(_owner_line(body.owner)))
    blocks = [kit.rich_text(*parts), kit.context(_why_line(body))]
    if body.kind in _HAVE_BUTTONS:
        blocks.append(story_actions(body.story, wire_url=wire_url))
    return kit.SlackMessage(
        text=_fallback(body.text or body.headline),
        blocks=tuple(blocks),
    )


def _strike_out(news: str) -> list[kit.Element]:
    """What is new, with what stands between two pairs of tildes struck through."""
    said = _STRUCK.split(news)  # every second part stood between them
    return [kit.text(part, bold=True, strike=at % 2 == 1) for at, part in enumerate(said) if part]


def render_digest(body: DigestBody) -> kit.SlackMessage:
    """A list of stories under what it is; says how many found no room.

    Without stories it shows the body's own text, which says that there was nothing.
    """
    if not body.lines:
        said = cut(tidy_lines(body.text), _DIGEST_TEXT) or "No stories for this digest."
        return kit.SlackMessage(
            text=_fallback(body.text or said),
            blocks=(kit.rich_text(kit.section([kit.text(said)])),),
        )
    total = len(body.lines) + body.omitted
    stories = count(total, "story", "stories")
    title = kit.header(tidy(body.title, limit=_STATUS) or f"Digest: {stories}")
    # Room is kept for the line that says what was left out.
    left_out = kit.context(_left_out(total))
    head = [title, *([kit.context(tidy(body.note, limit=_STATUS))] if body.note else [])]
    room = kit.TEXT_IN_MESSAGE - sum(map(kit.measure_block, (*head, left_out)))
    shown: list[kit.Block] = []
    for line in body.lines[: kit.BLOCKS_IN_MESSAGE - len(head) - 1]:
        block = _digest_block(line)
        room -= kit.measure_block(block)
        if room < 0:
            break
        shown.append(block)
    omitted = total - len(shown)
    return kit.SlackMessage(
        text=_fallback(body.text or f"Digest: {stories}"),
        blocks=(*head, *shown, *([kit.context(_left_out(omitted))] if omitted else [])),
    )


def render_notice(body: NoticeBody) -> kit.SlackMessage:
    """What is to be known of a source, in literal text: the headline, then what follows."""
    headline = tidy(body.headline, limit=_HEADLINE) or _UNTITLED
    lines = [tidy(line, limit=_STATUS) for line in body.lines[:_NOTICE_LINES]]
    more = "".join(f"\n{line}" for line in lines if line)
    said = [kit.text(headline, bold=True), *([kit.text(more)] if more else [])]
    blocks = [kit.rich_text(kit.section(said))]
    if note := tidy(body.note, limit=_STATUS):
        blocks.append(kit.context(note))
    return kit.SlackMessage(text=_fallback(body.text or headline), blocks=tuple(blocks))


def _status_line(body: AlertBody) -> Sequence[kit.Element]:
    said = tidy(body.status_line, limit=_STATUS) or describe_status(
        body.status, origins=body.origins, copies=body.copies
    )
    line = [kit.text(f"{_GLYPHS[body.status]} {said[0].upper()}{said[1:]}", bold=True)]
    if body.official and body.status is not Status.OFFICIAL:
        line.append(kit.text(" · an official site reports it"))
    if event := name_event(body.event):
        line.append(kit.text(f" · {event}"))
    return line


def _owner_line(owner: Owner) -> Sequence[kit.Element]:
    # The name and no mention: who is on it need not be called each time it is shown.
    name = tidy(owner.person.name, limit=_NAME) or "Somebody"
    return [kit.text(f"◉ {name}", bold=True), kit.text(" is on it since "), kit.date(owner.since)]


def _why_line(body: AlertBody) -> str:
    watches = list_some([tidy(watch, limit=_NAME) for watch in body.watches])
    word = "Watch" if len(body.watches) == 1 else "Watches"
    why = list_some([tidy(reason, limit=_REASON) for reason in body.reasons], separator="; ")
    parts = [f"{word}: {watches}"] if watches else []
    if why:
        parts.append(f"Why now: {why}")
    return "\n".join(parts) or f"Urgency {body.urgency:.2f}"


def _digest_block(line: DigestLine) -> kit.Block:
    headline = tidy(line.headline, limit=_DIGEST_HEADLINE) or _UNTITLED
    said = describe_status(line.status, origins=line.origins, copies=line.copies)
    details = [f"{_GLYPHS[line.status]} {said}"]
    if event := name_event(line.event):
        details.append(event)
    if line.watches:
        details.append(cut(list_some([tidy(watch, limit=_NAME) for watch in line.watches]), _NAME))
    if line.owner:
        details.append(f"{tidy(line.owner, limit=_NAME)} is on it")
    source = tidy(line.source_name, limit=_NAME)
    news = tidy(line.news, limit=_STATUS)
    return kit.rich_text(
        kit.section(
            [
                kit.link(headline, tidy_url(line.url), bold=True),
                *([kit.text(f"\n{news[0].upper()}{news[1:]}", italic=True)] if news else []),
                kit.text(f"\n{source} · " if source else "\n"),
                kit.date(line.at),
                kit.text(f" · {' · '.join(details)}"),
            ]
        )
    )


def _left_out(number: int) -> str:
    return (
        f"{count(number, 'more story', 'more stories')} left out for length: "
        "the wire page has them all."
    )


def _fallback(content: str) -> str:
    return escape_fallback(content, limit=kit.FALLBACK_LIMIT) or _UNTITLED

"""The Block Kit that Nightdesk writes, in its smallest parts.

Outside text goes into rich text's ``text`` and ``link`` elements and into plain_text
objects, all of which Slack shows to the letter; nothing here writes mrkdwn.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from bot.alerts.inert import cut, tidy
from bot.slack.text import measure

__all__ = [
    "BLOCKS_IN_MESSAGE",
    "FALLBACK_LIMIT",
    "TEXT_IN_MESSAGE",
    "Block",
    "Element",
    "SlackMessage",
    "actions",
    "button",
    "context",
    "date",
    "divider",
    "first_that_fits",
    "header",
    "link",
    "measure_block",
    "overflow",
    "plain",
    "preformatted",
    "quote",
    "rich_text",
    "section",
    "text",
    "text_with_times",
]

Element = dict[str, Any]
Block = dict[str, Any]

BLOCKS_IN_MESSAGE = 50
TEXT_IN_MESSAGE = 9_500
"""Units of text over all blocks: refusals (`msg_blocks_too_long`) begin somewhere above
10,000, at a limit that Slack does not document."""
TEXT_IN_ELEMENT = 3_000
"""Units of one text within a block."""
FALLBACK_LIMIT = 3_000
"""Of the 4,000 that a fallback text may hold; a notification shows the beginning."""

_HEADING = 150
_NOTHING = "–"
# Without a word of any language: Slack says the rest in the reader's own.
_READERS_ZONE = "{date_short_pretty}, {time}"
_READERS_AGE = f"{{ago}} ({_READERS_ZONE})"


@dataclass(frozen=True, slots=True, kw_only=True)
class SlackMessage:
    """What Slack is given: the fallback for notifications, and the blocks."""

    text: str
    blocks: tuple[Block, ...]


def text(
    content: str,
    *,
    bold: bool = False,
    italic: bool = False,
    strike: bool = False,
    code: bool = False,
) -> Element:
    """Literal text within rich text."""
    return _styled(
        {"type": "text", "text": content}, bold=bold, italic=italic, strike=strike, code=code
    )


def link(content: str, url: str | None, *, bold: bool = False, italic: bool = False) -> Element:
    """A link with literal text; text alone where there is no URL."""
    if url is None:
        return text(content, bold=bold, italic=italic)
    return _styled({"type": "link", "url": url, "text": content}, bold=bold, italic=italic)


def date(at: datetime, *, aged: bool = False) -> Element:
    """A time in each reader's own zone: ``Today, 9:41 AM``.

    ``aged`` says how long ago it was, first: ``3 minutes ago (Today, 9:41 AM)``.
    """
    utc = at.astimezone(UTC)
    return {
        "type": "date",
        # Slack refuses a timestamp that is not an integer.
        "timestamp": int(utc.timestamp()),
        "format": _READERS_AGE if aged else _READERS_ZONE,
        "fallback": utc.strftime("%d %b %Y %H:%M UTC"),
    }


def text_with_times(parts: Iterable[str | datetime], *, limit: int) -> Iterator[Element]:
    """Words with times between them, each time in the reader's own zone; the words are one line
    each, cut to ``limit`` code points, and keep the spaces at their ends.
    """
    for part in parts:
        if isinstance(part, datetime):
            yield date(part)
        elif said := tidy(part, limit=limit):
            before, behind = (" " if part[at].isspace() else "" for at in (0, -1))
            yield text(f"{before}{said}{behind}")


def section(elements: Sequence[Element]) -> Element:
    """A paragraph of rich text."""
    return {"type": "rich_text_section", "elements": _filled(elements)}


def quote(elements: Sequence[Element]) -> Element:
    """A quotation of rich text, with a bar at its side."""
    return {"type": "rich_text_quote", "elements": _filled(elements)}


def preformatted(content: str) -> Element:
    """Literal text in a fixed width."""
    return {"type": "rich_text_preformatted", "elements": _filled([text(content)])}


def rich_text(*parts: Element) -> Block:
    """A block of paragraphs and quotations."""
    return {"type": "rich_text", "elements": list(parts)}


def header(content: str) -> Block:
    """A heading, cut at the 150 units that Slack takes."""
    if measure(content) > _HEADING:
        content = cut(content, _HEADING // 2)  # no code point has more than two
    return {"type": "header", "text": plain(content)}


def divider() -> Block:
    """A line across the message."""
    return {"type": "divider"}


def context(content: str) -> Block:
    """A small grey line; 3,000 units at most."""
    return {"type": "context", "elements": [plain(content)]}


def actions(elements: Sequence[Element]) -> Block:
    """A row of what can be pressed; 25 at most."""
    return {"type": "actions", "elements": list(elements)}


def button(content: str, *, action_id: str, value: str, url: str | None = None) -> Element:
    """A button of 75 units at most, which carries 2,000 and opens ``url`` where there is one."""
    pressed = {
        "type": "button",
        "text": plain(content),
        "action_id": action_id,
        "value": value,
    }
    return pressed if url is None else {**pressed, "url": url}


def overflow(options: Sequence[tuple[str, str]], *, action_id: str) -> Element:
    """A menu behind three dots: two to five of (text, value), of 75 and 150 units at most."""
    return {
        "type": "overflow",
        "action_id": action_id,
        "options": [{"text": plain(content), "value": value} for content, value in options],
    }


def measure_block(block: Block | Element | Sequence[Any]) -> int:
    """Units of all that a reader could see of a block, addresses and fallbacks included."""
    if isinstance(block, dict):
        return sum(
            measure(value) if isinstance(value, str) else measure_block(value)
            for key, value in block.items()
            if key != "type" and isinstance(value, str | dict | list)
        )
    return _measure_all(block)


def first_that_fits(drafts: Iterable[SlackMessage]) -> SlackMessage:
    """The first of the drafts, of which there is one at least and each says less than the one
    before, that a message has room for; the last where none fits.
    """
    for draft in drafts:
        if measure_block(draft.blocks) <= TEXT_IN_MESSAGE:
            break
    return draft


def _filled(elements: Sequence[Element]) -> list[Element]:
    """The elements that say something: Slack refuses a whole message over an empty text."""
    return [one for one in elements if one.get("text") != ""] or [text(_NOTHING)]


def _measure_all(parts: Iterable[Any]) -> int:
    return sum(measure_block(part) for part in parts if isinstance(part, dict | list))


def plain(content: str) -> Element:
    """Text that Slack shows to the letter."""
    # `emoji: false`: a title's `:tada:` stays what it is.
    return {"type": "plain_text", "text": content, "emoji": False}


def _styled(element: Element, **wanted: bool) -> Element:
    style = {name: True for name, on in wanted.items() if on}
    return {**element, "style": style} if style else element

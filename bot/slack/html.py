"""Slack messages as HTML: what a reader sees of them, for pictures and previews.

Nothing in it runs or loads: text is escaped, links go to web addresses alone, and what can be
pressed in Slack is only drawn. It shows what `bot.slack.elements` makes and no more.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from html import escape
from typing import Any
from zoneinfo import ZoneInfo

from bot.languages import tell_age
from bot.slack.elements import Block, Element, SlackMessage

__all__ = ["MESSAGE_STYLE", "Reader", "draw_message", "draw_page"]

_TAGS = (("bold", "b"), ("italic", "i"), ("strike", "s"), ("code", "code"))

MESSAGE_STYLE = """
.message { padding: 8px 0 10px 46px; position: relative; background: #fff; color: #1d1c1d;
  font: 15px/1.47 Lato, "Noto Sans", "DejaVu Sans", sans-serif; overflow-wrap: anywhere;
  color-scheme: light; }
.message * { box-sizing: border-box; }
.message p, .message blockquote, .message pre, .message h3 { margin: 0 0 4px;
  white-space: pre-wrap; }
.message a, .message a:visited { color: #1264a3; text-decoration: none; }
.message::before { content: "N"; position: absolute; left: 0; top: 11px; width: 36px; height: 36px;
  border-radius: 6px; background: #22303f; color: #fff; font: 700 20px/36px Georgia, serif;
  text-align: center; }
.message.reply { margin-left: 46px; }
.message .author { font-weight: 700; margin: 0; }
.message .author span { font-weight: 400; font-size: 12px; color: #616061; }
.message .author .app { padding: 0 3px; border-radius: 2px; background: #e8e8e8; font-size: 10px; }
.message blockquote { padding-left: 12px; border-left: 4px solid #ddd; }
.message h3 { font-size: 18px; line-height: 1.3; }
.message pre { padding: 6px 8px; border: 1px solid #ddd; border-radius: 4px; background: #f8f8f8;
  font: 12px/1.5 "DejaVu Sans Mono", monospace; }
.message code { padding: 1px 3px; border: 1px solid #ddd; border-radius: 3px; background: #f8f8f8;
  color: #c01343; font: 12px "DejaVu Sans Mono", monospace; }
.message .context { color: #616061; font-size: 12.5px; }
.message hr { border: 0; border-top: 1px solid #ddd; margin: 8px 0; }
.message .button { display: inline-block; margin: 4px 8px 4px 0; padding: 3px 12px 4px;
  font-size: 13px; border: 1px solid #bbb; border-radius: 4px; font-weight: 700; }
.message .broadcast { background: #fff0c8; color: #1264a3; }
"""
"""For what `draw_message` draws, on whatever page it stands."""

_PAGE_STYLE = """
body { margin: 0; padding: 12px 20px; width: 720px; background: #fff; }
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """Who looks at it: when, and in which IANA time zone."""

    now: datetime
    zone: str = "UTC"


def draw_page(messages: Iterable[str], *, title: str) -> str:
    """A page of its own with drawn messages."""
    return (
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">'
        f"<title>{escape(title)}</title><style>{_PAGE_STYLE}{MESSAGE_STYLE}</style></head>\n"
        f"<body>{''.join(messages)}</body></html>\n"
    )


def draw_message(
    message: SlackMessage, *, reader: Reader, at: datetime, is_reply: bool = False
) -> str:
    """A message that was posted ``at`` that time, with who says it above.

    Raises ValueError for a block or an element that Nightdesk does not make.
    """
    clock = at.astimezone(ZoneInfo(reader.zone))
    kind = "message reply" if is_reply else "message"
    return (
        f'<article class="{kind}"><p class="author">Nightdesk <span class="app">APP</span> '
        f"<span>{clock:%H:%M}</span></p>{_draw_blocks(message.blocks, reader)}</article>\n"
    )


def _draw_blocks(blocks: Iterable[Block], reader: Reader) -> str:
    return "".join(_find(_BLOCKS, block)(block, reader) for block in blocks)


def _draw_rich(block: Block, reader: Reader) -> str:
    return "".join(_draw_part(part, reader) for part in block["elements"])


def _draw_part(part: Element, reader: Reader) -> str:
    tag = _find(_PARTS, part)
    line = "".join(_find(_LEAVES, leaf)(leaf, reader) for leaf in part["elements"])
    return f'<{tag} dir="auto">{line}</{tag}>'


def _draw_header(block: Block, _reader: Reader) -> str:
    return f'<h3 dir="auto">{escape(block["text"]["text"])}</h3>'


def _draw_context(block: Block, _reader: Reader) -> str:
    said = " ".join(escape(one["text"]) for one in block["elements"])
    return f'<p class="context" dir="auto">{said}</p>'


def _draw_divider(_block: Block, _reader: Reader) -> str:
    return "<hr>"


def _draw_actions(block: Block, _reader: Reader) -> str:
    return f'<p class="actions">{"".join(map(_draw_pressed, block["elements"]))}</p>'


def _draw_pressed(element: Element) -> str:
    if element["type"] == "overflow":
        return '<span class="button menu">⋯</span>'
    return f'<span class="button">{escape(element["text"]["text"])}</span>'


def _draw_text(leaf: Element, _reader: Reader) -> str:
    return _style(escape(leaf["text"]), leaf.get("style", {}))


def _draw_link(leaf: Element, _reader: Reader) -> str:
    shown = _style(escape(leaf["text"]), leaf.get("style", {}))
    url = str(leaf["url"])
    if not url.startswith(("https://", "http://")):
        return shown
    return f'<a href="{escape(url)}" rel="noopener noreferrer">{shown}</a>'


def _draw_date(leaf: Element, reader: Reader) -> str:
    at = datetime.fromtimestamp(leaf["timestamp"], UTC)
    local, today = (
        at.astimezone(ZoneInfo(reader.zone)),
        reader.now.astimezone(ZoneInfo(reader.zone)),
    )
    near = {0: "Today", 1: "Yesterday"}.get((today.date() - local.date()).days)
    tokens = {
        "{ago}": tell_age(at, reader.now),
        "{date_short_pretty}": near or f"{local:%b} {local.day}, {local.year}",
        "{time}": f"{local:%H:%M}",
    }
    said = str(leaf["format"])
    for token, words in tokens.items():
        said = said.replace(token, words)
    return f'<time datetime="{at.isoformat()}">{escape(said)}</time>'


def _draw_broadcast(leaf: Element, _reader: Reader) -> str:
    return f'<b class="broadcast">@{escape(leaf["range"])}</b>'


def _draw_channel(leaf: Element, _reader: Reader) -> str:
    return f"<b>#{escape(leaf['channel_id'])}</b>"


def _style(content: str, style: Mapping[str, bool]) -> str:
    for name, tag in _TAGS:
        if style.get(name):
            content = f"<{tag}>{content}</{tag}>"
    return content


def _find(known: Mapping[str, Any], part: Element) -> Any:
    try:
        return known[part["type"]]
    except KeyError:
        raise ValueError(f"a message of Nightdesk's has no {part['type']}") from None


_Draw = Callable[[Element, Reader], str]
_BLOCKS: Mapping[str, _Draw] = {
    "rich_text": _draw_rich,
    "header": _draw_header,
    "context": _draw_context,
    "divider": _draw_divider,
    "actions": _draw_actions,
}
_PARTS: Mapping[str, str] = {
    "rich_text_section": "p",
    "rich_text_quote": "blockquote",
    "rich_text_preformatted": "pre",
}
_LEAVES: Mapping[str, _Draw] = {
    "text": _draw_text,
    "link": _draw_link,
    "date": _draw_date,
    "broadcast": _draw_broadcast,
    "channel": _draw_channel,
}

"""The web pages of a day's server: an index of the outlets, and a page for each article."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from bot.demo.day import Day, DayFeed, DayItem
from bot.demo.documents import plain_text

__all__ = ["render_article", "render_index"]

_STYLE = (
    "body{font:17px/1.5 Georgia,serif;max-width:40em;margin:2em auto;padding:0 1em;color:#222}"
    "h1{line-height:1.2}.note,.from{color:#666;font:14px/1.4 sans-serif}a{color:#0b4f8a}"
)


def render_index(
    day: Day,
    feeds: Sequence[tuple[DayFeed, str]],
    shown: Sequence[tuple[DayFeed, DayItem, str]],
) -> str:
    """The index page: each feed with its path, each item shown so far with its path."""
    outlets = "".join(
        f'<li><a href="{escape(path)}">{escape(feed.name)}</a> '
        f'<span class="from">{feed.format.value}, {escape(feed.host)}</span></li>'
        for feed, path in feeds
    )
    items = "".join(
        f'<li><a href="{escape(path)}">{escape(item.title or plain_text(item.summary))}</a> '
        f'<span class="from">{escape(feed.name)}</span></li>'
        for feed, item, path in shown
    )
    return _page(
        day,
        day.title,
        f"<h1>{escape(day.title)}</h1><h2>Feeds</h2><ul>{outlets}</ul>"
        f"<h2>Published so far</h2><ul>{items}</ul>",
    )


def render_article(day: Day, feed: DayFeed, item: DayItem) -> str:
    """An article's page. Its text is shown plain, whatever markup the item carries."""
    credit = f" · via {escape(item.via)}" if item.via else ""
    headline = item.title or feed.name
    text = plain_text(item.content or item.summary)
    return _page(
        day,
        headline,
        f'<article lang="{escape(item.lang or feed.lang)}"><h1>{escape(headline)}</h1>'
        f'<p class="from">{escape(feed.name)}{credit}</p><p>{escape(text)}</p></article>',
    )


def _page(day: Day, title: str, body: str) -> str:
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8">'
        f"<title>{escape(title)}</title><style>{_STYLE}</style></head>"
        f'<body>{body}<p class="note">{escape(day.note)}</p></body></html>\n'
    )

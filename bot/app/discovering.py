"""What could be watched at an address, in words and as JSON, for the commands that look."""

from __future__ import annotations

import re
import shlex
from collections.abc import Callable, Iterator
from typing import Any

from bot.alerts.wording import count
from watchers import WatcherSettings, open_watchers, shown_url
from watchers.discover import Discovery, FoundSource
from watchers.urls import split_credentials

__all__ = ["add_command", "discover_sources", "to_mapping", "to_text"]


async def discover_sources(
    url: str, *, settings: WatcherSettings, tell: Callable[[str], None] = lambda _: None
) -> Discovery:
    """The places at ``url`` that could be watched. Raises WatcherError."""
    async with open_watchers(settings) as watchers:
        return await watchers.discover(url, tell=tell)


def to_mapping(found: FoundSource) -> dict[str, Any]:
    """One object for JSON Lines."""
    return {
        "url": split_credentials(found.url)[0],
        "kind": found.kind,
        "title": found.title,
        "format": found.format,
        "entries": found.entries,
        "latest_title": found.latest_title or None,
        "latest": found.latest.isoformat().replace("+00:00", "Z") if found.latest else None,
        "lang": found.lang,
        "why": found.why,
        "comments": found.comments,
        "hubs": list(found.hubs),
        "also": [split_credentials(url)[0] for url in found.also],
    }


def to_text(found: FoundSource) -> Iterator[str]:
    """The same for people: an address, what is there, and how it is taken in."""
    yield _plain(shown_url(found.url))
    kind = "news sitemap" if found.kind == "sitemap" else "feed of comments" * found.comments
    entries = count(found.entries, "entry", "entries")
    parts = [kind or "feed", found.title, entries, found.lang or ""]
    yield f"    {_plain(' · '.join(part for part in parts if part))}"
    if found.latest_title or found.latest:
        when = f"{found.latest:%Y-%m-%d %H:%M} UTC" if found.latest else "undated"
        yield f"    latest: {when}  {_plain(found.latest_title)}"
    also = f"; the same at {', '.join(map(shown_url, found.also))}" if found.also else ""
    yield f"    {_plain(found.why + also)}"
    if found.hubs:
        yield "    a hub pushes it: with --kind websub it is told of at once"
    yield f"    {add_command(found)}"


def add_command(found: FoundSource) -> str:
    """What to type to have it watched."""
    kind = "" if found.kind == "feed" else f" --kind {found.kind}"
    return f"nightdesk feed add {shlex.quote(_plain(split_credentials(found.url)[0]))}{kind}"


def _plain(text: str) -> str:
    """A stranger's text without what a terminal would obey."""
    return re.sub(r"\s+", " ", "".join(c if c.isprintable() else " " for c in text)).strip()

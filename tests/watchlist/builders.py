"""Small values that the tests of this room are told with."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import cache
from typing import Any

from bot.model import Entity, EntityKind, Entry, Event, Hit, Source, Watch
from bot.watchlist import Catalogue, Watchlist
from config import load_files

NOW = datetime(2026, 2, 10, 7, 15, tzinfo=UTC)
SOURCE = Source(
    id="wire", name="Wire", kind="feed", url="https://news.example.org/rss", host="news.example.org"
)
NOKIA = Entity(
    id="nokia",
    name="Nokia",
    aliases=("Nokia Oyj", "诺基亚"),
    tickers=("NYSE:NOK", "HEL:NOKIA"),
    hosts=("nokia.com",),
)
APPLE = Entity(
    id="apple",
    name="Apple",
    aliases=("Apple Inc",),
    tickers=("NASDAQ:AAPL",),
    hosts=("apple.com",),
)
BANK = Entity(id="societe-generale", name="Société Générale", aliases=("SocGen",))
CATALOGUE = Catalogue([NOKIA, APPLE, BANK])


def entry(title: str = "", **fields: Any) -> Entry:
    return Entry(
        **{"id": "e1", "source": "wire", "url": None, "seen": NOW, **fields, "title": title}
    )


def watch(query: str, **fields: Any) -> Watch:
    return Watch(**{"name": "w", "channels": ("desk",), **fields, "query": query})


def match(
    query: str,
    title: str = "",
    *,
    source: Source = SOURCE,
    event: Event | None = None,
    catalogue: Catalogue = CATALOGUE,
    watch_fields: dict[str, Any] | None = None,
    **fields: Any,
) -> tuple[Hit, ...]:
    watchlist = Watchlist.compile([watch(query, **(watch_fields or {}))], catalogue)
    return watchlist.match(entry(title, **fields), source, event=event, now=NOW)


def places(query: str, title: str = "", **rest: Any) -> list[tuple[str, str]] | None:
    """The fields and texts that a query finds; None where it does not hold."""
    hits = match(query, title, **rest)
    return [(each.field.value, each.text) for each in hits[0].matches] if hits else None


def texts(query: str, title: str = "", **rest: Any) -> list[str] | None:
    found = places(query, title, **rest)
    return None if found is None else [text for _, text in found]


@cache
def read_shipped_catalogue() -> Catalogue:
    """The catalogue that the program brings along."""
    shipped = load_files([], packs=()).entities
    return Catalogue(
        Entity(
            id=id_,
            name=said.name,
            kind=EntityKind(said.kind),
            aliases=said.aliases,
            tickers=said.tickers,
            hosts=said.hosts,
            owner=said.owner,
        )
        for id_, said in shipped.items()
    )

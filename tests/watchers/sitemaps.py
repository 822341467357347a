"""Sitemaps written for the tests."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any
from xml.sax.saxutils import escape

from tests.making import HandClock
from watchers import Polled, SourceForPoll, Watchers

PLAIN = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
NEWS = 'xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"'


def urlset(*urls: str, spaces: str = f"{PLAIN} {NEWS}") -> bytes:
    """A sitemap with ``urls`` as the insides of its ``url`` elements."""
    body = "\n".join(f"<url>{url}</url>" for url in urls)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<urlset {spaces}>\n{body}\n</urlset>'.encode()


def article(number: int, *, at: str | None = "2026-03-01T12:00:00Z", **parts: str) -> str:
    """The inside of a ``url`` of a news sitemap; ``parts`` are further news elements."""
    elements = {"title": f"Ferry {number} arrives", "publication_date": at or ""} | parts
    inner = "".join(
        f"<news:{name}>{escape(text)}</news:{name}>" for name, text in elements.items() if text
    )
    return (
        f"<loc>https://quay.example/{number}</loc><news:news><news:publication>"
        f"<news:name>Quay Post</news:name><news:language>en</news:language></news:publication>"
        f"{inner}</news:news>"
    )


def page(name: str, lastmod: str | None = None, host: str = "https://quay.example") -> str:
    """The inside of a ``url`` of an ordinary sitemap."""
    return f"<loc>{host}/{escape(name)}</loc>" + (
        f"<lastmod>{lastmod}</lastmod>" if lastmod else ""
    )


def index(children: Iterable[tuple[str, str | None]]) -> bytes:
    """An index of sitemaps: their addresses and when each was changed."""
    body = "".join(
        f"<sitemap><loc>{escape(url)}</loc>"
        + (f"<lastmod>{lastmod}</lastmod>" if lastmod else "")
        + "</sitemap>"
        for url, lastmod in children
    )
    return f"<sitemapindex {PLAIN}>{body}</sitemapindex>".encode()


@dataclass
class Clocked:
    """Watchers, the clock by which they go, and a source as it is after its last poll."""

    watching: Watchers
    clock: HandClock
    source: SourceForPoll | None = None

    async def poll(self, url: str) -> Polled:
        before = self.source or SourceForPoll(id="quay", kind="sitemap", url=url)
        polled = await self.watching.poll(before)
        self.source = replace(
            before, validators=polled.validators, memory=polled.memory or before.memory
        )
        self.clock.advance(minutes=2)
        return polled


def asked(site: Any) -> list[str]:
    """The paths asked since this was last called."""
    paths = [request.path for request in site.asked]
    site.asked.clear()
    return paths


def serve_children(
    site: Any, numbers: range, *, lastmod: str | None = None, **headers: str
) -> None:
    """An index at /index.xml of sitemaps /N.xml, each with an article N of its own."""
    for number in numbers:
        site.serve(f"/{number}.xml", urlset(article(number)), **headers)
    site.serve("/index.xml", index([(f"{site.url}/{n}.xml", lastmod) for n in numbers]))


def titles(polled: Polled) -> set[str]:
    return {entry.title for entry in polled.entries}

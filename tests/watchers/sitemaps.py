"""Sitemaps written for the tests."""

from __future__ import annotations

from collections.abc import Iterable
from xml.sax.saxutils import escape

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

"""Pages for tests, and a reader that polls them on a clock set by hand."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from watchers.changes import PageReading, read_page
from watchers.model import Document, PageOptions, ParsedEntry

URL = "https://fenwick.example/news/"
MORNING = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


def page(
    *blocks: str, title: str = "Newsroom – Fenwick", lang: str = "en", head: str = ""
) -> bytes:
    """A whole page around ``blocks``, with the furniture that pages have."""
    return (
        f"<!doctype html><html lang='{lang}'><head><meta charset=utf-8><title>{title}</title>{head}"
        "<style>p { color: red }</style></head><body>"
        "<nav><a href='/'>Home</a> <a href='/about'>About the company</a></nav>"
        f"<main>{''.join(blocks)}</main>"
        "<footer>© Fenwick. <a href='/imprint'>Imprint of the company</a></footer>"
        "<script>var token = 'x';</script></body></html>"
    ).encode()


def release(number: int, title: str, *, date: str = "1 March 2026", text: str = "") -> str:
    """One item of a newsroom's index."""
    more = f"<p>{text}</p>" if text else ""
    return (
        f"<li><time>{date}</time><h3><a href='/news/{number}?utm_source=list'>{title}</a></h3>"
        f"{more}<a class=more href='/news/{number}?utm_source=list'>Read more</a></li>"
    )


def newsroom(*releases: str, **parts: str) -> bytes:
    return page("<h1>Press releases</h1><ul>", *releases, "</ul>", **parts)


def paragraphs(*texts: str) -> str:
    return "".join(f"<p>{text}</p>" for text in texts)


class Reader:
    """Reads versions of one page one after the other, as polls would."""

    def __init__(self, *include: str, exclude: Sequence[str] = (), url: str = URL) -> None:
        self.options = PageOptions(include=include, exclude=tuple(exclude))
        self.url = url
        self.memory: str | None = None
        self.now = MORNING
        self.last: PageReading | None = None

    def read(
        self, body: bytes, *, after: timedelta = timedelta(minutes=5), **headers: str
    ) -> tuple[ParsedEntry, ...]:
        """The entries of the page as it is now, ``after`` the last reading."""
        self.now += after
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        document = Document(url=self.url, body=body, headers=named)
        self.last = read_page(document, self.options, self.memory, self.now)
        self.memory = self.last.memory
        return self.last.entries

    def titles(self, body: bytes, **options: timedelta) -> list[str]:
        return [entry.title for entry in self.read(body, **options)]

"""What a search for sources has found so far: the same news once, the best first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from urllib.parse import urlsplit

from watchers.model import ParsedEntry

__all__ = ["Findings", "FoundSource"]

_COMMENTS = ("comment", "kommentar", "comentario", "kommentit")
_LONGEST_TITLE = 300
_RECENT = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundSource:
    """A place that could be watched, as it was when it was read.

    ``why`` says in words how it was found, ``also`` holds other addresses of the same
    entries. ``latest`` is the time of the entry ``latest_title``, in UTC. ``comments`` is
    true for a feed of readers' comments. ``hubs`` push it (WebSub). ``recent`` are its latest
    titles, each with its time where it has one, the latest first.
    """

    url: str
    kind: str
    why: str
    title: str = ""
    format: str = ""
    entries: int = 0
    latest_title: str = ""
    latest: datetime | None = None
    lang: str | None = None
    hubs: tuple[str, ...] = ()
    comments: bool = False
    also: tuple[str, ...] = ()
    recent: tuple[tuple[str, datetime | None], ...] = ()


class Findings:
    """Gathers sources; those of the same entries are one."""

    def __init__(self) -> None:
        self._found: list[tuple[frozenset[str], FoundSource]] = []
        self._places: dict[str, int] = {}  # where in the list each address that was read is

    def add(self, found: FoundSource, entries: Sequence[ParsedEntry], *, address: str) -> None:
        """Note a source with what it holds; ``address`` is where its document came from."""
        recent = sorted(entries, key=_time_of, reverse=True)[:_RECENT]
        latest = recent[0] if recent else None
        langs = Counter(entry.lang for entry in entries if entry.lang)
        found = replace(
            found,
            title=found.title[:_LONGEST_TITLE],
            entries=len(entries),
            latest_title=latest.title[:_LONGEST_TITLE] if latest else "",
            latest=(latest.published or latest.updated) if latest else None,
            recent=tuple(
                (entry.title[:_LONGEST_TITLE], entry.published or entry.updated) for entry in recent
            ),
            lang=found.lang or next((lang for lang, _ in langs.most_common(1)), None),
            comments=_is_comments(found),
        )
        signature = _signature(entries)
        for place, (other, kept) in enumerate(self._found):
            # The same news as RSS, Atom and JSON, or under two addresses; a sitemap is
            # another thing even where it lists the same.
            if signature and signature == other and kept.kind == found.kind:
                self._found[place] = (other, replace(kept, also=(*kept.also, found.url)))
                break
        else:
            place = len(self._found)
            self._found.append((signature, found))
        self._places[found.url] = self._places[address] = place

    def add_address(self, url: str, *, of: str) -> None:
        """Note that ``url`` leads to the address ``of``, if that is a source's."""
        place = self._places.get(of)
        if place is not None and url not in self._places:
            signature, kept = self._found[place]
            self._found[place] = (signature, replace(kept, also=(*kept.also, url)))
            self._places[url] = place

    @property
    def holds_sitemap(self) -> bool:
        """Whether a news sitemap was found."""
        return any(found.kind == "sitemap" for _, found in self._found)

    def ranked(self) -> tuple[FoundSource, ...]:
        """Comments last, sitemaps before them, what is empty behind what is not; else as found."""
        return tuple(
            sorted(
                (found for _, found in self._found),
                key=lambda found: (found.comments, found.entries == 0, found.kind == "sitemap"),
            )
        )


_BEFORE_ALL = datetime.min.replace(tzinfo=UTC)


def _time_of(entry: ParsedEntry) -> datetime:
    return entry.published or entry.updated or _BEFORE_ALL


def _signature(entries: Sequence[ParsedEntry]) -> frozenset[str]:
    """By what two documents are known to hold the same; empty where they hold nothing."""
    return frozenset(
        entry.canonical_url or entry.guid or f"{entry.title}\n{entry.published}"
        for entry in entries
    )


def _is_comments(found: FoundSource) -> bool:
    words = f"{urlsplit(found.url).path} {found.title}".casefold()
    return any(word in words for word in _COMMENTS)

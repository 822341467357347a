"""What is at an address that somebody wants to have watched."""

from __future__ import annotations

from dataclasses import dataclass, replace
from http import HTTPStatus

from watchers import (
    AddressRefused,
    NotAFeed,
    SourceForPoll,
    StatusRefused,
    WatcherError,
    WatcherSettings,
    open_watchers,
    shown_url,
)
from watchers.discover import ITSELF, FoundSource

__all__ = ["Look", "look_at"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """``kind`` of the source that is there; None where it is no feed, with what was found.

    ``warning`` is what whoever adds it ought to know. ``otherwise`` is the kind as which the
    address itself can be watched where it is no feed; None where it is none that is read, and
    ``remedy`` what can be done with it instead. ``moved_to`` is where a redirect for good leads.
    """

    kind: str | None
    found: tuple[FoundSource, ...] = ()
    otherwise: str | None = None
    warning: str = ""
    remedy: str = ""
    moved_to: str | None = None


async def look_at(url: str, *, settings: WatcherSettings) -> Look:
    """Ask ``url`` once for a feed, and where a web page is there, for those of its site.

    What cannot be read just now is taken for the feed that it is said to be, and what is gone
    for good (410) for nothing. Raises AddressRefused.
    """
    async with open_watchers(settings) as watchers:
        try:
            polled = await watchers.poll(SourceForPoll(id="new", kind="feed", url=url, written=url))
        except NotAFeed as error:
            reason, _, remedy = str(error).partition("; ")
            refused = Look(
                kind=None,
                otherwise=error.kind,
                warning=reason.replace("the document", shown_url(url), 1),
                remedy="" if error.kind else remedy,
            )
        except AddressRefused:
            raise
        except WatcherError as error:
            if isinstance(error, StatusRefused) and error.status == HTTPStatus.GONE:
                return Look(kind=None, warning=str(error).partition(";")[0])
            return Look(kind="feed", warning=f"it cannot be read just now: {error}")
        else:
            moved = polled.moved_to and f"it has moved to {shown_url(polled.moved_to)}"
            warning = moved or polled.fault or ""
            return Look(kind="feed", warning=warning, moved_to=polled.moved_to)
        try:
            discovery = await watchers.discover(url)
        except WatcherError:
            return refused
    first = discovery.found[0] if discovery.found else None
    if first is not None and first.why == ITSELF:
        return Look(kind=first.kind)
    return replace(refused, found=discovery.found)

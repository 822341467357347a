"""Whether a page is still there, asked as lightly as can be."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from http import HTTPStatus
from typing import TYPE_CHECKING

from watchers.errors import FetchError, RobotsDisallow
from watchers.robots import Robots

if TYPE_CHECKING:
    from watchers.registry import Tools

__all__ = ["Presence", "PresenceCheck", "Seen"]


class Seen(StrEnum):
    """What an address says of its page."""

    THERE = "there"
    MISSING = "missing"  # 404: it may be a slip of the server
    GONE = "gone"  # 410: taken away on purpose (RFC 9110 §15.5.11)
    UNKNOWN = "unknown"  # the server fails, refuses or does not answer
    FORBIDDEN = "forbidden"  # robots.txt asks that it be left alone


@dataclass(frozen=True, slots=True, kw_only=True)
class Presence:
    """The answer. ``status`` is the server's own, None where none came.

    ``retry_after`` is how long the server wants to be left alone, where it says so.
    """

    seen: Seen
    status: int | None = None
    retry_after: timedelta | None = None


class PresenceCheck:
    """Asks pages whether they are there, as their robots.txt allows."""

    def __init__(self, tools: Tools) -> None:
        self._tools = tools
        self._robots = Robots(tools)

    async def look(self, url: str, *, written: str | None = None) -> Presence:
        """What ``url`` says of its page, redirects followed. Raises nothing of its own.

        HEAD first, which costs the site least. Some servers answer it wrongly, so that a
        refusal counts only where a GET, of which no body is read, is refused too. ``written``
        is the source's address where the operator wrote it (see `Fetcher.fetch`).
        """

        async def leave(onward: str) -> None:
            await self._robots.ask(onward, written=written)

        try:
            await self._robots.ask(url, written=written)
            look = self._tools.fetcher.look
            status, wait = await look(url, method="HEAD", written=written, leave=leave)
            if status >= HTTPStatus.BAD_REQUEST:
                status, wait = await look(url, method="GET", written=written, leave=leave)
        except RobotsDisallow as error:
            # Rules that could not be read forbid nothing for good: the site itself may be ill.
            seen = Seen.FORBIDDEN if error.__cause__ is None else Seen.UNKNOWN
            return Presence(seen=seen, retry_after=error.retry_after)
        except FetchError as error:
            return Presence(seen=Seen.UNKNOWN, retry_after=error.retry_after)
        return Presence(seen=_judge(status), status=status, retry_after=wait)


def _judge(status: int) -> Seen:
    if status == HTTPStatus.NOT_FOUND:
        return Seen.MISSING
    if status == HTTPStatus.GONE:
        return Seen.GONE
    if HTTPStatus.OK <= status < HTTPStatus.MULTIPLE_CHOICES:
        return Seen.THERE
    return Seen.UNKNOWN

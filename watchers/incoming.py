"""An answer's body, read and unpacked as far as it may be and as there is room for it."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from watchers.inflate import Unpacked
from watchers.model import Document
from watchers.redirects import Target
from watchers.room import Share

if TYPE_CHECKING:
    import aiohttp

__all__ = ["IncomingBody"]

_KEPT_HEADERS = ("content-type", "content-language", "link")
_CHUNK = 64 * 1024


class IncomingBody:
    """An answer's body on its way in: unpacked, bounded, and counted into a share of the room."""

    def __init__(
        self, answer: aiohttp.ClientResponse, *, limit: int, timer: asyncio.Timeout
    ) -> None:
        self._answer = answer
        self._timer = timer
        self._limit = limit
        self._unpacked = Unpacked(answer.headers.get("Content-Encoding", ""), limit=limit)

    @property
    def transferred(self) -> int:
        """Bytes that came over the wire."""
        return self._unpacked.transferred

    async def read(self, share: Share) -> None:
        """Read it to its end. Raises BodyTooLarge or ConnectionFailed."""
        if (self._answer.content_length or 0) > self._limit:
            self._unpacked.refuse()
        async for chunk in self._answer.content.iter_chunked(_CHUNK):
            for size in self._unpacked.add(chunk):
                if not share.take(size):
                    await self._wait_for_room(share, size)

    async def _wait_for_room(self, share: Share, size: int) -> None:
        """Waiting for others to end is no fault of the server's: its time stands still."""
        clock = asyncio.get_running_loop().time
        ends, began = self._timer.when(), clock()
        self._timer.reschedule(None)
        await share.wait(size)
        if ends is not None:
            self._timer.reschedule(ends + clock() - began)

    def make_document(self, asked: Target) -> Document:
        """What came, from the address that answered. Raises ConnectionFailed where it is cut."""
        headers = self._answer.headers
        return Document(
            url=str(asked.url),
            body=self._unpacked.finish(),
            headers={
                # Several headers of one name are one list (RFC 9110 §5.3), but for those of
                # which only one may be: there the first counts.
                name: ", ".join(headers.getall(name)) if name == "link" else headers[name]
                for name in _KEPT_HEADERS
                if name in headers
            },
        )

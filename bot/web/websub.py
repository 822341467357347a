"""The callback of hubs: ``/websub/ID`` (W3C WebSub, 2018, §5 and §7)."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import structlog
from aiohttp import web

from bot.errors import StoreError
from bot.ingest import Pushes, Subscribing
from bot.web.app import Handler
from watchers.hubs import read_call

__all__ = ["receive_hubs"]

log = structlog.get_logger("nightdesk.web")

LONGEST_ID = 200
BODY_WITHIN_S = 20.0


def receive_hubs(*, subscribing: Subscribing, pushes: Pushes) -> Handler:
    """The handler of ``GET`` (a hub verifies or denies) and ``POST`` (it pushes).

    404 for an id that nobody gave out and for what nobody asked for, 410 for what is over,
    413 for a body above the limit of documents, 415 for a packed one, 408 for one that
    does not come to its end, 503 with Retry-After where it is to be sent again.
    """

    async def handle(request: web.Request) -> web.StreamResponse:
        id_ = request.match_info["id"]
        if len(id_) > LONGEST_ID:
            return web.Response(status=404, text="there is no such subscription\n")
        if request.method == "POST":
            return await _take_push(pushes, id_, request)
        return await _answer_call(subscribing, id_, request)

    return handle


async def _answer_call(
    subscribing: Subscribing, id_: str, request: web.Request
) -> web.StreamResponse:
    call = read_call(request.query)
    try:
        said = None if call is None else await subscribing.answer(id_, call)
    except StoreError as error:
        log.warning("hub_not_answered", error=str(error))
        return web.Response(status=503, text="ask again\n", headers={"Retry-After": "30"})
    if said is None:
        return web.Response(status=404, text="nobody asked for this\n")
    # To the letter, and as plain text: what a stranger wrote is never a page.
    return web.Response(text=said, content_type="text/plain")


async def _take_push(pushes: Pushes, id_: str, request: web.Request) -> web.StreamResponse:
    packed = request.headers.get("Content-Encoding", "identity").strip().lower()
    if packed not in {"", "identity"}:
        # The signature is of the bytes as they come, and the server unpacks them unasked.
        return web.Response(
            status=415, text="send it unpacked\n", headers={"Accept-Encoding": "identity"}
        )

    try:
        answer = await pushes.receive(
            id_,
            body=_read_in_time(request),
            length=request.content_length,
            signature=request.headers.get("X-Hub-Signature"),
            content_type=request.headers.get("Content-Type"),
        )
    except TimeoutError:
        return web.Response(status=408, text="the body did not come to its end\n")
    headers = {} if answer.retry_after_s is None else {"Retry-After": str(answer.retry_after_s)}
    return web.Response(status=answer.status, text=answer.text, headers=headers)


async def _read_in_time(request: web.Request) -> AsyncIterator[bytes]:
    """The body as it comes. Raises TimeoutError where it does not come to its end in time."""
    ends = asyncio.get_running_loop().time() + BODY_WITHIN_S
    while True:
        async with asyncio.timeout_at(ends):
            chunk = await request.content.readany()
        if not chunk:
            return
        yield chunk

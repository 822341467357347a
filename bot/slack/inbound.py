"""Slack's requests over HTTP: signed, bounded, then handed to Bolt."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

import structlog
from aiohttp import web
from slack_bolt.adapter.aiohttp import to_aiohttp_response
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_sdk.signature import Clock as VerifiersClock
from slack_sdk.signature import SignatureVerifier

from bot.ports import Clock
from bot.slack.receiving import Dispatcher

__all__ = ["BODY_LIMIT", "receive_events"]

log = structlog.get_logger("nightdesk.slack")

BODY_LIMIT = 512 * 1024
"""Bytes. The largest that Slack sends, a modal's state, stays well below."""


class _Seconds(VerifiersClock):
    def __init__(self, clock: Clock) -> None:
        self._clock = clock

    def now(self) -> float:
        return self._clock.now().timestamp()


def receive_events(
    app: Dispatcher, *, signing_secret: str, clock: Clock
) -> Callable[[web.Request], Awaitable[web.StreamResponse]]:
    """The handler of ``POST /slack/events``.

    401 for a signature that is missing, wrong or more than 300 s off, before the body is
    parsed; 413 for a body above BODY_LIMIT, before it is read to its end.
    """
    verifier = SignatureVerifier(signing_secret, clock=_Seconds(clock))

    async def handle(request: web.Request) -> web.StreamResponse:
        body = await _read_bounded(request)
        if body is None:
            return web.Response(status=413, text="the body is larger than any that Slack sends\n")
        text = _verified_text(verifier, body, request)
        if text is None:
            log.warning("signature_refused", remote=request.remote)
            return web.Response(
                status=401,
                text="not signed by Slack: see SLACK_SIGNING_SECRET and this machine's clock\n",
            )
        answer = await app.async_dispatch(
            AsyncBoltRequest(body=text, query=request.query_string, headers=dict(request.headers))
        )
        return await to_aiohttp_response(answer)

    return handle


def _verified_text(verifier: SignatureVerifier, body: bytes, request: web.Request) -> str | None:
    """The body, where Slack signed it."""
    timestamp = request.headers.get("X-Slack-Request-Timestamp", "")
    signature = request.headers.get("X-Slack-Signature", "")
    # The SDK's verifier raises over each of these.
    if not (timestamp.isascii() and timestamp.isdecimal() and signature.isascii()):
        return None
    try:
        text = body.decode()
    except UnicodeDecodeError:
        return None
    return text if verifier.is_valid(text, timestamp, signature) else None


async def _read_bounded(request: web.Request) -> bytes | None:
    if (request.content_length or 0) > BODY_LIMIT:
        return None
    read = bytearray()
    async for chunk in request.content.iter_any():
        read += chunk
        if len(read) > BODY_LIMIT:
            return None
    return bytes(read)

"""A real hub: it takes subscriptions, verifies them, keeps their leases and pushes.

A test sets how it behaves (`Manner`), and by which clock its leases end.
"""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import secrets
import time
from collections import deque
from collections.abc import AsyncIterator, Callable, Mapping
from dataclasses import dataclass, field, replace
from types import TracebackType
from typing import Any, Self

import aiohttp
from aiohttp import web

__all__ = ["Hub", "Lease", "Manner", "sign"]


def sign(body: bytes, secret: str, method: str = "sha256") -> str:
    """The value of X-Hub-Signature."""
    return f"{method}={hmac.new(secret.encode(), body, getattr(hashlib, method)).hexdigest()}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Manner:
    """How the hub deals with a request.

    ``status`` is its answer; ``location`` where it redirects; ``verifies`` is False where it
    never calls back, ``first`` True where it calls back before it answers; ``wrong`` holds
    parameters of the call that it gets wrong (None leaves one out); ``denies`` is the reason
    with which it denies; ``hangs`` True where it never answers.
    """

    status: int = 202
    text: str = ""
    location: str | None = None
    verifies: bool = True
    first: bool = False
    wrong: Mapping[str, str | None] = field(default_factory=dict)
    denies: str | None = None
    hangs: bool = False


@dataclass(slots=True, kw_only=True)
class Lease:
    """A verified subscription."""

    topic: str
    callback: str
    secret: str | None
    ends: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """A call to a callback, and how it was answered."""

    url: str
    parameters: Mapping[str, str]
    status: int
    text: str
    content_type: str


async def _in_parts(body: bytes) -> AsyncIterator[bytes]:
    for start in range(0, len(body), 10_000):
        yield body[start : start + 10_000]


class Hub:
    """``async with Hub() as hub``: a hub on a free port of loopback.

    ``now`` is the clock of its leases, in seconds; ``grants`` the longest lease that it
    gives.
    """

    def __init__(
        self, *, now: Callable[[], float] = time.time, grants: int = 864_000, patience_s: float = 30
    ) -> None:
        self.now = now
        self.grants = grants
        self.manner = Manner()
        self.next_manners: deque[Manner] = deque()
        self.asked: list[dict[str, str]] = []
        self.calls: list[Call] = []
        self.leases: dict[tuple[str, str], Lease] = {}
        self._patience = aiohttp.ClientTimeout(total=patience_s)
        self._changed = asyncio.Event()
        self._session: aiohttp.ClientSession | None = None
        self._runner: web.AppRunner | None = None
        self._tasks: set[asyncio.Task[None]] = set()
        self.url = ""

    async def __aenter__(self) -> Self:
        app = web.Application()
        app.router.add_post("/", self._take)
        app.router.add_post("/elsewhere", self._take)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        self.url = f"http://127.0.0.1:{self._runner.addresses[0][1]}/"
        self._session = aiohttp.ClientSession(timeout=self._patience)
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        assert self._runner is not None
        assert self._session is not None
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await self._session.close()
        await self._runner.cleanup()

    async def stop(self) -> None:
        """Die: nobody listens here any more."""
        assert self._runner is not None
        await self._runner.cleanup()

    # -- what tests look at -----------------------------------------------------------------

    async def wait_for(self, reached: Callable[[], Any], *, timeout_s: float = 60) -> None:
        """Wait until something that the hub sees has come about."""
        async with asyncio.timeout(timeout_s):
            while not reached():
                self._changed.clear()
                await self._changed.wait()

    async def verified(self, topic: str, *, count: int = 1) -> Lease:
        """Wait until the subscriber has confirmed a subscription to ``topic`` that often.

        The latest lease: where it took the place of another, that one may not be over yet.
        """
        await self.wait_for(lambda: self._count_verified(topic) >= count)
        return [one for one in self.leases.values() if one.topic == topic][-1]

    def _count_verified(self, topic: str) -> int:
        return sum(
            call.parameters.get("hub.mode") == "subscribe"
            and call.parameters.get("hub.topic") == topic
            and call.status == 200
            for call in self.calls
        )

    def lease(self, topic: str) -> Lease:
        """The one lease of a topic."""
        (lease,) = (one for one in self.leases.values() if one.topic == topic)
        return lease

    # -- subscriptions ----------------------------------------------------------------------

    async def _take(self, request: web.Request) -> web.StreamResponse:
        form = {name: str(value) for name, value in (await request.post()).items()}
        self.asked.append(form | {"path": request.path})
        manner = self.next_manners.popleft() if self.next_manners else self.manner
        self._changed.set()
        if manner.hangs:
            await asyncio.Event().wait()
        if manner.location is not None:
            return web.Response(status=manner.status, headers={"Location": manner.location})
        if manner.status == 202 and manner.first:
            await self._call_back(form, manner)
        elif manner.status == 202 and manner.verifies:
            task = asyncio.create_task(self._call_back(form, manner))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)
        return web.Response(status=manner.status, text=manner.text)

    async def _call_back(self, form: Mapping[str, str], manner: Manner) -> None:
        callback, topic, mode = form["hub.callback"], form["hub.topic"], form["hub.mode"]
        if manner.denies is not None:
            await self.deny(callback, topic, reason=manner.denies)
            return
        lease_s = min(int(form.get("hub.lease_seconds", self.grants)), self.grants)
        challenge = secrets.token_urlsafe(16)
        parameters: dict[str, str | None] = {
            "hub.mode": mode,
            "hub.topic": topic,
            "hub.challenge": challenge,
            "hub.lease_seconds": str(lease_s) if mode == "subscribe" else None,
        }
        call = await self.call(callback, parameters | dict(manner.wrong))
        if 200 <= call.status < 300 and call.text == challenge:
            if mode == "subscribe":
                self.leases[callback, topic] = Lease(
                    topic=topic,
                    callback=callback,
                    secret=form.get("hub.secret"),
                    ends=self.now() + lease_s,
                )
            else:
                self.leases.pop((callback, topic), None)
        self._changed.set()

    async def call(self, callback: str, parameters: Mapping[str, str | None]) -> Call:
        """Call a callback with these parameters."""
        assert self._session is not None
        query = {name: value for name, value in parameters.items() if value is not None}
        async with self._session.get(callback, params=query) as answer:
            call = Call(
                url=callback,
                parameters=query,
                status=answer.status,
                text=await answer.text(),
                content_type=answer.content_type,
            )
        self.calls.append(call)
        self._changed.set()
        return call

    async def deny(self, callback: str, topic: str, *, reason: str = "") -> Call:
        """Deny a subscription, at whatever time."""
        self.leases.pop((callback, topic), None)
        return await self.call(
            callback, {"hub.mode": "denied", "hub.topic": topic, "hub.reason": reason or None}
        )

    # -- pushes -----------------------------------------------------------------------------

    async def push(
        self,
        topic: str,
        body: bytes,
        *,
        method: str = "sha256",
        headers: Mapping[str, str | None] | None = None,
    ) -> list[int]:
        """Push to whoever has a lease of the topic that has not run out; their answers.

        ``headers`` replace the hub's own; None leaves one out. Who answers 410 is forgotten.
        """
        answers = []
        for key, lease in list(self.leases.items()):
            if lease.topic != topic or lease.ends <= self.now():
                continue
            status = await self.deliver(lease, body, method=method, headers=headers)
            if status == 410:
                self.leases.pop(key, None)
            answers.append(status)
        return answers

    async def deliver(
        self,
        lease: Lease,
        body: bytes,
        *,
        method: str = "sha256",
        headers: Mapping[str, str | None] | None = None,
        chunked: bool = False,
    ) -> int:
        """Push to one callback, whatever its lease says; its answer.

        ``chunked`` leaves out how long the body is.
        """
        assert self._session is not None
        named: dict[str, str | None] = {
            "Content-Type": "application/rss+xml",
            "Link": f'<{self.url}>; rel="hub", <{lease.topic}>; rel="self"',
        }
        if lease.secret is not None:
            named["X-Hub-Signature"] = sign(body, lease.secret, method)
        named |= headers or {}
        async with self._session.post(
            lease.callback,
            data=_in_parts(body) if chunked else body,
            headers={name: value for name, value in named.items() if value is not None},
        ) as answer:
            await answer.read()
            return answer.status

    def end_leases(self) -> None:
        """Let every lease run out now."""
        self.leases = {
            key: replace(lease, ends=self.now() - 1) for key, lease in self.leases.items()
        }

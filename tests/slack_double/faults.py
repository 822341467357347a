"""What can go wrong on the way to Slack, on demand."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """One spoiled call.

    ``delay_s`` passes first, and ``until`` is waited for. Where nothing else is said the call is
    answered as always (``passes``). ``accept`` is true where Slack does its work before the answer
    is spoiled. Then, in this order: ``hang`` never answers, ``reset`` breaks the connection,
    ``error`` answers ok: false with this code, ``body`` answers these bytes.
    """

    accept: bool = False
    hang: bool = False
    reset: bool = False
    error: str | None = None
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    body: str = ""
    content_type: str = "text/html"
    delay_s: float = 0.0
    until: asyncio.Event | None = None
    passes: bool = False

    @classmethod
    def from_json(cls, said: dict[str, Any]) -> Fault:
        """The fault with these fields, or the named one: ``{"kind": "reset_after"}``."""
        fields = dict(said)
        kind = fields.pop("kind", None)
        return cls(**fields) if kind is None else NAMED[kind](**fields)


def rate_limited(*, retry_after: int = 1) -> Fault:
    return Fault(error="ratelimited", status=429, headers={"Retry-After": str(retry_after)})


def reset_before() -> Fault:
    return Fault(reset=True)


def reset_after() -> Fault:
    return Fault(accept=True, reset=True)


def hang_before() -> Fault:
    return Fault(hang=True)


def hang_after() -> Fault:
    return Fault(accept=True, hang=True)


def server_error(*, status: int = 503, accept: bool = False) -> Fault:
    return Fault(accept=accept, status=status, body="<html>upstream trouble</html>")


def garbage(*, accept: bool = False, content_type: str = "application/json") -> Fault:
    return Fault(accept=accept, body="{'ok': tr", content_type=content_type)


def truncated(*, accept: bool = True) -> Fault:
    """An answer that ends in the middle, as a proxy cuts it."""
    return Fault(accept=accept, body='{"ok":true,"channel":"C0DOU', content_type="application/json")


def slow(*, delay_s: float) -> Fault:
    """The right answer, late."""
    return Fault(delay_s=delay_s, passes=True)


def refusal(*, code: str, accept: bool = False) -> Fault:
    return Fault(error=code, accept=accept)


NAMED = {
    "rate_limited": rate_limited,
    "reset_before": reset_before,
    "reset_after": reset_after,
    "hang_before": hang_before,
    "hang_after": hang_after,
    "server_error": server_error,
    "garbage": garbage,
    "truncated": truncated,
    "slow": slow,
    "refusal": refusal,
}

"""What is said between a subscriber and a hub (W3C WebSub, 2018): pure, but for one request.

Everything here comes from outside: a feed's word for its hubs, the calls that come to the
callback, the signature of a push.
"""

from __future__ import annotations

import hashlib
import hmac
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from http import HTTPStatus
from typing import TYPE_CHECKING
from urllib.parse import urlsplit, urlunsplit

from watchers.errors import StatusRefused
from watchers.urls import shown_url, web_url

if TYPE_CHECKING:
    from watchers.fetch import Fetcher

__all__ = [
    "Announced",
    "HubCall",
    "HubMode",
    "HubRequest",
    "Signed",
    "ask_hub",
    "check_signature",
    "make_announced",
    "read_announced",
    "read_call",
]

_MOST_HUBS = 8
_LONGEST_ADDRESS = 2_000
_LONGEST_CHALLENGE = 4_096
_LONGEST_LEASE = timedelta(days=3_650)
_SHOWN = 200

# §7.1: these four and no others, the keys in lower case.
_METHODS = {
    "sha1": hashlib.sha1,
    "sha256": hashlib.sha256,
    "sha384": hashlib.sha384,
    "sha512": hashlib.sha512,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Announced:
    """The hubs that a feed names, in its order, and the topic to ask them for (§4).

    No hubs: it is not pushed.
    """

    hubs: tuple[str, ...] = ()
    topic: str = ""

    def to_text(self) -> str:
        """A form that `read_announced` reads."""
        return json.dumps({"hubs": self.hubs, "topic": self.topic}, ensure_ascii=False)


def make_announced(hubs: Sequence[str], topic: str | None, *, url: str) -> Announced:
    """What a document at ``url`` announces. One that names no topic is its own."""
    usable = tuple(
        dict.fromkeys(hub for hub in map(web_url, hubs) if hub and len(hub) <= _LONGEST_ADDRESS)
    )[:_MOST_HUBS]
    own = web_url(topic)
    topic = own if own and len(own) <= _LONGEST_ADDRESS else url
    return Announced(hubs=usable, topic=_without_credentials(topic))


def _without_credentials(url: str) -> str:
    """An address as anybody may know it: hubs are told the topic, and so are their logs."""
    parts = urlsplit(url)
    return urlunsplit(parts._replace(netloc=parts.netloc.rpartition("@")[2]))


def read_announced(memory: str | None) -> Announced:
    """What a source's memory says of its hubs; nothing where it says nothing of the kind."""
    try:
        told = json.loads(memory or "{}")
        hubs, topic = told.get("hubs", ()), told.get("topic", "")
        if isinstance(topic, str) and all(isinstance(hub, str) for hub in hubs):
            return Announced(hubs=tuple(hubs), topic=topic)
    except (ValueError, AttributeError, TypeError):
        pass
    return Announced()


class HubMode(StrEnum):
    """What a hub is asked for, and asks about."""

    SUBSCRIBE = "subscribe"
    UNSUBSCRIBE = "unsubscribe"
    DENIED = "denied"


@dataclass(frozen=True, slots=True, kw_only=True)
class HubRequest:
    """A wish for a hub (§5.1). ``lease`` and ``secret`` go with a subscription only."""

    mode: HubMode
    topic: str
    callback: str
    lease: timedelta | None = None
    secret: str | None = None

    def to_form(self) -> dict[str, str]:
        """The form that is posted.

        ``hub.verify`` is of the protocol's earlier version, 0.3, which some hubs still
        want; others pass over what they do not know (§5.1).
        """
        form = {
            "hub.mode": self.mode.value,
            "hub.topic": self.topic,
            "hub.callback": self.callback,
            "hub.verify": "async",
        }
        if self.lease is not None:
            form["hub.lease_seconds"] = str(int(self.lease.total_seconds()))
        if self.secret is not None:
            form["hub.secret"] = self.secret
        return form


async def ask_hub(
    fetcher: Fetcher, hub: str, request: HubRequest, *, written: str | None = None
) -> None:
    """Ask a hub; it calls back before it does what was asked (§5.3).

    ``written`` is the source's address as the operator wrote it (see `SourceForPoll`).
    Raises StatusRefused where the hub does not take the request, or FetchError.
    """
    status, body = await fetcher.post(hub, request.to_form(), written=written)
    if HTTPStatus.OK <= status < HTTPStatus.MULTIPLE_CHOICES:
        return
    said = " ".join(body.decode("utf-8", "replace").split())
    said = "".join(letter for letter in said if letter.isprintable())[:_SHOWN]
    reason = f": {said!r}" if said else ""
    raise StatusRefused(
        f"the hub {shown_url(hub)} answered {status} when asked to {request.mode}{reason}; "
        "it is asked again later, and the source is polled meanwhile",
        status=status,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class HubCall:
    """A hub's call to the callback: it verifies an intent, or denies a wish (§5.2, §5.3).

    ``challenge`` is to be sent back to the letter; empty with a denial, which has a
    ``reason``. ``lease`` is how long a subscription is to last, None where it does not say.
    """

    mode: HubMode
    topic: str
    challenge: str = ""
    lease: timedelta | None = None
    reason: str = ""


def read_call(query: Mapping[str, str]) -> HubCall | None:
    """The call in a request's query; None where it is none that a hub makes."""
    try:
        mode = HubMode(query.get("hub.mode", ""))
    except ValueError:
        return None
    topic, challenge = query.get("hub.topic", ""), query.get("hub.challenge", "")
    if not topic:
        return None
    if mode is HubMode.DENIED:
        reason = " ".join(query.get("hub.reason", "").split())
        shown = "".join(letter for letter in reason if letter.isprintable())[:_SHOWN]
        return HubCall(mode=mode, topic=topic, reason=shown)
    if not challenge or len(challenge) > _LONGEST_CHALLENGE:
        return None
    return HubCall(
        mode=mode,
        topic=topic,
        challenge=challenge,
        lease=_read_lease(query.get("hub.lease_seconds")),
    )


def _read_lease(told: str | None) -> timedelta | None:
    """A number of seconds, ten years at most; None for what is no positive number."""
    told = (told or "").strip()
    if not (told.isascii() and told.isdecimal()):
        return None
    # Of a thousand digits, int() would make an error.
    seconds = int(told[:12]) if len(told) <= 12 else int(_LONGEST_LEASE.total_seconds())
    return min(timedelta(seconds=seconds), _LONGEST_LEASE) if seconds > 0 else None


class Signed(StrEnum):
    """What the signature of a push is worth."""

    RIGHT = "right"
    WRONG = "wrong"
    MISSING = "missing"
    UNKNOWN = "unknown"  # of a method that the specification does not have


def check_signature(body: bytes, header: str | None, *, secret: str) -> Signed:
    """What ``X-Hub-Signature`` says of the bytes of a push (§7.1, §8).

    ``method=hexadecimal``, an HMAC of the body with the secret that only the hub was told.
    """
    if not header or not header.strip():
        return Signed.MISSING
    name, separator, told = header.strip().partition("=")
    method = _METHODS.get(name.strip().lower())
    if method is None or not separator:
        return Signed.UNKNOWN
    right = hmac.new(secret.encode(), body, method).hexdigest()
    told = told.strip().lower()
    # compare_digest raises over letters beyond ASCII.
    if not told.isascii():
        return Signed.WRONG
    return Signed.RIGHT if hmac.compare_digest(right, told) else Signed.WRONG

"""Where a request goes: its first address, and those that it is redirected to."""

from __future__ import annotations

import re
from base64 import b64encode
from dataclasses import dataclass, field, replace
from functools import lru_cache
from ipaddress import IPv6Address
from typing import TYPE_CHECKING

from watchers.addresses import Place, find_inner_place, is_odd_number
from watchers.errors import AddressRefused
from watchers.model import Credentials
from watchers.urls import shown_url, split_credentials

if TYPE_CHECKING:
    from yarl import URL

__all__ = ["Target", "follow", "read_inner_place", "read_target"]

# A name, or an IPv6 address with the zone that it may have. The library lets brackets hold
# anything, and writes what was in them as another address.
_NAME = re.compile(r"[\w.-]+")
_ZONE = re.compile(r"[A-Za-z0-9._-]*")
_NO_BREAKS = str.maketrans("", "", "\t\r\n")
_CONTROLS = "".join(map(chr, range(0x21)))
# What the library raises for what is no address: an IndexError for `//[]@`, too.
_UNREADABLE = (ValueError, TypeError, LookupError)
# How a header's bytes that are no UTF-8 come to be in a text.
_STRANGE_BYTE = re.compile("[\udc80-\udcff]")
# A reference that names a host (RFC 3986 §4.2). In others a login belongs to some other
# address, within the path or the query.
_WITH_HOST = re.compile(r"(?:[a-z][a-z0-9+.-]*:)?//", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """An address to ask, and the credentials for it, which are no part of it."""

    url: URL
    host: str
    credentials: Credentials | None = field(default=None, repr=False)

    @property
    def shown(self) -> str:
        """The address as it may stand in a message."""
        return shown_url(str(self.url))

    @property
    def authorization(self) -> dict[str, str]:
        """The header that carries the credentials (RFC 7617 §2)."""
        if self.credentials is None:
            return {}
        login = f"{self.credentials.login}:{self.credentials.password}".encode()
        return {"Authorization": f"Basic {b64encode(login).decode()}"}


@lru_cache(maxsize=32_768)  # the addresses of a large installation, asked again and again
def read_target(address: str) -> Target:
    """The target that ``address`` names. Raises AddressRefused for what is none."""
    from yarl import URL

    bare, credentials = split_credentials(_trim(address))
    try:
        url = URL(bare).with_fragment(None).with_user(None)
        usable = _is_usable(url)
    except _UNREADABLE:
        usable = False
    if not usable:
        # Without the cause: the library's message would repeat the address as it is.
        raise AddressRefused(
            f"{shown_url(address)!r} is no http or https address; correct the source's url"
        ) from None
    return _make_target(url, credentials)


def _trim(address: str) -> str:
    """As the library reads it (URL Standard §4.4): what it passes over must hide no login."""
    return address.translate(_NO_BREAKS).strip(_CONTROLS)


def _is_usable(url: URL) -> bool:
    host = url.raw_host or ""
    named = bool(_NAME.fullmatch(host)) or _is_ipv6(host)
    return url.scheme in ("http", "https") and named and url.port != 0


def _is_ipv6(host: str) -> bool:
    address, _, zone = host.partition("%")
    if not _ZONE.fullmatch(zone):
        return False
    try:
        IPv6Address(address)
    except ValueError:
        return False
    return True


def _make_target(url: URL, credentials: Credentials | None) -> Target:
    host = (url.raw_host or "").rstrip(".")
    if is_odd_number(host):
        raise AddressRefused(
            f"{shown_url(str(url))} names its host by a number; write the host's name, or its IP "
            "address in the usual form"
        )
    return Target(url=url, host=host, credentials=credentials)


@lru_cache(maxsize=32_768)
def read_inner_place(written: str) -> Place | None:
    """The place of the inside that an operator means by ``written``, where it is plain to see."""
    try:
        return find_inner_place(read_target(written).url)
    except AddressRefused:
        return None


def follow(asked: Target, location: str, *, secret: bool) -> Target:
    """Where a redirect leads. Raises AddressRefused for where none may lead.

    Credentials go along within an origin and no further, as a browser keeps them.
    ``secret`` is true where the request began with some. Bytes that are no UTF-8 (older
    servers write ``/café`` in Latin-1) are sent back as the bytes they are.
    """
    from yarl import URL

    location = _STRANGE_BYTE.sub(lambda byte: f"%{ord(byte[0]) - 0xDC00:02X}", location)
    location = _trim(location)
    bare, given = split_credentials(location) if _WITH_HOST.match(location) else (location, None)
    try:
        onward = asked.url.join(URL(bare)).with_fragment(None).with_user(None)
        usable = _is_usable(onward)
    except _UNREADABLE:
        usable = False
    if not usable:
        raise AddressRefused(
            f"{asked.shown} redirects to {shown_url(location)!r}, which is no http or https "
            "address; correct the source's url"
        ) from None
    target = _make_target(onward, given)
    into_the_clear = asked.url.scheme == "https" and onward.scheme == "http"
    if into_the_clear and (secret or given is not None):
        raise AddressRefused(
            f"{asked.shown} redirects from https to {target.shown}, where its credentials "
            "would go in the clear; correct the source's url"
        )
    if given is None and asked.credentials is not None and _is_same_origin(asked.url, onward):
        target = replace(target, credentials=asked.credentials)
    return target


def _is_same_origin(one: URL, other: URL) -> bool:
    if one.raw_host != other.raw_host:
        return False
    # The same port, or the step from http to https on their own ports.
    return one.port == other.port or (one.port, other.port) == (80, 443)

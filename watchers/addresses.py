"""Which addresses may be connected to: the outside, and of the inside what the operator opened.

The check is on the address that a socket is made for, and on all that a name resolves to.
What stands in a URL proves nothing: a name may lead anywhere, and to another place a moment
later (docs/decisions/0009).
"""

from __future__ import annotations

import asyncio
import re
import socket
from collections.abc import Iterable, Sequence
from functools import lru_cache
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from aiohttp.abc import AbstractResolver, ResolveResult
    from yarl import URL

__all__ = [
    "BAD_PORTS",
    "AllowList",
    "GuardedResolver",
    "InnerAddress",
    "Place",
    "find_inner_place",
    "is_inner_literal",
    "is_odd_number",
    "is_public",
    "make_open_socket",
]

Place = tuple[str, int]
"""A host as the wire has it (lower case, IDNA) and a port."""

# No-one serves news on these, and some of what listens there takes an HTTP request for
# commands of its own (Fetch Standard, "bad port").
BAD_PORTS = frozenset(
    {
        0, 1, 7, 9, 11, 13, 15, 17, 19, 20, 21, 22, 23, 25, 37, 42, 43, 53, 69, 77, 79, 87, 95,
        101, 102, 103, 104, 109, 110, 111, 113, 115, 117, 119, 123, 135, 137, 139, 143, 161, 179,
        389, 427, 465, 512, 513, 514, 515, 526, 530, 531, 532, 540, 548, 554, 556, 563, 587, 601,
        636, 989, 990, 993, 995, 1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566,
        6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080,
    }
)  # fmt: skip

# What `is_global` lets through, in one version of Python or another, and is not the outside.
_INNER_V4 = tuple(
    IPv4Network(text)
    for text in (
        "0.0.0.0/8",  # this host, by another name
        "100.64.0.0/10",  # carriers' own (RFC 6598)
        "168.63.129.16/32",  # what Azure's machines ask for their metadata
        "192.0.0.0/24",  # protocol assignments (RFC 6890)
        "192.88.99.0/24",  # 6to4 relays (RFC 7526)
        "224.0.0.0/3",  # multicast, reserved, broadcast
    )
)
_GLOBAL_V6 = IPv6Network("2000::/3")  # all that is given out so far (RFC 4291 §2.4)
_NAT64 = IPv6Network("64:ff9b::/96")  # the IPv4 address in its last bits (RFC 6052 §2.1)
_INNER_V6 = tuple(
    IPv6Network(text)
    for text in (
        "2001::/23",  # protocol assignments, Teredo among them (RFC 4380)
        "2001:db8::/32",  # for examples (RFC 3849)
        "2002::/16",  # 6to4: an IPv4 address inside, and nobody serves there (RFC 7526)
        "3fff::/20",  # for examples (RFC 9637)
    )
)
# What an operator may mean by writing it down: this machine, and networks like his own. Not
# link-local addresses, nor any at which a cloud keeps its machines' credentials.
_OWN_V4 = tuple(
    IPv4Network(text) for text in ("127.0.0.0/8", "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16")
)
_OWN_V6 = tuple(IPv6Network(text) for text in ("::1/128", "fc00::/7"))
_METADATA_V6 = IPv6Network("fd00:ec2::/32")
# 2130706433, 0x7f.1, 0177.0.0.1: a last label that is a number makes a host an IPv4 address
# for whoever resolves it (URL Standard, "ends in a number").
_NO_BRACKETS = str.maketrans("", "", "[]")
_NUMBER_AT_END = re.compile(r"(?:^|\.)(?:[0-9]+|0x[0-9a-f]*)\.?$", re.IGNORECASE)


class InnerAddress(OSError):
    """A connection that would have led inside. An OSError, for the libraries pass those on."""


@lru_cache(maxsize=16_384)
def is_public(address: str) -> bool:
    """Whether ``address``, an IP literal, is one of the outside.

    Loopback, private, link-local, carriers' own, multicast, reserved and metadata addresses
    are not, in IPv6 nor in an IPv4 address inside it, nor is any with a zone.
    """
    try:
        ip = ip_address(address)
    except ValueError:
        return False
    return _is_public_v4(ip) if isinstance(ip, IPv4Address) else _is_public_v6(ip)


def _is_public_v4(ip: IPv4Address) -> bool:
    return ip.is_global and not any(ip in network for network in _INNER_V4)


def _is_public_v6(ip: IPv6Address) -> bool:
    if ip.scope_id is not None:
        return False
    if ip.ipv4_mapped is not None:
        return _is_public_v4(ip.ipv4_mapped)
    if ip in _NAT64:
        return _is_public_v4(IPv4Address(ip.packed[-4:]))
    if ip.packed[8:12] in (b"\0\0\x5e\xfe", b"\x02\0\x5e\xfe"):  # ISATAP (RFC 5214 §6.1)
        return False
    return ip in _GLOBAL_V6 and ip.is_global and not any(ip in network for network in _INNER_V6)


@lru_cache(maxsize=16_384)
def is_inner_literal(host: str) -> bool:
    """Whether ``host`` is an IP address, and not one of the outside."""
    try:
        ip_address(host)
    except ValueError:
        return False
    return not is_public(host)


def is_odd_number(host: str) -> bool:
    """Whether ``host`` is an IPv4 address in decimal, octal, hexadecimal or short form."""
    if not _NUMBER_AT_END.search(host):
        return False
    try:
        ip_address(host)
    except ValueError:
        return True
    return False


def find_inner_place(url: URL) -> Place | None:
    """The place that ``url`` names where that is plainly inside, to anybody who reads it.

    ``localhost`` and what ends in it, and a loopback or private IP address in its usual form.
    """
    host, port = url.raw_host or "", url.port or 0
    if host == "localhost" or host.endswith(".localhost"):
        return host, port
    try:
        ip = ip_address(host)
    except ValueError:
        return None
    if isinstance(ip, IPv6Address):
        plain = ip.scope_id is None and any(ip in network for network in _OWN_V6)
        plain = plain and ip not in _METADATA_V6
    else:
        plain = any(ip in network for network in _OWN_V4)
    return (host, port) if plain else None


class AllowList:
    """Which inner places anybody's source may lead to: networks, and hosts by name.

    Written as ``10.20.0.0/16``, ``::1``, ``intranet.example`` or ``*.intranet.example`` (what
    is below it). A host is trusted with whatever its name resolves to. Raises ValueError for
    what is none of these.
    """

    def __init__(self, written: Iterable[str] = ()) -> None:
        networks: list[IPv4Network | IPv6Network] = []
        hosts: set[str] = set()
        for text in written:
            try:
                networks.append(ip_network(text.strip().translate(_NO_BRACKETS), strict=False))
            except ValueError:
                hosts.add(_read_host(text))
        self._networks = tuple(networks)
        self._hosts = frozenset(host for host in hosts if not host.startswith("*."))
        self._above = tuple(host[1:] for host in hosts if host.startswith("*."))

    def holds_host(self, host: str) -> bool:
        """Whether the host was named, whatever its address."""
        return host in self._hosts or (bool(self._above) and host.endswith(self._above))

    def holds_address(self, address: str) -> bool:
        """Whether ``address`` is of the outside, or in a network that was named."""
        if is_public(address):
            return True
        if not self._networks:
            return False
        try:
            ip = ip_address(address)
        except ValueError:
            return False
        mapped = ip.ipv4_mapped if isinstance(ip, IPv6Address) else None
        return any((mapped or ip) in network for network in self._networks)

    def make_socket(self, info: Sequence[Any]) -> socket.socket:
        """The socket for an address that is about to be connected to. Raises InnerAddress."""
        family, kind, protocol, _, address = info
        if not self.holds_address(address[0]):
            raise InnerAddress("the address is inside")
        return socket.socket(family=family, type=kind, proto=protocol)


def _read_host(text: str) -> str:
    host = text.strip().lower().rstrip(".")
    name = host.removeprefix("*.")
    try:
        name.encode("ascii")
    except UnicodeError:
        name = name.encode("idna").decode()
    if not re.fullmatch(r"[a-z0-9_-]+(?:\.[a-z0-9_-]+)*", name) or is_odd_number(name):
        raise ValueError(f"{text!r} is neither a network nor a host name")
    return f"*.{name}" if host.startswith("*.") else name


def make_open_socket(info: Sequence[Any]) -> socket.socket:
    """The socket for a place that was opened."""
    family, kind, protocol, _, _ = info
    return socket.socket(family=family, type=kind, proto=protocol)


class GuardedResolver:
    """Resolves names by ``inner``, and refuses one with any address that is not to be had.

    With ``allow`` None only ``localhost`` is judged, which has to be this machine (RFC 6761
    §6.3). ``patience_s`` bounds a look-up: a name server that hangs must not keep a poll's
    place until its deadline.
    """

    def __init__(
        self, inner: AbstractResolver, *, allow: AllowList | None, patience_s: float
    ) -> None:
        self._inner = inner
        self._allow = allow
        self._patience_s = patience_s

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_UNSPEC
    ) -> list[ResolveResult]:
        """All addresses of ``host``. Raises InnerAddress, or OSError where there are none."""
        try:
            async with asyncio.timeout(self._patience_s):
                found = await self._inner.resolve(host, port, family)
        except TimeoutError as exc:
            # With a number: without one it is taken for the poll's own time-out.
            raise OSError(110, "its name servers do not answer") from exc
        if not all(self._may_have(host, one["host"]) for one in found):
            raise InnerAddress("the name leads inside")
        return found

    def _may_have(self, host: str, address: str) -> bool:
        if self._allow is not None:
            return self._allow.holds_address(address)
        if host == "localhost" or host.endswith(".localhost"):
            return ip_address(address).is_loopback
        return True

    async def close(self) -> None:
        """Close the resolver behind it."""
        await self._inner.close()

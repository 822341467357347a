"""How the watchers behave, in values."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

__all__ = ["WatcherSettings"]


@dataclass(frozen=True, slots=True, kw_only=True)
class WatcherSettings:
    """Limits and manners of fetching and parsing.

    ``contact`` is an address or a page where a publisher can reach whoever runs this; it
    goes into the User-Agent, which says nothing of the kind where it is None. ``deadline``
    bounds one poll's time on the wire, redirects and all documents that it asks for
    included; waiting for a turn does not count. ``max_body`` bounds a document in bytes, as
    transferred and as unpacked, and ``bytes_in_flight`` all that are being read;
    ``look_up_time`` bounds a question to DNS.
    ``gap`` lies between the starts of two requests to one host, but for hosts of the inside.
    ``allow`` names the networks and hosts of the inside that sources may lead to (see
    `watchers.addresses.AllowList`), ``ca_file`` the file with certificates that are trusted
    beside the system's own.
    ``parse_time`` is how long one document may take its worker. ``parse_workers`` 0 means
    as many as there are processors, 2 to 4.
    """

    contact: str | None = None
    product: str = "Nightdesk/0.1"
    connect_time: timedelta = timedelta(seconds=10)
    deadline: timedelta = timedelta(seconds=30)
    max_body: int = 20 * 1024 * 1024
    look_up_time: timedelta = timedelta(seconds=5)
    max_redirects: int = 10
    bytes_in_flight: int = 256 * 1024 * 1024
    connections: int = 200
    connections_per_host: int = 6
    gap: timedelta = timedelta(seconds=0.5)
    allow: tuple[str, ...] = ()
    ca_file: Path | None = None
    keep_alive: timedelta = timedelta(seconds=0.5)
    parse_time: timedelta = timedelta(seconds=10)
    parse_workers: int = 0

    @property
    def user_agent(self) -> str:
        """The User-Agent, with the contact behind a plus as crawlers write it."""
        return f"{self.product} (+{self.contact})" if self.contact else self.product

    @property
    def product_token(self) -> str:
        """The name by which robots.txt files speak of it (RFC 9309 §2.2.1)."""
        return self.product.partition("/")[0]

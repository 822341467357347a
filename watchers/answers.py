"""What an answer's headers say: validators, how long it holds, when to come back, links."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from functools import lru_cache
from typing import TYPE_CHECKING

from watchers.dates import read_retry_after
from watchers.model import Validators

if TYPE_CHECKING:
    from multidict import CIMultiDictProxy
    from yarl import URL

__all__ = ["Link", "read_fresh_for", "read_links", "read_validators", "read_wait"]

Link = tuple[str, str]
"""A relation in lower case (``hub``, ``self``) and the absolute address it leads to."""

_LONGEST_VALIDATOR = 1_000
_RELATIONS = frozenset({"hub", "self"})
_MOST_LINKS = 20
# A year: some write more digits than a timedelta holds.
_LONGEST_FRESH_S = 31_536_000
_SECONDS = re.compile(r"(?:^|[\s,])(max-age|s-maxage)\s*=\s*\"?([0-9]{1,20})", re.IGNORECASE)
_NEVER_FRESH = re.compile(r"(?:^|[\s,])no-(?:cache|store)\s*(?:[,;]|$)", re.IGNORECASE)
# One parameter of a link (RFC 8288 §3): `; name`, `; name=token`, `; name="quoted"`.
_PARAMETER = re.compile(r'\s*;\s*([^\s=;,"]*)\s*(?:=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s;,"]*)))?')


def read_validators(headers: Mapping[str, str]) -> Validators:
    """ETag and Last-Modified, where they can be sent back to the letter."""
    return Validators(
        etag=_usable(headers.get("ETag")), last_modified=_usable(headers.get("Last-Modified"))
    )


def _usable(validator: str | None) -> str | None:
    """What cannot be sent back to the letter is no validator."""
    if not validator or len(validator) > _LONGEST_VALIDATOR:
        return None
    return validator if validator.isascii() and validator.isprintable() else None


def read_wait(headers: Mapping[str, str], *, now: Callable[[], datetime]) -> timedelta | None:
    """What Retry-After asks for; a date counts by the server's own clock, right or wrong."""
    asked = headers.get("Retry-After")
    if not asked:
        # Hardly any answer asks; reading its Date would be a tenth of a poll's cost.
        return None
    return read_retry_after(asked, now=_read_date(headers.get("Date")) or now())


def read_fresh_for(headers: Mapping[str, str]) -> timedelta | None:
    """How long the answer holds by its own account, less its age (RFC 9111 §4.2.1).

    Zero where it does not hold at all (``no-cache``, a date that is none); None where it
    says nothing. Here ``s-maxage`` counts where there is no ``max-age``: what stands in a
    cache between is all that a poll would see.
    """
    cached = headers.get("Cache-Control")
    fresh_s = _read_cache_control(cached) if cached else None
    if fresh_s is None:
        expires = headers.get("Expires")
        if expires is None:
            return None
        at, told = _read_date(expires), _read_date(headers.get("Date"))
        if at is None:
            return timedelta()  # "0" and the like: stale already (RFC 9111 §5.3)
        if told is None:
            return None
        fresh_s = (at - told).total_seconds()
    age = headers.get("Age", "")
    if age.isascii() and age.isdigit():
        fresh_s -= min(int(age[:10]), _LONGEST_FRESH_S)
    return timedelta(seconds=min(max(fresh_s, 0.0), _LONGEST_FRESH_S))


@lru_cache(maxsize=1_024)  # there are few in use
def _read_cache_control(value: str) -> float | None:
    if _NEVER_FRESH.search(value):
        return 0.0
    told: dict[str, float] = {}
    for name, digits in _SECONDS.findall(value):
        told.setdefault(name.lower(), float(digits))
    return told.get("max-age", told.get("s-maxage"))


def _read_date(text: str | None) -> datetime | None:
    if not text:
        return None
    try:
        at = parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return at if at.tzinfo else at.replace(tzinfo=UTC)


def read_links(headers: CIMultiDictProxy[str], base: URL) -> tuple[Link, ...]:
    """The hubs and the topic that Link headers name (RFC 8288 §3, WebSub §4).

    ``base`` is the address that answered. Links of something else (``anchor``) are passed
    over.
    """
    if "Link" not in headers:
        return ()
    found: dict[Link, None] = {}
    for value in headers.getall("Link"):
        for target, relations in _parse_links(value):
            address = _join(base, target)
            if address is not None:
                found.update(dict.fromkeys((relation, address) for relation in relations))
            if len(found) >= _MOST_LINKS:
                return tuple(found)
    return tuple(found)


def _parse_links(value: str) -> Iterator[tuple[str, Iterable[str]]]:
    place = 0
    while True:
        opened = value.find("<", place)
        closed = value.find(">", opened)
        if opened < 0 or closed < 0:
            return
        target, place = value[opened + 1 : closed], closed + 1
        parameters: dict[str, str] = {}
        while parameter := _PARAMETER.match(value, place):
            place = parameter.end()
            name, quoted, token = parameter.groups()
            said = re.sub(r"\\(.)", r"\1", quoted) if quoted is not None else token or ""
            parameters.setdefault(name.lower(), said)  # of two, the first counts
        relations = _RELATIONS.intersection(parameters.get("rel", "").lower().split())
        if relations and "anchor" not in parameters:
            yield target.strip(), sorted(relations)
        comma = value.find(",", place)
        if comma < 0:
            return
        place = comma + 1


def _join(base: URL, target: str) -> str | None:
    from yarl import URL

    try:
        address = base.join(URL(target))
        usable = address.scheme in ("http", "https") and bool(address.raw_host)
        return str(address.with_user(None)) if usable else None
    except (ValueError, TypeError, LookupError):  # the last for `//[]@`
        return None

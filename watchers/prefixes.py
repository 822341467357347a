"""What feedparser calls a feed's elements and attributes, whatever prefixes the feed uses.

feedparser knows namespaces by their addresses, and by prefix those that it does not know.
"""

from __future__ import annotations

from watchers.borrowed import known_namespaces

__all__ = ["Prefixes", "UnusualName"]

_XML = "http://www.w3.org/XML/1998/namespace"
# Attributes that mean something to feedparser by their local name, in any namespace.
_LOCAL_NAMES = (
    "base lang href url uri rel type term label scheme domain text ispermalink mode src version"
    " lastmod"
)
_TELLING = frozenset(_LOCAL_NAMES.split())


class UnusualName(Exception):
    """A prefix or an attribute is used in a way that feedparser may take for another."""


class Prefixes:
    """The prefixes of one document, as expat tells of them.

    Names come from it as ``address local prefix``, or as ``local`` alone.
    """

    def __init__(self) -> None:
        self._bound: dict[str, str] = {}
        self._mapped: dict[str, str] = {}
        self._used: set[str] = set()
        self._names: dict[str, str] = {}

    def bind(self, prefix: str | None, address: str) -> None:
        """Take note of a declaration; ``address`` is in lower case. Raises UnusualName."""
        if " " in address:
            raise UnusualName  # names could not be taken apart
        if not prefix:
            return
        # feedparser never forgets what a prefix stood for, nor asks where it did.
        if self._bound.setdefault(prefix, address) != address:
            raise UnusualName
        known = _standard_prefix(address)
        if known is not None and known != prefix:
            if prefix in self._used or prefix == "rdf":
                raise UnusualName
            self._mapped[prefix] = known

    def name(self, full: str) -> str:
        """The name that feedparser gives to an element."""
        found = self._names.get(full)
        if found is None:
            address, _, rest = full.partition(" ") if " " in full else ("", "", full)
            local, _, given = rest.partition(" ")
            known = _standard_prefix(address.lower())
            prefix = (given if known is None else known).lower()
            self._used.add(prefix)
            prefix = self._mapped.get(prefix, prefix)
            found = f"{prefix}_{local}" if prefix else local
            found = self._names[full] = found.lower()
        return found

    def attributes(self, attrs: dict[str, str]) -> dict[str, str]:
        """The attributes of an element by feedparser's names. Raises UnusualName."""
        named: dict[str, str] = {}
        for full, value in attrs.items():
            key = full
            if " " in full:
                address, local, *given = full.split(" ")
                if address == _XML:
                    key = f"xml:{local}"
                elif local.lower() in _TELLING:
                    raise UnusualName
                else:
                    # feedparser goes by the prefix as it is written, too.
                    named[f"{''.join(given)}:{local}".lower()] = value
                    key = f"{_standard_prefix(address.lower()) or ''}:{local}"
            key = key.lower()
            named[key] = value.lower() if key in ("rel", "type") else value
        return named


def _standard_prefix(address: str) -> str | None:
    """The prefix that feedparser has for a namespace; empty for those of RSS and Atom."""
    if "backend.userland.com/rss" in address:
        return ""  # of whichever version
    return known_namespaces().get(address)

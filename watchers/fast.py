"""Well-formed feeds of the usual make, read many times faster than feedparser does.

feedparser is the reference: what this path gives is what feedparser would have given, or
it gives nothing and feedparser is asked. It reads with expat, the XML parser that
feedparser itself stands on, so both agree on what is well-formed. It keeps to elements
whose treatment by feedparser is known and small (`watchers.elements`), and says that it is
not sure at the first sight of anything else: a document type, base64, markup where text
should be, an element that feedparser has a rule for and this path has none.
"""

from __future__ import annotations

import codecs
import re
from pyexpat import ExpatError, ParserCreate
from xml.sax.saxutils import escape

from watchers.borrowed import STUMBLES, declared_encoding, rebase
from watchers.elements import MARKUP_TYPE, Part, find_part
from watchers.gathering import Gathering, Kind, Kinds, NotSure, OpenElement, RawFeed
from watchers.prefixes import Prefixes, UnusualName

__all__ = ["as_utf8", "read_plain_feed"]

_WIDE_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
# Real feeds stay below 60, with XHTML content inline.
_DEEPEST = 500
_XHTML = "http://www.w3.org/1999/xhtml"


def read_plain_feed(body: bytes, *, base: str, lang: str | None) -> RawFeed | None:
    """What feedparser would find in ``body``, as far as entries are made of it.

    ``body`` is UTF-8, whatever it declares; addresses are resolved against ``base``;
    ``lang`` is the language that the server names. None where it is not sure, or where
    there are no entries: feedparser is to be asked then.
    """
    reading = _Reading(base, lang)
    try:
        reading.parse(body)
    except (NotSure, UnusualName, ExpatError, *STUMBLES):
        return None
    return reading.found if reading.found.entries else None


# One byte a character, with ASCII where it belongs: any bytes are text, and the same text
# for feedparser, which decodes them with the codec of this name.
_SINGLE_BYTE = re.compile(r"(?:iso-8859-(?:1|2|5|7|9|15)|windows-125[0-8]|koi8-[ru])")
_UTF_8 = frozenset(("utf-8", "utf8", "us-ascii", "ascii"))


def as_utf8(body: bytes, charset: str | None) -> bytes | None:
    """``body`` in UTF-8 where feedparser would surely read it in the same encoding.

    ``charset`` is what will be announced to it. None where it is not sure.
    """
    body = body.removeprefix(codecs.BOM_UTF8)
    if b"\0" in body or body.startswith((b"\x4c\x6f\xa7\x94", *_WIDE_MARKS)):
        return None
    name = charset or declared_encoding(body) or "utf-8"
    if name in _UTF_8 and (body.isascii() or _is_utf8(body)):
        return body
    if not _SINGLE_BYTE.fullmatch(name):
        return None
    try:
        return body.decode(name).encode()
    except UnicodeDecodeError:
        return None


def _is_utf8(body: bytes) -> bool:
    try:
        body.decode()
    except UnicodeDecodeError:
        return False
    return True


class _Reading:
    """One pass over one document."""

    def __init__(self, base: str, lang: str | None) -> None:
        self._gathering = Gathering()
        self.found = self._gathering.found
        self._base = base
        self._lang = lang
        if lang:
            self.found.feed["language"] = lang
        self._open: list[OpenElement] = []
        self._prefixes = Prefixes()
        self._roots: Kinds = {}

    def parse(self, body: bytes) -> None:
        parser = ParserCreate("utf-8", namespace_separator=" ")
        parser.namespace_prefixes = True
        parser.buffer_text = True
        parser.StartDoctypeDeclHandler = self._doctype
        parser.StartNamespaceDeclHandler = self._namespace
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._characters
        parser.Parse(body, True)

    def _doctype(self, *_: object) -> None:
        raise NotSure

    def _namespace(self, prefix: str | None, address: str | None) -> None:
        lower = (address or "").lower()
        if not self.found.version:
            if lower == "http://purl.org/rss/1.0/":
                self.found.version = "rss10"
            elif lower == "http://www.w3.org/2005/atom":
                self.found.version = "atom10"
            elif lower == "http://my.netscape.com/rdf/simple/0.9/" and prefix is None:
                self.found.version = "rss090"
        self._prefixes.bind(prefix, lower)

    def _characters(self, text: str) -> None:
        opened = self._open[-1]
        if opened.pieces is not None:
            opened.pieces.append(escape(text) if opened.type == MARKUP_TYPE else text)

    def _start(self, full: str, attrs: dict[str, str]) -> None:
        depth = len(self._open)
        if depth >= _DEEPEST:
            raise NotSure
        if depth:
            parent = self._open[-1]
            if parent.type == MARKUP_TYPE:
                self._start_markup(parent, full)
                return
            kinds, lang, base, outer = parent.kind.within, parent.lang, parent.base, parent.pieces
        else:
            parent, kinds, lang, base, outer = None, self._roots, self._lang, self._base, None
        if attrs:
            attrs = self._prefixes.attributes(attrs)
            stated = attrs.get("xml:lang", attrs.get("lang"))
            lang = lang if stated is None else stated or None
            if "base" in attrs or "xml:base" in attrs:
                base = _rebase(base, attrs.get("xml:base", attrs.get("base", "")))
        bare = not attrs
        kind = kinds.get((full, bare))
        if kind is None:
            kind = kinds[full, bare] = self._find_kind(full, parent, bare=bare)
        opened = OpenElement(kind, attrs, depth + 1, lang, base, outer)
        self._open.append(opened)
        if parent is None:
            self._begin_document(opened)
        if kind.begin is not None:
            kind.begin(opened)

    def _find_kind(self, full: str, parent: OpenElement | None, *, bare: bool) -> Kind:
        # All of this follows from the place where the element stands, so it is asked once
        # for each place, and not at each of its items.
        name = self._prefixes.name(full)
        part = find_part(
            name,
            parent.part if parent else None,
            parent.name if parent else "",
            in_entry=self._gathering.in_entry,
            bare=bare,
        )
        if part is None:
            raise NotSure
        return self._gathering.make_kind(part, name)

    def _start_markup(self, parent: OpenElement, full: str) -> None:
        address, _, rest = full.partition(" ")
        local = rest.partition(" ")[0].lower()
        if address != _XHTML or local in ("body", "svg", "math"):
            raise NotSure
        kind = self._gathering.make_kind(Part.MARKUP, local)
        opened = OpenElement(kind, {}, len(self._open) + 1, parent.lang, parent.base, parent.pieces)
        opened.type, opened.pieces = parent.type, parent.pieces
        self._open.append(opened)
        if opened.pieces is not None:
            opened.pieces.append(f"<{local}>")

    def _end(self, _: str) -> None:
        opened = self._open.pop()
        if opened.kind.end is not None:
            opened.kind.end(opened)

    def _begin_document(self, root: OpenElement) -> None:
        version = root.attrs.get("version", "")
        if root.name == "feed" and not self.found.version:
            versions = {"0.1": "atom01", "0.2": "atom02", "0.3": "atom03"}
            self.found.version = versions.get(version, "atom")
        elif root.name == "rss" and not self.found.version.startswith("rss"):
            self.found.version = _name_rss(version)
        if root.lang and root.name != "rdf_rdf":
            self.found.feed["language"] = root.lang


def _rebase(base: str, stated: str) -> str:
    """What holds below ``xml:base``, which is itself against what held before."""
    base = rebase(base, stated)
    # feedparser resolves it again at each element.
    if rebase(base, base) != base:
        raise NotSure
    return base


def _name_rss(stated: str) -> str:
    versions = {"0.91": "rss091u", "0.92": "rss092", "0.93": "rss093", "0.94": "rss094"}
    return versions.get(stated) or ("rss20" if stated.startswith("2.") else "rss")

"""What the elements of a feed come to: feedparser's rules for the usual ones.

feedparser is the reference, with its ways: a second description is the content, a guid is
a link unless it says otherwise, what stands less deep wins. Where its rule is not sure to
be met `NotSure` is raised.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from watchers.borrowed import (
    join_address,
    looks_like_html,
    mend_text,
    read_date,
    ruled_names,
    save_person,
    settle_person,
)
from watchers.elements import DATES, MARKUP_TYPE, TEXT_TYPES, TEXTS, TYPE_NAMES, Part

__all__ = ["Gathering", "Kind", "Kinds", "NotSure", "OpenElement", "RawFeed"]

Raw = dict[str, Any]

_MRSS_CATEGORIES = "http://search.yahoo.com/mrss/category_schema"
# feedparser's pattern for e-mails takes time that grows with the square of the length.
_LONGEST_AUTHOR = 1_000
_REFERENCE = re.compile(r"&([A-Za-z0-9_]+);")


class NotSure(Exception):
    """Feedparser is to be asked."""


@dataclass(slots=True, kw_only=True)
class RawFeed:
    """A feed in the words of feedparser's result: ``feed``, ``entries`` and ``version``."""

    feed: Raw = field(default_factory=dict)
    entries: list[Raw] = field(default_factory=list)
    version: str = ""


@dataclass(slots=True, kw_only=True)
class Kind:
    """What an element is at its place in a feed, and what is to be done as it begins and ends.

    ``within`` has the kinds that were met in it so far.
    """

    part: Part
    name: str
    begin: Callable[[OpenElement], None] | None
    end: Callable[[OpenElement], None] | None
    within: Kinds = field(default_factory=dict)


Kinds = dict[tuple[str, bool], Kind]
"""By an element's full name, and whether it has no attributes."""


class OpenElement:
    """An element that has begun and not ended."""

    __slots__ = ("attrs", "base", "depth", "key", "kind", "lang", "outer", "pieces", "type")

    def __init__(
        self,
        kind: Kind,
        attrs: dict[str, str],
        depth: int,
        lang: str | None,
        base: str,
        outer: list[str] | None,
    ) -> None:
        self.kind = kind
        self.attrs = attrs
        self.depth = depth
        self.lang = lang
        self.base = base  # what addresses in it are resolved against
        self.outer = outer  # where the text around it goes
        self.pieces: list[str] | None = None
        self.type = ""
        self.key = ""

    @property
    def part(self) -> Part:
        """What it is."""
        return self.kind.part

    @property
    def name(self) -> str:
        """Its name, as feedparser has it."""
        return self.kind.name

    def read(self) -> str:
        """The text that it holds."""
        return "".join(self.pieces or ()).strip()


class Gathering:
    """Takes elements as they begin and end, and makes a `RawFeed` of them."""

    def __init__(self) -> None:
        self.found = RawFeed()
        self._entry: Raw | None = None
        self._depths: dict[str, int] = {}  # how deep what an entry has of a name was found
        self._tags: Counter[tuple[str | None, str | None, str | None]] = Counter()
        self._title_depth = -1
        self._has_content = False
        self._beginnings = {
            Part.FEED: self._begin_feed,
            Part.ENTRY: self._begin_entry,
            Part.TEXT: self._begin_text,
            Part.LINK: self._begin_link,
            Part.ENCLOSURE: self._begin_enclosure,
            Part.PERSON: self._begin_person,
            Part.PERSON_PART: self._begin_person_part,
            Part.TAG: self._begin_tag,
            Part.SOURCE: self._begin_elsewhere,
            Part.PICTURE: self._begin_elsewhere,
            Part.WORDS: self._begin_bare,
            Part.STATEMENT: self._begin_bare,
            Part.DATE: self._begin_plain,
            Part.ID: self._begin_plain,
            Part.LANGUAGE: self._begin_plain,
            Part.OTHER_TITLE: self._begin_plain,
        }
        self._ends = {
            Part.ENTRY: self._end_entry,
            Part.TEXT: self._end_text,
            Part.DATE: self._end_date,
            Part.LINK: self._end_link,
            Part.ID: self._end_id,
            Part.PERSON: self._end_person,
            Part.PERSON_PART: self._end_person_part,
            Part.TAG: self._end_tag,
            Part.WORDS: self._end_words,
            Part.MARKUP: self._end_markup,
            Part.LANGUAGE: self._end_plain,
            Part.STATEMENT: self._end_plain,
            Part.OTHER_TITLE: self._end_other_title,
        }

    @property
    def in_entry(self) -> bool:
        """Whether an entry has begun and not ended."""
        return self._entry is not None

    def make_kind(self, part: Part, name: str) -> Kind:
        """What is to be done with elements of that name: both steps may raise NotSure."""
        return Kind(
            part=part, name=name, begin=self._beginnings.get(part), end=self._ends.get(part)
        )

    def _context(self) -> Raw:
        return self.found.feed if self._entry is None else self._entry

    def _begin_feed(self, opened: OpenElement) -> None:
        if "lastmod" in opened.attrs or "href" in opened.attrs:
            raise NotSure

    def _begin_entry(self, opened: OpenElement) -> None:
        if self._entry is not None or "lastmod" in opened.attrs or "href" in opened.attrs:
            raise NotSure
        self._entry = {}
        self.found.entries.append(self._entry)
        self._depths = {}
        self._tags.clear()
        self._title_depth = -1
        if opened.attrs.get("rdf:about"):
            self._entry["id"] = opened.attrs["rdf:about"]

    def _begin_text(self, opened: OpenElement) -> None:
        key, default = TEXTS[opened.name]
        stated = opened.attrs.get("type", default)
        opened.type = TYPE_NAMES.get(stated, stated)
        if (
            opened.type not in TEXT_TYPES
            or opened.attrs.get("mode") == "base64"
            or "src" in opened.attrs
        ):
            raise NotSure
        # A second description is the content, unless there is one (as feedparser has it).
        summarised = not self._has_content and "summary" in self._context()
        if key in ("description", "summary") and summarised:
            key = "content"
            opened.type = TYPE_NAMES.get(opened.attrs.get("type", "text"), opened.type)
        if key == "content":
            self._has_content = True
        opened.key = key
        opened.pieces = []

    def _begin_link(self, opened: OpenElement) -> None:
        attrs = opened.attrs
        rel = attrs.get("rel", "alternate")
        address = _address_in(attrs) or attrs.get("href")
        if address is None:
            self._link_to(None, rel)
            opened.pieces = []
        else:
            address = join_address(opened.base, address)
            self._link_to(address, rel)
            stated = attrs.get("type", "text/html" if rel != "self" else "application/atom+xml")
            if rel == "alternate" and TYPE_NAMES.get(stated, stated) in ("text/html", MARKUP_TYPE):
                self._context()["link"] = address

    def _link_to(self, address: str | None, rel: str) -> None:
        link = {"rel": rel} if address is None else {"rel": rel, "href": address}
        self._context().setdefault("links", []).append(link)

    def _begin_enclosure(self, opened: OpenElement) -> None:
        self._link_to(_address_in(opened.attrs), "enclosure")

    def _begin_plain(self, opened: OpenElement) -> None:
        opened.pieces = []

    def _begin_bare(self, opened: OpenElement) -> None:
        if opened.attrs:  # feedparser keeps them in the place of the text
            raise NotSure
        opened.pieces = []

    def _begin_person(self, opened: OpenElement) -> None:
        self._context().setdefault("authors", []).append({})
        opened.pieces = []

    def _begin_person_part(self, opened: OpenElement) -> None:
        # Without attributes a strange element has a text of its own; with some, feedparser
        # gives its text to the element around it.
        strange = opened.name not in ruled_names()
        opened.pieces = opened.outer if strange and opened.attrs else []

    def _begin_tag(self, opened: OpenElement) -> None:
        attrs = opened.attrs
        if opened.name == "itunes_category":
            self._add_tag(attrs.get("text"), "http://www.itunes.com/", None)
        else:
            scheme = attrs.get("scheme", attrs.get("domain"))
            if opened.name == "media_category" and "scheme" not in attrs:
                scheme = _MRSS_CATEGORIES
            self._add_tag(attrs.get("term"), scheme, attrs.get("label"))
        opened.pieces = []

    def _add_tag(self, term: str | None, scheme: str | None, label: str | None) -> None:
        # One that is there already is left out; feedparser looks through all of them.
        if (term or scheme or label) and not self._tags[term, scheme, label]:
            self._tags[term, scheme, label] += 1
            tag = {"term": term, "scheme": scheme, "label": label}
            self._context().setdefault("tags", []).append(tag)

    def _begin_elsewhere(self, _: OpenElement) -> None:
        self._title_depth = -1

    # -- ends ------------------------------------------------------------------------------

    def _end_entry(self, _: OpenElement) -> None:
        self._entry = None
        self._has_content = False

    def _store(self, key: str, value: str, depth: int) -> None:
        """Keep a value, unless one stands there that was found less deep."""
        if self._entry is not None:
            if depth > self._depths.get(key, depth):
                return
            self._depths[key] = depth
        self._context()[key] = value

    def _end_text(self, opened: OpenElement) -> None:
        pieces = opened.pieces or []
        if self.found.version == "atom10" and opened.type == MARKUP_TYPE:
            pieces = _without_frame(pieces)
        value = "".join(pieces).strip()
        is_atom = self.found.version.startswith("atom")
        if opened.type == "text/plain" and not is_atom and looks_like_html(value):
            opened.type = "text/html"
        value = mend_text(value)
        detail = {"type": opened.type, "value": value, "language": opened.lang}
        if opened.key == "title":
            if not -1 < self._title_depth <= opened.depth:
                self._store("title", value, opened.depth)
                self._context()["title_detail"] = detail
            if value and opened.name != "media_title":
                self._title_depth = opened.depth
        elif opened.key == "content":
            if self._entry is not None:
                self._entry.setdefault("content", []).append(detail)
            self._context().setdefault("summary", value)
        else:
            of_feed = self._entry is None and opened.key == "description"
            key = "subtitle" if of_feed else "summary"
            self._store(key, value, opened.depth)
            self._context()[f"{key}_detail"] = detail

    def _end_markup(self, opened: OpenElement) -> None:
        if opened.pieces is not None:
            opened.pieces.append(f"</{opened.name}>")

    def _end_date(self, opened: OpenElement) -> None:
        key = DATES[opened.name]
        value = mend_text(opened.read())
        self._store(key, value, opened.depth)
        self._context()[f"{key}_parsed"] = read_date(value)

    def _end_link(self, opened: OpenElement) -> None:
        if opened.pieces is None:
            return
        value = opened.read()
        value = mend_text(join_address(opened.base, value) if value else value)
        if "&" in value:
            value = value.replace("&amp;", "&") if self._entry is not None else value
            value = _REFERENCE.sub(r"&\g<1>", value)
        self._context()["link"] = value
        if value or self._entry is None:
            self._context()["links"][-1]["href"] = value

    def _end_id(self, opened: OpenElement) -> None:
        value = opened.read()
        is_link = opened.attrs.get("ispermalink", "true") == "true"
        value = mend_text(join_address(opened.base, value) if value and is_link else value)
        self._store("id", value, opened.depth)
        if is_link:
            self._context().setdefault("link", value)

    def _end_person(self, opened: OpenElement) -> None:
        author = mend_text(opened.read())
        if len(author) > _LONGEST_AUTHOR and "@" in author:
            raise NotSure
        self._store("author", author, opened.depth)
        settle_person(self._context())

    def _end_person_part(self, opened: OpenElement) -> None:
        value = opened.read()
        if opened.name in ("name", "email"):
            save_person(self._context(), opened.name, value)
        elif opened.name in ("uri", "url"):
            save_person(self._context(), "href", value)

    def _end_tag(self, opened: OpenElement) -> None:
        value = mend_text(opened.read())
        tags = self._context().get("tags")
        if value and tags and not tags[-1]["term"]:
            last = tags[-1]
            self._tags[last["term"], last["scheme"], last["label"]] -= 1
            last["term"] = value
            self._tags[value, last["scheme"], last["label"]] += 1
        elif value:
            self._add_tag(value, None, None)

    def _end_words(self, opened: OpenElement) -> None:
        scheme = "http://www.itunes.com/" if opened.name == "itunes_keywords" else None
        for word in mend_text(opened.read()).split(","):
            if word.strip():
                self._add_tag(word.strip(), scheme, None)

    def _end_plain(self, opened: OpenElement) -> None:
        name = "language" if opened.part is Part.LANGUAGE else opened.name
        self._store(name, mend_text(opened.read()), opened.depth)

    def _end_other_title(self, opened: OpenElement) -> None:
        if opened.read():
            self._title_depth = opened.depth


def _address_in(attrs: dict[str, str]) -> str | None:
    return attrs.get("url", attrs.get("uri", attrs.get("href")))


def _without_frame(pieces: list[str]) -> list[str]:
    """XHTML without the ``div`` that Atom puts around it (RFC 4287 §3.1.1.3)."""
    start, end = 0, len(pieces)
    while end - start > 1 and not pieces[end - 1].strip():
        end -= 1
    while end - start > 1 and not pieces[start].strip():
        start += 1
    pieces = pieces[start:end]
    if not pieces or pieces[0] != "<div>" or pieces[-1] != "</div>":
        return pieces
    depth = 0
    for piece in pieces[:-1]:
        if piece.startswith("</"):
            depth -= 1
            if depth == 0:
                return pieces
        elif piece.startswith("<"):
            depth += 1
    return pieces[1:-1]

"""Lists of sources as OPML, in and out (OPML 1.0 and 2.0, opml.org/spec2.opml).

Folders are tags, and a folder within a folder is the tag ``outer/inner``. A source of
several tags stands in several folders, as feed readers write it. What OPML has no word for
stands in attributes of a namespace of its own, which others pass over, so that a list
that was written here is read back as it was. What XML cannot hold in an attribute (control
characters, half a surrogate pair) is written there as a JSON string.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from email.utils import format_datetime
from io import BytesIO
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from watchers.errors import DocumentTooComplex, EmptyDocument, NotAFeed, UnreadableOpml
from watchers.guard import refuse_hostile, sketch
from watchers.references import mend_references
from watchers.urls import shown_url, web_url

if TYPE_CHECKING:
    from lxml import etree

__all__ = ["MAX_OPML", "NAMESPACE", "OpmlList", "OpmlSource", "read_opml", "write_opml"]

NAMESPACE = "urn:nightdesk:opml:1"
"""The namespace of the attributes that OPML itself lacks."""

MAX_OPML = 20 * 1024 * 1024
"""The largest file that is read, in bytes."""

_MOST_OUTLINES = 200_000
_DEEPEST_FOLDER = 50
_DEEPEST_WRITTEN = 8  # readers show a few levels; what is deeper is one folder with slashes
_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_OWN = f"{{{NAMESPACE}}}"
# `feed://…` and `feed:https://…` have a browser hand the address to a feed reader.
_ASKS_A_READER = re.compile(r"^(?:feed|rss|pcast|itpc):(//|(?=https?://))", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class OpmlSource:
    """A source as a list names it.

    ``url`` is its address and ``site`` that of the pages it belongs to, as written.
    ``own`` holds the attributes of the namespace, by their local names: whoever reads them
    knows what they mean. ``line`` is where it stands in the file that was read.
    """

    url: str
    name: str = ""
    site: str | None = None
    lang: str | None = None
    tags: tuple[str, ...] = ()
    own: Mapping[str, str] = field(default_factory=dict)
    line: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OpmlList:
    """What a file lists. ``notes`` say what was passed over, and why, with its line."""

    title: str = ""
    sources: tuple[OpmlSource, ...] = ()
    notes: tuple[str, ...] = ()


# -- in ------------------------------------------------------------------------------------


def read_opml(body: bytes) -> OpmlList:
    """The sources that an OPML file lists, each once, in the order of the file.

    Outlines of one address are one source with the tags of all. Raises EmptyDocument,
    NotAFeed (XML, and no OPML), UnreadableOpml (no XML; says the line and the column), or
    DocumentTooComplex (over the limits of size, number, nesting and entity expansion).
    """
    if len(body) > MAX_OPML:
        raise DocumentTooComplex(
            f"the file has {len(body):,} bytes, {MAX_OPML:,} at most are read: split it in parts"
        )
    text = sketch(body)
    if not text.strip():
        raise EmptyDocument("the file is empty: export it anew from the reader that it is from")
    refuse_hostile(text)
    reader = _Reader()
    for event, element in _walk(body):
        reader.take(event, element)
    if not reader.is_opml:
        raise NotAFeed(f"the file is no OPML: {reader.what()}")
    return OpmlList(
        title=reader.title, sources=tuple(_merge(reader.found)), notes=tuple(reader.notes)
    )


def _walk(body: bytes) -> Iterator[tuple[str, etree._Element]]:
    from lxml import etree

    try:
        yield from etree.iterparse(
            BytesIO(mend_references(body)),
            events=("start", "end"),
            resolve_entities=False,
            no_network=True,
            load_dtd=False,
            huge_tree=False,
            remove_comments=True,
            remove_pis=True,
        )
    except etree.XMLSyntaxError as exc:
        line, column = exc.position
        reason = (exc.msg or "it is broken").partition(", line ")[0]
        raise UnreadableOpml(
            f"line {line}, column {column}: {reason}; mend the file there (a bare & is written "
            "&amp;), or export it anew"
        ) from exc
    except LookupError as exc:  # an encoding that nobody knows
        raise UnreadableOpml(
            f"line 1: {exc}; save the file as UTF-8 and say so in its first line"
        ) from exc


class _Reader:
    """Takes a file's elements as they begin and end."""

    def __init__(self) -> None:
        self.is_opml = False
        self.title = ""
        self.found: list[OpmlSource] = []
        self.notes: list[str] = []
        self._root = ""
        self._folders: list[str] = []
        self._count = 0

    def what(self) -> str:
        named = f"it begins with <{self._root}>" if self._root else "it holds no element"
        return f"{named}; give a file that a feed reader exported"

    def take(self, event: str, element: etree._Element) -> None:
        name = _local(element.tag)
        if event == "start":
            if not self._root:
                self._root = name
                self.is_opml = name == "opml"
            if name == "outline":
                self._begin(element)
            return
        if name == "outline":
            self._folders.pop()
        if name == "title" and not self.title:
            self.title = (element.text or "").strip()
        # What was read is let go, so that a large file costs no more than its sources.
        if name not in ("opml", "head", "body"):
            element.clear()

    def _begin(self, element: etree._Element) -> None:
        attributes, own = _attributes_of(element)
        self._count += 1
        if self._count > _MOST_OUTLINES or len(self._folders) >= _DEEPEST_FOLDER:
            raise DocumentTooComplex(
                f"line {element.sourceline}: the file lists more than {_MOST_OUTLINES:,} outlines, "
                f"or more than {_DEEPEST_FOLDER} folders within one another: split it in parts"
            )
        label = _first(attributes, "text", "title")
        source = _source_of(attributes, own, tuple(self._folders), element.sourceline)
        if source is None:
            self._note(attributes, label, element.sourceline)
            self._folders.append(label)
            return
        self.found.append(source)
        # What stands below a source is a list of its own, and no folder of that name.
        self._folders.append("")

    def _note(self, attributes: Mapping[str, str], label: str, line: int | None) -> None:
        kind = attributes.get("type", "").lower()
        address = _first(attributes, "xmlurl", "url")
        where = f"line {line}: {label or 'an outline without a name'}"
        if kind in ("link", "include"):
            self.notes.append(f"{where} is a {kind} and no source: passed over")
        elif address:
            self.notes.append(
                f"{where}: {shown_url(address)[:200]!r} is no http or https address: passed over"
            )
        elif kind and kind not in ("folder", "category"):
            self.notes.append(f"{where}: of type {kind!r} and without an address: passed over")


def _local(tag: Any) -> str:
    return tag.rpartition("}")[2].lower() if isinstance(tag, str) else ""


def _attributes_of(element: etree._Element) -> tuple[dict[str, str], dict[str, str]]:
    """The outline's attributes by their names in lower case, and those of the namespace."""
    attributes: dict[str, str] = {}
    own: dict[str, str] = {}
    for name, value in element.attrib.items():
        key, text = str(name), str(value)
        if key.startswith(_OWN):
            own[key.removeprefix(_OWN)] = _unquote(text)
        elif not key.startswith("{"):
            attributes.setdefault(key.lower(), text.strip())
    return attributes, own


def _source_of(
    attributes: Mapping[str, str],
    own: Mapping[str, str],
    folders: Sequence[str],
    line: int | None,
) -> OpmlSource | None:
    address = own.get("url") or _ASKS_A_READER.sub(
        _name_scheme, _first(attributes, "xmlurl", "url")
    )
    link = attributes.get("type", "").lower() in ("link", "include")
    # Of a link only `kind` says that it is a source: others link to pages.
    if not web_url(address) or (link and "kind" not in own and "xmlurl" not in attributes):
        return None
    categories = [part.strip().strip("/") for part in attributes.get("category", "").split(",")]
    folder = "/".join(name for name in folders if name)
    return OpmlSource(
        url=address,
        name=own.get("name") or _first(attributes, "text", "title"),
        site=web_url(attributes.get("htmlurl")),
        lang=attributes.get("language") or None,
        tags=_join_tags(own.get("tags"), [folder, *categories]),
        own={name: value for name, value in own.items() if name not in ("url", "name", "tags")},
        line=line,
    )


def _name_scheme(found: re.Match[str]) -> str:
    return "http://" if found[1] else ""


def _join_tags(stated: str | None, others: Iterable[str]) -> tuple[str, ...]:
    """The tags of the namespace's attribute, then those that folders add to them."""
    try:
        listed = json.loads(stated) if stated else []
    except (ValueError, RecursionError):
        listed = []
    tags = [tag for tag in listed if isinstance(tag, str)] if isinstance(listed, list) else []
    known = {"/".join(_levels(tag)) for tag in tags}
    return tuple(dict.fromkeys([*tags, *(tag for tag in others if tag and tag not in known)]))


def _merge(found: Iterable[OpmlSource]) -> Iterator[OpmlSource]:
    """Outlines of one address as one source; those that differ in their own id stay apart."""
    kept: list[OpmlSource] = []
    places: dict[tuple[str, str], list[int]] = {}
    for source in found:
        here = places.setdefault(_address_key(source.url), [])
        mine = source.own.get("id")
        for place in here:
            other = kept[place]
            theirs = other.own.get("id")
            if mine is None or theirs is None or mine == theirs:
                kept[place] = replace(
                    other,
                    name=other.name or source.name,
                    site=other.site or source.site,
                    lang=other.lang or source.lang,
                    tags=tuple(dict.fromkeys([*other.tags, *source.tags])),
                    own={**source.own, **other.own},
                )
                break
        else:
            here.append(len(kept))
            kept.append(source)
    return iter(kept)


def _address_key(url: str) -> tuple[str, str]:
    """By what two addresses of a list are one: host and scheme in any case, the rest exactly."""
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}".lower(), f"{parts.path or '/'}?{parts.query}"


def _first(attributes: Mapping[str, str], *names: str) -> str:
    return next((attributes[name] for name in names if attributes.get(name)), "")


# -- out -----------------------------------------------------------------------------------


def write_opml(sources: Iterable[OpmlSource], *, title: str, now: datetime) -> bytes:
    """The list as an OPML 2.0 file in UTF-8."""
    from lxml import etree

    root = etree.Element("opml", {"version": "2.0"}, nsmap={"nightdesk": NAMESPACE})
    head = etree.SubElement(root, "head")
    etree.SubElement(head, "title").text = _clean(title)
    etree.SubElement(head, "dateCreated").text = format_datetime(now, usegmt=True)
    body = etree.SubElement(root, "body")
    folders: dict[tuple[str, ...], etree._Element] = {(): body}
    for source in sources:
        attributes = _attributes(source)
        for levels in dict.fromkeys(_levels(tag) for tag in source.tags) or [()]:
            for depth in range(1, len(levels) + 1):
                if levels[:depth] not in folders:
                    name = levels[depth - 1]
                    folders[levels[:depth]] = etree.SubElement(
                        folders[levels[: depth - 1]], "outline", {"text": name, "title": name}
                    )
            etree.SubElement(folders[levels], "outline", attributes)
    written: bytes = etree.tostring(root, xml_declaration=True, encoding="utf-8", pretty_print=True)
    return written


def _attributes(source: OpmlSource) -> dict[str, str]:
    name, url = _clean(source.name), _clean(source.url)
    kind = source.own.get("kind", "feed")
    if kind in ("feed", "websub"):
        attributes = {"type": "rss", "text": name, "title": name, "xmlUrl": url}
    else:
        # A page or an API is nothing that a feed reader could read.
        attributes = {"type": "link", "text": name, "title": name, "url": url}
    if source.site:
        attributes["htmlUrl"] = _clean(source.site)
    if source.lang:
        attributes["language"] = _clean(source.lang)
    own = dict(source.own)
    if name.strip() != source.name:
        own["name"] = source.name
    if url.strip() != source.url:
        own["url"] = source.url
    if not _tags_survive(source.tags):
        own["tags"] = json.dumps(source.tags)
    return attributes | {f"{_OWN}{name}": _quote(value) for name, value in own.items()}


def _levels(tag: str) -> tuple[str, ...]:
    """The folders, outermost first, that stand for a tag."""
    plain = _clean(tag).strip()
    parts = plain.split("/")
    whole = all(part and part == part.strip() for part in parts)
    if whole and len(parts) <= _DEEPEST_WRITTEN:
        return tuple(parts)
    return (plain,) if plain else ()


def _tags_survive(tags: Sequence[str]) -> bool:
    """Whether folders alone say these tags; of several the order would be lost."""
    return all(len(tags) == 1 and "/".join(_levels(tag)) == tag for tag in tags)


def _clean(text: str) -> str:
    return _NO_XML.sub("\ufffd", text)


def _quote(value: str) -> str:
    # White space at the ends is for the reader to keep, and JSON shows where it ends.
    odd = _NO_XML.search(value) or value.startswith('"') or value != value.strip()
    return json.dumps(value) if odd else value


def _unquote(value: str) -> str:
    if not value.startswith('"'):
        return value
    try:
        read = json.loads(value)
    except ValueError:
        return value
    return read if isinstance(read, str) else value

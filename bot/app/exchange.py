"""Sources to and from OPML, as ``nightdesk feed import`` and ``feed export`` do it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import urlsplit

from bot.app.described import address_key, describe_options, make_source, stem_of
from bot.configured import describe_source
from bot.desk import number_name
from bot.errors import DeskError
from bot.model import Source
from bot.ports import SourceStatus
from watchers.opml import OpmlList, OpmlSource
from watchers.urls import shown_url, split_credentials

__all__ = ["PlannedImport", "describe", "plan_import", "to_opml"]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedImport:
    """What an import would do. ``there`` holds (address, id) of what is watched already.

    ``paused`` are ids among ``new``; ``notes`` say what is passed over and why.
    """

    new: tuple[Source, ...]
    there: tuple[tuple[str, str], ...]
    paused: frozenset[str]
    notes: tuple[str, ...]


# -- out -----------------------------------------------------------------------------------


def to_opml(status: SourceStatus) -> OpmlSource:
    """A source for a list, without any credentials."""
    source = status.source
    own = {"id": source.id}
    if source.kind != "feed":
        own["kind"] = source.kind
    if source.tier != 3:
        own["tier"] = str(source.tier)
    if source.owner != source.id:
        own["owner"] = source.owner
    if source.official:
        own["official"] = "true"
    own["host"] = source.host
    for name, said in describe_options(source).items():
        own[name] = json.dumps(said)
    if status.state.paused:
        own["paused"] = "true"
    return OpmlSource(
        url=split_credentials(source.url)[0],
        name=source.name,
        site=f"https://{source.host}/",
        lang=source.lang,
        tags=source.tags,
        own=own,
    )


def describe(status: SourceStatus) -> dict[str, Any]:
    """A source as a file describes it, with its id, for a list in JSON; no credentials."""
    source = status.source
    return {
        "id": source.id,
        **describe_source(source),
        **describe_options(source),
        "origin": source.origin.value,
        "paused": status.state.paused,
        "verified": status.verified.isoformat() if status.verified else None,
    }


# -- in ------------------------------------------------------------------------------------


def plan_import(
    listed: OpmlList, known: Iterable[SourceStatus], *, trusted: bool = False
) -> PlannedImport:
    """The sources of a list that are not watched yet, each with an id of its own.

    ``trusted``: the operator vouches for the addresses, so that those inside his own
    network may be asked.
    """
    statuses = tuple(known)
    taken = {one.source.id for one in statuses}
    places = {address_key(one.state.url): one.source.id for one in statuses}
    places |= {address_key(one.source.url): one.source.id for one in statuses}
    wanted = {one.own["id"] for one in listed.sources if "id" in one.own}
    new: list[Source] = []
    there: list[tuple[str, str]] = []
    paused: set[str] = set()
    notes = list(listed.notes)
    for one in listed.sources:
        where = f"line {one.line}: {one.name or shown_url(one.url)}"
        known_as = places.get(address_key(one.url))
        if known_as is not None:
            there.append((shown_url(one.url), known_as))
            continue
        source_id = _choose_id(one, taken, wanted)
        try:
            source = _make(source_id, one, trusted=trusted)
        except DeskError as error:
            if "id" in one.own and source_id == one.own["id"]:
                # An id that cannot be one is no reason to leave the source out.
                source_id = number_name(stem_of(one.url), taken | wanted)
            try:
                source = _make(source_id, _plain(one), trusted=trusted)
            except DeskError:
                notes.append(f"{where}: passed over: {error}".replace("\n", "; "))
                continue
            notes.append(f"{where}: taken without what cannot be used: {error}".replace("\n", "; "))
        taken.add(source.id)
        new.append(source)
        if one.own.get("paused") == "true":
            paused.add(source.id)
    return PlannedImport(
        new=tuple(new), there=tuple(there), paused=frozenset(paused), notes=tuple(notes)
    )


def _choose_id(one: OpmlSource, taken: Sequence[str] | set[str], wanted: set[str]) -> str:
    """The id that the list gives, or one made from the host that no other in it wants."""
    own = one.own.get("id")
    if own and own not in taken:
        return own
    return number_name(stem_of(one.url), set(taken) | wanted)


def _make(source_id: str, one: OpmlSource, *, trusted: bool) -> Source:
    own = one.own
    described: dict[str, Any] = {
        "name": one.name.strip() or urlsplit(one.url).hostname or one.url,
        "kind": own.get("kind", "feed"),
        "url": one.url,
        "lang": one.lang,
        "tags": [tag for tag in one.tags if tag.strip()],
        "official": own.get("official") == "true",
    }
    host = own.get("host") or (urlsplit(one.site).hostname if one.site else None)
    if host:
        described["host"] = host.removeprefix("www.") if "host" not in own else host
    if "owner" in own:
        described["owner"] = own["owner"]
    if "tier" in own:
        described["tier"] = int(own["tier"]) if own["tier"].isdecimal() else own["tier"]
    section = described["kind"]
    if section in ("page", "json") and section in own:
        try:
            described[section] = json.loads(own[section])
        except (ValueError, RecursionError):
            described[section] = own[section]
    return make_source(source_id, described, trusted=trusted)


def _plain(one: OpmlSource) -> OpmlSource:
    """A source with what any list says of it, for one of whose own attributes some are wrong.

    Its kind and what that needs stay: what is no feed must not be asked as one, nor a
    whole page where a part of it was meant.
    """
    kept = ("kind", "page", "json", "paused")
    own = {name: one.own[name] for name in kept if name in one.own}
    return replace(one, lang=None, site=None, own=own)

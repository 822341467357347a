"""What a configuration may say of a watch."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from config.frozen import FrozenModel
from config.schema_events import EventName
from config.values import ChannelName, Instant, Language, Text, refuse

__all__ = ["EventSelectionSettings", "SelectionSettings", "WatchSettings"]


def _name_a_source(value: str) -> str:
    if value.startswith("tag:"):
        if not value.removeprefix("tag:").strip():
            raise refuse("names no tag", "write tag:europe, an id or a host")
    elif any(char in "/:" or char.isspace() for char in value):
        raise refuse(f"is {value!r}, which no source has", "write an id, a host or tag:europe")
    return value


def _name_on_one_line(value: str) -> str:
    if not value.isprintable():
        raise refuse(
            f"{value!r} has a line break or a character that nobody sees",
            "write letters, digits and signs on one line",
        )
    return value


SourceSelector = Annotated[Text, AfterValidator(_name_a_source)]


class SelectionSettings(FrozenModel):
    """Sources to let in (none: all) and to keep out: ids, hosts and their subdomains, and
    ``tag:NAME`` for those that bear a tag.
    """

    include: tuple[SourceSelector, ...] = ()
    exclude: tuple[SourceSelector, ...] = ()


class EventSelectionSettings(FrozenModel):
    """Events to let in (none: all) and to keep out."""

    include: tuple[EventName, ...] = ()
    exclude: tuple[EventName, ...] = ()


class WatchSettings(FrozenModel):
    """A named query that someone wants to be told about.

    Whether ``query`` can be read is for the query language to say.
    """

    name: Annotated[Text, AfterValidator(_name_on_one_line)]
    query: Text
    channels: Annotated[tuple[ChannelName, ...], Field(min_length=1)]
    priority: Literal["high", "normal", "low"] = "normal"
    owner: Text | None = None
    lang: tuple[Language, ...] = ()
    sources: SelectionSettings = SelectionSettings()
    events: EventSelectionSettings = EventSelectionSettings()
    digest_only: bool = False
    muted_until: Instant | None = None
    expires: Instant | None = None
    mention: Literal["none", "here"] = "none"

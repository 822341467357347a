"""A recorded news day: what is published where and when, and what the desk watches for.

The format is YAML; `bot/demo/day.yaml` is the shipped example. Times are offsets from the
start of the day: a number of seconds, or a number with a unit (``-3h``, ``-21d``). Items
with a negative ``at`` are the back catalogue, which the feeds hold before the day starts.
"""

from __future__ import annotations

import re
from datetime import timedelta
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    PlainSerializer,
    field_validator,
    model_validator,
)

from config.schema import ChannelSettings, EntitySettings, WatchSettings
from config.values import ChannelName, EntityId, Host, Language, Number, Text, Whole, refuse

__all__ = ["Day", "DayFeed", "DayItem", "FeedFormat"]

_OFFSET = re.compile(r"(?P<number>[+-]?\d+(\.\d+)?) ?(?P<unit>[smhd])")
_UNIT_S = {"s": 1, "m": 60, "h": 3600, "d": 86400}
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_PATH = re.compile(r"/[^\s#]*")
# What XML 1.0 §2.2 leaves out of Char; no feed can carry it, escaped or not.
_NO_XML_CHARACTER = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def _read_offset(value: object) -> object:
    if isinstance(value, timedelta):
        return value
    if isinstance(value, int | float) and not isinstance(value, bool):
        return timedelta(seconds=value)
    if isinstance(value, str) and (found := _OFFSET.fullmatch(value.strip())):
        return timedelta(seconds=float(found["number"]) * _UNIT_S[found["unit"]])
    raise refuse(
        f"{value!r} is no time of the day that is played",
        "write seconds from its start, or a number with s, m, h or d, as -21d",
    )


def _check_id(value: str) -> str:
    if not _ID.fullmatch(value) or len(value) > 80:
        raise refuse(
            f"the id {value!r} has more in it than lower-case a to z, digits and hyphens",
            "write it as strike-vote-2, 80 characters at most",
        )
    return value


def _check_path(value: str) -> str:
    if not _PATH.fullmatch(value):
        raise refuse(f"{value!r} is no path", "begin it with a slash, as /markets/strike?id=2")
    return value


def _check_xml_can_carry(value: str) -> str:
    if found := _NO_XML_CHARACTER.search(value):
        raise refuse(
            f"the character U+{ord(found[0]):04X} at {found.start()} cannot stand in a feed",
            "remove it",
        )
    return value


Offset = Annotated[
    timedelta,
    BeforeValidator(_read_offset),
    PlainSerializer(lambda value: value.total_seconds(), return_type=float, when_used="json"),
]
Id = Annotated[str, AfterValidator(_check_id)]
LinkPath = Annotated[str, AfterValidator(_check_path)]
Copy = Annotated[str, AfterValidator(_check_xml_can_carry)]  # copy in a newsroom's sense: text
Line = Annotated[Text, AfterValidator(_check_xml_can_carry)]


class FeedFormat(StrEnum):
    """In which form a feed is published."""

    RSS = "rss"  # RSS 2.0
    ATOM = "atom"  # Atom 1.0, RFC 4287
    JSON = "json"  # JSON Feed 1.1


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class DayFeed(_Part):
    """One outlet's feed, with what the desk knows of the outlet.

    ``host`` is the outlet's name on the web, as sources are told apart by it; the feed
    itself is served on loopback. ``markup`` says how an RSS feed wraps its HTML.
    """

    id: Id
    name: Line
    format: FeedFormat
    host: Host
    tier: Annotated[Whole, Field(ge=1, le=3)] = 3
    owner: Line | None = None
    official: bool = False
    lang: Language = "en"
    tags: tuple[Line, ...] = ()
    markup: Literal["escaped", "cdata"] = "escaped"


class DayItem(_Part):
    """One item of a feed.

    ``title`` is plain text; ``summary`` and ``content`` are HTML, as feeds carry it.
    ``published`` is ``at`` where absent; ``dated: false`` leaves the time out of the feed.
    ``link`` is a path on the outlet's site and ``guid`` the item's name in the feed, both
    made from ``id`` where absent. ``revises`` names an earlier item of the same feed that
    this one takes the place of, under its guid and link. ``via`` is the agency that an
    outlet took the text from, and stands in the feed as an author.
    """

    id: Id
    feed: str
    at: Offset
    title: Copy = ""
    summary: Copy = ""
    content: Copy | None = None
    published: Offset | None = None
    dated: bool = True
    guid: Line | None = None
    link: LinkPath | None = None
    revises: str | None = None
    via: Line | None = None
    authors: tuple[Line, ...] = ()
    tags: tuple[Line, ...] = ()
    lang: Language | None = None

    @model_validator(mode="after")
    def _check_whole(self) -> DayItem:
        if not (self.title.strip() or self.summary.strip() or self.content):
            raise refuse("the item says nothing", "give it a title, a summary or a content")
        if self.revises is not None and (self.guid is not None or self.link is not None):
            raise refuse("a revision has the guid and link of what it revises", "leave them out")
        if not self.dated and self.published is not None:
            raise refuse("an item that is not dated has no published", "leave out one of the two")
        return self

    @property
    def in_back_catalogue(self) -> bool:
        """Whether the feed holds it before the day starts."""
        return self.at < timedelta(0)

    @property
    def published_offset(self) -> timedelta:
        """When it says that it was published, from the start of the day."""
        return self.at if self.published is None else self.published


class Day(_Part):
    """A whole day. ``seconds`` is how long it takes to play.

    ``note`` says plainly that the day is fictional or historical, and is shown wherever
    the day is. ``watches``, ``channels`` and ``entities`` have the form that configuration
    files have.
    """

    title: Line
    note: Line
    seconds: Annotated[Number, Field(gt=0, le=3600)] = 20.0
    feeds: Annotated[tuple[DayFeed, ...], Field(min_length=1)]
    items: Annotated[tuple[DayItem, ...], Field(min_length=1)]
    watches: Annotated[tuple[WatchSettings, ...], Field(min_length=1)]
    channels: dict[ChannelName, ChannelSettings] = {}
    entities: dict[EntityId, EntitySettings] = {}

    @field_validator("note")
    @classmethod
    def _check_marked(cls, note: str) -> str:
        if not re.search(r"\b(fictional|historical)\b", note, re.IGNORECASE):
            raise refuse(
                "the note does not say that the day is fictional or historical",
                "say so in one of these two words, so that nobody takes it for news",
            )
        return note

    def feed(self, feed_id: str) -> DayFeed:
        """The feed of that id; KeyError where there is none."""
        return {feed.id: feed for feed in self.feeds}[feed_id]

    def items_of(self, feed_id: str) -> tuple[DayItem, ...]:
        """A feed's items in the order in which they appear."""
        return tuple(
            sorted((item for item in self.items if item.feed == feed_id), key=lambda item: item.at)
        )

    def original_of(self, item: DayItem) -> DayItem:
        """The item that a revision (of a revision…) goes back to; itself otherwise."""
        by_id = {other.id: other for other in self.items}
        while item.revises is not None:
            item = by_id[item.revises]
        return item

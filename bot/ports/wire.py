"""What the store gives to the wire page: stories, their reports and what was posted of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from bot.model import AlertBody, EntryKey, MarkKind, Owner, Relation, Story

__all__ = [
    "WirePost",
    "WireReport",
    "WireStory",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class WireReport:
    """One report of a story on the wire page."""

    entry: EntryKey
    title: str
    url: str | None
    source_name: str
    at: datetime
    relation: Relation


@dataclass(frozen=True, slots=True, kw_only=True)
class WirePost:
    """What a channel was told of a story at once, as its message stands after the last edit, or
    a reply in its thread. ``at`` is when it was told.
    """

    channel: str
    at: datetime
    body: AlertBody
    is_reply: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class WireStory:
    """A story on the wire page with its reports, latest first.

    ``merged`` are the ids of the stories that were merged into it. ``marks`` says how many
    times people marked it as what; what nobody said is left out. ``owner`` is who is on it; None
    for nobody. ``posts`` are those of a channel one after another, its message first.
    """

    story: Story
    reports: tuple[WireReport, ...]
    alerted: tuple[str, ...]  # the channels that were told at once
    merged: tuple[str, ...] = ()
    marks: Mapping[MarkKind, int] = field(default_factory=dict)
    owner: Owner | None = None
    posts: tuple[WirePost, ...] = ()

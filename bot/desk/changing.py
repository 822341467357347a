"""What somebody says of a watch, checked as a file's settings are."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from bot.desk.naming import check_name
from bot.errors import DeskError, InvalidChannel, InvalidTime
from bot.model import Event, MentionPolicy, Priority, Selection, Watch
from bot.watchlist import is_language, suggest_events, suggest_languages

__all__ = ["CLEARABLE", "WatchChange", "check_channels"]

_CHANNEL_LENGTH = 80
_NO_CHANNEL = re.compile(r"[\s,#@<>]")  # as in configuration files
_SOURCE = re.compile(r"[^\s/:]+")  # an id or a host, and no address
_EVENTS = tuple(event.value for event in Event)
_LISTED = ", ".join(_EVENTS)

CLEARABLE = ("lang", "sources", "events", "expires", "owner")
"""What a watch need not have, so that an edit may take it away."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WatchChange:
    """What is said of a watch: None says nothing, and leaves it as it is.

    Lists stand in the place of those that were there. ``cleared`` names the options
    (`CLEARABLE`) that a watch shall no longer have; it counts first.
    """

    name: str | None = None
    query: str | None = None
    channels: tuple[str, ...] | None = None
    priority: Priority | None = None
    owner: str | None = None
    lang: tuple[str, ...] | None = None
    sources_included: tuple[str, ...] | None = None
    sources_excluded: tuple[str, ...] | None = None
    events_included: tuple[str, ...] | None = None
    events_excluded: tuple[str, ...] | None = None
    digest_only: bool | None = None
    expires: datetime | None = None
    muted_until: datetime | None = None
    mention: MentionPolicy | None = None
    cleared: tuple[str, ...] = ()

    def apply(self, watch: Watch, *, now: datetime) -> Watch:
        """The watch as it is to be; its query is taken as it is, and its name as free.

        Raises DeskError for what cannot be.
        """
        watch = self._clear(watch)
        return replace(
            watch,
            name=watch.name if self.name is None else check_name(self.name),
            query=watch.query if self.query is None else self.query,
            channels=watch.channels if self.channels is None else check_channels(self.channels),
            priority=watch.priority if self.priority is None else self.priority,
            owner=watch.owner if self.owner is None else _check_owner(self.owner),
            lang=watch.lang if self.lang is None else _check_languages(self.lang),
            sources=_select(
                watch.sources,
                None if self.sources_included is None else _check_sources(self.sources_included),
                None if self.sources_excluded is None else _check_sources(self.sources_excluded),
            ),
            events=_select(
                watch.events,
                None if self.events_included is None else _check_events(self.events_included),
                None if self.events_excluded is None else _check_events(self.events_excluded),
            ),
            digest_only=watch.digest_only if self.digest_only is None else self.digest_only,
            expires=watch.expires if self.expires is None else _check_end(self.expires, now),
            muted_until=watch.muted_until
            if self.muted_until is None
            else _check_mute(self.muted_until, now),
            mention=watch.mention if self.mention is None else self.mention,
        )

    def _clear(self, watch: Watch) -> Watch:
        for name in self.cleared:
            if name not in CLEARABLE:
                raise DeskError(
                    f"{name!r} is nothing that can be cleared: name {', '.join(CLEARABLE)}"
                )
        gone = frozenset(self.cleared)
        return replace(
            watch,
            lang=() if "lang" in gone else watch.lang,
            sources=Selection() if "sources" in gone else watch.sources,
            events=Selection() if "events" in gone else watch.events,
            expires=None if "expires" in gone else watch.expires,
            owner=None if "owner" in gone else watch.owner,
        )


def check_channels(channels: Iterable[str]) -> tuple[str, ...]:
    """The names without ``#``, each once. Raises DeskError."""
    names = dict.fromkeys(channel.strip().lstrip("#").strip() for channel in channels)
    told = tuple(name for name in names if name)
    if not told:
        raise InvalidChannel("a watch needs a channel to tell: name one, as in `to #tech`")
    for name in told:
        if len(name) > _CHANNEL_LENGTH or _NO_CHANNEL.search(name):
            raise InvalidChannel(
                f"{name!r} is no channel name: write one, as in `to #tech`, or its id"
            )
    return told


def _select(
    before: Selection, include: tuple[str, ...] | None, exclude: tuple[str, ...] | None
) -> Selection:
    return Selection(
        include=before.include if include is None else include,
        exclude=before.exclude if exclude is None else exclude,
    )


def _check_owner(owner: str) -> str:
    plain = " ".join(owner.split())
    if not plain or not plain.isprintable():
        raise DeskError(f"{owner!r} names no owner: write a name")
    return plain


def _check_languages(languages: Iterable[str]) -> tuple[str, ...]:
    plain = tuple(dict.fromkeys(language.strip() for language in languages))
    for language in plain:
        if not is_language(language.lower()):
            meant = suggest_languages(language)
            advice = (
                f"did you mean {' and '.join(meant)}{', each by itself' * (len(meant) > 1)}?"
                if meant
                else "write a BCP 47 tag, as en or pt-BR"
            )
            raise DeskError(f"{language!r} is no language: {advice}")
    return plain


def _check_sources(names: Iterable[str]) -> tuple[str, ...]:
    plain = tuple(dict.fromkeys(name.strip() for name in names))
    for name in plain:
        is_tag = name.startswith("tag:")
        plain_name = name.removeprefix("tag:").strip()
        if not (plain_name and name.isprintable() and (is_tag or _SOURCE.fullmatch(name))):
            raise DeskError(
                f"{name!r} selects no source: write an id, a host, or tag:NAME for the sources "
                "that bear a tag"
            )
    return plain


def _check_events(names: Iterable[str]) -> tuple[str, ...]:
    for name in names:
        if name not in _EVENTS:
            meant = suggest_events(name)
            advice = f"did you mean {' or '.join(meant)}?" if meant else f"write one of {_LISTED}"
            raise DeskError(f"{name!r} is no event: {advice}")
    return tuple(dict.fromkeys(names))


def _check_mute(at: datetime, now: datetime) -> datetime:
    if at <= now:
        raise InvalidTime(f"{at:%Y-%m-%d %H:%M} UTC has passed: name a time to come")
    return at


def _check_end(at: datetime, now: datetime) -> datetime:
    if at <= now:
        raise InvalidTime(
            f"{at:%Y-%m-%d %H:%M} UTC has passed: name a time to come, or remove the watch"
        )
    return at

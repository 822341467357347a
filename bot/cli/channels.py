"""Channels that watches tell and no file has, which may be a slip, and what was set of others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.alerts import ChannelBook
    from bot.app.newsroom import Newsroom
    from bot.model import Channel, ChannelOverride, QuietHours

__all__ = ["name_key", "note_overrides", "note_unset_channels", "note_written_twice"]


def note_unset_channels(names: Iterable[str], book: ChannelBook) -> Iterator[str]:
    """A note for each of the channels that the book does not have, in their order. A direct
    message is no slip.
    """
    from bot.model import is_direct

    default, known = book.default, list(book.channels)
    digest = "no digest" if default.digest is None else (
        f"digest at '{default.digest.cron}' {default.digest.zone}"
    )  # fmt: skip
    for name in dict.fromkeys(names):
        if name not in book.channels and not is_direct(name):
            near = get_close_matches(name, known, n=1)
            hint = f"; did you mean #{near[0]}?" if near else ""
            called = name_key(name, book.names)
            yield (
                f"note: no file has the channel {called} under `channels`, so it has the defaults "
                f"({default.threshold.value}, {digest}){hint}"
            )


def note_written_twice(newsroom: Newsroom, names: Mapping[str, str]) -> Iterator[str]:
    """A note for each channel that the files write by its name and by its id; ``names`` are those
    of ids.
    """
    written = newsroom.channel_names()
    for id_, name in sorted(names.items()):
        if id_ in written and name in written:
            settings = newsroom.channels.channels
            lost = f"; the settings of {id_} do not hold beside those of #{name}"
            yield (
                f"note: #{name} and {id_} are one channel in Slack, which is told once, as "
                f"#{name}: write it in one way{lost if {id_, name} <= settings.keys() else ''}"
            )


def name_key(channel: str, names: Mapping[str, str]) -> str:
    """What people call it, and by what it is kept where that is something else."""
    from bot.model import call_channel

    called = call_channel(channel, names)
    return called if called == f"#{channel}" else f"{called} ({channel})"


def note_overrides(
    overrides: Mapping[str, ChannelOverride], names: Mapping[str, str]
) -> Iterator[str]:
    """A note for each channel whose members set something, with what holds there. ``names`` has
    what people call channels that are kept by their ids.
    """
    from bot.model import SETTABLE

    for name, override in overrides.items():
        said = ", ".join(
            _tell_setting(field, override.channel) for field in SETTABLE if field in override.fields
        )
        called = name_key(name, names)
        yield f"note: {called} has settings from Slack, in the place of the files': {said}"


def _tell_setting(field: str, channel: Channel) -> str:
    """A setting in the words of the configuration."""
    digest, quiet = channel.digest, channel.quiet
    match field:
        case "digest":
            said = "none" if digest is None else f"'{digest.cron}' {digest.zone}"
        case "quiet":
            said = "none" if quiet is None else _tell_quiet(quiet)
        case "here":
            field = "mention.here"
            said = "never" if channel.here is None else channel.here.value
        case "threshold":
            said = channel.threshold.value
        case _:
            said = channel.language.value
    return f"{field} {said}"


def _tell_quiet(quiet: QuietHours) -> str:
    level = "" if quiet.except_ is None else f" except {quiet.except_.value}"
    return f"{quiet.start:%H:%M} to {quiet.end:%H:%M} {quiet.zone}{level}"

"""The options that a watch has beside its query, as ``add``, ``edit`` and ``preview`` take them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any, TypeVar

import click

from bot.cli.watch.times import read_end

if TYPE_CHECKING:
    from bot.desk import WatchChange

__all__ = ["PRIORITIES", "QueryCommand", "matching_options", "read_change", "watch_options"]

PRIORITIES = click.Choice(["high", "normal", "low"])


class QueryCommand(click.Command):
    """A command with a QUERY, which may begin with a -."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the options; says how to write a query that looks like one."""
        try:
            return super().parse_args(ctx, args)
        except click.NoSuchOption as error:
            if error.option_name.startswith("--"):
                raise
            raise click.NoSuchOption(
                error.option_name,
                message=f"{error.message} A QUERY that begins with - goes last, behind --.",
                possibilities=error.possibilities,
                ctx=ctx,
            ) from None


_Command = TypeVar("_Command", bound=Callable[..., Any])

_MATCHING = (
    click.option("--lang", "lang", multiple=True, help="Only this language; again for more."),
    click.option(
        "--source", "sources", multiple=True, help="Only this source: an id, a host or tag:NAME."
    ),
    click.option(
        "--not-source", "not_sources", multiple=True, help="Not this source; as for --source."
    ),
    click.option("--event", "events", multiple=True, help="Only this event, such as acquisition."),
    click.option("--not-event", "not_events", multiple=True, help="Not this event."),
)
_OTHERS = (
    click.option("--expires", help="When it ends: 2026-03-01T09:00:00Z, 2026-03-01, 3d, monday."),
    click.option(
        "--mention",
        type=click.Choice(["none", "here"]),
        help="Whether it rings everybody in the channel.",
    ),
    click.option("--owner", help="Who it belongs to; who calls where absent."),
)


def watch_options(command: _Command) -> _Command:
    """A command with all of them."""
    return matching_options(_add_all(_OTHERS, command))


def matching_options(command: _Command) -> _Command:
    """A command with those that decide on what the watch matches."""
    return _add_all(_MATCHING, command)


def _add_all(options: Sequence[Callable[[_Command], _Command]], command: _Command) -> _Command:
    for option in reversed(options):
        command = option(command)
    return command


def read_change(said: dict[str, Any], *, now: datetime, zone: str) -> WatchChange:
    """What was typed, as a change; options that were not given say nothing.

    Raises DeskError for a time that cannot be read.
    """
    from bot.desk import WatchChange
    from bot.model import MentionPolicy, Priority

    priority, mention = said.get("priority"), said.get("mention")
    expires, muted = said.get("expires"), said.get("mute_until")
    return WatchChange(
        name=said.get("rename"),
        query=said.get("query"),
        channels=said.get("channels") or None,
        priority=None if priority is None else Priority(priority),
        owner=said.get("owner"),
        lang=said.get("lang") or None,
        sources_included=said.get("sources") or None,
        sources_excluded=said.get("not_sources") or None,
        events_included=said.get("events") or None,
        events_excluded=said.get("not_events") or None,
        digest_only=said.get("digest_only"),
        expires=None if expires is None else read_end(expires, now=now, zone=zone),
        muted_until=None if muted is None else read_end(muted, now=now, zone=zone),
        mention=None if mention is None else MentionPolicy(mention),
        cleared=said.get("cleared", ()),
    )

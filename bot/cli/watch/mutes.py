"""``nightdesk watch mutes``: the stories and sources that channels muted."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import click

from bot.cli.common import person, say, say_json
from bot.cli.watch.desk import on_desk

if TYPE_CHECKING:
    from bot.app.newsroom import Newsroom
    from bot.desk import Desk
    from bot.model import ChannelMute

__all__ = ["mutes"]


@click.command()
@click.option("--channel", help="Of this channel alone.")
@click.option("--end", "subject", metavar="ID", help="Take back what mutes this story or source.")
@click.option("--as", "name", metavar="NAME", help="Who does so; the shell's user where absent.")
@click.option("--json", "as_json", is_flag=True, help="JSON Lines.")
def mutes(*, channel: str | None, subject: str | None, name: str | None, as_json: bool) -> None:
    """List the stories and sources that channels muted, or take one back.

    People mute them on a post in Slack, each in its channel. With --end and without --channel
    it is told again in every channel.
    """
    who, now = person(name), datetime.now(UTC)
    place = None if channel is None else channel.strip().lstrip("#")

    async def look(desk: Desk, _: Newsroom) -> list[ChannelMute]:
        from bot.errors import NotThere

        found = [
            one
            for one in await desk.stories.list_mutes(channel=place)
            if subject in {None, one.subject}
        ]
        if subject is not None:
            if not found:
                raise NotThere(
                    f"nothing mutes {subject!r}{f' in #{place}' if place else ''}: "
                    "`nightdesk watch mutes` lists what does"
                )
            for one in found:
                await desk.stories.unmute(
                    one.kind, one.subject, channel=one.channel, who=who, now=now
                )
        return found

    for one in on_desk(look):
        if as_json:
            say_json(
                {
                    "channel": one.channel,
                    "kind": one.kind.value,
                    "id": one.subject,
                    "title": one.title,
                    "by": one.person.name,
                    "at": one.at,
                    "muted": subject is None,
                }
            )
            continue
        what = f"{one.kind.value} {one.subject}"
        if one.title != one.subject:
            what = f"{what} “{one.title}”"
        said = f"since {one.at:%Y-%m-%d %H:%M} UTC by {one.person.name}"
        say(f"#{one.channel}: {what} " + (f"muted {said}" if subject is None else "is told again"))

"""``nightdesk mark``: what a person says of a story that they were told."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import click

from bot.cli.common import person, say, say_json

if TYPE_CHECKING:
    from bot.app.newsroom import Newsroom
    from bot.desk import Desk, Marked
    from bot.model import MarkKind

__all__ = ["mark"]

_NOTHING = "nothing"
_KINDS = ("useful", "noise", "not-ours", "wrong-story", _NOTHING)


@click.command()
@click.argument("story")
@click.argument("what", metavar=f"[{'|'.join(_KINDS)}]", type=click.Choice(_KINDS))
@click.option("--channel", help="Where it was told; needed where several channels were.")
@click.option("--as", "name", metavar="NAME", help="Who says so; the shell's user where absent.")
@click.option("--json", "as_json", is_flag=True, help="JSON Lines.")
def mark(*, story: str, what: str, channel: str | None, name: str | None, as_json: bool) -> None:
    """Say what STORY was worth to you: its id, or the address of a report of it.

    noise: nobody needs to be told of it. not-ours: news, but none for this channel.
    wrong-story: one of its reports tells of something else. A later mark of the same person
    stands in the place of the earlier one; the word `nothing` takes it back. Marks change no
    watch by themselves: see `nightdesk watch proposals`.
    """
    from bot.cli.watch.desk import on_desk
    from bot.model import MarkKind

    who, now = person(name), datetime.now(UTC)

    async def put(desk: Desk, _: Newsroom) -> Marked:
        if what == _NOTHING:
            return await desk.learning.unmark_story(story, who=who, now=now, channel=channel)
        return await desk.learning.mark_story(
            story, MarkKind(what), who=who, now=now, channel=channel
        )

    marked = on_desk(put)
    if as_json:
        say_json(
            {
                "story": marked.told.story,
                "channel": marked.told.channel,
                "headline": marked.told.headline,
                "source": marked.told.entry.source,
                "watches": list(marked.told.watches),
                "by": who.name,
                "mark": None if marked.kind is None else marked.kind.value,
                "before": None if marked.before is None else marked.before.value,
            }
        )
    else:
        say(_say(marked))


def _say(marked: Marked) -> str:
    from bot.alerts.inert import tidy

    said, before = _word(marked.kind), _word(marked.before)
    if not marked.acted:
        said += ", as before"
    elif marked.before is not None:
        said += f", and no longer {before}"
    told = marked.told
    return tidy(f"{told.story} in #{told.channel} is {said}: {told.headline}")


def _word(kind: MarkKind | None) -> str:
    return "unmarked" if kind is None else kind.value.replace("-", " ")

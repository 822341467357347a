"""``nightdesk brief``: what is open, for whoever begins a shift."""

from __future__ import annotations

from datetime import UTC, datetime

import click

from bot.cli.common import load, run_async, say, say_json, with_store
from bot.model import DigestBody

__all__ = ["brief"]


@click.command()
@click.option("--channel", help="The channel; without it, each that was told of something.")
@click.option("--json", "as_json", is_flag=True, help="JSON Lines: a line for each story.")
def brief(*, channel: str | None, as_json: bool) -> None:
    """What is open: the stories told at once in the last 12 hours that nobody is on.

    Each as it stands now, the disputed ones first.
    """
    bodies = run_async(lambda: _compose(channel))
    for body in bodies:
        if as_json:
            for fields in _describe(body):
                say_json(fields)
        else:
            say(body.text)
    if not bodies:
        click.echo("no channel was told of anything at once in the last 12 hours", err=True)


async def _compose(channel: str | None) -> list[DigestBody]:
    from bot.app.newsroom import build_channels
    from bot.briefs import Briefs

    settings = load()
    now = datetime.now(UTC)
    async with with_store(settings) as store:
        channels = build_channels(settings).override(await store.channel_overrides())
        briefs = Briefs(store=store, channels=channels)
        names = (channel,) if channel is not None else await briefs.find_channels(now=now)
        return [await briefs.compose(name, at=now) for name in names]


def _describe(body: DigestBody) -> list[dict[str, object]]:
    return [
        {
            "channel": body.channel,
            "story": line.story,
            "headline": line.headline,
            "url": line.url,
            "source": line.source_name,
            "status": line.status.value,
            "origins": line.origins,
            "told": None if line.before is None else line.before.rang,
            "news": line.news,
            "watches": list(line.watches),
        }
        for line in body.lines
    ]

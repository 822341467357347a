"""``nightdesk why``: what became of an entry."""

from __future__ import annotations

import sys
from itertools import groupby

import click

from bot.cli.common import load, run_async, say, say_json, with_store
from bot.ports import Explanation

__all__ = ["why"]


@click.command()
@click.argument("url_or_id")
@click.option("--json", "as_json", is_flag=True, help="JSON Lines.")
def why(*, url_or_id: str, as_json: bool) -> None:
    """What became of the entry with this URL or id, stage by stage; exit 1 where there is none."""
    from watchers import canonical_url

    async def look() -> tuple[Explanation, ...]:
        async with with_store(load()) as store:
            canonical = canonical_url(url_or_id) if "://" in url_or_id else None
            return await store.explain(url_or_id, canonical_url=canonical)

    stages = run_async(look)
    if not stages:
        click.echo(
            f"no entry with the URL or id {url_or_id!r} was seen: "
            "`nightdesk feed check URL` shows what its source holds now",
            err=True,
        )
        sys.exit(1)
    for key, group in groupby(stages, key=lambda stage: stage.entry):
        rows = list(group)
        if as_json:
            for row in rows:
                say_json(
                    {
                        "source": key.source,
                        "entry": key.id,
                        "title": row.title,
                        "at": row.at.isoformat(),
                        "stage": row.stage,
                        "outcome": row.outcome,
                        "reasons": list(row.reasons),
                    }
                )
            continue
        say(f"{rows[0].title or '(no title)'}  [{key.source}: {key.id}]")
        for row in rows:
            say(f"  {row.at:%Y-%m-%d %H:%M:%S} UTC  {row.stage}: {row.outcome}")
            for reason in row.reasons:
                say(f"      {reason}")

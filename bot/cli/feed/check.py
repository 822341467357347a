"""``nightdesk feed check``: what documents hold."""

from __future__ import annotations

import sys
from contextlib import aclosing
from datetime import UTC, datetime

import click

from bot.cli.common import run_async, say, say_json
from bot.cli.feed.stored import fetch_settings

__all__ = ["check"]


@click.command()
@click.argument("places", nargs=-1, required=True, metavar="FILE_OR_URL...")
@click.option("--json", "as_json", is_flag=True, help="JSON Lines.")
def check(*, places: tuple[str, ...], as_json: bool) -> None:
    """Fetch and parse each document and print all its entries; exit 1 if one cannot be read."""
    from bot.app.checking import check_documents

    failed = False

    async def run() -> None:
        nonlocal failed
        documents = check_documents(places, now=datetime.now(UTC), settings=fetch_settings())
        async with aclosing(documents) as answers:
            async for checked in answers:
                failed = failed or checked.error is not None
                if as_json:
                    for line in checked.to_mappings():
                        say_json(line)
                else:
                    for text in checked.to_text():
                        say(text)

    run_async(run)
    sys.exit(1 if failed else 0)

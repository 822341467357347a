"""``nightdesk feed add``: one more source."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import click

from bot.cli.common import actor, say
from bot.cli.feed.stored import all_sources, in_store, make_source

if TYPE_CHECKING:
    from bot.ports import Store
    from config.schema import Settings

__all__ = ["add"]


@click.command()
@click.argument("url")
@click.option("--id", "id_", help="Its id; made from the host where absent.")
@click.option("--name", help="Its name; the host where absent.")
@click.option("--tier", type=click.IntRange(1, 3), default=3, show_default=True)
@click.option("--owner", help="Who answers for it; its own where absent.")
@click.option("--official", is_flag=True, help="A body's own voice: a newsroom, a regulator.")
@click.option("--lang", help="Its language (BCP 47).")
def add(
    *,
    url: str,
    id_: str | None,
    name: str | None,
    tier: int,
    owner: str | None,
    official: bool,
    lang: str | None,
) -> None:
    """Watch the feed at URL; its first poll is a baseline, and alerts nobody."""
    from watchers import host_of, shown_url

    host = host_of(url)
    if host is None:
        raise click.BadParameter(f"{url!r} is no http or https address", param_hint="URL")
    stem = re.sub(r"[^a-z0-9]+", "-", host.removeprefix("www.")).strip("-")
    described = {
        "name": name or host,
        "url": url,
        "host": host,
        "tier": tier,
        "owner": owner,
        "official": official,
        "lang": lang,
    }
    make_source(id_ or stem, described)

    async def put(store: Store, settings: Settings) -> str:
        from bot.desk import number_name
        from bot.errors import AlreadyThere

        taken = {one.source.id: one.source.url for one in await all_sources(store, settings)}
        same = [name for name, address in taken.items() if address == url]
        if same:
            raise AlreadyThere(f"{shown_url(url)} is watched already, as {same[0]}")
        if id_ in settings.sources:
            raise AlreadyThere(
                f"the source {id_!r} stands in a configuration file: choose another --id"
            )
        chosen = id_ or number_name(stem, taken)
        source = make_source(chosen, described)
        await store.add_source(source, actor=actor(), now=datetime.now(UTC))
        return chosen

    say(f"added {in_store(put)}: {shown_url(url)}")

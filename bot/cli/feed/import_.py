"""``nightdesk feed import``: the sources of an OPML file."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bot.cli.common import actor, say
from bot.cli.feed.stored import all_sources, in_store

if TYPE_CHECKING:
    from bot.app.exchange import PlannedImport
    from bot.ports import Store
    from config.schema import Settings

__all__ = ["import_"]


@click.command("import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--dry-run", is_flag=True, help="Say what would be added, and add nothing.")
@click.option("--trust", is_flag=True, help="Let its addresses lead into your own network: only "
              "for a list that you wrote.")  # fmt: skip
def import_(*, file: Path, dry_run: bool, trust: bool) -> None:
    """Watch the feeds that an OPML file lists, as any feed reader exports them.

    Folders become tags, a folder within a folder the tag outer/inner. A feed that is
    watched already stays as it is. All are added or, where something goes wrong, none.
    """
    from watchers.opml import MAX_OPML, read_opml

    with file.open("rb") as opened:
        # One byte more than may be: the reader says what is too much.
        listed = read_opml(opened.read(MAX_OPML + 1))

    async def put(store: Store, settings: Settings) -> PlannedImport:
        from bot.app.exchange import plan_import

        plan = plan_import(listed, await all_sources(store, settings), trusted=trust)
        if not dry_run:
            await store.add_sources(
                plan.new, paused=plan.paused, actor=actor(), now=datetime.now(UTC)
            )
        return plan

    plan = in_store(put)
    _say_plan(plan, dry_run=dry_run)


def _say_plan(plan: PlannedImport, *, dry_run: bool) -> None:
    from watchers import shown_url

    for note in plan.notes:
        click.echo(f"note: {note}", err=True)
    if not plan.new and not plan.there:
        click.echo(
            "note: the file lists no feed that can be watched (an outline with an xmlUrl): "
            "export it anew from your feed reader, as OPML",
            err=True,
        )
    verb = "would add" if dry_run else "added"
    for source in plan.new:
        tags = f"  [{', '.join(source.tags)}]" if source.tags else ""
        state = "  paused" if source.id in plan.paused else ""
        say(f"{verb} {source.id}: {shown_url(source.url)}{tags}{state}")
    for url, known_as in plan.there:
        say(f"{url} is watched already, as {known_as}")
    say(f"{len(plan.new)} {'to add' if dry_run else 'added'}, {len(plan.there)} there already")

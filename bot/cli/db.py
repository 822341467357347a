"""``nightdesk db``: the database."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import click

from bot.cli.common import load, run_async, say, with_store
from bot.ports import PruneCounts

__all__ = ["db"]


@click.group()
def db() -> None:
    """The database."""


@db.command()
def upgrade() -> None:
    """Bring the schema up to date; what is stored stays."""
    from bot.app.storing import unopened_database

    async def run() -> tuple[str | None, str]:
        store = unopened_database(load())
        try:
            return await store.upgrade()
        finally:
            await store.close()

    before, after = run_async(run)
    say(f"already at {after}" if before == after else f"{before or 'empty'} to {after}")


@db.command()
@click.option(
    "--days", type=click.IntRange(1, 36_500), help="Keep this many; `keep_days` where absent."
)
def prune(*, days: int | None) -> None:
    """Forget what is old and no longer needed."""
    from bot.alerts.wording import count

    async def run() -> PruneCounts:
        from bot.stories import STORY_LIVES

        settings = load()
        now = datetime.now(UTC)
        before = now - timedelta(days=days or settings.keep_days)
        async with with_store(settings) as store:
            return await store.prune(before=before, live_since=now - STORY_LIVES)

    counts = run_async(run)
    removed = (
        count(counts.entries, "entry", "entries"),
        count(counts.stories, "story", "stories"),
        count(counts.alerts, "alert"),
        count(counts.ledger, "ledger row"),
    )
    say(f"removed {', '.join(removed)}")

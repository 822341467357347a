"""``nightdesk watch list``: every watch, how it stands, and what it brought."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import click

from bot.cli.common import say, say_json
from bot.cli.watch.desk import describe_watch, list_options, name_state, on_desk

if TYPE_CHECKING:
    from bot.app.newsroom import Newsroom
    from bot.desk import Desk
    from bot.model import Watch, WatchActivity

__all__ = ["list_"]


@click.command("list")
@click.option("--json", "as_json", is_flag=True, help="JSON Lines.")
def list_(*, as_json: bool) -> None:
    """List every watch: its state, its options, and what it brought of late."""
    now = datetime.now(UTC)

    async def look(
        desk: Desk, _: Newsroom
    ) -> tuple[list[tuple[Watch, Exception | None]], Mapping[str, WatchActivity]]:
        watches = await desk.watches()
        faults: list[Exception | None] = [desk.find_fault(one) for one in watches]
        return list(zip(watches, faults, strict=True)), await desk.activity(today=now.date())

    watches, activity = on_desk(look)
    for one, fault in watches:
        brought = activity.get(one.name)
        if as_json:
            say_json(describe_watch(one, now=now, activity=brought, fault=fault))
        else:
            say(_say(one, brought, now, fault))


def _say(one: Watch, brought: WatchActivity | None, now: datetime, fault: Exception | None) -> str:
    from bot.alerts.inert import tidy

    channels = ", ".join(f"#{name}" for name in one.channels)
    notes = [
        f"SILENT: {str(fault).splitlines()[0]}" if fault else "",
        *(f"{name} {value}" for name, value in list_options(one) if name != "digest-only"),
        "digest-only" if one.digest_only else "",
        _say_activity(brought, now),
        "" if one.origin.value == "database" else "from a file",
    ]
    said = "; ".join(note for note in notes if note)
    parts = (one.name, name_state(one, now), one.priority.value, channels, one.query, f"({said})")
    return "  ".join(map(tidy, parts))


def _say_activity(brought: WatchActivity | None, now: datetime) -> str:
    from bot.alerts import tell_age
    from bot.alerts.wording import count

    if brought is None or brought.last_hit is None:
        return "no hit yet"
    last = f"the last {tell_age(brought.last_hit, now)}"
    return f"{count(brought.week_hits, 'hit')} in 7 days, {brought.month_hits:,} in 30, {last}"

"""``nightdesk watch list``: every watch, how it stands, and what it brought."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import click

from bot.cli.common import say, say_json
from bot.cli.watch.desk import describe_watch, list_options, name_state, on_desk

if TYPE_CHECKING:
    from bot.app.newsroom import Newsroom
    from bot.desk import Desk
    from bot.health.learning import Precisions
    from bot.model import Precision, Watch, WatchActivity

__all__ = ["list_"]


@click.command("list")
@click.option("--json", "as_json", is_flag=True, help="JSON Lines.")
def list_(*, as_json: bool) -> None:
    """List every watch: its state, its options, what it brought of late, and its precision."""
    from bot.health.proposing import tell_precisions

    now = datetime.now(UTC)

    async def look(desk: Desk, newsroom: Newsroom) -> _Listed:
        watches = await desk.watches()
        return _Listed(
            watches=watches,
            faults={one.name: desk.find_fault(one) for one in watches},
            activity=await desk.activity(today=now.date()),
            precisions=await desk.learning.precisions(now=now),
            names=newsroom.channels.names,
        )

    listed = on_desk(look)
    by_watch: dict[str, dict[str, Precision]] = {}
    for (watch, source), pair in listed.precisions.pairs.items():
        by_watch.setdefault(watch, {})[source] = pair
    for one in listed.watches:
        brought, fault = listed.activity.get(one.name), listed.faults[one.name]
        precision = listed.precisions.watches.get(one.name)
        by_source = by_watch.get(one.name, {})
        if as_json:
            say_json(
                describe_watch(
                    one,
                    now=now,
                    activity=brought,
                    fault=fault,
                    precision=precision,
                    by_source=by_source,
                )
            )
        else:
            said = tell_precisions(precision, by_source)
            say(_say(one, brought, now, fault, said, listed.names))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Listed:
    """All watches by name, and what is known of each."""

    watches: Sequence[Watch]
    faults: Mapping[str, Exception | None]
    activity: Mapping[str, WatchActivity]
    precisions: Precisions
    names: Mapping[str, str]


def _say(
    one: Watch,
    brought: WatchActivity | None,
    now: datetime,
    fault: Exception | None,
    precision: str,
    names: Mapping[str, str],
) -> str:
    from bot.alerts.inert import tidy
    from bot.cli.channels import name_key

    channels = ", ".join(name_key(name, names) for name in one.channels)
    notes = [
        f"SILENT: {str(fault).splitlines()[0]}" if fault else "",
        *(f"{name} {value}" for name, value in list_options(one) if name != "digest-only"),
        "digest-only" if one.digest_only else "",
        _say_activity(brought, now),
        precision,
        "" if one.origin.value == "database" else "from a file",
    ]
    said = "; ".join(note for note in notes if note)
    parts = (one.name, name_state(one, now), one.priority.value, channels, one.query, f"({said})")
    return "  ".join(map(tidy, parts))


def _say_activity(brought: WatchActivity | None, now: datetime) -> str:
    from bot.alerts.wording import count
    from bot.languages import tell_age

    if brought is None or brought.last_hit is None:
        return "no hit yet"
    last = f"the last {tell_age(brought.last_hit, now)}"
    return f"{count(brought.week_hits, 'hit')} in 7 days, {brought.month_hits:,} in 30, {last}"

"""``nightdesk export``: what the database holds, as JSON Lines."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from bot.cli.common import load, run_async, say_json, with_store

if TYPE_CHECKING:
    from bot.ports import AuditLine

__all__ = ["export"]

_AT_ONCE = 1_000


@click.group()
def export() -> None:
    """What the database holds, as JSON Lines, the earliest first."""


@export.command()
def audit() -> None:
    """Who changed what and when, with the values before and after.

    Watches, sources, marks and what was proposed for them.
    """

    async def write() -> None:
        async with with_store(load()) as store:
            after = 0
            while lines := await store.read_audit(after=after, limit=_AT_ONCE):
                _write(lines)
                after = lines[-1].number

    run_async(write)


def _write(lines: Sequence[AuditLine]) -> None:
    for line in lines:
        say_json(
            {
                "number": line.number,
                "at": line.at.isoformat().replace("+00:00", "Z"),
                "actor": line.actor,
                "action": line.action,
                "subject": line.subject,
                "before": line.before,
                "after": line.after,
            }
        )

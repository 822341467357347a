"""A machine whose clock was ahead, and is right again when the service starts."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from tests.scenarios.newsroom import FeedSite, Nightdesk

AHEAD_S = 30 * 24 * 3600

_TIMES = {
    "sources": (
        "due",
        "baselined",
        "last_ok",
        "last_polled",
        "last_whole",
        "claimed_until",
        "silent_from",
    ),
    "leases": ("ends",),
}


def put_ahead(database: Path) -> None:
    """Have all that a service noted be noted by a clock that is a month ahead."""
    with sqlite3.connect(database, timeout=30) as conn:
        for table, columns in _TIMES.items():
            for column in columns:
                conn.execute(f"UPDATE {table} SET {column} = {column} + {AHEAD_S * 1_000_000}")
    conn.close()


@pytest.mark.parametrize("ended", ["stopped", "killed"])
async def test_a_clock_that_was_ahead_when_the_service_ran_holds_up_no_poll(
    tmp_path: Path, ended: str
) -> None:
    async with FeedSite() as site:
        desk = Nightdesk(tmp_path)
        desk.configure(
            sources={
                "wire": {"name": "Wire", "url": site.url("wire"), "tier": 1},
                "blog": {"name": "Blog", "url": site.url("blog"), "tier": 3},
            }
        )
        try:
            await desk.start()
            await site.stored("wire")
            await (desk.stop() if ended == "stopped" else desk.kill())
            put_ahead(tmp_path / "data" / "nightdesk.db")

            await desk.start()
            await site.polled("wire")
            await site.polled("blog")
        finally:
            await desk.kill()
    assert "clock_was_ahead" in desk.log

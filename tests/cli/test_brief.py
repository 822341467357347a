"""`nightdesk brief`: what is open, for whoever begins a shift."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta

from tests.cli.conftest import Shell
from tests.cli.newsroom import HEADLINE, URL, leave_behind

DENIAL = "Fenwick denies report that it will acquire Ostrander for $4 billion"


def lately(hours: float = 1) -> datetime:
    return datetime.now(UTC) - timedelta(hours=hours)


def test_the_brief_lists_what_was_told_at_once_of_late_as_it_stands(shell: Shell) -> None:
    asyncio.run(leave_behind(shell.database_url, begins=lately(), further=(DENIAL,)))

    answer = shell("brief")

    assert (answer.status, answer.err) == (0, "")
    heading, story = answer.out.splitlines()
    assert heading.startswith("Shift brief for #deals, ")
    assert heading.endswith(": 1 open story, disputed")
    assert story.startswith(f"1. {HEADLINE} (told at once ") or DENIAL in story


def test_the_brief_of_a_channel_is_its_own(shell: Shell) -> None:
    asyncio.run(leave_behind(shell.database_url, begins=lately()))

    answer = shell("brief", "--channel", "#deals", "--json")

    (story,) = answer.records
    assert (story["channel"], story["headline"], story["url"]) == ("deals", HEADLINE, URL)
    assert (story["status"], story["watches"]) == ("single-source", ["fenwick"])
    assert datetime.fromisoformat(story["told"]) > lately(2)
    other = shell("brief", "--channel", "tech")
    assert other.out.strip().endswith("nothing is open")


def test_what_was_told_longer_ago_is_not_open(shell: Shell) -> None:
    asyncio.run(leave_behind(shell.database_url, begins=lately(14)))

    answer = shell("brief")

    assert (answer.status, answer.out) == (0, "")
    assert "in the last 12 hours" in answer.err

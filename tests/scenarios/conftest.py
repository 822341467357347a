"""The program, the feeds that it reads and the Slack that it tells."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.scenarios.newsroom import FeedSite, Nightdesk
from tests.slack_double import SlackDouble


@pytest.fixture
async def site() -> AsyncIterator[FeedSite]:
    async with FeedSite() as site:
        yield site


@pytest.fixture
async def slack() -> AsyncIterator[SlackDouble]:
    async with SlackDouble(channels=("newsdesk", "ops", "tech")) as slack:
        yield slack


@pytest.fixture
async def nightdesk(tmp_path: Path, slack: SlackDouble) -> AsyncIterator[Nightdesk]:
    """Not started yet; killed at the end, if it was."""
    program = Nightdesk(
        tmp_path,
        environment={
            "SLACK_API_URL": slack.api_url,
            "SLACK_BOT_TOKEN": slack.bot_token,
            "SLACK_SIGNING_SECRET": slack.signing_secret,
        },
    )
    yield program
    if program.starts:
        await program.kill()

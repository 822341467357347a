"""A Slack of one's own for each test."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import aiohttp
import pytest
from slack_sdk.web.async_client import AsyncWebClient

from bot.slack.client import close_client, open_client
from bot.slack.notifier import SlackNotifier
from tests.slack.desktop import Desktop, open_desktop
from tests.slack_double import SlackDouble


@pytest.fixture
async def slack(request: pytest.FixtureRequest) -> AsyncIterator[SlackDouble]:
    """A Slack as the test's file wants it (``SLACK``), or as it is by default."""
    async with SlackDouble(**getattr(request.module, "SLACK", {})) as double:
        yield double


@pytest.fixture
async def client(slack: SlackDouble) -> AsyncIterator[AsyncWebClient]:
    opened = open_client(slack.bot_token, base_url=slack.api_url)
    yield opened
    await close_client(opened)


@pytest.fixture
async def notifier(client: AsyncWebClient) -> SlackNotifier:
    return SlackNotifier(client)


@pytest.fixture
async def at_desk(
    slack: SlackDouble, client: AsyncWebClient, tmp_path: Path
) -> AsyncIterator[Desktop]:
    """A newsroom with an editor before it, and the bot in between."""
    async with open_desktop(slack, client, tmp_path) as desktop:
        yield desktop


@pytest.fixture
async def watching(at_desk: Desktop) -> Desktop:
    """The same with a watch of the editor's own in #tech: ``nokia``."""
    actor = f"slack:{at_desk.editor.id}"
    await at_desk.desk.add_watch(query="nokia", channels=["tech"], actor=actor, now=at_desk.now())
    return at_desk


@pytest.fixture
async def at_home(watching: Desktop) -> Desktop:
    """The same with the home tab open, which lists the watch."""
    editor = watching.editor
    await editor.open_home()
    await watching.slack.wait_for(
        lambda: editor.home is not None and "nokia" in editor.reads(editor.home)
    )
    return watching


@pytest.fixture
async def impatient(slack: SlackDouble) -> AsyncIterator[SlackNotifier]:
    """A notifier that gives an answer a tenth of a second, for answers that never come."""
    timeout = aiohttp.ClientTimeout(total=0.1)
    opened = SlackNotifier(open_client(slack.bot_token, base_url=slack.api_url, timeout=timeout))
    yield opened
    await opened.close()

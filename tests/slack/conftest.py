"""A Slack of one's own for each test."""

from __future__ import annotations

from collections.abc import AsyncIterator

import aiohttp
import pytest
from slack_sdk.web.async_client import AsyncWebClient

from bot.slack.client import close_client, open_client
from bot.slack.notifier import SlackNotifier
from tests.slack_double import SlackDouble


@pytest.fixture
async def slack() -> AsyncIterator[SlackDouble]:
    async with SlackDouble() as double:
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
async def impatient(slack: SlackDouble) -> AsyncIterator[SlackNotifier]:
    """A notifier that gives an answer a tenth of a second, for answers that never come."""
    timeout = aiohttp.ClientTimeout(total=0.1)
    opened = SlackNotifier(open_client(slack.bot_token, base_url=slack.api_url, timeout=timeout))
    yield opened
    await opened.close()

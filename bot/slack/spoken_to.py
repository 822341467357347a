"""Answers who writes to the bot, in its own conversation or by its name, with what it can do.

It understands commands and no sentences, which a newcomer cannot know.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

import structlog
from slack_sdk.web.async_client import AsyncWebClient

from bot.alerts.inert import tidy
from bot.errors import DeliveryDelayed, NightdeskError
from bot.languages import phrase
from bot.model import Language
from bot.ports import Clock
from bot.slack import elements as kit
from bot.slack.asking import Asker
from bot.slack.command_line import read_command
from bot.slack.faults import CALL_FAULTS, explain_fault, fault_code
from bot.slack.introduction import NEW_WATCH
from bot.slack.requests import ChannelName, Help

if TYPE_CHECKING:
    from slack_bolt.app.async_app import AsyncApp

    from bot.slack.handling import Counter

__all__ = ["ANSWERED_FOR", "SpokenTo", "explain_itself", "listen_for_talk"]

log = structlog.get_logger("nightdesk.slack")

ANSWERED_FOR = timedelta(minutes=1)
"""Who writes several lines in a row is answered once, and once for each command among them."""

_CALLED = re.compile(r"^\s*(?:<@[A-Z0-9]+(?:\|[^>]*)?>[\s:,]*)+")
_COMMAND = 200
_IM = "im"


def explain_itself(typed: str, *, language: Language = Language.ENGLISH) -> kit.SlackMessage:
    """What the bot can do, in short; ``typed`` as a command, where it reads as one."""
    said = [kit.text(phrase(language, "talk_can"))]
    if meant := _read_meant(typed):
        said += [kit.text(phrase(language, "talk_meant")), kit.text(f"/watch {meant}", code=True)]
    pressed = kit.button(phrase(language, "press_new_watch"), action_id=NEW_WATCH, value="-")
    blocks = (
        kit.rich_text(kit.section(said)),
        kit.actions([pressed]),
        kit.context(phrase(language, "talk_home")),
    )
    return kit.SlackMessage(text=phrase(language, "talk_briefly"), blocks=blocks)


def _read_meant(typed: str) -> str:
    """The command that what was said reads as; empty where it reads as none."""
    said = tidy(_CALLED.sub("", typed).removeprefix("/watch "), limit=_COMMAND)
    return "" if not said or isinstance(read_command(said), Help) else said


class SpokenTo:
    """The bot's manners where somebody speaks to it: a bot is never answered, nor its own words."""

    def __init__(self, *, client: AsyncWebClient, counter: Counter, clock: Clock) -> None:
        self._client = client
        self._counter = counter
        self._clock = clock
        self._answered: dict[tuple[str, str, str], datetime] = {}

    async def hear(self, event: Mapping[str, Any]) -> None:
        """Answer a message in the bot's own conversation, or one that names it.

        Raises DeliveryDelayed where Slack certainly did not take the answer: the event comes again
        then. An answer that may have come is not sent twice.
        """
        person, place = str(event.get("user") or ""), str(event.get("channel") or "")
        # An edit, a file, somebody who joined: what is not simply said has a subtype.
        if not person or not place or event.get("subtype") or event.get("bot_id"):
            return
        if event.get("type") == "message" and event.get("channel_type") != _IM:
            return
        now = self._clock.now()
        self._answered = {key: at for key, at in self._answered.items() if now - at <= ANSWERED_FOR}
        key = (person, place, _read_meant(str(event.get("text", ""))))
        if key in self._answered:
            return
        self._answered[key] = now
        try:
            await self._answer(event, person, place)
        except CALL_FAULTS as error:
            explained = explain_fault(error)
            log.warning("talk_not_answered", error=fault_code(error) or type(error).__name__)
            if isinstance(explained, DeliveryDelayed):
                self._answered.pop(key, None)
                raise explained from error

    async def _answer(self, event: Mapping[str, Any], person: str, place: str) -> None:
        direct = event.get("channel_type") == _IM
        channel = None if direct else ChannelName(id=place, name=None)
        language = await self._find_language(Asker(person=person, channel=channel))
        message = explain_itself(str(event.get("text", "")), language=language)
        said: dict[str, Any] = {"text": message.text, "blocks": list(message.blocks)}
        thread = event.get("thread_ts")
        if direct:
            await self._client.chat_postMessage(
                channel=place, thread_ts=thread, unfurl_links=False, unfurl_media=False, **said
            )
        else:
            # For their eyes alone: the channel asked nothing.
            await self._client.chat_postEphemeral(
                channel=place, user=person, thread_ts=thread, **said
            )

    async def _find_language(self, asker: Asker) -> Language:
        try:
            return await self._counter.find_language(asker)
        except NightdeskError:
            return Language.ENGLISH


def listen_for_talk(app: AsyncApp, spoken_to: SpokenTo) -> None:
    """Have a Bolt app hand over what is said to the bot."""

    async def hear(event: dict[str, Any]) -> None:
        await spoken_to.hear(event)

    app.event("message")(hear)
    app.event("app_mention")(hear)

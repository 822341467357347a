"""Opens the dialog of a channel's settings, and stores what was entered."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from typing import TYPE_CHECKING, Any

import structlog
from slack_sdk.web.async_client import AsyncWebClient

from bot.errors import NightdeskError
from bot.languages import phrase
from bot.model import Channel, Language
from bot.ports import Clock
from bot.slack import settings as form
from bot.slack.answers import Answer, answer_failure
from bot.slack.asking import Asker, read_presser
from bot.slack.dialogs import make_done, read_language
from bot.slack.outcomes import Outcome, errors_at
from bot.slack.requests import ChannelName
from bot.slack.settings_entered import Entered, InvalidSettings, read_settings
from bot.slack.submissions import Submissions
from bot.slack.views import open_view
from bot.slack.whispering import whisper

if TYPE_CHECKING:
    from slack_bolt.app.async_app import AsyncApp

    from bot.slack.handling import Counter

__all__ = ["SettingsDesk", "listen_for_settings"]

log = structlog.get_logger("nightdesk.slack")


class SettingsDesk:
    """The dialogs of channels' settings."""

    def __init__(
        self,
        *,
        client: AsyncWebClient,
        counter: Counter,
        clock: Clock,
        submissions: Submissions,
    ) -> None:
        self._client = client
        self._counter = counter
        self._clock = clock
        self._submissions = submissions

    async def open(self, channel: str, asker: Asker) -> bool:
        """Open the dialog of a channel; whether Slack has opened it.

        Raises DeskError where the person has no say in the channel.
        """
        view = await self.compose(channel, asker)
        if asker.trigger is None:
            return False
        return await open_view(self._client, asker.trigger, view) is not None

    async def compose(self, channel: str, asker: Asker) -> dict[str, Any]:
        """The dialog of a channel. Raises DeskError where the person has no say in it."""
        await self._counter.rights.check_told([channel], asker)
        settings = await self._counter.desk.channels.find(channel)
        place = None if asker.channel is None else asker.channel.id
        zone = await self._counter.find_zone(asker, to_read=True)
        return form.make_settings_dialog(settings, place=place, zone=zone)

    async def press(self, body: Mapping[str, Any]) -> Answer | None:
        """Somebody pressed the button that opens the dialog; what they are told where they have no
        say there.
        """
        _, value, asker = read_presser(body)
        channel = asker.person if value in {"", "-"} else value
        try:
            await self.open(channel, asker)
        except NightdeskError as error:
            refused = answer_failure(error, await self._find_language(asker))
            await whisper(self._client, asker, refused)
            return refused
        return None

    async def _find_language(self, asker: Asker) -> Language:
        """That of where somebody is; English where the database does not say."""
        try:
            return await self._counter.find_language(asker)
        except NightdeskError:
            return Language.ENGLISH

    async def save(self, body: Mapping[str, Any]) -> dict[str, Any]:
        """What to acknowledge a submission with: the errors at their fields, or that it is done.

        A submission that comes twice is stored once.
        """
        view = body.get("view") or {}
        person = str((body.get("user") or {}).get("id", ""))
        language = read_language(view)
        return await self._submissions.act_once(
            view, lambda: self._save(view, person, language), person=person, language=language
        )

    async def _save(self, view: Mapping[str, Any], person: str, language: Language) -> Outcome:
        try:
            name, place = form.read_place(view)
            settings = await self._counter.desk.channels.find(name)
            # Whoever opened it in the channel is in it, as far as anybody can say.
            where = None if place is None else ChannelName(id=place, name=name)
            asker = Asker(person=person, channel=where)
            before, after = await self._store(read_settings(view, settings), name, asker)
        except InvalidSettings as error:
            return errors_at(error.faults)
        except NightdeskError as error:
            return errors_at({form.THRESHOLD: answer_failure(error, language).message.text})
        except Exception:
            log.exception("dialog_broke")
            return errors_at({form.THRESHOLD: phrase(language, "dialog_broke")})
        said = form.answer_settings_changed(before, after).message
        return Outcome(text=said.text, view=make_done(said.blocks, language=after.language))

    async def _store(self, entered: Entered, name: str, asker: Asker) -> tuple[Channel, Channel]:
        await self._counter.rights.check_told([name], asker)
        channels, now = self._counter.desk.channels, self._clock.now()
        if entered.reset:
            before, after = await channels.reset(name, actor=asker.actor, now=now)
        else:
            before, after = await channels.change(name, entered.change, actor=asker.actor, now=now)
        if before != after:
            log.info("channel_set", channel=name, actor=asker.actor)
        return before, after


def listen_for_settings(
    app: AsyncApp, desk: SettingsDesk, *, show: Callable[[str, Answer], Awaitable[None]]
) -> None:
    """Have a Bolt app hand over what concerns the settings of channels; ``show`` tells a person
    something in their home tab.
    """

    async def press(ack: Callable[..., Awaitable[Any]], body: dict[str, Any]) -> None:
        await ack()
        refused = await desk.press(body)
        if refused is not None and not body.get("response_url"):
            # In the home tab, which has no answers of its own.
            await show(str((body.get("user") or {}).get("id", "")), refused)

    async def save(ack: Callable[..., Awaitable[Any]], body: dict[str, Any]) -> None:
        await ack(**await desk.save(body))

    app.action(form.SETTINGS)(press)
    app.view(form.SAVE_SETTINGS)(save)

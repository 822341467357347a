"""Looks for feeds at an address while somebody waits before a dialog, and adds what they choose."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Awaitable, Callable, Mapping
from typing import TYPE_CHECKING, Any

import structlog
from slack_sdk.web.async_client import AsyncWebClient

from bot.errors import NightdeskError
from bot.languages import phrase
from bot.model import Language
from bot.ports import Clock
from bot.slack import elements as kit
from bot.slack import source_dialog as form
from bot.slack.answers import Answer, answer_failure
from bot.slack.asking import Asker, read_presser
from bot.slack.dialogs import make_done
from bot.slack.outcomes import Outcome, errors_at
from bot.slack.submissions import Submissions
from bot.slack.views import open_view, update_view
from bot.slack.whispering import whisper
from watchers.findings import FoundSource
from watchers.urls import host_of, split_credentials

if TYPE_CHECKING:
    from slack_bolt.app.async_app import AsyncApp

    from bot.slack.handling import Counter

__all__ = ["SourceDesk", "listen_for_sources"]

log = structlog.get_logger("nightdesk.slack")


class SourceDesk:
    """The dialogs in which sources are added. ``keep`` holds on to a task until it ends."""

    def __init__(
        self,
        *,
        client: AsyncWebClient,
        counter: Counter,
        clock: Clock,
        keep: Callable[[asyncio.Task[Any]], asyncio.Task[Any]],
        submissions: Submissions,
    ) -> None:
        self._client = client
        self._counter = counter
        self._clock = clock
        self._keep = keep
        self._submissions = submissions

    async def open(self, url: str, asker: Asker) -> bool:
        """Open the dialog, which looks at ``url`` where that is an address, and else asks for one,
        filled with what was typed; whether Slack has opened it.

        Raises DeskError where the person is no editor.
        """
        await self._counter.rights.check_editor(asker)
        if asker.trigger is None:
            return False
        language = await self._counter.find_language(asker)
        is_address = _is_address(url)
        view = form.make_address_dialog(language, url=url)
        if is_address:
            view = form.make_looking_dialog(language, url)
        opened = await open_view(self._client, asker.trigger, view)
        if opened is not None and is_address:
            self._keep(asyncio.ensure_future(self._look(opened, url, language)))
        return opened is not None

    async def press(self, body: Mapping[str, Any]) -> Answer | None:
        """Somebody pressed the button that opens the dialog; why it was not opened."""
        _, value, asker = read_presser(body)
        try:
            await self.open("" if value == "-" else value, asker)
        except NightdeskError as error:
            language = await self._counter.find_language(asker)
            refused = answer_failure(error, language)
            await whisper(self._client, asker, refused)
            return refused
        return None

    async def look(self, body: Mapping[str, Any]) -> dict[str, Any]:
        """What to acknowledge the dialog of an address with: that it is being asked."""
        view, asker = body.get("view") or {}, _read_asker(body)
        url, language = form.read_address(view), await self._counter.find_language(asker)
        if not _is_address(url):
            said = phrase(language, "source_nothing", url=url[:200])
            return errors_at({form.URL: said}).as_response()

        async def begin() -> Outcome:
            self._keep(asyncio.ensure_future(self._look(str(view.get("id")), url, language)))
            looking = form.make_looking_dialog(language, url)
            return Outcome(text="", view=looking)

        return await self._submissions.act_once(
            view, begin, person=asker.person, language=language, key=_key_of(view)
        )

    async def _look(self, view_id: str, url: str, language: Language) -> None:
        await update_view(self._client, view_id, await self._compose(url, language))

    async def _compose(self, url: str, language: Language) -> dict[str, Any]:
        sources = self._counter.desk.sources
        try:
            discovery = await sources.look(url)
            found = list(discovery.found)
            if not found and discovery.otherwise == "page":
                found.append(FoundSource(url=discovery.url, kind="page", why=""))
            watched = {
                one.url: id_
                for one in found
                if (id_ := await sources.find_watched(one.url)) is not None
            }
        except NightdeskError as error:
            # What was typed with a password is not shown again.
            typed = "" if split_credentials(url)[1] else url
            said = answer_failure(error, language).message.text
            return form.make_address_dialog(language, url=typed, said=said)
        except Exception:
            log.exception("dialog_broke")
            said = phrase(language, "dialog_broke")
            return form.make_address_dialog(language, url=url, said=said)
        if not found:
            said = phrase(language, "source_nothing", url=discovery.url)
            return form.make_address_dialog(language, url=url, said=said, notes=discovery.notes)
        return form.make_choice_dialog(language, discovery.url, found, watched)

    async def add(self, body: Mapping[str, Any]) -> dict[str, Any]:
        """What to acknowledge the dialog of a choice with: the error at its field, or that it is
        done. A submission that comes twice adds one source.
        """
        view, asker = body.get("view") or {}, _read_asker(body)
        language = form.read_language(view)
        return await self._submissions.act_once(
            view,
            lambda: self._add(view, asker, language),
            person=asker.person,
            language=language,
            key=_key_of(view),
        )

    async def _add(self, view: Mapping[str, Any], asker: Asker, language: Language) -> Outcome:
        try:
            await self._counter.rights.check_editor(asker)
            chosen = form.read_chosen(view)
            source = await self._counter.desk.sources.add(
                chosen.found,
                name=chosen.name,
                tier=chosen.tier,
                actor=asker.actor,
                now=self._clock.now(),
            )
        except NightdeskError as error:
            return errors_at({form.WHICH: answer_failure(error, language).message.text})
        except Exception:
            log.exception("dialog_broke")
            return errors_at({form.WHICH: phrase(language, "dialog_broke")})
        said = phrase(language, "source_added", name=source.name, id=source.id)
        how = phrase(language, "source_remove_how", id=source.id)
        blocks = [kit.rich_text(kit.section([kit.text(said)])), kit.context(how)]
        return Outcome(text=said, view=make_done(blocks, language=language))


def listen_for_sources(
    app: AsyncApp, desk: SourceDesk, *, show: Callable[[str, Answer], Awaitable[None]]
) -> None:
    """Have a Bolt app hand over what concerns adding a source; ``show`` tells a person something
    in their home tab.
    """

    async def press(ack: Callable[..., Awaitable[Any]], body: dict[str, Any]) -> None:
        await ack()
        refused = await desk.press(body)
        if refused is not None and not body.get("response_url"):
            # In the home tab, which has no answers of its own.
            await show(str((body.get("user") or {}).get("id", "")), refused)

    async def look(ack: Callable[..., Awaitable[Any]], body: dict[str, Any]) -> None:
        await ack(**await desk.look(body))

    async def add(ack: Callable[..., Awaitable[Any]], body: dict[str, Any]) -> None:
        await ack(**await desk.add(body))

    app.action(form.NEW_SOURCE)(press)
    app.view(form.LOOK)(look)
    app.view(form.ADD)(add)


def _is_address(said: str) -> bool:
    """Whether something can be asked for; an address need not have its scheme."""
    return not re.search(r"\s", said) and bool(
        host_of(said if "://" in said else f"https://{said}")
    )


def _read_asker(body: Mapping[str, Any]) -> Asker:
    return Asker(person=str((body.get("user") or {}).get("id", "")))


def _key_of(view: Mapping[str, Any]) -> str:
    """A dialog with what it shows: the same one asks for an address, and then which of them."""
    return f"{view.get('id')} {view.get('hash')}"

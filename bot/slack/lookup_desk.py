"""Shows what is looked up from the home tab, and does what is chosen in a list of it."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Coroutine, Mapping, Sequence
from typing import TYPE_CHECKING, Any

import structlog
from slack_sdk.web.async_client import AsyncWebClient

from bot.errors import NightdeskError
from bot.languages import phrase
from bot.model import Language
from bot.ports import Clock
from bot.slack import elements as kit
from bot.slack import lookup
from bot.slack.acking import ack_once_stored
from bot.slack.answers import Answer, answer_failure, answer_help
from bot.slack.answers.core import word_error
from bot.slack.asking import Asker, read_presser
from bot.slack.ends import word_of
from bot.slack.listing import ALL, Lists, name_chosen
from bot.slack.lookup import Shelf
from bot.slack.outcomes import Outcome, errors_at
from bot.slack.requests import (
    Brief,
    DigestNow,
    EndWord,
    Help,
    ListScope,
    Mute,
    SourcePause,
    SourceRemove,
    SourceResume,
    Why,
)
from bot.slack.submissions import Submissions
from bot.slack.views import open_view, update_view
from bot.slack.watch_menu import MUTE_UNTIL, do_deed, read_deed

if TYPE_CHECKING:
    from slack_bolt.app.async_app import AsyncApp

    from bot.slack.dialog_desk import DialogDesk
    from bot.slack.handling import Counter
    from bot.slack.settings_desk import SettingsDesk

__all__ = ["LookupDesk", "listen_for_lookups"]

log = structlog.get_logger("nightdesk.slack")

_SOURCE_DEEDS: Mapping[str, Callable[..., SourcePause | SourceResume | SourceRemove]] = {
    "pause": SourcePause,
    "resume": SourceResume,
    "remove": SourceRemove,
}


class LookupDesk:
    """The dialogs in which people look things up. ``show_home`` shows a person their home tab."""

    def __init__(
        self,
        *,
        client: AsyncWebClient,
        counter: Counter,
        dialogs: DialogDesk,
        settings: SettingsDesk,
        submissions: Submissions,
        clock: Clock,
        show_home: Callable[[str], Awaitable[None]],
    ) -> None:
        self._client = client
        self._counter = counter
        self._dialogs = dialogs
        self._settings = settings
        self._submissions = submissions
        self._clock = clock
        self._show_home = show_home
        self._lists = Lists(counter=counter, clock=clock)

    # -- opening ---------------------------------------------------------------------------

    async def open(self, body: Mapping[str, Any]) -> None:
        """Open what a button of the home tab asks for."""
        action_id, _, asker = read_presser(body)
        await self.show(action_id.removeprefix(lookup.LOOK), asker, scope=ListScope.MINE)

    async def show(
        self,
        what: str,
        asker: Asker,
        *,
        scope: ListScope,
        language: Language | None = None,
        notice: Sequence[kit.Block] = (),
    ) -> bool:
        """Open what is looked up: a form, or a list, of watches those of ``scope``, with ``notice``
        on top, in ``language`` or that of the person. Whether Slack has opened it.
        """
        language = language or await self._find_language(asker)
        if what == lookup.TOLD:
            return await self._open(lookup.ask_of_channel(language), asker) is not None
        if what == lookup.WHY:
            return await self._open(lookup.ask_why(language), asker) is not None
        if what == lookup.HELP:
            said = lookup.show_only(answer_help(Help(), language).message.blocks)
            shown = lookup.make_shown(said, what=what, language=language)
            return await self._open(shown, asker) is not None
        # A press opens a dialog within three seconds: what is in the list comes after that.
        wait = [kit.context(phrase(language, "look_wait"))]
        waiting = lookup.make_shown(wait, what=what, language=language)
        opened = await self._open(waiting, asker)
        if opened is not None:
            shelf = Shelf(of=what, scope=scope.value if what == lookup.WATCHES else ALL)
            await self._show(opened, shelf, asker, language, notice)
        return opened is not None

    async def ask_end(self, name: str, asker: Asker, *, shelf: Shelf | None = None) -> None:
        """Open the form that asks until when a watch is to be mute."""
        view = lookup.ask_end(name, await self._find_language(asker), shelf=shelf)
        if view is not None:
            await self._open(view, asker)

    async def _open(self, view: Mapping[str, Any], asker: Asker) -> str | None:
        if asker.trigger is None:
            return None
        return await open_view(self._client, asker.trigger, view, pushed=asker.in_dialog)

    async def _find_language(self, asker: Asker) -> Language:
        """That of a person's own conversation; English where the database does not say."""
        try:
            return await self._counter.find_language(asker)
        except NightdeskError:
            return Language.ENGLISH

    # -- lists -----------------------------------------------------------------------------

    async def turn(self, body: Mapping[str, Any]) -> None:
        """Another page, another scope, or what was entered to be found."""
        view = body.get("view") or {}
        _, _, asker = read_presser(body)
        language = lookup.read_language(view)
        await self._show(str(view.get("id")), lookup.read_shelf(body), asker, language)

    async def find(self, body: Mapping[str, Any]) -> dict[str, Any]:
        """What to acknowledge a list with that was sent off: the list of what was entered."""
        view = body.get("view") or {}
        _, _, asker = read_presser(body)
        language, shelf = lookup.read_language(view), lookup.read_shelf(body)

        async def look() -> Outcome:
            found = await self._lists.compose(shelf, asker, language)
            return Outcome(text=phrase(language, f"look_{shelf.of}"), view=found)

        return await self._submissions.act_once(
            view,
            look,
            person=asker.person,
            language=language,
            # It stays open, and is another one each time.
            key=f"{view.get('id')} {view.get('hash')}",
        )

    async def do_watch(self, body: Mapping[str, Any]) -> None:
        """Do what was chosen in the menu of a watch."""
        deed, name = read_deed(body)
        _, _, asker = read_presser(body)
        if deed == MUTE_UNTIL:
            await self.ask_end(name, asker, shelf=lookup.read_shelf(body))
            return
        now, counter = self._clock.now(), self._counter
        doing = do_deed(deed, name, asker, counter=counter, dialogs=self._dialogs, now=now)
        await self._do(body, doing)

    async def do_source(self, body: Mapping[str, Any]) -> None:
        """Do what was chosen of a source."""
        action: Mapping[str, Any] = next(iter(body.get("actions") or ()), {})
        _, value, asker = read_presser(body)
        chosen = str((action.get("selected_option") or {}).get("value", value))
        deed, _, id_ = chosen.partition(" ")
        request = _SOURCE_DEEDS[deed](id=id_)
        await self._do(body, self._counter.serve(request, asker, now=self._clock.now()))

    async def tell(self, body: Mapping[str, Any], answer: Answer) -> bool:
        """Say in a list what came of a button in it; whether it was pressed in a list."""
        view = body.get("view") or {}
        if view.get("callback_id") != lookup.LISTED:
            return False
        _, _, asker = read_presser(body)
        language, shelf = lookup.read_language(view), lookup.read_shelf(body)
        await self._show(str(view.get("id")), shelf, asker, language, answer.message.blocks)
        return True

    async def _do(
        self,
        body: Mapping[str, Any],
        doing: Coroutine[Any, Any, Answer | None],
    ) -> None:
        language = lookup.read_language(body.get("view") or {})
        try:
            said = await doing
        except NightdeskError as error:
            said = answer_failure(error, language)
        if said is not None:
            await self.tell(body, said)

    async def _show(
        self,
        view_id: str,
        shelf: Shelf,
        asker: Asker,
        language: Language,
        notice: Sequence[kit.Block] = (),
    ) -> None:
        view = await self._lists.compose(shelf, asker, language, notice)
        await update_view(self._client, view_id, view)

    # -- forms -----------------------------------------------------------------------------

    async def answer_of_channel(self, body: Mapping[str, Any]) -> dict[str, Any]:
        """What to acknowledge the form with that asks what of which channel is wanted."""
        asked = lookup.read_of_channel(body.get("view") or {})
        _, _, asker = read_presser(body)
        channel = None if asked.channel is None else name_chosen(asked.channel)
        place = Asker(person=asker.person, channel=channel)

        async def look(language: Language) -> Mapping[str, Any]:
            counter, now = self._counter, self._clock.now()
            if asked.what == "told":
                key = await counter.keep_channel(channel, asker)
                scope = ListScope.MINE.value if channel is None else key
                shelf = Shelf(of=lookup.WATCHES, scope=scope)
                return await self._lists.compose(shelf, asker, language)
            if asked.what == "brief":
                said = await counter.serve(Brief(channel=channel), asker, now=now)
                return _show_answer(said, lookup.TOLD, language)
            key = await counter.keep_channel(channel, asker)
            if asked.what == "settings":
                return await self._settings.compose(key, asker)
            await counter.rights.check_told([key], asker)
            said = await counter.serve(DigestNow(), place, now=now)
            return _show_answer(said, lookup.TOLD, language)

        return await self._answer(body, look, field=lookup.ROOM)

    async def answer_why(self, body: Mapping[str, Any]) -> dict[str, Any]:
        """What to acknowledge the form with that asks for the link of a report."""
        link = lookup.read_why(body.get("view") or {})
        _, _, asker = read_presser(body)

        async def look(language: Language) -> Mapping[str, Any]:
            said = await self._counter.serve(Why(place=link), asker, now=self._clock.now())
            return _show_answer(said, lookup.WHY, language)

        return await self._answer(body, look, field=lookup.LINK)

    async def mute(self, body: Mapping[str, Any]) -> dict[str, Any]:
        """What to acknowledge the form with that asks until when a watch is to be mute."""
        view = body.get("view") or {}
        name, entered, shelf = lookup.read_end(view)
        _, _, asker = read_presser(body)

        async def mute(language: Language) -> Mapping[str, Any]:
            request = Mute(said="", name=name, word=_read_word(entered), when=entered)
            said = await self._counter.serve(request, asker, now=self._clock.now())
            if shelf is None:
                await self._show_home(asker.person)
            elif beneath := view.get("previous_view_id"):
                await self._show(str(beneath), shelf, asker, language)
            return _show_answer(said, "mute", language)

        return await self._answer(body, mute, field=lookup.END)

    async def _answer(
        self,
        body: Mapping[str, Any],
        look: Callable[[Language], Awaitable[Mapping[str, Any]]],
        *,
        field: str,
    ) -> dict[str, Any]:
        """The view that ``look`` gives, or what is wrong at the ``field``."""
        view = body.get("view") or {}
        _, _, asker = read_presser(body)
        language = lookup.read_language(view)

        async def work() -> Outcome:
            try:
                shown = await look(language)
            except NightdeskError as error:
                return errors_at({field: word_error(error, language)})
            except Exception:
                log.exception("lookup_broke", of=view.get("callback_id"))
                return errors_at({field: phrase(language, "surprise")})
            return Outcome(text=str(shown["title"]["text"]), view=shown)

        return await self._submissions.act_once(view, work, person=asker.person, language=language)


def listen_for_lookups(app: AsyncApp, desk: LookupDesk) -> None:
    """Have a Bolt app hand over what is looked up."""

    def press(work: Callable[[Mapping[str, Any]], Awaitable[None]]) -> Callable[..., Any]:
        async def pressed(ack: Callable[..., Awaitable[Any]], body: dict[str, Any]) -> None:
            await ack_once_stored(ack, asyncio.ensure_future(work(body)))

        return pressed

    def send(work: Callable[[Mapping[str, Any]], Awaitable[dict[str, Any]]]) -> Callable[..., Any]:
        async def sent(ack: Callable[..., Awaitable[Any]], body: dict[str, Any]) -> None:
            await ack(**await work(body))

        return sent

    for what in (lookup.WATCHES, lookup.SOURCES, lookup.TOLD, lookup.WHY, lookup.HELP):
        app.action(f"{lookup.LOOK}{what}")(press(desk.open))
    for action_id in (lookup.FIND, lookup.SCOPE, lookup.BACK, lookup.ON):
        app.action(action_id)(press(desk.turn))
    app.action(lookup.WATCH_DO)(press(desk.do_watch))
    app.action(lookup.SOURCE_DO)(press(desk.do_source))
    app.view(lookup.LISTED)(send(desk.find))
    app.view(lookup.OF_CHANNEL)(send(desk.answer_of_channel))
    app.view(lookup.WHY_OF)(send(desk.answer_why))
    app.view(lookup.MUTED)(send(desk.mute))


def _show_answer(answer: Answer, what: str, language: Language) -> dict[str, Any]:
    said = lookup.show_only(answer.message.blocks)
    return lookup.make_shown(said, what=what, language=language)


def _read_word(entered: str) -> EndWord | None:
    """Whether an end was entered as a span or as a time; None where nothing was."""
    return word_of(entered) if entered else None

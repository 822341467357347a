"""Opens the dialog of a watch, keeps its preview up to date, and saves what was entered."""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, Any

import structlog
from slack_sdk.web.async_client import AsyncWebClient

from bot.desk import WatchChange
from bot.errors import DeskError, InvalidChannel, InvalidQuery, InvalidTime, NightdeskError
from bot.languages import phrase
from bot.model import Language, Watch
from bot.ports import Clock
from bot.slack import dialogs
from bot.slack import elements as kit
from bot.slack.answers import answer_added, answer_edited, answer_failure, show_preview
from bot.slack.answers.core import word_error, word_query_fault
from bot.slack.asking import Asker
from bot.slack.dialogs import Draft
from bot.slack.faults import Unasked, ZoneUnasked
from bot.slack.finding import SeenWatch
from bot.slack.merging import asked_mention, merge_draft, tell_replaced
from bot.slack.naming import name_place
from bot.slack.outcomes import Outcome, errors_at
from bot.slack.rights import NoSay
from bot.slack.submissions import Submissions
from bot.slack.views import open_view, update_view
from bot.slack.watch_limits import tell_limits

if TYPE_CHECKING:
    from bot.slack.handling import Counter

__all__ = ["DialogDesk", "listen_for_dialogs"]

log = structlog.get_logger("nightdesk.slack")

_REMEMBERED = 500
"""Dialogs of which it is known which preview is the latest."""


class DialogDesk:
    """The dialogs that are open. ``keep`` holds on to a task until it ends."""

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
        self._latest: OrderedDict[str, int] = OrderedDict()
        self._submissions = submissions
        self._editing = asyncio.Lock()

    async def open(self, draft: Draft, asker: Asker) -> bool:
        """Open the dialog, its preview to follow; whether Slack has opened it."""
        language = Language.ENGLISH
        with suppress(NightdeskError):
            language = await self._counter.find_language(asker)
        if draft.name is not None:
            watch = await self._counter.desk.find_watch(draft.name)
            draft = replace(draft, limits=tell_limits(watch, language))
        below = [
            kit.context(phrase(language, "preview_looking" if draft.query else "preview_empty"))
        ]
        view = dialogs.make_dialog(
            draft, below, person=asker.person, language=language, place=asker.channel
        )
        if asker.trigger is None or not dialogs.is_within_limits(view):
            return False
        opened = await open_view(self._client, asker.trigger, view, pushed=asker.in_dialog)
        if opened is not None and draft.query:
            self._keep(asyncio.ensure_future(self._refresh(opened, draft, asker, language)))
        return opened is not None

    async def change(self, body: Mapping[str, Any]) -> None:
        """Somebody pressed Enter in the query, or the button of the preview."""
        view = body.get("view") or {}
        asker, language = _read_asker(body), dialogs.read_language(view)
        await self._refresh(str(view.get("id")), dialogs.read_draft(view), asker, language)

    def _count(self, view_id: str) -> int:
        """Know that what is shown in a dialog from now on is later than all before."""
        number = self._latest.get(view_id, 0) + 1
        _remember(self._latest, view_id, number)
        return number

    async def _refresh(self, view_id: str, draft: Draft, asker: Asker, language: Language) -> None:
        number = self._count(view_id)
        below = await self._look(draft, asker, language)
        if self._latest.get(view_id) != number:
            return  # another query stands there by now
        view = dialogs.make_dialog(
            draft, below, person=asker.person, language=language, place=asker.channel
        )
        await update_view(self._client, view_id, view)

    async def _look(self, draft: Draft, asker: Asker, language: Language) -> list[kit.Block]:
        if not draft.query.strip():
            return [kit.context(phrase(language, "preview_empty"))]
        watch = Watch(
            name=draft.name or "preview",
            query=draft.query,
            channels=draft.channels or (asker.person,),
            priority=draft.priority,
        )
        try:
            found = await self._counter.reference.preview(watch, now=self._clock.now())
            return show_preview(found, language)
        except NightdeskError as error:
            return list(answer_failure(error, language).message.blocks)
        except Exception:
            log.exception("preview_broke")
            return [kit.context(phrase(language, "preview_failed"))]

    async def save(self, body: Mapping[str, Any]) -> dict[str, Any]:
        """What to acknowledge a submission with: the errors at their fields, or that it is done.

        A submission that comes twice is saved once.
        """
        view = body.get("view") or {}
        asker = _read_asker(body)
        language = dialogs.read_language(view)
        said = await self._submissions.act_once(
            view,
            lambda: self._save(view, asker, language),
            person=asker.person,
            language=language,
        )
        if said["response_action"] == "update":
            # A preview that is under way must not bring the dialog back.
            self._count(str(view.get("id")))
        return said

    async def _save(self, view: Mapping[str, Any], asker: Asker, language: Language) -> Outcome:
        try:
            said = await self._store(dialogs.read_draft(view), asker, language)
        except InvalidQuery as error:
            fault = phrase(language, "query_unreadable", fault=word_query_fault(error))
            return errors_at({dialogs.QUERY: fault})
        except DeskError as error:
            return errors_at({_field_of(error): word_error(error, language)})
        except NightdeskError as error:
            return errors_at({dialogs.QUERY: phrase(language, "not_saved", error=str(error))})
        except Exception:
            log.exception("dialog_broke")
            return errors_at({dialogs.QUERY: phrase(language, "dialog_broke")})
        done = dialogs.make_done(said.blocks, language=language)
        return Outcome(text=said.text, view=done)

    async def _store(self, draft: Draft, asker: Asker, language: Language) -> kit.SlackMessage:
        now, desk = self._clock.now(), self._counter.desk
        there = next((one for one in await desk.watches() if one.name == draft.name), None)
        ends = draft.expires is not None or (there is not None and there.expires is not None)
        names, zone = await asyncio.gather(
            self._counter.find_names(draft.channels),
            self._counter.find_zone(asker, to_read=not ends),
        )
        draft = dialogs.keep_names(draft, names)
        expires = None
        if draft.expires is not None:
            expires = dialogs.find_expiry(draft.expires, zone=zone)
        if draft.name is None:
            counter = self._counter
            await counter.rights.check_told(draft.channels, asker)
            place = await name_place(
                draft.channels, asker, seeing=counter.seeing, people=counter.people
            )
            added = await desk.add_watch(
                query=draft.query,
                channels=draft.channels,
                place=place,
                priority=draft.priority,
                options=WatchChange(expires=expires, mention=asked_mention(draft)),
                actor=asker.actor,
                now=now,
            )
            log.info("watch_added", watch=added.name, actor=asker.actor)
            has_sources = await self._counter.reference.has_sources()
            return answer_added(added, language, has_sources=has_sources).message
        seen = await self._counter.find_watch(draft.name, asker, to_change=True)
        watch = await desk.find_watch(draft.name)
        merged = merge_draft(draft, dialogs.draft_of(watch, zone=zone), expires=expires)
        await self._counter.check_edit(
            draft.name,
            asker,
            added=merged.added,
            removed=merged.removed,
            alters=replace(merged.change, channels=None) != WatchChange(),
        )
        return await self._edit(draft, asker, language, seen=seen, zone=zone, expires=expires)

    async def _edit(
        self,
        draft: Draft,
        asker: Asker,
        language: Language,
        *,
        seen: SeenWatch,
        zone: str,
        expires: datetime | None,
    ) -> kit.SlackMessage:
        """Change what was changed in the dialog of the watch as it is now."""
        now, desk = self._clock.now(), self._counter.desk
        name = str(draft.name)
        async with self._editing:
            there = dialogs.draft_of(await desk.find_watch(name), zone=zone)
            merged = merge_draft(draft, there, expires=expires)
            before, after = await desk.edit_watch(name, merged.change, actor=asker.actor, now=now)
        log.info("watch_edited", watch=after.name, actor=asker.actor)
        notes = map(kit.context, tell_replaced(merged, language))
        said = answer_edited(seen.show(before), seen.show(after), language)
        return said.with_blocks(*notes).message


def listen_for_dialogs(app: Any, desk: DialogDesk) -> None:
    """Have a Bolt app hand the dialog's actions and submissions over."""

    async def change(ack: Callable[..., Awaitable[Any]], body: dict[str, Any]) -> None:
        await ack()
        await desk.change(body)

    async def save(ack: Callable[..., Awaitable[Any]], body: dict[str, Any]) -> None:
        await ack(**await desk.save(body))

    app.action(dialogs.QUERY)(change)
    app.action(dialogs.PREVIEW)(change)
    app.view(dialogs.SAVE)(save)


def _read_asker(body: Mapping[str, Any]) -> Asker:
    """Who is before a dialog, and in which channel they opened it."""
    person = str((body.get("user") or {}).get("id", ""))
    return Asker(person=person, channel=dialogs.read_place(body.get("view") or {}))


def _field_of(error: DeskError) -> str:
    """Where a person finds what is wrong."""
    if isinstance(error, InvalidTime | ZoneUnasked):
        return dialogs.EXPIRES
    if isinstance(error, InvalidChannel | NoSay | Unasked):
        return dialogs.CHANNELS
    return dialogs.QUERY


def _remember(known: OrderedDict[str, Any], key: str, value: object) -> None:
    known[key] = value
    known.move_to_end(key)
    while len(known) > _REMEMBERED:
        known.popitem(last=False)

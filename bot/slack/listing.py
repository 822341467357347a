"""The lists that are looked up from the home tab: of watches and of sources, page by page."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

import structlog

from bot.errors import NightdeskError
from bot.languages import phrase
from bot.model import Language, SourceHealth, SourceOrigin, Watch
from bot.ports import Clock, SourceStatus
from bot.slack import elements as kit
from bot.slack import lookup
from bot.slack.answers import answer_failure
from bot.slack.answers.sources import show_source
from bot.slack.answers.watches import tell_watch
from bot.slack.asking import Asker
from bot.slack.ids import is_channel_id
from bot.slack.lookup import Shelf
from bot.slack.requests import ChannelName, ListScope
from bot.slack.text import measure
from bot.slack.watch_menu import offer_deeds

if TYPE_CHECKING:
    from bot.desk import Desk
    from bot.slack.handling import Counter

__all__ = ["ALL", "Lists", "name_chosen"]

log = structlog.get_logger("nightdesk.slack")

ALL, UNWELL = "all", "unwell"
"""The scopes of a list of sources."""

_OPTION_VALUE = 150

Lines = list[tuple[kit.Block, kit.Element | None]]

_T = TypeVar("_T")


class Lists:
    """Composes the pages."""

    def __init__(self, *, counter: Counter, clock: Clock) -> None:
        self._counter = counter
        self._clock = clock

    async def compose(
        self,
        shelf: Shelf,
        asker: Asker,
        language: Language,
        notice: Sequence[kit.Block] = (),
    ) -> dict[str, Any]:
        """The dialog of a page, with ``notice`` on top: what somebody did there. Never raises."""
        compose = self._list_sources if shelf.of == lookup.SOURCES else self._list_watches
        try:
            return await compose(shelf, asker, language, notice)
        except NightdeskError as error:
            said = answer_failure(error, language).message.blocks
        except Exception:
            log.exception("list_broke", of=shelf.of)
            said = (kit.context(phrase(language, "surprise")),)
        return lookup.make_shown([*notice, *said], what=shelf.of, language=language)

    async def _list_watches(
        self, shelf: Shelf, asker: Asker, language: Language, notice: Sequence[kit.Block]
    ) -> dict[str, Any]:
        now, counter = self._clock.now(), self._counter
        scopes = {
            one.value: phrase(language, f"look_{one.value}")
            for one in (ListScope.MINE, ListScope.ALL)
        }
        if shelf.scope in scopes:
            every = await counter.find_watches(ListScope(shelf.scope), asker)
        else:
            await counter.seeing.check_seen(shelf.scope, asker)
            place = Asker(person=asker.person, channel=name_chosen(shelf.scope))
            every = await counter.find_watches(ListScope.HERE, place)
            scopes[shelf.scope] = phrase(language, "look_told")
        found = [one for one in every if _holds(shelf.find, one.name, one.query, *one.channels)]
        shelf, some = _turn_to(shelf, found)
        tell = await tell_watches(counter.desk, now=now, language=language)
        lines: Lines = [
            (
                kit.rich_text(kit.section(tell(one))),
                offer_deeds(one, now=now, language=language, action_id=lookup.WATCH_DO),
            )
            for one in some
        ]
        return lookup.make_list(
            shelf, lines, of=len(found), scopes=scopes, notice=notice, language=language
        )

    async def _list_sources(
        self, shelf: Shelf, _asker: Asker, language: Language, notice: Sequence[kit.Block]
    ) -> dict[str, Any]:
        sources = self._counter.desk.sources
        unwell = shelf.scope == UNWELL
        every = await (sources.list_unwell() if unwell else sources.list_all())
        found = [
            one
            for one in every
            if _holds(shelf.find, one.source.id, one.source.name, str(one.source.url))
        ]
        shelf, some = _turn_to(shelf, found)
        lines: Lines = [
            (kit.rich_text(kit.section(show_source(one, language))), _offer(one, language))
            for one in some
        ]
        scopes = {scope: phrase(language, f"look_{scope}") for scope in (ALL, UNWELL)}
        return lookup.make_list(
            shelf, lines, of=len(found), scopes=scopes, notice=notice, language=language
        )


async def tell_watches(
    desk: Desk, *, now: datetime, language: Language
) -> Callable[[Watch], list[kit.Element]]:
    """What says a watch in one line, with what it brought and how precise it was."""
    told = partial(
        tell_watch,
        now=now,
        review=await desk.review(now=now),
        precisions=(await desk.learning.precisions(now=now)).watches,
        activity=await desk.activity(today=now.date()),
        language=language,
    )

    def tell(watch: Watch) -> list[kit.Element]:
        faulty = desk.find_fault(watch) is not None
        return told(watch, unreadable={watch.name} if faulty else ())

    return tell


def name_chosen(channel: str) -> ChannelName:
    """A channel as it is kept, or as somebody chose it."""
    if is_channel_id(channel):
        return ChannelName(id=channel, name=None)
    return ChannelName(id=None, name=channel)


def _holds(find: str, *texts: str) -> bool:
    return any(find.casefold() in text.casefold() for text in texts)


def _turn_to(shelf: Shelf, found: Sequence[_T]) -> tuple[Shelf, Sequence[_T]]:
    """The shelf at a page that it has, and what lies there."""
    last = max(0, (len(found) - 1) // lookup.ON_A_PAGE)
    shelf = replace(shelf, page=min(shelf.page, last))
    first = shelf.page * lookup.ON_A_PAGE
    return shelf, found[first : first + lookup.ON_A_PAGE]


def _offer(status: SourceStatus, language: Language) -> kit.Element | None:
    """What can be done with a source; one from a file can be paused here and nothing else."""
    resting = status.state.health in {SourceHealth.PAUSED, SourceHealth.DEAD}
    deeds = ["resume" if resting else "pause"]
    if status.source.origin is not SourceOrigin.FILE:
        deeds.append("remove")
    options = [(phrase(language, f"look_{deed}"), f"{deed} {status.source.id}") for deed in deeds]
    if any(measure(value) > _OPTION_VALUE for _, value in options):
        return None
    if len(options) > 1:
        return kit.overflow(options, action_id=lookup.SOURCE_DO)
    ((label, value),) = options
    return kit.button(label, action_id=lookup.SOURCE_DO, value=value)

"""What a typed request for a watch comes to: its channels, its end, and the dialog's draft."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from bot.errors import DeskError
from bot.languages import phrase
from bot.model import Language
from bot.slack.asking import Asker
from bot.slack.command_line import split_name
from bot.slack.dialogs import Draft, draft_of
from bot.slack.ends import read_end, read_length
from bot.slack.requests import Add, Edit, End, EndWord, Try

if TYPE_CHECKING:
    from bot.slack.handling import Counter

__all__ = ["draft_watch", "find_end", "keep_channels", "tell_unread"]


async def draft_watch(counter: Counter, request: Add | Edit, asker: Asker) -> Draft:
    """What the dialog holds at first that a request asks for; an end that is none is unread.

    Raises NotThere and ReadOnly of a watch that is not there to be changed.
    """
    language = await counter.find_language(asker)
    last, unread = await _find_last_day(counter, request, asker)
    note = tell_unread(unread, language)
    named = await keep_channels(counter, request, asker)
    if isinstance(request, Add):
        return Draft(
            query=request.query,
            channels=named or (await counter.keep_channel(None, asker),),
            priority=request.priority,
            expires=last,
            note=note,
        )
    name, query = split_name(request.said, await counter.find_named(request.said, asker))
    watch = (await counter.find_watch(name, asker, to_change=True)).watch
    await counter.rights.check_watch(watch, asker)
    zone = await counter.find_zone(asker, to_read=watch.expires is None)
    draft = draft_of(watch, zone=zone)
    return replace(
        draft,
        query=query or draft.query,
        channels=named or draft.channels,
        priority=request.priority or draft.priority,
        expires=last or draft.expires,
        offered=draft.channels,
        note=note,
    )


async def keep_channels(
    counter: Counter, request: Add | Edit | Try, asker: Asker
) -> tuple[str, ...]:
    """How the channels that a request names are kept; none where it names none."""
    named = () if request.channel is None else (request.channel, *request.further)
    kept = [await counter.keep_channel(one, asker) for one in named]
    return tuple(dict.fromkeys(kept))


async def find_end(
    counter: Counter, until: End | None, asker: Asker, *, now: datetime
) -> datetime | None:
    """When a watch ends that is made now, in UTC. Raises DeskError where that is no time to come,
    and ZoneUnasked.
    """
    if until is None:
        return None
    if until.word is EndWord.FOR:
        return now + read_length(until.when)
    return read_end(until.when, now=now, zone=await counter.find_zone(asker))


async def _find_last_day(
    counter: Counter, request: Add | Edit, asker: Asker
) -> tuple[date | None, str]:
    """The last day on which the watch holds, and all that was not understood."""
    try:
        end = await find_end(counter, request.until, asker, now=counter.rooms.now())
    except DeskError:
        said = "" if request.until is None else f"{request.until.word} {request.until.when}"
        return None, " ".join(filter(None, (said, request.unread)))
    if end is None:
        return None, request.unread
    zone = ZoneInfo(await counter.find_zone(asker, to_read=True))
    return (end.astimezone(UTC) - timedelta(seconds=1)).astimezone(zone).date(), request.unread


def tell_unread(unread: str, language: Language) -> str:
    """That words beside a query were not understood; empty where all were."""
    return phrase(language, "options_unread", said=repr(unread)) if unread else ""

"""What people ask of sources with ``/watch source``, and what they are answered."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

import structlog

from bot.languages import phrase
from bot.model import Language
from bot.slack import elements as kit
from bot.slack.answers import Answer, answer_sources, say
from bot.slack.asking import Asker
from bot.slack.requests import (
    SourceAdd,
    SourceHealth,
    SourceList,
    SourcePause,
    SourceRemove,
    SourceResume,
)
from bot.slack.source_dialog import source_button

if TYPE_CHECKING:
    from bot.desk import Desk
    from bot.slack.rights import Rights

__all__ = ["SOURCE_REQUESTS", "SourceRequest", "serve_sources"]

log = structlog.get_logger("nightdesk.slack")

SourceRequest = SourceAdd | SourceHealth | SourceList | SourcePause | SourceRemove | SourceResume
SOURCE_REQUESTS = (SourceAdd, SourceHealth, SourceList, SourcePause, SourceRemove, SourceResume)


async def serve_sources(
    request: SourceRequest,
    asker: Asker,
    *,
    desk: Desk,
    rights: Rights,
    language: Language,
    now: datetime,
) -> Answer:
    """Do what is asked for: everybody may look, and editors change. Raises DeskError and
    StoreError.
    """
    sources = desk.sources
    if isinstance(request, SourceList):
        return answer_sources(await sources.list_all(), unwell=False, language=language)
    if isinstance(request, SourceHealth):
        return answer_sources(await sources.list_unwell(), unwell=True, language=language)
    await rights.check_editor(asker)
    if isinstance(request, SourceAdd):
        # Where no dialog was opened: a button that opens it.
        button = source_button(language, request.url)
        said = phrase(language, "source_press", url=request.url or "…")
        return say(said).with_blocks(kit.actions([button]))
    if isinstance(request, SourceRemove):
        await sources.remove(request.id, actor=asker.actor, now=now)
        done = "source_gone"
    elif isinstance(request, SourcePause):
        await sources.pause(request.id, actor=asker.actor, now=now)
        done = "source_paused"
    else:
        await sources.resume(request.id, actor=asker.actor, now=now)
        done = "source_resumed"
    log.info(done, source=request.id, actor=asker.actor)
    return say(phrase(language, done, id=request.id), changed=True)

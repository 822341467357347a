"""What is said of sources."""

from __future__ import annotations

from collections.abc import Sequence

from bot.alerts.inert import tidy
from bot.languages import phrase
from bot.model import Language, SourceHealth, SourceOrigin
from bot.ports import SourceStatus
from bot.slack import elements as kit
from bot.slack.answers.core import Answer, make_answer, say

__all__ = ["answer_sources", "show_source"]

_SHOWN = 40
_NAME = 80
_ERROR = 200


def answer_sources(
    sources: Sequence[SourceStatus], *, unwell: bool, language: Language = Language.ENGLISH
) -> Answer:
    """A list of sources: all of them, or those that do not do well."""
    if not sources:
        return say(phrase(language, "sources_well" if unwell else "sources_none"))
    title = phrase(language, "sources_unwell" if unwell else "sources_count", n=len(sources))
    room = kit.TEXT_IN_MESSAGE - 200
    blocks: list[kit.Block] = []
    for status in sources[:_SHOWN]:
        block = kit.rich_text(kit.section(show_source(status, language)))
        room -= kit.measure_block(block)
        if room < 0:
            break
        blocks.append(block)
    rest = len(sources) - len(blocks)
    more = phrase(language, "sources_more", n=rest)
    return make_answer(title, kit.header(title), *blocks, *([kit.context(more)] if rest else []))


def show_source(status: SourceStatus, language: Language) -> list[kit.Element]:
    """A source in a list: how it does, and since when."""
    state = status.state
    line = [
        kit.text(tidy(status.source.id, limit=_NAME) or "–", bold=True),
        kit.text(f"  {tidy(status.source.name, limit=_NAME)}, "),
        kit.text(phrase(language, "entries", n=status.entries)),
    ]
    if state.health is not SourceHealth.OK:
        line.append(kit.text(f", {phrase(language, f'health_{state.health.value}')}"))
    if status.source.origin is SourceOrigin.FILE:
        line.append(kit.text(f", {phrase(language, 'source_of_file')}"))
    if state.failing_since is not None:
        line += [
            kit.text(f", {phrase(language, 'source_failing')} "),
            kit.date(state.failing_since),
        ]
    elif state.last_polled is not None:
        line += [kit.text(f", {phrase(language, 'source_polled')} "), kit.date(state.last_polled)]
    if state.error:
        line.append(kit.text(f"\n{tidy(state.error, limit=_ERROR)}"))
    return line

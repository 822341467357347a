"""What is said of sources."""

from __future__ import annotations

from collections.abc import Sequence

from bot.alerts.inert import tidy
from bot.alerts.wording import count
from bot.model import SourceHealth
from bot.ports import SourceStatus
from bot.slack import elements as kit
from bot.slack.answers.core import Answer, make_answer, say

__all__ = ["answer_sources"]

_SHOWN = 40
_NAME = 80
_ERROR = 200


def answer_sources(sources: Sequence[SourceStatus], *, unwell: bool) -> Answer:
    """A list of sources: all of them, or those that do not do well."""
    if not sources:
        return say("All sources do well." if unwell else "No source is watched yet.")
    title = f"{count(len(sources), 'source')}{' not doing well' if unwell else ''}"
    room = kit.TEXT_IN_MESSAGE - 200
    blocks: list[kit.Block] = []
    for status in sources[:_SHOWN]:
        block = kit.rich_text(kit.section(_show(status)))
        room -= kit.measure_block(block)
        if room < 0:
            break
        blocks.append(block)
    rest = len(sources) - len(blocks)
    more = f"{rest} more: nightdesk feed list (in a shell) shows them all."
    return make_answer(title, kit.header(title), *blocks, *([kit.context(more)] if rest else []))


def _show(status: SourceStatus) -> list[kit.Element]:
    state = status.state
    line = [
        kit.text(tidy(status.source.id, limit=_NAME) or "–", bold=True),
        kit.text(f"  {tidy(status.source.name, limit=_NAME)}, "),
        kit.text(f"{count(status.entries, 'entry', 'entries')}"),
    ]
    if state.health is not SourceHealth.OK:
        line.append(kit.text(f", {state.health.value}"))
    if state.failing_since is not None:
        line += [kit.text(", failing since "), kit.date(state.failing_since)]
    elif state.last_polled is not None:
        line += [kit.text(", last polled "), kit.date(state.last_polled)]
    if state.error:
        line.append(kit.text(f"\n{tidy(state.error, limit=_ERROR)}"))
    return line

"""What who pressed something is answered: a sentence, and how to take it back."""

from __future__ import annotations

from bot.alerts.inert import tidy
from bot.desk import Marked
from bot.model import ToldStory
from bot.slack import elements as kit
from bot.slack.answers import Answer
from bot.slack.buttons import ACTION, Deed, carry, label_mark
from bot.slack.text import escape_fallback

__all__ = ["answer_marked", "answer_unmarked", "say"]

_HEADLINE = 200


def answer_marked(marked: Marked) -> Answer:
    """A person's word on a story was noted, or stood there already."""
    kind = label_mark(marked.kind.value) if marked.kind else ""
    said = f"Noted as {kind.lower()}: " if marked.acted else f"It is noted as {kind.lower()}: "
    before = [marked.before.value] if marked.before and marked.acted else []
    return say(
        said,
        _quote(marked.told),
        undo=carry(Deed.UNMARK, marked.told.story, *before),
        changed=marked.acted,
    )


def answer_unmarked(marked: Marked) -> Answer:
    """A person's word on a story was taken back."""
    said = "Taken back; you say nothing of it now: " if marked.acted else "You said nothing of it: "
    return say(said, _quote(marked.told), changed=marked.acted)


def say(
    sentence: str, quoted: str = "", rest: str = "", *, undo: str | None = None,
    changed: bool = True, label: str = "Undo",
) -> Answer:  # fmt: skip
    """An answer of one sentence with what it is of; ``undo`` is what its button carries."""
    blocks = [
        kit.rich_text(
            kit.section([kit.text(sentence), kit.text(quoted, bold=True), kit.text(rest)])
        )
    ]
    if undo is not None:
        blocks.append(kit.actions([kit.button(label, action_id=f"{ACTION}undo", value=undo)]))
    fallback = escape_fallback(f"{sentence}{quoted}{rest}", limit=kit.FALLBACK_LIMIT)
    return Answer(message=kit.SlackMessage(text=fallback, blocks=tuple(blocks)), changed=changed)


def _quote(told: ToldStory) -> str:
    return tidy(told.headline, limit=_HEADLINE) or "(no headline)"

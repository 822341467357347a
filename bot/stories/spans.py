"""Where what was found in a folded text stands in the text as it was written."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from bot.model import Evidence, Field
from bot.stories.words import fold

__all__ = ["quote"]


def quote(
    field: Field, text: str, start: int, end: int, *, within: str, rule: str
) -> Evidence | None:
    """What stands at ``start`` to ``end`` of the folded ``text``, as evidence for ``rule``.

    ``within`` is the field that ``text`` was taken from. None where it no longer stands there
    as it is, because its spaces were put in order.
    """
    first = within.find(text)
    if first < 0:
        return None
    if not text.isascii():
        start, end = _unfold(text, start, end)
    return Evidence(
        field=field, start=first + start, end=first + end, text=text[start:end], rule=rule
    )


def _unfold(text: str, start: int, end: int) -> tuple[int, int]:
    """The place in ``text`` of what stands at ``start`` to ``end`` when it is folded."""
    at, ends = 0, []
    for sign in text:
        at += len(fold(sign))
        ends.append(at)
    return bisect_right(ends, start), bisect_left(ends, end) + 1

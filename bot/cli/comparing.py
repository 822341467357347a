"""What a change of configuration would tell otherwise, as an editor reads it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.replay import Comparison, Difference, Totals, Way

__all__ = ["describe_comparison"]


def describe_comparison(comparison: Comparison, *, name: str) -> Iterator[str]:
    """Lines: the counts first, then each story that is told otherwise, what rings first.

    ``name`` is the file that makes the difference.
    """
    base, other = comparison.base, comparison.other
    yield f"Without {name}: {_describe_totals(base)}"
    yield f"With {name}: {_describe_totals(other)}"
    if not comparison.differences:
        yield "Nothing is told otherwise."
    for change, group in groupby(comparison.differences, key=lambda one: one.change):
        differences = list(group)
        yield ""
        yield f"{_TITLES[change.value]}: {len(differences)}"
        for one in differences:
            yield from _describe(one)


_TITLES = {
    "rings": "Would ring as well",
    "silent": "Would no longer ring",
    "calls": "Would call everybody with @here as well",
    "calls_nobody": "Would no longer call everybody",
    "other_channel": "Would ring in another channel",
    "other_time": "Would ring at another time, or by another report",
    "replies": "Would be told in the thread as well",
    "no_reply": "Would no longer be told in the thread",
    "listed": "Only in a list: would be listed as well",
    "unlisted": "Only in a list: would no longer be listed",
    "listed_later": "Only in a list: would be listed at another time",
    "other_language": "Would be worded in another language",
}
"""By `Change`: what is done otherwise."""

_KINDS = {
    "breaking": "at once",
    "update": "in the thread",
    "digest": "in the digest",
    "morning": "in the morning brief",
    "rolling": "in the rolling post",
    "brief": "in the shift brief",
}


def _describe_totals(totals: Totals) -> str:
    return ", ".join(
        (
            _count(totals.breaking, "breaking post", "breaking posts"),
            _count(totals.updates, "update", "updates"),
            f"{_count(totals.lines, 'line', 'lines')} in {_count(totals.lists, 'list', 'lists')}",
        )
    )


def _describe(one: Difference) -> Iterator[str]:
    yield f"  {one.headline}  [{one.entry.source}: {one.entry.id}]"
    yield f"      {_describe_way(one.base)} -> {_describe_way(one.other)}{_describe_weights(one)}"


def _describe_way(way: Way | None) -> str:
    if way is None:
        return "not told"
    return f"#{way.channel} {_KINDS[way.kind]}, {way.at:%Y-%m-%d %H:%M:%S} UTC"


def _describe_weights(one: Difference) -> str:
    before, after = one.weights
    if before is None or after is None or f"{before:.2f}" == f"{after:.2f}":
        return ""
    return f"  (weighs {after:.2f}, without it {before:.2f})"


def _count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"

"""What an entry that came again says otherwise, in words for `nightdesk why`."""

from __future__ import annotations

from collections.abc import Iterator

from bot.model import Entry, Revision

__all__ = ["describe_rewording"]

_MOST_SIGNS = 300  # of a headline or a summary


def describe_rewording(before: Entry, after: Entry, revision: Revision | None) -> tuple[str, ...]:
    """A line for each part that differs, then one for each change that is material."""
    return (*_compare_parts(before, after), *_list_changes(revision))


def _compare_parts(before: Entry, after: Entry) -> Iterator[str]:
    if before.title != after.title:
        yield f"headline: {_quote(before.title)} → {_quote(after.title)}"
    if before.summary != after.summary:
        yield f"summary: {_quote(before.summary)} → {_quote(after.summary)}"
    if before.content != after.content:
        was, now = (len(each.content or "") for each in (before, after))
        yield f"text: {was:,} → {now:,} signs"


def _list_changes(revision: Revision | None) -> Iterator[str]:
    for change in () if revision is None else revision.changes:
        counted = f" ({change.what})" if change.what else ""
        said = f"{_quote(change.before)} → {_quote(change.after)}"
        yield f"material, {change.kind.value}{counted}: {said}"


def _quote(text: str) -> str:
    if not text:
        return "nothing"
    return f"“{text if len(text) <= _MOST_SIGNS else f'{text[:_MOST_SIGNS].rstrip()}…'}”"

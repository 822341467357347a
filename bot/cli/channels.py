"""Channels that watches tell and no file has, which may be a slip."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.alerts import ChannelBook

__all__ = ["note_unset_channels"]


def note_unset_channels(names: Iterable[str], book: ChannelBook) -> Iterator[str]:
    """A note for each of the channels that the book does not have, in their order."""
    default, known = book.default, list(book.channels)
    digest = "no digest" if default.digest is None else (
        f"digest at '{default.digest.cron}' {default.digest.zone}"
    )  # fmt: skip
    for name in dict.fromkeys(names):
        if name not in book.channels:
            near = get_close_matches(name, known, n=1)
            hint = f"; did you mean #{near[0]}?" if near else ""
            yield (
                f"note: no file has the channel #{name} under `channels`, so it has the defaults "
                f"({default.threshold.value}, {digest}){hint}"
            )

"""What a story knows of its entries: the order of their placing, whose texts they are, and which of
them dispute it.
"""

from __future__ import annotations

import msgspec

from bot.model import EntryKey
from bot.stories.stance.denials import Dispute

__all__ = ["Member", "Turn"]


class Member(msgspec.Struct, frozen=True, kw_only=True, array_like=True, gc=False):
    """An entry of a story. ``order`` is its number among all that were placed; ``original``
    names the member whose text it was found to be then, None for its own.
    """

    order: int
    original: EntryKey | None


class Turn(msgspec.Struct, frozen=True, kw_only=True, array_like=True, gc=False):
    """A word that disputes a story, or that ends a dispute (None).

    ``text`` is the member that had it first, ``carriers`` are all that brought it.
    """

    text: EntryKey
    dispute: Dispute | None
    carriers: tuple[EntryKey, ...]
    host: str | None = None  # where a party or an authority says so itself

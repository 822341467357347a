"""Hashes by which texts of any length are found through an index."""

from __future__ import annotations

from hashlib import blake2b

from bot.store.columns import replace_unstorable

__all__ = ["hash_key", "hash_text"]


def hash_key(source: str, entry_id: str) -> bytes:
    """16 bytes that stand for one entry among all: its unique key."""
    return blake2b(_join(source, entry_id), digest_size=16).digest()


def hash_text(text: str | None, *, within: str = "") -> int | None:
    """A signed 64-bit number for ``text``, told apart by ``within``; None for None.

    It narrows only: who looks by it compares the texts too.
    """
    if text is None:
        return None
    return int.from_bytes(blake2b(_join(within, text), digest_size=8).digest(), "big", signed=True)


def _join(within: str, text: str) -> bytes:
    # As they are stored, so that a text is found again by the form in which it came.
    return f"{replace_unstorable(within)}\x00{replace_unstorable(text)}".encode()

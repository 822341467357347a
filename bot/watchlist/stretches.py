"""The stretches of a text that are split into words, each by itself."""

from __future__ import annotations

import re

from bot.watchlist.word_variants import CURRENCIES, PERCENTS

__all__ = ["STRETCH", "list_stretches"]

# German, French and the Nordic languages put a space between an amount and its sign. What follows
# the sign may end a sentence or a bracket, or be joined to a word (``5 %-Hürde``, ``5 %/Jahr``),
# and is no part of one (``5 $10 notes``), nor of a whole with it.
_SPACE = r"[ \u00a0\u2007\u2009\u202f]"
_SIGN = f"[{PERCENTS}{CURRENCIES}]"
_NO_WORD = r"(?=[^\w\s]{0,3}(?:\s|\Z)|[-‐‑–/][^\W\d_])"
_SIGN_APART = re.compile(rf"{_SIGN}(?<=\d{_SPACE}{_SIGN}){_NO_WORD}")

STRETCH = re.compile(rf"\S+(?:(?<=\d){_SPACE}{_SIGN}{_NO_WORD})?")
"""What stands between white space: but ``5 %`` is one, as ``5%`` is."""


def list_stretches(text: str) -> list[str]:
    """All stretches of a text, in order."""
    return STRETCH.findall(text) if _SIGN_APART.search(text) else text.split()

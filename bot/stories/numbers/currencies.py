"""In which currency a sum is: sums in two of them are neither the same nor more or less.

What one is worth in the other changes by the day, and no headline says by which day's rate.
"""

from __future__ import annotations

import re

__all__ = ["CURRENCIES", "CURRENCY_WORDS", "DOLLARS", "read_currency"]

DOLLARS = ""
"""How dollars are named, and a sum that does not say in what it is."""

_SIGNS = (
    # The longer signs first: "hk$" is none of "$".
    ("HK$", re.compile(r"hk\$|hong kong dollar")),
    ("C$", re.compile(r"(?<!\w)c\$|canadian dollar")),
    ("A$", re.compile(r"(?<!\w)a\$|australian dollar")),
    ("", re.compile(r"\$|\busd\b|dollar|dolares|ドル|美元")),
    ("€", re.compile(r"€|\beur\b|\beuros?\b|ユーロ|欧元")),
    ("£", re.compile(r"£|\bgbp\b|\bpounds?\b|ポンド|英镑")),
    ("yen", re.compile(r"\byen\b|円|日元")),
    ("yuan", re.compile(r"\byuan\b|元")),
    ("rupees", re.compile(r"₹|\brupees?\b|\brs\b")),
    ("won", re.compile(r"\bwon\b|ウォン")),
    ("francs", re.compile(r"\bfrancs?\b")),
    ("crowns", re.compile(r"\bcrowns?\b")),
    ("¥", re.compile(r"¥")),
)
CURRENCIES = tuple(name for name, _ in _SIGNS)
"""The currencies that are known, by their sign or a word."""
_WORD_LIST = """
dollar dollars dolares euro euros pound pounds pfund yen yuan rupees rupien won francs franken
crowns kronen rubel
"""
CURRENCY_WORDS = frozenset(_WORD_LIST.split())
"""What they are called, which some languages write like names."""


def read_currency(sum_: str) -> str:
    """The currency of a folded sum, one of `CURRENCIES`; "" for dollars and where none is named."""
    return next((name for name, sign in _SIGNS if sign.search(sum_)), DOLLARS)

"""The patterns behind the gate of the rules that read news."""

from __future__ import annotations

import bot.stories  # noqa: F401  # whose rooms' patterns ask at the gate
from bot.stories.gate import NEWS

__all__ = ["NEWS_PATTERNS"]

NEWS_PATTERNS = tuple(
    text for asking in NEWS._asking if not isinstance(asking, frozenset) for text in asking
)

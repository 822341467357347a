"""The patterns behind the gate of the rules that read news."""

from __future__ import annotations

from bot import stories
from bot.stories.language.gate import NEWS

__all__ = ["NEWS_PATTERNS"]

for _name in stories.__all__:
    getattr(stories, _name)  # its file is loaded, and the patterns of that ask at the gate

NEWS_PATTERNS = tuple(
    text for asking in NEWS._asking if not isinstance(asking, frozenset) for text in asking
)
assert NEWS_PATTERNS

"""Patterns that are compiled once something is searched with them.

`re` takes half a second for those of all rules, and a start, a command or the first entries have
no use for many: those behind words that news seldom has.
"""

from __future__ import annotations

import re
from typing import Any, cast

__all__ = ["compile_later"]


def compile_later(pattern: str) -> re.Pattern[str]:
    """``pattern``, which `re` compiles when it is first asked for more than its text.

    Raises re.error only then: tests compile all.
    """
    return cast("re.Pattern[str]", _LatePattern(pattern))


class _LatePattern:
    def __init__(self, pattern: str) -> None:
        self.pattern = pattern

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _LatePattern) and self.pattern == other.pattern

    def __hash__(self) -> int:
        return hash(self.pattern)

    def __getattr__(self, name: str) -> Any:
        # Asked only for what is not there yet; from then on its methods are the pattern's own.
        if name.startswith("__"):
            raise AttributeError(name)
        compiled = re.compile(self.pattern)
        for method in ("search", "match", "fullmatch", "finditer", "findall", "sub"):
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)

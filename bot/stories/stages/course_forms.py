"""What a matter is that takes a course, and how a step of it is told."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

__all__ = ["SOME", "Course", "Way", "Whose"]

SOME = r"(?:\S+ ){0,4}?"
"""A few words, in a pattern."""


class Whose(StrEnum):
    """Where in its clause stands whom a step is about."""

    BEFORE = "before"  # "CEO resigns"
    AFTER = "after"  # "EU fines Microsoft"
    ANYWHERE = "anywhere"


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """How a step is told, and where it says of whom."""

    step: str
    words: re.Pattern[str]
    whose: Whose = Whose.ANYWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """A matter: the words with which it opens, and its ways on, the furthest first.

    ``other`` are words in whose company it is another matter ("air strike").
    """

    opens: re.Pattern[str]
    ways: tuple[Way, ...]
    other: re.Pattern[str] | None = None

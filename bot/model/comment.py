"""What is comment on the news, and no report of it."""

from __future__ import annotations

from bot.model.judgement import COMMENT, Genre, Scored

__all__ = ["GENRE_SURE", "is_comment"]

GENRE_SURE = 0.65
"""The score from which on a genre leaves a report out; what the lead alone hints at is below it."""


def is_comment(genre: Scored[Genre]) -> bool:
    """Whether an entry is surely an opinion, an analysis or an explanation of the news."""
    return genre.type in COMMENT and genre.score >= GENRE_SURE

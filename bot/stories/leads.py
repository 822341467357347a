"""The entry that a story's headline is taken from."""

from __future__ import annotations

import msgspec

from bot.model import COMMENT, EntryKey
from bot.stories.report import Report, Said

__all__ = ["Lead", "is_comment", "is_of_comment"]


class Lead(msgspec.Struct, frozen=True, kw_only=True, array_like=True, gc=False):
    """The entry that a story's headline is taken from. ``official`` says that a party or an
    authority tells it there itself, ``comment`` that it is no report.
    """

    key: EntryKey
    headline: str
    url: str | None
    tier: int
    official: bool = False
    comment: bool = False

    @classmethod
    def of(cls, report: Report, *, official: bool = False) -> Lead:
        """The lead of a story that takes its headline from ``report``."""
        return cls(
            key=report.key,
            headline=report.title,
            url=report.url,
            tier=report.said.tier,
            official=official,
            comment=is_comment(report.said),
        )

    def yields_to(self, said: Said) -> bool:
        """Whether an entry has the better headline: news has before comment, and of two alike a
        better known source, but for the word of a party.
        """
        if self.comment is not is_comment(said):
            return self.comment
        return said.tier < self.tier and not self.official


def is_comment(said: Said) -> bool:
    """Whether an entry is an opinion, an analysis or an explanation of news, and no report."""
    return is_of_comment(said.attribution.genre)


def is_of_comment(genre: str) -> bool:
    """Whether that is what an entry of a ``genre`` is, as its attribution has it."""
    return genre in COMMENT

"""News as it reaches a newsroom, and what a replay makes of it: decisions, merges and posts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from bot.alerts import ChannelBook
from bot.model import Channel, Priority, Source, Threshold
from bot.watchlist import Catalogue
from tests.making import make_watch
from tests.replay.recording import line, play
from tests.replay.schemas import check_record
from tests.watchlist.builders import read_shipped_catalogue

__all__ = ["DAY", "HOUR", "Heard", "News", "hear", "shipped_catalogue"]

HOUR = 60.0
"""In minutes, as all times of a telling."""

DAY = 24 * HOUR


@cache
def shipped_catalogue() -> Catalogue:
    """The catalogue that the program brings along, read once."""
    return read_shipped_catalogue()


@dataclass(frozen=True, slots=True)
class News:
    """A report that ``host`` has at ``minute`` after noon."""

    minute: float
    host: str
    title: str
    summary: str = ""


@dataclass(frozen=True, slots=True)
class Heard:
    """What the news came to. ``decisions`` are those of the reports, in their order."""

    decisions: list[dict[str, Any]]
    merges: list[dict[str, Any]]
    posts: list[dict[str, Any]]

    @property
    def stories(self) -> list[str | None]:
        """The story of each report as it was decided when it came."""
        return [one["story"] for one in self.decisions]

    def standing(self) -> list[tuple[str, int, int]]:
        """Status, origins and copies of its story after each report."""
        return [(one["status"], one["origins"], one["copies"]) for one in self.decisions]

    def told(self, channel: str = "deals") -> list[tuple[str, int]]:
        """Kind and report (its place in the telling) of what a channel was told at once."""
        return [
            (post["kind"], int(post["entry"].removeprefix("e")))
            for post in self.posts
            if post["kind"] != "digest" and post["channel"] == channel
        ]


def hear(
    news: Sequence[News],
    query: str = "*",
    *,
    channels: Sequence[str] = ("deals",),
    sources: Sequence[Source] = (),
    catalogue: Catalogue | None = None,
) -> Heard:
    """Let a replay hear the news for a watch of high priority whose channels want everything."""
    records = play(
        [
            line(f"e{at}", one.title, source=one.host, summary=one.summary, after_s=one.minute * 60)
            for at, one in enumerate(news)
        ],
        watches=[make_watch("desk", query, priority=Priority.HIGH, channels=tuple(channels))],
        channels=ChannelBook(
            channels={name: Channel(name=name, threshold=Threshold.EVERYTHING) for name in channels}
        ),
        sources=sources,
        catalogue=catalogue or shipped_catalogue(),
    )
    for record in records:
        check_record(record)
    of_type = {
        kind: [one for one in records if one["type"] == kind]
        for kind in ("decision", "merge", "post")
    }
    decided = {one["entry"]: one for one in of_type["decision"]}
    return Heard(
        decisions=[decided[f"e{at}"] for at in range(len(news))],
        merges=of_type["merge"],
        posts=of_type["post"],
    )

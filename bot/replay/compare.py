"""Two replays side by side: what a change of configuration would have told differently."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from bot.replay.play import DigestPost, Record, StoryPost
from bot.replay.records import to_mapping

__all__ = ["Difference", "Post", "Side", "compare", "difference_to_mapping"]

Post = StoryPost | DigestPost
"""What a channel reads, as against what was decided."""


class Side(StrEnum):
    """Which of the two replays makes a post."""

    BASE = "base"
    COMPARE = "compare"


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """A post that only one of the two replays makes."""

    only: Side
    post: Post


def compare(base: Iterable[Record], other: Iterable[Record]) -> list[Difference]:
    """The posts that only one of two replays of the same entries makes.

    In the order of the virtual clock, of one time those of the base first. A post is the
    same where a channel hears of the same entry in the same manner at the same time, and a
    digest where it lists the same stories: its weight and the watches that it names may
    differ. Stories are known by their headlines, as their numbers depend on what is watched.
    """
    posts = {Side.BASE: _posts(base), Side.COMPARE: _posts(other)}
    left = {
        Side.BASE: Counter(map(_identify, posts[Side.COMPARE])),
        Side.COMPARE: Counter(map(_identify, posts[Side.BASE])),
    }
    found = []
    for side in Side:
        for post in posts[side]:
            name = _identify(post)
            if left[side][name]:
                left[side][name] -= 1
            else:
                found.append(Difference(only=side, post=post))
    return sorted(found, key=lambda difference: difference.post.at)


def difference_to_mapping(difference: Difference) -> Mapping[str, Any]:
    """A difference's fields, in the order in which they are written."""
    return {
        "type": "difference",
        "only": difference.only.value,
        "post": to_mapping(difference.post),
    }


def _posts(records: Iterable[Record]) -> list[Post]:
    return [record for record in records if isinstance(record, StoryPost | DigestPost)]


def _identify(post: Post) -> Hashable:
    if isinstance(post, StoryPost):
        return post.body.kind, post.body.channel, post.at, post.body.entry
    stories = frozenset((line.headline, line.url, line.source_name) for line in post.body.lines)
    return "digest", post.body.channel, post.at, stories, post.body.omitted

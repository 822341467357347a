"""Headlines with what is known of them, as docs/editorial.md tables them."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta

from bot.model import (
    THRESHOLD_SCORES,
    Field,
    Hit,
    Level,
    Match,
    Placement,
    Priority,
    Relation,
    Status,
    Urgency,
    Watch,
)
from bot.stories import weigh
from tests.classifying import classify
from tests.stories.newsdesk import GAZETTE, NOON, write

_SINGLE = Placement(
    story="s1",
    relation=Relation.NEW,
    copy_of=None,
    status=Status.SINGLE_SOURCE,
    origins=1,
    copies=0,
    official=False,
    story_opened=NOON,
)
_FAST = re.compile(r"(\d+) origins in (\d+) minutes")


def place(known: str) -> Placement:
    """What is known of a story, from words: "one source", "3 origins in 9 minutes"."""
    fast = _FAST.fullmatch(known)
    if fast is not None:
        count, minutes = int(fast[1]), timedelta(minutes=int(fast[2]))
        heard = tuple(NOON - minutes + minutes * n / (count - 1) for n in range(count))
        return replace(place(f"{count} origins"), heard=heard, story_opened=NOON - minutes)
    if known.endswith(" origins"):
        count = int(known.split(maxsplit=1)[0])
        opened = NOON - timedelta(hours=1)
        return replace(
            _SINGLE,
            status=Status.CORROBORATED,
            origins=count,
            relation=Relation.REPORT,
            story_opened=opened,
        )
    return {
        "one source": _SINGLE,
        "official": replace(_SINGLE, status=Status.OFFICIAL, official=True),
        "disputed": replace(_SINGLE, status=Status.DISPUTED, origins=2, relation=Relation.UPDATE),
    }[known]


def rate(*, headline: str, word: str, priority: str, tier: int, known: str) -> Urgency:
    """How urgent a headline of now is to a watch for one word in it."""
    entry = write(headline)
    at = headline.index(word)
    match = Match(watch="w", field=Field.TITLE, start=at, end=at + len(word), text=word)
    return weigh(
        watch=Watch(name="w", query=word, channels=("desk",), priority=Priority(priority)),
        hit=Hit(watch="w", matches=(match,)),
        entry=entry,
        source=replace(GAZETTE, tier=tier),
        read=classify(entry),
        placement=place(known),
        now=NOON,
    )


def name_ring(urgency: Urgency) -> str:
    """The highest threshold by which it rings; "digest" or "nobody" where by none."""
    if urgency.level is Level.ARCHIVE:
        return "nobody"
    reached = [
        threshold.value
        for threshold, least in THRESHOLD_SCORES.items()
        if urgency.level is Level.BREAKING and urgency.score >= least
    ]
    return reached[-1] if reached else "digest"

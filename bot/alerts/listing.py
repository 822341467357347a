"""The words of a list: what a digest or a morning brief says of its stories."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.alerts.inert import tidy, tidy_url
from bot.alerts.wording import (
    HEADLINE_LIMIT,
    NAME_LIMIT,
    count,
    describe_status_briefly,
    list_some,
    name_event,
    tell_age,
    tell_time,
)
from bot.model import DigestBody, DigestLine, Occasion

__all__ = ["LIST_LINES", "compose_list", "name_list"]

LIST_LINES = 20
"""About what is read in a minute: 20 lines of a dozen words."""

_TITLES = {Occasion.DIGEST: "Digest", Occasion.MORNING: "Morning brief"}
_WAITED = {Occasion.DIGEST: "", Occasion.MORNING: " from the quiet hours"}


def compose_list(
    channel: str,
    lines: Sequence[DigestLine],
    *,
    at: datetime,
    zone: str,
    occasion: Occasion = Occasion.DIGEST,
) -> DigestBody:
    """What a channel is told at ``at`` of the stories that waited, its times given in ``zone``.

    One line a story, the heaviest first: by urgency, then by independent origins, then the
    latest. 20 at most; ``omitted`` counts the rest and the text says so. Whether one
    without lines is posted is for the caller to decide.
    """
    weighed = sorted(
        lines, key=lambda line: (-line.urgency, -line.origins, -line.at.timestamp(), line.story)
    )
    shown = tuple(_tidy_line(line) for line in weighed[:LIST_LINES])
    omitted = len(weighed) - len(shown)
    stories = f"{count(len(weighed), 'story', 'stories')}{_WAITED[occasion]}"
    heading = (
        f"{_TITLES[occasion]} for #{tidy(channel, limit=80)}, {tell_time(at, zone)}: {stories}"
    )
    return DigestBody(
        channel=channel,
        at=at,
        lines=shown,
        omitted=omitted,
        text="\n".join([heading, *_word_lines(shown, at=at), *_word_rest(omitted)]),
        occasion=occasion,
        title=f"{_TITLES[occasion]}: {stories}",
    )


def name_list(occasion: Occasion) -> str:
    """What such a list is called: "Morning brief"."""
    return _TITLES[occasion]


def _tidy_line(line: DigestLine) -> DigestLine:
    return replace(
        line,
        headline=tidy(line.headline, limit=HEADLINE_LIMIT) or "(no title)",
        url=tidy_url(line.url),
        source_name=tidy(line.source_name, limit=80),
    )


def _word_lines(lines: Sequence[DigestLine], *, at: datetime) -> list[str]:
    said = []
    for number, line in enumerate(lines, start=1):
        watches = list_some([tidy(watch, limit=NAME_LIMIT) for watch in line.watches])
        facts = [
            f"{line.source_name}, {tell_age(line.at, at)}",
            describe_status_briefly(line.status, origins=line.origins),
            name_event(line.event),
            f"for {watches}" if watches else "",
        ]
        said.append(f"{number}. {line.headline} ({'; '.join(fact for fact in facts if fact)})")
    return said


def _word_rest(omitted: int) -> list[str]:
    return [f"And {count(omitted, 'more story', 'more stories')} of less weight"] if omitted else []

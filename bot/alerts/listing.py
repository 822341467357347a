"""The words of a list: what a digest, a morning brief or a rolling post says of its stories."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from bot.alerts.inert import tidy, tidy_url
from bot.alerts.wording import (
    HEADLINE_LIMIT,
    NAME_LIMIT,
    count,
    describe_status_briefly,
    list_some,
    name_event,
    tell_age,
    tell_clock,
    tell_time,
)
from bot.model import (
    DigestBody,
    DigestLine,
    EntryCounts,
    LastHeard,
    Occasion,
    OpenStory,
    RollingPost,
    Status,
)

__all__ = [
    "LIST_LINES",
    "OPEN_FOR",
    "compose_brief",
    "compose_heartbeat",
    "compose_list",
    "compose_rolling",
    "name_list",
]

LIST_LINES = 20
"""About what is read in a minute: 20 lines of a dozen words."""

NIGHT_LINES = 40
"""The most of a morning brief: each of them would have rung, and so many fit a message."""

OPEN_FOR = timedelta(hours=12)
"""For so long a story that was told at once is open: the shift before this one, and its own."""

_TITLES = {
    Occasion.DIGEST: "Digest",
    Occasion.MORNING: "Morning brief",
    Occasion.ROLLING: "Rolling post",
    Occasion.BRIEF: "Shift brief",
}


def compose_list(
    channel: str,
    lines: Sequence[DigestLine],
    *,
    at: datetime,
    zone: str,
    occasion: Occasion = Occasion.DIGEST,
) -> DigestBody:
    """What a channel is told at ``at`` of these stories, its times given in ``zone``.

    One line a story, the heaviest first: by urgency, then by independent origins, then the
    latest. 20 at most, of what would have rung in the night 40; ``omitted`` counts the rest and
    the text says so. A line of a story of which the channel heard before says what is new since.
    Whether one without lines is posted is for the caller to decide.
    """
    weighed = _weigh(lines)
    most = NIGHT_LINES if occasion is Occasion.MORNING else LIST_LINES
    shown = tuple(_tidy_line(line, at=at, zone=zone) for line in weighed[:most])
    omitted = len(weighed) - len(shown)
    waited = " from the quiet hours" if occasion is Occasion.MORNING else ""
    stories = f"{count(len(weighed), 'story', 'stories')}{waited}{_count_new(weighed)}"
    whose = f"{_TITLES[occasion]} for #{tidy(channel, limit=80)}"
    heading = f"{whose}, {tell_time(at, zone)}: {stories}"
    return DigestBody(
        channel=channel,
        at=at,
        lines=shown,
        omitted=omitted,
        text="\n".join([heading, *_word_lines(shown, at=at), *_word_rest(omitted)]),
        occasion=occasion,
        title=f"{_TITLES[occasion]}: {stories}",
    )


def compose_rolling(
    post: RollingPost, lines: Sequence[DigestLine], *, most: int | None, zone: str
) -> DigestBody:
    """What a rolling post says once it has these lines: why it is there, and each story once.

    It keeps all of its lines, so that the next edit has them; the text has the 20 heaviest.
    ``most`` is how many breaking posts an hour the channel wants.
    """
    shown = tuple(
        replace(_tidy_line(line, at=post.edited, zone=zone), news="") for line in _weigh(lines)
    )
    bound = "" if most is None else f" beyond {count(most, 'breaking post')} an hour"
    stories = f"{count(len(shown), 'story', 'stories')}{bound}"
    whose = f"{_TITLES[Occasion.ROLLING]} for #{tidy(post.channel, limit=80)}"
    since = tell_clock(post.opened, post.edited, zone)
    until = "" if post.step == 0 else f", last changed {tell_time(post.edited, zone)}"
    text = [
        f"{whose}, since {since}{until}: {stories}",
        *_word_lines(shown[:LIST_LINES], at=post.edited),
        *_word_rest(max(0, len(shown) - LIST_LINES)),
    ]
    return DigestBody(
        channel=post.channel,
        at=post.edited,
        lines=shown,
        omitted=0,
        text="\n".join(text),
        occasion=Occasion.ROLLING,
        title=f"{_TITLES[Occasion.ROLLING]}: {stories}",
        is_edit=post.step > 0,
    )


def compose_brief(
    channel: str, stories: Sequence[OpenStory], *, at: datetime, zone: str
) -> DigestBody:
    """What a shift has to know: what is open of the stories told at once of late.

    Those that nobody is on, the disputed ones first, each with its latest state and with what
    is new since the channel heard of it; 20 at most.
    """
    weighed = _weigh([one.line for one in stories if one.owner is None])
    weighed.sort(key=lambda line: line.status is not Status.DISPUTED)
    shown = tuple(_tidy_line(line, at=at, zone=zone) for line in weighed[:LIST_LINES])
    omitted = len(weighed) - len(shown)
    disputed = sum(line.status is Status.DISPUTED for line in weighed)
    also = f", {disputed} of them disputed" if disputed else ""
    taken = len(stories) - len(weighed)
    others = f"; somebody is on {count(taken, 'other')}" if taken else ""
    open_ = count(len(weighed), "open story", "open stories") if weighed else "nothing is open"
    said = f"{open_}{also}{others}"
    whose = f"{_TITLES[Occasion.BRIEF]} for #{tidy(channel, limit=80)}"
    heading = f"{whose}, {tell_time(at, zone)}: {said}"
    return DigestBody(
        channel=channel,
        at=at,
        lines=shown,
        omitted=omitted,
        text="\n".join([heading, *_word_lines(shown, at=at), *_word_rest(omitted)]),
        occasion=Occasion.BRIEF,
        title=f"{_TITLES[Occasion.BRIEF]}: {said}",
    )


def compose_heartbeat(
    channel: str, counts: EntryCounts, *, since: datetime, at: datetime, zone: str
) -> DigestBody:
    """What a digest says that has nothing to tell: what came all the same, since ``since``.

    None of it may have matched a watch, or nothing that did was worth a line here.
    """
    came = f"{count(counts.entries, 'entry', 'entries')} from {count(counts.sources, 'source')}"
    for_watches = "nothing new" if counts.watched else "none"
    said = f"{came} since {tell_clock(since, at, zone)}, {for_watches} for your watches"
    whose = f"{_TITLES[Occasion.DIGEST]} for #{tidy(channel, limit=80)}"
    return DigestBody(
        channel=channel,
        at=at,
        lines=(),
        omitted=0,
        text=f"{whose}, {tell_time(at, zone)}: {said}",
        title=f"{_TITLES[Occasion.DIGEST]}: {said}",
    )


def name_list(occasion: Occasion) -> str:
    """What such a list is called: "Morning brief"."""
    return _TITLES[occasion]


def _weigh(lines: Sequence[DigestLine]) -> list[DigestLine]:
    return sorted(
        lines, key=lambda line: (-line.urgency, -line.origins, -line.at.timestamp(), line.story)
    )


def _count_new(lines: Sequence[DigestLine]) -> str:
    """How many of the stories are new to the channel, where it knows some of them."""
    new = sum(line.before is None for line in lines)
    if new == len(lines):
        return ""
    return f", {new} of them new" if new else ", none of them new"


def _tidy_line(line: DigestLine, *, at: datetime, zone: str) -> DigestLine:
    return replace(
        line,
        headline=tidy(line.headline, limit=HEADLINE_LIMIT) or "(no title)",
        url=tidy_url(line.url),
        source_name=tidy(line.source_name, limit=80),
        owner=tidy(line.owner, limit=NAME_LIMIT),
        news="" if line.before is None else _word_news(line, line.before, at=at, zone=zone),
    )


def _word_news(line: DigestLine, before: LastHeard, *, at: datetime, zone: str) -> str:
    """When the channel heard of the story, and what is new since it heard of it last."""
    first = before.rang or before.at
    heard = "told at once" if before.rang else "listed"
    changes = _list_changes(line, before)
    clocks = [tell_clock(each, at, zone) for each in (first, before.at)]
    said = f"{heard} {clocks[0]}"
    if not changes:
        return f"{said}; nothing new since"
    since = "then" if clocks[0] == clocks[1] else clocks[1]
    return f"{said}; since {since} {', '.join(changes)}"


def _list_changes(line: DigestLine, before: LastHeard) -> list[str]:
    changes = []
    if line.status is not before.status:
        is_settled = before.status is Status.DISPUTED and line.status is not Status.OFFICIAL
        changes.append("no longer disputed" if is_settled else f"now {line.status.value}")
    if line.origins > before.origins:
        changes.append(count(line.origins - before.origins, "more origin"))
    if line.is_further and not changes:
        changes.append("a further report")
    return changes


def _word_lines(lines: Sequence[DigestLine], *, at: datetime) -> list[str]:
    said = []
    for number, line in enumerate(lines, start=1):
        watches = list_some([tidy(watch, limit=NAME_LIMIT) for watch in line.watches])
        facts = [
            line.news,
            f"{line.source_name}, {tell_age(line.at, at)}",
            describe_status_briefly(line.status, origins=line.origins),
            name_event(line.event),
            f"for {watches}" if watches else "",
            f"{line.owner} is on it" if line.owner else "",
        ]
        said.append(f"{number}. {line.headline} ({'; '.join(fact for fact in facts if fact)})")
    return said


def _word_rest(omitted: int) -> list[str]:
    return [f"And {count(omitted, 'more story', 'more stories')} of less weight"] if omitted else []

"""The words of a list: what a digest, a morning brief or a rolling post says of its stories."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from bot.alerts.inert import tidy, tidy_url
from bot.alerts.surer import find_listed_surer, word_surer
from bot.alerts.wording import (
    HEADLINE_LIMIT,
    NAME_LIMIT,
    REASON_LIMIT,
    describe_status_briefly,
    list_some,
    name_event,
)
from bot.languages import phrase, tell_age, tell_clock, tell_time, word
from bot.model import (
    NO_NAMES,
    DigestBody,
    DigestLine,
    EntryCounts,
    Language,
    LastHeard,
    Occasion,
    OpenStory,
    RollingPost,
    Status,
    is_direct,
    is_nameless,
)

__all__ = [
    "LINES_AT_MOST",
    "LIST_LINES",
    "OPEN_FOR",
    "compose_brief",
    "compose_heartbeat",
    "compose_list",
    "compose_rolling",
    "count_head_lines",
    "name_list",
    "word_lines",
    "word_rest",
]

LIST_LINES = 20
"""About what is read in a minute: 20 lines of a dozen words."""

NIGHT_LINES = 40
"""The most of a morning brief's text: each of them would have rung. Its first message has as many
of them as it has room for."""

LINES_AT_MOST = 400
"""Of one list, with the thread that it has where it is long: more is no list but a flood."""

OPEN_FOR = timedelta(hours=12)
"""For so long a story that was told at once is open: the shift before this one, and its own."""


def compose_list(
    channel: str,
    lines: Sequence[DigestLine],
    *,
    at: datetime,
    zone: str,
    occasion: Occasion = Occasion.DIGEST,
    language: Language = Language.ENGLISH,
    names: Mapping[str, str] = NO_NAMES,
) -> DigestBody:
    """What a channel is told at ``at`` of these stories, its times given in ``zone``.

    One line a story, the heaviest first: by urgency, then by independent origins, then the
    latest. It has LINES_AT_MOST, and ``omitted`` counts the rest; its text has the first 20, of
    what would have rung in the night 40, and says how many more there are (`split_list` makes a
    thread of them). A line of a story of which the channel heard before says what is new since.
    Whether one without lines is posted is for the caller to decide. ``names`` has what people call
    channels that are kept by their ids.
    """
    weighed = _weigh(lines)
    shown = tuple(_tidy_line(line, at, zone, language) for line in weighed[:LINES_AT_MOST])
    stories = phrase(language, "stories", n=len(weighed))
    if occasion is Occasion.MORNING:
        stories = phrase(language, "from_quiet_hours", stories=stories)
    said = f"{stories}{_count_new(weighed, language)}"
    return _compose(channel, shown, at, zone, occasion, language, said, names, of=len(weighed))


def compose_rolling(
    post: RollingPost,
    lines: Sequence[DigestLine],
    *,
    most: int | None,
    zone: str,
    language: Language = Language.ENGLISH,
    names: Mapping[str, str] = NO_NAMES,
) -> DigestBody:
    """What a rolling post says once it has these lines: why it is there, and each story once.

    It keeps all of its lines, so that the next edit has them; the text has the 20 heaviest.
    ``most`` is how many breaking posts an hour the channel wants.
    """
    shown = tuple(
        replace(_tidy_line(line, post.edited, zone, language), news="") for line in _weigh(lines)
    )
    stories = phrase(language, "stories", n=len(shown))
    if most is not None:
        stories = phrase(language, "beyond", n=most, stories=stories)
    since = tell_clock(post.opened, post.edited, zone, language)
    heading = [_head(Occasion.ROLLING, post.channel, language, names)]
    heading.append(phrase(language, "since", time=since))
    if post.step > 0:
        until = tell_time(post.edited, zone, language)
        heading.append(phrase(language, "last_changed", time=until))
    text = [
        phrase(language, "heading", what=", ".join(heading), said=stories),
        *word_lines(shown[:LIST_LINES], post.edited, language),
        *word_rest(max(0, len(shown) - LIST_LINES), language),
    ]
    return DigestBody(
        channel=post.channel,
        at=post.edited,
        lines=shown,
        omitted=0,
        text="\n".join(text),
        occasion=Occasion.ROLLING,
        title=phrase(language, "heading", what=name_list(Occasion.ROLLING, language), said=stories),
        is_edit=post.step > 0,
        language=language,
    )


def compose_brief(
    channel: str,
    stories: Sequence[OpenStory],
    *,
    at: datetime,
    zone: str,
    language: Language = Language.ENGLISH,
    names: Mapping[str, str] = NO_NAMES,
) -> DigestBody:
    """What a shift has to know: what is open of the stories told at once of late.

    Those that nobody is on, the disputed ones first, each with its latest state and with what
    is new since the channel heard of it; 20 of them in its text.
    """
    weighed = _weigh([one.line for one in stories if one.owner is None])
    weighed.sort(key=lambda line: line.status is not Status.DISPUTED)
    shown = tuple(_tidy_line(line, at, zone, language) for line in weighed[:LINES_AT_MOST])
    disputed = sum(line.status is Status.DISPUTED for line in weighed)
    taken = len(stories) - len(weighed)
    said = phrase(language, "nothing_open")
    if weighed:
        said = phrase(language, "open_stories", n=len(weighed))
    if disputed:
        each = "some_disputed" if len(weighed) > 1 else "one_disputed"
        said = f"{said}, {phrase(language, each, n=disputed)}"
    if taken:
        said = phrase(language, "others_taken", n=taken, open=said)
    return _compose(
        channel, shown, at, zone, Occasion.BRIEF, language, said, names, of=len(weighed)
    )


def compose_heartbeat(
    channel: str,
    counts: EntryCounts,
    *,
    since: datetime,
    at: datetime,
    zone: str,
    language: Language = Language.ENGLISH,
    names: Mapping[str, str] = NO_NAMES,
) -> DigestBody:
    """What a digest says that has nothing to tell: what came all the same, since ``since``.

    None of it may have matched a watch, or nothing that did was worth a line here; what waits for
    the morning brief is counted. Of what is held back nobody knows yet.
    """
    entries = phrase(language, "entries", n=counts.entries)
    time = tell_clock(since, at, zone, language)
    came = phrase(language, "from_sources", n=counts.sources, entries=entries, time=time)
    nothing = "nothing_new_for_watches" if counts.watched else "none_for_watches"
    if counts.waiting:
        said = f"{came}; {phrase(language, 'wait_for_morning', n=counts.waiting)}"
    else:
        said = f"{came}, {phrase(language, nothing)}"
    if counts.held:
        said += f"; {phrase(language, 'held_back', n=counts.held)}"
    return _compose(channel, (), at, zone, Occasion.DIGEST, language, said, names, of=0)


def name_list(occasion: Occasion, language: Language = Language.ENGLISH) -> str:
    """What such a list is called: "Morning brief"."""
    return phrase(language, occasion.value)


def count_head_lines(occasion: Occasion) -> int:
    """How many lines the text of a list has, and its first message where it has a thread."""
    return NIGHT_LINES if occasion is Occasion.MORNING else LIST_LINES


def _compose(
    channel: str,
    shown: tuple[DigestLine, ...],
    at: datetime,
    zone: str,
    occasion: Occasion,
    language: Language,
    said: str,
    names: Mapping[str, str],
    *,
    of: int,
) -> DigestBody:
    """A list that is told once, with these lines ``of`` so many; ``said`` is how much it has."""
    whose = f"{_head(occasion, channel, language, names)}, {tell_time(at, zone, language)}"
    heading = phrase(language, "heading", what=whose, said=said)
    worded = shown[: count_head_lines(occasion)]
    return DigestBody(
        channel=channel,
        at=at,
        lines=shown,
        omitted=of - len(shown),
        text="\n".join(
            [
                heading,
                *word_lines(worded, at, language),
                *word_rest(of - len(worded), language),
            ]
        ),
        occasion=occasion,
        title=phrase(language, "heading", what=name_list(occasion, language), said=said),
        language=language,
    )


def _head(occasion: Occasion, channel: str, language: Language, names: Mapping[str, str]) -> str:
    """What list it is and for whom, as a phone shows it: no id, which nobody knows."""
    named = name_list(occasion, language)
    if is_direct(channel):
        return phrase(language, "list_for_you", list=named)
    called = names.get(channel, channel)
    if is_nameless(called):
        return named
    return phrase(language, "list_for", list=named, channel=tidy(called, limit=NAME_LIMIT))


def _weigh(lines: Sequence[DigestLine]) -> list[DigestLine]:
    return sorted(
        lines, key=lambda line: (-line.urgency, -line.origins, -line.at.timestamp(), line.story)
    )


def _count_new(lines: Sequence[DigestLine], language: Language) -> str:
    """How many of the stories are new to the channel, where it knows some of them."""
    new = sum(line.before is None for line in lines)
    if new == len(lines):
        return ""
    none = "none_new" if len(lines) > 1 else "one_not_new"
    said = phrase(language, "some_new", n=new) if new else phrase(language, none)
    return f", {said}"


def _tidy_line(line: DigestLine, at: datetime, zone: str, language: Language) -> DigestLine:
    return replace(
        line,
        headline=tidy(line.headline, limit=HEADLINE_LIMIT) or phrase(language, "untitled"),
        url=tidy_url(line.url),
        source_name=tidy(line.source_name, limit=80),
        owner=tidy(line.owner, limit=NAME_LIMIT),
        numbers=tidy(word(line.numbers, language), limit=REASON_LIMIT),
        news="" if line.before is None else _word_news(line, line.before, at, zone, language),
    )


def _word_news(
    line: DigestLine, before: LastHeard, at: datetime, zone: str, language: Language
) -> str:
    """When the channel heard of the story, and what is new since it heard of it last."""
    first = before.rang or before.at
    clocks = [tell_clock(each, at, zone, language) for each in (first, before.at)]
    said = phrase(language, "told_at" if before.rang else "listed_at", time=clocks[0])
    changes = ", ".join(_list_changes(line, before, language))
    if not changes and clocks[0] != clocks[1]:
        changes = phrase(language, "nothing_new")
    if not changes:
        return f"{said}; {phrase(language, 'nothing_new_since')}"
    if clocks[0] == clocks[1]:
        return f"{said}; {phrase(language, 'since_then', changes=changes)}"
    return f"{said}; {phrase(language, 'since_when', time=clocks[1], changes=changes)}"


def _list_changes(line: DigestLine, before: LastHeard, language: Language) -> list[str]:
    changes = []
    if line.status is not before.status:
        is_settled = before.status is Status.DISPUTED and line.status is not Status.OFFICIAL
        now = "no_longer_disputed" if is_settled else f"now_{line.status.value}"
        changes.append(phrase(language, now))
    surer = find_listed_surer(line, before)
    if surer is not None:
        changes.append(word_surer(*surer, language))
    if line.origins > before.origins:
        changes.append(phrase(language, "more_origins", n=line.origins - before.origins))
    if line.is_further and not changes:
        changes.append(phrase(language, "further_report"))
    return changes


def word_lines(lines: Sequence[DigestLine], at: datetime, language: Language) -> list[str]:
    """Each line of a list as plain text, with its number."""
    said = []
    for number, line in enumerate(lines, start=1):
        names = [tidy(watch, limit=NAME_LIMIT) for watch in line.watches]
        watches = list_some(names, language=language)
        facts = [
            line.news,
            line.numbers,
            f"{line.source_name}, {tell_age(line.at, at, language)}",
            describe_status_briefly(line.status, origins=line.origins, language=language),
            name_event(line.event, language),
            phrase(language, "for_watches", watches=watches) if watches else "",
            phrase(language, "on_it", name=line.owner) if line.owner else "",
        ]
        said.append(f"{number}. {line.headline} ({'; '.join(fact for fact in facts if fact)})")
    return said


def word_rest(omitted: int, language: Language) -> list[str]:
    """How many lines more there are; nothing where there is none."""
    return [phrase(language, "less_weight", n=omitted)] if omitted else []

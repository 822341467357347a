"""The words of an alert: how it reads to an editor at a glance."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from urllib.parse import urlsplit

from bot.alerts.excerpt import choose_excerpt, marks_in
from bot.alerts.inert import Marked, cut, cut_marked, tidy, tidy_marked, tidy_url
from bot.languages import Said, phrase, tell_age, tell_clock, tell_time, word
from bot.model import (
    AlertBody,
    AlertKind,
    Decision,
    Entry,
    Event,
    Field,
    Language,
    Match,
    Placement,
    Source,
    Status,
    Urgency,
)

__all__ = [
    "begin_time",
    "compose_alert",
    "count",
    "describe_status",
    "describe_status_briefly",
    "find_detail",
    "list_names",
    "list_some",
    "name_event",
    "name_watches",
    "tell_age",
    "tell_clock",
    "tell_late",
    "tell_time",
]

HEADLINE_LIMIT = 250
"""Longer than any headline that is one; Slack's sections take 3,000."""

TEXT_LIMIT = 1500
"""Slack's fallback text takes 4,000, of which escaping may use up more than is seen."""

NAME_LIMIT = 80
REASON_LIMIT = 160
NAMED_AT_MOST = 8
"""Names and reasons in a row beyond which the rest is counted; an alert names all its watches."""

LEAST_FOR_NAMES = 200
"""What a text keeps for the watches that it serves, however much else it says."""

STORY_AGE_FROM = timedelta(hours=1)
"""A story that began so long before a channel first hears of it says when it began."""

RINGS_FOR = timedelta(hours=1)
"""An alert that leaves so late calls nobody any more."""

_COOLS_DOWN_MIN = 60  # the longest cool-down, in whole minutes
_TIME = "\x00"

_UNTITLED_LIMIT = 120
READ_LIMIT = 16 * HEADLINE_LIMIT  # a title of megabytes costs no more than a long one


def compose_alert(
    decision: Decision,
    *,
    entry: Entry,
    source: Source,
    placement: Placement,
    channel: str,
    watches: Sequence[str],
    urgency: Urgency,
    mention_here: bool,
    zone: str,
    now: datetime,
    news: str = "",
    language: Language = Language.ENGLISH,
    broadcast: bool = False,
    rises: tuple[tuple[str, str], ...] = (),
    lowered: tuple[str, ...] = (),
) -> AlertBody:
    """What ``channel`` is told of an entry's story at once.

    With ``news``, what is materially new in the story, it is an update of what the channel
    was told, and says that first; else a breaking alert. ``watches`` are those that the
    alert serves: only what they matched is marked. ``urgency`` is the highest among those
    that ring; times in ``text`` are given in ``zone``, and the bot's own words are in
    ``language``, as ``news`` is. A breaking alert of a story that began an hour ago or longer
    says when it did. With ``broadcast``, an update is for the channel and not for its thread
    alone. ``rises`` are the numbers among its news, ``lowered`` the topics of which it takes
    a number back. Everything in it is inert: one line of visible text each, within limits that
    every destination has room for. Watch names alone stay to the letter.
    """
    serving = frozenset(watches)
    matches = [match for match in decision.matches if match.watch in serving]
    headline = _word_headline(entry, matches, source, language)
    excerpt = choose_excerpt(entry, matches, headline=headline.text)
    status_line = describe_status(
        placement.status,
        origins=placement.origins,
        copies=placement.copies,
        detail=find_detail(placement, source, language),
        language=language,
    )
    brief = describe_status_briefly(placement.status, origins=placement.origins, language=language)
    said_above = {status_line.casefold(), brief.casefold()}
    if placement.unofficial:
        whose = phrase(language, "official_number", source=tidy(source.name, limit=NAME_LIMIT))
        status_line = f"{status_line}; {whose}"
    if not news:
        began = _word_beginning(placement.story_opened, zone, now, language)
        status_line = "; ".join(filter(None, (status_line, began)))
    reasons = tuple(
        reason
        for reason in (
            tidy(word(reason, language), limit=REASON_LIMIT) for reason in urgency.reasons
        )
        if reason and reason.casefold() not in said_above
    )
    name = tidy(source.name, limit=NAME_LIMIT) or source.host
    url = tidy_url(entry.url)
    told_from = entry.counts_from if entry.is_dated else entry.seen
    why = list_some(reasons, separator="; ", language=language)
    lines = [
        f"{phrase(language, 'update', news=news)} — {name}"
        if news
        else f"{headline.text} — {name} ({brief})",
        headline.text if news else "",
        _word_time(told_from, zone, now, language, dated=entry.is_dated),
        "" if status_line in {brief, news} else status_line,
        excerpt.text,
        phrase(language, "why", reasons=why) if reasons else "",
    ]
    lines.append(name_watches(watches, lines, url, language))
    return AlertBody(
        kind=AlertKind.UPDATE if news else AlertKind.BREAKING,
        channel=channel,
        story=placement.story,
        entry=entry.key,
        headline=headline.text,
        url=url,
        source_name=name,
        at=now,
        counts_from=told_from,
        dated=entry.is_dated,
        excerpt=excerpt.text,
        headline_marks=headline.marks,
        excerpt_marks=excerpt.marks,
        status=placement.status,
        origins=placement.origins,
        copies=placement.copies,
        official=placement.official,
        event=decision.event.type,
        watches=tuple(watches),
        urgency=urgency.score,
        reasons=reasons,
        mention_here=mention_here,
        text=join_lines(lines, url),
        status_line=status_line,
        news=news,
        says=placement.says,
        language=language,
        broadcast=broadcast and bool(news),
        rises=rises,
        lowered=lowered,
        claim=urgency.claim,
        tells=placement.tells,
    )


def tell_late(body: AlertBody, now: datetime) -> AlertBody:
    """The same alert as it leaves at ``now``: how old its report is, in the text that a phone
    shows, counts from then, and what waited for longer than `RINGS_FOR` calls nobody.

    Messages are made when they are decided. One may wait for a destination that is away, or for
    somebody who has it sent again.
    """
    lines = body.text.split("\n")
    # It may leave later than it was made, where it cooled down.
    made = (body.at - timedelta(minutes=minutes) for minutes in range(_COOLS_DOWN_MIN + 1))
    for told in dict.fromkeys(tell_age(body.counts_from, at, body.language) for at in made):
        begins = begin_time(told, body)
        found = [at for at, line in enumerate(lines) if at and line.startswith(begins)]
        for at in found[:1]:
            age = tell_age(body.counts_from, now, body.language)
            lines[at] = begin_time(age, body) + lines[at].removeprefix(begins)
        if found:
            break
    rings = body.mention_here and now - body.at <= RINGS_FOR
    return replace(body, text="\n".join(lines), mention_here=rings)


def begin_time(age: str, body: AlertBody) -> str:
    """How the line of a text begins that says when a report is from (`_word_time`)."""
    if body.dated:
        return f"{age}, "
    return phrase(body.language, "undated", age=age, time=_TIME).partition(_TIME)[0]


def join_lines(lines: Iterable[str], url: str | None) -> str:
    """The lines that say something, in TEXT_LIMIT; the address whole or not at all."""
    said = "\n".join(line for line in lines if line)
    if url is not None and len(said) + 1 + len(url) <= TEXT_LIMIT:
        said = f"{said}\n{url}"
    return cut(said, TEXT_LIMIT)


def _word_headline(
    entry: Entry, matches: Sequence[Match], source: Source, language: Language
) -> Marked:
    """The title; failing that the beginning of the text; failing that where it stands."""
    title = tidy_marked(entry.title[:READ_LIMIT], marks_in(matches, Field.TITLE))
    if title.text:
        return cut_marked(title, HEADLINE_LIMIT)
    for field, text in ((Field.SUMMARY, entry.summary), (Field.CONTENT, entry.content or "")):
        beginning = tidy_marked(text[:READ_LIMIT], marks_in(matches, field))
        if beginning.text:
            return cut_marked(beginning, _UNTITLED_LIMIT)
    return Marked(text=f"{phrase(language, 'untitled')} {_host_of(entry) or source.host}")


def _host_of(entry: Entry) -> str | None:
    url = tidy_url(entry.url)
    return None if url is None else urlsplit(url).hostname


def describe_status(
    status: Status,
    *,
    origins: int,
    copies: int,
    detail: str = "",
    language: Language = Language.ENGLISH,
) -> str:
    """What is known of a story, in words: "corroborated: 4 independent origins, 7 copies".

    ``detail`` is who makes it official or who disputes it, where that is known; of a single
    source, that it took its report back.
    """
    also = f", {phrase(language, 'copies', n=copies)}" if copies else ""
    independent = phrase(language, "origins", n=origins)
    match status:
        case Status.SINGLE_SOURCE if detail:
            return phrase(language, "one_source_more", detail=detail) + also
        case Status.SINGLE_SOURCE:
            return phrase(language, "one_source") + also
        case Status.CORROBORATED:
            return phrase(language, "corroborated", origins=independent) + also
        case Status.OFFICIAL:
            said = detail or phrase(language, "party", origins=independent) + also
            return phrase(language, "official_by", detail=said)
        case _disputed:
            said = detail or phrase(language, "against", origins=independent) + also
            return phrase(language, "disputed_by", detail=said)


def describe_status_briefly(
    status: Status, *, origins: int, language: Language = Language.ENGLISH
) -> str:
    """The same in the room that a notification's first line has."""
    match status:
        case Status.SINGLE_SOURCE:
            return phrase(language, "one_source")
        case Status.CORROBORATED:
            return phrase(language, "origins", n=origins)
        case official_or_disputed:
            return phrase(language, official_or_disputed.value)


def find_detail(placement: Placement, source: Source, language: Language = Language.ENGLISH) -> str:
    """Who makes the story official or disputes it.

    The rules of stories begin the reason for a status with its name ("disputed: Microsoft
    denies it"); an official source speaks for itself.
    """
    opening = f"{placement.status.value}: "
    for reason in placement.reasons:
        if reason.casefold().startswith(opening):
            detail = reason.values.get("detail") if isinstance(reason, Said) else None
            said = word(detail, language) if isinstance(detail, str) else reason[len(opening) :]
            return tidy(said, limit=NAME_LIMIT)
    return source.host if placement.status is Status.OFFICIAL and source.official else ""


def name_event(event: Event, language: Language = Language.ENGLISH) -> str:
    """The event in words, "partnership ended"; empty for one of no kind."""
    return "" if event is Event.OTHER else phrase(language, f"event_{event.value}")


def count(number: int, one: str, many: str | None = None) -> str:
    """A number with its noun: "1 copy", "7 copies"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def list_some(
    names: Sequence[str], *, separator: str = ", ", language: Language = Language.ENGLISH
) -> str:
    """The names in a row, and beyond NAMED_AT_MOST only how many more there are."""
    shown = list(names[:NAMED_AT_MOST])
    if len(names) > NAMED_AT_MOST:
        shown.append(phrase(language, "more", n=len(names) - NAMED_AT_MOST))
    return separator.join(shown)


def list_names(
    names: Sequence[str],
    *,
    room: int,
    language: Language = Language.ENGLISH,
    measure: Callable[[str], int] = len,
) -> str:
    """All names in a row; where they take more than ``room``, as many as it has, and how many more
    there are. ``measure`` says how much a text takes: code points, unless it says otherwise.
    """
    whole = ", ".join(names)
    if measure(whole) <= room:
        return whole
    left = room - measure(phrase(language, "more", n=len(names)))
    shown = 0
    while shown < len(names) and left >= (needed := measure(names[shown]) + len(", ")):
        left -= needed
        shown += 1
    return ", ".join((*names[:shown], phrase(language, "more", n=len(names) - shown)))


def name_watches(
    watches: Sequence[str], lines: Sequence[str], url: str | None, language: Language
) -> str:
    """The line of a text that names the watches which it serves, all that there is room for beside
    its other ``lines`` and its address.
    """
    said = sum(len(line) + 1 for line in lines if line) + (0 if url is None else len(url) + 1)
    room = TEXT_LIMIT - said - len(phrase(language, "for", watches=""))
    names = [tidy(watch, limit=NAME_LIMIT) for watch in watches]
    whom = list_names(names, room=max(room, LEAST_FOR_NAMES), language=language)
    return phrase(language, "for", watches=whom)


def _word_beginning(opened: datetime, zone: str, now: datetime, language: Language) -> str:
    """When the story began, where that was long ago."""
    if now - opened < STORY_AGE_FROM:
        return ""
    age, time = tell_age(opened, now, language), tell_time(opened, zone, language)
    return phrase(language, "began", age=age, time=time)


def _word_time(at: datetime, zone: str, now: datetime, language: Language, *, dated: bool) -> str:
    age, time = tell_age(at, now, language), tell_time(at, zone, language)
    return f"{age}, {time}" if dated else phrase(language, "undated", age=age, time=time)

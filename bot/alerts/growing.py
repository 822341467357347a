"""What a channel's message shows of its story as that grows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.alerts.excerpt import choose_excerpt, marks_in
from bot.alerts.inert import cut_marked, tidy, tidy_marked, tidy_url
from bot.alerts.wording import (
    HEADLINE_LIMIT,
    NAME_LIMIT,
    READ_LIMIT,
    describe_status,
    describe_status_briefly,
    join_lines,
    list_some,
    name_watches,
)
from bot.languages import phrase
from bot.model import AlertBody, Entry, Field, Match, Story

__all__ = ["show_report", "show_state"]


def show_report(
    body: AlertBody, entry: Entry, matches: Sequence[Match], *, source_name: str
) -> AlertBody:
    """The message with the headline, source, time and line of that report of its story.

    ``matches`` are what the message's watches match in the report; those of an earlier text of it
    mark nothing. The same where the report has no headline, or is shown with it already.
    """
    matches = [match for match in matches if _is_there(match, entry)]
    title = tidy_marked(entry.title[:READ_LIMIT], marks_in(matches, Field.TITLE))
    headline = cut_marked(title, HEADLINE_LIMIT)
    if not headline.text or (entry.key, headline.text) == (body.entry, body.headline):
        return body
    excerpt = choose_excerpt(entry, matches, headline=headline.text)
    return _word(
        replace(
            body,
            entry=entry.key,
            headline=headline.text,
            headline_marks=headline.marks,
            url=tidy_url(entry.url),
            source_name=tidy(source_name, limit=NAME_LIMIT),
            counts_from=entry.counts_from if entry.is_dated else entry.seen,
            dated=entry.is_dated,
            excerpt=excerpt.text,
            excerpt_marks=excerpt.marks,
        )
    )


def show_state(body: AlertBody, story: Story, *, status_line: str = "") -> AlertBody:
    """The message with what is known of its story now.

    ``status_line`` says by whom the story is official or disputed, where that is known.
    """
    if (story.status, story.origins, story.copies, story.official) == (
        body.status,
        body.origins,
        body.copies,
        body.official,
    ):
        return body
    said = status_line or describe_status(
        story.status, origins=story.origins, copies=story.copies, language=body.language
    )
    return _word(
        replace(
            body,
            status=story.status,
            origins=story.origins,
            copies=story.copies,
            official=story.official,
            status_line=said,
        )
    )


def _word(body: AlertBody) -> AlertBody:
    """The message with its plain text anew: a notification reads it, and so does a terminal."""
    language = body.language
    brief = describe_status_briefly(body.status, origins=body.origins, language=language)
    why = list_some(body.reasons, separator="; ", language=language)
    lines = [
        f"{body.headline} — {body.source_name} ({brief})",
        "" if body.status_line == brief else body.status_line,
        body.excerpt,
        phrase(language, "why", reasons=why) if why else "",
    ]
    lines.append(name_watches(body.watches, lines, body.url, language))
    return replace(body, text=join_lines(lines, body.url))


def _is_there(match: Match, entry: Entry) -> bool:
    """Whether the report has the match where an earlier text of it may have had it."""
    texts = {Field.TITLE: entry.title, Field.SUMMARY: entry.summary, Field.CONTENT: entry.content}
    text = texts.get(match.field) or ""
    return text[match.start : match.end] == match.text

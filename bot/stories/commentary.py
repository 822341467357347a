"""Comment on the news: what is written of an event by who reports nothing of it.

An opinion or an explanation may come before the report that it is of, or be too little like the
first reports: it then is a story of its own, which is none. As soon as it would join the story of
the news if it came now, it is of that story: the order in which they come makes no difference.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from bot.model import Merge
from bot.stories.answering import answers, denies_in_headline
from bot.stories.leads import is_comment
from bot.stories.live import LiveStories
from bot.stories.report import Report
from bot.stories.similarity.bridges import Bridge
from bot.stories.similarity.likeness import Likeness
from bot.stories.similarity.saying import name_terms

__all__ = ["list_comments", "put_news_first", "take_in_comments"]


def put_news_first(
    report: Report, likely: Sequence[Likeness], live: LiveStories
) -> Sequence[Likeness]:
    """The stories that a report is like, those that are comment alone behind the others: it would
    be in one of these had the comment come later. What is comment itself goes where it is likest.
    """
    if len(likely) < 2 or is_comment(report.said):
        return likely
    return sorted(likely, key=lambda one: live.states.is_comment(one.number))


def list_comments(report: Report, likely: Sequence[Likeness], live: LiveStories) -> list[int]:
    """The stories that are comment alone and have the words of a report of news, which joins the
    first of ``likely``.
    """
    if not likely or is_comment(report.said):
        return []
    return [
        number
        for number in live.gatherings.list_near(report.features)
        if number != likely[0].number and live.states.is_comment(number)
    ]


def take_in_comments(
    live: LiveStories, number: int, comments: Iterable[int], now: datetime, *, span: timedelta
) -> tuple[Merge, ...]:
    """Let story ``number``, which got a report of news, have those of the ``comments`` that would
    join it if they came now. The younger story goes into the older.
    """
    merged = []
    for comment in comments:
        if comment not in live.states or comment == number:
            continue  # a report bridged them
        likeness = _find_news(live, comment, span)
        if likeness is None or likeness.number != number:
            continue
        into, gone = sorted((number, comment))
        live.merge(gone, into, now)
        number = into
        reason = f"one is comment on the other: {name_terms(likeness.shared)}"
        merged.append(Merge(gone=f"s{gone}", into=f"s{into}", at=now, reasons=(reason,)))
    return tuple(merged)


def _find_news(live: LiveStories, number: int, span: timedelta) -> Likeness | None:
    """The story of news that the first entry of a story of comment would join; None where none."""
    key = next(iter(live.states[number].members))
    report, event = live.texts.report(key), live.gatherings[number].event()
    gatherings = live.gatherings
    likely = [
        one
        for one in gatherings.find(
            report.features, report.said.at, span=span, denies=denies_in_headline(report)
        )
        if not live.states.is_comment(one.number)
        and answers(report, event, one.shared, gatherings[one.number], watched=True)
    ]
    bridge = Bridge(title=report.title, lead="", features=report.features, at=report.said.at)
    if (
        not likely
        or gatherings.lists_one_by_one(report.title, report.features, likely)
        or gatherings.lists_several(bridge, likely)
    ):
        return None
    return likely[0]

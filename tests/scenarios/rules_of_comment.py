"""The rules of what is said about news: opinion, analysis and explanation report nothing."""

from __future__ import annotations

from typing import Any

from tests.scenarios.taking_out import Rule, be, find

__all__ = ["RULES_OF_COMMENT"]


def _leave_the_likest_first(_rule: Any) -> Any:
    return lambda _report, likely, _live: likely


RULES_OF_COMMENT: tuple[Rule, ...] = (
    Rule(
        says="What reports nothing itself is no origin of its news",
        story="noise-corroborates-nothing",
        instead={"bot.stories.report._NO_WITNESS": be(frozenset())},
    ),
    Rule(
        says="No list shows comment for the news that it is on",
        story="comment-after-its-news",
        instead={"bot.replay.virtual_desk.is_comment": find(False)},
    ),
    Rule(
        says="Comment that came first is of its news once a report shows it",
        story="comment-that-a-report-shows-to-be-on-its-news",
        instead={"bot.stories.window.take_in_comments": find(())},
    ),
    Rule(
        says="A report goes to the news before comment that it is liker",
        story="report-that-is-liker-comment",
        instead={"bot.stories.window.put_news_first": _leave_the_likest_first},
    ),
)

"""What ``/watch`` answers: messages for one person's eyes, inert as all others."""

from bot.slack.answers.core import (
    Answer,
    answer_failure,
    answer_help,
    answer_surprise,
    point_at,
    say,
)
from bot.slack.answers.looking import (
    answer_brief,
    answer_preview,
    answer_status,
    answer_why,
    show_preview,
)
from bot.slack.answers.sources import answer_sources
from bot.slack.answers.watches import (
    answer_added,
    answer_edited,
    answer_list,
    answer_muted,
    answer_removed,
    answer_restored,
    answer_unmuted,
)

__all__ = [
    "Answer",
    "answer_added",
    "answer_brief",
    "answer_edited",
    "answer_failure",
    "answer_help",
    "answer_list",
    "answer_muted",
    "answer_preview",
    "answer_removed",
    "answer_restored",
    "answer_sources",
    "answer_status",
    "answer_surprise",
    "answer_unmuted",
    "answer_why",
    "point_at",
    "say",
    "show_preview",
]

"""What an entry is about: copies, stories, origins and status, events and genres, urgency.

`Classifier` says what kind of thing an entry reports, `StoryWindow` where it belongs among
the live stories and what is known of its story, `weigh` how urgent a hit is and why;
`is_copy` whether two entries carry one text, `compare_entries` what of an entry changed. All
are pure: no I/O, no clock, and the same answer in every process.

A name's file is loaded when the name is asked for: the rules are hundreds of patterns, and a
command that lists watches needs none of them.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from bot.stories.bars import may_ring
    from bot.stories.classifier import Classifier, list_leaning_words
    from bot.stories.copies import is_copy, read_profile
    from bot.stories.events import sure_event, wanted_event
    from bot.stories.gate import prepare_rules
    from bot.stories.gathering import Draw
    from bot.stories.genres import GenreRule, GenreRules
    from bot.stories.habits import HabitBook, Usual
    from bot.stories.joined_names import leave_joined
    from bot.stories.outlets import is_outlet
    from bot.stories.owners import shares_host
    from bot.stories.paraphrases import name_owners
    from bot.stories.phrases import InvalidPhrase, check_phrase
    from bot.stories.revisions import compare_entries
    from bot.stories.rule_patterns import check_pattern, check_words
    from bot.stories.urgency import BREAKING_AT, weigh
    from bot.stories.voices import host_of
    from bot.stories.weights import PARTS, Weights
    from bot.stories.window import STORY_LIVES, StoryWindow

__all__ = [
    "BREAKING_AT",
    "PARTS",
    "STORY_LIVES",
    "Classifier",
    "Draw",
    "GenreRule",
    "GenreRules",
    "HabitBook",
    "InvalidPhrase",
    "StoryWindow",
    "Usual",
    "Weights",
    "check_pattern",
    "check_phrase",
    "check_words",
    "compare_entries",
    "host_of",
    "is_copy",
    "is_outlet",
    "leave_joined",
    "list_leaning_words",
    "may_ring",
    "name_owners",
    "prepare_rules",
    "read_profile",
    "shares_host",
    "sure_event",
    "wanted_event",
    "weigh",
]

_HOMES = {
    "BREAKING_AT": "bot.stories.urgency",
    "PARTS": "bot.stories.weights",
    "STORY_LIVES": "bot.stories.window",
    "Classifier": "bot.stories.classifier",
    "Draw": "bot.stories.gathering",
    "GenreRule": "bot.stories.genres",
    "GenreRules": "bot.stories.genres",
    "HabitBook": "bot.stories.habits",
    "InvalidPhrase": "bot.stories.phrases",
    "StoryWindow": "bot.stories.window",
    "Usual": "bot.stories.habits",
    "Weights": "bot.stories.weights",
    "check_pattern": "bot.stories.rule_patterns",
    "check_phrase": "bot.stories.phrases",
    "check_words": "bot.stories.rule_patterns",
    "compare_entries": "bot.stories.revisions",
    "host_of": "bot.stories.voices",
    "is_copy": "bot.stories.copies",
    "is_outlet": "bot.stories.outlets",
    "list_leaning_words": "bot.stories.classifier",
    "may_ring": "bot.stories.bars",
    "leave_joined": "bot.stories.joined_names",
    "name_owners": "bot.stories.paraphrases",
    "prepare_rules": "bot.stories.gate",
    "read_profile": "bot.stories.copies",
    "shares_host": "bot.stories.owners",
    "sure_event": "bot.stories.events",
    "wanted_event": "bot.stories.events",
    "weigh": "bot.stories.urgency",
}


def __getattr__(name: str) -> Any:
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(home), name)

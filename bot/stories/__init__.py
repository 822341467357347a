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
    from bot.stories.authorship.outlets import is_outlet
    from bot.stories.authorship.owners import shares_host
    from bot.stories.authorship.voices import host_of
    from bot.stories.classification.classifier import Classifier, list_leaning_words
    from bot.stories.classification.events import sure_event, wanted_event
    from bot.stories.classification.genres import GenreRule, GenreRules
    from bot.stories.classification.rule_patterns import check_pattern, check_words
    from bot.stories.editing.revisions import compare_entries
    from bot.stories.language.gate import prepare_rules
    from bot.stories.language.joined_names import leave_joined
    from bot.stories.language.phrases import InvalidPhrase, check_phrase
    from bot.stories.reaches import Draw
    from bot.stories.scoring.bars import may_ring
    from bot.stories.scoring.habits import HabitBook, Usual
    from bot.stories.scoring.urgency import BREAKING_AT, weigh
    from bot.stories.scoring.weights import PARTS, Weights
    from bot.stories.syndication.copies import is_copy, read_profile
    from bot.stories.traits.paraphrases import name_owners
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
    "BREAKING_AT": "bot.stories.scoring.urgency",
    "PARTS": "bot.stories.scoring.weights",
    "STORY_LIVES": "bot.stories.window",
    "Classifier": "bot.stories.classification.classifier",
    "Draw": "bot.stories.reaches",
    "GenreRule": "bot.stories.classification.genres",
    "GenreRules": "bot.stories.classification.genres",
    "HabitBook": "bot.stories.scoring.habits",
    "InvalidPhrase": "bot.stories.language.phrases",
    "StoryWindow": "bot.stories.window",
    "Usual": "bot.stories.scoring.habits",
    "Weights": "bot.stories.scoring.weights",
    "check_pattern": "bot.stories.classification.rule_patterns",
    "check_phrase": "bot.stories.language.phrases",
    "check_words": "bot.stories.classification.rule_patterns",
    "compare_entries": "bot.stories.editing.revisions",
    "host_of": "bot.stories.authorship.voices",
    "is_copy": "bot.stories.syndication.copies",
    "is_outlet": "bot.stories.authorship.outlets",
    "list_leaning_words": "bot.stories.classification.classifier",
    "may_ring": "bot.stories.scoring.bars",
    "leave_joined": "bot.stories.language.joined_names",
    "name_owners": "bot.stories.traits.paraphrases",
    "prepare_rules": "bot.stories.language.gate",
    "read_profile": "bot.stories.syndication.copies",
    "shares_host": "bot.stories.authorship.owners",
    "sure_event": "bot.stories.classification.events",
    "wanted_event": "bot.stories.classification.events",
    "weigh": "bot.stories.scoring.urgency",
}


def __getattr__(name: str) -> Any:
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(home), name)

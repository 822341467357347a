"""What an entry is about: copies, stories, origins and status, events and genres, urgency.

`Classifier` says what kind of thing an entry reports, `StoryWindow` where it belongs among
the live stories and what is known of its story, `weigh` how urgent a hit is and why;
`is_copy` whether two entries carry one text, `compare_entries` what of an entry changed. All
are pure: no I/O, no clock, and the same answer in every process.
"""

from bot.stories.classifier import Classifier
from bot.stories.copies import is_copy, read_profile
from bot.stories.events import sure_event
from bot.stories.gate import prepare_rules
from bot.stories.gathering import Draw
from bot.stories.genres import GenreRule, GenreRules
from bot.stories.habits import HabitBook, Usual
from bot.stories.outlets import is_outlet
from bot.stories.paraphrases import name_owners
from bot.stories.phrases import InvalidPhrase, check_phrase
from bot.stories.revisions import compare_entries
from bot.stories.rule_patterns import check_pattern, check_words
from bot.stories.urgency import BREAKING_AT, may_ring, weigh
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
    "may_ring",
    "name_owners",
    "prepare_rules",
    "read_profile",
    "sure_event",
    "weigh",
]

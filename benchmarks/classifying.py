"""The classifier that the shipped rules make."""

from __future__ import annotations

from bot.configured import genre_rule_of, rule_book_of
from bot.stories import Classifier, GenreRules
from config import load_files

__all__ = ["CLASSIFIER", "classify"]

_SETTINGS = load_files((), packs=())
CLASSIFIER = Classifier(
    rule_book_of(_SETTINGS),
    genres=GenreRules(genre_rule_of(name, rule) for name, rule in _SETTINGS.genres.items()),
)
classify = CLASSIFIER.classify

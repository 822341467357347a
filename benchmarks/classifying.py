"""The classifier that the shipped rules make."""

from __future__ import annotations

from bot.configured import genre_rule_of
from bot.stories import Classifier, GenreRules
from config.layers import check_document
from config.shipped import read_genres_document

__all__ = ["CLASSIFIER", "classify"]

CLASSIFIER = Classifier(
    genres=GenreRules(
        genre_rule_of(name, rule)
        for name, rule in check_document(read_genres_document()).content.genres.items()
        if rule is not None
    )
)
classify = CLASSIFIER.classify

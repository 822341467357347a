"""The classifier that the shipped rules make."""

from __future__ import annotations

from bot.stories import Classifier

__all__ = ["CLASSIFIER", "classify"]

CLASSIFIER = Classifier()
classify = CLASSIFIER.classify

"""The rules by which an entry is read, as the configuration writes them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from bot.model.deals import Stage
from bot.model.judgement import Event, Genre
from bot.model.standing import Certainty

__all__ = ["Leaning", "Rule", "RuleBook", "RulePlace", "WordList"]


class RulePlace(StrEnum):
    """The part of an entry that a rule is held against."""

    TITLE = "title"
    LEAD = "lead"
    BOTH = "both"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """What is said where ``label`` is meant: any of the patterns ``say``.

    A match that one of ``but_not`` overlaps counts for nothing. ``weight`` is how sure one match
    in a headline makes, from 0 to 1, both excluded. ``name`` is unique. A rule of certainty that
    is ``of`` some events says nothing of others.
    """

    name: str
    label: Event | Certainty | Stage
    say: tuple[str, ...]
    but_not: tuple[str, ...] = ()
    weight: float
    place: RulePlace = RulePlace.BOTH
    of: tuple[Event, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class WordList:
    """Words and phrases that patterns speak of together, as ``<name>``."""

    name: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaning:
    """Words that stand oftener in entries of ``label`` than in others, and how much each weighs.

    A weight is a logarithm: with 1.0, a word makes ``label`` some three times as likely. A word
    is folded; it may be a pair, as they follow one another in a headline, and five letters and a
    star stand for all words that begin so.
    """

    name: str
    label: Event | Genre
    weight: float
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleBook:
    """All rules in their order, the lists of words that their patterns speak of, and leanings."""

    rules: tuple[Rule, ...] = ()
    lists: tuple[WordList, ...] = ()
    leanings: tuple[Leaning, ...] = ()

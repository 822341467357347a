"""Which way the words of a text lean: how much each speaks for an event or a genre.

A rule knows what is said; a leaning knows a word by the company it keeps. "Picket" stands in news
of strikes, and "simmer" in recipes. Each word, each pair of words of a headline and each
beginning of a long word has a weight for every event and genre towards which it leans, and what
the words of a text weigh is added up. The weights are data (`config/leanings.yaml`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeAlias, TypeVar

from bot.model import Entry, Event, Evidence, Field, Genre, Leaning
from bot.stories.language.phrases import read_wording
from bot.stories.language.words import fold

__all__ = ["EACH", "LEAD", "NUMBER", "STEM", "Leanings", "list_beside", "list_words", "tokens_of"]

EACH = "^"
"""Stands before every headline, and so what leans with it leans in all."""

NUMBER = "#"
"""Stands for every number."""

STEM = 5
"""Of a longer word, so many letters stand for it too: "strik*"."""

LEAD = 0.7
"""A word of the lead beside one of the headline."""

_MOST_QUOTED = 3
_MOST_TAGS = 12
_WORD = re.compile(r"[^\W\d_]+")
_HOST = re.compile(r"[a-z]+://[^/?#]*")
_PATH_WORD = re.compile(r"[a-z]{2,}")
_Label = TypeVar("_Label", Event, Genre)
_Known: TypeAlias = dict[str, list[tuple[_Label, float]]]
_DAYS = frozenset(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"])


def list_words(headline: Sequence[str], lead: Sequence[str]) -> dict[str, float]:
    """What may lean of a text, each with its share of its weight: 1.0 in the headline.

    ``headline`` and ``lead`` are tokens of a folded text, signs among them (see `Wording`).
    """
    shares: dict[str, float] = {}
    if lead:
        for word in _level(lead):
            shares[word] = LEAD
            if len(word) > STEM:
                shares[word[:STEM] + "*"] = LEAD
    words = [EACH, *_level(headline), "$"]
    before = ""
    for word in words:
        shares[word] = 1.0
        if len(word) > STEM:
            shares[word[:STEM] + "*"] = 1.0
        if before:
            shares[f"{before} {word}"] = 1.0
        before = word
    return shares


def tokens_of(text: str) -> list[str]:
    """The tokens of a text, as `list_words` takes them."""
    return _level(read_wording(text).form.split())


def list_beside(entry: Entry) -> list[str]:
    """The words that stand beside a text: those of its tags, and of the path of its address.

    They tell its section ("/sport/", "obituaries"), and often the matter in other words.
    """
    words = [word for tag in entry.tags[:_MOST_TAGS] for word in _WORD.findall(fold(tag))]
    if entry.url:
        host = _HOST.match(entry.url)
        path = entry.url[host.end() if host else 0 :].partition("?")[0].partition("#")[0]
        words += _PATH_WORD.findall(path.lower())
    return words


def _level(tokens: Sequence[str]) -> list[str]:
    return [NUMBER if token[0].isdigit() else token for token in tokens if token not in _DAYS]


class Leanings:
    """Leanings, ready to be asked of the tokens of a headline and of its lead."""

    def __init__(self, leanings: Iterable[Leaning]) -> None:
        self._events: _Known[Event] = {}
        self._genres: _Known[Genre] = {}
        for leaning in leanings:
            for word in leaning.words:
                if isinstance(leaning.label, Event):
                    self._events.setdefault(word, []).append((leaning.label, leaning.weight))
                else:
                    self._genres.setdefault(word, []).append((leaning.label, leaning.weight))
        self._event_stems = _cut_stars(self._events)
        self._genre_stems = _cut_stars(self._genres)
        # The first words of pairs.
        self._before = frozenset([word.partition(" ")[0] for word in self._genres if " " in word])

    def weigh_events(self, headline: Sequence[str], lead: Sequence[str]) -> dict[Event, float]:
        """Of each event towards which one of their words leans, what all of them weigh.

        Of what `list_words` has of them, the words and their beginnings.
        """
        return _weigh(self._events, self._event_stems, headline, lead)

    def weigh_genres(self, headline: Sequence[str], lead: Sequence[str]) -> dict[Genre, float]:
        """Of each genre towards which one of their words leans, what all of them weigh.

        Of what `list_words` has of them, all.
        """
        weights = _weigh(self._genres, self._genre_stems, (*headline, "$"), lead)
        for pair in {
            f"{before} {word}" for before, word in _pair(headline) if before in self._before
        }:
            for label, weight in self._genres.get(pair, ()):
                weights[label] = weights.get(label, 0.0) + weight
        return weights

    def quote(self, title: str, event: Event) -> tuple[Evidence, ...]:
        """The words of ``title`` that lean most towards ``event``, the heaviest first."""
        found = [
            (weight, match)
            for match in _WORD.finditer(title)
            if (weight := self._weigh_word(fold(match[0]), event))
        ]
        return tuple(
            Evidence(
                field=Field.TITLE,
                start=match.start(),
                end=match.end(),
                text=match[0],
                rule=f"leaning:{event}",
            )
            for _, match in sorted(found, key=_by_weight)[:_MOST_QUOTED]
        )

    def _weigh_word(self, word: str, event: Event) -> float:
        forms = (word, word[:STEM] + "*") if len(word) > STEM else (word,)
        return sum(
            weight
            for form in forms
            for label, weight in self._events.get(form, ())
            if label is event
        )


def _by_weight(found: tuple[float, re.Match[str]]) -> float:
    return -found[0]


def _weigh(
    known: _Known[_Label], stems: _Known[_Label], headline: Sequence[str], lead: Sequence[str]
) -> dict[_Label, float]:
    weights = dict(known.get(EACH, ()))
    heard: set[str] = set()
    stems_heard: set[str] = set()
    for share, tokens in ((1.0, headline), (LEAD, lead)):
        for token in tokens:
            stem = token[:STEM]
            # Of most words neither says anything.
            if token not in known and stem not in stems:
                continue
            if token in heard:
                continue
            heard.add(token)
            for label, weight in known.get(token, ()):
                weights[label] = weights.get(label, 0.0) + share * weight
            if len(token) > STEM and stem in stems and stem not in stems_heard:
                stems_heard.add(stem)
                for label, weight in stems[stem]:
                    weights[label] = weights.get(label, 0.0) + share * weight
    return weights


def _cut_stars(known: _Known[_Label]) -> _Known[_Label]:
    return {word[:-1]: leans for word, leans in known.items() if word[-1] == "*"}


def _pair(headline: Sequence[str]) -> Iterator[tuple[str, str]]:
    words = _level(headline)
    return zip((EACH, *words), (*words, "$"), strict=True)

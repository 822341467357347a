"""Headlines of one form: the same words with another name in one place.

News of one kind is written in one form, so what differs in two headlines tells more than all
that they have in common.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Protocol

from bot.model import Event
from bot.stories.features import Features, is_common
from bot.stories.swaps import Alignment, align, are_unlike

__all__ = ["fill_one_form"]

_LEAST_FORM = 3  # terms that two headlines of one form have in one order
_LEAST_LABEL = 2  # … where but for one name there is nothing else
_LONGEST_NAME = 3  # words
_FORM = 0.7  # … and their share of the shorter headline
_FORM_ALONE = 0.5  # … where no more than one word that tells is shared at all


class Told(Protocol):
    """What is asked of a story."""

    terms: Mapping[str, float]
    recent: tuple[tuple[Features, float], ...]


def fill_one_form(features: Features, story: Told, event: Event, telling: Collection[str]) -> bool:
    """Whether a headline of the story is the entry's own with something else in a place.

    A name in the place of a name tells two events apart. Other words do only where hardly
    anything else is shared.
    """
    bare = len(telling) <= 1 and features.event is event is not Event.OTHER

    def differs(member: Features) -> bool:
        alignment = align(features.headline, member.headline)
        shorter = min(len(features.headline), len(member.headline))
        share = _FORM_ALONE if bare else _FORM
        is_form = alignment.same >= max(_LEAST_FORM, shorter * share)
        if not (is_form or _is_label(alignment, features, member)):
            return False
        for mine, theirs in alignment.swaps:
            new = _unknown(mine, features, story.terms)
            old = _unknown(theirs, member, features.terms)
            named = _are_named(new, features) and _are_named(old, member)
            if new and old and (named or bare) and are_unlike(new, old):
                return True
        return False

    differing = [differs(member) for member, _ in story.recent]
    return all(differing) or (bare and any(differing))


def _is_label(alignment: Alignment, one: Features, other: Features) -> bool:
    """Whether a name, written as one, is all that is not the same in two headlines.

    What only begins them is not sure to be one, as in "Tryg A/S: Share buyback". A follow-up may
    end as another does ("… after Kunar earthquake"): what is before that is longer than a name, or
    no name.
    """
    if alignment.same < _LEAST_LABEL or len(alignment.swaps) != 1:
        return False
    (swap,) = alignment.swaps
    most = min(_LONGEST_NAME, alignment.same)
    return all(
        alignment.same + len(words) == len(of.headline)
        and len(words) <= most
        and _is_party(words[0], of)
        for words, of in zip(swap, (one, other), strict=True)
    )


def _is_party(word: str, of: Features) -> bool:
    """Whether a ``word`` is written as a name, or is of an entity that a headline names."""
    return word in of.parties or of.covered.get(word) in of.parties


def _are_named(words: Iterable[str], of: Features) -> bool:
    """Whether one of the ``words`` may be a name, as it stands or of an entity."""
    return any(word in of.capitals or of.covered.get(word) in of.parties for word in words)


def _unknown(words: Iterable[str], of: Features, terms: Collection[str]) -> set[str]:
    """What of ``words`` tells something and is nowhere in ``terms``, by whatever name.

    By "the ChatGPT maker" somebody is meant who may be there under a name.
    """
    return {
        word
        for word in words
        if not is_common(word)
        and not word[0].isdigit()
        and (name := of.covered.get(word, word)) not in terms
        and (name is word or (name in of.parties and not is_common(name)))
    }

"""Headlines of one form: the same words with another name in one place.

News of one kind is written in one form, so what differs in two headlines tells more than all
that they have in common.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Protocol

from bot.model import Event
from bot.stories.language.concepts import CONCEPT
from bot.stories.language.places import COUNTRY
from bot.stories.language.swaps import Alignment, align, are_unlike
from bot.stories.numbers.figures import FigureKind
from bot.stories.traits.features import Features, is_common

__all__ = ["fill_one_form"]

_LEAST_FORM = 3  # terms that two headlines of one form have in one order
_LEAST_LABEL = 2  # … where but for one name there is nothing else
_LONGEST_NAME = 3  # words
_FORM = 0.7  # … and their share of the shorter headline
_DEALS = frozenset(CONCEPT + kind for kind in ("buy", "sell"))
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
    is_one_kind = features.event is event is not Event.OTHER

    def differs(member: Features) -> bool:
        bare = is_bare(member)
        alignment = align(features.headline, member.headline)
        shorter = min(len(features.headline), len(member.headline))
        share = _FORM_ALONE if bare else _FORM
        is_form = alignment.same >= max(_LEAST_FORM, shorter * share)
        if not (is_form or _is_label(alignment, features, member)):
            return _is_filled_anew(alignment, features, member, story.terms)
        for mine, theirs in alignment.swaps:
            new = _unknown(mine, features, story.terms)
            old = _unknown(theirs, member, features.terms)
            named = _are_named(new, features) and _are_named(old, member)
            if new and old and (named or bare) and are_unlike(new, old):
                return True
        return False

    def is_bare(member: Features) -> bool:
        return (
            len(telling) <= 1
            and (is_one_kind or _are_flat_deals(features, member))
            and not _have_one_toll(features, member)
        )

    members = [member for member, _ in story.recent]
    differing = list(map(differs, members))
    return all(differing) or (any(differing) and all(map(is_bare, members)))


def _have_one_toll(one: Features, other: Features) -> bool:
    """Whether as many died in one town: what else differs is where in it, or of what."""
    mine, theirs = (
        {figure.value for figure in each.figures_in_title if figure.kind is FigureKind.DEAD}
        for each in (one, other)
    )
    towns = {town for town in one.places & other.places if town[0] != COUNTRY}
    return not mine.isdisjoint(theirs) and any(not is_common(town) for town in towns)


def _are_flat_deals(one: Features, other: Features) -> bool:
    """Whether both tell of a deal, and one has no capitals by which its event would be sure.

    "Quay works buys rope maker norvik", out of an address, shows no name that is bought.
    """
    return (_is_flat(one) or _is_flat(other)) and not _DEALS.isdisjoint(
        set(one.headline).intersection(other.headline)
    )


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


def _is_filled_anew(
    alignment: Alignment, one: Features, other: Features, terms: Collection[str]
) -> bool:
    """Whether two headlines are one form, and all names and numbers in it are others.

    "Fenwick suspends 114 flights to Leeds after radar outage" and "Ostrander suspends 122 flights
    to Cork after radar outage" have but half of their words in common. Where one name stands in
    both, what differs may be two sides of one event. ``terms`` are those of the story.
    """
    places = [swap for swap in alignment.swaps if all(map(_fill_place, swap, (one, other)))]
    words = min(
        len(of.headline) - sum(len(place[side]) for place in places)
        for side, of in enumerate((one, other))
    )
    if alignment.same < max(_LEAST_FORM, words * _FORM):
        return False
    if not any(map(_tells_deed, set(one.headline).intersection(other.headline))):
        return False  # names of two words are no form
    if _share_names(one, other):
        return False
    if len(places) < 2 and not (one.parties and other.parties):
        return False  # where nothing shows a name, one place may be the same in other words
    return any(
        (new := _unknown(mine, one, terms))
        and (old := _unknown(theirs, other, one.terms))
        and are_unlike(new, old)
        for mine, theirs in places
    )


def _fill_place(words: Sequence[str], of: Features) -> bool:
    """Whether ``words`` may be a name with what belongs to it, or a number."""
    telling = [word for word in words if not is_common(word) and not word[0].isdigit()]
    if not telling:
        return any(word[0].isdigit() for word in words)
    if _is_flat(of):
        return len(words) <= _LONGEST_NAME
    return all(_are_named((word,), of) for word in telling)


def _tells_deed(word: str) -> bool:
    return word[0] == CONCEPT or (word[0].isalpha() and is_common(word))


def _is_flat(of: Features) -> bool:
    """Whether a headline has no capital behind its first word, and so shows no names."""
    return not of.parties and of.capitals.issubset(of.headline[:1])


def _share_names(one: Features, other: Features) -> bool:
    if not one.countries.isdisjoint(other.countries):
        return True
    return any(not is_common(name) for name in one.parties & other.parties)


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

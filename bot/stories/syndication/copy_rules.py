"""Whether two entries carry one text: what makes a copy, and what only looks like one.

A share of runs or of words says how alike two texts are. What is not in one of them says
whether they tell the same: another number, another name, up for down and no for yes make
two reports out of a thousand equal words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from rapidfuzz import fuzz

from bot.stories.language.contrasts import contrast
from bot.stories.language.german import is_noun, reads_german
from bot.stories.language.places import read_countries
from bot.stories.language.swaps import align, are_turned, trade_places
from bot.stories.language.text import find_japanese_places, fold
from bot.stories.language.wording import fold_words
from bot.stories.numbers.figures import differ
from bot.stories.stages.outcomes import differ_in_outcome
from bot.stories.syndication.copy_profiles import (
    OPENING,
    Profile,
    share_of_runs,
    telling_words,
)
from bot.stories.syndication.cut_texts import goes_on, tells_of_others
from bot.stories.syndication.light_edits import is_light_edit
from bot.stories.syndication.notices import LEGAL_FORMS, is_notice, names_firm
from bot.stories.syndication.prospects import differ_in_prospect
from bot.stories.traits.features import is_common

__all__ = ["is_copy", "liken_titles"]

_LEAST_TEXT = 10  # words below which a text is too short to be known by its runs
_LEAST_OTHER = 6  # … and below which it is too short to be another text
_SAME_TEXT = 0.6  # share of the shorter text's runs that the longer has
_VERY_TEXT = 0.9  # … where it is the very same
_OTHER_TEXT = 0.25  # below this two texts under one headline are two reports
_OTHER_UNSPACED = 0.5  # … where a run of pairs of signs is a word or two: "乗客12人がけが"
_SAME_TITLE = 0.8  # likeness of two headlines that are one, in whatever order
_EDITED_TITLE = 0.66  # … and where the words stand in one order
_ORDERED = 0.75  # share of the shorter headline's words that do
_LEAST_SHARED = 0.34  # share of the shorter headline's very words that the other has
_LEAST_TITLE = 4  # telling words in a headline that may be known by itself
_SHORT_TITLE = 3  # … and where both headlines have the very same words
_LEAST_INSIDE = 6  # words of a headline that is known in another's text
_INSIDE = 0.75  # share of its runs that are there
_ONE_PLACE = 3  # words of a headline that may stand in another's place
_SAME_FORM = 75.0  # rapidfuzz ratio of two forms of one word
_SAME_START = 0.6  # … more of the shorter than this is the beginning of both
_LEAST_OF_FORM = 3  # words that two headlines of one form share
_FORM = 0.5  # … and their share of the shorter headline
_PLAIN = 4  # a word in lower case of so many letters shows that capitals tell
_AT = frozenset(
    ["in", "near", "at", "outside", "bei", "nahe", "a", "en", "pres", "cerca", "vicino"]
)
"""Folded words before a place, which an editor tells more or less narrowly."""
_UNSPACED = re.compile("[\u3040-\u30ff]")
_THOUSAND = re.compile(r" (\d{1,3}) thousand(?= )")
_CAUSE = re.compile(r"(?<!\w)(?:due to|owing to|becaus of)(?!\w)")
_CUT_SHORT = re.compile(r"(?:…|\.{3})\s*$")
_SCORE = re.compile(r"(?<![\d.,-])\d{1,3}[-–:]\d{1,3}(?![\d.,-])")


def is_copy(one: Profile, other: Profile) -> bool:
    """Whether two entries of different sources carry one text.

    The same page is; otherwise the texts decide where both have one, and the headlines
    where one has none. Headlines that tell different numbers, or of which one denies what
    the other says, make two reports; so do those that name other countries.
    """
    if one.url is not None and one.url == other.url and one.source != other.source:
        return True
    shorter = min(one.length, other.length)
    shared = share_of_runs(one, other) if one.length or other.length else 0.0
    least = _OTHER_UNSPACED if _UNSPACED.search(one.raw_title) else _OTHER_TEXT
    if shorter >= _LEAST_OTHER and shared < least:
        return False
    alike = (
        (shorter >= _LEAST_TEXT and shared >= _SAME_TEXT)
        or is_light_edit(one, other, shared)
        or (shorter < _LEAST_TEXT and shared >= 1.0 and goes_on(one, other))
        or _is_title_inside(one, other, shared)
        or _is_same_title(one, other, shared)
    )
    is_very_text = shorter >= _LEAST_TEXT and shared >= _VERY_TEXT
    return (
        alike
        and not _tell_apart(one, other)
        and not _name_other_countries(one, other, is_very_text=is_very_text)
        and not (shared < _VERY_TEXT and _are_elsewhere(one, other))
        and not (shorter >= _LEAST_OTHER and _swaps_name(one, other))
        and not (shorter >= _LEAST_TEXT and tells_of_others(one, other))
        # Over one text an editor calls a party or a place by another name, but for a notice, whose
        # headline alone says whom it is about.
        and not (
            shorter >= _LEAST_OTHER
            and (not is_very_text or (is_notice(one) and is_notice(other)))
            and _fill_form(one, other)
        )
        # … and may tell it from the other side: "buys from", "sells to".
        and (is_very_text or not _trade_in_titles(one, other))
    )


def _tell_apart(one: Profile, other: Profile) -> bool:
    """Whether the headlines differ in a number that counts, or in yes and no."""
    if one.title == other.title:
        return _scores(one) != _scores(other)
    return (
        differ(one.figures, other.figures)
        or contrast(one.title.split(), other.title.split())
        or _scores(one) != _scores(other)
    )


def _name_other_countries(one: Profile, other: Profile, *, is_very_text: bool) -> bool:
    """Whether the headlines name other countries, and the text does not say why.

    Over one text an editor calls an airline Irish that cuts flights in Spain. A form is over one
    text as well, whatever country the headline is about; it names none of them.
    """
    if not one.countries or not other.countries or one.countries == other.countries:
        return False
    if not is_very_text or is_notice(one) or is_notice(other):
        return True
    of_headlines = {*one.countries, *other.countries}
    return not any(
        span.country in of_headlines
        for each in (one, other)
        for span in read_countries(each.opening.decode())
    )


def _are_elsewhere(one: Profile, other: Profile) -> bool:
    """Whether Japanese headlines name other prefectures or towns.

    Reports of quakes are one form, most of which is alike whatever shook. Elsewhere an editor
    may put a town in the place of its region.
    """
    mine, theirs = (find_japanese_places(each.raw_title) for each in (one, other))
    return bool(mine and theirs) and mine.isdisjoint(theirs)


def _trade_in_titles(one: Profile, other: Profile) -> bool:
    """Whether the headlines differ in who does it to whom."""
    names = _capitals(one) & _capitals(other)
    mine, theirs = one.title.split(), other.title.split()
    return trade_places(mine, theirs, names) or are_turned(mine, theirs, names)


def _scores(profile: Profile) -> list[str]:
    return _SCORE.findall(profile.raw_title)


def _is_same_title(one: Profile, other: Profile, shared: float) -> bool:
    mine, theirs = _level_title(one), _level_title(other)
    both = len(set(mine).intersection(theirs))
    if both < _LEAST_SHARED * min(len(mine), len(theirs)) or _numbers_differ(mine, theirs):
        return False  # as most that were found are; the rest costs ten times as much
    if ("despit" in mine) != ("despit" in theirs):
        return False  # "closes over a strike" and "closes despite a strike"
    telling, its = telling_words(mine), telling_words(theirs)
    least = min(len(telling), len(its))
    if least < _LEAST_TITLE:
        is_same = least >= _SHORT_TITLE and telling == its
    else:
        is_same = _is_cut_of(one, other) or _is_cut_of(other, one) or _is_edited(one, other)
    # "Cuts rates" and "holds rates" differ in an everyday word.
    if not is_same or differ_in_outcome(one.raw_title, other.raw_title):
        return False
    # "Due to burns" reads like "due to come".
    if mine == theirs and any(map(_CAUSE.search, (one.title, other.title))):
        return True
    # Over one text a desk may say how sure it is in its own words.
    has_one_text = min(one.length, other.length) >= _LEAST_OTHER and shared >= _VERY_TEXT
    return has_one_text or not differ_in_prospect(one.raw_title, other.raw_title)


def _level_title(profile: Profile) -> list[str]:
    """A headline's words in the one form of what an editor writes either way: "40K" and
    "40,000", "over" and "due to".
    """
    words = f" {profile.title} "
    if " thousand " in words:
        words = _THOUSAND.sub(r" \g<1>000", words)
    return _CAUSE.sub("over", words).split()


def _is_edited(one: Profile, other: Profile) -> bool:
    """Whether an editor made one headline of the other."""
    mine, theirs = _level_title(one), _level_title(other)
    likeness = liken_titles(mine, theirs)
    if likeness < _EDITED_TITLE or _names_other(one, other):
        return False
    # Who writes for himself puts another word first; an editor puts in and takes out.
    ordered = _ORDERED * min(len(mine), len(theirs))
    return likeness >= _SAME_TITLE or align(mine, theirs).same >= ordered


def _numbers_differ(one: Iterable[str], other: Iterable[str]) -> bool:
    """Whether each has a number that the other lacks."""
    mine, theirs = ({word for word in words if word[0].isdigit()} for words in (one, other))
    return bool(mine - theirs and theirs - mine)


def _is_cut_of(one: Profile, other: Profile) -> bool:
    """Whether one headline is the beginning of the other, cut off with an ellipsis."""
    if not _CUT_SHORT.search(one.raw_title):
        return False
    mine, theirs = one.title.split(), other.title.split()
    # The last word may be cut off as well.
    return len(mine) <= len(theirs) and mine[:-1] == theirs[: len(mine) - 1]


def liken_titles(one: Iterable[str], other: Iterable[str]) -> float:
    """How alike two headlines of folded words are, from 0 to 1, in whatever order.

    It is the share of all their words that both have, two forms of one word counting 0.8.
    """
    mine, theirs = set(one), set(other)
    both = mine & theirs
    left = sorted(theirs - both)
    same = float(len(both))
    for word in sorted(mine - both):
        form = next((its for its in left if _are_forms(word, its)), None)
        if form is not None:
            left.remove(form)
            same += 0.8
    return same / max(1.0, len(mine) + len(theirs) - same)


def _are_forms(one: str, other: str) -> bool:
    """Whether two words are forms of one: they begin alike and differ at the end."""
    if one[:2] != other[:2]:
        return False
    shorter = min(len(one), len(other))
    alike = next((at for at in range(shorter) if one[at] != other[at]), shorter)
    return alike > _SAME_START * shorter and fuzz.ratio(one, other) >= _SAME_FORM


def _are_unlike(one: Iterable[str], other: Iterable[str]) -> bool:
    """Whether no word of one is a form of a word of the other."""
    return not any(_are_forms(word, its) for word in one for its in other)


def _names_other(one: Profile, other: Profile) -> bool:
    """Whether headlines that are nearly alike tell of somebody or something else.

    "Deal with Siemens" and "deal with Samsung" are almost the same letters. A name or word
    that was added or left out is an edit, and so is another form of the same word, or one
    everyday word for another.
    """
    mine, theirs = one.title.split(), other.title.split()
    new, old = telling_words(mine) - set(theirs), telling_words(theirs) - set(mine)
    names, its = _capitals(one) & new, _capitals(other) & old
    if names and its and _are_unlike(names, its):
        return True
    laid = align(mine, theirs)
    if len(laid.swaps) != 1 or laid.same < max(len(mine), len(theirs)) - _ONE_PLACE:
        return False
    # One form, something else in one place.
    here, there = (words & set(swap) for words, swap in zip((new, old), laid.swaps[0], strict=True))
    return bool(
        here and there and _are_unlike(here, there) and not all(map(is_common, here | there))
    )


def _capitals(profile: Profile) -> set[str]:
    words = " ".join(word for word in profile.raw_title.split() if _bare(word)[:1].isupper())
    return {word for word in fold_words(words) if not is_common(word)}


def _is_title_inside(one: Profile, other: Profile, shared: float) -> bool:
    """Whether one is a headline alone that stands in the other's text."""
    if min(one.length, other.length) > 0 or max(one.length, other.length) == 0:
        return False
    bare = one if one.length == 0 else other
    return len(bare.title.split()) >= _LEAST_INSIDE and shared >= _INSIDE


def _swaps_name(one: Profile, other: Profile) -> bool:
    """Whether a name of one text's opening has another name in its place in the other.

    So do two firms' notices in one form, and two names that trade places. A name that the
    other text has elsewhere is none of another event, and what the outlets call themselves is
    none of the news. A word of the headline counts as a name, and so do numbers, days, and up
    and down.
    """
    mine, theirs = (tuple(map(_bare, p.opening.decode().split())) for p in (one, other))
    named_by_one, named_by_other = (frozenset(p.title.split()) for p in (one, other))
    my_words, their_words = (fold_words(" ".join(words)) for words in (mine, theirs))
    said_by_one, said_by_other = named_by_one.union(my_words), named_by_other.union(their_words)
    shared = _names_of(mine, named_by_one) & _names_of(theirs, named_by_other)
    if trade_places(my_words, their_words, shared):
        return True
    swaps = align(mine, theirs).swaps
    if swaps and max(len(mine), len(theirs)) >= OPENING and _end_both(swaps[-1], mine, theirs):
        swaps = swaps[:-1]  # what stands there was pushed out of the other's opening
    for here, there in swaps:
        ours, its = fold_words(" ".join(here)), fold_words(" ".join(there))
        if ours == its:
            continue
        if contrast(ours, its):
            return True
        new = _names_of(here, named_by_one) - said_by_other
        old = _names_of(there, named_by_other) - said_by_one
        if new and old and _are_unlike(new, old):
            return True
    return False


def _fill_form(one: Profile, other: Profile) -> bool:
    """Whether the headlines are one form with another name in its place.

    "Form 8.3 - Spectris PLC" and "Form 8.3 - Assura PLC" stand over one text of the law, which
    says late, or nowhere, whose shares it is about. A name that the other's text has at its
    beginning is one for the same.
    """
    mine, theirs = one.title.split(), other.title.split()
    least = _LEAST_OF_FORM
    if names_firm(one) and names_firm(other):
        # A firm at the end passes for the name of a site, and is none.
        mine, theirs, least = fold_words(one.raw_title), fold_words(other.raw_title), 2
    laid = align(mine, theirs)
    if laid.same < least or laid.same < _FORM * min(len(mine), len(theirs)):
        return False
    known, its_known = (set(fold_words(p.opening.decode())) for p in (one, other))
    names = _sure_names(one) - set(theirs) - its_known
    its_names = _sure_names(other) - set(mine) - known
    return any(
        (new := names.intersection(here))
        and (old := its_names.intersection(there))
        and _are_unlike(new, old)
        and not any(word in its or its in word for word in new for its in old)  # Fährlinie, Linie
        for here, there in laid.swaps
    )


def _list_places(words: Sequence[str]) -> set[str]:
    """The words with a capital behind "in", "near", "à"."""
    places: set[str] = set()
    for before, word in pairwise(words):
        if word[:1].isupper() and (fold(before) in _AT or before in places):
            places.add(word)
    return places


def _sure_names(profile: Profile) -> set[str]:
    """The words of a headline that are names beyond doubt.

    Where every word has a capital, only what stands before a firm's legal form is; else neither
    a German noun is, nor a place, nor a first word that stands alone before its verb.
    """
    words = list(filter(None, map(_bare, profile.raw_title.split())))
    if any(word.islower() and len(word) >= _PLAIN for word in words):
        is_german = reads_german(profile.raw_title, profile.opening.decode(), lang=None)
        places = set() if is_notice(profile) else _list_places(words)
        sure = [
            word
            for at, word in enumerate(words)
            if word[:1].isupper()
            and word not in places
            and not (is_german and is_noun(word))
            and (at > 0 or ":" in profile.raw_title.split()[0] or words[1][:1].isupper())
        ]
    else:
        sure = [
            word
            for at, word in enumerate(words)
            if not LEGAL_FORMS.isdisjoint(fold_words(" ".join(words[at + 1 : at + 3])))
        ]
    return {word for word in fold_words(" ".join(sure)) if not is_common(word)} - LEGAL_FORMS


def _end_both(
    swap: tuple[tuple[str, ...], tuple[str, ...]], one: tuple[str, ...], other: tuple[str, ...]
) -> bool:
    here, there = swap
    return one[len(one) - len(here) :] == here and other[len(other) - len(there) :] == there


def _bare(word: str) -> str:
    return word.strip(".,;:!?\"'“”‘’()[]—–-")


def _names_of(words: Iterable[str], named: frozenset[str]) -> set[str]:
    return {
        term
        for word in words
        for term in telling_words(fold_words(word))
        if (word[:1].isupper() or term in named) and not is_common(term)
    }

"""A text that was cut short after a few words, which another text goes on with.

A feed may give no more of a text than "A gas explosion ripped through a four-storey building…".
That is another's text where that one begins with the very words, and these tell something. Many
reports begin with "Police said on Tuesday that a man…"; so whom the headline names has to be in
the other report as well.
"""

from __future__ import annotations

from bot.stories.language.concepts import CONCEPT, term_of
from bot.stories.language.german import is_noun, reads_german
from bot.stories.language.swaps import are_unlike
from bot.stories.language.wording import fold_words
from bot.stories.syndication.copy_profiles import Profile, telling_words
from bot.stories.traits.features import is_common

__all__ = ["goes_on", "tells_of_others"]

_LEAST = 5  # words that are left of a text that was cut
_LEAST_TELLING = 3  # … of which so many tell what happened, and to whom
_SHORT = 16  # words of a text that by itself does not show that it is another's
_PLAIN = 4  # a word in lower case of so many letters shows that capitals tell
_SIGNS = ".,;:!?\"'“”‘’„()[]—–-"
_ENDS = (".", "!", "?", "…", "。", '"', "”", "»", "“", ")")


def goes_on(one: Profile, other: Profile) -> bool:
    """Whether the text of one goes on where that of the other was cut short after a few words.

    The headline of what was cut names nobody of whom the whole report has no word, and has
    something of it beside.
    """
    short, whole = sorted((one, other), key=lambda each: each.length)
    if not _LEAST <= short.length < whole.length or not _is_cut(short):
        return False
    words, theirs = (fold_words(each.opening.decode()) for each in (short, whole))
    if theirs[: len(words)] != words:
        return False
    telling = {word for word in telling_words(words) if not is_common(word)}
    told = {word for word in telling_words(short.title.split()) if not is_common(word)}
    return (
        len(telling) >= _LEAST_TELLING
        and not _list_others(short, whole)
        and not are_unlike(told, _list_words(whole))
    )


def tells_of_others(one: Profile, other: Profile) -> bool:
    """Whether of two reports with few words in common, and one cut short behind them, each has a
    name in its headline of which the other has no word.
    """
    short = min(one, other, key=lambda each: each.length)
    return (
        short.length < _SHORT
        and _is_cut(short)
        and all(_list_others(each, its, surely=True) for each, its in ((one, other), (other, one)))
    )


def _is_cut(profile: Profile) -> bool:
    return not profile.opening.decode().endswith(_ENDS)


def _list_words(profile: Profile) -> set[str]:
    return {*profile.title.split(), *fold_words(profile.opening.decode())}


def _list_others(profile: Profile, other: Profile, *, surely: bool = False) -> set[str]:
    """The names in a headline of which the other report has no word.

    What begins a headline is one unless it is a kind of thing; ``surely`` says that it is none,
    nor is any word of a headline with a capital on every word.
    """
    words = [word.strip(_SIGNS) for word in profile.raw_title.split()]
    if surely:
        words = words[1:] if any(word.islower() and len(word) >= _PLAIN for word in words) else []
    is_german = reads_german(profile.raw_title, profile.opening.decode(), lang=None)
    named = {
        form
        for word in words
        if word[:1].isupper() and not (is_german and is_noun(word))
        for form in fold_words(word)
        if not is_common(form) and not form[0].isdigit() and term_of(form)[:1] != CONCEPT
    }
    known = _list_words(other)
    return {name for name in named if are_unlike([name], known)}

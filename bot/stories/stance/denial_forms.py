"""Signs of how a headline is built that corrects another: a claimed word in quotes ("Nadi 'crash'
was a drill"), the claim as a question, "three, not five", a number that is another by its zeros,
and the years that tell that a thing is old or goes on.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from bot.stories.language.text import find_place, fold
from bot.stories.stance.clauses import Part, Told, find_numbers, read_words

__all__ = ["corrects", "list_forms", "may_correct"]

_QUOTED = re.compile(r"\"\s?([^\"]{2,40}?)\s?\"|(?<!\w)'([^']{2,40}?)'(?!\w)")
_FEW = 3  # words of a quote that puts a word in doubt, at most
_ASKED = 8  # words of a claim that is asked again, at most
_ASKING_WORDS = """
who what when why how where which will did do does could can should would is are was were has have
own want wer was wann warum wie wo welche wird kann darf muss soll ist sind qui que quand pourquoi
comment ou quel quelle faut-il quien cuando por como donde cual cuanto cuantos cuanta
"""
_ASKING = frozenset(_ASKING_WORDS.split())  # it asks for more, and not whether it is so
_NOT = frozenset({"not", "nicht", "pas", "no", "non", "keine", "kein"})
_OPPOSED = 5  # words of what is not so, behind what is, at most
_SIGNS = "?\"'"
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_UNTIL = re.compile(
    r"\b(?:until|till|to|through|bis|jusqu'en|jusqu'a|hasta|auch)\b(?: \w+)? 20[2-9]\d\b"
)


def corrects(text: str, told: Told) -> bool:
    """Whether a ``text`` may be built as one that corrects what is ``told``; False is sure."""
    plain = fold(text)
    if any(sign in plain for sign in _SIGNS) or _UNTIL.search(plain):
        return True
    return bool(told.numbers) and _is_other_by_zeros(plain, told)


def may_correct(text: str) -> bool:
    """Whether `corrects` can be so of a ``text``; False is sure."""
    plain = fold(text)
    return any(sign in plain for sign in _SIGNS) or any(map(str.isdigit, plain))


def list_forms(headline: str, parts: Sequence[Part], told: Told) -> Iterator[str]:
    """The signs in a ``headline`` with these ``parts``."""
    plain = fold(headline)
    yield from _list_quoted(headline, plain, told)
    yield from _list_asked(parts, told)
    yield from _list_not_that(parts, told)
    if _is_other_by_zeros(plain, told):
        yield "by-zeros"
    if _UNTIL.search(plain):
        yield "until-year"
    elif not told.numbers.issuperset(_YEAR.findall(plain)):
        yield "other-year"


def _is_other_by_zeros(plain: str, told: Told) -> bool:
    """Whether a folded text has a number that is a claimed one but for zeros at its end."""
    return any(
        one != two and one.strip("0") == two.strip("0")
        for one in find_numbers(plain) - told.numbers
        for two in told.numbers
    )


def _list_quoted(headline: str, plain: str, told: Told) -> Iterator[str]:
    if told.quotes:
        return
    for found in _QUOTED.finditer(plain):
        quote = headline[find_place(headline, found.start()) : find_place(headline, found.end())]
        words = read_words(quote)
        content = [word for word in words if word.term]
        is_title = len(words) > 1 and not any(map(str.islower, quote.split()))
        if not content or len(words) > _FEW or is_title:
            continue
        if all(told.tells(word) != "new" for word in content):
            yield "quoted-claim"
            if not found.start():
                yield "quoted-claim-first"
        elif len(words) > 1:
            yield "quoted-few"


def _list_asked(parts: Sequence[Part], told: Told) -> Iterator[str]:
    for place, part in enumerate(parts):
        told_of = {told.tells(word) for word in part.words if word.term}
        if part.sign != "?" or not part.words or part.words[0].text in _ASKING:
            continue
        if len(part.words) <= _ASKED and not told_of.isdisjoint({"name", "deed"}):
            yield "asked-claim" if place + 1 < len(parts) else "asked-last"


def _list_not_that(parts: Sequence[Part], told: Told) -> Iterator[str]:
    for before, part in pairwise(parts):
        rest = part.words[1:]
        is_no = bool(rest) and part.words[0].text in _NOT
        if not is_no or len(rest) > _OPPOSED or before.by or part.by:
            continue
        if any(word.text[0].isdigit() for word in rest):
            yield "not-that-number"
        yield "not-that"
        if any(told.tells(word) == "deed" for word in rest if word.term):
            yield "not-that-deed"

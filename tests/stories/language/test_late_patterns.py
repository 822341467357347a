"""A pattern that is compiled later does all that one does that was compiled at once."""

from __future__ import annotations

import copy
import gc
import re

import pytest

from bot import stories
from bot.stories.language.late_patterns import _LatePattern, compile_later
from bot.stories.stages.outcome_words import any_of, both_of

for _name in stories.__all__:
    getattr(stories, _name)  # its file is loaded

FLEET = r"\b(?P<what>fleet|convoy)s?\b"
TEXT = "two fleets and a convoy"


@pytest.mark.parametrize("method", ["search", "match", "fullmatch", "finditer", "findall", "sub"])
def test_its_methods_are_the_patterns_own(method: str) -> None:
    late, first = compile_later(FLEET), re.compile(FLEET)
    arguments = ("ship", TEXT) if method == "sub" else (TEXT,)
    for _ in range(2):  # the first time it is compiled
        said, own = getattr(late, method)(*arguments), getattr(first, method)(*arguments)
        if method == "finditer":
            said, own = [each.span() for each in said], [each.span() for each in own]
        elif isinstance(own, re.Match):
            said, own = said.span(), own.span()
        assert said == own
    assert (late.groups, late.groupindex) == (first.groups, first.groupindex)


def test_its_text_is_told_without_compiling_it() -> None:
    broken = compile_later("(never closed")
    assert broken.pattern == "(never closed"
    with pytest.raises(re.error):
        broken.search("closed")


def test_two_of_one_text_are_one() -> None:
    assert compile_later(FLEET) == compile_later(FLEET)
    assert compile_later(FLEET) != compile_later("fleet")
    assert compile_later(FLEET) != re.compile(FLEET)
    assert len({compile_later(FLEET), compile_later(FLEET)}) == 1


def test_it_is_asked_for_no_method_of_pythons_own() -> None:
    late = compile_later(FLEET)
    assert copy.copy(late) == late
    assert vars(late) == {"pattern": FLEET}


@pytest.mark.parametrize(
    ("text", "has"),
    [("a court bars a fleet", True), ("a fleet is barred", False), ("a court sits", False)],
)
def test_a_pattern_of_two_that_were_not_compiled_has_both(text: str, has: bool) -> None:
    both = both_of(any_of("courts?", "judges?"), any_of("fleets?"))
    assert (both.search(text) is not None) is has


def test_every_pattern_of_the_rules_can_be_compiled() -> None:
    late = [each for each in gc.get_objects() if isinstance(each, _LatePattern)]
    texts = {each.pattern for each in late} - {"(never closed"}
    assert len(texts) > 50
    assert all(isinstance(re.compile(text), re.Pattern) for text in texts)

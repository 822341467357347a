"""A profile is small, and tells which share of a text another has."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.stories.syndication.copy_profiles import read_probes, read_profile, share_of_runs
from tests.stories.newsdesk import HERALD, write

WORDS = [f"word{number}" for number in random.Random(3).sample(range(10_000), 190)]


def test_a_long_text_is_known_by_few_hashes_and_its_part_is_known_in_it() -> None:
    whole = read_profile(write("One", " ".join(WORDS)))
    part = read_profile(write("Two", " ".join(WORDS[:60]), source=HERALD))
    mixed = [*WORDS[:95], *(word + "x" for word in WORDS[95:])]
    half = read_profile(write("Three", " ".join(mixed), source=HERALD))
    assert len(whole.runs) < 4 * 60
    assert share_of_runs(whole, part) == pytest.approx(1.0)
    assert share_of_runs(part, whole) == pytest.approx(1.0)
    assert 0.25 < share_of_runs(whole, half) < 0.75


def test_texts_without_runs_share_nothing() -> None:
    none = read_profile(write("Ferry"))
    assert share_of_runs(none, none) == 0.0


def test_a_headline_of_everyday_words_is_found_by_their_pairs() -> None:
    one = read_profile(write("Oil prices rise as supply worries grow"))
    other = read_profile(write("Supply worries grow as oil prices rise", source=HERALD))
    assert len(set(one.indexed()) & set(other.probes())) >= 2


TEXTS = st.one_of(
    st.text(max_size=300),
    st.lists(
        st.sampled_from(
            [*WORDS[:30], "the", "three", "honour", "Nokia", "市場は続落", "&amp;", "©"]
        ),
        max_size=230,
    ).map(" ".join),
)


@given(title=TEXTS, summary=TEXTS, content=st.none() | TEXTS)
def test_an_entry_is_looked_for_by_the_same_marks_before_all_of_it_is_read(
    title: str, summary: str, content: str | None
) -> None:
    entry = write(title, summary, content=content)
    assert read_probes(entry) == read_profile(entry).probes()

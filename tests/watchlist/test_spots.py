"""How a text is written: its language, and what stands beside a word of it."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.watchlist.names.tongues import TONGUES
from bot.watchlist.plain_words import list_plain
from bot.watchlist.spots import Style, find_style
from bot.watchlist.telling import find_tongue
from bot.watchlist.words import fold, fold_accents


@pytest.mark.parametrize(
    ("title", "tongue"),
    [
        ("Konzern streicht 900 Stellen in Franken", "de"),
        ("Der Umsatz ist gesunken", "de"),
        ("Le groupe supprime des postes", "fr"),
        ("La empresa despedirá a sus empleados", "es"),
        ("Ford and GM reduce output", None),
        ("Cuts at the plant in Leeds will come", None),
        ("Die Hard is back in theaters", None),
        ("El Paso mayor visits LA", None),
        ("", None),
    ],
)
def test_a_language_is_told_by_its_small_words_and_verbs(title: str, tongue: str | None) -> None:
    assert find_tongue(title) is (TONGUES[tongue] if tongue else None)


def test_german_is_told_from_other_texts_by_its_style() -> None:
    assert find_style("Der Konzern senkt die Prognose") is Style.NOUNS
    assert find_style("der konzern senkt die prognose") is Style.SILENT
    assert find_style("Le groupe supprime des postes") is Style.SENTENCE


@pytest.mark.parametrize("key", TONGUES)
def test_the_words_of_a_language_are_written_as_they_are_looked_up(key: str) -> None:
    tongue = TONGUES[key]
    for words in (tongue.function, tongue.articles, tongue.prepositions, tongue.deeds):
        assert all(word == word.lower() and word.isascii() for word in words)
    assert tongue.everyday
    assert tongue.business


def split_plainly(text: str) -> set[str]:
    """What `list_plain` gives, one word after the other."""
    words = re.findall(r"[^\W_]+(?:['’][^\W_]+)*", fold_accents(fold(text)))
    return {
        re.sub(r"^[dl]['’]", "", word.removesuffix("'s")) if "'" in word or "’" in word else word
        for word in map(str.lower, words)
    }


@settings(max_examples=500, deadline=None)
@given(
    st.text(
        st.one_of(
            st.sampled_from("aBdls '’‘\"“.,_-–1\n"),
            st.sampled_from("éÉßøÆñ²½ª·¿€łőİſ\xa0\xad\u0301\u2028日"),
            st.characters(exclude_categories=["Cs"]),
        ),
        max_size=30,
    )
)
def test_the_words_of_a_text_are_told_from_its_bytes_as_by_folding_it(text: str) -> None:
    assert list_plain(text) == split_plainly(text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("L'Oréal's “profit”", {"oreal", "profit"}),
        ("'Quoted' dogs' O'Brien''s", {"quoted", "dogs", "o'brien", "s"}),
        ("Straße in Łódź", {"strasse", "in", "lodz"}),
        ("", set()),
    ],
)
def test_words_are_listed_without_accents_quotes_and_possessives(
    text: str, words: set[str]
) -> None:
    assert list_plain(text) == words

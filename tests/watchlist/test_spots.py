"""How a text is written: its language, and what stands beside a word of it."""

from __future__ import annotations

import pytest

from bot.watchlist.names.tongues import TONGUES
from bot.watchlist.spots import Style, find_style, find_tongue


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

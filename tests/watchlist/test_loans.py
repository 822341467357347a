"""Words that other languages have from English, the index Dow Jones, and the article UN."""

from __future__ import annotations

import pytest

from tests.watchlist.builders import entry, read_shipped_catalogue


def named(title: str, lang: str | None) -> set[str]:
    return {each.entity for each in read_shipped_catalogue().mentions(entry(title, lang=lang))}


@pytest.mark.parametrize(
    ("title", "lang"),
    [
        ("Target pertumbuhan ekonomi 5,2 persen tahun ini", "id"),
        ("Target jualan 2026 dinaikkan", "ms"),
        ("Visa haji 2026 dibuka", "id"),
        ("Gap generasi makin lebar", "id"),
        ("Visa za studente", "hr"),
        ("Visa do Polski drożeje", "pl"),
        ("Match Polska - Niemcy przełożony", "pl"),
        ("Time vence e assume a liderança", "pt"),
        ("Time perde em casa", "pt"),
        ("Gap tra Nord e Sud sempre più ampio", "it"),
        ("Match Roma-Lazio, arrestati tre ultras", "it"),
    ],
)
def test_a_loan_word_at_the_head_of_a_title_is_no_name_by_itself(title: str, lang: str) -> None:
    assert named(title, lang) == set()


@pytest.mark.parametrize(
    ("title", "lang", "entity"),
    [
        ("Target schließt zehn Filialen", "de", "target"),
        ("Gap chiude dieci negozi e taglia posti, ricavi in calo", "it", "gap"),
        ("Laba Target turun di Amerika", "id", "target"),
        ("Apple tutup toko", "id", "apple"),
    ],
)
def test_a_name_that_shows_itself_is_found_in_any_language(
    title: str, lang: str, entity: str
) -> None:
    assert entity in named(title, lang)


@pytest.mark.parametrize(
    ("title", "lang"),
    [
        ("Dow Jones chiude in rialzo dello 0,5%", "it"),
        ("Dow Jones sluit hoger", "nl"),
        ("Dow Jones sobe 1%", "pt"),
        ("Dow Jones clôture en hausse", "fr"),
        ("Dow Jones cierra con alza", "es"),
        ("Dow Jones stänger på plus", "sv"),
        ("Dow Jones вырос на 1%", "ru"),
        ("Dow Jones schließt im Plus", "de"),
    ],
)
@pytest.mark.parametrize("said", [True, False])
def test_the_index_dow_jones_is_not_its_publisher(title: str, lang: str, said: bool) -> None:
    assert named(title, lang if said else None) == set()


def test_the_publisher_dow_jones_is_found() -> None:
    assert named("Dow Jones sues Perplexity over news", "en") >= {"dow-jones"}
    assert named("Dow Jones entlässt Journalisten", "de") == {"dow-jones"}


@pytest.mark.parametrize(
    ("title", "lang"),
    [
        ("UN GIORNO DI SCIOPERO A ROMA", "it"),
        ("SCIOPERO DEI TRAGHETTI, SARDEGNA ISOLATA PER UN GIORNO", "it"),
        ("SARDEGNA ISOLATA PER UN GIORNO", None),
        ("AEREO CON UN GUASTO TORNA A FIUMICINO", None),
        ("GOVERNO, VERSO UN NUOVO DECRETO SUI MIGRANTI", None),
        ("UN MUERTO EN UN ACCIDENTE DE TRÁFICO EN LA A-2", None),
        ("UN POLICIER TUÉ À LYON", "fr"),
        ("UN BARBAT A FOST ARESTAT", "ro"),
    ],
)
def test_an_article_in_capitals_is_not_the_united_nations(title: str, lang: str | None) -> None:
    assert named(title, lang) == set()


@pytest.mark.parametrize(
    ("title", "lang"),
    [
        ("UN SAYS FAMINE SPREADS IN SUDAN", None),
        ("FAMINE SPREADS, SAYS UN", "en"),
        ("UN WARNT VOR HUNGERSNOT IM SUDAN", "de"),
        ("L'Onu accusa, un rapporto dell'UN", "it"),
    ],
)
def test_the_united_nations_are_found_in_capitals(title: str, lang: str | None) -> None:
    assert "united-nations" in named(title, lang)

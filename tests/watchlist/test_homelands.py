"""Bodies that many countries have by one name."""

from __future__ import annotations

import pytest

from bot.model import Entity
from bot.watchlist import Catalogue
from bot.watchlist.homelands import choose_language, read_region
from tests.watchlist.builders import entry, read_shipped_catalogue


def named(title: str, lang: str | None = None, source_lang: str | None = None) -> set[str]:
    found = read_shipped_catalogue().mentions(entry(title, lang=lang), lang=source_lang)
    return {each.entity for each in found}


@pytest.mark.parametrize(
    ("title", "lang"),
    [
        ("Tribunal Supremo de Justicia de Venezuela inhabilita a opositor", "es"),
        ("El Tribunal Supremo de Justicia inhabilita a opositor", "es"),
        ("El Tribunal Supremo Electoral proclama ganador", "es"),
        ("El Tribunal Supremo Electoral de Guatemala proclama ganador", "es"),
        ("El Tribunal Supremo de Estados Unidos revisará los aranceles", "es"),
        ("El Tribunal Supremo de EE UU avala a Trump", "es"),
        ("El Tribunal Supremo de EE.UU. avala a Trump", "es"),
        ("EL TRIBUNAL SUPREMO DE BRASIL CONDENA A BOLSONARO", "es"),
        ("Venezuela: el Tribunal Supremo inhabilita a opositor", "es"),
        ("El Tribunal Supremo israelí frena la reforma", "es"),
        ("El Tribunal Supremo de Freedonia anula la ley", "es"),
        ("El Tribunal Supremo frena la reforma", "es-VE"),
        ("Tribunal Supremo absolve antigo ministro", "pt"),
        ("La Corte costituzionale tedesca boccia il fondo", "it"),
        ("Corte costituzionale di Karlsruhe: no al fondo", "it"),
        ("La Corte di cassazione francese conferma la condanna", "it"),
        ("LA CASSAZIONE FRANCESE CONFERMA LA CONDANNA", "it"),
        ("Hoge Raad voor de Justitie in België waarschuwt", "nl"),
        ("Amerikaanse Hoge Raad blokkeert heffingen", "nl"),
        ("Hoge Raad waarschuwt regering", "nl-BE"),
    ],
)
def test_the_court_of_another_country_is_not_the_one_of_the_catalogue(
    title: str, lang: str
) -> None:
    courts = {
        "spanish-supreme-court",
        "italian-constitutional-court",
        "corte-di-cassazione",
        "dutch-supreme-court",
    }
    assert not named(title, lang) & courts


@pytest.mark.parametrize(
    ("title", "lang", "court"),
    [
        ("El Tribunal Supremo condena al exministro", "es", "spanish-supreme-court"),
        ("El Tribunal Supremo rechaza la entrega a Marruecos", "es", "spanish-supreme-court"),
        ("El Tribunal Supremo de España anula la ley", "es", "spanish-supreme-court"),
        ("El Tribunal Supremo español anula la ley", "es-MX", "spanish-supreme-court"),
        ("Tribunal Supremo espanhol anula a lei", "pt", "spanish-supreme-court"),
        ("TRIBUNAL SUPREMO", "es", "spanish-supreme-court"),
        ("El Tribunal Supremo (TS) anula la ley", "es", "spanish-supreme-court"),
        ("La Corte costituzionale boccia la legge", "it", "italian-constitutional-court"),
        ("Corte costituzionale, di nuovo rinviata la legge", "it", "italian-constitutional-court"),
        ("La Cassazione conferma la condanna di Rossi", "it", "corte-di-cassazione"),
        ("Hoge Raad: Duitse bank moet betalen", "nl", "dutch-supreme-court"),
        ("De Hoge Raad der Nederlanden beslist", "nl-BE", "dutch-supreme-court"),
    ],
)
def test_a_court_is_its_own_countrys_where_that_or_none_is_named(
    title: str, lang: str, court: str
) -> None:
    assert court in named(title, lang)


@pytest.mark.parametrize(
    ("title", "lang"),
    [
        ("Die Post schliesst 170 Filialen", "de-CH"),
        ("Die Post erhöht die Preise ab Januar", "de_AT"),
        ("Bahn investiert Milliarden in den Ausbau", "de-AT"),
        ("Bahnchef kündigt neue Züge an", "de-AT"),
        ("Telekom hebt Prognose an", "de-AT"),
        ("Telekom Austria steigert Gewinn", "de"),
        ("Telekom Romania zieht sich zurück", "de"),
        ("Rhätische Bahn stellt Betrieb ein", "de"),
        ("Wiener Bahn stellt Betrieb ein", "de"),
        ("Polnische Bahn stellt Betrieb ein", "de"),
    ],
)
def test_german_names_of_german_firms_are_those_of_no_other_country(title: str, lang: str) -> None:
    assert not named(title, lang) & {"dhl", "deutsche-bahn", "deutsche-telekom"}


@pytest.mark.parametrize(
    ("title", "lang", "firm"),
    [
        ("Die Post schließt 170 Filialen", "de", "dhl"),
        ("Bahn investiert Milliarden in den Ausbau", "de-DE", "deutsche-bahn"),
        ("Telekom hebt Prognose an", "de", "deutsche-telekom"),
        ("Netzbetreiber Telekom hebt Prognose an", "de", "deutsche-telekom"),
        ("Bahnchef kündigt neue Züge an", "de", "deutsche-bahn"),
        ("Deutsche Telekom hebt Prognose an", "de-AT", "deutsche-telekom"),
    ],
)
def test_german_names_of_german_firms_hold_in_german(title: str, lang: str, firm: str) -> None:
    assert firm in named(title, lang)


def test_the_region_of_the_source_counts_where_the_entry_says_the_language_alone() -> None:
    title = "Telekom hebt Prognose an"
    assert "deutsche-telekom" not in named(title, "de", "de-AT")
    assert "deutsche-telekom" in named(title, "de-DE", "de-AT")
    assert "deutsche-telekom" in named(title, "de", "en-GB")
    assert "deutsche-telekom" not in named(title, None, "de-CH")


@pytest.mark.parametrize(
    ("entry_says", "source_says", "chosen"),
    [
        ("de", "de-AT", "de-AT"),
        ("DE", "de_AT", "de_AT"),
        ("de-DE", "de-AT", "de-DE"),
        ("en", "de-AT", "en"),
        ("de", None, "de"),
        (None, "de-AT", "de-AT"),
        (None, None, None),
    ],
)
def test_an_entry_is_believed_before_its_source(
    entry_says: str | None, source_says: str | None, chosen: str | None
) -> None:
    assert choose_language(entry_says, source_says) == chosen


@pytest.mark.parametrize(
    ("tag", "region"),
    [("de-AT", "at"), ("de_ch", "ch"), ("sr-Latn-RS", "rs"), ("es-419", "419"), ("de", ""),
     (None, "")],
)  # fmt: skip
def test_a_region_is_read_from_a_language_tag(tag: str | None, region: str) -> None:
    assert read_region(tag) == region


def test_a_name_of_one_country_is_the_newsrooms_own_everywhere() -> None:
    shipped = read_shipped_catalogue()
    mine = Catalogue(
        [
            *shipped,
            Entity(id="oslo-bank", name="DNB"),
            Entity(id="caracas-court", name="Tribunal Supremo"),
        ],
        own=["oslo-bank", "caracas-court"],
    )
    for title, lang, id_ in [
        ("DNB øker prisene", "no", "oslo-bank"),
        ("DNB raises rates in Norway", "en", "oslo-bank"),
        ("El Tribunal Supremo de Venezuela anula la ley", "es-VE", "caracas-court"),
    ]:
        assert {each.entity for each in mine.mentions(entry(title, lang=lang))} == {id_}

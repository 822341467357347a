"""Outlets that are cited in quotation marks."""

from __future__ import annotations

import pytest

from bot.model import Genre
from bot.stories.authorship.citations import read_citation, straighten
from bot.stories.authorship.namings import read_namings
from bot.stories.authorship.quoted_names import blank_quoted_head, find_quoted_head
from tests.stories.classification.test_genres import classify
from tests.stories.newsdesk import write


@pytest.mark.parametrize(
    ("headline", "key"),
    [
        ("Selon le « Financial Times », Larkhill veut racheter Fenwick", "financial times"),
        ("Selon « Le Monde », Larkhill veut racheter Fenwick", "le monde"),
        ("Larkhill rachètera Fenwick, a indiqué « Reuters »", "reuters"),
        ("D'après les informations de « Bloomberg », Larkhill vend", "bloomberg"),
        ("D'après nos confrères du Monde, Larkhill veut racheter Fenwick", "le monde"),
        ("Selon nos confrères de Bloomberg, Larkhill vend Fenwick", "bloomberg"),
        ("Selon les informations de nos confrères du Monde, Larkhill vend", "le monde"),
        ("« Les Echos » révèlent que Larkhill vend Fenwick", "les echos"),
        ("« Le Parisien » révèle que Larkhill vend Fenwick", "le parisien"),
        ("Larkhill vend Fenwick (« Les Echos »)", "les echos"),
        ("According to “The Wall Street Journal”, Larkhill will sell", "wall street journal"),
        ("'Wall Street Journal': Larkhill to sell Fenwick", "wall street journal"),
        ("The Guardian: Larkhill to sell Fenwick", "guardian"),
        ("„Financial Times“: Larkhill verkauft Fenwick", "financial times"),
        ("»Financial Times«: Larkhill verkauft Fenwick", "financial times"),
        ("„WSJ“: Larkhill verkauft Fenwick", "wall street journal"),
        ("„Spiegel“: Larkhill verkauft Fenwick", "der spiegel"),
        ("Larkhill verkauft Fenwick: »Bild«", "bild"),
        ("Die „Bild“-Zeitung berichtet, dass Larkhill verkauft", "bild"),
        ("Larkhill vende, scrive «la Repubblica»", "la repubblica"),
    ],
)
def test_an_outlet_in_quotation_marks_is_cited(headline: str, key: str) -> None:
    assert read_citation(headline, "", ()).key == key


@pytest.mark.parametrize(
    "headline",
    [
        "Larkhill attaque « Bloomberg » en justice",
        "Nos confrères du Monde sont en grève",
        "« Bloomberg » licencie 200 journalistes",
        "Larkhill calls “Financial Times” headline unfair",
        "“Fortune”: the play that closed a theatre",
        "„Fenwick“: Larkhill verkauft seine Marke",
        "„Hill“: Larkhill verkauft seine Marke",
        "„spiegel“: Larkhill erklärt ein Wort",
        "Larkhill sagte »nein« Reuters »ja« zum Vertrag",
        "“Stuff” is what Larkhill calls its new shop",
    ],
)
def test_an_outlet_in_quotation_marks_of_whom_the_news_is_is_not(headline: str) -> None:
    assert read_citation(headline, "", ()).key is None


def test_an_outlet_that_stands_in_quotation_marks_may_be_the_writers_own() -> None:
    assert read_citation("„Spiegel“: Larkhill verkauft", "", ("der spiegel",)).key is None


def test_a_name_in_quotation_marks_that_no_table_has_is_read_as_well() -> None:
    names = read_namings("Selon « La Dépêche », Larkhill vend", "", own=(), parties=())
    assert "ladepeche" in names


def test_only_the_spaces_inside_quotation_marks_go() -> None:
    assert straighten("« Oui » dit-il à « Larkhill », donc") == '"Oui" dit-il a "Larkhill", donc'
    assert straighten("Er sagte »nein« und ging zu »Fenwick« hin") == (
        'Er sagte "nein" und ging zu "Fenwick" hin'
    )


@pytest.mark.parametrize(
    "headline", ["„WSJ“: Larkhill verkauft Fenwick", "« Le Monde » : Larkhill"]
)
def test_the_places_of_a_headline_stay_where_its_quotation_marks_go(headline: str) -> None:
    blank = blank_quoted_head(headline)
    assert len(blank) == len(headline)
    head = find_quoted_head(headline)
    assert head is not None
    assert blank[head.start : head.end] == headline[head.start : head.end]
    assert blank.split(":")[1] == headline.split(":")[1]


@pytest.mark.parametrize(
    "headline",
    ["„Financial Times“: Larkhill verkauft Fenwick", "»Spiegel«: Larkhill verkauft Fenwick"],
)
def test_a_paper_that_is_cited_in_quotation_marks_makes_no_interview(headline: str) -> None:
    assert classify(write(headline)).genre.type is Genre.NEWS


@pytest.mark.parametrize(
    "headline",
    ["„Wir müssen sparen“: Larkhill-Chef über den Umbau", "„Spiegel unserer Zeit“: Ada Roe"],
)
def test_who_is_quoted_at_the_head_may_be_interviewed_all_the_same(headline: str) -> None:
    assert classify(write(headline)).genre.type is Genre.INTERVIEW

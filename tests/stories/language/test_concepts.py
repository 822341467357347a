"""One kind of thing is one term, by whatever word and in whatever language it is told."""

from __future__ import annotations

from collections import Counter
from itertools import chain

import pytest

from bot.stories.language import concepts
from bot.stories.language.concepts import CONCEPT, term_of
from bot.stories.language.places import find_countries
from bot.stories.language.text import terms_in
from bot.stories.language.vocabulary import STOP_WORDS
from bot.stories.language.words import split_words
from bot.stories.similarity.saying import name_terms


@pytest.mark.parametrize(
    ("kind", "headlines"),
    [
        (
            "quake",
            ["Strong tremor felt", "Erdbeben", "Séisme", "Terremoto", "Maanjäristys", "熊本で地震"],
        ),
        ("buy", ["Firm acquires rival", "Übernahme", "Rachat", "Adquisición", "買収へ"]),
        ("resign", ["Minister quits", "Rücktritt", "Démission", "Dimisión", "首相が辞任"]),
        ("outage", ["Network disruption", "Störung", "Panne", "Apagón", "大規模障害"]),
        ("layoffs", ["Redundancies", "Stellenabbau", "Licenciements", "Despidos", "大量解雇"]),
        ("rate", ["Interest", "Leitzins", "Taux", "Tipos", "金利が上昇"]),
        ("walkout", ["Strikes", "Streik", "Grève", "Huelga", "Lakko", "Staking"]),
        ("theft", ["Heist", "Diebe", "Braquage", "Ladrones", "Diefstal"]),
        ("dead", ["Fatalities", "Todesopfer", "Morts", "Fallecidos", "Doden"]),
    ],
)
def test_a_kind_of_thing_is_one_term_in_every_language(kind: str, headlines: list[str]) -> None:
    for headline in headlines:
        assert CONCEPT + kind in terms_in(headline), headline


def test_a_word_belongs_to_one_kind_and_is_no_function_word() -> None:
    lines = concepts._TABLE.strip().splitlines()
    listed = list(chain.from_iterable(line.partition(":")[2].split() for line in lines))
    assert [word for word, count in Counter(listed).items() if count > 1] == []
    for word in listed:
        assert len(split_words(word)) == 1, word
        assert term_of(split_words(word)[0])[0] == CONCEPT, word
    assert STOP_WORDS.isdisjoint(listed)


def test_a_small_number_is_one_term_in_figures_and_in_words() -> None:
    for headline in ("3 saved", "Three saved", "Drei gerettet", "Tre soccorsi", "Três"):
        assert terms_in(headline)[0] == "3", headline


def test_a_number_word_is_no_function_word_and_no_kind_of_thing() -> None:
    listed = concepts._NUMBER_OF.keys()
    assert STOP_WORDS.isdisjoint(listed)
    assert listed.isdisjoint(concepts._CONCEPTS)


def test_other_words_are_their_stems() -> None:
    assert term_of("harbours") == "harbour"


def test_a_country_is_one_term_by_its_name_and_by_its_people() -> None:
    assert terms_in("Norwegian harbours") == terms_in("Norway harbour") == ["#norway", "harbour"]
    assert terms_in("Rescue off South Korea today")[1] == "#south-korea"


def test_a_place_within_a_country_stays_a_word_and_tells_the_country() -> None:
    assert terms_in("Oslo harbours") == ["oslo", "harbour"]
    (span,) = find_countries(split_words("Whalers of Oslo"))
    assert (span.country, span.start, span.end, span.is_itself) == ("norway", 2, 3, False)


def test_the_longest_name_of_a_country_counts() -> None:
    spans = find_countries(split_words("from Papua New Guinea to North Korea"))
    assert [span.country for span in spans] == ["papua-new-guinea", "north-korea"]
    (span,) = find_countries(split_words("Villagers of West New Britain"))
    assert span.country == "papua-new-guinea"


def test_a_short_word_stands_for_its_kind_only_as_it_is_listed() -> None:
    assert terms_in("BoE, Boeing") == ["%central-bank", "boe"]


def test_a_name_that_only_seems_to_tell_a_country_tells_none() -> None:
    for text in ("Storm in the Gulf of Mexico", "New England town", "Panama City Beach"):
        assert find_countries(split_words(text)) == [], text


def test_a_store_is_no_breakdown_though_their_stems_are_one() -> None:
    assert CONCEPT + "outage" not in terms_in("Larkhill opens stores")
    assert CONCEPT + "outage" in terms_in("Störung bei Larkhill")


def test_what_is_shared_is_said_without_the_marks_of_terms() -> None:
    assert (
        name_terms(("@nokia", "#norway", "%tariff", "harbour")) == "nokia, norway, tariff, harbour"
    )
    assert name_terms(("say",)) == "its words"


def test_a_word_that_is_listed_is_not_taken_for_the_stem_of_another() -> None:
    assert term_of("train") == term_of("trains") == CONCEPT + "train"
    assert term_of("trainer") == CONCEPT + "coach"

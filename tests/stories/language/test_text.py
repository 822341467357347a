"""Words, sentences, names, credits; numbers and places."""

from __future__ import annotations

import pytest

from bot.model import Event, Field, Mention
from bot.stories.language.places import countries_in
from bot.stories.language.text import (
    cut_credit,
    cut_headline,
    fold,
    lead_of,
    names_in,
    sentences,
    split_words,
    stem,
    terms_in,
)
from bot.stories.numbers.figures import Figure, FigureKind, differ, read_figures
from bot.stories.traits.features import is_common, read_features
from tests.stories.newsdesk import write


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Nokia's “bold” move—again", ["nokia", "bold", "move", "again"]),
        ("Citroën CITROE\u0308N", ["citroen", "citroen"]),
        ("AT&T paid $1,200,000 or 3.5%", ["at&t", "paid", "1200000", "or", "3.5"]),
        (
            "1.200.000 € ou 13,3 %, 6.000 or 1.200,50",
            ["1200000", "ou", "13.3", "6000", "or", "1200.50"],
        ),
        ("3 000 postes, 1\u202f200\u00a0000 euros", ["3000", "postes", "1200000", "euros"]),
        (
            "In 2026 300 jobs, 3-2 000 or 12 0001",
            ["in", "2026", "300", "jobs", "3", "2", "000", "or", "12", "0001"],
        ),
        ("d'Infinera à l’Ohio", ["infinera", "a", "ohio"]),
        ("dell'Etna, qu'il", ["etna", "il"]),
        ("Don't rock'n'roll, O'Neil", ["don't", "rock'n'roll", "o'neil"]),
        ("地震", ["地震"]),
        ("東京で", ["東京", "京で"]),
        ("津", ["津"]),
        ("서울", ["서울"]),
        ("GPT4 in 2026", ["gpt4", "in", "2026"]),
        ("M7.6, v12.50", ["m", "7.6", "v", "12.50"]),
        ("M7.6、震度", ["m", "7.6", "震度"]),
        ("", []),
    ],
)
def test_text_falls_into_folded_words(text: str, words: list[str]) -> None:
    assert split_words(text) == words


def test_a_long_text_has_the_words_of_its_sentences() -> None:
    sentence = "Nokia's plant in 東京 cost $1,200,000. "
    assert split_words(sentence * 500) == split_words(sentence) * 500


def test_folding_keeps_korean_syllables_whole() -> None:
    assert fold("서울") == "서울"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ends", "ended"),
        ("ending", "ends"),
        ("companies", "company"),
        ("announced", "announces"),
        ("stopped", "stops"),
        ("acquisitions", "acquisition"),
        ("talks", "talk"),
    ],
)
def test_forms_of_one_word_meet(one: str, other: str) -> None:
    assert stem(one) == stem(other)


@pytest.mark.parametrize("word", ["gas", "press", "2026s", "sing"])
def test_short_words_and_numbers_stay(word: str) -> None:
    assert stem(word) == word


def test_function_words_are_no_terms() -> None:
    assert terms_in("The end of the alliance with them") == ["end", "%partner"]


def test_sentences_end_where_punctuation_says() -> None:
    assert sentences("One. “Two!” Three of 3.5 say.\nFour 五。六") == (
        "One.",
        "“Two!”",
        "Three of 3.5 say.",
        "Four 五。",
        "六",
    )


@pytest.mark.parametrize(
    ("text", "rest", "agency"),
    [
        ("LONDON (Reuters) - Ships sail.", "Ships sail.", "Reuters"),
        ("LONDON, March 3 (Reuters) — Ships sail.", "Ships sail.", "Reuters"),
        ("(AP) — Ships sail.", "Ships sail.", "AP"),
        ("AP - Ships sail.", "Ships sail.", "AP"),
        ("NEW YORK — Ships sail.", "Ships sail.", None),
        ("Ships sail. (AFP)", "Ships sail.", "AFP"),
        ("Ships sail (far) and wide.", "Ships sail (far) and wide.", None),
    ],
)
def test_datelines_and_credits_are_cut(text: str, rest: str, agency: str | None) -> None:
    found = cut_credit(text)
    assert (found.text, found.agency) == (rest, agency)


@pytest.mark.parametrize(
    ("title", "rest", "agency"),
    [
        ("BREAKING: Ships sail", "Ships sail", None),
        ("UPDATE 2-Ships sail - Reuters", "Ships sail", "Reuters"),
        ("Ships sail (AP)", "Ships sail", "AP"),
        ("IBM – ships sail", "IBM – ships sail", None),
        ("Ships cut jobs", "Ships cut jobs", None),
    ],
)
def test_labels_and_credits_are_cut_from_headlines(
    title: str, rest: str, agency: str | None
) -> None:
    found = cut_headline(title)
    assert (found.text, found.agency) == (rest, agency)


def test_names_show_where_capitals_mean_something() -> None:
    assert names_in("Finnish maker Nokia buys a rival from Ohio") == {"nokia", "ohio"}
    assert names_in("Nokia Buys A Rival From Ohio") == frozenset()
    # "buy" is not small in a headline with a capital on every word, as "to" and "for" are.
    assert names_in("Nokia to buy Verlo Labs for up to $1 billion") >= {"verlo", "lab"}
    assert names_in("Nokia to Buy Verlo Labs for up to $1 Billion") == frozenset()
    assert names_in("We met The Foundry near the old river") == {stem("foundry")}


def test_of_german_nouns_only_names_are_names() -> None:
    headline = "Der Flughafen von Larkhill bleibt nach der Entscheidung wegen Feuer geschlossen"
    entry = write(headline, "Die Regierung und die Firma Ostrander sprechen noch")
    found = read_features(entry, [], Event.OTHER)
    assert {"larkhill"} <= found.parties
    assert found.capitals.isdisjoint({"entscheidung", "%fire", "%airport"})
    assert "regierung" not in found.names
    assert "ostrand" in found.names


def test_the_lead_is_the_summary_or_else_the_content() -> None:
    assert lead_of(write("T", "one two three"), 2) == "one two"
    assert lead_of(write("T", content="one two three"), 2) == "one two"
    assert lead_of(write("T")) == ""


def test_countries_are_known_by_people_and_cities() -> None:
    words = split_words("Chilean rescuers flew from São Paulo to New York via South Korea")
    assert countries_in(words) == {"chile", "brazil", "united-states", "south-korea"}
    assert countries_in(split_words("a quiet day")) == frozenset()


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Auftrag aus Ungarn", "hungary"),
        ("commande de la Hongrie", "hungary"),
        ("pedido de Hungría", "hungary"),
        ("Züge für Südkorea", "south-korea"),
        ("séisme en Corée du Sud", "south-korea"),
        ("Brand in Singapur", "singapore"),
        ("attentat en Irak", "iraq"),
        ("Gas aus Katar", "qatar"),
        ("terremoto en Tailandia", "thailand"),
    ],
)
def test_a_country_is_known_by_its_name_in_german_french_and_spanish(
    text: str, country: str
) -> None:
    assert countries_in(split_words(text)) == {country}


@pytest.mark.parametrize("text", ["Katarina trifft Kolumban", "le colombier de Serbin", "Kenai"])
def test_what_only_begins_like_a_country_is_none(text: str) -> None:
    assert countries_in(split_words(text)) == frozenset()


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("12 people killed in crash", FigureKind.DEAD, 12),
        ("Quake kills at least 1,200", FigureKind.DEAD, 1200),
        ("Death toll rises to 45", FigureKind.DEAD, 45),
        ("Death toll from fire at hotel in Turkish ski resort rises to 66", FigureKind.DEAD, 66),
        ("Death toll from 7.7 magnitude quake in Burma rises to 1,002", FigureKind.DEAD, 1002),
        ("Death toll of 2019 fire rises to 72", FigureKind.DEAD, 72),
        ("Death toll from Oct. 7 attack climbs past 1,400", FigureKind.DEAD, 1400),
        ("Death toll in Spain floods rises by 12 to 217", FigureKind.DEAD, 217),
        ("Death toll jumps from 45 to 90", FigureKind.DEAD, 90),
        ("Death toll: 2,019", FigureKind.DEAD, 2019),
        ("Death toll at 45, injured climb to 300", FigureKind.DEAD, 45),
        ("Number of dead in Kenya floods climbs to 43", FigureKind.DEAD, 43),
        ("Confirmed dead in tower fire rise to 128", FigureKind.DEAD, 128),
        ("More than 100 now known to have died in floods", FigureKind.DEAD, 100),
        ("Hospital fire in Larkhill: Victims rise to 19", FigureKind.DEAD, 19),
        ("Victims of Larkhill hospital fire rise to 19", FigureKind.DEAD, 19),
        ("Norland: victims of bar fire rise to 41, police say", FigureKind.DEAD, 41),
        ("Larkhill hotel fire victims climb to 12 people", FigureKind.DEAD, 12),
        ("Death toll from quake, now at 2,056, could top 10,000", FigureKind.DEAD, 2056),
        ("Death toll from May 5 attack climbs to 31", FigureKind.DEAD, 31),
        (
            "La cifra de muertos por la explosión en una fábrica de pirotecnia en India sube a 19",
            FigureKind.DEAD,
            19,
        ),
        (
            "Le bilan de l'explosion dans une usine de feux d'artifice indienne monte à 19",
            FigureKind.DEAD,
            19,
        ),
        ("Three dead after storm", FigureKind.DEAD, 3),
        ("Un séisme fait 12 morts", FigureKind.DEAD, 12),
        ("Suben a 39 los muertos por el choque", FigureKind.DEAD, 39),
        ("地震の規模はマグニチュード7.6と推定", FigureKind.MAGNITUDE, 7.6),
        ("青森県で震度6強の地震", FigureKind.INTENSITY, 6),
        ("Elevador: número de mortos sobe para 17", FigureKind.DEAD, 17),
        ("Terremoto, 45 morti e 90 feriti", FigureKind.DEAD, 45),
        ("Terremoto, 45 morti e 90 feriti", FigureKind.INJURED, 90),
        ("Zahl der Toten steigt auf 31", FigureKind.DEAD, 31),
        ("Dodental loopt op tot 31", FigureKind.DEAD, 31),
        ("El accidente deja 43 fallecidos", FigureKind.DEAD, 43),
        ("Un plan de 3 000 postes", FigureKind.JOBS, 3_000),
        ("ops da 13,3 miliardi di euro", FigureKind.EUROS, 13.3e9),
        ("30 injured in blast", FigureKind.INJURED, 30),
        ("Blast injures 30", FigureKind.INJURED, 30),
        ("Deal worth $2.3 billion", FigureKind.MONEY, 2.3e9),
        ("Fine of 40 million euros", FigureKind.EUROS, 4e7),
        ("Fine of €1.200,50", FigureKind.EUROS, 1200.5),
        ("A price of $1,200.50", FigureKind.MONEY, 1200.5),
        ("To cut 9,000 jobs", FigureKind.JOBS, 9000),
        ("Streicht 2.000 Stellen", FigureKind.JOBS, 2000),
        ("Séisme : 12 000 morts", FigureKind.DEAD, 12_000),
        ("Séisme : plus de 12\u202f000 morts", FigureKind.DEAD, 12_000),
        ("Amende de 1\u00a0200\u00a0000 euros", FigureKind.EUROS, 1_200_000),
        ("Profit falls 20%", FigureKind.PERCENT, 20),
        ("Rates up 0,25 Prozent", FigureKind.PERCENT, 0.25),
        ("A magnitude 6.1 quake", FigureKind.MAGNITUDE, 6.1),
        ("A 6.1-magnitude quake", FigureKind.MAGNITUDE, 6.1),
    ],
)
def test_numbers_of_consequence_are_read(text: str, kind: FigureKind, value: float) -> None:
    assert Figure(kind=kind, value=value) in read_figures(text)


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("Death toll from 7.7 magnitude quake rises to 2,056", 7.7),
        ("Death toll of 2019 fire rises to 72", 2019),
        ("Death toll of 2019 fire", 2019),
        ("Death toll in Spain floods rises by 12 to 217", 12),
        ("Death toll jumps from 45 to 90", 45),
        ("Death toll at 45, injured climb to 300", 300),
        ("Death toll unclear as 300 injured in blast", 300),
        ("Toll of quake not known. 45 buildings fell, repairs rise to 50", 50),
        ("Toll in 12-car pileup under inquiry", 12),
        ("Bridge toll rises to $7", 7),
        ("Bridge toll rises to 7 euros", 7),
        ("Death toll rises 40% in a year", 40),
        ("Number of injured in quake climbs to 43", 43),
        ("Victims of romance fraud rise to 300", 300),
        ("Aid for flood victims reaches 3,000 families in Valencia", 3000),
        ("Hurricane victims in shelters rise to 4,000", 4000),
        ("Flood victims in camps pass 20,000", 20000),
        ("Lawsuit by victims of Beirut port blast grows to 1,200 plaintiffs", 1200),
        ("Help for earthquake victims now at 500", 500),
        ("Charity for tsunami victims reaches 40 schools", 40),
        ("Flood victims reach 40 schools", 40),
        ("Larkhill dam collapse: toll expected to rise to 300, governor says", 300),
        ("Toll in Larkhill may pass 300", 300),
        ("Death toll from quake, now at 2,056, could top 10,000", 10000),
        ("Larkhill fire: deaths could reach 300", 300),
    ],
)
def test_a_number_of_something_else_beside_a_toll_counts_no_dead(text: str, other: float) -> None:
    assert Figure(kind=FigureKind.DEAD, value=other) not in read_figures(text)


def test_a_currency_is_no_end_of_a_word() -> None:
    assert read_figures("Fund nears 50,000 members, chauffeur 5 leaves") == ()


def test_a_number_in_a_name_counts_nothing() -> None:
    assert read_figures("Ford recalls F-150 trucks over brakes") == ()


def test_other_numbers_are_of_no_consequence() -> None:
    assert read_figures("Windows 11 arrives in 2026 with 3 themes") == ()


def test_figures_differ_where_no_number_of_a_kind_is_shared() -> None:
    twelve, forty = read_figures("12 killed"), read_figures("40 killed")
    assert differ(twelve, forty)
    assert not differ(twelve, twelve)
    assert not differ(twelve, read_figures("40 injured"))


def test_an_entity_is_one_term_by_whatever_name() -> None:
    title = "The ChatGPT maker sails"
    entry = write(title, "It said so.")
    mention = Mention(entity="openai", field=Field.TITLE, start=0, end=17)
    terms = read_features(entry, [mention], Event.OTHER).terms
    assert "@openai" in terms
    assert "chatgpt" not in terms
    assert sum(weight * weight for weight in terms.values()) == pytest.approx(1.0)


def test_a_mention_deep_in_the_text_is_background() -> None:
    text = "word " * 100 + "Nokia"
    entry = write("Ships sail", text)
    deep = Mention(entity="nokia", field=Field.SUMMARY, start=500, end=505)
    near = Mention(entity="siemens", field=Field.SUMMARY, start=0, end=4)
    found = read_features(entry, [deep, near], Event.OTHER)
    assert found.entities == {"@siemens"}


def test_a_name_is_seen_behind_a_grown_together_article() -> None:
    assert names_in("Le groupe veut racheter des parts d'Infinera dans l'Ohio") >= {
        "infinera",
        "ohio",
    }


def test_common_news_words_tell_little() -> None:
    assert is_common(stem("announces"))
    assert all(map(is_common, terms_in("13 milliards, trillion, millones, miliardi")[1:]))
    assert is_common("7")
    assert not is_common("infinera")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Oldtown's 12 wells", ["oldtown", "12", "wells"]),
        ("Oldtown's wells", ["oldtown", "wells"]),
        ("AT&T, O'Hara & co.", ["at&t", "o'hara", "co"]),
        ("d'Oldtown, dell'Etna", ["oldtown", "etna"]),
    ],
)
def test_words_are_the_same_with_numbers_beside_them_and_without(
    text: str, words: list[str]
) -> None:
    assert split_words(text) == words
    assert split_words(f"{text} 7") == [*words, "7"]

"""What did not happen is told as no fact: advice, a condition, a reversal, a strike called off."""

from __future__ import annotations

import pytest

from bot.model import Certainty, Genre
from bot.stories.numbers.consequences import read_consequences
from tests.classifying import classify
from tests.stories.newsdesk import write


@pytest.mark.parametrize(
    ("title", "certainty"),
    [
        ("Acme should buy Globex, says analyst", Certainty.RUMOUR),
        ("If Acme cuts 14,000 jobs, Larkhill will suffer", Certainty.RUMOUR),
        ("Acme would have bought Globex in 2005", Certainty.RUMOUR),
        ("Acme once tried to buy Globex", Certainty.RUMOUR),
        ("Hacker claims theft of 6m Acme records", Certainty.RUMOUR),
        ("Acme reverses decision to cut 14,000 jobs", Certainty.DENIED),
        ("Acme won't cut jobs", Certainty.DENIED),
        ("Workers won't strike after all", Certainty.DENIED),
        ("Desconvocada la huelga de pilotos de Acme", Certainty.DENIED),
        ("Suspendida la huelga de Metro", Certainty.DENIED),
        ("GDL sagt Streik ab", Certainty.DENIED),
        ("Grève des contrôleurs : le préavis levé", Certainty.DENIED),
        ("Acme lanza una opa hostil sobre Globex", Certainty.TALKS),
        ("Acme wehrt sich gegen Übernahme durch Globex", Certainty.TALKS),
        # What did happen, in words that are near.
        ("Acme buys Globex, should save $20m", Certainty.DONE),
        ("Acme cuts 900 jobs", Certainty.DONE),
        ("Court reverses decision to block Acme layoffs", Certainty.DONE),
        ("If you own an Acme cot, stop using it: Acme recalls 9,000", Certainty.DONE),
        ("Vuelos suspendidos por la huelga de pilotos", Certainty.DONE),
        ("Grève à la gare : circulation suspendue", Certainty.DONE),
        ("Acme compra Globex tras mejorar su oferta", Certainty.DONE),
    ],
)
def test_how_certain_what_did_not_happen_is(title: str, certainty: Certainty) -> None:
    assert classify(write(title)).certainty is certainty


@pytest.mark.parametrize(
    ("title", "genre"),
    [
        ("Explainer-Why is Acme cutting jobs?", Genre.EXPLAINER),
        ("Analysis-Acme's Globex deal faces hurdles", Genre.ANALYSIS),
        ("Édito. La région à l'arrêt", Genre.OPINION),
        ("Kommentar zum Acme-Deal: Zu teuer", Genre.OPINION),
        ("Morning Bid: Tech rout", Genre.ROUNDUP),
        ("La matinale du 10 février", Genre.ROUNDUP),
        ("EXPLAINER-What is at stake for Acme", Genre.EXPLAINER),
        ("INSIGHT-Inside the race for Acme's chips", Genre.ANALYSIS),
        ("Breakingviews-Acme's bid is cheap", Genre.ANALYSIS),
        ("Morning bid-Tech rout deepens", Genre.ROUNDUP),
        ("Leitartikel zur Rente: Mutlos", Genre.OPINION),
        ("Kommentar von Max Muster: Zu teuer", Genre.OPINION),
        ("L'édito de Jeanne Larue", Genre.OPINION),
        ("How a small valve grounded an airline", Genre.ANALYSIS),
        ("Letter-Writing Campaign Begins at Acme", Genre.NEWS),
        ("LETTER-WRITING CAMPAIGN BEGINS AT ACME", Genre.NEWS),
        ("URGENT-Acme to buy Globex", Genre.NEWS),
        ("Acme lehnt Kommentar zum Streik ab", Genre.NEWS),
        ("La chronique du procès Acme s'achève", Genre.NEWS),
        ("How much Acme pays for Globex", Genre.NEWS),
        ("Here's why Acme stock jumped 12%: it won a $2bn order", Genre.NEWS),
        ("Here's why Acme stock jumped 12%", Genre.MARKET_FILLER),
        ("Why Acme shares fell: it looks dear", Genre.MARKET_FILLER),
        ("Timeline-sharing app Acme raises $20m", Genre.NEWS),
        ("Explainers at Acme strike", Genre.NEWS),
        ("Acme drops morning bid for Globex", Genre.NEWS),
        ("Elliott builds $4bn stake in Acme", Genre.NEWS),
        ("Norway's wealth fund dumps Acme stake", Genre.NEWS),
        ("Larkhill Advisors LLC builds $4 million stake in Acme Corp", Genre.MARKET_FILLER),
        ("Larkhill Wealth Partners trims stake in Acme Inc.", Genre.MARKET_FILLER),
    ],
)
def test_what_an_agencys_label_or_a_stake_of_consequence_is(title: str, genre: Genre) -> None:
    assert classify(write(title)).genre.type is genre


@pytest.mark.parametrize(
    ("title", "value", "at_least"),
    [
        ("Des dizaines de morts dans un accident", 24, True),
        ("Decenas de muertos en un accidente", 24, True),
        ("Dutzende Tote bei Unfall", 24, True),
        ("24 morts dans un accident", 24, False),
        ("Cinq morts dans un accident", 5, False),
    ],
)
def test_dozens_are_the_least_that_it_is(title: str, value: int, at_least: bool) -> None:
    dead = read_consequences(title, "").dead
    assert dead is not None
    assert (dead.value, dead.at_least) == (value, at_least)

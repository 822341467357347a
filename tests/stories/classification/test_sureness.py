"""What is promised of how certain a headline calls what it tells."""

from __future__ import annotations

import pytest

from bot.languages import say
from bot.model import Certainty, Event
from bot.stories.classification.sureness import read_sureness, word_surer
from tests.stories.newsdesk import CLASSIFIER

DEAL, RECALL, JOBS = Event.ACQUISITION, Event.RECALL, Event.LAYOFFS


def read(headline: str, event: Event, text: str = "") -> Certainty | None:
    return read_sureness(headline, event, CLASSIFIER.read_certainty, text)


@pytest.mark.parametrize(
    ("headline", "event", "certainty"),
    [
        ("Fenwick may recall 40,000 heaters, sources say", RECALL, Certainty.RUMOUR),
        ("Is Fenwick to recall 40,000 heaters?", RECALL, Certainty.RUMOUR),
        ("Fenwick recalls 40,000 heaters", RECALL, Certainty.DONE),
        ("Fenwick recalls heaters because they may catch fire", RECALL, Certainty.DONE),
        ("Fenwick to recall 40,000 heaters", RECALL, Certainty.AGREED),
        ("Fenwick confirms heater recall", RECALL, Certainty.DONE),
        ("Fenwick seen close to recall of 40,000 heaters", RECALL, Certainty.RUMOUR),
        ("Nokia in talks to buy Infinera", DEAL, Certainty.TALKS),
        ("Nokia nears deal to acquire Infinera", DEAL, Certainty.TALKS),
        ("Nokia announces acquisition of Infinera", DEAL, Certainty.DONE),
        ("Nokia to cut 14,000 jobs", JOBS, Certainty.AGREED),
        ("Nokia erwägt Übernahme von Infinera", DEAL, Certainty.TALKS),
        ("Nokia übernimmt Infinera", DEAL, Certainty.DONE),
        ("Nokia pourrait racheter Infinera", DEAL, Certainty.RUMOUR),
        ("Fenwick prévoirait de supprimer 300 emplois", JOBS, Certainty.RUMOUR),
        ("Nokia rachète Infinera", DEAL, Certainty.DONE),
        ("Fenwick supprime 300 emplois par retrait volontaire", JOBS, Certainty.DONE),
        ("Nokia podría comprar Infinera, según fuentes", DEAL, Certainty.RUMOUR),
        ("Infinera accepts Nokia offer", DEAL, Certainty.DONE),  # nothing of it is open
        ("Infinera nimmt Übernahmeangebot von Nokia an", DEAL, Certainty.DONE),
        ("Infinera accepte l'offre de Nokia", DEAL, Certainty.DONE),
        ("Infinera acepta la oferta de Nokia", DEAL, Certainty.DONE),
        ("Nokia s'offre Infinera", DEAL, Certainty.DONE),
        ("Nokia compra Infinera", DEAL, Certainty.DONE),
        ("Nokia legt Angebot für Infinera vor", DEAL, Certainty.TALKS),
        ("Nokia lance une OPA sur Infinera", DEAL, Certainty.TALKS),
        ("Fenwick meldet Insolvenz an", Event.LEGAL, Certainty.DONE),
        ("Fenwick placé en redressement judiciaire", Event.LEGAL, Certainty.DONE),
        ("Fenwick entra en concurso de acreedores", Event.LEGAL, Certainty.DONE),
    ],
)
def test_hearsay_and_facts_are_told_apart(
    headline: str, event: Event, certainty: Certainty
) -> None:
    assert read(headline, event) is certainty


@pytest.mark.parametrize(
    ("headline", "event"),
    [
        ("Nokia names new chief executive", DEAL),  # of another event
        ("Nokia to buy Infinera", Event.OTHER),
        ("Nokia shares fall after it agrees to buy Infinera", DEAL),  # as background
        ("Nokia denies it is to buy Infinera", DEAL),
        ("Fenwick recall: what owners should know", RECALL),
        ("Fenwick weighs next step as it recalls heaters", RECALL),  # something is open
        ("Blood test could spot illness early, study finds", Event.RESEARCH),
        ("Quayside investigates outage of its service", Event.OUTAGE),  # something is open
        ("Why Fenwick recalls 40,000 heaters", RECALL),  # asked
        ("Fenwick shares slide on recall of heaters", RECALL),
        ("Unions slam Nokia plan to cut 14,000 jobs", JOBS),
        ("La compra de Infinera impulsa a Nokia", DEAL),  # what follows of it
        ("Nokia fait une offre à Infinera", DEAL),
        ("Nokia retire son offre sur Infinera", DEAL),
        # What somebody asks for.
        ("Roe faces calls to resign over flat", Event.EXECUTIVE_CHANGE),
        ("Roe told to quit by party", Event.EXECUTIVE_CHANGE),
        ("Opposition demands Roe resigns", Event.EXECUTIVE_CHANGE),
        ("Opposition fordert: Roe tritt zurück", Event.EXECUTIVE_CHANGE),
        ("Piden que Fenwick retire 40.000 estufas", RECALL),
        # What is seen of it is no hearsay.
        ("Blast at Larkhill refinery: smoke is seen for miles", Event.ACCIDENT),
        # What is made ready, and what is another's word.
        ("Nokia prepares to buy Infinera", DEAL),
        ("Nokia about to buy Infinera", DEAL),
        ("Nokia hires bankers to buy Infinera", DEAL),
        ("Nokia enters exclusivity to buy Infinera", DEAL),
        ("Nokia agrees terms to buy Infinera in principle", DEAL),
        ("Nokia to buy Infinera, per WSJ", DEAL),
        ("Nokia to buy Infinera - Bloomberg News", DEAL),
        ("Nokia to cut 14,000 jobs: Reuters", JOBS),
        ("Nokia plant Übernahme von Infinera", DEAL),
        ("Nokia s'apprête à racheter Infinera", DEAL),
        ("Nokia and the Infinera takeover", DEAL),  # taken for known
        ("Nokia job cuts spread gloom in Finland", JOBS),  # what follows from it
        ("Infinera may accept Nokia offer", DEAL),
        ("Infinera studies Nokia offer", DEAL),
        # No hedge that any list has, and no deed.
        ("Fenwick gears up for recall of 40,000 heaters", RECALL),
        ("Ein Finanzchef ringt um Rücktritt", Event.EXECUTIVE_CHANGE),
    ],
)
def test_what_is_open_or_another_part_is_neither(headline: str, event: Event) -> None:
    assert read(headline, event) is None


def test_a_thing_that_is_announced_is_told_as_a_fact_though_the_headline_goes_on() -> None:
    assert read("Nokia confirms job cuts worldwide", JOBS) is Certainty.DONE
    assert read("Nokia job cuts worldwide", JOBS) is None


def test_that_a_claim_is_a_fact_now_is_worded_with_what_it_was() -> None:
    assert word_surer(Certainty.TALKS, Certainty.AGREED) == "now announced, it was talks"
    assert word_surer(Certainty.RUMOUR, Certainty.DONE) == say("surer_done", was=say("was_rumour"))


@pytest.mark.parametrize(
    ("headline", "event", "text", "certainty"),
    [
        (
            "Nokia to buy Infinera",
            DEAL,
            "Nokia will buy Infinera for $2 billion, people familiar with the matter said.",
            Certainty.RUMOUR,
        ),
        (
            "Nokia to buy Infinera",
            DEAL,
            "Sources close to both firms told a paper.",
            Certainty.RUMOUR,
        ),
        (
            "Nokia to cut 14,000 jobs",
            JOBS,
            "So sagen es mit der Sache vertraute Personen.",
            Certainty.RUMOUR,
        ),
        (
            "Nokia to cut 14,000 jobs",
            JOBS,
            "Das verlautet aus Unternehmenskreisen.",
            Certainty.RUMOUR,
        ),
        ("Nokia rachète Infinera", DEAL, "C'est ce que dit une source proche.", Certainty.RUMOUR),
        ("Nokia rachète Infinera", DEAL, "Selon plusieurs sources, c'est fait.", Certainty.RUMOUR),
        ("Nokia to buy Infinera", DEAL, "Según fuentes del sector, es así.", Certainty.RUMOUR),
        # Who says so is named, it was heard of before, or only further down.
        ("Nokia to buy Infinera", DEAL, "Nokia said on Monday it will buy it.", Certainty.AGREED),
        (
            "Nokia to buy Infinera",
            DEAL,
            "Nokia confirmed what sources said last week.",
            Certainty.AGREED,
        ),
        (
            "Nokia to buy Infinera",
            DEAL,
            "Nokia will buy its rival. Talks began in May, sources said.",
            Certainty.AGREED,
        ),
        (
            "Nokia announces acquisition of Infinera",
            DEAL,
            "Sources said so in May.",
            Certainty.DONE,
        ),
        ("Nokia to buy Infinera", DEAL, "", Certainty.AGREED),
    ],
)
def test_the_first_sentence_tells_whose_word_a_flat_headline_is(
    headline: str, event: Event, text: str, certainty: Certainty
) -> None:
    assert read(headline, event, text) is certainty


def test_of_a_mishap_unnamed_sources_tell_what_is_so() -> None:
    headline, text = "Blast at Fenwick plant kills 12", "Police sources said the toll may rise."
    assert read(headline, Event.ACCIDENT, text) is read(headline, Event.ACCIDENT)

"""What becomes of a deal, and of a denial that only others told."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.model import Event, Placement, Relation, Rule, RuleBook, Status
from bot.stories.classification.deals import DealReader, Stage, find_turn, word_turn
from tests.classifying import BOOK, CLASSIFIER
from tests.stories.newsdesk import (
    GAZETTE,
    HERALD,
    JOURNAL,
    NEWSROOM,
    REUTERS,
    Desk,
)

HOUR = timedelta(hours=1)
TALKS = "Nokia in talks to buy Siemens radio unit for $12 billion, sources say"
AGREES = "Nokia agrees to buy Siemens radio unit for $12 billion"
CALLS_OFF = "Nokia calls off $12 billion purchase of Siemens radio unit"
SCRAPS = "Nokia scraps takeover of Siemens radio unit"


def news(placement: Placement) -> tuple[Relation, tuple[str, ...]]:
    return placement.relation, placement.developments


@pytest.mark.parametrize(
    ("title", "stage"),
    [
        (TALKS, Stage.TALKS),
        ("Nokia bids $12 billion for Infinera", Stage.TALKS),
        ("Nokia verhandelt über Kauf von Infinera", Stage.TALKS),
        ("Nokia to buy Infinera", Stage.TOLD),
        ("Nokia shares rise as it agrees to buy Infinera", Stage.TOLD),
        ("EU drops opposition to Nokia merger", Stage.TOLD),
        ("Nokia to complete purchase of Infinera in May", Stage.TOLD),
        (AGREES, Stage.AGREED),
        ("Nokia einigt sich auf Kauf von Infinera", Stage.AGREED),
        ("Nokia signe le rachat d'Infinera", Stage.AGREED),
        ("Nokia acuerda la compra de Infinera", Stage.AGREED),
        ("Nokia completes purchase of Infinera", Stage.DONE),
        ("Nokia schließt Übernahme von Infinera ab", Stage.DONE),
        ("Nokia finalise le rachat d'Infinera", Stage.DONE),
        ("Nokia completa la compra de Infinera", Stage.DONE),
        (CALLS_OFF, Stage.OFF),
        (SCRAPS, Stage.OFF),
        ("Nokia walks away from Infinera deal", Stage.OFF),
        ("Nokia-Infinera deal collapses", Stage.OFF),
        ("Nokia sagt Übernahme von Infinera ab", Stage.OFF),
        ("Nokia abandonne le rachat d'Infinera", Stage.OFF),
        ("Nokia cancela la compra de Infinera", Stage.OFF),
        ("EU blocks Nokia purchase of Infinera", Stage.BLOCKED),
        ("EU untersagt Übernahme von Infinera durch Nokia", Stage.BLOCKED),
        ("Bruxelles bloque le rachat d'Infinera", Stage.BLOCKED),
        ("Bruselas veta la compra de Infinera por Nokia", Stage.BLOCKED),
        ("Infinera rejects Nokia's $12 billion offer", Stage.REJECTED),
        ("Infinera shareholders vote down Nokia takeover", Stage.VOTED_DOWN),
        ("Nokia may call off Infinera deal", Stage.UNSURE),
        ("EU threatens to block Nokia deal", Stage.UNSURE),
        ("Judge rejects bid to block Nokia merger with Infinera", Stage.UNSURE),
        ("Nokia shares fall after it calls off Infinera deal", Stage.UNSURE),
        ("Has Nokia called off the Infinera deal?", Stage.UNSURE),
        ("Nordhaus zieht Angebot für Fenwick zurück", Stage.OFF),
        ("Nordhaus und Fenwick brechen Fusionsgespräche ab", Stage.OFF),
        ("Vallotte retire son offre sur Fenwick", Stage.OFF),
        ("Vallotte et Fenwick rompent leurs discussions de fusion", Stage.OFF),
        ("Vallotte jette l'éponge pour le rachat de Fenwick", Stage.OFF),
        ("Vallotte ne rachètera pas Fenwick", Stage.OFF),
        ("Aldama no comprará Fenwick", Stage.OFF),
        ("Fracasa la fusión entre Aldama y Fenwick", Stage.OFF),
        ("Fenwick weist Übernahmeofferte von Nordhaus zurück", Stage.REJECTED),
        ("Vallotte lance une OPA sur Fenwick", Stage.TALKS),
        ("Nordhaus zieht Bilanz der Übernahme", Stage.TOLD),
        ("Vallotte ne dit pas si Fenwick l'intéresse", Stage.TOLD),
    ],
)
def test_a_headline_tells_how_far_a_deal_has_come(title: str, stage: Stage) -> None:
    assert CLASSIFIER.read_stage(title, Event.ACQUISITION) is stage


def test_what_is_no_deal_has_come_no_way() -> None:
    assert CLASSIFIER.read_stage("Fenwick agrees to cut 4,000 jobs", Event.LAYOFFS) is None


def test_a_newsroom_adds_its_own_words_for_the_end_of_a_deal() -> None:
    own = Rule(name="plug", label=Stage.OFF, say=("pulls the plug on ... <deal-any>",), weight=0.9)
    reader = DealReader(replace(BOOK, rules=(*BOOK.rules, own)))
    title = "Nokia pulls the plug on Infinera deal"

    assert CLASSIFIER.read_stage(title, Event.ACQUISITION) is Stage.TOLD
    assert reader.read(title, Event.ACQUISITION) is Stage.OFF
    assert reader.read(f"Why {title}", Event.ACQUISITION) is Stage.UNSURE


def test_of_two_rules_of_a_stage_the_surer_speaks() -> None:
    rules = tuple(
        Rule(name=word, label=label, say=(word,), weight=weight)
        for word, label, weight in (
            ("shakes", Stage.AGREED, 0.3),
            ("hands", Stage.AGREED, 0.9),
            ("kisses", Stage.AGREED, 0.2),
            ("talks", Stage.TALKS, 0.5),
        )
    )
    reader = DealReader(RuleBook(rules=rules))

    assert reader.read("Nokia shakes hands, kisses and talks", Event.ACQUISITION) is Stage.AGREED
    assert reader.read("Nokia shakes, kisses and talks", Event.ACQUISITION) is Stage.TALKS


@pytest.mark.parametrize(
    ("say", "title", "stage"),
    [
        ("for <money>", "Nokia lets Infinera go for 12 Milliarden Euro", Stage.AGREED),
        ("<money>", "12 millions d'euros", Stage.AGREED),
        ("<start> mergers", "Infinera mergers", Stage.TOLD),
        ("<start> mergers", "Mergers of Infinera", Stage.AGREED),
        ("<name> <name>", "Nokia Infinera", Stage.AGREED),
        ("<name> <name>", "nokia and infinera", Stage.TOLD),
        ("shakes hands", "Nokia shakes hands", Stage.AGREED),
        ("shakes hands", "Nokia shakes", Stage.TOLD),
        ("*hens*", "Nokia is handshaking", Stage.TOLD),
        ("*shak*", "Nokia is handshaking", Stage.AGREED),
    ],
)
def test_a_rule_is_asked_wherever_it_may_fit(say: str, title: str, stage: Stage) -> None:
    rules = (Rule(name="deal", label=Stage.AGREED, weight=0.5, say=(say,)),)
    assert DealReader(RuleBook(rules=rules)).read(title, Event.ACQUISITION) is stage


@pytest.mark.parametrize(
    ("before", "told", "turn"),
    [
        (None, Stage.OFF, None),
        (Stage.TALKS, Stage.AGREED, Stage.AGREED),
        (Stage.TALKS, Stage.TOLD, None),
        (Stage.AGREED, Stage.TALKS, None),
        (Stage.AGREED, Stage.REJECTED, None),
        (Stage.REJECTED, Stage.AGREED, Stage.AGREED),
        (Stage.BLOCKED, Stage.OFF, Stage.OFF),
        (Stage.OFF, Stage.AGREED, None),
        (Stage.OFF, Stage.OFF, None),
        (Stage.DONE, Stage.OFF, None),
        (Stage.UNSURE, Stage.BLOCKED, Stage.BLOCKED),
    ],
)
def test_each_step_of_a_deal_is_told_once_and_what_is_off_stays_off(
    before: Stage | None, told: Stage, turn: Stage | None
) -> None:
    assert find_turn(before, told) is turn


def test_talks_that_lead_to_a_deal_are_a_development_at_each_step() -> None:
    desk = Desk()
    desk.tell(TALKS, source=GAZETTE)
    agreed = desk.tell(AGREES, source=HERALD, after=HOUR)
    again = desk.tell(
        "Nokia strikes $12 billion deal for Siemens radio unit", source=REUTERS, after=2 * HOUR
    )
    done = desk.tell("Nokia completes purchase of Siemens radio unit", after=3 * HOUR)
    assert news(agreed) == (Relation.UPDATE, ("deal agreed",))
    assert news(again) == (Relation.REPORT, ())
    assert news(done) == (Relation.UPDATE, ("deal completed",))
    assert agreed.turned


@pytest.mark.parametrize(
    ("title", "words"),
    [
        (CALLS_OFF, "deal called off"),
        (SCRAPS, "deal called off"),
        ("EU blocks Nokia purchase of Siemens radio unit", "deal blocked"),
        ("Nokia shareholders vote down purchase of Siemens radio unit", "deal voted down"),
    ],
)
def test_a_deal_that_is_off_is_told_and_is_no_second_origin_of_it(title: str, words: str) -> None:
    desk = Desk()
    first = desk.tell(AGREES, source=GAZETTE)
    ended = desk.tell(title, source=HERALD, after=HOUR)
    assert ended.story == first.story
    assert news(ended) == (Relation.UPDATE, (words,))
    assert ended.status is Status.SINGLE_SOURCE
    assert ended.earned == ()


def test_an_offer_that_is_rejected_is_told_and_does_not_confirm_it() -> None:
    desk = Desk()
    desk.tell("Nokia makes $12 billion takeover bid for Siemens radio unit", source=GAZETTE)
    no = desk.tell(
        "Siemens rejects Nokia's $12 billion takeover bid for radio unit", source=HERALD, after=HOUR
    )
    assert news(no) == (Relation.UPDATE, ("offer rejected",))
    assert no.status is Status.SINGLE_SOURCE


def test_the_end_of_a_deal_is_told_once_by_however_many() -> None:
    desk = Desk()
    desk.tell(AGREES, source=GAZETTE)
    desk.tell(CALLS_OFF, source=HERALD, after=HOUR)
    again = desk.tell(SCRAPS, source=REUTERS, after=2 * HOUR)
    late = desk.tell(
        "Nokia strikes $12 billion deal for Siemens radio unit", source=JOURNAL, after=3 * HOUR
    )
    assert news(again) == (Relation.REPORT, ())
    assert news(late) == (Relation.REPORT, ())
    assert again.status is Status.SINGLE_SOURCE


def test_two_that_say_that_a_deal_is_off_corroborate_it_where_that_is_the_news() -> None:
    desk = Desk()
    desk.tell(CALLS_OFF, source=GAZETTE)
    second = desk.tell(SCRAPS, source=HERALD, after=HOUR)
    assert news(second) == (Relation.REPORT, ())
    assert second.status is Status.CORROBORATED


def test_an_end_in_a_story_of_no_deal_is_a_report_as_any_other() -> None:
    desk = Desk()
    desk.tell("Nokia and Siemens: the radio unit in question", source=GAZETTE)
    second = desk.tell(SCRAPS, source=HERALD, after=HOUR)
    assert second.developments == ()


def test_what_a_deal_has_come_to_is_known_after_a_restart() -> None:
    desk = Desk()
    desk.tell(AGREES, source=GAZETTE)
    desk.tell(CALLS_OFF, source=HERALD, after=HOUR)
    again = desk.restart().tell(SCRAPS, source=REUTERS, after=2 * HOUR)
    assert news(again) == (Relation.REPORT, ())


def test_a_revised_headline_may_turn_the_deal() -> None:
    desk = Desk()
    desk.tell(TALKS, source=GAZETTE)
    revised = desk.revise(TALKS, AGREES, after=HOUR)
    assert revised is not None
    assert news(revised) == (Relation.UPDATE, ("deal agreed",))


def test_each_end_has_its_words() -> None:
    assert {stage: word_turn(stage) for stage in (Stage.OFF, Stage.DONE)} == {
        Stage.OFF: "deal called off",
        Stage.DONE: "deal completed",
    }


SPLIT = (
    "Microsoft and OpenAI end their partnership",
    "Microsoft and OpenAI have ended their partnership, people in both companies said.",
)
DENIAL = "Microsoft denies report that its OpenAI partnership has ended"
OWN = "Microsoft: reports of an end of our OpenAI partnership are not true"


def test_a_denial_that_the_party_itself_repeats_is_told_with_who_says_it() -> None:
    desk = Desk()
    desk.tell(*SPLIT)
    desk.tell(DENIAL, source=REUTERS, after=HOUR)
    own = desk.tell(OWN, source=NEWSROOM, after=2 * HOUR)
    again = desk.tell(
        "Microsoft says again that it is not true", "Reports of an end of our OpenAI partnership.",
        source=NEWSROOM, after=3 * HOUR,
    )  # fmt: skip
    assert own.status is Status.DISPUTED
    assert news(own) == (Relation.UPDATE, ("denied by news.microsoft.example itself",))
    assert own.turned
    assert again.developments == ()


def test_a_denial_that_another_paper_repeats_is_none() -> None:
    desk = Desk()
    desk.tell(*SPLIT)
    desk.tell(DENIAL, source=REUTERS, after=HOUR)
    again = desk.tell(
        "OpenAI denies it, too: with Microsoft it works as before", source=HERALD, after=2 * HOUR
    )
    assert news(again) == (Relation.REPORT, ())

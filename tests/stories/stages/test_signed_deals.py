"""A deal that a party itself calls a definitive agreement is agreed, and told so once."""

from __future__ import annotations

import pytest

from bot.model import Event, Stage
from tests.classifying import CLASSIFIER
from tests.stories.telling import News, hear

TALKS = News(0, "one.example", "Nokia nears deal to buy Infinera, sources say")
LATE = News(40, "three.example", "Nokia strikes deal to buy Infinera")
SIGNED = "Nokia today announced a definitive agreement to acquire Infinera."
TITLE = "Nokia to acquire Infinera to grow in optics"
PLANNED = "Nokia today announced its plan to acquire Infinera."


def late_posts(host: str, summary: str) -> list[str]:
    heard = hear([TALKS, News(20, host, "Nokia to acquire Infinera", summary), LATE])
    return [kind for kind, at in heard.told() if at == 2]


@pytest.mark.parametrize(("summary", "told"), [(SIGNED, []), (PLANNED, ["update"])])
def test_what_the_firm_signed_is_not_told_again_as_agreed(summary: str, told: list[str]) -> None:
    assert late_posts("www.nokia.com", summary) == told


def test_what_a_paper_alone_calls_signed_is_agreed_by_the_next() -> None:
    assert late_posts("two.example", SIGNED) == ["update"]


@pytest.mark.parametrize(
    "text",
    [
        "Nokia announced that it has entered into a definitive agreement to acquire Infinera.",
        "Nokia has signed a definitive merger agreement with Infinera.",
        "Nokia hat eine verbindliche Vereinbarung zur Übernahme von Infinera unterzeichnet.",
        "Beide Seiten haben heute den Kaufvertrag unterzeichnet.",
        "Nokia gibt die Unterzeichnung eines bindenden Kaufvertrags mit Infinera bekannt.",
        "Nokia annonce avoir signé un accord définitif en vue d'acquérir Infinera.",
        "Nokia et Infinera ont conclu un accord ferme pour le rachat du groupe.",
        "Nokia ha firmado un acuerdo definitivo para adquirir Infinera.",
        "Las dos empresas anuncian la firma de un contrato vinculante de compraventa.",
    ],
)
def test_what_a_party_signed_is_agreed_in_four_languages(text: str) -> None:
    assert CLASSIFIER.read_stage(TITLE, Event.ACQUISITION, text) is Stage.AGREED
    assert CLASSIFIER.read_stage(TITLE, Event.ACQUISITION) is Stage.TOLD


@pytest.mark.parametrize(
    "text",
    [
        "Nokia has not entered into any definitive agreement to acquire Infinera.",
        "Nokia expects to sign a definitive agreement to acquire Infinera by June.",
        "Nokia hat noch keine verbindliche Vereinbarung zur Übernahme unterzeichnet.",
        "Nokia und Infinera wollen bis Juni einen Kaufvertrag unterzeichnen.",
        "Aucun accord définitif n'a été signé, a annoncé Nokia.",
        "Nokia espère avoir signé un accord définitif avant l'été.",
        "Nokia no ha firmado un acuerdo definitivo.",
        "Nokia espera firmar un contrato vinculante en junio.",
        "Nokia confirms its plan to acquire Infinera.",
    ],
)
def test_what_is_not_signed_yet_is_told_alone(text: str) -> None:
    assert CLASSIFIER.read_stage(TITLE, Event.ACQUISITION, text) is Stage.TOLD


def test_a_headline_that_tells_a_stage_and_one_of_no_deal_are_not_asked_further() -> None:
    done = "Nokia completes purchase of Infinera"
    assert CLASSIFIER.read_stage(done, Event.ACQUISITION, SIGNED) is Stage.DONE
    assert CLASSIFIER.read_stage("Nokia cuts 300 jobs", Event.LAYOFFS, SIGNED) is None

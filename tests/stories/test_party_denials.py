"""A party that says that there is none of it disputes the story; and what it denies of others."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.model import Status
from bot.stories.stance.denied_deals import denies_other_deal
from tests.stories.newsdesk import COURIER, GAZETTE, HERALD, Desk, stand_after

HOUR = timedelta(hours=1)


@pytest.mark.parametrize(
    ("claim", "answer"),
    [
        ("Fenwick recalls 500,000 kettles", "Fenwick says no recall of 500,000 kettles"),
        ("Fenwick recalls 500,000 kettles", "Fenwick: No recall of 500,000 kettles"),
        ("Larkhill hospital patient data stolen", "Larkhill hospital says no patient data stolen"),
        ("Iran says it shot down US drone at Hormuz", "US says no drone lost at Hormuz"),
        ("Ostrander to cut 500 pilot jobs in Oulu", "Ostrander: No pilot jobs to be cut in Oulu"),
        ("Fenwick ruft 500.000 Kessel zurück", "Fenwick: Kein Rückruf von 500.000 Kesseln"),
        (
            "Fenwick rappelle 500.000 bouilloires",
            "Fenwick dit qu'il n'y a aucun rappel de bouilloires",
        ),
        ("Fenwick retira 500.000 teteras", "Fenwick dice que no hay retirada de 500.000 teteras"),
        # In few words
        ("Fenwick recalls 500,000 kettles", "No recall of kettles, Fenwick says"),
        ("Fenwick recalls 500,000 kettles", "No recall of kettles, says Fenwick"),
        ("Fenwick recalls 500,000 kettles", "'No recall': Fenwick on kettle reports"),
        ("Nokia to cut 4,000 jobs", "No job cuts, Nokia says"),
        ("Nokia to cut 4,000 jobs", "Nokia: no layoffs"),
        ("Fenwick ruft 500.000 Kessel zurück", "Fenwick: Kein Rückruf"),
        ("Fenwick ruft 500.000 Kessel zurück", "„Kein Rückruf“: Fenwick zu Berichten über Kessel"),
        ("Nokia streicht 4.000 Stellen", "Nokia: Keine Stellenstreichungen"),
        ("Nokia streicht 4.000 Stellen", "Nokia: Kein Stellenabbau geplant"),
        ("Fenwick rappelle 500.000 bouilloires", "Fenwick : aucun rappel"),
        ("Fenwick rappelle 500.000 bouilloires", "Fenwick : pas de rappel de bouilloires"),
        ("Fenwick rappelle 500.000 bouilloires", "« Aucun rappel », assure Fenwick"),
        ("Nokia supprime 4.000 emplois", "Nokia : pas de suppressions d'emplois"),
        ("Fenwick retira 500.000 teteras", "Fenwick: no hay retirada"),
        ("Fenwick retira 500.000 teteras", "Fenwick: sin retirada de teteras"),
        ("Nokia recorta 4.000 empleos", "Nokia: sin despidos"),
        # Of several ministries one
        (
            "Deutschland plant Verkauf der Bahn-Tochter Larkhill",
            "Verkehrsministerium dementiert Verkauf von Larkhill",
        ),
    ],
)
def test_a_party_that_says_there_is_none_disputes_it(claim: str, answer: str) -> None:
    assert stand_after(claim, answer) is Status.DISPUTED


@pytest.mark.parametrize(
    ("claim", "answer"),
    [
        (
            "Fenwick recalls 500,000 kettles",
            "Fenwick says no injuries before recall of kettles",
        ),
        ("Fenwick recalls 500,000 kettles", "Fenwick says no further recall of kettles planned"),
        ("Fenwick recalls 500,000 kettles", "Ostrander says no recall of kettles at Fenwick"),
        ("Fenwick recalls 500,000 kettles", "Fenwick says no recall of kettles will calm buyers"),
        ("Fenwick recalls 500,000 kettles", "Fenwick says no recall of kettles in Oulu until May"),
        ("Blast at Fenwick mill in Oulu", "Fenwick says no workers hurt in Oulu mill blast"),
        ("Fenwick ruft 500.000 Kessel zurück", "Fenwick: Noch kein Rückruf von Kesseln in Oulu"),
        (
            "Fenwick recalls 500,000 kettles",
            "No recall needed for Ostrander kettles, watchdog says",
        ),
        ("Fenwick recalls 500,000 kettles", "No injuries before kettle recall, Fenwick says"),
        ("Fenwick recalls 500,000 kettles", "No comment on recall of kettles, says Fenwick"),
        ("Fenwick recalls 500,000 kettles", "No further recall of kettles, says Fenwick"),
        ("Fenwick recalls 500,000 kettles", "No recall of kettles, says Ostrander"),
        ("Fenwick recalls 500,000 kettles", "Fenwick: no recall in Norway"),
        ("Nokia to cut 4,000 jobs", "No compulsory job cuts, Nokia says"),
        ("Fenwick ruft 500.000 Kessel zurück", "Fenwick: Keine Neuigkeiten zum Rückruf"),
        ("Fenwick ruft 500.000 Kessel zurück", "Fenwick: Keine Verletzten vor Rückruf der Kessel"),
        ("Nokia streicht 4.000 Stellen", "Nokia: Keine Angaben zu Entlassungen"),
        ("Nokia streicht 4.000 Stellen", "Nokia: Keine weiteren Entlassungen"),
        ("Streik: Larkhill streicht alle Züge nach Oulu", "Larkhill: Keine Züge nach Oulu"),
        ("Fenwick rappelle 500.000 bouilloires", "Fenwick : aucun blessé avant le rappel"),
        ("Fenwick rappelle 500.000 bouilloires", "Fenwick : pas de rappel en Norvège"),
        ("Nokia supprime 4.000 emplois", "Nokia : aucune date pour les licenciements"),
        ("Fenwick retira 500.000 teteras", "Fenwick: sin heridos antes de la retirada"),
        ("Fenwick retira 500.000 teteras", "Fenwick: sin novedades sobre la retirada de teteras"),
        ("Corte de luz en Oulu: 40.000 hogares sin luz", "Oulu: sin luz 40.000 hogares"),
        ("Fenwick retira 500.000 teteras", "Teteras de Fenwick: sin retirada en Noruega"),
    ],
)
def test_what_leaves_the_news_standing_disputes_nothing(claim: str, answer: str) -> None:
    assert stand_after(claim, answer) is not Status.DISPUTED


@pytest.mark.parametrize(
    ("title", "claim"),
    [
        ("Nokia denies it will buy map maker", "OpenAI in talks to buy Nokia"),
        ("Nokia denies plan to acquire Infinera", "OpenAI close to takeover of Nokia"),
        ("Nokia denies bid for Infinera", "Nokia to buy Larkhill"),
        ("Nokia dementiert Übernahme von Infinera", "OpenAI will Nokia kaufen"),
        ("Nokia dementiert, Infinera kaufen zu wollen", "Siemens vor Übernahme von Nokia"),
        ("Nokia dément vouloir racheter Infinera", "OpenAI veut racheter Nokia"),
        ("Nokia niega querer comprar Infinera", "OpenAI quiere comprar Nokia"),
    ],
)
def test_who_denies_to_buy_another_denies_no_claim_of_its_own_sale(title: str, claim: str) -> None:
    assert denies_other_deal(title, "Nokia", [claim])


@pytest.mark.parametrize(
    ("title", "claim"),
    [
        ("Nokia denies it will buy Infinera", "Nokia to buy Infinera"),
        ("Nokia denies it will buy map maker", "Nokia to buy Larkhill Maps"),
        ("Nokia denies it will be bought", "OpenAI in talks to buy Nokia"),
        ("Nokia denies talks with OpenAI", "OpenAI in talks to buy Nokia"),
        ("Nokia denies bid for OpenAI", "OpenAI in talks to buy Nokia"),
        ("Nokia denies report", "OpenAI in talks to buy Nokia"),
        ("Nokia Denies Plan To Buy Rival", "Nokia In Talks To Buy Infinera"),
        ("Nokia denies bid for Infinera", "Nokia to cut 500 jobs"),
        ("Nokia dementiert Übernahme von Infinera", "Nokia vor Übernahme von Infinera"),
        ("Nokia dément vouloir racheter Infinera", "Nokia veut racheter Infinera"),
        ("Nokia niega querer comprar Infinera", "Nokia quiere comprar Infinera"),
    ],
)
def test_a_denial_of_the_very_purchase_is_one(title: str, claim: str) -> None:
    assert not denies_other_deal(title, "Nokia", [claim])


def test_a_denial_of_another_purchase_disputes_nothing() -> None:
    assert stand_after(
        "OpenAI in talks to buy Nokia", "Nokia denies it will buy map maker"
    ) is not (Status.DISPUTED)
    assert (
        stand_after("OpenAI in talks to buy Nokia", "Nokia denies talks with OpenAI")
        is Status.DISPUTED
    )


DENIED = ("Acme to buy Ostrander for $3 billion", "Acme denies it will buy Ostrander")
DEMENTIERT = ("Acme übernimmt Ostrander", "Acme dementiert Übernahme von Ostrander")


@pytest.mark.parametrize(
    ("told", "answer", "joins"),
    [
        (DENIED, "Fenwick denies wrongdoing", False),
        (DENIED, "Verlo denies chief executive is leaving", False),
        (DENIED, "Selby mayor denies report", False),
        (DEMENTIERT, "Verlo dementiert Abgang des Chefs", False),
        (DENIED, "Ostrander denies deal with Acme", True),
        (DENIED, "Acme denies report", True),
        (DENIED, "Ostrander chief denies he will sell to Acme", True),
        (DEMENTIERT, "Ostrander dementiert Übernahme durch Acme", True),
    ],
)
def test_that_two_parties_deny_makes_them_parties_to_no_one_story(
    told: tuple[str, str], answer: str, joins: bool
) -> None:
    desk = Desk()
    for title, source in zip(told, (GAZETTE, HERALD), strict=True):
        assert desk.tell(title, source=source).story == "s1"
    assert (desk.tell(answer, source=COURIER).story == "s1") is joins

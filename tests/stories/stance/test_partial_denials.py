"""A party that says there is none of a part takes nothing from the whole; none of it, all of it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.model import Status
from bot.stories.stance.partial_denials import denies_part
from tests.stories.newsdesk import GAZETTE, NEWSROOM, Desk, stand_after

HOUR = timedelta(hours=1)


@pytest.mark.parametrize(
    ("claim", "answer"),
    [
        ("Fenwick recalls 500,000 kettles", "No recall of older kettles, Fenwick says"),
        ("Fenwick recalls 500,000 kettles", "Fenwick says no recall of older kettles"),
        ("Fenwick recalls 500,000 kettles", "Fenwick: no recall of older kettles"),
        ("Fenwick recalls 500,000 kettles", "'No recall of older kettles': Fenwick"),
        ("Fenwick recalls 500,000 kettles", "No recall of older kettles, says Fenwick"),
        ("Fenwick recalls 500,000 kettles", "No recall of toasters, Fenwick says"),
        ("Fenwick recalls 500,000 kettles", "Fenwick says no recall of kettles and toasters"),
        ("Fenwick recalls 500,000 kettles", "Fenwick says no toaster recall"),
        ("Fenwick recalls 500,000 kettles", "No recall of kettles made in Oulu, Fenwick says"),
        ("Fenwick recalls 500,000 kettles", "No recall in Norway, Fenwick says"),
        ("Fenwick recalls 500,000 kettles", "Fenwick says no recall of steel kettles"),
        ("Fenwick recalls 500,000 kettles", "Fenwick says no second recall"),
        ("Fenwick recalls 500,000 kettles", "Fenwick says no recall of 2023 kettles"),
        ("Fenwick recalls 500,000 kettles", "No recall of kettles at Larkhill, Fenwick says"),
        ("Fenwick recalls 500,000 kettles", "No full recall, Fenwick says"),
        ("Nokia to cut 4,000 jobs", "No cuts to research jobs, Nokia says"),
        ("Nokia to cut 4,000 jobs", "Nokia says no cuts to research jobs"),
        ("Nokia to cut 4,000 jobs", "Nokia: no research jobs to be cut"),
        ("Nokia to cut 4,000 jobs", "No research job cuts, Nokia says"),
        ("Nokia to cut 4,000 jobs", "Nokia says no job cuts in Oulu"),
        ("Nokia to cut 4,000 jobs", "No layoffs of engineers, Nokia says"),
        ("Nokia to cut 4,000 jobs", "Nokia says no forced layoffs"),
        ("Larkhill to close its Oulu plant", "No closure of second plant, Larkhill says"),
        ("Larkhill to close its Oulu plant", "Larkhill says no closure of second plant"),
        ("Larkhill to close its Oulu plant", "No closure of Tampere plant, Larkhill says"),
        ("Acme to buy Ostrander for $3 billion", "Acme says no hostile takeover"),
        ("Fenwick ruft 500.000 Kessel zurück", "Kein Rückruf älterer Kessel, sagt Fenwick"),
        ("Fenwick ruft 500.000 Kessel zurück", "Fenwick: Kein Rückruf älterer Kessel"),
        ("Fenwick ruft 500.000 Kessel zurück", "Fenwick: Kein Rückruf von Toastern"),
        ("Fenwick ruft 500.000 Kessel zurück", "Fenwick: Kein Rückruf in Norwegen"),
        ("Fenwick ruft 500.000 Kessel zurück", "Kein zweiter Rückruf, sagt Fenwick"),
        (
            "Fenwick ruft 500.000 Kessel zurück",
            "Fenwick sagt, es gebe keinen Rückruf älterer Kessel",
        ),
        ("Nokia streicht 4.000 Stellen", "Keine betriebsbedingten Entlassungen, sagt Nokia"),
        ("Larkhill schließt Werk in Oulu", "Larkhill: Keine Schließung des zweiten Werks"),
        ("Larkhill schließt Werk in Oulu", "Keine Schließung des Werks in Tampere, sagt Larkhill"),
        (
            "Fenwick rappelle 500.000 bouilloires",
            "Aucun rappel des anciennes bouilloires, assure Fenwick",
        ),
        (
            "Fenwick rappelle 500.000 bouilloires",
            "Fenwick : pas de rappel des anciennes bouilloires",
        ),
        ("Fenwick rappelle 500.000 bouilloires", "Fenwick : pas de rappel des grille-pain"),
        ("Fenwick rappelle 500.000 bouilloires", "Pas de rappel en Norvège, assure Fenwick"),
        ("Nokia supprime 4.000 emplois", "Nokia : aucune suppression d'emplois dans la recherche"),
        ("Nokia supprime 4.000 emplois", "Aucun licenciement sec, assure Nokia"),
        ("Larkhill ferme son usine d'Oulu", "Larkhill : pas de fermeture de la deuxième usine"),
        (
            "Larkhill ferme son usine d'Oulu",
            "Pas de fermeture de la seconde usine, assure Larkhill",
        ),
        ("Fenwick retira 500.000 teteras", "Sin retirada de teteras antiguas, dice Fenwick"),
        ("Fenwick retira 500.000 teteras", "Fenwick: no hay retirada de teteras antiguas"),
        ("Fenwick retira 500.000 teteras", "Fenwick: sin retirada de tostadoras"),
        ("Fenwick retira 500.000 teteras", "No hay retirada en Noruega, dice Fenwick"),
        ("Nokia recorta 4.000 empleos", "Nokia: sin despidos en investigación"),
        ("Nokia recorta 4.000 empleos", "No hay despidos forzosos, dice Nokia"),
        ("Larkhill cierra su planta de Oulu", "Larkhill: no hay cierre de la segunda planta"),
        (
            "Larkhill cierra su planta de Oulu",
            "No hay cierre de la planta de Tampere, dice Larkhill",
        ),
        ("Hackers steal customer data from Larkhill", "No financial data stolen, Larkhill says"),
        ("Hackers steal customer data from Larkhill", "Larkhill says no medical data stolen"),
        ("Hackers steal customer data from Larkhill", "Larkhill: no passwords leaked"),
        ("Acme to sell Oulu paper mill", "No sale of Tampere mill, Acme says"),
        ("Acme to sell Oulu paper mill", "Acme: no sale of land"),
        ("Fenwick and Verlo to merge", "No merger of pension funds, Fenwick says"),
        ("Fenwick and Verlo to merge", "Fenwick says no merger of brands"),
        ("Explosion at Fenwick plant in Oulu", "No explosion at second plant, Fenwick says"),
        ("Explosion at Fenwick plant in Oulu", "Fenwick says no explosion at chemical store"),
        ("Acme verkauft Werk in Oulu", "Acme: Kein Verkauf des Stammwerks"),
        ("Acme verkauft Werk in Oulu", "Kein Verkauf weiterer Werke, sagt Acme"),
        ("Acme vend son usine d'Oulu", "Acme : pas de vente du siège"),
        ("Acme vende su planta de Oulu", "Acme: no hay venta de la sede"),
    ],
)
def test_none_of_a_part_disputes_nothing(claim: str, answer: str) -> None:
    assert stand_after(claim, answer) is not Status.DISPUTED


@pytest.mark.parametrize(
    ("claim", "answer"),
    [
        ("Fenwick recalls 500,000 kettles", "No recall of 500,000 kettles, Fenwick says"),
        ("Fenwick recalls 500,000 kettles", "Fenwick says no recall of any kettles"),
        ("Fenwick recalls 500,000 kettles", "Fenwick says no recall of its kettles"),
        ("Fenwick recalls 500,000 kettles", "No recall planned, Fenwick says"),
        ("Fenwick recalls 500,000 kettles", "No kettle recall, Fenwick insists"),
        ("Fenwick recalls 500,000 kettles", "Fenwick: no recall"),
        ("Fenwick recalls 500,000 kettles", "Fenwick says there is no recall of kettles"),
        ("Fenwick recalls 500,000 kettles", "Fenwick says no recall is planned"),
        ("Fenwick recalls 500,000 kettles", "Fenwick says no kettles recalled"),
        ("Fenwick recalls older kettles", "No recall of older kettles, Fenwick says"),
        ("Fenwick recalls older kettles", "Fenwick says no recall of older kettles"),
        ("Nokia to cut 4,000 jobs", "No jobs to be cut, Nokia says"),
        ("Nokia to cut 4,000 jobs", "No cuts to jobs, Nokia says"),
        ("Nokia to cut 4,000 jobs", "Nokia says no layoffs planned"),
        ("Nokia to cut 4,000 jobs", "Nokia: no job cuts at company"),
        ("Nokia to cut 4,000 research jobs", "No cuts to research jobs, Nokia says"),
        ("Nokia to cut 4,000 research jobs", "Nokia says no research jobs to be cut"),
        ("Larkhill to close its Oulu plant", "No closure of Oulu plant, Larkhill says"),
        ("Larkhill to close its Oulu plant", "Larkhill says no closure of plant"),
        ("Larkhill to close its Oulu plant", "No plant closure, Larkhill says"),
        ("Larkhill to close its Oulu plant", "Larkhill: no plant closure in Oulu"),
        ("Larkhill to close second plant in Oulu", "No closure of second plant, Larkhill says"),
        ("Acme to buy Ostrander for $3 billion", "No deal to buy Ostrander, Acme says"),
        ("Acme to buy Ostrander for $3 billion", "Acme says no takeover of Ostrander"),
        ("Acme to buy Ostrander for $3 billion", "No takeover of Ostrander, Acme says"),
        ("Fenwick ruft 500.000 Kessel zurück", "Kein Rückruf von Kesseln, sagt Fenwick"),
        ("Fenwick ruft 500.000 Kessel zurück", "Fenwick: Kein Rückruf von Kesseln"),
        ("Fenwick ruft 500.000 Kessel zurück", "Fenwick: Kein Rückruf geplant"),
        ("Fenwick ruft ältere Kessel zurück", "Fenwick: Kein Rückruf älterer Kessel"),
        ("Nokia streicht 4.000 Stellen", "Nokia: Keine Entlassungen"),
        ("Nokia streicht 4.000 Stellen", "Keine Entlassungen, sagt Nokia"),
        ("Larkhill schließt Werk in Oulu", "Larkhill: Keine Schließung des Werks"),
        ("Larkhill schließt Werk in Oulu", "Keine Schließung des Werks in Oulu, sagt Larkhill"),
        ("Fenwick rappelle 500.000 bouilloires", "Aucun rappel de bouilloires, assure Fenwick"),
        ("Fenwick rappelle 500.000 bouilloires", "Pas de rappel de bouilloires, dit Fenwick"),
        (
            "Fenwick rappelle ses anciennes bouilloires",
            "Fenwick : pas de rappel des anciennes bouilloires",
        ),
        ("Nokia supprime 4.000 emplois", "Nokia : aucun licenciement"),
        ("Larkhill ferme son usine d'Oulu", "Larkhill : pas de fermeture de l'usine d'Oulu"),
        ("Larkhill ferme son usine d'Oulu", "Pas de fermeture d'usine, assure Larkhill"),
        ("Fenwick retira 500.000 teteras", "No hay retirada de teteras, dice Fenwick"),
        ("Fenwick retira teteras antiguas", "Fenwick: sin retirada de teteras antiguas"),
        ("Nokia recorta 4.000 empleos", "Nokia: no hay despidos"),
        ("Nokia recorta 4.000 empleos", "No hay despidos, dice Nokia"),
        ("Larkhill cierra su planta de Oulu", "Larkhill: no hay cierre de la planta"),
        ("Larkhill cierra su planta de Oulu", "No hay cierre de la planta de Oulu, dice Larkhill"),
        ("Hackers steal customer data from Larkhill", "No customer data stolen, Larkhill says"),
        ("Hackers steal customer data from Larkhill", "Larkhill says no customer data stolen"),
        ("Hackers steal customer data from Larkhill", "Larkhill: no data leaked"),
        ("Hackers steal customer data from Larkhill", "No hack, Larkhill says"),
        ("Fenwick and Verlo to merge", "No merger with Verlo, Fenwick says"),
        ("Fenwick and Verlo to merge", "Fenwick says no merger"),
        ("Fenwick and Verlo to merge", "Verlo: no merger with Fenwick"),
        ("Fenwick and Verlo to merge", "Fenwick says there will be no merger with Verlo"),
        ("Acme to sell Oulu paper mill", "No sale of Oulu mill, Acme says"),
        ("Acme to sell Oulu paper mill", "Acme says no sale of paper mill planned"),
        ("Acme to sell Oulu paper mill", "Acme: no sale of mill despite losses"),
        ("Fenwick in talks to buy Verlo", "Fenwick says no talks with Verlo"),
        ("Fenwick in talks to buy Verlo", "Fenwick: no takeover of Verlo"),
        ("Fenwick in talks to buy Verlo", "No talks under way with Verlo, Fenwick says"),
        ("Verlo files for bankruptcy", "No bankruptcy, Verlo says"),
        ("Verlo chief executive quits", "No resignation, Verlo says"),
        ("Verlo chief executive quits", "Verlo says no resignation of chief executive"),
        ("Explosion at Fenwick plant in Oulu", "No explosion at plant, Fenwick says"),
        ("Explosion at Fenwick plant in Oulu", "Fenwick says there was no explosion at Oulu plant"),
        ("Verlo meldet Insolvenz an", "Verlo: Keine Insolvenz"),
        ("Acme verkauft Werk in Oulu", "Acme: Kein Verkauf des Werks"),
        ("Acme verkauft Werk in Oulu", "Kein Verkauf des Werks in Oulu, sagt Acme"),
        ("Fenwick übernimmt Verlo", "Fenwick: Keine Übernahme von Verlo"),
        ("Acme vend son usine d'Oulu", "Acme : pas de vente de l'usine"),
        ("Acme vend son usine d'Oulu", "Aucune vente de l'usine d'Oulu, dit Acme"),
        ("Fenwick rachète Verlo", "Fenwick : pas de rachat de Verlo"),
        ("Acme vende su planta de Oulu", "Acme: no hay venta de la planta"),
        ("Fenwick compra Verlo", "Fenwick: sin compra de Verlo"),
        ("Fenwick compra Verlo", "No hay compra de Verlo, dice Fenwick"),
        ("Larkhill to close older stores", "No closure of older stores, Larkhill says"),
        (
            "Nokia streicht 4.000 Stellen in der Forschung",
            "Nokia: Keine Entlassungen in der Forschung",
        ),
        ("Larkhill to close its Oulu plant", "No closure of factory, Larkhill says"),
    ],
)
def test_none_of_the_thing_itself_disputes_it(claim: str, answer: str) -> None:
    assert stand_after(claim, answer) is Status.DISPUTED


@pytest.mark.parametrize(
    ("claim", "answer", "is_disputed"),
    [
        ("Microsoft to close Oulu data center", "No closure of Oulu data center", True),
        ("Microsoft recalls Surface chargers", "No recall of Surface chargers", True),
        ("Microsoft recalls Surface chargers", "No recall of older Surface chargers", False),
    ],
)
def test_a_firm_on_its_own_host_says_no_more_than_it_says(
    claim: str, answer: str, is_disputed: bool
) -> None:
    desk = Desk()
    desk.tell(claim, source=GAZETTE)
    placed = desk.tell(answer, "Microsoft said so today.", source=NEWSROOM, after=HOUR)
    assert placed.story == "s1"
    assert (placed.status is Status.DISPUTED) is is_disputed


@pytest.mark.parametrize(
    "title",
    [
        "Fenwick recalls older kettles",
        "Fenwick says no truth to report on older kettles",
        "Fenwick says no plans to recall older kettles",
        "Fenwick: Keine Pläne für Rückruf älterer Kessel",
        "Fenwick: no recall of kettles as older ones were safe",
        "Fenwick: no recall in Norway",  # which the places of a story tell
        "Fenwick : aucun projet de rappel des anciennes bouilloires",
    ],
)
def test_what_is_not_said_to_be_none_narrows_nothing(title: str) -> None:
    assert not denies_part(title, ["Fenwick recalls 500,000 kettles", "Fenwick ruft Kessel zurück"])

"""Headlines alone that tell one deed at two stages are two reports; other edits are not."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.model import Relation, Status
from bot.stories.syndication.prospects import differ_in_prospect
from tests.stories.newsdesk import GAZETTE, HERALD, Desk

BOARD = "The board met in Oulu on Thursday."
OFFER = (
    "The maker of networks said on Thursday that its board had met in Oulu to look at an offer "
    "that values the optical firm at a fifth more than the market does."
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ostrander mulls sale of Fenwick stores", "Ostrander agrees sale of Fenwick stores"),
        ("Fenwick nears $4bn deal for Ostrander", "Fenwick strikes $4bn deal for Ostrander"),
        ("Fenwick close to a deal for Ostrander", "Fenwick strikes a deal for Ostrander"),
        ("Larkhill could shut Oulu mill", "Larkhill to shut Oulu mill"),
        ("Fenwick may leave Oulu", "Fenwick to leave Oulu"),
        ("Parliament to vote on Fenwick rescue", "Parliament votes for Fenwick rescue"),
        ("Tram drivers to vote on strike", "Tram drivers vote to strike"),
        ("Judge expected to free Roe", "Judge frees Roe"),
        ("Roe set to testify on mill", "Roe testifies on mill"),
        ("Roe to meet Fenwick unions", "Roe meets Fenwick unions"),
        ("Larkhill erwägt Verkauf von Fenwick", "Larkhill beschließt Verkauf von Fenwick"),
        ("Fenwick könnte 500 Stellen streichen", "Fenwick wird 500 Stellen streichen"),
        ("Larkhill envisage la vente d'Oulu", "Larkhill annonce la vente d'Oulu"),
        ("Larkhill pourrait supprimer 500 postes", "Larkhill va supprimer 500 postes"),
        ("Larkhill estudia la venta de Oulu", "Larkhill anuncia la venta de Oulu"),
        ("Larkhill podría despedir a 500 empleados", "Larkhill despedirá a 500 empleados"),
    ],
)
def test_what_may_come_is_told_from_what_comes(one: str, other: str) -> None:
    assert differ_in_prospect(one, other)
    assert differ_in_prospect(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Fenwick to buy Ostrander", "Fenwick buys Ostrander"),
        ("Fenwick to buy Ostrander", "Fenwick agrees to buy Ostrander"),
        ("Fenwick plans to cut 500 jobs", "Fenwick to cut 500 jobs"),
        ("Fenwick set to cut 500 jobs", "Fenwick to cut 500 jobs"),
        ("Fenwick may close Oulu mill", "Fenwick could close Oulu mill"),
        ("Fenwick in talks on Oulu mill", "Fenwick considers sale of Oulu mill"),
        ("Fenwick cuts 500 jobs, may cut more", "Fenwick cuts 500 jobs"),
        ("Fenwick buys Ostrander after weighing sale", "Fenwick buys Ostrander"),
        ("Larkhill to open mill in May", "Larkhill to open mill"),
        ("Theresa May backs Fenwick plan", "Ex-premier backs Fenwick plan"),
        ("Train derails close to Oulu", "Train derails near Oulu"),
        ("All eyes on Fed as rates loom", "Fed rates loom"),
        ("Roe weighs in on Fenwick", "Roe speaks on Fenwick"),
        ("Storm could bring floods, 3 dead", "Storm could bring flooding, 3 dead"),
        ("Fenwick will 500 Stellen streichen", "Fenwick streicht 500 Stellen"),
        ("Larkhill prüft Verkauf", "Larkhill erwägt Verkauf"),
        ("Larkhill négocie la vente d'Oulu", "Larkhill étudie la vente d'Oulu"),
        ("Larkhill negocia la venta de Oulu", "Larkhill podría cerrar la venta de Oulu"),
    ],
)
def test_one_stage_in_other_words_is_one(one: str, other: str) -> None:
    assert not differ_in_prospect(one, other)
    assert not differ_in_prospect(other, one)


def test_who_tells_the_next_stage_by_a_headline_alone_is_no_copy_but_a_second_origin() -> None:
    desk = Desk()
    desk.tell("Nokia in talks to buy Infinera for $2.3 billion", source=GAZETTE)
    agreed = desk.tell(
        "Nokia agrees to buy Infinera for $2.3 billion", source=HERALD, after=timedelta(hours=1)
    )

    assert (agreed.relation, agreed.copy_of) == (Relation.UPDATE, None)
    assert (agreed.origins, agreed.status) == (2, Status.CORROBORATED)


@pytest.mark.parametrize("text", [BOARD, OFFER])
def test_a_desk_that_is_surer_than_another_over_one_text_brings_a_copy(text: str) -> None:
    desk = Desk()
    desk.tell("Nokia in talks to buy Infinera for $2.3 billion", text)
    edited = desk.tell(
        "Nokia to buy Infinera for $2.3 billion", text, source=HERALD, after=timedelta(hours=1)
    )

    assert edited.copy_of is not None
    assert edited.origins == 1

"""Front pages of our own, many of them traps: which entities of the shipped catalogue they name.

Every entity was written down before the catalogue had seen the headline. It was mended on them
since, so that what is promised here is that none gets lost, and that few are found beside. The
files stand in the order of writing: `fronts` has the traps, `second` twelve languages and more.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from tests.watchlist.builders import entry, read_shipped_catalogue

FRONTS = Path(__file__).parent / "fronts"


@dataclass(frozen=True, slots=True, kw_only=True)
class Front:
    """A headline with its summary, and the ids of those whom it names."""

    title: str
    summary: str
    named: frozenset[str]


@cache
def read_fronts(name: str) -> tuple[Front, ...]:
    rows = map(json.loads, (FRONTS / f"{name}.jsonl").read_text(encoding="utf-8").splitlines())
    return tuple(
        Front(title=row["title"], summary=row.get("summary", ""), named=frozenset(row["entities"]))
        for row in rows
    )


@cache
def find(front: Front) -> frozenset[str]:
    one = entry(front.title, summary=front.summary)
    return frozenset(each.entity for each in read_shipped_catalogue().mentions(one))


def rate(fronts: Iterable[Front]) -> tuple[float, float]:
    """Precision and recall."""
    found = {(front, entity) for front in fronts for entity in find(front)}
    named = {(front, entity) for front in fronts for entity in front.named}
    return len(found & named) / len(found), len(found & named) / len(named)


TRAPS = read_fronts("fronts")
EVERY = TRAPS + read_fronts("second")
SETS = {
    "traps": [front for front in TRAPS if not front.summary],
    "twelve languages": read_fronts("second"),
    "with a summary": [front for front in EVERY if front.summary],
    "native scripts": [front for front in EVERY if not front.title.isascii()],
}


@pytest.mark.parametrize("kind", SETS)
def test_front_pages_name_whom_they_name_and_few_beside(kind: str) -> None:
    precision, recall = rate(SETS[kind])
    assert precision >= 0.97
    assert recall >= 0.95


def test_whom_they_name_is_in_the_catalogue() -> None:
    known = {entity.id for entity in read_shipped_catalogue()}
    for front in EVERY:
        assert front.named <= known, front.title


def test_three_in_ten_of_the_traps_and_more_name_nobody() -> None:
    nobody = sum(not front.named for front in TRAPS)
    assert len(TRAPS) >= 300
    assert nobody >= 0.3 * len(TRAPS)


def test_no_headline_is_there_twice() -> None:
    assert len({(front.title, front.summary) for front in EVERY}) == len(EVERY)


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("El asilo político divide al Gobierno", ""),
        ("Le elezioni generali si terranno a maggio", ""),
        ("Villages nestle in the hills above Lugano", ""),
        ("Nestle cuts 16,000 jobs", "nestle"),
        ("Hermes opens a store in Milan", "hermes"),
        ("US to send Stryker vehicles to Ukraine", ""),
        ("Stryker to buy maker of spine implants", "stryker"),
        ("Siri Hustvedt writes about her husband", ""),
        ("A coin from 500 BCE found in Kent", ""),
        ("BCE cuts dividend as Bell loses customers", ""),
        ("AFP arrests man at Sydney airport over drugs", ""),
        ("Texas's Abbott signs map", ""),
        ("TCS New York City Marathon draws record field", ""),
        ("高通胀压力不减", ""),
        ("高通发布新芯片", "qualcomm"),
        ("北京东部发生火灾", ""),
        ("京东加入外卖大战", "jd"),
        ("亚马逊雨林大火", ""),
        ("四川普降大雨", ""),
        ("库克群岛宣布新签证", ""),
        ("日立市で震度5弱", ""),
        ("三星堆遗址出土新文物", ""),
        ("三星与台积电争夺订单", "samsung tsmc"),
        ("小米粥的做法", ""),
        ("小米股价下跌", "xiaomi"),
        ("삼성 라이온즈 연패 탈출", ""),
        ("삼성, 반도체 투자 확대", "samsung"),
        ("福岡ソフトバンクが連勝", ""),
        ("ソフトバンクが出資", "softbank"),
        ("I libri sono stati messi in vendita", ""),
        ("Messi scores twice for Miami", "lionel-messi"),
        ("Police find arsenal of weapons", ""),
        ("Arsenal sign striker from Leipzig", "arsenal"),
        ("Weekly Roundup: what we read", ""),
        ("Jury in Roundup case awards $1bn", "roundup"),
        ("Russian Lancet drone hits market", ""),
        ("The Lancet retracts vaccine study", "the-lancet"),
        ("Novo Banco sold to French group", ""),
        ("Novo cuts Wegovy price", "novo-nordisk wegovy"),
        ("RN strike enters second week at hospital", ""),
        ("Le RN en tête des sondages", "rassemblement-national"),
        ("LatAm currencies fall", ""),
        ("Latam compra 24 jatos da Embraer", "latam embraer"),
        ("مصدر عسكري: مقتل جنديين", ""),
        ("إعادة إعمار غزة تبدأ", ""),
        ("טבע האדם", ""),
    ],
)
def test_what_only_looks_like_a_name_is_none(title: str, found: str) -> None:
    assert find(Front(title=title, summary="", named=frozenset())) == frozenset(found.split())

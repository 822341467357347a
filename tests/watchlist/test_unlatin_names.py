"""Abbreviations in Latin letters that are names, within Japanese, Chinese and Korean texts."""

from __future__ import annotations

import pytest

from tests.watchlist.builders import entry, read_shipped_catalogue

SHIPPED = read_shipped_catalogue()


def find(title: str) -> set[str]:
    return {mention.entity for mention in SHIPPED.mentions(entry(title))}


@pytest.mark.parametrize(
    ("title", "entity"),
    [
        ("VW、30年までに3万5000人削減", "volkswagen"),
        ("独VW、工場閉鎖を検討", "volkswagen"),
        ("シェル、BP買収を検討 英FT報道", "bp"),
        ("シェル、BP買収を検討 英FT報道", "financial-times"),
        ("英BP、石油事業を縮小", "bp"),
        ("米GM、1万人削減", "general-motors"),
        ("米GMが中国合弁を解消へ", "general-motors"),
        ("米UPS、2万人を解雇", "ups"),
        ("米HP、最大6000人削減", "hp"),
        ("VW裁员3.5万人", "volkswagen"),
        ("VW, 3만5000명 감원", "volkswagen"),
    ],
)
def test_an_abbreviation_is_a_name_by_its_country_or_by_words_of_business(
    title: str, entity: str
) -> None:
    assert entity in find(title)


@pytest.mark.parametrize(
    "title",
    [
        "巨人の新GM就任を発表",
        "阪神GM、監督人事で会見",
        "詳しくは公式HPで公開",
        "HPで買収防衛策の資料を公表",
        "BPが高い患者に新しい薬",
        "停電に備えUPSを備蓄",
        "日米GM級会合",
        "新曲はFTアイランドと共演",
        "VWって何の略?",
        "GMの工場見学ツアー",
    ],
)
def test_other_things_of_these_letters_are_no_names(title: str) -> None:
    assert not find(title) & {
        "volkswagen", "bp", "financial-times", "general-motors", "ups", "hp",
    }  # fmt: skip

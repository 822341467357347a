"""Longer names without a space: a company's groups and branches are it, other words are not."""

from __future__ import annotations

import pytest

from bot.model import EntityKind
from bot.watchlist.compounding import compound
from bot.watchlist.inflection import inflect
from bot.watchlist.names.compounds import OWN_ENDINGS
from tests.watchlist.builders import entry, read_shipped_catalogue

SHIPPED = read_shipped_catalogue()


def find(title: str) -> set[str]:
    return {mention.entity for mention in SHIPPED.mentions(entry(title))}


@pytest.mark.parametrize(
    ("entity", "title"),
    [
        ("sony", "ソニーグループが決算を発表"),
        ("toyota", "トヨタグループで調査"),
        ("amazon", "アマゾンジャパンに勧告"),
        ("google", "グーグルクラウドが新拠点"),
        ("apple", "アップルウォッチで心電図"),
        ("samsung", "サムスンディスプレイが増産"),
        ("elon-musk", "イーロンマスク氏が来日"),
        ("samsung", "삼성그룹이 발표했다"),
        ("google", "구글코리아 조사"),
        ("naver", "네이버페이 이용자 증가"),
        ("apple", "애플은 공개했다"),
    ],
)
def test_a_company_is_found_in_the_names_of_its_groups_and_branches(
    entity: str, title: str
) -> None:
    assert entity in find(title)


@pytest.mark.parametrize(
    ("entity", "title"),
    [
        ("apple", "アップルパイの名店"),
        ("apple", "アップルジュースが金賞"),
        ("oracle", "オラクルカード占い"),
        ("softbank", "ソフトバンクホークスが連覇"),
        ("donald-trump", "トランプゲームで遊ぶ"),
        ("amazon", "アマゾンカワイルカを保護"),
        ("meta", "メタフィクションの名作"),
    ],
)
def test_a_name_is_not_found_in_another_word_of_katakana(entity: str, title: str) -> None:
    assert entity not in find(title)


def test_only_companies_have_groups_and_whoever_has_a_dot_goes_without() -> None:
    of_company = compound("ソニー", EntityKind.ORGANISATION)
    assert {"ソニーグループ", "ソニージャパン", "ソニーピクチャーズ"} <= set(of_company)
    assert compound("サム・アルトマン", EntityKind.PERSON) == ("サムアルトマン",)
    assert compound("トランプ", EntityKind.PERSON) == ()
    assert compound("ソフトバンクグループ", EntityKind.ORGANISATION) == ()
    assert "フォードモーター" in compound("フォード・モーター", EntityKind.ORGANISATION)
    for other in ("Nokia", "微软", "LINEヤフー", "東京エレクトロン", "Путин"):
        assert compound(other, EntityKind.ORGANISATION) == ()
    assert inflect("카카오", EntityKind.ORGANISATION) == compound("카카오", EntityKind.ORGANISATION)


@pytest.mark.parametrize("name", OWN_ENDINGS)
def test_a_company_of_the_catalogue_has_the_goods_that_are_listed(name: str) -> None:
    assert SHIPPED.resolve(name).kind is EntityKind.ORGANISATION


@pytest.mark.parametrize(
    ("entity", "title"),
    [
        ("emmanuel-macron", "マクロン仏大統領が会見"),
        ("friedrich-merz", "メルツ独首相が訪米"),
        ("friedrich-merz", "メルツ氏は否定"),
        ("jerome-powell", "パウエルFRB議長が講演"),
        ("jd-vance", "バンス米副大統領が演説"),
        ("xi-jinping", "習主席が演説"),
        ("donald-trump", "ترمب يلتقي الوزراء"),
        ("mark-carney", "カーニー加首相が会見"),
        ("anthony-albanese", "アルバニージー首相が会見"),
        ("delta-air-lines", "デルタ航空が増便"),
        ("exxonmobil", "埃克森美孚上调产量"),
        ("pope-leo", "レオ14世がミサ"),
        ("volkswagen", "VWs Werk in Emden steht still"),
    ],
)
def test_heads_of_state_and_firms_are_found_as_the_papers_of_other_scripts_write_them(
    entity: str, title: str
) -> None:
    assert entity in find(title)


def test_a_country_stands_in_titles_alone() -> None:
    assert "メルツ独首相" in compound("メルツ首相", EntityKind.PERSON)
    assert compound("メルツ選手", EntityKind.PERSON) == ()
    assert compound("メルツ首相", EntityKind.BRAND) == ()

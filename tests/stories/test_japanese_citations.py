"""Whom a Japanese headline cites, as agencies and papers end one."""

from __future__ import annotations

import pytest

from bot.stories.authorship.citations import read_citation
from bot.stories.authorship.unnamed_reports import cites_unnamed


@pytest.mark.parametrize(
    ("headline", "key"),
    [
        ("ラークヒル、フェンウィックを買収へ　英紙FT報道", "financial times"),
        ("ラークヒルがフェンウィック買収＝FT紙", "financial times"),
        ("ラークヒルがフェンウィック買収＝ＦＴ", "financial times"),
        ("ラークヒルがフェンウィック買収＝WSJ", "wall street journal"),
        ("ラークヒルがフェンウィック買収か──WSJ報道", "wall street journal"),
        ("ラークヒルがフェンウィック買収か－WSJ", "wall street journal"),
        ("ラークヒルがフェンウィック買収か－米CNBC", "cnbc"),
        ("ラークヒルがフェンウィック買収＝ブルームバーグ", "bloomberg"),
        ("ラークヒルがフェンウィック買収へ（英紙FT報道）", "financial times"),
        ("ラークヒルがフェンウィック買収へ（米紙WSJ）", "wall street journal"),
        ("FT：ラークヒルがフェンウィック買収へ", "financial times"),
    ],
)
def test_an_outlet_at_the_end_of_a_japanese_headline_is_cited(headline: str, key: str) -> None:
    assert read_citation(headline, "", ()).key == key


@pytest.mark.parametrize(
    "headline",
    [
        "FT指数が続落",
        "ロンドン株、FT100種は反発",
        "FTグループを売却へ",
        "ラークヒル、WSJの広告を停止",
        "ラークヒルがFTを買収",
        "ラークヒル＝FTの株主、売却へ",
        "ＭＡＰ作製を急ぐ",
    ],
)
def test_an_outlet_that_a_japanese_headline_is_about_is_not_cited(headline: str) -> None:
    assert read_citation(headline, "", ()).key is None


@pytest.mark.parametrize(
    "headline",
    [
        "ラークヒルがフェンウィック買収＝米紙",
        "ラークヒルがフェンウィック買収－英誌",
        "ラークヒルがフェンウィック買収と米報道",
        "ラークヒルがフェンウィック買収と米通信社報道",
        "ラークヒル、フェンウィックを買収へ　現地メディア報道",
        "ラークヒル、フェンウィックを買収か＝報道",
        "ラークヒルがフェンウィックを買収と報道",
        "ラークヒルがフェンウィック買収か＝独誌プフィン",
    ],
)
def test_a_japanese_headline_may_cite_a_report_without_saying_whose(headline: str) -> None:
    assert cites_unnamed(headline)


@pytest.mark.parametrize(
    "headline",
    [
        "ラークヒルがフェンウィック買収＝関係筋",
        "ラークヒルが買収を発表＝社長",
        "図柄を一新＝中国紙幣",
        "ラークヒル、事件報道を続ける",
        "放送局が誤報道",
        "ラークヒル、米工場を閉鎖",
        "米紙の記者が死亡",
    ],
)
def test_whom_a_japanese_headline_names_else_is_no_report(headline: str) -> None:
    assert not cites_unnamed(headline)
    assert read_citation(headline, "", ()).key is None

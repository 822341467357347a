"""Chinese and Japanese numbers are written as those of other languages are."""

from __future__ import annotations

import pytest

from bot.stories.language.han_numerals import write_han_numerals
from bot.stories.language.text import fold, terms_in
from bot.stories.numbers.figures import Figure, FigureKind, read_figures


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("3万5000人削減", "35000人削減"),
        ("3.5万人", "35000人"),
        ("３万５千人", "35000人"),
        ("2億3000万ドル", "230 million ドル"),
        ("10億ドル", "1 billion ドル"),
        ("125億ドル", "12.5 billion ドル"),
        ("1兆2000億円", "1.2 trillion 円"),
        ("100万人が避難", "1 million 人が避難"),
        ("5千人", "5000人"),
        ("3百人", "300人"),
        ("30亿美元", "3 billion 美元"),
        ("1,200億円", "120 billion 円"),
        ("10億9876万ドル", "1.099 billion ドル"),
        ("3만5000명 감원", "35000명 감원"),
        ("30年までに半減", "2030年までに半減"),
        ("27年度の予算", "2027年度の予算"),
        ("26年3月期", "2026年3月期"),
        ("28年末に閉鎖", "2028年末に閉鎖"),
        ("27年に発売", "2027年に発売"),
        ("VW、30年までに3万5000人削減", "vw、2030年までに 35000人削減"),
    ],
)
def test_numbers_with_signs_and_short_years_are_written_in_digits(text: str, written: str) -> None:
    assert write_han_numerals(fold(text)).strip() == written


@pytest.mark.parametrize(
    "text",
    [
        "30年ぶりの大雪",
        "懲役30年まで延びる",
        "禁錮5年の判決",
        "平成30年度の統計",
        "令和20年までに",
        "約30年末まで",
        "創業50年度",
        "30年に一度の大雨",
        "2030年までに",
        "第27年度",
        "15年までに",
        "30人けが",
        "万博に行く",
        "数万人が集まる",
        "億万長者",
        "1.5度",
        "12時30分",
        "iPhone 17の予約",
        "35,000 jobs by 2030",
    ],
)
def test_what_is_no_such_number_stays_as_it_is(text: str) -> None:
    assert write_han_numerals(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("3万5000人削減", (FigureKind.JOBS, 35_000)),
        ("従業員1万人を解雇", (FigureKind.JOBS, 10_000)),
        ("世界で6000人の人員削減", (FigureKind.JOBS, 6_000)),
        ("人員削減、2000人規模", (FigureKind.JOBS, 2_000)),
        ("裁员3.5万人", (FigureKind.JOBS, 35_000)),
        ("10億ドルを投資", (FigureKind.MONEY, 1e9)),
        ("2億3000万ドルで売却", (FigureKind.MONEY, 230e6)),
        ("1兆2000億円の赤字", (FigureKind.YEN, 1.2e12)),
        ("罚款30亿美元", (FigureKind.MONEY, 3e9)),
        ("死者1万2000人に", (FigureKind.DEAD, 12_000)),
        ("1万2000人が死亡", (FigureKind.DEAD, 12_000)),
        ("青森県沖でM7.6の地震", (FigureKind.MAGNITUDE, 7.6)),
        ("青森で震度6強", (FigureKind.INTENSITY, 6)),
    ],
)
def test_japanese_and_chinese_numbers_say_what_they_count(
    text: str, figure: tuple[FigureKind, float]
) -> None:
    kind, value = figure
    assert read_figures(text) == (Figure(kind=kind, value=value),)


@pytest.mark.parametrize(
    "text",
    [
        "1ドル150円台",
        "5000円値上げ",
        "3万5000人が来場",
        "2万人が避難",
        "M2の新型",
        "震度計を設置",
        "1万メートルで優勝",
    ],
)
def test_other_numbers_say_nothing(text: str) -> None:
    assert read_figures(text) == ()


def test_a_number_is_one_term_in_both_scripts() -> None:
    assert "35000" in terms_in("VW、30年までに3万5000人削減")
    assert "2030" in terms_in("VW、30年までに3万5000人削減")
    assert {"230", "million"} <= set(terms_in("2億3000万ドルで売却"))

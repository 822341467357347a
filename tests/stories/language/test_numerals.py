"""Numbers in words are read where people are counted, in seven languages, and left elsewhere."""

from __future__ import annotations

import pytest

from bot.stories.language.numerals import spell_in_digits, spell_sums
from bot.stories.language.text import fold


@pytest.mark.parametrize(
    ("text", "spelt"),
    [
        ("Floods kill ninety-one", "floods kill 91"),
        ("Forty two dead", "42 dead"),
        ("Two hundred and twelve dead", "212 dead"),
        ("Two hundred dead", "200 dead"),
        ("Fünf Tote nach Brand", "5 tote nach brand"),
        ("Einundzwanzig Tote", "21 tote"),
        ("Cinq morts", "5 morts"),
        ("Quatre-vingt-dix-neuf morts", "99 morts"),
        ("Soixante et onze morts", "71 morts"),
        ("Ascienden a noventa los muertos", "ascienden a 90 los muertos"),
        ("Treinta y dos fallecidos", "32 fallecidos"),
        ("Ciento veinte muertos", "120 muertos"),
        ("Ventitré morti", "23 morti"),
        ("I morti salgono a sette", "i morti salgono a 7"),
        ("Tweeëntwintig doden", "22 doden"),
        ("Vinte e dois mortos", "22 mortos"),
        ("Decenas de muertos", "at least 24 muertos"),
    ],
)
def test_a_toll_in_words_is_written_in_digits(text: str, spelt: str) -> None:
    assert spell_in_digits(fold(text)) == spelt


@pytest.mark.parametrize(
    "text",
    [
        "Cinco claves de la reforma",
        "No one killed in fire",
        "Once killed, twice shy",
        "Girl, two years old, killed",
        "Seven-year-old injured",
        "Two thousand dead",
        "Cent ans après sa mort",
        "Ferry due in port after deaths",
        "Sept. 11 deaths",
        "Sextwo killed",
    ],
)
def test_what_counts_nobody_stays_as_it_is(text: str) -> None:
    assert spell_in_digits(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("text", "spelt"),
    [
        ("Zehn Milliarden Dollar", "10 milliarden dollar"),
        ("Eine Milliarde Euro", "1 milliarde euro"),
        ("Hundert Millionen Euro", "100 millionen euro"),
        ("Un milliard d'euros", "1 milliard d'euros"),
        ("Quarante-cinq millions d'euros", "45 millions d'euros"),
        ("Diez mil millones de dólares", "10 mil millones de dolares"),
        ("Dos millones", "2 millones"),
        ("Dieci miliardi di euro", "10 miliardi di euro"),
        ("Um bilhão de reais", "1 bilhao de reais"),
    ],
)
def test_a_sum_in_words_is_written_in_digits(text: str, spelt: str) -> None:
    assert spell_sums(fold(text)) == spelt


@pytest.mark.parametrize(
    "text",
    [
        "Dutzende Millionen",
        "Decenas de millones",
        "Die Millionen der anderen",
        "Zehn Dollar",
        "Once a millionaire",
        "One million dollars",
        "Der Milliardär und die zwei",
        "Zwanzigzehn Millionen",
    ],
)
def test_no_sum_in_words_stays_as_it_is(text: str) -> None:
    assert spell_sums(fold(text)) == fold(text)

"""Names as Russian, Ukrainian, Arabic and Hebrew bend them."""

from __future__ import annotations

import pytest

from bot.watchlist.declension import decline
from tests.watchlist.builders import entry, read_shipped_catalogue


@pytest.mark.parametrize(
    ("name", "forms"),
    [
        ("Путин", "Путина Путину Путиным Путине Путином"),
        ("Умеров", "Умерова Умерову Умеровым Умерове Умеровим Умеровові"),
        ("Зеленский", "Зеленского Зеленскому Зеленским Зеленском"),
        ("Зеленський", "Зеленського Зеленському Зеленським"),
        ("Кремль", "Кремля Кремлю Кремлем Кремле Кремли Кремлью"),
        ("Госдума", "Госдумы Госдуме Госдуму Госдумой"),
        ("Арктика", "Арктики Арктике Арктику Арктикой"),
        ("Еврокомиссия", "Еврокомиссии Еврокомиссию Еврокомиссией"),
        ("Нетаньяху", ""),
        ("ООН", ""),
        ("Си", ""),
        ("ترامب", "وترامب بترامب فترامب لترامب"),
        ("نتنياهو", "ونتنياهو بنتنياهو فنتنياهو لنتنياهو"),
        ("ناف", ""),
        ("נתניהו", "ונתניהו בנתניהו לנתניהו מנתניהו שנתניהו"),
        ("Nokia", ""),
        ("诺基亚", ""),
        ("Nokia Россия", ""),
    ],
)
def test_a_name_has_the_forms_that_its_ending_gives_it(name: str, forms: str) -> None:
    assert decline(name) == tuple(forms.split())


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("Белый дом", "Белого дома"),
        ("Белый дом", "Белом доме"),
        ("Банк России", "Банком России"),
        ("Государственная дума", "Государственной думы"),
        ("Дмитрий Медведев", "Дмитрию Медведеву"),
        ("البيت الأبيض", "للبيت الأبيض"),
        ("البيت الأبيض", "والبيت الأبيض"),
    ],
)
def test_of_several_words_all_are_bent_or_the_first(name: str, form: str) -> None:
    assert form in decline(name)


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("Песков рассказал о встрече Путина с Трампом", "Песков Путина Трампом"),
        ("Акции «Газпрома» и Яндекса растут", "Газпрома Яндекса"),
        ("В Белом доме ответили Кремлю", "Белом доме Кремлю"),
        ("Зеленського чекають у Брюсселі", "Зеленського"),
        ("وترامب يلتقي نتنياهو", "وترامب نتنياهو"),
        ("נתניהו בדרך, לנתניהו אין תגובה", "נתניהו לנתניהו"),
        ("Лососёвая путина началась на Камчатке", ""),
        ("Вокруг только море песков", ""),
    ],
)
def test_the_shipped_catalogue_finds_them_in_running_text(title: str, found: str) -> None:
    mentions = read_shipped_catalogue().mentions(entry(title))
    assert " ".join(title[each.start : each.end] for each in mentions) == found

"""Names as Russian, Ukrainian, Arabic, Hebrew and German bend them."""

from __future__ import annotations

import pytest

from bot.watchlist.declension import bend_german, decline, is_bent_small
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


@pytest.mark.parametrize(
    ("name", "forms"),
    [
        ("Deutsche Bank", "Deutschen Bank, Deutscher Bank"),
        ("Europäische Zentralbank", "Europäischen Zentralbank, Europäischer Zentralbank"),
        (
            "Deutscher Bundestag",
            "Deutschen Bundestag, Deutschem Bundestag, Deutschen Bundestags, Deutschen Bundestages",
        ),
        ("Zweites Deutsches Fernsehen", ""),
        ("Europäisches Haus", "Europäischen Haus, Europäischem Haus"),
        ("Porsche Holding", ""),
        ("Deutsche", ""),
        ("Deutschland AG", ""),
        ("Nokia Oyj", ""),
    ],
)
def test_a_german_adjective_at_the_beginning_of_a_name_is_bent(name: str, forms: str) -> None:
    assert ", ".join(bend_german(name)) == forms


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("Razzia bei der Deutschen Bank", "Deutschen Bank"),
        ("Kritik an Deutscher Bahn wächst", "Deutscher Bahn"),
        ("Die Zahlen der Deutschen Telekom überraschen", "Deutschen Telekom"),
        ("Chefin der Europäischen Zentralbank warnt", "Europäischen Zentralbank"),
        ("Die Pläne der Europäischen Kommission", "Europäischen Kommission"),
        ("Die Aktie der Deutschen Börse steigt", "Deutschen Börse"),
        ("RAZZIA BEI DER DEUTSCHEN BANK", "DEUTSCHEN BANK"),
        ("Razzia bei einer deutschen Bank", ""),
        ("Razzia bei deutschen Banken", ""),
        ("Die Bilanz der Deutschen Banken", ""),
        ("razzia bei einer deutschen bank", ""),
        ("deutsche bank senkt prognose", "deutsche bank"),
    ],
)
def test_german_names_are_found_as_running_text_bends_them(title: str, found: str) -> None:
    mentions = read_shipped_catalogue().mentions(entry(title))
    assert " ".join(title[each.start : each.end] for each in mentions) == found


def test_in_small_letters_alone_the_nominative_is_believed() -> None:
    assert not is_bent_small("Deutscher Bundestag", "deutscher bundestag", shows_case=False)
    assert is_bent_small("Deutscher Bundestag", "deutscher Bundestag", shows_case=True)
    assert not is_bent_small("Deutschen Bank", "DEUTSCHEN BANK", shows_case=False)

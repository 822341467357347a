"""In which language a text is, and what a name that is an English word is in it."""

from __future__ import annotations

import pytest

from bot.watchlist.names.tongues import ENGLISH, OTHER_TONGUE, TONGUES, UNLATIN_TONGUE
from bot.watchlist.telling import find_tongue, tell_language
from tests.watchlist.builders import entry, read_shipped_catalogue


def named(title: str, lang: str | None = None, **fields: str) -> set[str]:
    one = entry(title, lang=lang, **fields)
    return {each.entity for each in read_shipped_catalogue().mentions(one)}


@pytest.mark.parametrize(
    ("title", "lang"),
    [
        ("De rechter geeft het bedrijf gelijk", "nl"),
        ("Il gruppo taglia mille posti", "it"),
        ("Empresa não consegue acordo com os trabalhadores", "pt"),
        ("Företaget höjer priserna igen", "sv"),
        ("Selskabet hæver priserne efter sommeren", "da"),
        ("Selskapet øker prisene etter ferien", "no"),
        ("Yhtiö irtisanoo sata työntekijää", "fi"),
        ("Spółka podnosi ceny od stycznia", "pl"),
        ("Firma propouští kvůli nízké poptávce", "cs"),
        ("Şirket yeni fabrikasını açtı", "tr"),
        ("Rafinăria este închisă", "other"),
        ("Der Konzern senkt die Prognose", "de"),
        ("Tarifstreit: Beschäftigte am weißen Hafen", "de"),
        ("Le groupe supprime des postes", "fr"),
        ("L'amende d'Apple confirmée", "fr"),
        ("Coup d'etat feared", ""),
        ("La empresa despedirá a sus empleados", "es"),
        ("Компания повысила цены", "unlatin"),
        ("Η εταιρεία Apple αυξάνει τις τιμές", "unlatin"),
        ("애플과 Apple 로고", "unlatin"),
        ("Apple เปิดตัวสินค้าใหม่", "unlatin"),
        ("Company cuts jobs", ""),
        ("Président Macron and Erdoğan meet", ""),
        ("Xi Jinping (习近平) meets the chief executives of banks", ""),
        ("", ""),
    ],
)
def test_a_language_is_told_from_the_text_alone(title: str, lang: str) -> None:
    assert tell_language([title], None) == lang
    known = {**TONGUES, "unlatin": UNLATIN_TONGUE, "other": OTHER_TONGUE}
    assert find_tongue(title) is (known[lang] if lang else None)


@pytest.mark.parametrize(
    ("title", "said", "lang"),
    [
        # Where the text does not show it, what is said of it holds.
        ("Apple 14 Pro", "fi", "fi"),
        ("Apple 14 Pro", "fi-FI", "fi"),
        ("Apple 14 Pro", "FIN", "fi"),
        ("Apple 14 Pro", "nb", "no"),
        ("Apple 14 Pro", "hu", "other"),
        ("Apple 14 Pro", "ja", "other"),
        ("Apple 14 Pro", "en-GB", ""),
        ("Apple 14 Pro", "und", ""),
        ("Apple 14 Pro", "nonsense", ""),
        # Where it does, the text is believed.
        ("Apple cuts prices for the iPhone in Finland", "fi", ""),
        ("Apple cuts prices", "fi", ""),
        ("Apple Cuts Prices In Finland", "fi", ""),
        ("Apple cuts prices", "hu", ""),
        ("The apple of the eye", "hu", ""),
        ("Der Konzern senkt die Prognose", "fi", "de"),
        ("Компания повысила цены", "en", "unlatin"),
        ("Der Konzern senkt die Prognose", "en", "de"),
        # A single word is not enough where English is said.
        ("Die Hard comes back mit Bruce", "en", ""),
    ],
)
def test_what_is_said_of_a_language_holds_where_the_text_is_not_clear(
    title: str, said: str, lang: str
) -> None:
    assert tell_language([title], said) == lang


def test_of_a_language_that_is_said_and_not_known_its_name_is_no_english_word() -> None:
    assert find_tongue("Apple 14 Pro", "other") is OTHER_TONGUE
    assert "shell" not in OTHER_TONGUE.everyday
    assert "ford" not in OTHER_TONGUE.everyday
    assert named("Shell bezár egy kutat", "hu") == {"shell"}
    assert named("Shell bezár egy kutat") == set()


def test_of_two_languages_that_are_as_likely_the_first_listed_is_told() -> None:
    both = "vende"
    sharing = [code for code, tongue in TONGUES.items() if both in tongue.deeds]
    assert len(sharing) > 1
    assert tell_language([both], None) == sharing[0]
    assert tell_language([both], sharing[-1]) == sharing[-1]


@pytest.mark.parametrize("code", TONGUES)
def test_no_language_is_told_by_a_small_word_of_english(code: str) -> None:
    for word in TONGUES[code].function & ENGLISH:
        assert tell_language([word], None) == ""


@pytest.mark.parametrize(
    ("title", "lang", "entity"),
    [
        ("Apple krijgt hoge boete", "nl", "apple"),
        ("Shell esce dal consorzio", "it", "shell"),
        ("Ford zamknie zakład", "pl", "ford"),
        ("Target 发布业绩", None, "target"),
        ("X宕机", None, "x"),
        ("Oracle запустит облако", None, "oracle"),
        ("Meta מפטרת עובדים", None, "meta"),
        ("Amazon تفتح مستودعا", None, "amazon"),
        # An abbreviation as the language writes it.
        ("La Bce aspetta", "it", "ecb"),
        ("Ue, intesa sui dazi", "it", "european-union"),
        ("L'Ocse rivede le stime", "it", "oecd"),
        # A name that is one in a single language.
        ("Die Telekom hebt die Prognose an", None, "deutsche-telekom"),
        ("Telekom-Chef warnt vor Regeln", "de", "deutsche-telekom"),
        ("Die Bahn streicht Züge", None, "deutsche-bahn"),
        ("Die Post erhöht das Porto", "de", "dhl"),
        ("VN veroordeelt aanval op konvooi", "nl", "united-nations"),
        ("DNB waarschuwt voor hogere huizenprijzen", "nl", "de-nederlandsche-bank"),
    ],
)
def test_a_name_that_is_no_word_of_the_language_is_the_name(
    title: str, lang: str | None, entity: str
) -> None:
    assert entity in named(title, lang)


@pytest.mark.parametrize(
    ("title", "lang", "entity"),
    [
        ("Apples iPhone-Absatz sinkt", None, "apple"),
        ("Fords Werk in Köln schließt", None, "ford"),
        ("SAPs Chef verkauft Aktien", None, "sap"),
        ("Shells vinst faller igen", "sv", "shell"),
        ("EUs nye regler for strøm", "da", "european-union"),
    ],
)
def test_a_name_that_is_an_english_word_is_found_in_the_genitive(
    title: str, lang: str | None, entity: str
) -> None:
    assert entity in named(title, lang)


@pytest.mark.parametrize(
    ("title", "lang", "entity"),
    [
        ("Apples rot in orchards", None, "apple"),
        ("Shells wash ashore", "en", "shell"),
        ("Visas für Fachkräfte werden teurer", "de", "visa"),
        ("Targets nuevos", "es", "target"),
    ],
)
def test_a_plural_is_no_genitive(title: str, lang: str | None, entity: str) -> None:
    assert entity not in named(title, lang)


@pytest.mark.parametrize(
    ("title", "lang", "entity"),
    [
        ("Meta do ano é crescer", "pt", "meta"),
        ("Allianz der Willigen tagt", "de", "allianz"),
        ("Un homme arrêté à Lyon", "fr", "united-nations"),
        ("Eu vou ficar, diz ministro", "pt", "european-union"),
        ("Die Zeit drängt", "de", "die-zeit"),
        ("Die Welt trauert", "de", "die-welt"),
        ("Der Spiegel zerbrach", "de", "der-spiegel"),
        ("S-Bahn streicht Fahrten", "de", "deutsche-bahn"),
        ("Telekom raises forecast", None, "deutsche-telekom"),
        ("VN-Index falls", None, "united-nations"),
        ("Поколение X выходит на пенсию", None, "x"),
        ("医院的X光检查", None, "x"),
    ],
)
def test_a_word_of_the_language_is_the_word(title: str, lang: str | None, entity: str) -> None:
    assert entity not in named(title, lang)


def test_the_summary_tells_the_language_of_a_short_title_and_the_body_where_it_is_short() -> None:
    title, told = "Shell 2030", "De raad van bestuur wil het bedrijf niet verkopen, zegt de krant."
    assert named(title) == set()
    assert named(title, summary=told) == {"shell"}
    assert named(title, content=told) == {"shell"}
    assert named(title, summary="The board would not sell the firm, says the paper.") == set()

"""Words: what a text falls into, and when two of them are the same."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.watchlist.words import Word, fold, fold_accents, iterate_words, list_keys, spell_words


def keys(text: str) -> list[str]:
    return [word.key for word in iterate_words(text)]


def spans(text: str) -> dict[str, str]:
    return {word.key: text[word.start : word.end] for word in iterate_words(text)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Microsoft's", {"microsoft's": "Microsoft's", "microsoft": "Microsoft"}),
        ("Microsoft’s", {"microsoft's": "Microsoft’s", "microsoft": "Microsoft"}),
        ("Microsoftʼs", {"microsoft's": "Microsoftʼs", "microsoft": "Microsoft"}),
        ("Microsoft–OpenAI", {"microsoft": "Microsoft", "openai": "OpenAI"}),
        ("e-mail", {"e": "e", "mail": "mail", "email": "e-mail"}),
        (
            "e‑mail's",
            {"e": "e", "mail's": "mail's", "mail": "mail"}
            | {"email's": "e‑mail's", "email": "e‑mail"},
        ),
        ("8-K", {"8": "8", "k": "K"}),
        ("GPT-4.5", {"gpt": "GPT", "4.5": "4.5", "gpt4.5": "GPT-4.5"}),
        ("a-b-c-d-e", {letter: letter for letter in "abcde"}),
        ("AT&T", {"at&t": "AT&T"}),
        ("Barnes&Noble", {"barnes": "Barnes", "noble": "Noble"}),
        ("$MSFT", {"$msft": "$MSFT", "msft": "MSFT"}),
        ("$5bn", {"$5bn": "$5bn", "5bn": "5bn"}),
        ("5%", {"5%": "5%", "5": "5"}),
        ("100€", {"100€": "100€", "100": "100"}),
        ("5 %", {"5%": "5 %", "5": "5"}),
        ("(5\u202f%),", {"5%": "5\u202f%", "5": "5"}),
        ("1,5\u00a0%", {"1,5%": "1,5\u00a0%", "1,5": "1,5"}),
        ("5％増", {"5%": "5％", "5": "5", "増": "増"}),
        ("5%ige", {"5%": "5%", "5": "5", "ige": "ige"}),
        ("5%20", {"5": "5", "20": "20"}),
        ("20 €", {"20€": "20 €", "20": "20"}),
        ("5 $10", {"5": "5", "$10": "$10", "10": "10"}),
        ("5 %-Marke", {"5%": "5 %", "5": "5", "marke": "Marke"}),
        ("5 %/Jahr", {"5%": "5 %", "5": "5", "jahr": "Jahr"}),
        ("5 $-10", {"5": "5", "10": "10"}),
        ("U.S.", {"u": "U", "s": "S", "us": "U.S"}),
        ("u.s.", {"u": "u", "s": "s"}),
        ("P.M.", {"p": "P", "m": "M"}),
        ("1,000", {"1,000": "1,000", "1000": "1,000"}),
        ("1.000.000", {"1.000.000": "1.000.000", "1000000": "1.000.000"}),
        ("1,000.000", {"1,000.000": "1,000.000", "1000.000": "1,000.000"}),
        ("1’000", {"1'000": "1’000", "1000": "1’000"}),
        ("1.500", {"1.500": "1.500", "1500": "1.500"}),
        ("3.142", {"3.142": "3.142"}),
        ("0.125", {"0.125": "0.125"}),
        ("1,000,5", {"1,000,5": "1,000,5"}),
        ("McDonald`s", {"mcdonald's": "McDonald`s", "mcdonald": "McDonald"}),
        ("McDonald´s", {"mcdonald's": "McDonald´s", "mcdonald": "McDonald"}),
        ("l'F.B.", {"l'f": "l'F", "f": "F", "b": "B", "fb": "F.B"}),
        ("A.F's", {"a": "A", "f's": "F's", "f": "F"}),
        ("Disney+", {"disney+": "Disney+", "disney": "Disney"}),
        ("A+B", {"a": "A", "b": "B"}),
        ("C###", {"c": "C"}),
        ("1,000.5", {"1,000.5": "1,000.5", "1000.5": "1,000.5"}),
        ("end.Next", {"end": "end", "next": "Next"}),
        ("don't", {"don't": "don't"}),
        ("l’Oréal", {"l'oréal": "l’Oréal", "oréal": "Oréal"}),
        (
            "d'Orange's",
            {"d'orange's": "d'Orange's", "orange's": "Orange's", "orange": "Orange"}
            | {"d'orange": "d'Orange"},
        ),
        ("Apple’ın", {"apple'ın": "Apple’ın", "apple": "Apple"}),
        ("rock'n'roll", {"rock'n'roll": "rock'n'roll", "rock'n": "rock'n"}),
        ("_Nokia_", {"nokia": "Nokia"}),
        ("Nokia™", {"nokia": "Nokia"}),
        ("ＢＭＷ", {"bmw": "ＢＭＷ"}),
        ("ﬁne", {"fine": "ﬁne"}),
        ("½", {"1": "½", "2": "½"}),
        ("½+", {"1": "½+", "2+": "½+"}),
        ("İSTANBUL", {"istanbul": "İSTANBUL"}),
        ("Straße", {"strasse": "Straße"}),
        ("Mi\u00adcro\u200dsoft", {"microsoft": "Mi\u00adcro\u200dsoft"}),
        ("Société", {"société": "Société"}),
        ("Socie\u0301te\u0301", {"société": "Socie\u0301te\u0301"}),
        ("삼성전자가", {"삼성전자가": "삼성전자가", "삼성전자": "삼성전자"}),
        ("가", {"가": "가"}),
        ("서울시", {"서울시": "서울시"}),
    ],
)
def test_a_word_is_known_under_its_keys_with_offsets_into_the_original(
    text: str, expected: dict[str, str]
) -> None:
    before, after = "see ", ", then"
    found = spans(before + text + after)
    assert found.pop("see") == "see"
    assert found.pop("then") == "then"
    assert found == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("独BMWが新工場", ["独", "bmw", "が", "新", "工", "場"]),
        ("マイクロソフト社", ["マイクロソフト", "社"]),
        ("ｶﾞｽ会社", ["ガス", "会", "社"]),
        ("กินน้ำ", ["กิ", "น", "น้ํา"]),
        ("ドナルド・トランプ", ["ドナルド", "トランプ"]),
        ("MS는", ["ms", "는"]),
    ],
)
def test_scripts_without_spaces_and_changes_of_script_part_words(
    text: str, expected: list[str]
) -> None:
    assert keys(text) == expected


def test_a_sign_inside_a_run_of_signs_is_its_own_key() -> None:
    for bounds in ((0x3041, 0x3097), (0x3400, 0x4DC0), (0x4E00, 0xA000)):
        for sign in map(chr, range(*bounds)):
            assert keys(f"独{sign}立") == ["独", fold(sign), "立"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("新工場", [("新", 0, 0), ("工", 1, 1), ("場", 2, 2)]),
        ("が\u3099新か\u3099工", [("が\u3099", 0, 0), ("新", 2, 1), ("が", 3, 2), ("工", 5, 3)]),
        ("a新工場-b", [("a", 0, 0), ("新", 1, 1), ("工", 2, 2), ("場", 3, 3), ("b", 5, 4),
                      ("場b", 3, 3)]),
        ("a-新工場", [("a", 0, 0), ("新", 2, 1), ("a新", 0, 0), ("工", 3, 2), ("場", 4, 3)]),
        ("U.S.新工場", [("u", 0, 0), ("s", 2, 1), ("us", 0, 0), ("新", 4, 2), ("工", 5, 3),
                       ("場", 6, 4)]),
    ],
)  # fmt: skip
def test_signs_in_a_run_have_their_places_like_others(
    text: str, expected: list[tuple[str, int, int]]
) -> None:
    found = [(word.key, word.start, word.first) for word in iterate_words(text)]
    assert sorted(found) == sorted(expected)


def test_positions_count_words_and_a_whole_takes_those_of_its_parts() -> None:
    assert list(iterate_words("New e-mail law")) == [
        Word("new", 0, 3, 0, 0),
        Word("e", 4, 5, 1, 1),
        Word("mail", 6, 10, 2, 2),
        Word("email", 4, 10, 1, 2),
        Word("law", 11, 14, 3, 3),
    ]


@pytest.mark.parametrize("form", ["NFC", "NFD", "NFKC", "NFKD"])
@pytest.mark.parametrize(
    "text", ["Société Générale", "ﬁnance", "น้ำ", "パナソニック", "삼성전자", "İzmir"]
)
def test_every_unicode_form_of_a_text_has_the_same_words(text: str, form: str) -> None:
    assert keys(unicodedata.normalize(form, text)) == keys(text)  # type: ignore[arg-type]


def test_accents_count_in_keys_and_can_be_taken_off() -> None:
    assert fold("Société") != fold("Societe")
    for accented, plain in [
        ("Société", "societe"),
        ("Mærsk", "maersk"),
        ("Łódź", "lodz"),
        ("Королёв", "королев"),
        ("Йошкар", "йошкар"),
        ("が", "が"),
        ("\u0301", "\u0301"[1:]),
    ]:
        assert fold_accents(fold(accented)) == plain


def test_what_a_hyphen_or_a_script_joins_is_spelled_as_one_word() -> None:
    assert spell_words("U.S. E‑Mail 独BMW, AT&T's ½ x²") == (
        "u.s", "e-mail", "独bmw", "at&t's", "1", "2", "x2",
    )  # fmt: skip
    assert spell_words("The Ｎew İ-Phone", exact=True) == ("The", "New", "İ-Phone")


def test_a_piece_that_normalising_empties_is_no_word() -> None:
    assert keys("ab\uff9e \uff9e") == ["ab"]
    assert spell_words("\uff9e") == ()


@settings(deadline=None)
@given(st.text())
def test_spelling_is_stable_and_keeps_the_keys(text: str) -> None:
    spelled = " ".join(spell_words(text))
    assert " ".join(spell_words(spelled)) == spelled


@settings(deadline=None)
@given(st.text(alphabet=st.characters(max_codepoint=127)) | st.text())
def test_keys_are_those_of_the_words_and_every_place_is_inside_the_text(text: str) -> None:
    words = list(iterate_words(text))
    assert list_keys(text) == {word.key for word in words}
    for word in words:
        assert 0 <= word.start < word.end <= len(text)
        assert word.first <= word.last


@settings(deadline=None)
@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@settings(deadline=None)
@given(st.text(alphabet=st.characters(categories=["Lu", "Ll", "Mn"], max_codepoint=0x24F)))
def test_words_do_not_depend_on_the_unicode_form(text: str) -> None:
    composed, decomposed = (unicodedata.normalize(form, text) for form in ("NFC", "NFD"))
    assert keys(composed) == keys(decomposed)


@settings(deadline=None, max_examples=300)
@given(st.text() | st.text(alphabet="aÉe\u0301İßﬁ½-'’.$+#&가은独マﾞ\u00ad\u200d\u200f 8"))
def test_what_stands_at_a_word_s_place_is_that_word(text: str) -> None:
    for word in iterate_words(text):
        assert word.key in list_keys(text[word.start : word.end])

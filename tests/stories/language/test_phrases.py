"""Phrases are found as an editor means them, with their places in the text as it was written."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.stories.language.phrases import InvalidPhrase, PhraseBook, check_phrase, read_wording

FOUND = [
    ("what we know [so far]", "Quake: What We Know So Far", "What We Know So Far"),
    ("what we know [so far]", "What we know", "What we know"),
    ("(how|why) <number> ways", "Why 5 ways", "Why 5 ways"),
    ("^ <number> ways", "Five ways to save", "Five ways"),
    ("recall*", "Acme recalled cars", "recalled"),
    ("(*ar|*er) bien", "Comer bien", "Comer bien"),
    ("recall ... cars", "Recall of two million cars", "Recall of two million cars"),
    ("the week in <word> $", "The Week in Tech", "The Week in Tech"),
    ("- live $", "Budget day — live", "— live"),
    ("- live $", "Budget day - live", "- live"),
    ("hands-on", "Hands‑on: the phone", "Hands‑on"),
    ("^ <quote> :", "‘We were wrong’: boss", "‘We were wrong’:"),
    ("<money> off", "Now $1,200 off", "$1,200 off"),
    ("<money> off", "30 Euro off", "30 Euro off"),
    ("in <year>", "Born in 2026", "in 2026"),
    ("in <past-year>", "Born in 1926", "in 1926"),
    ("on <weekday>", "Done on Montag", "on Montag"),
    ("<ticker> shares", "Acme (NYSE: ACM) shares", "(NYSE: ACM) shares"),
    ("<symbol> tops", "Acme (ACM) tops estimates", "(ACM) tops"),
    ("when ... <past>", "When snow fell", "When snow fell"),
    ("the day <word> <past>", "The day Acme vanished", "The day Acme vanished"),
    ("als ... <past>", "Als die Brücke brannte", "Als die Brücke brannte"),
    ("quand <word> <past>", "Quand Acme était roi", "Quand Acme était"),
    ("cuando <word> <past>", "Cuando Acme tuvo tranvía", "Cuando Acme tuvo"),
    ("recall ... ... cars", "Recall of 1 2 3 4 5 6 cars", "Recall of 1 2 3 4 5 6 cars"),
    ("u.s. workers", "U.S. workers’ pay", "U.S. workers"),
    ("guide d'achat", "Le guide d’achat", "guide d’achat"),
    ("que sabemos", "Qué sabemos", "Qué sabemos"),
    ("?", "Can it last?", "?"),
    ("[the] (a|[an]) best", "Best", "Best"),
]
NOT_FOUND = [
    ("^ how to", "And how to"),
    ("the week $", "The week in Tech"),
    ("recall ... cars", "Recall. Cars"),
    ("recall ... cars", "Recall of one and two and three cars"),
    ("recall ... ... cars", "Recall of 1 2 3 4 5 6 7 8 cars"),
    ("<symbol> tops", "Acme (of Oldtown) tops"),
    ("the <past>", "The seed, the need"),
    ("hands-on", "Hands on"),
    ("- live", "Well-live"),
    ("in <past-year>", "Born in 2026"),
    ("live", "Olive"),
    ("recall*", "Precalled"),
    ("<number> ways", "Many ways"),
    ("what we know", ""),
]


@pytest.mark.parametrize(("phrase", "text", "there"), FOUND)
def test_a_phrase_is_found_where_it_stands(phrase: str, text: str, there: str) -> None:
    wording = read_wording(text)
    ((number, start, end),) = PhraseBook([phrase]).find(wording)
    first, behind = wording.place_of(start, end)
    assert (number, text[first:behind]) == (0, there)


@pytest.mark.parametrize(("phrase", "text"), NOT_FOUND)
def test_a_look_alike_is_not(phrase: str, text: str) -> None:
    assert not PhraseBook([phrase]).find(read_wording(text))


def test_all_phrases_of_a_book_are_found_at_once_in_their_order() -> None:
    book = PhraseBook(["cars", "two <word>", "acme"])
    wording = read_wording("Acme sells two cars, two vans and more cars")
    assert [number for number, _, _ in book.find(wording)] == [0, 1, 2]
    assert [wording.form[start:end] for _, start, end in book.find(wording)] == [
        "cars ",
        "two cars ",
        "acme ",
    ]


@pytest.mark.parametrize(
    ("phrase", "problem"),
    [
        ("(how|why", "'(' is not closed"),
        ("[so far", "'[' is not closed"),
        ("how) to", "')' closes or parts what nothing opened"),
        ("how|why", "'|' closes or parts what nothing opened"),
        ("<date> ago", "there is no <date>"),
        ("a < b", "has a < that begins no slot"),
        ("[so far]", "has no word or sign that must be there"),
        ("<word> ...", "has no word or sign that must be there"),
        ("(well|[so]) ^", "has no word or sign that must be there"),
    ],
)
def test_a_phrase_that_cannot_be_read_says_why_and_what_to_do(phrase: str, problem: str) -> None:
    with pytest.raises(InvalidPhrase, match=re.escape(problem)) as caught:
        check_phrase(phrase)
    assert caught.value.remedy


@given(st.text(max_size=60))
def test_every_word_of_any_text_has_its_place_in_it(text: str) -> None:
    wording = read_wording(text)
    at = 1
    for word in wording.form.split():
        start, end = wording.place_of(at, at + len(word) + 1)
        assert 0 <= start < end <= len(text)
        at += len(word) + 1


@given(st.lists(st.sampled_from(["how", "to", "win", ":", "5", "-", "live", "?"]), max_size=9))
def test_what_is_found_is_what_the_pattern_alone_would_find(words: list[str]) -> None:
    phrases = [
        "how to",
        "(to|5) win",
        "how ... live",
        "<number> [-] live",
        "<word> ?",
        "^ 5",
        "^ <word> to",
        "(^|:) win",
        ": $",
    ]
    plain = [
        r" how to ",
        r" (to|5) win ",
        r" how ((?![.;|!?] )\S+ ){0,4}live ",
        r" 5 (– )?live ",
        r" \w\S* \? ",
        r"\A 5 ",
        r"\A \w\S* to ",
        r"(\A|:) win ",
        r" : \Z",
    ]
    wording = read_wording(" ".join(words))
    found = {number for number, _, _ in PhraseBook(phrases).find(wording)}
    assert found == {n for n, pattern in enumerate(plain) if re.search(pattern, wording.form)}

"""What stands on every page of a site is none of the text."""

from __future__ import annotations

import pytest

from bot.stories.language.boilerplate import cut_boilerplate, strip_text, strip_title

NEWS = "A ferry ran aground near Oldtown on Tuesday with 40 people on board. Nobody was hurt."


@pytest.mark.parametrize(
    "phrase",
    [
        "Sign up for our morning newsletter.",
        "This story is developing.",
        "© 2026 The Gazette. All rights reserved.",
        "The post Ferry aground appeared first on Gazette.",
        "Lesen Sie auch: Fähre auf Grund.",
        "Lire aussi : un ferry échoué.",
        "Todos los derechos reservados.",
        "Tutti i diritti sono dell'editore.",
        "Leia também outras notícias.",
        "Lees ook: veerboot aan de grond.",
        "Läs mer om färjan.",
        "Lue myös tästä.",
        "Подписывайтесь на наш канал.",
        "Wszelkie prawa zastrzeżone.",
        "続きを読む",
        "무단 전재 금지",
    ],
)
def test_standing_phrases_are_cut_wherever_they_stand(phrase: str) -> None:
    assert cut_boilerplate(f"{NEWS} {phrase}").split() == NEWS.split()
    assert cut_boilerplate(f"{phrase}\n{NEWS}").split() == NEWS.split()


def test_a_text_that_is_nothing_else_is_kept() -> None:
    assert cut_boilerplate("Subscribe now") == "Subscribe now"


def test_what_a_firm_says_of_itself_is_none_of_its_news() -> None:
    release = f"{NEWS}\n\nAbout Larkhill Lines: Larkhill Lines sails nine ships from Oldtown."
    assert cut_boilerplate(release).strip() == NEWS
    about = "About 40 people were on board. A talk about ferries: nobody came."
    assert cut_boilerplate(about) == about
    assert cut_boilerplate("About Larkhill: nine ships.") == "About Larkhill: nine ships."


def test_a_dateline_behind_boilerplate_and_the_sign_of_a_cut_are_taken_off() -> None:
    stripped = strip_text(f"Read more here.\nLONDON (Reuters) - {NEWS} And the cap…")
    assert stripped.text.split() == f"{NEWS} And the".split()
    assert stripped.agency == "Reuters"
    assert strip_text("Bread &amp; butter [note]").text == "Bread & butter [note]"


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        # No space parts the words: what stands before the mark is kept.
        ("港で船が座礁し、乗客40人が…", "港で船が座礁し、乗客40人が"),
        ("港で船が座礁し、乗客40人が……", "港で船が座礁し、乗客40人が"),
        ("渡轮在港口搁浅，船上40名乘客...", "渡轮在港口搁浅，船上40名乘客"),
        ("渡轮在港口搁浅，船上40名乘客 […]", "渡轮在港口搁浅，船上40名乘客"),
        ("เรือเกยตื้นใกล้ท่าเรือผู้โดยสาร…", "เรือเกยตื้นใกล้ท่าเรือผู้โดยสาร"),
        # A word in letters is cut there, too, and goes; so it does where spaces part the words.
        ("座礁したのはLarkh…", "座礁したのは"),
        ("여객선이 항구 근처에서 좌초해 승객…", "여객선이 항구 근처에서 좌초해"),
        ("A ferry ran aground near Oldto...", "A ferry ran aground near"),
    ],
)
def test_of_a_text_that_was_cut_only_the_cut_word_goes(text: str, kept: str) -> None:
    assert strip_text(text).text == kept


@pytest.mark.parametrize(
    "title",
    [
        "BREAKING: Ferry runs aground near Oldtown",
        "【速報】Ferry runs aground near Oldtown",
        "عاجل | Ferry runs aground near Oldtown",
        "Ferry runs aground near Oldtown - The Daily Gazette",
        "Ferry runs aground near Oldtown | Gazette",
        "World | Ferry runs aground near Oldtown :: Gazette",
        "Ferry runs aground near Oldtown - Reuters",
    ],
)
def test_labels_and_names_of_sites_are_none_of_a_headline(title: str) -> None:
    assert strip_title(title).text == "Ferry runs aground near Oldtown"


def test_what_follows_a_dash_stays_where_too_little_would_be_left_or_it_is_long() -> None:
    for title in ("M 4.6 - 12 km off Oldtown", "Ferry aground - five ships of Larkhill sail out"):
        assert strip_title(title).text == title
    assert strip_title("Bread &amp; butter").text == "Bread & butter"


@pytest.mark.parametrize("phrase", ["Click here for more.", "Follow us on all channels."])
def test_a_long_text_loses_what_a_short_one_does(phrase: str) -> None:
    long = " ".join([NEWS] * 9)

    assert cut_boilerplate(f"{NEWS} {phrase}") == NEWS.replace(". ", ".\n")
    assert cut_boilerplate(f"{long} {phrase}") == long.replace(". ", ".\n")
    assert cut_boilerplate(long) == long

"""Who says what in a headline."""

from __future__ import annotations

import pytest

from bot.stories.language.text import fold
from bot.stories.stance.utterances import Utterance, read_utterances


@pytest.mark.parametrize(
    ("title", "who", "clause"),
    [
        ("Fenwick says kettles are safe", "fenwick", "kettles are safe"),
        ("Fenwick says that kettles are safe", "fenwick", "kettles are safe"),
        ("Kettles are safe, says Fenwick", "fenwick", "kettles are safe"),
        ("Kettles are safe, Fenwick says", "fenwick", "kettles are safe"),
        ("Kettles are safe, Fenwick promises after fires", "fenwick", "kettles are safe"),
        ("Kettles are safe, Fenwick tells parliament", "fenwick", "kettles are safe"),
        ("Fenwick tells buyers that kettles are safe", "fenwick", "kettles are safe"),
        ("Fenwick tells buyers kettles are safe", "fenwick", "kettles are safe"),
        ("Fenwick: kettles are safe", "fenwick", "kettles are safe"),
        ("'Kettles are safe' – Fenwick", "fenwick", "kettles are safe"),
        ("„Kessel sind sicher“, so Fenwick", "fenwick", "kessel sind sicher"),
        ("Kessel sind sicher, stellt Fenwick klar", "fenwick", "kessel sind sicher"),
        ("Fenwick sagt, dass Kessel sicher sind", "fenwick", "kessel sicher sind"),
        ("Les bouilloires sont sûres, selon Fenwick", "fenwick", "les bouilloires sont sures"),
        ("Fenwick asegura que no hay retirada", "fenwick", "no hay retirada"),
        ("Not true: Fenwick rejects report", "fenwick", "rejects report"),
        ("'We are staying': Fenwick on Oulu exit", "fenwick", "we are staying"),
        ("Fire? There was none, says Fenwick", "fenwick", "fire , there was none"),
    ],
)
def test_who_says_what_is_read_by_the_form_of_attribution(
    title: str, who: str, clause: str
) -> None:
    assert Utterance(who=who, clause=clause) in read_utterances(fold(title))


@pytest.mark.parametrize(
    ("title", "clause"),
    [
        ("Fenwick recalls kettles", "fenwick recalls kettles"),
        ("Fenwick recalls kettles, closes plant", "fenwick recalls kettles , closes plant"),
        ("Fenwick's owner never said so", "fenwick's owner never said so"),
        ("Says", "says"),
    ],
)
def test_a_headline_without_a_speaker_speaks_for_itself(title: str, clause: str) -> None:
    assert read_utterances(fold(title)) == (Utterance(who="", clause=clause),)


def test_one_quoted_word_is_not_meant() -> None:
    (found,) = read_utterances(fold("'Missing' trawler is in port, owner says"))
    assert found == Utterance(who="owner", clause="trawler is in port")


def test_as_ever_is_no_aside() -> None:
    (found,) = read_utterances(fold("Trains run as usual, operator says"))
    assert found.clause == "trains run normally"


def test_a_headline_of_any_length_is_read_at_once() -> None:
    assert len(read_utterances("fenwick says " + "no, " * 5_000)) == 1

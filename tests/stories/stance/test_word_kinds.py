"""The tables of words that readers of denials have: what is of a kind, and what only may be."""

from __future__ import annotations

import re

import pytest

from bot.stories.stance.deed_words import DEEDS, are_contrary, find_deeds, join_phrases
from bot.stories.stance.denial_words import FALSE, KINDS, NEGATED, REPORT
from bot.stories.stance.word_kinds import WordKinds

TABLE = """
no: not never (far)
no: kein*
false: (lie) a_lie
"""


def test_a_word_is_of_its_kinds_and_one_in_brackets_too() -> None:
    kinds = WordKinds(TABLE)
    assert kinds.find("never") == kinds.find("far") == kinds.find("keinerlei") == {"no"}
    assert kinds.find("lie") == {"false"}
    assert not kinds.find("nevermore")


def test_a_pattern_has_the_words_that_are_sure_and_those_that_stand_together() -> None:
    kinds = WordKinds(TABLE)
    assert re.fullmatch(kinds.list_words("no"), "keinerlei")
    assert not re.fullmatch(kinds.list_words("no"), "far")
    assert re.fullmatch(kinds.list_words("false"), "a lie")
    assert not re.fullmatch(kinds.list_words("false"), "lie")


@pytest.mark.parametrize(
    ("word", "is_of_it"),
    [
        ("fusion", True),
        ("medienfusionsbericht", True),  # a long beginning stands within German words
        ("fusio", False),
        ("kaufen", True),
        ("kaufhausdieb", False),  # a short one has a short ending
        ("verkauf", False),
    ],
)
def test_within_other_words_only_long_beginnings_are_found(word: str, is_of_it: bool) -> None:
    found = WordKinds("buy: fusion* kauf*", within=True).find(word)
    assert (found == {"buy"}) is is_of_it


def test_a_word_is_of_the_kinds_of_all_beginnings_that_it_has() -> None:
    table = "stop: fin* final*\nend: final* (finally)\nsell: verkauf*"
    plain, within = WordKinds(table), WordKinds(table, within=True)

    assert plain.find("final") == {"stop", "end"}
    assert plain.find("finances") == within.find("finances") == {"stop"}
    assert plain.find("financiers") == {"stop"}  # an ending of any length
    assert not within.find("financiers")
    assert within.find("finalverkauf") == {"sell"}
    assert not plain.find("ausverkauf")
    assert not plain.find("fi")
    assert not plain.find("")


@pytest.mark.parametrize(
    ("plain", "is_false"),
    [
        ("report is false", True),
        ("no truth in it", True),
        ("nothing wrong with it", False),
        ("wrong to close it", False),
        ("in truth it is so", False),
        ("town lies in ruins", False),
        ("all lies, says roe", True),
    ],
)
def test_what_calls_a_report_false_is_told_from_what_has_such_a_word(
    plain: str, is_false: bool
) -> None:
    assert (FALSE.search(plain) is not None) is is_false


def test_the_grammar_knows_a_no_by_the_words_by_which_the_signs_know_it() -> None:
    for word in ("never", "keine", "ninguna", "aucun", "won't"):
        assert NEGATED.fullmatch(word)
        assert "no" in KINDS[word]
    assert "no" in KINDS["far"]
    assert not NEGATED.search("so far")
    assert NEGATED.search("er kommt nie") is not None
    assert NEGATED.search("roe nie avoir vendu") is None  # French denies by it
    assert REPORT.search("medienberichte") is not None


def test_a_deed_is_of_a_wider_kind_too_and_a_concept_is_of_its_kinds() -> None:
    assert DEEDS["closure"] == {"close", "stop"}
    assert "stop" not in DEEDS["buys"]
    assert find_deeds("", ("%resign", "oulu")) == {"leave"}
    assert are_contrary(DEEDS["closes"], DEEDS["stays"])
    assert not are_contrary(DEEDS["closes"], DEEDS["shut"])


def test_several_words_say_what_one_says() -> None:
    assert join_phrases("she is going nowhere") == "she is staying"
    assert join_phrases("she is going home") == "she is going home"
    assert join_phrases("she is at work") == "she is at work"


@pytest.mark.parametrize(
    "phrase",
    [
        *(
            "not going anywhere",
            "here to stay",
            "long haul",
            "se queda",
            "me quedo",
            "will be back",
        ),
        *("took charge", "auront bien lieu", "carry on", "carries on", "in service", "in betrieb"),
        *("up and running", "se maintient", "on time", "on track", "on course", "im plan"),
        *("im zeitplan", "a temps", "en hora", "en vie", "a salvo", "sain et sauf", "at home"),
        *("tied up", "in port", "exactly where"),
    ],
)
def test_each_of_them_is_found(phrase: str) -> None:
    assert phrase not in join_phrases(f"roe {phrase} , says lund")

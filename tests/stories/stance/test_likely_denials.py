"""Denials in words that no rule knows: what is likely to be one, and what only looks like it."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from benchmarks import likely_denials
from bot.model import Status
from bot.stories.language.text import terms_in
from bot.stories.stance import sign_weights
from bot.stories.stance.clauses import read_told
from bot.stories.stance.contradictions import find_contradictions
from bot.stories.stance.denial_signs import read_signs
from bot.stories.stance.likely_denials import LikelyDenial, find_likely_denial, list_below
from tests.stories.newsdesk import HERALD, Desk, stand_after

CAROLS = "Larkhill school bans Christmas carols"
HACK = "Fenwick paid hackers $5 million"
PLANT = "Larkhill to close its Oulu plant"


def _weigh(
    claim: str, answer: str, *below: str, lead: str = "", is_read: bool = False
) -> LikelyDenial | None:
    known = frozenset(terms_in(f"{claim} {lead}"))
    contradictions = find_contradictions(answer, (claim,), known)
    return find_likely_denial(
        answer, below, (claim,), known, contradictions=contradictions, is_read=is_read
    )


@pytest.mark.parametrize(
    ("claim", "answer", "who"),
    [
        (
            "Coach Lund leaves Larkhill at end of season",
            "Lund will be in the dugout next season as well, Larkhill chairman insists",
            "Larkhill chairman",
        ),
        (
            "Fenwick verkauft Fährsparte an Ostrander",
            "„Völliger Blödsinn“: Fenwick über Verkauf der Fährsparte an Ostrander",
            "Fenwick",
        ),
        (
            "Fenwick ferme son usine d'Oulu",
            "L'usine d'Oulu restera ouverte, promet Fenwick",
            "Fenwick",
        ),
        (
            "Ostrander cancela su gira por Chile",
            "La gira por Chile sigue en pie, aclara Ostrander",
            "Ostrander",
        ),
    ],
)
def test_what_denies_the_claim_in_its_own_words_is_likely_to(
    claim: str, answer: str, who: str
) -> None:
    found = _weigh(claim, answer)
    assert found is not None
    assert found.speakers[0] == who


@pytest.mark.parametrize(
    ("claim", "answer"),
    [
        (CAROLS, "Parents in Larkhill angry over ban on carols"),
        (HACK, "Fenwick hack: what customers need to know"),
        (PLANT, "Larkhill to close Oulu plant with loss of 900 jobs"),
        (PLANT, "Larkhill confirms Oulu plant will close in May"),
        ("Fenwick verkauft Fährsparte", "Fenwick trennt sich von Fähren"),
        ("Fenwick supprime 900 postes", "Fenwick va supprimer 900 postes à Oulu"),
        ("Ostrander cancela su gira", "Ostrander suspende su gira por enfermedad"),
        # Who is named with what befell them denies something else.
        ("Marta Lund arrested in Oulu after brawl", "Marta Lund, arrested in Oulu, denies brawl"),
    ],
)
def test_what_tells_the_claim_is_not(claim: str, answer: str) -> None:
    assert _weigh(claim, answer) is None


def test_a_neutral_headline_denies_by_the_text_below_it() -> None:
    below = list_below(
        "The retailer said a report of store closures was unfounded. It has 40 stores. It is old."
    )
    assert len(below) == 1
    assert _weigh("Fenwick to close 12 stores", "Statement by Fenwick", *below) is not None
    assert _weigh("Fenwick to close 12 stores", "Statement by Fenwick") is None


STAYS = "Lund will be in the dugout next season as well"
LEAVES = "Coach Lund leaves Larkhill at end of season"


def test_what_a_rule_took_for_less_has_to_be_surer() -> None:
    answer = f"{STAYS}, Larkhill insists"
    loose, strict = (_weigh(LEAVES, answer, is_read=is_read) for is_read in (False, True))
    assert loose is not None
    assert strict is not None
    assert (loose.is_sure, strict.is_sure) == (True, False)


def test_who_speaks_is_looked_for_below_a_headline_that_names_nobody() -> None:
    below = list_below("The retailer said that reports of store closures were unfounded.")
    found = _weigh("Fenwick to close 12 stores", "Statement of Fenwick", *below)
    assert found is not None
    assert found.speakers == ("The retailer",)


def test_who_would_not_say_is_no_speaker() -> None:
    below = list_below("The retailer would not say. Reports of store closures were unfounded.")
    found = _weigh("Fenwick to close 12 stores", "Statement of Fenwick", *below)
    assert found is not None
    assert found.speakers == ()


@pytest.mark.parametrize(
    ("claim", "title", "below"),
    [
        # What French writes together with a word hides no "aucune" and no "inexact".
        (
            "Fenwick ferme sa mine d'Oulu",
            "Oulu : Fenwick a reçu les élus",
            "Le groupe affirme qu'aucune fermeture n'est prévue et que l'article est inexact.",
        ),
        ("Ferry Heron sinks off Tarn", "Report that Heron sank is untrue: ferry is afloat", ""),
        # It greets, and the text calls the report false.
        (
            "Sänger Roe liegt im Koma",
            "Roe grüßt seine Fans",
            "Die Meldung vom Koma sei frei erfunden, schreibt der Sänger.",
        ),
    ],
)
def test_a_denial_in_doubt_bears_nothing_out(claim: str, title: str, below: str) -> None:
    desk = Desk()
    first = desk.tell(claim)
    told = desk.tell(title, below, source=HERALD, after=timedelta(hours=1))
    assert told.story == first.story
    assert told.status is not Status.CORROBORATED


@pytest.mark.parametrize(
    ("claim", "title", "below"),
    [
        (
            "Fenwick ferme sa mine d'Oulu",
            "Oulu : Fenwick ferme la mine",
            "Le groupe affirme qu'une autre mine sera ouverte, et que l'article le disait.",
        ),
        ("Ferry Heron sinks off Tarn", "Heron ferry sank off Tarn: nine afloat on rafts", ""),
        ("Sänger Roe liegt im Koma", "Roe liegt nach Sturz im Koma", "Er fiel von der Bühne."),
    ],
)
def test_what_tells_it_again_bears_it_out(claim: str, title: str, below: str) -> None:
    desk = Desk()
    first = desk.tell(claim)
    told = desk.tell(title, below, source=HERALD, after=timedelta(hours=1))
    assert told.story == first.story
    assert told.status is Status.CORROBORATED


def test_who_denies_the_arrest_below_a_headline_does_not_defend_a_deed() -> None:
    for lead, is_told in (
        ("Roe said he had not been arrested and was at home in Oulu.", True),
        ("Roe denied having stolen the boat, his lawyer said in Oulu.", False),
    ):
        desk = Desk()
        desk.tell("Singer Ada Roe arrested in Oulu")
        told = desk.tell(
            "Ada Roe speaks out in Oulu", lead, source=HERALD, after=timedelta(hours=1)
        )
        assert (told.status is Status.DISPUTED) is is_told


def test_a_sign_says_what_a_word_is_of_and_not_which() -> None:
    told = read_told((PLANT,))
    other = read_told(("Fenwick to close its Tampere mill",))
    some = read_signs("Larkhill: no closure of Oulu plant", (), told, {"larkhill", "oulu"})
    same = read_signs("Fenwick: no closure of Tampere mill", (), other, {"fenwick", "tampere"})
    apart = {sign for sign in some.keys() ^ same.keys() if not sign.startswith("w:")}
    assert apart <= {"claim-hedged", "no&claim-hedged"}  # a plant is planned, too
    assert "no>deed" in some
    assert "by-party" in some


def test_a_party_that_tells_the_contrary_in_its_own_words_disputes_it() -> None:
    claim = "Coach Lund leaves Larkhill at end of season"
    answer = "Lund will be in the dugout next season as well, Larkhill chairman insists"
    assert stand_after(claim, answer) is Status.DISPUTED


def test_a_union_that_says_so_disputes_nothing_and_is_no_second_voice() -> None:
    assert (
        stand_after(PLANT, "No way Oulu plant will close, says Larkhill union")
        is not Status.CORROBORATED
    )


@pytest.mark.no_cover
def test_the_weights_are_those_that_the_benchmark_makes() -> None:
    # What is learned anew from the same pairs is what stands in the file.
    made = likely_denials.write(likely_denials.fit(list(likely_denials.read_pairs())))
    assert Path(sign_weights.__file__).read_text(encoding="utf-8") == made


def test_what_is_kept_for_measuring_is_not_learned_from() -> None:
    assert likely_denials.LEARNED.isdisjoint({"fifth", "sixth"})

"""A denial is held against what the story claims: who denies more takes nothing from it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.model import Event, Relation, Status
from bot.stories.language.text import fold
from bot.stories.stance.claims import (
    Denied,
    claims_all,
    find_denied_part,
    gives_no_answer,
    needs_claim,
    takes_nothing,
)
from bot.stories.stance.denials import find_dispute
from tests.stories.newsdesk import GAZETTE, HERALD, NEWSROOM, REUTERS, Desk, write

HOUR = timedelta(hours=1)


def _answer(claim: str, *answers: str) -> list[Status]:
    """What a story that claims ``claim`` is after each of the ``answers``, which it holds."""
    desk = Desk()
    desk.tell(claim, source=GAZETTE)
    told = [
        desk.tell(answer, source=source, after=HOUR * number)
        for number, (answer, source) in enumerate(zip(answers, (REUTERS, HERALD), strict=False), 1)
    ]
    assert {one.story for one in told} == {"s1"}
    return [one.status for one in told]


@pytest.mark.parametrize(
    ("claim", "denial"),
    [
        (
            "King Larkhill to abdicate in March",
            "King Larkhill will not abdicate, Ostrander Palace says",
        ),
        (
            "Minister Larkhill to resign over harbour affair",
            "Minister Larkhill will not resign over harbour affair, ministry says",
        ),
        (
            "King Larkhill to abdicate in March",
            "King Larkhill has no plans to abdicate, Ostrander Palace says",
        ),
        ("Oldtown schools to reopen on Monday", "Oldtown schools won't reopen, says government"),
        (
            "König Larkhill will im März abdanken",
            "König Larkhill wird nicht abdanken, so der Palast",
        ),
        (
            "Le roi Larkhill abdiquera en mars",
            "Le roi Larkhill n'abdiquera pas, assure le palais",
        ),
        ("El rey Larkhill abdicará en marzo", "El rey Larkhill no abdicará, dice el palacio"),
        (
            "Kyiv and Moscow agree truce in Larkhill",
            "Kyiv denies Larkhill truce deal has been reached with Moscow",
        ),
        ("Kyiv and Moscow agree truce in Larkhill", "Kyiv denies truce agreed in Larkhill"),
        (
            "Ukraine and Russia agree truce in Larkhill",
            "Ukraine says no truce agreement reached in Larkhill",
        ),
        (
            "Ukraine and Russia sign truce in Larkhill",
            "No truce signed in Larkhill, Ukraine says",
        ),
        ("Nokia signs deal to buy Siemens unit", "Nokia says no deal reached with Siemens on unit"),
        ("Nokia in sale talks with Siemens", "Nokia says no sale talks with Siemens are under way"),
    ],
)
def test_who_says_that_what_is_claimed_is_not_so_disputes_it(claim: str, denial: str) -> None:
    assert _answer(claim, denial) == [Status.DISPUTED]


@pytest.mark.parametrize(
    ("claim", "answers"),
    [
        (
            "Oldtown airport flights suspended after drone sighting",
            (
                "Oldtown airport flights will not resume until Monday, police say",
                "Flights at Oldtown airport will not resume before Monday, officials say",
            ),
        ),
        (
            "Roe arrested over Oldtown harbour brawl",
            ("Roe will not face charges over Oldtown harbour brawl, police say",),
        ),
        (
            "Ukraine and Russia hold truce talks in Larkhill",
            ("Ukraine says no agreement reached with Russia in Larkhill truce talks",),
        ),
        (
            "Nokia near deal to buy Siemens unit",
            ("Nokia says no deal reached with Siemens on unit",),
        ),
        (
            "Nokia in sale talks with Siemens",
            ("Nokia says no further sale talks with Siemens are planned",),
        ),
        (
            "Larkhill to buy Ostrander harbour",
            ("Larkhill will not buy Ostrander harbour, say traders",),
        ),
        (
            "Ukraine and Russia agree truce in Larkhill",
            ("Russia denies it has violated Larkhill truce with Ukraine",),
        ),
        (
            "Ukraine and Russia agree truce in Larkhill",
            ("Russia denies breaking Larkhill truce with Ukraine",),
        ),
        ("Ukraine seeks truce in Larkhill", ("Russia rejects Larkhill truce sought by Ukraine",)),
    ],
)
def test_who_denies_more_than_is_claimed_disputes_nothing(
    claim: str, answers: tuple[str, ...]
) -> None:
    assert Status.DISPUTED not in _answer(claim, *answers)


def test_whoever_says_that_it_is_not_so_is_no_second_voice() -> None:
    claim = "El club Larkhill fichará a Ostrander"
    assert _answer(claim, "El club Larkhill no fichará a Ostrander, dice un periodista") == [
        Status.SINGLE_SOURCE
    ]


def test_a_headline_that_denies_it_and_leads_the_story_now_is_not_what_it_claims() -> None:
    desk = Desk()
    desk.tell("Explosion at Ostrander harbour", source=GAZETTE)
    desk.tell("Ostrander harbour explosion image is fake, police say", source=REUTERS, after=HOUR)
    hoax = desk.tell(
        "Ostrander harbour explosion hoax rattles traders", source=HERALD, after=2 * HOUR
    )
    assert hoax.story == "s1"
    assert hoax.status is Status.SINGLE_SOURCE
    assert hoax.origins == 1


def test_a_palace_that_says_so_in_the_text_only_disputes_it_by_the_name_in_the_headline() -> None:
    desk = Desk()
    desk.tell("King Larkhill to abdicate in March", source=GAZETTE)
    word = desk.tell(
        "Ostrander Palace on King Larkhill", "The King has no plans to abdicate.", after=HOUR
    )
    assert (word.story, word.status, word.relation) == ("s1", Status.DISPUTED, Relation.UPDATE)


@pytest.mark.parametrize(
    "title",
    [
        "Judge denies request that was filed by Nokia",
        "Ukraine denies truce",
        "Nokia denies wrongdoing after plant was shut",
        "Ostrander denies responsibility for blast that was felt in Larkhill",
        "Court denies motion it was asked to hear",
        "Council denies permit",
    ],
)
def test_what_is_refused_is_not_denied(title: str) -> None:
    assert find_dispute(write(title), Event.OTHER) is None


@pytest.mark.parametrize(
    "title",
    [
        "Nokia denies bid has been made",
        "Ministry denies visa was refused",
        "Union denies pay deal reached with airline",
    ],
)
def test_that_something_was_asked_or_refused_is_denied(title: str) -> None:
    assert find_dispute(write(title), Event.OTHER) is not None


def test_it_is_no_defendant_who_says_that_another_will_not_go() -> None:
    assert find_dispute(write("Roe will not lie, Ostrander says"), Event.LEGAL) is None


@pytest.mark.parametrize(
    ("title", "who", "terms"),
    [
        ("Roe will not resign, palace says", "palace", ("%resign",)),
        ("Roe won't be buying Nokia, says Larkhill", "larkhill", ("%buy", "nokia")),
        ("Roe says no truce talks are planned", "roe", ("%ceasefire", "%talks")),
    ],
)
def test_what_a_story_must_claim_is_the_verb_and_its_object(
    title: str, who: str, terms: tuple[str, ...]
) -> None:
    assert needs_claim(fold(title)) == (who, terms)


def test_what_others_do_not_know_or_want_denies_nothing() -> None:
    for title in ("Roe does not know who called, police say", "Roe resigns, palace says"):
        assert needs_claim(fold(title)) is None


def test_a_headline_that_denies_claims_nothing() -> None:
    assert claims_all(("Roe to sell harbours", "Roe denies it"), ("harbour",))
    assert not claims_all(("Roe will not sell harbours",), ("harbour",))
    assert not claims_all(("Roe to sell harbours",), ())
    assert not takes_nothing(Denied.SETTLING, ("Roe denies talks",))
    assert takes_nothing(Denied.SETTLING, ("Roe denies that a deal was signed",))
    assert takes_nothing(Denied.SETTLING, ("Roe in talks on harbours",))
    assert not takes_nothing(
        Denied.SETTLING, ("Roe in talks on harbours", "Roe and Larkhill agree on harbours")
    )


@pytest.mark.parametrize(
    "title",
    [
        "Roe denies that a deal was signed",
        "Roe dementiert Einigung auf Waffenruhe",
        "Roe bestreitet, dass eine Waffenruhe vereinbart wurde",
        "Roe dément avoir conclu un accord",
        "Roe niega haber alcanzado un acuerdo",
        "Roe has not signed a contract",
        "The contract has not been signed",
    ],
)
def test_that_a_deal_is_not_settled_is_found(title: str) -> None:
    assert find_denied_part(fold(title)) is Denied.SETTLING


@pytest.mark.parametrize(
    "title",
    [
        "Roe denies breaking truce",
        "Roe denies it has violated the ceasefire deal",
        "Roe bestreitet Verstoß gegen Waffenruhe",
        "Roe dément avoir violé le cessez-le-feu",
        "Roe niega haber roto la tregua",
    ],
)
def test_that_a_deal_was_broken_is_found(title: str) -> None:
    assert find_denied_part(fold(title)) is Denied.BREACH
    assert takes_nothing(Denied.BREACH, ("Roe signs deal",))
    assert not takes_nothing(Denied.BREACH, ("Roe breaks deal",))


@pytest.mark.parametrize("title", ["Roe denies talks", "Roe signs deal", "Roe dementiert Verkauf"])
def test_other_denials_are_not_of_settling(title: str) -> None:
    assert find_denied_part(fold(title)) is None


@pytest.mark.parametrize(
    ("claim", "answer"),
    [
        ("Nokia to close Oulu plant", "Nokia says no decision has been made on Oulu plant"),
        ("Nokia to close Oulu plant", "No decision made on Oulu plant closure, Nokia says"),
        ("Nokia to close Oulu plant", "Nokia: no final decision on closing Oulu plant"),
        ("Nokia to close Oulu plant", "Nokia has not decided whether to close Oulu plant"),
        ("Nokia to close Oulu plant", "Nokia yet to decide on Oulu plant closure"),
        ("Nokia schließt Werk in Oulu", "Nokia: Noch keine Entscheidung über Werk in Oulu"),
        ("Nokia va fermer son usine à Oulu", "Nokia : aucune décision sur son usine à Oulu"),
        (
            "Nokia cerrará su planta en Oulu",
            "Nokia asegura que no hay decisión sobre Oulu",
        ),
    ],
)
def test_who_has_not_decided_neither_denies_nor_confirms(claim: str, answer: str) -> None:
    assert _answer(claim, answer) == [Status.SINGLE_SOURCE]


def test_a_text_that_says_that_nothing_is_decided_disputes_nothing() -> None:
    desk = Desk()
    desk.tell("Nokia to close Oulu plant", source=GAZETTE)
    word = desk.tell(
        "Fears over Nokia Oulu plant",
        "Nokia said no decision had been made on the Oulu plant.",
        source=HERALD,
        after=HOUR,
    )
    assert word.status is not Status.DISPUTED


@pytest.mark.parametrize(
    ("claim", "denial"),
    [
        ("Nokia decides to close Oulu plant", "Nokia says no decision made to close Oulu plant"),
        ("Nokia board approves Oulu plant sale", "Nokia says no decision yet on Oulu plant sale"),
        ("Nokia to close Oulu plant", "Nokia denies decision to close Oulu plant"),
        ("Nokia to close Oulu plant", "Nokia has no plans to close Oulu plant"),
    ],
)
def test_who_denies_a_decision_that_is_claimed_disputes_it(claim: str, denial: str) -> None:
    assert _answer(claim, denial) == [Status.DISPUTED]


def test_that_nothing_is_decided_may_be_the_news() -> None:
    desk = Desk()
    desk.tell("Nokia says no decision has been made on Oulu plant", source=GAZETTE)
    second = desk.tell("No decision yet on Nokia's plant in Oulu", source=HERALD, after=HOUR)
    assert (second.story, second.status) == ("s1", Status.CORROBORATED)


def test_a_party_that_has_not_decided_makes_nothing_official() -> None:
    desk = Desk()
    desk.tell("Microsoft to close Oulu plant", source=GAZETTE)
    word = desk.tell("Microsoft: no decision yet on Oulu plant", source=NEWSROOM, after=HOUR)
    assert (word.story, word.status) == ("s1", Status.SINGLE_SOURCE)


@pytest.mark.parametrize(
    "title", ["Nokia takes decision", "Nokia decides nothing for others", "Keine Angst vor Nokia"]
)
def test_what_is_an_answer_is_no_non_answer(title: str) -> None:
    assert not gives_no_answer(title)


VENN = "Singer Orla Venn dead at 61"


@pytest.mark.parametrize(
    "title",
    [
        "Orla Venn is alive, representative says",
        "Orla Venn is still alive and well, says her publicist",
        "Publicist says Orla Venn is alive",
        "Orla Venn lebt, sagt ihre Sprecherin",
        "Sprecherin: Orla Venn lebt",
        "Orla Venn est bien vivante, assure son porte-parole",
        "Orla Venn está viva, dice su portavoz",
    ],
)
def test_whose_people_say_that_somebody_lives_dispute_a_death(title: str) -> None:
    desk = Desk()
    desk.tell(VENN, source=GAZETTE)
    placed = desk.tell(title, source=HERALD, after=HOUR)
    assert (placed.story, placed.status) == ("s1", Status.DISPUTED)


@pytest.mark.parametrize(
    ("claim", "title"),
    [
        (VENN, "Orla Venn is alive in her songs, fans say"),
        (VENN, "Orla Venn is alive, fan says"),
        (VENN, "Orla Venn's music is alive, publicist says"),
        ("Orla Venn missing after storm off Oulu", "Orla Venn is alive, her publicist says"),
        (VENN, "Orla Venn's publicist says her songs live on"),
    ],
)
def test_who_says_that_something_lives_else_disputes_nothing(claim: str, title: str) -> None:
    desk = Desk()
    desk.tell(claim, source=GAZETTE)
    assert desk.tell(title, source=HERALD, after=HOUR).status is not Status.DISPUTED

"""What a headline says against the deed that a story claims, in whatever words."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.model import Status
from bot.stories.language.text import terms_in
from bot.stories.stance.contradictions import Contradiction, denies_another, find_contradictions
from tests.stories.newsdesk import GAZETTE, HERALD, Desk, stand_after

HOUR = timedelta(hours=1)
PLANT = "Larkhill to close its Oulu plant"
WERK = "Larkhill schließt Werk in Oulu"
DEAL = "Larkhill to buy Ostrander for $3 billion"
TREATY = "Norway and Chile agree gas treaty"
DEAD = "Painter Marta Lund dies at 71"
GONE = "Marta Lund to quit Larkhill in summer"
FERRY = "Ostrander suspends all ferries to Oulu"
HELD = "Police arrest man over Tarn murder"


def weigh(claim: str, answer: str) -> str:
    """``whole``, ``less`` or nothing."""
    found = find_contradictions(answer, [claim], set(terms_in(claim)))
    if not found:
        return ""
    return "whole" if any(each.whole for each in found) else "less"


@pytest.mark.parametrize(
    ("claim", "answer"),
    [
        # Its report is false
        (DEAL, "'Pure fiction': Larkhill on Ostrander report"),
        (DEAL, "Reports of Ostrander takeover are wrong, Larkhill says"),
        (DEAL, "Larkhill puts paid to Ostrander takeover story"),
        (DEAL, "„Frei erfunden“: Larkhill weist Bericht zurück"),
        (DEAL, "Rachat d'Ostrander : « c'est du vent », balaie Larkhill"),
        (DEAL, "Es un bulo: Larkhill desmiente la compra de Ostrander"),
        # It is negated
        (DEAL, "Larkhill will not be buying Ostrander, chief insists"),
        (DEAL, "Ostrander: there are no talks with Larkhill"),
        (DEAL, "'We have never spoken to Ostrander,' Larkhill says"),
        (TREATY, "Chile says it has agreed to no treaty with Norway"),
        (TREATY, "Treaty with Chile? 'It does not exist,' Norway says"),
        (HELD, "No one has been arrested over Tarn killing, police say"),
        (HELD, "Police made no arrest over Tarn murder, force says"),
        (PLANT, "Larkhill promises not to close Oulu plant"),
        (PLANT, "Werk in Oulu wird nicht dichtgemacht, stellt Larkhill klar"),
        (PLANT, "L'usine d'Oulu « ne fermera pas », assure Larkhill"),
        (PLANT, "La planta de Oulu no se cierra, responde Larkhill"),
        ("Larkhill schließt Werk in Oulu", "Larkhill schließt das Werk in Oulu nicht"),
        ("Larkhill cierra la planta de Oulu", "Nadie ha cerrado la planta de Oulu, dice Larkhill"),
        # The contrary is so
        (PLANT, "Oulu plant is staying open, Larkhill tells staff"),
        (PLANT, "Werk in Oulu bleibt offen, sagt Larkhill-Chef"),
        (FERRY, "Oulu ferries running as usual, says Ostrander"),
        (
            "Ostrander suspende los ferris a Oulu",
            "Los ferris a Oulu siguen con normalidad, afirma Ostrander",
        ),
        (FERRY, "Les ferries pour Oulu auront bien lieu, répond Ostrander"),
        (DEAD, "Marta Lund is alive and painting, agent says"),
        (DEAD, "« Je suis bien vivante », répond Marta Lund"),
        (GONE, "'She's going nowhere' – Lund's agent"),
        (GONE, "'I am not going anywhere,' Lund says"),
        (GONE, "Lund bleibt bis 2031, so Larkhill"),
        ("Larkhill's ferry delayed until 2031", "Ferry is on schedule, Larkhill says"),
        ("Runner Tom Berg fails drug test", "Every test of Berg was clean, lawyer says"),
    ],
)
def test_what_says_that_a_claim_is_not_so_is_against_all_of_it(claim: str, answer: str) -> None:
    assert weigh(claim, answer) == "whole"


@pytest.mark.parametrize(
    ("claim", "answer"),
    [
        (PLANT, "Oulu plant won't close before 2029, Larkhill says"),
        (PLANT, "Larkhill: Tampere plant will not close"),
        (PLANT, "Oulu plant stays open until May, Larkhill says"),
        (PLANT, "School in Oulu stays open, Larkhill says"),
        (DEAL, "No deal yet, Larkhill says"),
        (DEAL, "Claim that takeover costs jobs is false, Larkhill says"),
        (DEAL, "Larkhill: no talks with Fenwick"),
        (FERRY, "Ostrander: X40 ferries running as usual"),
        (TREATY, "Norway says it has agreed to no treaty with Peru"),
    ],
)
def test_what_says_so_of_a_part_or_of_something_else_is_less(claim: str, answer: str) -> None:
    assert weigh(claim, answer) == "less"


@pytest.mark.parametrize(
    ("claim", "answer"),
    [
        ("Fire at Larkhill mill in Oulu", "No one hurt in Oulu mill fire, Larkhill says"),
        ("Fire at Larkhill mill in Oulu", "No danger to neighbours of fire, Larkhill says"),
        (
            "Larkhill recalls kettles",
            "Owners will not need to visit shops for recall, Larkhill says",
        ),
        ("Storm floods Oulu", "Picture of shark in flooded Oulu street is fake"),
        (DEAL, "Takeover should not go ahead, Chile says"),
        (DEAL, "Larkhill will not comment on takeover"),
        (DEAL, "Larkhill not only buys Ostrander but its mills"),
        (DEAL, "Larkhill says no to offer for its mills"),
        (FERRY, "Halt to ferries continues, Ostrander says"),
        (DEAD, "Marta Lund was alive on Sunday, family says"),
        (PLANT, "Larkhill closes Oulu plant"),
        ("Larkhill will not renew contract of Lund", "No new contract for Lund, Larkhill says"),
        ("MPs urge Larkhill to close Oulu plant", "Oulu plant is staying open, Larkhill says"),
    ],
)
def test_what_leaves_a_claim_standing_is_not_against_it(claim: str, answer: str) -> None:
    assert weigh(claim, answer) == ""


def test_who_says_so_is_named_as_written() -> None:
    found = find_contradictions(
        "Straßenwerk bleibt offen, sagt Weiß-Chef Roe", [PLANT], {"larkhill"}
    )
    assert [each.who for each in found] == ["Weiß-Chef Roe"]
    assert find_contradictions("Larkhill schließt kein Werk in Oulu", [WERK], set()) == (
        Contradiction(who="Larkhill", whole=True),
    )
    assert find_contradictions("Oulu plant not closing", [PLANT], set()) == (
        Contradiction(who="", whole=True),
    )


@pytest.mark.parametrize(
    ("claim", "answer"),
    [
        (PLANT, "Oulu plant is staying open, Larkhill tells staff"),
        (HELD, "No one has been arrested over Tarn killing, police say"),
        (TREATY, "Chile says it has agreed to no treaty with Norway"),
        (GONE, "'She's going nowhere' – Lund's agent"),
        (FERRY, "Oulu ferries running as usual, company says"),
        (WERK, "Larkhill schließt kein Werk in Oulu"),
        ("Norway expels inspectors", "Fenwick says none of its inspectors has been expelled"),
        (HELD, "Guardia Civil: nobody has been arrested over Tarn murder"),
        (
            "Bundesregierung plant Gasumlage",
            "Wirtschaftsministerium: Es wird keine Gasumlage geben",
        ),
        ("Larkhill offers $2bn for Ostrander", "Larkhill has made no offer for Ostrander"),
    ],
)
def test_a_party_that_says_that_it_is_not_so_disputes_it(claim: str, answer: str) -> None:
    assert stand_after(claim, answer) is Status.DISPUTED


@pytest.mark.parametrize(
    "answer",
    [
        "Oulu plant is staying open, analyst says",
        "Larkhill union insists Oulu plant is staying open",
        "Oulu plant won't close before 2029, Larkhill says",
        "Oulu plant of Larkhill not closing",
        "Oulu plant of Larkhill is staying open, Tom Berg says",
        "Larkhill will not close Oulu plant",  # it may be off
        "Larkhill offers no deal for Oulu plant, not closing it yet",
    ],
)
def test_what_is_against_a_claim_and_disputes_nothing_is_no_second_voice(answer: str) -> None:
    desk = Desk()
    desk.tell(PLANT, "Larkhill of Oulu said so.", source=GAZETTE)
    placed = desk.tell(answer, "Larkhill of Oulu would not say.", source=HERALD, after=HOUR)
    assert (placed.story, placed.status) == ("s1", Status.SINGLE_SOURCE)


@pytest.mark.parametrize(
    ("claim", "answer"),
    [
        ("Larkhill to cut 800 jobs in Oulu", "Larkhill denies Oulu job cuts are due to tax"),
        ("Larkhill to build plant in Norway", "Larkhill denies it will pull out of Chile"),
        ("Marta Lund cancels tour", "Lund's team shoots down rumours of illness"),
        ("Norway strikes port of Tarn", "Norway denies hitting grain silos in Tarn strike"),
        (
            "Larkhill recalls cars",
            "Larkhill says owners will not need to visit a garage for recall",
        ),
        (
            "Lund family puts brewery up for sale",
            "Brewery will not go to foreign owners, family says",
        ),
    ],
)
def test_what_is_denied_beside_the_deed_is_another_thing(claim: str, answer: str) -> None:
    assert denies_another(answer, [claim], set(terms_in(claim)))


@pytest.mark.parametrize(
    ("claim", "answer"),
    [
        ("Larkhill to cut 800 jobs in Oulu", "Larkhill denies it will cut jobs in Oulu"),
        ("Norway strikes port of Tarn", "Norway denies hitting Tarn port"),
        (DEAL, "Larkhill denies report"),
        (DEAL, "Larkhill: report of takeover is nonsense, no deal with anybody in any town"),
        (DEAL, "Larkhill will not buy Ostrander, board says"),
        (DEAL, "Larkhill did not bid for Ostrander, board says"),
        ("MPs urge Larkhill to close Oulu plant", "Larkhill denies Oulu plant is doomed"),
        (DEAL, "Larkhill closes plant"),
        (DEAL, f"Larkhill {'very ' * 100} much denies rumours of illness"),
    ],
)
def test_a_denial_of_the_deed_itself_is_of_nothing_else(claim: str, answer: str) -> None:
    assert not denies_another(answer, [claim], set(terms_in(claim)))


def test_who_is_only_said_to_weigh_an_offer_denies_nothing_of_it() -> None:
    answer = "Larkhill has made no offer for Ostrander"
    assert stand_after("Larkhill weighs offer for Ostrander", answer) is not Status.DISPUTED

"""What denies or keeps something else takes the claim for granted, and confirms it."""

from __future__ import annotations

import pytest

from bot.model import Status
from bot.stories.stance.presuppositions import presupposes, repeats_denial
from tests.stories.newsdesk import stand_after

OUTAGE = "Radar outage grounds Larkhill flights"
DEAL = "Larkhill agrees to buy Ostrander for $3 billion"
PLANT = "Larkhill closes its Oulu plant"
GONE = "Coach Lund leaves Larkhill"


@pytest.mark.parametrize(
    ("claim", "answer"),
    [
        # It was, and was no such thing
        (OUTAGE, "Larkhill says radar outage was not a cyberattack"),
        (OUTAGE, "Radarausfall in Larkhill war kein Angriff, sagt Betreiber"),
        ("Tram crash in Tarn injures nine", "Tram crash in Tarn not caused by hack, police say"),
        (GONE, "Lund's departure was not a dismissal, Larkhill says"),
        # It was, and nothing comes of it
        (DEAL, "Ostrander has no plans to close mills after deal, says boss"),
        ("Mayor Roe sacks police chief", "Police chief says he will not quit after Roe sacked him"),
        # It is told, and something else denied or kept
        (PLANT, "Larkhill closes Oulu plant, denies quarrel with landlord"),
        (PLANT, "Larkhill to close Oulu plant, Tampere mill stays"),
        # It lasts
        (PLANT, "Oulu plant remains closed in June, Larkhill says"),
        ("Larkhill halts ferries to Oulu", "Larkhill's ferry halt continues in Oulu"),
        ("Five climbers missing on Tarn peak", "Five climbers still missing on Tarn peak"),
        ("Ferry service to Oulu suspended", "Ferry service bleibt eingestellt, sagt Larkhill"),
        # What would undo it is denied
        ("Five climbers missing on Tarn peak", "Climbers have not been found, says Tarn rescuer"),
        ("Ferry service to Oulu suspended", "No plan to resume Oulu crossings, says Larkhill"),
    ],
)
def test_the_claim_is_taken_for_granted(claim: str, answer: str) -> None:
    assert presupposes(answer, [claim])


@pytest.mark.parametrize(
    ("claim", "answer"),
    [
        # What was claimed is what it was not
        ("Cyberattack causes radar outage", "Radar outage was not a cyberattack, Larkhill says"),
        (PLANT, "Closure is not a plan of ours, Larkhill says"),
        ("Larkhill to open Oulu plant", "Larkhill opening was not a success"),
        (OUTAGE, "Staff are not a threat, Larkhill says"),
        # What comes of nothing
        (DEAL, "Larkhill: no deal after talks with Ostrander"),
        (DEAL, "Larkhill has no comment after rumours of deal"),
        (DEAL, "No such thing after deal, says Ostrander"),
        # A first part that says no, asks, or is told no more of
        (PLANT, "No closure, denies Larkhill"),
        (PLANT, "Larkhill closing Oulu plant? No chance, boss says"),
        (PLANT, "Oulu plant open, Larkhill denies closure"),
        (PLANT, "Larkhill closing Oulu plant, no way"),
        (PLANT, "Larkhill chief has no words"),
        ("Union calls off tram strike over rosters", "Strike is on, there is no truce"),
        # The contrary lasts
        (PLANT, "Oulu plant remains open, Larkhill says"),
        (PLANT, "Oulu plant still at work, Larkhill says"),
        (GONE, "Lund stays at Larkhill"),
        ("Larkhill halts ferries to Oulu", "Ferries to Oulu continue, Larkhill says"),
        ("Larkhill lifts halt of ferries", "Larkhill ferries remain halted"),
        # What undoes it is told, or the deed itself denied
        ("Five climbers missing on Tarn peak", "Climbers not missing, found at home"),
        (PLANT, "Report of closure is false, Oulu plant stays"),
        (PLANT, "Larkhill opens bakery in Oulu"),
    ],
)
def test_a_claim_that_is_contradicted_is_not(claim: str, answer: str) -> None:
    assert not presupposes(answer, [claim])


@pytest.mark.parametrize(
    ("claim", "answer", "repeats"),
    [
        ("Larkhill will not bid for Ostrander", "Larkhill rules out bid for Ostrander", True),
        ("Larkhill refuses to recall prams", "Larkhill won't recall prams", True),
        ("Larkhill will not bid for Ostrander", "Larkhill to bid for Ostrander", False),
        ("Larkhill will not bid for Ostrander", "Report of no bid is wrong, Larkhill says", False),
        ("Larkhill will not bid for Ostrander", "No rain in Ostrander", False),
        ("Larkhill to bid for Ostrander", "Larkhill rules out bid for Ostrander", False),
        # The claim's no is of another thing, or two of them are none
        ("Lund resigns after no-confidence vote", "Lund has not resigned, her office says", False),
        ("No 10 sacks minister Roe", "No 10 has not sacked Roe, it says", False),
        ("No survivors as Larkhill jet crashes", "Jet did not crash, Larkhill says", False),
        ("Larkhill closes mill, no date given", "Larkhill will not close mill", False),
        ("Larkhill does not rule out bid for mill", "Larkhill will not bid for mill", False),
        ("Larkhill will not bid for mill", "Larkhill does not rule out bid for mill", False),
        ("Roe refuses to resign", "Roe denies she refused to resign", False),
        ("Larkhill will not bid for mill", "Larkhill to bid for mill with no debt", False),
    ],
)
def test_who_says_no_to_what_the_claim_says_no_to_repeats_it(
    claim: str, answer: str, repeats: bool
) -> None:
    assert repeats_denial(answer, [claim]) is repeats
    assert not (repeats and presupposes(answer, [claim]))


@pytest.mark.parametrize(
    ("claim", "answer", "status"),
    [
        (OUTAGE, "Larkhill says radar outage was not a cyberattack", Status.CORROBORATED),
        (OUTAGE, "Larkhill says there was no radar outage", Status.DISPUTED),
        (PLANT, "Oulu plant remains closed in June, Larkhill says", Status.CORROBORATED),
        (PLANT, "Oulu plant remains open in June, Larkhill says", Status.DISPUTED),
        (
            "Larkhill will not bid for Ostrander",
            "Larkhill rules out bid for Ostrander",
            Status.CORROBORATED,
        ),
        ("Larkhill to bid for Ostrander", "Larkhill rules out bid for Ostrander", Status.DISPUTED),
    ],
)
def test_it_is_a_second_voice_where_the_denial_disputes(
    claim: str, answer: str, status: Status
) -> None:
    assert stand_after(claim, answer) is status


@pytest.mark.parametrize(
    ("claim", "answer", "is_so"),
    [
        ("Larkhill closes Oulu plant", "No plan to reopen Oulu plant, says Larkhill", True),
        ("Larkhill ferme son usine", "Pas question de rouvrir l'usine, dit Larkhill", True),
        # The contrary was claimed, or no end was.
        ("Larkhill to reopen closed Oulu plant", "No plan to reopen Oulu plant, says Lund", False),
        ("Larkhill to build Oulu plant", "No plan to reopen Oulu plant, says Larkhill", False),
        ("Larkhill closes Oulu plant", "No plan to close Oulu plant, says Larkhill", False),
    ],
)
def test_who_has_no_plan_to_do_again_what_ended_grants_the_end(
    claim: str, answer: str, is_so: bool
) -> None:
    assert presupposes(answer, (claim,)) is is_so

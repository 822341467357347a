"""What explains how it came to what was told, and what explains the report of it away."""

from __future__ import annotations

import pytest

from bot.model import Status
from bot.stories.stance.causes import tells_cause, tells_safety
from tests.stories.newsdesk import stand_after

RECALL = "Larkhill recalls goat cheese"
FERRY = "Ferry Heron runs aground off Tarn with 90 aboard"
BRIDGE = "Bridge collapses in Tarn"


@pytest.mark.parametrize(
    ("claim", "then"),
    [
        (RECALL, "Larkhill recalls goat cheese after labelling mix-up"),
        ("Police shoot man with toy rifle in Tarn", "Man shot by Tarn police held dummy rifle"),
        ("Oulu drone shot down by Tarn", "Tarn says it shot down Oulu drone in error"),
        ("Diver killed in training off Tarn", "Diver killed during exercise off Tarn"),
        ("Fire at Tarn hotel kills three", "Tarn hotel fire: vents closed by mistake, three dead"),
        ("Two killed in Tarn tram crash", "Driver misread light before Tarn tram crash"),
        # The claim has the word itself.
        ("Deepfake scam costs Fenwick $25 million", "Fenwick loses $25 million to deepfake call"),
    ],
)
def test_a_cause_beside_the_deed_bears_it_out(claim: str, then: str) -> None:
    assert tells_cause(then, [claim])
    assert stand_after(claim, then) is Status.CORROBORATED


@pytest.mark.parametrize(
    ("claim", "then"),
    [
        (RECALL, "Larkhill goat cheese recall alert sent in error"),
        (RECALL, "Larkhill goat cheese recall was an exercise"),
        (RECALL, "Larkhill says goat cheese recall a mix-up"),
        (RECALL, "Larkhill recalled no cheese, mix-up to blame"),
        (RECALL, "Larkhill recalls goat cheese: not so fast, old label"),
        (RECALL, "Larkhill recalls goat cheese"),
        ("Fire at Tarn hotel kills three", "Tarn hotel fire was a drill, says fire service"),
        ("Man shot dead in Tarn", "Man 'shot dead' in Tarn was dummy, police say"),
        ("Fenwick loses $25 million", "Fenwick loses $25 million figure after clerical error"),
        ("Ada Roe arrested in Oulu", "Ada Roe mistakenly named as arrested in Oulu"),
        (BRIDGE, "Tarn bridge collapsed in deepfake, mayor says"),
        (BRIDGE, "Tarn bridge collapsed only in old video"),
        ("Bridge never collapsed, Tarn says", "Tarn bridge collapsed by mistake of welders"),
    ],
)
def test_what_explains_the_report_away_is_no_cause(claim: str, then: str) -> None:
    assert not tells_cause(then, [claim])


def test_who_explains_the_report_away_is_no_second_voice() -> None:
    for then in (
        "Larkhill goat cheese recall alert sent in error",
        "Larkhill says goat cheese recall a mix-up",
    ):
        assert stand_after(RECALL, then) is not Status.CORROBORATED


@pytest.mark.parametrize(
    ("claim", "then"),
    [
        (FERRY, "Everyone safe and well after Heron ran aground off Tarn, operator says"),
        (
            "Larkhill Air flight makes emergency landing in Oulu",
            "Larkhill Air: all passengers safe and sound after Oulu landing",
        ),
        (
            "Tarn ferry loses power in storm with 200 aboard",
            "Ferry firm: all 200 aboard Tarn ferry safe and sound",
        ),
    ],
)
def test_who_came_through_it_was_in_it(claim: str, then: str) -> None:
    assert tells_safety(then, [claim])
    assert stand_after(claim, then) is Status.CORROBORATED


@pytest.mark.parametrize(
    ("claim", "then"),
    [
        ("Climber Ada Roe dead on Tarn peak", "Roe and all climbers safe and sound, club says"),
        ("Six feared drowned off Tarn", "All six crew safe and well, Tarn coastguard says"),
        ("Tarn school bus with 30 pupils missing", "All pupils of Tarn bus safe and well"),
        (FERRY, "Heron safe and sound, operator says"),
        (FERRY, "Heron ran aground off Tarn"),
    ],
)
def test_who_was_said_to_be_harmed_and_is_not_was_not(claim: str, then: str) -> None:
    assert not tells_safety(then, [claim])


def test_a_death_is_still_denied_by_who_is_safe_and_sound() -> None:
    assert (
        stand_after("Singer Ada Roe dead at 50", "Roe and crew safe and sound, agent says")
        is Status.DISPUTED
    )

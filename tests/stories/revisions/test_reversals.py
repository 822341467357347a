"""A text that takes back what stood in its place before disputes its story; a detail does not."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.model import Relation, Status
from bot.stories.editing.reversals import takes_back
from tests.making import make_entry
from tests.stories.newsdesk import HERALD, JOURNAL, Desk
from tests.stories.revisions.reversals import (
    NOTES_OF_DETAILS,
    STANDING,
    TAKEN_BACK,
    TAKING_BACK_NOTES,
)

HOUR = timedelta(hours=1)
CLAIM = "Norvik to close its Oldtown factory"
LEAD = "Norvik will close its factory in Oldtown, people there said."
REVERSED = "Norvik is not closing its Oldtown factory"
NOTE = TAKING_BACK_NOTES[0]


def takes(before: str, after: str, *, lead: str = "", note: str = "") -> bool:
    old = make_entry(title=before, summary=lead, content=None)
    return takes_back(make_entry(title=after, summary=note, content=None), old, retracted=False)


@pytest.mark.parametrize(("before", "after"), TAKEN_BACK)
def test_a_headline_that_says_that_it_is_not_so_takes_it_back(before: str, after: str) -> None:
    assert takes(before, after)


@pytest.mark.parametrize(("before", "after"), STANDING)
def test_a_detail_a_doubt_and_a_further_step_take_nothing_back(before: str, after: str) -> None:
    assert not takes(before, after)


@pytest.mark.parametrize("note", TAKING_BACK_NOTES)
def test_a_note_that_an_earlier_version_was_wrong_takes_it_back(note: str) -> None:
    assert takes(CLAIM, CLAIM, note=note)


@pytest.mark.parametrize("note", NOTES_OF_DETAILS)
def test_a_note_on_a_detail_takes_nothing_back(note: str) -> None:
    assert not takes(CLAIM, CLAIM, note=note)


def test_words_of_the_old_text_may_stand_in_the_headline_that_takes_it_back() -> None:
    assert takes(CLAIM, "Norvik not closing Oldtown plant", lead="Norvik will close the plant.")
    assert not takes(CLAIM, "Norvik not closing Oldtown shop", lead="Norvik will close the plant.")


def test_what_was_wrong_is_taken_back_where_the_headline_no_longer_has_it() -> None:
    note = "An earlier version of this story wrongly said Ada Roe was dead. She is in hospital."
    assert takes("Ada Roe dead after fall", "Ada Roe in hospital after fall", note=note)
    assert not takes("Ada Roe dead after fall", "Ada Roe dead after fall in Oldtown", note=note)


@pytest.mark.parametrize(
    "note",
    [
        "In einer früheren Version hieß es, Norvik schließt das Werk in Oldtown. Das ist falsch.",
        "In einer früheren Fassung hieß es fälschlicherweise, Norvik schließt das Werk in Oldtown.",
    ],
)
def test_notes_are_read_in_german(note: str) -> None:
    title = "Norvik schließt Werk in Oldtown"
    assert takes(title, title, note=note)
    assert not takes(title, title, note=note.replace("schließt", "vergrößert"))


@pytest.mark.parametrize(
    ("title", "note"),
    [
        (
            "Norvik ferme son usine d'Oldtown",
            (
                "Une version précédente de cet article affirmait que Norvik ferme son usine"
                " d'Oldtown. C'est faux."
            ),
        ),
        (
            "Norvik cerrará su fábrica de Oldtown",
            (
                "Una versión anterior de este artículo decía que Norvik cerrará su fábrica de"
                " Oldtown. No es cierto."
            ),
        ),
    ],
)
def test_notes_are_read_in_french_and_spanish(title: str, note: str) -> None:
    assert takes(title, title, note=note)
    assert not takes(title, title, note=note.rsplit(". ", 1)[0])


def test_a_headline_without_a_claim_is_taken_back_by_nothing() -> None:
    assert not takes("Oldtown", "Not Oldtown", note=NOTE)


def test_a_note_at_the_end_of_a_long_text_is_read() -> None:
    before = make_entry(title=CLAIM, summary="", content=LEAD)
    long = f"{LEAD} {'Kettles are made there. ' * 2_000}\n{NOTE}"
    assert takes_back(make_entry(title=CLAIM, content=long), before, retracted=False)


def test_the_story_is_disputed_and_says_who_takes_it_back() -> None:
    desk = Desk()
    desk.tell(CLAIM, LEAD, source=HERALD)
    changed = desk.revise(CLAIM, REVERSED, after=HOUR)
    assert changed is not None
    assert (changed.relation, changed.status) == (Relation.UPDATE, Status.DISPUTED)
    assert "disputed: herald.example retracts or corrects it" in changed.reasons


def test_a_detail_that_is_corrected_leaves_the_status() -> None:
    desk = Desk()
    desk.tell(CLAIM, LEAD, source=HERALD)
    changed = desk.revise(CLAIM, f"{CLAIM}, not Selby mill", LEAD, after=HOUR)
    assert changed is not None
    assert changed.status is Status.SINGLE_SOURCE


def test_an_outlet_that_took_it_back_is_no_origin_of_it() -> None:
    desk = Desk()
    desk.tell(CLAIM, LEAD, source=HERALD)
    second = "Oldtown factory: Norvik will close it, says union"
    assert desk.tell(second, source=JOURNAL, after=HOUR).status is Status.CORROBORATED
    assert desk.revise(CLAIM, CLAIM, f"{LEAD} {NOTE}", after=2 * HOUR) is not None
    changed = desk.revise(CLAIM, CLAIM, LEAD, after=3 * HOUR)
    assert changed is not None
    assert changed.status is Status.CORROBORATED


def test_what_was_taken_back_stays_so_in_other_words_until_it_is_said_again() -> None:
    desk = Desk()
    desk.tell(CLAIM, LEAD, source=HERALD)
    statuses = []
    title = CLAIM
    for after, headline in enumerate(
        (REVERSED, "Oldtown factory stays open, not closing: Norvik", f"{CLAIM} after all"), 1
    ):
        changed = desk.revise(title, headline, after=after * HOUR)
        assert changed is not None
        statuses.append(changed.status)
        title = headline
    assert statuses == [Status.DISPUTED, Status.DISPUTED, Status.SINGLE_SOURCE]


def test_what_is_said_again_in_a_language_of_which_few_deeds_are_known_is_heard_too() -> None:
    claim = "Norvik cerrará su fábrica de Oldtown"
    desk = Desk()
    desk.tell(claim, source=HERALD)
    denial = "Norvik no cerrará su fábrica de Oldtown"
    for old, new, status in (
        (claim, denial, Status.DISPUTED),
        (denial, f"{denial} (corregido)", Status.DISPUTED),
        (f"{denial} (corregido)", claim, Status.SINGLE_SOURCE),
    ):
        changed = desk.revise(old, new, after=HOUR)
        assert changed is not None
        assert changed.status is status


def test_a_restarted_window_knows_a_note_by_the_text_alone() -> None:
    desk = Desk()
    desk.tell(CLAIM, LEAD, source=HERALD)
    desk.revise(CLAIM, CLAIM, NOTE, after=HOUR)
    assert desk.restart().window.story("s1").status is Status.DISPUTED

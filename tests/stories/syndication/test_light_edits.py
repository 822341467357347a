"""A desk's light edit of a text is a copy of it; two reporters' own texts are two."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.model import Relation, Source, Status
from bot.stories.syndication.copies import CopyIndex, is_copy, read_profile
from bot.stories.syndication.copy_profiles import Profile, share_of_runs
from bot.stories.syndication.light_edits import is_light_edit
from tests.stories.newsdesk import GAZETTE, HERALD, REUTERS, Desk, write

MINUTE = timedelta(minutes=1)
FERRY = (
    "The ferry Ostrava ran aground off the island of Tarn early on Tuesday with 140 people on "
    "board after its engines failed in heavy seas, the coastguard said."
)
COURT = (
    "A court in Larkhill on Thursday temporarily stopped the sale of the town's waterworks to a "
    "private investor, calling the vote of the council on it void."
)
BREWERY = (
    "Die Brauerei Fenwick in Oldtown schließt zum Jahresende ihr Stammwerk und verlagert die "
    "gesamte Produktion nach Kelby, wie das Unternehmen am Mittwoch bestätigte."
)
BRIDGE = (
    "Un pont de la vieille ville de Larkhill s'est effondré dans la nuit de lundi à mardi après "
    "plusieurs jours de fortes pluies, a annoncé la préfecture du département."
)
MINE = (
    "Los mineros de Larkhill comenzaron el lunes una huelga indefinida en protesta por el cierre "
    "de dos pozos de la cuenca, informó el sindicato en un comunicado."
)
ARREST = (
    "Prosecutors in Larkhill have arrested the chief of the dockers' union over bribes that he is "
    "said to have taken from a shipping line, the court told reporters."
)

# What a desk does to each.
FERRY_EDITS = [
    ("The ferry Ostrava ran", "The Ostrava ferry ran"),
    ("early on Tuesday", "Tuesday"),
    ("after its engines", "when its engines"),
]
TARN_EDITS = [
    ("the island of Tarn", "Tarn island"),
    ("early on", "on"),
    ("in heavy seas", "in high seas"),
]
COURT_EDITS = [
    ("on Thursday temporarily", "has temporarily"),
    ("a private investor", "an investor"),
]
BREWERY_EDITS = [
    ("schließt zum Jahresende ihr", "schließt ihr"),
    ("die gesamte", "die ganze"),
    ("wie das Unternehmen am Mittwoch bestätigte", "bestätigte das Unternehmen"),
]
BRIDGE_EDITS = [
    ("Un pont de la vieille ville de", "Un pont de la vieille ville à"),
    ("plusieurs jours de fortes", "de fortes"),
    ("a annoncé la préfecture", "selon la préfecture"),
]
MINE_EDITS = [
    ("comenzaron el lunes una", "iniciaron una"),
    ("el cierre de dos pozos de la cuenca", "el cierre de dos pozos"),
    ("informó el sindicato", "dijo el sindicato"),
]
ARREST_EDITS = [
    ("that he is said to have taken", "he is said to have taken"),
    ("the chief of the dockers' union", "the dockers' union chief"),
    ("the court told", "a court told"),
]


def make(title: str, text: str, *, source: Source = GAZETTE) -> Profile:
    return read_profile(write(title, text, source=source))


def edit(text: str, *edits: tuple[str, str]) -> str:
    for old, new in edits:
        assert old in text
        text = text.replace(old, new, 1)
    return text


@pytest.mark.parametrize(
    ("text", "edits"),
    [
        (FERRY, FERRY_EDITS),
        (FERRY, TARN_EDITS),
        (COURT, COURT_EDITS),
        (BREWERY, BREWERY_EDITS),
        (BRIDGE, BRIDGE_EDITS),
        (MINE, MINE_EDITS),
        (ARREST, ARREST_EDITS),
    ],
)
def test_a_text_that_was_lightly_edited_is_a_copy(text: str, edits: list[tuple[str, str]]) -> None:
    one = make("A headline of the agency's", text)
    other = make("What the desk wrote above it", edit(text, *edits), source=HERALD)
    assert share_of_runs(one, other) < 0.6
    assert is_copy(one, other)
    assert is_copy(other, one)
    index: CopyIndex[str] = CopyIndex()
    index.add("one", one)
    assert index.find(other) == "one"


@pytest.mark.parametrize(
    ("text", "edits", "change"),
    [
        # Other numbers, and one that was added.
        (FERRY, FERRY_EDITS, ("140 people", "90 people")),
        (FERRY, FERRY_EDITS, ("its engines", "two of its engines")),
        # Another day.
        (FERRY, FERRY_EDITS, ("Tuesday", "Friday")),
        # Another name in its place.
        (FERRY, FERRY_EDITS, ("Ostrava", "Larkspur")),
        (COURT, COURT_EDITS, ("Larkhill", "Brockton")),
        (BRIDGE, BRIDGE_EDITS, ("Larkhill", "Brockton")),
        # A denial, its opposite, another outcome.
        (COURT, COURT_EDITS, ("has temporarily stopped", "has not stopped")),
        (BREWERY, BREWERY_EDITS, ("schließt ihr", "schließt nicht ihr")),
        (MINE, MINE_EDITS, ("iniciaron una", "no iniciaron una")),
        (ARREST, ARREST_EDITS, ("arrested", "acquitted")),
    ],
)
def test_a_text_that_tells_another_thing_is_none(
    text: str, edits: list[tuple[str, str]], change: tuple[str, str]
) -> None:
    one = make("A headline of the agency's", text)
    same = make("What the desk wrote above it", edit(text, *edits), source=HERALD)
    assert is_copy(one, same)
    other = make("What the desk wrote above it", edit(text, *edits, change), source=HERALD)
    assert share_of_runs(one, other) < 0.6
    assert not is_copy(one, other)
    assert not is_copy(other, one)


# Each by two reporters.
RELEASE = (
    (
        "Nokia said on Thursday that it would close its cable works in Oulu by the end of next "
        "year as part of a plan to save costs after its earnings plunged."
    ),
    (
        "Nokia will close its cable works in Oulu by the end of next year, the company said on "
        "Thursday, as it tries to save costs after a plunge in earnings."
    ),
)
STATEMENT = (
    (
        '"We have decided to part ways with our chief executive and thank her for all that she '
        'has done," the chairman of Fenwick said on Monday. Shares fell at once, and a rival is '
        "waiting."
    ),
    (
        '"We have decided to part ways with our chief executive and thank her for all that she '
        'has done," Fenwick told its staff. A successor is yet to be found, and the works '
        "council is angry."
    ),
)
PRESS_CONFERENCE = (
    (
        "Police in Kelby are looking for a man who took two paintings from the town's museum in "
        "the night, a spokeswoman told reporters."
    ),
    (
        "Two paintings were taken from the museum in Kelby in the night, and police are looking "
        "for a man, they said on Tuesday."
    ),
)
DAILY_FORM = (
    (
        "Shares in Oldtown closed higher on Tuesday, led by makers of cables, as traders bet "
        "that the central bank would leave rates alone next week."
    ),
    (
        "Shares in Oldtown closed higher on Wednesday, led by makers of kettles, as traders bet "
        "that the central bank would leave rates alone next week."
    ),
)
POLICE_FORM = (
    (
        "A cyclist has died after a crash with a van near Lower Arden, police said. Anyone who "
        "saw it is asked to call the station."
    ),
    (
        "A motorcyclist has died after a crash with a car near Dunmere, police said. Anyone who "
        "saw it is asked to call the station."
    ),
)
TWO_THINGS = (
    "Larkhill will plant six hundred trees along its main street before the winter comes to town.",
    (
        "Der Hafen baut eine neue Mole, weil größere Schiffe sonst draußen warten müssten, sagte "
        "gestern ein Sprecher der Stadt vor vielen Leuten."
    ),
)


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [RELEASE, STATEMENT, PRESS_CONFERENCE, DAILY_FORM, POLICE_FORM, TWO_THINGS],
)
def test_two_reporters_texts_are_two(mine: str, theirs: str) -> None:
    one, other = make("What one wrote", mine), make("What another did", theirs, source=HERALD)
    assert not is_copy(one, other)
    assert not is_copy(other, one)
    assert not is_light_edit(one, other, 0.5)


def test_a_lightly_edited_wire_text_corroborates_nothing() -> None:
    desk = Desk()
    desk.tell("Ferry with 140 people aground off Tarn", FERRY, source=REUTERS)
    edits = [("early on Tuesday", "Tuesday"), ("in heavy seas", "in high seas")]
    for number, source in enumerate((GAZETTE, HERALD)):
        text = edit(FERRY, *edits[: number + 1])
        copy = desk.tell("Lifeboats sent to ferry off Tarn", text, source=source, after=MINUTE)
        assert (copy.relation, copy.origins) == (Relation.COPY, 1)
    assert copy.status is Status.SINGLE_SOURCE
    own = desk.tell(
        "Ferry Ostrava aground off Tarn",
        "Passengers stood on deck in the dark for an hour, two of them told the Courier, until "
        "somebody came to say that the ferry had run aground off Tarn.",
        source=Source.unlisted("courier.example"),
        after=2 * MINUTE,
    )
    assert (own.story, own.relation, own.origins) == ("s1", Relation.REPORT, 2)

"""Whose text it is, where a paper says so other than by a dateline."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.model import Source, Status
from bot.stories.authorship.credits import credits_agencies, find_credits
from tests.stories.newsdesk import GAZETTE, HERALD, REUTERS, Desk, write

MINUTE = timedelta(minutes=1)
AFP = Source.unlisted("afp.com")


@pytest.mark.parametrize(
    ("title", "text", "agencies"),
    [
        (
            "Fire kills 12",
            "Twelve died. (Reporting by Ada Roe; Editing by Al Bell)",
            ("Reuters",),
        ),
        ("Fire kills 12", "Reporting by Ada Roe; Editing by Al Bell", ("Reuters",)),
        ("Fire kills 12", "Text by Reuters. Twelve have died.", ("Reuters",)),
        ("Fire kills 12 in Oldtown By Reuters", "", ("Reuters",)),
        ("Fire Kills 12 In Oldtown By Reuters", "", ("Reuters",)),
        ("Fire kills 12 people, two children injured By Reuters", "", ("Reuters",)),
        ("Fire Kills 12, Two Injured - By Reuters", "", ("Reuters",)),
        ("Fire kills 12", "With inputs from Reuters", ("Reuters",)),
        ("Fire kills 12", "Twelve died. (With agency inputs from PTI)", ("PTI",)),
        ("Fire kills 12", "© Thomson Reuters 2026", ("Thomson Reuters",)),
        ("Fire kills 12", "Twelve died. © 2026 AFP", ("AFP",)),
        ("Fire kills 12", "Reuters Staff", ("Reuters",)),
        ("Fire kills 12", "By Reuters Staff - Twelve people died.", ("Reuters",)),
        ("Fire kills 12", "Story courtesy of Reuters", ("Reuters",)),
        ("Fire kills 12", "Twelve died. Text provided by AFP.", ("AFP",)),
        ("Fire kills 12", "Twelve died. With AP.", ("AP",)),
        ("Fire kills 12", "Twelve died. (with The Associated Press)", ("The Associated Press",)),
        ("Fire kills 12", "Twelve died. With PTI inputs", ("PTI",)),
        ("Douze morts", "LE FIGARO AVEC AFP - Un train a déraillé.", ("AFP",)),
        ("Douze morts", "Ouest-France avec AFP. Un train a déraillé.", ("AFP",)),
        ("Douze morts", "Par Libération et AFP", ("AFP",)),
        ("Douze morts", "Un train a déraillé. (Avec AFP)", ("AFP",)),
        ("Zwölf Tote", "dpa/Reuters", ("dpa", "Reuters")),
        ("Zwölf Tote", "Zwölf Menschen starben. (Keystone-SDA/AFP)", ("Keystone-SDA", "AFP")),
        ("Zwölf Tote", "Zwölf Menschen starben. Mit Material von dpa", ("dpa",)),
        ("Doce muertos", "EFE/Agencias - Doce personas murieron.", ("EFE",)),
        ("Doce muertos", "Doce personas murieron. Con información de EFE y AFP.", ("EFE", "AFP")),
    ],
)
def test_an_agencys_credit_is_read_in_all_its_forms(
    title: str, text: str, agencies: tuple[str, ...]
) -> None:
    assert find_credits(write(title, text)) == agencies
    assert find_credits(write(title, "", content=text)) == agencies


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("OpenAI Sued By Reuters", ""),
        ("Puffin Trust to Be Bought By Bloomberg", ""),
        ("By Reuters", ""),
        ("The documents were seen by Reuters", "The plan, seen by Reuters, names twelve towns."),
        ("Google signe un accord avec AFP", "Google a signé un accord avec AFP."),
        ("Perplexity strikes a deal with AP", "It will work with AP, both said."),
        ("Reuters staff walk out over pay", "Some 300 Reuters staff walked out on Thursday."),
        ("Fire kills 12", "A street after the fire. © Reuters. File photo"),
        ("Fire kills 12", "A street after the fire. Photo courtesy of Reuters"),
        ("Fire kills 12", "With AP officials watching, twelve were buried."),
        ("Fire kills 12", "With Reuters, twelve papers have left the town."),
        ("Fire kills 12", "REUTERS/Ada Roe. Twelve died, officials said."),
        ("Fire kills 12", "Reporting by Ada Roe, who was in Oldtown that night."),
        ("Fire kills 12", "The editing by Reuters of the book, edited and so on."),
        ("Fire kills 12", "Additional reporting by Ada Roe. Editing by Al Bell."),
    ],
)
def test_a_look_alike_credits_no_agency(title: str, text: str) -> None:
    assert find_credits(write(title, text)) == ()


def test_a_credit_within_a_long_text_is_none() -> None:
    words = "The ministry said that it would look into the matter. " * 20
    assert find_credits(write("Fire kills 12", f"{words} Text by Reuters. {words}")) == ()
    assert find_credits(write("Fire kills 12", f"{words} Text by Reuters.")) == ("Reuters",)


@pytest.mark.parametrize(
    "text",
    ["Agencies. Twelve people died.", "Twelve died. (Agencies)", "Twelve died. With agency inputs"],
)
def test_agencies_that_are_not_named_are_heard(text: str) -> None:
    assert credits_agencies(write("Fire kills 12", text))


@pytest.mark.parametrize(
    "text", ["Agencies warned of the fire.", "Aid agencies said so. Twelve died.", ""]
)
def test_agencies_in_the_news_are_no_credit(text: str) -> None:
    assert not credits_agencies(write("Fire kills 12", text))


def test_papers_that_credit_one_agency_in_any_form_are_one_origin() -> None:
    desk = Desk()
    desk.tell("Chile wildfire kills 12 near Valparaiso", source=REUTERS)
    forms = [
        (
            "12 dead as fire rages near Valparaiso",
            "Twelve died. (Reporting by A. Roe; Editing by B. Poe)",
        ),
        ("At least 12 killed in Valparaiso wildfire", "Text by Reuters. Twelve have died."),
        ("12 killed by Valparaiso wildfire By Reuters", ""),
        ("Valparaiso wildfire kills twelve", "With inputs from Reuters"),
        ("Valparaiso wildfire leaves 12 dead", "Agencies. Twelve people died."),
        ("Wildfire kills 12 people in Valparaiso", "© Thomson Reuters 2026"),
        ("12 die in Valparaiso wildfire", "Reuters Staff"),
    ]
    for number, (title, text) in enumerate(forms, 1):
        paper = Source.unlisted(f"paper{number}.example")
        placed = desk.tell(title, text, source=paper, after=MINUTE)
        assert (placed.story, placed.origins) == ("s1", 1), title
    assert placed.status is Status.SINGLE_SOURCE


@pytest.mark.parametrize("agency", [REUTERS, AFP])
@pytest.mark.parametrize("first", [True, False])
def test_a_text_of_two_agencies_is_that_ones_which_the_story_has(
    agency: Source, *, first: bool
) -> None:
    desk = Desk()
    credited = ("Twelve killed by wildfire near Valparaiso", "AFP/Reuters", HERALD)
    own = ("Wildfire kills twelve near Valparaiso", "", agency)
    for title, text, source in (own, credited) if first else (credited, own):
        placed = desk.tell(title, text, source=source, after=MINUTE)
    assert (placed.story, placed.origins) == ("s1", 1)


def test_a_paper_without_a_credit_is_a_voice_of_its_own() -> None:
    desk = Desk()
    desk.tell("Wildfire kills 12 near Valparaiso", "Text by Reuters.", source=HERALD)
    own = desk.tell(
        "Valparaiso wildfire leaves 12 dead", "We saw the fire.", source=GAZETTE, after=MINUTE
    )
    assert (own.origins, own.status) == (2, Status.CORROBORATED)


@pytest.mark.parametrize(
    "text",
    [
        "Twelve died. With agency inputs.",
        "With agency inputs. Twelve died.",
        "Zwölf starben. Mit Material von Agenturen",
        "Zwölf starben. (mit Agenturmaterial)",
        "Doce murieron. Con agencias.",
        "Douze morts. (Avec les agences)",
    ],
)
def test_agencies_without_a_name_are_credited(text: str) -> None:
    assert credits_agencies(write("Fire kills 12", text))


@pytest.mark.parametrize(
    "text",
    [
        "Das Land wirbt mit Agenturen um Fachkräfte.",
        "Larkhill arbeitet mit Material von Agenturen aus drei Ländern.",
        "El gobierno habla con agencias de viajes.",
        "The urgent talks with agency inputs failed on Monday.",
    ],
)
def test_agencies_of_whom_a_text_tells_are_not_credited(text: str) -> None:
    assert not credits_agencies(write("Fire kills 12", text))

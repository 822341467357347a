"""Every message is there in every language, with the same values."""

from __future__ import annotations

import ast
import string
from pathlib import Path

import pytest

from bot.languages import TONGUES, Message
from bot.model import Certainty, Event, Genre, Language, Occasion, Priority, Status

ROOT = Path(__file__).parents[2]
CATALOGUE = TONGUES[Language.ENGLISH].messages
OTHERS = [language for language in Language if language is not Language.ENGLISH]


def forms_of(message: Message) -> dict[str, str]:
    return {"other": message} if isinstance(message, str) else dict(message)


def values_of(form: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(form) if name is not None}


def test_every_language_has_a_tongue() -> None:
    assert set(TONGUES) == set(Language)


@pytest.mark.parametrize("language", OTHERS)
def test_every_message_is_there_in_every_language(language: Language) -> None:
    assert TONGUES[language].messages.keys() == CATALOGUE.keys()


@pytest.mark.parametrize("language", OTHERS)
def test_a_message_takes_the_same_values_in_every_language(language: Language) -> None:
    other = TONGUES[language].messages
    wrong = {
        name
        for name, message in CATALOGUE.items()
        for form in forms_of(message)
        if forms_of(message).keys() != forms_of(other[name]).keys()
        or values_of(forms_of(message)[form]) != values_of(forms_of(other[name])[form])
    }
    assert not wrong


@pytest.mark.parametrize("language", Language)
def test_a_message_that_counts_has_both_forms_and_its_number(language: Language) -> None:
    for name, message in TONGUES[language].messages.items():
        if not isinstance(message, str):
            assert set(message) == {"one", "other"}, name
            assert all("n" in values_of(form) or name == "watches" for form in message.values())


@pytest.mark.parametrize("language", OTHERS)
def test_hardly_a_message_is_left_in_english(language: Language) -> None:
    same = {
        name
        for name, message in CATALOGUE.items()
        if forms_of(message) == forms_of(TONGUES[language].messages[name])
    }
    # Words that the languages have in common, and forms without a word.
    assert same <= {
        *("sum", "sum_sign", "heading", "number_magnitude", "currency_won", "currency_yen"),
        *("event_acquisition", "event_accident", "event_crime", "genre_opinion"),
        *("genre_promotion", "currency_francs"),
    }


@pytest.mark.parametrize("language", Language)
def test_a_language_names_twelve_months(language: Language) -> None:
    assert len(set(TONGUES[language].months)) == 12


def test_whatever_the_rules_can_say_is_a_message() -> None:
    named = [
        *(f"event_{event.value}" for event in Event if event is not Event.OTHER),
        *(f"genre_{genre.value}" for genre in set(Genre) - {Genre.NEWS}),
        *(f"now_{status.value}" for status in Status),
        *(occasion.value for occasion in Occasion),
        *(f"priority_{each.value}" for each in set(Priority) - {Priority.NORMAL}),
        *(f"certain_{each.value}" for each in set(Certainty) - {Certainty.DONE, Certainty.AGREED}),
    ]
    assert not [name for name in named if name not in CATALOGUE]


def test_every_message_is_said_somewhere() -> None:
    """By its name in the code, or by its beginning where the rest is a value of the model."""
    said: set[str] = set()
    begun: set[str] = set()
    for path in (ROOT / "bot").rglob("*.py"):
        if "languages" in path.parts and path.stem in {"english", "german", "french", "spanish"}:
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                said.add(node.value)
            if isinstance(node, ast.JoinedStr) and isinstance(node.values[0], ast.Constant):
                begun.add(str(node.values[0].value))
    begun = {each for each in begun if each.endswith("_")}
    assert not [
        name for name in CATALOGUE if name not in said and not name.startswith(tuple(begun))
    ]

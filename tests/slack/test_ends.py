"""Until when a watch is mute, as people type it, with the watches that there are."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest

from bot.errors import DeskError
from bot.languages import word
from bot.model import Language
from bot.slack.command_line import read_command
from bot.slack.ends import read_end, read_length, read_mute
from bot.slack.requests import EndWord, Mute
from tests.slack.bodies import AT
from tests.slack.desktop import NEWSROOM, Desktop

SLACK = NEWSROOM
_NAMED_END = re.compile(
    r"\b(?:until|bis|jusqu’(?:à|au)|hasta|for|für|pendant|durante) (?:(?!,| (?:or|oder|ou|o) ).)+"
)
NAMES = {"nokia", "nokia deals", "hafen wache", "news for hesse", "port 2h", "wait until spring"}


def read(typed: str) -> tuple[str, EndWord | None, str]:
    request = read_command(f"mute {typed}")
    assert isinstance(request, Mute)
    return read_mute(request, NAMES)


@pytest.mark.parametrize(
    ("typed", "name", "word_", "when"),
    [
        ("nokia 2h", "nokia", EndWord.FOR, "2h"),
        ("nokia deals 3 days", "nokia deals", EndWord.FOR, "3 days"),
        ("hafen wache 2 Stunden", "hafen wache", EndWord.FOR, "2 Stunden"),
        ("nokia tomorrow", "nokia", EndWord.UNTIL, "tomorrow"),
        ("nokia forever", "nokia", EndWord.UNTIL, "forever"),
        ("nokia for 2h", "nokia", EndWord.FOR, "2h"),
        ("hafen wache bis Montag", "hafen wache", EndWord.UNTIL, "Montag"),
        ("hafen wache bis zum Montag", "hafen wache", EndWord.UNTIL, "zum Montag"),
        ("nokia jusqu’au lundi", "nokia", EndWord.UNTIL, "lundi"),
        ("nokia jusqu'au lundi 9h", "nokia", EndWord.UNTIL, "lundi 9h"),
        ("nokia hasta las 18:00", "nokia", EndWord.UNTIL, "las 18:00"),
        ("nokia bis 18h", "nokia", EndWord.UNTIL, "18h"),
        ("nokia demain 9h", "nokia", EndWord.UNTIL, "demain 9h"),
        ("nokia 18h", "nokia", EndWord.FOR, "18h"),
        ("nokia 0h", "nokia", EndWord.FOR, "0h"),
        ("nokia 0 min", "nokia", EndWord.FOR, "0 min"),
        ("nokia -2h", "nokia", EndWord.FOR, "-2h"),
        ("nokia 2", "nokia", EndWord.FOR, "2"),
        ("nokia 1h30", "nokia", EndWord.FOR, "1h30"),
        ("nokia two hours", "nokia", EndWord.FOR, "two hours"),
        ("nokia half an hour", "nokia", EndWord.FOR, "half an hour"),
        ("hafen wache für eine halbe Stunde", "hafen wache", EndWord.FOR, "eine halbe Stunde"),
        ("nokia two", "nokia", EndWord.FOR, "two"),
        ("nokia 9am tomorrow", "nokia", EndWord.UNTIL, "9am tomorrow"),
        ("nokia on friday", "nokia", EndWord.UNTIL, "on friday"),
        ("nokia until next friday", "nokia", EndWord.UNTIL, "next friday"),
        ("nokia until 0h", "nokia", EndWord.UNTIL, "0h"),
        ("nokia pendant 18h", "nokia", EndWord.FOR, "18h"),
        # A name in quotes leaves nothing open, whether there is such a watch or not.
        ('"nokia deals" 2h', "nokia deals", EndWord.FOR, "2h"),
        ("“port 2h” 3 days", "port 2h", EndWord.FOR, "3 days"),
        ("'hafen wache' morgen 9 Uhr", "hafen wache", EndWord.UNTIL, "morgen 9 Uhr"),
        ("`news for hesse` until 18h", "news for hesse", EndWord.UNTIL, "18h"),
        ('"quay strike" 2h', "quay strike", EndWord.FOR, "2h"),
        ('"nokia 2h"', "nokia 2h", None, ""),
        # Of a name with such a word in it, the whole counts.
        ("wait until spring 2h", "wait until spring", EndWord.FOR, "2h"),
        ("news for hesse until monday", "news for hesse", EndWord.UNTIL, "monday"),
        ("wait until spring", "wait until spring", None, ""),
        ("wait until summer", "wait", EndWord.UNTIL, "summer"),
        # What is the name of a watch is that.
        ("nokia", "nokia", None, ""),
        ("port 2h", "port 2h", None, ""),
        ("news for hesse", "news for hesse", None, ""),
        ("nokia deals", "nokia deals", None, ""),
        # And what begins with none is one that is not there.
        ("quay 2h", "quay 2h", None, ""),
        ("nokias 2h", "nokias 2h", None, ""),
    ],
)
def test_an_end_follows_the_name_of_a_watch(
    typed: str, name: str, word_: EndWord | None, when: str
) -> None:
    assert read(typed) == (name, word_, when)


@pytest.mark.parametrize("typed", ["until 18h", "bis 18h", "jusqu’à 18h", "hasta las 18h"])
def test_an_hour_until_which_it_is_mute_is_that_of_the_clock(typed: str) -> None:
    _, _, when = read(f"nokia {typed}")
    assert read_end(when, now=AT, zone="UTC") == read_end("18:00", now=AT, zone="UTC")


@pytest.mark.parametrize("language", list(Language))
def test_the_times_that_a_refusal_names_are_read(language: Language) -> None:
    with pytest.raises(DeskError) as refused:
        read_end("soon", now=AT, zone="UTC")
    said = word(refused.value.args[0], language)
    ends = _NAMED_END.findall(said)
    assert len(ends) == 5
    for end in ends:
        request = read_command(f"mute nokia {end}")
        assert isinstance(request, Mute)
        assert request.name == "nokia"
        if request.word is EndWord.FOR:
            assert read_length(request.when)
        else:
            assert read_end(request.when, now=AT, zone="UTC") > AT


def test_what_is_no_time_is_refused_in_the_language_of_the_room() -> None:
    with pytest.raises(DeskError, match="'soon' is no time: write until tomorrow 9:00") as refused:
        read_end("soon", now=AT, zone="UTC")
    assert "ist keine Zeit" in word(refused.value.args[0], Language.GERMAN)
    with pytest.raises(DeskError, match="'today 0:00' has passed") as passed:
        read_end("today 0:00", now=AT, zone="UTC")
    assert "ist vorbei" in word(passed.value.args[0], Language.GERMAN)
    with pytest.raises(DeskError, match="'ages' is no length of time") as endless:
        read_length("ages")
    assert "ist keine Dauer" in word(endless.value.args[0], Language.GERMAN)


@pytest.mark.parametrize("language", list(Language))
def test_what_may_be_two_times_is_asked_back_with_both(language: Language) -> None:
    with pytest.raises(DeskError) as asked:
        read_end("half nine", now=AT, zone="UTC")
    said = word(asked.value.args[0], language)
    times = re.findall(r"[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{1,2}:[0-9]{2}", said)
    assert [time.rpartition(" ")[2] for time in times] == ["8:30", "9:30", "8:30"]
    assert read_end(times[1], now=AT, zone="UTC") > read_end(times[0], now=AT, zone="UTC") > AT


@pytest.mark.parametrize(
    ("said", "answered"),
    [
        ("friday", "'friday' is a time and no length: write until friday"),
        ("next friday", "'next friday' is a time and no length: write until next friday"),
        ("9", "'9' is no length of time"),
        ("nine", "'nine' is no length of time"),
        ("ages", "'ages' is no length of time"),
    ],
)
def test_a_time_in_the_place_of_a_length_is_answered_as_one(said: str, answered: str) -> None:
    with pytest.raises(DeskError, match=answered):
        read_length(said)


@pytest.mark.parametrize("said", ["0h", "0 min", "-2h", "0 Stunden"])
def test_a_length_of_nothing_is_refused_as_that(said: str) -> None:
    with pytest.raises(DeskError, match=f"'{said}' is over before it begins") as refused:
        read_length(said)
    assert "bevor es beginnt" in word(refused.value.args[0], Language.GERMAN)


def test_a_length_without_end_or_without_a_unit_is_refused() -> None:
    with pytest.raises(DeskError, match="'99999w' is too long: ten years at most"):
        read_length("99999w")
    with pytest.raises(DeskError, match="'2' is no length of time: write a number and min, h"):
        read_length("2")


@pytest.mark.parametrize("said", ["yesterday", "bis gestern"])
def test_yesterday_has_passed(said: str) -> None:
    with pytest.raises(DeskError, match="has passed: name a time to come"):
        read_end(said.removeprefix("bis "), now=AT, zone="UTC")


async def test_a_mute_of_nothing_mutes_nothing_and_says_so(watching: Desktop) -> None:
    answered = await watching.editor.type("mute nokia 0h", channel="tech")
    assert "'0h' is over before it begins" in answered.text
    assert (await watching.watch("nokia")).muted_until is None
    answered = await watching.editor.type("mute nokia 1h", channel="tech")
    assert "over before" not in answered.text
    assert (await watching.watch("nokia")).muted_until == watching.now() + timedelta(hours=1)

"""What the rules said is read back out of a record, and said in another language."""

from __future__ import annotations

import re
from pathlib import Path
from string import Formatter

import pytest

import bot
from bot.languages import TONGUES, Said, read_back, say, word
from bot.model import Language

SAYS = re.compile(r"\bsay\(\s*f?\"(?P<name>[a-zA-Z_-]+)")
IN_PARTS = {"two"}  # said within another message alone

TIER_1 = "Quelle der Stufe 1"


def in_german(words: str) -> str:
    return word(read_back(words), Language.GERMAN)


@pytest.mark.parametrize(
    ("english", "german"),
    [
        ("tier 2 source", "Quelle der Stufe 2"),
        ("one source, not confirmed", "eine Quelle, nicht bestätigt"),
        ("3 independent origins in 8 minutes", "3 unabhängige Quellen in 8 Minuten"),
        ("1,200 jobs", "1.200 Stellen"),
        (
            "told at once, 0.71 passes the threshold important (0.40)",
            "sofort gemeldet, 0.71 übersteigt die Schwelle important (0.40)",
        ),
        (
            "told at once, for biggest breaks its quiet hours; now breaking: tier 1 source",
            "sofort gemeldet, denn biggest durchbricht die Ruhezeiten; jetzt eilig: " + TIER_1,
        ),
        (
            "not told, weighs 0.12 (tier 3 source; low-priority watch)",
            "nicht gemeldet, wiegt 0.12 (Quelle der Stufe 3; Suche mit geringem Vorrang)",
        ),
        ("not told, an opinion, not news", "nicht gemeldet, an opinion, keine Nachricht"),
        ("watch port and pier is muted", "die Suche port and pier ist stummgeschaltet"),
        (
            "not told, the source zdnet is muted here by Ann",
            "nicht gemeldet, Ann hat die Quelle zdnet hier stummgeschaltet",
        ),
        ("matches in the headline: Nokia", "Treffer in der Schlagzeile: Nokia"),
        ("first report of this event", "erster Bericht über dieses Ereignis"),
        ("likeness 0.62, 0.40 is enough", "Ähnlichkeit 0.62, 0.40 genügt"),
        ("cites Bloomberg", "beruft sich auf Bloomberg"),
        ("Harbour Post (harbour-post), tier 2", "Harbour Post (harbour-post), Stufe 2"),
        ("Microsoft and OpenAI deny it", "Microsoft und OpenAI dementieren"),
        (
            "disputed: Acme, Norvik and Altair deny it",
            "bestritten: Acme, Norvik und Altair dementieren",
        ),
        ("disputed: Rivals deny it", "bestritten: Rivals dementieren"),
        (
            "disputed: Acme and Roe deny it; the origin retracts or corrects it",
            "bestritten: Acme und Roe dementieren; der Urheber zieht es zurück oder berichtigt es",
        ),
        (
            "told in its thread: disputed: Acme and Norvik deny it",
            "im Thread gemeldet: bestritten: Acme und Norvik dementieren",
        ),
        (
            "told in its thread: no longer corroborated: all have it from one source",
            "im Thread gemeldet: nicht mehr bestätigt: alle haben es aus einer Quelle",
        ),
        # A name keeps its "and".
        ("Marks and Spencer officials deny it", "Marks and Spencer officials dementieren"),
        ("disputed: Marks and Spencer denies it", "bestritten: Marks and Spencer dementiert"),
        ("matches in the headline: port and pier", "Treffer in der Schlagzeile: port and pier"),
    ],
)
def test_a_reason_is_said_in_the_language_of_the_channel(english: str, german: str) -> None:
    assert in_german(english) == german


@pytest.mark.parametrize(
    "words",
    [
        "",
        "Ferry line to buy its rival",
        "held back for a flood",
        "title: “A” became “B”",
        "one report tells of both: nokia; 2 for 1",
        "Harbour Post",
        "; ",
        "Acme and Norvik",
        "no longer corroborated by anybody",
    ],
)
def test_what_is_no_message_of_the_rules_stays_as_it_is(words: str) -> None:
    assert in_german(words) == words


@pytest.mark.parametrize("language", Language)
def test_what_was_said_and_what_is_read_back_are_said_alike(language: Language) -> None:
    for said in (
        say("tier", tier=2),
        say("not_news", genre=say("genre_guide")),
        say("certain_talks", event=say("event_acquisition")),
        say("priority_high"),
        say("number_dead", n=1_250),
        say("million_jobs", amount=2.5e6),
        say("denies", who="Acme"),
        say("now_breaking", why=say("second_origin")),
        say("verdict_too_light", score="0.31"),
    ):
        read = read_back(str(said))
        assert isinstance(read, Said)
        assert read == said
        assert word(read, language) == word(said, language)


def list_said() -> list[str]:
    """The messages that the rules say, by their names in the rooms of the rules."""
    messages = TONGUES[Language.ENGLISH].messages
    rooms = [Path(bot.__file__).parent / room for room in ("stories", "alerts", "judge")]
    names = {
        found["name"]
        for room in rooms
        for file in room.rglob("*.py")
        for found in SAYS.finditer(file.read_text("utf-8"))
    }
    whole = [name for name in messages if name in names]
    begun = tuple(name for name in names if name.endswith(("_", "-")))
    return sorted({*whole, *(name for name in messages if name.startswith(begun))} - IN_PARTS)


@pytest.mark.parametrize("name", list_said())
def test_every_message_of_the_rules_is_read_back(name: str) -> None:
    message = TONGUES[Language.ENGLISH].messages[name]
    for form in [message] if isinstance(message, str) else message.values():
        fields = [field for _, field, *_ in Formatter().parse(form) if field]
        numbers = {"n", "tier", "origins", "fast", "amount"}
        said = form.format_map({one: "12" if one in numbers else "Acme" for one in fields})
        assert isinstance(read_back(said), Said)

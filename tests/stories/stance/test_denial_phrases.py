"""What several words say together in a denial, and what explains a report away."""

from __future__ import annotations

import pytest

from bot.stories.stance.clauses import split_plain
from bot.stories.stance.denial_phrases import PHRASE_CUES, find_phrase_kinds


def _find(text: str) -> frozenset[str]:
    return find_phrase_kinds(tuple(split_plain(text)))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Fire alarm in Larkhill was sent in error", "error"),
        ("Larkhill: Verwechslung mit einem Namensvetter", "error"),
        ("L'alerte était due à une erreur", "error"),
        ("Was in Oulu brannte, war eine Übung", "staged"),
        ("Larkhill picture was made by AI", "staged"),
        ("El vídeo antiguo de Larkhill", "old"),
        ("Heron runs as planned", "usual"),
        ("Die Fähre fährt wie geplant", "usual"),
        ("Le Heron partira comme prévu", "usual"),
        ("Larkhill is not for sale", "none"),
        ("Nunca hubo acuerdo", "none"),
        ("Von wegen: Larkhill bleibt", "scorn"),
        ("Closing? Not so fast, says Larkhill", "scorn"),
        ("Fact check: Larkhill has no wolves", "checked"),
        ("Post doing the rounds has an old logo", "hearsay"),
        ("Tests clear Larkhill's well", "cleared"),
        ("Angeblicher Wolf war ein Hund", "so_called"),
        ("Selon l'agence, l'intox vient d'Oulu", "checked"),
    ],
)
def test_what_is_said_together_has_a_kind(text: str, kind: str) -> None:
    assert kind in _find(text)


@pytest.mark.parametrize(
    "text",
    [
        "Larkhill to close its Oulu plant",
        # The words of a phrase apart, and but a part of a longer word.
        "As the storm came, the plan was made: Heron stays planned as",
        "Fast trains are not so slow",
        "Larkhill stands trial: testimony of a driller",
        "Satellite of Oulu is launched",
    ],
)
def test_the_words_apart_have_none(text: str) -> None:
    assert PHRASE_CUES.isdisjoint(_find(text))

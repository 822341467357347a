"""Who denies is told as one or as several, in the reader's language."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.languages import word
from bot.model import Event, Language
from bot.stories.stance.denials import Dispute, find_dispute
from tests.stories.newsdesk import GAZETTE, HERALD, Desk, write

DENIED = "Microsoft and OpenAI deny it"


def read(title: str) -> Dispute:
    found = find_dispute(write(title), Event.OTHER)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("title", "said"),
    [
        ("Microsoft, OpenAI deny end of partnership", DENIED),
        ("Microsoft and OpenAI deny end of partnership", DENIED),
        ("Microsoft and OpenAI denied that they had split", DENIED),
        ("Microsoft and OpenAI have denied reports of a split", DENIED),
        ("Microsoft, OpenAI reject report of a split", DENIED),
        ("Microsoft and OpenAI say report of a split is false", DENIED),
        ("Reports of a split are false, say Microsoft and OpenAI", DENIED),
        ("Microsoft und OpenAI dementieren Ende der Partnerschaft", DENIED),
        ("Microsoft et OpenAI démentent la fin du partenariat", DENIED),
        ("Microsoft y OpenAI desmienten el fin de su alianza", DENIED),
        ("Microsoft y OpenAI niegan el fin de su alianza", DENIED),
        ("Nokia, Siemens, Ostrander deny merger plan", "Nokia, Siemens and Ostrander deny it"),
        ("Nokia, Siemens and Ostrander deny merger plan", "Nokia, Siemens and Ostrander deny it"),
        ("Fenwick shares fall as Nokia, Siemens deny merger report", "Nokia and Siemens deny it"),
        ("In Oulu, Nokia and Siemens deny merger report", "Nokia and Siemens deny it"),
        ("UN, EU deny split over plan", "UN and EU deny it"),
        ("Fenwick officials deny report of merger", "Fenwick officials deny it"),
        ("Fenwick officials denied report of merger", "Fenwick officials deny it"),
        ("Talks will not resume, Nokia and Siemens say", "Nokia and Siemens deny it"),
    ],
)
def test_several_who_deny_are_told_as_several(title: str, said: str) -> None:
    assert read(title).reason() == said


@pytest.mark.parametrize(
    ("title", "said"),
    [
        ("Microsoft denies end of OpenAI partnership", "Microsoft denies it"),
        ("Microsoft denied end of OpenAI partnership", "Microsoft denies it"),
        ("United Airlines denied merger plan", "United Airlines denies it"),
        ("Johnson & Johnson denies talc report", "Johnson & Johnson denies it"),
        ("Update, Fenwick denies merger report", "Fenwick denies it"),
        ("In Oulu, Fenwick denies merger report", "Fenwick denies it"),
        ("Nach Treffen, Fenwick dementiert Fusion", "Fenwick denies it"),
        ("Larkhill and Sons denies merger plan", "Larkhill and Sons denies it"),
        ("Milan, Roe smentisce la cessione", "Milan, Roe denies it"),
        ("Microsoft dementiert Ende der Partnerschaft", "Microsoft denies it"),
        ("Microsoft dément la fin du partenariat", "Microsoft denies it"),
        ("Microsoft desmiente el fin de su alianza", "Microsoft denies it"),
        ("Fenwick: report of merger is false", "Fenwick denies it"),
        ("Talks will not resume, Nokia says", "Nokia denies it"),
    ],
)
def test_one_who_denies_is_told_as_one(title: str, said: str) -> None:
    assert read(title).reason() == said


def test_they_are_told_in_the_reader_s_language_whatever_the_headline_s() -> None:
    said = read("Microsoft, OpenAI deny end of partnership").reason()
    assert [word(said, language) for language in Language] == [
        "Microsoft and OpenAI deny it",
        "Microsoft und OpenAI dementieren",
        "Microsoft et OpenAI démentent",
        "Microsoft y OpenAI lo desmienten",
    ]


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        ("Microsoft, OpenAI deny recall of 500,000 headsets", DENIED),
        ("Microsoft and OpenAI say no recall of headsets", DENIED),
        ("OpenAI says no recall of headsets", "OpenAI denies it"),
    ],
)
def test_a_status_names_all_who_deny(answer: str, reason: str) -> None:
    desk = Desk()
    desk.tell("Microsoft and OpenAI recall 500,000 headsets", source=GAZETTE)
    placed = desk.tell(answer, source=HERALD, after=timedelta(hours=1))
    assert f"disputed: {reason}" in placed.reasons

"""Headlines that say of an event that it is none, or that it will not come, by their wording."""

from __future__ import annotations

import pytest

from bot.model import Certainty
from tests.classifying import classify
from tests.stories.newsdesk import write

DENIED = (
    # Somebody says so, and the event's own words stand behind the "no".
    "Harbourmaster: no collision off Larkhill, ships kept their distance",
    "Acme: no data breach at Fenwick",
    "Police: no kidnapping took place",
    "Polizei: Keine Entführung in Larkhill",
    # What is ruled out, and what goes down with an objection.
    "Premier rules out snap poll",
    "Acme rules out further redundancies",
    "Row over price sinks Fenwick merger",
    "Row over price scuppers Ostrander takeover",
    "Fenwick's $80m funding round in tatters",
    "'We're staying put', says Acme chief executive amid talk of exit",
)

NOT_DENIED = (
    # Of whom none was hurt, and who was not caught, the event has happened.
    "Police: no one hurt in collision off Larkhill",
    "Fire service: no injuries in Larkhill blaze",
    "Police: no arrests after Larkhill stabbing",
    "Polizei: Keine Verletzten nach Unfall",
    "Coastguard: ships in collision off Larkhill",
    # It may go down, and has not.
    "Row over price could sink Fenwick merger",
    "Row threatens to derail Ostrander takeover",
    "Premier calls snap poll",
    "Talks going nowhere as Acme strike enters third week",
)


@pytest.mark.parametrize("title", DENIED)
def test_what_is_said_not_to_be_is_denied(title: str) -> None:
    assert classify(write(title)).certainty is Certainty.DENIED


@pytest.mark.parametrize("title", NOT_DENIED)
def test_what_happened_or_only_may_fail_is_not_denied(title: str) -> None:
    assert classify(write(title)).certainty is not Certainty.DENIED

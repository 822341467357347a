"""Short headlines of today: what is one event, and what only sounds like one."""

from __future__ import annotations

import pytest

from tests.stories.telling import HOUR, News, hear

ONE = [
    # One sum in both, whatever else they say of a firm.
    ("Nvidia becomes first $5 trillion company", "Nvidia market value tops $5 trillion"),
    ("Verizon to shed 13,000 jobs", "Biggest cull ever at Verizon: 13,000 posts and many jobs"),
    # Of what a firm seldom has twice, in words for other kinds of things.
    (
        "Nestle fires CEO over affair with subordinate",
        "Nestle boss Laurent Freixe dismissed for undisclosed romance",
    ),
    ("Suiza rechaza el impuesto a las herencias", "Swiss voters reject inheritance tax"),
    ("Apple's design chief leaves for Meta", "Apple loses design boss to Meta"),
    ("Germany bans under-16s from social media", "Social media: Germany says no to under-16s"),
]

TWO = [
    # Two at the head of other things.
    ("Apple's design chief leaves for Meta", "Apple's AI chief to retire"),
    # A month tells nothing, in any language.
    ("Huelga de Ryanair en diciembre", "Huelga de trenes en diciembre"),
    ("Streik bei Ryanair im Dezember", "Streik bei der Bahn im Dezember"),
    # A country, and two events that are clear.
    ("Hong Kong fire kills 128", "Hong Kong votes in legislative election"),
    # Two countries do the same, whatever number they share.
    (
        "Australia bans under-16s from social media",
        "Malaysia to ban under-16s from social media",
    ),
    # Two sums are no one sum.
    ("Nvidia to invest $5 billion in Intel", "Nvidia fined $40 million in France"),
]


def count_stories(one: str, other: str) -> int:
    news = [News(0, "gazette.example", one), News(HOUR, "herald.example", other)]
    return len(set(hear(news).stories))


@pytest.mark.parametrize(("one", "other"), ONE)
def test_one_event_is_one_story_whichever_report_comes_first(one: str, other: str) -> None:
    assert count_stories(one, other) == 1
    assert count_stories(other, one) == 1


@pytest.mark.parametrize(("one", "other"), TWO)
def test_two_events_are_two_stories_whichever_report_comes_first(one: str, other: str) -> None:
    assert count_stories(one, other) == 2
    assert count_stories(other, one) == 2

"""Headlines of one form about others are other events, and one event in other words is one."""

from __future__ import annotations

import itertools
import random
from datetime import timedelta

import pytest

from tests.soak.news import make_events
from tests.stories.newsdesk import GAZETTE, HERALD, Desk

HOUR = timedelta(hours=1)

TWO = [
    # Half of the words are names and numbers.
    (
        "Fenwick suspends 114 flights to Kelby after radar outage",
        "Ostrander suspends 122 flights to Ashby after radar outage",
    ),
    (
        "Court fines Fenwick 111 million euros over Larkhill cartel",
        "Court fines Ostrander 119 million euros over Brockton cartel",
    ),
    (
        "Quay hit by ransomware, data of 105,000 Kelby patients stolen",
        "Brockton hit by ransomware, data of 113,000 Ashby patients stolen",
    ),
    ("Verlo sues Larkhill over battery patents", "Tarn sues Fenwick over battery patents"),
    (
        "Nokia chief executive resigns after Fenwick scandal",
        "Boeing chief executive resigns after Ostrander scandal",
    ),
    # Names of two words, one of which is a word of the trade.
    (
        "Regulator blocks Larkhill Steel takeover of Verlo Group",
        "Regulator blocks Ostrander Air takeover of Brockton Mills",
    ),
    # Where no capital shows the names.
    (
        "fenwick suspends 114 flights to kelby after radar outage",
        "ostrander suspends 122 flights to ashby after radar outage",
    ),
    (
        "fenwick files for bankruptcy with 415 stores in kelby",
        "ostrander files for bankruptcy with 540 stores in ashby",
    ),
    # … nor any small letter.
    (
        "Larkhill Steel Sues Verlo Group Over Battery Patents",
        "Ostrander Air Sues Brockton Mills Over Battery Patents",
    ),
    # One buyer's two purchases, where a headline out of an address shows no name that is bought.
    ("Quay works buys rope maker norvik", "Quay works buys ferry line ostrander"),
    ("Quay works buys norvik", "Quay works buys tarn"),
    ("Quay Works buys ferry maker Fenwick", "Quay works buys rope maker norvik"),
    # In other words, with nobody in common.
    (
        "Marwick and Tarn end hydrogen engine partnership",
        "Delphos splits from hydrogen engine partner Zellner",
    ),
]

ONE = [
    (
        "Fenwick suspends 114 flights to Kelby after radar outage",
        "Radar failure in Kelby makes Fenwick cancel 114 flights",
    ),
    (
        "Verlo sues Larkhill over battery patents",
        "Larkhill sued by Verlo for infringing battery patents",
    ),
    ("Quay works buys rope maker norvik", "Norvik bought by quay works"),
    ("Quay Works to buy Norvik for $40 million", "Quay works buys rope maker norvik"),
    ("Quay works buys rope maker norvik", "Quay Works acquires Norvik"),
    (
        "Marwick and Tarn end hydrogen engine partnership",
        "Marwick splits from hydrogen engine partner Tarn",
    ),
    # The name of two words is what they have in common, and no form.
    (
        "Larkhill Steel Tanker Runs Aground Off Kelby",
        "Tanker Of Larkhill Steel Stranded On Rocks Near Kelby",
    ),
    (
        "Workers At Larkhill Steel Begin Strike At The Kelby Pit",
        "Larkhill Steel Miners In Kelby Walk Out Over Pay",
    ),
    # One country, or one name, in both: two sides of one event.
    (
        "Fenwick cancels 114 Kelby flights after Peru radar outage",
        "Ostrander cancels 122 Ashby flights after Peru radar outage",
    ),
    (
        "Verlo halts 114 Kelby trains after Tarn signal outage",
        "Hollis halts 122 Ashby trains after Tarn signal outage",
    ),
    (
        "tarn ferry sinks off kelby in storm, crew of 9 missing",
        "tarn ferry sinks off coast in storm, crew of 11 missing",
    ),
]


def are_one(one: str, other: str) -> bool:
    desk = Desk()
    first = desk.tell(one, source=GAZETTE)
    return desk.tell(other, source=HERALD, after=HOUR).story == first.story


@pytest.mark.parametrize(("one", "other"), TWO)
def test_headlines_of_one_form_about_others_are_two_stories(one: str, other: str) -> None:
    assert not are_one(one, other)


@pytest.mark.parametrize(("one", "other"), ONE)
def test_one_event_in_another_outlets_words_stays_one_story(one: str, other: str) -> None:
    assert are_one(one, other)


@pytest.mark.no_cover
def test_of_many_made_up_events_in_eight_forms_hardly_any_is_taken_for_another() -> None:
    desk = Desk()
    events = list(itertools.islice(make_events(random.Random(7)), 200))
    stories = {desk.tell(each.headline, source=GAZETTE).story for each in events}
    # Two names of one template may be forms of one word by chance (Holwick, Holwickdale).
    assert len(stories) >= len(events) - 1

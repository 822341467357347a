"""Headlines that say that there is none of a thing, or that doubt it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.model import Source, Status
from bot.stories.stance.negations import doubts_news, find_negated
from tests.stories.newsdesk import GAZETTE, HERALD, REUTERS, Desk

HOUR = timedelta(hours=1)
WHO = Source.unlisted("who.int")
DEFENCE = Source.unlisted("defense.gov")
WAVES = Source.unlisted("tsunami.gov")


@pytest.mark.parametrize(
    ("claim", "word", "source"),
    [
        ("New Ebola case found in Kenya", "No Ebola case confirmed in Kenya", WHO),
        (
            "Explosion at Ostrander harbour, images show",
            "There is NO explosion at Ostrander harbour",
            DEFENCE,
        ),
        (
            "Tsunami warning issued for California",
            "There is no tsunami threat to California",
            WAVES,
        ),
    ],
)
def test_an_authority_that_says_there_is_none_disputes_it(
    claim: str, word: str, source: Source
) -> None:
    desk = Desk()
    desk.tell(claim, source=GAZETTE)
    answer = desk.tell(word, source=source, after=HOUR)
    assert answer.story == "s1"
    assert answer.status is Status.DISPUTED
    assert not answer.official


def test_that_no_wave_follows_leaves_the_quake() -> None:
    desk = Desk()
    desk.tell("Strong quake hits Chile, tsunami warning issued", source=GAZETTE)
    word = desk.tell("No tsunami threat to Chile after quake", source=WAVES, after=HOUR)
    assert word.status is not Status.DISPUTED


def test_that_nobody_was_hurt_takes_nothing_from_a_blast() -> None:
    desk = Desk()
    desk.tell("Explosion at Ostrander harbour", source=GAZETTE)
    word = desk.tell("No injuries after explosion at Ostrander harbour", source=DEFENCE, after=HOUR)
    assert word.status is Status.OFFICIAL


@pytest.mark.parametrize(
    "title",
    [
        "Fake image of Ostrander harbour explosion spreads online",
        "Ostrander harbour explosion image is fake, police say",
        "No explosion at Ostrander harbour, fire department says",
        "Police say there was no explosion at Ostrander harbour",
        "Fact check: no Ostrander harbour explosion",
        "Analysts doubt explosion at Ostrander harbour",
    ],
)
def test_who_says_that_it_is_not_so_is_no_second_voice(title: str) -> None:
    desk = Desk()
    desk.tell("Explosion at Ostrander harbour", source=GAZETTE)
    doubt = desk.tell(title, source=REUTERS, after=HOUR)
    assert doubt.story == "s1"
    assert doubt.status is not Status.CORROBORATED


def test_two_papers_that_both_say_there_is_none_corroborate_each_other() -> None:
    desk = Desk()
    desk.tell("No Ebola case in Kenya, doctors say", source=GAZETTE)
    second = desk.tell("No Ebola case in Kenya, tests show", source=HERALD, after=HOUR)
    assert second.status is Status.CORROBORATED


@pytest.mark.parametrize(
    "title",
    [
        "No injuries after quake in Chile",
        "No survivors in Oldtown crash",
        "No. 1 in the world",
        "No 10 answers",
        "There is no doubt that Nokia leads",
        "No new Ebola cases in Kenya",
        "No one hurt in blast",
        "No deal yet in Oldtown",
        "No such meeting planned",
        "Nokia denies wrongdoing",
    ],
)
def test_what_there_is_none_of_may_leave_the_news_standing(title: str) -> None:
    assert find_negated(title) == ()


@pytest.mark.parametrize(
    "title",
    [
        "King Charles will not abdicate, Buckingham Palace says",
        "No, King Charles is not abdicating",
        "Jack Roe is alive, rep says",
        "Roe death hoax spreads",
        "Nokia to buy Siemens? Wall Street is skeptical",
    ],
)
def test_a_debunk_is_found(title: str) -> None:
    assert doubts_news(title)


@pytest.mark.parametrize(
    "title",
    [
        "Roe found alive",
        "Officials dismissed over fire",
        "Nokia is not for children",
    ],
)
def test_what_is_no_debunk_is_none(title: str) -> None:
    assert not doubts_news(title)

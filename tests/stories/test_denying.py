"""A denial that shares too little with its claim to be found by likeness joins what it denies."""

from __future__ import annotations

from datetime import timedelta

import pytest

from benchmarks.two_reports import read_pairs
from bot.model import Genre, Placement, Status
from bot.stories.live import LiveStories
from bot.stories.report import read_report
from bot.stories.stance.clauses import read_told
from bot.stories.stance.denial_signs import may_deny_anything, may_deny_claims
from bot.stories.stance.whole_denials import find_whole_denial
from tests.classifying import classify
from tests.stories.newsdesk import GAZETTE, HERALD, JOURNAL, NOON, Desk, write

HOURS = timedelta(hours=3)
CAROLS = "Tarn primary bans carols from Christmas show"
NO_BAN = "Head to angry parents: carols were never banned, and all of you may come and sing them"


def _answer(
    claim: str, answer: str, *, later: timedelta = HOURS, watched: bool = True
) -> tuple[str, Placement | None]:
    desk = Desk()
    first = desk.tell(claim)
    return first.story, desk.hear(answer, source=HERALD, after=later, watched=watched)


@pytest.mark.parametrize(
    ("claim", "answer"),
    [
        (CAROLS, NO_BAN),
        (
            "Oulu sagt Gipfel mit Tampere kurzfristig ab",
            "Von wegen Absage: Gipfel mit den Nachbarn findet wie geplant statt, so das Rathaus",
        ),
        (
            "The Heron to close and become flats",
            "Owners call time on Heron rumour: 'We're a pub and we're staying a pub'",
        ),
        ("Microsoft to close Oulu office", "Nothing to it, Microsoft says of closure rumour"),
    ],
)
def test_what_weighs_as_a_denial_joins_with_little(claim: str, answer: str) -> None:
    story, told = _answer(claim, answer)
    assert told is not None
    assert told.story == story
    assert told.status is not Status.CORROBORATED


@pytest.mark.parametrize(
    ("claim", "answer"),
    [
        ("King Aldo to abdicate next year", "Palace denies King is to abdicate"),
        ("King Aldo to abdicate next year", "Palace dismisses reports King will abdicate"),
        ("Le roi Aldo: abdication prévue en mai", "Le Palais dément toute abdication du roi"),
        ("El rey Aldo abdicará en otoño", "La Casa Real niega la abdicación del rey"),
        ("König Aldo dankt im Frühjahr ab", "Hof dementiert Abdankung des Königs"),
        ("Pope to resign at Christmas, daily says", "Vatican denies Pope plans to resign"),
        ("Pope to resign at Christmas, daily says", "Holy See dismisses resignation rumours"),
        ("Larkhill to sack Lindqvist on Monday", "Club denies Lindqvist sacking"),
        ("Russia captures Tarnovo", "Ukraine denies Russia has captured Tarnovo"),
        ("Iran agrees to send uranium to Russia", "Iran denies agreeing to ship uranium"),
    ],
)
def test_who_denies_all_of_a_claim_joins_it_and_disputes_it(claim: str, answer: str) -> None:
    story, told = _answer(claim, answer)
    assert told is not None
    assert told.story == story
    assert told.status is Status.DISPUTED


RUNWAY = "Heathrow to close second runway for six months"


def test_a_spokesman_named_below_denies_for_whom_the_headline_calls_by_its_kind() -> None:
    desk = Desk()
    first = desk.tell(RUNWAY)
    below = "A spokesman for Heathrow said the reports were untrue."
    told = desk.tell("London hub denies runway closure plan", below, source=HERALD, after=HOURS)
    assert told.story == first.story
    assert told.status is Status.DISPUTED


@pytest.mark.parametrize(
    ("claim", "answer"),
    [
        ("King Aldo to abdicate next year", "Palace denies King is ill"),
        ("King Aldo to abdicate next year", "Palace denies Queen was to marry next year"),
        ("Pope to resign at Christmas, daily says", "Union denies resignation rumours"),
        ("Iran agrees to send uranium to Russia", "Iran denies agreeing to sell oil"),
        ("Larkhill to sack Lindqvist on Monday", "Fans deny Lindqvist sacking"),
    ],
)
def test_who_denies_another_thing_does_not(claim: str, answer: str) -> None:
    story, told = _answer(claim, answer)
    assert told is not None
    assert (told.story, told.status) != (story, Status.DISPUTED)


@pytest.mark.parametrize(
    ("claim", "answer"),
    [
        # The same words, and nothing is denied.
        (CAROLS, "Head to angry parents: carols were sung too loud, and you may sing them softly"),
        # What goes on after it.
        (CAROLS, "Angry parents cheer: carols are back on, and all of you may come and sing"),
        # What takes it for granted.
        (CAROLS, "Choir master 'not surprised' by decision of angry head to stop singing carols"),
        # Of another thing, in its words.
        (CAROLS, "Larkhill choir: concert was never cancelled, and you may come and sing carols"),
        # Of nothing that is named.
        (CAROLS, "Larkhill says report of factory sale is false"),
        # Of a place alone.
        ("Thousands of Finland's nurses get new pay", "Larkhill denies leaving Finland"),
        # What has no answer.
        (CAROLS, "Council has not decided whether carols are banned, says it knows nothing"),
        # Of a part.
        (CAROLS, "Head: only two of many carols were not allowed to be sung by angry parents"),
    ],
)
def test_what_denies_nothing_of_it_does_not(claim: str, answer: str) -> None:
    story, told = _answer(claim, answer)
    assert told is not None
    assert told.story != story


def test_a_denial_of_another_week_does_not() -> None:
    story, told = _answer(CAROLS, NO_BAN, later=timedelta(days=2, hours=1))
    assert told is not None
    assert told.story != story


def test_a_denial_that_nobody_watches_does_not() -> None:
    assert _answer(CAROLS, NO_BAN, watched=False)[1] is None


def test_a_denial_of_either_of_two_stories_is_of_neither() -> None:
    desk = Desk()
    here = desk.tell(CAROLS)
    there = desk.tell(
        "Larkhill brewery bans dogs and carols at its Tampere bars", source=JOURNAL, after=HOURS
    )
    assert here.story != there.story
    told = desk.tell(NO_BAN, source=HERALD, after=2 * HOURS)
    assert told.story not in {here.story, there.story}


def test_hard_evidence_keeps_a_denial_apart() -> None:
    answer = "Roe was never hired as coach, report is false, Larkhill board insists"
    story, told = _answer("Larkhill sacks coach Marta Lund", answer)
    assert told is not None
    assert told.story != story


def test_a_plain_denial_joins_by_a_name_in_its_text_alone() -> None:
    claim, title = (
        "Shipbuilder Vardal to buy rival for $2bn",
        "'News to me', says chief of sale report",
    )
    for headline, text, joins in (
        (title, "Vardal has made no bid, and the report is false, it said.", True),
        # It denies nothing, or nothing of whom the claim names.
        ("Chief opens new canteen at noon", "Vardal has fed them for years, it said.", False),
        (title, "Ostrander has made no bid, and the report is false, it said.", False),
    ):
        desk = Desk()
        first = desk.tell(claim)
        told = desk.hear(headline, text, source=HERALD, after=HOURS)
        assert told is not None
        assert (told.story == first.story) is joins
        assert told.status is not Status.CORROBORATED


@pytest.mark.parametrize(("genre", "joins"), [(Genre.NEWS, True), (Genre.OPINION, False)])
def test_comment_denies_nothing_that_is_little_like_it(genre: Genre, joins: bool) -> None:
    desk = Desk()
    claim = desk.tell("Microsoft to close Oulu office")
    title = "Nothing to it, Microsoft says of closure rumour"
    answer = desk.tell(title, source=HERALD, after=HOURS, genre=genre)
    assert (answer.story == claim.story) is joins


@pytest.mark.parametrize(
    "headlines", [[CAROLS], [CAROLS, "Carols banned from show at Tarn primary"]]
)
def test_what_a_story_claims_is_read_as_it_rests(headlines: list[str]) -> None:
    live = LiveStories(next_story=1, awake=1)
    for place, title in enumerate([*headlines, "Ferry aground off Skerrow"]):
        entry = write(title, source=GAZETTE, at=NOON)
        event = classify(entry).event.type
        report = read_report(entry, GAZETTE, (), event, frozenset(), watched=True)
        live.admit(1 if place < len(headlines) else 2, report, None, NOON)
    resting = live.states.claims(1)
    assert resting == (headlines[0], headlines[0])
    assert live.states[1].claims == resting
    assert live.states.claims(1) == resting  # of one at hand


@pytest.mark.parametrize("half", ["first", "second", "third"])
def test_what_can_deny_nothing_is_known_by_its_headline(half: str) -> None:
    pairs = [pair for pair in read_pairs("denials") if pair.half == half]
    for pair in pairs:
        told = read_told((pair.first[0],))
        title = pair.second[0]
        assert may_deny_anything(title, ()) or not may_deny_claims(title, told)
        assert may_deny_anything(title, ()) or find_whole_denial(title, (pair.first[0],)) is None
        assert may_deny_anything(title, ("Nothing in it.",))
    assert len(pairs) > 50


def test_a_headline_without_any_such_word_denies_nothing() -> None:
    assert not may_deny_anything("Storm batters west coast", ())
    assert may_deny_anything("Storm batters 12 towns", ())  # a number may be another's, corrected
    assert may_deny_anything("Larkhill to close Oulu plant", ())  # that it opens says the contrary


def test_the_contrary_of_a_deed_alone_joins_nothing() -> None:
    claim = "Teenager stabbed to death in Larkhill park"
    story, told = _answer(claim, "Larkhill City sack manager after home defeat")
    assert told is not None
    assert told.story != story
    story, told = _answer(claim, "Teenager not stabbed to death in Larkhill park, police say")
    assert told is not None
    assert told.story == story

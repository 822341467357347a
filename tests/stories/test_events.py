"""What kind of thing an entry reports, and what kind of writing it is."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.model import Event, Genre
from bot.stories import classify
from bot.stories.event_patterns import EVENT_PATTERNS
from bot.stories.genre_patterns import GENRE_TITLES
from tests.stories.newsdesk import write

EVENTS = {
    "Acme and Globex Break Up — the Valley's Biggest Alliance Is Over": Event.PARTNERSHIP_ENDED,
    "Acme ends its five-year partnership with Globex": Event.PARTNERSHIP_ENDED,
    "Globex parts ways with Acme": Event.PARTNERSHIP_ENDED,
    "Acme beendet die Zusammenarbeit mit Globex": Event.PARTNERSHIP_ENDED,
    "Acme met fin à son partenariat avec Globex": Event.PARTNERSHIP_ENDED,
    "Acme rompe su alianza con Globex": Event.PARTNERSHIP_ENDED,
    "Acme partners with Globex on batteries": Event.PARTNERSHIP_FORMED,
    "Acme and Globex announce strategic partnership": Event.PARTNERSHIP_FORMED,
    "Acme wins 5G contract from Globex": Event.PARTNERSHIP_FORMED,
    "Acme to buy Globex for $69 billion": Event.ACQUISITION,
    "Acme in talks to acquire Globex": Event.ACQUISITION,
    "Acme übernimmt Globex": Event.ACQUISITION,
    "Startup Acme raises $40 million in Series B": Event.FUNDING,
    "Acme lève 40 millions d'euros": Event.FUNDING,
    "Acme quarterly profit falls 20%": Event.EARNINGS,
    "Acme posts record loss": Event.EARNINGS,
    "Globex sues Acme over patents": Event.LEGAL,
    "Jury finds Acme liable for defects": Event.LEGAL,
    "EU fines Acme 500 million euros": Event.REGULATION,
    "Regulators probe Acme's app store": Event.REGULATION,
    "Acme CEO steps down": Event.EXECUTIVE_CHANGE,
    "Acme names Jane Roe as new CEO": Event.EXECUTIVE_CHANGE,
    "Acme-Chef tritt zurück": Event.EXECUTIVE_CHANGE,
    "Acme to cut 9,000 jobs": Event.LAYOFFS,
    "Acme streicht 2.000 Stellen": Event.LAYOFFS,
    "Acme supprime 2 000 emplois": Event.LAYOFFS,
    "Nurses strike over pay": Event.LABOR,
    "Pilots' union announces walkout": Event.LABOR,
    "Acme unveils folding phone": Event.PRODUCT_LAUNCH,
    "Acme down in global outage": Event.OUTAGE,
    "Hackers steal data of five million Acme customers": Event.SECURITY_BREACH,
    "Acme hit by ransomware attack": Event.SECURITY_BREACH,
    "Acme recalls two million cars over brakes": Event.RECALL,
    "Acme ruft 10.000 Züge zurück": Event.RECALL,
    "Strong earthquake hits northern Chile": Event.DISASTER,
    "El terremoto deja 10 muertos": Event.DISASTER,
    "東京で地震 震度5強": Event.DISASTER,
    "Bus crash kills 12 in Peru": Event.ACCIDENT,
    "Missiles hit port city overnight": Event.CONFLICT,
    "Man arrested over shooting at mall": Event.CRIME,
    "Novelist Jane Roe dies aged 81": Event.DEATH,
    "Voters go to the polls in general election": Event.ELECTION,
    "Study finds coffee lowers risk of diabetes": Event.RESEARCH,
    "Town looks forward to summer": Event.OTHER,
    "Split screen comes to tablets": Event.OTHER,
}

GENRES = {
    "Acme to buy Globex": Genre.NEWS,
    "Opinion: Acme should not buy Globex": Genre.OPINION,
    "Why I left Acme": Genre.OPINION,
    "Analysis: Acme's bet on Globex": Genre.ANALYSIS,
    "What is a tender offer?": Genre.EXPLAINER,
    "Acme's takeover explained": Genre.EXPLAINER,
    "How to set up your new laptop": Genre.GUIDE,
    "Acme Slate 7 review: bright and dear": Genre.GUIDE,
    "The 10 best headphones of the year": Genre.GUIDE,
    "Save $200 on the Acme Slate": Genre.PROMOTION,
    "Sponsored: banking for the brave": Genre.PROMOTION,
    "Smith Advisors LLC trims stake in Acme Corp": Genre.MARKET_FILLER,
    "Acme price target raised by analysts": Genre.MARKET_FILLER,
    "10 years ago today: the Acme fire": Genre.RETROSPECTIVE,
    "Live updates: quake in Chile": Genre.LIVE,
    "Morning briefing: what to watch": Genre.ROUNDUP,
    "Interview: Jane Roe on Acme's future": Genre.INTERVIEW,
    "Government orders review of dams": Genre.NEWS,
    "Dam safety under review": Genre.NEWS,
}


@pytest.mark.parametrize(("title", "event"), list(EVENTS.items()))
def test_a_headline_has_its_event(title: str, event: Event) -> None:
    found, _ = classify(write(title))
    assert found.type is event
    assert 0.0 <= found.score <= 1.0


@pytest.mark.parametrize(("title", "genre"), list(GENRES.items()))
def test_a_headline_has_its_genre(title: str, genre: Genre) -> None:
    _, found = classify(write(title))
    assert found.type is genre
    assert 0.0 <= found.score <= 1.0


def test_the_headline_outweighs_the_text() -> None:
    found, _ = classify(
        write("Acme to cut 9,000 jobs", "The company, which sued Globex, won in court; a jury ...")
    )
    assert found.type is Event.LAYOFFS


def test_the_text_decides_where_the_headline_is_silent() -> None:
    found, _ = classify(
        write("Bad news for Acme", "The company will lay off staff: job cuts loom.")
    )
    assert found.type is Event.LAYOFFS
    sure, _ = classify(write("Job cuts loom at Acme"))
    assert found.score < sure.score


def test_what_a_headline_names_first_wins_between_equals() -> None:
    recall, _ = classify(write("Recall after outage at Acme"))
    outage, _ = classify(write("Outage after recall at Acme"))
    assert (recall.type, outage.type) == (Event.RECALL, Event.OUTAGE)


def test_a_faint_trace_is_no_event() -> None:
    found, _ = classify(write("Town looks forward", "A partnership of neighbours plants trees."))
    assert found.type is Event.OTHER
    assert 0.5 < found.score < 1.0


def test_a_label_does_not_change_the_event() -> None:
    plain, _ = classify(write("Acme recalls two million cars"))
    labelled, _ = classify(write("BREAKING: Acme recalls two million cars"))
    assert plain == labelled


@pytest.mark.parametrize(
    ("tag", "genre"),
    [("Opinion", Genre.OPINION), ("Buying Guides", Genre.GUIDE), ("technology", Genre.NEWS)],
)
def test_a_tag_may_name_the_genre(tag: str, genre: Genre) -> None:
    _, found = classify(write("Acme to buy Globex", tags=[tag]))
    assert found.type is genre


@pytest.mark.parametrize(
    ("url", "genre"),
    [
        ("https://gazette.example/opinion/2026/acme", Genre.OPINION),
        ("https://gazette.example/news/opinion", Genre.NEWS),
        ("https://gazette.example/live/2026/acme", Genre.NEWS),
    ],
)
def test_a_path_may_name_the_genre(url: str, genre: Genre) -> None:
    _, found = classify(replace(write("Acme to buy Globex"), url=url))
    assert found.type is genre


def test_an_entry_without_a_title_is_other_news() -> None:
    event, genre = classify(write(""))
    assert (event.type, event.score) == (Event.OTHER, 1.0)
    assert (genre.type, genre.score) == (Genre.NEWS, 1.0)


def test_every_event_and_genre_but_the_last_resorts_has_a_pattern() -> None:
    assert {event for event, _, _ in EVENT_PATTERNS} == set(Event) - {Event.OTHER}
    assert {genre for genre, _, _ in GENRE_TITLES} == set(Genre) - {Genre.NEWS}
    assert all(0.0 < weight < 1.0 for _, weight, _ in (*EVENT_PATTERNS, *GENRE_TITLES))

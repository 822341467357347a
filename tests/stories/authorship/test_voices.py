"""Who speaks officially: parties of themselves, authorities of others, outlets never."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.model import Event, Relation, Scored, Source, Status
from bot.stories import StoryWindow, is_outlet
from bot.stories.authorship.voices import NOBODY, Voice, read_voice
from tests.stories.newsdesk import (
    GAZETTE,
    HERALD,
    NEWSROOM,
    NOON,
    REGULATOR,
    REUTERS,
    Desk,
    find_mentions,
    write,
)

HOUR = timedelta(hours=1)
MICROSOFT = frozenset({"microsoft"})
SPLIT = (
    "Microsoft and OpenAI end their partnership",
    "Microsoft and OpenAI have ended their partnership, people in both companies said.",
)


def voice(
    title: str,
    summary: str = "",
    *,
    source: Source = NEWSROOM,
    official_for: frozenset[str] = MICROSOFT,
    url: str | None = None,
) -> Voice:
    entry = write(title, summary, source=source, url=url)
    return read_voice(entry, source, find_mentions(entry), official_for)


def test_a_party_that_its_headline_names_speaks_in_a_story_about_it_or_about_nobody() -> None:
    word = voice("Microsoft to open a campus in Oulu")
    assert word.is_official(None)
    assert word.is_official(("@microsoft", "oulu"))
    assert word.is_official(("oulu",), parties=())
    assert word.is_official(("@microsoft", "oulu"), parties=("@microsoft", "@nokia"))


def test_a_party_speaks_for_nobody_in_a_story_of_others() -> None:
    word = voice("Microsoft to open a campus in Oulu")
    assert not word.is_official(("@nokia", "oulu"))
    # The story named it in passing only.
    assert not word.is_official(("@microsoft", "@nokia", "oulu"), parties=("@nokia",))


CUTS = "Nokia to cut 4,000 jobs in Oulu"


@pytest.mark.parametrize(
    ("first", "word", "status"),
    [
        (CUTS, "Microsoft comments on Nokia job cuts in Oulu", Status.SINGLE_SOURCE),
        (
            CUTS,
            "Microsoft offers jobs to staff hit by Nokia job cuts in Oulu",
            Status.SINGLE_SOURCE,
        ),
        ("Microsoft to cut 4,000 jobs in Oulu", "Microsoft to cut jobs in Oulu", Status.OFFICIAL),
        ("Blast at campus in Oulu kills 3", "Microsoft: blast at Oulu campus", Status.OFFICIAL),
    ],
)
def test_only_who_was_in_a_story_before_makes_it_official(
    first: str, word: str, status: Status
) -> None:
    desk = Desk()
    desk.tell(first, "Rival Microsoft cut 8,000 jobs last year.", source=REUTERS)
    placed = desk.tell(word, "Microsoft said so.", source=NEWSROOM, after=HOUR)
    assert (placed.story, placed.status) == ("s1", status)


def test_whom_a_better_paper_names_is_in_the_story() -> None:
    desk = Desk()
    desk.tell("Siemens in talks on software unit in Oulu", source=GAZETTE)
    better = "Siemens in talks to sell software unit in Oulu to Microsoft"
    assert desk.tell(better, source=REUTERS, after=HOUR).story == "s1"
    word = "Microsoft in talks with Siemens on software unit in Oulu"
    placed = desk.tell(word, source=NEWSROOM, after=2 * HOUR)
    assert (placed.story, placed.status) == ("s1", Status.OFFICIAL)


def test_what_a_party_says_of_another_names_nobody_in_the_story() -> None:
    desk = Desk()
    newsroom = replace(NEWSROOM, official=True, tier=2)
    desk.tell(CUTS, source=GAZETTE)
    for after in (1, 2):
        word = f"Microsoft offers jobs to {after},000 staff hit by Nokia job cuts in Oulu"
        placed = desk.tell(word, source=newsroom, after=after * HOUR)
        assert (placed.story, placed.official) == ("s1", False)


@pytest.mark.parametrize(
    "title",
    [
        "Minister comments on reports of Nokia job cuts",
        "Government responds to Nokia takeover bid",
        "Minister's statement on Nokia job cuts",
        "Minister äußert sich zu Stellenabbau bei Nokia",
        "Le ministre réagit aux suppressions d'emplois chez Nokia",
        "El ministro se pronuncia sobre los despidos de Nokia",
        "ノキアの人員削減について大臣がコメント",
    ],
)
def test_an_authority_that_only_comments_confirms_nothing(title: str) -> None:
    body = Source.unlisted("harbours.gov.uk")
    assert not voice(title, source=body, official_for=frozenset()).is_official(("@nokia",))


@pytest.mark.parametrize(
    "title",
    [
        "Police respond to crash in Oulu",
        "Statement on crash in Oulu",
        "Regulator fines Nokia 40 million euros",
        "Minister orders inquiry into Nokia",
        "Authority replies to 400 calls after crash",
    ],
)
def test_an_authority_speaks_officially_on_a_matter_of_its_own(title: str) -> None:
    body = Source.unlisted("harbours.gov.uk")
    assert voice(title, source=body, official_for=frozenset()).is_official(("@nokia",))


def test_a_comment_that_opens_a_story_is_official_of_ones_own_alone() -> None:
    assert not voice("Microsoft comments on Nokia job cuts").is_official(None)
    assert voice("Microsoft comments on job cuts").is_official(None)


@pytest.mark.parametrize(
    "said",
    [
        ("Introducing Meadow 3", "The next model."),
        ("Our next chapter", "An alliance ends."),
        ("A change of course", "Today we are ending an alliance."),
        ("Changes in Oulu", "Microsoft will close a campus."),
    ],
)
def test_an_announcement_of_its_own_opens_an_official_story(said: tuple[str, str]) -> None:
    assert voice(*said).is_official(None)


def test_a_partys_word_without_its_name_is_official_in_a_story_about_it() -> None:
    word = voice("Our next chapter", "An alliance ends.")
    assert word.is_official(("@microsoft", "partnership"))
    assert not word.is_official(("@siemens", "leak"))


def test_a_company_that_writes_on_something_else_speaks_for_nobody() -> None:
    assert not voice("Siemens recalls 10,000 trains", "The brakes fail.").is_official(None)


@pytest.mark.parametrize(
    "title",
    [
        "How to protect yourself after the Siemens data leak, by Microsoft",
        "7 ways Microsoft customers can prepare for a leak",
        "What is a data leak? Microsoft explains",
        "Data leaks explained, with Microsoft's tools",
    ],
)
def test_advice_on_an_official_host_announces_nothing(title: str) -> None:
    assert voice(title) is NOBODY


@pytest.mark.parametrize("tier", [1, 2])
def test_a_source_listed_as_an_agency_or_a_paper_never_speaks_officially(tier: int) -> None:
    paper = replace(GAZETTE, host="paper.microsoft.example", tier=tier)
    assert voice("Microsoft to open a campus", source=paper) is NOBODY


@pytest.mark.parametrize(
    "host",
    ["reuters.com", "www.bbc.co.uk", "feeds.apnews.com", "abcnews.go.com", "wsj.com", "aa.com.tr"],
)
def test_an_outlets_host_never_speaks_officially_even_where_it_is_named(host: str) -> None:
    assert is_outlet(host)
    source = Source.unlisted(host)
    assert (
        voice("Reuters names a new editor", source=source, official_for=frozenset({"reuters"}))
        is NOBODY
    )


def test_a_page_of_an_outlet_speaks_for_nobody_whichever_source_brings_it() -> None:
    page = "https://www.bbc.co.uk/news/1"
    assert voice("Microsoft opens a campus", source=NEWSROOM, url=page) is NOBODY


@pytest.mark.parametrize(
    "host", ["news.microsoft.example", "timesheet.example", "go.com", None, ""]
)
def test_other_hosts_are_no_outlets(host: str | None) -> None:
    assert not is_outlet(host)


@pytest.mark.parametrize(
    "source",
    [
        REGULATOR,
        replace(GAZETTE, official=True, name="Ministry of Harbours", owner="Harbours"),
        replace(GAZETTE, official=True, name="Bank of Oldtown"),
        Source.unlisted("press.harbours.gov"),
        Source.unlisted("harbours.gov.uk"),
    ],
)
def test_an_authority_speaks_on_a_firm_that_it_names(source: Source) -> None:
    word = voice("Nokia fined 40 million euros", source=source, official_for=frozenset({"port"}))
    assert word.is_official(("@nokia", "fine"))


def test_an_authority_is_known_by_its_entity_too() -> None:
    word = voice("Nokia fined", official_for=frozenset({"harbour-commission"}))
    assert word.is_official(("@nokia",))


def test_a_body_that_no_catalogue_has_speaks_of_itself_only() -> None:
    body = replace(GAZETTE, official=True, name="Rapidfiber Newsroom", owner="Rapidfiber")

    def said(title: str, summary: str = "") -> Voice:
        return voice(title, summary, source=body, official_for=frozenset())

    assert said("Rapidfiber buys a cable ship").is_official(None)
    assert not said("Rapidfiber buys a cable ship").is_official(("@nokia",))
    assert said("A cable ship", "Rapidfiber has bought it.").is_official(None)
    assert said("A cable ship").is_official(("rapidfib",))
    assert not said("Nokia cables cut in storm").is_official(("@nokia",))


def test_a_body_whose_name_says_nothing_is_not_taken_for_named() -> None:
    body = replace(GAZETTE, official=True, name="The Company", owner="The Group", id="the-group")
    word = voice("Nokia cables cut in storm", source=body, official_for=frozenset())
    assert not word.is_official(None)


def test_an_agencys_report_of_an_outlet_that_the_catalogue_has_is_no_official_word() -> None:
    desk = Desk()
    first = desk.tell(*SPLIT, source=REUTERS)
    assert first.status is Status.SINGLE_SOURCE


def test_a_partys_comment_on_a_leak_elsewhere_leaves_the_story_unconfirmed() -> None:
    desk = Desk()
    desk.tell("Siemens hit by leak of customer records in Austria", source=GAZETTE)
    desk.tell("Customer records of Siemens leak in Austria", source=HERALD, after=HOUR)
    comment = desk.tell(
        "Siemens leak of customer records in Austria: what we saw",
        "We saw attempts against our own users.",
        source=NEWSROOM,
        after=2 * HOUR,
    )
    assert comment.story == "s1"
    assert not comment.official


def test_an_official_word_of_the_party_is_a_development() -> None:
    desk = Desk()
    desk.tell(*SPLIT, source=REUTERS)
    word = desk.tell(
        "Our next chapter",
        "We have agreed with OpenAI to end the partnership between Microsoft and OpenAI.",
        source=NEWSROOM,
        after=HOUR,
    )
    assert word.relation is Relation.UPDATE
    assert word.status is Status.OFFICIAL


def test_an_official_word_is_told_with_the_host_of_its_page() -> None:
    gatherer = Source.unlisted("gatherer.example")
    host = "https://news.microsoft.example/split"
    entry = write("Microsoft and OpenAI end their partnership", source=gatherer, url=host)
    placed = StoryWindow().place(
        entry,
        gatherer,
        mentions=find_mentions(entry),
        event=Scored(type=Event.OTHER, score=0.5),
        official_for=MICROSOFT,
        watched=True,
        now=NOON,
    )
    assert placed is not None
    assert "official: news.microsoft.example" in placed.reasons


@pytest.mark.parametrize(
    "host",
    [
        "fire.oldtown.gov",
        "oldtown.gouv.fr",
        "servicio.gov.co",
        "servicio.gob.es",
        "council.gov.uk",
        "agency.go.jp",
        "agency.go.kr",
        "agency.gc.ca",
        "amt.admin.ch",
        "amt.bund.de",
        "council.govt.nz",
    ],
)
def test_a_states_body_that_no_catalogue_has_speaks_officially_on_its_host(host: str) -> None:
    body = Source.unlisted(host)
    word = voice("Oldtown fire: two streets cleared", source=body, official_for=frozenset())
    assert word.authority
    assert word.is_official(("oldtown",))


@pytest.mark.parametrize(
    "host",
    ["roe.house.gov", "papers.nih.gov", "gov.example", "go.jp.example", "oldtown-gov.com"],
)
def test_who_writes_on_a_states_host_for_themselves_or_on_one_like_it_does_not(host: str) -> None:
    body = Source.unlisted(host)
    word = voice("Oldtown fire: two streets cleared", source=body, official_for=frozenset())
    assert word == NOBODY


def test_a_states_body_gives_advice_and_no_official_word() -> None:
    body = Source.unlisted("fire.oldtown.gov")
    word = voice("How to protect your home from fire", source=body, official_for=frozenset())
    assert word == NOBODY


@pytest.mark.parametrize(
    "body",
    [
        *("bundeskartellamt", "bundesnetzagentur", "cnmv", "amf", "agcm", "jftc", "meti", "rcmp"),
        *("larnholm-fire-service", "us-coast-guard", "berliner-feuerwehr", "met-office"),
        *("us-geological-survey", "sapeurs-pompiers", "bomberos-de-larnholm", "protezione-civile"),
    ],
)
def test_an_authority_is_known_by_what_its_own_language_calls_it(body: str) -> None:
    word = voice(
        "Nokia fined",
        source=Source.unlisted("body.example"),
        official_for=frozenset({body}),
    )
    assert word.authority


@pytest.mark.parametrize("body", ["fire-tv", "guardian-coast-hotels", "firefighters-union"])
def test_a_firm_or_a_union_of_like_names_is_none(body: str) -> None:
    word = voice(
        "Nokia fined",
        source=Source.unlisted("body.example"),
        official_for=frozenset({body}),
    )
    assert not word.authority


@pytest.mark.parametrize(
    ("title", "is_official"),
    [
        ("POL-HH: Zwei Verletzte am Hafen von Larkhill", True),
        ("FW-LH: Feuer am Hafen von Larkhill", True),
        ("Polster-HH: Zwei Sofas am Hafen von Larkhill", False),
        ("POL-HH: How to protect your bike", False),
    ],
)
def test_police_speak_officially_in_their_releases(title: str, is_official: bool) -> None:
    wire = Source.unlisted("presseportal.de")
    word = voice(title, "Larkhill (ots) - Zwei Boote.", source=wire, official_for=frozenset())
    assert word.is_official(("larkhill",)) is is_official


@pytest.mark.parametrize(
    ("host", "status"),
    [("fire.oldtown.gov", Status.OFFICIAL), ("fire.oldtown.example", Status.CORROBORATED)],
)
def test_a_story_is_official_once_the_states_body_tells_it(host: str, status: Status) -> None:
    desk = Desk()
    desk.tell("Larkhill fire forces evacuations in Fenwick valley", source=HERALD)
    word = desk.tell(
        "Larkhill fire: evacuation of Fenwick valley ordered",
        "The Larkhill fire has burned 200 acres of Fenwick valley.",
        source=Source.unlisted(host),
        after=HOUR,
    )
    assert word.story == "s1"
    assert word.status is status


@pytest.mark.parametrize(
    ("title", "is_official"),
    [
        ("Statement on the passing of Orla Venn", False),
        ("Ministry pays tribute to Orla Venn", False),
        ("Orla Venn dies in custody", True),
        ("Two dead in prison fire", True),
    ],
)
def test_who_pays_tribute_on_a_states_host_confirms_nothing(title: str, is_official: bool) -> None:
    body = Source.unlisted("justice.gouv.fr")
    word = voice(title, "Our condolences are theirs.", source=body, official_for=frozenset())
    assert word.is_official(None) is is_official


def test_a_party_that_mourns_its_own_speaks_officially() -> None:
    assert voice("Microsoft mourns Orla Venn, who led its labs").is_official(None)

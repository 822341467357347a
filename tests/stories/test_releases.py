"""Release wires: who issues a release speaks there, and nobody else does."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.model import Source, Status
from bot.stories.releases import find_issuers, is_release_wire
from bot.stories.voices import NOBODY, read_voice
from tests.stories.newsdesk import HERALD, NEWSROOM, REUTERS, Desk, find_mentions, write

HOUR = timedelta(hours=1)
WIRE = replace(Source.unlisted("prnewswire.com"), owner="Cision", name="PR Newswire")
OTHER_WIRE = Source.unlisted("www.businesswire.com")
SPLIT = "Microsoft and OpenAI end their partnership"


@pytest.mark.parametrize(
    "host",
    [
        "prnewswire.com",
        "www.businesswire.com",
        "rss.globenewswire.com",
        "presseportal.de",
        "ots.at",
    ],
)
def test_a_release_wire_is_known_by_its_host(host: str) -> None:
    assert is_release_wire(host)


@pytest.mark.parametrize("host", [None, "", "reuters.com", "newswire.example"])
def test_other_hosts_are_no_release_wires(host: str | None) -> None:
    assert not is_release_wire(host)


@pytest.mark.parametrize(
    ("title", "text", "issuers", "in_title"),
    [
        ("Microsoft opens a campus in Oulu", "", ("microsoft",), True),
        ("EQS-News: Siemens opens a campus", "", ("siemens",), True),
        ("Microsoft and Nokia open a campus", "", ("microsoft", "nokia"), True),
        (
            "A campus for Oulu",
            "OULU, March 3, 2026 /PRNewswire/ -- Nokia today announced a campus.",
            ("nokia",),
            False,
        ),
        ("A campus for Oulu", "Oulu (ots) - Nokia und Siemens bauen.", ("nokia", "siemens"), False),
        (
            "Nokia to open a campus",
            "OULU--(BUSINESS WIRE)--Today Nokia announced a campus.",
            ("nokia",),
            True,
        ),
        ("Nokia to open a campus", "OULU--(BUSINESS WIRE)--", ("nokia",), True),
        # Who is told of is not who tells.
        ("Nokia's rival opens a campus", "", (), False),
        ("Nokia faces complaint over campus", "", (), False),
        ("Nokia and Siemens customers wait", "", ("nokia",), True),
        (
            "Nokia copied our campus",
            "OULU, March 3 /PRNewswire/ -- Larkhill Ltd. said that Nokia copied it.",
            (),
            False,
        ),
        (
            "SHAREHOLDER ALERT: Nokia",
            "A law firm investigates claims on behalf of investors of Nokia.",
            (),
            False,
        ),
        ("Nokia deadline alert", "Nokia investors with losses may ask a law firm.", (), False),
        ("A campus for Oulu", "", (), False),
    ],
)
def test_who_issues_a_release_stands_first_in_it(
    title: str, text: str, issuers: tuple[str, ...], in_title: bool
) -> None:
    entry = write(title, text, source=WIRE)
    assert find_issuers(entry, find_mentions(entry)) == (issuers, in_title)


def test_the_issuer_may_be_named_in_the_content_alone() -> None:
    entry = write("A campus", content="OULU /PRNewswire/ -- Nokia will open it.", source=WIRE)
    assert find_issuers(entry, find_mentions(entry)) == (("nokia",), False)


def test_a_release_by_a_party_makes_its_story_official() -> None:
    desk = Desk()
    desk.tell(SPLIT, "Both parted ways, people in both companies said.", source=REUTERS)
    word = desk.tell(
        "Microsoft announces end of OpenAI partnership",
        "REDMOND /PRNewswire/ -- Microsoft today announced that its partnership ends.",
        source=WIRE,
        after=HOUR,
    )
    assert (word.story, word.status, word.origins) == ("s1", Status.OFFICIAL, 2)
    assert "official: prnewswire.com" in word.reasons


def test_a_release_that_a_law_firm_issues_makes_nothing_official() -> None:
    desk = Desk()
    desk.tell("Siemens hit by leak of customer records in Austria", source=REUTERS)
    advert = desk.tell(
        "Siemens leak of customer records in Austria: investor alert",
        "A law firm reminds investors of Siemens.",
        source=WIRE,
        after=HOUR,
    )
    assert not advert.official


def test_one_partys_releases_and_its_own_site_are_one_origin() -> None:
    desk = Desk()
    desk.tell(
        "Microsoft announces end of OpenAI partnership",
        "REDMOND /PRNewswire/ -- Microsoft today announced that its partnership ends.",
        source=WIRE,
    )
    again = desk.tell(
        "Microsoft to end partnership with OpenAI",
        "Shareholders were told of the decision in a letter.",
        source=OTHER_WIRE,
        after=HOUR,
    )
    own = desk.tell(
        "An update on Microsoft and OpenAI",
        "The partnership between Microsoft and OpenAI ends, and here is what that means.",
        source=NEWSROOM,
        after=2 * HOUR,
    )
    assert (again.story, again.origins) == ("s1", 1)
    assert (own.story, own.origins) == ("s1", 1)


def test_two_parties_on_one_wire_are_two_origins() -> None:
    desk = Desk()
    desk.tell(
        "Microsoft announces end of OpenAI partnership",
        "REDMOND /PRNewswire/ -- Microsoft today announced that its partnership ends.",
        source=WIRE,
    )
    other = desk.tell(
        "OpenAI to end partnership with Microsoft",
        "SAN FRANCISCO /PRNewswire/ -- OpenAI said that it will go its own way.",
        source=WIRE,
        after=HOUR,
    )
    assert (other.story, other.origins, other.status) == ("s1", 2, Status.OFFICIAL)


def test_advice_on_a_wire_announces_nothing() -> None:
    entry = write("How to protect yourself from leaks", "Nokia tells how.", source=WIRE)
    assert read_voice(entry, WIRE, find_mentions(entry), frozenset()) is NOBODY


def test_a_page_of_a_wire_is_a_release_whichever_source_brings_it() -> None:
    page = "https://www.prnewswire.com/news/1"
    entry = write("Nokia opens a campus in Oulu", source=HERALD, url=page)
    voice = read_voice(entry, HERALD, find_mentions(entry), frozenset())
    assert voice.is_official(("@siemens",))
    assert voice.bodies == ("nokia",)


def test_a_bodys_own_feed_on_a_wire_speaks_for_it() -> None:
    own = replace(WIRE, official=True, owner="Rapidfiber", name="Rapidfiber")
    entry = write("Rapidfiber buys a cable ship", source=own)
    assert read_voice(entry, own, (), frozenset()).is_official(None)

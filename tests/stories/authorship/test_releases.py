"""Release wires: who issues a release speaks there, and nobody else does."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.model import Relation, Source, Status
from bot.stories.authorship.releases import find_issuers, find_unlisted_issuer, is_release_wire
from bot.stories.authorship.voices import NOBODY, read_voice
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
    assert (advert.story, advert.status) == ("s1", Status.SINGLE_SOURCE)


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
    assert voice.is_official(("@nokia",))
    assert not voice.is_official(("@siemens",))
    assert voice.bodies == ("nokia",)


def test_a_bodys_own_feed_on_a_wire_speaks_for_it() -> None:
    own = replace(WIRE, official=True, owner="Rapidfiber", name="Rapidfiber")
    entry = write("Rapidfiber buys a cable ship", source=own)
    assert read_voice(entry, own, (), frozenset()).is_official(None)


@pytest.mark.parametrize(
    ("title", "text", "issuer"),
    [
        (
            "Larkhill to Be Acquired by Fenwick",
            "OLDTOWN, March 3, 2026 (GLOBE NEWSWIRE) -- Larkhill, Inc. today announced a merger.",
            "larkhill",
        ),
        (
            "Ostrander Air to be Bought for $3 Billion",
            "OLDTOWN--(BUSINESS WIRE)--Ostrander Air Corporation (NYSE: OSA) today announced it.",
            "ostrander air",
        ),
        (
            "Larkhill Announces Sale of Shipyard",
            "OLDTOWN -- Larkhill N.V. (Nasdaq: LRKH), a builder of ships, today announced a sale.",
            None,  # neither a wire's dateline nor a text that begins with who tells
        ),
        (
            "Larkhill Announces Sale of Shipyard",
            "Larkhill N.V. (Nasdaq: LRKH), a builder of ships, today announced a sale.",
            "larkhill",
        ),
        (
            "Fenwick and Larkhill to Merge",
            "OLDTOWN /PRNewswire/ -- Larkhill Ltd. and Fenwick plc today announced a merger.",
            "larkhill",
        ),
        (
            "Larkhill verkauft Werft",
            "Oldtown (ots) - Die Larkhill AG hat ihre Werft verkauft.",
            "larkhill",
        ),
        (
            "UPDATE -- Larkhill Buys a Shipyard",
            "OLDTOWN, March 3 (GLOBE NEWSWIRE) -- Larkhill, Inc. today announced a purchase.",
            "larkhill",
        ),
        ("Larkhill buys a shipyard", "Today Larkhill announced that it buys it.", "larkhill"),
        ("Larkhill buys a shipyard", "The shipyard was bought.", None),
        ("Larkhill buys a shipyard", "", None),
        ("Larkhill buys a shipyard", "a shipyard, Larkhill today announced.", None),
        # Somebody else's word, or nobody's.
        (
            "Larkhill Shipyard Prices Rise",
            "OLDTOWN /PRNewswire/ -- Ostrander Research today announced a study of Larkhill.",
            None,
        ),
        (
            "Strike at Docks of Oldtown Hits Fenwick and Larkhill",
            "OLDTOWN /PRNewswire/ -- Larkhill Ltd. today announced a strike.",
            None,
        ),
        (
            "Larkhill Investors Who Lost Money May Join Suit",
            "OLDTOWN /PRNewswire/ -- Larkhill shareholders who lost money may ask.",
            None,
        ),
        (
            "Ostrander Partners Investigates Whether Sale of Larkhill Is Fair",
            "OLDTOWN /PRNewswire/ -- Ostrander Partners announced that it asks.",
            None,
        ),
        ("Global Systems Group Meets", "Global Systems Group today announced a meeting.", None),
    ],
)
def test_who_issues_a_release_is_known_without_a_catalogue_where_it_is_about_them(
    title: str, text: str, issuer: str | None
) -> None:
    assert find_unlisted_issuer(write(title, text, source=WIRE)) == issuer


def test_a_release_of_a_firm_that_no_catalogue_has_makes_its_story_official() -> None:
    desk = Desk()
    first = desk.tell(
        "Larkhill to Be Acquired by Ostrander for $70 Per Share",
        "OLDTOWN, March 3, 2026 (GLOBE NEWSWIRE) -- Larkhill, Inc. today announced a merger.",
        source=WIRE,
    )
    assert (first.status, first.origins) == (Status.OFFICIAL, 1)
    paper = desk.tell(
        "Larkhill to be bought by Ostrander",
        "The merger with Ostrander values Larkhill shares at $70.",
        source=HERALD,
        after=HOUR,
    )
    assert (paper.story, paper.status, paper.origins) == ("s1", Status.OFFICIAL, 2)


def test_a_release_after_the_papers_makes_the_story_official() -> None:
    desk = Desk()
    desk.tell("Larkhill in talks to be acquired by Ostrander", source=HERALD)
    word = desk.tell(
        "Larkhill to Be Acquired by Ostrander",
        "OLDTOWN, March 3, 2026 (GLOBE NEWSWIRE) -- Larkhill, Inc. today announced a merger.",
        source=WIRE,
        after=HOUR,
    )
    assert (word.story, word.status, word.relation) == ("s1", Status.OFFICIAL, Relation.UPDATE)


def test_a_release_of_somebody_who_is_not_in_the_story_confirms_nothing() -> None:
    desk = Desk()
    desk.tell("Larkhill in talks to be acquired by Ostrander for $70 per share", source=HERALD)
    word = desk.tell(
        "Brockton Comments on Larkhill Talks to Be Acquired by Ostrander for $70 Per Share",
        "OLDTOWN /PRNewswire/ -- Brockton, Inc. today announced what it holds of Larkhill.",
        source=WIRE,
        after=HOUR,
    )
    assert word.story == "s1"
    assert not word.official

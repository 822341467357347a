"""Seats of government that deny what is said of their country."""

from __future__ import annotations

import pytest

from bot.model import Event
from bot.stories.authorship.seats import is_of_government, seat_terms, speaks_for
from bot.stories.language.places import COUNTRY
from bot.stories.stance.denials import find_dispute
from tests.stories.newsdesk import write
from tests.stories.telling import Heard, News, hear


@pytest.mark.parametrize(
    ("who", "country"),
    [
        ("Kremlin", "russia"),
        ("the Kremlin", "russia"),
        ("A Kremlin aide", "russia"),
        ("Moscow", "russia"),
        ("Beijing", "china"),
        ("Tehran", "iran"),
        ("Number 10", "united-kingdom"),
        ("Downing Street", "united-kingdom"),
        ("The White House", "united-states"),
        ("Washington", "united-states"),
        ("US", "united-states"),
        ("L'Élysée", "france"),
        ("Kanzleramt", "germany"),
        ("Ankara", "turkey"),
        ("Lusaka", "zambia"),
        ("Quito", "ecuador"),
        ("Kopenhagen", "denmark"),
    ],
)
def test_a_seat_stands_for_its_country(who: str, country: str) -> None:
    assert COUNTRY + country in seat_terms(who)


@pytest.mark.parametrize("who", ["Berlin Brandenburg", "Larkhill", "Washington Post", "The", ""])
def test_a_name_that_only_begins_like_a_capital_is_no_seat(who: str) -> None:
    assert not seat_terms(who)
    assert not speaks_for(who, f"{who} denies it", {COUNTRY + "germany"}, {})


def hear_both(claim: str, denial: str) -> Heard:
    """What a claim and its denial come to, which have their text in common with each other."""
    return hear(
        [
            News(0, "gazette.example", f"{claim} next month", f"{claim}, people in Larkhill said."),
            News(60, "herald.example", denial, f"People in Larkhill had said so: {claim}."),
        ]
    )


@pytest.mark.parametrize(
    ("claim", "denial"),
    [
        (
            "China to lift duty on Chilean cherries",
            "Beijing denies plan to lift duty on Chilean cherries",
        ),
        (
            "Iran lets inspectors into cherries depot",
            "Tehran denies it lets inspectors into cherries depot",
        ),
        (
            "Russia recalls fishing fleet from Norwegian waters",
            "Kremlin says report of fishing fleet recall from Norwegian waters is false",
        ),
        (
            "Jane Roe plans to close naval dockyards",
            "No 10 denies Roe plans to close naval dockyards",
        ),
        (
            "Roe plans to meet Norwegian premier over cod",
            "White House denies Roe plans to meet Norwegian premier over cod",
        ),
        (
            "Roe Plans to Meet Norwegian Premier Over Cod",
            "White House Denies Roe Plans to Meet Norwegian Premier Over Cod",
        ),
    ],
)
def test_what_a_seat_of_government_denies_its_country_or_its_head_denies(
    claim: str, denial: str
) -> None:
    heard = hear_both(claim, denial)
    assert heard.stories == ["s1", "s1"]
    assert heard.decisions[1]["status"] == "disputed"
    assert heard.decisions[1]["relation"] == "update"


@pytest.mark.parametrize(
    ("claim", "denial"),
    [
        (
            "Peru to lift duty on Chilean cherries",
            "Beijing says report of lifted duty on Chilean cherries is false",
        ),
        (
            "Norway recalls fishing fleet from Icelandic waters",
            "Kremlin denies Norway recalls fishing fleet from Icelandic waters",
        ),
        (
            "Norway recalls fishing fleet from Icelandic waters",
            "Kremlin says report of fishing fleet recall from Icelandic waters is false",
        ),
    ],
)
def test_what_another_countrys_government_denies_disputes_nothing(claim: str, denial: str) -> None:
    heard = hear_both(claim, denial)
    assert heard.stories == ["s1", "s1"]
    assert heard.decisions[1]["status"] != "disputed"


def test_a_seat_stands_up_for_a_person_whom_the_catalogue_has() -> None:
    story = {COUNTRY + "hungary", "@jane-roe", "meet"}
    headline = "Kremlin denies Roe and Doe will meet in Hungary"
    assert speaks_for("Kremlin", headline, story, {"roe": "@jane-roe"})
    assert not speaks_for("Kremlin", headline, story, {"roe": "@richard-roe"})
    assert not speaks_for("Kremlin", headline, story, {})


def test_a_dispute_by_a_seat_ends_where_its_country_confirms_it() -> None:
    heard = hear(
        [
            News(0, "gazette.example", "Russia recalls its fishing fleet from Norwegian waters"),
            News(60, "herald.example", "Kremlin denies fishing fleet recall from Norwegian waters"),
            News(90, "courier.example", "Russia confirms recall of fishing fleet from Norway"),
        ]
    )
    assert [one["status"] for one in heard.decisions[1:]] == ["disputed", "corroborated"]


@pytest.mark.parametrize(
    ("title", "who"),
    [
        ("Fenwick Bros. Shipping denies talks with Ostrander", "Fenwick Bros. Shipping"),
        ("U.S. Larkhill Inc. denies report of insolvency", "U.S. Larkhill Inc."),
        ("No. 10 denies report of an early election", "Number 10"),
        ("'Nonsense': Kremlin dismisses report of recall", "Kremlin"),
    ],
)
def test_neither_an_abbreviations_point_nor_a_quotation_hides_who_denies(
    title: str, who: str
) -> None:
    found = find_dispute(write(title), Event.OTHER)
    assert found is not None
    assert found.who == who


def test_a_point_that_ends_a_sentence_still_does() -> None:
    said = "Ostrander rose. Fenwick and Larkhill denies report of sale."
    assert find_dispute(write("Ostrander rose. Larkhill denies it"), Event.OTHER) is None
    found = find_dispute(write("Shares of Ostrander", said), Event.OTHER)
    assert found is not None
    assert found.who == "Fenwick and Larkhill"


@pytest.mark.parametrize(
    ("title", "who"),
    [
        ("Fenwick denies plan to close Ostrander shipyard", "Fenwick"),
        ("Ministry denies plans for tax on cherries", "Ministry"),
        ("County council denies plan to widen Larkhill bridge", None),
        ("Planners deny plan for tower in Larkhill", None),
    ],
)
def test_who_denies_a_plan_says_that_there_is_none_unless_they_decide_on_it(
    title: str, who: str | None
) -> None:
    found = find_dispute(write(title), Event.OTHER)
    assert (None if found is None else found.who) == who


def test_a_number_that_is_no_house_denies_nothing() -> None:
    assert find_dispute(write("No 10 shirt is denied to fans"), Event.OTHER) is None


@pytest.mark.parametrize(
    "answer",
    [
        "Fenwick neither confirms nor denies report of Ostrander takeover",
        "Fenwick declines to comment on report of Ostrander takeover",
        "Fenwick refuses to confirm or deny Ostrander takeover",
    ],
)
def test_who_has_nothing_to_say_to_a_report_adds_no_origin(answer: str) -> None:
    heard = hear(
        [
            News(0, "gazette.example", "Fenwick weighs takeover of shipbuilder Ostrander"),
            News(60, "herald.example", answer),
        ]
    )
    assert heard.stories == ["s1", "s1"]
    assert heard.standing()[1] == ("single-source", 1, 0)


def test_who_declines_what_is_no_report_adds_an_origin() -> None:
    heard = hear(
        [
            News(0, "gazette.example", "Fenwick weighs takeover of shipbuilder Ostrander"),
            News(60, "herald.example", "Fenwick refuses to raise price for takeover of Ostrander"),
        ]
    )
    assert heard.standing()[1] == ("corroborated", 2, 0)


@pytest.mark.parametrize(
    ("title", "takes_back"),
    [
        ("KURIER zieht Berichte über Brand im Hafen von Larkhill zurück", True),
        ("Larkhill zieht Bericht über Brand an den Anfang", False),
    ],
)
def test_a_german_paper_that_takes_reports_back_retracts_them(title: str, takes_back: bool) -> None:
    found = find_dispute(write(title), Event.OTHER)
    assert (found is not None and found.retraction) is takes_back


@pytest.mark.parametrize(
    ("claim", "denial"),
    [
        (
            "Israel and Hamas agree Gaza ceasefire, officials say",
            "Netanyahu's office denies ceasefire deal has been reached",
        ),
        ("Ukraine and Russia agree truce", "Kremlin denies ceasefire deal has been reached"),
    ],
)
def test_who_speaks_for_a_country_joins_by_a_denial_as_the_country_would(
    claim: str, denial: str
) -> None:
    heard = hear([News(0, "gazette.example", claim), News(30, "herald.example", denial)])
    assert heard.stories == ["s1", "s1"]
    assert heard.standing()[1][0] == "disputed"


@pytest.mark.parametrize(
    ("claim", "denial"),
    [
        (
            "Israel and Hamas agree Gaza ceasefire, officials say",
            "Thailand denies ceasefire deal has been reached with Cambodia",
        ),
        (
            "Israel and Hamas agree Gaza ceasefire, officials say",
            "Kremlin denies ceasefire in Ukraine agreed",
        ),
        ("Trump signs tariff deal with Japan", "Netanyahu's office denies deal with prosecutors"),
        (
            "India and Pakistan agree ceasefire in Kashmir",
            "Kremlin denies ceasefire deal has been reached",
        ),
    ],
)
def test_another_countrys_denial_is_another_story(claim: str, denial: str) -> None:
    heard = hear([News(0, "gazette.example", claim), News(30, "herald.example", denial)])
    assert heard.stories == ["s1", "s2"]


@pytest.mark.parametrize("name", ["kremlin", "@white-house", "@benjamin-netanyahu", "kyiv"])
def test_a_seat_and_who_leads_a_country_are_of_government(name: str) -> None:
    assert is_of_government(name)


@pytest.mark.parametrize("name", ["nokia", "@nokia", "larkhill"])
def test_a_firm_is_of_no_government(name: str) -> None:
    assert not is_of_government(name)

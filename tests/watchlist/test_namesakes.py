"""Who and what else is called as an entity is, by the words right beside the name."""

from __future__ import annotations

import pytest

from bot.model import Entity
from bot.watchlist import Catalogue
from tests.watchlist.builders import entry, read_shipped_catalogue

SHIPPED = read_shipped_catalogue()


def find(title: str) -> set[str]:
    return {mention.entity for mention in SHIPPED.mentions(entry(title))}


@pytest.mark.parametrize(
    ("entity", "other", "own"),
    [
        ("claude", "Hurricane Claude turns towards the coast", "Anthropic's Claude turns cautious"),
        ("otis", "Typhoon Otis reaches the islands", "Lift maker Otis reaches a new market"),
        ("x", "Voters reject Proposition X", "Voters turn to X"),
        ("x", "Judge throws out Title X rule", "Judge throws out X's complaint"),
        ("ford", "Premier Ford visits a school", "Carmaker Ford visits a school"),
        ("dyson", "Striker Dyson leaves for Leeds", "Inventor of vacuums: Dyson leaves for Leeds"),
        ("mercedes-benz", "Mercedes Lopez wins the prize", "Mercedes wins the prize"),
        ("alexa", "Alexa Roth wins the prize", "Alexa gets a new voice"),
        ("bentley", "Bentley the cat comes home", "Bentley comes home to Crewe"),
        ("elliott", "Wilma Elliott wins the vote", "Activist Elliott wins the vote"),
        ("allegiant", "Allegiant Stadium is full", "Allegiant is full of plans for a merger"),
        ("bombardier", "Bombardier, 101, is honoured", "Bombardier, of Canada, is honoured"),
        ("us-senate", "Philippine Senate votes on the bill", "The Senate votes on the bill"),
        ("santos", "Striker keeps Santos from relegation", "Gas producer leaves Santos behind"),
        ("apollo", "The temple of Apollo is open again", "The chief of Apollo is open to talks"),
        ("ford", "USS Ford sails from Norfolk", "Carmaker Ford sails from Norfolk"),
        ("orange", "Portrait of Henry of Orange sold", "Shares of Orange sold"),
        ("carrier", "Carrier strike group sails for home", "Carrier buys a maker of heat pumps"),
        ("emirates", "Arsenal beaten again at Emirates", "Pilots hired again at Emirates"),
        ("shell", "Shell found near school", "Shell found oil off Namibia, says minister"),
        ("target", "Target Iran? The general says no", "Target wins again, the judge says"),
        ("target", "Is Target Practice Loud?", "Is Target In Trouble?"),
        ("meta", "Why Is the Meta Label Back?", "Why Is Meta Hiring So Many?"),
        ("apple", "Apple Valley man dies in crash", "Apple engineer dies in crash"),
        ("shell", "Shell Harbour votes down marina", "Shell votes down marina"),
        ("oracle", "Fire Closes Oracle Road", "Oracle Closes Road Show"),
        (
            "delta-air-lines",
            "Harbor First and Delta Savings agree to merge",
            "Delta agrees to merge",
        ),
        (
            "delta-air-lines",
            "Delta Trust to open two branches",
            "Delta Trust Issues Grow, Poll Says",
        ),
        ("vale", "Fire closes Vale Street", "Vale Dam Disaster Trial Resumes"),
        ("united-airlines", "Profit of United Bancorp falls", "Profit of United falls"),
        ("pandora", "The council buys Pandora Island", "Pandora Falls as Sales Dent Profit"),
        ("microsoft-outlook", "Netflix Outlook Disappoints", "Microsoft's Outlook Is Down"),
    ],
)
def test_another_bearer_is_told_by_the_words_beside_the_name(
    entity: str, other: str, own: str
) -> None:
    assert entity not in find(other)
    assert entity in find(own)


def test_foreigners_have_their_cases_before_the_bodies_of_a_country_too() -> None:
    assert "us-supreme-court" in find("Supreme Court sides with Israeli maker of software")
    assert "us-senate" in find("Senate to vote on Nigerian treaty")
    assert "us-supreme-court" not in find("Supreme Court in Nairobi sides with Kenya rivals")


def test_a_name_that_nobody_bears_may_have_an_age_and_be_the_first_of_its_kind() -> None:
    assert "apple" in find("Apple, 50, still has it")
    assert "chase" not in find("Chase, 50, still has it")
    assert "ford" in find("Ford's premier SUV is late")


@pytest.mark.parametrize(
    ("entity", "title"),
    [
        ("unity", "Unity jumps on outlook"),
        ("target", "Target pulls rainbow line after threats"),
        ("wise", "Wise to move listing to another city"),
        ("flutter", "Flutter moves HQ across the sea"),
        ("discover-financial", "Discover holders approve deal"),
        ("amazon", "Amazon driver rescues duckling from drain"),
    ],
)
def test_what_companies_have_and_do_names_them(entity: str, title: str) -> None:
    assert entity in find(title)


def test_a_persons_post_is_before_their_own_name_too() -> None:
    assert "emmanuel-macron" in find("President Macron visits a school")
    assert "donald-trump" in find("Trump, 79, visits a school")
    assert "elizabeth-warren" in find("Warren, the senator, presses the Fed")


def test_a_first_name_is_followed_by_no_verb_and_no_thing_of_companies() -> None:
    names = Catalogue([Entity(id="zara", name="Zara"), Entity(id="vogue", name="Vogue Prize")])
    for title, found in (
        ("Zara Larsson fills the hall", False),
        ("Zara CEO fills the hall", True),
        ("Zara’s Ortega fills the hall", True),
        ("Zara, the chain, fills the hall", True),
    ):
        assert bool(names.mentions(entry(title))) is found, title
    assert "zara" in {each.entity for each in names.mentions(entry("Zara Vogue Prize goes ahead"))}


def test_a_forecast_is_that_of_whoever_stands_before_it() -> None:
    assert "microsoft-outlook" not in find("Nvidia’s Outlook Disappoints Wall Street")
    assert "microsoft-outlook" in find("Microsoft Outlook users locked out of their inbox")


def test_an_opening_adjective_is_no_first_name_before_a_surname() -> None:
    assert "dyson" in find("British Dyson moves to Singapore")
    assert "dyson" not in find("Marjory Dyson moves to Singapore")


@pytest.mark.parametrize(
    "opener",
    [
        *("But", "Yet", "While", "However", "Meanwhile", "Former", "Why", "How", "What", "Later"),
        *("Although", "Opinion", "Update", "Quietly", "Today", "Doch", "Warum", "Pero", "Cómo"),
        *("Mais", "Pourquoi", "Perché", "Waarom", "Porém"),
    ],
)
def test_a_word_that_opens_a_sentence_is_no_first_name_before_a_surname(opener: str) -> None:
    for tail, entity in (
        ("Ford has recalled thousands of trucks", "ford"),
        ("Powell speaks to the Senate, markets wait", "jerome-powell"),
        ("Bayer won in court", "bayer"),
    ):
        assert entity in find(f"{opener} {tail}"), tail


def test_an_opening_possessive_or_foreign_noun_is_no_first_name() -> None:
    assert "woodside" in find("Australia's Woodside sells its stake")
    assert "bloomberg" in find("Multinacional Bloomberg despide a sus empleados")
    assert "dyson" not in find("Prize for Marjory Dyson at the gala")
    assert "ford" not in find("Bill Ford wins the rally")


def test_an_of_without_anything_before_it_names_nothing_after_the_word() -> None:
    assert "apollo" in find("Of Apollo’s plans, says the fund, nobody knew")


def test_persons_have_no_prices_and_no_shares() -> None:
    assert "gustavo-petro" not in find("Petro prices climb again")
    assert "gustavo-petro" in find("Petro adviser quits in Bogota")

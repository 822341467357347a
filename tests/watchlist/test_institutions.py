"""Abbreviations that several bodies go by, and surnames that many bear, as shipped."""

from __future__ import annotations

import pytest

from bot.watchlist.names.everyday import key_of
from bot.watchlist.names.institutions import INSTITUTIONS
from bot.watchlist.names.surnames import SURNAMES
from tests.watchlist.builders import entry, read_shipped_catalogue

SHIPPED = read_shipped_catalogue()
NAMED = {key_of(name) for entity in SHIPPED for name in (entity.name, *entity.aliases)}


def find(title: str, summary: str = "") -> set[str]:
    return {mention.entity for mention in SHIPPED.mentions(entry(title, summary=summary))}


@pytest.mark.parametrize(
    ("title", "entity"),
    [
        ("China's internet regulator CAC fines an app store", "cyberspace-administration-of-china"),
        ("Russia's FSB says it caught a spy in Moscow", "fsb"),
        ("The EMA recommends approval of a vaccine", "european-medicines-agency"),
        ("ASIC sues an Australian lender", "asic"),
        ("The IOC picks a host for the winter games", "ioc"),
        ("ICE agents raid a farm in Iowa", "ice"),
        ("Saudi crown prince MBS visits Washington", "mohammed-bin-salman"),
        ("The PLA sends warships into the strait", "pla"),
        ("MIT researchers build a smaller battery", "mit"),
        ("Premier Fico will die Slowakei heraushalten", "robert-fico"),
        ("La BCE laisse ses taux inchangés", "ecb"),
        ("ООН призвала к перемирию", "united-nations"),
        ("Президент Трамп выступил с речью", "donald-trump"),
        ("高市早苗氏が首相に選出", "sanae-takaichi"),
        ("צה״ל הודיע על פעולה בצפון", "israel-defense-forces"),
    ],
)
def test_a_body_or_person_is_found_by_a_short_name_where_that_is_meant(
    title: str, entity: str
) -> None:
    assert entity in find(title)


@pytest.mark.parametrize(
    ("title", "entity"),
    [
        ("The CAC 40 index closes higher in Paris", "cyberspace-administration-of-china"),
        ("FSB chair Bailey warns the G20 of stablecoins", "fsb"),
        ("Bitcoin slips below its 50-day EMA in a bearish crossover", "european-medicines-agency"),
        ("A miner orders 5,000 ASIC machines from Bitmain", "asic"),
        ("He skates on thin ice with his lenders", "ice"),
        ("Mortgage bonds rally as MBS spreads narrow", "mohammed-bin-salman"),
        ("Your FICO score decides which mortgage you get", "robert-fico"),
        ("A stroll along the Champs-Élysées", "elysee"),
        ("Verdi's opera Aida returns to La Scala", "verdi"),
        ("Andreessen Horowitz raises a fund", "marc-andreessen"),
    ],
)
def test_the_other_bearer_of_a_short_name_is_not_the_entity(title: str, entity: str) -> None:
    assert entity not in find(title)


def test_a_common_surname_is_its_bearers_where_the_entry_says_who_it_is() -> None:
    assert "arvind-krishna" not in find("Krishna says the harvest was good")
    assert "arvind-krishna" in find("IBM's Krishna says quantum machines are near")
    assert "arvind-krishna" in find(
        "Krishna says demand is up", summary="Arvind Krishna spoke in Armonk."
    )
    assert "christian-sewing" not in find("Sewing is back in fashion")


def test_whoever_is_named_by_a_title_does_not_hide_the_body() -> None:
    assert {"bank-of-england", "andrew-bailey"} <= find("Bank of England Governor Andrew Bailey")
    assert {"ibm", "arvind-krishna"} <= find("IBM CEO Arvind Krishna talks of quantum machines")


@pytest.mark.parametrize("name", [*INSTITUTIONS, *SURNAMES])
def test_every_name_of_the_two_lists_is_one_of_the_catalogue(name: str) -> None:
    assert name in NAMED

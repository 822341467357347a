"""Two events of one name by what their headlines say beside it; and one told in two ways.

The firms and clubs are those of the shipped catalogue or made up.
"""

from __future__ import annotations

import pytest

from bot.stories.traits.particulars import list_values, read_particulars
from tests.stories.separation.test_other_trades import are_one

TWO = [
    # From where it is launched.
    (
        "SpaceX lofts 20 Starlink satellites from California",
        "SpaceX launches 21 Starlink satellites from Cape Canaveral",
    ),
    (
        "Rocket Lab puts radar satellite in orbit from Mahia",
        "Rocket Lab sends probe to orbit from Virginia",
    ),
    # Whom it plays.
    ("Real Madrid 2-0 Larkhill", "Real Madrid beat Brockton in cup"),
    ("Arsenal 3-1 Larkhill", "Arsenal Women knocked out by Brockton"),
    # How a trial went, and against what.
    (
        "Pfizer obesity pill beats placebo in trial",
        "Pfizer haemophilia drug fails in late trial",
    ),
    ("Roche lung drug meets goal in trial", "Roche skin cancer drug meets goal in trial"),
    # Whether anybody was hurt.
    ("Two killed in flat fire in Leeds", "Leeds carpet fire spreads, nobody hurt"),
    ("Fire at Leeds mill, no injuries", "Two killed in fire in Leeds"),
    # What is traded.
    (
        "BlackRock sells stake in Dutch wind farm operator",
        "BlackRock offloads 12% of Chilean toll road company",
    ),
    ("BlackRock buys Australian nursing homes", "BlackRock buys Danish heating grid"),
    (
        "Renault lance une Larkette électrique",
        "Renault dévoile son nouvel utilitaire Brockton",
    ),
    (
        "Boeing wins $2.7 billion Larkhill seeker contract",
        "Boeing wins contract for 18 Brockton jets",
    ),
    # How many jobs go, and where.
    ("Microsoft lays off 650 at Larkhill studios", "Microsoft lays off 280 in Ohio"),
    ("Intel to cut 500 jobs in Oregon", "Intel to cut 180 jobs at Israeli chip unit"),
    # Who fines, and what sum.
    (
        "Brussels slaps €500m penalty on Apple over steering rules",
        "Italy fines Apple €98m over tracking prompts",
    ),
    (
        "CNIL fines Google €250 million over news",
        "Turkey fines Google $75 million over hotels",
    ),
    ("Irish watchdog fines Meta €91m over passwords", "Nigeria tribunal upholds $220m Meta fine"),
    # Of which part somebody is the head.
    (
        "Siemens appoints Larkin to lead its mobility unit",
        "Siemens names Ortiz as new head of software",
    ),
    (
        "Rio Tinto board picks iron ore head Larkin as next chief executive",
        "Rio Tinto hires Ortiz to run its copper division",
    ),
    ("Nokia hires Roe as head of AI", "Nokia hires Hale as head of sales"),
    ("Nokia hires Roe to lead optics unit", "Nokia hires Hale to lead sales unit"),
    ("Nokia optics chief resigns", "Nokia sales chief resigns"),
    # What a court makes of it.
    (
        "Supreme Court upholds gun ban in Ohio",
        "Supreme Court strikes down tariff on Larkhill rope",
    ),
    (
        "El Supremo confirma 13 años de cárcel para el exconsejero Larkín",
        "El Supremo absuelve a un guardia condenado por narcotráfico en Cádiz",
    ),
    # Who sues, and over what.
    ("New York Times sues Google over summaries", "Texas sues Google over location data"),
    # In which town, and with what.
    (
        "Comando mata a ocho personas en un velorio en Celaya, Guanajuato",
        "Asesinan a balazos a regidora de Salamanca, Guanajuato",
    ),
    ("A7 bei Kassel: Lkw rast in Auto, zwei Tote", "Fahrer stirbt auf der A7 nahe Ulm"),
    ("Bomb kills 12 at Quetta station", "Gunmen kill seven police near Quetta"),
    (
        "Explosion dans une usine près de Toulouse, deux blessés",
        "Toulouse : un homme poignardé dans le métro",
    ),
    # Whom hackers hit, and what kind of bond is sold.
    ("Hackers steal data from Lisbon hospital", "Hackers knock Lisbon metro website offline"),
    ("EDF raises €1 billion in hybrid bond sale", "EDF sells green bonds for C$750 million"),
    # What is called back.
    (
        "IKEA recalls children's lamp after reports of overheating",
        "IKEA pulls garlic press from shelves over metal fragments",
    ),
    (
        "Ford recalls 312,000 F-150 pickups over brakes",
        "Ford to call back Larkettes because fuel injectors may crack",
    ),
]

ONE = [
    # One post, and one person in two.
    ("Nokia optics chief Roe resigns", "Nokia optics boss resigns"),
    ("Nokia hires Roe to lead optics unit", "Nokia hires Roe as new head of optics"),
    ("Nokia hires Roe as new head of optics", "Nokia hires Roe to lead sales unit"),
    (
        "SpaceX lofts 21 Starlink satellites from California",
        "SpaceX launches 21 Starlink satellites from Vandenberg",
    ),
    ("Real Madrid 2-0 Larkhill", "Larkhill lose as Real Madrid go top"),
    ("Liverpool 3-0 Aston Villa", "Liverpool thrash Villa at Anfield"),
    (
        "Pfizer obesity pill beats placebo in trial",
        "Pfizer weight-loss pill worked in trial",
    ),
    ("Fire at Leeds mill, no injuries", "Leeds mill fire: nobody hurt"),
    (
        "BlackRock sells stake in Dutch wind farm operator",
        "BlackRock offloads holding in Dutch wind group",
    ),
    ("Renault lance une Larkette électrique", "Renault dévoile la Larkette à batterie"),
    ("Intel to cut 500 jobs in Oregon", "Oregon to lose 500 jobs as Intel cuts"),
    ("Intel to cut 500 jobs in Oregon", "Intel to cut 5,000 jobs"),
    (
        "Brussels fines Apple €500m over app store rules",
        "Apple fined $570 million by EU over app store",
    ),
    (
        "Brussels fines Apple €500m over app store rules",
        "EU fines Apple 500 million euros over app store",
    ),
    (
        "Siemens appoints Larkin to lead its mobility unit",
        "Siemens names Larkin as new head of trains",
    ),
    ("Supreme Court upholds gun ban in Ohio", "Ohio gun ban: Supreme Court strikes down challenge"),
    (
        "New York Times sues Google over news summaries",
        "Google sued by New York Times over summaries",
    ),
    ("Eight shot dead in Larkhill, Ohio", "Larkhill, Ohio: gunmen kill eight in bar"),
    ("Eight killed by bomb in Quetta", "Quetta shooting and blast kill eight"),
    ("Bomb kills 12 at Quetta station", "Gunmen and blast kill 12 at Quetta station"),
    ("Hackers steal data from Lisbon hospital", "Lisbon hospital: hackers take records"),
    ("EDF raises €1 billion in hybrid bond sale", "EDF sells €1 billion green bonds"),
    (
        "Philips recalls baby monitors over battery burns",
        "Philips calls back nursery cameras that may overheat",
    ),
    (
        "Honda recalls 120,000 Civics over steering",
        "Honda calls back 120,400 sedans as wheels may jam",
    ),
]


@pytest.mark.parametrize(("one", "other"), TWO)
def test_two_events_of_one_name_are_two_stories(one: str, other: str) -> None:
    assert not are_one(one, other)
    assert not are_one(other, one)


@pytest.mark.parametrize(("one", "other"), ONE)
def test_one_event_told_in_two_ways_is_one_story(one: str, other: str) -> None:
    assert are_one(one, other)
    assert are_one(other, one)


READ = {
    "SpaceX lofts 20 satellites from Vandenberg": "pad california",
    "Larkhill lofts apartments in Florida": "",
    "Larkhill 2-0 Brockton": "foe brockton, foe larkhill",
    "Larkhill 2-0 up at the break": "",
    "Larkhill beat Brockton Rovers": "foe brockton, foe rover",
    "Larkhill beat Brockton champions": "",
    "Verlo drug meets and misses goals in cancer trial": "ill cancer",
    "Verlo cancer drug fails in trial": "ill cancer, trial badly",
    "Fire at mill, nobody hurt": "unhurt unhurt",
    "Incendie d'un entrepôt, pas de blessé": "unhurt unhurt",
    "Feelings hurt at mill": "",
    "Verlo buys 12% of the Dutch tram maker Larkhill": (
        "land netherlands, model larkhill, thing tram, trade buy"
    ),
    "Verlo buys a mill, then sells it": "thing mill, trade buy",
    "Verlo wins $2 billion seeker contract": "thing seeker, trade contract",
    "Contract for Verlo": "",
    "Verlo contract for 18 jets": "thing %plane, trade contract",
    "Verlo Buys Rope Maker Larkhill": "",
    "Larkhill sale": "",
    "Supreme Court upholds ban, strikes down tax": "",
    "Judge frees Roe": "ruling falls",
    "Three stabbed in Larkhill, Ohio": "spot ohio,larkhill, with knife",
    "Hackers hit Larkhill bank": "body bank",
    "Verlo sells green bonds": "bond green, thing bond, thing green, trade sell",
}


@pytest.mark.parametrize("headline", READ)
def test_particulars_are_read_off_a_headline(headline: str) -> None:
    assert ", ".join(sorted(read_particulars(headline))) == READ[headline]
    assert list_values({"pad florida", "foe roe"}, "foe") == {"roe"}

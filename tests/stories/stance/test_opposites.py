"""Who tells the opposite of what a story claims is no second voice on it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.model import Relation, Status
from bot.stories.stance.opposites import Way, find_way, read_opposite
from tests.stories.newsdesk import GAZETTE, HERALD, NEWSROOM, REUTERS, Desk

HOUR = timedelta(hours=1)

DEAL = "Nokia to buy Infinera for $2.3 billion"
SPLIT = "Microsoft and OpenAI end their partnership"
JOBS = "Volkswagen to cut 35,000 jobs"


def read(claim: str, title: str) -> Way | None:
    return find_way(read_opposite(title), title, (claim,))


@pytest.mark.parametrize(
    ("claim", "title", "way"),
    [
        (DEAL, "Nokia will not buy Infinera", Way.NOT),
        (DEAL, "Nokia übernimmt Infinera nicht", Way.NOT),
        (JOBS, "Volkswagen won't cut 35,000 jobs, works council says", Way.NOT),
        (JOBS, "Volkswagen streicht doch keine 35.000 Stellen", Way.NOT),
        (SPLIT, "Microsoft and OpenAI not ending partnership", Way.NOT),
        ("Bank of England cuts rates to 3.5%", "Bank of England did not cut rates", Way.NOT),
        ("Acme recalls Model 17", "Acme is not recalling Model 17", Way.NOT),
        ("Boeing 737 crashes near Lyon", "No Boeing 737 has crashed near Lyon", Way.NOT),
        ("Trump to meet Putin in Budapest", "Trump never to meet Putin in Budapest", Way.NOT),
        ("Nokia va racheter Infinera", "Nokia ne va pas racheter Infinera", Way.NOT),
        ("Nokia comprará Infinera", "Nokia no comprará Infinera", Way.NOT),
        (DEAL, "Nokia no va a comprar Infinera", Way.NOT),
        (DEAL, "Nokia shelves Infinera purchase", Way.OFF),
        (DEAL, "Nokia terminates agreement to buy Infinera", Way.OFF),
        (DEAL, "Nokia decides against Infinera bid", Way.OFF),
        (DEAL, "Nokia will not pursue an offer for Infinera", Way.OFF),
        (DEAL, "Infinera turns down Nokia", Way.OFF),
        (DEAL, "Regulators sue to stop Nokia buying Infinera", Way.OFF),
        (DEAL, "Nokia verzichtet auf Infinera", Way.OFF),
        (DEAL, "Nokia renonce à racheter Infinera", Way.OFF),
        (DEAL, "Nokia renuncia a comprar Infinera", Way.OFF),
        (JOBS, "Volkswagen scraps plan to cut 35,000 jobs", Way.OFF),
        ("Rail workers to strike on Friday", "Rail strike averted", Way.OFF),
        ("Lufthansa pilots strike", "Lufthansa-Piloten sagen Streik ab", Way.OFF),
        ("Trump to meet Putin in Budapest", "Trump-Putin meeting cancelled", Way.OFF),
        (SPLIT, "Microsoft and OpenAI still partners, companies say", Way.STAYS),
        (SPLIT, "OpenAI partnership continues, Microsoft says", Way.STAYS),
        (SPLIT, "Microsoft, OpenAI say partnership intact", Way.STAYS),
        (SPLIT, "Microsoft bleibt Partner von OpenAI", Way.STAYS),
        (SPLIT, "Microsoft reste partenaire d'OpenAI", Way.STAYS),
        (SPLIT, "Microsoft sigue siendo socio de OpenAI", Way.STAYS),
        ("Acme chief Roe to step down", "Acme chief Roe to stay on", Way.STAYS),
        ("Netflix down for thousands of users", "Netflix says service is not down", Way.STAYS),
        ("Microsoft und OpenAI trennen sich", "Microsoft bleibt Partner von OpenAI", Way.STAYS),
        ("Acme et Larkhill mettent fin à leur alliance", "Acme reste allié de Larkhill", Way.STAYS),
        ("Acme rompe con Larkhill", "Acme sigue siendo socio de Larkhill", Way.STAYS),
        (DEAL, "Nokia won't pursue Infinera", Way.OFF),
        # What was off is on.
        ("Rail strike called off", "Rail strike still on, says union", Way.NOT),
        ("Rail strike called off", "Rail strike goes ahead, says union", Way.NOT),
        ("Gewerkschaft sagt Bahnstreik ab", "Bahnstreik findet statt, sagt Gewerkschaft", Way.NOT),
        ("La grève de Larkhill est annulée", "La grève de Larkhill aura bien lieu", Way.NOT),
        ("Cancelan la huelga de Larkhill", "La huelga de Larkhill sigue en pie", Way.NOT),
        # Who says no may have come first.
        ("Nokia will not buy Infinera", DEAL, Way.NOT),
        ("Acme chief Roe to stay on", "Acme chief Roe to step down", Way.STAYS),
    ],
)
def test_the_opposite_is_heard(claim: str, title: str, way: Way) -> None:
    assert read(claim, title) is way


@pytest.mark.parametrize(
    ("claim", "title"),
    [
        (DEAL, "Nokia agrees to buy Infinera"),
        (DEAL, "Nokia to buy Infinera, will not cut jobs"),
        (DEAL, "Nokia to buy Infinera as it drops cable unit"),
        (DEAL, "Nokia to acquire Infinera in deal not expected to close until 2027"),
        (DEAL, "Nokia not alone in wanting Infinera"),
        (DEAL, "Infinera board rejects higher bid, backs Nokia purchase"),
        (DEAL, "Nokia continues shopping spree with Infinera"),
        (DEAL, "Nokia kauft Infinera, kein Stellenabbau geplant"),
        (DEAL, "Nokia says Infinera purchase will not hurt dividend"),
        (DEAL, "Nokia doesn't expect hurdles for Infinera purchase"),
        (DEAL, "No reason was given for Infinera purchase"),
        ("Acme buys Fenwick", "Acme buys Fenwick; not all are happy"),
        (SPLIT, "Microsoft and OpenAI part ways"),
        (SPLIT, "Microsoft ends OpenAI partnership but continues to buy chips"),
        (SPLIT, "Microsoft remains shareholder after OpenAI breakup"),
        (SPLIT, "Microsoft and OpenAI will not be partners any more"),
        (SPLIT, "Microsoft terminates agreement with OpenAI"),
        (SPLIT, "Microsoft und OpenAI sind nicht mehr Partner"),
        (JOBS, "VW drops ID.3 model, cuts 35,000 jobs"),
        (JOBS, "Volkswagen drops 3% as it cuts 35,000 jobs"),
        (JOBS, "Volkswagen to cut 35,000 jobs, not close plants"),
        (JOBS, "Volkswagen streicht 35.000 Stellen, Werke werden nicht geschlossen"),
        ("Acme lays off 600 from car project", "Acme abandons car project, lays off 600"),
        ("Acme chief Roe to step down", "Acme chief Roe to stay until December"),
        ("Acme chief Roe to step down", "Acme chief Roe quits but stays on board"),
        ("Netflix down for thousands of users", "Netflix remains down"),
        ("Plane crashes near Lyon", "Pilot of plane that crashed near Lyon was not tired"),
        ("Acme offers workers 30% raise", "Acme workers reject 30% raise offer"),
        ("Acme makes offer for Fenwick", "Fenwick rejects Acme"),
        (SPLIT, "Microsoft and OpenAI never partners again"),
        # What goes ahead is something else, was never off, or is off all the same.
        ("Rail strike called off", "Larkhill fair goes ahead"),
        ("Rail workers to strike on Friday", "Rail strike goes ahead"),
        ("Rail strike called off", "Schools still on short hours after rail strike"),
        ("Rail strike called off", "Rail strike called off, football match goes ahead"),
        ("Acme announces tour", "Acme denies tour has been cancelled"),
        ("Blast at Acme refinery: tanks still burn", "Fire at Acme refinery: schools are shut"),
        ("Fire at Acme refinery: schools are shut", "Blast at Acme refinery: tanks still burn"),
        ("Acme drops bid for Fenwick", "Acme abandons bid for Fenwick"),
        ("Acme will not buy Fenwick", "Acme won't buy Fenwick"),
        ("Acme drops bid for Fenwick", "Acme was to buy Fenwick"),
        ("Fenwick opens plant", "Fenwick cancels it"),
        ("Fenwick opens plant", "It is off: called off"),
        ("Fenwick opens plant", "Not that it did"),
        ("Fenwick opens plant", "It is called off"),
        ("Fenwick opens plant", "Not it"),
        ("Fenwick opens plant", "Nicht so, aber sehr"),
    ],
)
def test_what_only_has_a_no_in_it_is_not_the_opposite(claim: str, title: str) -> None:
    assert read(claim, title) is None


@pytest.mark.parametrize(
    ("claim", "title"),
    [
        (DEAL, "Nokia will not buy Infinera"),
        (DEAL, "Nokia shelves Infinera purchase"),
        (JOBS, "Volkswagen will not cut 35,000 jobs, works council says"),
        (SPLIT, "Microsoft and OpenAI still partners, companies say"),
    ],
)
def test_the_opposite_corroborates_nothing(claim: str, title: str) -> None:
    desk = Desk()
    desk.tell(claim, source=GAZETTE)
    told = desk.tell(title, source=HERALD, after=HOUR)
    assert (told.story, told.relation) == ("s1", Relation.UPDATE)
    assert (told.status, told.origins) == (Status.SINGLE_SOURCE, 1)


@pytest.mark.parametrize(
    ("claim", "title", "summary", "status"),
    [
        (
            SPLIT,
            "Microsoft and OpenAI: our partnership continues",
            "We remain committed to our partnership with OpenAI.",
            Status.DISPUTED,
        ),
        (
            "Microsoft to buy Fenwick for $2.3 billion",
            "Microsoft will not buy Fenwick",
            "Microsoft has decided not to buy the company.",
            Status.DISPUTED,
        ),
        # That it was called off says neither that it was so nor that it never was.
        (
            "Microsoft to buy Fenwick for $2.3 billion",
            "Microsoft will not pursue an offer for Fenwick",
            "We have decided not to pursue an offer.",
            Status.SINGLE_SOURCE,
        ),
        (
            "Microsoft to buy Fenwick for $2.3 billion",
            "Microsoft to acquire Fenwick",
            "Closing is expected in a year.",
            Status.OFFICIAL,
        ),
    ],
)
def test_the_partys_own_no_is_no_official_word_for_it(
    claim: str, title: str, summary: str, status: Status
) -> None:
    desk = Desk()
    desk.tell(claim, source=GAZETTE)
    told = desk.tell(title, summary, source=NEWSROOM, after=HOUR)
    assert (told.story, told.status) == ("s1", status)


def test_it_counts_the_same_after_a_restart() -> None:
    desk = Desk()
    desk.tell(DEAL, source=GAZETTE)
    desk.tell("Nokia will not buy Infinera", source=HERALD, after=HOUR)
    again = desk.restart().tell(
        "Nokia to buy Infinera, sources say", source=REUTERS, after=2 * HOUR
    )
    assert (again.story, again.origins) == ("s1", 2)

"""Two events of one kind in one form of words, and one event in other words."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.stories.newsdesk import GAZETTE, HERALD, Desk

HOUR = timedelta(hours=1)
Told = tuple[str, str]


def are_one(one: Told, other: Told) -> bool:
    desk = Desk()
    first = desk.tell(*one, source=GAZETTE)
    return desk.tell(*other, source=HERALD, after=HOUR).story == first.story


LARKHILL = (
    "OLDTOWN, Ohio--(BUSINESS WIRE)--Larkhill Foods Inc. (NYSE: LKF), a maker of frozen beans and "
    "other plain fare for schools and canteens"
)
TWO_EVENTS: dict[str, tuple[Told, Told]] = {
    "two trials that one agency reports": (
        (
            "Jury convicts former nurse of murdering four patients",
            "LARKHILL (AP) — A jury on Tuesday convicted a nurse at Larkhill hospital.",
        ),
        (
            "Jury acquits doctor in overdose deaths of five patients",
            "OLDTOWN (AP) — A jury on Tuesday acquitted a doctor in Oldtown.",
        ),
    ),
    "a report, and one without denial whose text names others": (
        ("Orla Venn rushed to hospital after collapse", "The singer fell at home in Leeds."),
        (
            "Orla Venn's manager opens hospital ward",
            "Tam Okell told Oldtown Radio that Ida Brandt paid for it in Bergen at his wish.",
        ),
    ),
    "two releases of one firm, told by its dateline and by what it says of itself": (
        (
            "Larkhill Foods to be Acquired by Brockton Dairies",
            f"{LARKHILL}, today announced that it will be bought by Brockton Dairies.",
        ),
        (
            "Larkhill Foods Reports Third Quarter Results",
            f"{LARKHILL}, today announced its results for the third quarter.",
        ),
    ),
    "a release and another one, with no word of the firm itself": (
        (
            "Larkhill Foods to Sell Oldtown Mill",
            "OLDTOWN, March 3 /PRNewswire/ -- The mill goes to Brockton Dairies.",
        ),
        (
            "Larkhill Foods Pauses Bean Trial",
            "OLDTOWN, March 3 /PRNewswire/ -- A study of new beans will rest until autumn.",
        ),
    ),
    "two purchases by one firm, the bought one amid small words": (
        ("Nokia to buy Verlo Optics for up to $1.3 billion", "Nokia wants its lasers."),
        ("Nokia to buy Sitwell Optics for up to $1 billion", "Nokia wants its lenses."),
    ),
    "two deals of one firm of which no pattern knows the words": (
        ("Nokia and Siemens sign deal to build radios", ""),
        ("Nokia, Samsung in deal over radios worth tens of millions", ""),
    ),
    "a suit, and the end of another": (
        ("Nokia wins patent case over radio masts", "A court found for Nokia on the masts."),
        ("Nokia sued by farmers over radio masts", "Farmers say the masts spoil their fields."),
    ),
    "layoffs at two companies": (
        (
            "Nokia to lay off 4,000 workers in latest round",
            "Nokia said it will lay off about 4,000 workers, or 5% of its staff.",
        ),
        (
            "Siemens to lay off 7,000 workers in latest round",
            "Siemens said it will lay off about 7,000 workers, or 3% of its staff.",
        ),
    ),
    "results of two companies": (
        ("Nokia beats on earnings, network sales grow 12%", "Profit was above forecasts."),
        ("Samsung beats on earnings, chip sales fall 4%", "Profit was above forecasts."),
    ),
    "recalls of two firms that no catalogue has, every word with a capital": (
        (
            "Larkhill Foods Recalls Frozen Beans Because of Possible Health Risk",
            "Larkhill Foods of Oldtown is recalling frozen beans, as they may carry listeria.",
        ),
        (
            "Brockton Dairies Recalls Soft Cheese Because of Possible Health Risk",
            "Brockton Dairies of Newport is recalling soft cheese, as it may carry listeria.",
        ),
    ),
    "two recalls of one maker": (
        ("Samsung recalls 1.2 million Lumina vehicles over cameras", "Lumina cameras fail."),
        ("Samsung recalls 310,000 Lumina trucks over dashboards", "Lumina dashboards fail."),
    ),
    "fines of one authority on two firms under one law": (
        (
            "EU fines Nokia 300 million euros under Open Networks Act",
            "The European Commission said Nokia broke rules on interfaces.",
        ),
        (
            "EU fines Samsung 120 million euros under Open Networks Act",
            "The European Commission said Samsung broke rules on consent.",
        ),
    ),
    "a recall in a city whose name stands before another story": (
        (
            "Fenwick agrees to buy Ostrander for $4.1 billion",
            "LEEDS (Northern Wire) - Fenwick agreed to buy Ostrander in cash, the firms said.",
        ),
        ("Calloway recalls 90,000 pumps after a fire in Leeds", ""),
    ),
    "quakes in two Japanese prefectures": (
        (
            "岩手県で震度5強の地震 津波注意報を発表",
            "地震の規模はマグニチュード6.8と推定されます。",
        ),
        ("熊本県で震度5弱の地震 津波の心配なし", "気象庁によると地震の規模は4.9です。"),
    ),
    "two charges of one authority that name nobody": (
        ("SEC Charges Three With Running $14 Million Fraud", "The SEC charged three people."),
        ("SEC Charges Broker With Running $61 Million Scheme", "The SEC charged a broker."),
    ),
    "two cases before one court": (
        ("Supreme Court to hear case on harbour fees", "The justices will review fees."),
        ("Supreme Court to hear case on lighthouse funding", "The justices will review funding."),
    ),
    "two rulings on one government": (
        (
            "Judge blocks Trump tariffs on Ruritania",
            "A federal judge blocked the tariffs on Monday.",
        ),
        (
            "Judge blocks Trump administration from closing harbour schools",
            "A federal judge blocked the closures on Monday.",
        ),
    ),
    "shootings in two towns of one country": (
        (
            "Three killed in shooting at Larkhill college",
            "Police in Larkhill are looking for a gunman.",
        ),
        (
            "Three killed in shooting at Brockton bar",
            "Police in Brockton are looking for a gunman.",
        ),
    ),
    "crashes in two towns, every word with a capital": (
        (
            "Bus Crash Kills Several Pupils",
            "A bus crashed into a wall in Larkhill on the way to school.",
        ),
        (
            "Bus Crash Kills Several Tourists",
            "A bus crashed into a river near Brockton on the way home.",
        ),
    ),
    "deaths of two people": (
        ("Ada Larkhill, actor and director, dies at 89", "She died at home."),
        ("Bea Brockton, award-winning actor, dies at 79", "She died in hospital."),
    ),
    "two flotations": (
        ("Larkhill shares soar in NYSE debut", "The design firm tripled on its first day."),
        ("Brockton shares soar in NYSE debut", "The lender jumped on its first day."),
    ),
    "strikes at two firms": (
        (
            "Larkhill welders vote to strike",
            "Larkhill welders voted to walk off the job after they rejected a contract.",
        ),
        (
            "Brockton welders vote to strike",
            "Brockton Yard welders voted to walk off the job after they rejected a contract.",
        ),
    ),
    "a deal extended and another ended": (
        ("Siemens extends alliance with Nokia for five years", "The alliance goes on."),
        ("Siemens ends alliance with Nokia in two markets", "The alliance is over there."),
    ),
    "deals of one firm with two others that the catalogue has": (
        ("Nokia partners with Siemens on factory chips", "The chips are for factories."),
        ("Nokia partners with Samsung on phone chips", "The chips are for phones."),
    ),
    "two events with one everyday word in common": (
        ("Fenwick recalls 40,000 kettles over burns", ""),
        ("Brockton opens a kettle museum", ""),
    ),
    "two events in one country": (
        ("Nokia to cut 9,000 jobs in Finland", "Nokia will cut jobs across Finland."),
        ("Siemens recalls trains in Finland over brakes", ""),
    ),
    "a round-up with a word of a story": (
        ("Lighthouse keeper Roe quits", "The lighthouse at Larkhill is empty."),
        ("Daily news digest", "Markets fell, a lighthouse closed, and rates rose in Ruritania."),
    ),
    "two round-ups": (
        ("Morning Briefing", "Nokia cut jobs, and Siemens won a rail order in Austria."),
        ("Morning Briefing", "Samsung showed a phone, and rates rose in Ruritania."),
    ),
}


@pytest.mark.parametrize("pair", TWO_EVENTS.values(), ids=TWO_EVENTS.keys())
def test_two_events_of_one_kind_are_two_stories(pair: tuple[Told, Told]) -> None:
    assert not are_one(*pair)
    assert not are_one(*reversed(pair))


ONE_EVENT: dict[str, tuple[Told, Told]] = {
    "a mishap, by the one place of many that both texts name": (
        (
            "Train carrying propane derails, forcing 300 from their homes",
            "Cars left the rails near Larkhill, the Northern Line said.",
        ),
        (
            "‘Sounded like a bomb’: neighbors describe train derailment",
            "Tam Okell ran from his home in Larkhill. Roe Street in Oldtown smelled of propane.",
        ),
    ),
    "a denial whose text names others": (
        ("Orla Venn rushed to hospital after collapse", "The singer fell at home in Leeds."),
        (
            "Orla Venn's manager denies she was in hospital",
            "Tam Okell told Oldtown Radio that the singer was at her sister's in Bergen.",
        ),
    ),
    "a suit that is told with its end": (
        ("Nokia wins patent suit over radio masts", "A court found for Nokia on the masts."),
        ("Judge sides with Nokia in suit over radio masts", "The court found for Nokia."),
    ),
    "a deal by another name of the buyer": (
        ("Larkhill to buy Brockton for $48 billion", "The pump maker will acquire its rival."),
        (
            "Pump maker Larkhill agrees to acquire rival Brockton in $48bn deal",
            "The deal would create a giant.",
        ),
    ),
    "a fire in other words": (
        ("Larkhill apartment blaze kills at least 44", "A fire tore through towers."),
        ("Dozens dead after fire engulfs Larkhill tower blocks", "The towers burnt for hours."),
    ),
    "a resignation in other words": (
        ("Ruritanian prime minister Roe resigns after 27 days", "Ada Roe resigned on Monday."),
        ("Ada Roe quits as prime minister", "She had named a cabinet hours before."),
    ),
    "a rising toll": (
        ("Train crash near Larkhill kills 36", "Two trains collided near Larkhill."),
        ("Larkhill train crash: death toll rises to 57", "Rescuers searched the wreckage."),
    ),
    "a town and its region": (
        ("Larkhill Air cargo plane crashes near Brockton airport", "The plane caught fire."),
        ("Larkhill Air plane crashes in Newshire, sending smoke into sky", "It caught fire."),
    ),
    "a quake of which only the country is shared": (
        ("Magnitude 6.1 earthquake strikes western Turkey", ""),
        ("Strong earthquake hits Turkey, buildings collapse", ""),
    ),
    "a quake of which each report names other towns": (
        (
            "Magnitude 6.1 earthquake strikes western Turkey",
            "An earthquake of magnitude 6.1 struck near Larkhill, collapsing buildings.",
        ),
        (
            "Strong earthquake hits western Turkiye, buildings collapse",
            "A magnitude 6.1 earthquake was felt in Brockton and Newport.",
        ),
    ),
    "a fine in other currencies": (
        ("Nokia fined 90 million euros by Ruritania over patents", "The watchdog fined Nokia."),
        ("Ruritania fines Nokia $98 million over patent rules", "The fine is over patents."),
    ),
    "a quake that Japanese outlets tell in other forms": (
        (
            "岩手県で震度5強の地震 津波注意報を発表",
            "気象庁によりますと、地震の規模はマグニチュード6.8と推定されます。",
        ),
        ("岩手・宮古で震度5強 M6.8、津波注意報", "8日午後、岩手県沖を震源とする地震があった。"),
    ),
    "a recall of which an exact number is told": (
        (
            "Larkhill Motors recalls 355,000 trucks over instrument failure",
            "The recall covers trucks of 2025 and 2026, sold in Brockton by Ada Roe.",
        ),
        (
            "Dashboards go blank: Larkhill recalls 355,000 pickups",
            (
                "The Newport Traffic Agency posted the notice on Tuesday; Brockton dealers wait "
                "for parts from Oldtown."
            ),
        ),
    ),
    "a strike at one company": (
        (
            "Nokia workers walk off the job after talks fail",
            (
                "More than 10,000 clerks began a strike early on Saturday, and hundreds of shops "
                "stayed shut."
            ),
        ),
        (
            "Nokia strike: thousands of customers stranded as staff hit picket lines",
            "The CUPW said its members were out as of 12:58 a.m.",
        ),
    ),
    "a deal of which two texts share no more than who deals": (
        (
            "Samsung to acquire Nokia network unit",
            (
                "Ada Roe and the board agreed a price in Brockton late on Monday after months of "
                "wrangling over licences."
            ),
        ),
        (
            "Nokia sells its radio arm to Samsung",
            (
                "Directors in Newport voted for the sale, which unions oppose; regulators have yet "
                "to look at it."
            ),
        ),
    ),
    "a partner by what it makes": (
        ("OpenAI signs deal with Samsung on memory chips", "Samsung will make memory chips."),
        ("Samsung signs chip deal with the ChatGPT maker", "The memory chips are for servers."),
    ),
    "a partner that only one text names": (
        ("Nokia wins network contract in Ruritania", "Larkhill Telecom chose Nokia."),
        ("Larkhill Telecom picks Nokia for Ruritania network contract", "The contract is big."),
    ),
}


@pytest.mark.parametrize("pair", ONE_EVENT.values(), ids=ONE_EVENT.keys())
def test_one_event_in_other_words_is_one_story(pair: tuple[Told, Told]) -> None:
    assert are_one(*pair)
    assert are_one(*reversed(pair))


def test_an_event_that_many_reported_still_takes_no_other_of_its_kind() -> None:
    desk = Desk()
    for number, title in enumerate(
        (
            "Nokia to lay off 4,000 workers in latest round",
            "Network maker Nokia cuts 4,000 jobs",
            "Nokia slashes 4,000 jobs as orders fall",
        )
    ):
        assert desk.tell(title, source=HERALD, after=number * HOUR).story == "s1"
    other = desk.tell("Siemens to lay off 7,000 workers in latest round", after=4 * HOUR)
    assert other.story == "s2"


def test_a_second_event_is_known_from_the_form_of_any_report_of_the_first() -> None:
    desk = Desk()
    tariffs = "A federal judge blocked the tariffs on Monday."
    desk.tell("Judge blocks Trump tariffs on Ruritania", tariffs)
    desk.tell("Trump tariffs on Ruritania halted", tariffs, source=HERALD, after=HOUR)
    other = desk.tell(
        "Judge blocks Trump administration from closing harbour schools",
        "A federal judge blocked the closures on Monday.",
        after=2 * HOUR,
    )
    assert other.story == "s2"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Nokia opens office in Turku", "Nokia to cut 4,000 jobs"),
        ("Microsoft faces UK inquiry over cloud licences", "Microsoft unveils new Surface laptops"),
        ("Larkhill recalls 200,000 cars over brakes", "Larkhill shares jump on robotaxi plan"),
    ],
)
def test_two_things_of_one_company_are_two_stories(one: str, other: str) -> None:
    desk = Desk()
    assert desk.tell(one).story != desk.tell(other, source=HERALD).story


def test_one_thing_of_one_company_is_one_story_in_other_words() -> None:
    desk = Desk()
    first = desk.tell("Nokia to cut 4,000 jobs in network business")
    assert desk.tell("Job losses loom at Nokia", source=HERALD).story == first.story


def test_a_mishap_that_comes_of_another_is_told_in_its_story() -> None:
    assert are_one(
        ("Storm batters Larkhill harbour, cutting power", ""),
        ("Flood in Larkhill harbour after storm", ""),
    )


def test_who_won_joins_what_others_tell_of_the_end_beside_a_preview() -> None:
    desk = Desk()
    desk.tell("Preview: Roe meets Larkhill in Oldtown final", source=GAZETTE)
    first = desk.tell("Roe beats Larkhill in Oldtown final", source=GAZETTE)
    second = desk.tell("Larkhill beaten by Roe in Oldtown final", source=HERALD)
    assert first.story == second.story == "s2"


def test_two_mishaps_in_one_region_are_two_stories() -> None:
    assert not are_one(
        ("Sismo de magnitud 5,8 sacude el sur de Perú", "El epicentro se ubicó en Arequipa."),
        (
            "Bus crash in southern Peru kills 41",
            "A bus plunged into a ravine near Arequipa on Tuesday, authorities said.",
        ),
    )


THEFT = (
    "Thieves take Lindqvist portrait from Rijksmuseum in Amsterdam",
    "Dutch police said a window was forced about 4am; a silver ewer is missing too.",
)
TRUCE = (
    "Sudan army and rebels agree to humanitarian truce, mediators say",
    "The deal brokered in Jeddah is to take effect on Wednesday.",
)


def test_a_crime_is_one_in_another_country_by_two_names() -> None:
    assert are_one(
        THEFT,
        (
            "Two held in Antwerp over Rijksmuseum theft; Lindqvist portrait found",
            "Belgian police found the painting in a garage. The silver ewer is still missing.",
        ),
    )
    assert not are_one(
        THEFT,
        (
            "Thieves take silver from Antwerp museum",
            "Belgian police said a window was forced; a portrait is missing too.",
        ),
    )


def test_a_ceasefire_holds_in_all_of_a_land() -> None:
    assert are_one(TRUCE, ("Hope and doubt in Darfur as truce is announced", ""))
    assert are_one(TRUCE, ("Sudan truce: guns fall silent in El Obeid", ""))
    raid = ("Rebels shell market in El Obeid, Sudan", "Residents reported artillery at dawn.")
    assert not are_one(TRUCE, raid)
    assert not are_one(TRUCE, ("Yemen truce comes into force", "Shelling was heard in Taiz."))

"""What is nearly always one event: a counted toll, a quake, a death, a rate decision, a split."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.stories.newsdesk import COURIER, GAZETTE, HERALD, Desk

HOUR = timedelta(hours=1)
Told = tuple[str, str]

ONE: dict[str, tuple[Told, Told]] = {
    "two firms that part, and each text has its own witnesses": (
        ("Microsoft and OpenAI end their partnership", "Executives said so in Seattle."),
        ("Microsoft, OpenAI part ways after seven years", "Staff were told in an e-mail."),
    ),
    "a decision on rates in two desks' words": (
        ("Fed holds interest rates steady", "Growth is solid, its chair told reporters."),
        ("Federal Reserve leaves rates unchanged as prices rise", "Stocks fell in New York."),
    ),
    "a decision on rates, and the bank's own statement": (
        ("Fed holds interest rates steady", "Growth is solid, its chair told reporters."),
        (
            "Federal Reserve issues FOMC statement",
            "The Committee decided to maintain the target range for the federal funds rate.",
        ),
    ),
    "a decision on rates in two languages": (
        ("EZB lässt Leitzins unverändert", "Das teilte die Notenbank in Frankfurt mit."),
        ("ECB keeps rates on hold", "Its president spoke of a good place."),
    ),
    "a toll is counted on, and each text has its own towns": (
        ("Earthquake in Peru kills 96", "People in Abancay ran into the streets."),
        ("Peru earthquake death toll rises to 310", "Hamlets around Chalhuanca lie flat."),
    ),
    "a toll was counted on, and an earlier count comes late": (
        ("Peru earthquake death toll rises to 310", "Hamlets around Chalhuanca lie flat."),
        ("Earthquake in Peru kills 96", "People in Abancay ran into the streets."),
    ),
    "deaths that rise are a toll": (
        ("Ghana floods: death toll passes 40 as rescuers search", "Bridges broke at Tamale."),
        ("Ghana flood deaths rise to 71, agency says", "Roads to Bolgatanga are cut."),
    ),
    "a quake by its country and its magnitude": (
        ("M 6.4 - 31 km NNE of Chimbote, Peru", "2026-03-03 11:59:02 UTC. Depth 28.00 km"),
        ("Strong 6.4 earthquake shakes northern Peru", "Shops in Trujillo emptied."),
    ),
    "a quake that was told by its magnitude, and whom it killed": (
        ("Strong 6.4 earthquake shakes northern Peru", "Shops in Trujillo emptied."),
        ("At least 20 killed as earthquake hits northern Peru", "Walls fell in Chimbote."),
    ),
    "a storm by its name, in the next country": (
        ("Hurricane Orla makes landfall in Jamaica as a Category 5", "Roofs flew in Kingston."),
        ("Hurricane Orla: death toll in Haiti rises to 25", "A river broke its banks in Jacmel."),
    ),
    "a death, each headline with another work": (
        ("Orla Venn, a Star of ‘Tidewater’ and ‘The Long Pier,’ Dies at 81", "She won a prize."),
        ("Orla Venn, Prize-Winning Singer of Tidewater, Dies at 81", "She died in Leeds."),
    ),
    "a game by its score, in two desks' words": (
        ("Arsenal 3-1 Chelsea: Saka double sinks Blues", "The Gunners go top."),
        ("Saka scores twice as Arsenal beat Chelsea 3-1 to go top", "It was a third win."),
    ),
    "a launch of satellites": (
        ("SpaceX launches 29 Starlink satellites from Florida", "A Falcon 9 rose at dawn."),
        ("Falcon 9 puts 29 more Starlinks in orbit", "SpaceX flew from Florida on Tuesday."),
    ),
    "recalled cars, rounded": (
        ("Ford recalls 1.46 million vehicles over brakes", "Owners get a letter."),
        ("Ford to recall 1.5 million cars for brake fault", "Dealers mend them."),
    ),
    "dozens of satellites, and how many": (
        ("SpaceX launches dozens of Starlink satellites from Florida", "It rose at dawn."),
        ("SpaceX puts 29 Starlink satellites in orbit from Florida", "A Falcon 9 rose at dawn."),
    ),
    "a firm's notice, which two services carry": (
        ("Larkhill A/S – Share buyback programme", "These shares were bought in week 19."),
        ("Larkhill A/S: Share buyback programme", "In week 19 Larkhill bought these shares."),
    ),
    "a notice in the names of a firm and of its arm": (
        ("Larkhill A/S – Share buyback programme", "Brockton's arm bought 48,000 shares."),
        ("Brockton A/S – Share buyback programme", "Larkhill, Brockton's arm, bought 48,000."),
    ),
    "two follow-ups that end alike": (
        ("Hospitals overwhelmed after Kunar earthquake", "At least 800 people died there."),
        ("Villages flattened after Kunar earthquake", "The dead number at least 800 there."),
    ),
    "a firm and its owner": (
        ("Google to cut 12,000 jobs", "Sundar Pichai wrote to staff on Friday."),
        ("Alphabet to cut 12,000 jobs", "Chief Sundar Pichai told staff on Friday."),
    ),
    "two capitals with a comma": (
        ("Beijing, Washington extend tariff truce for 90 days", "It would have ended today."),
        ("China and US extend tariff truce for 90 days", "The truce would have ended today."),
    ),
    "cars that are counted anew": (
        ("Freight train derails near Pecos, Texas, 21 cars off tracks", "Nobody was hurt."),
        ("20 cars derail near Pecos, Texas, after train hits truck", "Nobody was hurt."),
    ),
    "two looks ahead, with years": (
        ("Union Budget 2026-27 preview: what the minister may cut", "Income tax may fall."),
        ("Union Budget 2026-27: minister may cut income tax", "She speaks on Sunday."),
    ),
    "what two governments say": (
        ("Israel says ceasefire with Lebanon extended", "The truce was due to end."),
        ("White House says ceasefire with Lebanon extended", "The truce was due to end."),
    ),
    "a deal for an AI firm in two desks' words": (
        ("Nokia to buy AI start-up Enfabrica for $900mn", "Its founder joins the network firm."),
        ("Nokia snaps up Enfabrica in $900M deal", "The network firm hires its founder."),
    ),
    "a cut at the venture of two firms, by each of their names": (
        ("UPS to cut 20,000 jobs, Orla Venn says", "The venture of both closes its hub."),
        ("FedEx to cut 20,000 jobs, Orla Venn says", "The venture of both closes a hub."),
    ),
    "two firms in a headline, of which one is told before": (
        ("UPS and FedEx raise rates", "Both parcel firms ask for 5.9% more."),
        ("FedEx raises rates as UPS does", "The parcel firm asks for 5.9% more."),
    ),
    "a death, one headline without the age": (
        ("Orla Venn, singer of Tidewater, dies aged 81", "She died in Leeds, her family said."),
        ("Tributes as singer Orla Venn dies", "Her band called her the voice of the coast."),
    ),
}
TWO: dict[str, tuple[Told, Told]] = {
    "a firm that parts from one, and from another": (
        ("Microsoft and OpenAI end their partnership", "Executives said so in Seattle."),
        ("Microsoft, Nokia part ways after seven years", "Staff were told in an e-mail."),
    ),
    "what a central bank decided, and what was expected of it": (
        ("Economists expect the Federal Reserve to hold rates", "The meeting ends on Wednesday."),
        ("Federal Reserve cuts rates in surprise move", "Its key rate is now about 3.6%."),
    ),
    "the decisions of two central banks": (
        ("Federal Reserve leaves rates unchanged", "Growth is solid, its chair said."),
        ("ECB leaves rates unchanged", "Growth is solid, its president said."),
    ),
    "two storms of one day": (
        ("Hurricane Orla makes landfall in Jamaica as a Category 5", "Roofs flew in Kingston."),
        ("Typhoon Tamsin makes landfall in Vietnam as a Category 4", "Roofs flew in Hue."),
    ),
    "a quake by its magnitude, and a later one that killed": (
        ("M 6.4 - 31 km NNE of Chimbote, Peru", "2026-03-03 11:59:02 UTC. Depth 28.00 km"),
        ("At least 20 killed as magnitude 7.2 earthquake hits southern Peru", "Walls fell."),
    ),
    "two quakes of one country": (
        ("M 6.4 - 31 km NNE of Chimbote, Peru", "2026-03-03 11:59:02 UTC. Depth 28.00 km"),
        ("M 5.1 - 12 km S of Tacna, Peru", "2026-03-03 12:40:12 UTC. Depth 10.00 km"),
    ),
    "quakes of one magnitude in two countries": (
        ("M 5.1 - 31 km NNE of Chimbote, Peru", "2026-03-03 11:59:02 UTC. Depth 28.00 km"),
        ("M 5.1 - 18 km E of Hachinohe, Japan", "2026-03-03 12:40:12 UTC. Depth 10.00 km"),
    ),
    "two tolls in two countries": (
        ("Floods kill 23 in Ghana", "Bridges broke at Tamale."),
        ("Death toll from Bolivia floods rises to 42", "Roads to Sucre are cut."),
    ),
    "a toll, and a report of the same country without one": (
        ("Bus plunge in Ghana kills 14 on way to market", "The brakes failed at Tamale."),
        ("Ghana fire toll: minister promises inquiry into markets", "He spoke at Bolgatanga."),
    ),
    "two deaths without an age, under one word for what both were": (
        ("Rock legend Orla Venn dies", "She died in Leeds."),
        ("Rock legend Tam Okell dies", "He died in Bergen."),
    ),
    "two deaths of one office": (
        ("Former Harbour Minister Orla Venn Dies", ""),
        ("Former Harbour Minister Tam Okell Dies", ""),
    ),
    "a train near a town, and one near the capital of the country of that name": (
        ("Train derails near Cuba, N.Y.", "Nobody was hurt, the sheriff said."),
        ("Train derails near Havana, Cuba", "Nobody was hurt, the railway said."),
    ),
    "storms in a town of Missouri and in the country of that name": (
        ("Tornado damages homes in Mexico, Missouri", "It came at five."),
        ("Tornado damages homes in Mexico", "It came at night."),
    ),
    "fires in the two Londons": (
        ("Two killed in house fire in London, Ontario", "It broke out overnight."),
        ("Two killed in house fire in London", "It broke out overnight."),
    ),
    "two launches of one firm on one day": (
        ("SpaceX launches 29 Starlink satellites from Florida", "A Falcon 9 rose at dawn."),
        ("SpaceX sends 25 Starlink satellites into orbit from California", "A Falcon 9 rose."),
    ),
    "two games of one score": (
        ("Arsenal beat Chelsea 3-1", "Two late goals settled it."),
        ("Everton beat Fulham 3-1", "The winger scored twice."),
    ),
    "two firms' cuts of as many jobs": (
        ("UPS to cut 20,000 jobs", "The parcel firm closes 73 buildings."),
        ("FedEx to cut 20,000 jobs", "The parcel firm closes hubs in Ohio."),
    ),
    "two firms' notices of one day in one form": (
        ("Nokia Corporation: Repurchase of own shares on 12.05.2026", "It bought its shares."),
        ("Siemens AG: Repurchase of own shares on 12.05.2026", "It bought its shares."),
    ),
    "two firms' results on one thing that has a capital": (
        ("Samsung profit soars on AI chip demand", "Operating income tripled."),
        ("Nokia profit soars on AI network demand", "Operating income doubled."),
    ),
    "a preview, and the end told by a score alone": (
        ("Liverpool vs Everton preview: team news and lineups", "Derby day at Anfield."),
        ("Liverpool 3-0 Everton: Salah hat-trick settles derby", "Anfield saw a hat-trick."),
    ),
    "two deaths at one age": (
        ("Pope Gregor dies aged 88", "He had led the church since 2013."),
        ("Actor Orla Venn dead at 88", "The star of The Long Pier had been ill."),
    ),
    "two deaths at one age, without a text": (
        ("Pope Gregor dies aged 88", ""),
        ("Muere a los 88 años el actor Venn", ""),
    ),
    "two deaths at one age, in Japanese": (
        ("Pope Gregor dies aged 88", ""),
        ("俳優の山田さん死去 88歳", ""),
    ),
    "two deaths at two ages": (
        ("Rock legend Orla Venn dies at 81", "She died in Leeds."),
        ("Rock legend Tam Okell dies at 67", "He died in Bergen."),
    ),
}


def tell_two(one: Told, other: Told) -> bool:
    desk = Desk()
    first = desk.tell(*one, source=GAZETTE)
    return desk.tell(*other, source=HERALD, after=HOUR).story == first.story


@pytest.mark.parametrize("what", ONE)
def test_it_is_one_story(what: str) -> None:
    assert tell_two(*ONE[what])


@pytest.mark.parametrize("what", TWO)
def test_it_is_two_stories(what: str) -> None:
    assert not tell_two(*TWO[what])


def test_a_report_that_both_halves_of_a_story_explain_makes_them_one() -> None:
    desk = Desk()
    first = desk.tell("Earthquake in Peru kills 96", "People in Abancay ran.", source=GAZETTE)
    desk.tell("Peru earthquake death toll rises to 310", "Chalhuanca lies flat.", source=HERALD)
    last = desk.tell(
        "Death toll in Peru quake tops 700", "Aid has reached Andahuaylas.", source=COURIER
    )
    assert last.story == first.story

"""How far what a headline tells has come about: turns of a class, each beside its look-alikes."""

from __future__ import annotations

import pytest

from bot.model import Certainty
from tests.classifying import classify
from tests.stories.newsdesk import write

DENIED_AND_THEN_CONFIRMED = {
    "Acme confirms end of Globex partnership after denying it": Certainty.DONE,
    "Acme confirms job cuts after weeks of denials": Certainty.DONE,
    "Acme cuts 900 jobs despite earlier denials": Certainty.DONE,
    "After months of denial, Acme admits data breach": Certainty.DONE,
    "Acme chief resigns, having denied he would go": Certainty.DONE,
    "Acme bestätigt nach Dementi den Abbau von 900 Stellen": Certainty.DONE,
    "Acme confirme la fin de son partenariat avec Globex après l'avoir démenti": Certainty.DONE,
    "Acme confirma el despido de 900 empleados tras negarlo": Certainty.DONE,
    # … and who denies now.
    "Acme denies it will end Globex partnership": Certainty.DENIED,
    "Shares in Acme fall after chief denies sale of Globex": Certainty.DENIED,
    "Acme denies job cuts after union confirms talks": Certainty.DENIED,
    "Acme issues denial of Globex takeover": Certainty.DENIED,
    "Acme dementiert Abbau von 900 Stellen": Certainty.DENIED,
}

OFF = {
    "Acme calls off purchase of Globex": Certainty.DENIED,
    "Acme drops acquisition of Globex": Certainty.DENIED,
    "Acme and Globex not ending partnership": Certainty.DENIED,
    "Acme not buying Globex, chief says": Certainty.DENIED,
    "Acme not to buy Globex after all": Certainty.DENIED,
    # A pact that lapses, and a purchase that was made.
    "Acme not to renew partnership with Globex": Certainty.AGREED,
    "Parties agree not to cut pensions": Certainty.AGREED,
    "Acme completes purchase of Globex": Certainty.DONE,
    "Drivers told not to strike on Sundays by Acme union": Certainty.DONE,
    "Acme recalls 900 cots, parents told not to use them": Certainty.DONE,
}

NO_DENIALS = {
    "Acme machinists reject contract offer, strike goes on": Certainty.DONE,
    "Nurses turn down pay offer and stay on strike": Certainty.DONE,
    "Crews spurn Acme's latest wage deal, walkout enters third week": Certainty.DONE,
    "Daily aspirin does not cut cancer risk, trial finds": Certainty.DONE,
    "New pill did not lower deaths from stroke, study finds": Certainty.DONE,
    "Statins do not raise dementia risk in the old, researchers find": Certainty.DONE,
    # Theirs are.
    "Acme directors reject Globex takeover offer": Certainty.DENIED,
    "Acme turns down Globex bid": Certainty.DENIED,
    "Acme does not cut jobs, chief says": Certainty.DENIED,
    "Central bank did not cut rates": Certainty.DENIED,
}

ASKED = {
    "Did Acme just end its partnership with Globex?": Certainty.RUMOUR,
    "Did Acme fire its chief executive?": Certainty.RUMOUR,
    "Has Acme ended its partnership with Globex?": Certainty.RUMOUR,
    # Who asks why or how knows that it is so.
    "Why did Acme end its partnership with Globex?": Certainty.DONE,
    "How did Acme buy Globex?": Certainty.DONE,
    "Did you know that Acme bought Globex?": Certainty.DONE,
}

TALKED_OF = {
    "Acme close to buying Globex": Certainty.TALKS,
    "Acme nears deal to buy Globex": Certainty.TALKS,
    "Acme closes in on purchase of Globex": Certainty.TALKS,
    "Acme bids for Globex": Certainty.TALKS,
    "Acme makes $2bn bid for Globex": Certainty.TALKS,
    "Acme and Globex on brink of merger deal": Certainty.TALKS,
    "Acme kurz vor Übernahme von Globex": Certainty.TALKS,
    "Acme près de racheter Globex": Certainty.TALKS,
    "Acme a punto de comprar Globex": Certainty.TALKS,
    # An agreement, a deed, and other things that are near.
    "Acme strikes deal to buy Globex": Certainty.AGREED,
    "Acme accepts Globex bid": Certainty.DONE,
    "Two killed as bus crashes close to border": Certainty.DONE,
    "Acme buys plant near Leeds": Certainty.DONE,
    "Acme wins bid for Globex": Certainty.DONE,
    "Acme loses court bid to stop strike": Certainty.DONE,
}

YET_TO_COME = {
    "Acme rolls out assistant to Globex cars": Certainty.DONE,
    "Acme brings chatbot to cars": Certainty.DONE,
    "Acme to roll out assistant in Globex cars": Certainty.AGREED,
}

SAID_OTHERWISE = {
    # Deeds that are told with the verbs of a denial, and beside each a denial with its words.
    "Two pilots killed in cargo plane crash": Certainty.DONE,
    "Acme kills plan to buy Globex": Certainty.DENIED,
    "Frigate shoots down two drones and launches missiles": Certainty.DONE,
    "Acme chief shoots down Globex merger talk": Certainty.DENIED,
    "Acme pulls the trigger and cuts 900 jobs": Certainty.DONE,
    "Acme pulls its bid for Globex": Certainty.DENIED,
    "Acme dismisses 90 workers in new round of layoffs": Certainty.DONE,
    "Acme dismisses report of layoffs": Certainty.DENIED,
    "Globex walks away from tie-up with Acme after 3 years": Certainty.DONE,
    "Globex walks away from takeover talks with Acme": Certainty.DENIED,
    "Acme verdient so viel wie nie": Certainty.DONE,
    "Acme nie vouloir racheter Globex": Certainty.DENIED,
    # Denials in other words, and what has these words and denies nothing.
    "Acme scoffs at Globex takeover story": Certainty.DENIED,
    "Acme buys Globex as rivals scoff": Certainty.DONE,
    "Globex board turns away sweetened $3bn bid": Certainty.DENIED,
    "Hospital turns away patients after data breach": Certainty.DONE,
    "Acme sees no need to recall kettles": Certainty.DENIED,
    "Acme sees need and recalls kettles": Certainty.DONE,
    "Acme insists network is fine as users report outage": Certainty.DENIED,
    "Acme recalls kettles and insists on tests": Certainty.DONE,
    "Acme hat kein Interesse an Übernahme von Globex": Certainty.DENIED,
    "Acme übernimmt Globex aus Interesse an Asien": Certainty.DONE,
    # What is open, likely, quiet or asked, and is no hearsay.
    "Acme breach left customer files open to anyone": Certainty.DONE,
    "Acme open to sale of Globex": Certainty.TALKS,
    "Acme quietly stops selling kettles, recalls the rest": Certainty.DONE,
    "Acme quietly lining up sale of Globex": Certainty.RUMOUR,
    "Globex picks insider as chief executive": Certainty.DONE,
    "Insider: Acme vor Verkauf von Globex": Certainty.RUMOUR,
    "Acme network down? How to get online": Certainty.DONE,
    "Acme network down?": Certainty.RUMOUR,
    # "To" that is no plan.
    "Acme staff wake to layoffs email": Certainty.DONE,
    "Acme to lay off 300 staff": Certainty.AGREED,
    "Two arrested over scheme to sell fake tickets": Certainty.DONE,
    "Acme agrees to sell Globex": Certainty.AGREED,
    "Acme teams up with Globex to sell tea": Certainty.DONE,
    "Acme to team up with Globex": Certainty.AGREED,
}

# A date, a present that means what is planned, and a future.
PLANNED = {
    "Larkhill sets 20 July for its vote": Certainty.AGREED,
    "Acme's electric pickup arrives at dealers this fall": Certainty.AGREED,
    "Acme speaker with a screen ships in September": Certainty.AGREED,
    "Acme's tablet gets a release date": Certainty.AGREED,
    "Larkhill mayor faces recall vote in June": Certainty.AGREED,
    "Two go through to October run-off": Certainty.AGREED,
    "Acme streicht 1200 Stellen in Rheda": Certainty.AGREED,
    "Acme baut in Rheda 300 Stellen ab": Certainty.AGREED,
    "Las tripulaciones de Acme harán huelga": Certainty.AGREED,
    "Acme puts 900 jobs at risk": Certainty.AGREED,
    "Evacuation order for Larkhill as wind shifts": Certainty.AGREED,
    # What has happened, on a day or over months.
    "Acme workers walked out on 3 March": Certainty.DONE,
    "Larkhill mayor died on 4 June": Certainty.DONE,
    "Acme hat 1200 Stellen gestrichen": Certainty.DONE,
    "Acme recalls cots sold from March to May": Certainty.DONE,
    "Acme speaker with a screen is out": Certainty.DONE,
    "Larkhill mayor loses recall vote": Certainty.DONE,
    "Las tripulaciones de Acme hacen huelga": Certainty.DONE,
}

# "To", "nears" and "plans" that promise nothing, beside those that do.
NO_PROMISE = {
    "Shingles jab tied to lower dementia risk": Certainty.DONE,
    "Acme promotes finance head to chief executive": Certainty.DONE,
    "Hurricane Otis nears Larkhill": Certainty.DONE,
    "Acme's spending plans hit its shares": Certainty.DONE,
    "Acme data breach hits health plans": Certainty.DONE,
    "Acme to cut 900 jobs": Certainty.AGREED,
    "Acme nears deal to buy Globex": Certainty.TALKS,
    "Acme plans recall of 900 cots": Certainty.AGREED,
}

# What comes to nothing beside a mishap, what ends, and what is turned down beside a dispute.
OF_SOMETHING_ELSE = {
    "Launch boat sinks off Larkhill, eight pulled from water": Certainty.DONE,
    "Larkhill rally called off as floods swallow main street": Certainty.DONE,
    "Wheel launch halted as operator's arm is crushed in accident": Certainty.DONE,
    "Two killed as plane clips power lines near Larkhill": Certainty.DONE,
    "Rockets hit launch at tanker off Larkhill": Certainty.DONE,
    "26,000 cots pulled from sale over fire risk": Certainty.DONE,
    "Acme walks away from tie-up deal with Globex": Certainty.DONE,
    "Larkhill miners turn down fourth offer as strike goes on": Certainty.DONE,
    "Acme calls off launch of its speaker": Certainty.DENIED,
    "Acme pulls sale of Globex": Certainty.DENIED,
    "Globex turns down fourth offer from Acme": Certainty.DENIED,
    "Larkhill miners call off strike": Certainty.DENIED,
    "Army calls off strike on Larkhill port": Certainty.DENIED,
    "Tsunami warning for Larkhill cancelled": Certainty.DENIED,
}

# What a fault may do, who is held for a deed, what was dreaded: none is hearsay, as its twin is.
NO_HEARSAY = {
    "Acme trim may come loose: 46,000 cars recalled": Certainty.DONE,
    "Acme recalls power banks that could catch fire": Certainty.DONE,
    "Check your freezer: recalled beef could contain metal": Certainty.DONE,
    "Cae en Larnholm el presunto autor de tres asesinatos": Certainty.DONE,
    "Le meurtrier présumé arrêté à Larnholm": Certainty.DONE,
    "Acme profit better than feared as fares hold up": Certainty.DONE,
    "Mystery donor gives playhouse 10 million": Certainty.DONE,
    "Acme could recall 46,000 cars": Certainty.RUMOUR,
    "Presuntamente robado un banco en Larnholm": Certainty.RUMOUR,
    "Acme profit feared to be down": Certainty.RUMOUR,
}

# What several consider, and who sits down again; beside what only has the words.
SEVERAL_CONSIDER = {
    "Acme and Globex mull merger": Certainty.TALKS,
    "Shipyards weigh merger": Certainty.TALKS,
    "Ministers mull banning energy drinks": Certainty.TALKS,
    "Unions and Acme back round the table as strike drags on": Certainty.TALKS,
    "Enfermeras y hospital retoman el diálogo para evitar la huelga": Certainty.TALKS,
    "Acme sondea un ERE para 900 empleados": Certainty.TALKS,
    "Acme in mediation with drivers over lawsuit": Certainty.TALKS,
    "Acme and Globex merge": Certainty.DONE,
    "Job cuts weigh on Acme results": Certainty.DONE,
    "Acme strike ends as drivers return to the road": Certainty.DONE,
    "Court rules for drivers after mediation fails": Certainty.DONE,
}

# "Off" says where, how much or how, and calls nothing off.
OFF_ALONE = (
    "Earthquake strikes off Japan",
    "Quake strikes off coast of Chile",
    "Quake of magnitude 6 strikes off Sumatra",
    "Tsunami warning off Fiji",
    "Missile strikes off Yemen",
    "Drone strike off Crimea hits tanker",
    "Fishing ban off Iceland extended",
    "Wind project off Cornwall approved",
    "Strike knocks 3% off Acme sales",
    "Profit warning wipes $2bn off Acme value",
    "Warning shaves a tenth off Acme shares",
    "Acme takeover bid pays off for Globex",
    "Acme deal to write off debt",
    "Acme bid to stave off collapse",
    "Acme plans to show off new phone at event",
    "Trial of Acme founder kicks off",
)
CALLED_OFF = (
    "Rail strike off",
    "Acme rail strikes off after pay deal",
    "Acme strike off: pilots accept offer",
    "Acme strikes are off as pilots accept offer",
    "Acme deal with Globex is off",
    "Globex deal off Monday",
    "Globex merger off the table",
    "Acme takeover off, Globex says",
    "Acme vote called off",
    "Acme listing put off",
    "Acme merger plan off for now",
    "Acme merger talks founder",
    "Acme calls off Globex bid",
    "Tsunami alert called off",
)


@pytest.mark.parametrize("title", OFF_ALONE)
def test_off_denies_nothing_where_it_says_where_or_how_much(title: str) -> None:
    assert classify(write(title)).certainty is not Certainty.DENIED


@pytest.mark.parametrize("title", CALLED_OFF)
def test_what_is_off_is_denied(title: str) -> None:
    assert classify(write(title)).certainty is Certainty.DENIED


@pytest.mark.parametrize(
    ("title", "certainty"),
    [
        *DENIED_AND_THEN_CONFIRMED.items(),
        *OFF.items(),
        *NO_DENIALS.items(),
        *ASKED.items(),
        *TALKED_OF.items(),
        *YET_TO_COME.items(),
        *SAID_OTHERWISE.items(),
        *PLANNED.items(),
        *NO_PROMISE.items(),
        *OF_SOMETHING_ELSE.items(),
        *NO_HEARSAY.items(),
        *SEVERAL_CONSIDER.items(),
    ],
)
def test_a_turn_of_words_says_how_certain_it_is(title: str, certainty: Certainty) -> None:
    assert classify(write(title)).certainty is certainty

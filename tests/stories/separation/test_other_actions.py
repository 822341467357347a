"""Two strikes at one firm, recalls of one maker, fines of one authority; and one told in two ways.

The firms are those of the shipped catalogue or made up, and who is fined is in none.
"""

from __future__ import annotations

import pytest

from bot.stories.traits.actions import read_action
from tests.stories.separation.test_other_trades import are_one

TWO = [
    (
        "Lactalis rappelle des laits infantiles dans 18 pays",
        "Lactalis retire de la vente un reblochon contaminé",
    ),
    # Who walks out.
    ("Amazon drivers picket Queens depot", "Amazon shop workers in Larkhill strike over pay"),
    ("Lufthansa pilots strike over pensions", "Lufthansa ground staff to strike on Friday"),
    ("easyJet cabin crew walk out over rosters", "easyJet pilots vote to strike over pay"),
    ("Amazon drivers walk out over pay", "Amazon software engineers strike over office return"),
    ("Tesla machinists strike in Sweden", "Tesla warehouse staff walk out in Belgium"),
    ("Air Canada flight attendants strike over pay", "Air Canada mechanics vote to strike"),
    ("Starbucks baristas strike over staffing", "Starbucks drivers picket depots"),
    ("NHS nurses strike over pay", "NHS doctors vote to strike in row over jobs"),
    ("Lufthansa-Piloten streiken am Montag", "Lufthansa: Flugbegleiter rufen zum Streik auf"),
    (
        "Deutsche Bahn: Lokführer streiken ab Mittwoch",
        "Deutsche Bahn: Reinigungskräfte im Warnstreik",
    ),
    (
        "Grève des pilotes chez Air France la semaine prochaine",
        "Air France : les bagagistes débrayent",
    ),
    ("Los pilotos de Iberia convocan huelga", "Huelga del personal de tierra de Iberia"),
    ("Amazon drivers picket in Brooklyn", "Amazon warehouse staff near Doncaster strike over pay"),
    ("UPS postal workers strike over pay", "UPS managers vote for industrial action"),
    # Where.
    ("Amazon staff strike in Germany over pay", "Amazon workers in Poland walk out"),
    ("Ryanair cabin crew strike in Portugal", "Ryanair cabin crew in Italy to strike"),
    ("Stellantis workers strike in Poissy", "Stellantis workers in Melfi walk out"),
    ("Nissan workers strike in Sunderland", "Nissan workers walk out in Tennessee"),
    ("Amazon workers walk out in Larkhill", "Amazon workers strike in Brockton"),
    (
        "Amazon-Beschäftigte streiken in Leipzig",
        "Amazon: Beschäftigte im Streik in Spanien",
    ),
    (
        "Grève chez Renault à Douai : la production à l'arrêt",
        "Renault : les salariés débrayent en Roumanie",
    ),
    ("Huelga en la planta de Ford en Almussafes", "Trabajadores de Ford en huelga en Alemania"),
    # What is called back, and why.
    ("Honda recalls minivans over doors", "Honda recalls motorcycles over brake hoses"),
    ("Nestlé recalls frozen pizza after metal found", "Nestlé recalls baby milk over toxin fears"),
    ("Samsung recalls phones over fire risk", "Samsung recalls washing machines over fire risk"),
    ("Ikea recalls cots over choking risk", "Ikea recalls power banks"),
    ("Lidl pulls salmon over listeria", "Lidl recalls chocolate over undeclared nuts"),
    ("Ford recalls pickups over airbags", "Ford recalls vans over steering fault"),
    ("Kia recalls Sorentos over brakes", "Kia recalls Sportages over wiring of airbags"),
    ("Toyota recalls cars in Japan over brakes", "Toyota recalls vehicles in Brazil over airbags"),
    ("Audi recalls 80,000 Q5s over wheels", "Audi recalls 5,000 A8s over cameras"),
    (
        "Mercedes ruft 90.000 GLE wegen der Bremsen zurück",
        "Mercedes-Rückruf: 8.000 Elektro-Vans mit Problemen an Türen",
    ),
    (
        "Aldi ruft Salami wegen Listerien zurück",
        "Aldi ruft Schokolade wegen Plastikteilen zurück",
    ),
    ("Carrefour rappelle du camembert", "Carrefour rappelle des poussettes"),
    ("Ferrero retira chocolate por salmonela", "Ferrero retira helados por plástico"),
    ("Philips recalls breathing machines", "Philips recalls baby monitors over burns"),
    ("Carrefour rappelle des saucissons", "Carrefour rappelle des jouets en bois"),
    ("Unilever recalls ice cream over plastic", "Unilever recalls shampoo over leaks"),
    # Who is fined.
    ("Ofgem fines Verlo £20m", "Ostrander ordered to pay £7m by Ofgem"),
    (
        "CNIL : amende de 5 millions d'euros pour Verlo",
        "La CNIL inflige 40 millions d'euros d'amende à Ostrander",
    ),
    ("FCA fines Verlo £42m over money laundering", "FCA fines Ostrander £6m for late reports"),
    ("Ofcom fines Verlo £2m over age checks", "Ofcom hits Ostrander with £9m fine"),
    ("Ostrander fined £3m by Ofgem", "Ofgem fines Tarnwick £18m over meters"),
    ("SEC fines Verlo over records", "SEC fines Ostrander for hidden fees"),
    ("SEC fines Verlo over records", "SEC fines Ostrander over lapses in records"),
    (
        "Bafin verhängt Bußgeld gegen Verlo wegen Geldwäsche",
        "Bafin: Bußgeld gegen Ostrander für späte Meldung",
    ),
    (
        "La CNIL inflige une amende de 40 millions d'euros à Verlo",
        "La CNIL sanctionne Ostrander : 5 millions d'euros d'amende",
    ),
    ("La CNMC multa a Verlo con 20 millones", "La CNMC multa con 3 millones a Ostrander"),
]

ONE = [
    (
        "Lactalis retire de la vente un reblochon contaminé",
        "Lactalis rappelle un fromage contaminé",
    ),
    # More than one kind of staff, or the kind and all of them.
    ("Lufthansa pilots and cabin crew strike", "Lufthansa cabin crew join strike over pensions"),
    ("Air Canada flight attendants strike over pay", "Air Canada strike: workers defy order"),
    ("Air Canada flight attendants strike", "Air Canada cabin crew walk off the job"),
    ("Boeing machinists strike over pay", "Boeing factory workers walk off job"),
    ("Amazon drivers strike over pay", "Amazon warehouse workers and drivers strike over pay"),
    ("Lufthansa pilots strike over pensions", "Lufthansa strike: flights cancelled at Frankfurt"),
    ("Lufthansa-Piloten streiken", "Lufthansa: Cockpit ruft zum Streik auf"),
    (
        "Lokführer streiken bei der Deutschen Bahn",
        "Bahnstreik: Lokführer der Deutschen Bahn legen die Arbeit nieder",
    ),
    ("Air France : grève des hôtesses et stewards", "Grève du personnel navigant chez Air France"),
    ("Huelga de pilotos en Iberia", "Los pilotos de Iberia van a la huelga"),
    ("Lufthansa strike: pilots walk out", "Lufthansa cancels flights as strike begins"),
    ("Ryanair pilots strike in Belgium", "Ryanair pilots walk out at Charleroi"),
    ("Ryanair pilots strike in Belgium", "Ryanair crews in Charleroi strike over rosters"),
    ("Amazon drivers picket Queens depot", "Amazon drivers in New York strike"),
    ("Tesla mechanics strike in Sweden", "Swedish dockworkers join strike against Tesla"),
    ("Lufthansa pilots strike over pay", "Lufthansa cabin crew honour pilots' strike"),
    ("Grève des pilotes à Lufthansa", "Les pilotes de Lufthansa en grève à Larkhill"),
    ("Ofgem fined Verlo over meters", "Verlo fined £3m over meters"),
    # One place by two names, and where it is felt.
    ("Boeing workers strike in Missouri", "Boeing workers in St. Louis strike"),
    ("Nissan workers strike in Sunderland", "Nissan workers walk out in UK"),
    ("Stellantis workers strike in Melfi", "Stellantis workers in Italy walk out"),
    ("Tesla workers strike in Sweden", "Tesla workers walk out in Malmo"),
    ("Ryanair cabin crew strike in Spain", "Ryanair strike: UK holidaymakers stranded in Spain"),
    ("Amazon workers strike in Germany", "Amazon workers strike in Germany, Italy and Spain"),
    ("Grève chez Renault à Douai", "Renault : les salariés de l'usine de Douai débrayent"),
    ("Amazon-Beschäftigte streiken in Leipzig", "Streik bei Amazon in Deutschland"),
    # One recall by another word for what, why, and how many.
    ("Honda recalls minivans over doors", "Honda recalls 96,000 vehicles whose doors may open"),
    ("Ford recalls pickups over airbags", "Ford recalls trucks as airbags may fail"),
    ("Kia recalls Sorentos over brakes", "Kia recalls SUVs over crash risk"),
    ("Kia recalls Sorentos and Carnivals over brakes", "Kia recalls Carnivals over brakes"),
    (
        "Toyota recalls 61,312 cars over brakes",
        "Toyota recalls 61,312 Yaris vehicles over software",
    ),
    ("Nestlé recalls baby milk over toxin fears", "Nestlé recalls infant formula in France"),
    ("Samsung recalls washing machines over fire risk", "Samsung recalls washers that may burn"),
    ("Ikea recalls cots over choking risk", "Ikea recalls children's cribs"),
    ("Lidl recalls salmon over listeria", "Lidl pulls fish from shelves over listeria"),
    ("Audi recalls 80,000 Q5s over wheels", "Audi recalls 80,000 SUVs over loose wheels"),
    ("Mercedes ruft 90.000 GLE zurück", "Mercedes ruft 90.000 SUVs wegen der Bremsen zurück"),
    ("Aldi ruft Salami wegen Listerien zurück", "Aldi ruft Wurst wegen Keimen zurück"),
    ("Carrefour rappelle du camembert", "Carrefour rappelle des fromages pour listeria"),
    ("Ferrero retira chocolate por salmonela", "Ferrero retira bombones por salmonela"),
    # One fine, told by another name, in another currency, with another sum.
    ("FCA fines Verlo £42m over money laundering", "FCA fines Verlo Bank for money laundering"),
    ("EU fines Google $3.4 billion over ads", "Google fined 2.9 billion euros by EU over ads"),
    ("SEC fines Verlo $12 million over records", "SEC fines Boston adviser Verlo over records"),
    (
        "EU fines Apple and Meta over digital rules",
        "EU fines Meta 200 million euros over digital rules",
    ),
    ("Bafin verhängt Bußgeld gegen Verlo", "Verlo muss Bußgeld an Bafin zahlen"),
    (
        "La CNIL inflige une amende de 40 millions d'euros à Verlo",
        "Verlo écope d'une amende de 40 millions d'euros de la CNIL",
    ),
    (
        "La CNMC multa a Verlo con 20 millones",
        "La CNMC multa con 20 millones a su filial Ostrander",
    ),
    ("La CNMC multa a Verlo con 20 millones", "La CNMC sanciona a Verlo con 20 millones"),
]


@pytest.mark.parametrize(("one", "other"), TWO)
def test_two_actions_of_one_name_are_two_stories(one: str, other: str) -> None:
    assert not are_one(one, other)
    assert not are_one(other, one)


@pytest.mark.parametrize(("one", "other"), ONE)
def test_one_action_told_in_two_ways_is_one_story(one: str, other: str) -> None:
    assert are_one(one, other)
    assert are_one(other, one)


READ: dict[str, str] = {
    # Who strikes, and where that is said to be.
    "Nokia drivers strike in Spain": "strike who=drivers where=#spain",
    "Nokia drivers strike in Larkhill": "strike who=drivers where=larkhill",
    "Nokia drivers strike in Spain and in Italy": "strike who=drivers",
    "Spanish Nokia drivers strike": "strike who=drivers where=#spain",
    "Nokia strike: US flights hit, pilots say": "strike who=pilots",
    "US Nokia plants: drivers strike": "strike who=drivers where=#united-states",
    "Nokia workers walk out at US plant": "strike where=#united-states",
    "Nokia workers walk out at Queens plant": "strike where=#united-states",
    "Nokia workers walk out": "",
    "Drivers strike at Nokia": "strike who=drivers",
    "Nokia drivers join strike": "",
    "Nokia strikes deal with Verlo": "",
    "Nokia strike fund grows": "",
    "Nokia drivers strike in Aas and Texas": "strike who=drivers",
    "Nokia drivers strike in Aas": "strike who=drivers",
    "Russian strikes kill drivers in Ukraine": "",
    # What is called back, how many, and why.
    "Nokia recalls 1,200 phones over batteries": "recall who=phones why=battery pieces=1200",
    "Nokia recalls 1.5 million Verlos due to fire": "recall why=heat pieces=1500000 models=verlo",
    "Nokia retira 40 mil coches Verlo": "recall pieces=40000 models=verlo",
    "Nokia recalls 1,200 phones, 300 of them sold": "recall who=phones",
    "Nokia recalls phones of 2026": "recall who=phones",
    "Nokia recalls 900 phones worldwide": "recall who=phones",
    "Rückruf bei Nokia": "",
    "Larkhill recalled": "",
    "Nokia muss Telefone in die Werkstatt holen": "recall who=phones",
    # Who is fined, and over what.
    "FCA fines Verlo over records": "fine who=verlo where=#united-kingdom why=%record",
    "FCA Fines Verlo Over Records": "fine who=verlo where=#united-kingdom why=%record",
    "FCA fines lender Verlo £3m": "fine who=verlo where=#united-kingdom",
    "FCA fines Larkhill adviser over records": "",
    "FCA fines Verlo's lender": "",
    "FCA fines Larkhill's Verlo": "",
    "Verlo was fined £3m": "fine who=verlo",
    "Ofgem fined Verlo": "fine who=verlo where=#united-kingdom",
    "Why Ofgem fined a dance app": "",
    "Verlo fined": "fine who=verlo",
    "Verlo hit with £3m fine": "fine who=verlo",
    "Verlo ordered to pay £3m": "fine who=verlo",
    "Verlo ordered to pay up": "",
    "Bußgeld für Verlo": "fine who=verlo",
    "FCA imposes a fine of £3m on Verlo": "fine who=verlo where=#united-kingdom",
    "FCA imposes a fine on": "",
    "FCA imposes £3m penalty on Verlo": "fine who=verlo where=#united-kingdom",
    "FCA has a fine against nobody": "",
    "FCA fines rise": "",
    "FCA fines": "",
    "All is fine": "",
    "Verlo misses penalty against Larkhill": "",
    "FCA hits Verlo with £3m penalty": "fine who=verlo where=#united-kingdom",
}


@pytest.mark.parametrize("headline", READ)
def test_an_action_is_read_off_a_headline(headline: str) -> None:
    action = read_action(headline, german=headline.startswith("Nokia muss"))
    if action is None:
        assert READ[headline] == ""
        return
    said = {
        "who": " ".join(sorted(action.who)),
        "where": " ".join(sorted(action.where)),
        "why": " ".join(sorted(action.why)),
        "pieces": f"{action.pieces:.0f}" if action.pieces else "",
        "models": " ".join(sorted(action.models)),
    }
    told = [f"{name}={value}" for name, value in said.items() if value]
    assert " ".join([action.kind, *told]) == READ[headline]


def test_who_checks_tickets_in_french_is_a_guard_in_english() -> None:
    assert are_one("SNCF : grève des contrôleurs vendredi", "SNCF train guards to strike on Friday")

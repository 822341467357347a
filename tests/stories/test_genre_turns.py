"""Turns of words that tell a genre, and the news that has the same words."""

from __future__ import annotations

import pytest

from bot.model import Genre
from tests.classifying import classify
from tests.stories.newsdesk import write

MARKET = [
    "Tokyo Bourse May Add To Friday's Gains",
    "Cotton futures ease to six-week low",
    "Heavy put buying in Acme ahead of expiry",
    "Litecoin slips 4% as $80 support breaks",
    "Earnings snapshot: Acme Trust Q3",
    "Silver price in Larkhill falls by Rs300 per tola",
    "Larkhill Group Inc. grows stake in Acme",
    "Acme : Northgate reste à l'achat, objectif 40 euros",
    "Net Asset Value(s): Larkhill Investment Trust",
    "Northgate outlook on Acme stays stable",
]
OPINION = [
    "Acme should walk away from Globex, and fast",
    "Acme needs to buy a real chip company",
    "Sacking the coach solves nothing at Larkhill United",
    "The nurses' union has overplayed its hand",
    "Taxing sweets is the least we can do",
]
INTERVIEW = [
    "Regisseurin spricht über ihren neuen Film",
    "Jane Roe spricht über ihre Kindheit",
    "Novelist talks about life after prison",
    "Actriz habla de su nueva película",
    "'I slept in the cab for a year': a lorry driver speaks",
    "Novelist Jane Roe on falling out with plot",
    "Transcript of Acme's founder on the Globex row",
    "Jane Roe answers 20 questions while making soup",
    "The clown who trains surgeons: ten questions",
    "'I saved the piano': Larkhill evacuee in conversation",
    "My hardest case: a judge on letting go",
]
EXPLAINER = [
    "Acme cot recall: which batches, which shops, what next",
    "Tenants' bill: what changes in June",
    "Fenwick flaw: what happened, who was hit",
    "How the Church of Larkhill chooses its next bishop",
    "Larkhill rail stoppage: which trains will run",
]
GUIDE = [
    "Wordle today: answer and hints",
    "The best door locks we've tested",
    "First time in Larkhill: where to sleep and eat",
    "When to strike lavender cuttings",
    "Seven moves before you touch your pension",
]
ROUNDUP = [
    "Tech news of the day: Acme cuts jobs, Globex buys Initech, Hooli sued",
    "Deals of the day: Acme, Globex, Hooli",
    "Weekly recalls: cots, kettles and cheese",
    "Who raised what: the week's seed rounds",
    "Saturday's gossip: Roe, Doe, Fenwick, Larkhill",
    "The 40 best albums of the year, ranked",
    "Notable deaths of 2025",
]
LIVE = [
    "Larkhill v Fenwick, day two – over by over",
    "Rolling: Acme flaw hits banks",
]
PROMOTION = [
    "Bet £10, get £40 on tonight's final",
    "Tonight's bonus code for the Larkhill derby",
    "A year of AcmeVPN for the price of a coffee",
    "Say goodbye to snoring: AcmeClip now available in pharmacies",
    "Northgate LLP investigates claims on behalf of Acme holders",
]
RETROSPECTIVE = [
    "Survivors of 1985 quake remember",
    "Survivors of 1912 mine fire",
    "Survivors of the Larkhill school fire look back",
    "The survivors of the mine that swallowed a village",
    "Larkhill Park at 50 years' distance: the stairs nobody forgot",
    "Twenty years without Roe: Larkhill remembers",
]
ANALYSIS = [
    "The real reason Acme left Globex",
    "The curious calm of the bond market",
    "Where have all the left-backs gone?",
    "Burglaries are falling almost everywhere. No one is sure why",
    "Gold's glitter has little to do with prices",
    "Acme's sums on Globex only work if shops suffer",
]
NEWS = [
    # A question and the news that answers it; what is known, and the toll.
    "What we know: Plane crashes near Larkhill, 14 dead",
    "Why did the plane crash? Investigators find faulty sensor",
    "How is this possible? 40 die in Larkhill nightclub fire",
    "Who killed Larkhill mayor? Police arrest two",
    "Who stole the swans? Two charged",
    # A currency's and an oil price's turns.
    "Euro falls below parity for first time in 20 years",
    "Oil falls below zero for the first time in history",
    "Rouble slips to lowest since 2015 after attack",
    "Exchange outage halts cotton futures",
    "Acme grows stake in Globex to 51% in takeover",
    # Who says what should be is in the news for it.
    "Acme should sell its stores, investor says",
    "Britain should rejoin union, says mayor",
    "Police should have stopped killer, inquiry finds",
    "Should Acme be broken up? Court to decide",
    "Acme needs to raise $2bn, auditor warns",
    "Coach is sacked after defeat at Larkhill",
    "Union overplayed its hand, minister says",
    # Quotations that are statements.
    "'We will buy Globex': Acme chief sets terms",
    "Acme and Globex are ending their partnership, two people tell us",
    "Acme chair: We are not looking for a successor",
    "'He had a gun': witness speaks in court as trial opens",
    "Judge answers questions over leaked letter",
    # What happened, in words of explainers and guides.
    "Acme recall: which? magazine warns of fire risk",
    "Church of Larkhill chooses next bishop",
    "Three moves bank's computers before strike",
    "Check your pantry: peanut traces found in oat bars",
    "Crews strike at Fenwick, day two",
    "Acme and safety body in talks on how to recall cots",
    # Lists, bonuses and goodbyes that are news.
    "Day's news of the day-care fire: three die in Larkhill",
    "Acme bonus code of conduct broken, regulator says",
    "Man bets £10 and wins £2m",
    "Bosses say goodbye to 900 staff at Acme",
    "Hacked to bits: giant conifer comes down",
    "Acme drug now available in Europe after approval",
    # Years that are no memory.
    "Miner's widow wins payout 41 years on",
    "From Fenwick to Acme: new marketing chief starts",
    "Library book due in 1961 comes home",
    "Twenty years in jail for Larkhill killer",
    "Time capsule ride opens its doors",
    # Why somebody left, as he says.
    "Minister gives real reason for leaving Acme board",
    "Two missing as boat is gone from Larkhill harbour",
    # Survivors who are being saved.
    "Rescuers race to reach survivors of Fenwick mine collapse",
    "Search for survivors of building collapse enters second day",
    "Survivors of ferry sinking reach shore, scores missing",
    "First survivors of train derailment leave hospital",
    "Divers hunt for survivors of capsized yacht",
    "Survivors of wildfire sue utility",
    # Talks that are no interview.
    "Fenwick spricht über Verkauf der Bahnsparte",
    "Ostrander spricht über Fusion der Stahlsparte",
    "Bundesregierung spricht über neue Rentenformel",
    "Fenwick is in talks about sale of rail unit",
    "Fenwick talks about merger with rival",
    "Grupo Fenwick habla de la venta de su filial",
]


@pytest.mark.parametrize(
    ("title", "genre"),
    [
        (title, genre)
        for genre, titles in (
            (Genre.MARKET_FILLER, MARKET),
            (Genre.OPINION, OPINION),
            (Genre.INTERVIEW, INTERVIEW),
            (Genre.EXPLAINER, EXPLAINER),
            (Genre.GUIDE, GUIDE),
            (Genre.ROUNDUP, ROUNDUP),
            (Genre.LIVE, LIVE),
            (Genre.PROMOTION, PROMOTION),
            (Genre.RETROSPECTIVE, RETROSPECTIVE),
            (Genre.ANALYSIS, ANALYSIS),
            (Genre.NEWS, NEWS),
        )
        for title in titles
    ],
)
def test_a_turn_of_words_tells_the_genre(title: str, genre: Genre) -> None:
    assert classify(write(title)).genre.type is genre

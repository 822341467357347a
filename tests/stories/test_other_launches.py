"""Two launches, orders, suits or takeovers of one firm on one day, and one told in two ways.

What sets two apart is in no catalogue: what kind of thing is shown, who makes the jets, who sues,
what trade a firm is in that is bought.
"""

from __future__ import annotations

import pytest

from bot.stories.traits.sorts import read_sorts
from tests.stories.separation.test_other_trades import are_one

TWO = [
    # Launches: things of other kinds.
    ("Samsung unveils Galaxy Flip 9 with bigger cover screen", "Samsung launches Galaxy Buds 5"),
    ("Samsung launches Galaxy Tab S13", "Samsung introduces Galaxy Ring 2 with better battery"),
    ("Apple unveils MacBook Lite", "Apple introduces AirPods with heart rate sensor"),
    ("Google unveils Pixel Watch 6", "Google launches Pixel laptop for students"),
    ("Sony unveils headphones with longer battery life", "Sony launches camera for film makers"),
    ("Anthropic releases small model for phones", "Anthropic launches shopping assistant"),
    ("OpenAI launches web browser", "OpenAI releases open-weight model"),
    ("Mistral launches model for chips", "Mistral rolls out travel assistant"),
    ("Meta unveils smart glasses with display", "Meta launches subscription for creators"),
    ("Microsoft unveils Surface tablet", "Microsoft rolls out coding assistant"),
    ("Xiaomi launches electric SUV", "Xiaomi unveils foldable phone"),
    ("Tesla unveils electric van", "Tesla unveils household robot"),
    ("Amazon launches satellite internet service", "Amazon unveils home robot"),
    ("Nvidia unveils chips for cars", "Nvidia launches cloud gaming service"),
    ("BMW stellt Elektro-SUV vor", "BMW stellt neues Motorrad vor"),
    ("Samsung stellt neue Smartwatch vor", "Samsung stellt faltbares Handy vor"),
    ("Xiaomi lance un SUV électrique", "Xiaomi lance une montre connectée"),
    ("Xiaomi presenta un reloj inteligente", "Xiaomi presenta un coche eléctrico"),
    # Orders: makers, and widths.
    ("Lufthansa orders 30 Airbus A321neos", "Lufthansa signs for 30 Boeing 777-8 freighters"),
    ("Ryanair places order for 15 737 MAX jets", "Ryanair to take 10 Embraer E190-E2 jets"),
    ("Delta orders 20 A350s", "Delta to take 20 Boeing 787-10s"),
    ("Tarnair orders 40 A320neo jets", "Tarnair picks up 18 Boeing Dreamliners"),
    ("Verlo Air firms up 25 narrowbody jets", "Verlo Air picks up 20 widebodies from Airbus"),
    ("Qantas orders 20 narrowbodies at air show", "Qantas adds 12 widebody jets from Airbus"),
    ("Tarnair bestellt 20 Airbus A350", "Tarnair kauft 20 Boeing 787"),
    ("Tarnair commande 20 Airbus A350", "Tarnair achète 20 Boeing 787"),
    ("Iberia encarga 20 Airbus A350", "Iberia compra 20 Boeing 787"),
    ("Maersk orders ten container ships at Verlo Yard", "Maersk books six tankers at Ostrander"),
    ("Maersk books eight boxships at Verlo Yard", "Maersk returns to Tarn Yard for four boxships"),
    # Suits: people of other kinds; an authority and a firm; who sues and is sued.
    ("TikTok sued by school districts over addiction", "Musicians sue TikTok over use of songs"),
    ("Snap sued by group of nurses over pay", "Snap sued by authors over training data"),
    ("OpenAI sued by newspapers over training data", "Parents sue OpenAI over chatbot advice"),
    ("Uber sued by drivers over pay", "Uber sued by passengers over cancelled rides"),
    ("Florida attorney general sues Amazon over refunds", "Yelp sues Amazon over fake reviews"),
    ("Nevada attorney general sues Meta over privacy", "Snap files antitrust suit against Meta"),
    ("Tesla sues startup Verlo over secrets", "Tesla faces Nevada lawsuit over crash claims"),
    ("Apple sues Verlo over leaks", "Apple hit with lawsuit by developers over app fees"),
    ("Tesla verklagt Verlo wegen Patenten", "Aktionäre verklagen Tesla wegen Bonus"),
    ("Autoren verklagen Meta wegen Urheberrechten", "Eltern verklagen Meta wegen Sucht"),
    ("Des auteurs poursuivent Meta pour plagiat", "Meta poursuivi par des parents pour addiction"),
    ("Autores demandan a Meta por plagio", "Padres demandan a Meta por adicción"),
    # Takeovers: firms in other trades.
    ("Amazon to buy nuclear startup", "Amazon acquires warehouse robotics maker Verlo"),
    ("Google acquires solar developer Tarn", "Google to buy a cybersecurity firm"),
    ("Apple buys film studio", "Apple acquires chip designer Verlo for $500 million"),
    ("Nestle buys pet food maker Tarn", "Nestle to buy drug developer"),
    ("Pfizer to buy a cancer drug developer", "Pfizer acquires robot maker Verlo"),
    ("Siemens kauft Batteriehersteller", "Siemens übernimmt Softwarefirma Verlo"),
    ("LVMH rachète un fabricant de montres", "LVMH achète le groupe hôtelier Verlo"),
    ("Mars compra un fabricante de helados", "Mars compra la empresa de seguros Verlo"),
]

ONE = [
    ("Samsung unveils Galaxy Flip 9", "Samsung launches Galaxy Flip 9 phone at Seoul event"),
    ("Samsung unveils Galaxy Flip 9", "Samsung unveils foldable phone"),
    ("Samsung launches Galaxy Watch", "Samsung unveils smartwatch with sleep sensor"),
    ("Apple unveils MacBook Lite", "Apple launches cheap laptop"),
    ("Apple unveils iPhone Fold and AirPods", "Apple launches AirPods with camera"),
    ("Apple introduces HomePad", "Apple unveils smart home display"),
    ("OpenAI launches Tarn-3 reasoning model", "OpenAI unveils AI model that works for days"),
    ("OpenAI releases small model", "OpenAI releases chatbot that runs on phones"),
    ("OpenAI unveils shopping assistant", "OpenAI launches shopping feature in ChatGPT"),
    ("Anthropic launches coding agent", "Anthropic releases model for coding"),
    ("Meta unveils smart glasses", "Meta launches $600 glasses with display"),
    ("Tesla unveils cheaper Model Y", "Tesla launches cheaper SUV"),
    ("Tesla unveils Optimus 3", "Tesla unveils humanoid robot"),
    ("Xiaomi launches electric SUV", "Xiaomi unveils YU9 car"),
    ("Renault unveils electric city car", "Renault launches Twingo EV"),
    ("Nvidia unveils AI chips", "Nvidia launches Tarn processors for servers"),
    ("Google unveils Pixel 12", "Google launches Pixel phone with new chip"),
    ("Amazon launches satellite internet service", "Amazon introduces Leo internet"),
    ("BMW stellt Elektro-SUV iX3 vor", "BMW stellt neuen iX3 vor"),
    ("Samsung stellt neue Galaxy Watch vor", "Samsung stellt Galaxy Watch 9 vor"),
    ("Xiaomi lance un SUV électrique", "Xiaomi lance une voiture électrique"),
    ("Xiaomi presenta un coche eléctrico", "Xiaomi presenta su SUV eléctrico"),
    ("Lufthansa orders 30 Airbus A321neos", "Lufthansa to buy 30 narrowbody jets from Airbus"),
    ("Lufthansa orders 20 Boeing 787s", "Lufthansa to buy 20 Dreamliners"),
    ("Lufthansa orders 20 Boeing 787s", "Lufthansa orders 20 widebody jets"),
    ("Delta orders 20 A350s", "Delta orders 20 long-haul jets from Airbus"),
    ("Delta orders 16 A330s and 15 A350s", "Delta orders 31 widebody jets from Airbus"),
    (
        "United Airlines orders 50 Boeing 787s and 60 Airbus jets",
        "United Airlines orders 50 Boeing 787s",
    ),
    ("Ryanair orders 100 Boeing 737 MAX jets", "Ryanair orders 100 MAX 10s"),
    ("Tarnair drops Airbus for Boeing in 20-jet order", "Tarnair orders 20 Boeing jets"),
    ("Tarnair bestellt 20 Airbus A350", "Tarnair kauft 20 Langstreckenjets von Airbus"),
    ("Tarnair commande 20 Airbus A350", "Tarnair achète 20 A350"),
    ("Iberia encarga 20 Airbus A350", "Iberia compra 20 aviones a Airbus"),
    ("Maersk orders ten ships at Verlo Yard", "Maersk books ten boxships at Verlo Yard"),
    ("TikTok sued by school districts", "TikTok sued by schools over addiction"),
    ("Roblox sued by parents over safety", "Roblox sued by families over predators"),
    ("OpenAI sued by newspapers over training", "Publishers sue OpenAI over training data"),
    ("Uber sued by drivers over pay", "Uber sued by workers over wages"),
    ("Netflix sued by shareholders", "Investors sue Netflix over forecast"),
    ("Texas attorney general sues Google over data", "Google sued by Texas over location"),
    ("Texas attorney general sues Google", "Texas sues Google over location data"),
    ("Tesla sues Verlo over secrets", "Verlo sued by Tesla over trade secrets"),
    ("Tesla sued by Nevada over crash claims", "Tesla faces Nevada lawsuit over Autopilot"),
    ("Apple hit with lawsuit over app fees", "Apple sued by developers over app fees"),
    ("Autoren verklagen Meta wegen Urheberrechten", "Meta von Verlagen verklagt"),
    ("Des auteurs poursuivent Meta", "Meta poursuivi par des éditeurs pour plagiat"),
    ("Autores demandan a Meta", "Meta demandada por escritores por plagio"),
    ("Amazon to buy nuclear startup", "Amazon buys reactor firm Verlo"),
    ("Amazon acquires warehouse robotics maker Verlo", "Amazon buys robot startup"),
    ("Apple acquires music startup Tarn", "Apple buys AI startup"),
    ("Apple buys film studio", "Apple acquires movie production company Verlo"),
    ("Google acquires solar developer Tarn", "Google to buy clean energy firm"),
    ("Pfizer to buy obesity drugmaker", "Pfizer acquires biotech Verlo"),
    ("Nestle buys pet food maker Tarn", "Nestle to buy US pet company"),
    ("Siemens kauft Batteriehersteller Verlo", "Siemens übernimmt Batteriehersteller Verlo"),
    ("LVMH rachète un fabricant de montres", "LVMH rachète l'horloger Verlo"),
    ("Mars compra un fabricante de helados", "Mars compra la empresa de helados Verlo"),
]


@pytest.mark.parametrize(("one", "other"), TWO)
def test_two_events_of_one_firm_are_two_stories(one: str, other: str) -> None:
    assert not are_one(one, other)
    assert not are_one(other, one)


@pytest.mark.parametrize(("one", "other"), ONE)
def test_one_event_told_in_two_ways_is_one_story(one: str, other: str) -> None:
    assert are_one(one, other)
    assert are_one(other, one)


@pytest.mark.parametrize(("one", "other"), [TWO[0], TWO[22], TWO[29], TWO[43]])
def test_what_both_say_below_their_headlines_makes_no_one_story_of_two(
    one: str, other: str
) -> None:
    assert not are_one(one, other, "It was announced on Monday.")


OF_SORTS = {
    # All that is shown counts, and so does what it is for.
    "Samsung unveils Galaxy Tab and Galaxy Ring": {"product tablet", "product ring"},
    "Acme releases model for phones": {"product model", "product phone"},
    "BMW stellt Elektro-SUV vor": {"product car"},
    "Acme says phones sell well": set(),
    # A model tells whose it is, and for what hauls; a year, a flight and a sum are none.
    "Acme Air orders 15 737 MAX jets": {"maker boeing", "width narrow"},
    "Acme Air orders jets for $1.787 billion": set(),
    "Acme Air orders 16 A330s and 15 A350s": {"maker airbus", "width wide"},
    "Acme Air drops Airbus for Boeing in jet order": {"maker airbus", "maker boeing"},
    "Airbus wins order for narrowbody jets": {"maker airbus", "width narrow"},
    "Boeing 737 slides off runway": set(),
    "Acme orders six 19,000-teu container ships": {"ships 6"},
    "Acme orders ships": set(),
    # What a firm does stands before the word for a firm, or behind it.
    "Acme to buy a nuclear startup to power robots": {"field energy"},
    "Acme acquires drugmaker Verlo": {"field drugs"},
    "Acme kauft Batteriehersteller": {"field batteries"},
    "Acme rachète un fabricant de montres": {"field watches"},
    "Acme buys power": set(),
    "Acme buys Tarn": set(),
    # Who sues stands before the reasons; who meets with a suit is sued.
    "Acme sued by authors over harm to readers and users": {"suit", "people authors"},
    "Acme faces Nevada lawsuit over phones": {"suit", "sued", "people public"},
    "Acme launches no suit": {"suit"},
    "Authors praise Acme": set(),
}


@pytest.mark.parametrize("headline", OF_SORTS)
def test_sorts_are_read_off_a_headline(headline: str) -> None:
    assert read_sorts(headline) == OF_SORTS[headline]


def test_pictures_of_a_crime_are_no_launches() -> None:
    one = "Amazon releases footage of van in Leeds robbery"
    other = "Leeds robbery: Amazon releases phone footage"
    assert are_one(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Samsung unveils Galaxy Foldo with 10-inch display",
            "Samsung unveils Galaxy Foldo phone",
        ),
        ("Nvidia announces Thunder robot computer", "Nvidia announces Thunder chip"),
        ("Nvidia unveils Alpago AI for cars", "Nvidia unveils Alpago chip platform"),
    ],
)
def test_what_a_product_is_for_or_has_makes_it_no_other(one: str, other: str) -> None:
    assert are_one(one, other)
    assert are_one(other, one)

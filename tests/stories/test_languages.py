"""One event in several languages: what names, numbers and time bring together, and what not."""

from __future__ import annotations

import pytest

from tests.stories.telling import News, hear

Told = dict[str, str]

ONE_EVENT: dict[str, Told] = {
    "a quake": {
        "en": "Earthquake in Chile kills 45 near Iquique, magnitude 7.1",
        "fr": "Chili : un séisme de magnitude 7,1 fait 45 morts près d'Iquique",
        "de": "Chile: Erdbeben der Stärke 7,1 bei Iquique fordert 45 Todesopfer",
        "es": "Terremoto de magnitud 7,1 en Chile deja 45 muertos cerca de Iquique",
        "ja": "チリ北部でM7.1の地震 45人死亡",
        "fi": "Maanjäristys Chilessä: ainakin 45 kuollutta, magnitudi 7,1",
        "it": "Cile, terremoto di magnitudo 7,1 vicino a Iquique: 45 morti",
        "pt": "Terremoto de magnitude 7,1 no Chile deixa 45 mortos perto de Iquique",
    },
    "job cuts": {
        "en": "Siemens to cut 6,000 jobs worldwide",
        "ja": "シーメンス、6000人を削減",
        "fr": "Siemens supprime 6.000 emplois dans le monde",
        "de": "Siemens streicht weltweit 6000 Stellen",
        "es": "Siemens recortará 6.000 empleos en todo el mundo",
        "it": "Siemens taglia 6.000 posti di lavoro",
        "pt": "Siemens vai cortar 6 mil empregos",
    },
    "job cuts by a year": {
        "en": "Volkswagen to cut 35,000 jobs by 2030",
        "ja": "フォルクスワーゲン、30年までに3万5000人削減",
        "de": "Volkswagen streicht 35.000 Stellen bis 2030",
    },
    "a quake by how it was felt": {
        "en": "Magnitude 7.6 earthquake off Aomori, Japan injures 30",
        "ja": "青森で震度6強、津波警報 30人けが",
    },
    "a quake by its town": {
        "en": "Strong quake shakes Aomori, Japan, tsunami warning issued",
        "ja": "青森県で震度6強の地震 津波警報",
        "fr": "Fort séisme à Aomori, au Japon : alerte au tsunami",
    },
    "a toll by another place of its town": {
        "en": "Death toll in Hong Kong high-rise fire climbs to 44",
        "en-HK": "At least 94 killed in Tai Po inferno",
        "de": "Zahl der Toten nach Brand in Hongkong steigt auf 44",
    },
    "a person in prison": {
        "en": "Sarkozy sentenced to five years in prison over Libya funds",
        "ja": "サルコジ元大統領に禁錮5年の判決",
    },
    "a death by its name": {
        "en": "Pope Francis dies aged 88",
        "ja": "ローマ教皇フランシスコが死去 88歳",
    },
    "two companies part": {
        "en": "Microsoft and OpenAI end their partnership",
        "fr": "Microsoft et OpenAI mettent fin à leur partenariat",
        "de": "Microsoft und OpenAI beenden ihre Partnerschaft",
        "es": "Microsoft y OpenAI ponen fin a su alianza",
        "ja": "マイクロソフトとオープンAI、提携を解消",
        "fi": "Microsoft ja OpenAI lopettavat yhteistyönsä",
        "pt": "Microsoft e OpenAI encerram parceria",
    },
    "a plane crash": {
        "en": "Passenger plane crashes near Nairobi in Kenya, 62 dead",
        "fr": "Kenya : un avion de ligne s'écrase près de Nairobi, 62 morts",
        "de": "Passagierflugzeug stürzt bei Nairobi ab: 62 Tote",
        "es": "Se estrella un avión de pasajeros cerca de Nairobi: 62 muertos",
        "ja": "ケニア・ナイロビ近郊で旅客機墜落 62人死亡",
        "it": "Aereo precipita vicino a Nairobi: 62 morti",
        "pt": "Avião cai perto de Nairobi e deixa 62 mortos",
    },
    "a rate cut": {
        "en": "ECB cuts interest rates by 25 basis points",
        "fr": "La BCE abaisse ses taux de 25 points de base",
        "de": "EZB senkt Leitzins um 25 Basispunkte",
        "es": "El BCE baja los tipos de interés 25 puntos básicos",
        "ja": "ECB、0.25％利下げ決定",
        "fi": "EKP laskee ohjauskorkoaan 25 korkopistettä",
        "it": "La Bce taglia i tassi di 25 punti base",
        "pt": "BCE corta juros em 25 pontos-base",
    },
    "a takeover": {
        "en": "Nokia to buy Infinera for $2.3 billion",
        "fr": "Nokia rachète Infinera pour 2,3 milliards de dollars",
        "de": "Nokia übernimmt Infinera für 2,3 Milliarden Dollar",
        "es": "Nokia compra Infinera por 2.300 millones de dólares",
        "it": "Nokia acquista Infinera per 2,3 miliardi di dollari",
        "ja": "ノキア、米インフィネラを23億ドルで買収",
        "pt": "Nokia compra Infinera por 2,3 bilhões de dólares",
    },
}


def listen(*titles: str) -> list[str | None]:
    """The stories of headlines that come ten minutes apart, each from an outlet of its own."""
    news = [News(10 * at, f"outlet-{at}.example", title) for at, title in enumerate(titles)]
    return hear(news).stories


@pytest.mark.parametrize("event", ONE_EVENT.values(), ids=ONE_EVENT.keys())
def test_headlines_of_one_event_meet_across_languages(event: Told) -> None:
    assert set(listen(*event.values())) == {"s1"}


@pytest.mark.no_cover
@pytest.mark.parametrize(
    ("event", "language"),
    [(name, language) for name, told in ONE_EVENT.items() for language in told if language != "en"],
)
def test_each_meets_the_english_headline_alone(event: str, language: str) -> None:
    told = ONE_EVENT[event]
    assert listen(told["en"], told[language]) == ["s1", "s1"]


TWO_EVENTS = {
    "a quake in another country": (
        ONE_EVENT["a quake"]["en"],
        "ペルー北部でM7.1の地震 45人死亡",
        "Pérou : un séisme de magnitude 7,1 fait 45 morts près d'Arequipa",
    ),
    "job cuts at another company": (
        ONE_EVENT["job cuts"]["en"],
        "Nokia streicht weltweit 9000 Stellen",
        "ノキア、9000人を削減",
        "Nokia recortará 9.000 empleos en todo el mundo",
    ),
    "job cuts of another number": (
        ONE_EVENT["job cuts by a year"]["en"],
        "トヨタ、30年までに3万5000人削減",
        "フォルクスワーゲン、新型車を30年までに発売",
    ),
    "a quake in another town": (
        ONE_EVENT["a quake by its town"]["en"],
        "熊本県で震度5弱の地震 津波の心配なし",
    ),
    "a toll of a place that nobody knows": (
        ONE_EVENT["a toll by another place of its town"]["en"],
        "At least 94 killed in Larkhill inferno",
        "At least 94 killed in inferno in Ahmedabad",
    ),
    "another person in prison": (
        ONE_EVENT["a person in prison"]["en"],
        "ルペン氏に禁錮5年の判決",
        "サルコジ元大統領が回顧録を発表",
    ),
    "another death": (
        ONE_EVENT["a death by its name"]["en"],
        "俳優の山田さん死去 88歳",
        "ローマ教皇フランシスコがトルコを訪問",
    ),
    "quakes felt otherwise": (
        "岩手で震度5強 沿岸に津波注意報",
        "千葉県北西部で震度4 津波の心配なし",
        "Magnitude 5.1 earthquake shakes northern Chile, no tsunami",
    ),
    "a sum for something else": (
        ONE_EVENT["a takeover"]["en"],
        "サムスン、米工場に23億ドル投資",
        "シーメンス、鉄道部門を23億ドルで売却",
    ),
    "another deal of one company": (
        ONE_EVENT["a takeover"]["en"],
        "Nokia et Samsung signent un accord sur les brevets 5G",
    ),
}


@pytest.mark.parametrize("told", TWO_EVENTS.values(), ids=TWO_EVENTS.keys())
def test_another_event_stays_apart_in_any_language(told: tuple[str, ...]) -> None:
    for other in told[1:]:
        assert listen(told[0], other) == ["s1", "s2"]


NO_MEETING = {
    # The catalogue has neither firm in Japanese, and many deals are of one sum.
    "names in another script, and one sum": (
        "Fenwick to sell shipyard to Ostrander for $230 million",
        "フェンウィック、造船所をオストランダーに2億3000万ドルで売却",
    ),
    # The place is bent, and a single number tells too little.
    "a place that its language bends": (
        ONE_EVENT["a plane crash"]["en"],
        "Matkustajakone putosi Nairobin lähellä, 62 kuollutta",
    ),
    # No name and no number: words alone meet in one language only.
    "an event told without names and numbers": (
        "Night train derails in fog, driver rescued from cab",
        "Nachtzug springt bei Nebel aus den Gleisen, Lokführer gerettet",
    ),
}


@pytest.mark.parametrize("told", NO_MEETING.values(), ids=NO_MEETING.keys())
def test_what_does_not_meet_across_languages_is_two_stories(told: tuple[str, str]) -> None:
    assert listen(*told) == ["s1", "s2"]

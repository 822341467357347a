"""Two events in two countries, prefectures, provinces or towns, or of two firms of which nothing
shows that they are names; and one event told twice.
"""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.stories.language.text import terms_in
from bot.stories.separation.localities import is_unspaced, read_localities
from tests.stories.newsdesk import COURIER, GAZETTE, HERALD, Desk

HOUR = timedelta(hours=1)

TWO = [
    # Countries, in Japanese and in Chinese.
    ("フランス首相が辞任を表明", "ブルガリア首相が辞任を表明"),
    ("スペインで列車脱線、12人死亡", "インドで列車脱線、12人死亡"),
    ("ドイツで鉄道スト", "イタリアで鉄道スト"),
    ("チリで鉱山事故、30人閉じ込め", "ペルーで鉱山事故、30人閉じ込め"),
    ("韓国の工場で爆発、8人負傷", "台湾の工場で爆発、8人負傷"),
    ("カナダ中銀、0.25%利下げ", "スウェーデン中銀、0.25%利下げ"),
    ("ケニアで橋崩落、20人死亡", "ガーナで橋崩落、20人死亡"),
    ("メキシコの刑務所で暴動、9人死亡", "エクアドルの刑務所で暴動、9人死亡"),
    ("法国总理宣布辞职", "保加利亚总理宣布辞职"),
    ("印度列车脱轨，12人死亡", "西班牙列车脱轨，12人死亡"),
    ("德国铁路罢工", "意大利铁路罢工"),
    ("秘鲁矿难，15人遇难", "波兰矿难，15人遇难"),
    # Prefectures, provinces and towns.
    ("大阪のホテルで火災、12人死亡", "福岡のホテルで火災、12人死亡"),
    ("広島の化学工場で爆発、3人けが", "静岡の化学工場で爆発、3人けが"),
    ("札幌で停電、2万戸に影響", "仙台で停電、2万戸に影響"),
    ("埼玉県の住宅で火事、2人死亡", "長野県の住宅で火事、2人死亡"),
    ("名古屋で刃物男、3人けが", "京都で刃物男、3人けが"),
    ("長崎市長が辞職願を提出", "高知市長が辞職願を提出"),
    ("鹿児島の養鶏場で鳥インフル", "青森の養鶏場で鳥インフル"),
    ("四川煤矿事故，30人被困", "山西煤矿事故，30人被困"),
    ("江苏化工厂爆炸，8人受伤", "浙江化工厂爆炸，8人受伤"),
    ("成都酒店火灾，3人遇难", "深圳酒店火灾，3人遇难"),
    # Firms.
    ("ソニー、希望退職1000人募集", "パナソニック、希望退職1000人募集"),
    ("トヨタ、米国で50万台リコール", "ホンダ、米国で50万台リコール"),
    # European languages.
    (
        "Cable car stuck in Peru, passengers rescued",
        "Cable car stops in Italy, passengers rescued",
    ),
    (
        "Peru mine collapse: race to reach survivors",
        "Poland mine blast: hopes fade for survivors",
    ),
    ("Busunglück in Peru: 12 Tote", "Accident de car en Bolivie : 12 morts"),
    ("Stromausfall in Portugal: Millionen ohne Strom", "Power cut in Chile leaves millions"),
    ("Incendie dans un hôtel de Lille : 12 morts", "Incendie dans un hôtel de Nantes : 12 morts"),
    (
        "Incendio en un hotel de Sevilla: 12 muertos",
        "Incendio en un hotel de Málaga: 12 muertos",
    ),
    (
        "Explosion in Wohnhaus in Köln: 2 Tote",
        "Explosion in Wohnhaus in Hamburg: 2 Tote",
    ),
    # A Finnish headline bends the name of a town.
    (
        "Helsingissä räjähdys kerrostalossa, kaksi loukkaantui",
        "Tampereella räjähdys kerrostalossa, yksi kuoli",
    ),
    ("Tulipalo Oulussa, kaksi kuoli", "Tulipalo Turussa: kaksi kuoli"),
    (
        "Explosion in Helsinki apartment block, two injured",
        "Tampereella räjähdys kerrostalossa, kaksi loukkaantui",
    ),
    ("Tunnel collapse traps 40 in Norway", "Tunnel collapse traps 40 in Nepal"),
    ("Roof of stadium in Turin collapses, 9 hurt", "Roof of stadium in Naples collapses, 9 hurt"),
]

ONE = [
    ("フランス首相が辞任を表明", "フランスの首相、辞意を明らかに"),
    ("スペインで列車脱線、12人死亡", "スペインの列車脱線事故、死者12人に"),
    ("ドイツで鉄道スト", "ドイツ鉄道のスト、全土で運休"),
    ("韓国の工場で爆発、8人負傷", "韓国で工場爆発、8人けが"),
    ("ノルウェー首相が内閣改造", "ノルウェー、内閣改造 首相が発表"),
    ("印度列车脱轨，12人死亡", "印度列车脱轨事故，12人遇难"),
    ("德国铁路罢工", "德国铁路工人罢工"),
    ("江苏化工厂爆炸，8人受伤", "江苏一化工厂发生爆炸，8人受伤"),
    ("大阪のホテルで火災、12人死亡", "大阪市内のホテル火災、12人の死亡確認"),
    ("札幌で停電、2万戸に影響", "札幌市の停電、2万戸"),
    ("札幌で停電、2万戸に影響", "北海道・札幌市で停電、2万戸"),
    ("神戸の倉庫で火災、けが人なし", "神戸市の倉庫火災、けが人はなし"),
    ("鹿児島の養鶏場で鳥インフル", "鹿児島県の養鶏場で鳥インフルエンザ"),
    ("東京都の保育園で食中毒", "東京の保育園で食中毒"),
    # A quake is felt in several prefectures, and who bears a place's name is in none.
    ("宮城で震度6強の地震", "福島で震度6弱、宮城で6強の地震"),
    ("石川・能登で地震、震度6強", "能登半島で震度6強の地震"),
    ("大阪の病院で火災、石川氏ら3人死亡", "大阪の病院火災、3人死亡"),
    # No place in one of them.
    ("ホテルで火災、12人死亡", "大阪のホテルで火災、12人死亡"),
    ("ソニー、希望退職1000人募集", "ソニーが希望退職を募集、1000人規模"),
    # By another name, and from a country to a town in it.
    ("大阪のホテルで火災、12人死亡", "Hotel fire in Osaka kills 12"),
    ("Incendio en un hotel de Sevilla: 12 muertos", "Hotel fire in Seville kills 12"),
    ("Busunglück in Peru: 12 Tote", "Accident de car au Pérou : 12 morts"),
    ("Mine collapse in Peru kills 15", "Effondrement d'une mine au Pérou : 15 morts"),
    (
        "Peru mine collapse: race to reach survivors",
        "Mine collapse in Peru: hopes fade for survivors",
    ),
    (
        "Helsingissä räjähdys kerrostalossa, kaksi loukkaantui",
        "Räjähdys kerrostalossa Helsingissä: kaksi loukkaantui",
    ),
    ("Explosion in Wohnhaus in Köln: 2 Tote", "Köln: Zwei Tote bei Explosion in Wohnhaus"),
    ("Tunnel collapse traps 40 in Nepal", "Forty trapped in Nepalese tunnel collapse"),
    (
        "Incendie dans un hôtel de Lille : 12 morts",
        "Lille : 12 morts dans l'incendie d'un hôtel",
    ),
    # A name in both, wherever each says that it is.
    (
        "Larkhill cable car stuck in Peru, passengers rescued",
        "Passengers of Italian Larkhill cable car in Peru rescued",
    ),
]


def are_one(one: str, other: str) -> bool:
    desk = Desk()
    first = desk.tell(one, source=GAZETTE)
    return desk.tell(other, source=HERALD, after=HOUR).story == first.story


@pytest.mark.parametrize(("one", "other"), TWO)
def test_two_places_are_two_events(one: str, other: str) -> None:
    assert not are_one(one, other)
    assert not are_one(other, one)


@pytest.mark.parametrize(("one", "other"), ONE)
def test_one_place_in_other_words_is_one_event(one: str, other: str) -> None:
    assert are_one(one, other)


def test_a_story_takes_the_place_of_any_of_its_reports() -> None:
    desk = Desk()
    first = desk.tell("大阪のホテルで火災、12人死亡")
    desk.tell("大阪のホテル火災、12人死亡を確認", source=HERALD)
    assert desk.tell("Hotel fire in Osaka kills 12", after=HOUR).story == first.story
    other = desk.tell("福岡のホテルで火災、12人死亡", source=COURIER, after=HOUR)
    assert other.story != first.story


def test_of_what_is_done_between_countries_each_headline_may_name_one() -> None:
    assert are_one("Talks on Larksea pipeline in Norway", "Larksea pipeline talks: Finland joins")


@pytest.mark.parametrize(
    ("headline", "places"),
    [
        ("Fire in New York and Kerala", {"new york", "kerala"}),
        ("Hotel fire in Cologne, and in Köln", {"cologne"}),
        ("Tulipalo Turussa ja Lontoossa", {"turku", "london"}),
        ("Pietari kävi kaupassa", set()),
        ("東京都の保育園", {"tokyo"}),
        ("京都の保育園", {"kyoto"}),
        ("北海道と神奈川で火災", {"hokkaido", "kanagawa"}),
        ("石川容疑者を逮捕", set()),
        ("石川で火災", {"ishikawa"}),
        ("Peru mine fire", set()),
        ("Fire at new school", set()),
    ],
)
def test_a_headline_names_parts_of_countries_and_towns(headline: str, places: set[str]) -> None:
    found = read_localities(tuple(terms_in(headline)))
    assert found.regions | found.towns == places


@pytest.mark.parametrize(
    ("headline", "unspaced"),
    [
        ("新潟の原発で停電", True),
        ("法国总理宣布辞职", True),
        ("Hotel fire in Leipzig", False),
        ("ノキア Nokia Networks Oulu site shut", False),
        ("12", False),
    ],
)
def test_what_script_a_headline_is_in_is_known_by_its_terms(
    headline: str, *, unspaced: bool
) -> None:
    assert is_unspaced(terms_in(headline)) is unspaced

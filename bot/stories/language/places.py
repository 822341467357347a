"""Which countries a text names, directly or by their people, capital or largest cities.

Two disasters in two countries are two events however alike their reports read. A name
that is also an everyday word or a person's ("Jordan", "Chad", "Turkey" the bird) is left
out where the mistake would cost more than the evidence brings.

Before the bar stand a country's own names and those of its people, in several languages,
behind it cities and regions. The line of no country has names that only seem to tell one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from bot.stories.language.bent_towns import BENT_NAMES
from bot.stories.language.foreign_names import FOREIGN_NAMES
from bot.stories.language.words import split_words, stem

__all__ = [
    "COUNTRY",
    "COUNTRY_STEMS",
    "REGION_NAMES",
    "REGION_STEMS",
    "CountrySpan",
    "countries_in",
    "country_named",
    "find_countries",
    "list_towns",
    "read_countries",
]

_NONE = "-"
_NAMES = """
afghanistan: afghan | kabul kandahar
albania: albanian | tirana
algeria: algerian | algiers
argentina: argentine argentinian | buenos-aires
armenia: armenian | yerevan
australia: australian australien australie オーストラリア | sydney melbourne brisbane perth canberra
australia: | queensland adelaide tasmania darwin nsw
austria: austrian osterreich autriche オーストリア | vienna wien graz salzburg innsbruck
azerbaijan: azerbaijani aserbaidschan azerbaidjan azerbaiyan | baku
bangladesh: bangladeshi | dhaka
belarus: belarusian | minsk
belgium: belgian belgique belgien belgica bélgica belgio | brussels antwerp ghent brüssel
belgium: | bruxelles
bolivia: bolivian | la-paz
bosnia: bosnian | sarajevo
brazil: brazilian brasil bresil brasilien brasileño brasiliano ブラジル | rio-de-janeiro sao-paulo
brazil: | brasilia bahia
bulgaria: bulgarian | sofia
cambodia: cambodian | phnom-penh
cameroon: cameroonian camerounais | yaounde douala bamenda
canada: canadian kanada カナダ | toronto ottawa montreal vancouver alberta quebec ontario calgary
canada: | edmonton manitoba winnipeg saskatchewan
chile: chilean chileno chili | santiago-de-chile
china: chinese chine chinois chinesisch chino cina 中国 kiinan kiina | beijing shanghai sichuan
china: | shenzhen guangdong wuhan hangzhou xinjiang tibet 北京 上海
colombia: colombian | bogota
congo: congolese | kinshasa
costa-rica: costa-rican
croatia: croatian kroatien kroatisch croatie croate croacia | zagreb
cuba: cuban | havana
cyprus: cypriot nicosia zypern chypre chipre
czech-republic: czech czechia czechs tschechien cechia | prague brno
denmark: danish danemark dane dinamarca tanska | copenhagen aarhus
ecuador: ecuadorian ecuadorean ecuatoriano | quito guayaquil esmeraldas manabi
egypt: egyptian egypte agypten egipto | cairo
el-salvador: salvadoran
estonia: estonian estland estonie | tallinn
ethiopia: ethiopian | addis-ababa
fiji: fijian | suva
finland: finnish finn finns finlandais finnland finlandia suomi suomen finlande | helsinki espoo
finland: | tampere turku
france: french francia frankreich francais franzosisch frances francesa ranska フランス | paris
france: | marseille lyon bordeaux toulouse lille strasbourg nantes parigi
germany: german deutschland allemagne alemania deutsch deutsche allemand aleman saksa saksan ドイツ
germany: | berlin munich hamburg frankfurt cologne koln munchen stuttgart leipzig dresden bavaria
germany: | bayern dusseldorf bremen hannover
ghana: ghanaian | accra
greece: greek grece griechenland grecia grec griechisch kreikka | athens crete thessaloniki
guatemala: guatemalan
haiti: haitian | port-au-prince
honduras: honduran
hong-kong: hongkong
hungary: hungarian | budapest
iceland: icelandic islande islanti | reykjavik
india: indian inde indien インド | delhi mumbai kolkata chennai bangalore bengaluru kerala gujarat
india: | hyderabad pune bihar assam
indonesia: indonesian indonesie indonesien | jakarta sumatra sulawesi bali aceh
iran: iranian iranien iranisch イラン | tehran isfahan
iraq: iraqi | baghdad mosul
ireland: irish irland irlande irlanda | dublin cork galway
israel: israeli israelien israelisch イスラエル | tel-aviv jerusalem haifa
italy: italian italie italien italia italienisch italiano italiana italiana イタリア | rome milan
italy: | naples sicily venice turin torino roma milano bologna florence tuscany
ivory-coast: ivorian | abidjan
jamaica: jamaican
japan: japanese japon 日本 japonais japanisch japones giappone japani | tokyo osaka fukushima
japan: | hokkaido honshu kyushu 東京 nagoya sapporo kobe kyoto okinawa sendai 大阪 北海道 熊本 福岡
japan: | 名古屋
kazakhstan: kazakh kasachstan kazajistan | almaty astana
kenya: kenyan nairobi
kosovo: | pristina
kuwait: kuwaiti koweit
kyrgyzstan: kyrgyz | bishkek
laos: laotian
latvia: latvian riga lettland lettonie letonia
lebanon: lebanese | beirut
liberia: liberian | monrovia
libya: libyan | tripoli benghazi
lithuania: lithuanian vilnius litauen lituanie lituania
madagascar: | antananarivo
malaysia: malaysian | kuala-lumpur
mali: malian | bamako
mexico: mexican mexique mexiko mexicain messico | oaxaca acapulco guadalajara monterrey tijuana
moldova: moldovan
mongolia: mongolian
morocco: moroccan maroc | rabat marrakesh casablanca
mozambique: mozambican
myanmar: burma burmese | yangon rangoon mandalay
nepal: nepalese nepali kathmandu
netherlands: dutch niederlande niederlandisch pays-bas holanda hollanti olanda | amsterdam
netherlands: | rotterdam hague utrecht eindhoven
new-zealand: neuseeland nouvelle-zelande nueva-zelanda | auckland christchurch wellington
nicaragua: nicaraguan | managua
niger: | niamey
nigeria: nigerian | lagos abuja kano zamfara borno
north-korea: north-korean 北朝鮮 | pyongyang
norway: norwegian norvege norwegen noruega norwegians norja | oslo bergen trondheim
oman: omani
pakistan: pakistani | karachi lahore islamabad balochistan peshawar
palestine: palestinian | gaza
panama: panamanian
papua-new-guinea: png | port-moresby new-britain bougainville
paraguay: | asuncion
peru: peruvian perou peruano | lima cusco arequipa
philippines: philippine filipino | manila mindanao luzon cebu davao
poland: pologne polen polonia polish polnisch polonais polacca puola | warsaw krakow gdansk
poland: | wroclaw
portugal: portuguese portugais portugues portugiesisch portugali | lisbon porto lisboa
qatar: qatari katar catar | doha
romania: romanian bucharest
russia: russian russie russland rusia russe russisch ruso russa venaja venajan ロシア | moscow
russia: | kremlin siberia kamchatka petersburg mosca
russia: | samara saratov ryazan volgograd krasnodar belgorod bryansk voronezh yaroslavl novorossiysk
rwanda: rwandan kigali
samoa: samoan
saudi-arabia: saudi | riyadh
senegal: senegalese | dakar
serbia: serbian | belgrade
sierra-leone: | freetown
singapore: singaporean
slovakia: slovak slowakei slovaquie eslovaquia | bratislava
slovenia: slovenian slowenien slovenie eslovenia | ljubljana
solomon-islands: | honiara
somalia: somali | mogadishu
south-africa: south-african sudafrika sudafrica | johannesburg cape-town pretoria durban soweto
south-korea: south-korean südkorea coree-du-sud coreano 韓国 | seoul busan incheon daegu ソウル
south-sudan: | juba
spain: spanish espagne spanien espana spanisch espagnol espanol spagna espanja スペイン | madrid
spain: | barcelona valencia seville sevilla bilbao malaga catalonia
sri-lanka: sri-lankan colombo
sudan: sudanese khartoum
sweden: swedish suede schweden suecia suedois schwedisch ruotsi | stockholm gothenburg malmo
switzerland: swiss schweiz suisse suiza schweizer svizzera sveitsi | zurich geneva basel bern
switzerland: | lausanne
syria: syrian | damascus aleppo
taiwan: taiwanese 台湾 | taipei tainan kaohsiung hsinchu
tajikistan: tajik dushanbe
tanzania: tanzanian
thailand: thai thaïlande tailandia | bangkok
tonga: tongan
tunisia: tunisian tunesien tunisie tunez | tunis
turkey: turkish turkiye turquie turkei turquia turc turco turkki | ankara istanbul izmir
uganda: ugandan kampala
ukraine: ukrainian ukrainien ukrainisch ucrania ucraina ukraina ウクライナ | kyiv kiev kharkiv odesa
ukraine: | lviv kherson zaporizhzhia donetsk mykolaiv dnipro
united-arab-emirates: emirati | dubai abu-dhabi
united-kingdom: britain british uk england scotland scottish wales welsh angleterre inglaterra
united-kingdom: gran-bretagna britannia 英国 イギリス | london manchester birmingham liverpool leeds
united-kingdom: | glasgow edinburgh cardiff belfast bristol westminster londres
united-kingdom: royaume-uni grossbritannien
united-states: usa u.s american u.s. amerikanisch americain estadounidense ee-uu stati-uniti
united-states: estados-unidos yhdysvallat 米国 アメリカ | washington california texas florida
united-states: | new-york
united-states: | los-angeles ohio utah kansas nevada arizona michigan pennsylvania boston seattle
united-states: | san-francisco houston dallas philadelphia detroit atlanta denver miami minnesota
united-states: | illinois carolina tennessee kentucky alabama mississippi missouri iowa wisconsin
united-states: | indiana nebraska montana idaho wyoming maine vermont connecticut maryland
united-states: | massachusetts new-jersey
united-states: etats-unis | chicago alaska hawaii louisiana oklahoma oregon colorado
uruguay: uruguayan | montevideo
uzbekistan: uzbek | tashkent
vanuatu: | port-vila
venezuela: venezuelan | caracas
vietnam: vietnamese | hanoi ho-chi-minh
yemen: yemeni | sanaa
zambia: zambian | lusaka
zimbabwe: zimbabwean | harare
afghanistan: アフガニスタン
algeria: アルジェリア algerien algerie argelia
argentina: アルゼンチン argentiina argentinien
bangladesh: バングラデシュ bangladesch
belarus: ベラルーシ
belgium: ベルギー belgia
bolivia: ボリビア
bulgaria: ブルガリア bulgarien bulgarie
chile: チリ chilen chilessä
colombia: コロンビア kolumbien colombie
cuba: キューバ kuuba
czech-republic: チェコ tsekki
denmark: デンマーク
ecuador: エクアドル
egypt: エジプト egitto
ethiopia: エチオピア
finland: フィンランド
greece: ギリシャ
haiti: ハイチ
hungary: ハンガリー ungarn ungarisch hongrie hongrois hungria
indonesia: インドネシア
iraq: イラク irak
ireland: アイルランド
italy: | シチリア
kenya: ケニア kenia
lebanon: レバノン
malaysia: マレーシア malaisie malasia
mexico: メキシコ
morocco: モロッコ marokko marokkanisch marruecos
myanmar: ミャンマー
nepal: ネパール
netherlands: オランダ
new-zealand: ニュージーランド
nigeria: ナイジェリア
norway: ノルウェー
pakistan: パキスタン
palestine: パレスチナ
peru: ペルー
philippines: フィリピン philippinen filipinas
poland: ポーランド
portugal: ポルトガル
romania: ルーマニア rumänien rumänisch roumanie roumain rumania
saudi-arabia: サウジアラビア サウジ
serbia: セルビア serbien serbisch serbie serbe
singapore: シンガポール singapur singapour
south-africa: 南アフリカ afrique-du-sud
sudan: スーダン
sweden: スウェーデン
switzerland: スイス
syria: シリア
turkey: トルコ
venezuela: ベネズエラ
vietnam: ベトナム
hong-kong: | tai-po kowloon sha-tin tuen-mun mong-kok wan-chai tsuen-wan
china: | chongqing tianjin chengdu nanjing gansu qinghai yunnan guizhou hunan hubei henan
india: | ahmedabad lucknow jaipur nagpur indore patna bhopal varanasi manipur uttarakhand odisha
india: | maharashtra rajasthan uttar-pradesh madhya-pradesh andhra-pradesh himachal-pradesh
india: | tamil-nadu west-bengal
indonesia: | west-java east-java central-java lombok surabaya bandung
pakistan: | quetta rawalpindi khyber-pakhtunkhwa sindh
turkey: | adana antalya gaziantep hatay kahramanmaras diyarbakir
iran: | tabriz mashhad bandar-abbas
iraq: | basra erbil kirkuk
syria: | homs idlib latakia sweida
mexico: | chiapas sinaloa puebla veracruz jalisco cancun michoacan
brazil: | recife curitiba manaus porto-alegre
colombia: | medellin
sudan: | darfur el-fasher
congo: | bukavu
kenya: | mombasa
saudi-arabia: | jeddah
japan: | aomori iwate miyagi yamagata ibaraki tochigi gunma saitama chiba kanagawa niigata toyama
japan: | ishikawa nagano gifu shizuoka hyogo wakayama hiroshima tokushima ehime nagasaki kumamoto
japan: | fukuoka kagoshima yokohama 青森 岩手 宮城 秋田 山形 福島 茨城 栃木 群馬 埼玉 千葉
japan: | 神奈川 新潟 富山 石川 福井 山梨 長野 岐阜 静岡 愛知 滋賀 京都 兵庫 奈良 和歌山 鳥取 島根
japan: | 岡山 広島 徳島 愛媛 高知 佐賀 長崎 宮崎 鹿児島 沖縄 札幌 仙台 神戸 横浜 能登
china: | 天津 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东
china: | 四川 贵州 云南 陕西 甘肃 青海 内蒙古 广西 西藏 宁夏 新疆 广州 深圳 武汉 成都 杭州 南京 郑州
china: | 长沙 沈阳 大连 青岛 济南 哈尔滨 昆明 福州 厦门 合肥 南宁 贵阳 兰州 太原
-: gulf-of-mexico new-mexico new-england indian-ocean south-china-sea east-china-sea sea-of-japan
-: english-channel irish-sea panama-city-beach french-open australian-open british-columbia
-: swiss-army french-fries indian-wells west-indies
"""


_IN_LATIN = """
青森 aomori 岩手 iwate 宮城 miyagi 秋田 akita 山形 yamagata 福島 fukushima 茨城 ibaraki 栃木 tochigi
群馬 gunma 埼玉 saitama 千葉 chiba 東京 tokyo 新潟 niigata 富山 toyama 石川 ishikawa 福井 fukui
長野 nagano 岐阜 gifu 静岡 shizuoka 愛知 aichi 滋賀 shiga 大阪 osaka 兵庫 hyogo 鳥取 tottori
島根 shimane 岡山 okayama 広島 hiroshima 徳島 tokushima 愛媛 ehime 福岡 fukuoka 長崎 nagasaki
熊本 kumamoto 宮崎 miyazaki 沖縄 okinawa 札幌 sapporo 仙台 sendai 神戸 kobe 横浜 yokohama 能登 noto
北京 beijing 上海 shanghai
"""
_PAIRS = _IN_LATIN.split()
LATIN_NAMES = dict(zip(_PAIRS[::2], _PAIRS[1::2], strict=True))
"""Places of which both scripts have the name; in Japanese two signs make a word of it."""


def _read_table(table: str) -> dict[tuple[str, ...], tuple[str, bool]]:
    by_words: dict[tuple[str, ...], tuple[str, bool]] = {}
    for line in table.strip().splitlines():
        country, _, others = line.partition(":")
        names, _, within = others.partition("|")
        own = names if country == _NONE else f"{country} {names}"
        for is_itself, listed in ((True, own), (False, within)):
            for name in listed.split():
                by_words[tuple(split_words(name.replace("-", " ")))] = (country, is_itself)
    return by_words


_COUNTRY_OF = _read_table(_NAMES + FOREIGN_NAMES + BENT_NAMES)
_LONGEST = max(map(len, _COUNTRY_OF))
_FIRST = frozenset(words[0] for words in _COUNTRY_OF)
# Words of such names that say something else by themselves.
_PART_WORDS = """
new south north east west united saint san santo el la costa sri papua islands states kingdom
republic coast ivory rica guinea us nord sud norte sur del du cote paesi bassi paises bajos regno
unito reino unido nuova bissau
"""
_PARTS = frozenset(_PART_WORDS.split())

COUNTRY_STEMS: frozenset[str] = frozenset(
    stem(word)
    for words, (country, is_itself) in _COUNTRY_OF.items()
    if is_itself and country != _NONE
    for word in words
    if len(word) > 1 and word not in _PARTS
) | {"uk", "u.s", "america", "europ", "asia", "asian", "africa", "african"}
"""Stems of the names of countries, and of those of their people."""


# The states behind their towns. What is also a capital, a city or a country is written short.
_STATES = """
Alabama Alaska Arizona Arkansas California Colorado Connecticut Delaware Florida Hawaii
Idaho Illinois Indiana Iowa Kansas Kentucky Louisiana Maine Maryland Massachusetts Michigan
Minnesota Mississippi Missouri Montana Nebraska Nevada New_Hampshire New_Jersey New_Mexico
North_Carolina North_Dakota Ohio Oklahoma Oregon Pennsylvania Rhode_Island South_Carolina
South_Dakota Tennessee Texas Utah Vermont Virginia West_Virginia Wisconsin Wyoming
Ala. Ariz. Ark. Calif. Colo. Conn. Del. Fla. Ga. Ill. Ind. Kan. Ky. La. Md. Mass. Mich. Minn. Miss.
Mo. Mont. Neb. Nev. N.H. N.J. N.M. N.Y. N.C. N.D. Okla. Ore. Pa. R.I. S.C. S.D. Tenn. Tex. Vt. Va.
Wash. W.Va. Wis. Wyo. NY NJ TX FL CA PA OH GA NC SC MI WI MN MO TN KY AL VA WV NM AZ NV
"""
_PROVINCES = """
Alberta British_Columbia Manitoba New_Brunswick Newfoundland Nova_Scotia Ontario Quebec Saskatchewan
Alta. B.C. Man. N.B. N.S. Ont. Que. Sask.
"""

# … and those of other countries, under which as much happens on a day.
_LANDS = """
queensland tasmania victoria nsw bavaria bayern sachsen hessen sicily sizilien tuscany catalonia
andalusia siberia bahia kerala gujarat bihar assam punjab rajasthan maharashtra karnataka sindh
balochistan sumatra sulawesi java mindanao luzon honshu hokkaido kyushu sichuan guangdong xinjiang
tibet england scotland wales
"""
REGION_NAMES = tuple(f"{_STATES} {_PROVINCES} {_LANDS}".split())
"""The names of states and lands within a country, words of one joined by ``_``."""

REGION_STEMS: frozenset[str] = frozenset(
    stem(word)
    for name in REGION_NAMES
    if "_" not in name and name.isalpha()
    for word in split_words(name)
)
"""Stems of the names of states and lands within a country, as far as they have one word."""


def _list_names(of: str) -> str:
    return "|".join(re.escape(name.replace("_", " ")) for name in of.split())


_IN_STATE = re.compile(
    # "Mexico, Texas and Louisiana" is a list.
    rf"\b(?P<town>[A-Z][\w'’-]+), (?:(?P<state>{_list_names(_STATES)})|{_list_names(_PROVINCES)})"
    r"(?!\w|,? (?:and|or) [A-Z]|, [A-Z])"
)


COUNTRY = "#"
"""Marks a term that stands for a country, by whatever name."""


def country_named(word: str) -> str | None:
    """The country that has the single folded ``word`` for a name, or its people for theirs."""
    known = _COUNTRY_OF.get((word,))
    return known[0] if known is not None and known[1] else None


class CountrySpan(NamedTuple):
    """The words from ``start`` to ``end`` name a country, itself or a place within it."""

    country: str
    start: int
    end: int
    is_itself: bool


def find_countries(words: Sequence[str]) -> list[CountrySpan]:
    """Where folded ``words`` name countries; the longest name at a place counts."""
    found: list[CountrySpan] = []
    if _FIRST.isdisjoint(words):
        return found
    at = 0
    while at < len(words):
        if words[at] in _FIRST:
            for length in range(min(_LONGEST, len(words) - at), 0, -1):
                known = _COUNTRY_OF.get(tuple(words[at : at + length]))
                if known is not None:
                    if known[0] != _NONE:
                        found.append(CountrySpan(known[0], at, at + length, known[1]))
                    at += length - 1
                    break
        at += 1
    return found


@lru_cache(maxsize=500)  # what is read of an entry is read several times
def read_countries(text: str) -> tuple[CountrySpan, ...]:
    """Where the words of ``text`` name countries.

    A name with a state behind it is a town there, in whatever country the name is known: Cuba,
    N.Y., and Birmingham, Alabama.
    """
    words = split_words(text)
    found = find_countries(words)
    if not found or ", " not in text:
        return tuple(found)
    towns = {
        split_words(match["town"])[-1]: "united-states" if match["state"] else "canada"
        for match in _IN_STATE.finditer(text)
    }
    return tuple(
        span._replace(country=country, is_itself=False)
        if (country := towns.get(words[span.end - 1])) is not None
        else span
        for span in found
    )


def countries_in(words: Sequence[str]) -> frozenset[str]:
    """The countries that folded ``words`` name, themselves or by a place."""
    return frozenset(span.country for span in find_countries(words))


def list_towns() -> dict[tuple[str, ...], str]:
    """The towns and parts of countries that are known, by their folded words, and their country."""
    return {
        words: country
        for words, (country, is_itself) in _COUNTRY_OF.items()
        if not is_itself and country != _NONE
    }

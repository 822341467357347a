"""Of which division that is of which there are several: a team, a final, a prize, a bill.

A club's men and its women play on one day, a prize is given in six fields, and a chamber passes two
bills between two breaks. Headlines of both have the name in common, and the word for what is done.
What tells them apart is read here: the sex or the age of a side that plays, the field that a prize
is named by, and what a bill is named by. Read in English, German, French and Spanish, of sides and
prizes in Italian, Finnish and Japanese, too. What says nothing of the kind has none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bot.stories.language.lexicon import list_terms
from bot.stories.language.places import COUNTRY
from bot.stories.language.remembered import TellingWords
from bot.stories.language.words import fold, fold_words, index_words, split_folded, split_words

__all__ = [
    "BILL",
    "BILLS_MAY_BE_ONE",
    "GRADE",
    "GRADE_WORDS",
    "PRIZE",
    "SIDE",
    "SPONSOR",
    "read_divisions",
]

GRADE = "grade"
"""Whether women, men, or the young of an age play."""
SIDE = "side"
"""The last word of the name of a club that has a grade behind it: "Kelby Women". None of a country,
for "Norway's team" is said of each, and "Saudi women" are no team."""
PRIZE = "prize"
"""In which field a prize is given."""
BILL = "bill"
"""What a bill is named by, or that a chamber confirms whom somebody chose."""
SPONSOR = "sponsor"
"""By whose name a bill goes."""


_WOMEN = (
    r"women|ladies|frauen|damen|f[eé]minines?|femenin[oa]s?|femenil|femminile|feminino|naiset"
    r"|naisten"
)
_MEN = r"(?:men|boys)['’]s|herren|manner|messieurs|masculines?|masculin[oa]s?|maschile|miesten"
_AGE = r"u-?(?P<age>\d\d)s?|under-?(?P<under>\d\d)s?"
_GRADES = re.compile(
    rf"(?<![\w'’])(?:(?P<women>(?:women|girls)['’]s|{_WOMEN}|wsl|nwsl|wnba)|(?P<men>{_MEN})|{_AGE})"
    r"(?![\w'’])"
)
_SIDES = re.compile(
    rf"\b(?P<team>[A-ZÀ-Þ][\w'’]+)(?: |-)(?:(?P<women>(?i:{_WOMEN})\b|Femeni\b|W(?=\s|$))"
    r"|(?:[Uu]-?|[Uu]nder-?)(?P<age>\d\d)s?\b)"
)
_PLAYED = re.compile(
    r"(?<![\w.,:-])\d{1,2}[-–]\d{1,2}(?![\w.,%-])"
    r"|\b(?:cup|league|premiership|championships?|tournament|wickets?|semi-?finals?"
    r"|quarter-?finals?|wsl|nwsl|wnba|pokal|bundesliga|liga|ligue|coupe|copa|serie a"
    r"|torhuter(?:in)?|goalkeepers?|midfielders?|beats?|thrash(?:es)?|skittled|besiegt|schlagt)\b"
    r"|\bfinal(?=\W*$| (?:in|at|against|over)\b)"
    r"|選手権|決勝|優勝|リーグ"
)
_FOR_NATIONS = re.compile(r"\b(?:olympics?|medals?)\b|メダル|代表")
"""A score, a competition, a player's place or a verb of play, or what nations win: without any of
them nobody is said to play."""
_MEETING = re.compile(
    r"marathon|\b(?:races?|triathlon|regatta|relay|parade|rennen|lauf|course|carrera|maraton\w*)\b"
    r"|マラソン|駅伝"
)
"""Where women and men compete on one day, as one event."""
_KANJI = re.compile("(?P<women>女子)|(?P<men>男子)|[UＵ]-?(?P<age>[12]\\d)")
GRADE_WORDS = frozenset(
    list_terms(
        split_words(
            "women women's ladies girls frauen damen féminine féminines femenino femenina femenil"
            " femminile feminino naiset naisten wsl nwsl wnba lionesses matildas 女子"
            " female females women-only femmes mujeres donne weiblich youth"
            " junior juniors academy teenage jugend juniorinnen junioren"
        )
    )
)
"""Terms by which a text shows that women play, or the young."""

_FIELDS = {
    "physics": "physics physik physique física fisica physiknobelpreis fysiikan",
    "chemistry": "chemistry chemie chimie química chimica chemienobelpreis kemian",
    "medicine": "medicine physiology medizin médecine medicina medizinnobelpreis lääketieteen",
    "literature": "literature literatur littérature literatura letteratura literaturnobelpreis"
    " letras lettres fiction poetry kirjallisuuden",
    "peace": "peace frieden paix paz pace friedensnobelpreis friedenspreis friedensnobelpreisträger"
    " friedensnobelpreisträgerin rauhan rauhanpalkinto",
    "economics": "economics economic economy wirtschaft économie economía economia"
    " wirtschaftsnobelpreis taloustieteen",
    "mathematics": "mathematics maths mathematik mathématiques matemáticas matematica",
    "arts": "arts künste artes arti",
    "sports": "sports sport deportes",
}
_FIELD_OF = index_words(_FIELDS)
_FIELD = "|".join(sorted(_FIELD_OF, key=len, reverse=True))
_NAMED_PRIZE = r"(?:\w{0,20}nobel\w{0,12}|prizes?|awards?|laureates?|medal|premios?|palkinto)"
_PRIZES = re.compile(
    rf"\b{_NAMED_PRIZE} (?:in|for|fur|en|de|di|per|du|del|d['’]) ?(?:(?:the|la) |l['’])?"
    rf"(?:{_FIELD})\b"
    rf"|\b(?:{_FIELD})(?:[ -]{_NAMED_PRIZE}\b|(?<=preis)|(?<=trager)|(?<=tragerin)|(?<=palkinto))"
)
"""A prize that is named by its field. "Preis" and "prix" are a price as well."""
_NOBEL_KANJI = re.compile("ノーベル(物理|化学|生理|医学|文学|平和|経済)")
_KANJI_FIELDS = {
    "物理": "physics",
    "化学": "chemistry",
    "生理": "medicine",
    "医学": "medicine",
    "文学": "literature",
    "平和": "peace",
    "経済": "economics",
}

_LAWS = frozenset(fold_words("bill bills legislation act law laws resolution"))
_LAWS_BEFORE = frozenset(fold_words("loi ley gesetz"))
"""Those that have what they are about behind them."""
_MANY = re.compile(r"\b(?:omnibus|packages?|sweeping|mega\w*|sammelgesetz|paket)\b")
_SPONSOR = re.compile(
    r"\b(?P<of>[A-ZÀ-Þ]\w+)['’]s? (?:[\w-]+ ){0,3}(?:[Bb]ill|[Ll]aw|[Aa]ct|[Ll]egislation)\b"
    r"|\b(?:[Ll]oi|[Ll]ey) (?P<by>[A-ZÀ-Þ]\w+)"
)
_CHAMBERS = re.compile(r"\b(?:senate|congress|parliament|mps)\b")
_NOMINEES = re.compile(r"\b(?:nominees?|nomination)\b")
_SUBJECTS = {
    "budget": "stopgap funding spending shutdown budget appropriations haushalt nachtragshaushalt"
    " haushaltsgesetz finances presupuesto presupuestos",
    "farm": "farm farmers agriculture agricultural crops landwirtschaft bauern agricole"
    " agriculteurs agrícola agricultores",
    "tax": "tax taxes steuer steuern steuergesetz impôt impôts fiscal impuesto impuestos",
    "defence": "defence defense military pentagon veterans conscription wehrpflicht bundeswehr"
    " wehrdienst wehrdienstgesetz défense défensa",
    "migration": "immigration border migrant migrants asylum deportation deportations asyl"
    " einwanderung migration étrangers inmigración asilo extranjería",
    "health": "health healthcare medicaid medicare insulin hospitals krankenhaus pflege"
    " krankenhausgesetz santé sanidad",
    "dying": "dying euthanasia suicide sterbehilfe euthanasie eutanasia",
    "abortion": "abortion ivf abtreibung avortement ivg aborto",
    "guns": "gun guns firearm firearms waffen waffengesetz armes armas",
    "crypto": "crypto cryptocurrency stablecoin stablecoins bitcoin krypto criptomonedas",
    "online": "tiktok deepfake deepfakes chatbot chatbots online ki ia plattformen numérique redes",
    "climate": "climate emissions carbon renewables drilling klima klimaschutzgesetz heizungsgesetz"
    " climat climático",
    "housing": "rent renters tenants landlords housing evictions miete mieten mieter logement"
    " loyers vivienda alquiler alquileres",
    "labour": "wage wages overtime unions pension pensions mindestlohn rente rentenpaket retraite"
    " retraites salaire salario pensiones",
    "education": "school schools teachers students schule schulen école écoles escuelas",
    "crime": "policing police sentencing prison prisons cannabis marijuana justiz polizei prison"
    " narcotrafic cárcel",
    "voting": "voting voter voters elections redistricting wahlrecht électoral electoral",
    "trade": "tariffs tariff sanctions zölle droits aranceles sanciones sanktionen",
}
_SUBJECT_OF = index_words(_SUBJECTS)
_BILL_PAIRS = """
budget-tax budget-defence budget-health budget-migration budget-trade budget-labour tax-climate
tax-labour tax-health tax-housing tax-farm defence-trade migration-crime migration-labour guns-crime
guns-education health-dying health-abortion health-labour climate-housing climate-farm
education-online education-labour crime-online crypto-tax crypto-online voting-migration
budget-education farm-health labour-trade
"""
BILLS_MAY_BE_ONE = frozenset(frozenset(pair.split("-")) for pair in _BILL_PAIRS.split())
"""Subjects by which one bill may be told."""

_NAME = 3  # words beside "bill" that may name it
_CUES = re.compile(
    r"(?i)wom[ae]n|ladies|girls|fr?auen|damen|f[eé]m[ie]n|femmin|naise|naist|wsl\b|wnba|men['’]s|boys"
    r"|herren|männer|messieurs|mascul|maschil|mieste|\bu-?\d\d|under-?\d\d|\w W\b|女子|男子"
    r"|[UＵ]-?\d\d"
    r"|nobel|ノーベル|prize|award|laureate|prix|premi|preis|palkinto"
    r"|\bbills?\b|legislation|nomin|\bacts?\b|\blaws?\b|resolution|gesetz|\bloi\b|\bley\b"
)
"""One of these is in every headline that says anything of the kind."""
_CUE_WORD = re.compile(
    r"wom[ae]n|ladies|girls|fr?auen|damen|fem[ie]n|femmin|naise|naist|^wsl|wnba|men$|boys|herren"
    r"|messieurs|mascul|maschil|mieste|u$|u\d|under|^w$|nobel|prize|award|laureate|prix|premi"
    r"|preis|palkinto|bill|legislation|nomin|^acts?$|^laws?$|resolution|gesetz|^loi$|^ley$"
)
_CUE_WORDS = TellingWords(lambda word: int(_CUE_WORD.search(word) is not None))
"""… and of ASCII one of these words, which is found much sooner."""


def read_divisions(headline: str) -> frozenset[str]:
    """What ``headline`` says so, each as the name of a kind and a value of that."""
    folded = fold(headline)
    words = split_folded(folded)
    if headline.isascii() and not _CUE_WORDS.join(frozenset(words)):
        return frozenset()
    if not _CUES.search(headline):
        return frozenset()
    return frozenset(
        (
            *_read_grades(headline, folded),
            *_read_prize(headline, folded, words),
            *_read_bill(headline, folded, words),
        )
    )


def _read_grades(headline: str, folded: str) -> Iterator[str]:
    clubs_play = _PLAYED.search(folded)
    if not clubs_play and not _FOR_NATIONS.search(folded):
        return
    if not _MEETING.search(folded):
        for found in (*_GRADES.finditer(folded), *_KANJI.finditer(headline)):
            yield f"{GRADE} {_name_grade(found)}"
    for found in _SIDES.finditer(headline):
        yield f"{GRADE} {_name_grade(found)}"
        for term in list_terms(split_words(found["team"])):
            if clubs_play and term[0] != COUNTRY:
                yield f"{SIDE} {term}"


def _name_grade(found: re.Match[str]) -> str:
    groups = found.groupdict()
    if groups["women"]:
        return "women"
    return "men" if groups.get("men") else f"u{groups['age'] or groups.get('under')}"


def _read_prize(headline: str, folded: str, words: Sequence[str]) -> Iterator[str]:
    for found in _NOBEL_KANJI.finditer(headline):
        yield f"{PRIZE} {_KANJI_FIELDS[found[1]]}"
    if _PRIZES.search(folded):
        yield from (f"{PRIZE} {_FIELD_OF[word]}" for word in words if word in _FIELD_OF)


def _read_bill(headline: str, folded: str, words: Sequence[str]) -> Iterator[str]:
    if _MANY.search(folded):
        return
    named = {_SUBJECT_OF[word] for word in _name_laws(words) if word in _SUBJECT_OF}
    yield from (f"{BILL} {subject}" for subject in named)
    for found in _SPONSOR.finditer(headline):
        yield f"{SPONSOR} {fold(found['of'] or found['by'])}"
    chamber = _CHAMBERS.search(folded)
    if not named and chamber and _NOMINEES.search(folded, chamber.end()):
        yield f"{BILL} nominees"


def _name_laws(words: Sequence[str]) -> Iterator[str]:
    """The words that stand where a bill is named by what it is about."""
    for at, word in enumerate(words):
        if word in _LAWS:
            yield from words[max(0, at - _NAME) : at]
        elif word in _LAWS_BEFORE:
            yield from words[at + 1 : at + 1 + _NAME]
        elif "gesetz" in word:
            yield word

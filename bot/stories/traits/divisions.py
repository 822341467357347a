"""Of which division that is of which there are several: a team, a final, a prize, a bill.

A club's men and its women play on one day, a prize is given in six fields, and a chamber passes two
bills between two breaks. Headlines of both have the name in common, and the word for what is done.
What tells them apart is read here: the sex, the age or the grade of a side, the field of a prize,
and what a bill is about. Read in English, German, French and Spanish, of sides and prizes in
Italian, Finnish and Japanese, too. What says nothing of the kind has none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from bot.stories.language.lexicon import list_terms
from bot.stories.language.places import country_named
from bot.stories.language.words import fold, fold_words, split_folded, split_words

__all__ = ["BILL", "BILLS_MAY_BE_ONE", "GRADE", "GRADE_WORDS", "PRIZE", "SIDE", "read_divisions"]

GRADE = "grade"
"""Whether women, men, or the young of an age compete, or a second team."""
SIDE = "side"
"""The last word of the name of a team that has a grade behind it, and that grade: "Kelby Women"."""
PRIZE = "prize"
"""In which field a prize is given."""
BILL = "bill"
"""What a bill is about, or that a chamber confirms whom somebody chose."""


def _index(kinds: Mapping[str, str]) -> dict[str, str]:
    return {word: kind for kind, words in kinds.items() for word in fold_words(words)}


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
    r"|(?:[Uu]-?|[Uu]nder-?)(?P<age>\d\d)s?\b|(?P<second>A)(?= [a-z]|$))"
)
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
        )
    )
)
"""Terms by which a text shows that women play."""

_PRIZES = re.compile(
    r"nobel|\b(?:prizes?|awards?|laureates?|prix|premios?|premi|preise?|\w+preis(?:es)?|palkinto)\b"
)
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
_FIELD_OF = _index(_FIELDS)
_WINNERS = _index(
    {
        "physics": "physicist physicists physiker physicien physiciens físico físicos",
        "chemistry": "chemist chemists chemiker chimiste chimistes químico químicos",
        "literature": "writer author novelist poet playwright schriftsteller schriftstellerin autor"
        " autorin écrivain romancier romancière poète escritor escritora poeta novelista",
        "economics": "economist economists ökonom ökonomen économiste économistes economista"
        " economistas",
    }
)
"""Who is said to have won, where nothing says in what; a physician may have won for peace."""
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

_LAWS = re.compile(
    r"\b(?:bills?|legislation|acts?|laws?|resolution|\w*gesetz\w*|(?:projet|proposition) de loi"
    r"|loi|(?:proyecto|proposicion) de ley|ley)\b"
)
_CONFIRMS = re.compile(r"\b(?:senate|congress|parliament|mps)\b.*\b(?:nominees?|nomination)\b")
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
_SUBJECT_OF = _index(_SUBJECTS)
_BILL_PAIRS = """
budget-tax budget-defence budget-health budget-migration budget-trade budget-labour tax-climate
tax-labour tax-health tax-housing tax-farm defence-trade migration-crime migration-labour guns-crime
guns-education health-dying health-abortion health-labour climate-housing climate-farm
education-online education-labour crime-online crypto-tax crypto-online voting-migration
budget-education farm-health labour-trade
"""
BILLS_MAY_BE_ONE = frozenset(frozenset(pair.split("-")) for pair in _BILL_PAIRS.split())
"""Subjects by which one bill may be told."""

_CUES = re.compile(
    r"(?i)wom[ae]n|ladies|girls|fr?auen|damen|f[eé]m[ie]n|femmin|naise|naist|wsl\b|wnba|men['’]s|boys"
    r"|herren|männer|messieurs|mascul|maschil|mieste|\bu-?\d\d|under-?\d\d|\w A\b|\w W\b|女子|男子"
    r"|[UＵ]-?\d\d"
    r"|nobel|ノーベル|prize|award|laureate|prix|premi|preis|palkinto"
    r"|\bbills?\b|legislation|nomin|\bacts?\b|\blaws?\b|resolution|gesetz|\bloi\b|\bley\b"
)
"""One of these is in every headline that says anything of the kind."""


def read_divisions(headline: str) -> frozenset[str]:
    """What ``headline`` says so, each as the name of a kind and a value of that."""
    if not _CUES.search(headline):
        return frozenset()
    folded = fold(headline)
    words = split_folded(folded)
    return frozenset(
        (
            *_read_grades(headline, folded),
            *_read_prize(headline, folded, words),
            *_read_bill(folded, words),
        )
    )


def _read_grades(headline: str, folded: str) -> Iterator[str]:
    if not _MEETING.search(folded):
        for found in (*_GRADES.finditer(folded), *_KANJI.finditer(headline)):
            yield f"{GRADE} {_name_grade(found)}"
    for found in _SIDES.finditer(headline):
        if found["second"] and country_named(fold(found["team"])) is None:
            continue  # "Serie A", "Plan A"
        grade = "second" if found["second"] else _name_grade(found)
        yield f"{GRADE} {grade}"
        yield from (f"{SIDE} {grade},{term}" for term in list_terms(split_words(found["team"])))


def _name_grade(found: re.Match[str]) -> str:
    groups = found.groupdict()
    if groups["women"]:
        return "women"
    return "men" if groups.get("men") else f"u{groups['age'] or groups.get('under')}"


def _read_prize(headline: str, folded: str, words: Sequence[str]) -> Iterator[str]:
    for found in _NOBEL_KANJI.finditer(headline):
        yield f"{PRIZE} {_KANJI_FIELDS[found[1]]}"
    if not _PRIZES.search(folded):
        return
    fields = {_FIELD_OF[word] for word in words if word in _FIELD_OF}
    if not fields and "nobel" in folded:
        fields = {_WINNERS[word] for word in words if word in _WINNERS}
    yield from (f"{PRIZE} {field}" for field in fields)


def _read_bill(folded: str, words: Sequence[str]) -> Iterator[str]:
    if _LAWS.search(folded):
        yield from (f"{BILL} {_SUBJECT_OF[word]}" for word in words if word in _SUBJECT_OF)
    elif _CONFIRMS.search(folded):
        yield f"{BILL} nominees"

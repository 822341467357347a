"""Numbers up to a hundred as words, in seven languages, written in digits.

Only where people are counted, or millions: "Ascienden a cinco los muertos", "Fünf Tote nach
Explosion", "zehn Milliarden Dollar". In other texts most of these words stand for something else
as often.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.stories.language.gate import CueWords
from bot.stories.language.late_patterns import compile_later
from bot.stories.language.words import split_folded

__all__ = ["spell_in_digits", "spell_sums"]


def _count(words: str, first: int, step: int = 1) -> Iterator[tuple[str, int]]:
    """The words of a row of numbers from ``first``, two for one with a stroke between them."""
    for place, forms in enumerate(words.split()):
        for form in forms.split("/"):
            yield form, first + place * step


def _list_english() -> Iterator[tuple[str, int]]:
    units = list(_count("one two three four five six seven eight nine", 1))
    yield from units
    yield from _count(
        "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen", 10
    )
    for ten, value in _count("twenty thirty forty fifty sixty seventy eighty ninety", 20, 10):
        yield ten, value
        yield from ((f"{ten} {unit}", value + one) for unit, one in units)
    yield from (("hundred", 100), ("a hundred", 100), ("a dozen", 12), ("half a dozen", 6))
    yield from ((f"{unit} dozen", value * 12) for unit, value in units[1:])
    yield from ((f"{unit} hundred", value * 100) for unit, value in units)


def _list_german() -> Iterator[tuple[str, int]]:
    yield from _count("zwei drei vier funf sechs sieben acht neun zehn elf zwolf", 2)
    yield from _count("dreizehn vierzehn funfzehn sechzehn siebzehn achtzehn neunzehn", 13)
    units = list(_count("ein zwei drei vier funf sechs sieben acht neun", 1))
    tens = "zwanzig dreissig vierzig funfzig sechzig siebzig achtzig neunzig"
    for ten, value in _count(tens, 20, 10):
        yield ten, value
        yield from ((f"{unit}und{ten}", value + one) for unit, one in units)
    yield from (("hundert", 100), ("einhundert", 100))
    yield from ((f"{unit}hundert", value * 100) for unit, value in units[1:])


def _list_dutch() -> Iterator[tuple[str, int]]:
    yield from _count("twee drie vier vijf zes zeven acht negen tien elf twaalf dertien", 2)
    yield from _count("veertien vijftien zestien zeventien achttien negentien", 14)
    units = list(_count("een twee drie vier vijf zes zeven acht negen", 1))
    tens = "twintig dertig veertig vijftig zestig zeventig tachtig negentig"
    for ten, value in _count(tens, 20, 10):
        yield ten, value
        yield from ((f"{unit}en{ten}", value + one) for unit, one in units)
    yield "honderd", 100


def _list_french() -> Iterator[tuple[str, int]]:
    units = list(_count("deux trois quatre cinq six sept huit neuf", 2))
    teens = list(_count("dix onze douze treize quatorze quinze seize", 10))
    teens += list(_count("dix-sept dix-huit dix-neuf", 17))
    yield from units
    for teen, value in teens:
        yield teen.replace("-", " "), value
    tens = "vingt trente quarante cinquante soixante septante huitante nonante"
    for ten, value in _count(tens, 20, 10):
        yield ten, value
        yield f"{ten} et un", value + 1
        yield from ((f"{ten} {unit}", value + one) for unit, one in units)
    yield from (("quatre vingt", 80), ("quatre vingts", 80), ("quatre vingt un", 81))
    yield from ((f"quatre vingt {unit}", 80 + one) for unit, one in units)
    yield "soixante et onze", 71
    for teen, value in teens:
        yield f"soixante {teen.replace('-', ' ')}", 60 + value
        yield f"quatre vingt {teen.replace('-', ' ')}", 80 + value
    yield "cent", 100
    yield from (
        (f"{unit} {cent}", value * 100) for unit, value in units for cent in ("cent", "cents")
    )


def _list_spanish() -> Iterator[tuple[str, int]]:
    units = list(_count("un/uno/una dos tres cuatro cinco seis siete ocho nueve", 1))
    yield from units[3:]
    yield from _count("diez once doce trece catorce quince dieciseis diecisiete dieciocho", 10)
    yield from (("diecinueve", 19), ("veinte", 20))
    yield from ((f"veinti{unit}", 20 + one) for unit, one in units)
    tens = "treinta cuarenta cincuenta sesenta setenta ochenta noventa"
    for ten, value in _count(tens, 30, 10):
        yield ten, value
        yield from ((f"{ten} y {unit}", value + one) for unit, one in units)
    yield from (("cien", 100), ("ciento", 100))
    hundreds = "doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos"
    yield from _count(f"{hundreds} novecientos", 200, 100)


def _list_italian() -> Iterator[tuple[str, int]]:
    units = list(_count("uno due tre quattro cinque sei sette otto nove", 1))
    yield from units[1:]
    yield from _count("dieci undici dodici tredici quattordici quindici sedici", 10)
    yield from _count("diciassette diciotto diciannove", 17)
    tens = "venti trenta quaranta cinquanta sessanta settanta ottanta novanta"
    for ten, value in _count(tens, 20, 10):
        yield ten, value
        for unit, one in units:
            yield (ten[:-1] if unit[0] in "uo" else ten) + unit, value + one
    yield "cento", 100


def _list_portuguese() -> Iterator[tuple[str, int]]:
    units = list(_count("um/uma dois/duas tres quatro cinco seis sete oito nove", 1))
    yield from units[2:]
    yield from _count("dez onze doze treze catorze/quatorze quinze dezesseis/dezasseis", 10)
    yield from _count("dezessete/dezassete dezoito dezenove/dezanove", 17)
    tens = "vinte trinta quarenta cinquenta sessenta setenta oitenta noventa"
    for ten, value in _count(tens, 20, 10):
        yield ten, value
        yield from ((f"{ten} e {unit}", value + one) for unit, one in units)
    yield "cem", 100


_MANY = {
    # As many as "dozens" and "hundreds" are taken for.
    24: "decenas de, docenas de, dizaines de, decine di, dezenas de, tientallen, dutzende",
    200: "cientos de, centenares de, centaines de, centinaia di, centenas de, honderden, hunderte",
}
_VALUES = {
    **dict(_list_portuguese()),
    **dict(_list_italian()),
    **dict(_list_spanish()),
    **dict(_list_french()),
    **dict(_list_dutch()),
    **dict(_list_german()),
    **dict(_list_english()),
    **{each: value for value, words in _MANY.items() for each in words.split(", ")},
}
# What is something else in another of these languages, or stands for a name or a month.
_OTHER_WORD_LIST = "cent dez dos due elf neuf once onze otto seize sei sept ten tre tres"
_OTHER_WORDS = frozenset(_OTHER_WORD_LIST.split())
_LONGEST = {first: 0 for first, *_ in map(str.split, _VALUES)}
for _name in _VALUES:
    _first, *_rest = _name.split()
    _LONGEST[_first] = max(_LONGEST[_first], 1 + len(_rest))

_COUNTED = (
    r"(?:tot(?:e[nr]?)?|todesopfer|menschen|personen|getotet|sterben|starben"
    r"|verletzte[nr]?|morts?|mortes?|tuee?s?|blessee?s?|personnes|muert[oa]s?|fallecid[oa]s?"
    r"|mueren|murieron|muoiono|morrem|victimas|personas|herid[oa]s?|morti|vittime|persone|ferit[ei]|doden|mensen|gewonden"
    r"|mort[oa]s|pessoas|ferid[oa]s)"
)
_FOLLOWED = re.compile(rf" (?:[a-z]+ )?{_COUNTED}\b")
_LED_TO = re.compile(
    # "Ascienden a dos los muertos", "le bilan monte à six": where a toll rises to.
    r"\b(?:ascien\w+|sub\w+|aument\w+|elev\w+|lleg\w+|mont\w+|pass\w+|grimp\w+|salg\w+|sal[ei]\w*"
    r"|alourd\w+|steig\w+|stijg\w+|climb\w*|ris\w+|rose|ros|reach\w*) (?:\w+ )?"
    r"(?:a|auf|naar|to|para) $"
    r"|\b(?:mueren|fallecen|murieron|muoiono|morrem|sterben|starben|son) $"
)
_TOLL_WORDS = """
dead death deaths died die dies dying killed kill kills killing drowned toll fatalities
injured injures injure hurt wounded wounds wound
tote toten toter tot todesopfer opferzahl getotet totet toteten sterben starben gestorben leben
verletzte verletzten verletzt
mort morts morte mortes tues tuees tue tuent meurent decedes bilan blesses blessees blesse
muertos muertas muerto muertes muerta fallecidos fallecidas fallecido mueren murieron fallecen
fallecieron matan mata victimas heridos heridas
morti morte vittime muoiono uccise uccisi bilancio feriti ferite
doden dode dodental omgekomen gedood gewonden slachtoffers
mortos mortas morrem morreram vitimas feridos feridas
"""
_TOLL = CueWords(_TOLL_WORDS.split())
_WORD = re.compile(r"[a-z]+")
_OF_AGE = re.compile(r"[ -](?:years?|jahr\w*|ans?|anos?|anni|jaar)\b|-[a-z]")
_ONE_OF_IT = 1
_SCALE_WORDS = (
    "millionen millions millones milioni milhoes miljoen milliarde milliarden milliard milliards"
    " miliardo miliardi bilhoes bilhao milione million millon milhao miljard"
)
_SCALED_UP = CueWords(_SCALE_WORDS.split())
_VAGUE = frozenset(name for names in _MANY.values() for name in names.split(", "))
_BEFORE_SCALE = sorted(
    (
        name.replace(" ", "[ -]")
        for name, value in _VALUES.items()
        if value > 1 and name not in _VAGUE
    ),
    key=len,
    reverse=True,
)
_SCALED = compile_later(
    rf"(?<![\w-])(?:(?P<one>une?|uno?|um|eine?r?|een)|(?P<words>{'|'.join(_BEFORE_SCALE)}))"
    rf" (?P<scale>(?:mil )?(?:{'|'.join(_SCALE_WORDS.split())}))\b"
)
# Behind a number in digits ("$4 billion"), as it stands in most texts, there is nothing to write.
_SCALED_WORD = re.compile(rf"[a-z] (?:mil )?(?:{'|'.join(_SCALE_WORDS.split())})\b")
_THOUSAND_WORDS = "thousand million billion mil tausend millionen mille millions milioni duizend"
_THOUSANDS = frozenset(_THOUSAND_WORDS.split())
_AND = frozenset({"and", "y", "e", "et"})


def spell_in_digits(folded: str) -> str:
    """``folded`` with its numbers in digits where it tells of a toll, and else as it is.

    What is more than nine hundred stays in words.
    """
    if not (_may_count(folded) and _TOLL.stand_in(folded)):
        return folded
    words = list(_WORD.finditer(folded))
    pieces: list[str] = []
    at = ended = 0
    while at < len(words):
        value, count = _read_sum(folded, words, at)
        if not count:
            at += 1
            continue
        follows = words[at + count][0] if at + count < len(words) else ""
        start, end = words[at].start(), words[at + count - 1].end()
        at += count
        if follows in _THOUSANDS:
            at += 1
            continue
        least = "at least " if folded[start:end].replace("-", " ") in _VAGUE else ""
        pieces += (folded[ended:start], f"{least}{value}")
        ended = end
    return "".join((*pieces, folded[ended:])) if pieces else folded


def spell_sums(folded: str) -> str:
    """``folded`` with its numbers before millions and milliards in digits.

    "Zehn Milliarden Dollar", "un milliard d'euros", "diez mil millones".
    """
    if not _SCALED_UP.stand_in(folded) or _SCALED_WORD.search(folded) is None:
        return folded
    return _SCALED.sub(_write_sum, folded)


def _write_sum(match: re.Match[str]) -> str:
    value = _ONE_OF_IT if match["one"] else _VALUES[match["words"].replace("-", " ")]
    return f"{value} {match['scale']}"


def _may_count(folded: str) -> bool:
    """Whether some number may begin there; False is sure. Others ask for the same words."""
    if not folded.isascii() or "'" in folded or "&" in folded:
        return True  # such a word may be split otherwise
    return not _LONGEST.keys().isdisjoint(split_folded(folded))


def _read_sum(folded: str, words: list[re.Match[str]], at: int) -> tuple[int, int]:
    """The number that begins with the word ``at``, and of how many words it is: 0 of none."""
    value, count = _read_number(folded, words, at)
    if not count or value % 100:
        return value, count
    # "two hundred and twelve", "ciento veinte"
    then = at + count
    then += then < len(words) and words[then][0] in _AND
    more, its = _read_number(folded, words, then) if then < len(words) else (0, 0)
    if its and more < 100 and folded[words[then - 1].end() : words[then].start()] == " ":
        return value + more, then + its - at
    return value, count


def _read_number(folded: str, words: list[re.Match[str]], at: int) -> tuple[int, int]:
    for count in range(min(_LONGEST.get(words[at][0], 0), len(words) - at), 0, -1):
        start, end = words[at].start(), words[at + count - 1].end()
        name = folded[start:end].replace("-", " ")
        value = _VALUES.get(name)
        if value is None or _is_inside(folded, start, end):
            continue
        if name in _OTHER_WORDS and not (
            _FOLLOWED.match(folded, end) or _LED_TO.search(folded, max(0, start - 40), start)
        ):
            continue
        return value, count
    return 0, 0


def _is_inside(folded: str, start: int, end: int) -> bool:
    """Whether what reads as a number is part of a longer word, of an age, or of "no one"."""
    before, after = folded[:start][-3:], folded[end : end + 1]
    return (
        before[-1:].isalnum()
        or before.endswith("-")
        or before == "no "
        or after.isalnum()
        or _OF_AGE.match(folded, end) is not None
    )

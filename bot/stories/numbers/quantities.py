"""Every number of a text with what it counts, by the words near it, in eight languages.

`figures` reads the numbers by which stories are told apart, and is sure of each. Here the
same number in two versions of one text is to be found whatever it counts, so a number
without a word that tells is one, too.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.stories.language.gate import CueWords
from bot.stories.language.text import fold
from bot.stories.language.words import has_digit, join_thousands
from bot.stories.numbers.currencies import read_currency

__all__ = ["SCALES", "Quantity", "names_kind", "read_digits", "read_quantities"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A number: its value, what it counts ("dead", empty where nothing says), and its words.

    ``currency`` is that of a sum of money, as `bot.stories.numbers.currencies` names them.
    """

    value: float
    what: str
    text: str
    currency: str = ""


# Of each language those that are no other word in another: "once", "neuf" and "cent" are.
_NUMBER_WORDS = """
2: two zwei deux dos
3: three drei trois tres
4: four vier quatre cuatro
5: five funf cinq cinco
6: six sechs seis
7: seven sieben siete
8: eight acht huit ocho
9: nine neun nueve
10: ten zehn dix diez
11: eleven onze
12: twelve zwolf douze doce
13: thirteen dreizehn treize trece
14: fourteen vierzehn quatorze catorce
15: fifteen funfzehn quinze quince
16: sixteen sechzehn seize
17: seventeen siebzehn
18: eighteen achtzehn
19: nineteen neunzehn
20: twenty zwanzig vingt veinte
30: thirty dreissig trente treinta
40: forty vierzig quarante cuarenta
50: fifty funfzig cinquante cincuenta
60: sixty sechzig soixante sesenta
70: seventy siebzig setenta
80: eighty achtzig ochenta
90: ninety neunzig noventa
"""
_WORDS = {
    word: float(value)
    for line in _NUMBER_WORDS.strip().splitlines()
    for value, _, words in [line.partition(": ")]
    for word in words.split()
}
_SPELT = CueWords(_WORDS)
_SCALE_WORDS = """
1e3: k thousand mille mil tausend tsd
1e6: m mn mln million millions millionen mio millones millon
1e9: b bn bln billion billions mrd md milliard milliards milliarde milliarden
1e12: tn trn trillion trillions billionen
"""
SCALES = {
    word: float(value)
    for line in _SCALE_WORDS.strip().splitlines()
    for value, _, words in [line.partition(": ")]
    for word in words.split()
}
_SIGNS = {"十": 10.0, "百": 100.0, "千": 1e3, "천": 1e3, "万": 1e4, "萬": 1e4, "만": 1e4}
_SIGNS |= {"億": 1e8, "亿": 1e8, "억": 1e8, "兆": 1e12, "조": 1e12}
_LARGE = 1e4  # from here on a sign multiplies all that stands before it
_DIGITS = {sign: float(value) for value, sign in enumerate("〇一二三四五六七八九")} | {"两": 2.0}
_HAN = "".join([*_DIGITS, *_SIGNS])
_COUNTERS = "人名名歳岁件棟栋台頭头回次日月年円元억명개대%億亿万"

_NUMBER = re.compile(
    rf"(?<![\w.,:/])(?:(?P<digits>\d+(?:[.,]\d+)*)(?P<signs>(?:\d*[{''.join(_SIGNS)}])+\d*)?"
    rf"|(?P<word>(?:{'|'.join(sorted(_WORDS, key=len, reverse=True))})\b))"
    rf"(?:[ -]?(?P<scale>mil millones|{'|'.join(sorted(SCALES, key=len, reverse=True))})(?![a-z]))?"
    r"(?!\d|[:/]\d|(?:st|nd|rd|th)\b| ?(?:[ap]\.?m\b|uhr\b|h\d\d|時|点|시))"
)
_HAN_NUMBER = re.compile(rf"[{_HAN}]+(?=[{_COUNTERS}])|(?<=致|超)[{_HAN}]+(?=人|名)")
# No space stands before a number in these scripts, and signs stand close on both sides.
_SPACED = re.compile(
    rf"(?<![{''.join(_SIGNS)}])(?<=[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af])(?=\d)"
)

_CUES = {
    "dead": (
        r"dead\b|death|kill|\bdie[ds]?\b|dying|\btoll\b|\btote[nr]?\b|\btot\b|todesopfer"
        r"|getotet|starben|\bmorts?\b|\btue[es]?|\bdeces|muert|fallecid|\bmat(?:o|an)\b"
        r"|死亡|死者|사망|숨"
    ),
    "injured": (r"injur|wound|\bhurt|verletz|\bbless|herid|lesionad|負傷|けが|受伤|受傷|伤|부상"),
    "missing": r"missing|vermisst|disparu|desaparecid|不明|失踪|失联|실종",
    "percent": r"%|per ?cent\b|\bpct\b|prozent|pour cent|por ciento|パーセント|퍼센트",
    "money": (
        r"[$€£¥₹]|\bdollar|\bdolares\b|\beuros?\b|\bpounds?\b|\byen\b|\byuan\b|\bfrancs?\b|\bpesos?\b"
        r"|円|元|ドル|ユーロ|원\b|달러"
    ),
    "jobs": (
        r"\bjobs?\b|worker|employee|\bstaff\b|\bposts?\b|stellen|mitarbeiter|arbeitsplatz"
        r"|emplois?\b|\bpostes\b|salarie|empleo|trabajador|puestos|削減|人員|裁员|员工|감원|감축"
    ),
    "age": r"^[- ]?year[- ]old|^[- ]?jahrig|^ ans\b|^ anos\b|^[歳岁세]",
    "magnitude": r"magnitud|\bstarke\b|震度|マグニチュード|级地震|規模|규모",
}
_WHAT = {what: re.compile(pattern) for what, pattern in _CUES.items()}
_AFTER, _BEFORE = 26, 26  # signs in which a word says what a number counts
_SIGN_BEFORE = re.compile(r"(?:(?:us|c|a|hk)?[$€£¥₹]|\b(?:usd|eur|gbp|rs\.?)) ?$")
_NEXT_SUM = re.compile(r"[\d(,;]")
_CLAUSE = re.compile(r"[.;:!?。；！？](?:\s|$)")


def names_kind(text: str, what: str) -> bool:
    """Whether a folded text has a word anywhere that tells what such numbers count."""
    return _WHAT[what].search(text) is not None


def read_quantities(text: str) -> tuple[Quantity, ...]:
    """The numbers of ``text`` in their order. Times of day and ordinals are none."""
    folded = fold(text)
    if folded.isascii() and not (has_digit(folded) or _SPELT.stand_in(folded)):
        return ()  # as in most headlines
    folded = join_thousands(_SPACED.sub(" ", folded))
    found: list[tuple[int, int, float]] = []
    for match in _NUMBER.finditer(folded):
        digits, word, scale = match["digits"], match["word"], match["scale"]
        value = _WORDS[word] if word else read_digits(digits)
        if match["signs"]:
            value = _multiply(value, match["signs"])
        if scale:
            value *= 1e9 if scale == "mil millones" else SCALES[scale]
        found.append((match.start(), match.end(), value))
    found += [
        (match.start(), match.end(), _multiply(0.0, match.group()))
        for match in _HAN_NUMBER.finditer(folded)
        if not any(start <= match.start() < end for start, end, _ in found)
    ]
    return tuple(_read_quantity(folded, *each) for each in sorted(found))


def _read_quantity(folded: str, start: int, end: int, value: float) -> Quantity:
    what = _find_what(folded, start, end)
    currency = _find_currency(folded, start, end) if what == "money" else ""
    return Quantity(value=value, what=what, text=folded[start:end], currency=currency)


def _find_currency(folded: str, start: int, end: int) -> str:
    """The currency whose sign stands before a sum, else whose sign or word stands behind it."""
    sign = _SIGN_BEFORE.search(folded, max(0, start - 5), start)
    if sign is not None:
        return read_currency(sign[0])
    return read_currency(_NEXT_SUM.split(folded[end : end + _AFTER], maxsplit=1)[0])


def read_digits(text: str) -> float:
    """The value of a number in digits, with points and commas as any language sets them."""
    if re.fullmatch(r"\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*", text):  # thousands in both ways
        return float(re.sub(r"[.,]", "", text))
    if re.fullmatch(r"\d+[.,]\d+", text):
        return float(text.replace(",", "."))
    if re.fullmatch(r"\d{1,3}(?:,\d{3})+\.\d+", text):
        return float(text.replace(",", ""))
    if re.fullmatch(r"\d{1,3}(?:\.\d{3})+,\d+", text):
        return float(text.replace(".", "").replace(",", "."))
    return float(re.sub(r"\D", "", text))


def _multiply(value: float, signs: str) -> float:
    """A number whose digits and signs of ten, hundred, 10,000 follow ``value``."""
    total, section, current = 0.0, 0.0, value
    for sign in signs:
        if sign in _SIGNS:
            times = _SIGNS[sign]
            if times >= _LARGE:
                total += (section + current or 1.0) * times
                section, current = 0.0, 0.0
            else:
                section += (current or 1.0) * times
                current = 0.0
        else:
            digit = _DIGITS.get(sign)
            current = current * 10 + (float(sign) if digit is None else digit)
    return total + section + current


def _find_what(folded: str, start: int, end: int) -> str:
    """What the number counts, by the nearest word after it in its clause, else before it."""
    after = _CLAUSE.split(folded[end : end + _AFTER], maxsplit=1)[0]
    before = _CLAUSE.split(folded[max(start - _BEFORE, 0) : start])[-1]
    nearest: tuple[int, str] | None = None
    for what, pattern in _WHAT.items():
        # A sign of money stands close before; a word that follows is nearer than it looks.
        ahead = pattern.search(after)
        if ahead and (nearest is None or ahead.start() < nearest[0]):
            nearest = (ahead.start(), what)
        behind = [len(before) - match.end() for match in pattern.finditer(before)]
        distance = min(behind, default=None)
        if distance is not None and (nearest is None or distance < nearest[0]):
            nearest = (distance, what)
    return "" if nearest is None else nearest[1]

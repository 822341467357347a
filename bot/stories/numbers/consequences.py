"""The numbers of consequence in a headline and the text below it, read into fields.

`figures` and `heights` read tolls, sums, jobs, shares in per cent and magnitudes, and what a sum is
of. Here are those who are missing and those who are affected, bounds and ranges, and what a
number is not: a year, an age, a version.
"""

from __future__ import annotations

import re
from functools import lru_cache

import msgspec

from bot.model import NO_CONSEQUENCES, Consequences, Number
from bot.stories.language.gate import Patterns
from bot.stories.numbers.feared import is_only_feared
from bot.stories.numbers.figures import (
    COUNTED,
    SCALE,
    FigureKind,
    find_figures,
    may_have_figures,
    prepare_figures,
    read_number,
)
from bot.stories.numbers.gains import is_gain
from bot.stories.numbers.round_numbers import may_be_round, write_round_numbers
from bot.stories.numbers.sums import currency_of, name_quantity

__all__ = ["FoundNumber", "find_consequences", "read_consequences"]

_OTHER_SUMS = (" per ", " of ")  # a price of one thing, revenue, debt or what a firm is worth
_MOST = {"magnitude": 10.0, "percent": 1_000.0, "dead": 1e7, "injured": 1e7, "missing": 1e7}
_FEWEST_AFFECTED = 50  # of customers and the like, fewer are a version or a list
_PEOPLE = (
    r"(?:people|persons|men|women|children|passengers|miners|sailors|hikers|tourists|migrants"
    r"|residents|workers|crew members|crew|personnes|personnas|personas|personen|menschen)"
)
_MISSING = (
    rf"(?<![$€£¥₹.,]){COUNTED}{SCALE} (?:{_PEOPLE} )?(?:(?:are|were|is|remain|still|feared"
    r"|reported|listed|have|has|had|been|gone|noch|werden|sind|sont|toujours|encore|siguen"
    r"|estan|aun) ){0,3}"
    r"(?:missing|unaccounted for|vermisst\w*|disparu\w*|portee?s? disparu\w*|desaparecid\w*)\b"
    r"(?! (?:[a-z]+ )?(?:bitcoins?|coins|cattle|cows|sheep|horses|dogs|cats|paintings|artefacts"
    r"|guns|weapons|emails|files|documents|votes|ballots|laptops|phones|items|pages|parts|cheques)\b)"
    rf"|\b(?:missing|vermisste|disparus|desaparecidos): {COUNTED}"
)
_HIT = (
    # Whoever stands for being hit by something, by the thousand.
    rf"{COUNTED}{SCALE} (?:(?:de |d'|of its |of the |its )?(?:[a-z-]+ )??)"
    r"(?:customers|users|accounts|subscribers|households|homes|homeowners|patients|commuters"
    r"|travell?ers|borrowers|drivers|shoppers|guests|players|residents|students|pupils|motorists"
    r"|clients|utilisateurs|abonnes|foyers|comptes|patients|voyageurs|usagers|usuarios|clientes"
    r"|cuentas|hogares|abonados|pacientes|pasajeros|kunden|nutzer\w*|haushalte|konten|patienten"
    r"|reisende|fahrgaste|anwender\w*)\b"
)
_AFFECTED = (
    # And people, where it is said that they are.
    rf"{COUNTED}{SCALE} (?:de |d')?{_PEOPLE} (?:(?:are|were|have been|had been|was|sont|ont ete"
    r"|sind|wurden|fueron|han sido) )?(?:affected|displaced|evacuated|homeless|stranded"
    r"|without power|without water|trapped|exposed|infected|sickened|evacuee?s?|deplacee?s?"
    r"|touchee?s?|concernee?s?|betroffen|evakuiert|eingeschlossen|obdachlos|afectad[oa]s|evacuad[oa]s"
    r"|desplazad[oa]s)\b"
    r"|\b(?:affects?|affecting|affected|displaces?|displaced|evacuates?|evacuated|strands?|stranded"
    r"|hits?|leaves?|exposed?s?|exposing|infects?|sickens?|traps?) (?:at least |more than |about"
    rf" |nearly |over |up to |some )?{COUNTED}{SCALE} (?:{_PEOPLE}|without)\b"
)
_THEIR_DATA = (
    # "details of 2 million people", "Daten von 33 Millionen Bürgern"
    r"\b(?:data|details|records|information|daten|datensatze|donnees|datos)"
    r"(?: (?:personal|private|personnelles|medicales|personales|medicos))?"
    r" (?:of|on|from|belonging to|von|de|des|d')(?: |(?<='))"
    r"(?:(?:at least|more than|over|nearly|about|almost|some|up to|rund|mehr als|uber|fast|etwa"
    r"|plus de|pres de|au moins|mas de|casi|al menos|unos) )?"
    rf"{COUNTED}{SCALE} (?:de |d')?(?:[a-z-]+ )??"
    r"(?:people|citizens|voters|taxpayers|members|employees|workers|children|menschen|personen"
    r"|burger\w*|mitglieder\w*|personnes|citoyens|francais|assures|allocataires|membres|personas"
    r"|ciudadanos|afiliados|contribuyentes|espanoles)\b"
)
_THEFT = (
    # A study has the data of many, and nobody is the worse for it.
    r"(?:stolen|steals?|stole|leak\w*|expos\w+|hack\w*|breach\w*|compromised|gestohlen|stehlen"
    r"|erbeut\w+|im netz|abgegriffen|volees?|derobees?|piratees?|piratage|fuite\w*|robados?|robo"
    r"|filtrad[oa]s?|filtracion|hackeo)"
)
_STOLEN_BEHIND = rf"{_THEIR_DATA}(?=[^.;!?]{{0,60}}\b{_THEFT}\b)"
_STOLEN_BEFORE = rf"\b{_THEFT}\b[^.;!?]{{0,40}}?{_THEIR_DATA}"


def _make_ways() -> tuple[tuple[str, str], ...]:
    made = []
    for kind, pattern in (
        ("missing", _MISSING),
        ("hit", _HIT),
        ("affected", _AFFECTED),
        ("affected", _STOLEN_BEHIND),
        ("affected", _STOLEN_BEFORE),
    ):
        first, *rest = re.split(r"\|(?=\\b\(\?:(?:missing|affects))", pattern)
        made += [(kind, first), *((kind, each) for each in rest)]
    return tuple(made)


_WAYS = _make_ways()
_PATTERNS = Patterns(*(pattern for _, pattern in _WAYS))
_LEAST = re.compile(
    # What stands before the number, or between its word and it: "kills at least 12".
    r"\b(?:at least|more than|over|upwards of|no fewer than|not less than|exceeds?|exceeding"
    r"|mindestens|mehr als|uber|wenigstens|au moins|plus de|al menos|mas de|por lo menos|almeno"
    r"|oltre|piu di|minstens|meer dan|pelo menos|mais de)(?: (?:[a-z]+ ){0,2}?|\b)?[$€£¥]?$"
)
_MANY = re.compile(
    r"\b(?:dozens|hundreds|thousands|scores|dutzende|hunderte|tausende|dizaines|centaines|milliers"
    r"|decenas|docenas|cientos|centenares|miles)\b"
)
_MAY_RANGE = re.compile(
    r"\d[a-z ]{0,12}(?:-| to | bis | or | oder | a | and | und | et | y )[$€£¥ ]*\d"
)
_RANGE = (
    (
        # "$3-4 billion", "$3 billion to $4 billion", "3 bis 4 Milliarden Euro"
        re.compile(
            r"(?<!from )(?<!von )(?<!de )(?P<sign>[$€£¥] ?)(?P<low>\d[\d.,]*)(?P<own> ?[a-z]+)?"
            r" ?(?:-|to|bis|a|und|and) ?[$€£¥]? ?\d[\d.,]*(?P<scale> ?[a-z]+)?"
        ),
        r"at least \g<sign>\g<low>\g<scale>",
    ),
    (
        re.compile(
            r"\b(?:between|zwischen|entre) (?P<low>\d[\d.,]*) (?:and|und|et|y) \d[\d.,]*(?= [a-z])"
        ),
        r"at least \g<low>",
    ),
    (
        re.compile(
            r"(?<![\d.,:/-])(?<!from )(?<!von )(?<!de )(?P<low>\d[\d.,]*) ?(?:-|to|bis|or|oder)"
            r" ?\d[\d.,]*(?= (?:[a-z]+ )?(?:people|dead|killed|injured|missing|tote|verletzte|jobs"
            r"|stellen|million|millionen|customers|users))"
        ),
        r"at least \g<low>",
    ),
)
_SPELLED = (
    # Of each a piece of text that stands wherever it matches, and what stands for it.
    ("md.", re.compile(r"(?<=\d) ?(?P<scale>md)\.(?= )"), r" \g<scale>"),
    ("mrd.", re.compile(r"(?<=\d) ?(?P<scale>mrd)\.(?= )"), r" \g<scale>"),
    ("mio.", re.compile(r"(?<=\d) ?(?P<scale>mio)\.(?= )"), r" \g<scale>"),
    ("mil millones", re.compile(r"(?<=\d) mil millones"), " milliards"),
    ("s of thousand", re.compile(r"\bhundreds of thousands(?: of)?"), "at least 200000"),
    ("s of thousand", re.compile(r"\b(?:tens|dozens) of thousands(?: of)?"), "at least 20000"),
    ("hunderttausend", re.compile(r"\bhunderttausende?\b"), "at least 200000"),
    ("zehntausend", re.compile(r"\bzehntausende?\b"), "at least 20000"),
    ("s de milliers", re.compile(r"\bcentaines de milliers"), "at least 200000"),
    ("s de milliers", re.compile(r"\bdizaines de milliers"), "at least 20000"),
    ("s de miles", re.compile(r"\b(?:cientos|centenares) de miles"), "at least 200000"),
    ("s de miles", re.compile(r"\bdecenas de miles"), "at least 20000"),
    ("millions of", re.compile(r"(?<![\d.,] )\bmillions of"), "at least 2 million"),
    ("millionen von", re.compile(r"(?<![\d.,] )\bmillionen von"), "at least 2 million"),
    (" d'", re.compile(r"(?<=[a-z]) d'(?=euro|dollar)"), " de "),
    ("+", re.compile(r"(?<![\d.,])(?P<low>\d[\d.,]*)\+(?= )"), r"at least \g<low>"),
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_OF_TIME = re.compile(r"\b(?:in|since|of|by|from|until|the|im|seit|en|depuis|desde|de|ano|jahr) $")
_AGE = re.compile(r"^(?:-| )?(?:years?|year-old|jahre?|ans|anos)\b")


def read_consequences(headline: str, lead: str) -> Consequences:
    """The numbers of consequence; where the headline gives one of a kind, the text does not.

    Of several of a kind in one text it is the greatest.
    """
    told = _read(headline)
    below = _read(lead)
    if below is NO_CONSEQUENCES:
        return told
    if told is NO_CONSEQUENCES:
        return below
    return Consequences(**dict(below.numbers()) | dict(told.numbers()))


@lru_cache(maxsize=100)  # a headline comes with many copies
def _read(text: str) -> Consequences:
    found: dict[str, Number] = {}
    for each in find_consequences(text):
        known = found.get(each.kind)
        if known is None or each.value > known.value:
            found[each.kind] = Number(
                value=each.value, at_least=each.at_least, currency=each.currency
            )
    return Consequences(**found) if found else NO_CONSEQUENCES


class FoundNumber(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A number of consequence where it stands: from ``start`` to ``end`` of ``text``, folded."""

    kind: str
    value: float
    currency: str
    at_least: bool
    text: str
    start: int
    end: int


@lru_cache(maxsize=100)
def find_consequences(text: str) -> tuple[FoundNumber, ...]:
    """Every number of consequence in a text, several of a kind, too."""
    folded = prepare_figures(text)
    if not (may_have_figures(folded) or may_be_round(folded)):
        return ()
    folded = _level(folded)
    return tuple(
        FoundNumber(
            kind=kind,
            value=value,
            currency=currency,
            at_least=_is_least(folded, start, end),
            text=folded,
            start=start,
            end=end,
        )
        for kind, value, start, end, currency in _find(folded)
        if value <= _MOST.get(kind, 1e15) and not _is_other(folded, start, end, value)
    )


def _level(folded: str) -> str:
    """A text whose ranges are their lower ends, and whose scales are in words known to all."""
    for piece, pattern, instead in _SPELLED:
        if piece in folded:
            folded = pattern.sub(instead, folded)
    folded = write_round_numbers(folded)
    if _MAY_RANGE.search(folded) is not None:
        for pattern, instead in _RANGE:
            folded = pattern.sub(instead, folded)
    return folded


_HARM = {FigureKind.DEAD, FigureKind.INJURED}
_NO_CONSEQUENCE = {FigureKind.UNITS, FigureKind.SATELLITES}


def _find(folded: str) -> list[tuple[str, float, int, int, str]]:
    """Each number with what it counts, its place and its currency."""
    found = []
    for kind, value, start, end in find_figures(folded):
        currency = ""
        if kind in (FigureKind.MONEY, FigureKind.JOBS):
            of = name_quantity(kind, folded, start, end)
            currency = currency_of(of)
            if kind is FigureKind.JOBS and is_gain("jobs", folded, start, end):
                continue
            if of == "jobs in all" or any(each in f"{of} " for each in _OTHER_SUMS):
                continue
        if kind in _HARM and is_only_feared(folded, start, end):
            continue
        if kind not in _NO_CONSEQUENCE:
            # How strongly a quake was felt stands for how strong it was.
            as_kind = FigureKind.MAGNITUDE if kind is FigureKind.INTENSITY else kind
            found.append((as_kind.value, value, start, end, currency))
    for number, match in _PATTERNS.find_all(folded):
        kind_, value = _WAYS[number][0], read_number(match)
        if kind_ == "hit" and (value < _FEWEST_AFFECTED or is_gain(kind_, folded, *match.span())):
            continue
        if is_only_feared(folded, *match.span(), is_harm=False):
            continue
        name = "missing" if kind_ == "missing" else "affected"
        found.append((name, value, *match.span(), ""))
    return found


def _is_least(folded: str, start: int, end: int) -> bool:
    said = folded[start:end]
    digit = re.search(r"\d", said)
    before = folded[max(0, start - 30) : start] + (said[: digit.start()] if digit else "")
    return _LEAST.search(before) is not None or _MANY.search(said) is not None


def _is_other(folded: str, start: int, end: int, value: float) -> bool:
    """Whether a number is a year or an age, and counts nothing."""
    said = folded[start:end]
    if value != 1 and said.endswith((" dies", " stirbt", " meurt", " muere")):
        return True  # "Roe, 81 dies"
    year = _YEAR.match(said)
    if year is not None and value == float(year[0]) and value % 100:
        return not start or _OF_TIME.search(folded[max(0, start - 12) : start]) is not None
    return _AGE.match(folded[end : end + 12]) is not None

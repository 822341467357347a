"""Names that are everyday words too: is it Apple, or an apple?

A first, simple rule. What speaks for the name and against it is added up:

- How it is written. A text whose words are not all in one style shows by its case what is
  a name: in ``demand for Apple phones`` the capital speaks for it, and ``apple`` in
  ``an apple pie`` can't be the company. At the start of a sentence and in a Title Cased
  Headline a capital says nothing; in lower-case and in all-capitals texts nothing does.
- What stands beside it: an article or a number before it speaks against a name, a legal
  form, a listing or a verb that companies are the subject of speaks for it, and so does a
  possessive. Another capitalised word beside it makes it part of another name.
- What is said around it: shares, earnings, a chief executive.
- Whether the same entity is named beyond doubt elsewhere in the entry.

Which names need this at all: those in `EVERYDAY`, and names of one or two letters.
"""

from __future__ import annotations

import re
from enum import Enum

from bot.watchlist.places import TextView
from bot.watchlist.words import fold, spell, spell_words

__all__ = ["EVERYDAY", "Style", "find_style", "is_everyday", "is_meant"]


class Style(Enum):
    """How a text uses capitals."""

    SENTENCE = "sentence"  # names and the first word have one
    TITLE = "title"  # nearly every word has one
    SILENT = "silent"  # none has, or all letters are


# Everyday words, surnames and fruits that organisations, products and people are called by.
EVERYDAY = frozenset(
    """
    ace act adobe ally alphabet amazon american anchor apple arc arm aspen ball bath best bill
    block blue boots box brave bread brown bumble bush canon carnival carrier caterpillar centene
    chase chime chewy chubb cigna circle citizen coach compass cook corning costco crane crown
    cruise dash delta discover dish diamond discord docket dollar dover dow dream eagle echo
    elastic emerald encompass energy etsy everest express fable fastly ferry figure first fiverr
    focus ford fox franklin frontier gap garrett gates gemini general genesis globe grab grammarly
    grok guess harmony hess hood hinge horizon hunt ice impact indeed inter intuit it jumbo
    kick kind kroger lemonade level life lime line linear live llama loom lucid lush lyft magna
    marathon march mars match may medium mercury meta met mint monster moody morning mosaic motion
    national natural navigator next nike nothing notion nova novel now omega on opera optimum
    oracle orange orbit otter outlook palm peacock pearl pep phantom pinnacle pioneer planet point
    polestar pool post power premier progressive prudential public puma quest rally ramp reach
    realty reason red regions relic republic rest ring rival rivian root royal safe sage salt sap
    scale sea seat shell signal sky slack smart snap sofi sonic sony south spark spirit spring
    sprint square stable standard star steam stripe subway sun swift switch synopsys t target
    tap teams telegram tesco tether thread threads tide time times token total toast tower
    transit travelers trident trust twilio uber ulta unity universal up us valor vanguard venture
    verge verisign vertex victoria virgin visa vista vox wave waters wells west who windows
    wing wise wish wolf workday x xerox yahoo yum zap zoom zest
    """.split()  # noqa: SIM905 - a list of three hundred quoted words cannot be read
)

_STRONG = re.compile(
    r"\b(?:inc|corp|corporation|plc|ltd|llc|ag|sa|nv|co|ceo|cfo|coo|cto|chief executive|shares?"
    r"|stocks?|shareholders?|investors?|earnings|revenues?|profits?|sales|market cap|ipo|nasdaq"
    r"|nyse|dividend|quarterly|subsidiary|acquisition|merger|lawsuit|antitrust|layoffs|stores?"
    r"|retailer|carrier|airlines?|automaker|chipmaker|smartphones?|app|software|users|iphone|ipad"
    r"|android|employees|customers|company|billion|million)\b"
)
_BESIDE = frozenset(
    """inc corp corporation plc ltd llc co group holdings ceo cfo coo cto chief executive founder
    shares stock stores store app apps users employees workers customers spokesman spokeswoman
    spokesperson profit sales earnings revenue says said will to has is plans announces announced
    unveils unveiled launches launched buys bought acquires acquired sells sold sues sued agrees
    agreed cuts raises reports reported posts beats misses offers wins loses opens closes hires
    fires faces wants could may might would must seeks joins adds expands recalls files denies
    confirms reveals introduces releases tests rolls names halts stops pays settles invests
    warns sees expects rises falls jumps drops slides climbs gains surges""".split()  # noqa: SIM905
)
_ARTICLES = frozenset(
    """a an this that these those his her its their my your our some any no every each one two
    three""".split()  # noqa: SIM905
)
_SMALL = frozenset(
    """a an and as at but by for from in into is it nor of off on or over per so than that the
    to up via vs with are be has""".split()  # noqa: SIM905
)
_WORD = re.compile(r"[^\W_]+")
_ENDS_SENTENCE = frozenset(".!?:;|–—-\n\"“”'‘•…(")
NEEDED = 1.5  # how much has to speak for the name


def is_everyday(name: str) -> bool:
    """Whether the name, as it is written in the catalogue, needs context to hold."""
    words = spell_words(name)
    return len(words) == 1 and (words[0] in EVERYDAY or (len(words[0]) <= 2 and words[0].isascii()))


def find_style(text: str) -> Style:
    """How the text uses capitals, by its words other than the first and the small ones."""
    if text == text.lower() or text == text.upper():
        return Style.SILENT
    words = [word.group() for word in _WORD.finditer(text, 0, 2_000)][1:]
    weighed = [word for word in words if word.lower() not in _SMALL and word[0].isalpha()]
    capital = sum(1 for word in weighed if word[0].isupper())
    return Style.TITLE if weighed and capital >= 0.8 * len(weighed) else Style.SENTENCE


def is_meant(view: TextView, start: int, end: int, name: str, *, certain: bool) -> bool:
    """Whether the everyday word at code points ``start`` to ``end`` is the name.

    ``name`` is as the catalogue writes it; ``certain`` is true where the entry names the
    entity beyond doubt in another place.
    """
    text = view.text
    style = find_style(text)
    if style is not Style.SILENT and spell(text[start:end]) != spell(name):
        return False
    score = _weigh(text, start, end, style, certain=certain)
    if style is not Style.SILENT and len(name) > 1 and name.isupper():
        score += 2.0  # no sentence begins in capitals throughout
    return score >= NEEDED


def _weigh(text: str, start: int, end: int, style: Style, *, certain: bool) -> float:
    before = _words_before(text, start)
    after = [found.group() for found in _WORD.finditer(text, end, end + 40)][:2]
    opens = not before or _opens_sentence(text, start)
    score = 2.0 if certain else 0.0
    if text[end : end + 2].lower() in ("'s", "’s"):
        score += 1.0
        after = after[1:]
    joined = bool(after) and text[end : end + 1] == " "
    if style is Style.SENTENCE and not opens:
        score += 2.0
        # ``Harrison Ford``: a name that ends in the word is somebody else's.
        if before[-1][:1].isupper() and text[start - 1 : start] == " ":
            score -= 1.5
    if style is Style.SENTENCE and joined and after[0][0].isupper() and not opens:
        score -= 0.0 if fold(after[0]) in _BESIDE else 0.5
    if joined and fold(after[0]) in _BESIDE:
        score += 1.5
    if before and not opens and (fold(before[-1]) in _ARTICLES or before[-1].isdigit()):
        score -= 2.0
    near = text[max(0, start - 120) : end + 120].lower()
    score += min(2, len(set(_STRONG.findall(near)))) * 1.0
    return score


def _words_before(text: str, start: int) -> list[str]:
    return [found.group() for found in _WORD.finditer(text, max(0, start - 40), start)]


def _opens_sentence(text: str, start: int) -> bool:
    before = text[:start].rstrip(" ")
    return not before or before[-1] in _ENDS_SENTENCE

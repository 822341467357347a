"""Names that are everyday words too: is it Apple, or an apple?

A first, simple rule. What speaks for the name and against it is added up:

- How it is written. A text whose words are not all in one style shows by its case what is
  a name: in ``demand for Apple phones`` the capital speaks for it, and ``apple`` in
  ``an apple pie`` can't be the company. In a Title Cased Headline a capital says nothing;
  in lower-case and in all-capitals texts nothing does. At the start of a sentence it says
  nothing either, but a bare noun that opens one, with a verb or another name behind it, is
  a name more often than a word.
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
from functools import lru_cache

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
    ace act ally alphabet amazon anchor anthem apple april arc arena arm aspen atlas august aurora
    avenue axis badge baker band bank barber base basic bat bath beam bear bee bell belt bench
    berry best beyond bill bird bishop black blackberry block bloom blue board bolt bond boots box
    brave bread bridge bronze brown bubble buffer bull bumble burst bush butler button cable camel
    camp candle canon canvas capital card carnival carpenter carrier carter cascade castle cat
    caterpillar cell century chain champion chance chandler charter chase check cheetah cherry
    chime chip choice circle citizen city clark clear click clip cloud club coach coal coast coat
    cobra code coin coke comet comfort command common compass concept cook cooper copper coral
    core corner corning cosmic cosmos cougar cover craft crane credit crocodile cross crow crown
    cruise crystal cube current daily dash dawn deer dell delta desert desire destiny dial diamond
    digital direct discord discover discovery dish docket dodge dollar dolphin domain door dot
    dove dover dow draft dragon dream drift drive drop dry duke dust eagle earl earth echo edge
    elastic elder element elephant emerald empire encompass energy engine enterprise equal essence
    eternal even ever everest exact excel explorer express extra eye fable face factor fair faith
    falcon fast feather fed feed ferry fiber field figure finish fire first fisher flag flash
    fleet flex flight flint flow flower fly focus ford forest forge fork form fort forward foster
    foundation fox franklin fresh frontier fuse future gain galaxy game gap gardener garrett gate
    gates gateway gear gem gemini general genesis ghost giant gift glass globe glow go goal gold
    golden good grab grace grand grant graph gravity great green grey grid grok ground grove
    growth guard guardian guess guide gulf hammer hand happy hard harmony harvest haven hawk head
    heart heat hero hess high hill hinge home honey honor hood hope horizon horse house hub human
    hunt hunter ice icon idea image imagine impact indeed infinity ink inner insight inter intuit
    iron island it ivory ivy jaguar jet join journey joy judge jumbo jump junction june jupiter
    just key keystone kick kind kinetic king kite knight lab lake lamp land lantern large laser
    latitude launch leaf legacy legend lemon lemonade lens level liberty life light lime line
    linear link lion list live llama local lock logic loom loop lord love lucid lumen luna lush
    luxe lynx magic magna magnet main major mango map maple marathon march marine mark market mars
    marshall mask mason master match may maze medal medium mega melon memory mercury merit met
    meta meteor metro micro mill miller mind mine mint mirror mission mobile mode model modern
    moment momentum money monster moody moon morning mosaic motion mountain move muse mustang
    mystic national native natural navigator neptune nest network new next nike noble north note
    nothing notion nova novel now number oak oasis ocean olive omega on one open opera optimum
    oracle orange orbit origin otter outback outlook oxford oxygen pace pacific pack pact page
    palm panasonic panda pandora panel panther paper paradox park parker parrot patch path peach
    peacock peak pear pearl pen penguin people perfect phantom phase phoenix phone photo pick
    pilot pine pink pinnacle pioneer pipe piper pivot pixel place plaid plain plan planet plaza
    plum plus pluto pocket poem point polar polestar pool pop port portal porter post postal
    potter power practice premier present press prestige pride prime prince print prism pro
    process progressive prudential public pulse puma pure purple python quantum quarter queen
    quest quick quiet rabbit race radar radical radio rain rainbow rally ramp range rapid
    raspberry raven reach real realty reason rebel record red reef reflex regions relay relic
    remedy replay republic rescue reserve resolve rest rift rim ring rise rival river road robin
    rock rocket root roots rose rover royal ruby rush safe saga sage sail salmon salt sand santa
    sap sapphire satellite saturn scale school science scout screen sea seal seat second secret
    seed sense sentinel series shadow shape share shark sharp shell shepherd shield ship shop
    short show sierra sight signal silver simple site skill skin sky slack sleep slide smart smile
    smith smoke snap social solar solid solo sonic sony sound source south space spark spectrum
    speed sphere spider spike spin spirit splash spot spread spring sprint sprout square stable
    stage stake stamp standard star state station steam steel step stitch stone store storm story
    strategy stream street stripe strong studio style subway sugar suite summit sun super surface
    surge swan swift swing switch symbol t table tail tandem tangerine tank tap tape target taylor
    team teams tech telegram temple tempo tent terminal test tether thread threads thunder tide
    tiger tile timber time times toast token tool top torch total touch tower town track trade
    trail train transit travelers tree trek triangle tribe trident trinity triumph true trust tube
    tune turbo turner twist uber ultra under union unite unity universal up uranus urban us van
    vanguard vantage vault vector venture venus verge vertex vice victoria view village vine
    violet viper virgin visa vision vista vital vivid voice volt vox voyage wagon walker wall ward
    warm watch water waters wave way wealth weaver web well wells west wheel white who wide wild
    wind window windows wing wire wise wish wolf wonder wood word work workday works world wren
    wright x yard yellow yes young yum zap zen zero zest zone zoom
    """.split()  # noqa: SIM905 - so long a list cannot be read in quotes
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


@lru_cache(maxsize=16)
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
    before = [found.group() for found in _WORD.finditer(text, max(0, start - 40), start)]
    opens = _opens_sentence(text, start)
    score = 2.0 if certain else 0.0
    possessive = text[end : end + 2].lower() in ("'s", "’s")
    following = None if possessive or text[end : end + 1] != " " else _WORD.match(text, end + 1)
    after = following.group() if following else ""
    if possessive:
        score += 1.0
    elif fold(after) in _BESIDE:
        score += 1.5
    if opens and style is not Style.SILENT and _may_follow_subject(after):
        score += 1.5
    elif not opens and style is Style.SENTENCE:
        score += 2.0
        if before[-1][0].isupper() and text[start - 1] == " ":
            score -= 1.5  # ``Harrison Ford``: the end of somebody else's name
        if after[:1].isupper() and fold(after) not in _BESIDE:
            score -= 0.5  # ``Chase Utley``: perhaps the beginning of one
    if not opens and (fold(before[-1]) in _ARTICLES or before[-1].isdigit()):
        score -= 2.0
    if text[end : end + 1] in "-‐‑" and text[end + 1 : end + 2].islower():
        score -= 2.0  # ``target-driven``
    near = text[max(0, start - 120) : end + 120].lower()
    return score + min(2, len(set(_STRONG.findall(near))))


def _may_follow_subject(word: str) -> bool:
    """Whether ``word`` may follow a name that opens a sentence: a verb, a name, nothing.

    English verbs end in -s or -ed there; a bare noun (``Apple pie``) makes a compound.
    """
    return (
        not word[:1].islower()
        or word in _SMALL
        or word in _BESIDE
        or (word.endswith(("s", "ed")) and len(word) > 3)
    )


def _opens_sentence(text: str, start: int) -> bool:
    before = text[:start].rstrip(" ")
    return not before or before[-1] in _ENDS_SENTENCE

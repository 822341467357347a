"""What a purchase, a sale, an order or a suit is over: goods, pieces, a place, who sues and why.

A headline of a trade seldom has a name that tells it from another of the same firm: "wins order for
100 jets", "to buy power from a startup". What it has is read here, off the words about the trade:
the kind of goods, how many pieces of it, the country of an order; of a suit, what it is over, and
what people sue.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bot.stories.language.headline_words import HeadlineWord, Shape
from bot.stories.language.lexicon import list_terms
from bot.stories.language.places import COUNTRY, read_countries
from bot.stories.language.vocabulary import STOP_WORDS
from bot.stories.language.words import fold_words, split_words
from bot.stories.numbers.counted_patterns import SCALES, WORDS
from bot.stories.numbers.quantities import read_digits
from bot.stories.traits.counterparts import Counterpart, Role, may_tell_deed, read_deed_words
from bot.stories.traits.goods import FIRM, find_kind, is_firm, is_german_noun, is_part

__all__ = ["ABOUT", "read_matters"]

ABOUT = "about"
"""Marks a number of pieces that is said to be about so many, or more, or at most."""


_ORDERS = fold_words(
    "order orders contract contracts auftrag großauftrag vertrag commande contrat pedido contrato"
)
_DEALS = fold_words("deal deals agreement pact vereinbarung abkommen accord acuerdo accordo")
_BUYS = fold_words(
    "buy buys buying bought purchase purchases acquire acquires kauft bestellt achète rachète"
    " compra encarga"
)
_SELLS = fold_words("sell sells selling sold verkauft vend vende")
_SUES = fold_words(
    "sue sues sued suing lawsuit suit verklagt klage poursuit poursuivi plainte demanda demandado"
    " demandada"
)
_TRADES = _ORDERS | _DEALS | _BUYS | _SELLS
_ENDS = fold_words("from with by after as amid since near von aus mit bei par con after despite")
"""Words behind which no goods follow."""
_NEXT = fold_words("for in to a an en im à au aux für pour para worth")
"""… nor behind these, once something was named."""
_WINS = fold_words(
    "win wins won winning get gets land lands bag bags secure secures clinch clinches lose loses"
    " sign signs strike strikes seal seals near nears erhält décroche remporte signe logra firma"
)
_BOUNDS = fold_words(
    "up more over than least nearly about around almost some many most fewer less uber bis rund"
    " mehr mindestens plus jusqu moins près environ más hasta menos casi unos"
)
_SUMS = frozenset(SCALES) | fold_words(
    "percent pct dollar dollars euro euros pound pounds yen yuan d'euros dólares year years"
)
_IN = fold_words("in en im à au aux")
_OF_ORDER = _IN | fold_words("for from für aus pour para")
_OVER = fold_words("over alleging wegen pour por")
_BY = fold_words("by par por von")
_TWELVE = 12  # what is more than that in words is vague: "dozens"
_ELISION = re.compile(r"^[dl]'")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_IN_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}\b)")
_NO_COUNT = re.compile(r"(?:19|20)\d\d|7[0-8]7")
_FEW = {word: value for word, value in WORDS.items() if value <= _TWELVE}
_FAR, _VERY_FAR = 6, 12  # words before and behind a trade in which its goods are looked for
_BEFORE_PIECES = 4
_PEOPLE = fold_words(
    "parents family families shareholders investors drivers moderators workers employees users"
    " customers authors artists musicians writers publishers newspapers consumers farmers residents"
    " tenants players students women mothers passengers patients teachers nurses veterans"
    " eltern familie aktionäre nutzer fahrer autoren verlage"
    " famille actionnaires utilisateurs chauffeurs auteurs éditeurs"
    " padres accionistas usuarios conductores"
)


def read_matters(headline: str, *, german: bool = False) -> tuple[Counterpart, ...]:
    """What the trades and suits of ``headline`` are over, each in a role of its own."""
    if not may_tell_deed(headline) or headline.isupper():
        return ()
    words = read_deed_words(_IN_THOUSANDS.sub("", headline), german=german)
    several = sum(_counts(words, at) for at in range(len(words))) > 1
    found: dict[Counterpart, None] = {}
    for at, word in enumerate(words):
        if word.folded in _SUES and at:
            found |= dict.fromkeys(_read_suit(words, at))
        elif word.folded in _TRADES and at:
            found |= dict.fromkeys(_read_goods(_cut_behind(words, at + 1), several=several))
            if word.folded in _ORDERS | _DEALS:
                before = _cut_before(words, at)
                found |= dict.fromkeys(_read_goods(before, several=several, firms=False))
    kinds = {each.names[0] for each in found if each.role is Role.GOODS}
    if "planes" not in kinds:  # which are sold at shows: "in Dubai"
        found |= dict.fromkeys(_read_places(headline))
    return tuple(found)


def _cut_behind(words: Sequence[HeadlineWord], at: int) -> list[HeadlineWord]:
    """The words behind a trade that may tell what is traded."""
    cut: list[HeadlineWord] = []
    has_begun = False
    for word in words[at : at + _VERY_FAR]:
        is_bound = bool(cut) and cut[-1].folded == "up"
        is_end = word.folded in _ENDS or (has_begun and word.folded in _NEXT and not is_bound)
        if word.shape is Shape.SIGN or (is_end and not (word.folded == "von" and not has_begun)):
            break
        has_begun = has_begun or (
            word.shape in (Shape.PLAIN, Shape.NAME, Shape.LAND) and word.folded not in _SUMS
        )
        cut.append(word)
    return cut


def _cut_before(words: Sequence[HeadlineWord], at: int) -> list[HeadlineWord]:
    """The words before an order that may tell what is ordered: "wins 100-jet order"."""
    first = at
    while first > max(0, at - _FAR):
        word = words[first - 1]
        if word.shape in (Shape.SMALL, Shape.SIGN) or word.folded in _WINS:
            break
        first -= 1
    return list(words[first:at])


def _read_goods(
    words: Sequence[HeadlineWord], *, several: bool, firms: bool = True
) -> Iterator[Counterpart]:
    """The kinds of goods among ``words``, and how many pieces; or that it is a firm.

    Of ``several`` numbers of pieces another headline may tell the sum.
    """
    if any(is_part(word.folded) for word in words):
        return
    if any(is_firm(word.folded) for word in words):
        if firms:
            yield Counterpart(Role.GOODS, (FIRM,))
        return
    counted: int | None = None
    for at, word in enumerate(words):
        if _counts(words, at):
            counted = at
        amount, _, piece = word.folded.partition("-")
        kind = find_kind(_ELISION.sub("", piece or amount)) if _may_be_goods(word) else None
        if kind is None:
            continue
        yield Counterpart(Role.GOODS, (kind,))
        if counted is not None and at - counted <= _BEFORE_PIECES:
            number = _read_number(words[counted].folded.partition("-")[0])
            before = {each.folded for each in words[max(0, counted - 3) : counted]}
            is_about = several or not _BOUNDS.isdisjoint(before)
            yield Counterpart(Role.PIECES, (kind, number, *([ABOUT] if is_about else [])))
        counted = None


def _counts(words: Sequence[HeadlineWord], at: int) -> bool:
    """Whether a word is a number that may count pieces: no sum, no year, no model's number."""
    number, *joined = words[at].folded.split("-")
    if not (_NUMBER.fullmatch(number) or number in _FEW) or _NO_COUNT.fullmatch(number):
        return False
    beside = [each.folded for each in words[at + 1 : at + 2]]
    if not _SUMS.isdisjoint([*joined, *beside]):  # "2-billion-euro"
        return False
    before = words[max(0, at - 1) : at]
    return not any(each.is_sum for each in words[max(0, at - 1) : at + 2]) and not any(
        _NUMBER.fullmatch(each.folded)
        for each in before  # "20 737 MAX jets"
    )


def _may_be_goods(word: HeadlineWord) -> bool:
    """Whether a word is none of a name: "Intersect Power". A noun has its capital in German."""
    return word.shape in (Shape.PLAIN, Shape.NUMBER) or is_german_noun(word.folded)


def _read_number(written: str) -> str:
    return str(_FEW[written]) if written in _FEW else f"{read_digits(written):g}"


def _read_suit(words: Sequence[HeadlineWord], at: int) -> Iterator[Counterpart]:
    """Of a suit what people sue, and over what."""
    rest = words[at + 1 :]
    over = next((place for place, word in enumerate(rest) if word.folded in _OVER), None)
    by = next((place for place, word in enumerate(rest) if word.folded in _BY), None)
    who = rest[by + 1 : over] if by is not None else words[:at]
    people = [word.folded for word in who if word.folded in _PEOPLE]
    if people:
        yield Counterpart(Role.PEOPLE, tuple(people))
    if over is not None:
        terms = list_terms(piece for word in rest[over + 1 :] for piece in split_words(word.folded))
        if terms:
            yield Counterpart(Role.MATTER, tuple(terms))


def _read_places(headline: str) -> Iterator[Counterpart]:
    """The countries in which an order is placed, or that place it; and where what is sold is."""
    words = split_words(headline)
    orders = not _ORDERS.isdisjoint(words)
    if not orders and _SELLS.isdisjoint(words):
        return
    for span in read_countries(headline):
        before = words[span.start - 1] if span.start else ""
        behind = words[span.end : span.end + 3]
        is_bare = not behind or behind[0] in STOP_WORDS or find_kind(behind[0]) is not None
        is_before = orders and any(
            word in _ORDERS and all(find_kind(each) for each in behind[:place])
            for place, word in enumerate(behind)
        )
        if is_before or (is_bare and before in (_OF_ORDER if orders else _IN)):
            yield Counterpart(Role.PLACE, (COUNTRY + span.country,))

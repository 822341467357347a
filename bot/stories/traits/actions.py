"""Who walks out at a firm, what it calls back, whom an authority fines: one headline's action.

A firm seldom has two of these on a day, and headlines of both have its name and the word for them
in common. What tells two apart is read here, off words that say it by themselves: the kind of
staff, of goods, of flaw, where it is, and the name of who is fined.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum

import msgspec

from bot.stories.language.gate import Patterns
from bot.stories.language.headline_words import (
    HeadlineWord,
    Shape,
    has_capitals_alone,
    read_words,
    write_small,
)
from bot.stories.language.lexicon import list_terms
from bot.stories.language.places import COUNTRY, REGION_STEMS, country_named, read_countries
from bot.stories.language.words import fold, fold_words, split_words
from bot.stories.traits.action_words import FLAWS, GOODS, PLANTS, STAFF, WORKERS, find_kinds
from bot.stories.traits.fining_lands import find_fining_lands
from bot.stories.traits.goods import is_firm
from bot.stories.traits.paraphrases import OWNER_TERMS

__all__ = ["Action", "ActionKind", "read_action"]


class ActionKind(StrEnum):
    """What is done."""

    STRIKE = "strike"
    RECALL = "recall"
    FINE = "fine"


class Action(msgspec.Struct, frozen=True, kw_only=True, array_like=True, gc=False):
    """An action of a headline.

    ``who`` are the kinds of staff, or of goods, or the names of those who are fined, as terms;
    ``where`` has the one country, or the town, in which it is, or of which land who fines is;
    ``why`` the kinds of flaws, or the terms of what the fine is over; ``pieces`` is how many are
    called back, 0 for unknown; ``models`` the terms of names of what is, ``things`` those of other
    words for it.
    """

    kind: ActionKind
    who: frozenset[str] = frozenset()
    where: frozenset[str] = frozenset()
    why: frozenset[str] = frozenset()
    pieces: float = 0
    models: frozenset[str] = frozenset()
    things: frozenset[str] = frozenset()


_STRIKES = re.compile(
    r"\b(?:strikes?|striking|walk-?outs?|walk(?:s|ed|ing)? (?:out|off)|downs? tools|downed tools"
    r"|stop(?:s|ped)? work|stoppages?|picket(?:s|ing|ed)?|industrial action|\w*streiks?|streik\w*"
    r"|bestreik\w+|arbeitsniederlegung\w*|legen \w.* arbeit nieder|greves?|debray\w+"
    r"|cess\w+ le travail|huelgas?|paros)\b"
)
_MISSILES = re.compile(
    r"\b(?:kill\w*|missiles?|drones?|airstrikes?|bomb\w*|troops|army|deals? with|lightning)\b"
)
_JOINS = re.compile(
    r"\b(?:joins?|joining|solidarity|sympathy|honou?rs?|solidarit\w+|schliessen sich|rejoignent"
    r"|se unen|se suman|solidari\w+)\b"
)
"""Who walks out for others is of their strike."""
_RECALLS = re.compile(
    r"\b(?:recall\w*|call(?:s|ed|ing)? back|pull(?:s|ed|ing)?(?! off (?!she))|withdraw\w*"
    r"|retir\w* (?:de la vente|du marche|del mercado|de la venta)"
    r"|\w*ruckruf\w*|ruft .*zuruck|rufen .*zuruck|in die werkstatt|rappel(?:le|lent|s)?|retiran?"
    r"|llaman? a revision)\b"
)
_FINES = re.compile(
    r"\b(?:fine[sd]?|penali[sz]es?|multan?|multado|multada|amendes?|strafen?|\w*bussgeld\w*"
    r"|geldstrafen?)\b"
)
_FINES_FOR_MONEY = re.compile(r"\b(?:ordered to pay|penalty|penalties|sanciona\w*|sanctionne\w*)\b")
_MONEY = re.compile(r"[$£€]|\bmillion|\bmillones\b|\beuros?\b")
"""Without a sum a penalty is a game's, and who is sanctioned one of many."""

_TELLING = Patterns(*(each.pattern for each in (_STRIKES, _RECALLS, _FINES, _FINES_FOR_MONEY)))
_STRIKE, _RECALL = 0, 1

_IN = frozenset({"in", "at", "en", "à", "au", "aux", "dans", "im"})
_OF = frozenset({"de", "du", "d", "of", "from", "von", "aus", "near", "bei"})
_SITES = re.compile(
    r"(?:depots?|plants?|factory|factories|works|sites?|hubs?|airports?|base|bases|yards?|ports?"
    r"|refinery|centers?|centres?|mills?|werk|standort|flughafen|usine|planta|fabrica|fab"
    r"|strikes?|walkouts?|pickets?|streiks?)"
)
_OVER_WORDS = """
over for due because after as amid with at in on following since that who which
wegen weil nach pour après por tras debido con en au aux à
"""
_OVER = fold_words(_OVER_WORDS)
"""Words behind which nothing that is called back is named."""
_ANYTHING_WORDS = """
vehicles vehicle cars car autos products product items item goods units models batches batch lots
brand brands food foods things shelves stores store market sale customers million thousands own
fahrzeuge autos wagen produkte artikel waren voitures véhicules produits articles lots
coches vehículos productos artículos lotes
"""
_ANYTHING = frozenset(list_terms(map(fold, _ANYTHING_WORDS.split())))
"""Words for whatever is called back."""
_NUMBER = re.compile(
    r"(?<![\w.,$€£¥-])(?:(?P<few>\d+(?:[.,]\d+)?) (?P<scale>millions?|millionen|millones|mil)\b"
    r"|(?P<many>\d{1,3}(?:[.,\s]\d{3})+|\d{3,7})(?![\w%€£$-]|[.,]\d))"
)
_IN_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}\b)")
_VAGUE = re.compile(r"\b(?:worldwide|weltweit|global(?:ly)?|of them|davon|dont|including)\b")
_YEAR = re.compile(r"(?:19|20)\d\d")
_FOR = frozenset({"over", "for", "wegen", "fur", "pour", "por"})
"""What a fine is over stands behind one of these."""


def read_action(headline: str, *, german: bool = False) -> Action | None:
    """The strike, the recall or the fine that a headline tells of, if it says anything of it."""
    folded = fold(headline)
    may = _TELLING.choose(folded)
    if not may:
        return None
    if _STRIKE in may and _STRIKES.search(folded) and not _MISSILES.search(folded):
        return _read_strike(headline, folded, german=german)
    if _RECALL in may and _RECALLS.search(folded):
        return _read_recall(headline, folded, german=german)
    if _FINES.search(folded) or (_FINES_FOR_MONEY.search(folded) and _MONEY.search(folded)):
        return _read_fine(headline, german=german)
    return None


def _read_strike(headline: str, folded: str, *, german: bool) -> Action | None:
    staff = find_kinds(STAFF, folded)
    if _JOINS.search(folded):
        return None
    if not staff and WORKERS.search(folded) is None and "strike" in folded:
        return None  # who strikes may be an army, and what is struck a deal
    where = _find_where(read_words(headline, german=german))
    return Action(kind=ActionKind.STRIKE, who=staff, where=where) if staff or where else None


def _read_recall(headline: str, folded: str, *, german: bool) -> Action | None:
    goods, flaws = find_kinds(GOODS, folded), find_kinds(FLAWS, folded)
    words = read_words(_IN_THOUSANDS.sub("", headline), german=german)
    named = _cut_recalled(words)
    models = _list_terms(word for word in named if word.shape is Shape.NAME)
    things = _list_terms(word for word in named if word.shape is Shape.PLAIN) - _ANYTHING
    pieces = _count_pieces(folded)
    if not goods and not flaws and not (models and pieces):
        return None
    return Action(
        kind=ActionKind.RECALL,
        who=goods,
        where=_find_where(words),
        why=flaws,
        pieces=pieces,
        models=models,
        things=things,
    )


def _cut_recalled(words: Sequence[HeadlineWord]) -> list[HeadlineWord]:
    """The words behind a recall up to what it is for: what is called back."""
    cut: list[HeadlineWord] = []
    begin = next(
        (
            at + size
            for at in range(len(words))
            for size in (1, 2, 4)  # "call back", "retire de la vente"
            if _RECALLS.fullmatch(" ".join(word.folded for word in words[at : at + size]))
        ),
        len(words),
    )
    for word in words[begin:]:
        if word.shape is Shape.SIGN or word.folded in _OVER:
            break
        cut.append(word)
    return cut


def _list_terms(words: Iterable[HeadlineWord]) -> frozenset[str]:
    return frozenset(list_terms(piece for word in words for piece in split_words(word.folded)))


def _count_pieces(folded: str) -> float:
    """How many are called back; 0 where no number says it, or where several may."""
    found = [match for match in _NUMBER.finditer(folded) if not _YEAR.fullmatch(match[0])]
    if len(found) != 1 or _VAGUE.search(folded):
        return 0
    (number,) = found
    if number["many"]:
        return float(re.sub(r"\D", "", number["many"]))
    return float(number["few"].replace(",", ".")) * (1e3 if number["scale"] == "mil" else 1e6)


def _find_where(words: Sequence[HeadlineWord]) -> frozenset[str]:
    """The country in which a headline says that something is, or else the towns.

    Of several countries none is sure to be all.
    """
    countries: set[str] = set()
    towns: set[str] = set()
    for at in range(len(words)):
        if not _is_place(words[at]):
            continue
        before = words[at - 1].written.lower() if at else ""
        end = at + 1
        while end < len(words) and words[end].shape is Shape.NAME:
            end += 1
        country = _find_country(words[at:end])
        if before in _IN:
            if country is not None:
                countries.add(country)
            elif before != "at":  # "at Lufthansa"
                towns.update(_name_town(words[at:end]))
        elif country is not None and (
            before in _OF or any(_tells_site(word) for word in words[end : end + 2])
        ):
            countries.add(country)
    if countries:
        return (
            frozenset(COUNTRY + each for each in countries) if len(countries) == 1 else frozenset()
        )
    return frozenset(towns)


def _is_place(word: HeadlineWord) -> bool:
    """Whether a word may be a place. "Queens" is a borough, too."""
    is_plant = word.folded in PLANTS and word.written[0].isupper()
    return word.shape in (Shape.NAME, Shape.LAND) or is_plant


def _find_country(words: Sequence[HeadlineWord]) -> str | None:
    if words[0].folded in ("us", "u.s", "u.s."):
        return "united-states"
    for word in words:
        if word.folded in PLANTS:
            return PLANTS[word.folded]
    spans = read_countries(" ".join(word.written for word in words))
    return spans[0].country if spans else country_named(words[0].folded)


def _name_town(words: Sequence[HeadlineWord]) -> Iterator[str]:
    for term in list_terms(piece for word in words for piece in split_words(word.folded)):
        if term not in REGION_STEMS and term[0].isalpha() and len(term) > 3:
            yield term


def _tells_site(word: HeadlineWord) -> bool:
    return (
        _SITES.fullmatch(word.folded) is not None
        or WORKERS.fullmatch(word.folded) is not None
        or bool(find_kinds(STAFF, word.folded))
        or word.folded in ("cabin", "flight", "ground", "warehouse")
    )


_FINING_WORDS = """
fine fines penalises penalizes penalise penalize hits slaps
bestraft sanctionne condamne multa multan sanciona sancionan
"""
_FINING = frozenset(_FINING_WORDS.split())
_FINED = frozenset({"fined", "penalised", "penalized", "ecope", "multado", "multada"})
_HIT = frozenset({"hit with", "slapped with", "ordered to"})
_PENALTIES = re.compile(
    r"(?:fines?|penalt(?:y|ies)|multas?|(?:d'|l')?amendes?|strafen?|\w*bussgeld\w*|geldstrafen?)"
)
_TO = frozenset({"against", "gegen", "on", "für", "pour", "à", "a", "al", "contre", "contra"})
_AUXILIARY_WORDS = "is was be been being are were has have"
_AUXILIARY = frozenset(_AUXILIARY_WORDS.split())
_MOST = 5


def _read_fine(headline: str, *, german: bool) -> Action | None:
    words = read_words(headline, german=german)
    if not german and has_capitals_alone(words):
        words = write_small(words, besides=_FINING | _FINED)
    for at, word in enumerate(words):
        names: tuple[str, ...] = ()
        is_hit = " ".join(each.folded for each in words[at : at + 2]) in _HIT
        if (word.folded in _FINED or is_hit) and at:
            names = (
                _take_behind(words, at + 1) if _is_active(words, at) else _take_before(words, at)
            )
        elif word.folded in _FINING and at:
            names = _take_behind(words, at + 1) or _take_to(words, at + 1)
        elif _PENALTIES.fullmatch(word.folded):
            names = _take_to(words, at + 1)
        if names:
            why = _read_why(words[at:]).difference(names)
            return Action(
                kind=ActionKind.FINE,
                who=frozenset(names),
                why=why,
                where=find_fining_lands(_cut_before_matter(words)),
            )
    where = (
        find_fining_lands(_cut_before_matter(words)) if any(word.is_sum for word in words) else None
    )
    return Action(kind=ActionKind.FINE, where=where) if where else None


def _cut_before_matter(words: Sequence[HeadlineWord]) -> Sequence[HeadlineWord]:
    """What stands before what a fine is over."""
    return words[: next((at for at, word in enumerate(words) if word.folded in _FOR), len(words))]


def _is_active(words: Sequence[HeadlineWord], at: int) -> bool:
    """Whether who stands before "fined" did it, for who was follows: "Ofgem fined Verlo"."""
    following = words[at + 1 : at + 2]
    return (
        words[at - 1].folded not in _AUXILIARY
        and bool(following)
        and (
            following[0].shape in (Shape.NAME, Shape.LAND, Shape.PLAIN)
            or following[0].folded == "a"
        )
    )


def _take_before(words: Sequence[HeadlineWord], at: int) -> tuple[str, ...]:
    """The name right before a verb."""
    while at and words[at - 1].folded in _AUXILIARY:
        at -= 1
    end = at
    while at and words[at - 1].shape is Shape.NAME:
        at -= 1
    return _name(words[at:end])


def _take_to(words: Sequence[HeadlineWord], at: int) -> tuple[str, ...]:
    """The name behind the first word that says against whom something is: "multa a Verlo"."""
    for to in range(at, min(at + 2 * _MOST, len(words))):
        if words[to].written.lower() in _TO:
            return _take_behind(words, to + 1)
    return ()


def _take_behind(words: Sequence[HeadlineWord], at: int) -> tuple[str, ...]:
    """The name that follows, behind words that say what kind of thing it is of."""
    for begin in range(at, min(at + _MOST, len(words))):
        word = words[begin]
        if word.shape is Shape.NAME:
            end = begin
            while end < len(words) and words[end].shape is Shape.NAME:
                end += 1
            if _describes(words[end : end + 1]):
                return ()
            return _name(words[begin:end])
        if word.shape not in (Shape.PLAIN, Shape.LAND) and word.folded not in ("a", "la", "el"):
            return ()
    return ()


def _describes(following: Sequence[HeadlineWord]) -> bool:
    """Whether a name stands for another, or for a place: "Larkcola maker", "Boston adviser"."""
    return bool(following) and (
        following[0].shape is Shape.PLAIN
        or is_firm(following[0].folded)
        or not OWNER_TERMS.isdisjoint(list_terms([following[0].folded]))
        or following[0].written in ("'", "’")
    )


def _name(words: Sequence[HeadlineWord]) -> tuple[str, ...]:
    if any(word.written.endswith(("'s", "’s")) for word in words):
        return ()
    return tuple(list_terms(piece for word in words for piece in split_words(word.folded)))


def _read_why(words: Sequence[HeadlineWord]) -> frozenset[str]:
    """The terms of what a fine is over."""
    at = next((at for at, word in enumerate(words) if word.folded in _FOR), len(words))
    plain = [word.folded for word in words[at + 1 :] if word.shape is not Shape.NUMBER]
    return frozenset(list_terms(piece for word in plain for piece in split_words(word)))

"""With whom, or over what, somebody deals: what a headline names where its deed asks for it.

Of one firm two purchases, two contracts, two suits or two launches may be told on one day, in
the same few words. What tells them apart is who is bought, with whom it deals, who sues and what
is shown. These places are read off the headline, each for its own: two reports of one deal may
name the one its seller, and the other its buyer.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum

import msgspec

from bot.stories.language.headline_words import (
    HeadlineWord,
    Shape,
    has_capitals_alone,
    read_words,
    write_small,
)
from bot.stories.language.lexicon import is_common, list_terms
from bot.stories.language.words import fold, fold_words, split_folded, split_words
from bot.stories.traits.goods import is_firm
from bot.stories.traits.paraphrases import OWNER_TERMS

__all__ = ["Counterpart", "Role", "may_tell_deed", "read_counterparts", "read_deed_words"]


class Role(StrEnum):
    """What somebody, or something, is in a deed."""

    TARGET = "target"
    """… who is bought or invested in, or what is sold."""
    PARTNER = "partner"
    """… with whom a deal is made, for whom a contract is, or to whom something is sold."""
    PLAINTIFF = "plaintiff"
    DEFENDANT = "defendant"
    SHOWN = "shown"
    """… what is launched or unveiled."""
    GOODS = "goods"
    """… the kind of what is traded (this and what follows: see `matters`)."""
    PIECES = "pieces"
    """… how many of a kind."""
    PLACE = "place"
    """… the country of an order."""
    PEOPLE = "people"
    """… who sues, if these are people of a kind."""
    MATTER = "matter"
    """… what a suit is over."""


class Counterpart(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """The terms of one name in a ``role``, in their order."""

    role: Role
    names: tuple[str, ...]

    def known_as(self, entities: Mapping[str, str]) -> Counterpart:
        """The same, by the terms of ``entities`` for words that name them."""
        names = dict.fromkeys([entities.get(name, name) for name in self.names])
        return Counterpart(self.role, tuple(names))


class _Deed(msgspec.Struct, frozen=True, kw_only=True):
    """Which role has what stands right ``behind`` the word for a deed, or behind a word of relation
    that follows it, right there or ``later``; ``done_to`` has who stands before it in the passive,
    ``doer`` in the active.
    """

    behind: Role | None = None
    by: Mapping[str, Role] = {}
    later: Mapping[str, Role] = {}
    doer: Role | None = None
    done_to: Role | None = None


def _relate(**roles: str) -> dict[str, Role]:
    return {fold(word): Role[role] for role, words in roles.items() for word in words.split()}


_WITH = "with mit avec con"
_FOR = "for für pour para"
_OF = "of von de di"
_BY = "by par por von da"
_IN = "in an en dans"
_AGAINST = "against gegen contre contra contro"
_PASSIVE = frozenset(_BY.split())

_SELLS = _Deed(behind=Role.TARGET, later=_relate(PARTNER="to an à"))
_DEALS = _Deed(by=_relate(PARTNER=_WITH, TARGET="for"))
_DEED_WORDS = (
    (
        _Deed(behind=Role.TARGET, done_to=Role.TARGET, later=_relate(PARTNER="from von")),
        """
        buy buys buying bought acquire acquires acquiring acquired purchases purchased takes_over
        take_over taken_over snaps_up snap_up scoops_up scoop_up gobbles_up swallows kauft übernimmt
        """,
    ),
    (
        _Deed(behind=Role.TARGET, done_to=Role.TARGET, later=_relate(PARTNER="à")),
        """
        achète rachète rachètent acquiert compra compran adquiere comprará adquirirá
        acquista acquisisce
        """,
    ),
    (
        _Deed(by=_relate(TARGET=_OF)),
        """
        acquisition takeover purchase buyout übernahme kauf rachat adquisición acquisizione
        """,
    ),
    (
        _Deed(by=_relate(TARGET=_IN)),
        """
        invest invests investing investment stake stakes
        investiert beteiligung investit investissement participation invierte participación investe
        """,
    ),
    (_Deed(by=_relate(TARGET=_WITH)), "merge merges merging merger fusioniert fusion fusión"),
    (_Deed(by=_relate(TARGET="in")), "round rounds finanzierungsrunde"),
    (_Deed(by=_relate(TARGET=_FOR)), "bid bids offer offers gebot offre oferta"),
    (_SELLS, "sell sells selling divests offloads verkauft vend vende"),
    (
        _DEALS,
        """
        deal deals agreement pact partnership partner partners
        vereinbarung abkommen accord partenariat acuerdo accordo
        """,
    ),
    (_Deed(by=_relate(PARTNER=_WITH)), "teams_up team_up ties_up tie_up"),
    (
        _Deed(
            by=_relate(PARTNER=f"{_WITH} {_FOR} from aus"),
            later=_relate(PARTNER="from aus von de"),
        ),
        """
        contract contracts order orders
        auftrag großauftrag vertrag bestellt contrat commande contrato pedido encarga
        """,
    ),
    (
        _Deed(
            behind=Role.DEFENDANT,
            by=_relate(PLAINTIFF=_BY),
            doer=Role.PLAINTIFF,
            done_to=Role.DEFENDANT,
        ),
        """
        sue sues sued suing verklagt poursuit poursuivi poursuivie demanda demandado demandada
        """,
    ),
    (
        _Deed(by=_relate(PLAINTIFF="by from von", DEFENDANT=_AGAINST)),
        "lawsuit suit klage plainte",
    ),
    (
        _Deed(behind=Role.SHOWN),
        """
        launch launches launched unveil unveils unveiled introduces introduced announces announced
        reveals releases released debuts presents rolls_out
        stellt dévoile lance presenta lanza
        """,
    ),
)
_DEEDS = {fold(word): deed for deed, words in _DEED_WORDS for word in words.split()}
_NOUN_WORDS = "Auftrag Großauftrag Vertrag Übernahme Beteiligung Klage Vereinbarung"
_NOUNS = fold_words(_NOUN_WORDS)
"""With a capital in German, by whatever language the headline shows."""
_FIRST = frozenset(word.partition("_")[0] for word in _DEEDS)
_ABOUT_WORDS = """
of the an a de del du des d la le el les los las l il lo un une una uno
den die das der dem ein eine einen
"""
_ABOUT = frozenset(_ABOUT_WORDS.split())
_AUXILIARY_WORDS = """
to be is was are were been being has have had will would gets get may could
wird wurde hat a est ete sera es fue ha
"""
_AUXILIARY = frozenset(_AUXILIARY_WORDS.split())
_WIRD = frozenset({"wird", "werden", "wurde", "wurden"})
_BACK = "back"  # who buys back buys from itself
_STAKES = frozenset({"stake", "stakes", "interest", "majority", "control"})
_PARTS = _STAKES | {"unit", "business", "assets", "shares", "division", "arm", "operations"}
_JOINS = frozenset({",", "and", "und", "et", "y", "e"})
_SCALES = frozenset({"million", "millions", "billion", "bn", "m", "millionen", "milliarden", "mrd"})
_OFFICES = frozenset({"attorney", "general", "ag", "governor", "gov", "senator", "mayor"})
_NAMED = frozenset({Shape.NAME, Shape.LAND})
_MOST = 6  # words between a deed and what is named for it
_OWN = re.compile(r"['’]s?$")


def read_counterparts(headline: str, *, german: bool = False) -> tuple[Counterpart, ...]:
    """What ``headline`` names in the places of its deeds.

    Where every word has a capital, only what follows a deed is read, less what may be no name.
    """
    if not may_tell_deed(headline) or headline.isupper():
        return ()
    words, shows_none = _read_deed_words(headline, german=german)
    found: dict[Counterpart, None] = {}
    for at, word in enumerate(words):
        if not (word.is_low or (at and (german or word.folded in _NOUNS))):
            continue
        deed, end = _find_deed(words, at)
        if deed is None or (shows_none and not _may_show_name(deed, words[end : end + 2])):
            continue
        read = _read_deed(words, at, end, deed, before=not shows_none)
        found |= dict.fromkeys(each for each in read if each.names)
    return tuple(found)


def read_deed_words(headline: str, *, german: bool) -> list[HeadlineWord]:
    """The words of ``headline``, written small where every word has a capital."""
    return _read_deed_words(headline, german=german)[0]


def _read_deed_words(headline: str, *, german: bool) -> tuple[list[HeadlineWord], bool]:
    """… and whether they are."""
    words = read_words(headline, german=german)
    if german or not has_capitals_alone(words):
        return words, False
    return write_small(words, besides=_FIRST), True


def may_tell_deed(headline: str) -> bool:
    """Whether one of the words for a deed is in ``headline``; False is sure."""
    return not _FIRST.isdisjoint(split_folded(fold(headline)))


def _may_show_name(deed: _Deed, following: Sequence[HeadlineWord]) -> bool:
    """Whether what follows a deed in a headline with a capital on every word may be a name.

    What is shown, sold or dealt for seldom has one: a product shows it by its letters ("iPhone"),
    or by its number.
    """
    if deed is _SELLS or deed is _DEALS:
        return deed is _DEALS and [word.folded for word in following[:1]] != ["for"]
    if deed.behind is not Role.SHOWN:
        return True
    name = following[0].written if following and following[0].shape is Shape.NAME else ""
    has_number = any(word.shape is Shape.NUMBER for word in following)
    return name != "" and (has_number or not (name.istitle() or name.isupper()))


def _find_deed(words: Sequence[HeadlineWord], at: int) -> tuple[_Deed | None, int]:
    """The deed that the word ``at`` tells, and where the words for it end."""
    word = words[at].folded
    if at + 1 < len(words):
        pair = _DEEDS.get(f"{word}_{words[at + 1].folded}")
        if pair is not None:
            return pair, at + 2
    return _DEEDS.get(word), at + 1


def _read_deed(
    words: Sequence[HeadlineWord], at: int, end: int, deed: _Deed, *, before: bool
) -> Iterator[Counterpart]:
    """What is named behind a deed, whose words end at ``end``, and ``before`` it, if asked for."""
    while end < len(words) and _tells_sum(words[end]):
        end += 1  # "to invest $5 billion in"
    following = words[end].folded if end < len(words) else ""
    von = _find_von(words, at) if deed.doer is not None and end == len(words) else None
    if von is not None:
        yield from _read_behind(words, von + 1, Role.PLAINTIFF)
        return
    is_passive = following in _PASSIVE and deed.done_to is not None
    doer = deed.done_to if is_passive else deed.doer
    if doer is not None and before:
        yield _read_before(words, at, doer)
    if following in deed.by:
        yield from _read_behind(words, end + 1, deed.by[following])
    elif deed.behind is not None and not is_passive and following != _BACK:
        yield from _read_behind(words, end, deed.behind)
    for to in range(end, len(words)):
        if words[to].folded in deed.later:
            begin = _pass_kinds(words, to + 1)
            if [word.shape in _NAMED for word in words[begin : begin + 1]] == [True]:
                yield from _read_behind(words, begin, deed.later[words[to].folded])
                return


def _find_von(words: Sequence[HeadlineWord], at: int) -> int | None:
    """Where in a German passive the doer stands, whose verb ends the headline: "wird von Verlo
    verklagt".
    """
    before = [word.folded for word in words[:at]]
    return before.index("von") if "von" in before and not _WIRD.isdisjoint(before) else None


def _pass_kinds(words: Sequence[HeadlineWord], at: int) -> int:
    """Where a name may begin behind words for the kind of firm it is: "from nuclear startup"."""
    begin = at
    while begin < len(words) and (
        words[begin].shape is Shape.PLAIN or words[begin].folded in _ABOUT
    ):
        begin += 1
    is_firms = any(map(is_firm, (word.folded for word in words[at:begin])))
    return begin if is_firms else at


def _tells_sum(word: HeadlineWord) -> bool:
    return word.shape is Shape.NUMBER or word.folded in _SCALES


def _read_behind(words: Sequence[HeadlineWord], at: int, role: Role) -> Iterator[Counterpart]:
    """The names that follow, behind words that say what kind of thing they are of."""
    until = min(at + _MOST, len(words))
    while at < until:
        word = words[at]
        if word.shape is Shape.LAND and role is Role.PARTNER:
            yield _make(role, [word])
            return
        if word.shape is Shape.NAME:
            end = _end_name(words, at)
            if _OWN.search(words[end - 1].written) and _names_small(words, end):
                yield _make(role, [words[end + 1]])
                return
            if not _is_of_another(words, at, end):
                yield _make(role, words[at:end])
                if [word.folded in _JOINS for word in words[end : end + 1]] != [True]:
                    return
                if [word.shape for word in words[end + 1 : end + 2]] != [Shape.NAME]:
                    return
                until = len(words)
                end += 1
            at = end
        elif word.shape in (Shape.PLAIN, Shape.NUMBER, Shape.LAND) or _passes(words, at):
            at += 1
        else:
            return


def _passes(words: Sequence[HeadlineWord], at: int) -> bool:
    """Whether a name may follow behind a small word: an article, "of", "a stake in"."""
    word, before = words[at].folded, words[at - 1]
    if word == "a" and before.shape is Shape.PLAIN and before.folded not in _DEEDS:
        return False  # "compra energía a Verlo"
    return word in _ABOUT or (word == "in" and before.folded in _STAKES)


def _end_name(words: Sequence[HeadlineWord], at: int) -> int:
    while at < len(words) and words[at].shape in (Shape.NAME, Shape.NUMBER):
        if words[at].is_sum:
            break
        at += 1
        if _OWN.search(words[at - 1].written):
            break
    return at


def _names_small(words: Sequence[HeadlineWord], at: int) -> bool:
    """Whether behind its owner a thing has a name in small letters: "Jony Ive's startup io"."""
    kind_and_name = words[at : at + 2]
    return (
        [word.shape for word in kind_and_name] == [Shape.PLAIN, Shape.PLAIN]
        and not any(map(is_common, list_terms([kind_and_name[1].folded])))
        and words[at + 2 : at + 3] != []
        and words[at + 2].shape in (Shape.SMALL, Shape.NUMBER, Shape.SIGN)
    )


def _is_of_another(words: Sequence[HeadlineWord], at: int, end: int) -> bool:
    """Whether a name tells whose what follows is, or where: "Bay Area startup"; or stands for
    another: "the maker of Larkcola".
    """
    if _OWN.search(words[end - 1].written):
        return True
    if end < len(words) and words[end].shape is Shape.PLAIN and words[end].folded not in _PARTS:
        return True
    before = at - 1
    while before > 0 and words[before].folded in _ABOUT:
        before -= 1
    return before < at - 1 and not OWNER_TERMS.isdisjoint(list_terms([words[before].folded]))


def _read_before(words: Sequence[HeadlineWord], at: int, role: Role) -> Counterpart:
    """The name right before a deed, behind nothing but what belongs to a verb."""
    at -= 1
    while at >= 0 and words[at].folded in _AUXILIARY and words[at].shape is not Shape.NAME:
        at -= 1
    end = at + 1
    while at >= 0 and words[at].shape is Shape.NAME and not _OWN.search(words[at].written):
        at -= 1
    return _make(role, words[at + 1 : end])


def _make(role: Role, words: Sequence[HeadlineWord]) -> Counterpart:
    written = [_OWN.sub("", word.folded) for word in words]
    if not _OFFICES.isdisjoint(written):
        return Counterpart(role, ())  # who holds an office acts for a state, by whatever name
    pieces = (piece for word in written for piece in split_words(word))
    return Counterpart(role, tuple(list_terms(pieces)))

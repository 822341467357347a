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

from bot.stories.concepts import CONCEPT, term_of
from bot.stories.german import is_noun
from bot.stories.lexicon import is_common, list_terms
from bot.stories.paraphrases import OWNER_TERMS
from bot.stories.places import country_named
from bot.stories.vocabulary import STOP_WORDS
from bot.stories.words import fold, split_folded, split_words

__all__ = ["Counterpart", "Role", "read_counterparts"]


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
    that follows it; ``done_to`` has who stands before it in the passive, ``doer`` in the active.
    """

    behind: Role | None = None
    by: Mapping[str, Role] = {}
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

_DEED_WORDS = (
    (
        _Deed(behind=Role.TARGET, done_to=Role.TARGET),
        """
        buy buys buying bought acquire acquires acquiring acquired purchases purchased takes_over
        take_over taken_over snaps_up snap_up scoops_up scoop_up gobbles_up swallows
        kauft übernimmt rachète rachètent acquiert compra compran adquiere comprará adquirirá
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
    (_Deed(by=_relate(TARGET=_FOR)), "bid bids offer offers gebot offre oferta"),
    (_Deed(behind=Role.TARGET), "sell sells selling divests offloads verkauft vend vende"),
    (
        _Deed(by=_relate(PARTNER=_WITH, TARGET="for")),
        """
        deal deals agreement pact partnership partner partners
        vereinbarung abkommen accord partenariat acuerdo accordo
        """,
    ),
    (_Deed(by=_relate(PARTNER=_WITH)), "teams_up team_up ties_up tie_up"),
    (
        _Deed(by=_relate(PARTNER=f"{_WITH} {_FOR} from aus")),
        """
        contract contracts order orders
        auftrag großauftrag vertrag contrat commande contrato pedido
        """,
    ),
    (
        _Deed(
            behind=Role.DEFENDANT,
            by=_relate(PLAINTIFF=_BY),
            doer=Role.PLAINTIFF,
            done_to=Role.DEFENDANT,
        ),
        "sue sues sued suing verklagt poursuit demanda",
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
_BACK = "back"  # who buys back buys from itself
_STAKES = frozenset({"stake", "stakes", "interest", "majority", "control"})
_PARTS = _STAKES | {"unit", "business", "assets", "shares", "division", "arm", "operations"}
_JOINS = frozenset({",", "and", "und", "et", "y", "e"})
_SMALL_WORDS = STOP_WORDS | {"without", "despite", "since", "near", "within", "toward", "wegen"}
_SCALES = frozenset({"million", "millions", "billion", "bn", "m", "millionen", "milliarden", "mrd"})
_OFFICES = frozenset({"attorney", "general", "ag", "governor", "gov", "senator", "mayor"})
_SUMS = frozenset("$€£¥%")
_MOST = 6  # words between a deed and what is named for it
_TOKEN = re.compile(
    r"\b(?:U\.[SK]\.?|(?:Bros|Inc|Corp|Co|Ltd|St)\.)|[^\W_]+(?:[&'’.:-](?=[^\W_])[^\W_]+)*|[^\w\s]"
)
_HYPHEN = re.compile(r"[-‐‑]")
_OWN = re.compile(r"['’]s?$")
_LANDS = frozenset({"us", "u.s", "u.s.", "uk", "u.k", "u.k.", "eu"})
_NAME, _LAND, _PLAIN, _NUMBER, _SMALL, _SIGN = "NLPDS,"


class _Token(msgspec.Struct, frozen=True, gc=False):
    """A word of a headline, as written and folded, and its kind."""

    written: str
    folded: str
    shape: str


def read_counterparts(headline: str, *, german: bool = False) -> tuple[Counterpart, ...]:
    """What ``headline`` names in the places of its deeds.

    One with a capital on every word shows no names, and gives none.
    """
    if not may_tell_deed(headline):
        return ()
    tokens = _read_tokens(headline, german)
    found: dict[Counterpart, None] = {}
    for at, token in enumerate(tokens):
        if not (token.written[0].islower() or (german and at)):
            continue
        deed, end = _find_deed(tokens, at)
        if deed is not None:
            found |= dict.fromkeys(each for each in _read_deed(tokens, at, end, deed) if each.names)
    return tuple(found)


def may_tell_deed(headline: str) -> bool:
    """Whether one of the words for a deed is in ``headline``; False is sure."""
    return not _FIRST.isdisjoint(split_folded(fold(headline)))


def _read_tokens(headline: str, german: bool) -> list[_Token]:
    tokens: list[_Token] = []
    for written in _TOKEN.findall(headline):
        folded = fold(written)
        is_behind_name = bool(tokens) and tokens[-1].shape == _NAME
        shape = _find_shape(written, folded, german=german, is_behind_name=is_behind_name)
        tokens.append(_Token(written, folded, shape))
    return tokens


def _find_shape(written: str, folded: str, *, german: bool, is_behind_name: bool) -> str:
    if written[0].isdigit() or written in _SUMS:
        return _NUMBER
    if not written[0].isalpha():
        return _NAME if written == "&" and is_behind_name else _SIGN
    last = _HYPHEN.split(written)[-1]
    if not any(map(str.isupper, written[:2])) or (last != written and last.islower()):
        return _SMALL if folded in _SMALL_WORDS else _PLAIN
    if folded in _LANDS or country_named(folded) is not None:
        return _LAND
    if is_behind_name:
        return _NAME  # "Silo AI"
    return _PLAIN if (german and is_noun(written)) or term_of(folded)[0] == CONCEPT else _NAME


def _find_deed(tokens: Sequence[_Token], at: int) -> tuple[_Deed | None, int]:
    """The deed that the word ``at`` tells, and where the words for it end."""
    word = tokens[at].folded
    if at + 1 < len(tokens):
        pair = _DEEDS.get(f"{word}_{tokens[at + 1].folded}")
        if pair is not None:
            return pair, at + 2
    return _DEEDS.get(word), at + 1


def _read_deed(tokens: Sequence[_Token], at: int, end: int, deed: _Deed) -> Iterator[Counterpart]:
    while end < len(tokens) and _tells_sum(tokens[end]):
        end += 1  # "to invest $5 billion in"
    following = tokens[end].folded if end < len(tokens) else ""
    is_passive = following in _PASSIVE and deed.done_to is not None
    before = deed.done_to if is_passive else deed.doer
    if before is not None:
        yield _read_before(tokens, at, before)
    if following in deed.by:
        yield from _read_behind(tokens, end + 1, deed.by[following])
    elif deed.behind is not None and not is_passive and following != _BACK:
        yield from _read_behind(tokens, end, deed.behind)


def _tells_sum(token: _Token) -> bool:
    return token.shape == _NUMBER or token.folded in _SCALES


def _read_behind(tokens: Sequence[_Token], at: int, role: Role) -> Iterator[Counterpart]:
    """The names that follow, behind words that say what kind of thing they are of."""
    until = min(at + _MOST, len(tokens))
    while at < until:
        token = tokens[at]
        if token.shape == _LAND and role is Role.PARTNER:
            yield _make(role, [token])
            return
        if token.shape == _NAME:
            end = _end_name(tokens, at)
            if _OWN.search(tokens[end - 1].written) and _names_small(tokens, end):
                yield _make(role, [tokens[end + 1]])
                return
            if not _is_of_another(tokens, at, end):
                yield _make(role, tokens[at:end])
                if [token.folded in _JOINS for token in tokens[end : end + 1]] != [True]:
                    return
                if [token.shape for token in tokens[end + 1 : end + 2]] != [_NAME]:
                    return
                until = len(tokens)
                end += 1
            at = end
        elif token.shape in (_PLAIN, _NUMBER, _LAND) or _passes(tokens, at):
            at += 1
        else:
            return


def _passes(tokens: Sequence[_Token], at: int) -> bool:
    """Whether a name may follow behind a small word: an article, "of", "a stake in"."""
    word = tokens[at].folded
    return word in _ABOUT or (word == "in" and tokens[at - 1].folded in _STAKES)


def _end_name(tokens: Sequence[_Token], at: int) -> int:
    while at < len(tokens) and tokens[at].shape in (_NAME, _NUMBER):
        if tokens[at].written in _SUMS:
            break
        at += 1
        if _OWN.search(tokens[at - 1].written):
            break
    return at


def _names_small(tokens: Sequence[_Token], at: int) -> bool:
    """Whether behind its owner a thing has a name in small letters: "Jony Ive's startup io"."""
    kind_and_name = tokens[at : at + 2]
    return (
        [token.shape for token in kind_and_name] == [_PLAIN, _PLAIN]
        and not any(map(is_common, list_terms([kind_and_name[1].folded])))
        and tokens[at + 2 : at + 3] != []
        and tokens[at + 2].shape in (_SMALL, _NUMBER, _SIGN)
    )


def _is_of_another(tokens: Sequence[_Token], at: int, end: int) -> bool:
    """Whether a name tells whose what follows is, or where: "Bay Area startup"; or stands for
    another: "the maker of Larkcola".
    """
    if _OWN.search(tokens[end - 1].written):
        return True
    if end < len(tokens) and tokens[end].shape == _PLAIN and tokens[end].folded not in _PARTS:
        return True
    before = at - 1
    while before > 0 and tokens[before].folded in _ABOUT:
        before -= 1
    return before < at - 1 and not OWNER_TERMS.isdisjoint(list_terms([tokens[before].folded]))


def _read_before(tokens: Sequence[_Token], at: int, role: Role) -> Counterpart:
    """The name right before a deed, behind nothing but what belongs to a verb."""
    at -= 1
    while at >= 0 and tokens[at].folded in _AUXILIARY and tokens[at].shape != _NAME:
        at -= 1
    end = at + 1
    while at >= 0 and tokens[at].shape == _NAME and not _OWN.search(tokens[at].written):
        at -= 1
    return _make(role, tokens[at + 1 : end])


def _make(role: Role, tokens: Sequence[_Token]) -> Counterpart:
    words = [_OWN.sub("", token.folded) for token in tokens]
    if not _OFFICES.isdisjoint(words):
        return Counterpart(role, ())  # who holds an office acts for a state, by whatever name
    return Counterpart(
        role, tuple(list_terms(piece for word in words for piece in split_words(word)))
    )

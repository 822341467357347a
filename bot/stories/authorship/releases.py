"""Release wires: hosts that carry, word for word, what bodies pay to have said.

Whoever issues a release speaks there for themselves. The wire itself says nothing, and a law
firm that looks for clients names a company that it does not speak for.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from bot.model import Entry, Field, Mention
from bot.model.outlets import stands_under
from bot.stories.language.text import fold, lead_of, terms_in
from bot.stories.language.vocabulary import STOP_WORDS
from bot.stories.language.words import split_words
from bot.stories.traits.features import is_common

__all__ = ["find_issuers", "find_unlisted_issuer", "is_release_wire", "seeks_clients"]

_RELEASE_HOSTS = """
prnewswire.com prnewswire.co.uk prnasia.com newswire.ca cision.com mynewsdesk.com businesswire.com
businesswire.jp globenewswire.com marketwired.com accesswire.com accessnewswire.com
newsfilecorp.com presseportal.de presseportal.ch ots.at eqs-news.com dgap.de investegate.co.uk
londonstockexchange.com actusnews.com prtimes.jp kyodonewsprwire.jp medianet.com.au
kommunikasjon.ntb.no via.ritzau.dk sttinfo.fi via.tt.se
"""
_HOSTS = frozenset(_RELEASE_HOSTS.split())
_LONGEST_DATELINE = 120
_LONGEST_NAME = 4  # words of one of two who announce something together
_DATELINE = re.compile(
    # A place, a day and the wire: "SEATTLE, March 3 /PRNewswire/ -- ", "Oslo (ots) - ".
    r"^[^\n]{0,100}?(?:/(?:prnewswire|cnw|pr ?newswire)[^/]{0,40}/"
    r"|\((?:business wire|globe newswire"
    r"|globenewswire|newsfile corp\.?|accesswire|access newswire|ots(?:/[\w-]+)?|marketwired)\)"
    r"|\b(?:business wire|globenewswire|accesswire))[\s\-:|/]*"
)
_LABEL = re.compile(r"^(?:[a-z-]{2,10}(?:: |\s[|-]{1,2}\s))?(?:the |die |der |das )?")
_AND = re.compile(r"\s*(?:,|&|and|und|et|y)\s*")
_WORD = re.compile(r"[^\W\d_]+")
_OPENERS = STOP_WORDS | {"today", "heute", "hoy", "oggi"}
_TOLD_OF = re.compile(
    # What follows the name of one who is told of, and does not tell.
    r"['’]s\b| (?:faces?|sued|accused|fined|under|investigated|hit|shareholders?|investors?"
    r"|customers?|users?|employees|owners)\b",
    re.IGNORECASE,
)
_FOR_ANOTHER = re.compile(
    # Who sues, or asks investors to, writes about a company and not for it.
    r"\b(?:class action|law firm|llp|law offices|lead plaintiff|shareholder alert|investor alert"
    r"|(?:investors?|shareholders?|stockholders?) (?:who|with losses|deadline|notice|that lost)"
    r"|on behalf of (?:investors|shareholders|stockholders)|class period"
    r"|securities (?:fraud|litigation)|investigates? claims|investigation (?:of|on behalf)"
    r"|investigat\w+ (?:whether|the fairness|potential|possible|the (?:merger|sale|acquisition))"
    r"|deadline (?:alert|reminder)|(?:encourages|reminds|notifies|urges|alerts) (?:\w+ ){0,3}?"
    r"(?:investors|shareholders|stockholders)|shareholder rights|potential claims)\b"
)
_CAPITAL = r"[A-Z0-9À-Þ][\w&+'’-]*(?:\.[\w&]+)*\.?"
_NAMED_AT_ONCE = re.compile(
    # Who a text begins with: "The Larkhill Group", "Fenwick & Sons", "Ostrander N.V.".
    r"(?:(?:Today|Heute|Hoy|Oggi),? )?(?:(?:The|Die|Der|Das|La|Le|El|Il) |L[’'])?"
    rf"(?P<name>{_CAPITAL}(?:(?: (?:&|and|und|et|y|of|the|de|für|for))* {_CAPITAL}){{0,7}})"
)
_ANNOUNCED = re.compile(
    r"\btoday (?:announced|reported|said|unveiled)\b|\bannounced today\b"
    r"|\b(?:has|have) (?:today )?announced\b|^[^.]{0,120}\bannounce[sd]\b"
)
# How a firm's name ends by law, or may be left off in a headline.
_FORM_LIST = """
inc incorporated corp corporation co company nv bv plc ag se sa sas spa ltd limited llc lp gmbh
kgaa oyj ab asa as group holdings holding technologies technology international industries
pharmaceuticals therapeutics systems global the
"""
_FORMS = frozenset(_FORM_LIST.split())
_JOINED = re.compile(r" (?:and|&|und|et|y) ")


@lru_cache(maxsize=10_000)
def is_release_wire(host: str | None) -> bool:
    """Whether ``host`` is a release wire's."""
    return bool(host) and stands_under(str(host).casefold().removeprefix("www."), _HOSTS)


def seeks_clients(entry: Entry) -> bool:
    """Whether the release ``entry`` asks a company's investors to sue, or to let somebody sue."""
    return _FOR_ANOTHER.search(fold(f"{entry.title} {lead_of(entry)}")) is not None


def find_issuers(entry: Entry, mentions: Sequence[Mention]) -> tuple[tuple[str, ...], bool]:
    """The entities that issue the release ``entry``, and whether its headline names them.

    Who issues it stands first: at the beginning of the text after its dateline, and where that
    has none, or begins with no name, in the headline; with whom it is issued together joined by
    "and". None where nobody does who is known, or where it is written about a company and not
    for it.
    """
    if seeks_clients(entry):
        return (), False
    label = _LABEL.match(fold(entry.title))
    named = _first_named(entry.title, mentions, Field.TITLE, label)
    body, field = (
        (entry.summary, Field.SUMMARY) if entry.summary else (entry.content or "", Field.CONTENT)
    )
    dateline = _DATELINE.match(fold(body[:_LONGEST_DATELINE]))
    issuers = _first_named(body, mentions, field, dateline)
    if issuers:
        return issuers, not set(issuers).isdisjoint(named)
    begins = _WORD.match(body, dateline.end()) if dateline is not None else None
    if begins is not None and fold(begins[0]) not in _OPENERS:
        return (), False  # somebody who is not known
    return named, bool(named)


def _first_named(
    text: str, mentions: Sequence[Mention], field: Field, ahead: re.Match[str] | None
) -> tuple[str, ...]:
    """Whom the text names at its beginning or after what stands ``ahead``, and whom with them."""
    begins = {0} if ahead is None else {0, ahead.end()}
    found: list[str] = []
    at = 0
    for mention in sorted((m for m in mentions if m.field is field), key=lambda m: m.start):
        is_with = mention.start < at or _AND.fullmatch(text, at, mention.start) is not None
        if _TOLD_OF.match(text, mention.end) or not (is_with if found else mention.start in begins):
            continue
        found.append(mention.entity)
        at = max(at, mention.end)
    return tuple(dict.fromkeys(found))


def find_unlisted_issuer(entry: Entry) -> str | None:
    """The name of who issues the release ``entry`` and is in no catalogue, as the headline has it.

    That is who a release begins with after its dateline, where its headline is about them:
    "Larkhill to be bought by Fenwick", and below it "Larkhill, Inc. today announced …". None
    where that is not so, where the text is no release, or is written about a company and not
    for it.
    """
    body = entry.summary or entry.content or ""
    folded = fold(body)
    dateline = _DATELINE.match(folded[:_LONGEST_DATELINE])
    if dateline is None and not _ANNOUNCED.search(folded):
        return None
    if seeks_clients(entry):
        return None
    begins = _NAMED_AT_ONCE.match(body, 0 if dateline is None else dateline.end())
    if begins is None:
        return None
    label = _LABEL.match(fold(entry.title))
    title = entry.title[0 if label is None else label.end() :]
    before, *after = _JOINED.split(title, maxsplit=1)
    subjects = [split_words(title)]
    if after and len(before.split()) <= _LONGEST_NAME:
        subjects.append(split_words(after[0]))  # "Fenwick and Larkhill to merge"
    for name in (begins["name"], *_JOINED.split(begins["name"])):
        words = split_words(name)
        while _tells(words):
            if any(subject[: len(words)] == words for subject in subjects):
                return " ".join(words)
            if words[-1] not in _FORMS and len(words[-1]) > 1:
                break
            words = words[:-1]
    return None


def _tells(words: Sequence[str]) -> bool:
    """Whether somebody may be known by these words of a name."""
    return not _FORMS.issuperset(words) and not all(map(is_common, terms_in(" ".join(words))))

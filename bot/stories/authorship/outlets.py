"""News outlets by the names that other outlets cite them by."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from bot.model.outlets import OUTLET_HOSTS, stands_under
from bot.stories.authorship.host_labels import own_label
from bot.stories.authorship.outlet_names import (
    ARTICLED,
    EVERYDAY,
    LOWER,
    OUTLET_OF_HOST,
    OUTLETS,
    TITLED,
)
from bot.stories.language.gate import CueWords
from bot.stories.language.remembered import TellingWords
from bot.stories.language.text import fold
from bot.stories.language.vocabulary import STOP_WORDS
from bot.stories.language.words import has_digit

__all__ = [
    "NamedOutlet",
    "find_outlets",
    "is_outlet",
    "is_outlet_name",
    "name_on_host",
    "names_no_outlet",
    "outlet_key",
    "owner_key",
    "spell_as_host",
]

# What is no outlet's host for having its name: words, and bodies that own outlets.
_NO_LABELS = EVERYDAY | ARTICLED | {"thomsonreuters", "dowjones"}
_SHORTEST_LABEL = 4  # "ft.example" is more likely somebody's initials than a paper
_INITIALS = 3  # signs up to which a name is written in capitals
# What feeds are called whosever they are.
_SECTION_LIST = """
news top stories story world business home latest headlines politics technology tech sport
sports science health culture rss feed feeds blog press release releases newsroom media update
updates front page international national local economy markets finance english all articles the and
breaking
"""
_SECTIONS = frozenset(_SECTION_LIST.split())
_LAST_WORD_LIST = """
journal times post herald tribune gazette chronicle observer daily news press mail globe star
courier examiner inquirer magazine dispatch sentinel zeitung anzeiger tageblatt nachrichten
rundschau
"""
_LAST_WORDS = frozenset(_LAST_WORD_LIST.split())
_LONGEST_SHAPE = 5  # words of a name that only its last one shows to be an outlet's
_WORD = re.compile(r"[^\W_]+")
_LETTERS = re.compile(r"[^\W\d_]+")
_ASCII_WORDS = bytes(code if chr(code).isalnum() else ord(" ") for code in range(128)).ljust(256)
_GAP = re.compile(r"[ .'&-]{0,2}")
_MORE_OF_A_NAME = re.compile(
    # What follows where the name is a part of one that is no outlet's: "Nikkei 225".
    r"-(?!informationen|bericht|recherchen|angaben)\w|\w|\.\w| ?& ?\w"
    r"| (?:philanthropies|foundation|institute|intelligence|economics|industrial|life|hill|\d+"
    r"|university|prize|awards?|index|futures)\b",
    re.IGNORECASE,
)
_ENDS = ".!?:|\n"
_QUOTES = "\"'"
_BEFORE_CREDIT = ":-|/"
_ARTICLES = frozenset({"the", "der", "die", "das", "le", "la", "el", "il", "l"})
_WITHIN = frozenset({" ", "-", ". ", "'"})  # between the words of one name
_UNSPACED_NAME = re.compile("[\u3040-\uffff]")


class NamedOutlet(NamedTuple):
    """A place where a text names an outlet: code points ``start`` to ``end``."""

    start: int
    end: int
    key: str


class _Token(NamedTuple):
    start: int
    end: int
    word: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Name:
    words: tuple[str, ...]
    key: str
    articled: bool


_Names = Mapping[str, tuple[_Name, ...]]


def _squeeze(name: str) -> str:
    text = re.sub(r"[\W_]+", " ", fold(name)).strip()
    return text.removeprefix("the ") if text != "the" else text


def _read_table() -> tuple[dict[str, str], dict[str, str]]:
    """The key of each name, and the owner of each key that has one."""
    table: dict[str, str] = {}
    owners: dict[str, str] = {}
    for line in OUTLETS.strip().splitlines():
        names, _, owner = line.partition("@")
        name, _, others = names.partition(":")
        key = _squeeze(name)
        for each in (name, *others.split(",")):
            if each.strip():
                table.setdefault(_squeeze(each), key)
        if owner:
            owners[key] = _squeeze(owner)
    for name, key in list(table.items()):
        # As a host has it: "chicagotribune", "theguardian".
        joined = name.replace(" ", "")
        table.setdefault(joined, key)
        table.setdefault(f"the{joined}", key)
    return table, {key: table.get(owner, owner) for key, owner in owners.items()}


_KEYS, _OWNERS = _read_table()


def _list_by_first_word(names: Iterable[_Name]) -> dict[str, tuple[_Name, ...]]:
    found: dict[str, list[_Name]] = {}
    for name in names:
        found.setdefault(name.words[0], []).append(name)
    return {
        first: tuple(sorted(rest, key=lambda name: len(name.words), reverse=True))
        for first, rest in found.items()
    }


_TABLE: _Names = _list_by_first_word(
    _Name(words=tuple(name.split()), key=key, articled=name in ARTICLED)
    for name, key in _KEYS.items()
    if not _UNSPACED_NAME.search(name)
)
_INITIALLED = r"(?:nhk|afp|cnn|cnbc|bbc|cbs|nbc|ap|ft|wsj|nyt|upi|scmp|dpa)"
_UNSPACED = re.compile(
    "|".join(
        sorted(
            (name.replace(" ", ".") for name in _KEYS if _UNSPACED_NAME.search(name)),
            key=lambda name: (-len(name), name),
        )
    )
    # Beside such signs letters are a word of their own, as they are not for ``\w``.
    # "FT指数" and "FT100種" are shares' index, and no word of the paper's.
    + rf"|(?<![a-z]){_INITIALLED}(?=[\u3040-\uffff])(?!指数)"
    + rf"|(?<=[\u3040-\u9fff]){_INITIALLED}(?![a-z\d])"
)


def _list_small(names: _Names) -> frozenset[str]:
    """The first words of the names that an outlet writes in small letters."""
    return frozenset(
        first for first, each in names.items() if any(" ".join(one.words) in LOWER for one in each)
    )


_SMALL = _list_small(_TABLE)


@lru_cache(maxsize=2000)
def _with_own(own: tuple[str, ...]) -> tuple[_Names, frozenset[str]]:
    """The names that begin with a word with which one of ``own`` does, by that word: "the Post"
    in the New York Post is its own. With them the first words of all that are written small.
    """
    names = [
        _Name(words=tuple(key.split()), key=own[0], articled=False)
        for key in own
        if key not in _KEYS
    ]
    names += [
        _Name(words=(last,), key=own[0], articled=True)
        for key in own
        if " " in key and (last := key.rsplit(" ", 1)[-1]) in _LAST_WORDS
    ]
    if not names:
        return {}, _SMALL
    added = _list_by_first_word(names)
    every = {first: (*more, *_TABLE.get(first, ())) for first, more in added.items()}
    return every, _SMALL | _list_small(added)


def find_outlets(text: str, own: tuple[str, ...] = ()) -> list[NamedOutlet]:
    """Where ``text`` names outlets, in their order, none inside another.

    ``text`` has its accents and quotes folded and its capitals kept, which show a name.
    ``own`` are the keys of the outlet that wrote it, by which it is known as well; what it is
    found by has the first of them for its key. An outlet that no table has is known by the
    last word of its name.
    """
    added, written_small = _with_own(own)
    found: list[NamedOutlet] = []
    if text.isascii() and not _may_name(text, added, written_small):
        return found
    lower = text.lower() if text.isascii() else "".join(map(_lower, text))
    if not lower.isascii():
        found = [
            NamedOutlet(match.start(), match.end(), outlet_key(match[0]))
            for match in _UNSPACED.finditer(lower)
        ]
    tokens = [_Token(match.start(), match.end(), match[0]) for match in _WORD.finditer(lower)]
    ended = 0  # where the last one that was found ends
    for at, token in enumerate(tokens):
        if token.start < ended:
            continue
        named = _match_known(text, tokens, at, added)
        if named is None and token.word in _LAST_WORDS:
            named = _match_shape(text, tokens, at, ended)
        if named is not None:
            found.append(named)
            ended = named.end
    return sorted(found)


def _may_name(text: str, added: _Names, written_small: frozenset[str]) -> bool:
    """Whether some outlet may be named, by the first word of it; False is sure.

    That has a capital or a digit, but for the few that write themselves small.
    """
    small = text.lower()
    if not (_NAMING.stand_in(small) or has_digit(small) or any(map(small.__contains__, added))):
        return False  # as most, and it costs next to nothing
    words = frozenset(text.encode().translate(_ASCII_WORDS).decode().split())
    if _FIRST_WORDS.join(words) or not written_small.isdisjoint(words):
        return True
    return not added.keys().isdisjoint([word.lower() for word in words if not word.islower()])


def _may_begin(word: str) -> bool:
    """Whether a word, as written, may be the first of what some outlet is called."""
    small = word.lower()
    if small == "des":  # "des Spiegels"
        return True
    return not word.islower() and (small in _TABLE or small in _LAST_WORDS)


_FIRST_WORDS = TellingWords(_may_begin)


def _list_naming() -> Iterator[str]:
    """Words of which a text has one that names an outlet which some table has.

    Of each name they are its first letters that are no function word, or else its first ones.
    """
    yield from _LAST_WORDS
    for names in _TABLE.values():
        for name in names:
            pieces = _LETTERS.findall(" ".join(name.words))
            telling = [piece for piece in pieces if piece not in STOP_WORDS]
            for piece in (telling or pieces)[:1]:
                yield piece
                yield f"{piece}s"  # "des Spiegels"


_NAMING = CueWords(_list_naming())


def _lower(sign: str) -> str:
    # Places in the text stay what they are, so one sign stays one.
    small = sign.lower()
    return small if len(small) == 1 else sign


def _match_known(text: str, tokens: Sequence[_Token], at: int, added: _Names) -> NamedOutlet | None:
    word = tokens[at].word
    before = tokens[at - 1].word if at else ""
    is_known = word in _TABLE or word in added
    first = word[:-1] if before == "des" and word.endswith("s") and not is_known else word
    for name in added.get(first) or _TABLE.get(first, ()):  # "des Spiegels" is "Spiegel"
        last = at + len(name.words) - 1
        if [token.word for token in tokens[at + 1 : last + 1]] != list(name.words[1:]):
            continue
        if any(
            not _GAP.fullmatch(text, one.end, other.start)
            for one, other in zip(tokens[at:last], tokens[at + 1 : last + 1], strict=True)
        ):
            continue
        if (before == "the" or not name.articled) and _is_meant(text, tokens, at, last):
            return NamedOutlet(tokens[at].start, tokens[last].end, name.key)
    return None


def _is_meant(text: str, tokens: Sequence[_Token], first: int, last: int) -> bool:
    """Whether what reads like an outlet's name is written as one."""
    start, end = tokens[first].start, tokens[last].end
    said = text[start:end]
    name = _squeeze(said)
    if _MORE_OF_A_NAME.match(text, end) or not (
        said[0].isupper() or said[0].isdigit() or name in LOWER
    ):
        return False
    if len(name) <= _INITIALS and not said.isupper() and name not in LOWER | TITLED:
        return False
    return name not in EVERYDAY or _stands_alone(text, tokens, first, last)


def _stands_alone(text: str, tokens: Sequence[_Token], first: int, last: int) -> bool:
    """Whether the capital of an everyday word shows a name: "told Fortune", "…: Forbes".

    It shows none at the beginning of a sentence, beside other capitals, or in a headline
    with a capital on every word, but where it stands in quotation marks by itself.
    """
    start, end = tokens[first].start, tokens[last].end
    lead = text[:start].rstrip(" \"'(")
    if lead and text[start - 1] in _QUOTES and text[end : end + 1] == text[start - 1]:
        return True
    if not text[end:].strip(" )\"'"):
        return bool(lead) and (lead[-1] in _BEFORE_CREDIT or _is_small(text, tokens, first))
    follows = text[end : end + 2]
    is_more = follows[:1] == " " and follows[1:].isupper()
    return bool(lead) and lead[-1] not in _ENDS and not is_more and _is_small(text, tokens, first)


def _is_small(text: str, tokens: Sequence[_Token], at: int) -> bool:
    """Whether the word before is written small; articles with a capital are passed over."""
    before = tokens[at - 1]
    if before.word in _ARTICLES and text[before.start].isupper() and at > 1:
        before = tokens[at - 2]
    return not text[before.start].isupper()


def _match_shape(text: str, tokens: Sequence[_Token], at: int, ended: int) -> NamedOutlet | None:
    """An outlet that no table has: words with capitals before one that is a paper's."""
    first = at
    while at - first < _LONGEST_SHAPE and text[tokens[first].start].isupper():
        before = tokens[first - 1]
        if first == 0 or before.start < ended or not text[before.start].isupper():
            break
        if text[before.end : tokens[first].start] not in _WITHIN:
            break
        first -= 1
    if tokens[first].word == "the":
        first += 1
    start, end = tokens[first].start, tokens[at].end
    if tokens[at].word == "news" and text[end : end + 1] in {":", ""}:
        return None  # "Stock Market News: …" says what it is about
    if first >= at or not text[tokens[at].start].isupper() or _MORE_OF_A_NAME.match(text, end):
        return None  # "the Post" may be anybody's
    return NamedOutlet(start, end, outlet_key(text[start:end]))


@lru_cache(maxsize=10_000)
def is_outlet(host: str | None) -> bool:
    """Whether ``host`` is an outlet's or an agency's, or one of those that gather news."""
    if not host:
        return False
    host = host.casefold().removeprefix("www.")
    if stands_under(host, OUTLET_HOSTS):
        return True
    label = _squeeze(own_label(host))
    return len(label) >= _SHORTEST_LABEL and label not in _NO_LABELS and label in _KEYS


def is_outlet_name(name: str) -> bool:
    """Whether an outlet that is known goes by ``name``, which is no everyday word."""
    squeezed = _squeeze(name)
    return squeezed in _KEYS and squeezed not in EVERYDAY


def outlet_key(name: str) -> str:
    """The one key of an outlet, by whatever of its names: "WSJ" → "wall street journal"."""
    squeezed = _squeeze(name)
    return _KEYS.get(squeezed, squeezed)


def name_on_host(host: str) -> str:
    """The name of the outlet whose ``host`` (folded) it is, as its own part mostly has it."""
    return OUTLET_OF_HOST.get(host.removeprefix("www.")) or own_label(host)


def owner_key(key: str) -> str:
    """The key of the owner of the outlet that has ``key``; its own where none is known."""
    return _OWNERS.get(key, key)


def spell_as_host(key: str) -> str:
    """The key of an outlet that no table has, as its host writes it: "networkherald"."""
    return key if key in _KEYS else key.replace(" ", "")


def names_no_outlet(name: str) -> bool:
    """Whether ``name`` is what any feed may be called: "Top stories"."""
    return _SECTIONS.issuperset(_squeeze(name).split())

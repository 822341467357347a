"""An entry as copies are told by it: small, for a window holds a hundred thousand.

A text is known by its runs of four words, each hashed to 32 bits. Of a long text only the
runs with the lowest hashes are kept: two texts choose alike, so what they share can be told
from what was kept of them (bottom-k sketches, Broder 1997), also where one is a part of the
other.
"""

from __future__ import annotations

import re
import zlib
from array import array
from collections.abc import Callable, Iterable, Sequence
from itertools import combinations
from sys import intern
from urllib.parse import urlsplit

import msgspec

from bot.model import Entry
from bot.stories.language.boilerplate import strip_text, strip_title
from bot.stories.language.lexicon import Word, look_up, tells
from bot.stories.language.places import read_countries
from bot.stories.language.remembered import Remembered
from bot.stories.language.text import Credited
from bot.stories.numbers.figures import Figure, read_figures

__all__ = [
    "OPENING",
    "Profile",
    "pack_profile",
    "read_probes",
    "read_profile",
    "share_of_runs",
    "telling_words",
    "unpack_profile",
]

OPENING = 24
"""Words of a text in which a name or number in another's place makes another text."""

_TEXT_WORDS = 200  # as much of a text as is compared; republished pages cut the rest
_RUN = 4  # words in a run
_KEPT_RUNS = 48  # the lowest of a text's hashes
_INDEXED_RUNS = 10  # of these the lowest, by which a text is found
_OPENING_RUNS = 3  # … and those of its opening, as most copies that are cut keep it
_OPENING_HASHES = 16
_TITLE_PAIRS = 10  # pairs of the headline's words by which it is found
_PAIRS_WITH_TEXT = 6  # … where there is a text, by which it is found as well
_ENOUGH_PAIRS = 4  # … if so many have a word that is rare
_PROBES = 16  # runs that are looked up
_LONGEST_TITLE = 12  # telling words of a headline that are paired
_TELLS = Remembered(tells)
_HAS_PATH = re.compile(r"https?://[\w.-]+/[\w-]")  # as most addresses, and soon read


class Profile(msgspec.Struct, frozen=True, kw_only=True, array_like=True, gc=False):
    """An entry as copies are told by it.

    ``url`` is None where it cannot tell one page from another. ``title`` has the words of
    the headline without labels and credits, folded, with spaces between; ``raw_title`` is
    the published one. ``length`` counts the words of the text that are compared, ``runs``
    are the kept hashes of their runs of four, ascending, of which there were ``all_runs``;
    ``opening`` are its first words as published, in UTF-8; ``marks`` is what else than runs it
    is found by. Hashes are packed, 4 bytes each.
    """

    source: str
    url: str | None
    title: str
    raw_title: str
    length: int
    runs: bytes
    opening: bytes
    marks: bytes
    figures: tuple[Figure, ...]
    countries: tuple[str, ...]
    agency: str | None

    def indexed(self) -> list[int]:
        """The marks under which the entry is kept."""
        return list(dict.fromkeys((*_unpack(self.marks), *_unpack(self.runs)[:_INDEXED_RUNS])))

    def probes(self) -> list[int]:
        """The marks by which an entry with this text is looked for."""
        return _choose_probes(_unpack(self.marks), _unpack(self.runs))


pack_profile: Callable[[Profile], bytes] = msgspec.msgpack.Encoder().encode
"""A profile as a window keeps it."""

unpack_profile: Callable[[bytes], Profile] = msgspec.msgpack.Decoder(Profile).decode
"""What `pack_profile` was given."""


def telling_words(words: Iterable[str]) -> frozenset[str]:
    """Those of a headline's folded words that are neither function words nor a rubric's."""
    return frozenset(filter(_TELLS.__getitem__, words))


def read_profile(entry: Entry) -> Profile:
    """The profile of ``entry``. Its text is the content, or the summary where that is longer."""
    title, text = strip_title(entry.title), _text_of(entry)
    title_words, hashes = _read_title(title.text), _hash_text(text.text)
    runs, marks = _read_marks(title_words, hashes)
    return Profile(
        source=intern(entry.source),
        url=_telling_url(entry.canonical_url),
        title=" ".join([word.form for word in title_words]),
        raw_title=entry.title,
        length=len(hashes),
        runs=_pack(runs),
        opening=" ".join(text.text.split(maxsplit=OPENING)[:OPENING]).encode(),
        marks=_pack(marks),
        figures=read_figures(title.text),
        countries=tuple(sorted({span.country for span in read_countries(title.text)})),
        agency=text.agency or title.agency,
    )


def read_probes(entry: Entry) -> list[int]:
    """The `Profile.probes` of ``entry``, for half of what it costs to read it all."""
    words = _read_title(strip_title(entry.title).text)
    runs, marks = _read_marks(words, _hash_text(_text_of(entry).text))
    return _choose_probes(marks, runs)


def share_of_runs(one: Profile, other: Profile) -> float:
    """Which share of the shorter text's runs the longer one has, from 0 to 1.

    Where not all runs were kept, it is told from the lowest hashes, up to where both kept all.
    """
    mine, theirs = _unpack(one.runs), _unpack(other.runs)
    if not mine or not theirs:
        return 0.0
    shared = set(mine).intersection(theirs)
    full = [runs[-1] for runs in (mine, theirs) if len(runs) == _KEPT_RUNS]
    if not full:
        return len(shared) / min(len(mine), len(theirs))
    limit = min(full)
    known = min(sum(1 for run in runs if run <= limit) for runs in (mine, theirs))
    return sum(1 for run in shared if run <= limit) / max(1, known)


def _text_of(entry: Entry) -> Credited:
    return strip_text(max(entry.content or "", entry.summary, key=len)[: _TEXT_WORDS * 12])


def _telling_url(url: str | None) -> str | None:
    # A feed that gives its home page for every item says nothing by it.
    return url if url and (_HAS_PATH.match(url) or _path_of(url)) else None


def _path_of(url: str) -> str:
    try:
        return urlsplit(url).path.strip("/")
    except ValueError:  # brackets that hold no address
        return ""


def _hash_text(text: str) -> list[int]:
    """The hashes of as many words of a text as are compared."""
    return [word.mark for word in look_up(text) if word.mark >= 0][:_TEXT_WORDS]


def _read_title(title: str) -> list[Word]:
    """The words of a headline that tell something."""
    return [word for word in look_up(title) if word.form]


def _hash_runs(words: Iterable[int]) -> list[int]:
    hashes = array("I", words).tobytes()
    crc = zlib.crc32
    return [crc(hashes[at : at + 4 * _RUN]) for at in range(0, len(hashes) - 4 * _RUN + 1, 4)]


def _read_marks(title_words: Sequence[Word], text: Sequence[int]) -> tuple[list[int], list[int]]:
    """The kept runs and the marks of an entry, by the words of both its texts."""
    every = _hash_runs(text)
    # A headline without a text is looked for in the texts of others as well.
    runs = sorted(set(every or _hash_runs([word.mark for word in title_words])))[:_KEPT_RUNS]
    pairs = _pair_words(title_words)[: _PAIRS_WITH_TEXT if every else _TITLE_PAIRS]
    return runs, [*pairs, *sorted(set(every[:_OPENING_HASHES]))[:_OPENING_RUNS]]


def _choose_probes(marks: Sequence[int], runs: Sequence[int]) -> list[int]:
    return list(dict.fromkeys((*marks, *runs[:_PROBES])))


def _pair_words(title_words: Sequence[Word]) -> list[int]:
    """The hashes of the pairs of a headline's telling words, in whatever order, ascending.

    A word of a name or a place is in few headlines and "market" in very many, but "market"
    with the name is in few again. Two everyday words pair only in a headline that has few
    others.
    """
    hashes = sorted({word.mark for word in title_words if word.tells})[:_LONGEST_TITLE]
    everyday = {word.mark for word in title_words if word.tells and word.is_everyday}
    pairs = list(combinations(hashes, 2))
    if everyday:
        rare = [(a, b) for a, b in pairs if a not in everyday or b not in everyday]
        pairs = rare if len(rare) >= _ENOUGH_PAIRS else pairs
    # The hash of b"%d %d" % pair, what it begins with hashed once.
    crc = zlib.crc32
    begin = {each: crc(b"%d" % each) for each in hashes}
    end = {each: b" %d" % each for each in hashes}
    return sorted([crc(end[b], begin[a]) for a, b in pairs])


def _pack(hashes: Iterable[int]) -> bytes:
    return array("I", hashes).tobytes()


def _unpack(packed: bytes) -> array[int]:
    return array("I", packed)

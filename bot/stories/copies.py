"""Which entries are another entry's text: exact and near copies, across all sources.

An index finds the few entries that could be one; `is_copy` decides. The index keeps for
each text a fixed sample of the hashes of its four-word runs (those divisible by three),
so that a truncated text shares its part of the sample with the whole, and for each
headline its words. Posting lists are read from their newest end and only so far, so the
cost of a look-up does not grow with the window.
"""

from __future__ import annotations

import itertools
import zlib
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar
from urllib.parse import urlsplit

from rapidfuzz import fuzz

from bot.model import Entry
from bot.stories.features import is_common
from bot.stories.figures import Figure, differ, read_figures
from bot.stories.places import countries_in
from bot.stories.swaps import align, are_unlike
from bot.stories.text import Credited, cut_credit, cut_headline, split_words, stem, terms_in
from bot.stories.vocabulary import STOP_WORDS

__all__ = ["CopyIndex", "Profile", "is_copy", "read_profile"]

K = TypeVar("K")
A = TypeVar("A")

_TEXT_WORDS = 200  # as much of a text as is compared; republished pages cut the rest
_RUN = 4  # words in a run
_SAMPLE = 3  # one run in so many is indexed
_OPENING = 60  # words of a text in which a name for a name makes another text
_LEAST_TEXT = 10  # words below which a text is too short to be known by its runs
_LEAST_OTHER = 6  # … and below which it is too short to be another text
_SAME_TEXT = 0.6  # share of the shorter text's runs that the longer has
_OTHER_TEXT = 0.15  # below this two texts under one headline are two reports
_SAME_TITLE = 84.0  # rapidfuzz token_sort_ratio, 0 to 100
_LEAST_TITLE = 4  # telling words in a headline that may be known by itself
_NEWEST = 48  # postings that are read from one list
_DECIDED = 24  # candidates that are compared word by word

_DENYING = """
not no never denies denied deny without refutes rejects
nicht kein keine pas jamais nunca
"""
# Headlines of this kind come back each day over another text.
_RUBRICS = """
market markets update live updates correction corrections news brief briefs roundup
summary daily weekly morning evening today headlines watch blog review recap digest
newsletter weather forecast video photos gallery podcast opinion letters editorial
stocks horoscope crossword report reports latest top stories session preview calendar
monday tuesday wednesday thursday friday saturday sunday
"""
_NEGATIONS = frozenset(_DENYING.split())
_GENERIC = frozenset(_RUBRICS.split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """An entry as copies are told by it.

    ``title`` has the headline's folded words without labels and credits; ``length``
    counts the words of the text that are compared, ``runs`` are the hashes of their runs
    of four, and ``opening`` are its first words with their capitals. ``url`` is None where
    it cannot tell one page from another.
    """

    source: str
    url: str | None
    title: tuple[str, ...]
    length: int
    runs: frozenset[int]
    opening: tuple[str, ...]
    figures: tuple[Figure, ...]
    countries: frozenset[str]
    agency: str | None

    @property
    def telling(self) -> frozenset[str]:
        """The headline's words that are neither function words nor a rubric's."""
        return _telling_words(self.title)


def _telling_words(title: Iterable[str]) -> frozenset[str]:
    return frozenset(
        stem(word)
        for word in title
        if word not in STOP_WORDS and word not in _GENERIC and not word.isdigit()
    )


def read_profile(entry: Entry) -> Profile:
    """The profile of ``entry``. Its text is the content, or the summary where that is longer."""
    title = cut_headline(entry.title)
    text = _text_of(entry)
    words = tuple(split_words(text.text)[:_TEXT_WORDS])
    return Profile(
        source=entry.source,
        url=_telling_url(entry.canonical_url),
        title=tuple(split_words(title.text)),
        length=len(words),
        runs=frozenset(_hash_runs(words)),
        opening=tuple(text.text.split(maxsplit=_OPENING)[:_OPENING]),
        figures=read_figures(title.text),
        countries=countries_in(split_words(title.text)),
        agency=text.agency or title.agency,
    )


def _text_of(entry: Entry) -> Credited:
    return cut_credit(max(entry.content or "", entry.summary, key=len)[: _TEXT_WORDS * 12])


def _telling_url(url: str | None) -> str | None:
    # A feed that gives its home page for every item says nothing by it.
    return url if url and urlsplit(url).path.strip("/") else None


def _hash_runs(words: tuple[str, ...]) -> list[int]:
    # crc32 and not hash(): the same in every process.
    return [
        zlib.crc32(" ".join(words[at : at + _RUN]).encode()) for at in range(len(words) - _RUN + 1)
    ]


def is_copy(one: Profile, other: Profile) -> bool:
    """Whether two entries of different sources carry one text.

    The same page is; otherwise the texts decide where both have one, and the headlines
    where one has none. Headlines that tell different numbers, or of which one denies what
    the other says, make two reports; so do those that name other countries.
    """
    if one.url is not None and one.url == other.url and one.source != other.source:
        return True
    if _tell_apart(one, other):
        return False
    shorter = min(one.length, other.length)
    shared = len(one.runs & other.runs) / max(1, min(len(one.runs), len(other.runs)))
    if shorter >= _LEAST_TEXT and shared >= _SAME_TEXT:
        return not _swaps_name(one, other)
    if shorter >= _LEAST_OTHER and shared < _OTHER_TEXT:
        return False
    if min(len(one.telling), len(other.telling)) < _LEAST_TITLE:
        return False
    return (
        _numbers(one) == _numbers(other)
        and fuzz.token_sort_ratio(" ".join(one.title), " ".join(other.title)) >= _SAME_TITLE
        and not _swaps_word(one.telling, other.telling)
    )


def _tell_apart(one: Profile, other: Profile) -> bool:
    """Whether the headlines differ in a number that counts, in yes and no, or in a country."""
    return (
        differ(one.figures, other.figures)
        or _denies(one) != _denies(other)
        or bool(one.countries and other.countries and one.countries != other.countries)
    )


def _swaps_word(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether a word of one headline has another in its place in the other.

    "Deal with Siemens" and "deal with Samsung" are almost the same letters. A word added
    or left out is an edit, and so is another form of the same word.
    """
    few, many = sorted((sorted(one - other), sorted(other - one)), key=len)
    return any(are_unlike((word,), many) for word in few)


def _swaps_name(one: Profile, other: Profile) -> bool:
    """Whether a name of one text's opening has another name in its place in the other.

    So do two firms' notices in one form. A name that the other text has elsewhere is none
    of another event, and what the outlets call themselves is none of the news.
    """
    mine, theirs = (tuple(map(_bare, profile.opening)) for profile in (one, other))
    named_by_one, named_by_other = (frozenset(map(stem, p.title)) for p in (one, other))
    said_by_one = named_by_one.union(*map(terms_in, mine))
    said_by_other = named_by_other.union(*map(terms_in, theirs))
    return any(
        (new := _names_of(here) - said_by_other)
        and (old := _names_of(there) - said_by_one)
        and are_unlike(new, old)
        for here, there in align(mine, theirs).swaps
    )


def _bare(word: str) -> str:
    return word.strip(".,;:!?\"'“”‘’()[]—–-")


def _names_of(words: Iterable[str]) -> set[str]:
    return {
        term
        for word in words
        if word[:1].isupper()
        for term in terms_in(word)
        if not is_common(term)
    }


def _denies(profile: Profile) -> bool:
    return not _NEGATIONS.isdisjoint(profile.title)


def _numbers(profile: Profile) -> frozenset[str]:
    return frozenset(word for word in profile.title if word[0].isdigit())


class CopyIndex(Generic[K]):
    """Profiles under keys, and the search for the one whose text a new entry is."""

    def __init__(self) -> None:
        self._profiles: dict[K, Profile] = {}
        self._by_url: dict[str, dict[K, None]] = {}
        self._by_run: dict[int, dict[K, None]] = {}
        self._by_word: dict[str, dict[K, None]] = {}

    def __len__(self) -> int:
        return len(self._profiles)

    def __getitem__(self, key: K) -> Profile:
        return self._profiles[key]

    def add(self, key: K, profile: Profile) -> None:
        """Keep ``profile`` under ``key``, which is new."""
        self._profiles[key] = profile
        if profile.url is not None:
            self._by_url.setdefault(profile.url, {})[key] = None
        for run in _sample(profile):
            self._by_run.setdefault(run, {})[key] = None
        for word in profile.telling:
            self._by_word.setdefault(word, {})[key] = None

    def remove(self, key: K) -> None:
        """Forget ``key``."""
        profile = self._profiles.pop(key)
        if profile.url is not None:
            _take_out(self._by_url, profile.url, key)
        for run in _sample(profile):
            _take_out(self._by_run, run, key)
        for word in profile.telling:
            _take_out(self._by_word, word, key)

    def find(self, profile: Profile) -> K | None:
        """The key of an entry whose text ``profile`` is, the likeliest; None where none is."""
        if profile.url is not None:
            there = [(key, self._profiles[key].source) for key in self._by_url.get(profile.url, ())]
            sources = [source for _, source in there]
            # A source with two entries at one address does not tell pages by address.
            if there and profile.source not in sources and len(set(sources)) == len(sources):
                return there[0][0]
        hits: Counter[K] = Counter()
        for run in _sample(profile):
            hits.update(_newest(self._by_run.get(run)))
        for key, count in self._titled_alike(profile.telling).items():
            hits[key] += count
        for key, _ in hits.most_common(_DECIDED):
            if is_copy(profile, self._profiles[key]):
                return key
        return None

    def _titled_alike(self, telling: frozenset[str]) -> dict[K, int]:
        """Keys whose headlines share two or more of the rarest of these words, and how many."""
        by_rarity = sorted(telling, key=lambda word: (len(self._by_word.get(word, ())), word))
        in_title: Counter[K] = Counter()
        for word in by_rarity[:6]:
            in_title.update(_newest(self._by_word.get(word)))
        return {key: count for key, count in in_title.items() if count >= 2}

    def may_hold(self, entry: Entry) -> bool:
        """Whether `find` could find a text that ``entry`` has; False is sure.

        It costs a fraction of what a profile does where nothing is alike.
        """
        page = _telling_url(entry.canonical_url)
        if page is not None and page in self._by_url:
            return True
        telling = _telling_words(split_words(cut_headline(entry.title).text))
        if not self._titled_alike(telling):
            words = split_words(_text_of(entry).text)[:_TEXT_WORDS]
            runs = _hash_runs(tuple(words)) if self._by_run else ()
            if not any(run % _SAMPLE == 0 and run in self._by_run for run in runs):
                return False
        return self.find(read_profile(entry)) is not None


def _sample(profile: Profile) -> list[int]:
    return sorted(run for run in profile.runs if run % _SAMPLE == 0)


def _newest(postings: dict[K, None] | None) -> list[K]:
    return list(itertools.islice(reversed(postings), _NEWEST)) if postings else []


def _take_out(index: dict[A, dict[K, None]], at: A, key: K) -> None:
    postings = index[at]
    del postings[key]
    if not postings:
        del index[at]

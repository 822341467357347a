"""What kind of writing an entry is.

Rules say it, which are data (``config/genres.yaml`` and a newsroom's own): labels in the
headline, tags, folders of the address and hosts say it outright, phrases of headlines and of
opening sentences with a weight. What speaks for one genre adds up; the genre with the least
doubt left is the entry's. There are rules for news, too: they speak against the others.
"""

from __future__ import annotations

import hashlib
import math
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import Final, NamedTuple

import msgspec

from bot.model import Entry, Evidence, Field, Genre, Scored
from bot.model.kept import Keeper, recall_or_make
from bot.stories.authorship.quoted_names import blank_quoted_head
from bot.stories.language.phrases import PhraseBook, PhrasePart, Wording, read_phrase, read_wording
from bot.stories.language.words import fold

__all__ = ["GenreRule", "GenreRules"]

_LEAST = 0.5  # below this nothing is said: a wrong genre silences news
_SEPARATOR = re.compile(r" ([:|–•·/()\[\]])(?= )")
_SIGN = re.compile(r"\W")
# An agency's label, which has a hyphen behind it: "Explainer-Why ...", "Analysis-Acme's ...". In
# capitals it may be any that there is, for no other word of a headline is written so:
# "Letter-Writing Campaign" has none.
_WIRE_LABEL = re.compile(
    r"^(Analysis|Explainer|Factbox|Timeline|Column|Commentary|Breakingviews|Newsmaker"
    r"|Morning [Bb]id|[A-Z][A-Z ]{2,20}[A-Z])-(?=[A-Z\"'‘“])",
    re.ASCII,
)
_SLUG_SHARE = 0.65  # what a phrase counts for in an address
_SLUG_WORDS = 3  # that the headline lacks, from which on an address is read
_SLUG_STROKES = 2  # from which on the last part of an address has words
_OUTRIGHT = 0.9  # from this weight on what speaks for news takes nothing away
_TRUST = 2.2  # in rules, beside the words that lean
_LEAST_DOUBT = 0.002  # that is left by rules, however many speak
_SAID = 1.4  # the lead of what the rules say by themselves
_NEWS_FIRST = 2.4  # the lead that news has where words lean
_GUESS = 0.55  # how sure a genre is that words and hints tell, which silences nothing
_NOTHING_SAID: tuple[Scored[Genre], tuple[Evidence, ...]] = (
    Scored(type=Genre.NEWS, score=1.0),
    (),
)


def _lean_nowhere() -> Mapping[Genre, float]:
    return {}


@dataclass(frozen=True, slots=True, kw_only=True)
class GenreRule:
    """What speaks for ``genre``, with a weight from 0 to 1.

    ``labels`` stand alone at the head or the end of a headline, parted from it by ``:``, ``|``, a
    dash or brackets. ``title`` and ``lead`` are phrases of the headline and of the first two
    sentences of the text (see `phrases`). ``slug`` are phrases of the words in an address, which
    often has a headline of its own; those of ``title`` count for less there. ``tags`` are the
    entry's own, ``folders`` those of its address, ``hosts`` where all is of the genre, subdomains
    too. Where a phrase of ``unless`` stands in the same text and touches what was found there, it
    is not counted.
    """

    name: str
    genre: Genre
    weight: float
    labels: tuple[str, ...] = ()
    title: tuple[str, ...] = ()
    lead: tuple[str, ...] = ()
    slug: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    folders: tuple[str, ...] = ()
    hosts: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()


class _Said(NamedTuple):
    """What speaks for a rule's genre: ``start`` to ``end`` of ``field``, or of the form of
    ``wording``, which was taken from there.
    """

    rule: GenreRule
    share: float  # of its weight
    field: Field
    start: int
    end: int
    wording: Wording | None = None


class GenreRules:
    """Rules, ready to be asked."""

    def __init__(self, rules: Iterable[GenreRule], *, keeper: Keeper | None = None) -> None:
        """The ``keeper`` keeps what is read of the rules. Raises InvalidPhrase for the first
        phrase that cannot be read.
        """
        self.rules = tuple(rules)
        known = _read_phrases(self.rules, keeper)
        self._titles = _Places(((rule, rule.title) for rule in self.rules), known)
        self._slugs = _Places(((rule, rule.slug) for rule in self.rules), known)
        self._leads = _Places(((rule, rule.lead) for rule in self.rules), known)
        self._labels = _index((rule, map(_form_of, rule.labels)) for rule in self.rules)
        self._tags = _index((rule, map(_join_words, rule.tags)) for rule in self.rules)
        self._folders = _index((rule, map(_join_words, rule.folders)) for rule in self.rules)
        self._hosts = _index((rule, rule.hosts) for rule in self.rules)

    def read(
        self,
        entry: Entry,
        *,
        lead: Sequence[str],
        leaning: Callable[[], Mapping[Genre, float]] = _lean_nowhere,
    ) -> tuple[Scored[Genre], tuple[Evidence, ...]]:
        """The genre of ``entry`` and what speaks for it, the weightiest first.

        ``lead`` are the first sentences of its text, without an agency's credit; ``leaning`` says
        how much its words lean towards each genre (see `Leanings`). ``NEWS`` is what is left where
        nothing speaks; its score is how little does.
        """
        said = list(self._find(entry, " ".join(lead)))
        if not said:  # as of most
            return _NOTHING_SAID
        doubts, unreported = _weigh(said)
        genre = _decide(doubts, unreported, leaning)
        if genre.type is Genre.NEWS:
            return genre, ()
        spoken = sorted((each for each in said if each.rule.genre is genre.type), key=_by_weight)
        return genre, tuple(_quote(each, entry) for each in spoken)

    def _find(self, entry: Entry, lead: str) -> Iterator[_Said]:
        # The published headline: its label ("LIVE:", "Opinion |") is what tells.
        # An outlet in quotation marks before it is cited, and nobody is quoted.
        title = _WIRE_LABEL.sub(self._part_label, entry.title, count=1)
        headline = read_wording(blank_quoted_head(title))
        yield from self._find_labels(headline)
        for rule, start, end in self._titles.find(headline):
            yield _Said(rule, 1.0, Field.TITLE, start, end, headline)
        if lead:
            wording, field = read_wording(lead), Field.SUMMARY if entry.summary else Field.CONTENT
            for rule, start, end in self._leads.find(wording):
                yield _Said(rule, 1.0, field, start, end, wording)
        for tag in entry.tags:
            for rule in self._tags.get(_join_words(tag), ()):
                yield _Said(rule, 1.0, Field.TAG, 0, len(tag), Wording(tag))
        url = (entry.url or "").casefold()
        if url:
            yield from self._find_in_url(url, headline)
        yield from self._find_host(url, entry.source)

    def _part_label(self, found: re.Match[str]) -> str:
        """A label that has a hyphen behind it, with a colon there."""
        is_label = not found[1].isupper() or (
            found[1].casefold() in self._labels and not found.string.isupper()
        )
        return f"{found[1]}:" if is_label else found[0]

    def _find_labels(self, headline: Wording) -> Iterator[_Said]:
        form = headline.form
        at, before = 0, ""
        for separator in (*_SEPARATOR.finditer(form), None):
            end, after = len(form), ""
            if separator is not None:
                end, after = separator.start(), separator[1]
            label = form[at:end].strip()
            # Behind a colon stands what the headline says, and no label.
            if label and before != ":" and (before or after):
                for rule in self._labels.get(label, ()):
                    begin = form.index(label, at)
                    stop = begin + len(label) + 1
                    yield _Said(rule, 1.0, Field.TITLE, begin, stop, headline)
            at, before = end + len(after) + 1, after

    def _find_in_url(self, url: str, headline: Wording) -> Iterator[_Said]:
        *folders, page = url.split("?", 1)[0].rstrip("/").split("/")[3:] or ("",)
        if not self._folders.keys().isdisjoint(folders):
            for folder in dict.fromkeys(folders):
                for rule in self._folders.get(folder, ()):
                    start = url.index(f"/{folder}/") + 1
                    yield _Said(rule, 1.0, Field.URL, start, start + len(folder))
        if page.count("-") < _SLUG_STROKES:
            return
        words = page.split("-")
        more = set(words) - headline.words
        if more:  # but for signs within words: "acme's" is "acmes" or "acme-s" there
            letters = _SIGN.sub("", headline.form)
            more = {word for word in more if word not in letters}
        # As most, it is the headline again, with no label before or behind it.
        is_label = words[0] in more or (words[-1] in more and words[-1].isalpha())
        if not is_label and len(more) < _SLUG_WORDS:
            return
        slug = read_wording(" ".join(words))
        for rule, start, end in self._slugs.find(slug):
            yield _Said(rule, 1.0, Field.URL, start, end, slug)
        if '"' in headline.words:  # an address has lost what somebody is quoted by
            return
        for rule, start, end in self._titles.find(slug):
            yield _Said(rule, _SLUG_SHARE, Field.URL, start, end, slug)

    def _find_host(self, url: str, source: str) -> Iterator[_Said]:
        host = url.split("/", 3)[2] if url.count("/") > 1 else source.casefold()
        while host:
            for rule in self._hosts.get(host, ()):
                start = max(url.find(host), 0)
                yield _Said(rule, 1.0, Field.URL, start, start + len(host))
            host = host.partition(".")[2]


def _read_phrases(rules: Sequence[GenreRule], keeper: Keeper | None) -> dict[str, PhrasePart]:
    """Of all phrases of the rules what they match."""
    phrases = tuple(
        dict.fromkeys(
            one
            for rule in rules
            for its in (rule.title, rule.slug, rule.lead, rule.unless)
            for one in its
        )
    )
    return recall_or_make(
        keeper,
        "genre-phrases",
        hashlib.sha256("\n".join(phrases).encode()).hexdigest(),
        make=lambda: {phrase: read_phrase(phrase) for phrase in phrases},
        read=_PHRASES.decode,
        write=msgspec.msgpack.encode,
    )


_PHRASES: Final = msgspec.msgpack.Decoder(dict[str, PhrasePart])


def _decide(
    doubts: Mapping[Genre, float],
    unreported: float,
    leaning: Callable[[], Mapping[Genre, float]],
) -> Scored[Genre]:
    """The genre with the least doubt left, or that towards which the words lean.

    What rules say outright stands, and of what no rule speaks words alone tell nothing.
    """
    best, least = min(doubts.items(), key=itemgetter(1), default=(Genre.NEWS, 1.0))
    if 1.0 - least < _LEAST:
        best = Genre.NEWS
    if 1.0 - least < _OUTRIGHT and (leans := leaning()):
        likeliest = _follow(leans, doubts, unreported, best)
        if likeliest not in (best, Genre.NEWS):
            sure = 1.0 - doubts[likeliest]
            return Scored(type=likeliest, score=round(sure if sure >= _LEAST else _GUESS, 4))
        best = likeliest
    return Scored(type=best, score=round(least if best is Genre.NEWS else 1.0 - least, 4))


def _follow(
    leaning: Mapping[Genre, float],
    doubts: Mapping[Genre, float],
    unreported: float,
    said: Genre,
) -> Genre:
    """The genre for which words that lean and rules together speak most.

    ``said`` is what the rules say by themselves.
    """
    weights = {
        genre: leaning.get(genre, 0.0) - _TRUST * math.log(max(doubt, _LEAST_DOUBT))
        for genre, doubt in doubts.items()
    }
    reported = -_TRUST * math.log(max(unreported, _LEAST_DOUBT))
    weights[Genre.NEWS] = leaning.get(Genre.NEWS, 0.0) + _NEWS_FIRST + reported
    weights[said] += _SAID
    return max(weights, key=weights.__getitem__)


def _weigh(said: Sequence[_Said]) -> tuple[dict[Genre, float], float]:
    """The doubt that is left of each genre for which something is said, and that of `NEWS`."""
    shares: dict[str, float] = {}
    for each in said:
        shares[each.rule.name] = max(shares.get(each.rule.name, 0.0), each.share)
    rules = {each.rule.name: each.rule for each in said}.values()
    news = math.prod(1.0 - rule.weight for rule in rules if rule.genre is Genre.NEWS)
    doubts: dict[Genre, float] = {}
    for rule in rules:
        if rule.genre is not Genre.NEWS:
            weight = rule.weight * shares[rule.name]
            if weight < _OUTRIGHT:
                weight *= news
            doubts[rule.genre] = doubts.get(rule.genre, 1.0) * (1.0 - weight)
    return doubts, news


def _quote(said: _Said, entry: Entry) -> Evidence:
    """The place in the entry's own field."""
    start, end, within = said.start, said.end, entry.url or ""
    if said.field is Field.TAG and said.wording is not None:
        within = said.wording.text
    elif said.wording is not None:
        start, end = said.wording.place_of(said.start, said.end)
        text = said.wording.text
        if said.field is Field.URL:
            at = within.casefold().rindex(text.replace(" ", "-"))
            start, end = at + start, at + end
        elif said.field is Field.TITLE:
            within = entry.title
        else:
            # Its spaces may have been put in order, and then the place is about there.
            within = entry.summary or entry.content or ""
            found = within.find(text[start:end])
            if found < 0:
                within, found = text, start
            start, end = found, found + end - start
    return Evidence(
        field=said.field,
        start=start,
        end=end,
        text=within[start:end],
        rule=f"genre:{said.rule.name}",
    )


class _Places:
    """Phrases of rules, and where they stand in a text."""

    def __init__(
        self,
        phrases: Iterable[tuple[GenreRule, Sequence[str]]],
        known: Mapping[str, PhrasePart],
    ) -> None:
        every = [(rule, phrases_) for rule, phrases_ in phrases if phrases_]
        self._rules = [rule for rule, its in every for _ in its]
        self._book = PhraseBook((one for _, its in every for one in its), known=known)
        self._against: dict[str, range] = {}
        exceptions: list[str] = []
        for rule, _ in every:
            begin = len(exceptions)
            exceptions += rule.unless
            self._against[rule.name] = range(begin, len(exceptions))
        self._exceptions = PhraseBook(exceptions, known=known)

    def find(self, wording: Wording) -> Iterator[tuple[GenreRule, int, int]]:
        """Each rule that has a phrase there, and where in the form it stands."""
        found = self._book.find(wording)
        if not found:  # as in most texts, whose exceptions nobody asks for
            return
        exceptions = {number: span for number, *span in self._exceptions.find(wording)}
        for number, start, end in found:
            rule = self._rules[number]
            if not any(
                begin < end and start < stop
                for other in self._against[rule.name]
                if other in exceptions
                for begin, stop in (exceptions[other],)
            ):
                yield rule, start, end


def _by_weight(said: _Said) -> float:
    return -said.rule.weight * said.share


def _form_of(label: str) -> str:
    return read_wording(label).form.strip()


def _join_words(tag: str) -> str:
    """A tag as a folder of an address has it: "Buying Guides" is "buying-guides"."""
    return re.sub(r"[\s_]+", "-", fold(tag).strip())


def _index(
    said: Iterable[tuple[GenreRule, Iterable[str]]],
) -> dict[str, tuple[GenreRule, ...]]:
    index: dict[str, tuple[GenreRule, ...]] = {}
    for rule, words in said:
        for word in words:
            index[word] = (*index.get(word, ()), rule)
    return index

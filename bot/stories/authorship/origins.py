"""Who really said it: the independent origins of a story.

Copies of one text are one origin, sources of one owner are one, and a report that only
cites another outlet, or carries an agency's credit, counts as one with what it cites.
What a party said to an outlet is that outlet's own reporting; a party's own site is an
origin of its own.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import UTC, datetime

import msgspec
from msgspec import structs

from bot.languages import say
from bot.model import Entry, EntryKey, Source
from bot.stories.authorship.citations import read_citation
from bot.stories.authorship.credits import credits_agencies, find_credits
from bot.stories.authorship.late_citations import find_late_citation
from bot.stories.authorship.namings import bare_names, read_namings, tells_of_itself
from bot.stories.authorship.outlets import (
    is_outlet,
    outlet_key,
    owner_key,
    spell_as_host,
)
from bot.stories.authorship.owners import keys_of_source
from bot.stories.authorship.releases import is_release_wire
from bot.stories.authorship.tally import Tally, Word
from bot.stories.authorship.unnamed_reports import cites_unnamed, only_answers, only_supposes
from bot.stories.authorship.voices import host_of
from bot.stories.language.text import cut_headline, lead_of, sentences

__all__ = ["Attribution", "Origins", "attribute"]

_LAST_OF_OUTLETS = 2  # a source in this tier or a better one is an outlet, if not marked official
_CITE_SENTENCES = 2  # who is cited for the news itself is named at once
_UNDATED = datetime.max.replace(tzinfo=UTC)
_NOBODY: frozenset[EntryKey] = frozenset()


class Attribution(msgspec.Struct, frozen=True, kw_only=True, array_like=True, gc=False):
    """Whose word an entry is.

    ``own`` are the keys of its source, the owner's first; ``said_by`` is the key of the
    outlet that it only cites or whose credit it carries, None where it speaks for itself;
    ``retells`` says that it cites a report of which it does not say whose it is; ``party``
    that it stands on a party's own site. ``named`` are the names, bare, of whom it cites, if
    they are outlets that no table knows, or of all agencies where it credits several. ``genre``
    is what it is, if that reports nothing itself; ``reacts`` says that it stands on a body's own
    site and only tells what that makes of another's news.
    """

    own: tuple[str, ...]
    said_by: str | None
    retells: bool = False
    party: bool = False
    named: tuple[str, ...] = ()
    genre: str = ""
    reacts: bool = False

    def reason(self) -> str | None:
        """What this means, in words; None where the entry speaks for itself."""
        if self.genre:
            return f"{self.genre.replace('_', ' ')}, which is no origin"
        if self.retells:
            return say("cites_somebody")
        return None if self.said_by is None else say("cites", whom=self.said_by)


def attribute(
    entry: Entry,
    source: Source,
    *,
    agency: str | None,
    party: bool,
    bodies: Sequence[str] = (),
    parties: Collection[str] = (),
) -> Attribution:
    """Whose word ``entry`` is. ``agency`` is its text's credit, if any: the text is the
    agency's word, or that of whom the agency only cites.

    ``party`` says that it stands on a party's own site, or that a party issued it, which
    speaks for itself whomever it quotes, as does a body that no catalogue has; ``bodies`` are the
    ids of those whose word it is then, where they are known: the word is the first one's,
    wherever it is published. ``parties`` are names by which it calls entities.
    """
    page_host = host_of(entry)
    own = keys_of_source(source, page_host)
    if party:
        key = outlet_key(bodies[0].replace("-", " ")) if bodies else own[0]
        is_release = is_release_wire(source.host) or is_release_wire(page_host)
        keys = (key,) if is_release and bodies else tuple(dict.fromkeys((key, *own)))
        return Attribution(own=keys, said_by=None, party=True)
    agencies = find_credits(entry) if agency is None else (agency,)
    writer = tuple(dict.fromkeys((*own, *map(outlet_key, agencies[:1]))))
    credited = None if writer == own else writer[-1]
    opening = " ".join(sentences(lead_of(entry, 120))[:_CITE_SENTENCES])
    headline = cut_headline(entry.title).text
    if not any(map(is_outlet, (source.host, page_host))) and (
        source.official
        or (
            source.tier > _LAST_OF_OUTLETS
            and credited is None
            and tells_of_itself(headline, opening, own)
        )
    ):
        return Attribution(own=own, said_by=None, party=True)
    citation = read_citation(entry.title, opening, writer)
    if citation.own:
        return Attribution(own=own, said_by=credited)
    cited = citation.key or find_late_citation(entry, opening, writer)
    if cited is not None:
        return Attribution(own=own, said_by=cited)
    if credited is not None:
        # "dpa/Reuters": of several it is the one that the story has.
        several = bare_names(list(map(outlet_key, agencies))) if len(agencies) > 1 else ()
        return Attribution(own=own, said_by=credited, named=tuple(sorted(several)))
    retells = any(map(cites_unnamed, (headline, opening))) or only_answers(headline)
    return Attribution(
        own=own,
        said_by=None,
        retells=retells or only_supposes(headline, opening) or credits_agencies(entry),
        named=read_namings(headline, opening, own=own, parties=parties),
    )


class Origins(msgspec.Struct, array_like=True):
    """The origins of one story, whatever the order in which its reports arrive.

    Each text is the word of one speaker, whoever carries it: of the party or the outlet that
    one of its copies names, and else of the source that had it first by the entries' own
    times. Speakers of one owner are one (union of sets).
    """

    _above: dict[str, str] = {}
    _words: dict[EntryKey, Word] = {}
    _retracted: tuple[str, ...] = ()
    _withdrawn: frozenset[EntryKey] = _NOBODY
    _counted: tuple[int, int] | None = None  # all, and those that affirm it
    _tally: Tally | None = None  # of many words
    # The members that cite a name which no source of the story has so far, by that name.
    _pending: dict[str, tuple[EntryKey, ...]] = {}
    _outlets: dict[str, str] | None = None  # bare names of the outlets, once they are asked for

    def admit(
        self,
        key: EntryKey,
        attribution: Attribution,
        *,
        copy_of: EntryKey | None,
        affirms: bool = True,
        beside: bool = False,
        at: datetime | None = None,
    ) -> None:
        """Count an entry. ``copy_of`` is the member whose text it is, None for its own text.

        A copy adds no origin: it is the one of the text that it carries. ``affirms`` says
        that it tells the news as such, and does not deny it; ``beside`` that it is of somebody who
        has no part in it, and only reacts; ``at`` is the entry's own time.
        """
        for other in attribution.own[1:]:
            # All names of one source are one outlet, so that a citation by any of them
            # finds what the source said itself.
            self._join(attribution.own[0], other)
        named = self._find_named(key, attribution)
        said_by = named or attribution.said_by
        speaker = said_by or attribution.own[0]
        if attribution.said_by is not None:
            self._join(owner_key(speaker), speaker)
            # "Network Herald reported": its own page is on networkherald.com.
            self._join(speaker, spell_as_host(speaker))
        original = None if copy_of is None else self._words.get(copy_of)
        self._counted = None
        word = self._words[key] = Word(
            text=(copy_of or key) if original is None else original.text,
            speaker=speaker,
            rank=0 if attribution.party else 1 if said_by is not None else 2,
            at=at or _UNDATED,
            affirms=affirms,
            retells=(attribution.retells and named is None) or beside,
            carrier=attribution.own[0],
            hears=attribution.retells and named is None and not attribution.genre,
        )
        if self._tally is not None:
            self._tally.admit(key, word)
        if not attribution.party:
            self._meet_outlet(attribution.own)
            if attribution.said_by is not None:
                self._meet_outlet((attribution.said_by,))

    def _find_named(self, key: EntryKey, attribution: Attribution) -> str | None:
        """The outlet of the story that an entry cites by a name which no table knows."""
        if not attribution.named:
            return None
        if self._outlets is None:
            words = [word for word in self._words.values() if word.rank > 0]
            # Who only cites others is an outlet, too.
            outlets = [*(word.carrier for word in words), *(word.speaker for word in words)]
            tops = set(map(self._top, outlets))
            known = [*outlets, *(key for key in self._above if self._top(key) in tops)]
            self._outlets = {name: key for key in known for name in bare_names([key])}
        for name in attribution.named:
            if name in self._outlets:
                return self._outlets[name]
        for name in attribution.named:
            self._pending[name] = (*self._pending.get(name, ()), key)
        return None

    def _meet_outlet(self, own: tuple[str, ...]) -> None:
        """Let those who cited a source of the story, before it came, say what it says."""
        if not self._pending and self._outlets is None:
            return  # as nearly always
        for name in bare_names(own):
            if self._outlets is not None:
                self._outlets.setdefault(name, own[0])
            for key in self._pending.pop(name, ()):
                self._words[key] = structs.replace(
                    self._words[key], speaker=own[0], rank=1, retells=False, hears=False
                )
                self._counted = self._tally = None

    def retells(self, key: EntryKey) -> bool:
        """Whether a member is no origin where the story has another."""
        return self._words[key].retells

    def rest(self) -> None:
        """Let go of what can be worked out again."""
        self._tally = self._outlets = None

    @property
    def withdrawn(self) -> frozenset[EntryKey]:
        """The members that count no longer."""
        return self._withdrawn

    def withdraw(self, *keys: EntryKey) -> None:
        """Count these members no longer, and all others: their pages were pulled.

        Copies of their texts still stand; what they said they have said. An entry that was
        never admitted changes nothing.
        """
        self._withdrawn = frozenset(keys)
        self._counted = self._tally = None

    def retract(self, names: Iterable[str]) -> None:
        """Count what the outlet of any of ``names`` said as said, and no longer as so."""
        self._retracted += tuple(map(outlet_key, names))
        self._counted = None

    def count(self) -> int:
        """How many independent origins there are."""
        return self._count_both()[0]

    def count_told(self) -> int:
        """How many there are, with those whose page was pulled."""
        if not self._withdrawn:
            return self.count()
        return Tally(self._words.items(), self._top).count()

    def count_affirming(self) -> int:
        """How many of them say that it is so, and stand by it."""
        return self._count_both()[1]

    def has_said(self, name: str) -> bool:
        """Whether an outlet, by any of its names, is an origin of the story."""
        top = self._top(outlet_key(name))
        return any(self._speaker(words) == top for words in self._list_texts())

    def _count_both(self) -> tuple[int, int]:
        if self._counted is None:
            retracted = {self._top(key) for key in self._retracted}
            if len(self._words) == 1:  # as in most stories
                ((key, word),) = self._words.items()
                stands = word.affirms and (word.retells or self._top(word.speaker) not in retracted)
                self._counted = (0, 0) if key in self._withdrawn else (1, int(stands))
            else:
                self._tally = self._tally or self._read_tally()
                self._counted = (
                    self._tally.count(),
                    self._tally.count_affirming(without=retracted),
                )
        return self._counted

    def _read_tally(self) -> Tally:
        if not self._withdrawn:
            return Tally(self._words.items(), self._top)
        left = [(key, word) for key, word in self._words.items() if key not in self._withdrawn]
        return Tally(left, self._top, told=Tally(self._words.items(), self._top))

    def _list_texts(self) -> Collection[Sequence[tuple[EntryKey, Word]]]:
        """What those say who carry one text, text by text."""
        texts: dict[EntryKey, list[tuple[EntryKey, Word]]] = {}
        for key, word in self._words.items():
            texts.setdefault(word.text, []).append((key, word))
        return texts.values()

    def _speaker(self, words: Sequence[tuple[EntryKey, Word]]) -> str:
        _, word = min(words, key=lambda said: (said[1].rank, said[1].at, said[0]))
        return self._top(word.speaker)

    def _top(self, key: str) -> str:
        while key in self._above:
            key = self._above[key]
        return key

    def _join(self, one: str, other: str) -> None:
        top, below = self._top(one), self._top(other)
        if top != below:
            self._above[below] = top
            if self._tally is not None and self._tally.knows(below):
                self._tally = None  # whose its texts are is another's now

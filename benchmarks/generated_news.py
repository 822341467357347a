"""News that nobody wrote: texts in the shape of news, the same for the same seed.

Names are made of syllables and events of stock phrases, so that some reports tell of one
event in other words, as real ones do, and most tell of something of their own.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from itertools import accumulate

from bot.model import Entry, Priority, Source, Watch

__all__ = ["NewsMaker", "Report", "make_entries", "make_watches", "queries"]

RARE_WORDS = 6000
START = datetime(2026, 3, 2, 6, 0, tzinfo=UTC)

_SYLLABLES = "bar cal dor fen gan hol ist kor lam mer nor ost pel quin ros sel tor ulm vas wick yar"
_DEEDS = (
    "to buy {other} for ${number} million",
    "agrees a partnership with {other}",
    "ends its partnership with {other}",
    "names new chief executive after {other} talks",
    "cuts {number} jobs at its {other} plant",
    "recalls {number} cars over a fault in the brakes",
    "sued by {other} over patents",
    "reports profit of ${number} million, up on last year",
    "raises ${number} million from {other}",
    "suffers an outage that reached {other}",
    "fined ${number} million by the regulator",
    "opens a research centre near {other}",
)
_MATTERS = (
    "council harbour budget school bridge weather market tower river hospital court museum "
    "railway library airport farm forest cinema stadium union strike festival election report"
)
_WORDS = (
    "the of and to in a for on that with as was by at from its it after said will were "
    "company minister officials plans people year week city workers market price service "
    "deal talks board report investors customers network energy public new first last "
    "agreed announced expected opened closed moved raised built signed called told asked"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One report: its texts, and the names that it is about."""

    title: str
    summary: str
    subject: str


class NewsMaker:
    """Makes reports in a row; a report may tell of an event that another told of before."""

    def __init__(self, seed: int, *, names: int = 3000) -> None:
        self._chance = random.Random(seed)
        self.names = make_names(names)
        self._live: list[tuple[str, str]] = []

    def report(self) -> Report:
        """The next report: one in four is of an event of the last two dozen."""
        chance = self._chance
        words, weights = _vocabulary()
        if self._live and chance.random() < 0.25:
            subject, deed = chance.choice(self._live)
        else:
            subject = chance.choice(self.names)
            if chance.random() < 0.5:
                deed = chance.choice(_DEEDS).format(
                    other=chance.choice(self.names), number=chance.randint(2, 900)
                )
            else:
                more = chance.choices(words, cum_weights=weights, k=6)
                deed = f"{chance.choice(_MATTERS.split())} {' '.join(more)}"
            self._live = [*self._live[-23:], (subject, deed)]
        lead = chance.choice(("", "", "", "", "", "", "Exclusive: ", "Update: "))
        sentences = [
            " ".join(chance.choices(words, cum_weights=weights, k=14)).capitalize()
            for _ in range(3)
        ]
        return Report(
            title=f"{lead}{subject} {deed}",
            summary=f"{subject} {deed}. {'. '.join(sentences)}.",
            subject=subject,
        )


@cache
def _vocabulary() -> tuple[tuple[str, ...], tuple[float, ...]]:
    """Words, the common ones first, with their cumulative weights.

    As in any language the n-th word comes a n-th as often as the first (Zipf), so each
    text has a few words that hardly any other has.
    """
    words = (*_WORDS.split(), *(name.casefold() for name in make_names(RARE_WORDS)))
    return words, tuple(accumulate(1 / rank for rank in range(1, len(words) + 1)))


@cache
def make_names(count: int) -> tuple[str, ...]:
    """So many different names, the same at each call."""
    syllables = _SYLLABLES.split()
    names: dict[str, None] = {}
    chance = random.Random(count)
    while len(names) < count:
        names["".join(chance.choices(syllables, k=chance.randint(2, 3))).capitalize()] = None
    return tuple(names)


def make_entries(count: int, *, seed: int = 1) -> Iterator[Entry]:
    """Entries over some two days, from two hundred sources."""
    maker = NewsMaker(seed)
    chance = random.Random(seed)
    at = START
    for number in range(count):
        at += timedelta(seconds=chance.uniform(0, 2 * 172_800 / max(1, count)))
        report = maker.report()
        source = f"outlet{chance.randrange(200)}.example"
        url = f"https://{source}/{number}"
        yield Entry(
            id=str(number),
            source=source,
            url=url,
            canonical_url=url,
            title=report.title,
            summary=report.summary,
            published=at,
            seen=at + timedelta(seconds=chance.uniform(5, 120)),
            lang="en",
        )


def queries(count: int) -> Iterator[str]:
    """Queries as a desk writes them, over the names that the news is about."""
    names = make_names(3000)
    chance = random.Random(count)
    forms = (
        "{a}",
        "{a} AND (deal OR partnership)",
        '"{a} {b}" OR {b}',
        "title:{a} -market",
        "{a} NEAR/5 {b}",
        "{prefix}* AND jobs",
        "entity:microsoft AND {a}",
        "({a} OR {b} OR {c}) AND NOT opinion",
    )
    for number in range(count):
        a, b, c = chance.sample(names, 3)
        yield forms[number % len(forms)].format(a=a, b=b, c=c, prefix=a[:6])


def make_watches(count: int) -> list[Watch]:
    """So many watches over eight channels."""
    ranks = (Priority.HIGH, Priority.NORMAL, Priority.NORMAL, Priority.LOW)
    return [
        Watch(
            name=f"watch-{number}",
            query=query,
            channels=(f"desk-{number % 8}",),
            priority=ranks[number % len(ranks)],
        )
        for number, query in enumerate(queries(count))
    ]


def make_source(id_: str, url: str) -> Source:
    """A source of tier 2 that is polled at ``url``."""
    return Source(
        id=id_,
        name=id_,
        kind="feed",
        url=url,
        host=f"{id_}.example",
        tier=2,
        lang="en",
        trusted=True,
    )

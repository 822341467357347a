"""Makes a random day together with the truth about it.

The truth follows from how the day is made, not from any rule of the service: each story
is one of a few plain cases of which every editor would say the same. A story that has to
be told is named in its headline by the tier 1 wire, is what a high-priority watch asks
for, and is of a kind that is news anywhere. A story that must stay quiet lacks one thing
clearly: it is old, is in the back catalogue, is nobody's watch, is opinion, or is asked
for in digests only.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from bot.demo.day import Day

__all__ = ["Case", "RandomDay", "StoryTruth", "Told", "find_faults", "make_random_day"]


class Case(StrEnum):
    """What kind of story it is."""

    PLAIN = "plain"  # the wire has it
    COPIED = "copied"  # the wire has it, and papers print the wire's text
    UNDATED = "undated"  # the wire has it, and gives no time
    AGAIN = "again"  # told, then listed again under another guid and a tracked link
    RETOLD = "retold"  # told, then reported by another outlet in its own words
    UNWATCHED = "unwatched"  # the same kind of news of a company that no watch names
    NEAR_NAME = "near_name"  # the company's name begins with a watched one, and is another
    OLD = "old"  # weeks old when it appears
    BASELINE = "baseline"  # in the back catalogue
    RENUMBERED = "renumbered"  # in the back catalogue, and again under another guid
    OPINION = "opinion"  # a column about it
    DIGEST_ONLY = "digest_only"  # asked for in digests only


TOLD_ONCE = frozenset({Case.PLAIN, Case.COPIED, Case.UNDATED, Case.AGAIN})
TOLD_AT_LEAST_ONCE = frozenset({Case.RETOLD})


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryTruth:
    """What is known of a story from its making.

    ``items`` are the ids of its items. ``channels`` are those of its watch (of the watch
    that it might be mistaken for, where none wants it): each has to be told of it at
    once from ``at_least`` to ``at_most`` times.
    """

    case: Case
    items: tuple[str, ...]
    channels: tuple[str, ...]
    at_least: int
    at_most: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class RandomDay:
    """A day and the truth about its stories. ``channels`` are all that the day has."""

    day: Day
    stories: tuple[StoryTruth, ...]
    channels: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One breaking alert: which channel was told, and of which item."""

    channel: str
    item: str


def find_faults(day: RandomDay, told: Iterable[Told]) -> tuple[str, ...]:
    """Where the breaking alerts are not those that the day's stories deserve."""
    alerts = list(told)
    faults = []
    for story in day.stories:
        for channel in day.channels:
            count = sum(alert.channel == channel and alert.item in story.items for alert in alerts)
            mine = channel in story.channels
            least, most = (story.at_least, story.at_most) if mine else (0, 0)
            if count < least:
                faults.append(f"#{channel} was not told of the {story.case} story {story.items[0]}")
            elif most is not None and count > most:
                faults.append(
                    f"#{channel} was told {count} times of the {story.case} story "
                    f"{story.items[0]}, at most {most} were right"
                )
    known = {item for story in day.stories for item in story.items}
    faults += [
        f"#{alert.channel} was told of {alert.item}, which is in no story that deserves it"
        for alert in alerts
        if alert.item not in known
    ]
    return tuple(faults)


# -- words ------------------------------------------------------------------------------------

_ONSETS = ("br", "d", "f", "gr", "h", "k", "l", "m", "p", "qu", "s", "t", "tr", "v", "w", "z")
_MIDDLES = ("ad", "el", "em", "ild", "in", "or", "osk", "und", "ar", "ib", "ov", "ent")
_ENDS = ("aro", "eth", "ika", "ona", "umi", "avel", "enka", "illo", "urst", "oma", "ybe", "axo")
_TRADES = ("airline", "bank", "brewer", "carmaker", "chipmaker", "insurer", "retailer", "shipyard")
_CITIES = ("Aldmoor", "Brasca", "Costerhaven", "Dunwell", "Ettenrode", "Fjellby", "Gorsea")
_PEOPLE = ("a spokeswoman", "the chairman", "its finance chief", "the union", "two directors")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Plot:
    """A kind of news: its headline, the same in other words, and its first sentence."""

    headline: str
    in_other_words: str
    sentence: str


_PLOTS: Sequence[_Plot] = (
    _Plot(
        headline="{name} to acquire {other} for ${number} billion",
        in_other_words="{name} agrees to acquire {other} in a deal worth ${number} billion",
        sentence="The {trade} {name} has agreed to acquire {other} for ${number} billion in cash, "
        "{person} said in {city}.",
    ),
    _Plot(
        headline="{name} ends partnership with {other} after {number} years",
        in_other_words="{name} ends its {number}-year partnership with {other}",
        sentence="{name} will end its partnership with {other} after {number} years, {person} "
        "told reporters in {city}.",
    ),
    _Plot(
        headline="{name} and {other} form alliance to build {number} ferries",
        in_other_words="{other} and {name} announce alliance for {number} new ferries",
        sentence="{name} and {other} signed an alliance under which {number} electric ferries "
        "will be built in {city}, {person} announced.",
    ),
    _Plot(
        headline="{name} recalls {number},000 heaters over fire risk",
        in_other_words="Fire risk: {name} recalls {number},000 heaters",
        sentence="Some {number},000 heaters sold by {name} have a faulty switch and are being "
        "recalled, {person} said. Two burned in {city}.",
    ),
    _Plot(
        headline="{name} to cut {number},000 jobs and close its {city} site",
        in_other_words="{name} will cut {number},000 jobs, closing its site in {city}",
        sentence="The {trade} {name} is to lay off {number},000 people by the summer, and "
        "{city} loses its largest employer, {person} said.",
    ),
    _Plot(
        headline="{name} sued by {other} over {number} patents",
        in_other_words="{other} sues {name} over {number} patents",
        sentence="{other} has filed a lawsuit against the {trade} {name} before a judge in {city}; "
        "{number} patents on pumps are at issue, {person} said.",
    ),
    _Plot(
        headline="Hackers steal data of {number} million customers of {name} in breach",
        in_other_words="Data breach at {name} hits {number} million customers",
        sentence="Names, addresses and birthdays of {number} million people were copied by "
        "intruders from servers of {name} near {city}. {person} found the hole.",
    ),
    _Plot(
        headline="Outage at {name} leaves {number} cities without telephones",
        in_other_words="{number} cities without telephones after an outage at {name}",
        sentence="A power failure in the {city} exchange of {name} silenced telephones in {number} "
        "cities from four in the morning, {person} confirmed.",
    ),
    _Plot(
        headline="{name} chief executive resigns after {number} months",
        in_other_words="Chief executive of {name} steps down after {number} months",
        sentence="The chief executive of {name} has resigned after {number} months, with no "
        "successor named. {person} spoke of different views on the move to {city}.",
    ),
    _Plot(
        headline="Watchdog fines {name} {number} million for price fixing",
        in_other_words="{name} fined {number} million by watchdog for price fixing",
        sentence="The competition watchdog of {city} imposed a penalty of {number} million on "
        "{name}, which had agreed prices with rivals at dinners. {person} will appeal.",
    ),
    _Plot(
        headline="{name} raises ${number}0 million in funding round",
        in_other_words="Funding round of ${number}0 million for {name}",
        sentence="Investors led by a fund from {city} put ${number}0 million of fresh capital into "
        "{name}, which will hire engineers, {person} wrote.",
    ),
    _Plot(
        headline="Workers at {name} go on strike at {number} depots",
        in_other_words="Strike at {name} shuts {number} depots",
        sentence="Drivers and loaders walked out at {number} depots of {name} at dawn, asking for "
        "longer breaks. In {city} nothing moved, {person} reported.",
    ),
    _Plot(
        headline="{name} quarterly profit falls {number} per cent as sales slow",
        in_other_words="Profit of {name} falls {number} per cent in the quarter",
        sentence="Net income of {name} fell {number} per cent in the third quarter as shoppers in "
        "{city} stayed at home; the outlook was withdrawn, {person} said.",
    ),
    _Plot(
        headline="Explosion at {name} plant injures {number}",
        in_other_words="{number} injured in explosion at a plant of {name}",
        sentence="A boiler blew up at a plant of {name} outside {city} during the early shift. "
        "{number} people were taken to hospital, {person} told a news conference.",
    ),
)

_FILLERS = (
    ("Rain and a little sun over {city} until Thursday", "Take a coat, or a long lunch."),
    ("{city} choir sings for the {number}th year on the frozen pond", "The pond held."),
    ("Bakers of {city} argue about the right number of seeds", "It is not {number}."),
    ("Chess club of {city} draws all {number} games", "Nobody was pleased."),
)

_FEEDS: Sequence[Mapping[str, Any]] = (
    {"id": "wire", "name": "Wire (fictional)", "format": "rss", "tier": 1},
    {"id": "record", "name": "Record (fictional)", "format": "atom", "tier": 1},
    {"id": "north", "name": "North Paper (fictional)", "format": "rss", "tier": 2},
    {"id": "south", "name": "South Paper (fictional)", "format": "rss", "tier": 2},
    {"id": "column", "name": "Columns (fictional)", "format": "json", "tier": 2},
)


# -- the making -------------------------------------------------------------------------------


def make_random_day(seed: int, *, seconds: float = 8.0, told: int = 5, quiet: int = 7) -> RandomDay:
    """The random day of ``seed``, with ``told`` stories to tell and ``quiet`` ones.

    Each case comes round in turn, so that a day of 5 and 7 has every one of them.
    """
    maker = _Maker(seed=seed, seconds=seconds, chance=random.Random(seed))
    return maker.make(told=told, quiet=quiet)


@dataclass(slots=True, kw_only=True)
class _Maker:
    seed: int
    seconds: float
    chance: random.Random
    items: list[dict[str, Any]] = field(default_factory=list)
    watches: list[dict[str, Any]] = field(default_factory=list)
    stories: list[StoryTruth] = field(default_factory=list)
    names: set[str] = field(default_factory=set)
    plots: list[_Plot] = field(default_factory=list)

    def make(self, *, told: int, quiet: int) -> RandomDay:
        chance = self.chance
        ring = [case for case in Case if case in TOLD_ONCE | TOLD_AT_LEAST_ONCE]
        still = [case for case in Case if case not in ring]
        cases = [*_take(ring, told, chance), *_take(still, quiet, chance)]
        chance.shuffle(cases)
        channels = ("alpha", "beta", "gamma")
        for case in cases:
            self._write_story(case, channels)
        for _ in range(chance.randint(6, 10)):
            self._write_filler()
        for feed in _FEEDS:
            self._write_filler(feed=feed["id"], at="-5h")
        day = Day.model_validate(
            {
                "title": f"A fictional random day, seed {self.seed}",
                "note": "Every name and every event of this day is fictional, made by chance.",
                "seconds": self.seconds,
                "feeds": [{**feed, "host": f"{feed['id']}.example"} for feed in _FEEDS],
                "items": self.items,
                "watches": self.watches,
                "channels": {name: {"threshold": "important"} for name in channels},
            }
        )
        return RandomDay(day=day, stories=tuple(self.stories), channels=channels)

    # -- words --

    def _name(self) -> str:
        """A name that no other name of the day begins with or is the beginning of."""
        while True:
            name = "".join(map(self.chance.choice, (_ONSETS, _MIDDLES, _ENDS))).capitalize()
            if not any(name.startswith(n) or n.startswith(name) for n in self.names):
                self.names.add(name)
                return name

    def _words(self, name: str) -> dict[str, Any]:
        return {
            "name": name,
            "other": self._name(),
            "number": self.chance.randint(3, 19),
            "trade": self.chance.choice(_TRADES),
            "city": self.chance.choice(_CITIES),
            "person": self.chance.choice(_PEOPLE),
        }

    def _plot(self) -> _Plot:
        """The next kind of news; none comes again before all others have come."""
        if not self.plots:
            self.plots = self.chance.sample(_PLOTS, len(_PLOTS))
        return self.plots.pop()

    # -- items --

    def _moment(self, *, until: float = 1.0) -> float:
        """A time of the day in its first part, in whole tenths of a second."""
        return round(self.chance.uniform(0.5, self.seconds * until - 0.5), 1)

    def _add(self, item_id: str, *, at: float | str, **parts: Any) -> str:
        self.items.append({"id": item_id, "at": at, **parts})
        return item_id

    def _write_filler(self, *, feed: str | None = None, at: str | None = None) -> None:
        title, summary = self.chance.choice(_FILLERS)
        words = self._words(self._name())
        self._add(
            f"filler-{len(self.items)}",
            feed=feed or self.chance.choice(("north", "south", "record")),
            at=at or self._moment(),
            title=title.format(**words),
            summary=f"<p>{summary.format(**words)}</p>",
        )

    def _watch(self, case: Case, name: str, channels: Sequence[str]) -> tuple[str, ...]:
        chosen = tuple(sorted(self.chance.sample(channels, self.chance.randint(1, 2))))
        forms = (name, name.upper(), f'"{name}"', f"{name} AND NOT weather", f"{name} OR {name}s")
        self.watches.append(
            {
                "name": f"{case}-{name.lower()}",
                "query": self.chance.choice(forms),
                "channels": list(chosen),
                "priority": "high",
                "digest_only": case is Case.DIGEST_ONLY,
            }
        )
        return chosen

    def _write_story(self, case: Case, channels: Sequence[str]) -> None:
        watched = self._name()
        chosen = self._watch(case, watched, channels)
        name = watched
        if case is Case.UNWATCHED:
            name = self._name()
        elif case is Case.NEAR_NAME:
            name = watched + self.chance.choice(("ville", "berg", "ia"))
        plot = self._plot()
        words = self._words(name)
        told = case in TOLD_ONCE or case in TOLD_AT_LEAST_ONCE
        self.stories.append(
            StoryTruth(
                case=case,
                items=tuple(self._write_items(case, plot, words)),
                channels=chosen,
                at_least=1 if told else 0,
                at_most=1 if case in TOLD_ONCE else None if told else 0,
            )
        )

    def _write_items(self, case: Case, plot: _Plot, words: Mapping[str, Any]) -> Iterator[str]:
        key = f"{case.replace('_', '-')}-{len(self.stories)}"
        title = plot.headline.format(**words)
        text = plot.sentence.format(**words)
        first = {"title": title, "summary": f"<p>{text}</p>"}
        at = self._moment(until=0.6)
        later = round(at + self.chance.uniform(0.5, self.seconds * 0.3), 1)
        match case:
            case Case.OLD:
                age = f"-{self.chance.randint(15, 90)}d"
                yield self._add(key, feed="wire", at=at, published=age, **first)
            case Case.BASELINE:
                age = f"-{self.chance.randint(1, 50)}m"
                yield self._add(key, feed="wire", at=age, **first)
            case Case.RENUMBERED:
                link = f"/archive/{key}"
                yield self._add(key, feed="wire", at="-2d", link=link, **first)
                yield self._add(
                    f"{key}-again",
                    feed="wire", at=at, published="-2d", link=link, guid=f"no-{key}", **first,
                )  # fmt: skip
            case Case.OPINION:
                column = {
                    **first,
                    "title": f"Opinion: what {words['name']} forgets",
                    "tags": ["opinion"],
                }
                yield self._add(key, feed="column", at=at, **column)
            case Case.UNDATED:
                yield self._add(key, feed="wire", at=at, dated=False, **first)
            case _:
                link = f"/news/{key}"
                yield self._add(key, feed="wire", at=at, link=link, **first)
        if case is Case.COPIED:
            for paper in ("north", "south"):
                copied = {**first, "summary": f"<p>{words['city'].upper()} (Wire) - {text}</p>"}
                yield self._add(f"{key}-{paper}", feed=paper, at=later, via="Wire", **copied)
        elif case is Case.AGAIN:
            tracked = f"/news/{key}?utm_source=rss&utm_medium=feed"
            yield self._add(
                f"{key}-again", feed="wire", at=later, link=tracked, guid=f"no-{key}", **first
            )
        elif case is Case.RETOLD:
            own = {
                "title": plot.in_other_words.format(**words),
                "summary": f"<p>{text} The Record spoke to people in {words['city']}.</p>",
            }
            yield self._add(f"{key}-record", feed="record", at=later, **own)


def _take(cases: Sequence[Case], count: int, chance: random.Random) -> Iterator[Case]:
    """So many cases, each as often as any other, give or take one."""
    order = chance.sample(cases, len(cases))
    return (order[index % len(order)] for index in range(count))

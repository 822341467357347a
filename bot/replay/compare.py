"""Two replays side by side: what a change of configuration would have told differently.

Stories are numbered by what is watched, so the two replays know them by other numbers: two
stories are the same where they share an entry.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.model import AlertKind, DigestBody, DigestLine, EntryKey, Language, Occasion
from bot.replay.play import DecisionRecord, DigestPost, MergeRecord, Record, StoryPost

__all__ = ["Change", "Comparison", "Difference", "Totals", "Way", "compare"]


class Change(StrEnum):
    """How the second replay tells of a story otherwise than the first; what matters most first."""

    RINGS = "rings"  # at once, and was not told at once
    SILENT = "silent"  # no longer at once
    CALLS = "calls"  # everybody, by @here, as well
    CALLS_NOBODY = "calls_nobody"  # no longer
    OTHER_CHANNEL = "other_channel"  # at once, elsewhere
    OTHER_TIME = "other_time"  # at once, by another report
    REPLIES = "replies"  # in the thread, as well
    NO_REPLY = "no_reply"  # no longer in the thread
    LISTED = "listed"  # in a list alone, a digest or a brief: as well
    UNLISTED = "unlisted"  # … no longer
    LISTED_LATER = "listed_later"  # … at another time
    OTHER_LANGUAGE = "other_language"  # in the same manner, in other words of the bot's own


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """How a channel hears of a story: ``kind`` is breaking, update, or a list's occasion."""

    kind: str
    channel: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """A story that a channel hears of otherwise, in the words of ``entry``.

    ``base`` and ``other`` say how, in each of the two replays; None where it does not, and
    that is all. ``weights`` are the entry's urgency in each, where it has one.
    """

    change: Change
    entry: EntryKey
    headline: str
    base: Way | None
    other: Way | None
    weights: tuple[float | None, float | None]

    @property
    def at(self) -> datetime:
        """When the first of the two tells it."""
        return min(way.at for way in (self.base, self.other) if way is not None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Totals:
    """What a replay tells in all: ``lists`` are digests and briefs, with so many ``lines``."""

    breaking: int
    updates: int
    lists: int
    lines: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """What two replays tell in all, and where they differ, by kinds and then by the clock."""

    base: Totals
    other: Totals
    differences: tuple[Difference, ...]


def compare(base: Iterable[Record], other: Iterable[Record]) -> Comparison:
    """What two replays of the same entries tell, and what the second tells otherwise.

    Weights and reasons may differ, and so may the watches that a post names and the order of
    a digest: where a channel hears of the same report in the same manner at the same time,
    in the same language and with or without @here on both sides, that is no difference. Silent
    edits are none.
    """
    one, two = _Side(base), _Side(other)
    names = _tell_stories(one, two)
    told = one.by_story(lambda story: names[0, story])
    otherwise = two.by_story(lambda story: names[1, story])
    differences = [
        difference
        for story in dict.fromkeys((*told, *otherwise))
        for difference in _compare_story(told.get(story, ()), otherwise.get(story, ()), one, two)
    ]
    order = list(Change)
    differences.sort(key=lambda each: (order.index(each.change), each.at))
    return Comparison(base=one.totals, other=two.totals, differences=tuple(differences))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Post:
    way: Way
    entry: EntryKey
    headline: str
    language: Language
    calls: bool = False


class _Side:
    """What one replay told, story by story."""

    def __init__(self, records: Iterable[Record]) -> None:
        self.story_of: dict[EntryKey, str] = {}
        self.weights: dict[EntryKey, float] = {}
        self._posts: list[tuple[str, _Post]] = []
        self._survivors: dict[str, str] = {}
        counts: Counter[str] = Counter()
        for record in records:
            if isinstance(record, DecisionRecord):
                self._note(record)
            elif isinstance(record, MergeRecord):
                self._survivors[record.merge.gone] = record.merge.into
            elif isinstance(record, StoryPost):
                counts[record.body.kind.value] += 1
                self._hear(record)
            else:
                body = record.body
                counts["lists"] += not body.is_edit
                counts["lines"] += len(_lines_of(body)) + body.omitted
                self._read(record)
        self.totals = Totals(
            breaking=counts[AlertKind.BREAKING.value],
            updates=counts[AlertKind.UPDATE.value],
            lists=counts["lists"],
            lines=counts["lines"],
        )

    def _note(self, record: DecisionRecord) -> None:
        if record.story is not None:
            self.story_of[record.entry.key] = record.story.id
        decision = record.decision
        if decision is not None and decision.urgency is not None:
            self.weights.setdefault(record.entry.key, decision.urgency.score)

    def _hear(self, record: StoryPost) -> None:
        body = record.body
        if body.kind in _HEARD:
            way = Way(kind=body.kind.value, channel=body.channel, at=record.at)
            post = _Post(
                way=way,
                entry=body.entry,
                headline=body.headline,
                language=body.language,
                calls=body.mention_here,
            )
            self._posts.append((body.story, post))

    def _read(self, record: DigestPost) -> None:
        body = record.body
        for line in _lines_of(body):
            way = Way(kind=body.occasion.value, channel=body.channel, at=record.at)
            if line.entry is not None:
                post = _Post(
                    way=way, entry=line.entry, headline=line.headline, language=body.language
                )
                self._posts.append((line.story, post))

    def survivor(self, story: str) -> str:
        """The story that it is now one with; itself where it is none."""
        while story in self._survivors:
            story = self._survivors[story]
        return story

    def by_story(self, name: Callable[[str], str]) -> dict[str, list[_Post]]:
        """What was told, by what ``name`` calls each story."""
        found: dict[str, list[_Post]] = {}
        for story, post in self._posts:
            found.setdefault(name(self.survivor(story)), []).append(post)
        return found


def _lines_of(body: DigestBody) -> Sequence[DigestLine]:
    """What it tells that its message did not tell before."""
    return body.new_lines if body.is_edit else body.lines


_HEARD = frozenset({AlertKind.BREAKING, AlertKind.UPDATE})
_LISTS = frozenset(occasion.value for occasion in Occasion)


def _tell_stories(base: _Side, other: _Side) -> dict[tuple[int, str], str]:
    """One name for the stories of both that share an entry, by side and number."""
    above: dict[tuple[int, str], tuple[int, str]] = {}

    def top(node: tuple[int, str]) -> tuple[int, str]:
        while node in above:
            node = above[node]
        return node

    nodes = set()
    for side, one in enumerate((base, other)):
        nodes |= {(side, one.survivor(story)) for story in one.story_of.values()}
    for key, story in base.story_of.items():
        if key in other.story_of:
            mine = top((0, base.survivor(story)))
            theirs = top((1, other.survivor(other.story_of[key])))
            if mine != theirs:
                above[theirs] = mine
    return {node: "{}:{}".format(*top(node)) for node in nodes}


def _compare_story(
    told: Sequence[_Post], otherwise: Sequence[_Post], base: _Side, other: _Side
) -> Iterator[Difference]:
    """Where two replays tell of one story otherwise."""

    def differ(change: Change, mine: _Post | None, theirs: _Post | None) -> Difference:
        both = [post for post in (theirs, mine) if post is not None]
        shown = min(both, key=lambda post: post.way.kind in _LISTS)
        return Difference(
            change=change,
            entry=shown.entry,
            headline=shown.headline,
            base=None if mine is None else mine.way,
            other=None if theirs is None else theirs.way,
            weights=(base.weights.get(shown.entry), other.weights.get(shown.entry)),
        )

    for change, one, two in _find_worded(told, otherwise):
        yield differ(change, one, two)
    mine, theirs = _leave(told, otherwise, AlertKind.BREAKING.value)
    changed: set[str] = set()  # channels that ring otherwise: what follows there is no news
    for one, two in _pair(mine, theirs, lambda post: post.way.channel):
        changed.add(one.way.channel)
        yield differ(Change.OTHER_TIME, one, two)
    for one, two in _pair(mine, theirs, lambda _post: ""):
        changed |= {one.way.channel, two.way.channel}
        yield differ(Change.OTHER_CHANNEL, one, two)
    for post in mine:
        changed.add(post.way.channel)
        yield differ(Change.SILENT, post, _find_list(otherwise, post.way.channel))
    for post in theirs:
        changed.add(post.way.channel)
        yield differ(Change.RINGS, _find_list(told, post.way.channel), post)

    mine, theirs = _leave(told, otherwise, AlertKind.UPDATE.value)
    yield from (differ(Change.NO_REPLY, post, None) for post in _outside(mine, changed))
    yield from (differ(Change.REPLIES, None, post) for post in _outside(theirs, changed))

    listed, listed_otherwise = _list_firsts(told), _list_firsts(otherwise)
    for place in sorted(listed.keys() | listed_otherwise.keys()):
        before, after = listed.get(place), listed_otherwise.get(place)
        if place[0] in changed:
            continue
        if before is not None and after is not None and before.way == after.way:
            continue
        changed.add(place[0])  # what a shift brief says again follows from it
        if before is None:
            yield differ(Change.LISTED, None, after)
        elif after is None:
            yield differ(Change.UNLISTED, before, None)
        else:
            yield differ(Change.LISTED_LATER, before, after)


def _find_worded(
    told: Sequence[_Post], otherwise: Sequence[_Post]
) -> Iterator[tuple[Change, _Post, _Post]]:
    """What a channel hears in the same manner at the same time in both, in other words."""
    like = {(post.way, post.entry): post for post in otherwise}
    for post in told:
        same = like.get((post.way, post.entry), post)
        if post.calls != same.calls:
            yield (Change.CALLS if same.calls else Change.CALLS_NOBODY), post, same
        elif post.language is not same.language:
            yield Change.OTHER_LANGUAGE, post, same


def _leave(
    told: Sequence[_Post], otherwise: Sequence[_Post], kind: str
) -> tuple[list[_Post], list[_Post]]:
    """The posts of a kind that only one of the two makes, on each side."""
    mine = [post for post in told if post.way.kind == kind]
    theirs = [post for post in otherwise if post.way.kind == kind]
    same = {(post.way, post.entry) for post in mine} & {(post.way, post.entry) for post in theirs}
    return (
        [post for post in mine if (post.way, post.entry) not in same],
        [post for post in theirs if (post.way, post.entry) not in same],
    )


def _pair(
    mine: list[_Post], theirs: list[_Post], place: Callable[[_Post], str]
) -> list[tuple[_Post, _Post]]:
    """Posts of both that have one ``place``, each with its like; they are taken out."""
    pairs = []
    for post in list(mine):
        like = next((each for each in theirs if place(each) == place(post)), None)
        if like is not None:
            pairs.append((post, like))
            mine.remove(post)
            theirs.remove(like)
    return pairs


def _outside(posts: Sequence[_Post], channels: Collection[str]) -> list[_Post]:
    return [post for post in posts if post.way.channel not in channels]


def _list_firsts(posts: Sequence[_Post]) -> dict[tuple[str, bool], _Post]:
    """The first list of each channel that has the story, shift briefs apart: by the channel, and
    whether it is one. These say again what was told.
    """
    found: dict[tuple[str, bool], _Post] = {}
    for post in posts:
        if post.way.kind in _LISTS:
            is_brief = post.way.kind == Occasion.BRIEF.value
            found.setdefault((post.way.channel, is_brief), post)
    return found


def _find_list(posts: Sequence[_Post], channel: str) -> _Post | None:
    return _list_firsts(posts).get((channel, False))

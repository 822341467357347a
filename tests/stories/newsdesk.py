"""What tells a small story of news: entries, sources, and a desk that places them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

from bot.model import (
    Entry,
    EntryKey,
    Event,
    Field,
    Genre,
    MemberRecord,
    Mention,
    Placement,
    Relation,
    Scored,
    Source,
    Status,
    Story,
)
from bot.stories import StoryWindow
from bot.stories.report import NEWS
from tests.classifying import CLASSIFIER, classify, find_event

NOON = datetime(2026, 3, 3, 12, 0, tzinfo=UTC)

REUTERS = Source(
    id="reuters",
    name="Reuters",
    kind="feed",
    url="https://reuters.example/rss",
    host="reuters.com",
    tier=1,
    owner="Thomson Reuters",
)
JOURNAL = Source(
    id="wsj",
    name="The Wall Street Journal",
    kind="feed",
    url="https://wsj.example/rss",
    host="wsj.com",
    tier=1,
    owner="Dow Jones",
)
GAZETTE = Source.unlisted("gazette.example")
HERALD = Source.unlisted("herald.example")
COURIER = Source.unlisted("courier.example")
NEWSROOM = Source.unlisted("news.microsoft.example")
REGULATOR = replace(Source.unlisted("regulator.example"), official=True)

NAMES = {
    "microsoft": ("Microsoft",),
    "openai": ("OpenAI", "the ChatGPT maker"),
    "nokia": ("Nokia", "ノキア"),
    "siemens": ("Siemens",),
    "samsung": ("Samsung",),
    "ups": ("UPS",),
    "fedex": ("FedEx",),
    "white-house": ("White House",),
    "federal-reserve": ("Federal Reserve", "Fed"),
    "associated-press": ("(AP)",),
    "ecb": ("European Central Bank", "ECB", "EZB"),
    "sony": ("ソニー",),
    "panasonic": ("パナソニック",),
    "toyota": ("トヨタ",),
    "honda": ("ホンダ",),
}
HOSTS = {
    f"news.{firm}.example": frozenset({firm})
    for firm in ("microsoft", "nokia", "siemens", "samsung", "ups", "fedex")
}


def find_mentions(entry: Entry) -> tuple[Mention, ...]:
    """Every place where one of NAMES stands."""
    texts = ((Field.TITLE, entry.title), (Field.SUMMARY, entry.summary))
    return tuple(
        Mention(entity=entity, field=where, start=found.start(), end=found.end())
        for where, text in (*texts, (Field.CONTENT, entry.content or ""))
        for entity, names in NAMES.items()
        for name in names
        for found in re.finditer(re.escape(name), text)
    )


def official_for(entry: Entry, source: Source) -> frozenset[str]:
    """The entities of which the source's host is an official one."""
    return HOSTS.get(source.host, frozenset())


def write(
    title: str,
    summary: str = "",
    *,
    source: Source = GAZETTE,
    at: datetime = NOON,
    entry_id: str | None = None,
    url: str | None = None,
    content: str | None = None,
    tags: Sequence[str] = (),
) -> Entry:
    """An entry of ``source``, published when it was seen."""
    return Entry(
        id=entry_id or f"{title}|{summary}|{at.isoformat()}",
        source=source.id,
        url=url,
        canonical_url=url,
        title=title,
        summary=summary,
        content=content,
        seen=at,
        published=at,
        tags=tuple(tags),
    )


@dataclass
class Desk:
    """A window, and the record that a store would keep of what it placed."""

    window: StoryWindow = field(
        default_factory=lambda: StoryWindow(
            merging=True,
            stage_of=CLASSIFIER.read_stage,
            certainty_of=CLASSIFIER.read_certainty,
        )
    )
    members: list[MemberRecord] = field(default_factory=list)
    stories: dict[str, Story] = field(default_factory=dict)
    genres: dict[EntryKey, Scored[Genre]] = field(default_factory=dict)

    def hear(
        self,
        title: str,
        summary: str = "",
        *,
        source: Source = GAZETTE,
        after: timedelta = timedelta(0),
        watched: bool = True,
        url: str | None = None,
        content: str | None = None,
        fresh_from: timedelta | None = None,
        published: timedelta | None = None,
        genre: Genre = Genre.NEWS,
    ) -> Placement | None:
        """Place an entry that comes ``after`` noon, ``published`` then where that is not said;
        ``fresh_from`` counts from noon, too. It is of that ``genre`` for sure.
        """
        now = NOON + after
        entry = write(title, summary, source=source, at=now, url=url, content=content)
        if published is not None:
            entry = replace(entry, published=NOON + published)
        event = classify(entry).event
        self.genres[entry.key] = Scored(type=genre, score=1.0)
        placement = self.window.place(
            entry,
            source,
            mentions=find_mentions(entry),
            event=event,
            official_for=official_for(entry, source),
            watched=watched,
            now=now,
            fresh_from=None if fresh_from is None else NOON + fresh_from,
            genre=self.genres[entry.key],
        )
        for merge in () if placement is None else placement.merged:
            del self.stories[merge.gone]
            self.members = [
                replace(member, story=merge.into) if member.story == merge.gone else member
                for member in self.members
            ]
        if placement is not None and placement.relation is not Relation.REVISION:
            self.members.append(
                MemberRecord(
                    entry=entry,
                    source=source,
                    story=placement.story,
                    relation=placement.relation,
                    copy_of=placement.copy_of,
                    event=event.type,
                    event_score=event.score,
                    watched=watched,
                )
            )
            self.stories[placement.story] = self.window.story(placement.story)
        return placement

    def revise(
        self, old: str, title: str, summary: str = "", *, after: timedelta
    ) -> Placement | None:
        """Let the placed entry with the headline ``old`` have another text."""
        at = next(
            (number for number, one in enumerate(self.members) if one.entry.title == old), None
        )
        before = None if at is None else self.members[at]
        entry = write(title, summary) if before is None else before.entry
        source = GAZETTE if before is None else before.source
        entry = replace(entry, title=title, summary=summary)
        event = classify(entry).event
        placement = self.window.revise(
            entry,
            source,
            mentions=find_mentions(entry),
            event=event,
            official_for=official_for(entry, source),
            now=NOON + after,
            before=None if before is None else before.entry,
        )
        if placement is not None and at is not None:
            self.members[at] = replace(
                self.members[at],
                entry=entry,
                event=event.type,
                event_score=event.score,
                revised=True,
                before=self.members[at].before
                or (self.members[at].entry.title, self.members[at].entry.summary),
            )
            self.stories[placement.story] = self.window.story(placement.story)
        return placement

    def tell(self, title: str, summary: str = "", **how: object) -> Placement:
        """Place an entry that a watch matches, which always has a story."""
        placement = self.hear(title, summary, **how)  # type: ignore[arg-type]
        assert placement is not None
        return placement

    def restart(self) -> Desk:
        """The desk after a restart: a new window, rebuilt from the record."""
        ended = Desk(
            window=StoryWindow(
                next_story=self.window.next_story,
                merging=True,
                stage_of=CLASSIFIER.read_stage,
                certainty_of=CLASSIFIER.read_certainty,
            ),
            members=list(self.members),
            stories=dict(self.stories),
            genres=dict(self.genres),
        )
        ended.window.restore(
            self.members,
            list(self.stories.values()),
            mentions_of=lambda entry, _: find_mentions(entry),
            official_for_of=official_for,
            event_of=find_event,
            genre_of=lambda entry: self.genres.get(entry.key, NEWS),
        )
        return ended


def events_of(titles: Mapping[str, Event]) -> list[tuple[str, Event]]:
    """Headlines with their events, as test parameters."""
    return list(titles.items())


def stand_after(claim: str, answer: str) -> Status:
    """The status of a story that opens with ``claim`` after ``answer`` of an hour later, which
    is in it.
    """
    desk = Desk()
    first = desk.tell(claim, source=GAZETTE)
    placed = desk.tell(answer, source=HERALD, after=timedelta(hours=1))
    assert placed.story == first.story
    return placed.status

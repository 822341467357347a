"""Plays a story of this folder in which people press something: the service's own writer, desk,
digests and delivery, over a store and a Slack on loopback, on a clock set by hand.

A replay has nobody who presses. So a story with `presses` is played here; what comes of it is told
in the records of a replay, and held against the same expectations. A press goes Slack's own way
into the desk but for its envelope, which `tests/slack` has; what is proposed is accepted as on the
command line, for the note that asks about it in Slack is the service's own, once a day.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from slack_sdk.web.async_client import AsyncWebClient

from bot.app.newsroom import Newsroom
from bot.app.remembering import remember_judge
from bot.deliver import Deliver
from bot.desk import Desk
from bot.digests import Digests
from bot.ingest import PollResult, Writing
from bot.judge import Judge
from bot.model import (
    AlertBody,
    DigestBody,
    Entry,
    Message,
    Person,
    Precision,
    ProposalState,
    Receipt,
)
from bot.ports import LeaseToken, Store
from bot.slack.actions import Press, Presses
from bot.slack.buttons import Deed
from bot.slack.client import close_client, open_client
from bot.slack.notifier import SlackNotifier
from bot.slack.people import People
from bot.slack.rights import Rights
from bot.slack.rooms import Rooms
from bot.store import open_store
from tests.databases import lay_database
from tests.making import CountingMeter, HandClock, count_ids, make_source
from tests.scenarios.expecting import Pressed
from tests.scenarios.telling import Told
from tests.slack_double import SlackDouble, read_blocks
from watchers import ParsedEntry, Polled, PollOutcome, PollPace, Validators

__all__ = ["play_pressed"]

_PEOPLE = {"ann": "U0ANN00001", "ben": "U0BEN00001"}
"""Those who work in the double of Slack."""

_DAY = timedelta(days=1)
_MINUTE = timedelta(minutes=1)
_HOUR = timedelta(hours=1)


def play_pressed(newsroom: Newsroom, told: Told) -> list[dict[str, Any]]:
    """The posts that the double of Slack was handed, and what each watch and story came to."""
    with TemporaryDirectory() as folder:
        return asyncio.run(_play(newsroom, told, Path(folder)))


async def _play(newsroom: Newsroom, told: Told, folder: Path) -> list[dict[str, Any]]:
    store = open_store(lay_database(folder / "nightdesk.db"))
    await store.open()
    try:
        async with SlackDouble(channels=newsroom.channel_names()) as slack:
            client = open_client(slack.bot_token, base_url=slack.api_url)
            for name, id_ in _PEOPLE.items():
                slack.add_person(id_, name=name)
            try:
                played = _Played(
                    newsroom=newsroom, told=told, store=store, slack=slack, client=client
                )
                return await played.play()
            finally:
                await close_client(client)
    finally:
        await store.close()


class _Noted(SlackNotifier):
    """The notifier, which notes what it was handed; on a clock that stands still there is no pause
    to wait for.
    """

    pace = SlackNotifier.pace * 0

    def __init__(self, client: AsyncWebClient, clock: HandClock) -> None:
        super().__init__(client)
        self._clock = clock
        self.records: list[dict[str, Any]] = []

    async def send(
        self, body: Message, *, delivery_id: str, parent: Receipt | None = None
    ) -> Receipt:
        receipt = await super().send(body, delivery_id=delivery_id, parent=parent)
        self.records += _record(body, self._clock.now())
        return receipt


def _record(body: Message, at: datetime) -> list[dict[str, Any]]:
    said = {"type": "post", "at": at.isoformat(), "text": body.text}
    if isinstance(body, AlertBody):
        entry = body.entry.id
        watches = list(body.watches)
        return [
            {
                **said,
                "kind": body.kind.value,
                "channel": body.channel,
                "watches": watches,
                "entry": entry,
                "story": body.story,
                "mention_here": body.mention_here,
            }
        ]
    if isinstance(body, DigestBody):
        stories = [line.story for line in body.lines]
        return [{**said, "kind": "digest", "channel": body.channel, "stories": stories}]
    return []


@dataclass(kw_only=True)
class _Played:
    newsroom: Newsroom
    told: Told
    store: Store
    slack: SlackDouble
    client: AsyncWebClient
    lease: LeaseToken | None = None

    def __post_init__(self) -> None:
        self.recorded = self.told.record()
        self.clock = HandClock(min(one.entry.seen for one in self.recorded) - 2 * _HOUR)
        self.desk = Desk(store=self.store, catalogue=self.newsroom.catalogue)
        self.notifier = _Noted(self.client, self.clock)
        self.answers: list[dict[str, Any]] = []
        parts: dict[str, Any] = {
            "store": self.store,
            "clock": self.clock,
            "meter": CountingMeter(),
            "new_id": count_ids("delivery"),
        }
        self.writing = Writing(
            **parts,
            lease=self._token,
            pace=PollPace(),
            chance=lambda: 0.0,
            build_judge=self._build_judge,
            committed=lambda: None,
            load_watches=self.desk.live_watches,
            watches_changed=_note_nothing,
        )
        self.digests = Digests(
            **parts,
            lease=self._token,
            channels=self.newsroom.channels,
            wake=lambda: None,
            listed=self.writing.note_list,
            find_muted=self.desk.find_muted,
            find_expired=self.desk.find_expired,
        )
        self.deliver = Deliver(**parts, notifier=self.notifier, holder="this")
        rooms = Rooms(self.client, now=self.clock.now)
        self.presses = Presses(
            desk=self.desk,
            clock=self.clock,
            people=People(self.client, now=self.clock.now),
            rights=Rights(self.client, rooms, now=self.clock.now),
        )

    def _token(self) -> LeaseToken:
        assert self.lease is not None
        return self.lease

    async def _build_judge(self) -> Judge:
        return await remember_judge(
            self.store,
            catalogue=self.newsroom.catalogue,
            classifier=self.newsroom.classifier,
            channels=self.newsroom.channels,
            watches=await self.desk.live_watches(),
            now=self.clock.now(),
            lease=self.lease,
            weights=self.newsroom.weights,
        )

    async def play(self) -> list[dict[str, Any]]:
        await self._begin()
        steps = [(one.entry.seen, 0, at, one) for at, one in enumerate(self.recorded)]
        steps += [
            (self.told.instant(one.at), 1, at, one)
            for at, one in enumerate(self.told.presses or ())
        ]
        for at, _, _, step in sorted(steps, key=lambda each: each[:3]):
            await self._list_until(at)
            self.clock.advance(seconds=(at - self.clock.now()).total_seconds())
            if isinstance(step, Pressed):
                await self._press(step)
            else:
                await self._poll(step.entry)
            await self._send()
        due = (await self.store.digest_due()).values()
        await self._list_until(max(due, default=self.clock.now()))
        return [*self.notifier.records, *self.answers, *await self._count()]

    async def _begin(self) -> None:
        now = self.clock.now()
        self.lease = await self.store.take_lease(
            "judge", holder="test", now=now, ttl=timedelta(days=365)
        )
        known = {source.id: source for source in self.newsroom.sources}
        hosts = {source.host: source.id for source in self.newsroom.sources}
        self.source_of = {
            one.entry.source: hosts.get(one.entry.source, one.entry.source) for one in self.recorded
        }
        sources = [
            known.get(id_) or make_source(id_, host=id_, tier=3)
            for id_ in dict.fromkeys(self.source_of.values())
        ]
        await self.store.sync_sources(sources, now=now)
        for watch in self.newsroom.watches:
            await self.desk.add_watch(
                query=watch.query,
                channels=watch.channels,
                priority=watch.priority,
                name=watch.name,
                actor="shell:ann",
                now=now,
            )
        await self.digests.schedule(self.newsroom.channel_names())
        for source in sources:
            await self._write(source.id)  # its baseline
        self.clock.advance(hours=1)

    async def _poll(self, entry: Entry) -> None:
        item = ParsedEntry(
            guid=entry.id,
            url=entry.url,
            canonical_url=entry.url,
            title=entry.title,
            summary=entry.summary,
            content=entry.content,
            # A source that nobody looked at for hours says of an undated item nothing of its age.
            published=entry.published or entry.seen,
            lang=entry.lang,
            tags=tuple(entry.tags),
        )
        await self._write(self.source_of[entry.source], item)

    async def _write(self, source: str, *items: ParsedEntry) -> None:
        now = self.clock.now()
        others = {one.source.host for one in await self.store.list_sources()}
        mine = next(
            one.source.host for one in await self.store.list_sources() if one.source.id == source
        )
        (claimed,) = await self.store.claim_due(
            now=now + 60 * _DAY, limit=100, until=now + _MINUTE, skip_hosts=others - {mine}
        )
        polled = Polled(
            source=source,
            outcome=PollOutcome.FRESH,
            status=200,
            validators=Validators(etag=f'"{now.isoformat()}"'),
            entries=items,
        )
        await self.writing.write([PollResult(claimed=claimed, outcome=polled)])

    async def _list_until(self, at: datetime) -> None:
        """Send the lists that are due by then, each at its time."""
        while due := [each for each in (await self.store.digest_due()).values() if each <= at]:
            later = max(min(due) - self.clock.now(), timedelta(0))
            self.clock.advance(seconds=later.total_seconds())
            await self.digests.tick()
            await self._send()

    async def _send(self) -> None:
        while await self.deliver.start_due():
            await self.deliver.settle()

    async def _press(self, step: Pressed) -> None:
        now = self.clock.now()
        if step.press == "review":
            await self.desk.learning.review_proposals(now=now)
            return
        person = Person(id=f"slack:{_PEOPLE[step.by]}", name=step.by.title())
        if step.press == "accept":
            for one in await self.desk.learning.list_proposals():
                if one.watch in step.of:
                    await self.desk.learning.accept_proposal(one.id, who=person, now=now)
            return
        posted = {
            one["entry"]: one
            for one in reversed(self.notifier.records)
            if one["kind"] == "breaking"
        }
        for entry in step.of:
            room = self.slack.workspace.room(posted[entry]["channel"])
            assert room is not None
            press = Press(
                person=person,
                channel=room.id,
                deed=Deed(step.press),
                words=(posted[entry]["story"],),
                action_ts=f"{now.timestamp():.0f}.000000",
                response_url="",
            )
            answer = await self.presses.answer(press)
            assert answer.changed or press.deed is Deed.WHY, answer.message.text
            self.answers.append(
                {
                    "type": "answer",
                    "at": step.at,
                    "text": read_blocks(list(answer.message.blocks)),
                    "wanted": step.says,
                }
            )

    async def _count(self) -> list[dict[str, Any]]:
        """What became of each watch: a record that no replay has."""
        precisions = await self.desk.learning.precisions(now=self.clock.now())
        proposals = await self.desk.learning.list_proposals(states=ProposalState)
        return [
            {
                "type": "watch",
                "name": watch.name,
                "sources_out": list(watch.sources.exclude),
                "useful": precisions.watches.get(watch.name, Precision()).useful,
                "unwanted": precisions.watches.get(watch.name, Precision()).unwanted,
                "proposals": [one.state.value for one in proposals if one.watch == watch.name],
            }
            for watch in await self.desk.watches()
        ]


async def _note_nothing(_: object) -> None:
    return None

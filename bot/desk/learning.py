"""What people say of what they were told, and what they decide of what that suggests.

Each press acts once: the same one again finds all done, and says so.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.desk.signing import Queries
from bot.errors import DeskError, NotThere, ReadOnly
from bot.health.learning import MARKS_SINCE, Precisions, count_precisions, plan_proposals
from bot.health.proposing import write_setting
from bot.model import (
    Mark,
    MarkKind,
    Person,
    Proposal,
    ProposalState,
    Source,
    SourceOrigin,
    ToldStory,
    Watch,
)
from bot.ports import Store
from bot.watchlist import is_selected
from watchers import canonical_url

__all__ = ["Learning", "Marked"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """A story and what a person says of it now (None: nothing), and said before.

    ``acted`` is False where that was so already.
    """

    told: ToldStory
    kind: MarkKind | None
    before: MarkKind | None

    @property
    def acted(self) -> bool:
        """Whether anything changed."""
        return self.kind is not self.before


class Learning:
    """Marks, the precision that they add up to, and the changes that they suggest.

    Nothing changes a watch but a person who accepts a proposal. ``load_watches`` gives all
    watches as they are, those of files too.
    """

    def __init__(
        self,
        *,
        store: Store,
        queries: Queries,
        load_watches: Callable[[], Awaitable[Sequence[Watch]]],
    ) -> None:
        self._store = store
        self._queries = queries
        self._load_watches = load_watches

    # -- marks -------------------------------------------------------------------------

    async def mark_story(
        self,
        place: str,
        kind: MarkKind,
        *,
        who: Person,
        now: datetime,
        channel: str | None = None,
    ) -> Marked:
        """Note what a person says of a story, in the place of what they said of it before.

        ``place`` is the story's id, or the URL or id of an entry of it; ``channel`` is where
        they were told of it, None where only one channel was. Raises NotThere where no channel
        was told of it, DeskError where it is not clear what is meant.
        """
        told = await self._find_told(place, channel)
        looked_for = {watch.name: watch.query for watch in await self._load_watches()}
        before = await self._store.put_mark(
            Mark(
                story=told.story,
                channel=told.channel,
                kind=kind,
                person=who,
                at=now,
                entry=told.entry,
                event=told.event,
                watches={
                    name: self._queries.sign_query(looked_for[name])
                    for name in told.watches
                    # Of a watch that is gone there is nothing to learn.
                    if name in looked_for
                },
            )
        )
        return Marked(told=told, kind=kind, before=None if before is None else before.kind)

    async def unmark_story(
        self, place: str, *, who: Person, now: datetime, channel: str | None = None
    ) -> Marked:
        """Take back what a person said of a story. Raises as `mark_story` does."""
        told = await self._find_told(place, channel)
        before = await self._store.remove_mark(told.story, told.channel, person=who, now=now)
        return Marked(told=told, kind=None, before=None if before is None else before.kind)

    async def _find_told(self, place: str, channel: str | None) -> ToldStory:
        canonical = canonical_url(place) if "://" in place else None
        every = await self._store.find_told(place, canonical_url=canonical)
        if not every:
            raise NotThere(
                f"no channel was told of a story {place!r}: name its id, as `nightdesk "
                "why` shows it, or the address of a report of it"
            )
        plain = None if channel is None else channel.strip().lstrip("#")
        told = [one for one in every if plain in {None, one.channel}]
        if not told:
            raise NotThere(f"#{plain} was not told of it; told were {_list_channels(every)}")
        stories = dict.fromkeys(one.story for one in told)
        if len(stories) > 1:
            raise DeskError(f"{place!r} is in several stories, {', '.join(stories)}: name one")
        if len(told) > 1:
            raise DeskError(
                f"several channels were told, {_list_channels(told)}: say in which "
                f"(--channel {told[0].channel})"
            )
        return told[0]

    # -- precision ---------------------------------------------------------------------

    async def precisions(self, *, now: datetime) -> Precisions:
        """How precise each watch, each source and each pair was by the marks of a year."""
        marks = await self._store.list_marks(since=now - MARKS_SINCE)
        return count_precisions(marks, wanted=self._sign(await self._load_watches()))

    def _sign(self, watches: Iterable[Watch]) -> Mapping[str, str]:
        return {watch.name: self._queries.sign_query(watch.query) for watch in watches}

    # -- proposals ---------------------------------------------------------------------

    async def review_proposals(self, *, now: datetime) -> tuple[Proposal, ...]:
        """Propose what the marks suggest by now, let lapse what they no longer do, and return
        what is open.
        """
        watches = await self._load_watches()
        marks = await self._store.list_marks(since=now - MARKS_SINCE)
        proposals = await self.list_proposals(states=frozenset(ProposalState))
        if marks or proposals:
            review = plan_proposals(
                watches,
                marks,
                proposals,
                wanted=self._sign(watches),
                kept_out=await self._list_kept_out(watches, marks),
                now=now,
            )
            await self._store.review_proposals(review, now=now)
        return await self.list_proposals()

    async def list_proposals(
        self, *, states: Iterable[ProposalState] = (ProposalState.OPEN,)
    ) -> tuple[Proposal, ...]:
        """The proposals in these states, the earliest first."""
        return await self._store.list_proposals(states=frozenset(states))

    async def check_asked(self, id_: str, *, place: str) -> None:
        """See that people at ``place`` (where the destination's receipts say that something was
        told) were asked about the proposal. Raises NotThere where they were not.
        """
        if not await self._store.is_asked(id_, place=place):
            raise NotThere(f"nobody was asked about a proposal {id_!r} in this channel")

    async def accept_proposal(
        self, id_: str, *, who: Person, now: datetime
    ) -> tuple[Proposal, bool]:
        """Change the watch as it is proposed, and return what became of the proposal, and
        whether this did it.

        Raises NotThere for an unknown proposal or a watch that is gone, ReadOnly with what is
        to be written where a configuration file holds the watch, DeskError where it was
        declined or has lapsed.
        """
        for one in await self.list_proposals():
            if one.id == id_:
                self._check_stored(one, await self._find_watch(one.watch))
        return await self._store.accept_proposal(id_, sign=self._queries.sign, person=who, now=now)

    async def decline_proposal(
        self, id_: str, *, who: Person, now: datetime
    ) -> tuple[Proposal, bool]:
        """Leave the watch as it is; it is proposed again when far more stories are marked.

        Returns as `accept_proposal` does, and raises NotThere, or DeskError where it was
        accepted or has lapsed.
        """
        return await self._store.decline_proposal(id_, person=who, now=now)

    async def undo_proposal(self, id_: str, *, who: Person, now: datetime) -> tuple[Proposal, bool]:
        """Take back what was decided: the watch is as it was, and the proposal open.

        Returns as `accept_proposal` does, and raises NotThere, or DeskError where it has lapsed.
        """
        return await self._store.reopen_proposal(id_, sign=self._queries.sign, person=who, now=now)

    async def _find_watch(self, name: str) -> Watch | None:
        return next((one for one in await self._load_watches() if one.name == name), None)

    def _check_stored(self, one: Proposal, watch: Watch | None) -> None:
        if watch is not None and watch.origin is SourceOrigin.FILE:
            raise ReadOnly(
                f"{watch.name!r} stands in a configuration file: write "
                f"{write_setting(one, watch)} there; the proposal then lapses by itself"
            )

    async def _list_kept_out(
        self, watches: Sequence[Watch], marks: Iterable[Mark]
    ) -> Mapping[str, frozenset[str]]:
        """By watch, which sources of the marks bring it nothing any more: they are gone, or it
        does not let them in.
        """
        known = {one.source.id: one.source for one in await self._store.list_sources()}
        marked = {mark.entry.source for mark in marks}
        return {
            watch.name: frozenset(
                name for name in marked if name not in known or not _lets_in(watch, known[name])
            )
            for watch in watches
        }


def _lets_in(watch: Watch, source: Source) -> bool:
    include, exclude = watch.sources.include, watch.sources.exclude
    if any(is_selected(source, name) for name in exclude):
        return False
    return not include or any(is_selected(source, name) for name in include)


def _list_channels(told: Iterable[ToldStory]) -> str:
    return ", ".join(f"#{one.channel}" for one in told)

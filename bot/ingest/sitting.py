"""The judge that sits, built where there is none, with the watches as they are now."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence

from bot.ingest.old_texts import OldTexts
from bot.judge import Judge
from bot.model import DigestBody, Watch, is_nameless
from bot.ports import Store

__all__ = ["SittingJudge"]


class SittingJudge:
    """Knows what the store knows, and the watches, mutes and channels of its latest version.

    ``build_judge`` makes a judge from what is stored; ``watches_changed`` hears of every
    change of the watches.
    """

    def __init__(
        self,
        *,
        store: Store,
        build_judge: Callable[[], Awaitable[Judge]],
        load_watches: Callable[[], Awaitable[Sequence[Watch]]],
        watches_changed: Callable[[Sequence[Watch]], Awaitable[None]],
    ) -> None:
        self._store = store
        self._build_judge = build_judge
        self._load_watches = load_watches
        self._watches_changed = watches_changed
        self._judge: Judge | None = None
        self._watch_version = -1
        self._moved: Mapping[str, str] = {}
        self.old_texts = OldTexts(store.search)

    async def find(self) -> Judge:
        """The judge, with the watches as they are now. Raises StoreError."""
        version = await self._store.watch_version()
        judge = self._judge
        if judge is None:
            judge = self._judge = await self._build_judge()
        elif version == self._watch_version:
            return judge
        elif self._moved != await self._find_moved():
            # What it knows of a channel under the old id is that of the new.
            judge = self._judge = await self._build_judge()
        self._moved = await self._find_moved()
        judge.set_mutes(await self._store.channel_mutes())
        judge.set_overrides(await self._store.channel_overrides())
        watches = await self._load_watches()
        # Queries are read in a thread: others of the loop go on, and polls with news wait.
        judge.set_watches(await asyncio.to_thread(judge.prepare_watches, watches))
        self.old_texts.note_watches(watches)
        await self._watches_changed(watches)
        self._watch_version = version
        return judge

    async def _find_moved(self) -> Mapping[str, str]:
        """The channels that have another id now, with that."""
        names = await self._store.channel_names()
        return {id_: name for id_, name in names.items() if is_nameless(name)}

    def dismiss(self) -> None:
        """Have the next judge built anew: this one may know stories that were not stored."""
        self._judge = None

    def note_list(self, body: DigestBody) -> None:
        """Have the judge know what a list told its channel of each story."""
        if self._judge is not None:
            self._judge.note_list(body)

"""A process that commits to a store, for tests that kill it.

``python -m tests.store.committing stream URL`` commits batch after batch of two sources'
entries with a story and an alert, and prints each batch's number once it is committed.
``… halt URL POINT`` commits one batch and stops for ever at POINT (`alerts`: after half of
its statements; `merge`: after half of those of a merge; `commit`: before the commit;
`committed`: after it), which it prints. ``… merge URL POINT`` commits two stories first, and
then stops in the batch that merges them.
"""

from __future__ import annotations

import asyncio
import itertools
import signal
import sys

from sqlalchemy import event
from sqlalchemy.engine import Engine

from bot.model import AlertKind, Merge, Merged
from bot.ports import LeaseToken, PollBatch
from bot.store import open_store
from tests.store.samples import (
    NOW,
    become_judge,
    make_batch,
    make_entry,
    make_judged_row,
    make_poll,
    make_story,
    plan,
)


def make_numbered_batch(number: int):
    """A batch whose every row names ``number``."""
    return make_batch(
        *(
            make_poll(
                *(
                    make_judged_row(make_entry(f"e{number}-{n}", source), story=f"s{number}")
                    for n in range(10)
                ),
                source=source,
            )
            for source in ("harbour-post", "other")
        ),
        stories=(make_story(f"s{number}"),),
        alerts=(plan(f"d{number}", story=f"s{number}"),),
        at=NOW,
    )


def _halt(said: str) -> None:
    print(said, flush=True)  # noqa: T201
    while True:
        signal.pause()


async def _stream(url: str, lease: LeaseToken) -> None:
    store = open_store(url)
    await store.open()
    for number in itertools.count(1):
        await store.commit_polls(make_numbered_batch(number), lease=lease)
        print(number, flush=True)  # noqa: T201


def make_merging_batch():
    """The batch of a report that shows the stories of the first two batches to be one."""
    merged = Merge(gone="s2", into="s1", at=NOW, reasons=("one report is of both",))
    return make_batch(
        make_poll(make_judged_row(make_entry("bridge"), story="s1")),
        stories=(make_story("s1", origins=3),),
        alerts=(plan("edit", story="s2", kind=AlertKind.EDIT),),
        merges=(Merged(merge=merged),),
        at=NOW,
    )


_HALF_OF = {"alerts": "INSERT INTO alerts", "merge": "UPDATE entries SET story"}


async def _commit_once(url: str, lease: LeaseToken, point: str, *batches: PollBatch) -> None:
    store = open_store(url)
    await store.open()
    *before, last = batches
    for batch in before:
        await store.commit_polls(batch, lease=lease)
    if point in _HALF_OF:

        @event.listens_for(Engine, "after_cursor_execute")
        def halt_half_way(_conn, _cursor, statement, *_rest):
            if statement.startswith(_HALF_OF[point]):
                _halt(point)

    if point == "commit":

        @event.listens_for(Engine, "commit")
        def halt_at_commit(_conn):
            _halt(point)

    await store.commit_polls(last, lease=lease)
    _halt(point)


async def _take_lease(url: str) -> LeaseToken:
    store = open_store(url)
    await store.open()
    token = await become_judge(store)
    await store.close()
    return token


if __name__ == "__main__":
    _mode, _url, *_points = sys.argv[1:]
    _lease = asyncio.run(_take_lease(_url))
    _batches = [make_numbered_batch(1)]
    if _mode == "merge":
        _batches += [make_numbered_batch(2), make_merging_batch()]
    asyncio.run(
        _stream(_url, _lease)
        if _mode == "stream"
        else _commit_once(_url, _lease, _points[0], *_batches)
    )

"""One conditional poll of a document that holds entries, whatever its format."""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import Awaitable, Callable
from dataclasses import replace

from watchers.allowance import Allowance
from watchers.fetch import Fetcher, Leave
from watchers.model import (
    Document,
    ParsedEntry,
    ParsedFeed,
    Polled,
    PollOutcome,
    SourceForPoll,
    Validators,
)
from watchers.room import Share

__all__ = ["poll_document"]


async def poll_document(
    fetcher: Fetcher,
    source: SourceForPoll,
    read: Callable[[Document], Awaitable[ParsedFeed]],
    *,
    accept: str | None = None,
    leave: Leave | None = None,
    allowance: Allowance | None = None,
) -> Polled:
    """What the document at the source's address holds now.

    ``read`` is asked only for bytes that are not those of the last poll; it must fetch
    nothing, for what it reads takes room that others wait for. ``leave`` is asked before a
    redirect is followed, ``allowance`` is what the poll has left of its time. Raises
    FetchError, and what ``read`` and ``leave`` raise.
    """
    # The bytes stay in memory until they are read, so that long their share is held.
    with fetcher.share_room() as share:
        return await _poll(fetcher, source, read, share, accept, leave, allowance)


async def _poll(
    fetcher: Fetcher,
    source: SourceForPoll,
    read: Callable[[Document], Awaitable[ParsedFeed]],
    share: Share,
    accept: str | None,
    leave: Leave | None,
    allowance: Allowance | None,
) -> Polled:
    fetched = await fetcher.fetch(
        source.url,
        validators=Validators() if source.whole else source.validators,
        credentials=source.credentials,
        written=source.written,
        accept=accept,
        share=share,
        leave=leave,
        allowance=allowance,
    )
    validators, outcome = fetched.validators, PollOutcome.NOT_MODIFIED
    feed = ParsedFeed(entries=())
    clock = asyncio.get_running_loop().time
    answered = clock()
    if fetched.document is not None:
        body_hash = hashlib.sha256(fetched.document.body).hexdigest()
        validators = replace(validators, body_hash=body_hash)
        outcome = PollOutcome.SAME_BODY
        if body_hash != source.validators.body_hash:
            outcome = PollOutcome.FRESH
            feed = await read(fetched.document)
    # What the header says wins over the document (WebSub §4).
    hubs, topics = fetched.link_targets("hub"), fetched.link_targets("self")
    return Polled(
        source=source.id,
        outcome=outcome,
        status=fetched.status,
        validators=validators,
        moved_to=fetched.moved_to,
        bytes_read=fetched.transferred,
        retry_after=fetched.retry_after,
        fresh_for=fetched.fresh_for,
        entries=_with_lang(feed.entries, source.lang),
        fault=feed.fault,
        min_interval=feed.min_interval,
        skip_hours=feed.skip_hours,
        skip_days=feed.skip_days,
        hubs=hubs or feed.hubs,
        topic=topics[0] if topics else feed.topic,
        read_s=clock() - answered,
    )


def _with_lang(entries: tuple[ParsedEntry, ...], lang: str | None) -> tuple[ParsedEntry, ...]:
    """The source's language for entries that state none."""
    if lang is None:
        return entries
    return tuple(entry if entry.lang else replace(entry, lang=lang) for entry in entries)

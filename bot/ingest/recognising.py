"""Which entries of a poll's document are new, as rows in the making."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.ingest.polling import PollResult
from bot.model import Entry
from bot.model.dating import is_bare_day
from bot.ports import KeysOfSource, RevisionRow, SourceState, Store
from watchers import EntryKeys, IdentityScheme, KnownEntry, Recognised, keys_of, recognise
from watchers.model import Change, ParsedEntry, Polled

__all__ = ["NewEntry", "RecognisedPoll", "recognise_polls"]

LONG_PAUSE = timedelta(hours=12)
"""After so long without a good poll, what has no date may be too old to ring. Twice the
longest interval: a sleepy source that was asked a little late, or failed once, is on time."""

FIRST_POLL = "the first poll of its source: what is there already is no news"
RETURNED = "its source came back after a pause, and the entry has no date"
MOVED = "its source moved to another address, where nothing was known"
RENUMBERED = "its source put its archive up anew, and the entry has no date"


@dataclass(frozen=True, slots=True, kw_only=True)
class NewEntry:
    """An entry that its source had not before.

    ``baseline`` says why nobody is told of it; None where it is to be judged. ``change`` is
    the evidence of a page's change.
    """

    entry: Entry
    guid: str | None
    title_key: str
    text_hash: str
    baseline: str | None
    change: Change | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RecognisedPoll:
    """What is new in one document, the oldest first, and what came again, changed.

    ``outdated``: of what came again some was left out, since a push has brought it later.
    """

    new: tuple[NewEntry, ...]
    revisions: tuple[RevisionRow, ...]
    identity: str
    outdated: bool = False


async def recognise_polls(
    store: Store, results: Sequence[PollResult], *, now: datetime
) -> Mapping[str, RecognisedPoll]:
    """For each polled source, what its document brought, by source id."""
    entries = {
        result.claimed.source.id: result.outcome.entries
        for result in results
        if isinstance(result.outcome, Polled)
    }
    keys = {source: [keys_of(entry) for entry in parsed] for source, parsed in entries.items()}
    known = await store.recall(
        [_keys_of_source(source, of_entries) for source, of_entries in keys.items()], now=now
    )
    return {
        source: _recognise(result, entries[source], keys[source], known.get(source, ()), now)
        for result in results
        if (source := result.claimed.source.id) in entries
    }


def _keys_of_source(source: str, keys: Sequence[EntryKeys]) -> KeysOfSource:
    return KeysOfSource(
        source=source,
        guids=tuple({key.guid for key in keys if key.guid}),
        canonical_urls=tuple({key.canonical_url for key in keys if key.canonical_url}),
        title_keys=tuple({key.title_key for key in keys if key.title_key}),
        size=len(keys),
    )


def _recognise(
    result: PollResult,
    entries: tuple[ParsedEntry, ...],
    keys: Sequence[EntryKeys],
    known: tuple[KnownEntry, ...],
    now: datetime,
) -> RecognisedPoll:
    state = result.claimed.state
    recognition = recognise(
        entries,
        known,
        IdentityScheme.parse(state.identity),
        now=now,
        baselined=state.baselined is not None,
        keys=keys,
    )
    why_none = _why_none(result, known_again=bool(recognition.same or recognition.revised))
    why_undated = _why_no_undated(state, now, returning=recognition.returning)
    absent_at = None if recognition.returning else _last_absent_at(state)
    new = []
    for one in recognition.new:
        entry = _entry(one, result.claimed.source.id, now)
        if is_bare_day(entry.published) and not one.entry.unwatched:
            entry = replace(entry, absent_at=absent_at)
        if one.entry.change is None:
            undatable = entry.published is None or entry.published > now
            baseline = why_none or (why_undated if undatable else None)
        else:
            entry, baseline = _date_change(entry, state, now), _why_no_change(state)
        new.append(
            NewEntry(
                entry=entry,
                guid=one.keys.guid,
                title_key=one.keys.title_key,
                text_hash=one.keys.text_hash,
                baseline=baseline,
                change=one.entry.change,
            )
        )
    # Feeds have the latest first; stories are told in the order in which things happened.
    new.reverse()
    new.sort(key=lambda each: each.entry.counts_from)
    return RecognisedPoll(
        new=tuple(new),
        revisions=tuple(
            RevisionRow(
                entry=_entry(one, result.claimed.source.id, now),
                guid=one.keys.guid,
                title_key=one.keys.title_key,
                text_hash=one.keys.text_hash,
                published=one.keys.published,
                reasons=("the same entry came again with another text",),
            )
            for one in recognition.revised
        ),
        identity=str(recognition.scheme),
    )


def _why_none(result: PollResult, *, known_again: bool) -> str | None:
    """Why nobody is told of this document at all; None where its news are judged."""
    state, outcome = result.claimed.state, result.outcome
    if state.baselined is None:
        return FIRST_POLL
    moved = isinstance(outcome, Polled) and outcome.moved_to not in (None, state.url)
    return MOVED if moved and not known_again else None


def _why_no_undated(state: SourceState, now: datetime, *, returning: bool) -> str | None:
    """Why undated entries of this document are stored and not told; None where they are."""
    if state.last_ok is not None and now - state.last_ok > LONG_PAUSE:
        return RETURNED
    return RENUMBERED if returning else None


def _last_absent_at(state: SourceState) -> datetime | None:
    """When the source was last read without what is new now; None before its first poll.

    A push says what its hub has, and nothing of what it lacks.
    """
    times = (state.last_ok, state.last_polled) if state.baselined is not None else ()
    return min((at for at in times if at is not None), default=None)


def _why_no_change(state: SourceState) -> str | None:
    """Why nobody is told of a page's change; None where it is judged.

    Its watcher compares what the page says with what it said: what is new is new, however
    long the pause and wherever the page has moved.
    """
    return FIRST_POLL if state.baselined is None else None


def _date_change(entry: Entry, state: SourceState, now: datetime) -> Entry:
    """A change seen after a long pause may be as old as the last good poll.

    It counts from then: it is told, and does not ring as if it had just happened.
    """
    if state.last_ok is None or now - state.last_ok <= LONG_PAUSE:
        return entry
    return replace(entry, published=state.last_ok)


def _entry(recognised: Recognised, source: str, now: datetime) -> Entry:
    parsed = recognised.entry
    return Entry(
        id=recognised.id,
        source=source,
        url=parsed.url,
        canonical_url=parsed.canonical_url,
        title=parsed.title,
        summary=parsed.summary,
        content=parsed.content,
        published=parsed.published,
        updated=parsed.updated,
        seen=now,
        lang=parsed.lang,
        authors=parsed.authors,
        tags=parsed.tags,
    )

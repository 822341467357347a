"""What a poll leaves behind for the next one: pure functions of what it brought."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from bot.ingest.holding import Taught
from bot.ingest.polling import PollFailure, PollResult
from bot.ingest.pushbook import rest_while_pushed
from bot.ingest.recognising import RecognisedPoll
from bot.ports import SourceState
from watchers import PollPace, Rhythm, StatusRefused, Validators, WatcherError, next_poll_at
from watchers.model import Polled, PollOutcome

__all__ = ["find_deceit", "next_state"]

DISTRUSTED_FOR = timedelta(days=7)

GREAT = 2_000
GREAT_REST = timedelta(hours=1)
"""So many new entries at once are no news, told or held back or neither: before they fill the
disk, their source is left alone for so long."""

_STALE_AFTER = timedelta(hours=1)
"""An entry so much older than a 304 was there when the server said that nothing was new."""

_REFUSED = frozenset({401, 403, 404})


def next_state(
    result: PollResult,
    taught: Taught,
    found: RecognisedPoll | None,
    *,
    now: datetime,
    pushed: bool,
    jitter: float,
    pace: PollPace,
) -> SourceState:
    """The state of the source after this poll; ``pushed`` says that its hub is relied upon."""
    state, outcome = result.claimed.state, result.outcome
    if isinstance(outcome, PollFailure):
        return _after_failure(result, outcome.error, now=now, jitter=jitter, pace=pace)
    if outcome.outcome is PollOutcome.POSTPONED:
        # Nothing was asked, so that nothing is known of how it does.
        return replace(state, due=now + (outcome.retry_after or timedelta()))
    state = _with_rhythm(state, taught)
    if result.pushed:
        # The next poll is when it was to be, and compares with what the last one saw.
        return replace(state, last_ok=now)
    due = next_poll_at(
        now,
        tier=result.claimed.source.tier,
        rhythm=taught.rhythm,
        retry_after=outcome.retry_after,
        fresh_for=outcome.fresh_for,
        jitter=jitter,
        pace=pace,
    )
    if pushed:
        due = rest_while_pushed(due, now, tier=result.claimed.source.tier, jitter=jitter)
    if state.baselined is not None and found is not None and len(found.new) >= GREAT:
        due = max(due, now + GREAT_REST * (1 + 0.1 * jitter))
    fresh = outcome.outcome is PollOutcome.FRESH
    deceit = find_deceit(result, found, outcome)
    distrusted_until = now + DISTRUSTED_FOR if deceit else state.distrusted_until
    validators = outcome.validators
    if distrusted_until is not None and now < distrusted_until:
        validators = Validators(body_hash=validators.body_hash)
    if found is not None and found.outdated:
        # What was left out of it may be right after all: the next poll has to bring it again.
        validators = state.validators
    return replace(
        state,
        url=outcome.moved_to or state.url,
        due=due,
        validators=validators,
        memory=state.memory if outcome.memory is None else outcome.memory,
        baselined=state.baselined or (now if fresh else None),
        last_ok=now,
        last_polled=now,
        last_whole=state.last_whole if outcome.outcome is PollOutcome.NOT_MODIFIED else now,
        failures=0,
        error=None,
        first_error=None,
        failing_since=None,
        gone=None,
        fault=(deceit or outcome.fault or _empty_fault(result.claimed.source.kind, outcome))
        if fresh
        else state.fault,
        distrusted_until=distrusted_until,
    )


def _after_failure(
    result: PollResult, error: WatcherError, *, now: datetime, jitter: float, pace: PollPace
) -> SourceState:
    state = result.claimed.state
    status = error.status if isinstance(error, StatusRefused) else None
    # RFC 9110 §15.5.11: gone, and likely for good. Nobody asks again before a person says so.
    gone = status == 410
    failures = state.failures + 1
    return replace(
        state,
        due=next_poll_at(
            now,
            tier=result.claimed.source.tier,
            failures=failures,
            refused=status in _REFUSED,
            retry_after=error.retry_after,
            gone=gone,
            jitter=jitter,
            pace=pace,
        ),
        last_polled=now,
        failures=failures,
        error=str(error),
        first_error=state.first_error if state.failures else str(error),
        failing_since=state.failing_since or now,
        gone=now if gone else None,
    )


def _with_rhythm(state: SourceState, taught: Taught) -> SourceState:
    """The state with what was learnt; this very one where that is nothing."""
    if taught.flood is not None:
        # Whatever it is, it is not silent.
        return replace(state, rhythm=str(taught.rhythm), silent_from=None)
    if taught.learnt:
        silent_from = taught.rhythm.silent_from()
        return replace(state, rhythm=str(taught.rhythm), silent_from=silent_from)
    # Nearly every poll ends here: nothing is written that did not change.
    changed = taught.rhythm != Rhythm.parse(state.rhythm)
    return replace(state, rhythm=str(taught.rhythm)) if changed else state


def find_deceit(result: PollResult, found: RecognisedPoll | None, outcome: Polled) -> str | None:
    """What a document that was asked for unconditionally shows of its server's 304s.

    It is said where the server has said "not modified" since the last whole document, and
    now sends entries that are new under the same validators, or entries of which most
    were there already, by their dates, when it last said so.
    """
    state = result.claimed.state
    known = state.validators
    spared = (
        state.last_whole is not None
        and state.last_polled is not None
        and state.last_polled > state.last_whole
        and (known.etag is not None or known.last_modified is not None)
    )
    if not (result.whole and spared and found is not None and found.new) or (
        state.last_polled is None or outcome.moved_to is not None
    ):
        return None
    if known.body_hash is not None and known.body_hash == outcome.validators.body_hash:
        # An index of sitemaps, which is as it was: what is new stands in those that it lists.
        return None
    same = (known.etag, known.last_modified) == (
        outcome.validators.etag,
        outcome.validators.last_modified,
    )
    dated = [new.entry.counts_from for new in found.new if new.entry.published is not None]
    stale = sum(at < state.last_polled - _STALE_AFTER for at in dated)
    if not same and (stale < 2 or 2 * stale < len(found.new)):
        return None
    return (
        "its server said that nothing was modified while there was something new: it is asked "
        f"for the whole document for {DISTRUSTED_FOR.days} days"
    )


def _empty_fault(kind: str, polled: Polled) -> str | None:
    # The other kinds tell of what is new alone, or may well have nothing just now.
    if polled.entries or kind not in ("feed", "websub"):
        return None
    return "the document is a feed, and holds no entries just now"

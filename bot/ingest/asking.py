"""Asks a source where it is read now, and where somebody wrote it where that fails."""

from __future__ import annotations

from dataclasses import replace

import structlog

from bot.ports import ClaimedSource, Poller, SourceState
from watchers import StatusRefused, Validators, WatcherError
from watchers.model import Credentials, Polled, SourceForPoll
from watchers.urls import is_same_origin

__all__ = ["ask_source", "asks_the_same"]

log = structlog.get_logger("nightdesk.poll")

_NOT_THERE = frozenset({401, 403, 404, 410})


def asks_the_same(one: ClaimedSource, other: ClaimedSource) -> bool:
    """Whether what answers ``one`` answers ``other``, a later claim of the same source.

    Claims run out, and what a hub pushes takes them over: neither changes anything of what is
    asked. Where there is more to see than what is being fetched, the source is due anew.
    """
    return one.source == other.source and _question(one.state) == _question(other.state)


def _question(state: SourceState) -> tuple[object, ...]:
    return state.url, state.due, state.validators, state.memory


async def ask_source(poller: Poller, claimed: ClaimedSource, *, whole: bool) -> Polled:
    """What the source answers; ``whole`` asks for its document whatever was not modified.

    A source that has moved and cannot be read there is asked at its own address: the
    redirect may have been a mistake, and the site well. Raises WatcherError.
    """
    source, state = claimed.source, claimed.state
    asked = SourceForPoll(
        id=source.id,
        kind=source.kind,
        url=state.url,
        lang=source.lang,
        validators=state.validators,
        options=source.options,
        credentials=_credentials_for(claimed),
        memory=state.memory,
        whole=whole,
        written=source.url if source.trusted else None,
        may_wait=True,
    )
    try:
        return await poller.poll(asked)
    except WatcherError as error:
        if not _may_be_well_at_home(claimed, error):
            raise
        log.info("asked_at_its_own_address", source=source.id, error=str(error))
        # A server's validators are of no use to another.
        home = replace(
            asked,
            url=source.url,
            credentials=source.credentials,
            validators=Validators(body_hash=state.validators.body_hash),
        )
        polled = await _poll_home(poller, home, moved=error)
    return replace(polled, moved_to=polled.moved_to or source.url)


async def _poll_home(poller: Poller, home: SourceForPoll, *, moved: WatcherError) -> Polled:
    """Raises the error of the address to which it moved, unless that alone is gone."""
    try:
        return await poller.poll(home)
    except WatcherError as error:
        if _status_of(moved) == 410:
            raise
        raise moved from error


def _may_be_well_at_home(claimed: ClaimedSource, error: WatcherError) -> bool:
    """At once where the page is not there, else at the second failure in a row.

    A server that asks for time is left alone, at whatever address.
    """
    state = claimed.state
    if state.url == claimed.source.url or error.retry_after is not None:
        return False
    return state.failures > 0 or _status_of(error) in _NOT_THERE


def _status_of(error: WatcherError) -> int | None:
    return error.status if isinstance(error, StatusRefused) else None


def _credentials_for(claimed: ClaimedSource) -> Credentials | None:
    """The source's own, where it is still asked at the origin that they were given for."""
    kept, url = claimed.source.credentials, claimed.source.url
    return kept if kept is None or is_same_origin(url, claimed.state.url) else None

"""Sources as rows of the table, and back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import lru_cache
from operator import itemgetter
from typing import Any

from bot.model import Source, SourceHealth, SourceOrigin
from bot.ports.source_records import SourceState
from bot.store.bodies import OPTIONS, TEXTS
from bot.store.columns import AnyRow
from bot.store.schema import sources
from watchers.model import Credentials, Validators
from watchers.urls import host_of

__all__ = ["new_row", "options_text", "read_source", "read_state", "source_row", "state_row"]

_PLACES = {column.name: place for place, column in enumerate(sources.c)}


def _picking(*names: str) -> Callable[[AnyRow], tuple[Any, ...]]:
    # By their places, which costs a tenth of asking a row for each by its name.
    return itemgetter(*(_PLACES[name] for name in names))


_pick_source = _picking(
    "id", "name", "kind", "url", "host", "tier", "owner", "official", "lang", "tags", "origin",
    "options", "trusted",
)  # fmt: skip
_pick_state = _picking(
    "poll_url", "due", "etag", "last_modified", "body_hash", "identity", "baselined", "last_ok",
    "last_polled", "failures", "error", "failing_since", "fault", "paused", "memory", "rhythm",
    "health", "health_since", "first_error", "reminded", "last_whole", "held_since", "approved",
    "silent_from", "distrusted_until", "gone", "moved_told",
)  # fmt: skip


def read_source(row: AnyRow, credentials: Credentials | None = None) -> Source:
    """The source in a row of the whole table, with what is kept for it in the other."""
    source = _make_source(*_pick_source(row))
    return source if credentials is None else replace(source, credentials=credentials)


@lru_cache(maxsize=32_768)  # read at each poll, and hardly ever another one
def _make_source(
    id_: str,
    name: str,
    kind: str,
    url: str,
    host: str,
    tier: int,
    owner: str,
    official: bool,
    lang: str | None,
    tags: str,
    origin: str,
    options: str | None,
    trusted: bool,
) -> Source:
    return Source(
        id=id_,
        name=name,
        kind=kind,
        url=url,
        host=host,
        tier=tier,
        owner=owner,
        official=official,
        lang=lang,
        tags=TEXTS.read(tags),
        origin=SourceOrigin(origin),
        options=None if options is None else OPTIONS.read(options),
        trusted=trusted,
    )


_HEALTHS = {health.value: health for health in SourceHealth}


def read_state(row: AnyRow) -> SourceState:
    """What the polls of the source in a row of the whole table have left behind."""
    (
        url, due, etag, last_modified, body_hash, identity, baselined, last_ok,
        last_polled, failures, error, failing_since, fault, paused, memory, rhythm,
        health, health_since, first_error, reminded, last_whole, held_since, approved,
        silent_from, distrusted_until, gone, moved_told,
    ) = _pick_state(row)  # fmt: skip
    return SourceState(
        url=url,
        due=due,
        validators=Validators(etag=etag, last_modified=last_modified, body_hash=body_hash),
        identity=identity,
        baselined=baselined,
        last_ok=last_ok,
        last_polled=last_polled,
        failures=failures,
        error=error,
        failing_since=failing_since,
        fault=fault,
        paused=paused,
        memory=memory,
        rhythm=rhythm,
        health=_HEALTHS[health],
        health_since=health_since,
        first_error=first_error,
        reminded=reminded,
        last_whole=last_whole,
        held_since=held_since,
        approved=approved,
        silent_from=silent_from,
        distrusted_until=distrusted_until,
        gone=gone,
        moved_told=moved_told,
    )


@lru_cache(maxsize=32_768)  # written at each poll, and hardly ever another one
def _host_of(url: str) -> str:
    return host_of(url)


def source_row(source: Source) -> dict[str, Any]:
    """The columns that say what a source is."""
    return {
        "id": source.id,
        "name": source.name,
        "kind": source.kind,
        "url": source.url,
        "host": source.host,
        "tier": source.tier,
        "owner": source.owner,
        "official": source.official,
        "lang": source.lang,
        "tags": TEXTS.write(source.tags),
        "origin": source.origin.value,
        "options": options_text(source),
        "trusted": source.trusted,
    }


def options_text(source: Source) -> str | None:
    """The options of a source as they are stored."""
    return None if source.options is None else OPTIONS.write(source.options)


def state_row(state: SourceState) -> dict[str, Any]:
    """The columns that say what its polls have left behind."""
    return {
        "poll_url": state.url,
        "poll_host": _host_of(state.url),
        "due": state.due,
        "etag": state.validators.etag,
        "last_modified": state.validators.last_modified,
        "body_hash": state.validators.body_hash,
        "identity": state.identity,
        "baselined": state.baselined,
        "last_ok": state.last_ok,
        "last_polled": state.last_polled,
        "failures": state.failures,
        "error": state.error,
        "failing_since": state.failing_since,
        "fault": state.fault,
        "paused": state.paused,
        "memory": state.memory,
        "rhythm": state.rhythm,
        "health": state.health.value,
        "health_since": state.health_since,
        "first_error": state.first_error,
        "reminded": state.reminded,
        "last_whole": state.last_whole,
        "held_since": state.held_since,
        "approved": state.approved,
        "silent_from": state.silent_from,
        "distrusted_until": state.distrusted_until,
        "gone": state.gone,
        "moved_told": state.moved_told,
    }


def new_row(
    source: Source, *, due: datetime, now: datetime, before: AnyRow | None
) -> dict[str, Any]:
    """A source whose next poll is its baseline, in the place of the row ``before``.

    One that is paused or has entries held back stays so, whatever else of it changed.
    """
    claims = 0 if before is None else before.claims + 1
    state = SourceState(url=source.url, due=due)
    if before is not None and before.retired is None:
        state = replace(state, held_since=before.held_since)
        if before.paused:
            state = replace(
                state, paused=True, health=SourceHealth.PAUSED, health_since=before.health_since
            )
    return (
        source_row(source)
        | state_row(state)
        | {"added": now, "retired": None, "ledger_fault": None, "verified": None}
        | {"claimed_until": None, "claims": claims}
    )

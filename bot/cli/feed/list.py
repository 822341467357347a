"""``nightdesk feed list``: every source with how it does."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from textwrap import wrap
from typing import TYPE_CHECKING, Any

import click

from bot.cli.common import say, say_json
from bot.cli.feed.stored import all_sources, in_store

if TYPE_CHECKING:
    from bot.model import Precision, Subscription
    from bot.ports import SourceStatus, Store
    from config.schema import Settings

__all__ = ["WIDTH", "list_", "to_lines"]

WIDTH = 100
"""Columns of the list; an address or an id that is longer stands whole on a line of its own."""


@click.command("list")
@click.option("--json", "as_json", is_flag=True, help="JSON Lines.")
def list_(*, as_json: bool) -> None:
    """List every source with how it does.

    Its state, when it was last read and is read next, how often it publishes, how long
    after publication 95 of 100 entries are seen, and how much of it people found useful.
    """

    async def read(
        store: Store, settings: Settings
    ) -> tuple[tuple[SourceStatus, ...], Mapping[str, Precision], bool]:
        from bot.health.learning import MARKS_SINCE, count_precisions

        marks = await store.list_marks(since=datetime.now(UTC) - MARKS_SINCE)
        precisions = count_precisions(marks, wanted={}).sources
        return await all_sources(store, settings), precisions, bool(settings.http.public_url)

    statuses, precisions, reachable = in_store(read)
    for one in statuses:
        precision = precisions.get(one.source.id)
        if as_json:
            say_json(_to_mapping(one, precision))
        else:
            for line in to_lines(one, reachable=reachable, precision=precision):
                say(line)


def _to_mapping(one: SourceStatus, precision: Precision | None) -> dict[str, Any]:
    from bot.cli.common import describe_precision
    from bot.configured import describe_source
    from watchers import Rhythm, shown_url

    source, state = one.source, one.state
    rhythm = Rhythm.parse(state.rhythm)
    delay = rhythm.usual_delay()
    return {
        "id": source.id,
        **describe_source(source),
        "url": shown_url(state.url),
        "origin": source.origin.value,
        "entries": one.entries,
        "state": state.health.value,
        "state_since": state.health_since,
        "last_ok": state.last_ok,
        "due": None if state.paused or state.gone else state.due,
        "rhythm": rhythm.describe() if rhythm.known else None,
        "entries_a_day": round(rhythm.a_day(), 2) if rhythm.known else None,
        "p95_delay_s": None if delay is None else delay.total_seconds(),
        "last_entry": rhythm.last_item,
        "failures": state.failures,
        "failing_since": state.failing_since,
        "first_error": state.first_error,
        "error": state.error,
        "fault": state.fault,
        "held": one.held,
        "held_since": state.held_since,
        "pushed": None if one.subscription is None else one.subscription.state.value,
        "pushed_until": None if one.subscription is None else one.subscription.lease_ends,
        "last_push": None if one.subscription is None else one.subscription.last_push,
        "verified": None if one.verified is None else one.verified.isoformat(),
        "precision": describe_precision(precision),
    }


def to_lines(
    one: SourceStatus, *, reachable: bool = True, precision: Precision | None = None
) -> list[str]:
    """One line of facts, and below it what there is to say, folded to the width of a page.

    ``reachable``: hubs can reach this service (``http.public_url``). ``precision`` is what
    people said of its stories.
    """
    from bot.alerts.wording import count
    from bot.health.proposing import tell_precision
    from watchers import shown_url

    source, state = one.source, one.state
    entries = count(one.entries, "entry", "entries")
    facts = (source.id, state.health.value, f"tier {source.tier}", entries)
    said = ["  ".join((shown_url(state.url), *_tell_pace(one)))]
    if state.error:
        failed = "the last poll" if state.failures == 1 else f"the last {state.failures} polls"
        said.append(f"{failed} failed: {state.error}")
    if state.fault:
        said.append(f"fault: {state.fault}")
    if one.subscription is not None:
        said.append(_tell_subscription(one.subscription))
    elif source.kind == "websub" and not reachable:
        said.append("polled like a feed: http.public_url is not set, so no hub can push")
    if one.held:
        held = count(one.held, "entry", "entries")
        said.append(f"{held} held back: nightdesk feed approve {source.id}")
    if state.paused or state.gone:
        said.append(f"not polled: nightdesk feed resume {source.id}")
    said_of_it = tell_precision(precision)
    last_read = f"last read {_tell(state.last_ok)}"
    first = "  ".join((*facts, last_read, *([said_of_it] if said_of_it else [])))
    return [first, *(line for text in said for line in _fold(text))]


def _tell_pace(one: SourceStatus) -> list[str]:
    """Its rhythm, its delay, and when it is read next, in one line; none where none is known."""
    from watchers import Rhythm

    rhythm, state = Rhythm.parse(one.state.rhythm), one.state
    parts = []
    if rhythm.known:
        delay = rhythm.usual_delay()
        parts.append(rhythm.describe())
        parts += [] if delay is None else [f"seen within {_tell_span(delay)} (p95)"]
    if not (state.paused or state.gone):
        parts.append(f"next read {_tell(state.due)}")
    return ["; ".join(parts)] if parts else []


def _fold(text: str) -> list[str]:
    return wrap(
        text,
        width=WIDTH,
        initial_indent="    ",
        subsequent_indent="      ",
        break_long_words=False,
        break_on_hyphens=False,
    )


def _tell_subscription(subscription: Subscription) -> str:
    from watchers import shown_url

    said = f"hub {shown_url(subscription.hub)}: {subscription.state.value}"
    if subscription.lease_ends is not None:
        said += f" until {_tell(subscription.lease_ends)}"
    said += f", last push {_tell(subscription.last_push)}"
    return f"{said}; {subscription.error}" if subscription.error else said


def _tell(at: datetime | None) -> str:
    return "never" if at is None else f"{at:%Y-%m-%d %H:%M} UTC"


def _tell_span(span: timedelta) -> str:
    minutes = max(1, round(span / timedelta(minutes=1)))
    return f"{minutes} min" if minutes < 120 else f"{round(minutes / 60)} h"

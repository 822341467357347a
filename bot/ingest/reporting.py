"""Counts and logs what was stored: one line a poll, one an alert."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import structlog

from bot.ingest.polling import PollFailure, PollResult
from bot.model import AlertKind, Merged, SourceHealth
from bot.ports import Meter, PlannedAlert, PollRecord
from watchers import PollOutcome

__all__ = ["Reporting"]

log = structlog.get_logger("nightdesk.ingest")

_LOOKED_AFTER = frozenset({SourceHealth.FAILING, SourceHealth.SILENT})


class Reporting:
    """Tells the meter and the log of what was stored.

    ``noted`` hears of polls by which a source may do otherwise than before, with how many
    entries they brought.
    """

    def __init__(self, *, meter: Meter, noted: Callable[[str, int], None]) -> None:
        self._meter = meter
        self._noted = noted

    def polls(self, results: Sequence[PollResult], polls: Sequence[PollRecord]) -> None:
        """One line a poll."""
        # Bound once: a lazy logger is made anew at each call, which costs as much as a
        # poll's rows.
        bound = log.bind()
        for result, record in zip(results, polls, strict=True):
            outcome, state = result.outcome, result.claimed.state
            if record.entries:
                rows = [row for row in record.entries if row.decision is not None]
                self._meter.entries(len(record.entries))
                self._meter.hits(sum(len(row.decision.hits) for row in rows if row.decision))
            if result.pushed:
                bound.info("pushed", source=record.source, new=len(record.entries))
                continue
            if isinstance(outcome, PollFailure):
                self._meter.polled("failed")
                # Warn once: the next of the same run of failures are no news.
                write = bound.warning if state.failures == 0 else bound.info
                write("poll_failed", source=record.source, error=str(outcome.error))
                self._noted(record.source, 0)
                continue
            self._meter.polled(outcome.outcome.value)
            if outcome.outcome is PollOutcome.POSTPONED:
                bound.debug("poll", source=record.source, outcome=outcome.outcome.value)
                continue
            if state.failures or outcome.moved_to or state.health in _LOOKED_AFTER:
                self._noted(record.source, len(record.entries))
            if not record.entries and not state.failures:
                bound.debug("poll", source=record.source, outcome=outcome.outcome.value)
                continue
            fields = {"outcome": outcome.outcome.value, "new": len(record.entries)}
            if state.failures:
                bound.info("recovered", source=record.source, after=state.failures, **fields)
            else:
                bound.info("poll", source=record.source, **fields)

    def merges(self, merges: Sequence[Merged]) -> None:
        """One line a merge of two stories."""
        for merged in merges:
            merge = merged.merge
            self._meter.merged()
            log.info("merged", story=merge.gone, into=merge.into, reasons=list(merge.reasons))

    def alerts(self, stored: Sequence[PlannedAlert]) -> None:
        """One line an alert; notices have theirs already."""
        for planned in stored:
            if planned.alert.kind is AlertKind.NOTICE:
                continue
            self._meter.alerted(planned.alert.kind.value)
            log.info("alert", story=planned.alert.story, channel=planned.alert.channel)

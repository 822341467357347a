"""What the service counts, for Prometheus."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest

from bot.ingest import PushOutcome
from bot.model import SourceHealth, SubscriptionState

__all__ = ["CONTENT_TYPE", "WebMeter"]

CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8"

# Seconds. What is told at once takes a fraction of one; a rate limit, a few; what waited
# for Slack to come back, minutes.
_LEFT_BUCKETS = (0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.75, 1, 2, 5, 10, 30, 60, 300)
_BUCKETS = (0.1, 0.2, 0.3, 0.5, 1, 2, 5, 10, 30, 60, 120, 300, 900, 3600)

# Every outcome is there from the start, so that a rate over it has a beginning.
_POLLS = ("not_modified", "same_body", "fresh", "postponed", "failed")
_DELIVERIES = ("sent", "found", "delayed", "unknown", "dead")
_CANARIES = ("arrived", "lost")
_ALERTS = ("breaking", "update", "edit", "digest")


class WebMeter:
    """A `bot.ports.Meter` with a registry of its own: two services in one process, or two
    tests, count apart.
    """

    def __init__(self) -> None:
        self._registry = CollectorRegistry()
        self._polls = self._count("polls", "Polls that ended, by what they brought.", "outcome")
        self._entries = self._count("entries", "New entries that were stored.")
        self._hits = self._count("hits", "Times that a watch matched an entry.")
        self._merges = self._count("merges", "Times that two stories were found to be one.")
        self._alerts = self._count("alerts", "Alerts that were committed, by kind.", "kind")
        self._deliveries = self._count("deliveries", "Sends that ended, by outcome.", "outcome")
        self._pushes = self._count("pushes", "What hubs pushed, by what became of it.", "outcome")
        self._subscriptions = Gauge(
            "nightdesk_subscriptions",
            "Subscriptions to hubs that are not over, by state.",
            ["state"],
            registry=self._registry,
        )
        self._sources = Gauge(
            "nightdesk_sources",
            "Sources, by how they do.",
            ["state"],
            registry=self._registry,
        )
        self._canaries = self._count(
            "canaries", "Made-up entries that were sent the whole way, by outcome.", "outcome"
        )
        self._canary_took = Gauge(
            "nightdesk_canary_seconds",
            "How long the last made-up entry took that came through.",
            registry=self._registry,
        )
        self._told_after = Histogram(
            "nightdesk_time_to_tell_seconds",
            "From an entry's being seen to its alert's receipt.",
            buckets=_BUCKETS,
            registry=self._registry,
        )
        self._left_after = Histogram(
            "nightdesk_time_to_send_seconds",
            "From when a source's answer was there, before it is read, to its alert's leaving.",
            buckets=_LEFT_BUCKETS,
            registry=self._registry,
        )
        for counter, known in (
            (self._polls, _POLLS),
            (self._deliveries, _DELIVERIES),
            (self._alerts, _ALERTS),
            (self._pushes, tuple(PushOutcome)),
            (self._canaries, _CANARIES),
        ):
            for label in known:
                counter.labels(label)
        self.subscriptions({})
        self.sources({})

    def polled(self, outcome: str) -> None:
        """One poll ended."""
        self._polls.labels(outcome).inc()

    def pushed(self, outcome: str) -> None:
        """A hub pushed."""
        self._pushes.labels(outcome).inc()

    def subscriptions(self, counts: Mapping[str, int]) -> None:
        """So many subscriptions are in each state now."""
        for state in SubscriptionState:
            if state is not SubscriptionState.ENDED:
                self._subscriptions.labels(state.value).set(counts.get(state.value, 0))

    def entries(self, count: int) -> None:
        """New entries were stored."""
        self._entries.inc(count)

    def hits(self, count: int) -> None:
        """Watches matched that often."""
        self._hits.inc(count)

    def alerted(self, kind: str) -> None:
        """One alert was committed."""
        self._alerts.labels(kind).inc()

    def merged(self) -> None:
        """Two stories were found to be one."""
        self._merges.inc()

    def delivered(self, outcome: str) -> None:
        """One send ended."""
        self._deliveries.labels(outcome).inc()

    def sources(self, by_health: Mapping[str, int]) -> None:
        """So many sources are in each state now."""
        for state in SourceHealth:
            self._sources.labels(state).set(by_health.get(state, 0))

    def canary(self, took: timedelta | None) -> None:
        """A made-up entry came through, or did not."""
        self._canaries.labels("lost" if took is None else "arrived").inc()
        if took is not None:
            self._canary_took.set(max(took.total_seconds(), 0.0))

    def left_after(self, delay: timedelta) -> None:
        """The time from a source's answer, with the news in it, to the alert's leaving."""
        self._left_after.observe(max(delay.total_seconds(), 0.0))

    def told_after(self, delay: timedelta) -> None:
        """The time from an entry's being seen to its alert's receipt."""
        # A clock that was set back in between would make it negative.
        self._told_after.observe(max(delay.total_seconds(), 0.0))

    def expose(self) -> bytes:
        """All of it in Prometheus's text format."""
        return generate_latest(self._registry)

    def _count(self, name: str, meaning: str, *labels: str) -> Counter:
        return Counter(f"nightdesk_{name}", meaning, labels, registry=self._registry)

"""What the service counts."""

from __future__ import annotations

from datetime import timedelta

from prometheus_client.parser import text_string_to_metric_families

from bot.ports import Meter
from bot.web import WebMeter


def read(meter: WebMeter) -> dict[tuple[str, str], float]:
    """Each sample by its name and the value of its one label."""
    return {
        (sample.name, "".join(sample.labels.values())): sample.value
        for family in text_string_to_metric_families(meter.expose().decode())
        for sample in family.samples
    }


def test_everything_that_is_counted_shows() -> None:
    meter: Meter = WebMeter()
    meter.polled("fresh")
    meter.polled("fresh")
    meter.polled("failed")
    meter.entries(7)
    meter.hits(3)
    meter.merged()
    meter.alerted("breaking")
    meter.delivered("sent")
    meter.told_after(timedelta(milliseconds=250))
    meter.left_after(timedelta(milliseconds=120))
    meter.canary(timedelta(seconds=3))
    meter.canary(None)
    assert isinstance(meter, WebMeter)
    samples = read(meter)
    assert samples["nightdesk_polls_total", "fresh"] == 2
    assert samples["nightdesk_polls_total", "failed"] == 1
    assert samples["nightdesk_entries_total", ""] == 7
    assert samples["nightdesk_hits_total", ""] == 3
    assert samples["nightdesk_merges_total", ""] == 1
    assert samples["nightdesk_alerts_total", "breaking"] == 1
    assert samples["nightdesk_deliveries_total", "sent"] == 1
    assert samples["nightdesk_canaries_total", "arrived"] == 1
    assert samples["nightdesk_canaries_total", "lost"] == 1
    assert samples["nightdesk_canary_seconds", ""] == 3
    assert samples["nightdesk_time_to_tell_seconds_bucket", "0.2"] == 0
    assert samples["nightdesk_time_to_tell_seconds_bucket", "0.3"] == 1
    assert samples["nightdesk_time_to_send_seconds_bucket", "0.1"] == 0
    assert samples["nightdesk_time_to_send_seconds_bucket", "0.15"] == 1


def test_every_outcome_is_there_before_it_happens() -> None:
    samples = read(WebMeter())
    for outcome in ("sent", "found", "delayed", "unknown", "dead"):
        assert samples["nightdesk_deliveries_total", outcome] == 0


def test_two_meters_count_apart() -> None:
    one, other = WebMeter(), WebMeter()
    one.entries(5)
    assert read(other)["nightdesk_entries_total", ""] == 0


def test_a_clock_that_was_set_back_makes_no_negative_time() -> None:
    meter = WebMeter()
    meter.told_after(timedelta(seconds=-5))
    meter.left_after(timedelta(seconds=-5))
    assert read(meter)["nightdesk_time_to_tell_seconds_sum", ""] == 0
    assert read(meter)["nightdesk_time_to_send_seconds_sum", ""] == 0

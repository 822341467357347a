"""`make demo SLACK=double`: a day through the real service into Slack, and read there."""

from __future__ import annotations

import io

from rich.console import Console

from tests.demo.days import make_day
from tests.slack_double.demo import play_into_slack


async def test_a_day_is_told_into_slack_and_shown_as_people_see_it() -> None:
    day = make_day(
        seconds=2,
        items=[
            {"id": "old", "feed": "wire", "at": "-1h", "title": "Zemora recalls 2,000 kettles"},
            {
                "id": "new",
                "feed": "wire",
                "at": 1,
                "title": "Zemora to acquire Quilpe for $3 billion",
            },
        ],
        watches=[{"name": "z", "query": "Zemora", "channels": ["desk"], "priority": "high"}],
    )
    paper = io.StringIO()

    summary, slack = await play_into_slack(day, console=Console(file=paper, width=120))

    shown = paper.getvalue()
    assert (summary.alerts, summary.digests) == (1, 1)
    assert len(slack.in_channel("desk")) == 2
    assert "─ #desk ─" in shown
    # Told at once, listed by the digest, and asked about.
    assert shown.count("Zemora to acquire Quilpe for $3 billion") == 3
    assert "Zemora recalls 2,000 kettles" not in shown
    assert "[ Why ]" in shown
    assert "editor types /watch list in #desk" in shown
    assert "only you see this" in shown

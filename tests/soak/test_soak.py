"""Half a minute of what `make soak` does for ten."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from tests.soak.__main__ import tell_figures
from tests.soak.soaking import Plan, soak


# It plays in real time: half a minute, what it takes to start the program, and to send the rest.
@pytest.mark.long
@pytest.mark.timeout(900)
async def test_through_faults_disconnects_and_a_kill_every_alert_is_in_slack_once_and_in_order(
    tmp_path: Path,
) -> None:
    plan = Plan(length=timedelta(seconds=30), kills=1)

    playing, slack, verdict = await soak(plan, folder=tmp_path)

    figures = "\n".join(tell_figures(playing, slack, verdict))
    assert verdict.good, figures
    # There was something to get through.
    assert len(playing.told) > 10, figures
    assert playing.kills == 1, figures
    assert playing.trouble.spoiled, figures
    assert playing.trouble.gone, figures
    assert verdict.replies > 0, figures

"""What is said of a server that answers with an error."""

from __future__ import annotations

from datetime import timedelta

import pytest

from watchers.refusals import refuse_status

PLACE = "https://quay.example/rss"


@pytest.mark.parametrize("status", [429, 503])
def test_a_server_is_only_said_to_ask_for_time_where_it_did(status: int) -> None:
    silent = refuse_status(PLACE, status, None)
    asking = refuse_status(PLACE, status, timedelta(minutes=2))

    assert "it asks for" not in str(silent)
    assert str(asking).endswith("(it asks for 120 s)")
    assert (silent.retry_after, asking.retry_after) == (None, timedelta(minutes=2))


@pytest.mark.parametrize("status", [400, 401, 403, 404, 410, 418, 429, 500, 503, 599, 999])
def test_every_refusal_says_what_happened_and_what_comes_of_it(status: int) -> None:
    said = str(refuse_status(PLACE, status, None))

    happened, _, next_step = said.partition("; ")
    assert happened.startswith(f"{PLACE} answered {status}")
    assert len(next_step.split()) > 3

"""An answer to one person is tried again where it was not taken, within what Slack serves."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

import pytest

from bot.slack import whispering
from bot.slack.client import close_client, open_client
from tests.slack.desktop import NEWSROOM, Desktop
from tests.slack_double import Answered, Fault, faults, read_blocks

SLACK = NEWSROOM


@pytest.fixture(autouse=True)
def _at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each further try is made without a pause."""
    monkeypatch.setattr(whispering, "PAUSES", tuple(timedelta() for _ in whispering.PAUSES))


async def ask(at_desk: Desktop, spoiled: Sequence[Fault]) -> Answered:
    """An answer that always goes to the response_url, the first tries of it spoiled."""
    at_desk.slack.fail_next("response_url", *spoiled)
    return await at_desk.editor.type("test nokia")


@pytest.mark.parametrize(
    "fault",
    [
        faults.server_error(),
        faults.server_error(status=500),
        faults.reset_before(),
        faults.rate_limited(retry_after=0),
    ],
)
@pytest.mark.parametrize("times", [1, 2])
async def test_an_answer_that_fails_is_sent_again(
    at_desk: Desktop, fault: Fault, times: int
) -> None:
    said = await ask(at_desk, [fault] * times)
    (shown,) = said.later
    assert "nokia" in read_blocks(shown["blocks"])


async def count_tries(at_desk: Desktop, fault: Fault) -> int:
    """How often an answer is sent of which each try is spoiled so."""
    slack = at_desk.slack
    answered = slack.responses.expect(user=at_desk.editor.id, channel="C0DOUBLE001")
    client = open_client(slack.bot_token, base_url=slack.api_url)
    spoiled = [fault] * 6
    slack.fail_next("response_url", *spoiled)
    await whispering.say_at(client, slack.response_url(answered), {"text": "psst"})
    await close_client(client)
    assert answered.later == []
    return len(spoiled) - len(slack._faults["response_url"])


@pytest.mark.parametrize("status", [400, 403, 404])
async def test_an_answer_that_slack_refuses_is_not_sent_again(
    at_desk: Desktop, status: int
) -> None:
    assert await count_tries(at_desk, Fault(status=status, body="used_url")) == 1


@pytest.mark.parametrize("fault", [faults.server_error(), faults.rate_limited(retry_after=0)])
async def test_an_answer_is_tried_three_times_and_no_more(at_desk: Desktop, fault: Fault) -> None:
    assert await count_tries(at_desk, fault) == 3


async def test_an_answer_does_not_wait_for_longer_than_somebody_would(at_desk: Desktop) -> None:
    assert await count_tries(at_desk, faults.rate_limited(retry_after=600)) == 1


def test_the_tries_stay_within_what_slack_serves() -> None:
    assert len(whispering.PAUSES) + 1 < 5

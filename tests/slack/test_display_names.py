"""Who is on a story, by the name that colleagues read."""

from __future__ import annotations

from pathlib import Path

import pytest
from slack_sdk.web.async_client import AsyncWebClient

from tests.slack.pressing import open_newsroom
from tests.slack_double import SlackDouble, read_blocks
from tests.slack_double.faults import Fault, rate_limited, server_error

ULRIKE = {
    "id": "U0ULI00001",
    "username": "u.mueller84",
    "name": "u.mueller84",
    "team_id": "T0DOUBLE01",
}


def hire_ulrike(slack: SlackDouble, *, shown: str = "Ulrike Müller") -> None:
    slack.workspace.add_user(ULRIKE["id"], name=ULRIKE["name"], zone="Europe/Berlin")
    slack.workspace.users[ULRIKE["id"]]["profile"]["display_name"] = shown


async def test_who_is_on_a_story_is_shown_by_the_name_that_colleagues_read(
    slack: SlackDouble, client: AsyncWebClient, tmp_path: Path
) -> None:
    hire_ulrike(slack)
    async with open_newsroom(slack, client, tmp_path) as newsroom:
        (post,) = await newsroom.tell(17)
        await newsroom.press(post, "I'm on it", by=ULRIKE)
        await newsroom.press(post, "Noise", by=ULRIKE)
        await newsroom.send()
        shown = read_blocks(slack.in_channel("tech")[0].blocks)
        assert "Ulrike Müller is on it" in shown
        assert "u.mueller84" not in shown
        audit = await newsroom.store.read_audit(after=0, limit=50)
        assert any("Ulrike Müller" in str(one) for one in audit)
    # Asked for once.
    assert len(slack.calls("users.info")) == 1


async def test_a_name_that_would_ring_somebody_or_link_somewhere_is_only_text(
    slack: SlackDouble, client: AsyncWebClient, tmp_path: Path
) -> None:
    hire_ulrike(slack, shown="<!channel> @here <https://evil.example|x>")
    async with open_newsroom(slack, client, tmp_path) as newsroom:
        (post,) = await newsroom.tell(17)
        await newsroom.press(post, "I'm on it", by=ULRIKE)
        await newsroom.send()
        said = slack.in_channel("tech")[0]
        assert "<!channel>" not in said.text
        assert "'broadcast'" not in str(said.blocks)


@pytest.mark.parametrize(
    "fault",
    [rate_limited(retry_after=30), server_error(), Fault(error="missing_scope")],
    ids=["rate limit", "503", "no scope"],
)
async def test_where_slack_does_not_tell_the_name_the_login_stands_in(
    slack: SlackDouble, client: AsyncWebClient, tmp_path: Path, fault: Fault
) -> None:
    hire_ulrike(slack)
    slack.fail_next("users.info", fault)
    async with open_newsroom(slack, client, tmp_path) as newsroom:
        (post,) = await newsroom.tell(17)
        await newsroom.press(post, "I'm on it", by=ULRIKE)
        await newsroom.send()
        assert "u.mueller84 is on it" in read_blocks(slack.in_channel("tech")[0].blocks)

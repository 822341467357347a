"""Slack's ids, told from names; people of Enterprise Grid (W…) are people everywhere."""

from __future__ import annotations

import pytest

from bot.desk import sign_of
from bot.slack.ids import is_channel_id, is_direct_id, is_person_id, is_room_id
from bot.slack.notifier import SlackNotifier
from tests.slack.bodies import make_alert
from tests.slack.desktop import NEWSROOM, Desktop
from tests.slack_double import SlackDouble

SLACK = NEWSROOM
GRACE = "W012A3CDE"


@pytest.mark.parametrize(
    ("written", "kinds"),
    [
        ("C0123ABCD", "channel room"),
        ("G0123ABCD", "channel room"),
        ("D0123ABCD", "channel direct"),
        ("U0123ABCD", "channel direct person"),
        ("W012A3CDE", "channel direct person"),
        ("S0123ABCD", ""),
        ("web-desk", ""),
        ("w012a3cde", ""),
        ("WEB", ""),
        ("USA", ""),
        ("W-team-desk", ""),
        ("", ""),
    ],
)
def test_each_id_is_of_its_kinds_and_a_name_is_none(written: str, kinds: str) -> None:
    found = {
        "channel": is_channel_id(written),
        "room": is_room_id(written),
        "direct": is_direct_id(written),
        "person": is_person_id(written),
    }
    assert " ".join(kind for kind, is_one in found.items() if is_one) == kinds


async def test_a_person_of_a_grid_is_told_in_their_own_conversation(
    slack: SlackDouble, notifier: SlackNotifier
) -> None:
    slack.add_person(GRACE, name="grace")
    receipt = await notifier.send(make_alert(channel=GRACE), delivery_id="d1")
    assert slack.calls("chat.postMessage")[-1]["channel"] == GRACE
    assert receipt.channel == slack.workspace.direct(GRACE).id


async def test_a_person_of_a_grid_watches_for_themselves_and_nobody_changes_that(
    at_desk: Desktop,
) -> None:
    grace = at_desk.slack.add_person(GRACE, name="grace")
    await grace.type("add nokia to me", channel="general")
    assert await grace.submit() == {}
    assert (await at_desk.watch(f"nokia/grace-{sign_of(GRACE)}")).channels == (GRACE,)
    said = await grace.type("list mine", channel="general")
    assert "a direct message" in grace.reads(said)
    said = await at_desk.editor.type(f"remove nokia/grace-{sign_of(GRACE)}", channel="general")
    assert f"No watch is named 'nokia/grace-{sign_of(GRACE)}'" in at_desk.editor.reads(said)
    assert (await at_desk.watch(f"nokia/grace-{sign_of(GRACE)}")).channels == (GRACE,)

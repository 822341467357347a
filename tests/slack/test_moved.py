"""A private channel that has another id, since it was shared with another workspace."""

from __future__ import annotations

from pathlib import Path

import pytest
from slack_sdk.web.async_client import AsyncWebClient

from bot.errors import DeliveryRefused
from bot.slack.notifier import SlackNotifier
from tests.slack.bodies import make_alert
from tests.slack.desk import open_beside
from tests.slack.desktop import NEWSROOM, open_desktop
from tests.slack_double import SlackDouble

SLACK = NEWSROOM


def make_inquiry(slack: SlackDouble) -> str:
    """A private channel with the editor in it; its id."""
    slack.methods.scopes |= {"groups:read", "groups:history"}
    place = slack.add_channel("inquiry", private=True, member=True)
    slack.workspace.by_id(place).people.add(slack.editor.id)  # type: ignore[union-attr]
    return place


async def test_its_watches_and_settings_are_those_of_the_new_id(
    slack: SlackDouble, client: AsyncWebClient, tmp_path: Path
) -> None:
    old = make_inquiry(slack)
    async with open_desktop(slack, client, tmp_path) as desktop:
        editor = desktop.editor
        await editor.type("add nokia", channel="inquiry")
        assert await editor.submit() == {}
        await editor.close()
        await editor.type("settings", channel="inquiry")
        await editor.fill("channel.threshold", "everything")
        assert await editor.submit() == {}
        await editor.close()

        new = await editor.share_channel("inquiry")

        assert new != old
        (nokia,) = [name for name in await desktop.names() if name.startswith("nokia")]
        assert (await desktop.watch(nokia)).channels == (new,)
        assert "nokia" in editor.reads(await editor.type("list here", channel="inquiry"))
        assert set(await desktop.desk.used_channels()) >= {new}
        assert old not in await desktop.desk.used_channels()
        await editor.type("settings", channel="inquiry")
        assert "Set in Slack: What is posted at once" in editor.reads()
        await editor.close()
        removed = await editor.type(f"remove {nokia}", channel="inquiry")
        assert "Removed nokia" in editor.reads(removed)


@pytest.mark.parametrize(
    "said",
    [
        {},
        {"old_channel_id": "C0X0000001"},
        {"old_channel_id": "C0X0000001", "new_channel_id": "C0X0000001"},
        {"old_channel_id": "U0X0000001", "new_channel_id": "C0X0000001"},
        {"old_channel_id": "C0X0000001", "new_channel_id": "not an id"},
        {"old_channel_id": "C0X0000001", "new_channel_id": "C0Y0000001"},
    ],
)
async def test_what_says_too_little_or_is_of_no_channel_of_ours_changes_nothing(
    slack: SlackDouble, client: AsyncWebClient, tmp_path: Path, said: dict[str, str]
) -> None:
    async with open_desktop(slack, client, tmp_path) as desktop:
        await desktop.desk.add_watch(
            query="quay", channels=["U0X0000001"], actor="ed", now=desktop.now()
        )
        await slack.send_event({"type": "channel_id_changed", **said})
        assert (await desktop.watch("quay")).channels == ("U0X0000001",)
    async with open_beside(tmp_path) as store:
        assert await store.channel_names() == {}


async def test_what_is_for_the_old_id_is_posted_under_the_new_and_found_there(
    slack: SlackDouble, notifier: SlackNotifier
) -> None:
    old = make_inquiry(slack)
    room = slack.workspace.by_id(old)
    assert room is not None
    slack.workspace.change_id(room)

    async def recall(place: str) -> str | None:
        return room.id if place in {old, "inquiry"} else None

    with pytest.raises(DeliveryRefused):
        await notifier.send(make_alert(channel=old), delivery_id="d0")
    notifier.recall = recall
    receipt = await notifier.send(make_alert(channel=old), delivery_id="d1")
    assert receipt.channel == room.id
    found = await notifier.find(make_alert(channel=old), delivery_id="d1", since=make_alert().at)
    assert found == receipt


async def test_a_channel_whose_id_was_learned_by_its_name_is_looked_through_under_the_new(
    slack: SlackDouble, notifier: SlackNotifier
) -> None:
    old = make_inquiry(slack)
    first = await notifier.send(make_alert(channel="inquiry"), delivery_id="d1")
    room = slack.workspace.by_id(old)
    assert room is not None
    slack.workspace.change_id(room)

    async def recall(place: str) -> str | None:
        return room.id if place == old else None

    notifier.recall = recall
    body = make_alert(channel="inquiry")
    found = await notifier.find(body, delivery_id="d1", since=body.at)
    assert found is not None
    assert (found.channel, found.ts) == (room.id, first.ts)

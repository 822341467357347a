"""A channel that files know by its name, and that somebody renames in Slack while all runs."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from pathlib import Path

import pytest
from slack_sdk.web.async_client import AsyncWebClient

from bot.errors import DeliveryRefused
from bot.model import Receipt
from bot.slack.notifier import SlackNotifier
from tests.slack.bodies import make_alert
from tests.slack.desk import open_beside
from tests.slack.desktop import NEWSROOM, Desktop, open_desktop
from tests.slack_double import SlackDouble
from tests.slack_double.faults import rate_limited
from tests.store.marking import tell_stories
from tests.store.samples import DAY, NOW, prepare

SLACK = NEWSROOM


def rename(slack: SlackDouble, old: str, new: str) -> str:
    room = slack.workspace.room(old)
    assert room is not None
    room.name = new
    return room.id


@pytest.fixture
async def told(
    slack: SlackDouble, client: AsyncWebClient, tmp_path: Path
) -> AsyncIterator[Desktop]:
    """A newsroom that told #tech something, which then is #technology."""
    place = slack.channel_id("tech")
    async with open_desktop(slack, client, tmp_path) as desktop:
        async with open_beside(tmp_path) as store:
            await tell_stories(store, await prepare(store), 1, channels=("tech",))
            for one in await store.lease_deliveries(now=NOW, holder="x", until=NOW + DAY, limit=9):
                receipt = Receipt(channel=place, ts="1.1")
                await store.record_sent(one.delivery.id, receipt=receipt, now=NOW)
        rename(slack, "tech", "technology")
        yield desktop


async def test_what_is_for_the_old_name_is_posted_where_it_was_told_before(
    slack: SlackDouble, notifier: SlackNotifier
) -> None:
    place = slack.channel_id("tech")

    async def recall(name: str) -> str | None:
        return place if name == "tech" else None

    notifier.recall = recall
    rename(slack, "tech", "technology")
    receipt = await notifier.send(make_alert(channel="tech"), delivery_id="d1")
    assert receipt.channel == place
    assert [one.delivery_id for one in slack.in_channel("technology")] == ["d1"]


async def test_another_channel_that_has_the_name_now_is_the_one_that_is_meant(
    slack: SlackDouble, notifier: SlackNotifier
) -> None:
    place = slack.channel_id("tech")

    async def recall(_name: str) -> str | None:
        return place

    notifier.recall = recall
    rename(slack, "tech", "technology")
    new = slack.add_channel("tech")
    assert (await notifier.send(make_alert(channel="tech"), delivery_id="d1")).channel == new


async def test_a_name_that_was_never_told_is_refused_with_what_may_be_wrong(
    slack: SlackDouble, notifier: SlackNotifier
) -> None:
    async def recall(_name: str) -> str | None:
        return None

    notifier.recall = recall
    rename(slack, "tech", "technology")
    with pytest.raises(DeliveryRefused, match="whether it was renamed"):
        await notifier.send(make_alert(channel="tech"), delivery_id="d1")


async def test_commands_in_a_renamed_channel_are_of_the_name_by_which_it_is_kept(
    told: Desktop,
) -> None:
    editor = told.editor
    await told.desk.add_watch(query="quay", channels=["tech"], actor="shell:ed", now=told.now())
    assert "quay" in editor.reads(await editor.type("list here", channel="technology"))
    await editor.type("add nokia", channel="technology")
    assert await editor.submit() == {}
    assert (await told.watch("nokia")).channels == ("tech",)
    assert "Removed quay" in editor.reads(await editor.type("remove quay", channel="technology"))


async def test_members_have_their_say_from_elsewhere_under_the_old_name(told: Desktop) -> None:
    editor = told.editor
    await told.desk.add_watch(query="quay", channels=["tech"], actor="shell:ed", now=told.now())
    assert "Removed quay" in editor.reads(await editor.type("remove quay", channel="general"))


async def test_a_renamed_channel_is_not_taken_for_a_new_one_of_its_old_name(told: Desktop) -> None:
    editor = told.editor
    told.slack.add_channel("tech")
    await editor.type("add nokia", channel="technology")
    assert await editor.submit() == {}
    assert (await told.watch("nokia")).channels == (told.slack.channel_id("technology"),)


async def test_a_channel_that_was_never_renamed_is_kept_as_ever(told: Desktop) -> None:
    editor = told.editor
    await editor.type("add nokia", channel="deals")
    assert await editor.submit() == {}
    assert (await told.watch("nokia")).channels == (told.slack.channel_id("deals"),)


async def names(folder: Path) -> Mapping[str, str]:
    async with open_beside(folder) as store:
        return await store.channel_names()


@pytest.mark.parametrize("private", [False, True])
async def test_a_channel_is_known_by_its_new_name_once_it_is_renamed(
    slack: SlackDouble, client: AsyncWebClient, tmp_path: Path, *, private: bool
) -> None:
    slack.methods.scopes |= {"groups:read"}
    place = slack.add_channel("docks", private=private, member=True)
    slack.workspace.by_id(place).people.add(slack.editor.id)  # type: ignore[union-attr]
    async with open_desktop(slack, client, tmp_path) as desktop:
        await desktop.editor.type("list here", channel="docks")
        assert await names(tmp_path) == {place: "docks"}
        await desktop.editor.rename_channel("docks", "harbour")
        assert await names(tmp_path) == {place: "harbour"}


async def test_a_channel_that_took_the_old_name_is_another_one_at_once(
    slack: SlackDouble, client: AsyncWebClient, tmp_path: Path
) -> None:
    async with open_desktop(slack, client, tmp_path, named=()) as desktop:
        editor = desktop.editor
        first = slack.channel_id("deals")
        slack.fail_next("views.open", rate_limited(retry_after=30))
        assert "for #" in editor.reads(await editor.type("add nokia to #deals", channel="general"))
        await editor.rename_channel("deals", "bids")
        slack.add_channel("deals")
        slack.fail_next("views.open", rate_limited(retry_after=30))
        await editor.type("add quay to #deals", channel="general")
        assert first not in (await desktop.watch("quay")).channels


async def test_everybody_sees_what_a_public_channel_is_told_that_has_another_name_now(
    told: Desktop,
) -> None:
    await told.desk.add_watch(query="quay", channels=["tech"], actor="shell:ed", now=told.now())
    out = told.slack.add_person("U0OUT00001", name="outsider")
    assert "quay" in out.reads(await out.type("list", channel="general"))


async def test_a_private_channel_that_took_the_old_name_is_for_who_is_there(told: Desktop) -> None:
    await told.desk.add_watch(query="quay", channels=["tech"], actor="shell:ed", now=told.now())
    told.slack.add_channel("tech", private=True, member=True)
    told.slack.methods.scopes |= {"groups:read"}
    out = told.slack.add_person("U0OUT00001", name="outsider")
    assert "quay" not in out.reads(await out.type("list", channel="general"))


async def test_the_home_tab_has_a_channel_that_is_kept_by_a_former_name(told: Desktop) -> None:
    await told.editor.open_home()
    await told.slack.wait_for(lambda: told.editor.home is not None)
    assert told.editor.home is not None
    assert "#tech" in told.editor.reads(told.editor.home)


async def test_a_renamed_channel_that_was_told_goes_on_being_kept_by_its_old_name(
    told: Desktop, tmp_path: Path
) -> None:
    editor = told.editor
    await told.desk.add_watch(query="quay", channels=["tech"], actor="shell:ed", now=told.now())
    await editor.rename_channel("technology", "machines")
    assert "quay" in editor.reads(await editor.type("list here", channel="machines"))
    assert (await names(tmp_path))[told.slack.channel_id("machines")] == "machines"


async def test_of_a_channel_of_which_nothing_is_kept_no_name_is_noted(
    at_desk: Desktop, tmp_path: Path
) -> None:
    at_desk.slack.add_channel("lunch")
    await at_desk.editor.rename_channel("lunch", "dinner")
    assert await names(tmp_path) == {}


async def test_a_channel_that_a_watch_tells_by_its_id_is_noted(
    at_desk: Desktop, tmp_path: Path
) -> None:
    place = at_desk.slack.add_channel("docks")
    await at_desk.desk.add_watch(query="quay", channels=[place], actor="ed", now=at_desk.now())
    await at_desk.editor.rename_channel("docks", "harbour")
    assert await names(tmp_path) == {place: "harbour"}


async def test_a_channel_that_takes_the_name_of_a_known_one_is_the_one_that_has_it(
    at_desk: Desktop, tmp_path: Path
) -> None:
    async with open_beside(tmp_path) as store:
        await store.note_channel_names({"C0GONE0001": "docks"}, now=NOW)
    place = at_desk.slack.add_channel("lunch")
    await at_desk.editor.rename_channel("lunch", "docks")
    assert await names(tmp_path) == {place: "docks"}


@pytest.mark.parametrize(
    "said", [None, {}, {"id": "C0X0000001"}, {"id": "U0X0000001", "name": "x"}]
)
async def test_a_rename_that_says_too_little_changes_nothing(
    at_desk: Desktop, tmp_path: Path, said: object
) -> None:
    await at_desk.slack.send_event({"type": "channel_rename", "channel": said})
    assert await names(tmp_path) == {}

"""A watch of several channels ends for each of them by who has a say there."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from slack_sdk.web.async_client import AsyncWebClient

from tests.slack.bodies import AT
from tests.slack.desktop import NEWSROOM, Desktop, open_desktop
from tests.slack_double import Person, SlackDouble

SLACK = NEWSROOM
REFUSED = "for its members to say"
CHIEF = "U0CHIEF001"


@pytest.fixture
async def at_desk(
    slack: SlackDouble, client: AsyncWebClient, tmp_path: Path
) -> AsyncIterator[Desktop]:
    """A watch of Ben's for two channels; ``chief`` is an editor."""
    named = ("tech", "deals")
    async with open_desktop(slack, client, tmp_path, editors=[CHIEF], named=named) as desktop:
        await desktop.desk.add_watch(
            query="nokia", channels=["tech", "deals"], actor="slack:U0BEN00001", now=AT
        )
        yield desktop


@pytest.fixture
def ann(slack: SlackDouble) -> Person:
    """A member of #tech alone."""
    return join(slack, slack.add_person("U0ANN00001", name="ann", in_public=False), "tech")


def join(slack: SlackDouble, person: Person, *channels: str) -> Person:
    for channel in channels:
        room = slack.workspace.room(channel)
        assert room is not None
        room.people.add(person.id)
    return person


async def test_a_member_of_one_channel_ends_it_for_nobody_else(
    at_desk: Desktop, ann: Person
) -> None:
    said = await ann.type("remove nokia", channel="tech")
    assert "#deals" in said.text
    assert REFUSED in said.text
    assert "/watch edit" in said.text
    assert "nokia" in await at_desk.names()


async def test_a_member_of_one_channel_takes_that_out(at_desk: Desktop, ann: Person) -> None:
    await ann.type("edit nokia", channel="tech")
    await ann.fill("watch.told", ["#deals"])
    assert await ann.submit() == {}
    assert (await at_desk.watch("nokia")).channels == ("deals",)


async def test_a_member_of_one_channel_does_not_take_another_out(
    at_desk: Desktop, ann: Person, slack: SlackDouble
) -> None:
    await ann.type("edit nokia", channel="tech")
    await ann.fill("watch.told", ["#tech"])
    assert "#deals" in (await ann.submit())["watch.channels"]
    join(slack, ann, "business")
    await ann.fill("watch.told", ["#tech", "#deals"])
    await ann.fill("watch.channels", [slack.channel_id("business")])
    assert await ann.submit() == {}
    business = slack.channel_id("business")
    assert set((await at_desk.watch("nokia")).channels) == {"tech", "deals", business}


async def test_a_command_takes_no_channel_of_others_out_either(
    at_desk: Desktop, ann: Person, slack: SlackDouble
) -> None:
    join(slack, ann, "business")
    slack.views.redeem = lambda _trigger: "expired_trigger_id"  # type: ignore[method-assign]
    said = await ann.type("edit nokia to #tech", channel="tech")
    assert REFUSED in said.text
    assert set((await at_desk.watch("nokia")).channels) == {"tech", "deals"}


@pytest.mark.parametrize("who", ["of both", "owner", "editor"])
async def test_who_has_a_say_in_all_of_it_ends_it_and_has_it_back(
    at_desk: Desktop, slack: SlackDouble, who: str
) -> None:
    people = {"of both": "U0CAT00001", "owner": "U0BEN00001", "editor": CHIEF}
    person = slack.add_person(people[who], name=who, in_public=False)
    join(slack, person, "general", *(["tech", "deals"] if who == "of both" else []))
    said = await person.type("remove nokia", channel="general")
    assert "Removed nokia" in said.text
    await person.press("Undo", on=said)
    await slack.wait_for(lambda: "Back again" in person.reads(said))
    assert "nokia" in await at_desk.names()


async def test_who_might_not_end_it_does_not_have_it_back(
    at_desk: Desktop, ann: Person, slack: SlackDouble
) -> None:
    said = await slack.editor.type("remove nokia", channel="tech")
    join(slack, ann, "general")
    # As if the button were theirs.
    payload = {
        "actions": [{"action_id": "watch.undo_removal", "value": "nokia"}],
        "user": {"id": ann.id},
    }
    answer = await at_desk.commands.press(payload)
    assert REFUSED in answer.message.text
    assert "nokia" not in await at_desk.names()
    await slack.editor.press("Undo", on=said)
    await slack.wait_for(lambda: "Back again" in slack.editor.reads(said))


@pytest.mark.parametrize(
    ("field", "value"),
    [("query", "nokia AND deal"), ("priority", "high"), ("expires", "2026-05-01")],
)
async def test_a_member_of_one_channel_does_not_alter_what_another_hears(
    at_desk: Desktop, ann: Person, field: str, value: str
) -> None:
    before = await at_desk.watch("nokia")
    await ann.type("edit nokia", channel="tech")
    await ann.fill(f"watch.{field}", value)
    refused = (await ann.submit())["watch.channels"]
    assert "'nokia' tells #deals as well" in refused
    assert REFUSED in refused
    assert await at_desk.watch("nokia") == before


@pytest.mark.parametrize("typed", ["edit nokia nokia AND deal", "edit nokia high"])
async def test_a_command_alters_nothing_of_what_others_hear_either(
    at_desk: Desktop, ann: Person, slack: SlackDouble, typed: str
) -> None:
    before = await at_desk.watch("nokia")
    slack.views.redeem = lambda _trigger: "expired_trigger_id"  # type: ignore[method-assign]
    assert REFUSED in (await ann.type(typed, channel="tech")).text
    assert await at_desk.watch("nokia") == before
    # To say what it is already alters nothing.
    join(slack, ann, "business")
    said = await ann.type("edit nokia nokia normal", channel="tech")
    assert REFUSED not in said.text


@pytest.mark.parametrize("who", ["of both", "owner", "editor"])
async def test_who_has_a_say_in_all_of_it_alters_it(
    at_desk: Desktop, slack: SlackDouble, who: str
) -> None:
    people = {"of both": "U0CAT00001", "owner": "U0BEN00001", "editor": CHIEF}
    person = slack.add_person(people[who], name=who, in_public=False)
    join(slack, person, "general", *(["tech", "deals"] if who == "of both" else []))
    await person.type("edit nokia nokia AND deal", channel="general")
    assert await person.submit() == {}
    assert (await at_desk.watch("nokia")).query == "nokia AND deal"


async def test_a_member_of_the_only_channel_alters_what_that_hears(
    at_desk: Desktop, ann: Person
) -> None:
    await at_desk.desk.add_watch(query="quay", channels=["tech"], actor="slack:U0BEN00001", now=AT)
    await ann.type("edit quay quay AND strike", channel="tech")
    assert await ann.submit() == {}
    assert (await at_desk.watch("quay")).query == "quay AND strike"


async def test_a_member_of_one_channel_mutes_it_for_nobody_else(
    at_desk: Desktop, ann: Person
) -> None:
    said = (await ann.type("mute nokia for 2h", channel="tech")).text
    assert "#deals" in said
    assert REFUSED in said
    assert await at_desk.desk.find_muted(AT) == frozenset()

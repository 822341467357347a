"""The names of watches tell nobody of a watch that they may not see."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from slack_sdk.web.async_client import AsyncWebClient

from tests.making import NOON
from tests.slack.desktop import NEWSROOM, Desktop, open_desktop
from tests.slack_double import Person, SlackDouble
from tests.slack_double.faults import rate_limited

SLACK = NEWSROOM


@pytest.fixture
async def at_desk(
    slack: SlackDouble, client: AsyncWebClient, tmp_path: Path
) -> AsyncIterator[Desktop]:
    """Ann is in the private channel #inquiry, which Ben does not know of."""
    slack.methods.scopes |= {"groups:read"}
    async with open_desktop(slack, client, tmp_path) as desktop:
        ann = slack.add_person("U0ANN00001", name="Ann Lee")
        slack.add_person("U0BEN00001", name="ben")
        for name in ("inquiry", "cellar"):
            place = slack.add_channel(name, private=True, member=True)
            slack.workspace.by_id(place).people.add(ann.id)  # type: ignore[union-attr]
        yield desktop


def person(at_desk: Desktop, name: str) -> Person:
    return Person(at_desk.slack, {"ann": "U0ANN00001", "ben": "U0BEN00001"}[name])


async def add(at_desk: Desktop, who: Person, query: str, channel: str, *, to: str = "") -> str:
    """Add a watch without a dialog; the name that it has, as the answer says it."""
    at_desk.slack.fail_next("views.open", rate_limited(retry_after=30))
    answered = await who.type(f"add {query}{to}", channel=channel)
    # Later than the acknowledgement, where Slack took long to be asked.
    await at_desk.slack.wait_for(lambda: "/watch remove " in answered.text)
    return answered.text.partition("/watch remove ")[2].splitlines()[0].strip()


@pytest.mark.parametrize("hidden", [("inquiry", ""), ("tech", " to me")])
async def test_what_others_watch_out_of_sight_changes_no_name(
    at_desk: Desktop, hidden: tuple[str, str]
) -> None:
    ann, ben = person(at_desk, "ann"), person(at_desk, "ben")
    channel, to = hidden
    theirs = await add(at_desk, ann, "informant", channel, to=to)
    assert theirs.startswith("informant/")
    assert await add(at_desk, ben, "informant", "tech") == "informant"
    own = await add(at_desk, ben, "informant", "tech", to=" to me")
    assert re.fullmatch(r"informant/ben-[0-9a-f]{4}", own)
    # Nor does a query that is made to look for one.
    probe = theirs.replace("/", " ")
    assert await add(at_desk, ben, probe, "tech") == probe.replace(" ", "-")


@pytest.mark.parametrize("place", ["inquiry", "U0ANN00001"])
async def test_what_a_shell_adds_for_a_private_channel_by_its_id_changes_no_name(
    at_desk: Desktop, place: str
) -> None:
    room = at_desk.slack.workspace.room(place)
    told = place if room is None else room.id
    await at_desk.desk.add_watch(
        query="informant", channels=[told], place=None, actor="shell:ed", now=NOON
    )
    assert await add(at_desk, person(at_desk, "ben"), "informant", "tech") == "informant"


async def test_two_private_channels_have_each_their_own(at_desk: Desktop) -> None:
    ann = person(at_desk, "ann")
    first, second = [await add(at_desk, ann, "informant", one) for one in ("inquiry", "cellar")]
    assert first != second
    # It names neither: a watch may be told elsewhere one day.
    assert not {"inquiry", "cellar"} & {*first.split("/"), *second.split("/")}
    # Who is there sees that there is one already.
    assert await add(at_desk, ann, "informant", "inquiry") == f"{first}-2"


async def test_what_is_told_to_ones_own_conversation_has_ones_name(at_desk: Desktop) -> None:
    name = await add(at_desk, person(at_desk, "ann"), "quay", "tech", to=" to me")
    assert re.fullmatch(r"quay/ann-lee-[0-9a-f]{4}", name)


@pytest.mark.parametrize("called", ["Ann Lee", "🙂"])
async def test_who_is_called_as_another_learns_nothing_of_their_watches(
    at_desk: Desktop, called: str
) -> None:
    for one in ("U0ANN00001", "U0BEN00001"):
        at_desk.slack.add_person(one, name=called)
    ann, ben = person(at_desk, "ann"), person(at_desk, "ben")
    theirs = await add(at_desk, ann, "informant", "tech", to=" to me")
    own = await add(at_desk, ben, "informant", "tech", to=" to me")
    assert theirs != own
    assert not own.endswith("-2")
    assert await add(at_desk, ben, "informant", "tech") == "informant"


async def test_what_a_public_channel_hears_is_named_plainly_and_counted(at_desk: Desktop) -> None:
    ben = person(at_desk, "ben")
    assert await add(at_desk, ben, "ferry strike", "tech") == "ferry-strike"
    assert await add(at_desk, ben, "ferry strike", "deals") == "ferry-strike-2"


async def test_a_watch_that_a_public_channel_hears_as_well_is_named_plainly(
    at_desk: Desktop,
) -> None:
    ann, slack = person(at_desk, "ann"), at_desk.slack
    await ann.type("add nokia", channel="inquiry")
    await ann.fill("watch.channels", [slack.channel_id("inquiry"), slack.channel_id("tech")])
    assert await ann.submit() == {}
    assert await at_desk.names() == ["from-the-file", "nokia"]


async def test_where_slack_does_not_say_what_is_public_the_place_is_in_the_name(
    at_desk: Desktop,
) -> None:
    ben = person(at_desk, "ben")
    at_desk.slack.fail_next("conversations.list", *[rate_limited(retry_after=30)] * 3)
    assert (await add(at_desk, ben, "harbour", "tech")).startswith("harbour/")

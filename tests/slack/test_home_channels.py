"""Whose recent alerts a home tab shows: those of the channels in which the person is."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest
from slack_sdk.web.async_client import AsyncWebClient

from tests.slack.desk import open_beside
from tests.slack.desktop import NEWSROOM, Desktop, open_desktop
from tests.slack_double import Person, SlackDouble, read_blocks
from tests.slack_double.faults import rate_limited
from tests.store.marking import tell_stories
from tests.store.samples import NOW, prepare

SLACK = NEWSROOM | {"now": (NOW + timedelta(hours=1)).timestamp}


@pytest.fixture
async def newsroom(
    slack: SlackDouble, client: AsyncWebClient, tmp_path: Path
) -> AsyncIterator[Desktop]:
    """A newsroom in which #politics, which a file's watch tells, and #deals were told of news,
    and the private #inquiry.
    """
    private = slack.add_channel("inquiry", private=True, member=True)
    slack.workspace.by_id(private).people.add(slack.editor.id)  # type: ignore[union-attr]
    slack.methods.scopes |= {"groups:read"}
    async with open_desktop(slack, client, tmp_path, at=NOW + timedelta(hours=1)) as desktop:
        async with open_beside(tmp_path) as store:
            lease = await prepare(store, "harbour-post")
            await tell_stories(store, lease, 1, channels=("politics", slack.channel_id("deals")))
            await tell_stories(store, lease, 2, channels=(private,))
        yield desktop


async def read_home(at_desk: Desktop, person: Person) -> str:
    await person.open_home()
    await at_desk.slack.wait_for(lambda: person.home is not None)
    assert person.home is not None
    return read_blocks(person.home.blocks)


async def test_a_member_reads_what_the_channel_was_told_without_a_watch_of_their_own(
    newsroom: Desktop,
) -> None:
    home = await read_home(newsroom, newsroom.editor)
    assert "You watch for nothing yet" in home
    assert "#politics was told of" in home
    assert f"#{newsroom.slack.channel_id('deals')} was told of" in home
    assert f"#{newsroom.slack.channel_id('inquiry')} was told of" in home


async def test_who_is_not_in_a_channel_does_not_read_it(newsroom: Desktop) -> None:
    slack = newsroom.slack
    out = slack.add_person("U0OUT00001", name="outsider", in_public=False)
    slack.workspace.room("deals").people.add(out.id)  # type: ignore[union-attr]
    home = await read_home(newsroom, out)
    assert f"#{slack.channel_id('deals')} was told of" in home
    assert "politics" not in home
    assert slack.channel_id("inquiry") not in home


async def test_who_left_a_private_channel_reads_it_no_more_though_their_watch_tells_it(
    newsroom: Desktop,
) -> None:
    slack, editor = newsroom.slack, newsroom.editor
    private = slack.channel_id("inquiry")
    await newsroom.desk.add_watch(
        query="quay", channels=[private], actor=f"slack:{editor.id}", now=newsroom.now()
    )
    slack.workspace.by_id(private).people.discard(editor.id)  # type: ignore[union-attr]
    home = await read_home(newsroom, editor)
    assert "quay" in home  # the watch is theirs to change and to end
    assert f"#{private} was told" not in home
    assert "#politics was told of" in home


async def test_a_home_tab_says_where_slack_could_not_be_asked(newsroom: Desktop) -> None:
    newsroom.slack.fail_next("users.conversations", rate_limited(retry_after=30))
    home = await read_home(newsroom, newsroom.editor)
    assert "Slack could not be asked now which channels you are in" in home
    assert "was told of" not in home


async def test_without_the_scope_for_private_channels_the_public_ones_are_shown(
    newsroom: Desktop,
) -> None:
    newsroom.slack.methods.scopes -= {"groups:read"}
    home = await read_home(newsroom, newsroom.editor)
    assert "#politics was told of" in home
    assert newsroom.slack.channel_id("inquiry") not in home

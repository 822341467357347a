"""Who reads whose watches and briefs: public ones everybody, the rest who is there."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from slack_sdk.web.async_client import AsyncWebClient

from tests.slack.desk import open_beside
from tests.slack.desktop import NEWSROOM, Desktop, open_desktop
from tests.slack_double import Person, SlackDouble
from tests.slack_double.faults import rate_limited
from tests.store.marking import tell_stories
from tests.store.samples import prepare

SLACK = NEWSROOM


@pytest.fixture
async def newsroom(
    slack: SlackDouble, client: AsyncWebClient, tmp_path: Path
) -> AsyncIterator[Desktop]:
    """Watches for #tech, for the private #inquiry, for both, and for Ann alone; Ann is in
    #inquiry, and the editor, who is no editor to the bot, is not.
    """
    private = slack.add_channel("inquiry", private=True, member=True)
    ann = slack.add_person("U0ANN00001", name="ann")
    slack.workspace.by_id(private).people.add(ann.id)  # type: ignore[union-attr]
    slack.methods.scopes |= {"groups:read"}
    async with open_desktop(slack, client, tmp_path) as desktop:
        for query, channels in (
            ("nokia", ["tech"]),
            ("quay", [private]),
            ("ferry", ["tech", private]),
            ("informant", [ann.id]),
        ):
            await desktop.desk.add_watch(
                query=query, channels=channels, actor="slack:U0CHIEF001", now=desktop.now()
            )
        yield desktop


def ann_of(newsroom: Desktop) -> Person:
    return Person(newsroom.slack, "U0ANN00001")


async def ask(person: Person, text: str, *, channel: str = "general") -> str:
    return person.reads(await person.type(text, channel=channel))


async def test_a_list_leaves_out_direct_messages_and_private_channels_of_others(
    newsroom: Desktop,
) -> None:
    said = await ask(newsroom.editor, "list")
    assert "nokia" in said
    assert "election" in said
    assert "quay" not in said
    assert "informant" not in said
    assert "ferry" in said
    assert newsroom.slack.channel_id("inquiry") not in said


async def test_who_is_in_a_private_channel_reads_its_watches_and_their_own(
    newsroom: Desktop,
) -> None:
    ann = ann_of(newsroom)
    said = await ask(ann, "list")
    for query in ("nokia", "quay", "ferry", "informant"):
        assert query in said
    assert newsroom.slack.channel_id("inquiry") in said
    assert "quay" in await ask(ann, "list here", channel="inquiry")


async def test_the_private_channel_in_which_it_is_typed_is_read_without_the_scope_for_it(
    newsroom: Desktop,
) -> None:
    newsroom.slack.methods.scopes -= {"groups:read"}
    ann = ann_of(newsroom)
    assert "quay" in await ask(ann, "list here", channel="inquiry")
    assert "nothing is open" in await ask(ann, "brief", channel="inquiry")


async def test_whoever_put_a_watch_there_sees_it_whole(newsroom: Desktop) -> None:
    editor, private = newsroom.editor, newsroom.slack.channel_id("inquiry")
    await newsroom.desk.add_watch(
        query="harbour", channels=[private], actor=f"slack:{editor.id}", now=newsroom.now()
    )
    assert "harbour" in await ask(editor, "list")
    assert "harbour" in await ask(editor, "list mine")


async def test_editors_read_what_channels_hear_and_nobody_elses_direct_messages(
    slack: SlackDouble, client: AsyncWebClient, tmp_path: Path
) -> None:
    private = slack.add_channel("inquiry", private=True)
    async with open_desktop(slack, client, tmp_path, editors=[slack.editor.id]) as desktop:
        for query, channel in (("quay", private), ("informant", "U0ANN00001")):
            await desktop.desk.add_watch(
                query=query, channels=[channel], actor="slack:U0CHIEF001", now=desktop.now()
            )
        said = await ask(slack.editor, "list")
        assert "quay" in said
        assert "informant" not in said


async def test_a_brief_of_a_private_channel_is_for_its_members(newsroom: Desktop) -> None:
    private = newsroom.slack.channel_id("inquiry")
    said = await ask(newsroom.editor, f"brief <#{private}>")
    assert "for its members to read" in said
    out = newsroom.slack.add_person("U0OUT00001", name="outsider")
    assert "nothing is open" in await ask(out, "brief #deals")
    assert "nothing is open" in await ask(ann_of(newsroom), f"brief <#{private}>")


async def test_nobody_reads_the_brief_of_somebody_elses_conversation(newsroom: Desktop) -> None:
    said = await ask(newsroom.editor, "brief #U0ANN00001")
    assert "for its members to read" in said


async def test_where_slack_cannot_be_asked_nothing_is_shown_by_a_guess(newsroom: Desktop) -> None:
    newsroom.slack.fail_next("conversations.list", rate_limited(retry_after=30))
    said = await ask(newsroom.editor, "list")
    assert "Slack could not be asked now" in said
    assert "quay" not in said
    # What hangs on nobody else goes on.
    assert "You watch for nothing yet" in await ask(newsroom.editor, "list mine")


# -- what became of a report ---------------------------------------------------------------

LINK = "https://harbour-post.example/e1"


async def tell(folder: Path, *watches: str, channels: tuple[str, ...]) -> None:
    """A report that these watches match, told at once in the channels."""
    async with open_beside(folder) as store:
        lease = await prepare(store)
        await tell_stories(store, lease, 1, watches=watches, channels=channels)


async def test_why_names_no_watch_and_no_channel_that_somebody_may_not_see(
    newsroom: Desktop, tmp_path: Path
) -> None:
    private = newsroom.slack.channel_id("inquiry")
    everywhere = ("tech", private, "U0ANN00001")
    await tell(tmp_path, "nokia", "quay", "informant", channels=everywhere)
    said = await ask(newsroom.editor, f"why {LINK}")
    assert "nokia: “Ferry” in title" in said
    assert "to tech" in said
    for hidden in ("quay", "informant", private, "U0ANN00001"):
        assert hidden not in said


async def test_why_tells_who_is_in_a_private_channel_of_it_and_of_their_own_watches(
    newsroom: Desktop, tmp_path: Path
) -> None:
    private = newsroom.slack.channel_id("inquiry")
    await tell(tmp_path, "nokia", "quay", "informant", channels=("tech", private, "U0ANN00001"))
    said = await ask(ann_of(newsroom), f"why {LINK}")
    for seen in ("nokia", "quay", "informant", "to tech", f"to {private}", "to U0ANN00001"):
        assert seen in said


async def test_a_report_that_only_somebody_elses_watch_matched_is_as_one_that_none_did(
    newsroom: Desktop, tmp_path: Path
) -> None:
    await tell(tmp_path, "informant", channels=("U0ANN00001",))
    said = await ask(newsroom.editor, f"why {LINK}")
    assert "match: unmatched" in said
    assert "ledger: evidence" in said
    for hidden in ("informant", "alert", "delivery", "urgency", "told"):
        assert hidden not in said


async def test_why_of_what_hangs_on_slack_is_not_answered_by_a_guess(
    newsroom: Desktop, tmp_path: Path
) -> None:
    await tell(tmp_path, "quay", channels=(newsroom.slack.channel_id("inquiry"),))
    newsroom.slack.fail_next("conversations.list", rate_limited(retry_after=30))
    said = await ask(newsroom.editor, f"why {LINK}")
    assert "Slack could not be asked now" in said
    assert "quay" not in said

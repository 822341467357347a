"""Who reads whose watches and briefs: public ones everybody, the rest who is there."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from slack_sdk.web.async_client import AsyncWebClient

from bot.desk import WatchChange
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


@pytest.mark.parametrize("name", ["nowhere", "inquiry"])
async def test_a_channel_that_is_not_there_is_told_as_one_that_is_hidden(
    newsroom: Desktop, name: str
) -> None:
    said = await ask(newsroom.editor, f"brief #{name}")
    assert f"no channel #{name} can be seen: check the spelling" in said.lower()


async def test_editors_are_told_as_well_that_a_channel_is_not_there(
    slack: SlackDouble, client: AsyncWebClient, tmp_path: Path
) -> None:
    async with open_desktop(
        slack, client, tmp_path, editors=[slack.editor.id], named=["archive"]
    ) as desktop:
        assert "check the spelling" in await ask(desktop.editor, "brief #newsdsk")
        # What the configuration names may be private.
        assert "nothing is open" in await ask(desktop.editor, "brief #archive")
        assert "nothing is open" in await ask(desktop.editor, "brief #deals")
        assert "nothing is open" in await ask(desktop.editor, "brief for me")


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


@pytest.mark.parametrize("place", [LINK, "harbour-post.example/e1", "e1"])
async def test_a_report_is_found_by_its_link_without_its_scheme_or_by_its_id(
    newsroom: Desktop, tmp_path: Path, place: str
) -> None:
    await tell(tmp_path, "nokia", channels=("tech",))
    assert "to tech" in await ask(newsroom.editor, f"why {place}")


@pytest.mark.parametrize("place", ["harbour-post.example", "harbour-post.example/e", "post/e1"])
async def test_what_names_no_report_finds_none(
    newsroom: Desktop, tmp_path: Path, place: str
) -> None:
    await tell(tmp_path, "nokia", channels=("tech",))
    assert f"the id {place} was seen" in await ask(newsroom.editor, f"why {place}")


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
    for hidden in ("informant", "alert", "delivery", "urgency", "version"):
        assert hidden not in said


async def test_why_of_what_hangs_on_slack_is_not_answered_by_a_guess(
    newsroom: Desktop, tmp_path: Path
) -> None:
    await tell(tmp_path, "quay", channels=(newsroom.slack.channel_id("inquiry"),))
    newsroom.slack.fail_next("conversations.list", rate_limited(retry_after=30))
    said = await ask(newsroom.editor, f"why {LINK}")
    assert "Slack could not be asked now" in said
    assert "quay" not in said


# -- watches by their names ----------------------------------------------------------------


@pytest.mark.parametrize(
    "typed",
    [
        *("remove {}", "edit {}", "edit {} harbour", "edit {} to #tech", "unmute {}"),
        *("mute {}", "mute {} for 2h", "mute {} until tomorrow 9:00", "mute {} 2h"),
        *("mute {} tomorrow", "mute {} 2 Stunden", "mute {} forever"),
    ],
)
@pytest.mark.parametrize("name", ["quay", "informant"])
async def test_a_watch_that_somebody_may_not_see_is_not_there_for_them(
    newsroom: Desktop, typed: str, name: str
) -> None:
    said = await ask(newsroom.editor, typed.format(name))
    unknown = await ask(newsroom.editor, typed.format("nowhere"))
    assert f"No watch is named '{name}" in said
    assert said.replace(name, "nowhere") == unknown
    # What they do see is named.
    assert "there are: ferry, from-the-file, nokia" in said
    assert {"quay", "informant"} <= set(await newsroom.names())


async def add_ports(newsroom: Desktop) -> None:
    """A watch of everybody's, and one by a longer name that Ann alone sees."""
    for name, channel in (("port", "tech"), ("port strike", "U0ANN00001")):
        await newsroom.desk.add_watch(
            query="quay", name=name, channels=[channel], actor="slack:U0CHIEF001",
            now=newsroom.now(),
        )  # fmt: skip


@pytest.mark.parametrize("unopened", [False, True])
async def test_a_watch_that_somebody_may_not_see_hides_none_that_they_see(
    newsroom: Desktop, unopened: bool
) -> None:
    await add_ports(newsroom)
    editor = newsroom.editor
    if unopened:
        newsroom.slack.fail_next("views.open", rate_limited(retry_after=30))
    await editor.type("edit port strike", channel="tech")
    if not unopened:
        assert await editor.submit() == {}
    assert (await newsroom.watch("port")).query == "strike"
    assert (await newsroom.watch("port strike")).query == "quay"
    assert "'strike' is no time" in await ask(editor, "mute port strike")
    assert "'strike 2h' is no time" in await ask(editor, "mute port strike 2h")
    assert "port is muted" in await ask(editor, "mute port 2h")


@pytest.mark.parametrize(
    "typed", ["mute port strike", "mute port strike 2h", "mute port strike friday"]
)
async def test_of_the_watches_that_somebody_sees_the_longest_name_counts(
    newsroom: Desktop, typed: str
) -> None:
    await add_ports(newsroom)
    assert "port strike is muted" in await ask(ann_of(newsroom), typed)
    newsroom.slack.fail_next("views.open", rate_limited(retry_after=30))
    await ask(ann_of(newsroom), "edit port strike harbour")
    assert (await newsroom.watch("port strike")).query == "harbour"
    assert "port is muted" in await ask(ann_of(newsroom), "mute port 2h")


@pytest.mark.parametrize("typed", ["remove {}", "edit {} harbour", "mute {} 2h", "unmute {}"])
@pytest.mark.parametrize("name", ["quay", "informant", "nowhere"])
async def test_where_slack_cannot_be_asked_no_name_is_told_from_another(
    newsroom: Desktop, typed: str, name: str
) -> None:
    newsroom.slack.fail_next("conversations.list", rate_limited(retry_after=30))
    said = await ask(newsroom.editor, typed.format(name))
    assert "Slack could not be asked now" in said
    assert "is named" not in said


async def test_where_slack_cannot_be_asked_ones_own_watch_is_there(newsroom: Desktop) -> None:
    editor = newsroom.editor
    await newsroom.desk.add_watch(
        query="harbour", channels=[editor.id], actor=f"slack:{editor.id}", now=newsroom.now()
    )
    newsroom.slack.fail_next("conversations.list", rate_limited(retry_after=30))
    assert "harbour is muted" in await ask(editor, "mute harbour 2h")
    assert "Removed harbour" in await ask(editor, "remove harbour")


async def test_where_slack_cannot_be_asked_a_longer_name_is_not_taken_for_hidden(
    newsroom: Desktop,
) -> None:
    private = newsroom.slack.channel_id("inquiry")
    for name, channel in (("port", newsroom.editor.id), ("port strike", private)):
        await newsroom.desk.add_watch(
            query="quay", name=name, channels=[channel], actor="slack:U0CHIEF001",
            now=newsroom.now(),
        )  # fmt: skip
    newsroom.slack.fail_next("conversations.list", rate_limited(retry_after=30))
    assert "Slack could not be asked now" in await ask(newsroom.editor, "mute port strike 2h")
    newsroom.slack.fail_next("conversations.list", rate_limited(retry_after=30))
    assert "port is muted" in await ask(newsroom.editor, "mute port 2h")


async def test_who_is_in_a_private_channel_changes_its_watches(newsroom: Desktop) -> None:
    ann = ann_of(newsroom)
    assert "quay is muted" in await ask(ann, "mute quay")
    assert "Removed informant" in await ask(ann, "remove informant")
    said = await ask(ann, "remove nowhere")
    assert "there are: ferry, from-the-file, nokia, quay" in said


async def test_of_many_watches_those_are_named_that_come_near_and_may_be_seen(
    newsroom: Desktop,
) -> None:
    for number in range(12):
        await newsroom.desk.add_watch(
            query="pilot", name=f"pilot-{number}", channels=["tech"], actor="ed", now=newsroom.now()
        )
    said = await ask(newsroom.editor, "remove informan")
    assert "No watch is named 'informan': /watch list shows the 15 that you see" in said
    assert "did you mean nokia?" in await ask(newsroom.editor, "remove nokai")


async def test_an_edit_shows_and_changes_only_the_channels_that_somebody_may_see(
    newsroom: Desktop,
) -> None:
    editor, private = newsroom.editor, newsroom.slack.channel_id("inquiry")
    business = newsroom.slack.channel_id("business")
    await editor.type("edit ferry", channel="tech")
    assert private not in editor.reads()
    await editor.fill("watch.channels", [business])
    assert await editor.submit() == {}
    assert private not in editor.reads()
    assert set((await newsroom.watch("ferry")).channels) == {"tech", private, business}


async def test_an_edit_alters_nothing_of_what_a_channel_hears_that_is_hidden(
    newsroom: Desktop,
) -> None:
    editor, private = newsroom.editor, newsroom.slack.channel_id("inquiry")
    await editor.type("edit ferry port", channel="tech")
    refused = (await editor.submit())["watch.channels"]
    assert "'ferry' tells that channel as well" in refused
    assert private not in refused
    assert "inquiry" not in refused
    assert (await newsroom.watch("ferry")).query == "ferry"


async def test_where_no_dialog_opens_an_edit_keeps_the_channels_that_are_hidden(
    newsroom: Desktop,
) -> None:
    editor, private = newsroom.editor, newsroom.slack.channel_id("inquiry")
    newsroom.slack.fail_next("views.open", rate_limited(retry_after=30))
    said = await ask(editor, "edit ferry to me", channel="tech")
    assert private not in said
    assert set((await newsroom.watch("ferry")).channels) == {editor.id, private}


async def test_who_may_not_end_a_watch_everywhere_is_told_no_name_of_a_private_channel(
    newsroom: Desktop,
) -> None:
    await newsroom.desk.edit_watch(
        "ferry", WatchChange(channels=("tech", "attic")), actor="ed", now=newsroom.now()
    )
    newsroom.slack.add_channel("attic", private=True, member=True)
    said = await ask(newsroom.editor, "remove ferry", channel="tech")
    assert "'ferry' tells that channel as well" in said
    assert "attic" not in said


@pytest.mark.parametrize("channel", ["attic", "nowhere"])
async def test_a_private_channel_of_others_is_as_one_that_is_not_there(
    newsroom: Desktop, channel: str
) -> None:
    newsroom.slack.add_channel("attic", private=True, member=True)
    newsroom.slack.fail_next("views.open", rate_limited(retry_after=30))
    said = await ask(newsroom.editor, f"add pilot to #{channel}")
    assert f"No channel #{channel} can be seen" in said


async def test_a_public_channel_of_others_is_refused_by_its_name(newsroom: Desktop) -> None:
    out = newsroom.slack.add_person("U0OUT00001", name="outsider")
    newsroom.slack.workspace.by_id(newsroom.slack.channel_id("deals")).people.discard(out.id)  # type: ignore[union-attr]
    newsroom.slack.fail_next("views.open", rate_limited(retry_after=30))
    said = await ask(out, "add pilot to #deals", channel="general")
    assert "what #deals hears is for its members to say" in said.lower()

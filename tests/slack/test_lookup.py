"""What is looked up from the home tab, by people who type no commands: through the real Bolt."""

from __future__ import annotations

import json
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from slack_sdk.web.async_client import AsyncWebClient

from bot.model import Language, Source, SourceOrigin, Watch
from bot.slack import lookup
from bot.slack.lookup import Shelf
from bot.slack.watch_menu import offer_deeds
from tests.slack.bodies import AT
from tests.slack.desk import open_beside
from tests.slack.desktop import NEWSROOM, Desktop, open_desktop
from tests.slack.hostile import hostile_text
from tests.slack_double import Person, SlackDouble, faults_in_view

SLACK = NEWSROOM
QUAY_NEWS = Source(
    id="quay-news",
    name="Quay News",
    kind="feed",
    url="https://quay.example/rss",
    host="quay.example",
    origin=SourceOrigin.DATABASE,
)


async def look_up(at_desk: Desktop, button: str, said: str, *, by: Person | None = None) -> str:
    """Press a button of the home tab, and wait until the dialog says that."""
    person = by or at_desk.editor
    await person.open_home()
    await at_desk.slack.wait_for(lambda: person.home is not None)
    await person.press(button, on=person.home)
    return await read(at_desk, said, by=person)


async def read(at_desk: Desktop, said: str, *, by: Person | None = None) -> str:
    person = by or at_desk.editor
    await at_desk.slack.wait_for(lambda: person.modal is not None and said in person.reads())
    return person.reads()


async def add(at_desk: Desktop, query: str, *channels: str) -> Watch:
    return await at_desk.desk.add_watch(
        query=query, channels=channels or ("tech",), actor=f"slack:{at_desk.editor.id}", now=AT
    )


async def test_more_watches_than_a_page_holds_are_all_within_reach(at_desk: Desktop) -> None:
    for number in range(50):
        await add(at_desk, f"harbour{number:03}")
    page = await look_up(at_desk, "Watches", "1 to 20 of 50")
    assert "harbour000" in page
    assert "harbour020" not in page
    await at_desk.editor.press("Next")
    assert "harbour020" in await read(at_desk, "21 to 40 of 50")
    await at_desk.editor.press("Back")
    await read(at_desk, "1 to 20 of 50")
    await at_desk.editor.fill("list.find", "harbour04")
    assert "harbour049" in await read(at_desk, "1 to 10 of 10")
    await at_desk.editor.fill("list.find", "harbour03")
    await at_desk.editor.submit()
    assert "harbour030" in await read(at_desk, "1 to 10 of 10")


async def test_a_list_shows_all_watches_or_ones_own(at_desk: Desktop) -> None:
    await add(at_desk, "nokia")
    page = await look_up(at_desk, "Watches", "1 to 1 of 1")
    assert "election" not in page
    await at_desk.editor.choose("All")
    assert "election" in await read(at_desk, "1 to 2 of 2")


async def test_in_a_list_a_watch_is_muted_let_speak_removed_and_had_back(
    at_desk: Desktop,
) -> None:
    editor = at_desk.editor
    await add(at_desk, "nokia")
    await look_up(at_desk, "Watches", "1 to 1 of 1")
    await editor.choose("Mute for a day")
    await read(at_desk, "nokia is muted until")
    assert await at_desk.desk.find_muted(AT) == {"nokia"}
    await editor.choose("End the mute")
    await read(at_desk, "nokia tells again")
    assert await at_desk.desk.find_muted(AT) == frozenset()
    await editor.choose("Remove")
    await read(at_desk, "Removed nokia")
    assert await at_desk.names() == ["from-the-file"]
    await editor.press("Undo")
    await read(at_desk, "Back again: nokia")
    assert await at_desk.names() == ["from-the-file", "nokia"]


async def test_a_watch_is_changed_in_a_dialog_on_top_of_the_list(at_desk: Desktop) -> None:
    editor = at_desk.editor
    await add(at_desk, "nokia")
    await look_up(at_desk, "Watches", "1 to 1 of 1")
    await editor.choose("Change")
    await at_desk.slack.wait_for(lambda: "watch.query" in at_desk.modal.state)
    await editor.fill("watch.query", "nokia deal")
    assert await editor.submit() == {}
    assert (await at_desk.watch("nokia")).query == "nokia deal"


async def test_a_mute_of_a_time_of_ones_own_shows_in_the_list_beneath(at_desk: Desktop) -> None:
    editor = at_desk.editor
    await add(at_desk, "nokia")
    await look_up(at_desk, "Watches", "1 to 1 of 1")
    await editor.choose("Mute until …")
    await read(at_desk, "Until when")
    await editor.fill("look.end", "soonish")
    assert "'soonish' is no time" in (await editor.submit())["look.end"]
    await editor.fill("look.end", "3h")
    assert await editor.submit() == {}
    await read(at_desk, "nokia is muted until")
    await editor.close()
    await read(at_desk, "1 to 1 of 1")
    assert await at_desk.desk.find_muted(AT + timedelta(hours=2, minutes=59)) == {"nokia"}
    assert await at_desk.desk.find_muted(AT + timedelta(hours=3)) == frozenset()
    await editor.choose("End the mute")
    await read(at_desk, "nokia tells again")


async def test_the_home_tab_offers_to_end_a_mute_for_as_long_as_there_is_one(
    at_desk: Desktop,
) -> None:
    editor, slack = at_desk.editor, at_desk.slack
    await add(at_desk, "nokia")
    await editor.open_home()
    await slack.wait_for(lambda: editor.home is not None)
    await editor.choose("Mute until …", on=editor.home)
    await read(at_desk, "Until when")
    # Nothing entered: it has no end.
    assert await editor.submit() == {}
    await editor.close()
    await slack.wait_for(lambda: "muted" in editor.reads(editor.home))
    await editor.choose("End the mute", on=editor.home)
    await slack.wait_for(lambda: "nokia tells again" in editor.reads(editor.home))
    assert await at_desk.desk.find_muted(AT) == frozenset()


async def test_a_watch_of_a_file_is_muted_and_nothing_else() -> None:
    watch = Watch(name="x", query="x", channels=("tech",), origin=SourceOrigin.FILE)
    menu = offer_deeds(watch, now=AT, language=Language.ENGLISH, action_id="a")
    assert menu is not None
    assert [one["value"] for one in menu["options"]] == ["mute x", "mute-until x"]


async def test_a_brief_is_read_and_a_digest_sent_for_a_channel_or_for_oneself(
    at_desk: Desktop,
) -> None:
    editor, slack = at_desk.editor, at_desk.slack
    await look_up(at_desk, "Brief or digest", "What?")
    await editor.fill("look.room", slack.channel_id("deals"))
    assert await editor.submit() == {}
    await read(at_desk, "nothing is open")
    await editor.close()
    await look_up(at_desk, "Brief or digest", "What?")
    await editor.fill("look.room", slack.channel_id("tech"))
    await editor.fill("look.what", "digest")
    assert await editor.submit() == {}
    await read(at_desk, "on its way")
    await editor.close()
    await look_up(at_desk, "Brief or digest", "What?")
    await editor.fill("look.what", "digest")
    assert await editor.submit() == {}
    await read(at_desk, "on its way")


async def test_who_is_not_in_a_channel_sends_it_no_digest(at_desk: Desktop) -> None:
    out = at_desk.slack.add_person("U0OUT00001", name="outsider", in_public=False)
    await look_up(at_desk, "Brief or digest", "What?", by=out)
    await out.fill("look.room", at_desk.slack.channel_id("deals"))
    await out.fill("look.what", "digest")
    assert "for its members to say" in (await out.submit())["look.room"]
    # And their own is theirs.
    await out.fill("look.room", None)
    assert await out.submit() == {}


async def test_the_watches_and_the_settings_of_a_channel_are_reached(at_desk: Desktop) -> None:
    editor, slack = at_desk.editor, at_desk.slack
    await add(at_desk, "nokia")
    await add(at_desk, "quay", "deals")
    await look_up(at_desk, "Brief or digest", "What?")
    await editor.fill("look.room", slack.channel_id("tech"))
    await editor.fill("look.what", "told")
    assert await editor.submit() == {}
    page = await read(at_desk, "1 to 1 of 1")
    assert "nokia" in page
    assert "quay" not in page
    await editor.close()
    await look_up(at_desk, "Brief or digest", "What?")
    await editor.fill("look.room", slack.channel_id("tech"))
    await editor.fill("look.what", "settings")
    assert await editor.submit() == {}
    await read(at_desk, "Digest times")


async def test_why_is_asked_with_a_link_and_help_reads_the_commands(at_desk: Desktop) -> None:
    editor = at_desk.editor
    await look_up(at_desk, "Why a report", "Link of the report")
    await editor.fill("look.link", "https://a.example/1")
    assert await editor.submit() == {}
    await read(at_desk, "https://a.example/1")
    await editor.close()
    assert "/watch mute" in await look_up(at_desk, "Help", "/watch add")


async def test_an_editor_pauses_resumes_and_removes_a_source_and_nobody_else_does(
    slack: SlackDouble, client: AsyncWebClient, tmp_path: Path
) -> None:
    async with open_desktop(slack, client, tmp_path, editors=[slack.editor.id]) as at_desk:
        async with open_beside(tmp_path) as store:
            await store.add_source(QUAY_NEWS, actor="cli:ed", now=AT)
        await look_up(at_desk, "Sources", "quay-news")
        await slack.editor.choose("Pause")
        await read(at_desk, "quay-news is paused")
        await slack.editor.choose("Resume")
        await read(at_desk, "quay-news is polled again")
        ann = slack.add_person("U0ANN00001", name="ann")
        await look_up(at_desk, "Sources", "quay-news", by=ann)
        await ann.choose("Remove")
        await read(at_desk, "editors", by=ann)
        await slack.editor.choose("Remove")
        await read(at_desk, "quay-news is watched no longer")
        await slack.editor.choose("Those that do not do well")
        await read(at_desk, "Nothing here")


hostile = hostile_text(longest=300)


@settings(max_examples=40, deadline=None)
@given(st.lists(hostile, max_size=20), hostile, hostile)
def test_a_list_is_one_that_slack_takes_whatever_it_holds(
    names: list[str], find: str, scope: str
) -> None:
    watches = [Watch(name=name, query=name, channels=("tech",)) for name in names]
    lines = [
        (
            {"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": []}]},
            offer_deeds(one, now=AT, language=Language.GERMAN, action_id=lookup.WATCH_DO),
        )
        for one in watches
    ]
    shelf = Shelf(of=lookup.WATCHES, scope=scope[:100] or "x", find=find, page=3)
    view = lookup.make_list(
        shelf,
        [(lookup_line(one), menu) for one, (_, menu) in zip(watches, lines, strict=True)],
        of=900,
        scopes={"mine": "Mine", shelf.scope: "x"},
        notice=(),
        language=Language.GERMAN,
    )
    assert faults_in_view(json.loads(json.dumps(view)), kind="modal") == []


@pytest.mark.parametrize("language", Language)
def test_the_forms_are_ones_that_slack_takes_in_every_language(language: Language) -> None:
    views = [
        lookup.ask_of_channel(language),
        lookup.ask_why(language, link="https://a.example/1"),
        lookup.ask_end("nokia", language, entered="2h"),
        *(lookup.make_shown((), what=what, language=language) for what in ("watches", "mute")),
    ]
    for view in views:
        assert faults_in_view(json.loads(json.dumps(view)), kind="modal") == []


def lookup_line(watch: Watch) -> dict[str, object]:
    said = {"type": "text", "text": watch.query or "–"}
    section = {"type": "rich_text_section", "elements": [said]}
    return {"type": "rich_text", "elements": [section]}

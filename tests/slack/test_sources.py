"""A source is found and added in a dialog: the real Bolt before it, real sites behind."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from slack_sdk.web.async_client import AsyncWebClient

from bot.app.scouting import WatcherScout
from bot.desk import Sources
from bot.model import Language, Source, SourceOrigin
from bot.slack.source_dialog import (
    make_address_dialog,
    make_choice_dialog,
    make_looking_dialog,
)
from tests.slack.bodies import AT
from tests.slack.desk import open_beside
from tests.slack.desktop import Desktop, open_desktop
from tests.slack.hostile import hostile_text
from tests.slack_double import SlackDouble, faults_in_view
from tests.slack_double.faults import Fault
from tests.store.samples import prepare
from tests.watchers.conftest import SHORT, Site, open_site
from tests.watchers.documents import feed
from watchers import open_watchers
from watchers.findings import FoundSource

EDITOR = "U0EDITOR01"


@pytest.fixture
async def site() -> AsyncIterator[Site]:
    async with open_site() as made:
        yield made


@pytest.fixture
async def slack() -> AsyncIterator[SlackDouble]:
    async with SlackDouble(now=AT.timestamp) as double:
        yield double


@pytest.fixture
async def at_desk(
    slack: SlackDouble, client: AsyncWebClient, tmp_path: Path
) -> AsyncIterator[Desktop]:
    async with (
        open_watchers(SHORT) as watchers,
        open_desktop(
            slack, client, tmp_path, scout=WatcherScout(watchers), editors=[EDITOR]
        ) as desktop,
    ):
        yield desktop


def serve_two(site: Site) -> None:
    """A page that has two feeds."""
    links = "".join(
        f'<link rel="alternate" type="application/rss+xml" href="{path}">'
        for path in ("/news.xml", "/sport.xml")
    )
    site.serve("/", f"<!DOCTYPE html><html><head>{links}</head></html>".encode())
    site.serve("/news.xml", feed([1, 2, 3]), Content_Type="text/xml")
    site.serve("/sport.xml", feed([7, 8]), Content_Type="text/xml")


async def find_sources(at_desk: Desktop) -> list[Source]:
    return [one.source for one in await at_desk.desk.sources.list_all()]


async def test_a_source_is_chosen_from_what_is_found_with_its_latest_entries(
    at_desk: Desktop, site: Site, tmp_path: Path
) -> None:
    serve_two(site)
    editor = at_desk.editor
    await editor.type(f"source add {site.url}", channel="general")
    said = await at_desk.read_preview("Ferry 3 arrives")
    assert "Ferry 8 arrives" in said
    await editor.fill("source.which", "1")
    await editor.fill("source.name", "Harbour sport")
    await editor.fill("source.tier", "2")
    assert await editor.submit() == {}
    assert "Harbour sport is watched, as 127-0-0-1" in editor.reads()
    (source,) = await find_sources(at_desk)
    assert (source.url, source.name, source.tier) == (f"{site.url}/sport.xml", "Harbour sport", 2)
    assert (source.origin, source.trusted) == (SourceOrigin.DATABASE, False)
    async with open_beside(tmp_path) as store:
        (line,) = await store.read_audit(after=0, limit=9)
        (status,) = await store.list_sources()
    assert (line.actor, line.action) == (f"slack:{EDITOR}", "source.add")
    assert status.state.baselined is None  # its first poll will be the baseline


async def test_what_is_watched_already_is_shown_and_cannot_be_chosen(
    at_desk: Desktop, site: Site
) -> None:
    serve_two(site)
    editor = at_desk.editor
    for _ in range(2):
        await editor.type(f"source add {site.url}", channel="general")
        await at_desk.read_preview("Ferry 3 arrives")
        await editor.submit()
    assert len(await find_sources(at_desk)) == 2
    await editor.type(f"source add {site.url}", channel="general")
    said = await at_desk.read_preview("watched already, as 127-0-0-1-2")
    assert "Which one?" not in said
    await editor.type(f"source add {site.url}/news.xml", channel="general")
    await at_desk.read_preview("That address is watched already, as 127-0-0-1: ")


async def test_an_address_is_asked_for_and_one_where_nothing_is_says_so(
    at_desk: Desktop, site: Site
) -> None:
    site.serve("/", b"<!DOCTYPE html><html><body>Nothing here</body></html>")
    editor = at_desk.editor
    await editor.open_home()
    await at_desk.slack.wait_for(lambda: editor.home is not None)
    await editor.press("Add a source")
    await at_desk.slack.wait_for(lambda: editor.modal is not None)
    await editor.fill("source.url", "::::")
    assert "source.url" in await editor.submit()
    await editor.fill("source.url", f"{site.url}/gone")
    assert await editor.submit() == {}
    said = await at_desk.read_preview("No feed was found")
    assert "404" in said
    # What was entered stands there still.
    assert at_desk.modal.state["source.url"]["source.url"]["value"] == f"{site.url}/gone"
    await editor.fill("source.url", site.url)
    await editor.submit()
    await at_desk.read_preview("The page itself, watched for changes of its text")
    await editor.submit()
    (source,) = await find_sources(at_desk)
    assert source.kind == "page"


async def test_what_is_no_address_comes_back_in_the_field_for_one(at_desk: Desktop) -> None:
    await at_desk.editor.type("source add the harbour post", channel="general")
    assert at_desk.modal.state["source.url"]["source.url"]["value"] == "the harbour post"


@pytest.mark.parametrize("typed", ["source add https://127.0.0.1:9/feed", "settings"])
async def test_a_command_that_is_sent_twice_opens_one_dialog(
    at_desk: Desktop, slack: SlackDouble, typed: str
) -> None:
    await at_desk.editor.type(typed, channel="general")
    again = await at_desk.editor.type(typed, channel="general", wait_for_answer=False)
    assert (again.status, again.shown) == (200, [])
    assert len(slack.calls("views.open")) == 1


async def test_a_source_is_removed_once_by_a_command_that_is_sent_twice(
    at_desk: Desktop, site: Site, tmp_path: Path
) -> None:
    site.serve("/feed.xml", feed(), Content_Type="text/xml")
    await at_desk.editor.type(f"source add {site.url}/feed.xml", channel="general")
    await at_desk.read_preview("Ferry 3 arrives")
    await at_desk.editor.submit()
    for _ in range(2):
        answered = await at_desk.editor.type("source remove 127-0-0-1", channel="general")
        assert "is watched no longer" in answered.text
    async with open_beside(tmp_path) as store:
        lines = await store.read_audit(after=0, limit=9)
    assert [line.action for line in lines] == ["source.add", "source.remove"]


async def test_an_address_with_a_password_or_one_inside_is_refused(at_desk: Desktop) -> None:
    editor = at_desk.editor
    await editor.type("source add https://me:secret@harbour.example/feed", channel="general")
    said = await at_desk.read_preview("with a password is not for a chat")
    assert "secret" not in said
    await editor.type("source add http://10.0.0.1/feed", channel="general")
    await at_desk.read_preview("Nothing answers at http://10.0.0.1/feed")


async def test_sources_are_added_and_removed_by_editors_alone(
    at_desk: Desktop, slack: SlackDouble, site: Site, tmp_path: Path
) -> None:
    async with open_beside(tmp_path) as store:
        await prepare(store)  # which has one source of a file
    somebody = slack.add_person("U0SOMEBOD1", name="somebody")
    for typed in (f"source add {site.url}", "source remove harbour-post"):
        answered = await somebody.type(typed, channel="general")
        assert "Only the editors change sources" in answered.text
    await somebody.open_home()
    await slack.wait_for(lambda: somebody.home is not None)
    await somebody.press("Add a source")
    await slack.wait_for(
        lambda: somebody.home is not None and "Only the editors" in somebody.reads()
    )
    answered = await at_desk.editor.type("source remove harbour-pots", channel="general")
    assert "did you mean harbour-post?" in answered.text


async def test_a_source_that_a_command_added_is_removed_and_one_of_a_file_stays(
    at_desk: Desktop, site: Site
) -> None:
    site.serve("/feed.xml", feed(), Content_Type="text/xml")
    await at_desk.editor.type(f"source add {site.url}/feed.xml", channel="general")
    await at_desk.read_preview("Ferry 3 arrives")
    await at_desk.editor.submit()
    answered = await at_desk.editor.type("source remove 127-0-0-1", channel="general")
    assert "127-0-0-1 is watched no longer" in answered.text
    assert await find_sources(at_desk) == []


async def test_where_slack_opens_no_dialog_a_button_opens_it(
    at_desk: Desktop, slack: SlackDouble, site: Site
) -> None:
    site.serve("/feed.xml", feed(), Content_Type="text/xml")
    slack.fail_next("views.open", Fault(error="expired_trigger_id"))
    answered = await at_desk.editor.type(f"source add {site.url}/feed.xml", channel="general")
    assert "Press the button" in answered.text
    await at_desk.editor.press("Add a source", on=answered)
    await at_desk.read_preview("Ferry 3 arrives")


async def test_a_choice_that_comes_twice_adds_one_source(at_desk: Desktop, site: Site) -> None:
    serve_two(site)
    await at_desk.editor.type(f"source add {site.url}", channel="general")
    await at_desk.read_preview("Ferry 3 arrives")
    body = {"view": at_desk.modal.as_json(), "user": {"id": EDITOR}}
    first = await at_desk.commands.sources.add(body)
    assert await at_desk.commands.sources.add(body) == first
    assert len(await find_sources(at_desk)) == 1


async def test_without_watchers_the_shell_is_named(tmp_path: Path) -> None:
    async with open_beside(tmp_path) as store:
        with pytest.raises(Exception, match="nightdesk feed add"):
            await Sources(store=store).look("https://harbour.example/feed")


found = st.builds(
    FoundSource,
    url=hostile_text(longest=1500).map(lambda text: f"https://harbour.example/{text}"),
    kind=st.sampled_from(["feed", "sitemap", "page"]),
    why=st.just(""),
    title=hostile_text(longest=300),
    comments=st.booleans(),
    recent=st.lists(st.tuples(hostile_text(longest=300), st.none() | st.just(AT)), max_size=3).map(
        tuple
    ),
)


@settings(max_examples=60, deadline=None)
@given(
    st.sampled_from(Language),
    hostile_text(longest=3000),
    st.lists(found, min_size=1, max_size=14, unique_by=lambda one: one.url),
    st.integers(0, 5),
)
def test_each_step_is_one_that_slack_takes_whatever_a_site_holds(
    language: Language, url: str, places: list[FoundSource], watched: int
) -> None:
    there = {one.url: one.title for one in places[:watched]}
    for view in (
        make_address_dialog(language, url=url),
        make_looking_dialog(language, url),
        make_address_dialog(language, url=url, said=url, notes=[url] * 12),
        make_choice_dialog(language, url, places, there),
    ):
        assert faults_in_view(json.loads(json.dumps(view)), kind="modal") == []
        assert "'mrkdwn'" not in str(view)

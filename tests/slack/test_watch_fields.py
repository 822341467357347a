"""All that is set of a watch in its dialog: what can be changed there, and what is kept."""

from __future__ import annotations

import json

import pytest

from bot.desk import WatchChange
from bot.model import Language, MentionPolicy, Selection, Watch
from bot.slack.watch_limits import tell_limits
from tests.slack.desktop import NEWSROOM, Desktop
from tests.slack_double import faults_in_view

SLACK = NEWSROOM

BOUND = WatchChange(
    lang=("en", "fi"),
    sources_included=("tag:wire",),
    sources_excluded=("blog.example",),
    events_included=("acquisition",),
    digest_only=True,
    mention=MentionPolicy.HERE,
)


async def add_bound(at_desk: Desktop) -> Watch:
    return await at_desk.desk.add_watch(
        query="nokia",
        channels=["tech"],
        options=BOUND,
        actor=f"slack:{at_desk.editor.id}",
        now=at_desk.now(),
    )


async def test_a_new_watch_asks_to_call_everybody(at_desk: Desktop) -> None:
    editor = at_desk.editor
    await editor.type("add nokia", channel="tech")
    await editor.fill("watch.here", ["here"])
    assert await editor.submit() == {}
    assert (await at_desk.watch("nokia")).mention is MentionPolicy.HERE


async def test_a_watch_calls_nobody_where_nobody_asked_for_it(at_desk: Desktop) -> None:
    editor = at_desk.editor
    await editor.type("add nokia", channel="tech")
    assert await editor.submit() == {}
    assert (await at_desk.watch("nokia")).mention is MentionPolicy.NONE


async def test_the_dialog_shows_what_else_is_set_and_keeps_it(at_desk: Desktop) -> None:
    before, editor = await add_bound(at_desk), at_desk.editor
    await editor.type("edit nokia", channel="tech")
    shown = editor.reads()
    for said in ("en, fi", "tag:wire", "blog.example", "acquisition", "digests alone"):
        assert said in shown
    # It stands there still below another query's preview.
    await editor.fill("watch.query", "nokia deal")
    assert "tag:wire" in await at_desk.read_preview("nokia deal")
    assert await editor.submit() == {}
    after = await at_desk.watch("nokia")
    assert after.query == "nokia deal"
    for field in ("lang", "sources", "events", "digest_only", "mention", "priority", "channels"):
        assert getattr(after, field) == getattr(before, field)


async def test_who_takes_the_tick_away_has_nobody_called(at_desk: Desktop) -> None:
    editor = at_desk.editor
    await add_bound(at_desk)
    await editor.type("edit nokia", channel="tech")
    await editor.fill("watch.here", [])
    assert await editor.submit() == {}
    after = await at_desk.watch("nokia")
    assert after.mention is MentionPolicy.NONE
    assert after.digest_only


async def test_two_people_have_both_their_way(at_desk: Desktop) -> None:
    editor, ben = at_desk.editor, at_desk.slack.add_person("U0BEN00001", name="ben")
    await at_desk.desk.add_watch(
        query="nokia", channels=["tech"], actor=f"slack:{editor.id}", now=at_desk.now()
    )
    await editor.type("edit nokia", channel="tech")
    await ben.type("edit nokia", channel="tech")
    await ben.fill("watch.here", ["here"])
    assert await ben.submit() == {}
    await editor.fill("watch.priority", "high")
    assert await editor.submit() == {}
    after = await at_desk.watch("nokia")
    assert (after.mention, after.priority.value) == (MentionPolicy.HERE, "high")


async def test_a_plain_watch_has_nothing_else_to_show(at_desk: Desktop) -> None:
    editor = at_desk.editor
    await at_desk.desk.add_watch(
        query="nokia", channels=["tech"], actor=f"slack:{editor.id}", now=at_desk.now()
    )
    await editor.type("edit nokia", channel="tech")
    assert "Also set" not in editor.reads()


@pytest.mark.parametrize("language", Language)
def test_what_else_is_set_is_said_in_every_language_and_within_limits(language: Language) -> None:
    many = tuple(f"source-{number:04}.example" for number in range(900))
    watch = Watch(
        name="x", query="x", channels=("tech",), sources=Selection(include=many, exclude=many)
    )
    said = tell_limits(watch, language)
    view = {
        "type": "modal",
        "title": {"type": "plain_text", "text": "x"},
        "blocks": [{"type": "context", "elements": [{"type": "plain_text", "text": said}]}],
    }
    assert faults_in_view(json.loads(json.dumps(view)), kind="modal") == []
    assert tell_limits(Watch(name="x", query="x", channels=("tech",)), language) == ""

"""A command that lacks what it is about opens the dialog that asks for it."""

from __future__ import annotations

import pytest

from bot.model import Channel, ChannelOverride, Language, Priority
from tests.slack.bodies import AT
from tests.slack.desktop import NEWSROOM, Desktop
from tests.slack_double.faults import Fault

SLACK = NEWSROOM


async def test_what_to_watch_for_is_asked_with_the_options_that_were_typed(
    at_desk: Desktop,
) -> None:
    answered = await at_desk.editor.type("add to #tech high", channel="general")
    assert answered.shown == []
    await at_desk.editor.fill("watch.query", "nokia")
    assert await at_desk.editor.submit() == {}
    added = await at_desk.watch("nokia")
    assert (added.channels, added.priority) == (("tech",), Priority.HIGH)


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("edit", "Which watch should be changed?"),
        ("remove", "Which watch should be removed?"),
        ("mute", "Which watch should be muted?"),
    ],
)
async def test_a_watch_is_chosen_where_none_was_named(
    watching: Desktop, typed: str, asked: str
) -> None:
    editor = watching.editor
    await editor.type(typed, channel="general")
    await watching.slack.wait_for(lambda: editor.modal is not None and asked in editor.reads())
    assert "from-the-file" not in editor.reads()
    await editor.choose("remove nokia")
    await watching.slack.wait_for(lambda: "Removed nokia" in editor.reads())
    assert await watching.names() == ["from-the-file"]


async def test_who_watches_for_nothing_chooses_among_all_that_they_see(at_desk: Desktop) -> None:
    await at_desk.editor.type("mute", channel="general")
    await at_desk.slack.wait_for(lambda: "from-the-file" in at_desk.editor.reads())
    assert "Which watch should be muted?" in at_desk.editor.reads()


async def test_a_link_is_asked_for(at_desk: Desktop) -> None:
    await at_desk.editor.type("why", channel="general")
    await at_desk.editor.fill("look.link", "https://nowhere.example/1")
    await at_desk.editor.submit()
    assert "No report with the address" in at_desk.editor.reads()


@pytest.mark.parametrize(
    ("typed", "said"), [("why", "Link der Meldung"), ("mute", "stummgeschaltet werden?")]
)
async def test_what_is_asked_is_asked_in_the_language_of_the_channel(
    at_desk: Desktop, typed: str, said: str
) -> None:
    german = Channel(name="tech", language=Language.GERMAN)
    change = ChannelOverride(channel=german, fields=frozenset({"language"}))
    await at_desk.desk.channels.change("tech", change, actor="shell", now=AT)
    await at_desk.editor.type(typed, channel="tech")
    await at_desk.slack.wait_for(lambda: said in at_desk.editor.reads())
    assert "Link of the report" not in at_desk.editor.reads()


@pytest.mark.parametrize("typed", ["add", "remove", "why"])
async def test_where_slack_opens_no_dialog_the_answer_says_how_to_type_it(
    at_desk: Desktop, typed: str
) -> None:
    at_desk.slack.fail_next("views.open", Fault(error="expired_trigger_id"))
    answered = await at_desk.editor.type(typed, channel="general")
    assert f"/watch {typed} " in at_desk.editor.reads(answered)
    assert await at_desk.names() == ["from-the-file"]


async def test_what_says_more_than_a_list_could_hold_opens_none(at_desk: Desktop) -> None:
    answered = await at_desk.editor.type("mute for 2h", channel="general")
    assert "/watch mute for 2h" in at_desk.editor.reads(answered)
    assert at_desk.editor.modal is None


async def test_a_slip_of_the_command_keeps_what_it_was_of(at_desk: Desktop) -> None:
    answered = await at_desk.editor.type("ad nokia to #tech high", channel="general")
    assert "/watch ad nokia to #tech high" in at_desk.editor.reads(answered)
    await at_desk.editor.press("Watch for this", on=answered)
    await at_desk.slack.wait_for(lambda: at_desk.editor.modal is not None)
    await at_desk.editor.submit()
    added = await at_desk.watch("nokia")
    assert (added.query, added.channels, added.priority) == ("nokia", ("tech",), Priority.HIGH)

"""The dialog of a watch: opened by a command, a button or a shortcut, previewed, and saved."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.desk import WatchChange, sign_of
from bot.model import AlertKind, Entity, EntityKind, Entry, Mention, Message, Priority, Watch
from bot.slack import elements as kit
from bot.slack.blocks import compose
from bot.slack.dialogs import (
    Draft,
    draft_of,
    find_expiry,
    is_within_limits,
    make_dialog,
    make_done,
)
from bot.slack.likeness import read_headline, suggest_query
from bot.watchlist import Catalogue
from tests.slack.bodies import AT, make_alert, make_digest, make_line
from tests.slack.desktop import NEWSROOM, Desktop
from tests.slack.hostile import hostile_text
from tests.slack_double import faults_in_view
from tests.slack_double.faults import Fault

SLACK = NEWSROOM


async def test_a_watch_is_added_in_a_dialog_that_shows_what_it_would_bring(
    at_desk: Desktop,
) -> None:
    answered = await at_desk.editor.type("add nokia deal to #tech high", channel="general")
    assert answered.shown == []
    await at_desk.read_preview("Nothing is stored of that time yet")
    assert await at_desk.names() == ["from-the-file"]

    await at_desk.editor.submit()
    assert "Watching nokia deal for #tech, priority high" in at_desk.editor.reads()
    stored = await at_desk.watch("nokia-deal")
    assert (stored.channels, stored.priority) == (("tech",), Priority.HIGH)
    assert stored.owner == f"slack:{at_desk.editor.id}"


async def test_the_preview_follows_the_query_and_shows_its_fault(at_desk: Desktop) -> None:
    await at_desk.editor.type("add nokia AND (deal OR", channel="tech")
    assert "^" in await at_desk.read_preview("The query cannot be read")
    await at_desk.editor.fill("watch.query", "nokia AND deal")
    assert "nokia AND deal" in await at_desk.read_preview("Nothing is stored of that time yet")
    await at_desk.editor.submit()
    assert (await at_desk.watch("nokia-deal")).query == "nokia AND deal"


async def test_a_fault_is_shown_at_its_field_and_nothing_that_was_entered_is_lost(
    at_desk: Desktop,
) -> None:
    await at_desk.editor.type("add nokia (", channel="tech")
    errors = await at_desk.editor.submit()
    assert errors["watch.query"].startswith("The query cannot be read: ")
    assert await at_desk.names() == ["from-the-file"]
    await at_desk.editor.fill("watch.query", "nokia")
    await at_desk.editor.fill("watch.expires", "2020-01-01")
    assert "has passed" in (await at_desk.editor.submit())["watch.expires"]
    await at_desk.editor.fill("watch.expires", "2026-03-01")
    assert await at_desk.editor.submit() == {}
    # The end of that day where the editor is.
    assert (await at_desk.watch("nokia")).expires == datetime(2026, 3, 2, tzinfo=UTC)


async def test_a_watch_that_tells_nobody_is_refused_at_the_channels(at_desk: Desktop) -> None:
    await at_desk.editor.type("add nokia", channel="general")
    await at_desk.editor.fill("watch.channels", [])
    assert "needs a channel" in (await at_desk.editor.submit())["watch.channels"]
    await at_desk.editor.fill("watch.told", ["A direct message to me"])
    assert await at_desk.editor.submit() == {}
    assert (await at_desk.watch(f"nokia/editor-{sign_of(at_desk.editor.id)}")).channels == (
        at_desk.editor.id,
    )


async def test_a_channel_that_is_chosen_is_kept_by_the_name_that_the_configuration_has(
    at_desk: Desktop,
) -> None:
    await at_desk.editor.type("add nokia", channel="general")
    rooms = {room.name: room.id for room in at_desk.slack.workspace.rooms}
    await at_desk.editor.fill("watch.channels", [rooms["tech"], rooms["business"]])
    await at_desk.editor.submit()
    assert (await at_desk.watch("nokia")).channels == ("tech", rooms["business"])


async def test_a_watch_is_changed_in_the_dialog_and_keeps_what_is_not_in_it(
    at_desk: Desktop,
) -> None:
    ends = AT + timedelta(days=9, hours=2)
    await at_desk.desk.add_watch(
        query="nokia",
        channels=["tech"],
        options=WatchChange(lang=("en",), expires=ends),
        actor="shell",
        now=AT,
    )
    await at_desk.editor.type("edit nokia to #business", channel="tech")
    await at_desk.editor.fill("watch.query", "nokia deal")
    await at_desk.editor.fill("watch.told", ["#tech", "#business"])
    await at_desk.editor.submit()
    changed = await at_desk.watch("nokia")
    assert changed.query == "nokia deal"
    assert set(changed.channels) == {"tech", "business"}
    assert (changed.lang, changed.expires) == (("en",), ends)


async def test_a_watch_of_a_file_opens_no_dialog(at_desk: Desktop) -> None:
    answered = await at_desk.editor.type("edit from-the-file", channel="tech")
    assert "configuration file" in answered.text
    assert at_desk.editor.modal is None


async def test_what_was_no_command_is_watched_for_with_one_press(at_desk: Desktop) -> None:
    answered = await at_desk.editor.type("nokia deal", channel="tech")
    await at_desk.editor.press("Watch for this", on=answered)
    await at_desk.read_preview("nokia deal")
    await at_desk.editor.submit()
    assert (await at_desk.watch("nokia-deal")).channels == ("tech",)


async def test_what_was_not_understood_is_named_in_the_dialog_which_opens_filled(
    at_desk: Desktop,
) -> None:
    editor = at_desk.editor
    await editor.type("add nokia to #business #tech urgent low for 2 weeks", channel="tech")
    await at_desk.read_preview("nokia")
    view = editor.modal
    assert view is not None
    assert "'urgent' was not understood." in str(view)
    assert await editor.submit() == {}
    added = await at_desk.watch("nokia")
    assert (added.query, added.priority) == ("nokia", Priority.LOW)
    assert set(added.channels) == {"business", "tech"}
    # The last day counts to its end, as the dialog says it.
    assert added.expires is not None
    assert timedelta(days=14) <= added.expires - AT <= timedelta(days=15)


async def test_an_end_that_has_passed_is_named_in_the_dialog_too(at_desk: Desktop) -> None:
    await at_desk.editor.type("add nokia to #tech until yesterday high", channel="tech")
    await at_desk.read_preview("nokia")
    view = at_desk.editor.modal
    assert view is not None
    assert "'until yesterday' was not understood." in str(view)


async def test_a_command_without_a_dialog_says_what_it_did_not_understand(
    at_desk: Desktop,
) -> None:
    at_desk.slack.fail_next("views.open", Fault(error="expired_trigger_id"))
    typed = "add nokia to #business #tech urgent for 2 weeks"
    answered = await at_desk.editor.type(typed, channel="tech")
    assert answered.text.startswith("'urgent' was not understood.\nWatching nokia for #business")
    added = await at_desk.watch("nokia")
    assert (added.channels, added.expires) == (("business", "tech"), AT + timedelta(days=14))
    at_desk.slack.fail_next("views.open", Fault(error="expired_trigger_id"))
    answered = await at_desk.editor.type("edit nokia to #tech for 3 days soon", channel="tech")
    assert answered.text.startswith("'soon' was not understood.\n")
    assert (await at_desk.watch("nokia")).channels == ("tech",)
    assert (await at_desk.watch("nokia")).expires == AT + timedelta(days=3)


async def test_a_query_that_is_tried_says_what_it_did_not_understand(at_desk: Desktop) -> None:
    answered = await at_desk.editor.type("test nokia to #tech urgent", channel="tech")
    assert answered.text.startswith("'urgent' was not understood.\nnokia\n")


async def test_where_slack_opens_no_dialog_the_command_does_what_was_typed(
    at_desk: Desktop,
) -> None:
    at_desk.slack.fail_next("views.open", Fault(error="expired_trigger_id"))
    answered = await at_desk.editor.type("add nokia", channel="tech")
    assert "Watching nokia for #tech" in answered.text


async def test_where_slack_opens_no_dialog_the_shortcut_says_what_to_type(
    at_desk: Desktop,
) -> None:
    posted = await at_desk.editor.say("Fenwick Oyj cuts 200 jobs", channel="tech")
    at_desk.slack.fail_next("views.open", Fault(error="expired_trigger_id"))
    await at_desk.editor.use_shortcut("watch.like", on=posted)
    await at_desk.slack.wait_for(lambda: at_desk.editor.whispers)
    said = at_desk.editor.whispers[-1].text
    assert "Slack opened no dialog." in said
    assert '/watch add "Fenwick Oyj"' in said
    assert at_desk.editor.modal is None


async def test_a_message_is_watched_for_by_its_shortcut(at_desk: Desktop) -> None:
    posted = await at_desk.editor.say("Big day: Fenwick buys Ostrander Oyj", channel="tech")
    await at_desk.editor.use_shortcut("watch.like", on=posted)
    await at_desk.slack.wait_for(lambda: at_desk.editor.modal is not None)
    await at_desk.editor.submit()
    queries = [one.query for one in await at_desk.desk.watches()]
    assert '"Fenwick" "Ostrander Oyj"' in queries


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("Fenwick buys Ostrander — Reuters (one source)", '"Fenwick" "Ostrander"'),
        ("Fenwick denies it plans to buy Ostrander", '"Fenwick" "Ostrander"'),
        ("Xi meets Fenwick in Dover", '"Xi" "Fenwick" "Dover"'),
        ("The Fenwick plant in Dover shuts", '"Fenwick" "Dover"'),
        ("Séisme de magnitude 7,1 au Pérou", '"Séisme" "Pérou"'),
        # In Title Case no run is a phrase; where it is none, a run is a name.
        ("Ostrander Recalls 400 Ferries Over Engine Cracks", '"Ostrander" "Recalls" "Ferries"'),
        ("Ostrander Oyj recalls 400 ferries", '"Ostrander Oyj"'),
        # The bot's own label, and a word that is none of them.
        ("Update: Fenwick denies it", '"Fenwick"'),
        ("Neu: Fenwick dementiert", '"Fenwick"'),
        ("Updates at Fenwick", '"Updates" "Fenwick"'),
        ("Update: Fenwick denies it — Wire · Ostrander in talks", '"Ostrander"'),
        ("Digest: 2 stories · Fenwick buys Ostrander; Quay shuts", '"Fenwick" "Ostrander"'),
        ("Schichtübergabe für #tech: 2\n• Fenwick kauft Ostrander — Wire", '"Fenwick" "Ostrander"'),
        ("Digest of 3 essays at Fenwick", '"Digest" "Fenwick"'),
        ("Morning brief for Fenwick · two days", '"Morning" "Fenwick"'),
        # Where no space parts words, those of the news around a name do.
        ("凯斯特将收购诺韦塔公司", '"凯斯特" "诺韦塔"'),
        ("诺韦塔集团总裁周五辞职", '"诺韦塔集团"'),
        ("市场关注会议", '"市场关注会议"'),
        ("ノベルタがケストレルを買収", '"ノベルタ" "ケストレル"'),
        ("港湾局は新型カメラを発表", '"港湾局"'),
        ("Fenwick와 협의", '"Fenwick와"'),
        ("Nokia", '"Nokia"'),
        ("<https://a.example/1|Fenwick Oyj cuts 200 jobs>", '"Fenwick Oyj"'),
        ("ferries stand still", '"ferries" "stand" "still"'),
        ("", ""),
        ("<https://a.example/1>", ""),
    ],
)
def test_a_message_is_looked_for_by_its_names(text: str, query: str) -> None:
    assert suggest_query(text) == query


_KNOWN = Catalogue(
    [
        Entity(
            id="fenwick", name="Fenwick Works", kind=EntityKind.ORGANISATION, aliases=("芬威克",)
        ),
        Entity(id="ostrander", name="Óstrander", kind=EntityKind.ORGANISATION, aliases=("奥斯特",)),
    ]
)


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("Fenwick Works denies it plans to buy Óstrander", "entity:fenwick entity:ostrander"),
        ("Ostrander Recalls 400 Ferries Over Engine Cracks", "entity:ostrander"),
        ("芬威克将收购奥斯特", "entity:fenwick entity:ostrander"),
        ("Harbourside sues Fenwick Works", '"Harbourside" entity:fenwick'),
        ("Harbourside sues the works", '"Harbourside"'),
    ],
)
def test_whom_the_catalogue_knows_is_looked_for_as_an_entity(text: str, query: str) -> None:
    def find(line: str) -> tuple[Mention, ...]:
        return _KNOWN.mentions(Entry(id="", source="", url=None, title=line, seen=AT))

    assert suggest_query(text, find) == query


@pytest.mark.parametrize(
    "body",
    [
        make_alert(headline="Fenwick buys Ostrander"),
        make_alert(headline="Fenwick buys Ostrander", kind=AlertKind.UPDATE, news="Quay denies it"),
        make_alert(headline="Fenwick buys Ostrander", kind=AlertKind.EDIT, news="merged into “x”"),
        make_digest(make_line(1, headline="Fenwick buys Ostrander"), make_line(2)),
    ],
)
def test_of_a_message_of_the_bots_its_headline_counts(body: Message) -> None:
    message = compose(body)
    assert read_headline({"text": message.text, "blocks": list(message.blocks)}) == (
        "Fenwick buys Ostrander"
    )


@pytest.mark.parametrize(
    "blocks",
    [
        None,
        [],
        [{"type": "divider"}, {"type": "context", "elements": [{"type": "plain_text"}]}],
        [kit.rich_text(kit.section([kit.text("read "), kit.link("this", "https://a.example")]))],
        [kit.rich_text(kit.section([{"type": "link", "url": "https://a.example"}]))],
        [kit.rich_text(kit.section([kit.text("Fenwick", bold=True)]))],
    ],
)
def test_of_any_other_message_its_text_counts(blocks: object) -> None:
    assert read_headline({"text": "Fenwick buys", "blocks": blocks}) == "Fenwick buys"
    assert read_headline({}) == ""


@given(hostile_text(longest=3000))
def test_a_query_is_suggested_of_any_text(text: str) -> None:
    assert "\n" not in suggest_query(text)


channel = st.one_of(st.sampled_from(["C0123ABCD", "U0EDITOR01", "tech"]), hostile_text(longest=90))
drafts = st.builds(
    Draft,
    query=hostile_text(longest=4000),
    channels=st.lists(channel, max_size=14).map(tuple),
    priority=st.sampled_from(Priority),
    expires=st.one_of(st.none(), st.dates(date(2026, 1, 1), date(2030, 1, 1))),
    name=st.one_of(st.none(), hostile_text(longest=100)),
    offered=st.lists(channel, max_size=14).map(tuple),
)


@settings(max_examples=100, deadline=None)
@given(drafts)
def test_a_dialog_is_one_that_slack_takes_whatever_it_holds(draft: Draft) -> None:
    view: dict[str, Any] = make_dialog(draft, [], person="U0EDITOR01")
    faults = faults_in_view(json.loads(json.dumps(view)), kind="modal")
    assert is_within_limits(view) == (faults == [])
    if faults:
        # More channels than a dialog can carry: it is not opened, and what was typed is done.
        assert len(faults) == 1
        assert "private_metadata" in faults[0]
        assert len(draft.channels) > 1
    assert faults_in_view(make_done([{"type": "divider"}]), kind="modal") == []


@pytest.mark.parametrize("zone", ["UTC", "Europe/Helsinki", "America/New_York"])
def test_a_last_day_ends_when_it_ends_where_the_person_is(zone: str) -> None:
    last = date(2026, 3, 28)
    watch = Watch(name="w", query="q", channels=("tech",), expires=find_expiry(last, zone=zone))
    assert draft_of(watch, zone=zone).expires == last

"""Two people before the dialog of one watch: each changes what they changed, and no more."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.desk import WatchChange
from bot.model import Language, Priority
from bot.slack.dialogs import Draft
from bot.slack.merging import make_base, merge_draft, read_base, tell_replaced, write_base
from tests.slack.bodies import AT
from tests.slack.desktop import NEWSROOM, Desktop
from tests.slack_double import Person

SLACK = NEWSROOM
REPLACED = "somebody else had changed this"


@pytest.fixture
def ben(at_desk: Desktop) -> Person:
    return at_desk.slack.add_person("U0BEN00001", name="ben")


async def add(at_desk: Desktop, *, channels: Sequence[str] = ("tech",)) -> None:
    await at_desk.desk.add_watch(
        query="nokia", channels=channels, actor=f"slack:{at_desk.editor.id}", now=AT
    )


async def open_both(at_desk: Desktop, ben: Person, typed: str = "edit nokia") -> None:
    await at_desk.editor.type(typed, channel="tech")
    await ben.type("edit nokia", channel="tech")


async def save(person: Person, **fields: object) -> str:
    for field, value in fields.items():
        await person.fill(f"watch.{field}", value)
    assert await person.submit() == {}
    return person.reads()


async def test_who_saves_later_changes_what_they_changed_and_keeps_what_another_did(
    at_desk: Desktop, ben: Person
) -> None:
    await add(at_desk)
    await open_both(at_desk, ben)
    await save(ben, query="nokia -tyres", expires="2026-05-01")
    said = await save(at_desk.editor, priority="high")
    assert "nokia -tyres" in said
    assert REPLACED not in said
    watch = await at_desk.watch("nokia")
    assert (watch.query, watch.priority) == ("nokia -tyres", Priority.HIGH)
    assert watch.expires is not None


async def test_who_changes_what_another_changed_meanwhile_is_told_what_that_was(
    at_desk: Desktop, ben: Person
) -> None:
    await add(at_desk)
    await open_both(at_desk, ben)
    await save(ben, query="nokia -tyres", priority="low", expires="2026-05-01")
    said = await save(at_desk.editor, query="nokia deal", priority="high", expires="2026-06-01")
    assert said.count(REPLACED) == 3
    assert "What to watch for: nokia -tyres" in said
    assert "2026-05-01" in said
    watch = await at_desk.watch("nokia")
    assert (watch.query, watch.priority) == ("nokia deal", Priority.HIGH)


async def test_two_who_change_the_same_to_the_same_have_nothing_to_be_told(
    at_desk: Desktop, ben: Person
) -> None:
    await add(at_desk)
    await open_both(at_desk, ben)
    await save(ben, query="nokia deal")
    assert REPLACED not in await save(at_desk.editor, query="nokia deal")


async def test_channels_that_two_people_add_and_take_out_are_all_added_and_taken_out(
    at_desk: Desktop, ben: Person
) -> None:
    await add(at_desk, channels=("tech", at_desk.slack.channel_id("deals")))
    await open_both(at_desk, ben)
    rooms = {name: at_desk.slack.channel_id(name) for name in ("business", "deals", "general")}
    await save(ben, channels=[rooms["business"], rooms["deals"]])
    await save(at_desk.editor, channels=[rooms["general"]])
    watch = await at_desk.watch("nokia")
    assert set(watch.channels) == {"tech", rooms["business"], rooms["general"]}


async def test_a_dialog_that_is_saved_as_it_was_opened_changes_nothing(
    at_desk: Desktop, ben: Person
) -> None:
    await add(at_desk)
    await open_both(at_desk, ben)
    await save(ben, query="nokia -tyres", priority="low")
    before = await at_desk.watch("nokia")
    await save(at_desk.editor)
    assert await at_desk.watch("nokia") == before


async def test_what_was_typed_with_the_command_counts_as_changed(
    at_desk: Desktop, ben: Person
) -> None:
    await add(at_desk)
    await open_both(at_desk, ben, "edit nokia nokia AND deal high")
    await save(ben, query="nokia -tyres")
    assert "nokia -tyres" in await save(at_desk.editor)
    watch = await at_desk.watch("nokia")
    assert (watch.query, watch.priority) == ("nokia AND deal", Priority.HIGH)


async def test_a_preview_in_between_does_not_move_what_a_dialog_began_with(
    at_desk: Desktop, ben: Person
) -> None:
    await add(at_desk)
    await open_both(at_desk, ben)
    await at_desk.editor.fill("watch.query", "nokia deal")
    await at_desk.read_preview("Nothing is stored")
    await save(ben, query="nokia -tyres")
    assert REPLACED in await save(at_desk.editor)


async def test_an_end_by_the_hour_stays_where_the_day_is_not_changed(
    at_desk: Desktop, ben: Person
) -> None:
    ends = AT + timedelta(days=9, hours=2)
    await add(at_desk)
    await at_desk.desk.edit_watch("nokia", WatchChange(expires=ends), actor="ed", now=AT)
    await open_both(at_desk, ben)
    await save(ben, priority="low")
    await save(at_desk.editor, query="nokia deal")
    assert (await at_desk.watch("nokia")).expires == ends
    await ben.type("edit nokia", channel="tech")
    await save(ben, expires="")
    assert (await at_desk.watch("nokia")).expires is None


days = st.one_of(st.none(), st.dates(date(2026, 1, 1), date(2030, 1, 1)))
drafts = st.builds(
    Draft,
    query=st.text(max_size=20),
    channels=st.lists(st.sampled_from(["tech", "deals", "C0123ABCD"]), unique=True).map(tuple),
    priority=st.sampled_from(Priority),
    expires=days,
)


@given(drafts, drafts)
def test_what_a_dialog_begins_with_travels_with_it(before: Draft, entered: Draft) -> None:
    base = make_base(before)
    assert read_base(write_base(base)) == base
    merged = merge_draft(
        Draft(
            query=entered.query,
            channels=entered.channels,
            priority=entered.priority,
            expires=entered.expires,
            base=base,
        ),
        before,
        expires=None,
    )
    assert merged.replaced == ()
    told = before.channels if merged.change.channels is None else merged.change.channels
    assert set(told) == set(entered.channels)
    assert set(merged.added) == set(entered.channels) - set(before.channels)
    assert set(merged.removed) == set(before.channels) - set(entered.channels)


@pytest.mark.parametrize("language", Language)
def test_what_was_replaced_is_said_in_each_language(language: Language) -> None:
    before = Draft(query="a", channels=("tech",))
    theirs = Draft(query="b", channels=("tech",), priority=Priority.LOW, expires=date(2026, 5, 1))
    mine = Draft(
        query="c",
        channels=("tech",),
        priority=Priority.HIGH,
        expires=date(2026, 6, 1),
        base=make_base(before),
    )
    lines = tell_replaced(merge_draft(mine, theirs, expires=None), language)
    assert len(lines) == 3
    assert lines[2].endswith("2026-05-01")
    assert merge_draft(mine, before, expires=None).replaced == ()

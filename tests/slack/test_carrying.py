"""What was tried is watched for with one press, as it was tried."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.model import Priority
from bot.slack.carrying import read_carried_query, write_carried_query
from bot.slack.command_line import read_command
from bot.slack.requests import Add, Help, Try
from tests.slack.desktop import NEWSROOM, Desktop
from tests.slack.hostile import hostile_text

SLACK = NEWSROOM


@given(
    st.one_of(
        hostile_text(longest=300),
        st.sampled_from(
            [
                "nokia to #tech high",
                "nokia to <#C0123ABCD|tech> low",
                "road to me",
                "road to #tech to me for 2 weeks",
                "nokia to #tech and #ops until friday urgent",
                "high high",
                "said &lt;@U0123ABCD&gt; &amp;amp;",
            ]
        ),
    )
)
def test_what_was_tried_is_what_the_button_asks_for(typed: str) -> None:
    tried = read_command(f"test {typed}")
    if isinstance(tried, Help):
        return  # nothing was said that could be tried
    assert isinstance(tried, Try)
    value = write_carried_query(tried)
    if not value:
        assert typed.strip().endswith(",")
        return
    asked = read_carried_query(value)
    assert isinstance(asked, Add)
    assert (asked.query, asked.priority) == (tried.query, tried.priority)
    assert (asked.until, len(asked.further)) == (tried.until, len(tried.further))
    if tried.channel is None or asked.channel is None:
        assert asked.channel == tried.channel
    elif tried.channel.id is not None:
        assert asked.channel.id == tried.channel.id
    else:
        assert asked.channel.name == tried.channel.name


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("nokia", "nokia"),
        ("nokia high", "nokia high"),
        ("nokia high normal", "nokia high normal"),
        ("nokia to me", "nokia to me"),
        ("nokia to <#C0123ABCD|tech> low", "nokia to #C0123ABCD low"),
        ("nokia,", "nokia,"),
    ],
)
def test_a_button_has_what_would_be_typed(typed: str, value: str) -> None:
    tried = read_command(f"test {typed}")
    assert isinstance(tried, Try)
    assert write_carried_query(tried) == value


async def test_a_query_that_was_tried_opens_its_dialog_with_one_press(at_desk: Desktop) -> None:
    editor = at_desk.editor
    answered = await editor.type("test nokia high to #business", channel="tech")
    assert await at_desk.names() == ["from-the-file"]
    await editor.press("Watch for this", on=answered)
    await at_desk.slack.wait_for(lambda: editor.modal is not None)
    assert await editor.submit() == {}
    added = await at_desk.watch("nokia")
    assert (added.query, added.priority) == ("nokia", Priority.HIGH)
    assert added.channels == ("business",)


@pytest.mark.parametrize("typed", ["test nokia AND (deal OR", "test"])
async def test_what_cannot_be_tried_has_no_button(at_desk: Desktop, typed: str) -> None:

    answered = await at_desk.editor.type(typed, channel="tech", wait_for_answer=False)
    await at_desk.slack.wait_for(lambda: bool(answered.shown) or at_desk.editor.modal is not None)
    assert "Watch for this" not in str(answered.shown)

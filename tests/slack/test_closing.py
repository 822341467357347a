"""Who closes a dialog and types the same command again meant it twice."""

from __future__ import annotations

import pytest

from tests.slack.desktop import NEWSROOM, Desktop

SLACK = NEWSROOM


@pytest.mark.parametrize("typed", ["add nokia", "edit nokia", "settings"])
async def test_a_dialog_that_was_closed_opens_again_at_once(watching: Desktop, typed: str) -> None:
    editor = watching.editor
    await editor.type(typed, channel="tech")
    await editor.close()
    assert editor.modal is None

    await editor.type(typed, channel="tech")

    assert editor.modal is not None


async def test_a_dialog_that_shows_a_preview_by_now_tells_of_its_end_as_well(
    at_desk: Desktop,
) -> None:
    await at_desk.editor.type("add nokia", channel="tech")
    await at_desk.read_preview("Nothing is stored of that time yet")
    await at_desk.editor.close()

    await at_desk.editor.type("add nokia", channel="tech")

    assert at_desk.editor.modal is not None


async def test_a_dialog_that_is_open_opens_no_second_time(at_desk: Desktop) -> None:
    await at_desk.editor.type("add nokia", channel="tech")
    again = await at_desk.editor.type("add nokia", channel="tech", wait_for_answer=False)
    assert again.shown == []
    assert len(at_desk.slack.calls("views.open")) == 1


async def test_closing_another_dialog_repeats_no_removal(at_home: Desktop) -> None:
    editor = at_home.editor
    await editor.press("Help", on=editor.home)
    await at_home.slack.wait_for(lambda: editor.modal is not None)
    first = await editor.type("remove nokia", channel="tech")
    await editor.close()

    again = await editor.type("remove nokia", channel="tech")

    assert "Removed nokia" in first.text
    assert again.text == first.text

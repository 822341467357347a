"""A long query stands in the dialog as far as Slack's field goes, and is given back beyond."""

from __future__ import annotations

import pytest

from bot.desk import WatchChange
from bot.model import Language, Priority
from bot.slack.answers.watches import answer_too_long
from bot.slack.text import measure
from tests.slack.bodies import AT
from tests.slack.desktop import NEWSROOM, Desktop
from tests.slack_double import faults_in_blocks, read_blocks

SLACK = NEWSROOM


def make_query(length: int, word: str = "harbour") -> str:
    """A query of that many units, all in alternatives."""
    words = [f"{word}{number}" for number in range(1000)]
    query = words[0]
    for one in words[1:]:
        if measure(f"{query} OR {one}") > length:
            break
        query = f"{query} OR {one}"
    return query + "x" * (length - measure(query))


def in_field(at_desk: Desktop) -> str:
    return str(at_desk.modal.state["watch.query"]["watch.query"]["value"] or "")


@pytest.mark.parametrize(
    ("length", "word"), [(20, "quay"), (1_796, "quay"), (2_000, "quay"), (2_050, "𠮷" * 10)]
)
async def test_what_a_field_holds_stands_in_it(at_desk: Desktop, length: int, word: str) -> None:
    query = make_query(length, word)
    answered = await at_desk.editor.type(f"add {query}", channel="tech")
    assert answered.shown == []
    assert in_field(at_desk) == query
    assert await at_desk.editor.submit() == {}
    assert query in [one.query for one in await at_desk.desk.watches()]


@pytest.mark.parametrize(("length", "word"), [(3_001, "quay"), (3_900, "埠🚢")])
@pytest.mark.parametrize("typed", ["add ", "edit nokia "])
async def test_what_no_field_holds_is_given_back_with_what_to_do(
    at_desk: Desktop, length: int, word: str, typed: str
) -> None:
    await at_desk.desk.add_watch(query="nokia", channels=["tech"], actor="ed", now=AT)
    query = make_query(length, word)
    answered = await at_desk.editor.type(f"{typed}{query}", channel="tech")
    assert at_desk.editor.modal is None
    assert f"{len(query):,} characters" in answered.text
    assert "2,000 at most" in answered.text
    assert query in answered.text.replace("\n", "")
    assert await at_desk.names() == ["from-the-file", "nokia"]
    assert (await at_desk.watch("nokia")).query == "nokia"


async def test_a_query_that_a_watch_may_have_and_no_field_holds_is_watched_for_at_once(
    at_desk: Desktop,
) -> None:
    query = " OR ".join("𠮷" * 39 + str(number) for number in range(10, 50))
    answered = await at_desk.editor.type(f"add {query}", channel="tech")
    assert at_desk.editor.modal is None
    assert "Watching" in answered.text
    (name,) = [one for one in await at_desk.names() if one != "from-the-file"]
    answered = await at_desk.editor.type(f"edit {name} high", channel="tech")
    watch = await at_desk.watch(name)
    assert (watch.query, watch.priority) == (query, Priority.HIGH)


async def test_a_query_that_is_too_long_to_watch_for_can_be_shortened_in_its_field(
    at_desk: Desktop,
) -> None:
    await at_desk.editor.type(f"add {make_query(2_600)}", channel="tech")
    assert len(in_field(at_desk)) == 2_600
    assert "2,000 at most" in await at_desk.read_preview("The query cannot be read")
    await at_desk.editor.fill("watch.query", make_query(1_900))
    assert await at_desk.editor.submit() == {}


async def test_a_query_is_not_left_empty_where_a_field_holds_it(at_desk: Desktop) -> None:
    await at_desk.desk.add_watch(query="nokia", channels=["tech"], actor="ed", now=AT)
    await at_desk.desk.edit_watch("nokia", WatchChange(owner="ed"), actor="ed", now=AT)
    for typed in ("edit nokia", "add nokia"):
        await at_desk.editor.type(typed, channel="tech")
        await at_desk.editor.fill("watch.query", "")
        assert "watch.query" in await at_desk.editor.submit()


async def test_a_long_query_that_was_no_command_is_watched_for_with_one_press(
    at_desk: Desktop,
) -> None:
    query = make_query(1_990)
    answered = await at_desk.editor.type(query, channel="tech")
    await at_desk.editor.press("Watch for this", on=answered)
    await at_desk.slack.wait_for(lambda: at_desk.editor.modal is not None)
    assert in_field(at_desk) == query


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("query", ["quay " * 2_000, "🚢" * 9_000, "<!channel> & `x`\n" * 200])
def test_what_is_given_back_is_what_slack_takes(language: Language, query: str) -> None:
    message = answer_too_long(query, language).message
    assert faults_in_blocks(list(message.blocks), "message") == []
    assert "<!channel>" not in message.text
    assert query.split(maxsplit=1)[0][:5] in read_blocks(list(message.blocks))

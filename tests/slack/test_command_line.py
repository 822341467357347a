"""What was typed after /watch."""

from __future__ import annotations

import pytest
from hypothesis import given

from bot.model import Priority
from bot.slack.command_line import Add, ChannelName, Help, List, Remove, read_command
from tests.slack.hostile import hostile_text

TECH = ChannelName(id=None, name="tech")
BY_ID = ChannelName(id="C0123ABCD", name="tech")
ID_ONLY = ChannelName(id="C0123ABCD", name=None)


@pytest.mark.parametrize(
    ("typed", "query", "channel", "priority"),
    [
        ("add nokia", "nokia", None, Priority.NORMAL),
        ("ADD  nokia deal ", "nokia deal", None, Priority.NORMAL),
        ("add nokia to #tech", "nokia", TECH, Priority.NORMAL),
        ("add nokia to #Tech high", "nokia", TECH, Priority.HIGH),
        ("add nokia low to #tech", "nokia", TECH, Priority.LOW),
        ("add nokia to <#C0123ABCD|tech>", "nokia", BY_ID, Priority.NORMAL),
        ("add nokia to <#C0123ABCD>", "nokia", ID_ONLY, Priority.NORMAL),
        ("add nokia to #C0123ABCD", "nokia", ID_ONLY, Priority.NORMAL),
        ("add road to nowhere", "road to nowhere", None, Priority.NORMAL),
        ("add high", "high", None, Priority.NORMAL),
        ("add high high", "high", None, Priority.HIGH),
        ("add nokia high normal", "nokia high", None, Priority.NORMAL),
        ('add "very high"', '"very high"', None, Priority.NORMAL),
        ("add “split from” OR „Trennung‟", '"split from" OR "Trennung"', None, Priority.NORMAL),
        ("add source:<http://a.example|a.example>", "source:a.example", None, Priority.NORMAL),
        ("add AT&amp;T", "AT&T", None, Priority.NORMAL),
        ("add &lt;b&gt;", "<b>", None, Priority.NORMAL),
        ("add said <@U0123ABCD|ann>", "said @ann", None, Priority.NORMAL),
        ("add nokia\thigh", "nokia", None, Priority.HIGH),
    ],
)  # fmt: skip
def test_a_query_is_read_with_its_options(
    typed: str, query: str, channel: ChannelName | None, priority: Priority
) -> None:
    assert read_command(typed) == Add(query=query, channel=channel, priority=priority)


@pytest.mark.parametrize(
    "typed", ["remove nokia-deals", "rm “nokia-deals”", "delete `nokia-deals`"]
)
def test_a_watch_is_removed_by_its_name_however_it_was_copied(typed: str) -> None:
    assert read_command(typed) == Remove(name="nokia-deals")


def test_a_list_is_a_list_and_nothing_is_help() -> None:
    assert read_command(" list ") == List()
    assert read_command("") == read_command("help") == Help()


@pytest.mark.parametrize(
    ("typed", "problem"),
    [
        ("add", "What should be watched?"),
        ("add to #tech high", "What should be watched?"),
        ("remove  ", "Which watch should be removed?"),
        ("nokia deals", "'nokia' is no command of /watch."),
    ],
)
def test_what_is_not_understood_comes_back_with_nothing_lost(typed: str, problem: str) -> None:
    request = read_command(typed)
    assert isinstance(request, Help)
    assert request.problem == problem
    assert request.typed == typed.strip()


@given(hostile_text(longest=3000))
def test_any_text_at_all_is_read(typed: str) -> None:
    for text in (typed, f"add {typed}", f"remove {typed}"):
        assert isinstance(read_command(text), Add | Remove | List | Help)

"""Each story of a list can be marked and muted from Slack, however long the list is."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.alerts import compose_list, split_list
from bot.alerts.threads import count_in_message
from bot.languages import phrase
from bot.model import Language, Occasion, Sections
from bot.slack.blocks import compose
from tests.slack.bodies import AT, make_digest, make_line
from tests.slack.test_blocks import menus_of


@settings(max_examples=40, deadline=None)
@given(
    stories=st.integers(1, 60),
    watches=st.integers(1, 15),
    address=st.integers(0, 300),
    sections=st.sampled_from(Sections),
    language=st.sampled_from(Language),
    occasion=st.sampled_from(Occasion),
)
def test_each_story_that_a_list_has_can_be_marked_below_it(
    stories: int,
    watches: int,
    address: int,
    sections: Sections,
    language: Language,
    occasion: Occasion,
) -> None:
    lines = [
        make_line(
            3_000_000 + n,
            watches=(f"watch-{n % watches}",),
            url=f"https://wire.example/{'a' * address}",
        )
        for n in range(stories)
    ]
    body = compose_list("tech", lines, at=AT, zone="UTC", occasion=occasion, language=language)
    body = replace(body, sections=sections)
    menus = []
    for part in split_list(body):
        message = compose(replace(part, note=phrase(language, "repeat")))
        assert len(message.blocks) <= 50
        of_lines = [
            below["elements"][0]["options"][0]["value"]
            for line, below in pairwise(message.blocks)
            if line["type"] == "rich_text" and below["type"] == "actions"
        ]
        assert sorted(of_lines) == sorted(f"useful {line.story}" for line in part.lines)
        menus += of_lines
    assert sorted(menus) == sorted(f"useful {line.story}" for line in lines)


@pytest.mark.parametrize("watches", [1, 5, 8, 12])
def test_a_rolling_post_grows_as_long_as_there_is_room_for_menus(watches: int) -> None:
    lines = [make_line(n, watches=(f"watch-{n % watches}",)) for n in range(30)]
    body = make_digest(*lines, sections=Sections.AUTO)
    room = count_in_message(body)
    message = compose(replace(body, lines=body.lines[:room]))
    assert 10 < room == len(menus_of(message))
    assert len(message.blocks) <= 50

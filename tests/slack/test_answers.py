"""What /watch answers, for every answer there is."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.errors import AlreadyThere, InvalidQuery, StoreFull
from bot.health.watches import WatchReview
from bot.model import (
    UNTIL_UNMUTED,
    Entity,
    MentionPolicy,
    Precision,
    Priority,
    Selection,
    SourceOrigin,
    Watch,
)
from bot.slack.answers import (
    Answer,
    answer_added,
    answer_failure,
    answer_help,
    answer_list,
    answer_removed,
    answer_surprise,
    point_at,
)
from bot.slack.command_line import Add, Help, read_command
from bot.watchlist import Catalogue, parse_query
from tests.making import NOON
from tests.slack.hostile import hostile_text
from tests.slack_double import faults_in_blocks, read_blocks, text_in_blocks

HOUR = timedelta(hours=1)


def read(answer: Answer) -> str:
    return read_blocks(list(answer.message.blocks))


def make_watch(**changes: Any) -> Watch:
    fields: dict[str, Any] = {
        "name": "nokia-deals",
        "query": "nokia deal",
        "channels": ("tech",),
        **changes,
    }
    return Watch(**fields)


def test_a_stored_watch_is_repeated_as_it_was_understood() -> None:
    watch = make_watch(channels=("C0123ABCD", "tech"), priority=Priority.HIGH)
    said, ending = read(answer_added(watch)).splitlines()
    assert said.startswith("Watching nokia deal for #C0123ABCD, #tech, priority high. It meets")
    assert ending == "To end it: /watch remove nokia-deals"


@pytest.mark.parametrize(
    "query", ["nokia", "nokia high", 'a "to #b"', "rates normal", "x to #y low"]
)
@pytest.mark.parametrize("channel", ["tech", "C0123ABCD"])
def test_what_a_removal_offers_to_type_brings_the_same_watch_back(query: str, channel: str) -> None:
    watch = make_watch(query=query, channels=(channel,), priority=Priority.NORMAL)
    offered = read(answer_removed(watch)).splitlines()[-1]
    request = read_command(offered.removeprefix("/watch "))
    assert isinstance(request, Add)
    assert (request.query, request.priority) == (query, Priority.NORMAL)
    assert request.channel is not None
    assert channel in {request.channel.id, request.channel.name}


def test_a_list_tells_where_each_watch_comes_from() -> None:
    watches = [make_watch(), make_watch(name="vote", origin=SourceOrigin.FILE)]
    lines = read(answer_list(watches, now=NOON)).splitlines()
    assert lines[0] == "2 watches"
    assert lines[1] == "nokia-deals  nokia deal for #tech"
    assert lines[2] == "vote  nokia deal for #tech, from a configuration file"


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"muted_until": UNTIL_UNMUTED}, ", muted"),
        ({"muted_until": NOON + HOUR}, ", muted until 2 Mar 2026, 13:00 UTC"),
        ({"muted_until": NOON - HOUR}, ""),
        ({"expires": NOON}, ", expired 2 Mar 2026, 12:00 UTC"),
        ({"expires": NOON + HOUR}, ""),
        ({"digest_only": True}, ", for digests only"),
    ],
)
def test_a_list_tells_what_silences_a_watch(fields: dict[str, Any], said: str) -> None:
    lines = read(answer_list([make_watch(**fields)], now=NOON)).splitlines()
    assert lines[-1] == f"nokia-deals  nokia deal for #tech{said}"


def test_a_list_tells_which_watches_bring_nothing_or_too_much() -> None:
    review = WatchReview(noisy={"busy": 1234.4}, silent=("idle",))
    watches = [make_watch(name=name) for name in ("busy", "idle", "well", "gone")]
    lines = read(answer_list(watches, now=NOON, review=review, unreadable={"gone"})).splitlines()
    assert [line.partition("#tech")[2] for line in lines[1:]] == [
        ", brings 1,234 hits a day: narrow it",
        ", has brought nothing for 30 days: widen it or remove it",
        "",
        ", silent since its query cannot be read",
    ]


def test_a_list_tells_the_precision_of_a_watch_that_was_marked() -> None:
    watches = [make_watch(name=name) for name in ("marked", "muted", "new")]
    watches[1] = replace(watches[1], digest_only=True)
    precision = Precision(useful=14, noise=1)
    precisions = {"marked": precision, "muted": precision, "another": precision}
    lines = read(answer_list(watches, now=NOON, precisions=precisions)).splitlines()
    assert [line.partition("#tech")[2] for line in lines[1:]] == [
        ", precision 14 of 15",
        ", for digests only, precision 14 of 15",
        "",
    ]


@pytest.mark.parametrize(
    "fields",
    [
        {"channels": ("tech", "deals")},
        {"lang": ("en",)},
        {"sources": Selection(exclude=("wire",))},
        {"events": Selection(include=("legal",))},
        {"digest_only": True},
        {"expires": NOON},
        {"mention": MentionPolicy.HERE},
    ],
)
def test_a_removal_says_where_typing_it_again_would_lose_something(fields: dict[str, Any]) -> None:
    assert "more options" in read(answer_removed(make_watch(**fields)))
    assert "more options" not in read(answer_removed(make_watch()))


def test_an_empty_list_says_how_to_begin() -> None:
    assert "/watch add" in read(answer_list([], now=NOON))


def test_a_long_list_fits_and_says_how_many_are_left_out() -> None:
    answer = answer_list([make_watch(query="x" * 500) for _ in range(500)], now=NOON)
    assert_inert(answer)
    shown = sum(block["type"] == "rich_text" for block in answer.message.blocks)
    assert f"{500 - shown} more" in read(answer)


def test_a_fault_is_shown_under_its_place() -> None:
    error = InvalidQuery(
        'nokia AND (deal OR', position=17, problem="the query ends", expected="a word"
    )  # fmt: skip
    lines = read(answer_failure(error)).splitlines()
    assert lines[0] == "The query cannot be read: the query ends at character 18; expected a word"
    assert lines[1:3] == ["nokia AND (deal OR", " " * 17 + "^"]


@pytest.mark.parametrize(
    ("query", "position", "shown"),
    [
        ("速報 AND", 3, "速報 AND\n     ^"),
        ("cafe\u0301 )", 6, "cafe\u0301 )\n     ^"),
        ("a\nb )", 4, "a b )\n    ^"),
        ("", 0, "\n^"),
        ("a" * 100 + ")", 100, "…" + "a" * 60 + ")\n" + " " * 61 + "^"),
        (")" + "a" * 100, 0, ")" + "a" * 59 + "…\n^"),
    ],
)
def test_the_caret_stands_under_the_fault(query: str, position: int, shown: str) -> None:
    assert point_at(query, position) == shown


def test_an_unknown_entity_is_answered_at_its_place_with_the_nearest() -> None:
    with pytest.raises(InvalidQuery) as caught:
        parse_query("deal entity:nokai", Catalogue([Entity(id="nokia", name="Nokia")]))
    text = read(answer_failure(caught.value))
    assert "no entity is named 'nokai' at character 13; expected entity:nokia" in text
    assert "deal entity:nokai\n            ^" in text


def test_what_was_not_understood_is_shown_with_examples() -> None:
    text = read(answer_help(Help(problem="'nokia' is no command of /watch.", typed="nokia deal")))
    assert "/watch nokia deal" in text
    assert "/watch add QUERY [to #channel] [high|normal|low]" in text


def assert_inert(answer: Answer) -> None:
    response = answer.as_response()
    assert response["response_type"] == "ephemeral"
    assert faults_in_blocks(response["blocks"]) == []
    assert text_in_blocks(response["blocks"]) < 10_000
    assert response["text"]
    assert not re.search(r"[<>]|&(?!(?:amp|lt|gt);)", response["text"])
    written = str(response["blocks"])
    assert "'mrkdwn'" not in written
    assert "'broadcast'" not in written


hostile = hostile_text(longest=3000)
watches = st.builds(
    make_watch,
    name=hostile,
    query=hostile,
    channels=st.lists(hostile, min_size=1, max_size=12).map(tuple),
    origin=st.sampled_from(SourceOrigin),
)
answers = st.one_of(
    watches.map(answer_added),
    watches.map(answer_removed),
    st.lists(watches, max_size=6).map(lambda them: answer_list(them, now=NOON)),
    hostile.map(lambda text: answer_help(Help(problem=text, typed=text))),
    st.tuples(hostile, st.integers(0, 3000)).map(
        lambda pair: answer_failure(
            InvalidQuery(
                pair[0], position=min(pair[1], len(pair[0])), problem=pair[0], expected=pair[0]
            )
        )
    ),
    hostile.map(lambda text: answer_failure(AlreadyThere(text))),
    hostile.map(lambda text: answer_failure(StoreFull(text))),
    st.just(answer_surprise()),
)


@settings(max_examples=200, deadline=None)
@given(answers)
def test_no_answer_does_anything_but_read(answer: Answer) -> None:
    assert_inert(answer)

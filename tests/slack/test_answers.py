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
    EntryKey,
    Precision,
    Priority,
    SourceHealth,
    SourceOrigin,
    Threshold,
    Watch,
)
from bot.ports import Explanation, HealthCounts, StoreCounts
from bot.ports.search import TimeSpan
from bot.preview import Finding, Marked, Preview, Sample
from bot.preview.model import FindingKind
from bot.reference import Status
from bot.slack.answers import (
    Answer,
    answer_added,
    answer_edited,
    answer_failure,
    answer_help,
    answer_list,
    answer_muted,
    answer_preview,
    answer_removed,
    answer_restored,
    answer_status,
    answer_surprise,
    answer_unmuted,
    answer_why,
    point_at,
)
from bot.slack.requests import Help
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
    answer = answer_help(
        Help(problem="'nokia' is no command of /watch.", typed="nokia deal", query="nokia deal")
    )
    text = read(answer)
    (button,) = answer.message.blocks[-1]["elements"]
    assert (button["action_id"], button["value"]) == ("watch.this", "nokia deal")
    assert "/watch nokia deal" in text
    assert "/watch add QUERY [to #channel] [high|normal|low]" in text


@pytest.mark.parametrize(
    ("about", "row", "example"),
    [
        ("list", "/watch list [mine|here|all]", "/watch list here"),
        ("unmute", "/watch mute NAME for 2h", "/watch unmute nokia-deals"),
        ("status", "/watch status", ""),
        ("edit", "/watch edit NAME", "entity:id. For example:"),
    ],
)
def test_of_a_command_that_was_meant_only_its_own_is_told(
    about: str, row: str, example: str
) -> None:
    text = read(answer_help(Help(problem="No.", typed=f"{about} x", about=about)))
    assert row in text
    assert example in text
    assert "/watch help  all commands" in text
    assert "/watch source list" not in text
    assert len(text) < 500


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


def make_preview(text: str, **changes: Any) -> Preview:
    marked = Marked(text=text, marks=((0, min(3, len(text))),) if text else ())
    sample = Sample(
        headline=marked,
        excerpt=marked,
        url=f"https://a.example/{text[:20]}",
        source_name=text,
        seen=NOON,
        verdict=None,
    )
    finding = Finding(
        kind=FindingKind.TERM, text=text, count=3, of=9, advice=text, query=text, left=6, rung=1
    )
    fields: dict[str, Any] = {
        "watch": make_watch(query=text),
        "thresholds": (("tech", Threshold.IMPORTANT),),
        "span": TimeSpan(since=NOON - 14 * 24 * HOUR, until=NOON),
        "entries": 1_000,
        "candidates": 9,
        "hits": 9,
        "baseline": 2,
        "by_source": ((text, 9),),
        "matched_since": NOON - 14 * 24 * HOUR,
        "days": 14.0,
        "first_seen": NOON - 7 * 24 * HOUR,
        "judged_since": NOON - 24 * HOUR,
        "judged_days": 1.0,
        "judged_hits": 4,
        "is_drawn": False,
        "stories": 3,
        "breaking": 2,
        "updates": 1,
        "digests": 2,
        "digest_lines": 3,
        "told_baseline_breaking": 0,
        "told_baseline_lines": 0,
        "newest": (sample,) * 5,
        "strongest": (sample,) * 5,
        "findings": (finding,) * 6,
        **changes,
    }
    return Preview(**fields)


def make_stages(text: str, number: int) -> list[Explanation]:
    return [
        Explanation(
            entry=EntryKey(text[: one % 3], text[one % 2 :]),
            title=text,
            at=NOON,
            stage=text,
            outcome=text,
            reasons=(text,) * 12,
        )
        for one in range(number)
    ]


def test_a_preview_says_what_would_ring_what_makes_noise_and_what_to_add() -> None:
    lines = read(answer_preview(make_preview("nokia"))).splitlines()
    assert lines[:3] == [
        "nokia over 1,000 stored entries of 7 days",
        "9 hits, 0.5 a day",
        "2 a day would ring at once, 3 stand in digests (by the last 4 hits)",
    ]
    assert "2 hits came with first polls, which are told to nobody; rates leave them out." in lines
    assert "    nokia: 6 hits left, 1 that rang lost" in lines


def test_a_preview_of_nothing_says_so() -> None:
    text = read(answer_preview(make_preview("nokia", entries=0)))
    assert "Nothing is stored of that time yet" in text


def test_a_long_explanation_fits_and_says_how_much_is_left_out() -> None:
    answer = answer_why("https://a.example/1", make_stages("x" * 400, 60))
    assert_inert(answer)
    assert "nightdesk why (in a shell) shows them all." in read(answer)


def test_an_explanation_leaves_to_a_shell_what_is_for_operators() -> None:
    def explain(stage: str, outcome: str) -> Explanation:
        return Explanation(
            entry=EntryKey("a", "1"), title="Quay", at=NOON, stage=stage, outcome=outcome,
            reasons=(f"of {stage}",),
        )  # fmt: skip

    rows = [
        explain("fetch", "came"), explain("parse", "read"), explain("match", "matched"),
        explain("version", "as told"), explain("page", "there"), explain("delivery", "sent"),
    ]  # fmt: skip
    text = read(answer_why("https://a.example/1", rows))
    assert "match: matched" in text
    assert "5 more: nightdesk why" in text
    for hidden in ("fetch", "parse", "version", "page", "delivery"):
        assert hidden not in text
    # What did not arrive is news to who asks, and so is the only thing there is.
    dead = read(answer_why("https://a.example/1", [*rows, explain("delivery", "dead")]))
    assert "delivery: dead" in dead
    assert "fetch: came" in read(answer_why("https://a.example/1", rows[:1]))


def make_status(**changes: Any) -> Status:
    fields: dict[str, Any] = {
        "counts": StoreCounts(sources=12, entries=3_400, stories=210, pending=1, dead=0),
        "health": HealthCounts(by_health={SourceHealth.OK: 12}, asked=12, failing=0, outage=None),
        "polled": NOON,
        "watches": 3,
        "muted": 0,
        **changes,
    }
    return Status(**fields)


def test_a_status_says_what_does_not_do_well() -> None:
    well = read(answer_status(make_status()))
    assert "12 sources: all do well; last polled" in well
    assert "3,400 stored entries in 210 stories" in well
    unwell = read(
        answer_status(
            make_status(
                counts=StoreCounts(sources=12, entries=1, stories=1, pending=0, dead=2),
                health=HealthCounts(
                    by_health={SourceHealth.FAILING: 2, SourceHealth.OK: 9, SourceHealth.SILENT: 1},
                    asked=12,
                    failing=2,
                    outage=NOON,
                ),
                muted=2,
            )
        )
    )
    assert "12 sources: 2 failing, 1 silent;" in unwell
    assert "No source answers since" in unwell
    assert "3 watches, 2 muted" in unwell
    assert "2 messages that could not be: nightdesk deliveries list" in unwell


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
    watches.map(answer_restored),
    watches.map(answer_muted),
    watches.map(answer_unmuted),
    st.tuples(watches, watches).map(lambda pair: answer_edited(*pair)),
    hostile.map(lambda text: answer_preview(make_preview(text))),
    st.tuples(hostile, st.integers(0, 70)).map(
        lambda pair: answer_why(pair[0], make_stages(pair[0], pair[1]))
    ),
    st.lists(watches, max_size=6).map(lambda them: answer_list(them, now=NOON)),
    hostile.map(lambda text: answer_help(Help(problem=text, typed=text, query=text))),
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

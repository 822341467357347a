"""What is said of watches that bring nothing or too much, and of which nothing is said."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from bot.health import write_notice
from bot.health.watches import plan_watch_note
from bot.model import NoticeBody, Precision, Proposal, ProposalKind, SourceOrigin, Watch
from tests.making import NOON, make_watch

DAY = timedelta(days=1)
TODAY = NOON.date()
LONG_AGO = NOON - 90 * DAY
NOTHING = "has brought nothing for 30 days"
IN_FILE = "narrow it or make it digest_only where its configuration file has it"
BY_COMMAND = (
    "narrow it (nightdesk watch edit quay --query), or let it wait for the digest (--digest-only)"
)


def watch(name: str = "a", **fields: object) -> Watch:
    return make_watch(name, **{"primed": LONG_AGO} | fields)


def daily(number: int, *, days: range = range(1, 8)) -> dict[date, int]:
    """So many hits on each of these days before today."""
    return {TODAY - back * DAY: number for back in days}


def note(
    *watches: Watch,
    hits: dict[str, dict[date, int]] | None = None,
    counted_from: datetime = LONG_AGO,
    proposals: Sequence[Proposal] = (),
) -> list[str]:
    notice = plan_watch_note(
        watches, hits or {}, counted_from=counted_from, now=NOON, proposals=proposals
    )
    return [] if notice is None else [notice.headline, *notice.lines]


def test_a_watch_that_brought_nothing_for_30_days_is_named_with_what_to_do() -> None:
    assert note(watch("quay"), watch("file", origin=SourceOrigin.FILE)) == [
        "2 watches to look at",
        f"file {NOTHING}: widen it or take it out where its configuration file has it",
        f"quay {NOTHING}: widen it (nightdesk watch edit quay --query), or remove it",
    ]


def test_a_watch_of_single_people_is_theirs_and_no_channels_to_look_at() -> None:
    own = [
        watch("informant", channels=("U0ANN00001",)),
        watch("source", channels=("D0ANN00001", "W0BEN00001")),
    ]
    proposal = replace(propose(1), watch="informant")
    hits = {"informant": daily(60), "both": daily(60)}
    assert note(*own, hits=hits, proposals=[proposal]) == []
    # One that a channel hears of as well is the channel's, too.
    both = watch("both", channels=("U0ANN00001", "tech"))
    said = note(*own, both, hits=hits, proposals=[proposal, propose(2)])
    assert said[0] == "1 change proposed, 1 watch to look at"
    assert "both brings 60 hits a day" in said[2]
    assert not [line for line in said if "informant" in line or "source has" in line]


def test_a_watch_of_a_channel_that_goes_by_its_id_is_named_as_the_page_of_the_note_says() -> None:
    assert f"quay {NOTHING}" in note(watch("quay", channels=("C0DOCKS001",)))[1]


def test_watches_of_private_channels_are_counted_and_not_named() -> None:
    hidden = [watch("informant", channels=("leaks", "U0ANN00001")), watch("raid", channels=("G1",))]
    shared = watch("quay", channels=("leaks", "tech"))
    proposals = [replace(propose(1), watch="informant"), replace(propose(2), watch="quay")]
    notice = plan_watch_note(
        [*hidden, shared],
        {"informant": daily(60), "quay": daily(70)},
        counted_from=LONG_AGO,
        now=NOON,
        proposals=proposals,
        readable={"tech", "C0TECH"},
    )
    assert notice is not None
    assert notice.headline == "2 changes proposed, 3 watches to look at"
    assert "on quay" in notice.lines[0]
    assert notice.lines[1:3] == (
        "2 watches of private channels: nightdesk watch list",
        "1 change of watches of private channels: nightdesk watch proposals",
    )
    assert notice.lines[3].startswith("quay brings 70 hits a day")
    assert not [line for line in notice.lines if "informant" in line or "raid" in line]
    # A press below the note decides nothing of what it does not name.
    assert notice.proposals == ("p2",)


def test_where_every_channel_may_be_known_every_watch_is_named() -> None:
    said = note(watch("raid", channels=("G1",)))
    assert said[1].startswith(f"raid {NOTHING}")


def test_where_slack_does_not_say_which_channels_are_public_none_is_named() -> None:
    notice = plan_watch_note(
        [watch("raid"), watch("quay")], {}, counted_from=LONG_AGO, now=NOON, readable=()
    )
    assert notice is not None
    assert notice.lines == ("2 watches of private channels: nightdesk watch list",)


def test_many_that_brought_nothing_are_named_in_one_line() -> None:
    stored = [watch(f"quay-{number:02}") for number in range(12)]
    filed = [watch("file", origin=SourceOrigin.FILE)]
    named = ", ".join(f"quay-{number:02}" for number in range(8))
    widen = "widen them (nightdesk watch edit NAME --query)"
    in_file = "widen them or take them out where their configuration files have them"
    assert note(*stored, *filed) == [
        "13 watches to look at",
        f"12 watches have brought nothing for 30 days ({named}, 4 more): {widen}, or remove them",
        f"1 watch has brought nothing for 30 days (file): {in_file}",
    ]
    assert len(note(*stored)) == 2
    assert [len(note(*stored[:many])) for many in (4, 5)] == [5, 2]


def test_a_name_of_several_words_is_quoted_in_the_command() -> None:
    assert note(watch("big deals"))[1].endswith(
        "(nightdesk watch edit 'big deals' --query), or remove it"
    )


def test_a_watch_that_brings_more_than_40_a_day_is_named_with_what_to_do() -> None:
    hits = {"quay": daily(63), "file": daily(64)}
    assert note(watch("quay"), watch("file", origin=SourceOrigin.FILE), hits=hits) == [
        "2 watches to look at",
        f"file brings 64 hits a day: {IN_FILE}",
        f"quay brings 63 hits a day: {BY_COMMAND}",
    ]


@pytest.mark.parametrize(("number", "named"), [(40, False), (41, True)])
def test_40_a_day_are_not_too_many(number: int, named: bool) -> None:
    assert bool(note(watch(), hits={"a": daily(number)})) is named


def test_one_hit_within_30_days_is_no_silence() -> None:
    assert note(watch(), hits={"a": {TODAY - 29 * DAY: 1}}) == []


@pytest.mark.parametrize(
    "left_alone",
    [
        watch(muted_until=NOON + DAY),
        watch(expires=NOON),
        watch(primed=NOON - 29 * DAY),
    ],
)
def test_muted_expired_and_younger_watches_are_not_called_silent(left_alone: Watch) -> None:
    assert note(left_alone) == []


def test_a_mute_that_is_over_is_none() -> None:
    assert len(note(watch(muted_until=NOON - DAY))) == 2


def test_what_was_not_counted_is_no_silence() -> None:
    assert note(watch(), counted_from=NOON - 29 * DAY) == []
    assert note(watch(primed=None), counted_from=NOON - 29 * DAY) == []
    assert note(watch(primed=None), counted_from=NOON - 30 * DAY)


@pytest.mark.parametrize("left_alone", [watch(muted_until=NOON + DAY), watch(expires=NOON)])
def test_muted_and_expired_watches_are_not_called_busy(left_alone: Watch) -> None:
    assert note(left_alone, hits={"a": daily(99)}) == []


def test_today_is_not_over_and_does_not_count() -> None:
    assert note(watch(), hits={"a": {TODAY: 5_000}}) == []


@pytest.mark.parametrize(("days_ago", "named"), [(3, False), (4, True)])
def test_a_changed_watch_is_judged_by_three_whole_days_of_its_own(
    days_ago: int, named: bool
) -> None:
    changed = watch(primed=NOON - days_ago * DAY)
    assert bool(note(changed, hits={"a": daily(50)})) is named


def test_what_a_watch_brought_before_it_was_narrowed_is_not_held_against_it() -> None:
    narrowed = watch(primed=NOON - 4 * DAY)
    hits = {"a": daily(900, days=range(4, 8)) | daily(2, days=range(1, 4))}
    assert note(narrowed, hits=hits) == []


def test_the_busiest_comes_first_and_the_silent_last() -> None:
    said = note(watch("a"), watch("b"), watch("c"), hits={"b": daily(50), "c": daily(90)})
    assert [line.split()[0] for line in said] == ["3", "c", "b", "a"]


def test_where_all_is_well_nothing_is_said() -> None:
    assert note() == []
    assert note(watch(), hits={"a": daily(3)}) == []


def propose(number: int) -> Proposal:
    return Proposal(
        id=f"p{number}",
        kind=ProposalKind.EXCLUDE_SOURCE,
        watch="a",
        subject=f"source-{number}",
        evidence=Precision(useful=1, noise=14),
        opened=NOON,
        since=NOON,
    )


def test_what_marks_suggest_is_told_before_all_else_with_how_to_accept_it() -> None:
    said = note(watch("a"), hits={"a": daily(80)}, proposals=[propose(1)])

    assert said[0] == "1 change proposed, 1 watch to look at"
    assert said[1] == (
        "noise 14 of 15 from source-1 on a: exclude it? "
        "(nightdesk watch proposals accept p1, or decline p1)"
    )
    assert said[2].startswith("a brings 80 hits a day")


def test_what_marks_suggest_is_told_where_the_watches_are_well_otherwise() -> None:
    said = note(watch("a"), hits={"a": daily(8)}, proposals=[propose(1), propose(2)])
    assert said[0] == "2 changes proposed"
    assert len(said) == 3


def test_of_many_changes_the_first_are_told_and_where_the_others_are() -> None:
    said = note(watch("a"), hits={"a": daily(8)}, proposals=[propose(n) for n in range(1, 8)])
    assert (said[0], said[-1]) == (
        "7 changes proposed",
        "3 more changes: nightdesk watch proposals",
    )
    assert len(said) == 6


def test_a_note_carries_the_ids_of_the_proposals_that_it_asks_about() -> None:
    said = plan_watch_note(
        [watch("a")],
        {"a": daily(8)},
        counted_from=NOON,
        now=NOON,
        proposals=[propose(number) for number in range(1, 8)],
    )
    assert said is not None
    body = write_notice(said, channel="ops", now=NOON).body
    assert isinstance(body, NoticeBody)
    assert body.proposals == ("p1", "p2", "p3", "p4")

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.alerts import (
    check_digest_times,
    compose_list,
    leave_out_expired,
    leave_out_muted,
    leave_out_owned,
    leave_out_rung,
    next_digest_at,
)
from bot.alerts.listing import LIST_LINES
from bot.errors import InvalidDigestTimes
from bot.model import (
    Alert,
    AlertKind,
    DigestLine,
    DigestTimes,
    Event,
    LastHeard,
    NoticeBody,
    Occasion,
    Status,
    WaitingLine,
)
from tests.alerts.samples import NOW, at

NEW_YORK = "America/New_York"


def local(text: str, zone: str = NEW_YORK, *, fold: int = 0) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone), fold=fold).astimezone(UTC)


def walk(cron: str, zone: str, start: datetime, end: datetime) -> Iterator[datetime]:
    moment = next_digest_at(DigestTimes(cron=cron, zone=zone), start)
    while moment <= end:
        yield moment
        moment = next_digest_at(DigestTimes(cron=cron, zone=zone), moment)


def line(story: str = "s1", **changes: object) -> DigestLine:
    given: dict[str, object] = {
        "story": story,
        "headline": "Norvik and Altair end partnership",
        "url": "https://harbourwire.example/a/1",
        "source_name": "Harbour Wire",
        "at": at(6),
        "status": Status.SINGLE_SOURCE,
        "origins": 1,
        "copies": 0,
        "event": Event.PARTNERSHIP_ENDED,
        "watches": ("norvik-deals",),
        "urgency": 0.5,
    }
    return DigestLine(**{**given, **changes})  # type: ignore[arg-type]


def test_the_next_digest_is_later_than_now_and_in_utc() -> None:
    times = DigestTimes(cron="0 8,17 * * mon-fri", zone=NEW_YORK)
    friday_evening = local("2026-02-13T17:00:00")
    assert next_digest_at(times, friday_evening - timedelta(microseconds=1)) == friday_evening
    assert next_digest_at(times, friday_evening) == local("2026-02-16T08:00:00")
    assert next_digest_at(times, friday_evening).tzinfo is UTC


def test_a_morning_digest_keeps_its_local_hour_across_both_clock_changes() -> None:
    for start, end in (("2026-03-06", "2026-03-10"), ("2026-10-30", "2026-11-03")):
        times = list(
            walk("0 8 * * *", NEW_YORK, local(f"{start}T09:00:00"), local(f"{end}T09:00:00"))
        )
        assert len(times) == 4
        assert {moment.astimezone(ZoneInfo(NEW_YORK)).hour for moment in times} == {8}


def test_a_time_that_clocks_skip_comes_at_the_end_of_the_skip() -> None:
    times = list(
        walk("30 2 * * *", NEW_YORK, local("2026-03-07T12:00:00"), local("2026-03-09T12:00:00"))
    )
    assert times == [local("2026-03-08T03:00:00"), local("2026-03-09T02:30:00")]


def test_a_time_that_clocks_show_twice_comes_once() -> None:
    times = list(
        walk("30 1 * * *", NEW_YORK, local("2026-10-31T12:00:00"), local("2026-11-02T12:00:00"))
    )
    assert times == [local("2026-11-01T01:30:00"), local("2026-11-02T01:30:00")]


def test_within_the_hour_that_comes_twice_no_time_in_the_past_is_given() -> None:
    times = DigestTimes(cron="30 1 * * *", zone=NEW_YORK)
    after = local("2026-11-01T01:10:00", fold=1)
    assert next_digest_at(times, after) == local("2026-11-02T01:30:00")


def test_an_hourly_digest_comes_every_hour_also_in_the_hour_that_comes_twice() -> None:
    start = local("2026-10-31T22:30:00")
    times = list(walk("0 * * * *", NEW_YORK, start, start + timedelta(hours=8)))
    assert times == [start + timedelta(minutes=30, hours=hour) for hour in range(8)]


def test_midnight_may_be_skipped() -> None:
    zone = "Africa/Cairo"  # 24 April 2026 begins at 01:00
    after = local("2026-04-23T12:00:00", zone)
    midnight = next_digest_at(DigestTimes(cron="0 0 * * *", zone=zone), after)
    assert midnight == local("2026-04-24T01:00:00", zone)


@settings(deadline=None)
@given(
    minute=st.integers(0, 59),
    hours=st.sets(st.integers(0, 23), min_size=1, max_size=3),
    zone=st.sampled_from(
        [NEW_YORK, "Europe/Helsinki", "Australia/Lord_Howe", "Africa/Cairo", "Asia/Kolkata", "UTC"]
    ),
    seconds=st.integers(0, 366 * 24 * 3600),
)
def test_each_local_time_comes_once_a_day_in_any_zone(
    minute: int, hours: set[int], zone: str, seconds: int
) -> None:
    cron = f"{minute} {','.join(map(str, sorted(hours)))} * * *"
    after = datetime(2026, 1, 1, tzinfo=UTC) + timedelta(seconds=seconds)
    moment = next_digest_at(DigestTimes(cron=cron, zone=zone), after)
    assert moment > after
    tz = ZoneInfo(zone)
    # What clocks show in the minutes between: no wanted time is passed over.
    step = after.replace(second=0, microsecond=0) + timedelta(minutes=1)
    while step < moment:
        shown = step.astimezone(tz)
        again = shown.fold == 1
        assert again or (shown.minute, shown.hour in hours) != (minute, True)
        step += timedelta(minutes=1)
    shown = moment.astimezone(tz)
    skipped = (moment - timedelta(seconds=1)).astimezone(tz).utcoffset() != shown.utcoffset()
    assert skipped or (shown.minute == minute and shown.hour in hours)


@pytest.mark.parametrize(
    ("cron", "problem"),
    [
        ("", "five fields"),
        ("0 8 * *", "five fields"),
        ("0 0 8 * * *", "five fields"),
        ("60 8 * * *", "Bad minute"),
        ("0 8 * * funday", "Bad day-of-week"),
        ("0 8 30 2 *", "Bad day-of-month"),
        ("0 8 * * mon-", "Bad day-of-week"),
        ("0 8 */31 * mon#2", "no day in the next 50 years"),  # the first, and the second Monday
        (f"{'9' * 5000} 8 * * *", "cannot be used"),
    ],
)
def test_a_cron_expression_that_cannot_be_used_is_refused_with_an_example(
    cron: str, problem: str
) -> None:
    with pytest.raises(InvalidDigestTimes, match=problem) as caught:
        check_digest_times(DigestTimes(cron=cron, zone=NEW_YORK))
    assert "'0 8,17 * * mon-fri'" in str(caught.value)


@pytest.mark.parametrize("zone", ["", "Mars/Olympus", "../etc/passwd", "America", "a\0b"])
def test_a_zone_that_is_not_known_is_refused_with_an_example(zone: str) -> None:
    with pytest.raises(InvalidDigestTimes, match="Europe/Helsinki"):
        check_digest_times(DigestTimes(cron="0 8 * * *", zone=zone))


def test_of_several_expressions_the_next_time_of_any_comes() -> None:
    times = DigestTimes(cron="0 8 * * mon-fri; 30 17 * * *", zone="UTC")
    friday = datetime(2026, 3, 6, 8, tzinfo=UTC)
    at = [friday]
    for _ in range(4):
        at.append(next_digest_at(times, at[-1]))
    told = [f"{each:%a %H:%M}" for each in at[1:]]
    assert told == ["Fri 17:30", "Sat 17:30", "Sun 17:30", "Mon 08:00"]


def test_an_expression_beside_good_ones_is_refused_by_itself() -> None:
    with pytest.raises(InvalidDigestTimes, match=r"'0 8 \* \*' cannot be used: .* five fields"):
        check_digest_times(DigestTimes(cron="30 17 * * *; 0 8 * *", zone="UTC"))


def test_good_digest_times_pass() -> None:
    check_digest_times(DigestTimes(cron="*/15 7-9 1,15 jan-dec MON#1", zone="Asia/Kathmandu"))


def test_a_digest_puts_the_heaviest_story_first() -> None:
    body = compose_list(
        "tech",
        [
            line("light", urgency=0.3),
            line("lone", urgency=0.5, origins=1),
            line("old", urgency=0.5, origins=2, at=at(5)),
            line("new", urgency=0.5, origins=2, at=at(6)),
            line("heavy", urgency=0.7),
        ],
        at=at(8),
        zone="UTC",
    )
    assert [shown.story for shown in body.lines] == ["heavy", "new", "old", "lone", "light"]
    assert (body.channel, body.at, body.omitted) == ("tech", at(8), 0)


def test_a_digest_reads_as_a_list() -> None:
    body = compose_list(
        "tech",
        [
            line(),
            line(
                "s2",
                headline="Quay workers vote to strike",
                status=Status.CORROBORATED,
                origins=3,
                event=Event.OTHER,
                watches=("strikes", "harbour\u202e"),
                urgency=0.4,
            ),
            line("s3", headline="Norvik rests", watches=(), event=Event.OTHER, urgency=0.3),
        ],
        at=at(13),
        zone=NEW_YORK,
    )
    assert body.text == (
        "Digest for #tech, 10 Feb 2026, 08:00 EST: 3 stories\n"
        "1. Norvik and Altair end partnership "
        "(Harbour Wire, 7 h ago; one source, not confirmed; partnership ended; for "
        "norvik-deals)\n"
        "2. Quay workers vote to strike (Harbour Wire, 7 h ago; 3 independent origins; for "
        "strikes, harbour)\n"
        "3. Norvik rests (Harbour Wire, 7 h ago; one source, not confirmed)"
    )


def test_the_text_of_a_digest_stays_short_and_says_what_it_left_out() -> None:
    lines = [line(f"s{n}", urgency=n / 100) for n in range(LIST_LINES + 5)]
    body = compose_list("tech", lines, at=at(8), zone="UTC")
    assert (len(body.lines), body.omitted) == (LIST_LINES + 5, 0)
    assert body.text.startswith("Digest for #tech, 10 Feb 2026, 08:00 UTC: 25 stories\n")
    assert body.text.count("\n") == LIST_LINES + 1
    assert body.text.endswith("\nAnd 5 more stories of less weight")
    assert body.lines[0].story == f"s{LIST_LINES + 4}"


def test_the_lines_of_a_digest_are_inert() -> None:
    hostile = line(
        headline="\x1b[31mNor\u202evik\nleaves\x07 " + "x" * 9000,
        url="javascript:alert(1)",
        source_name="Har\u200bbour\r\nWire",
    )
    body = compose_list("tech", [hostile], at=at(8), zone="UTC")
    (shown,) = body.lines
    assert shown.headline.startswith("Norvik leaves x")
    assert len(shown.headline) <= 250
    assert shown.url is None
    assert shown.source_name == "Harbour Wire"
    assert body.text.count("\n") == 1


def test_a_line_without_a_headline_says_so() -> None:
    body = compose_list("tech", [line(headline="\u200b")], at=at(8), zone="UTC")
    assert body.lines[0].headline == "(no title)"


def test_the_order_of_what_waits_does_not_matter() -> None:
    lines = [line(f"s{n}", urgency=0.5) for n in range(7)]
    assert compose_list("tech", lines, at=at(8), zone="UTC") == compose_list(
        "tech", lines[::-1], at=at(8), zone="UTC"
    )


def test_a_line_that_waits_for_muted_watches_alone_is_left_out() -> None:
    lines = [
        WaitingLine(channel="tech", story=f"s{number}", watches=watches, urgency=0.5, added=NOW)
        for number, watches in enumerate([("a",), ("b", "a"), ("b",), ()], start=1)
    ]

    left = leave_out_muted(lines, {"a"})

    assert [(line.story, line.watches) for line in left] == [
        ("s2", ("b",)),
        ("s3", ("b",)),
        ("s4", ()),
    ]
    assert leave_out_muted(lines, ()) == tuple(lines)


@pytest.mark.parametrize(
    ("watches", "changes", "named"),
    [
        (("new",), {}, ("new",)),
        (("new", "old"), {}, ("new",)),
        (("old", "new"), {"before": "told"}, ("new",)),
        ((), {"before": "told"}, ()),
        (("old",), {}, ("old",)),  # it came in time, and nobody heard of it
        (("old",), {"before": "told", "is_further": True}, ("old",)),
        (("old",), {"before": "told", "status": Status.DISPUTED}, ("old",)),
        (("old",), {"before": "told"}, None),
        (("old",), {"before": "told", "origins": 4}, None),
        (("old",), {"before": "told", "status": Status.CORROBORATED}, None),
    ],
)
def test_no_list_repeats_itself_for_a_watch_that_has_expired(
    watches: tuple[str, ...], changes: dict[str, Any], named: tuple[str, ...] | None
) -> None:
    known = {"before": RANG} if "before" in changes else {}
    one = replace(line(watches=watches, status=Status.SINGLE_SOURCE), **changes | known)
    (kept,) = leave_out_expired([one], {"old"}) or (None,)
    assert (None if kept is None else kept.watches) == named


RANG = LastHeard(at=NOW, status=Status.SINGLE_SOURCE, origins=1, rang=NOW)


@pytest.mark.parametrize(
    ("changes", "is_kept"),
    [
        ({}, False),
        ({"origins": 4}, False),
        ({"owner": ""}, True),
        ({"before": None}, True),
        ({"before": replace(RANG, rang=None)}, True),
        ({"status": Status.DISPUTED}, True),
        ({"status": Status.OFFICIAL}, True),
        ({"before": replace(RANG, status=Status.DISPUTED)}, True),
        # A second origin is one more in the count, but of one source's claim of consequence.
        ({"status": Status.CORROBORATED, "origins": 2}, False),
        ({"status": Status.CORROBORATED, "before": replace(RANG, claim=True)}, True),
        ({"before": replace(RANG, status=Status.CORROBORATED, claim=True)}, False),
        ({"is_further": True}, True),
    ],
)
def test_of_what_somebody_is_on_a_digest_lists_only_what_is_new(
    changes: dict[str, Any], is_kept: bool
) -> None:
    known = line(owner="Ann", before=RANG, status=Status.SINGLE_SOURCE, origins=1)
    one = replace(known, **changes)
    assert leave_out_owned([one]) == ((one,) if is_kept else ())


def test_a_line_says_who_is_on_its_story() -> None:
    body = compose_list("tech", [line(owner="Ann\n<!here>")], at=at(8), zone="UTC")
    assert "; Ann <!here> is on it)" in body.text


@pytest.mark.parametrize(
    ("story", "channel", "kind", "occasion", "waits"),
    [
        ("s1", "tech", AlertKind.BREAKING, Occasion.MORNING, False),
        ("s1", "tech", AlertKind.BREAKING, Occasion.ROLLING, False),
        ("s1", "tech", AlertKind.BREAKING, Occasion.DIGEST, True),
        ("s1", "tech", AlertKind.UPDATE, Occasion.MORNING, True),
        ("s1", "wire", AlertKind.BREAKING, Occasion.MORNING, True),
        ("s2", "tech", AlertKind.BREAKING, Occasion.MORNING, True),
    ],
)
def test_what_rings_after_all_waits_no_longer_in_place_of_that(
    story: str, channel: str, kind: AlertKind, occasion: Occasion, waits: bool
) -> None:
    waiting = WaitingLine(
        channel="tech", story="s1", watches=("a",), urgency=0.6, added=NOW, occasion=occasion
    )
    body = NoticeBody(channel=channel, at=NOW, source=None, headline="", lines=(), text="")
    told = Alert(story=story, channel=channel, kind=kind, step=0, body=body)
    assert leave_out_rung([waiting], [told]) == ([waiting] if waits else [])

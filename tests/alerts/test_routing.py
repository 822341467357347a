from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, time, timedelta

import pytest

from bot.alerts import ChannelBook, Routing, read_level, route
from bot.languages import Said, read_back
from bot.model import (
    UNTIL_UNMUTED,
    AlertBody,
    Channel,
    DigestTimes,
    Level,
    MentionPolicy,
    Occasion,
    QuietHours,
    Relation,
    Status,
    Threshold,
    Told,
    Urgency,
    Watch,
)
from tests.alerts.samples import (
    NOW,
    at,
    make_decision,
    make_entry,
    make_placement,
    make_source,
    make_watch,
    urgent,
)

MORNINGS = DigestTimes(cron="0 8 * * *", zone="UTC")
NIGHT = QuietHours(start=time(22), end=time(7, 30), zone="UTC", except_=Threshold.BIGGEST)
TECH = Channel(name="tech", threshold=Threshold.IMPORTANT, digest=MORNINGS)
CAME = make_entry().seen
HEARD = Told(status=Status.SINGLE_SOURCE)


def run(
    weighed: dict[str, Urgency],
    *,
    watches: Sequence[Watch] | None = None,
    channels: Sequence[Channel] = (TECH,),
    default: Channel = TECH,
    told: Mapping[tuple[str, str], Told] | None = None,
    listed: Collection[tuple[str, str]] = (),
    relation: Relation = Relation.NEW,
    now: datetime = NOW,
    came: datetime | None = None,
    rung: int = 0,
    outgrown: float | None = None,
) -> Routing:
    entry = make_entry()
    known = [make_watch(name) for name in weighed] if watches is None else watches
    routing = route(
        make_decision(entry, weighed, placement=make_placement(relation=relation)),
        entry=entry,
        source=make_source(),
        watches={watch.name: watch for watch in known},
        channels=ChannelBook(
            channels={channel.name: channel for channel in channels}, default=default
        ),
        told=told or {},
        listed=listed,
        now=now,
        came=came,
        count_rung=lambda _: rung,
        outgrown=outgrown,
    )
    assert read_outcome(routing.reasons) is routing.outcome
    for line in routing.reasons:
        said = line.partition(": ")[2] if line.startswith("#") else line
        assert is_read(read_back(said)), f"{said}: no reader of another language is told"
    return routing


def is_read(said: object) -> bool:
    """Whether it is a message, and so are those that it holds in a place for one."""
    return isinstance(said, Said) and all(
        is_read(value)
        for field, value in said.values.items()
        if field in {"news", "why", "detail"} or field.isdecimal()
    )


def read_outcome(reasons: Sequence[str]) -> Level:
    """What a ledger's lines of channels say became of an entry."""
    levels = {read_level(line.partition(": ")[2]) for line in reasons if line.startswith("#")}
    return next(each for each in (*Level, Level.ARCHIVE) if each in {*levels, Level.ARCHIVE})


def bodies(routing: Routing) -> list[AlertBody]:
    return [alert.body for alert in routing.alerts if isinstance(alert.body, AlertBody)]


def test_a_heavy_story_rings_at_once_and_the_ledger_hears_by_how_much() -> None:
    routing = run({"norvik-deals": urgent(0.7)})
    (alert,) = routing.alerts
    assert (alert.story, alert.channel, alert.kind.value, alert.step) == (
        "s1",
        "tech",
        "breaking",
        0,
    )
    assert routing.outcome is Level.BREAKING
    assert routing.waiting == ()
    assert routing.reasons == ("#tech: told at once, 0.70 passes the threshold important (0.55)",)


def test_an_entry_that_no_watch_matches_tells_nobody() -> None:
    routing = run({})
    assert (routing.alerts, routing.waiting, routing.outcome) == ((), (), Level.ARCHIVE)
    assert routing.reasons == ("no watch matches",)


def test_a_matched_entry_without_a_story_is_a_fault_of_the_rules() -> None:
    entry = make_entry()
    with pytest.raises(ValueError, match="has no story"):
        route(
            make_decision(entry, {"norvik-deals": urgent(0.7)}),
            entry=entry,
            source=make_source(),
            watches={},
            channels=ChannelBook(),
            told={},
            now=NOW,
        )


def test_two_watches_of_one_channel_make_one_alert_that_names_both() -> None:
    routing = run({"norvik-deals": urgent(0.6), "altair": urgent(0.9)})
    (body,) = bodies(routing)
    assert body.watches == ("norvik-deals", "altair")
    assert body.urgency == 0.9


def test_the_alert_names_a_quiet_watch_of_the_channel_that_it_serves_as_well() -> None:
    (body,) = bodies(
        run(
            {"loud": urgent(0.7), "light": urgent(0.3), "morning": urgent(0.9)},
            watches=[
                make_watch("loud"),
                make_watch("light"),
                make_watch("morning", digest_only=True),
            ],
        )
    )
    assert body.watches == ("loud", "light", "morning")
    assert body.urgency == 0.7  # what did not ring does not make it louder


def test_each_channel_hears_of_its_own_watches_only() -> None:
    routing = run(
        {"a": urgent(0.7), "b": urgent(0.8)},
        watches=[make_watch("a", "tech", "#deals", "deals"), make_watch("b", "deals")],
    )
    assert [(body.channel, body.watches) for body in bodies(routing)] == [
        ("tech", ("a",)),
        ("deals", ("a", "b")),
    ]


@pytest.mark.parametrize(
    ("threshold", "score", "level"),
    [
        (Threshold.EVERYTHING, 0.40, Level.BREAKING),
        (Threshold.IMPORTANT, 0.54, Level.DIGEST),
        (Threshold.IMPORTANT, 0.55, Level.BREAKING),
        (Threshold.BIGGEST, 0.79, Level.DIGEST),
        (Threshold.BIGGEST, 0.80, Level.BREAKING),
    ],
)
def test_a_channel_rings_from_its_threshold_upward(
    threshold: Threshold, score: float, level: Level
) -> None:
    channel = Channel(name="tech", threshold=threshold, digest=MORNINGS)
    assert run({"norvik-deals": urgent(score)}, channels=[channel]).outcome is level


def test_what_is_below_a_threshold_waits_with_its_reason() -> None:
    routing = run({"a": urgent(0.45), "b": urgent(0.3)})
    (line,) = routing.waiting
    assert (line.channel, line.story, line.watches, line.urgency, line.added) == (
        "tech",
        "s1",
        ("a", "b"),
        0.45,
        NOW,
    )
    assert routing.reasons == (
        "#tech: waits for the digest, 0.45 is below the threshold important (0.55)",
    )


@pytest.mark.parametrize(
    ("score", "said"), [(0.5499, "0.549"), (0.54999999, "0.549"), (0.5449, "0.54")]
)
def test_what_is_just_below_a_threshold_is_told_apart_from_it(score: float, said: str) -> None:
    routing = run({"a": urgent(score)})
    assert routing.reasons == (
        f"#tech: waits for the digest, {said} is below the threshold important (0.55)",
    )


def test_a_digest_hit_waits() -> None:
    routing = run({"norvik-deals": urgent(0.3)})
    assert routing.outcome is Level.DIGEST
    assert routing.reasons == ("#tech: waits for the digest, not urgent enough at 0.30",)


def test_a_high_score_that_the_rules_forbid_to_break_waits() -> None:
    routing = run({"norvik-deals": urgent(0.9, level=Level.DIGEST, bar="published 8 hours ago")})
    assert routing.outcome is Level.DIGEST
    assert routing.reasons == ("#tech: waits for the digest, must not ring: published 8 hours ago",)


def test_a_digest_only_watch_never_rings() -> None:
    routing = run({"a": urgent(0.95)}, watches=[make_watch("a", digest_only=True)])
    assert routing.outcome is Level.DIGEST
    assert routing.reasons == ("#tech: waits for the digest, watch a is digest-only",)


def test_what_is_too_light_is_kept_and_told_to_nobody() -> None:
    routing = run({"a": urgent(0.1, "low-priority watch")})
    assert (routing.alerts, routing.waiting, routing.outcome) == ((), (), Level.ARCHIVE)
    assert routing.reasons == ("#tech: not told, weighs 0.10 (low-priority watch)",)
    assert run({"a": urgent(0.1)}).reasons == ("#tech: not told, weighs 0.10",)


def test_what_is_kept_from_everybody_is_so_by_its_bar_and_not_by_its_weight() -> None:
    old = urgent(0.7, "high-priority watch", level=Level.ARCHIVE, bar="published 9 days ago")
    assert run({"a": old}).reasons == ("#tech: not told, published 9 days ago",)


def test_a_muted_watch_tells_nobody_and_says_until_when() -> None:
    until = NOW + timedelta(hours=2)
    routing = run({"a": urgent(0.9)}, watches=[make_watch("a", muted_until=until)])
    assert routing.outcome is Level.ARCHIVE
    assert routing.reasons == ("watch a is muted until 10 Feb 2026, 09:15 UTC",)


def test_a_mute_that_was_over_when_it_came_counts_no_more() -> None:
    routing = run({"a": urgent(0.9)}, watches=[make_watch("a", muted_until=CAME)], came=CAME)
    assert routing.outcome is Level.BREAKING


def test_what_came_during_a_mute_is_not_told_after_it() -> None:
    routing = run({"a": urgent(0.9)}, watches=[make_watch("a", muted_until=NOW)], came=CAME)
    assert (routing.outcome, routing.alerts, routing.waiting) == (Level.ARCHIVE, (), ())
    assert routing.reasons == ("watch a was muted until 10 Feb 2026, 07:15 UTC, and this is older",)


@pytest.mark.parametrize("waited", [timedelta(0), timedelta(seconds=1)])
def test_what_came_before_a_watch_was_changed_is_old_to_it(waited: timedelta) -> None:
    changed = make_watch("a", primed=CAME + waited)
    routing = run({"a": urgent(0.9)}, watches=[changed], came=CAME)
    assert bool(routing.alerts) is not bool(waited)
    if waited:
        assert routing.reasons == ("watch a was changed 10 Feb 2026, 07:13 UTC, and this is older",)


def test_what_is_old_to_one_watch_is_told_for_another() -> None:
    old, new = make_watch("b"), make_watch("a", primed=NOW)
    (body,) = bodies(run({"a": urgent(0.9), "b": urgent(0.6)}, watches=[new, old], came=CAME))
    assert (body.watches, body.urgency) == (("b",), 0.6)


def test_where_nobody_says_when_it_came_it_came_when_it_was_seen() -> None:
    assert not run({"a": urgent(0.9)}, watches=[make_watch("a", primed=NOW)]).alerts
    assert run({"a": urgent(0.9)}, watches=[make_watch("a", primed=CAME)]).alerts


def test_a_mute_without_an_end_is_said_without_one() -> None:
    routing = run({"a": urgent(0.9)}, watches=[make_watch("a", muted_until=UNTIL_UNMUTED)])
    assert routing.reasons == ("watch a is muted",)


def test_a_muted_watch_is_not_named_in_the_alert_of_another() -> None:
    muted = make_watch("a", muted_until=NOW + timedelta(hours=2))
    (body,) = bodies(run({"a": urgent(0.9), "b": urgent(0.6)}, watches=[muted, make_watch("b")]))
    assert (body.watches, body.urgency) == (("b",), 0.6)


@pytest.mark.parametrize(
    ("watches", "reason"),
    [
        ([], "watch a is no longer there"),
        ([make_watch("a", expires=NOW)], "watch a expired 10 Feb 2026, 07:15 UTC"),
        ([Watch(name="a", query="norvik", channels=())], "watch a names no channel"),
    ],
)
def test_a_watch_that_can_tell_nobody_says_why(watches: list[Watch], reason: str) -> None:
    routing = run({"a": urgent(0.9)}, watches=watches)
    assert (routing.outcome, routing.reasons) == (Level.ARCHIVE, (reason,))


def test_a_watch_that_expires_later_still_rings() -> None:
    routing = run({"a": urgent(0.9)}, watches=[make_watch("a", expires=NOW + timedelta(days=1))])
    assert routing.outcome is Level.BREAKING


@pytest.mark.parametrize("relation", [Relation.COPY, Relation.REPORT, Relation.UPDATE])
def test_a_story_that_a_channel_knows_is_not_told_there_again(relation: Relation) -> None:
    routing = run({"a": urgent(0.95)}, told={("s1", "tech"): HEARD}, relation=relation)
    assert (routing.alerts, routing.waiting, routing.outcome) == ((), (), Level.ARCHIVE)
    assert routing.reasons == ("#tech: was told of this story already",)


def test_a_story_told_elsewhere_still_rings_here() -> None:
    routing = run(
        {"a": urgent(0.95)},
        watches=[make_watch("a", "tech", "deals")],
        told={("s1", "tech"): HEARD, ("s2", "deals"): HEARD},
    )
    assert [body.channel for body in bodies(routing)] == ["deals"]
    assert routing.outcome is Level.BREAKING


@pytest.mark.parametrize("digest", [MORNINGS, None])
def test_in_quiet_hours_a_story_waits_for_their_end_and_says_so(digest: DigestTimes | None) -> None:
    channel = Channel(name="tech", digest=digest, quiet=NIGHT)
    routing = run({"a": urgent(0.7)}, channels=[channel])
    (line,) = routing.waiting
    assert (line.occasion, line.due) == (Occasion.MORNING, at(7, 30))
    assert routing.outcome is Level.DIGEST
    assert routing.reasons == (
        "#tech: waits for the morning brief, quiet hours until 10 Feb 2026, 07:30 UTC",
    )


def test_what_would_not_have_rung_waits_for_the_digest_in_quiet_hours_too() -> None:
    routing = run({"a": urgent(0.5)}, channels=[Channel(name="tech", digest=MORNINGS, quiet=NIGHT)])
    (line,) = routing.waiting
    assert (line.occasion, line.due) == (Occasion.DIGEST, None)


def test_a_copy_that_would_have_rung_waits_for_the_morning_although_a_digest_listed_it() -> None:
    channel = Channel(name="tech", digest=MORNINGS, quiet=NIGHT)

    def hear_copy(score: float) -> Routing:
        return run(
            {"a": urgent(score)},
            channels=[channel],
            relation=Relation.COPY,
            listed={("s1", "tech")},
        )

    (line,) = hear_copy(0.7).waiting
    assert line.occasion is Occasion.MORNING
    assert hear_copy(0.5).waiting == ()


def test_the_biggest_stories_break_quiet_hours_where_the_channel_says_so() -> None:
    channel = Channel(name="tech", digest=MORNINGS, quiet=NIGHT)
    routing = run({"a": urgent(0.8)}, channels=[channel])
    assert routing.outcome is Level.BREAKING
    assert routing.reasons == ("#tech: told at once, for biggest breaks its quiet hours",)


@pytest.mark.parametrize(("rung", "level"), [(2, Level.BREAKING), (3, Level.DIGEST)])
def test_beyond_the_most_an_hour_a_story_joins_the_rolling_post(rung: int, level: Level) -> None:
    channel = Channel(name="tech", most_an_hour=3)
    routing = run({"a": urgent(0.7)}, channels=[channel], rung=rung)
    assert routing.outcome is level
    for line in routing.waiting:
        assert (line.occasion, line.due) == (Occasion.ROLLING, NOW)
        assert routing.reasons == (
            "#tech: joins the rolling post: it rang 3 times within the hour, and 3 is the most",
        )


@pytest.mark.parametrize("mention", list(MentionPolicy))
@pytest.mark.parametrize(("score", "level"), [(0.8, Level.BREAKING), (0.79, Level.DIGEST)])
def test_one_of_the_biggest_joins_no_rolling_post(
    score: float, mention: MentionPolicy, level: Level
) -> None:
    watches = [make_watch("a", mention=mention)]
    channel = Channel(name="tech", most_an_hour=1)
    routing = run({"a": urgent(score)}, watches=watches, channels=[channel], rung=5)
    assert routing.outcome is level


@pytest.mark.parametrize(
    ("mention", "here", "level"),
    [
        (MentionPolicy.HERE, Threshold.EVERYTHING, Level.BREAKING),
        (MentionPolicy.NONE, Threshold.EVERYTHING, Level.DIGEST),
        (MentionPolicy.HERE, None, Level.DIGEST),
    ],
)
def test_where_only_the_biggest_ring_the_bound_holds_for_them_unless_everybody_is_called(
    mention: MentionPolicy, here: Threshold | None, level: Level
) -> None:
    channel = Channel(name="tech", threshold=Threshold.BIGGEST, most_an_hour=1, here=here)
    watches = [make_watch("a", mention=mention)]
    routing = run({"a": urgent(0.9)}, watches=watches, channels=[channel], rung=5)
    assert routing.outcome is level


def test_what_breaks_quiet_hours_counts_among_the_most_an_hour() -> None:
    night = replace(NIGHT, except_=Threshold.IMPORTANT)
    channel = Channel(name="tech", quiet=night, most_an_hour=1)
    (line,) = run({"a": urgent(0.7)}, channels=[channel], rung=1).waiting
    assert line.occasion is Occasion.ROLLING
    (line,) = run({"a": urgent(0.7)}, channels=[replace(channel, quiet=NIGHT)], rung=1).waiting
    assert line.occasion is Occasion.MORNING


def test_what_would_not_have_rung_joins_no_rolling_post() -> None:
    channel = Channel(name="tech", digest=MORNINGS, most_an_hour=1)
    (line,) = run({"a": urgent(0.5)}, channels=[channel], rung=9).waiting
    assert line.occasion is Occasion.DIGEST


def test_quiet_hours_without_an_exception_let_nothing_through() -> None:
    silent = QuietHours(start=time(22), end=time(7, 30), zone="UTC")
    channel = Channel(name="tech", digest=MORNINGS, quiet=silent)
    assert run({"a": urgent(1.0)}, channels=[channel]).outcome is Level.DIGEST


def test_outside_its_quiet_hours_a_channel_rings() -> None:
    channel = Channel(name="tech", digest=MORNINGS, quiet=NIGHT)
    routing = run({"a": urgent(0.7)}, channels=[channel], now=NOW + timedelta(minutes=15))
    assert routing.outcome is Level.BREAKING


def test_a_channel_without_a_digest_keeps_nothing_waiting_for_ever() -> None:
    routing = run({"a": urgent(0.3)}, channels=[Channel(name="tech")])
    assert (routing.waiting, routing.outcome) == ((), Level.ARCHIVE)
    assert routing.reasons == ("#tech: not told: it has no digest, and not urgent enough at 0.30",)


def test_one_channel_rings_while_another_waits_and_the_louder_is_the_outcome() -> None:
    routing = run(
        {"a": urgent(0.6)},
        watches=[make_watch("a", "front", "tech")],
        channels=[Channel(name="front", threshold=Threshold.BIGGEST, digest=MORNINGS), TECH],
    )
    assert [line.channel for line in routing.waiting] == ["front"]
    assert [body.channel for body in bodies(routing)] == ["tech"]
    assert routing.outcome is Level.BREAKING


def test_an_unnamed_channel_has_the_default_settings() -> None:
    default = Channel(name="*", threshold=Threshold.BIGGEST, digest=MORNINGS)
    routing = run({"a": urgent(0.7)}, watches=[make_watch("a", "#new")], default=default)
    assert [line.channel for line in routing.waiting] == ["new"]


@pytest.mark.parametrize(
    ("weighed", "mention"),
    [
        ({"a": urgent(0.6), "b": urgent(0.9)}, True),
        ({"a": urgent(0.3), "b": urgent(0.9)}, False),  # the watch that asks for it does not ring
        ({"b": urgent(0.9)}, False),
    ],
)
def test_everybody_is_called_only_where_the_watch_that_asks_for_it_rings(
    weighed: dict[str, Urgency], mention: bool
) -> None:
    watches = [make_watch("a", mention=MentionPolicy.HERE), make_watch("b")]
    (body,) = bodies(run(weighed, watches=watches))
    assert body.mention_here is mention


@pytest.mark.parametrize(
    ("here", "score", "mention"),
    [
        (Threshold.BIGGEST, 0.79, False),
        (Threshold.BIGGEST, 0.80, True),
        (Threshold.EVERYTHING, 0.56, True),
        (None, 1.0, False),
    ],
)
def test_a_channel_says_from_which_weight_on_everybody_is_called(
    here: Threshold | None, score: float, mention: bool
) -> None:
    channel = Channel(name="tech", here=here)
    watches = [make_watch("a", mention=MentionPolicy.HERE), make_watch("b")]
    # The other watch weighs more, and does not ask for it.
    weighed = {"a": urgent(score), "b": urgent(1.0)}
    (body,) = bodies(run(weighed, watches=watches, channels=[channel]))
    assert body.mention_here is mention


@pytest.mark.parametrize(
    ("channel", "clock"),
    [
        (Channel(name="tech", digest=replace(MORNINGS, zone="Europe/Helsinki")), "09:12 EET"),
        (Channel(name="tech", quiet=replace(NIGHT, zone="Asia/Kolkata")), "12:42 IST"),
        (Channel(name="tech"), "07:12 UTC"),
    ],
)
def test_an_alert_gives_the_time_by_the_channels_own_clock(channel: Channel, clock: str) -> None:
    (body,) = bodies(run({"a": urgent(0.7)}, channels=[channel]))
    assert f"3 min ago, 10 Feb 2026, {clock}" in body.text


def test_a_copy_of_a_story_that_a_digest_listed_is_not_listed_again() -> None:
    routing = run({"a": urgent(0.3)}, relation=Relation.COPY, listed={("s1", "tech")})
    assert (routing.alerts, routing.waiting, routing.outcome) == ((), (), Level.ARCHIVE)
    assert routing.reasons == ("#tech: a copy of a story that its digest listed already",)


def test_a_change_is_told_to_no_channel_that_did_not_hear_what_it_changed() -> None:
    routing = run({"a": urgent(0.95)}, relation=Relation.REVISION)
    assert (routing.alerts, routing.waiting, routing.outcome) == ((), (), Level.ARCHIVE)
    assert routing.reasons == ("#tech: was not told of it at once before it changed",)


def test_a_report_of_a_story_that_a_digest_listed_is_listed_by_its_own_name() -> None:
    (line,) = run({"a": urgent(0.3)}, relation=Relation.REPORT, listed={("s1", "tech")}).waiting
    assert line.report == make_entry().key


def test_a_copy_waits_where_the_channel_has_not_heard_of_the_story_and_is_no_report() -> None:
    (line,) = run({"a": urgent(0.3)}, relation=Relation.COPY, listed={("s1", "deals")}).waiting
    assert line.report is None


def test_a_copy_that_weighs_more_rings_although_a_digest_listed_its_story() -> None:
    routing = run({"a": urgent(0.9)}, relation=Relation.COPY, listed={("s1", "tech")})
    assert routing.outcome is Level.BREAKING


@pytest.mark.parametrize(("outgrown", "level"), [(0.5, Level.BREAKING), (0.6, Level.ARCHIVE)])
def test_an_entry_that_outgrew_its_old_text_rings_only_where_that_was_too_little(
    outgrown: float, level: Level
) -> None:
    changed = run({"a": urgent(0.9)}, relation=Relation.REVISION, outgrown=outgrown)
    assert changed.outcome is level

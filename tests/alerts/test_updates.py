"""What is promised of material developments of a story that a channel was told of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import time, timedelta
from typing import Any

import pytest

from bot.alerts import ChannelBook, Routing, route
from bot.alerts.updates import word_news
from bot.alerts.wording import compose_alert
from bot.model import (
    AlertBody,
    AlertKind,
    Change,
    ChangeKind,
    Channel,
    DigestTimes,
    Language,
    Level,
    MentionPolicy,
    Occasion,
    Placement,
    QuietHours,
    Relation,
    Revision,
    Status,
    Threshold,
    Told,
    Urgency,
    Watch,
)
from tests.alerts.samples import (
    NOW,
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
LONE = Told(status=Status.SINGLE_SOURCE)
DENIED = make_placement(
    relation=Relation.UPDATE,
    status=Status.DISPUTED,
    origins=2,
    reasons=("disputed: Norvik denies it", "was single-source"),
)


def run(
    weighed: dict[str, Urgency],
    *,
    placement: Placement = DENIED,
    watches: Sequence[Watch] | None = None,
    channel: Channel = TECH,
    told: Told = LONE,
    unasked: Mapping[str, Mapping[str, Urgency]] | None = None,
) -> Routing:
    entry = make_entry(title="Norvik denies that it leaves the alliance with Altair")
    known = [make_watch(name) for name in weighed] if watches is None else watches
    return route(
        make_decision(entry, weighed, placement=placement),
        entry=entry,
        source=make_source(),
        watches={watch.name: watch for watch in known},
        channels=ChannelBook(channels={channel.name: channel}, default=channel),
        told={("s1", channel.name): told},
        now=NOW,
        unasked=unasked or {},
    )


def body_of(routing: Routing) -> AlertBody:
    (alert,) = routing.alerts
    assert isinstance(alert.body, AlertBody)
    return alert.body


def test_a_denial_is_told_under_what_was_told_as_the_next_step() -> None:
    routing = run({"a": urgent(0.3)})
    (alert,) = routing.alerts
    assert (alert.story, alert.channel, alert.kind, alert.step) == (
        "s1",
        "tech",
        AlertKind.UPDATE,
        1,
    )
    assert routing.outcome is Level.BREAKING
    assert routing.reasons == ("#tech: told in its thread: Norvik denies it",)
    assert routing.waiting == ()


def test_an_update_says_first_what_is_new_then_by_whom_and_what_is_known_now() -> None:
    body = body_of(run({"a": urgent(0.7, "tier 1 source")}))
    lines = body.text.splitlines()
    assert lines[0] == "Update: Norvik denies it — Harbour Wire"
    assert lines[1] == "Norvik denies that it leaves the alliance with Altair"
    assert lines[3] == "disputed: Norvik denies it"
    assert "Why: tier 1 source" in lines
    assert (body.kind, body.news, body.status) == (
        AlertKind.UPDATE,
        "Norvik denies it",
        Status.DISPUTED,
    )
    assert lines[-1] == body.url


def test_each_update_is_one_step_further() -> None:
    (alert,) = run({"a": urgent(0.7)}, told=Told(status=Status.OFFICIAL, step=4)).alerts
    assert alert.step == 5


def test_the_same_status_is_not_told_twice() -> None:
    routing = run({"a": urgent(0.9)}, told=Told(status=Status.DISPUTED, step=1))
    assert (routing.alerts, routing.waiting, routing.outcome) == ((), (), Level.ARCHIVE)
    assert routing.reasons == ("#tech: was told of this story already",)


@pytest.mark.parametrize("relation", [Relation.COPY, Relation.REPORT])
def test_copies_and_plain_reports_add_nothing(relation: Relation) -> None:
    placement = make_placement(relation=relation, status=Status.CORROBORATED, origins=2)
    assert run({"a": urgent(0.9)}, placement=placement).alerts == ()


@pytest.mark.parametrize("relation", [Relation.COPY, Relation.REPORT])
def test_a_denial_that_the_channel_missed_is_told_by_the_next_report(relation: Relation) -> None:
    placement = replace(DENIED, relation=relation)
    assert body_of(run({"a": urgent(0.3)}, placement=placement)).news == "Norvik denies it"


def test_an_official_word_that_the_channel_missed_is_told_by_the_next_report() -> None:
    placement = make_placement(
        relation=Relation.REPORT, status=Status.OFFICIAL, reasons=("official: norvik.example",)
    )
    assert body_of(run({"a": urgent(0.3)}, placement=placement)).news == "official: norvik.example"


def test_a_denial_reaches_who_was_told_though_no_watch_matches_it() -> None:
    body = body_of(run({}, watches=[make_watch("a")], unasked={"tech": {"a": urgent(0.3)}}))
    assert (body.kind, body.news, body.watches) == (
        AlertKind.UPDATE,
        "Norvik denies it",
        ("a",),
    )


def test_a_channel_hears_of_a_denial_once_by_the_watches_that_match_it() -> None:
    watches = [make_watch("a"), make_watch("b")]
    routing = run({"b": urgent(0.5)}, watches=watches, unasked={"tech": {"a": urgent(0.3)}})
    assert body_of(routing).watches == ("b",)


def test_a_watch_for_the_digest_keeps_a_denial_from_nobody_who_was_told() -> None:
    watches = [make_watch("a"), make_watch("b", digest_only=True)]
    body = body_of(run({"b": urgent(0.5)}, watches=watches, unasked={"tech": {"a": urgent(0.3)}}))
    assert body.kind is AlertKind.UPDATE
    assert body.watches == ("b", "a")


def test_a_denial_that_no_watch_matches_reaches_none_that_is_muted_or_gone() -> None:
    muted = make_watch("a", muted_until=NOW + timedelta(hours=1))
    unasked = {"tech": {"a": urgent(0.3), "gone": urgent(0.3)}}
    assert run({}, watches=[muted], unasked=unasked).alerts == ()


@pytest.mark.parametrize("relation", [Relation.COPY, Relation.REPORT, Relation.UPDATE])
def test_that_a_claim_is_corroborated_is_told_to_those_who_were_told_it_as_a_claim(
    relation: Relation,
) -> None:
    placement = make_placement(relation=relation, status=Status.CORROBORATED, origins=2)
    claimed = Told(status=Status.SINGLE_SOURCE, claim=True)
    body = body_of(run({"a": urgent(0.9)}, placement=placement, told=claimed))
    assert body.news == "corroborated: 2 independent origins"
    told = claimed.hearing(body, step=1)
    assert run({"a": urgent(0.9)}, placement=placement, told=told).alerts == ()
    assert told.joined_to(Told(status=Status.SINGLE_SOURCE)).claim


@pytest.mark.parametrize("differs", [{"tells_less": True}, {"lowered": "dead"}])
def test_a_report_of_another_number_corroborates_no_claim_of_one(
    differs: Mapping[str, Any],
) -> None:
    claimed = Told(status=Status.SINGLE_SOURCE, claim=True)
    placement = make_placement(relation=Relation.REPORT, status=Status.CORROBORATED, origins=2)
    placement = replace(placement, **differs)
    assert run({"a": urgent(0.9)}, placement=placement, told=claimed).alerts == ()


@pytest.mark.parametrize(
    ("language", "news"),
    [
        (Language.ENGLISH, "no longer corroborated: all have it from one source"),
        (Language.GERMAN, "nicht mehr bestätigt: alle haben es aus einer Quelle"),
        (Language.FRENCH, "n’est plus recoupé : tous le tiennent d’une seule source"),
        (Language.SPANISH, "ya no está corroborado: todos lo tienen de una sola fuente"),
    ],
)
def test_a_claim_that_is_corroborated_no_longer_is_told_as_that_once(
    language: Language, news: str
) -> None:
    placement = make_placement(relation=Relation.REPORT, status=Status.SINGLE_SOURCE, origins=1)
    told = Told(status=Status.CORROBORATED, claim=True)
    assert (
        word_news(placement, told, entry=make_entry(), source=make_source(), language=language)
        == news
    )
    body = body_of(run({"a": urgent(0.9)}, placement=placement, told=told))
    again = told.hearing(body, step=1)
    assert run({"a": urgent(0.9)}, placement=placement, told=again).alerts == ()


def test_of_a_count_that_goes_back_nothing_is_told_to_whom_no_claim_was() -> None:
    placement = make_placement(relation=Relation.REPORT, status=Status.SINGLE_SOURCE, origins=1)
    told = Told(status=Status.CORROBORATED)
    assert run({"a": urgent(0.9)}, placement=placement, told=told).alerts == ()


def test_a_page_that_is_gone_says_itself_why_the_count_goes_back() -> None:
    change = Change(kind=ChangeKind.PULLED, before="", after="404", topic="page", now="gone")
    placement = make_placement(relation=Relation.REVISION, status=Status.SINGLE_SOURCE, origins=1)
    placement = replace(placement, revision=Revision(changes=(change,)))
    told = Told(status=Status.CORROBORATED, claim=True, entries=frozenset({make_entry().key}))
    news = word_news(placement, told, entry=make_entry(), source=make_source())
    assert "corroborated" not in news


@pytest.mark.parametrize("tier", [1, 3])
@pytest.mark.parametrize("claim", [True, False])
def test_an_alert_tells_what_one_source_claims_whatever_it_is_worth(tier: int, claim: bool) -> None:
    body = compose_alert(
        make_decision(make_entry(), {"a": urgent(0.9)}, placement=make_placement()),
        entry=make_entry(),
        source=make_source(tier=tier),
        placement=make_placement(),
        channel="tech",
        watches=["a"],
        urgency=replace(urgent(0.9), claim=claim),
        mention_here=False,
        zone="UTC",
        now=NOW,
    )
    assert body.claim is claim


def test_an_update_weighs_nothing_against_the_threshold() -> None:
    biggest = Channel(name="tech", threshold=Threshold.BIGGEST, digest=MORNINGS)
    assert body_of(run({"a": urgent(0.21)}, channel=biggest)).urgency == 0.21


def test_what_is_too_old_for_any_channel_is_no_update() -> None:
    routing = run({"a": urgent(0.7, level=Level.ARCHIVE, bar="published 9 days ago")})
    assert (routing.alerts, routing.waiting) == ((), ())
    assert routing.reasons == ("#tech: not told, published 9 days ago",)


def test_the_reasons_of_an_update_do_not_begin_with_what_keeps_it_from_ringing() -> None:
    old = urgent(0.7, "high-priority watch", "tier 1 source", bar="published 12 hours ago")
    assert body_of(run({"a": replace(old, level=Level.DIGEST)})).reasons == (
        "high-priority watch",
        "tier 1 source",
        "published 12 hours ago",
    )


def test_a_muted_watch_hears_of_no_update() -> None:
    muted = make_watch("a", muted_until=NOW + timedelta(hours=1))
    assert run({"a": urgent(0.7)}, watches=[muted]).alerts == ()


def test_an_update_for_a_digest_only_watch_waits_for_the_digest() -> None:
    routing = run({"a": urgent(0.7)}, watches=[make_watch("a", digest_only=True)])
    (line,) = routing.waiting
    assert (line.story, line.report, line.urgency) == ("s1", make_entry().key, 0.7)
    assert routing.reasons == ("#tech: waits for the digest, watch a is digest-only",)


def test_an_update_for_a_digest_only_watch_reaches_the_thread_by_another_watch() -> None:
    body = body_of(
        run(
            {"a": urgent(0.9), "b": urgent(0.3)},
            watches=[make_watch("a", digest_only=True), make_watch("b")],
        )
    )
    assert (body.watches, body.urgency) == (("a", "b"), 0.3)


def test_in_quiet_hours_an_update_waits_for_their_end() -> None:
    channel = Channel(name="tech", digest=MORNINGS, quiet=NIGHT)
    routing = run({"a": urgent(0.7)}, channel=channel)
    (line,) = routing.waiting
    assert (line.report, line.occasion) == (make_entry().key, Occasion.MORNING)
    assert routing.reasons == (
        "#tech: waits for the morning brief, quiet hours until 10 Feb 2026, 07:30 UTC",
    )


def test_an_update_breaks_quiet_hours_as_the_channel_says() -> None:
    channel = Channel(name="tech", digest=MORNINGS, quiet=NIGHT)
    assert body_of(run({"a": urgent(0.85)}, channel=channel)).news == "Norvik denies it"


def test_an_update_mentions_nobody() -> None:
    watch = make_watch("a", mention=MentionPolicy.HERE)
    assert not body_of(run({"a": urgent(0.9)}, watches=[watch])).mention_here


@pytest.mark.parametrize("broadcast", [True, False])
def test_an_update_is_for_the_whole_channel_where_it_says_so(broadcast: bool) -> None:
    channel = Channel(name="tech", digest=MORNINGS, broadcast=broadcast)
    assert body_of(run({"a": urgent(0.9)}, channel=channel)).broadcast is broadcast


def test_an_official_word_names_the_host() -> None:
    placement = make_placement(
        relation=Relation.UPDATE,
        status=Status.OFFICIAL,
        official=True,
        reasons=("official: newsroom.norvik.example", "was single-source"),
    )
    body = body_of(run({"a": urgent(0.7)}, placement=placement))
    assert body.text.startswith("Update: official: newsroom.norvik.example — Harbour Wire\n")
    assert body.text.count("official: newsroom.norvik.example") == 1


def test_an_official_word_after_a_denial_ends_the_dispute() -> None:
    placement = make_placement(
        relation=Relation.UPDATE,
        status=Status.OFFICIAL,
        reasons=("official: newsroom.norvik.example",),
    )
    news = word_news(
        placement, Told(status=Status.DISPUTED), entry=make_entry(), source=make_source()
    )
    assert news == "official: newsroom.norvik.example, no longer disputed"


@pytest.mark.parametrize("status", [Status.DISPUTED, Status.OFFICIAL])
def test_a_status_of_which_nobody_is_known_stands_alone(status: Status) -> None:
    placement = make_placement(relation=Relation.UPDATE, status=status)
    assert word_news(placement, LONE, entry=make_entry(), source=make_source()) == status.value


def test_a_dispute_that_ended_is_told() -> None:
    placement = make_placement(relation=Relation.REVISION, status=Status.CORROBORATED)
    news = word_news(
        placement, Told(status=Status.DISPUTED), entry=make_entry(), source=make_source()
    )
    assert news == "no longer disputed"


def test_more_origins_alone_are_no_update() -> None:
    placement = make_placement(relation=Relation.UPDATE, status=Status.CORROBORATED, origins=3)
    assert word_news(placement, LONE, entry=make_entry(), source=make_source()) == ""


def test_a_number_that_far_outgrew_the_known_is_told_whatever_the_status() -> None:
    placement = make_placement(relation=Relation.UPDATE, developments=("dead now 24",))
    assert word_news(placement, LONE, entry=make_entry(), source=make_source()) == "dead now 24"


def test_what_others_wrote_is_inert_in_an_update() -> None:
    placement = make_placement(
        relation=Relation.UPDATE,
        status=Status.DISPUTED,
        reasons=("disputed: \u202eNorvik\x1b[31m\ndenies it",),
    )
    news = word_news(placement, LONE, entry=make_entry(), source=make_source())
    assert "\n" not in news
    assert "\x1b" not in news
    assert "\u202e" not in news

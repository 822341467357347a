"""What is promised of what channels muted."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.alerts import ChannelBook, Heard, Mutes, Routing, leave_out_mutes, route
from bot.model import (
    Change,
    ChangeKind,
    Channel,
    ChannelMute,
    DigestLine,
    DigestTimes,
    LastHeard,
    Level,
    Merge,
    MuteKind,
    Person,
    Placement,
    Relation,
    Revision,
    Status,
    Told,
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
from tests.making import make_line

TECH = Channel(name="tech", digest=DigestTimes(cron="0 8 * * *", zone="UTC"))
ANN = Person(id="slack:U1", name="Ann")
ENTRY = make_entry()
TOLD = Told(status=Status.SINGLE_SOURCE, entries=frozenset({ENTRY.key}))


def mute(
    subject: str = "s1", kind: MuteKind = MuteKind.STORY, channel: str = "tech"
) -> ChannelMute:
    return ChannelMute(
        kind=kind, subject=subject, channel=channel, title="Norvik", person=ANN, at=NOW
    )


def run(placement: Placement, *mutes: ChannelMute, told: Told | None = None) -> Routing:
    return route(
        make_decision(ENTRY, {"norvik-deals": urgent(0.9)}, placement=placement),
        entry=ENTRY,
        source=make_source(),
        watches={"norvik-deals": make_watch("norvik-deals")},
        channels=ChannelBook(channels={"tech": TECH}, default=TECH),
        told={} if told is None else {("s1", "tech"): told},
        now=NOW,
        muted=Mutes.of(mutes),
    )


def revised(kind: ChangeKind) -> Placement:
    change = Change(kind=kind, topic=kind.value, before="", after="it was", now="it was")
    return make_placement(
        relation=Relation.REVISION,
        revision=Revision(changes=(change,)),
        kin=(ENTRY.key,),
        status=Status.SINGLE_SOURCE,
    )


def test_a_muted_story_is_not_told_and_the_ledger_says_who_muted_it() -> None:
    routing = run(make_placement(relation=Relation.NEW), mute())
    assert (routing.alerts, routing.waiting, routing.outcome) == ((), (), Level.ARCHIVE)
    assert routing.reasons == ("#tech: not told, the story is muted here by Ann",)


def test_a_muted_source_is_not_told_and_the_ledger_says_who_muted_it() -> None:
    routing = run(make_placement(), mute(ENTRY.source, MuteKind.SOURCE))
    assert routing.outcome is Level.ARCHIVE
    assert routing.reasons == (f"#tech: not told, the source {ENTRY.source} is muted here by Ann",)


@pytest.mark.parametrize(
    "other",
    [
        mute(channel="deals"),
        mute("s2"),
        mute(ENTRY.source, MuteKind.SOURCE, "deals"),
        mute("another", MuteKind.SOURCE),
        mute(ENTRY.source, MuteKind.STORY),
    ],
)
def test_a_mute_counts_for_its_channel_and_its_subject_alone(other: ChannelMute) -> None:
    assert run(make_placement(relation=Relation.NEW), other).outcome is Level.BREAKING


@pytest.mark.parametrize("muted", [mute(), mute(ENTRY.source, MuteKind.SOURCE)])
@pytest.mark.parametrize(
    ("placement", "told"),
    [
        (make_placement(relation=Relation.UPDATE, status=Status.DISPUTED), TOLD),
        (
            make_placement(relation=Relation.UPDATE, status=Status.OFFICIAL),
            replace(TOLD, status=Status.DISPUTED),
        ),
        (revised(ChangeKind.CORRECTION), TOLD),
        (revised(ChangeKind.PULLED), TOLD),
    ],
)
def test_what_takes_back_what_the_channel_was_told_is_told_all_the_same(
    muted: ChannelMute, placement: Placement, told: Told
) -> None:
    assert run(placement, muted, told=told).outcome is Level.BREAKING


@pytest.mark.parametrize(
    "placement",
    [
        make_placement(relation=Relation.UPDATE, status=Status.OFFICIAL),
        make_placement(
            relation=Relation.UPDATE,
            status=Status.SINGLE_SOURCE,
            developments=("dead: 12, was 2",),
        ),
        revised(ChangeKind.NUMBER),
        replace(revised(ChangeKind.CORRECTION), kin=()),
    ],
)
def test_nothing_else_of_a_muted_story_is_told(placement: Placement) -> None:
    assert run(placement, mute(), told=TOLD).outcome is Level.ARCHIVE


def test_a_denial_is_told_to_no_channel_that_muted_the_story_before_it_heard_of_it() -> None:
    denied = make_placement(relation=Relation.UPDATE, status=Status.DISPUTED)
    assert run(denied, mute()).outcome is Level.ARCHIVE


def test_a_mute_goes_with_its_story_where_that_turns_out_to_be_another() -> None:
    heard = Heard()
    heard.set_mutes([mute("s3")])
    book = ChannelBook(channels={}, default=TECH)
    heard.merge(Merge(gone="s3", into="s1", at=NOW, reasons=()), channels=book, now=NOW)
    assert heard.mutes.explain(story="s1", source="any", channel="tech")
    heard.set_mutes([])
    assert not heard.mutes.explain(story="s1", source="any", channel="tech")


HEARD = LastHeard(at=NOW, status=Status.SINGLE_SOURCE, origins=1, rang=NOW)
LINE = replace(make_line("s1"), entry=ENTRY.key, status=Status.SINGLE_SOURCE, origins=1)


@pytest.mark.parametrize(
    ("line", "muted", "is_kept"),
    [
        (LINE, mute(), False),
        (LINE, mute("s2"), True),
        (replace(LINE, before=HEARD), mute(), False),
        (replace(LINE, before=HEARD, status=Status.OFFICIAL), mute(), False),
        (replace(LINE, before=HEARD, status=Status.DISPUTED), mute(), True),
        (replace(LINE, before=replace(HEARD, status=Status.DISPUTED)), mute(), True),
        (LINE, mute(ENTRY.source, MuteKind.SOURCE), False),
        (replace(LINE, origins=2), mute(ENTRY.source, MuteKind.SOURCE), True),
        (replace(LINE, before=HEARD), mute(ENTRY.source, MuteKind.SOURCE), True),
        (replace(LINE, entry=None), mute(ENTRY.source, MuteKind.SOURCE), True),
    ],
)
def test_a_list_leaves_out_what_its_channel_muted(
    line: DigestLine, muted: ChannelMute, is_kept: bool
) -> None:
    kept = leave_out_mutes([line], Mutes.of([muted]), channel="tech")
    assert kept == ((line,) if is_kept else ())

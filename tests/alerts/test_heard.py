"""What is promised of what channels heard of stories that turn out to be one."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from bot.alerts import ChannelBook, Heard
from bot.model import (
    Alert,
    AlertBody,
    AlertKind,
    Channel,
    DigestTimes,
    EntryKey,
    Merge,
    Merged,
    NoticeBody,
    Occasion,
    Relation,
    Status,
    WaitingLine,
)
from tests.alerts.samples import make_placement
from tests.making import NOON, make_alert, make_line, make_list

CHANNELS = ChannelBook(
    channels={
        "deals": Channel(name="deals", digest=DigestTimes(cron="0 18 * * *", zone="Asia/Tokyo"))
    }
)
LATER = NOON + timedelta(minutes=30)


def tell(
    story: str, channel: str = "deals", *, at: datetime = NOON, step: int = 0, **fields: object
) -> Alert:
    kind = AlertKind.UPDATE if step else AlertKind.BREAKING
    return replace(make_alert(story, channel, kind=kind, at=at, **fields), step=step)


def hear(*alerts: Alert) -> Heard:
    heard = Heard()
    for alert in alerts:
        heard.note([alert])
    return heard


def merge(heard: Heard, gone: str = "s3", into: str = "s1") -> tuple[Merged, tuple[Alert, ...]]:
    made = Merge(gone=gone, into=into, at=LATER, reasons=("one report is of both",))
    return heard.merge(made, channels=CHANNELS, now=LATER)


def body_of(alert: Alert) -> AlertBody:
    assert isinstance(alert.body, AlertBody)
    return alert.body


def test_what_was_told_of_the_gone_story_is_told_of_the_surviving_one() -> None:
    heard = hear(tell("s3"), tell("s3", step=1, status=Status.DISPUTED), tell("s2"))
    merged, edits = merge(heard)
    assert heard.told.keys() == {("s1", "deals"), ("s2", "deals")}
    told = heard.told["s1", "deals"]
    assert (told.status, told.step) == (Status.DISPUTED, 1)
    assert merged.told == ("deals",)
    assert edits == ()


def test_of_two_messages_in_one_channel_the_older_lives_on_and_the_younger_is_edited() -> None:
    young = tell("s3", at=NOON + timedelta(minutes=9), headline="Ostrander is sold")
    heard = hear(tell("s1", headline="Fenwick buys"), tell("s1", "world"), young)
    _, (edit,) = merge(heard)
    assert (edit.story, edit.channel, edit.kind, edit.step) == ("s3", "deals", AlertKind.EDIT, 0)
    body = body_of(edit)
    assert (body.story, body.headline, body.at) == ("s1", "Ostrander is sold", LATER)
    assert not body.mention_here
    # In the channel's own zone.
    assert body.news == "merged into “Fenwick buys”, told 2 Mar 2026, 21:00 JST"
    assert body.text.splitlines() == [
        "Merged into: Fenwick buys — Harbour Wire, told 2 Mar 2026, 21:00 JST",
        "Fenwick buys Ostrander (s3)",
    ]


def test_the_older_message_may_be_that_of_the_younger_story() -> None:
    # The channel heard of the older story only when it had grown.
    heard = hear(tell("s3"), tell("s1", at=NOON + timedelta(minutes=9)))
    _, (edit,) = merge(heard)
    assert (edit.story, body_of(edit).story) == ("s1", "s1")


def test_a_message_that_was_edited_once_is_not_edited_again() -> None:
    heard = hear(tell("s1"), tell("s2"), tell("s3"))
    _, (first,) = merge(heard, "s3", "s2")
    _, (second,) = merge(heard, "s2", "s1")
    assert (first.story, second.story) == ("s3", "s2")
    assert "(s1)" in body_of(second).news


def test_the_next_update_follows_all_that_was_told_of_either() -> None:
    heard = hear(
        tell("s1"),
        tell("s3"),
        tell("s3", step=1),
        tell("s3", step=2),
        tell("s1", step=1, status=Status.OFFICIAL),
    )
    merge(heard)
    told = heard.told["s1", "deals"]
    assert (told.status, told.step) == (Status.OFFICIAL, 2)


def test_by_which_entries_and_of_what_a_channel_was_told_is_known_of_both() -> None:
    heard = hear(
        tell("s1", says=(("page", "gone"), ("toll", "12"))),
        tell("s3", entry=EntryKey("quay", "e3"), says=(("toll", "17"),)),
    )
    merge(heard)
    told = heard.told["s1", "deals"]
    assert told.entries == {EntryKey("harbour-wire", "e1"), EntryKey("quay", "e3")}
    assert told.said == {"page": ("gone",), "toll": ("12", "17")}


@pytest.mark.parametrize("last", ["s1", "s3"])
def test_the_status_that_a_channel_was_told_last_stands(last: str) -> None:
    first = "s3" if last == "s1" else "s1"
    heard = hear(tell(first, status=Status.OFFICIAL), tell(last, status=Status.DISPUTED))
    merge(heard)
    assert heard.told["s1", "deals"].status is Status.DISPUTED


def test_a_digest_tells_the_status_too() -> None:
    heard = hear(tell("s1"), tell("s3"))
    heard.note_list(make_list(make_line("s1", status=Status.OFFICIAL), "s9"))
    merge(heard)
    assert heard.told["s1", "deals"].status is Status.OFFICIAL
    assert heard.listed == {("s1", "deals"), ("s9", "deals")}


def test_what_a_morning_brief_told_counts_as_told_at_once() -> None:
    heard = hear(tell("s1", step=2))
    shown = EntryKey("quay", "e7")
    heard.note_list(
        make_list(
            make_line("s1", status=Status.DISPUTED),
            make_line("s2", status=Status.OFFICIAL, entry=shown),
            occasion=Occasion.MORNING,
        )
    )
    assert heard.listed == set()
    known, new = heard.told["s1", "deals"], heard.told["s2", "deals"]
    assert (known.status, known.step) == (Status.DISPUTED, 2)
    assert (new.status, new.step, new.entries) == (Status.OFFICIAL, 0, {shown})


@pytest.mark.parametrize("occasion", [Occasion.MORNING, Occasion.ROLLING])
def test_a_list_that_stands_for_ringing_tells_a_claim_and_when(occasion: Occasion) -> None:
    heard = Heard()
    heard.note_list(make_list(make_line("s1", claim=True), "s2", occasion=occasion))
    claimed, other = heard.told["s1", "deals"], heard.told["s2", "deals"]
    assert (claimed.claim, other.claim) == (True, False)
    assert claimed.at == other.at == make_list().at


def test_a_rolling_post_that_has_a_story_again_tells_it_at_no_other_time() -> None:
    heard = hear(tell("s1", at=NOON))
    heard.note_list(make_list(make_line("s1"), occasion=Occasion.ROLLING, at=LATER))
    assert heard.told["s1", "deals"].at == NOON
    heard.note_list(make_list(make_line("s1"), occasion=Occasion.MORNING, at=LATER))
    assert heard.told["s1", "deals"].at == LATER


def test_a_digest_tells_no_claim_at_once() -> None:
    heard = hear(tell("s1", at=NOON))
    heard.note_list(make_list(make_line("s1", claim=True), at=LATER))
    assert (heard.told["s1", "deals"].claim, heard.told["s1", "deals"].at) == (False, NOON)


def test_a_shift_brief_tells_nothing_as_new() -> None:
    heard = hear(tell("s1"))
    heard.note_list(
        make_list(make_line("s1", status=Status.DISPUTED), "s2", occasion=Occasion.BRIEF)
    )
    assert heard.listed == set()
    assert heard.told.keys() == {("s1", "deals")}
    assert heard.told["s1", "deals"].status is Status.DISPUTED


def test_a_channels_breaking_posts_of_the_last_hour_are_counted() -> None:
    heard = hear(
        tell("s1", at=NOON),
        tell("s2", at=NOON + timedelta(minutes=30)),
        tell("s2", at=NOON + timedelta(minutes=40), step=1),
        tell("s3", "world", at=NOON + timedelta(minutes=50)),
    )
    counts = [heard.count_rung("deals", NOON + timedelta(minutes=at)) for at in (45, 59, 60, 90)]
    assert counts == [2, 2, 1, 0]
    assert heard.count_rung("nobody", NOON) == 0


def test_a_new_process_counts_the_breaking_posts_of_the_old_one() -> None:
    heard = Heard()
    rung = [("deals", NOON), ("deals", NOON + timedelta(minutes=30))]
    heard.restore(told={}, messages={}, listed=(), merged={}, rung=rung)
    assert heard.count_rung("deals", NOON + timedelta(minutes=45)) == 2


def test_what_a_digest_listed_of_the_gone_story_is_listed_of_the_surviving_one() -> None:
    heard = Heard()
    heard.note_list(make_list("s3", "s4"))
    merged, _ = merge(heard)
    assert merged.listed == ("deals",)
    assert heard.listed == {("s1", "deals"), ("s4", "deals")}


def test_a_digest_that_was_composed_before_the_merge_lists_the_surviving_story() -> None:
    heard = hear(tell("s2"))
    merge(heard, "s3", "s2")
    merge(heard, "s2", "s1")
    heard.note_list(make_list(make_line("s3", status=Status.OFFICIAL)))
    assert heard.listed == {("s1", "deals")}
    assert heard.told["s1", "deals"].status is Status.OFFICIAL


def test_a_new_process_merges_as_the_old_one_would_have() -> None:
    alerts = [tell("s1"), tell("s3", at=LATER), tell("s1", step=1, status=Status.DISPUTED)]
    steady, again = hear(*alerts), Heard()
    again.restore(
        told=steady.told,
        messages={(one.story, one.channel): body_of(one) for one in alerts[:2]},
        listed=(),
        merged={"s9": "s3"},
    )
    assert merge(again) == merge(steady)
    assert again.told == steady.told
    again.note_list(make_list("s9"))
    assert again.listed == {("s1", "deals")}


def test_what_was_told_of_a_story_is_forgotten_with_it() -> None:
    heard = hear(tell("s1"), tell("s2"), tell("s3"))
    merge(heard, "s3", "s1")
    heard.note_list(make_list("s1", "s2"))
    heard.forget({"s1"})
    assert heard.told.keys() == heard.listed == {("s2", "deals")}
    # Nothing is left of the message to be edited, nor of where the story went.
    assert merge(heard, "s2", "s1")[1] == ()
    heard.note_list(make_list("s3"))
    assert ("s3", "deals") in heard.listed


def test_what_was_told_of_one_story_is_found_by_the_story() -> None:
    heard = hear(tell("s1"), tell("s2"), tell("s1", channel="desk", at=LATER))
    heard.note_list(make_list("s3"))
    found = {told.status for told in heard.told_of("s1")}
    assert len(list(heard.told_of("s1"))) == 2
    assert found == {heard.told["s1", "deals"].status}
    assert list(heard.told_of("s3")) == []


def test_a_story_that_only_a_digest_had_is_forgotten_as_well() -> None:
    heard = Heard()
    heard.note_list(make_list("s1", "s2"))
    again = Heard()
    again.restore(told={}, messages={}, listed=heard.listed, merged={"s9": "s1"})
    for one in (heard, again):
        one.forget({"s1"})
        assert one.listed == {("s2", "deals")}
    # What was one with it is nobody's now.
    again.note_list(make_list("s9"))
    assert again.listed == {("s2", "deals"), ("s9", "deals")}


def test_a_merge_of_a_story_that_nobody_heard_of_leaves_all_as_it_is() -> None:
    heard = hear(tell("s1"), tell("s2"))
    told = dict(heard.told)
    merged, edits = merge(heard, "s3", "s1")
    assert (merged.told, merged.listed, edits) == (("deals",), (), ())
    assert list(heard.told.items()) == list(told.items())
    heard.note_list(make_list("s3"))
    assert heard.listed == {("s1", "deals")}


def test_a_notice_is_told_of_no_story() -> None:
    notice = NoticeBody(
        channel="ops", at=NOON, source="quay", headline="Quay fails", lines=(), text="Quay fails"
    )
    alert = Alert(story="source:quay", channel="ops", kind=AlertKind.NOTICE, step=0, body=notice)
    assert hear(alert).told == {}


# -- what waits for digests ------------------------------------------------------------

LEADS = {"s1": EntryKey("wire", "lead1"), "s3": EntryKey("wire", "lead3")}


def wait(story: str, *, minutes: float = 0, report: str | None = None) -> WaitingLine:
    return WaitingLine(
        channel="deals",
        story=story,
        watches=(f"watch of {story}",),
        urgency=0.3 if story == "s1" else 0.5,
        added=NOON + timedelta(minutes=minutes),
        report=None if report is None else EntryKey("wire", report),
    )


def join(*lines: WaitingLine, **heard: tuple[str, ...]) -> WaitingLine | None:
    merged = Merged(merge=Merge(gone="s3", into="s1", at=LATER), **heard)
    return merged.join(lines, leads=LEADS)


def test_the_lines_of_both_stories_are_one_line() -> None:
    line = join(wait("s3", minutes=5), wait("s1", minutes=9))
    assert line == WaitingLine(
        channel="deals",
        story="s1",
        watches=("watch of s3", "watch of s1"),
        urgency=0.5,
        added=NOON + timedelta(minutes=5),
    )
    assert join(wait("s1"), wait("s3")) == join(wait("s3"), wait("s1"))


def test_a_line_is_no_news_to_a_channel_that_was_told_of_the_other_story_at_once() -> None:
    assert join(wait("s3"), told=("deals",)) is None
    assert join(wait("s3"), told=("world",)) is not None
    update = join(wait("s3"), wait("s1", report="denial"), told=("deals",))
    assert update is not None
    assert (update.report, update.watches) == (EntryKey("wire", "denial"), ("watch of s1",))


def test_of_a_story_whose_other_half_was_listed_the_line_shows_its_own_report() -> None:
    line = join(wait("s3"), listed=("deals",))
    assert line is not None
    assert (line.story, line.report) == ("s1", LEADS["s3"])
    named = join(wait("s3", report="e7"), listed=("deals",))
    assert named is not None
    assert named.report == EntryKey("wire", "e7")


def test_it_knows_which_channels_a_denial_has_to_reach_and_for_which_watches() -> None:
    heard = hear(tell("s1"), tell("s1", "desk", status=Status.DISPUTED), tell("s2", "night"))
    denied = make_placement(story="s1", relation=Relation.REPORT, status=Status.DISPUTED)
    found = heard.find_corrected(denied)
    assert {channel: told.watches for channel, told in found.items()} == {
        "deals": make_alert("s1", "deals").body.watches
    }

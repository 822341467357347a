"""The store's promises about a channel that was kept under two keys."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.model import (
    Channel,
    ChannelMute,
    ChannelOverride,
    DeliveryState,
    EntryKey,
    Language,
    MarkKind,
    MuteKind,
    Receipt,
    Threshold,
)
from tests.contracts.test_store_channels import FILES, QUIET
from tests.store.marking import ANN, make_mark, tell_stories
from tests.store.samples import (
    DAY,
    MINUTE,
    NOW,
    make_batch,
    make_poll,
    make_waiting,
    make_watch,
    prepare,
)

TECH, QUAY = "C0123TECH", "C0123QUAY"
KEYS = {TECH: "tech"}


async def join(store, *, signs=None):
    return await store.join_channels(KEYS, signs=signs or {}, now=NOW + MINUTE)


def set_to(name, **said):
    return ChannelOverride(channel=Channel(name=name, **said), fields=frozenset(said))


async def test_the_names_of_channels_are_known_and_two_have_never_one(store):
    await store.note_channel_names({TECH: "tech", QUAY: "quay"}, now=NOW)
    assert await store.channel_names() == {TECH: "tech", QUAY: "quay"}
    # Renamed, and another made that has the name now.
    await store.note_channel_names({"C0123NEWT": "tech"}, now=NOW + DAY)
    assert await store.channel_names() == {"C0123NEWT": "tech", QUAY: "quay"}
    await store.note_channel_names({QUAY: "pier"}, now=NOW + DAY)
    assert (await store.channel_names())[QUAY] == "pier"


async def test_watches_go_over_and_others_stay(store):
    await prepare(store)
    for name, channels in {"a": (TECH,), "b": ("tech", TECH, "desk"), "c": (QUAY,)}.items():
        await store.add_watch(make_watch(name, channels=channels), actor="cli:ed", now=NOW)
    version = await store.watch_version()
    assert await join(store) == (TECH,)
    told = {one.name: one.channels for one in await store.watches()}
    assert told == {"a": ("tech",), "b": ("tech", "desk"), "c": (QUAY,)}
    assert await store.watch_version() > version
    *_, line = await store.read_audit(after=0, limit=9)
    assert (line.actor, line.action, line.subject) == ("nightdesk", "channel.join", "tech")
    assert line.before["kept_as"] == TECH
    assert line.after == {"kept_as": "tech", "moved": {"watches": 2}}
    # Once is enough.
    assert await join(store) == ()
    assert (await store.read_audit(after=0, limit=9))[-1].number == line.number


async def test_a_watch_that_goes_over_is_not_new_for_that(store):
    await store.prime_watches({"a": "old", "b": "another"}, now=NOW)
    primed = await store.primed_watches()
    await join(store, signs={"a": ("old", "new"), "b": ("old", "new")})
    await store.prime_watches({"a": "new", "b": "another"}, now=NOW + DAY)
    assert await store.primed_watches() == primed


async def test_settings_go_over_and_those_of_the_name_hold(store):
    base = replace(FILES, name=TECH)
    said = set_to(TECH, threshold=Threshold.BIGGEST, quiet=QUIET)
    await store.set_channel(said, base=base, actor="slack:U1", now=NOW)
    of_name = set_to("tech", threshold=Threshold.EVERYTHING, language=Language.FRENCH)
    await store.set_channel(of_name, base=FILES, actor="slack:U1", now=NOW)
    assert await join(store) == (TECH,)
    (found,) = (await store.channel_overrides()).values()
    assert found.channel.name == "tech"
    assert found.fields == {"threshold", "quiet", "language"}
    assert found.channel.threshold is Threshold.EVERYTHING
    # What gave way stands in the audit.
    *_, line = await store.read_audit(after=0, limit=9)
    assert line.before["settings"]["threshold"] == "biggest"


async def test_mutes_marks_and_introductions_go_over(store):
    lease = await prepare(store)
    await tell_stories(store, lease, 1, channels=(TECH,))
    for channel, subject in ((TECH, "s1"), (TECH, "s2"), ("tech", "s2")):
        mute = ChannelMute(
            kind=MuteKind.STORY, subject=subject, channel=channel, title="", person=ANN, at=NOW
        )
        await store.put_mute(mute)
    await store.put_mark(make_mark(channel=TECH))
    await store.note_introduced(TECH, now=NOW)
    assert {TECH, "tech"} <= await store.channel_keys()
    assert await join(store) == (TECH,)
    muted = {(one.channel, one.subject) for one in await store.channel_mutes()}
    assert muted == {("tech", "s1"), ("tech", "s2")}
    assert not await store.note_introduced("tech", now=NOW)
    before = await store.put_mark(make_mark(channel="tech", kind=MarkKind.USEFUL))
    assert before == make_mark(channel="tech")
    assert TECH not in await store.channel_keys()


async def test_what_was_told_and_is_to_be_sent_goes_over(store):
    lease = await prepare(store)
    await tell_stories(store, lease, 1, 2, channels=(TECH,))
    await tell_stories(store, lease, 3, channels=(TECH, "tech"))
    (sent,) = await store.lease_deliveries(now=NOW, holder="x", until=NOW + DAY, limit=1)
    receipt = Receipt(channel=TECH, ts="1.1")
    await store.record_sent(sent.delivery.id, receipt=receipt, now=NOW)
    assert await join(store) == (TECH,)
    assert await store.find_channel(sent.body.story, place=TECH) == "tech"
    told = {one.channel for one in await store.find_told("s2", canonical_url=None)}
    assert told == {"tech"}
    # Of what both were told, each keeps its message.
    assert {one.channel for one in await store.find_told("s3", canonical_url=None)} == {
        TECH,
        "tech",
    }
    waiting = await store.list_deliveries(states=[DeliveryState.PENDING])
    assert sorted(one.channel for one in waiting) == [TECH, "tech", "tech"]


async def test_what_waits_for_both_waits_once_for_the_watches_of_both(store):
    lease = await prepare(store)
    lines = (
        make_waiting("s1", TECH, watches=("a",), urgency=0.5),
        make_waiting("s1", "tech", watches=("b",), urgency=0.2),
        make_waiting("s2", TECH, watches=("a",)),
        make_waiting("s3", QUAY, watches=("a",)),
    )
    await tell_stories(store, lease, 1, 2, 3)
    await store.commit_polls(make_batch(make_poll(), waiting=lines), lease=lease)
    assert await join(store) == (TECH,)
    lines = await store.waiting_lines("tech", by=None)
    assert {(one.story, one.watches, one.urgency) for one in lines} >= {("s1", ("b", "a"), 0.5)}
    assert {one.story for one in lines} == {"s1", "s2"}
    assert await store.waiting_lines(TECH, by=None) == ()
    assert len(await store.waiting_lines(QUAY, by=None)) == 1


@pytest.mark.parametrize("told_as", ["tech", None])
async def test_what_was_posted_tells_what_a_channel_is_called(store, told_as):
    lease = await prepare(store)
    await tell_stories(store, lease, 1, channels=("tech",))
    (sent,) = await store.lease_deliveries(now=NOW, holder="x", until=NOW + DAY, limit=1)
    receipt = Receipt(channel=TECH if told_as else QUAY, ts="1.1")
    await store.record_sent(sent.delivery.id, receipt=receipt, now=NOW)
    assert await store.find_told_as(TECH) == told_as
    assert sent.body.entry == EntryKey("harbour-post", "e1")


NEW = "C0999INQ"


async def test_a_channel_that_has_another_id_has_all_that_was_kept_of_it(store):
    lease = await prepare(store)
    await store.add_watch(make_watch("a", channels=(QUAY, "desk")), actor="cli:ed", now=NOW)
    await tell_stories(store, lease, 1, 2, channels=(QUAY,))
    (sent,) = await store.lease_deliveries(now=NOW, holder="x", until=NOW + DAY, limit=1)
    receipt = Receipt(channel=QUAY, ts="1.1")
    await store.record_sent(sent.delivery.id, receipt=receipt, now=NOW)
    await store.note_channel_names({QUAY: "quay"}, now=NOW)
    await store.prime_watches({"a": "old"}, now=NOW)
    primed = await store.primed_watches()
    version = await store.watch_version()

    assert await store.move_channel(QUAY, NEW, signs={"a": ("old", "new")}, now=NOW + MINUTE)

    assert [one.channels for one in await store.watches()] == [(NEW, "desk")]
    assert await store.find_channel(sent.body.story, place=NEW) == NEW
    (waiting,) = await store.list_deliveries(states=[DeliveryState.PENDING])
    assert (waiting.channel, await store.find_told_in(NEW)) == (NEW, NEW)
    # It has the name that it had, and who comes with the old id is shown the new.
    assert await store.channel_names() == {NEW: "quay", QUAY: NEW}
    assert await store.watch_version() > version
    *_, line = await store.read_audit(after=0, limit=9)
    assert (line.action, line.subject, line.before["kept_as"]) == ("channel.join", NEW, QUAY)
    await store.prime_watches({"a": "new"}, now=NOW + DAY)
    assert await store.primed_watches() == primed


async def test_to_hear_twice_of_another_id_does_no_more(store):
    await store.add_watch(make_watch("a", channels=(QUAY,)), actor="cli:ed", now=NOW)
    await store.note_channel_names({QUAY: "quay"}, now=NOW)
    for _ in range(2):
        await store.move_channel(QUAY, NEW, signs={}, now=NOW)
    assert await store.channel_names() == {NEW: "quay", QUAY: NEW}
    lines = [one for one in await store.read_audit(after=0, limit=9) if one.subject == NEW]
    assert len(lines) == 1


async def test_a_channel_that_is_kept_by_its_name_goes_on_being_kept_so(store):
    lease = await prepare(store)
    await store.add_watch(make_watch("a", channels=("tech",)), actor="cli:ed", now=NOW)
    await tell_stories(store, lease, 1, channels=("tech",))
    (sent,) = await store.lease_deliveries(now=NOW, holder="x", until=NOW + DAY, limit=1)
    await store.record_sent(sent.delivery.id, receipt=Receipt(channel=TECH, ts="1.1"), now=NOW)

    assert await store.move_channel(TECH, NEW, signs={}, now=NOW)

    assert [one.channels for one in await store.watches()] == [("tech",)]
    assert await store.find_channel(sent.body.story, place=NEW) == "tech"
    assert await store.find_told_in("tech") == NEW


async def test_of_a_channel_of_which_nothing_is_kept_no_other_id_is_noted(store):
    assert not await store.move_channel(QUAY, NEW, signs={}, now=NOW)
    assert await store.channel_names() == {}

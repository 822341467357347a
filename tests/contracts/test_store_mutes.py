"""The store's promises about what channels muted."""

from __future__ import annotations

from dataclasses import replace

from bot.model import ChannelMute, MuteKind
from tests.contracts.test_store_merges import make_bridge, tell_both
from tests.store.marking import ANN, BEN
from tests.store.samples import DAY, NOW, prepare


def make_mute(subject="s1", kind=MuteKind.STORY, **changes):
    mute = ChannelMute(
        kind=kind, subject=subject, channel="desk", title="Ferries", person=ANN, at=NOW
    )
    return replace(mute, **changes)


async def test_a_mute_comes_back_and_what_is_muted_already_stays_as_it_is(store):
    story, source = make_mute(), make_mute("harbour-post", MuteKind.SOURCE)
    assert await store.put_mute(story)
    assert await store.put_mute(source)
    assert not await store.put_mute(replace(story, person=BEN, at=NOW + DAY))
    assert set(await store.channel_mutes()) == {story, source}
    assert await store.channel_mutes(channel="tech") == ()


async def test_anybody_takes_a_mute_back_once(store):
    await store.put_mute(make_mute())
    of = (MuteKind.STORY, "s1", "desk")
    assert await store.remove_mute(*of, person=BEN, now=NOW + DAY) == make_mute()
    assert await store.remove_mute(*of, person=BEN, now=NOW + DAY) is None
    assert await store.channel_mutes() == ()


async def test_each_mute_and_its_end_is_a_change_that_the_judge_hears_of(store):
    before = await store.watch_version()
    await store.put_mute(make_mute())
    muted = await store.watch_version()
    await store.remove_mute(MuteKind.STORY, "s1", "desk", person=BEN, now=NOW + DAY)
    assert before < muted < await store.watch_version()


async def test_the_audit_log_has_who_muted_what_where_and_who_took_it_back(store):
    await store.put_mute(make_mute("harbour-post", MuteKind.SOURCE))
    await store.remove_mute(MuteKind.SOURCE, "harbour-post", "desk", person=BEN, now=NOW + DAY)
    put, taken = await store.read_audit(after=0, limit=9)
    assert (put.actor, put.action, put.subject) == (ANN.id, "source.mute", "harbour-post")
    assert (put.before, put.after["channel"]) == (None, "desk")
    assert (taken.actor, taken.action, taken.at) == (BEN.id, "source.unmute", NOW + DAY)
    assert (taken.before["person"]["name"], taken.after) == ("Ann", None)


async def test_a_muted_story_that_was_merged_is_the_one_that_it_is_now(store):
    lease = await prepare(store)
    await tell_both(store, lease)
    await store.put_mute(make_mute("s3"))
    await store.put_mute(make_mute("s3", channel="tech"))
    await store.put_mute(make_mute("s1", channel="tech", title="the first"))
    await store.commit_polls(make_bridge(), lease=lease)
    assert {(one.subject, one.channel) for one in await store.channel_mutes()} == {
        ("s1", "desk"),
        ("s1", "tech"),
    }
    assert not await store.put_mute(make_mute("s3"))
    assert await store.remove_mute(MuteKind.STORY, "s3", "desk", person=ANN, now=NOW)


async def test_a_mute_is_forgotten_with_its_story_and_that_of_a_source_stays(store):
    source = make_mute("harbour-post", MuteKind.SOURCE)
    await store.put_mute(make_mute())
    await store.put_mute(source)
    await store.prune(before=NOW + 30 * DAY)
    assert await store.channel_mutes() == (source,)

"""The store's promises about what people set of channels, and whom the bot has met."""

from __future__ import annotations

from datetime import time

from bot.model import (
    SETTABLE,
    Channel,
    ChannelOverride,
    DigestTimes,
    Language,
    QuietHours,
    Threshold,
)
from tests.store.samples import DAY, NOW

FILES = Channel(name="tech", digest=DigestTimes(cron="0 8 * * *", zone="UTC"), most_an_hour=5)
QUIET = QuietHours(start=time(22), end=time(7), zone="Europe/Helsinki", except_=Threshold.BIGGEST)


def make_change(**said):
    return ChannelOverride(channel=Channel(name="tech", **said), fields=frozenset(said))


async def change(store, override, *, base=FILES, actor="slack:U1"):
    return await store.set_channel(override, base=base, actor=actor, now=NOW)


async def test_what_was_set_comes_back_and_says_nothing_of_the_rest(store):
    said = {"threshold": Threshold.EVERYTHING, "quiet": QUIET, "digest": None, "here": None}
    before, after = await change(store, make_change(**said))
    assert before == FILES
    assert (after.threshold, after.quiet, after.digest) == (Threshold.EVERYTHING, QUIET, None)
    found = (await store.channel_overrides())["tech"]
    assert found.fields == set(said)
    assert found.apply(FILES) == after
    assert found.apply(Channel(name="tech", language=Language.GERMAN)).language is Language.GERMAN


async def test_two_who_change_two_things_both_have_their_way(store):
    await change(store, make_change(threshold=Threshold.BIGGEST))
    before, after = await change(store, make_change(language=Language.FRENCH), actor="slack:U2")
    assert (before.threshold, before.language) == (Threshold.BIGGEST, Language.ENGLISH)
    assert (after.threshold, after.language) == (Threshold.BIGGEST, Language.FRENCH)


async def test_what_is_as_the_files_have_it_again_is_set_no_more(store):
    await change(store, make_change(threshold=Threshold.BIGGEST, quiet=QUIET))
    await change(store, make_change(threshold=FILES.threshold))
    assert (await store.channel_overrides())["tech"].fields == {"quiet"}
    await change(store, ChannelOverride(channel=FILES, fields=frozenset(SETTABLE)))
    assert await store.channel_overrides() == {}


async def test_the_audit_log_has_the_settings_before_and_after(store):
    await change(store, make_change(threshold=Threshold.BIGGEST))
    await change(store, make_change(threshold=Threshold.BIGGEST))  # which changes nothing
    (line,) = await store.read_audit(after=0, limit=9)
    assert (line.actor, line.action, line.subject) == ("slack:U1", "channel.set", "tech")
    assert (line.before["threshold"], line.after["threshold"]) == ("important", "biggest")
    assert line.before["digest"] == line.after["digest"] == {"cron": "0 8 * * *", "zone": "UTC"}


async def test_settings_are_a_change_that_the_judge_hears_of(store):
    before = await store.watch_version()
    await change(store, make_change(threshold=Threshold.BIGGEST))
    assert before < await store.watch_version()


async def test_the_bot_introduces_itself_to_a_channel_once(store):
    assert await store.note_introduced("tech", now=NOW)
    assert not await store.note_introduced("tech", now=NOW + 400 * DAY)
    await store.prune(before=NOW + 500 * DAY)
    assert not await store.note_introduced("tech", now=NOW + 600 * DAY)
    assert await store.note_introduced("C0123ABCD", now=NOW)

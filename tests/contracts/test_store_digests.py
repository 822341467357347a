"""The store's promises about digests: what waits, in its latest state, until it is told."""

from __future__ import annotations

from bot.model import AlertKind, DeliveryState, DigestLine, EntryKey, Event, Status
from tests.store.samples import (
    DAY,
    MINUTE,
    NOW,
    SECOND,
    make_batch,
    make_entry,
    make_judged_row,
    make_poll,
    make_story,
    make_waiting,
    plan,
    plan_digest,
    prepare,
)


async def commit_digest(store, planned, *stories, lease, channel="desk"):
    await store.commit_digest(
        planned,
        channel=channel,
        stories=stories,
        next_due=NOW + DAY,
        now=NOW,
        lease=lease,
    )


async def test_a_waiting_story_is_shown_in_its_latest_state(store):
    lease = await prepare(store)
    await store.commit_polls(
        make_batch(
            make_poll(make_judged_row(make_entry(published=NOW - DAY))),
            stories=(make_story(),),
            waiting=(make_waiting(),),
        ),
        lease=lease,
    )
    later = make_story(
        headline="Ferry lines merge", status=Status.CORROBORATED, origins=3, copies=4, url=None
    )
    await store.commit_polls(make_batch(stories=(later,)), lease=lease)
    assert await store.waiting_lines("desk") == (
        DigestLine(
            story="s1",
            headline="Ferry lines merge",
            url=None,
            source_name="Harbour-Post",
            at=NOW - DAY,
            status=Status.CORROBORATED,
            origins=3,
            copies=4,
            event=Event.ACQUISITION,
            watches=("ferries",),
            urgency=0.4,
        ),
    )
    assert await store.waiting_lines("other") == ()


async def test_what_is_dated_to_a_day_stands_at_when_it_was_not_there_yet(store):
    lease = await prepare(store)
    midnight = NOW.replace(hour=0, minute=0)
    entry = make_entry(published=midnight, absent_at=NOW - MINUTE, seen=NOW)
    await store.commit_polls(
        make_batch(
            make_poll(make_judged_row(entry)), stories=(make_story(),), waiting=(make_waiting(),)
        ),
        lease=lease,
    )
    (line,) = await store.waiting_lines("desk")
    assert line.at == NOW - MINUTE
    # Wherever an entry comes back from the store, it counts from the same time.
    (member,) = (await store.window(since=NOW - SECOND)).members
    assert member.entry.counts_from == NOW - MINUTE
    assert (await store.entries_of([entry.key]))[entry.key].counts_from == NOW - MINUTE


async def test_a_line_without_its_leading_entry_falls_back_on_the_story(store):
    lease = await prepare(store)
    story = make_story(lead=EntryKey("gone.example", "e7"), opened=NOW - MINUTE)
    await store.commit_polls(make_batch(stories=(story,), waiting=(make_waiting(),)), lease=lease)
    (line,) = await store.waiting_lines("desk")
    assert (line.source_name, line.at) == ("gone.example", NOW - MINUTE)


async def test_a_second_line_of_a_story_adds_its_watches_and_keeps_the_higher_urgency(store):
    lease = await prepare(store)
    later = {"added": NOW + SECOND}
    await store.commit_polls(
        make_batch(
            stories=(make_story(),),
            waiting=(make_waiting(), make_waiting(watches=("ships", "ferries"), urgency=0.2)),
        ),
        lease=lease,
    )
    await store.commit_polls(
        make_batch(waiting=(make_waiting(watches=("ports",), urgency=0.6, **later),)), lease=lease
    )
    (line,) = await store.waiting_lines("desk")
    assert line.watches == ("ferries", "ships", "ports")
    assert line.urgency == 0.6


async def test_lines_come_heaviest_first_and_then_as_they_were_added(store):
    lease = await prepare(store)
    weights = {"s1": 0.2, "s2": 0.5, "s3": 0.2, "s10": 0.2}
    await store.commit_polls(
        make_batch(
            stories=tuple(make_story(name) for name in weights),
            waiting=tuple(
                make_waiting(name, urgency=weight, added=NOW - SECOND * (name == "s3"))
                for name, weight in weights.items()
            ),
        ),
        lease=lease,
    )
    assert [line.story for line in await store.waiting_lines("desk")] == ["s2", "s3", "s1", "s10"]


async def test_a_digest_takes_its_stories_off_and_sets_the_next_time_at_once(store):
    lease = await prepare(store)
    stories = ("s1", "s2", "s3")
    await store.commit_polls(
        make_batch(
            stories=tuple(make_story(name) for name in stories),
            waiting=(
                *(make_waiting(name) for name in stories),
                make_waiting("s1", channel="other"),
            ),
        ),
        lease=lease,
    )
    await commit_digest(store, plan_digest("d1", "s1", "s2"), "s1", "s2", lease=lease)
    assert [line.story for line in await store.waiting_lines("desk")] == ["s3"]
    assert [line.story for line in await store.waiting_lines("other")] == ["s1"]
    assert await store.digest_due() == {"desk": NOW + DAY}
    (delivery,) = await store.list_deliveries(states=[DeliveryState.PENDING])
    assert (delivery.id, delivery.channel, delivery.due) == ("d1", "desk", NOW)


async def test_a_digest_with_nothing_to_say_sets_the_next_time_only(store):
    lease = await prepare(store)
    await commit_digest(store, None, lease=lease)
    assert await store.digest_due() == {"desk": NOW + DAY}
    assert (await store.counts()).pending == 0


async def test_a_digest_of_one_time_is_told_once(store):
    lease = await prepare(store)
    await commit_digest(store, plan_digest("d1", "s1"), "s1", lease=lease)
    await commit_digest(store, plan_digest("d2", "s1"), "s1", lease=lease)
    assert [one.id for one in await store.list_deliveries(states=list(DeliveryState))] == ["d1"]


async def test_digest_times_are_set_changed_and_cleared(store):
    assert await store.digest_due() == {}
    await store.set_digest_due({"a": NOW, "b": NOW, "c": None})
    await store.set_digest_due({"a": NOW + DAY, "b": None})
    assert await store.digest_due() == {"a": NOW + DAY}


async def test_a_digest_is_among_what_was_told_of_each_of_its_stories(store):
    lease = await prepare(store)
    planned = plan_digest("d1", "s1", "s2")
    await commit_digest(store, planned, "s1", "s2", "s3", lease=lease)
    assert await store.alerts_of("s2") == (planned.alert,)
    assert await store.alerts_of("s3") == ()


async def test_a_line_that_names_a_report_shows_that_and_not_the_old_headline(store):
    lease = await prepare(store, "harbour-post", "quay-news")
    report = make_entry("e2", "quay-news", title="Ferry line e1 denies it", published=NOW - SECOND)
    await store.commit_polls(
        make_batch(
            make_poll(make_judged_row(make_entry(published=NOW - DAY))),
            make_poll(make_judged_row(report), source="quay-news"),
            stories=(make_story(),),
            waiting=(make_waiting(report=report.key),),
        ),
        lease=lease,
    )
    (line,) = await store.waiting_lines("desk")
    assert (line.headline, line.url, line.source_name, line.at) == (
        "Ferry line e1 denies it",
        report.url,
        "Quay-News",
        NOW - SECOND,
    )


async def test_a_line_keeps_its_report_when_a_copy_joins_it_and_takes_a_later_one(store):
    lease = await prepare(store)
    first, second = make_entry("e2", title="First"), make_entry("e3", title="Second")
    await store.commit_polls(
        make_batch(
            make_poll(*(make_judged_row(entry) for entry in (make_entry(), first, second))),
            stories=(make_story(),),
            waiting=(make_waiting(report=first.key), make_waiting()),
        ),
        lease=lease,
    )
    assert [line.headline for line in await store.waiting_lines("desk")] == ["First"]
    await store.commit_polls(make_batch(waiting=(make_waiting(report=second.key),)), lease=lease)
    assert [line.headline for line in await store.waiting_lines("desk")] == ["Second"]


async def test_the_window_knows_which_digests_listed_its_stories(store):
    lease = await prepare(store)
    await store.commit_polls(make_batch(stories=(make_story("s1"), make_story("s2"))), lease=lease)
    await commit_digest(store, plan_digest("d1", "s1", "s9"), "s1", "s9", lease=lease)
    assert (await store.window(since=NOW - SECOND)).listed == {("s1", "desk")}


async def test_a_digest_that_listed_a_story_since_told_its_channel_the_status(store):
    lease = await prepare(store)
    await store.commit_polls(
        make_batch(stories=(make_story("s1"),), alerts=(plan("d1"), plan("d2", channel="world"))),
        lease=lease,
    )
    await commit_digest(store, plan_digest("d3", "s1"), "s1", lease=lease)
    last_told = (await store.window(since=NOW - SECOND)).last_told
    assert last_told["s1", "desk"].status is Status.CORROBORATED
    assert last_told["s1", "world"].status is Status.SINGLE_SOURCE
    later = plan("d4", kind=AlertKind.UPDATE, step=1)
    await store.commit_polls(make_batch(alerts=(later,)), lease=lease)
    last_told = (await store.window(since=NOW - SECOND)).last_told
    assert (last_told["s1", "desk"].status, last_told["s1", "desk"].step) == (
        Status.SINGLE_SOURCE,
        1,
    )

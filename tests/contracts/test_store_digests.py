"""The store's promises about digests: what waits, in its latest state, until it is told."""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy import create_engine, text

from bot.model import (
    AlertKind,
    DeliveryState,
    DigestLine,
    EntryKey,
    Event,
    Occasion,
    Receipt,
    Status,
)
from bot.store import open_store
from bot.store.adapter import SqlStore
from bot.store.engine import read_url
from tests.store.older import copy_migrations_before
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
            headline="Ferry line e1 to buy its rival",
            url="https://harbour-post.example/e1?from=rss",
            source_name="Harbour-Post",
            at=NOW - DAY,
            status=Status.CORROBORATED,
            origins=3,
            copies=4,
            event=Event.ACQUISITION,
            watches=("ferries",),
            urgency=0.4,
            entry=EntryKey("harbour-post", "e1"),
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
    assert line.entry == report.key


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


# -- what waits for a time of its own ------------------------------------------------------


async def wait(store, lease, *lines):
    stories = tuple(make_story(name) for name in dict.fromkeys(line.story for line in lines))
    await store.commit_polls(make_batch(stories=stories, waiting=lines), lease=lease)


def make_night_line(story, *, due=NOW + DAY, **changes):
    return make_waiting(story, occasion=Occasion.MORNING, due=due, **changes)


async def test_what_waits_for_the_morning_is_no_line_of_the_digest(store):
    lease = await prepare(store)
    await wait(store, lease, make_night_line("s1"), make_waiting("s2"))
    assert [line.story for line in await store.waiting_lines("desk")] == ["s2"]
    night = {"occasion": Occasion.MORNING}
    assert [line.story for line in await store.waiting_lines("desk", **night)] == ["s1"]
    assert await store.waiting_lines("desk", **night, by=NOW) == ()
    (line,) = await store.waiting_lines("desk", **night, by=NOW + DAY)
    assert line.story == "s1"


async def test_a_list_is_due_when_the_first_of_its_lines_is(store):
    lease = await prepare(store)
    await wait(
        store,
        lease,
        make_night_line("s1"),
        make_night_line("s2", due=NOW + MINUTE),
        make_night_line("s1", channel="world", due=NOW),
        make_waiting("s3"),
    )
    assert await store.lists_due(now=NOW - SECOND) == ()
    assert [
        (one.channel, one.occasion, one.due) for one in await store.lists_due(now=NOW + DAY)
    ] == [
        ("world", Occasion.MORNING, NOW),
        ("desk", Occasion.MORNING, NOW + MINUTE),
    ]


async def test_a_line_for_the_digest_that_would_ring_later_waits_for_the_morning(store):
    lease = await prepare(store)
    await wait(store, lease, make_waiting("s1"))
    await wait(store, lease, make_night_line("s1"), make_waiting("s1", urgency=0.9))
    assert await store.waiting_lines("desk") == ()
    (line,) = await store.waiting_lines("desk", occasion=Occasion.MORNING)
    assert (line.story, line.urgency) == ("s1", 0.9)


async def test_a_morning_brief_takes_its_own_lines_off_and_leaves_the_digest_its_time(store):
    lease = await prepare(store)
    await wait(store, lease, make_night_line("s1"), make_waiting("s2"))
    await store.set_digest_due({"desk": NOW + MINUTE})
    await store.commit_digest(
        plan_digest("d1", "s1"),
        channel="desk",
        stories=("s1", "s2"),
        next_due=None,
        now=NOW,
        lease=lease,
        occasion=Occasion.MORNING,
    )
    assert await store.waiting_lines("desk", occasion=Occasion.MORNING) == ()
    assert [line.story for line in await store.waiting_lines("desk")] == ["s2"]
    assert await store.digest_due() == {"desk": NOW + MINUTE}


async def test_the_window_takes_what_a_morning_brief_had_for_told_at_once(store):
    lease = await prepare(store)
    await wait(store, lease, make_night_line("s1"))
    planned = plan_digest("d1", "s1")
    body = replace(
        planned.alert.body,
        occasion=Occasion.MORNING,
        lines=tuple(
            replace(line, entry=EntryKey("harbour-post", "e1")) for line in planned.alert.body.lines
        ),
    )
    planned = replace(planned, alert=replace(planned.alert, body=body))
    await commit_digest(store, planned, "s1", lease=lease)
    window = await store.window(since=NOW - SECOND)
    assert (window.listed, window.told) == (frozenset(), {("s1", "desk")})
    told = window.last_told["s1", "desk"]
    assert (told.status, told.step) == (Status.CORROBORATED, 0)
    assert told.entries == {EntryKey("harbour-post", "e1")}
    assert window.messages == {}


async def test_what_waited_before_there_were_morning_briefs_waits_for_the_digest(
    empty_url, tmp_path
):
    old = SqlStore(empty_url, migrations=copy_migrations_before("0013", tmp_path / "older"))
    await old.open()
    await old.close()
    engine = create_engine(read_url(empty_url))
    with engine.begin() as conn:
        conn.execute(
            text(
                "INSERT INTO waiting (channel, story, watches, urgency, added) "
                "VALUES ('desk', 's1', '[]', 0.5, 0)"
            )
        )
    store = open_store(empty_url)
    await store.upgrade()
    await store.close()
    with engine.connect() as conn:
        assert conn.execute(text("SELECT occasion, due FROM waiting")).all() == [("digest", None)]
    engine.dispose()


def plan_parts(*ids):
    """A digest in as many parts as there are ``ids`` of deliveries, of one story each."""
    parts = []
    for number, delivery_id in enumerate(ids):
        planned = plan_digest(delivery_id, f"s{number + 1}")
        body = replace(planned.alert.body, part=number)
        alert = replace(planned.alert, body=body, step=number)
        parts.append(replace(planned, alert=alert))
    return parts


async def commit_parts(store, parts, *stories, lease):
    await store.commit_digest(
        parts[0],
        channel="desk",
        stories=stories,
        next_due=None,
        now=NOW,
        lease=lease,
        replies=parts[1:],
    )


async def lease_one(store, now):
    """The delivery that may go then, and under what; None where none may."""
    leased = await store.lease_deliveries(now=now, holder="me", until=now + MINUTE, limit=9)
    return [(one.delivery.id, one.parent) for one in leased]


async def test_the_parts_of_a_digest_go_in_their_order_under_the_first(store):
    lease = await prepare(store)
    await commit_parts(store, plan_parts("d1", "d2", "d3"), lease=lease)
    assert await lease_one(store, NOW) == [("d1", None)]
    receipt = Receipt(channel="C1", ts="1.1")
    await store.record_sent("d1", receipt=receipt, now=NOW)

    assert await lease_one(store, NOW) == [("d2", receipt)]
    await store.record_retry("d2", due=NOW + 9 * MINUTE, error="busy", fate_unknown=False)
    assert await lease_one(store, NOW + MINUTE) == []
    assert await store.next_delivery_due() == NOW + 9 * MINUTE

    later = NOW + 9 * MINUTE
    assert await lease_one(store, later) == [("d2", receipt)]
    await store.record_sent("d2", receipt=Receipt(channel="C1", ts="1.2"), now=later)
    assert await lease_one(store, later) == [("d3", receipt)]


async def test_a_part_whose_first_was_refused_goes_as_a_message_of_its_own(store):
    lease = await prepare(store)
    await commit_parts(store, plan_parts("d1", "d2"), lease=lease)
    await lease_one(store, NOW)
    await store.record_dead("d1", error="too long", now=NOW)
    assert await lease_one(store, NOW) == [("d2", None)]


async def test_a_digest_in_parts_of_one_time_is_told_again_whole_where_something_waits(store):
    lease = await prepare(store)
    await commit_digest(store, plan_digest("d1", "s1"), "s1", lease=lease)
    await commit_parts(store, plan_parts("d2", "d3"), "s1", lease=lease)
    assert await pending_of(store) == ["d1"]

    await store.commit_polls(
        make_batch(stories=(make_story(),), waiting=(make_waiting(),)), lease=lease
    )
    await commit_parts(store, plan_parts("d4", "d5"), "s1", lease=lease)
    assert await pending_of(store) == ["d1", "d4", "d5"]
    await lease_one(store, NOW)
    await store.record_sent("d1", receipt=Receipt(channel="C1", ts="1.1"), now=NOW)
    await lease_one(store, NOW)
    second = Receipt(channel="C1", ts="1.2")
    await store.record_sent("d4", receipt=second, now=NOW)
    assert await lease_one(store, NOW) == [("d5", second)]


async def pending_of(store):
    return [one.id for one in await store.list_deliveries(states=list(DeliveryState))]

"""When operators hear of their watches: once at its time, whatever happens to the process."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.desk.signing import Queries
from bot.errors import StoreUnavailable
from bot.ingest import Reviewing
from bot.model import DigestTimes, EntryKey, NoticeBody
from tests.ingest.conftest import Room, item
from tests.making import make_source
from tests.store.marking import ANN, make_mark

MONDAYS = DigestTimes(cron="0 9 * * mon", zone="Europe/Helsinki")
MONDAY = datetime(2026, 4, 6, 6, 0, tzinfo=UTC)  # 9:00 there; the room's clock begins on 2 March
DAY = timedelta(days=1)
SAID = "1 watch to look at"


def reviewing(
    room: Room, *, times: DigestTimes | None = MONDAYS, public: Collection[str] | None = None
) -> Reviewing:
    """What a process that starts now has."""

    async def find_public() -> Collection[str]:
        return public or ()

    return Reviewing(
        store=room.store,
        clock=room.clock,
        new_id=room.new_id,
        lease=room._token,
        load_watches=room.desk.live_watches,
        propose=lambda now: room.desk.learning.review_proposals(now=now),
        committed=room._woken,
        times=times,
        ops_channel=room.ops_channel,
        find_public=None if public is None else find_public,
    )


async def begin(room: Room) -> Reviewing:
    """A watch that brings nothing, counted since the room's first day."""
    await room.begin(make_source())
    await room.desk.prime(now=room.clock.now())
    one = reviewing(room)
    await one.tick()
    return one


def wait_until(room: Room, at: datetime) -> None:
    room.clock.advance(seconds=(at - room.clock.now()).total_seconds())


async def said(room: Room) -> list[str]:
    return [body.headline for body in await room.notices()]


async def test_it_is_told_at_its_time_in_its_zone_once_a_week(room: Room) -> None:
    one = await begin(room)
    for at in (MONDAY - 7 * DAY, MONDAY - timedelta(seconds=1)):
        wait_until(room, at)
        await one.tick()
    assert await said(room) == []

    wait_until(room, MONDAY)
    for _ in range(3):
        await one.tick()
        room.clock.advance(minutes=1)
    (body,) = await room.notices()
    assert isinstance(body, NoticeBody)
    assert (body.channel, body.headline) == ("ops", SAID)
    assert body.lines[0].startswith("fenwick has brought nothing for 30 days")
    assert room.wakes == 1

    wait_until(room, MONDAY + 7 * DAY)
    await one.tick()
    assert await said(room) == [SAID, SAID]


async def test_a_restart_tells_it_no_second_time(room: Room) -> None:
    one = await begin(room)
    wait_until(room, MONDAY)
    await one.tick()
    for _ in range(3):
        room.clock.advance(hours=5)
        await reviewing(room).tick()

    assert await said(room) == [SAID]


async def test_what_fell_due_while_nothing_ran_is_told_at_the_next_start_once(room: Room) -> None:
    await begin(room)
    wait_until(room, MONDAY + 9 * DAY)
    for _ in range(2):
        one = reviewing(room)
        await one.tick()
        await one.tick()

    assert await said(room) == [SAID]


async def test_a_process_that_dies_before_the_commit_leaves_it_to_the_next(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = await begin(room)
    wait_until(room, MONDAY)

    async def die(*_: object, **__: object) -> bool:
        raise StoreUnavailable("the process ends here")

    with monkeypatch.context() as patch:
        patch.setattr(room.store, "commit_review", die)
        with pytest.raises(StoreUnavailable):
            await one.tick()
    await reviewing(room).tick()

    assert await said(room) == [SAID]


async def test_where_all_is_well_nothing_is_told(room: Room) -> None:
    one = await begin(room)
    await room.poll("harbour-wire", item("An older story"))
    wait_until(room, MONDAY - DAY)
    await room.poll("harbour-wire", item("Fenwick holds its picnic", published=room.clock.now()))
    wait_until(room, MONDAY)
    await one.tick()

    assert await said(room) == []


async def find_noise(room: Room) -> None:
    """Somebody finds all noise that a source brought to the room's watch."""
    (watch,) = await room.desk.watches()
    sign = Queries(room.catalogue).sign_query(watch.query)
    for number in range(12):
        await room.store.put_mark(
            make_mark(
                f"s{number}",
                at=room.clock.now(),
                entry=EntryKey("harbour-wire", f"e{number}"),
                watches={watch.name: sign},
            )
        )


async def test_what_marks_suggest_is_told_each_week_until_somebody_decides_it(room: Room) -> None:
    one = await begin(room)
    await find_noise(room)
    for week in (0, 7):
        wait_until(room, MONDAY + week * DAY)
        await one.tick()
    proposed = await room.desk.learning.list_proposals()
    await room.desk.learning.decline_proposal("p1", who=ANN, now=room.clock.now())
    wait_until(room, MONDAY + 14 * DAY)
    await one.tick()

    assert [each.id for each in proposed] == ["p1"]
    assert await said(room) == [f"1 change proposed, {SAID}"] * 2 + [SAID]
    first, *_ = (await room.notices())[0].lines
    assert first == (
        "noise 12 of 12 from harbour-wire on fenwick: exclude it? "
        "(nightdesk watch proposals accept p1, or decline p1)"
    )


async def test_a_watch_that_only_private_channels_hear_is_counted_and_not_named(room: Room) -> None:
    await begin(room)
    (watch,) = await room.desk.watches()
    wait_until(room, MONDAY)
    await reviewing(room, public={"C0PUBLIC01", "general"}).tick()
    (body,) = await room.notices()
    assert body.headline == SAID
    assert body.lines == ("1 watch of private channels: nightdesk watch list",)

    # A channel that is kept by its name is public where Slack says so of its id.
    (channel,) = watch.channels
    await room.store.note_channel_names({"C0PUBLIC01": channel}, now=room.clock.now())
    wait_until(room, MONDAY + 7 * DAY)
    await reviewing(room, public={"C0PUBLIC01", "general"}).tick()
    assert (await room.notices())[-1].lines[0].startswith("fenwick has brought nothing")


async def test_what_the_operators_channel_hears_itself_is_named_there(room: Room) -> None:
    await begin(room)
    await room.desk.add_watch(query="quay", channels=["ops"], actor="cli:ed", now=room.clock.now())
    wait_until(room, MONDAY)
    await reviewing(room, public=()).tick()
    (body,) = await room.notices()
    assert body.lines[0] == "1 watch of private channels: nightdesk watch list"
    assert body.lines[1].startswith("quay has brought nothing")


async def test_a_process_that_lost_its_lease_tells_nothing(room: Room) -> None:
    one = await begin(room)
    wait_until(room, MONDAY)
    assert room.lease is not None
    room.lease = replace(room.lease, term=room.lease.term - 1)

    await one.tick()

    assert await said(room) == []


@pytest.mark.parametrize("never", ["no times", "no channel"])
async def test_without_times_or_a_channel_nobody_is_told(room: Room, never: str) -> None:
    await begin(room)
    wait_until(room, MONDAY)
    if never == "no channel":
        room.ops_channel = None
    await reviewing(room, times=None if never == "no times" else MONDAYS).tick()

    assert await said(room) == []
    reviewed = await room.store.watches_reviewed()
    assert reviewed is not None
    assert (reviewed.last == MONDAY) is (never == "no channel")

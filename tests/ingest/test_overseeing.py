"""What operators hear of sources, and what becomes of floods: real store, real rules."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from bot.errors import ClaimLost
from bot.model import SourceHealth
from bot.ports import SourceStatus
from tests.ingest.conftest import Room, item
from tests.making import make_source
from watchers import FetchTimedOut, PollOutcome, StatusRefused, Validators

MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)

WIRE = make_source("wire", tier=2)
SILENT_304: dict[str, Any] = {"outcome": PollOutcome.NOT_MODIFIED, "status": 304}


async def status_of(room: Room, source: str = "wire") -> SourceStatus:
    return next(one for one in await room.store.list_sources() if one.source.id == source)


async def begin(room: Room, *, items: int = 20) -> None:
    """A source with a baseline of an item every four hours."""
    await room.begin(WIRE)
    now = room.clock.now()
    await room.poll("wire", *(item(f"Old {n}", published=now - n * 4 * HOUR) for n in range(items)))
    await room.overseeing.tick()


async def fail_for(room: Room, minutes: int, error: Exception | None = None) -> None:
    for _ in range(minutes // 5 + 1):
        await room.fail("wire", error or FetchTimedOut("no answer within 20 s"))
        await room.overseeing.tick()
        room.clock.advance(minutes=5)


async def headlines(room: Room) -> list[str]:
    return [body.headline for body in await room.notices()]


# -- failing ----------------------------------------------------------------------------


async def test_a_source_that_fails_is_told_once_reminded_daily_and_its_recovery_told(
    room: Room,
) -> None:
    await begin(room)
    await fail_for(room, 60)
    assert await headlines(room) == ["Wire (wire) cannot be read"]

    for hour in range(49):
        room.clock.advance(hours=1)
        await room.overseeing.tick()
        if hour % 6 == 0:
            await room.fail("wire", StatusRefused("the server answered 500", status=500))
    said = await headlines(room)
    assert [line for line in said if line.startswith("Still: ")] == said[1:]
    assert len(said) == 3
    assert "the server answered 500" in said[-1]

    await room.poll("wire", *(item(f"New {n}") for n in range(3)))
    await room.overseeing.tick()
    last = (await room.notices())[-1]
    assert last.headline == "Wire (wire) can be read again, after 2 days"
    assert last.lines == ("3 entries came",)
    assert (await status_of(room)).state.health is SourceHealth.OK


async def test_a_hiccup_is_no_news(room: Room) -> None:
    await begin(room)
    await fail_for(room, 10)
    await room.poll("wire", **SILENT_304)
    await room.overseeing.tick()
    assert await room.notices() == []


async def test_the_first_and_the_last_error_of_a_run_are_told(room: Room) -> None:
    await begin(room)
    await room.fail("wire", FetchTimedOut("no answer within 20 s"))
    room.clock.advance(minutes=20)
    await room.fail("wire", StatusRefused("the server answered 503", status=503))
    await room.overseeing.tick()
    (notice,) = await room.notices()
    assert "First error: no answer within 20 s" in notice.lines
    assert "Last error: the server answered 503" in notice.lines


async def test_after_a_kill_between_poll_and_telling_it_is_told_once(room: Room) -> None:
    await begin(room)
    await room.fail("wire", FetchTimedOut("no answer"))
    room.clock.advance(minutes=20)
    await room.fail("wire", FetchTimedOut("no answer"))
    room.restart()  # nothing of what was noted is left
    for _ in range(3):
        await room.overseeing.tick()
        room.restart()
    assert await headlines(room) == ["Wire (wire) cannot be read"]


async def test_without_an_operators_channel_the_state_is_kept_and_nobody_is_told(
    room: Room,
) -> None:
    room.ops_channel = None
    room.restart()
    await begin(room)
    await fail_for(room, 60)
    assert await room.notices() == []
    assert (await status_of(room)).state.health is SourceHealth.FAILING


async def test_a_network_that_is_down_is_one_notice_and_so_is_its_return(room: Room) -> None:
    sources = [make_source(f"s{n}", tier=2) for n in range(12)]
    await room.begin(*sources)
    for source in sources:
        await room.poll(source.id, item("Old"))
    for _ in range(5):
        room.clock.advance(minutes=5)
        for source in sources:
            await room.fail(source.id, FetchTimedOut("no route to host"))
        await room.overseeing.tick()
    (down,) = await headlines(room)
    assert down.startswith("12 of 12 sources cannot be read")

    room.clock.advance(minutes=30)
    for number, source in enumerate(sources):
        await room.poll(source.id, **SILENT_304)
        if number % 4 == 0:
            await room.overseeing.tick()
    room.restart()
    await room.overseeing.tick()
    assert (await headlines(room))[1:] == ["12 of 12 sources can be read again, after 35 min"]
    assert room.meter.source_counts["ok"] == 12


async def test_when_the_first_source_is_back_after_an_outage_the_others_are_asked_at_once(
    room: Room,
) -> None:
    sources = [make_source(f"s{n}", tier=2) for n in range(12)]
    await room.begin(*sources)
    for source in sources:
        await room.poll(source.id, item("Old"))
    own_fault = StatusRefused("500", status=500)
    await room.fail("s11", own_fault)
    room.clock.advance(hours=3)
    for _ in range(14):
        for source in sources[:11]:
            await room.fail(source.id, FetchTimedOut("no route to host"))
        await room.overseeing.tick()
        room.clock.advance(minutes=5)
    asks_for_time = StatusRefused("503", status=503, retry_after=2 * HOUR)
    await room.fail("s10", asks_for_time)
    await room.fail("s11", own_fault)  # since long before

    async def find_due() -> set[str]:
        now = room.clock.now()
        dues = {one.source.id: one.state.due for one in await room.store.list_sources()}
        return {name for name, due in dues.items() if due <= now}

    assert not await find_due()
    await room.poll("s0", **SILENT_304)
    await room.overseeing.tick()
    assert await find_due() == {f"s{n}" for n in range(1, 10)}

    for number in range(1, 10):
        await room.fail(f"s{number}", FetchTimedOut("no route to host"))
    await room.overseeing.tick()
    assert not await find_due(), "once in a while, where only some are back"
    await room.poll("s1", **SILENT_304)
    await room.overseeing.tick()
    assert not await find_due()
    room.clock.advance(minutes=11)
    await room.poll("s2", **SILENT_304)
    await room.overseeing.tick()
    assert await find_due() == {f"s{n}" for n in range(3, 10)}


# -- gone, moved, paused ----------------------------------------------------------------


async def test_a_source_that_is_gone_is_polled_no_more_until_somebody_resumes_it(
    room: Room,
) -> None:
    await begin(room)
    await room.fail("wire", StatusRefused("the server answered 410 (Gone)", status=410))
    await room.overseeing.tick()
    assert await headlines(room) == ["Wire (wire) is gone: its server answers 410"]
    later = room.clock.now() + 90 * DAY
    assert await room.store.claim_due(now=later, limit=9, until=later + MINUTE) == ()

    await room.store.resume_source("wire", actor="ann", now=room.clock.now())
    await room.poll("wire", item("Back again"))
    await room.overseeing.tick()
    assert (await status_of(room)).state.health is SourceHealth.OK


async def test_a_source_that_moved_is_told_once(room: Room) -> None:
    await begin(room)
    for _ in range(3):
        await room.poll("wire", item("Old 0"), moved_to="https://new.example/feed")
        await room.overseeing.tick()
        room.clock.advance(minutes=5)
    assert await headlines(room) == ["Wire (wire) has moved to https://new.example/feed"]
    assert (await status_of(room)).state.health is SourceHealth.MOVED


async def test_a_site_that_fails_and_has_moved_after_it_is_told_as_both(room: Room) -> None:
    await begin(room)
    await fail_for(room, 60, StatusRefused("the server answered 404 (Not Found)", status=404))
    for _ in range(2):
        await room.poll("wire", item("Old 0"), moved_to="https://new.example/feed")
        await room.overseeing.tick()
        room.clock.advance(minutes=5)
        await fail_for(room, 60)
    assert sorted(await headlines(room)) == [
        "Wire (wire) can be read again, after 1 h",
        "Wire (wire) can be read again, after 1 h",
        "Wire (wire) cannot be read",
        "Wire (wire) cannot be read",
        "Wire (wire) cannot be read",
        "Wire (wire) has moved to https://new.example/feed",
    ]


async def test_a_source_whose_first_answer_puts_it_off_for_a_day_is_told_within_minutes(
    room: Room,
) -> None:
    await room.begin(WIRE)
    busy = StatusRefused("the server answered 429", status=429, retry_after=DAY)
    await room.fail("wire", busy)
    for _ in range(4):
        await room.overseeing.tick()
        room.clock.advance(minutes=5)
    assert await headlines(room) == ["Wire (wire) cannot be read"]
    one = await status_of(room)
    assert one.state.health is SourceHealth.FAILING
    assert one.state.due > room.clock.now() + 23 * HOUR


# -- silence ----------------------------------------------------------------------------


async def test_a_source_that_answers_and_publishes_nothing_is_told_and_so_is_its_return(
    room: Room,
) -> None:
    await room.begin(WIRE)
    now = room.clock.now()
    await room.poll("wire", *(item(f"Old {n}", published=now - n * HOUR) for n in range(300)))
    for _ in range(24):
        room.clock.advance(hours=1)
        await room.poll("wire", **SILENT_304)
        await room.overseeing.tick()
    (notice,) = await room.notices()
    assert "publishes nothing" in notice.headline
    assert "none since" in notice.lines[0]
    assert (await status_of(room)).state.health is SourceHealth.SILENT

    await room.poll("wire", item("At last"))
    await room.overseeing.tick()
    assert "publishes again" in (await headlines(room))[-1]


# -- floods -----------------------------------------------------------------------------


def flood(room: Room, count: int = 200, word: str = "Fenwick") -> list[Any]:
    """An archive that is put up anew and dated today."""
    now = room.clock.now()
    return [item(f"{word} report {n} on harbours", published=now) for n in range(count)]


async def ledger(room: Room, key: str) -> list[str]:
    stages = await room.store.explain(key, canonical_url=None)
    return [stage.outcome for stage in stages if stage.stage == "ledger"]


async def test_a_flood_is_held_back_and_told_once(room: Room) -> None:
    await begin(room)
    for _ in range(3):
        room.clock.advance(minutes=10)
        await room.poll("wire", *flood(room))
        await room.overseeing.tick()
    assert await room.alerts() == []
    (notice,) = await room.notices()
    assert notice.headline == "Wire (wire) floods: 200 new entries held back"
    assert "To let them through: nightdesk feed approve wire" in notice.lines
    assert await ledger(room, "fenwick-report-7-on-harbours") == ["held"]
    assert (await status_of(room)).held == 200


async def test_a_flood_that_goes_on_is_held_back_and_told_no_more(room: Room) -> None:
    await begin(room)
    for part in range(4):
        room.clock.advance(minutes=30)
        await room.poll("wire", *flood(room, 100, word=f"Fenwick {part}"))
    assert (await status_of(room)).held == 400
    assert len(await room.notices()) == 1


async def test_single_news_are_told_while_an_archive_is_held(room: Room) -> None:
    await begin(room)
    room.clock.advance(minutes=10)
    await room.poll("wire", *flood(room, word="Tram"))
    room.clock.advance(minutes=10)
    await room.poll("wire", item("Fenwick buys Ostrander"), *flood(room, word="Tram"))
    assert await room.alerts() == ["Fenwick buys Ostrander"]
    assert (await status_of(room)).held == 200


@pytest.mark.parametrize("at_once", [2, 5])
async def test_a_flood_that_comes_a_few_at_a_time_is_held_back(room: Room, at_once: int) -> None:
    await begin(room)
    for part in range(60 // at_once):
        room.clock.advance(minutes=1)
        await room.poll("wire", *flood(room, at_once, word=f"Archive {part}"))
    held = (await status_of(room)).held
    assert 35 <= held < 35 + at_once, "what floods does not teach how much it may"
    (notice,) = await room.notices()
    assert notice.headline.startswith("Wire (wire) floods: ")
    assert "So many came within an hour; its rhythm allows 25" in notice.lines


async def test_another_flood_is_told_though_nobody_approved_the_first(room: Room) -> None:
    await begin(room)
    room.clock.advance(minutes=10)
    await room.poll("wire", *flood(room, 200, word="Ferry"))
    room.clock.advance(hours=2)
    await room.poll("wire", item("Harbour opens"))
    room.clock.advance(days=9)
    await room.poll("wire", *flood(room, 900, word="Tram"))
    assert [one.headline for one in await room.notices()] == [
        "Wire (wire) floods: 200 new entries held back",
        "Wire (wire) floods: 900 new entries held back",
    ]


async def test_a_poll_that_ran_while_its_flood_was_approved_holds_nothing_back(room: Room) -> None:
    await begin(room)
    room.clock.advance(minutes=10)
    await room.poll("wire", *flood(room, 100, word="Ferry"))
    room.clock.advance(minutes=10)
    late = await room.fetch("wire", *flood(room, 100, word="Tram"))
    await room.store.approve_source("wire", actor="ann", now=room.clock.now())
    await room.overseeing.tick()
    with pytest.raises(ClaimLost):
        await room.writing.write([late])
    await room.poll("wire", *flood(room, 100, word="Tram"))
    status = await status_of(room)
    assert (status.held, status.state.held_since) == (0, None)


@pytest.mark.parametrize("dated", [True, False])
async def test_a_source_that_floods_without_measure_is_left_alone_for_an_hour(
    room: Room, dated: bool
) -> None:
    await begin(room)
    room.clock.advance(minutes=10)
    await room.poll("wire", *flood(room, 500))
    assert (await status_of(room)).state.due < room.clock.now() + HOUR
    room.clock.advance(minutes=10)
    crowd = flood(room, 2_000, word="Tram")
    await room.poll("wire", *(one if dated else replace(one, published=None) for one in crowd))
    assert (await status_of(room)).state.due >= room.clock.now() + HOUR
    # A hub that rings does not change that, and a person does.
    await room.store.make_due(["wire"], at=room.clock.now())
    assert (await status_of(room)).state.due >= room.clock.now() + HOUR
    await room.store.approve_source("wire", actor="ann", now=room.clock.now())
    assert (await status_of(room)).state.due == room.clock.now()


async def test_a_flood_does_not_teach_the_rhythm(room: Room) -> None:
    await begin(room)
    before = (await status_of(room)).state.rhythm.split(";")[3]
    room.clock.advance(minutes=10)
    await room.poll("wire", *flood(room))
    assert (await status_of(room)).state.rhythm.split(";")[3] == before


async def test_what_was_held_is_judged_as_new_once_it_is_approved(room: Room) -> None:
    await begin(room)
    room.clock.advance(minutes=10)
    old = item("Fenwick of last year", published=room.clock.now() - 300 * DAY)
    now = room.clock.now()
    others = [item(f"Ferry line {n} opens in spring", published=now) for n in range(450)]
    deal = item("Fenwick buys Ostrander for $4bn", published=now)
    await room.poll("wire", old, deal, *others)
    await room.overseeing.tick()
    assert await room.alerts() == []

    room.clock.advance(minutes=10)
    assert await room.store.approve_source("wire", actor="ann", now=room.clock.now()) == 452
    for _ in range(3):
        await room.overseeing.tick()

    assert await room.alerts() == ["Fenwick buys Ostrander for $4bn"]
    assert await ledger(room, "fenwick-of-last-year") == ["archive"]
    assert await ledger(room, "ferry-line-3-opens-in-spring") == ["unmatched"]
    status = await status_of(room)
    assert (status.held, status.state.held_since) == (0, None)
    # The rest of the same flood passes.
    await room.poll("wire", *flood(room, 100, word="Ferry"))
    assert (await status_of(room)).held == 0


async def test_an_approval_that_is_repeated_or_killed_on_its_way_tells_nothing_twice(
    room: Room,
) -> None:
    await begin(room)
    room.clock.advance(minutes=10)
    await room.poll(
        "wire",
        item("Fenwick buys Ostrander", published=room.clock.now()),
        *flood(room, 100, word="Ferry"),
    )
    await room.store.approve_source("wire", actor="ann", now=room.clock.now())
    for _ in range(3):
        room.restart()
        await room.overseeing.tick()
    assert await room.alerts() == ["Fenwick buys Ostrander"]


async def test_once_its_rhythm_returns_new_entries_are_told_and_held_ones_stay_held(
    room: Room,
) -> None:
    await begin(room)
    room.clock.advance(minutes=10)
    await room.poll("wire", *flood(room, 200, word="Ferry"))
    room.clock.advance(hours=2)
    await room.poll("wire", item("Fenwick buys Ostrander"))
    await room.overseeing.tick()
    assert await room.alerts() == ["Fenwick buys Ostrander"]
    assert (await status_of(room)).held == 200


async def test_a_held_entry_that_comes_again_changed_is_not_told_by_that(room: Room) -> None:
    await begin(room)
    room.clock.advance(minutes=10)
    now = room.clock.now()
    ferries = [item(f"Ferry {n}", summary="Timetables change.", published=now) for n in range(100)]
    await room.poll("wire", *ferries)
    room.clock.advance(minutes=10)
    changed = item("Ferry 3", summary="Fenwick buys the ferry line.", published=now)
    await room.poll("wire", changed, *ferries[4:])
    assert await room.alerts() == []


async def test_an_archive_that_keeps_its_dates_is_no_flood(room: Room) -> None:
    await begin(room)
    room.clock.advance(minutes=10)
    year_ago = room.clock.now() - 365 * DAY
    await room.poll("wire", *(item(f"Fenwick {n}", published=year_ago) for n in range(300)))
    assert (await status_of(room)).held == 0
    assert await room.notices() == []


async def test_a_first_document_is_no_flood_however_long_it_is(room: Room) -> None:
    await room.begin(WIRE)
    await room.poll("wire", *flood(room, 2_000))
    assert (await status_of(room)).held == 0


# -- what is remembered for the next poll -------------------------------------------------


async def test_a_poll_without_news_writes_the_same_rhythm(room: Room) -> None:
    await begin(room)
    before = (await status_of(room)).state.rhythm
    room.clock.advance(minutes=10)
    await room.poll("wire", **SILENT_304)
    assert (await status_of(room)).state.rhythm == before


async def test_what_a_document_states_holds_for_its_304s(room: Room) -> None:
    await begin(room)
    await room.poll("wire", item("Old 0"), min_interval=20 * MINUTE)
    room.clock.advance(hours=1)
    await room.poll("wire", **SILENT_304)
    wait = (await status_of(room)).state.due - room.clock.now()
    assert wait >= 19 * MINUTE


async def test_a_server_that_says_not_modified_for_ever_is_found_out(room: Room) -> None:
    await room.begin(WIRE)
    same = Validators(etag='"always"', body_hash="a")
    await room.poll("wire", item("Old"), validators=same)
    for _ in range(23):
        room.clock.advance(hours=1)
        await room.poll("wire", **SILENT_304, validators=same)
    assert (await status_of(room)).state.validators.etag == '"always"'

    room.clock.advance(hours=2)
    await room.poll(
        "wire", item("News"), item("Old"), whole=True, validators=Validators(etag='"always"')
    )

    state = (await status_of(room)).state
    assert state.validators == Validators()
    assert state.fault is not None
    assert "nothing was modified" in state.fault
    room.clock.advance(days=6)
    await room.poll("wire", item("More"), validators=Validators(etag='"always"'))
    assert (await status_of(room)).state.validators.etag is None
    room.clock.advance(days=2)
    await room.poll("wire", item("And more"), validators=Validators(etag='"always"'))
    assert (await status_of(room)).state.validators.etag == '"always"'


@pytest.mark.parametrize("whole", [True, False])
async def test_a_document_that_changed_since_is_no_proof_against_its_server(
    room: Room, whole: bool
) -> None:
    await room.begin(WIRE)
    await room.poll("wire", item("Old"), validators=Validators(etag='"1"'))
    room.clock.advance(hours=24)
    await room.poll("wire", **SILENT_304, validators=Validators(etag='"1"'))
    room.clock.advance(hours=1)
    now = room.clock.now()
    new = [item(f"News {n}", published=now - n * MINUTE) for n in range(3)]
    await room.poll("wire", *new, whole=whole, validators=Validators(etag='"2"'))
    assert (await status_of(room)).state.validators.etag == '"2"'


async def test_entries_that_were_there_at_the_last_304_are_a_proof_whatever_the_validators(
    room: Room,
) -> None:
    await room.begin(WIRE)
    await room.poll("wire", item("Old"), validators=Validators(etag='"1"'))
    room.clock.advance(hours=24)
    await room.poll("wire", **SILENT_304, validators=Validators(etag='"1"'))
    now = room.clock.now()
    stale = [item(f"News {n}", published=now - (2 + n) * HOUR) for n in range(3)]
    room.clock.advance(minutes=10)
    await room.poll("wire", *stale, whole=True, validators=Validators(etag='"2"'))
    assert (await status_of(room)).state.distrusted_until is not None


async def test_news_in_the_sitemaps_of_an_index_that_stayed_is_no_proof_against_its_server(
    room: Room,
) -> None:
    """It said of the index that it was not modified, and that was true."""
    await room.begin(make_source("wire", kind="sitemap"))
    index = Validators(etag='"1"', body_hash="a")
    await room.poll("wire", item("Old"), validators=index)
    room.clock.advance(hours=23)
    await room.poll("wire", **SILENT_304, validators=index)
    room.clock.advance(hours=2)
    await room.poll("wire", item("News"), whole=True, validators=index)
    state = (await status_of(room)).state
    assert (state.distrusted_until, state.fault) == (None, None)
    assert state.validators == index

"""What people decide on sources, what is told of them, and what is held back."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.errors import ClaimLost, LeaseLost, NotThere
from bot.health import Notice, write_notice
from bot.model import DeliveryState, NoticeBody, Receipt, SourceHealth, SourceOrigin
from bot.ports import (
    HealthChange,
    LedgerOutcome,
    PlannedAlert,
    PollBatch,
    PollRecord,
    ReleasedEntries,
)
from tests.making import make_source
from tests.store.samples import DAY, MINUTE, NOW, become_judge, make_entry, make_row
from watchers.model import Validators

HOUR = timedelta(hours=1)


async def prepare(store):
    """A judge's lease, and the one source that there is."""
    await store.sync_sources([make_source("harbour-post")], now=NOW)
    return await become_judge(store)


async def state_of(store, source: str = "harbour-post"):
    return next(one for one in await store.list_sources() if one.source.id == source)


async def commit(store, lease, source="harbour-post", *, rows=(), holds=False, **fields) -> None:
    before = (await state_of(store, source)).state
    record = PollRecord(
        source=source, state=replace(before, **fields), entries=tuple(rows), holds=holds
    )
    await store.commit_polls(PollBatch(at=NOW, polls=(record,)), lease=lease)


def planned(key: str, delivery: str = "d1", step: int = 0) -> PlannedAlert:
    notice = Notice(key=key, step=step, headline="Harbour Post cannot be read", lines=("why",))
    return PlannedAlert(alert=write_notice(notice, channel="ops", now=NOW), delivery_id=delivery)


def change(health=SourceHealth.FAILING, source="harbour-post") -> HealthChange:
    return HealthChange(source=source, health=health, since=NOW, reminded=NOW)


# -- pausing ----------------------------------------------------------------------------


async def test_a_paused_source_is_not_claimed_before_it_is_resumed(store):
    await prepare(store)
    await store.pause_source("harbour-post", actor="ann", now=NOW)
    assert (await state_of(store)).state.health is SourceHealth.PAUSED
    later = NOW + DAY
    claimed = await store.claim_due(now=later, limit=99, until=later + MINUTE)
    assert "harbour-post" not in {one.source.id for one in claimed}

    await store.resume_source("harbour-post", actor="ann", now=later)
    (one,) = await store.claim_due(now=later, limit=99, until=later + MINUTE)
    assert one.source.id == "harbour-post"
    assert one.state.health is SourceHealth.OK


async def test_a_pause_ends_the_claim_of_a_poll_that_runs(store):
    lease = await prepare(store)
    claimed = await store.claim_due(now=NOW + DAY, limit=99, until=NOW + 2 * DAY)
    mine = next(one for one in claimed if one.source.id == "harbour-post")
    await store.pause_source("harbour-post", actor="ann", now=NOW)
    record = PollRecord(source="harbour-post", state=mine.state, claim=mine.claim)
    with pytest.raises(ClaimLost):
        await store.commit_polls(PollBatch(at=NOW, polls=(record,)), lease=lease)


async def test_a_pause_survives_the_configuration_and_a_changed_address(store):
    await prepare(store)
    source = replace((await state_of(store)).source, origin=SourceOrigin.FILE)
    await store.sync_sources([source], now=NOW)
    await store.pause_source(source.id, actor="ann", now=NOW)

    await store.sync_sources([replace(source, name="Renamed")], now=NOW)
    assert (await state_of(store)).state.paused
    await store.sync_sources([replace(source, url="https://new.example/feed")], now=NOW)
    assert (await state_of(store)).state.paused
    assert (await state_of(store)).state.health is SourceHealth.PAUSED


async def test_resuming_forgets_the_failures_and_that_it_was_gone(store):
    lease = await prepare(store)
    await commit(
        store, lease, failures=4, error="410", first_error="410", failing_since=NOW, gone=NOW
    )
    claimed = await store.claim_due(now=NOW + 99 * DAY, limit=99, until=NOW + 100 * DAY)
    assert "harbour-post" not in {one.source.id for one in claimed}

    await store.resume_source("harbour-post", actor="ann", now=NOW)

    state = (await state_of(store)).state
    assert (state.failures, state.error, state.first_error, state.gone) == (0, None, None, None)
    assert state.due == NOW


async def test_resuming_what_has_moved_has_its_own_address_asked_again(store):
    lease = await prepare(store)
    elsewhere = "https://staging.example/feed"
    theirs = Validators(etag='"theirs"')
    await commit(store, lease, url=elsewhere, validators=theirs, baselined=NOW)
    await store.pause_source("harbour-post", actor="ann", now=NOW)
    await store.resume_source("harbour-post", actor="ann", now=NOW)
    assert (await state_of(store)).state.url == elsewhere, "a pause is no doubt of it"

    await store.commit_health([change(SourceHealth.MOVED)], [], outage=None, now=NOW, lease=lease)
    await store.resume_source("harbour-post", actor="ann", now=NOW)

    one = await state_of(store)
    assert one.state.url == one.source.url != elsewhere
    assert one.state.validators == Validators()
    assert one.state.health is SourceHealth.OK
    (claimed,) = await store.claim_due(
        now=NOW, limit=9, until=NOW + MINUTE, skip_hosts=["staging.example"]
    )
    assert claimed.source.id == "harbour-post"


async def test_the_move_that_was_told_is_kept_through_polls_until_somebody_resumes_it(store):
    lease = await prepare(store)
    elsewhere = "https://new.example/feed"
    await commit(store, lease, url=elsewhere, baselined=NOW)
    told = replace(change(SourceHealth.MOVED), moved_told=elsewhere)
    before = (await state_of(store)).state

    await store.commit_health([told], [], outage=None, now=NOW, lease=lease)
    # A poll that was under way meanwhile knows nothing of it.
    record = PollRecord(source="harbour-post", state=replace(before, failures=1, error="no"))
    await store.commit_polls(PollBatch(at=NOW, polls=(record,)), lease=lease)
    assert (await state_of(store)).state.moved_told == elsewhere

    await store.resume_source("harbour-post", actor="ann", now=NOW)
    assert (await state_of(store)).state.moved_told is None


async def test_of_what_fails_since_an_outage_that_which_backs_off_is_brought_forward(store):
    lease = await prepare(store)
    states = {
        "backs-off": {},
        "left-alone": {"due": NOW + DAY},
        "failed-before": {"failing_since": NOW - DAY},
        "well": {"failures": 0, "failing_since": None},
    }
    for name in ("under-way", *states):
        await store.add_source(make_source(name), actor="ann", now=NOW)
    claimed = await store.claim_due(now=NOW, limit=99, until=NOW + MINUTE)
    failing = {"due": NOW + HOUR, "failures": 3, "failing_since": NOW - HOUR}
    for one in claimed:
        if one.source.id in states:
            await commit(store, lease, one.source.id, **failing | states[one.source.id])

    assert await store.bring_forward(failing_since=NOW - HOUR, by=HOUR, at=NOW + MINUTE) == 1
    due = {one.source.id: one.state.due for one in await store.list_sources()}
    assert due["backs-off"] == NOW + MINUTE
    assert due["left-alone"] == NOW + DAY
    assert due["failed-before"] == due["well"] == NOW + HOUR


@pytest.mark.parametrize("action", ["pause_source", "resume_source", "approve_source"])
async def test_what_is_not_there_can_be_neither_paused_resumed_nor_approved(store, action):
    await prepare(store)
    with pytest.raises(NotThere):
        await getattr(store, action)("nobody", actor="ann", now=NOW)


# -- telling ----------------------------------------------------------------------------


async def test_a_change_and_its_notice_are_stored_together_and_the_notice_is_delivered(store):
    lease = await prepare(store)
    await commit(store, lease, baselined=NOW)

    new = await store.commit_health(
        [change()], [planned("source:harbour-post/failing")], outage=None, now=NOW, lease=lease
    )

    assert len(new) == 1
    state = (await state_of(store)).state
    assert (state.health, state.health_since, state.reminded) == (SourceHealth.FAILING, NOW, NOW)
    (leased,) = await store.lease_deliveries(now=NOW, holder="me", until=NOW + MINUTE, limit=9)
    assert isinstance(leased.body, NoticeBody)
    assert leased.body == new[0].alert.body


async def test_a_notice_of_one_key_is_stored_once(store):
    lease = await prepare(store)
    key = "source:harbour-post/failing"
    for number in range(3):
        await store.commit_health(
            [], [planned(key, f"d{number}")], outage=None, now=NOW, lease=lease
        )
    assert len(await store.list_deliveries(states=set(DeliveryState))) == 1


async def test_a_notice_is_no_story_and_is_not_told_as_one(store):
    lease = await prepare(store)
    key = "source:harbour-post/failing"
    await store.commit_health([], [planned(key)], outage=None, now=NOW, lease=lease)
    assert await store.alerts_of(key) == ()
    window = await store.window(since=NOW - DAY)
    assert (window.stories, window.told, window.listed) == ((), frozenset(), frozenset())
    assert await store.latest_stories(limit=9) == ()


async def test_a_notice_goes_with_what_is_old_once_it_was_sent(store):
    lease = await prepare(store)
    await store.commit_health([], [planned("sources/x")], outage=None, now=NOW, lease=lease)
    assert (await store.prune(before=NOW + DAY)).alerts == 0
    (one,) = await store.lease_deliveries(now=NOW, holder="me", until=NOW + MINUTE, limit=9)
    await store.record_sent(one.delivery.id, receipt=Receipt(channel="C1", ts="1.1"), now=NOW)
    assert (await store.prune(before=NOW + DAY)).alerts == 1


async def test_nothing_is_told_without_the_lease(store):
    lease = await prepare(store)
    await store.release_lease(lease)
    with pytest.raises(LeaseLost):
        await store.commit_health([change()], [planned("x")], outage=NOW, now=NOW, lease=lease)
    assert (await store.health_counts()).outage is None
    assert await store.list_deliveries(states=set(DeliveryState)) == ()


async def test_a_source_that_somebody_paused_meanwhile_keeps_its_health(store):
    lease = await prepare(store)
    await commit(store, lease, baselined=NOW)
    await store.pause_source("harbour-post", actor="ann", now=NOW)
    await store.commit_health([change()], [], outage=None, now=NOW, lease=lease)
    assert (await state_of(store)).state.health is SourceHealth.PAUSED


async def test_a_poll_changes_no_health(store):
    lease = await prepare(store)
    await commit(store, lease, baselined=NOW)
    before = (await state_of(store)).state
    await store.commit_health([change()], [], outage=None, now=NOW, lease=lease)
    record = PollRecord(source="harbour-post", state=replace(before, last_ok=NOW + HOUR))
    await store.commit_polls(PollBatch(at=NOW, polls=(record,)), lease=lease)
    state = (await state_of(store)).state
    assert (state.health, state.last_ok) == (SourceHealth.FAILING, NOW + HOUR)


@pytest.mark.parametrize(
    "fields",
    [
        {"failures": 1},
        {"gone": NOW},
        {"silent_from": NOW},
        {"url": "https://elsewhere.example/feed"},
    ],
)
async def test_a_source_of_which_there_is_something_to_tell_is_found(store, fields):
    lease = await prepare(store)
    assert await store.unwell_sources(now=NOW) == ()
    await commit(store, lease, **fields)
    (one,) = await store.unwell_sources(now=NOW)
    assert one.source.id == "harbour-post"
    assert await store.unwell_sources(now=NOW, only=["harbour-post"]) == (one,)
    assert await store.unwell_sources(now=NOW, only=["somebody-else"]) == ()


async def test_a_silence_to_come_is_not_looked_at(store):
    lease = await prepare(store)
    await commit(store, lease, silent_from=NOW + MINUTE)
    assert await store.unwell_sources(now=NOW) == ()


async def test_the_counts_say_how_many_are_asked_and_how_many_of_them_fail(store):
    lease = await prepare(store)
    await store.sync_sources([make_source(f"s{n}") for n in range(5)], now=NOW)
    await commit(store, lease, "s0", failures=1)
    await commit(store, lease, "s1", gone=NOW, failures=1)
    await store.pause_source("s2", actor="ann", now=NOW)
    before = await store.health_counts()
    await store.commit_health([], [], outage=NOW, now=NOW, lease=lease)
    during = await store.health_counts()
    await store.commit_health([], [], outage=None, now=NOW, lease=lease)
    after = await store.health_counts()

    listed = len(await store.list_sources())
    assert (before.asked, before.failing) == (listed - 2, 1)
    assert before.by_health[SourceHealth.PAUSED] == 1
    assert before.by_health[SourceHealth.OK] == listed - 1
    assert (before.outage, during.outage, after.outage) == (None, NOW, None)


# -- holding back -----------------------------------------------------------------------


def held(id_: str, **fields):
    entry = make_entry(id_, "harbour-post", **fields)
    return make_row(entry, outcome=LedgerOutcome.HELD, decision=None, reasons=("held back",))


def released(id_: str):
    return make_row(make_entry(id_, "harbour-post"), outcome=LedgerOutcome.UNMATCHED)


async def test_what_is_held_back_is_stored_and_waits_for_approval(store):
    lease = await prepare(store)
    await commit(store, lease, rows=[held("e1"), held("e2")], holds=True)

    status = await state_of(store)
    assert (status.held, status.state.held_since) == (2, NOW)
    assert [one.id for one in await store.held_entries("harbour-post", limit=9)] == ["e1", "e2"]
    assert [one.id for one in await store.held_entries("harbour-post", limit=1)] == ["e1"]
    assert await store.approved_sources() == ()

    assert await store.approve_source("harbour-post", actor="ann", now=NOW + MINUTE) == 2
    (one,) = await store.approved_sources()
    assert one.source.id == "harbour-post"


async def test_what_is_held_is_counted_apart_until_its_source_goes(store):
    lease = await become_judge(store)
    await store.add_source(make_source("harbour-post"), actor="ann", now=NOW)
    await commit(store, lease, rows=[held("e1"), held("e2")], holds=True)
    assert (await store.count_entries(since=NOW)).held == 2
    # It waits, whenever it came.
    assert (await store.count_entries(since=NOW + DAY)).held == 2
    await store.remove_source("harbour-post", actor="ann", now=NOW)
    assert (await store.count_entries(since=NOW)).held == 0


async def test_nothing_that_is_not_held_is_approved(store):
    await prepare(store)
    with pytest.raises(NotThere, match="nothing of the source"):
        await store.approve_source("harbour-post", actor="ann", now=NOW)


async def test_an_approval_holds_though_the_clock_was_set_back_since_the_flood(store):
    lease = await prepare(store)
    await commit(store, lease, rows=[held("e1")], holds=True)
    assert await store.approve_source("harbour-post", actor="ann", now=NOW - DAY) == 1
    assert len(await store.approved_sources()) == 1


async def test_what_was_held_of_a_source_that_was_removed_and_taken_back_can_be_let_through(store):
    lease = await become_judge(store)
    await store.add_source(make_source("harbour-post"), actor="ann", now=NOW)
    await commit(store, lease, rows=[held("e1")], holds=True)
    await store.remove_source("harbour-post", actor="ann", now=NOW)
    await store.add_source(make_source("harbour-post"), actor="ann", now=NOW + DAY)
    assert (await state_of(store)).held == 1
    assert await store.approve_source("harbour-post", actor="ann", now=NOW + DAY) == 1
    assert len(await store.approved_sources()) == 1


async def test_a_flood_that_comes_after_an_approval_waits_for_another(store):
    lease = await prepare(store)
    await commit(store, lease, rows=[held("e1")], holds=True)
    await store.approve_source("harbour-post", actor="ann", now=NOW)
    all_ = ReleasedEntries(source="harbour-post", entries=(released("e1"),), last=True)
    await store.commit_polls(PollBatch(at=NOW, polls=(), released=(all_,)), lease=lease)
    later = NOW + DAY
    record = PollRecord(
        source="harbour-post",
        state=(await state_of(store)).state,
        entries=(held("e2"),),
        holds=True,
    )
    await store.commit_polls(PollBatch(at=later, polls=(record,)), lease=lease)
    assert (await state_of(store)).state.held_since == later
    assert await store.approved_sources() == ()


async def test_what_is_released_takes_the_place_of_its_judgement_in_the_same_line(store):
    lease = await prepare(store)
    await commit(store, lease, rows=[held("e1"), held("e2")], holds=True)
    await store.approve_source("harbour-post", actor="ann", now=NOW)
    row = released("e1")
    part = ReleasedEntries(source="harbour-post", entries=(row,), last=False)

    await store.commit_polls(PollBatch(at=NOW + HOUR, polls=(), released=(part,)), lease=lease)

    assert [one.id for one in await store.held_entries("harbour-post", limit=9)] == ["e2"]
    assert len(await store.approved_sources()) == 1
    stages = await store.explain("e1", canonical_url=None)
    ledger = [stage for stage in stages if stage.stage == "ledger"]
    assert [stage.outcome for stage in ledger] == ["unmatched"]

    rest = released("e2")
    last = ReleasedEntries(source="harbour-post", entries=(rest,), last=True)
    await store.commit_polls(PollBatch(at=NOW + HOUR, polls=(), released=(last,)), lease=lease)
    status = await state_of(store)
    assert (status.held, status.state.held_since) == (0, None)
    assert await store.approved_sources() == ()


async def test_why_says_that_an_entry_is_held(store):
    lease = await prepare(store)
    await commit(store, lease, rows=[held("e1")], holds=True)
    stages = await store.explain("e1", canonical_url=None)
    assert ("held", ("held back",)) in [(one.outcome, one.reasons) for one in stages]


async def test_what_people_decide_is_in_the_audit_with_what_was_before_and_after(store, look):
    lease = await prepare(store)
    await commit(store, lease, rows=[held("e1")], holds=True)
    for action in ("pause", "resume", "approve", "approve"):
        await getattr(store, f"{action}_source")("harbour-post", actor="ann", now=NOW)
    rows = look("SELECT actor, action, subject, before, after FROM audit ORDER BY number")
    well, paused = {"paused": False, "health": "ok"}, {"paused": True, "health": "paused"}
    waits, approved = {"approved": False, "held": 1}, {"approved": True, "held": 1}
    assert [(*row[:3], json.loads(row[3]), json.loads(row[4])) for row in rows[-4:]] == [
        ("ann", "source.pause", "harbour-post", well, paused),
        ("ann", "source.resume", "harbour-post", paused, well),
        ("ann", "source.approve", "harbour-post", waits, approved),
        ("ann", "source.approve", "harbour-post", approved, approved),
    ]

"""The store's promises about changes of watches that are proposed to people."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest

from bot.errors import AlreadyThere, DeskError, NotThere
from bot.health.telling import Notice, write_notice
from bot.model import (
    PROPOSAL_TRANSITIONS,
    Precision,
    ProposalKind,
    ProposalState,
    Receipt,
    Selection,
)
from bot.ports import PlannedAlert, ProposalReview
from tests.store.marking import ANN, BEN, make_proposal
from tests.store.samples import DAY, NOW, make_source, make_watch, prepare

ALL = frozenset(ProposalState)
LATER = NOW + DAY


def sign(watch):
    return f"{watch.sources} {watch.events} {watch.digest_only}"


async def propose(store, *proposals):
    await store.add_watch(make_watch(), actor="editor", now=NOW, sign=sign(make_watch()))
    made = proposals or (make_proposal(),)
    await store.review_proposals(ProposalReview(opened=made), now=NOW)
    return await store.list_proposals(states={ProposalState.OPEN})


async def accept(store, id_, *, person=ANN, now=LATER):
    return await store.accept_proposal(id_, sign=sign, person=person, now=now)


async def reopen(store, id_, *, now=LATER):
    return await store.reopen_proposal(id_, sign=sign, person=BEN, now=now)


async def bring_to(store, state, id_):
    match state:
        case ProposalState.ACCEPTED:
            await accept(store, id_)
        case ProposalState.DECLINED:
            await store.decline_proposal(id_, person=ANN, now=LATER)
        case ProposalState.LAPSED:
            await store.review_proposals(ProposalReview(lapsed={id_: "no more"}), now=LATER)


async def audited(store):
    return [line.action for line in await store.read_audit(after=0, limit=100)]


async def test_a_proposal_comes_back_as_it_was_made_with_an_id(store):
    event = make_proposal("earnings", kind=ProposalKind.EXCLUDE_EVENT)
    found = await propose(store, make_proposal(), event)
    assert found == (replace(make_proposal(), id="p1"), replace(event, id="p2"))


async def test_accepting_changes_the_watch_once_and_says_who(store, look):
    (one,) = await propose(store)
    after, acted = await accept(store, one.id)
    again, acted_again = await accept(store, one.id, person=BEN, now=LATER + DAY)
    assert (acted, acted_again) == (True, False)
    assert again == after
    assert (after.state, after.by, after.since) == (ProposalState.ACCEPTED, ANN, LATER)
    (watch,) = await store.watches()
    assert watch == make_watch(sources=Selection(exclude=("harbour-post",)))
    assert await audited(store) == ["watch.add", "proposal.open", "watch.edit", "proposal.accept"]
    assert await store.primed_watches() == {"ferries": LATER}


async def test_two_that_accept_at_once_are_one(store, second_store):
    (one,) = await propose(store)
    both = await asyncio.gather(accept(store, one.id), accept(second_store, one.id, person=BEN))
    assert sorted(acted for _, acted in both) == [False, True]
    assert (await audited(store)).count("watch.edit") == 1


async def test_what_somebody_changed_of_the_watch_meanwhile_stays(store):
    (one,) = await propose(store)
    changed = make_watch(query="ferry NOT cruise", sources=Selection(exclude=("other.example",)))
    await store.edit_watch(changed, actor="editor", now=LATER)
    await accept(store, one.id)
    (watch,) = await store.watches()
    assert watch.query == "ferry NOT cruise"
    assert watch.sources.exclude == ("other.example", "harbour-post")


@pytest.mark.parametrize(
    ("kind", "subject", "changed"),
    [
        (ProposalKind.EXCLUDE_SOURCE, "zdnet", {"sources": Selection(exclude=("zdnet",))}),
        (ProposalKind.EXCLUDE_EVENT, "earnings", {"events": Selection(exclude=("earnings",))}),
        (ProposalKind.DIGEST_ONLY, "", {"digest_only": True}),
    ],
)
async def test_what_accepting_changed_is_taken_back_to_the_letter(store, kind, subject, changed):
    (one,) = await propose(store, make_proposal(subject, kind=kind))
    await accept(store, one.id)
    assert await store.watches() == (make_watch(**changed),)
    opened, acted = await reopen(store, one.id)
    assert (acted, opened.state, opened.by) == (True, ProposalState.OPEN, None)
    assert await store.watches() == (make_watch(),)
    assert (await reopen(store, one.id))[1] is False
    assert (await audited(store))[-2:] == ["watch.edit", "proposal.reopen"]


async def test_what_somebody_else_had_done_before_is_not_taken_back(store):
    (one,) = await propose(store)
    done = make_watch(sources=Selection(exclude=("harbour-post",)))
    await store.edit_watch(done, actor="editor", now=NOW)
    after, acted = await accept(store, one.id)
    assert (acted, after.changed) == (True, False)
    await reopen(store, one.id)
    assert await store.watches() == (done,)


async def test_declining_changes_nothing_but_the_proposal(store):
    (one,) = await propose(store)
    after, acted = await store.decline_proposal(one.id, person=ANN, now=LATER)
    assert (acted, after.state, after.by) == (True, ProposalState.DECLINED, ANN)
    assert (await store.decline_proposal(one.id, person=BEN, now=LATER)) == (after, False)
    assert await store.watches() == (make_watch(),)
    assert (await audited(store))[-1] == "proposal.decline"


@pytest.mark.parametrize("was", ProposalState)
@pytest.mark.parametrize(
    "into", [state for state in ProposalState if state is not ProposalState.LAPSED]
)
async def test_people_go_only_where_the_table_leads(store, was, into):
    (one,) = await propose(store)
    await bring_to(store, was, one.id)
    act = {
        ProposalState.ACCEPTED: accept,
        ProposalState.DECLINED: lambda store, id_: store.decline_proposal(
            id_, person=ANN, now=LATER
        ),
        ProposalState.OPEN: reopen,
    }[into]
    if into in PROPOSAL_TRANSITIONS[was] or was is into:
        after, acted = await act(store, one.id)
        assert (after.state, acted) == (into, was is not into)
    else:
        with pytest.raises(DeskError, match="p1"):
            await act(store, one.id)
        (left,) = await store.list_proposals(states=ALL)
        assert left.state is was


@pytest.mark.parametrize("id_", ["p9", "1", "", "p", "p-1", "p²", "p" + "9" * 30])
async def test_an_unknown_proposal_is_refused(store, id_):
    await propose(store)
    for act in (accept(store, id_), reopen(store, id_)):
        with pytest.raises(NotThere, match="nightdesk watch proposals"):
            await act


async def test_a_proposal_whose_watch_is_gone_is_refused_and_stays(store):
    (one,) = await propose(store)
    await store.remove_watch("ferries", actor="editor", now=NOW)
    with pytest.raises(NotThere, match="'ferries'"):
        await accept(store, one.id)
    assert await store.list_proposals(states={ProposalState.OPEN}) == (one,)


async def test_a_review_counts_anew_and_lets_lapse_only_what_is_open(store):
    other = make_proposal("other")
    first, second = await propose(store, make_proposal(), other)
    await store.decline_proposal(second.id, person=ANN, now=LATER)
    counted = Precision(useful=1, noise=20)
    await store.review_proposals(
        ProposalReview(counted={first.id: counted, second.id: counted}), now=LATER
    )
    kept, declined = await store.list_proposals(states=ALL)
    assert (kept.evidence, declined.evidence) == (counted, other.evidence)
    await store.review_proposals(
        ProposalReview(lapsed={first.id: "the watch is gone", second.id: "the watch is gone"}),
        now=LATER,
    )
    lapsed, declined = await store.list_proposals(states=ALL)
    assert (lapsed.state, lapsed.reason) == (ProposalState.LAPSED, "the watch is gone")
    assert declined.state is ProposalState.DECLINED


async def test_of_one_key_one_proposal_at_most_is_open(store):
    (one,) = await propose(store)
    again = ProposalReview(opened=(make_proposal(),))
    await store.review_proposals(again, now=LATER)
    assert await store.list_proposals(states=ALL) == (one,)
    await store.decline_proposal(one.id, person=ANN, now=LATER)
    await store.review_proposals(again, now=LATER)
    assert len(await store.list_proposals(states=ALL)) == 2
    with pytest.raises(AlreadyThere, match="p2"):
        await reopen(store, one.id)


async def test_two_reviews_at_once_open_it_once(store, second_store):
    await store.add_watch(make_watch(), actor="editor", now=NOW)
    review = ProposalReview(opened=(make_proposal(),))
    await asyncio.gather(
        store.review_proposals(review, now=NOW), second_store.review_proposals(review, now=NOW)
    )
    assert len(await store.list_proposals(states=ALL)) == 1
    assert (await audited(store)).count("proposal.open") == 1


async def test_one_that_lapses_with_the_same_look_makes_room_for_a_new_one(store):
    (one,) = await propose(store)
    review = ProposalReview(lapsed={one.id: "looked for something else"}, opened=(make_proposal(),))
    await store.review_proposals(review, now=LATER)
    assert [each.state.value for each in await store.list_proposals(states=ALL)] == [
        "lapsed",
        "open",
    ]


async def test_a_renamed_watch_keeps_its_proposals(store):
    (one,) = await propose(store)
    await store.review_proposals(ProposalReview(opened=(make_proposal(watch="boats"),)), now=NOW)
    await store.edit_watch(make_watch("boats"), actor="editor", now=NOW, name="ferries")
    (open_,) = await store.list_proposals(states={ProposalState.OPEN})
    assert (open_.id, open_.watch) == (one.id, "boats")
    await accept(store, one.id)
    (watch,) = await store.watches()
    assert watch.sources.exclude == ("harbour-post",)


async def ask(store, id_):
    """Have the operators asked about it."""
    lease = await prepare(store)
    notice = Notice(key="watches/review/1", headline="1 change proposed", proposals=(id_,))
    planned = PlannedAlert(alert=write_notice(notice, channel="ops", now=NOW), delivery_id="n1")
    await store.commit_review(planned, now=NOW, lease=lease)


async def test_what_lapses_as_another_watch_has_its_name_says_so_where_it_was_asked(store):
    await propose(store)
    await store.review_proposals(ProposalReview(opened=(make_proposal(watch="boats"),)), now=NOW)
    await ask(store, "p2")
    await store.edit_watch(make_watch("boats"), actor="editor", now=LATER, name="ferries")
    (lapsed,) = await store.list_proposals(states={ProposalState.LAPSED})
    assert (lapsed.id, lapsed.watch, lapsed.since, lapsed.by) == ("p2", "boats", LATER, None)
    assert (await audited(store))[-2:] == ["proposal.lapse", "watch.edit"]
    (notice,) = await store.lease_deliveries(now=LATER, holder="x", until=LATER + DAY, limit=9)
    receipt = Receipt(channel="C-ops", ts="1.1")
    await store.record_sent(notice.delivery.id, receipt=receipt, now=LATER)
    (edit,) = await store.lease_deliveries(now=LATER, holder="x", until=LATER + DAY, limit=9)
    assert [one.said for one in edit.body.outcomes] == ["lapsed: another watch has the name now"]
    assert edit.body.is_edit


async def test_a_watch_that_takes_a_free_name_edits_no_note(store):
    await propose(store)
    await ask(store, "p1")
    await store.edit_watch(make_watch("boats"), actor="editor", now=LATER, name="ferries")
    assert len(await store.lease_deliveries(now=LATER, holder="x", until=LATER + DAY, limit=9)) == 1
    assert "proposal.lapse" not in await audited(store)


async def test_a_proposal_is_asked_where_its_notice_was_sent(store):
    await ask(store, "p1")
    assert not await store.is_asked("p1", place="C-ops")
    (leased,) = await store.lease_deliveries(now=NOW, holder="x", until=NOW + DAY, limit=9)
    receipt = Receipt(channel="C-ops", ts="1.1")
    await store.record_sent(leased.delivery.id, receipt=receipt, now=NOW)
    assert await store.is_asked("p1", place="C-ops")
    assert not await store.is_asked("p1", place="C-tech")
    assert not await store.is_asked("p2", place="C-ops")


async def test_the_latest_changes_come_first_without_those_of_files(store):
    await store.sync_sources([make_source()], now=NOW)
    await store.add_watch(make_watch("a"), actor="ed", now=NOW)
    await store.add_watch(make_watch("b"), actor="ed", now=NOW)
    latest = await store.latest_changes(limit=5)
    assert [line.subject for line in latest] == ["b", "a"]
    assert [line.subject for line in await store.latest_changes(limit=1)] == ["b"]

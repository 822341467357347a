"""The store's promises about the evidence of a page's change."""

from __future__ import annotations

from tests.store.samples import DAY, NOW, make_batch, make_entry, make_poll, make_row, prepare
from watchers.model import Change

PAGE = "https://harbour-post.example/statement"
CHANGE = Change(
    before="The ferries stay.\nTickets cost 12.\nThe end.",
    after="The ferries stay.\nTickets cost 15.\nThe end.\nOne more line\0 of it.",
)


def make_change(name: str, change: Change | None = CHANGE):
    entry = make_entry(name, url=PAGE, canonical_url=None, title=f"Tickets cost 15 ({name})")
    return make_row(entry, change=change)


async def test_a_change_is_kept_with_its_entry_and_told_as_a_short_diff(store):
    lease = await prepare(store)
    await store.commit_polls(make_batch(make_poll(make_change("c1"))), lease=lease)
    stages = await store.explain("c1", canonical_url=None)
    (change,) = [stage for stage in stages if stage.stage == "change"]
    assert (change.at, change.outcome) == (NOW, "changed")
    assert change.reasons == (
        " The ferries stay.",
        "-Tickets cost 12.",
        "+Tickets cost 15.",
        " The end.",
        "+One more line\ufffd of it.",
    )


async def test_an_entry_that_is_no_change_has_no_such_stage(store):
    lease = await prepare(store)
    await store.commit_polls(make_batch(make_poll(make_row())), lease=lease)
    stages = await store.explain("e1", canonical_url=None)
    assert "change" not in [stage.stage for stage in stages]


async def test_all_changes_of_a_page_are_found_by_its_address(store):
    lease = await prepare(store)
    await store.commit_polls(
        make_batch(make_poll(make_change("c1"), make_change("c2"))), lease=lease
    )
    stages = await store.explain(PAGE, canonical_url=PAGE)
    assert {stage.entry.id for stage in stages} == {"c1", "c2"}


async def test_a_great_change_is_told_in_short(store):
    lease = await prepare(store)
    change = Change(before="", after="\n".join(f"line {n}" for n in range(500)))
    await store.commit_polls(make_batch(make_poll(make_change("c1", change))), lease=lease)
    stages = await store.explain("c1", canonical_url=None)
    (told,) = [stage for stage in stages if stage.stage == "change"]
    assert len(told.reasons) == 41
    assert told.reasons[-1] == "… and 460 more lines"


async def test_evidence_goes_with_its_entry(store, look):
    lease = await prepare(store)
    await store.commit_polls(
        make_batch(make_poll(make_change("c1"), make_change("c2", None))), lease=lease
    )
    assert len(look("SELECT entry FROM changes")) == 1
    await store.prune(before=NOW - DAY)
    assert len(look("SELECT entry FROM changes")) == 1
    await store.prune(before=NOW + 30 * DAY)
    assert look("SELECT entry FROM changes") == []

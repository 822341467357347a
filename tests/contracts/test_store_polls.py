"""The store's promises about polls: what is stored whole, known again, and told once."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.errors import StoreError, StoreRejected
from bot.model import (
    AlertKind,
    Consequences,
    EntryKey,
    Event,
    Evidence,
    Field,
    MemberRecord,
    Number,
    Relation,
    Status,
    Told,
)
from bot.ports import LedgerOutcome, SourceState
from bot.store.pages import VERSIONS_KEPT
from tests.store.samples import (
    DAY,
    MINUTE,
    NOW,
    SECOND,
    ask_for,
    decide,
    make_batch,
    make_entry,
    make_fault,
    make_judged_row,
    make_poll,
    make_revision,
    make_row,
    make_source,
    make_story,
    make_waiting,
    plan,
    prepare,
)
from watchers.model import Validators


async def test_a_polls_state_comes_back_whole(store):
    lease = await prepare(store)
    state = SourceState(
        url="https://moved.example/rss",
        due=NOW + MINUTE,
        validators=Validators(etag='W/"7"', last_modified="Mon, 02 Mar 2026", body_hash="ab"),
        identity="guid",
        baselined=NOW - DAY,
        last_ok=NOW - MINUTE,
        last_polled=NOW,
        failures=3,
        error="the host is not known",
        failing_since=NOW - MINUTE,
        fault="2 items without a title",
    )
    await store.commit_polls(make_batch(make_poll(state=state)), lease=lease)
    (status,) = await store.list_sources()
    assert status.state == state
    assert status.source == make_source()


async def test_an_entry_that_is_stored_already_is_passed_over_and_its_batch_stored(store):
    lease = await prepare(store)
    await store.commit_polls(make_batch(make_poll(make_row())), lease=lease)
    again = make_row(make_entry(title="Another title"), guid="another")
    rows = (again, make_row(make_entry("e2")), make_row(make_entry("e2")))
    await store.commit_polls(make_batch(make_poll(*rows)), lease=lease)
    assert (await store.counts()).entries == 2
    first = await store.explain("e1", canonical_url=None)
    assert {stage.title for stage in first} == {"Ferry line e1 to buy its rival"}


async def test_a_commit_for_an_unknown_source_stores_nothing(store):
    lease = await prepare(store)
    row = make_row(make_entry(source="nobody"))
    with pytest.raises(StoreRejected, match="these rows cannot be stored"):
        await store.commit_polls(
            make_batch(make_poll(make_row()), make_poll(row, source="nobody")), lease=lease
        )
    assert (await store.counts()).entries == 0
    (status,) = await store.list_sources()
    assert status.state.last_polled is None


@pytest.mark.parametrize(
    "unfit",
    [
        make_poll(make_row(decision=decide(make_entry(), story="s\ud800"))),
        make_poll(make_row(make_entry(seen=NOW.replace(tzinfo=None)))),
        make_poll(state=replace(make_poll().state, failures=2**70)),
        make_poll(replace(make_row(), entry=make_entry(title=None))),
    ],
    ids=["half a character", "time without a zone", "number too large", "nothing for a title"],
)
async def test_rows_that_cannot_be_stored_keep_the_others_of_their_batch_out(store, unfit):
    lease = await prepare(store, "harbour-post", "other")
    fit = make_poll(make_row(make_entry("e1", "other")), source="other")
    with pytest.raises(StoreRejected, match="these rows cannot be stored"):
        await store.commit_polls(make_batch(fit, unfit), lease=lease)
    assert (await store.counts()).entries == 0
    await store.commit_polls(make_batch(fit), lease=lease)
    assert (await store.counts()).entries == 1


async def test_a_revision_takes_the_place_of_the_stored_text(store):
    lease = await prepare(store)
    await store.commit_polls(make_batch(make_poll(make_judged_row())), lease=lease)
    revised = make_entry(title="Ferry line drops its offer", seen=NOW + DAY)
    await store.commit_polls(
        make_batch(
            make_poll(revisions=(make_revision(revised, guid="new-guid"),)),
            stories=(make_story(),),
            at=NOW + MINUTE,
        ),
        lease=lease,
    )
    (known,) = (await store.recall([ask_for(guids=("new-guid",))], now=NOW))["harbour-post"]
    assert (known.id, known.text_hash) == ("e1", "hash-revised")
    assert await store.recall([ask_for(guids=("guid-e1",))], now=NOW) == {"harbour-post": ()}
    (member,) = (await store.window(since=NOW - DAY)).members
    assert member.entry == replace(revised, seen=NOW)
    stages = await store.explain("e1", canonical_url=None)
    assert ("ledger", "revision") in [(stage.stage, stage.outcome) for stage in stages]


async def test_an_entry_has_one_ledger_line_however_often_it_comes_again(store, look):
    lease = await prepare(store)
    await store.commit_polls(make_batch(make_poll(make_judged_row())), lease=lease)
    for n in range(1, 31):
        revision = make_revision(
            make_entry(summary=f"{n} readers"), text_hash=f"h{n}", reasons=(f"text {n}",)
        )
        await store.commit_polls(
            make_batch(make_poll(revisions=(revision,)), at=NOW + n * MINUTE), lease=lease
        )
    assert look("SELECT outcome, revisions FROM ledger") == [("breaking", 30)]
    told = (await store.explain("e1", canonical_url=None))[-2:]
    assert [(stage.stage, stage.outcome, stage.at) for stage in told] == [
        ("ledger", "breaking", NOW),
        ("ledger", "revision", NOW + 30 * MINUTE),
    ]
    assert told[1].reasons == ("text 30", "30 times since 2026-03-02 09:01:00 UTC")


async def test_of_an_entry_that_changes_for_ever_a_hundred_texts_are_kept(store, look):
    lease = await prepare(store)
    row = make_judged_row()
    await store.commit_polls(make_batch(make_poll(row), stories=(make_story(),)), lease=lease)
    again = decide(row.entry, relation=Relation.REVISION, story="s1")
    for n in range(1, VERSIONS_KEPT + 6):
        revision = make_revision(row.entry, text_hash=f"h{n}", decision=again)
        await store.commit_polls(
            make_batch(make_poll(revisions=(revision,)), at=NOW + n * MINUTE), lease=lease
        )
    assert look("SELECT count(*) FROM versions") == [(VERSIONS_KEPT,)]
    other = make_judged_row(make_entry("e2"))
    await store.commit_polls(make_batch(make_poll(other)), lease=lease)
    changed = make_revision(other.entry, decision=decide(other.entry, story="s1"))
    await store.commit_polls(make_batch(make_poll(revisions=(changed,))), lease=lease)
    assert look("SELECT count(*) FROM versions") == [(VERSIONS_KEPT + 1,)]


async def test_what_the_rules_said_of_a_revision_is_told_after_it_came_unjudged_again(store):
    lease = await prepare(store)
    await store.commit_polls(make_batch(make_poll(make_row())), lease=lease)
    entry = make_entry(title="Ferry line denies it")
    judged = make_revision(entry, decision=decide(entry, story=None, watches=("denials",)))
    for n, revision in enumerate((judged, make_revision(entry))):
        await store.commit_polls(
            make_batch(make_poll(revisions=(revision,)), at=NOW + n * MINUTE), lease=lease
        )
    stages = await store.explain("e1", canonical_url=None)
    assert [(stage.stage, stage.outcome) for stage in stages] == [
        ("seen", "stored"),
        ("fetch", "came"),
        ("parse", "read"),
        ("ledger", "unmatched"),
        ("text", "as it is now"),
        ("match", "matched"),
        ("event", "acquisition"),
        ("genre", "news"),
        ("urgency", "breaking"),
        ("ledger", "revision"),
    ]
    assert stages[5].reasons[0].startswith("denials:")


async def test_a_revision_that_joins_a_story_is_a_member_of_it(store):
    lease = await prepare(store)
    await store.commit_polls(make_batch(make_poll(make_row())), lease=lease)
    entry = make_entry(title="Ferry line e1 buys its rival")
    joining = make_revision(entry, decision=decide(entry, relation=Relation.REPORT))
    again = make_revision(entry, decision=decide(entry, relation=Relation.REVISION, story="s1"))
    for revision in (joining, again):
        await store.commit_polls(
            make_batch(make_poll(revisions=(revision,)), stories=(make_story(),)), lease=lease
        )
        (member,) = (await store.window(since=NOW - DAY)).members
        assert (member.story, member.relation, member.watched) == ("s1", Relation.REPORT, True)
        assert not member.revised, "it was placed by this very text"


async def test_the_window_tells_whose_text_was_another_when_it_was_placed(store):
    lease = await prepare(store)
    await store.commit_polls(
        make_batch(make_poll(make_judged_row()), stories=(make_story(),)), lease=lease
    )
    (member,) = (await store.window(since=NOW - DAY)).members
    assert not member.revised
    changed = make_revision(make_entry(title="Correction: ferry line e1 buys nobody"))
    await store.commit_polls(make_batch(make_poll(revisions=(changed,))), lease=lease)
    (member,) = (await store.window(since=NOW - DAY)).members
    assert member.revised
    assert member.entry.title == "Correction: ferry line e1 buys nobody"


async def test_a_decision_that_cannot_be_read_says_so_and_the_rest_is_told(store, change):
    lease = await prepare(store)
    await store.commit_polls(make_batch(make_poll(make_judged_row())), lease=lease)
    change("UPDATE ledger SET decision = '{}'")
    stages = await store.explain("e1", canonical_url=None)
    assert [(stage.stage, stage.outcome) for stage in stages] == [
        ("seen", "stored"),
        ("fetch", "came"),
        ("parse", "read"),
        ("match", "unreadable"),
        ("ledger", "breaking"),
    ]
    assert "a stored Decision cannot be read" in stages[3].reasons[0]


async def test_a_revision_of_what_was_never_stored_is_refused(store):
    lease = await prepare(store)
    with pytest.raises(StoreRejected, match="'e9'"):
        await store.commit_polls(
            make_batch(make_poll(revisions=(make_revision(make_entry("e9")),))), lease=lease
        )


async def test_an_alert_is_new_once_whatever_is_judged_twice(store):
    lease = await prepare(store)
    first = await store.commit_polls(make_batch(alerts=(plan("d1"),)), lease=lease)
    assert first == (plan("d1"),)
    again = await store.commit_polls(
        make_batch(alerts=(plan("d2"), plan("d3", channel="other"))), lease=lease
    )
    assert again == (plan("d3", channel="other"),)
    assert (await store.counts()).pending == 2


async def test_an_alert_that_is_planned_twice_in_one_batch_is_stored_once(store):
    lease = await prepare(store)
    stored = await store.commit_polls(make_batch(alerts=(plan("d1"), plan("d2"))), lease=lease)
    assert stored == (plan("d1"),)
    assert (await store.counts()).pending == 1


@pytest.mark.parametrize(
    "other",
    [{"story": "s2"}, {"channel": "other"}, {"kind": AlertKind.UPDATE}, {"step": 1}],
    ids=["story", "channel", "kind", "step"],
)
async def test_an_alert_is_another_one_where_any_part_of_its_key_differs(store, other):
    lease = await prepare(store)
    planned = (plan("d1"), plan("d2", **other))
    assert await store.commit_polls(make_batch(alerts=planned), lease=lease) == planned


async def test_a_failing_source_has_one_ledger_line_for_each_error(store, look):
    lease = await prepare(store)
    errors = ["no host", "no host", "timed out", "timed out", None, "timed out", "no host"]
    for number, error in enumerate(errors):
        fault = None if error is None else make_fault(error, NOW + number * SECOND)
        await store.commit_polls(make_batch(make_poll(fault=fault)), lease=lease)
    rows = look("SELECT source, outcome, reasons FROM ledger ORDER BY number")
    assert rows == [
        ("harbour-post", "fault", f'["{error}"]')
        for error in ("no host", "timed out", "timed out", "no host")
    ]


async def test_each_entry_has_one_ledger_line_with_its_outcome(store, look):
    lease = await prepare(store)
    rows = [make_row(make_entry(f"e{n}"), outcome=one) for n, one in enumerate(LedgerOutcome)]
    await store.commit_polls(make_batch(make_poll(*rows)), lease=lease)
    assert look("SELECT outcome FROM ledger ORDER BY number") == [(one,) for one in LedgerOutcome]


async def test_the_window_gives_back_what_the_judge_knew(store):
    lease = await prepare(store, "harbour-post", "other")
    opened = make_entry("e1", content="Body", updated=NOW, authors=(), tags=())
    copied = make_entry("e2", "other", published=None, lang=None, url=None, canonical_url=None)
    evidence = make_entry("e3", "other")
    stories = (make_story("s1", status=Status.OFFICIAL, official=True), make_story("s2"))
    await store.commit_polls(
        make_batch(
            make_poll(make_judged_row(opened)),
            make_poll(
                make_judged_row(copied, relation=Relation.COPY, copy_of=opened.key),
                make_row(
                    evidence,
                    outcome=LedgerOutcome.EVIDENCE,
                    decision=decide(evidence, relation=Relation.REPORT, watches=()),
                ),
                make_row(make_entry("e4", "other"), decision=decide(evidence, story=None)),
                source="other",
            ),
            stories=stories,
            alerts=(plan("d1"), plan("d2", channel="world"), plan("d3", kind=AlertKind.UPDATE)),
        ),
        lease=lease,
    )
    window = await store.window(since=NOW - SECOND)
    assert window.stories == stories
    assert window.told == {("s1", "desk"), ("s1", "world")}
    assert window.next_story == 3

    def member(entry, relation, *, copy_of=None, watched=True):
        return MemberRecord(
            entry=entry,
            source=make_source(entry.source),
            story="s1",
            relation=relation,
            copy_of=copy_of,
            event=Event.ACQUISITION,
            event_score=0.91,
            watched=watched,
        )

    assert window.members == (
        member(opened, Relation.NEW),
        member(copied, Relation.COPY, copy_of=EntryKey("harbour-post", "e1")),
        member(evidence, Relation.REPORT, watched=False),
    )


async def test_the_window_leaves_out_stories_that_did_not_change_since(store):
    lease = await prepare(store)
    await store.commit_polls(
        make_batch(
            make_poll(make_judged_row(story="s1"), make_judged_row(make_entry("e2"), story="s2")),
            stories=(make_story("s1", changed=NOW), make_story("s2", changed=NOW + SECOND)),
            alerts=(plan("d1", story="s1"), plan("d2", story="s2")),
        ),
        lease=lease,
    )
    window = await store.window(since=NOW + SECOND)
    assert [story.id for story in window.stories] == ["s2"]
    assert [member.entry.id for member in window.members] == ["e2"]
    assert window.told == {("s2", "desk")}


async def test_a_story_is_kept_in_its_latest_state(store):
    lease = await prepare(store)
    await store.commit_polls(make_batch(stories=(make_story(),)), lease=lease)
    later = make_story(changed=NOW + DAY, status=Status.DISPUTED, origins=5, headline="Denied")
    await store.commit_polls(make_batch(stories=(later,)), lease=lease)
    assert (await store.window(since=NOW - DAY)).stories == (later,)


async def test_story_numbers_count_as_numbers(store):
    lease = await prepare(store)
    for story in ("s9", "s10", "s2"):
        await store.commit_polls(make_batch(stories=(make_story(story),)), lease=lease)
    window = await store.window(since=NOW - DAY)
    assert [story.id for story in window.stories] == ["s2", "s9", "s10"]
    assert window.next_story == 11


async def test_a_story_with_a_name_of_another_form_is_refused(store):
    lease = await prepare(store)
    with pytest.raises(StoreError, match="'s17'"):
        await store.commit_polls(make_batch(stories=(make_story("story-1"),)), lease=lease)


async def test_all_of_a_batch_is_stored_by_one_commit(store):
    lease = await prepare(store)
    await store.commit_polls(
        make_batch(
            make_poll(make_judged_row()),
            stories=(make_story(),),
            alerts=(plan(),),
            waiting=(make_waiting(channel="slow"),),
        ),
        lease=lease,
    )
    counts = await store.counts()
    assert (counts.sources, counts.entries, counts.stories) == (1, 1, 1)
    assert (counts.pending, counts.dead) == (1, 0)
    assert [line.story for line in await store.waiting_lines("slow")] == ["s1"]


async def test_an_empty_batch_stores_nothing(store):
    lease = await prepare(store)
    assert await store.commit_polls(make_batch(), lease=lease) == ()
    assert (await store.counts()).entries == 0


async def test_the_window_knows_what_each_channel_was_told_last(store):
    lease = await prepare(store)
    denied = plan("d3", kind=AlertKind.UPDATE, step=1)
    denied = replace(
        denied,
        alert=replace(
            denied.alert,
            body=replace(
                denied.alert.body,
                status=Status.DISPUTED,
                entry=EntryKey("harbour-post", "e2"),
                says=(("dead", "17"),),
            ),
        ),
    )
    await store.commit_polls(
        make_batch(
            stories=(make_story("s1"), make_story("s2", changed=NOW - DAY)),
            alerts=(plan("d1"), plan("d2", channel="world"), denied, plan("d4", story="s2")),
        ),
        lease=lease,
    )
    assert (await store.window(since=NOW - SECOND)).last_told == {
        ("s1", "desk"): Told(
            status=Status.DISPUTED,
            step=1,
            entries=frozenset({EntryKey("harbour-post", "e1"), EntryKey("harbour-post", "e2")}),
            said={"dead": ("", "17")},
            highest={"dead": 17.0},
            at=NOW,
            watches=("ferries",),
        ),
        ("s1", "world"): Told(
            status=Status.SINGLE_SOURCE,
            entries=frozenset({EntryKey("harbour-post", "e1")}),
            at=NOW,
            watches=("ferries",),
        ),
    }


async def test_stored_entries_are_read_by_their_keys(store):
    lease = await prepare(store)
    entry, other = make_entry(), make_entry("e2", content="The whole text", published=None)
    await store.commit_polls(make_batch(make_poll(make_row(entry), make_row(other))), lease=lease)
    asked = [entry.key, other.key, EntryKey("harbour-post", "never"), EntryKey("other", "e1")]
    assert await store.entries_of(asked) == {entry.key: entry, other.key: other}
    assert await store.entries_of([]) == {}


async def test_the_numbers_of_an_entry_are_told_with_their_classes(store):
    lease = await prepare(store)
    row = make_judged_row()
    numbers = Consequences(
        dead=Number(value=24, at_least=True), money=Number(value=3e9, currency="€")
    )
    counted = replace(row, decision=replace(row.decision, consequences=numbers))
    await store.commit_polls(make_batch(make_poll(counted)), lease=lease)
    (told,) = (
        stage for stage in await store.explain("e1", canonical_url=None) if stage.stage == "numbers"
    )
    assert told.outcome == "at least 24 dead; €3 billion"
    assert told.reasons == ("dead: class 3", "money: class 3")


async def test_what_speaks_for_a_genre_is_told_with_the_genre(store):
    lease = await prepare(store)
    row = make_judged_row()
    places = tuple(
        Evidence(field=Field.TITLE, start=0, end=len(text), text=text, rule=rule)
        for text, rule in (("Live", "genre:live-label"), ("buys", "acquisition:1"))
    )
    quoted = replace(row, decision=replace(row.decision, evidence=places))
    await store.commit_polls(make_batch(make_poll(quoted)), lease=lease)
    told = {stage.stage: stage for stage in await store.explain("e1", canonical_url=None)}
    assert told["genre"].reasons[1:] == ("“Live” in title (genre:live-label)",)
    assert told["event"].reasons[-1] == "“buys” in title (acquisition:1)"

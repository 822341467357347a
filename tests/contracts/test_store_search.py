"""The store's promises about searching: what the index knows is what the texts say."""

from __future__ import annotations

import pytest
from sqlalchemy import create_engine, text

from bot.model import Event
from bot.ports import LedgerOutcome
from bot.ports.search import (
    AllOf,
    AnyOf,
    Anything,
    FromSources,
    HasPrefix,
    HasToken,
    IndexProgress,
    NoneOf,
    SpanCount,
    TimeSpan,
)
from bot.store import open_store
from bot.store.adapter import SqlStore
from bot.store.engine import read_url
from bot.stories.traits.index_terms import NO_LEAD, spell_term
from bot.watchlist import index_tokens
from tests.store.older import copy_migrations_before
from tests.store.samples import (
    DAY,
    MINUTE,
    NOW,
    decide,
    make_batch,
    make_entry,
    make_judged_row,
    make_poll,
    make_revision,
    make_row,
    make_source,
    prepare,
)

ALWAYS = TimeSpan(since=NOW - 900 * DAY, until=NOW + 900 * DAY)
FERRY = HasToken("ferry")
ALL = 1_000


def write(name, title, **changes):
    return make_entry(name, title=title, **{"summary": "", "tags": (), **changes})


async def keep(store, *entries, lease=None):
    """Store entries and put them into the index."""
    lease = lease or await prepare(store, *sorted({entry.source for entry in entries}))
    by_source = {}
    for entry in entries:
        by_source.setdefault(entry.source, []).append(make_row(entry))
    await store.commit_polls(
        make_batch(*(make_poll(*rows, source=source) for source, rows in by_source.items())),
        lease=lease,
    )
    await store.search.index_entries(limit=ALL)
    return lease


async def find(store, need, **options):
    """The ids of what is found, in order."""
    return await ids_of(store, await store.search.find(need, span=ALWAYS, **options))


async def ids_of(store, numbers):
    return [found.entry.id async for batch in store.search.load(numbers) for found in batch]


STORED_BEFORE = (
    """
    INSERT INTO sources (id, name, kind, url, host, tier, owner, official, tags, origin, added,
      paused, poll_url, due, claims, identity, failures)
    VALUES ('wire', 'Wire', 'feed', 'u', 'h', 1, 'w', false, '[]', 'file', 0,
      false, 'u', 0, 0, '', 0)
    """,
    """
    INSERT INTO known (number, key_hash, source, id, title_key, text_hash, still, id_hash)
    VALUES (7, '7', 'wire', 'e1', 't', 't', 0, 7)
    """,
    """
    INSERT INTO entries (number, title, summary, seen, authors, tags, watched)
    VALUES (7, 'Ferry sinks', '', 1772442000000000, '[]', '["ports"]', false)
    """,
)


def execute(url, statement):
    engine = create_engine(read_url(url))
    with engine.begin() as conn:
        conn.execute(text(statement))
    engine.dispose()


async def test_what_weighs_enough_is_found_in_the_order_in_which_it_was_seen(store):
    await keep(
        store,
        write("two", "Ferry deal in may", seen=NOW + MINUTE),
        write("one", "Ferry sinks in may"),
        write("other", "Deal in october", seen=NOW + 2 * MINUTE),
        write("brief", "Deal over", seen=NOW + 3 * MINUTE),
        write("late", "Ferry deal in may", seen=NOW + 9 * DAY),
    )
    weights = {
        FERRY: 0.3,
        AllOf((HasToken("deal"), AnyOf((HasToken("ferry"), HasToken("october"))))): 0.2,
        HasPrefix("ma"): 0.1,
    }

    async def found(least, *, evenly=1.0, **given):
        numbers = await store.search.find_weighty(
            weights,
            least=least,
            evenly=evenly,
            **{"unevenly": {}, "more": {}} | given,
            span=TimeSpan(since=NOW, until=NOW + DAY),
        )
        return await ids_of(store, numbers)

    assert await found(0.15) == ["one", "two", "other"]
    assert await found(0.35) == ["one", "two"]
    assert await found(0.5) == ["two"]
    assert await found(0.7) == []
    # Of 0.4 by two needs two thirds count, of 0.6 by three all.
    assert await found(0.35, evenly=1 / 3 + 1e-9) == ["two"]
    assert await found(0.25, evenly=1 / 3) == ["one", "two"]
    # … but more of what has a token for it, the most of several, and all of it at the most.
    unevenly = {HasToken("october"): 0.5, HasToken("over"): 0.9}
    assert await found(0.09, evenly=0.1, unevenly=unevenly) == ["two", "other"]
    assert await found(0.11, evenly=0.1, unevenly=unevenly) == ["two"]
    assert await found(0.35, evenly=0.1, unevenly={HasToken("may"): 9.0}) == ["one", "two"]
    assert await found(0.45, evenly=0.1, more={HasToken("sinks"): 0.4}) == ["one"]


@pytest.mark.parametrize(
    "need", [Anything(), NoneOf((FERRY,)), FromSources(frozenset()), AllOf(())]
)
async def test_what_tokens_alone_do_not_tell_cannot_be_weighed(store, need):
    await keep(store, write("e1", "Ferry"))
    with pytest.raises(ValueError, match="not of tokens alone"):
        await store.search.find_weighty(
            {need: 1.0}, least=0.5, evenly=1.0, unevenly={}, more={}, span=ALWAYS
        )


async def test_nothing_weighs_anything_before_there_is_an_index(store):
    lease = await prepare(store)
    await store.commit_polls(make_batch(make_poll(make_row())), lease=lease)
    found = await store.search.find_weighty(
        {FERRY: 1.0}, least=0.5, evenly=1.0, unevenly={}, more={}, span=ALWAYS
    )
    assert found == ()


async def test_an_entry_is_known_by_the_terms_of_its_headline_and_lead(store):
    await keep(store, write("e1", "Ferries sinking", summary="Grey harbours were dredged."))
    for term in ("%ship", "%sink", "grey", "harbour", "dredg"):
        assert await find(store, HasToken(spell_term(term))) == ["e1"], term
    assert await find(store, HasToken(NO_LEAD)) == []


async def test_an_entry_waits_for_the_index_and_is_listed_as_long(store):
    lease = await prepare(store)
    await store.commit_polls(make_batch(make_poll(make_row())), lease=lease)
    assert await find(store, FERRY) == []
    waiting = await store.search.list_unindexed(span=ALWAYS)
    assert await ids_of(store, waiting) == ["e1"]
    assert await store.search.progress() == IndexProgress(indexed=0, unindexed=1)
    assert await store.search.index_entries(limit=ALL) == 1
    assert await find(store, FERRY) == ["e1"]
    assert await store.search.list_unindexed(span=ALWAYS) == ()
    assert await store.search.progress() == IndexProgress(indexed=1, unindexed=0)
    assert await store.search.index_entries(limit=ALL) == 0


async def test_what_is_needed_is_combined_in_every_way(store):
    await keep(
        store,
        write("both", "Ferry deal", tags=("ports",)),
        write("deal", "A deal on ferries"),
        write("ferry", "Ferry sinks", source="other", summary="No bargain"),
        write("none", "Nothing of the kind", source="other"),
    )
    deal = HasToken("deal")

    async def found(need):
        return set(await find(store, need))

    assert await found(FERRY) == {"both", "ferry"}
    assert await found(AllOf((FERRY, deal))) == {"both"}
    assert await found(AnyOf((FERRY, deal))) == {"both", "deal", "ferry"}
    assert await found(AllOf((FERRY, NoneOf((deal,))))) == {"ferry"}
    assert await found(NoneOf((FERRY, deal))) == {"none"}
    assert await found(AllOf((NoneOf((FERRY,)), NoneOf((deal,))))) == {"none"}
    assert await found(HasPrefix("ferr")) == {"both", "deal", "ferry"}
    assert await found(HasToken("#ports")) == {"both"}
    assert await found(HasToken("<bargain")) == set()
    assert await found(HasToken("@other.example")) == {"ferry", "none"}
    assert await found(FromSources(frozenset(["other"]))) == {"ferry", "none"}
    assert await found(AllOf((FERRY, FromSources(frozenset(["other"]))))) == {"ferry"}
    assert await found(AnyOf((deal, FromSources(frozenset(["other"]))))) == {
        *("both", "deal", "ferry", "none"),
    }
    other_deals = AnyOf((deal, FromSources(frozenset(["other"]))))
    assert await found(AllOf((FERRY, NoneOf((other_deals,))))) == set()
    assert await found(AllOf((HasPrefix("f"), NoneOf((FromSources(frozenset()),))))) == {
        *("both", "deal", "ferry"),
    }
    assert await found(Anything()) == {"both", "deal", "ferry", "none"}
    assert await found(AllOf((Anything(), FERRY))) == {"both", "ferry"}
    assert await found(AnyOf((Anything(), FERRY))) == {"both", "deal", "ferry", "none"}
    assert await found(AllOf(())) == {"both", "deal", "ferry", "none"}
    assert await found(AnyOf(())) == set()


@pytest.mark.parametrize(
    ("title", "token"),
    [
        ("AT&T and S&P agree", "at&t"),
        ("C++ or C#", "c++"),
        ("A bug in .NET", ".net"),
        ("$MSFT falls", "$msft"),
        ("L'Oréal's plan", "l'oréal's"),
        ("L'Oréal's plan", "^oreal"),
        ("独BMWが新工場を建設", "工"),
        ("ราคาทองคำ", "ท"),
        ("삼성전자가 발표했다", "삼성전자"),
        ("THE \U00010400\U00010401 SCRIPT", "\U00010428\U00010429"),
        ("Ⅷ and ½", "viii"),
        ("İstanbul", "istanbul"),
    ],
)
async def test_a_word_of_any_script_is_found_by_its_whole_key_alone(store, title, token):
    assert token in index_tokens.list_tokens(write("e1", title))
    await keep(store, write("e1", title), write("e2", "Something else"))
    assert await find(store, HasToken(token)) == ["e1"]
    assert await find(store, HasPrefix(token[:-1] or token)) == ["e1"]
    assert await find(store, HasToken(f"{token}x")) == []


@pytest.mark.parametrize("token", ['"', "'", "\\", "a'b\\'c", 'a" OR "deal', "&|!:*()", "%s :x"])
async def test_a_token_is_looked_up_as_it_is_whatever_signs_it_holds(store, token):
    await keep(store, write("e1", "A deal"))
    assert await find(store, AnyOf((HasToken(token.replace(" ", "")), HasToken("nothing")))) == []


async def test_case_and_accents_are_not_for_the_database_to_judge(store):
    await keep(store, write("e1", "The café"), write("e2", "The cafe"))
    assert await find(store, HasToken("café")) == ["e1"]
    assert await find(store, HasToken("cafe")) == ["e2"]
    assert await find(store, HasToken("^cafe")) == ["e1"]


async def test_entries_are_counted_by_source_within_a_span(store):
    await keep(
        store,
        write("e1", "Ferry one", seen=NOW),
        write("e2", "Ferry two", seen=NOW + MINUTE),
        write("e3", "Ferry three", seen=NOW + DAY, source="other"),
        write("e4", "Ferry four", seen=NOW + 2 * DAY),
        write("e5", "A bridge", seen=NOW),
    )
    span = TimeSpan(since=NOW, until=NOW + 2 * DAY)
    assert await store.search.count(FERRY, span=span) == {"harbour-post": 2, "other": 1}
    assert await store.search.count_all(span=span) == SpanCount(entries=4, first=NOW)
    later = TimeSpan(since=NOW + 3 * DAY, until=NOW + 4 * DAY)
    assert await store.search.count_all(span=later) == SpanCount(entries=0, first=None)
    assert await ids_of(store, await store.search.find(FERRY, span=span)) == ["e3", "e2", "e1"]
    assert await ids_of(
        store, await store.search.find(FERRY, span=span, newest_first=False, limit=2)
    ) == ["e1", "e2"]


async def test_an_entry_is_loaded_with_its_source_and_what_became_of_it(store):
    lease = await prepare(store)
    told, baseline = write("e1", "Ferry told"), write("e2", "Ferry kept")
    await store.commit_polls(
        make_batch(
            make_poll(make_judged_row(told), make_row(baseline, outcome=LedgerOutcome.BASELINE))
        ),
        lease=lease,
    )
    numbers = await store.search.list_unindexed(span=ALWAYS)
    (of_baseline, of_told), *none = [
        batch async for batch in store.search.load(numbers, decisions=True)
    ]
    assert none == []
    assert (of_told.entry, of_told.source) == (told, make_source())
    assert (of_told.outcome, of_told.event) == (LedgerOutcome.BREAKING, Event.ACQUISITION)
    assert (of_told.story, of_told.decision) == ("s1", decide(told))
    assert (of_baseline.entry, of_baseline.outcome) == (baseline, LedgerOutcome.BASELINE)
    assert (of_baseline.event, of_baseline.story, of_baseline.decision) == (None, None, None)
    ((undecided, _),) = [batch async for batch in store.search.load(numbers[::-1])]
    assert (undecided.entry, undecided.decision) == (told, None)


async def test_entries_are_loaded_some_at_a_time_and_those_forgotten_are_left_out(store):
    await keep(store, *(write(f"e{number}", "Ferry") for number in range(5)))
    numbers = await store.search.find(FERRY, span=ALWAYS, newest_first=False)
    batches = [batch async for batch in store.search.load([*numbers, 10**9], batch=2)]
    assert [[found.entry.id for found in batch] for batch in batches] == [
        *(["e0", "e1"], ["e2", "e3"], ["e4"]),
    ]
    assert [found.number for batch in batches for found in batch] == list(numbers)


async def test_a_revised_entry_is_found_by_its_new_text_and_no_more_by_the_old(store):
    lease = await keep(store, write("e1", "Ferry sinks"), write("e2", "Ferry floats"))
    revised = write("e1", "A bridge falls")
    await store.commit_polls(
        make_batch(make_poll(revisions=(make_revision(revised),))), lease=lease
    )
    assert await find(store, FERRY) == ["e2"]
    assert await find(store, NoneOf((FERRY,))) == []
    assert await ids_of(store, await store.search.list_unindexed(span=ALWAYS)) == ["e1"]
    await store.search.index_entries(limit=ALL)
    assert await find(store, FERRY) == ["e2"]
    assert await find(store, HasToken("bridge")) == ["e1"]


async def test_a_revision_with_the_same_words_leaves_the_index_as_it_is(store):
    lease = await keep(store, write("e1", "Ferry sinks"))
    await store.commit_polls(
        make_batch(make_poll(revisions=(make_revision(write("e1", "FERRY sinks!")),))),
        lease=lease,
    )
    assert await store.search.progress() == IndexProgress(indexed=1, unindexed=0)
    assert await find(store, FERRY) == ["e1"]


async def test_what_is_forgotten_leaves_the_index(store, database, look):
    lease = await keep(store, write("old", "Ferry sinks"))
    await keep(store, write("new", "Ferry floats", seen=NOW + 90 * DAY), lease=lease)
    await store.prune(before=NOW + 30 * DAY)
    assert await find(store, FERRY) == ["new"]
    assert await store.search.progress() == IndexProgress(indexed=1, unindexed=0)
    if database == "sqlite":  # not even a number is left behind
        assert look("SELECT count(*) FROM search_tokens WHERE search_tokens MATCH '\"sinks\"'") == [
            (0,)
        ]


async def test_an_entry_with_too_many_words_for_an_index_is_listed_always(store):
    words = " ".join(f"word{number:08}" for number in range(80_000))
    lease = await keep(store, write("huge", "Ferry", content=words), write("e2", "Ferry"))
    assert await find(store, FERRY) == ["e2"]
    assert await ids_of(store, await store.search.list_unindexed(span=ALWAYS)) == ["huge"]
    assert await store.search.index_entries(limit=ALL) == 0
    await store.commit_polls(
        make_batch(make_poll(revisions=(make_revision(write("huge", "Ferry, in short")),))),
        lease=lease,
    )
    assert await store.search.index_entries(limit=ALL) == 1
    assert set(await find(store, FERRY)) == {"e2", "huge"}


async def test_the_latest_get_into_the_index_first(store):
    lease = await prepare(store)
    rows = [make_row(write(f"e{number}", "Ferry")) for number in range(5)]
    await store.commit_polls(make_batch(make_poll(*rows)), lease=lease)
    assert await store.search.index_entries(limit=2) == 2
    assert set(await find(store, FERRY)) == {"e3", "e4"}


async def test_an_index_made_by_other_rules_for_words_is_made_anew(store, monkeypatch):
    lease = await keep(store, write("e1", "Ferry sinks"))
    monkeypatch.setattr(index_tokens, "_WORD_RULES", 999)
    # What it knows is not relied on until then, whatever else happens to the entries.
    assert await find(store, FERRY) == []
    assert await store.search.count(FERRY, span=ALWAYS) == {}
    assert await ids_of(store, await store.search.list_unindexed(span=ALWAYS)) == ["e1"]
    assert await store.search.progress() == IndexProgress(indexed=0, unindexed=1)
    revised = make_revision(write("e1", "Ferry floats"))
    await store.commit_polls(make_batch(make_poll(revisions=(revised,))), lease=lease)
    assert await store.search.index_entries(limit=ALL) == 1
    assert await find(store, FERRY) == ["e1"]
    assert await find(store, HasToken("sinks")) == []
    assert await find(store, HasToken("floats")) == ["e1"]


async def test_pruning_an_index_made_by_other_rules_leaves_nothing_behind(store, monkeypatch):
    await keep(store, write("e1", "Ferry sinks"))
    monkeypatch.setattr(index_tokens, "_WORD_RULES", 999)
    await store.prune(before=NOW + 30 * DAY)
    assert await store.search.index_entries(limit=ALL) == 0
    assert await find(store, Anything()) == []


async def test_hundreds_of_alternatives_and_twenty_brackets_are_taken(store):
    await keep(store, write("e1", "Ferry sinks"), write("e2", "A bridge falls"))
    many = AnyOf((*(HasToken(f"ferry{number}") for number in range(400)), FERRY))
    assert await find(store, many) == ["e1"]
    assert await find(store, AllOf((many, HasToken("sinks")))) == ["e1"]
    assert await find(store, AllOf((HasToken("bridge"), NoneOf((many,))))) == ["e2"]
    deep = FERRY
    for number in range(20):
        deep = AllOf((HasToken("sinks"), AnyOf((HasToken(f"x{number}"), AnyOf(()), deep))))
    assert await find(store, deep) == ["e1"]
    deep = HasToken("falls")
    for _ in range(20):
        deep = AllOf((HasToken("bridge"), NoneOf((HasToken("ship"), NoneOf((deep,))))))
    assert await find(store, deep) == ["e2"]


async def test_the_sources_are_told_those_retired_too(store):
    await prepare(store, "harbour-post", "other")
    await store.remove_source("other", actor="editor", now=NOW)
    assert [source.id for source in await store.search.sources()] == ["harbour-post", "other"]


async def test_entries_stored_before_there_was_an_index_get_into_it(empty_url, tmp_path):
    folder = tmp_path / "before"
    old = SqlStore(empty_url, migrations=copy_migrations_before("0005", folder))
    await old.open()
    await old.close()
    for statement in STORED_BEFORE:
        execute(empty_url, statement)
    store = open_store(empty_url)
    assert (await store.upgrade())[0] == "0004"
    await store.open()
    assert await store.search.progress() == IndexProgress(indexed=0, unindexed=1)
    assert await store.search.index_entries(limit=ALL) == 1
    assert await find(store, AllOf((FERRY, HasToken("#ports")))) == ["e1"]
    assert await store.search.count(FERRY, span=ALWAYS) == {"wire": 1}
    await store.close()

"""What is promised of ``nightdesk watch preview``."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.cli.watch.preview_text import describe_preview, say_length, write_preview
from bot.model import Entry
from bot.store import open_store
from tests.cli.conftest import Shell
from tests.making import make_entry, make_source, make_watch
from tests.preview.newsdesk import keep, open_newsroom, preview, span_of

NOTES = [
    f"Analyst lifts price target of {name}" for name in ("Fenwick", "Calder", "Norvik", "Ulmer")
]
NEWS = ["Target closes stores after a fire", "Rain expected in the north"]


def store_entries(shell: Shell, *, old: bool = False) -> list[Entry]:
    """Entries of the last hours, as a service stores them."""
    now = datetime.now(UTC).replace(microsecond=0)
    entries = []
    for number, title in enumerate((*NOTES, *NEWS)):
        at = now - timedelta(hours=10 - number, days=40 * old)
        entries.append(make_entry(f"e{number}", title, seen=at, published=at))

    async def put() -> None:
        store = open_store(shell.database_url)
        await store.open()
        try:
            await keep(store, entries, sources=[make_source()])
        finally:
            await store.close()

    asyncio.run(put())
    return entries


@pytest.mark.parametrize(
    ("typed", "named"), [("shops", True), ("Shops", True), ("target", False), ("stores", False)]
)
def test_who_types_the_name_of_a_watch_is_told_what_that_looks_for(
    shell: Shell, typed: str, named: bool
) -> None:
    store_entries(shell)
    for name, query in (("shops", "target OR stores"), ("stores", "stores")):
        assert shell("watch", "add", query, "--name", name, "--to", "deals").status == 0
    answer = shell("watch", "preview", typed)
    assert answer.status == 0, answer.err
    said = "the watch of that name looks for target OR stores: preview that"
    assert (said in answer.err) is named
    assert ("of that name" in answer.err) is named


def test_it_says_what_a_query_would_have_brought_and_what_makes_the_noise(shell: Shell) -> None:
    store_entries(shell)
    answer = shell("watch", "preview", "target", "--to", "deals")

    assert answer.status == 0, answer.err
    lines = [" ".join(line.split()) for line in answer.out.splitlines()]
    assert lines[0] == "target: held against 6 stored entries of 10 hours"
    assert "hits 5 5.0 a day" in lines
    assert any(line.startswith("breaking ") for line in lines)
    assert "for #deals (important)" in lines
    assert "5 100% Harbour Wire" in lines
    assert '4 of 5 hits say "price target"' in lines
    assert 'target AND NOT "price target"' in lines
    assert "*Target* closes stores after a fire" in lines


def test_json_is_one_object_with_the_same_counts(shell: Shell) -> None:
    entries = store_entries(shell)
    (found,) = shell("watch", "preview", "target", "--json").records

    assert found["query"] == "target"
    assert found["channels"] == [{"name": "preview", "threshold": "important"}]
    assert (found["entries"], found["hits"], found["judged_hits"]) == (6, 5, 5)
    assert found["since"] == entries[0].seen.isoformat().replace("+00:00", "Z")
    assert found["sources"] == [{"name": "Harbour Wire", "hits": 5}]
    assert found["noise"][0]["query"] == 'target AND NOT "price target"'
    newest = found["newest"][0]
    start, end = newest["headline"]["marks"][0]
    assert newest["headline"]["text"][start:end] == "Target"
    assert newest["listed"] is (newest["level"] != "archive")


@pytest.mark.parametrize(
    ("length", "said"),
    [
        (timedelta(days=28), "28.0 days"),
        (timedelta(hours=30), "1.2 days"),
        (timedelta(hours=1, minutes=59), "1 hour"),
        (timedelta(minutes=40), "40 minutes"),
        (timedelta(seconds=2), "1 minute"),
    ],
)
def test_a_length_of_time_is_said_as_people_say_it(length: timedelta, said: str) -> None:
    assert say_length(length) == said


def test_days_and_the_options_of_a_watch_narrow_it(shell: Shell) -> None:
    store_entries(shell)

    def hits(*words: str) -> int:
        (found,) = shell("watch", "preview", "target", "--json", *words).records
        return int(found["hits"])

    assert hits("--days", "0.3") == 2
    assert hits("--days", "1e300") == 5
    assert hits("--source", "harbour-wire") == 5
    assert hits("--not-source", "harbour-wire.example") == 0
    assert hits("--lang", "de") == 5  # nothing tells the language
    assert hits("--event", "layoffs") == 0
    assert hits("--thorough") == 5


def test_a_source_and_a_channel_that_there_are_not_are_told(shell: Shell) -> None:
    store_entries(shell)
    shell.configure({"channels": {"deals": {}}})

    answer = shell("watch", "preview", "closes", "--to", "dealss", "--source", "harbour-wrie")
    well = shell("watch", "preview", "closes", "--to", "deals", "--source", "harbour-wire")
    nowhere = shell("watch", "preview", "closes")

    assert answer.err == (
        "note: no file has the channel #dealss under `channels`, so it has the defaults "
        "(important, digest at '0 8,17 * * *' UTC); did you mean #deals?\n"
        "note: no source has the id or the host 'harbour-wrie'; did you mean harbour-wire or "
        "harbour-wire.example?\n"
    )
    assert (well.err, nowhere.err) == ("", "")


def test_it_stores_nothing(shell: Shell) -> None:
    store_entries(shell)
    assert shell("watch", "preview", "target").status == 0
    assert shell("watch", "list", "--json").records == []


def test_an_empty_database_says_how_to_fill_it(shell: Shell) -> None:
    answer = shell("watch", "preview", "target", "--days", "7")
    assert answer.status == 0
    assert answer.out == (
        "No entries are stored for that time yet: `nightdesk run` collects them.\n"
    )


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["target AND ("], "        ^"),
        (["entity:fenwick-lines"], "no entity is named"),
        (["target", "--to", "two words"], "is no channel name"),
        (["target", "--days", "0"], "--days"),
        (["target", "--days", "nan"], "'nan' is no number of days"),
        (["target", "--event", "party"], "party"),
        (["target", "--owner", "Business desk"], "No such option"),
        (["target", "--mention", "here"], "No such option"),
        (["target", "--expires", "2h"], "No such option"),
    ],
)
def test_what_cannot_be_read_is_a_wrong_call_that_says_where(
    shell: Shell, words: list[str], said: str
) -> None:
    answer = shell("watch", "preview", *words)
    assert answer.status == 2
    assert said in answer.err
    assert answer.out == ""


async def test_where_not_every_entry_was_looked_at_it_says_so(tmp_path: Path) -> None:
    entries = [make_entry("e1", NEWS[0])]
    async with open_newsroom(tmp_path) as store:
        await keep(store, entries, sources=[make_source()])
        found = await preview(store, make_watch(query="target"), span=span_of(entries))
    assert "index" not in "".join(write_preview(found, is_to_somebody=True))
    assert not describe_preview(found)["origins_by_index"]
    drawn = replace(found, is_drawn=True)
    assert "by a story's words" in "".join(write_preview(drawn, is_to_somebody=True))
    assert describe_preview(drawn)["origins_by_index"]

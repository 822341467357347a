"""What the index is asked for, so that a preview hears what a replay would."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from bot.preview.evidence import find_meant
from tests.making import NOON, make_entry, make_source
from tests.preview.newsdesk import keep, open_newsroom, span_of
from tests.watchlist.builders import read_shipped_catalogue


async def test_entries_that_name_an_entity_or_mean_it_by_what_it_owns_are_found(
    tmp_path: Path,
) -> None:
    meant = [
        "OpenAI loses a case in Munich",
        "ChatGPT maker loses a case in Munich",
        "Court rules against the owner of ChatGPT",
        "ChatGPT-Hersteller unterliegt in München",
        "Le créateur de ChatGPT perd un procès à Munich",
    ]
    others = ["ChatGPT gains a shopping mode", "Match maker loses a case in Munich"]
    source = make_source("wire")
    entries = [
        make_entry(f"e{number}", title, source="wire", seen=NOON + timedelta(minutes=number))
        for number, title in enumerate([*meant, *others])
    ]
    need = find_meant("openai", catalogue=read_shipped_catalogue())
    assert need is not None
    async with open_newsroom(tmp_path) as store:
        await keep(store, entries, sources=[source])
        numbers = await store.search.find(need, span=span_of(entries), newest_first=False)
        found = [each.entry.title async for batch in store.search.load(numbers) for each in batch]
    assert sorted(found) == sorted(meant)


def test_an_entity_that_owns_nothing_is_found_by_its_names_and_an_unknown_one_by_nothing() -> None:
    catalogue = read_shipped_catalogue()
    assert find_meant("chatgpt", catalogue=catalogue) is not None
    assert find_meant("nobody", catalogue=catalogue) is None

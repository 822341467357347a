"""The store's promises about knowing entries again: what is recalled of them, and how much."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.store.samples import NOW, ask_for, make_batch, make_entry, make_poll, make_row, prepare
from watchers.identity import KnownEntry


@pytest.mark.parametrize(
    "keys",
    [
        {"guids": ("guid-e1", "unknown")},
        {"urls": ("https://harbour-post.example/e1",)},
        {"titles": ("ferry line e1 to buy its rival",)},
    ],
    ids=["guid", "canonical url", "title"],
)
async def test_an_entry_is_known_again_by_each_of_its_keys(store, keys):
    lease = await prepare(store)
    row = make_row()
    await store.commit_polls(make_batch(make_poll(row, make_row(make_entry("e2")))), lease=lease)
    recalled = await store.recall([ask_for(**keys)], now=NOW)
    assert recalled == {
        "harbour-post": (
            KnownEntry(
                id="e1",
                guid=row.guid,
                canonical_url=row.entry.canonical_url,
                title_key=row.title_key,
                published=row.entry.published,
                text_hash=row.text_hash,
            ),
        )
    }


async def test_an_entry_is_recalled_for_its_own_source_only(store):
    lease = await prepare(store, "harbour-post", "other")
    shared = make_row(make_entry(canonical_url="https://wire.example/1"), guid="1", title_key="t")
    await store.commit_polls(make_batch(make_poll(shared)), lease=lease)
    keys = {"guids": ("1",), "urls": ("https://wire.example/1",), "titles": ("t",)}
    recalled = await store.recall([ask_for(**keys), ask_for("other", **keys)], now=NOW)
    assert [known.id for known in recalled["harbour-post"]] == ["e1"]
    assert recalled["other"] == ()


async def test_recalling_nothing_and_empty_keys_find_nothing(store):
    lease = await prepare(store)
    bare = make_row(make_entry(title="", canonical_url=None, url=None), guid=None, title_key="")
    await store.commit_polls(make_batch(make_poll(bare)), lease=lease)
    assert await store.recall([], now=NOW) == {}
    asked = ask_for(guids=("",), urls=("",), titles=("",))
    assert await store.recall([asked], now=NOW) == {"harbour-post": ()}


async def test_a_large_document_is_recalled_whole(store):
    lease = await prepare(store)
    rows = [make_row(make_entry(f"e{n}")) for n in range(4_000)]
    await store.commit_polls(make_batch(make_poll(*rows)), lease=lease)
    asked = ask_for(
        guids=tuple(str(row.guid) for row in rows),
        urls=tuple(str(row.entry.canonical_url) for row in rows),
        titles=tuple(row.title_key for row in rows),
    )
    recalled = await store.recall([asked], now=NOW)
    assert [known.id for known in recalled["harbour-post"]] == [row.entry.id for row in rows]


async def test_of_entries_that_share_only_a_title_the_latest_fifty_are_recalled(store):
    lease = await prepare(store)
    rows = [make_row(make_entry(f"e{n:03}"), title_key="photo of the day") for n in range(120)]
    await store.commit_polls(make_batch(make_poll(*rows)), lease=lease)
    title = ("photo of the day",)

    async def recall(**keys):
        recalled = await store.recall([ask_for(**keys)], now=NOW)
        return [known.id for known in recalled["harbour-post"]]

    latest = [f"e{n:03}" for n in range(70, 120)]
    assert await recall(titles=title) == latest
    assert await recall(titles=(*title, "another")) == latest
    old = {"guids": ("guid-e003",), "urls": ("https://harbour-post.example/e007",)}
    assert await recall(titles=title, **old) == ["e003", "e007", *latest]


async def test_as_many_of_one_title_are_recalled_as_the_document_may_hold(store):
    lease = await prepare(store, "harbour-post", "other")
    for source in ("harbour-post", "other"):
        rows = [
            make_row(make_entry(f"e{n:03}", source), guid=None, title_key="(no text)")
            for n in range(120)
        ]
        await store.commit_polls(make_batch(make_poll(*rows, source=source)), lease=lease)
    asked = [
        replace(ask_for(titles=("(no text)",)), size=100),
        replace(ask_for("other", titles=("(no text)",)), size=3),
    ]
    recalled = await store.recall(asked, now=NOW)
    assert {source: len(entries) for source, entries in recalled.items()} == {
        "harbour-post": 100,
        "other": 50,
    }


async def test_all_entries_of_one_guid_or_one_address_are_recalled(store):
    lease = await prepare(store)
    shared = {"canonical_url": "https://harbour-post.example/"}
    rows = [
        make_row(make_entry(f"e{n:03}", **shared), guid="the feed", title_key=f"t{n}")
        for n in range(120)
    ]
    await store.commit_polls(make_batch(make_poll(*rows)), lease=lease)
    for keys in ({"guids": ("the feed",)}, {"urls": ("https://harbour-post.example/",)}):
        recalled = await store.recall([ask_for(**keys)], now=NOW)
        assert len(recalled["harbour-post"]) == 120


async def test_another_sources_entry_of_the_same_address_is_not_recalled(store):
    lease = await prepare(store, "harbour-post", "other")
    await store.commit_polls(make_batch(make_poll(make_row())), lease=lease)
    asked = ask_for("other", urls=("https://harbour-post.example/e1",))
    assert await store.recall([asked], now=NOW) == {"other": ()}

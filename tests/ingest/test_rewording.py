"""What `nightdesk why` says of an entry whose text changed, on the real store and rules."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.model import Status
from bot.ports import Explanation
from tests.ingest.conftest import Room, item
from tests.making import make_source

WIRE = make_source("wire")
DEAL = "Fenwick agrees to buy Ostrander for $4bn"


async def baseline(room: Room) -> None:
    await room.begin(WIRE)
    await room.poll("wire", item("Old town fair opens"))
    room.clock.advance(minutes=5)


async def explain(room: Room, key: str | None) -> tuple[list[Explanation], list[Explanation]]:
    """The stages up to the first ledger line, and those of the text that it has now."""
    stages = list(await room.store.explain(key or "", canonical_url=None))
    now = [stage.outcome for stage in stages].index("as it is now")
    return stages[:now], stages[now:]


def reasons(stages: list[Explanation], stage: str, outcome: str | None = None) -> str:
    found = [one for one in stages if one.stage == stage and outcome in (None, one.outcome)]
    return "\n".join(reason for one in found for reason in one.reasons)


async def test_why_shows_the_text_of_now_with_the_evidence_of_that_text(room: Room) -> None:
    await baseline(room)
    news = item("Fenwick to cut 9,000 jobs", published=room.clock.now())
    await room.poll("wire", news)
    room.clock.advance(minutes=2)
    title = "Correction: Fenwick to cut 900 jobs"
    await room.poll("wire", replace(news, title=title))
    first, now = await explain(room, news.guid)
    assert "text that it had then" in reasons(first, "text", "as it came first")
    assert [one.outcome for one in first if one.stage == "numbers"] == ["9,000 jobs"]
    assert "“Fenwick” in title 0–7" in reasons(first, "match")
    assert reasons(now, "text") == f"“{title}”"
    assert [one.outcome for one in now if one.stage == "numbers"] == ["900 jobs"]
    assert "9,000" not in reasons(now, "event")
    assert "“Fenwick” in title 12–19" in reasons(now, "match")
    said = reasons(now, "ledger", "revision")
    assert f"headline: “Fenwick to cut 9,000 jobs” → “{title}”" in said
    assert "material, number" in said
    assert "#deals: " in said


async def test_why_says_of_a_cosmetic_change_what_it_was_and_that_it_says_nothing_else(
    room: Room,
) -> None:
    await baseline(room)
    news = item(DEAL, summary="x" * 400, content="text", published=room.clock.now())
    await room.poll("wire", news)
    room.clock.advance(minutes=2)
    await room.poll("wire", replace(news, summary="", content="text, and more"))
    _, now = await explain(room, news.guid)
    assert reasons(now, "ledger", "revision").splitlines()[1:] == [
        f"summary: “{'x' * 300}…” → nothing",
        "text: 4 → 14 signs",
        "told to nobody: it says nothing else than before",
    ]
    assert "acquisition-buys-firm" in reasons(now, "event")
    # Somebody was told by the first text; the other is no version of its own.
    assert [one.outcome for one in now if one.stage == "version"] == ["as told"]


async def test_why_says_that_a_material_change_weighs_no_more_than_what_it_replaces(
    room: Room,
) -> None:
    await baseline(room)
    news = item("Fenwick opens 12 shops in Leeds", published=room.clock.now())
    await room.poll("wire", news)
    room.clock.advance(minutes=2)
    await room.poll("wire", replace(news, title="Fenwick opens 11 shops in Leeds"))
    assert await room.alerts() == []
    _, now = await explain(room, news.guid)
    said = reasons(now, "ledger", "revision")
    assert "material, number: “12" in said
    assert "told to nobody: no channel was told by it, and its new text weighs no more: 0." in said
    # What nobody was told of is kept too, as it is material.
    assert [one.outcome for one in now if one.stage == "version"] == ["as changed"]


async def test_why_says_of_each_earlier_version_what_came_of_it(room: Room) -> None:
    await baseline(room)
    news = item("Fenwick opens 12 shops in Leeds", published=room.clock.now())
    await room.poll("wire", news)
    for number in (11, 10, 40):
        room.clock.advance(minutes=2)
        await room.poll("wire", replace(news, title=f"Fenwick opens {number} shops in Leeds"))
    _, now = await explain(room, news.guid)
    versions = [one for one in now if one.stage == "version"]
    assert [one.reasons[0] for one in versions] == [
        f"“Fenwick opens {number} shops in Leeds”" for number in (11, 10, 40)
    ]
    for one, before in zip(versions, (12, 11, 10), strict=True):
        said = "\n".join(one.reasons)
        assert f"material, number: “{before}" in said
        assert "told to nobody: " in said


async def test_why_says_that_no_watch_matches_a_new_text_that_nobody_was_told_of(
    room: Room,
) -> None:
    await baseline(room)
    news = item("Fenwick opens 12 shops in Leeds", published=room.clock.now())
    await room.poll("wire", news)
    room.clock.advance(minutes=2)
    await room.poll("wire", replace(news, title="Retailer opens 11 shops in Leeds"))
    _, now = await explain(room, news.guid)
    assert [one.outcome for one in now if one.stage == "match"] == ["unmatched"]
    said = reasons(now, "ledger", "revision")
    assert "no channel was told by it, and no watch matches its new text" in said


@pytest.mark.parametrize(
    ("minutes", "title", "why"),
    [
        (2, "Harbour fair opens late", "no watch matches its new text, and it is in no live story"),
        (
            450,
            "Fenwick fair opens",
            "it is of 7 hours ago and in no live story: too old to be told",
        ),
    ],
)
async def test_why_says_of_what_is_in_no_story_why_its_new_text_was_not_told(
    room: Room, minutes: int, title: str, why: str
) -> None:
    await baseline(room)
    news = item("Harbour fair opens", published=room.clock.now())
    await room.poll("wire", news)
    room.clock.advance(minutes=minutes)
    await room.poll("wire", replace(news, title=title))
    _, now = await explain(room, news.guid)
    assert f"told to nobody: {why}" in reasons(now, "ledger", "revision")
    assert not [one for one in now if one.stage in {"story", "version"}]


async def test_why_says_where_the_watch_wanted_the_old_text_and_its_story_is_over(
    room: Room,
) -> None:
    await room.begin(WIRE)
    # The first document of a source is stored and not judged.
    news = item("Fenwick fair opens", published=room.clock.now())
    await room.poll("wire", news)
    room.clock.advance(minutes=2)
    await room.poll("wire", replace(news, title="Fenwick fair opens 12 stalls"))
    _, now = await explain(room, news.guid)
    said = reasons(now, "ledger", "revision")
    assert "it is in no live story, and a watch matched the text that it had" in said


@pytest.mark.parametrize(
    ("summary", "status", "origins"),
    [
        ("The yard is for sale, Reuters reported.", Status.SINGLE_SOURCE, 1),
        ("The yard is for sale, neighbours said.", Status.CORROBORATED, 2),
    ],
)
async def test_the_stored_story_stands_as_it_does_after_a_change_that_is_told_to_nobody(
    room: Room, summary: str, status: Status, origins: int
) -> None:
    await room.begin(make_source("agency", host="reuters.com"), make_source("quay"))
    await room.poll("agency", item("Old town fair opens"))
    await room.poll("quay", item("Old town fair opens late"))
    room.clock.advance(minutes=5)
    await room.poll("agency", item("Fenwick in talks to sell Larkhill unit"))
    news = item("Fenwick exploring sale of Larkhill unit", published=room.clock.now())
    await room.poll("quay", news)
    room.clock.advance(minutes=2)
    await room.poll("quay", replace(news, summary=summary))
    _, now = await explain(room, news.guid)
    assert "told to nobody: " in reasons(now, "ledger", "revision")
    window = await room.store.window(since=room.clock.now() - timedelta(days=2))
    (story,) = window.stories
    assert (story.status, story.origins) == (status, origins)

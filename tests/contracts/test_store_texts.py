"""The store's promise that no text from outside stops it, on either database."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.model import AlertKind, Receipt
from tests.store.samples import (
    DAY,
    MINUTE,
    NOW,
    ask_for,
    become_judge,
    decide,
    make_batch,
    make_body,
    make_entry,
    make_poll,
    make_row,
    make_source,
    make_story,
    make_watch,
    plan,
    prepare,
)

# Every code point that Python's str can hold, lone surrogates and NUL among them.
ANY_TEXT = st.text(st.characters(codec=None, categories=None), max_size=60)
ANY_TIME = st.datetimes(
    min_value=datetime(1, 1, 2),  # noqa: DTZ001
    max_value=datetime(9999, 12, 30),  # noqa: DTZ001
    timezones=st.just(UTC),
)


def stored_form(text):
    """What comes back: each code point that no database holds as U+FFFD, none dropped."""
    return "".join("�" if c == "\x00" or "\ud800" <= c <= "\udfff" else c for c in text)


def each_example_anew(**options):
    return settings(
        deadline=None,
        suppress_health_check=[HealthCheck.function_scoped_fixture],
        derandomize=True,
        **options,
    )


@pytest.mark.parametrize(
    "hostile",
    ["a\x00b", "a\ud800b", "\\u0000", "\x00" * 3, "'; DROP TABLE entries; --", "%s %(x)s :x ?"],
    ids=["nul", "surrogate", "written nul", "nuls", "sql", "placeholders"],
)
async def test_hostile_text_is_stored_everywhere_and_read_back(store, hostile):
    kept = stored_form(hostile)
    lease = await prepare(store)
    entry = make_entry(
        hostile,
        title=hostile,
        summary=hostile,
        content=hostile,
        url=hostile,
        canonical_url=hostile,
        lang=hostile,
        authors=(hostile,),
        tags=(hostile,),
    )
    decision = decide(entry)
    body = make_body(headline=hostile, text=hostile, reasons=(hostile,))
    planned = plan("d1")
    planned = replace(planned, alert=replace(planned.alert, body=body))
    await store.commit_polls(
        make_batch(
            make_poll(
                make_row(
                    entry,
                    guid=hostile,
                    title_key=hostile,
                    text_hash=hostile,
                    reasons=(hostile,),
                    decision=decision,
                )
            ),
            stories=(make_story(headline=hostile, url=hostile, lead=entry.key),),
            alerts=(planned,),
        ),
        lease=lease,
    )
    (member,) = (await store.window(since=NOW - DAY)).members
    assert member.entry == replace(
        entry,
        id=kept,
        title=kept,
        summary=kept,
        content=kept,
        url=kept,
        canonical_url=kept,
        lang=kept,
        authors=(kept,),
        tags=(kept,),
    )
    for keys in ({"guids": (hostile,)}, {"urls": (hostile,)}, {"titles": (hostile,)}):
        (known,) = (await store.recall([ask_for(**keys)], now=NOW))["harbour-post"]
        assert (known.id, known.guid) == (kept, kept)
    (leased,) = await store.lease_deliveries(
        now=NOW,
        holder=hostile.replace("\x00", "").replace("\ud800", ""),
        until=NOW + MINUTE,
        limit=1,
    )
    assert leased.body == replace(body, headline=kept, text=kept, reasons=(kept,))
    await store.record_sent("d1", receipt=Receipt(channel=hostile, ts=hostile), now=NOW)
    stages = await store.explain(hostile, canonical_url=None)
    assert {stage.title for stage in stages} == {kept}
    watch = make_watch(hostile, query=hostile)
    await store.add_watch(watch, actor=hostile, now=NOW)
    assert await store.watches() == (replace(watch, name=kept, query=kept),)
    assert await store.remove_watch(hostile, actor=hostile, now=NOW) == replace(
        watch, name=kept, query=kept
    )


@given(data=st.data())
@each_example_anew(max_examples=40)
async def test_any_entry_is_stored_and_read_back_as_it_was(store, data):
    lease = await become_judge(store)
    if not await store.list_sources():
        await store.add_source(make_source(), actor="editor", now=NOW)
    name = data.draw(ANY_TEXT)
    text = data.draw(ANY_TEXT)
    published = data.draw(st.none() | ANY_TIME)
    updated = data.draw(st.none() | ANY_TIME)
    words = data.draw(st.lists(ANY_TEXT, max_size=3).map(tuple))
    entry = make_entry(
        name,
        title=text,
        summary=text,
        content=data.draw(st.none() | ANY_TEXT),
        published=published,
        updated=updated,
        authors=words,
        tags=words,
        url=None,
        canonical_url=None,
    )
    earlier = {one.entry.key for one in (await store.window(since=NOW - DAY)).members}
    await store.commit_polls(
        make_batch(
            make_poll(make_row(entry, decision=decide(entry), title_key="")),
            stories=(make_story(),),
        ),
        lease=lease,
    )
    kept = replace(
        entry,
        id=stored_form(name),
        title=stored_form(text),
        summary=stored_form(text),
        content=entry.content and stored_form(entry.content),
        authors=tuple(map(stored_form, words)),
        tags=tuple(map(stored_form, words)),
    )
    if kept.key not in earlier:
        assert kept in [one.entry for one in (await store.window(since=NOW - DAY)).members]


async def test_texts_of_any_length_are_known_again(store):
    lease = await prepare(store)
    longest = "漢" * 200_000
    entry = make_entry(longest, url=longest, canonical_url=longest, title=longest)
    row = make_row(entry, guid=longest, title_key=longest)
    await store.commit_polls(make_batch(make_poll(row)), lease=lease)
    for keys in ({"guids": (longest,)}, {"urls": (longest,)}, {"titles": (longest,)}):
        (known,) = (await store.recall([ask_for(**keys)], now=NOW))["harbour-post"]
        assert known.id == longest
    almost = ask_for(guids=(longest[:-1],), urls=(longest[:-1],), titles=(longest[:-1],))
    assert await store.recall([almost], now=NOW) == {"harbour-post": ()}


async def test_every_kind_of_alert_comes_back_as_it_was(store):
    lease = await prepare(store)
    planned = tuple(
        plan(f"d{n}", kind=kind)
        for n, kind in enumerate(AlertKind)
        if kind not in {AlertKind.DIGEST, AlertKind.NOTICE}
    )
    await store.commit_polls(make_batch(alerts=planned), lease=lease)
    assert await store.alerts_of("s1") == tuple(one.alert for one in planned)

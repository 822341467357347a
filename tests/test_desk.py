"""What is promised of what people do to watches, over the real store."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.desk import Desk, WatchChange, name_watch, sign_of
from bot.errors import AlreadyThere, DeskError, InvalidQuery, NotThere, ReadOnly
from bot.health.watches import WatchReview
from bot.model import (
    UNTIL_UNMUTED,
    Entity,
    Priority,
    Selection,
    SourceOrigin,
    Watch,
    WatchState,
)
from bot.ports import Store
from bot.store import open_store
from bot.watchlist import Catalogue
from tests.databases import lay_database
from tests.making import NOON, make_source, make_watch
from tests.store.samples import make_batch, prepare

CATALOGUE = Catalogue([Entity(id="fenwick", name="Fenwick", aliases=("Fenwick Oyj",))])
FROM_FILE = make_watch("quay", "quay", origin=SourceOrigin.FILE)
HOUR = timedelta(hours=1)
DAY = timedelta(days=1)


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    store = open_store(lay_database(tmp_path / "nightdesk.db"))
    await store.open()
    yield store
    await store.close()


@pytest.fixture
def desk(store: Store) -> Desk:
    return Desk(store=store, catalogue=CATALOGUE, file_watches=[FROM_FILE])


async def add(desk: Desk, query: str = "ostrander", **fields: Any) -> Watch:
    return await desk.add_watch(
        **{"query": query, "channels": ["deals"], "actor": "slack:U1", "now": NOON} | fields
    )


async def names(desk: Desk) -> list[str]:
    return [watch.name for watch in await desk.watches()]


async def test_a_watch_is_stored_with_who_asked_for_it(desk: Desk, store: Store) -> None:
    added = await add(desk, priority=Priority.HIGH)

    assert (added.name, added.owner, added.priority) == ("ostrander", "slack:U1", Priority.HIGH)
    assert added.origin is SourceOrigin.DATABASE
    assert await store.watches() == (added,)


async def test_the_watches_of_files_and_of_commands_are_one_list_by_name(desk: Desk) -> None:
    await add(desk, "zebra")
    await add(desk, "apricot")

    assert await names(desk) == ["apricot", "quay", "zebra"]


async def test_a_files_watch_hides_a_stored_one_of_its_name(desk: Desk, store: Store) -> None:
    stored = make_watch("quay", "something else")
    await store.add_watch(stored, actor="slack:U1", now=NOON)

    assert await desk.watches() == (FROM_FILE,)


async def test_a_change_is_seen_by_the_next_look_of_the_service(desk: Desk, store: Store) -> None:
    versions = [await store.watch_version()]
    await add(desk)
    versions.append(await store.watch_version())
    await desk.remove_watch("ostrander", actor="slack:U1", now=NOON)
    versions.append(await store.watch_version())

    assert versions == sorted(set(versions))


async def test_a_query_is_stored_as_it_was_typed_but_for_its_white_space(desk: Desk) -> None:
    added = await add(desk, '  entity:"Fenwick  Oyj"\n deal ')

    assert added.query == 'entity:"Fenwick Oyj" deal'
    assert added.name == "fenwick-deal"


async def test_a_watch_whose_entity_has_left_the_catalogue_is_silent_alone(
    desk: Desk, store: Store
) -> None:
    await add(desk, "entity:fenwick", name="gone")
    await add(desk, "ostrander")

    later = Desk(store=store, catalogue=Catalogue(()), file_watches=[FROM_FILE])

    assert [watch.name for watch in await later.live_watches()] == ["ostrander", "quay"]
    assert await names(later) == ["gone", "ostrander", "quay"]


@pytest.mark.parametrize("query", ["fenwick AND (", "", "entity:fenwik"])
async def test_a_query_that_cannot_be_read_stores_nothing(desk: Desk, query: str) -> None:
    with pytest.raises(InvalidQuery):
        await add(desk, query)

    assert await names(desk) == ["quay"]


async def test_channels_are_named_once_and_without_their_sign(desk: Desk) -> None:
    added = await add(desk, channels=["#deals", " deals ", "##tech", "C0123456", "#", ""])

    assert added.channels == ("deals", "tech", "C0123456")


@pytest.mark.parametrize(
    "channels", [[], [""], ["#"], ["two words"], ["<!here>"], ["a,b"], ["@me"], ["x" * 81]]
)
async def test_a_watch_that_could_tell_nobody_is_refused(desk: Desk, channels: list[str]) -> None:
    with pytest.raises(DeskError, match="channel"):
        await add(desk, channels=channels)

    assert await names(desk) == ["quay"]


@pytest.mark.parametrize("name", ["", "   ", "two\nlines", "x" * 101, "bell\a"])
async def test_a_name_that_nobody_could_type_is_refused(desk: Desk, name: str) -> None:
    with pytest.raises(DeskError, match="cannot be named"):
        await add(desk, name=name)


@pytest.mark.parametrize("name", ["quay", " quay "])
async def test_a_name_that_is_taken_is_refused(desk: Desk, name: str) -> None:
    with pytest.raises(AlreadyThere, match="'quay' already"):
        await add(desk, name=name)


async def test_a_made_name_is_never_one_that_is_taken(desk: Desk) -> None:
    made = [(await add(desk, "quay")).name for _ in range(3)]

    assert made == ["quay-2", "quay-3", "quay-4"]


async def test_a_removed_watch_is_given_back_and_gone(desk: Desk) -> None:
    added = await add(desk)

    assert await desk.remove_watch("ostrander", actor="slack:U2", now=NOON) == added
    assert await names(desk) == ["quay"]


async def test_a_watch_of_a_file_cannot_be_removed(desk: Desk) -> None:
    with pytest.raises(ReadOnly, match="configuration file"):
        await desk.remove_watch("quay", actor="slack:U1", now=NOON)


async def test_a_removed_watch_is_had_back_as_it_was_and_what_came_meanwhile_is_old(
    desk: Desk, store: Store
) -> None:
    change = WatchChange(lang=("en",), digest_only=True)
    watch = await add(desk, options=change)
    await desk.remove_watch(watch.name, actor="slack:U2", now=NOON + HOUR)
    assert await desk.restore_watch(watch.name, actor="slack:U2", now=NOON + 2 * HOUR) == watch
    assert (await store.primed_watches())[watch.name] == NOON + 2 * HOUR
    # Asked for twice, it is had back once.
    assert await desk.restore_watch(watch.name, actor="slack:U2", now=NOON + 3 * HOUR) == watch
    assert (await store.primed_watches())[watch.name] == NOON + 2 * HOUR
    another = WatchChange(priority=Priority.HIGH)
    await desk.edit_watch(watch.name, another, actor="slack:U2", now=NOON + 3 * HOUR)
    with pytest.raises(AlreadyThere, match="it stays as it is"):
        await desk.restore_watch(watch.name, actor="slack:U2", now=NOON + 4 * HOUR)


async def test_what_was_never_removed_cannot_be_had_back(desk: Desk) -> None:
    with pytest.raises(NotThere, match="no watch 'quay' was removed"):
        await desk.restore_watch("quay", actor="slack:U2", now=NOON)


async def test_whoever_removes_what_is_not_there_is_told_what_is(desk: Desk) -> None:
    with pytest.raises(NotThere, match="there are: quay"):
        await desk.remove_watch("quai", actor="slack:U1", now=NOON)


async def test_of_many_watches_those_that_come_nearest_are_named(desk: Desk) -> None:
    for number in range(20):
        await add(desk, name=f"harbour-{number}")

    with pytest.raises(NotThere) as caught:
        await desk.remove_watch("quai", actor="slack:U1", now=NOON)

    assert str(caught.value) == (
        "no watch is named 'quai'; did you mean quay? (`nightdesk watch list` lists all 21)"
    )
    with pytest.raises(NotThere, match=r"named 'zzz' \(`nightdesk watch list`"):
        await desk.remove_watch("zzz", actor="slack:U1", now=NOON)


async def test_what_a_watch_selects_and_no_source_has_is_found(desk: Desk, store: Store) -> None:
    await store.sync_sources([make_source("wire", tags=("europe",))], now=NOON)
    picked = Selection(
        include=("wire", "wier", "tag:Europe", "tag:asia"), exclude=("quay.example", "port.example")
    )
    found = await desk.find_unknown_sources(
        make_watch(sources=picked), configured=[make_source("quay", host="news.quay.example")]
    )
    assert found == {"wier": ("wire",), "tag:asia": (), "port.example": ()}


async def test_a_tag_that_no_source_bears_is_told_with_the_nearest(desk: Desk) -> None:
    found = await desk.find_unknown_sources(
        make_watch(sources=Selection(include=("tag:bussiness",))),
        configured=[make_source("quay", tags=("Business", "ports"))],
    )
    assert found == {"tag:bussiness": ("tag:Business",)}


async def test_watches_that_bring_nothing_or_too_much_are_found_once_that_was_counted(
    desk: Desk, store: Store
) -> None:
    begun = NOON - 40 * DAY
    lease = await prepare(store)
    await add(desk, "bentham", name="busy", now=begun)
    await add(desk, "calder", name="idle", now=begun)
    await add(desk, "norvik", name="young", now=NOON - 3 * DAY)
    await desk.prime(now=begun)
    assert await desk.review(now=NOON) == WatchReview()

    await store.commit_review(None, now=begun, lease=lease)
    for back in range(1, 8):
        await store.commit_polls(
            make_batch(hits={"busy": 50, "quay": 1}, at=NOON - back * DAY), lease=lease
        )

    assert await desk.review(now=NOON) == WatchReview(noisy={"busy": 50.0}, silent=("idle",))


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ("Fenwick AND NOT ostrander", "fenwick-ostrander"),
        ('entity:nokia AND title:"big deal"', "nokia-big-deal"),
        ("*", "watch"),
        ("诺基亚", "诺基亚"),
        ("ＡＢＣ", "abc"),
        ("one two three four five six seven eight nine", "one-two-three-four-five-six-seven-eight"),
    ],
)
def test_a_name_is_made_of_the_words_that_say_something(query: str, name: str) -> None:
    assert name_watch(query, ()) == name


def test_a_name_of_somebodys_own_is_none_that_a_query_makes() -> None:
    assert name_watch("port strike", (), place="ann") == "port-strike/ann"
    assert name_watch("port strike", {"port-strike", "port-strike/ann"}, place="ann") == (
        "port-strike/ann-2"
    )
    assert "/" not in name_watch("port/strike ann", ())


@pytest.mark.parametrize(
    ("channels", "is_signed"),
    [
        (["C0PRIVATE1"], True),
        (["C0PRIVATE1", "U0ANN00001"], True),
        (["D0ANN00001"], True),
        (["tech"], False),
        # Who is in #tech knows of it.
        (["C0PRIVATE1", "tech"], False),
    ],
)
async def test_a_shell_which_does_not_know_whose_a_channel_is_takes_no_plain_name_for_its_id(
    store: Store, channels: list[str], is_signed: bool
) -> None:
    desk = Desk(store=store, catalogue=Catalogue(()))
    told = await desk.add_watch(
        query="informant", channels=channels, place=None, actor="ed", now=NOON
    )
    sign = sign_of(min(channels))
    assert told.name == (f"informant/{sign}" if is_signed else "informant")


# -- options, edits and mutes ----------------------------------------------------------------


async def edit(desk: Desk, watch: str = "ostrander", /, **said: Any) -> tuple[Watch, Watch]:
    return await desk.edit_watch(watch, WatchChange(**said), actor="shell:ann", now=NOON + HOUR)


async def test_an_edit_changes_what_is_said_and_nothing_else(desk: Desk, store: Store) -> None:
    options = WatchChange(lang=("en",), sources_included=("tag:europe",), owner="Business")
    added = await add(desk, options=options)

    before, after = await edit(desk, query=" fenwick  deal ", sources_excluded=("wire", "wire"))

    assert before == added
    assert (after.query, after.lang, after.owner) == ("fenwick deal", ("en",), "Business")
    assert after.sources == Selection(include=("tag:europe",), exclude=("wire",))
    assert await store.watches() == (after,)


async def test_what_is_cleared_is_as_if_nobody_had_said_it(desk: Desk) -> None:
    full = WatchChange(
        lang=("en",),
        sources_included=("wire",),
        events_excluded=("earnings",),
        expires=NOON + 9 * HOUR,
        owner="Business",
    )
    await add(desk, options=full)

    _, after = await edit(
        desk, cleared=("lang", "sources", "events", "expires", "owner"), events_included=("legal",)
    )

    assert (after.lang, after.sources, after.expires, after.owner) == ((), Selection(), None, None)
    assert after.events == Selection(include=("legal",))


async def test_a_watch_gets_another_name_and_stays_what_it_is(desk: Desk, store: Store) -> None:
    await add(desk)
    muted = await desk.mute_watch("ostrander", actor="shell:ann", now=NOON)
    primed = await store.primed_watches()

    before, after = await edit(desk, name=" Ostrander deals ")

    assert (before, after) == (muted, replace(muted, name="Ostrander deals"))
    assert await names(desk) == ["Ostrander deals", "quay"]
    assert (await store.primed_watches())["Ostrander deals"] == primed["ostrander"]


@pytest.mark.parametrize(
    ("new", "error"),
    [("quay", AlreadyThere), ("other", AlreadyThere), (" ", DeskError), ("a\nb", DeskError)],
)
async def test_a_name_that_is_taken_or_none_changes_nothing(
    desk: Desk, new: str, error: type[Exception]
) -> None:
    await add(desk)
    await add(desk, "another", name="other")

    with pytest.raises(error):
        await edit(desk, name=new)

    assert await names(desk) == ["ostrander", "other", "quay"]


async def test_a_watch_of_a_file_is_renamed_there(desk: Desk) -> None:
    with pytest.raises(ReadOnly, match="change it there"):
        await desk.edit_watch("quay", WatchChange(name="port"), actor="shell:ann", now=NOON)


async def test_an_edit_that_changes_nothing_writes_nothing(desk: Desk, store: Store) -> None:
    await add(desk)
    version = await store.watch_version()

    before, after = await edit(desk, query="ostrander", priority=Priority.NORMAL)

    assert before == after
    assert await store.watch_version() == version


@pytest.mark.parametrize(
    ("said", "error", "words"),
    [
        ({"query": "fenwick AND ("}, InvalidQuery, "ends"),
        ({"query": "entity:fenwik"}, InvalidQuery, "fenwick"),
        ({"lang": ("english!",)}, DeskError, "BCP 47"),
        ({"lang": ("English",)}, DeskError, r"did you mean en\?"),
        ({"lang": ("jp",)}, DeskError, r"did you mean ja\?"),
        ({"lang": ("pt_BR",)}, DeskError, r"did you mean pt-br\?"),
        ({"name": "x" * 300}, DeskError, r"named 'x{40}…': choose a name of 1 to 100 letters"),
        ({"lang": ("en,fi",)}, DeskError, r"did you mean en and fi, each by itself\?"),
        ({"events_included": ("merger",)}, DeskError, r"did you mean acquisition\?"),
        ({"events_included": ("partnership",)}, DeskError, "did you mean partnership_formed or"),
        ({"events_included": ("aquisition",)}, DeskError, "did you mean acquisition"),
        ({"events_excluded": ("zzz",)}, DeskError, "partnership_formed"),
        ({"sources_included": ("tag: ",)}, DeskError, "tag:NAME"),
        ({"sources_excluded": ("",)}, DeskError, "selects no source"),
        ({"sources_included": ("https://a.example/rss",)}, DeskError, "an id, a host, or tag:NAME"),
        ({"sources_included": ("Quay Post",)}, DeskError, "selects no source"),
        ({"expires": NOON}, DeskError, "has passed"),
        ({"owner": " "}, DeskError, "owner"),
        ({"channels": ("two words",)}, DeskError, "channel"),
        ({"channels": ()}, DeskError, "channel"),
        ({"cleared": ("query",)}, DeskError, "name lang"),
    ],
)
async def test_what_cannot_be_changes_nothing(
    desk: Desk, said: dict[str, Any], error: type[Exception], words: str
) -> None:
    added = await add(desk)

    with pytest.raises(error, match=words):
        await edit(desk, **said)

    assert (await desk.watches())[0] == added


async def test_only_the_mute_of_a_files_watch_can_be_changed(desk: Desk) -> None:
    with pytest.raises(ReadOnly, match="change it there"):
        await edit(desk, "quay", priority=Priority.LOW)

    muted = await desk.mute_watch("quay", actor="shell:ann", now=NOON)

    assert muted.muted_until == UNTIL_UNMUTED
    assert await desk.watches() == (muted,)
    assert await desk.find_muted(NOON) == {"quay"}


async def test_what_a_file_says_later_of_its_mute_wins(store: Store) -> None:
    muted = make_watch("quay", "quay", origin=SourceOrigin.FILE, muted_until=NOON + HOUR)
    desk = Desk(store=store, catalogue=CATALOGUE, file_watches=[muted])
    live = await desk.unmute_watch("quay", actor="shell:ann", now=NOON)
    assert live.state(NOON) is WatchState.LIVE
    assert await desk.watches() == (live,)

    later = make_watch("quay", "quay", origin=SourceOrigin.FILE, muted_until=NOON + 2 * HOUR)
    again = Desk(store=store, catalogue=CATALOGUE, file_watches=[later])
    assert await again.watches() == (later,)


async def test_a_mute_ends_where_somebody_lifts_it_and_keeps_the_time(desk: Desk) -> None:
    await add(desk)
    await desk.mute_watch("ostrander", until=NOON + HOUR, actor="shell:ann", now=NOON)
    lifted = await desk.unmute_watch("ostrander", actor="shell:ann", now=NOON + HOUR / 2)

    assert lifted.muted_until == NOON + HOUR / 2
    assert lifted.state(NOON + HOUR / 2) is WatchState.LIVE
    assert lifted.tells_from(NOON + HOUR) == NOON + HOUR / 2
    with pytest.raises(DeskError, match="not muted"):
        await desk.unmute_watch("ostrander", actor="shell:ann", now=NOON + HOUR)


@pytest.mark.parametrize("name", ["quay", "quai"])
async def test_a_mute_wants_a_watch_and_a_time_to_come(desk: Desk, name: str) -> None:
    expected = DeskError if name == "quay" else NotThere
    with pytest.raises(expected):
        await desk.mute_watch(name, until=NOON if name == "quay" else None, actor="x", now=NOON)
    with pytest.raises(DeskError):
        await desk.unmute_watch(name, actor="x", now=NOON)


@pytest.mark.parametrize(
    ("said", "primes"),
    [
        ({"query": "OSTRANDER"}, False),
        ({"owner": "Business"}, False),
        ({"query": "ostrander deal"}, True),
        ({"lang": ("en",)}, True),
        ({"sources_excluded": ("wire",)}, True),
        ({"events_included": ("legal",)}, True),
        ({"channels": ("deals", "tech")}, True),
        ({"digest_only": True}, True),
        ({"expires": NOON + 9 * HOUR}, True),
    ],
)
async def test_a_watch_is_primed_anew_where_it_wants_something_else(
    desk: Desk, said: dict[str, Any], primes: bool
) -> None:
    await add(desk)
    await edit(desk, **said)

    live = {watch.name: watch for watch in await desk.live_watches()}
    assert live["ostrander"].primed == (NOON + HOUR if primes else NOON)


async def test_a_changed_entity_primes_the_watches_that_name_it(desk: Desk, store: Store) -> None:
    await add(desk, "entity:fenwick", name="named")
    await add(desk)
    await desk.prime(now=NOON)
    wider = Catalogue([Entity(id="fenwick", name="Fenwick", aliases=("Fenwick Oyj", "FWK"))])
    later = Desk(store=store, catalogue=wider, file_watches=[FROM_FILE])

    await later.prime(now=NOON + HOUR)

    primed = {watch.name: watch.primed for watch in await later.live_watches()}
    assert primed == {"named": NOON + HOUR, "ostrander": NOON, "quay": NOON}

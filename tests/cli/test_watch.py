"""`nightdesk watch` and `nightdesk entity`, while no service runs."""

from __future__ import annotations

import asyncio

import pytest

from bot.desk import sign_of
from bot.store import open_store
from tests.cli.conftest import Shell
from tests.making import NOON

FILE = {
    "watches": [
        {"name": "quay", "query": "quay AND port", "channels": ["local"], "priority": "low"}
    ]
}


def test_a_watch_that_was_added_is_listed_until_it_is_removed(shell: Shell) -> None:
    added = shell(
        "watch", "add", "fenwick  AND (ostrander OR Sorrel)", "--to", "#deals", "--to", "tech",
        "--priority", "high", "--name", "deal-talk", "--json",
    )  # fmt: skip
    listed = shell("watch", "list", "--json")
    removed = shell("watch", "remove", "deal-talk")

    assert (added.status, listed.status, removed.status) == (0, 0, 0)
    assert listed.records == added.records
    (watch,) = listed.records
    assert watch["name"] == "deal-talk"
    assert watch["channels"] == ["deals", "tech"]
    assert (watch["priority"], watch["origin"]) == ("high", "database")
    assert watch["owner"].startswith("shell:")
    assert shell("watch", "list").out == ""


def test_a_channel_that_slack_keeps_by_its_id_is_found_and_shown_by_its_name(
    shell: Shell,
) -> None:
    shell("watch", "add", "fenwick", "--to", "C0123ABCD", "--to", "U0ANN00001")

    async def note() -> None:
        store = open_store(shell.database_url)
        await store.open()
        await store.note_channel_names({"C0123ABCD": "deals"}, now=NOON)
        await store.close()

    asyncio.run(note())
    (added,) = shell("watch", "add", "ostrander", "--to", "deals", "--json").records
    assert added["channels"] == ["C0123ABCD"]
    # The channel may be private: the name takes none that others could want.
    assert added["name"] == f"ostrander/{sign_of('C0123ABCD')}"
    listed = shell("watch", "list").out
    assert "#deals (C0123ABCD), a direct message (U0ANN00001)" in listed
    assert listed.count("#deals (C0123ABCD)") == 2


def test_the_stored_query_is_the_one_that_reads_back(shell: Shell) -> None:
    (first,) = shell("watch", "add", "Fenwick ostrander", "--to", "deals", "--json").records
    (again,) = shell(
        "watch", "add", first["query"], "--to", "deals", "--name", "again", "--json"
    ).records

    assert again["query"] == first["query"]


def test_a_name_is_made_from_the_query(shell: Shell) -> None:
    answer = shell("watch", "add", "entity:nokia AND deal", "--to", "deals")

    assert answer.out.startswith("added nokia-deal: ")


def test_watches_of_files_are_listed_and_stay(shell: Shell) -> None:
    shell.configure(FILE)

    listed, removed = shell("watch", "list"), shell("watch", "remove", "quay")
    added = shell("watch", "add", "fenwick", "--to", "deals", "--name", "quay")

    assert listed.out == "quay  live  low  #local  quay AND port  (no hit yet; from a file)\n"
    assert (removed.status, added.status) == (1, 1)
    assert "configuration file" in removed.err
    assert "'quay' already" in added.err


def test_a_query_that_cannot_be_read_is_a_wrong_call_with_its_place(shell: Shell) -> None:
    answer = shell("watch", "add", "fenwick AND (", "--to", "deals")

    assert answer.status == 2
    caret = answer.err.splitlines()[-1]
    query = answer.err.splitlines()[-2]
    assert caret.strip() == "^"
    assert query.endswith("fenwick AND (")
    assert caret.index("^") >= query.index("(")


def test_an_unknown_entity_is_a_wrong_call_with_the_nearest(shell: Shell) -> None:
    answer = shell("watch", "add", "entity:nokai", "--to", "deals")

    assert answer.status == 2
    assert "nokia" in answer.err


@pytest.mark.parametrize("channel", ["", "#", "two words", "<!here>"])
def test_a_watch_has_to_tell_a_channel(shell: Shell, channel: str) -> None:
    answer = shell("watch", "add", "fenwick", "--to", channel)

    assert answer.status == 2
    assert "channel" in answer.err
    assert shell("watch", "list").out == ""


def test_a_watch_that_is_not_there_cannot_be_removed(shell: Shell) -> None:
    shell("watch", "add", "fenwick", "--to", "deals")

    answer = shell("watch", "remove", "fenwik")

    assert answer.status == 1
    assert "fenwick" in answer.err


@pytest.mark.parametrize("text", ["nokia", "Nokia Oyj", "NYSE:NOK", "investor.nokia.com"])
def test_an_entity_is_found_by_its_id_its_names_its_ticker_and_its_host(
    shell: Shell, text: str
) -> None:
    answer = shell("entity", "find", text, "--json")

    assert answer.status == 0
    assert answer.records[0]["id"] == "nokia"
    assert answer.records[0].keys() == {
        "id", "name", "kind", "aliases", "tickers", "hosts", "owner",
    }  # fmt: skip


def test_people_read_how_a_query_names_the_entity(shell: Shell) -> None:
    assert shell("entity", "find", "nokia").out.startswith("entity:nokia  organisation  Nokia")


def test_an_entity_is_found_on_a_host_that_does_not_have_its_name(shell: Shell) -> None:
    shell.configure({"entities": {"ostrander": {"name": "Ostrander", "hosts": ["oss.example"]}}})

    assert [one["id"] for one in shell("entity", "find", "oss.example", "--json").records] == [
        "ostrander"
    ]


def test_an_entity_that_nobody_knows_ends_with_1_and_advice(shell: Shell) -> None:
    answer = shell("entity", "find", "zzxqv")

    assert (answer.status, answer.out) == (1, "")
    assert "entities:" in answer.err


def test_a_query_that_brings_everything_is_added_with_a_note(shell: Shell) -> None:
    shell.configure({"channels": {"deals": {}}})
    added = shell("watch", "add", "*", "--to", "deals")

    assert added.status == 0
    assert added.err.startswith("note: * brings every entry of every source; put another word")


def test_an_entity_that_is_named_by_its_ticker_is_refused_with_its_id(shell: Shell) -> None:
    for typed in ("MSFT", "$MSFT", "MSFT.O", "microsoft.com"):
        refused = shell("watch", "add", f"entity:{typed}", "--to", "deals")
        assert refused.status == 2
        assert f"no entity is named {typed!r} at character 8" in refused.err
        assert "expected entity:microsoft, or another that `nightdesk entity find`" in refused.err

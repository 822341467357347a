"""`nightdesk why`, `deliveries` and `db`: what became of it all."""

from __future__ import annotations

import asyncio
import sqlite3
from datetime import datetime

import pytest

from tests.cli.conftest import Shell
from tests.cli.newsroom import HEADLINE, URL, leave_behind


def test_why_tells_each_stage_of_an_entry_that_was_alerted(shell: Shell) -> None:
    asyncio.run(leave_behind(shell.database_url, sent=True))

    answer = shell("why", URL, "--json")

    assert answer.status == 0
    assert {(one["source"], one["title"]) for one in answer.records} == {("harbour-wire", HEADLINE)}
    said = "\n".join(f"{one['stage']}: {one['outcome']} {one['reasons']}" for one in answer.records)
    assert "breaking" in said
    assert "fenwick" in said
    assert "sent" in said
    times = [datetime.fromisoformat(one["at"]) for one in answer.records]
    assert all(time.tzinfo is not None for time in times)
    assert all(one["at"].endswith("Z") for one in answer.records)


@pytest.mark.parametrize("place", [URL, f"{URL}?utm_source=feed", "deal-1"])
def test_why_knows_an_entry_by_its_url_its_other_spellings_and_its_id(
    shell: Shell, place: str
) -> None:
    asyncio.run(leave_behind(shell.database_url))

    answer = shell("why", place)

    assert answer.status == 0
    assert answer.out.startswith(f"{HEADLINE}  [harbour-wire: ")


def test_why_of_a_baseline_and_of_an_unwatched_entry_says_so(shell: Shell) -> None:
    asyncio.run(leave_behind(shell.database_url))

    old = shell("why", "https://outlet.example/an-older-story")
    rain = shell("why", "https://outlet.example/rain-expected-in-the-north")

    assert "baseline" in old.out
    assert "unmatched" in rain.out


@pytest.mark.parametrize(
    ("query", "options", "said"),
    [
        ("rain", ("--not-source", "harbour-wire"), "leaves out its source harbour-wire"),
        ("rain", ("--event", "recall"), "leaves out its event "),
        ("rain -north", (), "leaves out what “NOT north” in its query keeps out"),
        ("rain -south", (), ""),
        ("sunshine -north", (), ""),
        ("sunshine", ("--not-source", "harbour-wire"), ""),
        ("rain", ("--not-source", "other.example"), ""),
        ("rain", (), ""),
    ],
)
def test_why_of_an_unwatched_entry_names_the_watch_that_leaves_it_out(
    shell: Shell, query: str, options: tuple[str, ...], said: str
) -> None:
    asyncio.run(leave_behind(shell.database_url))
    assert shell("watch", "add", query, "--to", "desk", "--name", "weather", *options).status == 0

    rain = shell("why", "https://outlet.example/rain-expected-in-the-north")

    if said:
        assert f"watch: weather looks for it, but {said}" in rain.out
    else:
        assert "weather looks for it" not in rain.out


def test_why_says_what_a_word_that_may_be_a_name_was_taken_for(shell: Shell) -> None:
    asyncio.run(
        leave_behind(shell.database_url, further=("Apple shares fall", "A Box of Chocolate"))
    )

    company = shell("why", "https://outlet.example/apple-shares-fall")
    chocolate = shell("why", "https://outlet.example/a-box-of-chocolate", "--json")

    assert "name: 'Apple' in the title is entity:apple (" in company.out
    assert "+1.5 'shares' behind it" in company.out
    (named,) = [one for one in chocolate.records if one["stage"] == "name"]
    assert "'Box' in the title is not entity:box" in named["outcome"]
    assert "-2.5 an article or a number before it" in named["reasons"]


def test_why_of_what_was_never_seen_ends_with_1_and_advice(shell: Shell) -> None:
    answer = shell("why", "https://nowhere.example/x", "--json")

    assert (answer.status, answer.out) == (1, "")
    assert "nightdesk feed check" in answer.err


def test_a_delivery_that_waits_is_listed_and_a_sent_one_is_not(shell: Shell) -> None:
    asyncio.run(leave_behind(shell.database_url))
    waiting = shell("deliveries", "list", "--json").records

    assert [(one["state"], one["channel"], one["kind"]) for one in waiting] == [
        ("pending", "deals", "breaking")
    ]


def test_a_sent_delivery_is_not_listed(shell: Shell) -> None:
    asyncio.run(leave_behind(shell.database_url, sent=True))

    assert shell("deliveries", "list").out == ""


def test_a_dead_delivery_is_listed_with_its_error_and_can_be_sent_again(shell: Shell) -> None:
    asyncio.run(leave_behind(shell.database_url, dead=True))
    (dead,) = shell("deliveries", "list", "--json").records
    text = shell("deliveries", "list").out

    assert (dead["state"], dead["error"], dead["attempts"]) == ("dead", "channel_not_found", 1)
    assert text == f"{dead['id']}  dead  #deals  breaking  attempts 1  channel_not_found\n"
    assert shell("deliveries", "retry", dead["id"]).out == "1 to be sent again\n"
    assert [one["state"] for one in shell("deliveries", "list", "--json").records] == ["pending"]
    assert shell("deliveries", "retry", dead["id"]).out == "0 to be sent again\n"


def test_all_dead_deliveries_can_be_sent_again_at_once(shell: Shell) -> None:
    asyncio.run(leave_behind(shell.database_url, dead=True))

    assert shell("deliveries", "retry", "--all").out == "1 to be sent again\n"
    assert shell("deliveries", "retry", "--all").out == "0 to be sent again\n"


def test_an_unknown_delivery_ends_with_1(shell: Shell) -> None:
    answer = shell("deliveries", "retry", "none-such")

    assert (answer.status, answer.out) == (1, "")
    assert "nightdesk deliveries list" in answer.err


def test_db_upgrade_makes_a_database_and_then_has_nothing_to_do(shell: Shell) -> None:
    shell.database.unlink()

    first, again = shell("db", "upgrade"), shell("db", "upgrade")

    assert (first.status, again.status) == (0, 0)
    assert first.out.startswith("empty to ")
    revision = first.out.removeprefix("empty to ").strip()
    assert again.out == f"already at {revision}\n"


def test_any_command_makes_the_database_where_there_is_none(shell: Shell) -> None:
    shell.database.unlink()

    assert shell("watch", "add", "quayside", "--to", "deals").status == 0

    assert [one["query"] for one in shell("watch", "list", "--json").records] == ["quayside"]


def test_db_prune_forgets_what_is_old_and_keeps_the_rest(shell: Shell) -> None:
    asyncio.run(leave_behind(shell.database_url, sent=True))

    kept, gone = shell("db", "prune", "--days", "36500"), shell("db", "prune", "--days", "1")

    assert kept.out.startswith("removed 0 entries, 0 stories, 0 alerts")
    assert gone.out.startswith("removed 3 entries, 1 story, 1 alert,")


def count_readings(shell: Shell) -> int:
    with sqlite3.connect(shell.database_url.removeprefix("sqlite:///")) as conn:
        (count,) = conn.execute("SELECT count(*) FROM readings").fetchone()
    return int(count)


def test_prune_keeps_no_readings_of_stories_that_are_over(shell: Shell) -> None:
    asyncio.run(leave_behind(shell.database_url, sent=True))
    before = count_readings(shell)

    kept = shell("db", "prune", "--days", "36500")

    assert kept.out.startswith("removed 0 entries")
    assert (before, count_readings(shell)) == (1, 0)


def test_prune_goes_by_the_configuration_where_no_days_are_given(shell: Shell) -> None:
    asyncio.run(leave_behind(shell.database_url, sent=True))
    shell.set(NIGHTDESK_KEEP_DAYS="36500")

    assert shell("db", "prune").out.startswith("removed 0 entries")


@pytest.mark.parametrize(
    "words",
    [("watch", "list"), ("db", "upgrade"), ("db", "prune"), ("run",), ("check", "--offline")],
    ids=" ".join,
)
def test_a_database_of_a_newer_version_is_left_alone(shell: Shell, words: tuple[str, ...]) -> None:
    shell("db", "upgrade")
    with sqlite3.connect(shell.folder / "nightdesk.db") as conn:
        conn.execute("UPDATE alembic_version SET version_num = '9999_later'")
    conn.close()
    before = (shell.folder / "nightdesk.db").read_bytes()

    answer = shell(*words)

    assert answer.status == 1
    assert "newer" in answer.err + answer.out
    assert "Traceback" not in answer.err
    assert (shell.folder / "nightdesk.db").read_bytes() == before


@pytest.mark.parametrize("words", [("watch", "list"), ("feed", "list"), ("why", "x")], ids=" ".join)
def test_a_file_that_is_no_database_is_named_and_left_alone(
    shell: Shell, words: tuple[str, ...]
) -> None:
    shell.write("nightdesk.db", "not a database, " * 1000)

    answer = shell(*words)

    assert answer.status == 1
    assert "nightdesk.db" in answer.err
    assert (shell.folder / "nightdesk.db").read_text().startswith("not a database")


def test_a_data_folder_that_cannot_be_made_is_named(shell: Shell) -> None:
    blocked = shell.write("blocked", "a file")
    shell.set(NIGHTDESK_DATA_DIR=str(blocked / "data"), NIGHTDESK_DATABASE_URL="")

    answer = shell("watch", "list")

    assert answer.status == 1
    assert str(blocked / "data") in answer.err
    assert "NIGHTDESK_DATA_DIR" in answer.err

"""`nightdesk feed list`, `add` and `remove`, while no service runs."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.cli.feed.list import WIDTH, to_lines
from bot.ports import SourceState, SourceStatus
from tests.cli.conftest import Shell
from tests.making import make_source

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)

QUAY = {"name": "Quay Post", "url": "https://quay.example/rss", "tier": 2, "lang": "en"}


def ids(shell: Shell) -> set[str]:
    return {one["id"] for one in shell("feed", "list", "--json").records}


def test_a_source_that_was_added_is_listed_until_it_is_removed(shell: Shell) -> None:
    added = shell("feed", "add", "https://www.harbour.example/rss", "--tier", "1", "--lang", "fi")
    (listed,) = shell("feed", "list", "--json").records
    removed = shell("feed", "remove", "harbour-example")

    assert (added.status, removed.status) == (0, 0)
    assert added.out == "added harbour-example: https://www.harbour.example/rss\n"
    assert listed["id"] == "harbour-example"
    assert listed["url"] == "https://www.harbour.example/rss"
    assert (listed["tier"], listed["lang"], listed["origin"]) == (1, "fi", "database")
    assert (listed["entries"], listed["last_ok"], listed["failures"]) == (0, None, 0)
    assert ids(shell) == set()


def test_sources_of_files_are_listed_before_the_service_has_met_them(shell: Shell) -> None:
    shell.configure({"sources": {"quay": QUAY}})

    answer = shell("feed", "list")

    assert answer.status == 0
    facts, place = answer.out.splitlines()
    assert facts == "quay  ok  tier 2  0 entries  last read never"
    assert place.startswith("    https://quay.example/rss  next read 20")


def test_the_list_fits_a_page_and_keeps_every_word() -> None:
    error = "it answered 404 Not Found; " + "see where it has moved, " * 9 + "or remove it"
    status = SourceStatus(
        source=make_source("quay"),
        state=SourceState(
            url="https://quay.example/rss", due=NOON, failures=3, error=error, fault="one date"
        ),
        entries=1,
    )

    lines = to_lines(status)

    assert lines[0] == "quay  ok  tier 1  1 entry  last read never"
    assert lines[1] == "    https://quay.example/rss  next read 2026-03-02 12:00 UTC"
    assert max(map(len, lines)) <= WIDTH
    assert f"the last 3 polls failed: {error} fault: one date" in " ".join(" ".join(lines).split())


def test_a_source_that_is_not_polled_is_not_said_to_be_read_next() -> None:
    state = SourceState(url="https://quay.example/rss", due=NOON, paused=NOON)
    lines = to_lines(SourceStatus(source=make_source("quay"), state=state, entries=0))

    assert lines[2:] == ["    not polled: nightdesk feed resume quay"]


def test_an_id_that_is_taken_is_refused(shell: Shell) -> None:
    shell("feed", "add", "https://harbour.example/rss")

    answer = shell("feed", "add", "https://harbour.example/other", "--id", "harbour-example")

    assert answer.status == 1
    assert "another id" in answer.err
    assert ids(shell) == {"harbour-example"}


def test_a_host_may_have_several_feeds_and_an_address_is_watched_once(shell: Shell) -> None:
    shell("feed", "add", "https://harbour.example/world")

    second = shell("feed", "add", "https://harbour.example/business")
    again = shell("feed", "add", "https://harbour.example/world")

    assert second.out == "added harbour-example-2: https://harbour.example/business\n"
    assert again.status == 1
    assert "watched already, as harbour-example" in again.err
    assert ids(shell) == {"harbour-example", "harbour-example-2"}


def test_an_address_of_ipv6_is_added_as_it_is_in_a_file(shell: Shell) -> None:
    answer = shell("feed", "add", "http://[fd00::7]:8000/rss", "--kind", "feed", "--id", "press")

    assert answer.status == 0
    (listed,) = shell("feed", "list", "--json").records
    assert (listed["url"], listed["host"]) == ("http://[fd00::7]:8000/rss", "fd00::7")


def test_the_password_of_an_address_is_never_shown(shell: Shell) -> None:
    added = shell("feed", "add", "https://desk:hush@harbour.example/rss")
    listed = shell("feed", "list"), shell("feed", "list", "--json")

    assert added.status == 0
    for answer in (added, *listed):
        assert "harbour.example/rss" in answer.out
        assert "hush" not in answer.out + answer.err


def test_an_id_that_a_file_holds_is_refused_before_any_service_ran(shell: Shell) -> None:
    shell.configure({"sources": {"quay": QUAY}})

    added = shell("feed", "add", "https://other.example/rss", "--id", "quay")
    removed = shell("feed", "remove", "quay")

    assert (added.status, removed.status) == (1, 1)
    assert "configuration file" in added.err
    assert "configuration file" in removed.err
    (listed,) = shell("feed", "list", "--json").records
    assert listed["url"] == "https://quay.example/rss"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("https://harbour.example/rss", "--id", "two words"), "two words"),
        (("https://harbour.example/rss", "--lang", "klingon!"), "klingon!"),
        (("https://harbour.example/rss", "--lang", "jp"), "'jp' is no language code; write ja"),
        (("https://harbour.example:port/rss",), "http"),
        (("https://harbour.example/r ss",), "http"),
    ],
)
def test_what_a_file_may_not_say_the_shell_may_not_say_either(
    shell: Shell, words: tuple[str, ...], said: str
) -> None:
    answer = shell("feed", "add", *words)

    assert answer.status == 2
    assert said in answer.err
    assert ids(shell) == set()


def test_a_source_that_is_not_there_cannot_be_removed(shell: Shell) -> None:
    answer = shell("feed", "remove", "nobody")

    assert answer.status == 1
    assert "nobody" in answer.err
    assert "nightdesk feed list" in answer.err


def test_a_source_added_again_after_its_removal_begins_anew(shell: Shell) -> None:
    for command in ("add", "remove", "add"):
        place = "https://harbour.example/rss" if command == "add" else "harbour-example"
        assert shell("feed", command, place).status == 0

    assert ids(shell) == {"harbour-example"}


def test_a_source_is_paused_and_resumed(shell: Shell) -> None:
    shell("feed", "add", "https://harbour.example/rss", "--kind", "feed")

    paused = shell("feed", "pause", "harbour-example")
    (there,) = shell("feed", "list", "--json").records
    listed = shell("feed", "list").out
    resumed = shell("feed", "resume", "harbour-example")
    (after,) = shell("feed", "list", "--json").records

    assert (paused.out, resumed.out) == ("paused harbour-example\n", "resumed harbour-example\n")
    assert (there["state"], there["due"]) == ("paused", None)
    assert "not polled: nightdesk feed resume harbour-example" in listed
    assert after["state"] == "ok"
    # RFC 3339 as `replay` and `export` write it, so that times compare as texts.
    assert after["due"].endswith("Z")


@pytest.mark.parametrize("action", ["pause", "resume", "approve"])
def test_a_source_that_is_not_there_is_neither_paused_resumed_nor_approved(
    shell: Shell, action: str
) -> None:
    answer = shell("feed", action, "nobody")
    assert answer.status == 1
    assert "there is no source 'nobody'" in answer.err


def test_a_source_of_a_file_that_no_service_has_met_says_what_to_do(shell: Shell) -> None:
    shell.configure({"sources": {"quay": QUAY}})
    answer = shell("feed", "pause", "quay")
    assert answer.status == 1
    assert "nightdesk run" in answer.err


def test_nothing_is_approved_where_nothing_is_held(shell: Shell) -> None:
    shell("feed", "add", "https://harbour.example/rss", "--kind", "feed")
    answer = shell("feed", "approve", "harbour-example")
    assert answer.status == 1
    assert "nothing of the source 'harbour-example' is held back" in answer.err


def test_a_source_that_is_new_has_neither_a_rhythm_nor_a_delay(shell: Shell) -> None:
    shell("feed", "add", "https://harbour.example/rss", "--kind", "feed")
    (listed,) = shell("feed", "list", "--json").records
    unknown = ("rhythm", "entries_a_day", "p95_delay_s", "last_entry", "held_since", "error")
    assert {name: listed[name] for name in unknown} == dict.fromkeys(unknown)
    assert listed["held"] == 0

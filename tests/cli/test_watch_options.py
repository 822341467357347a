"""`nightdesk watch` with all that a watch has beside its query, while no service runs."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from bot.errors import DeskError
from bot.model.times import read_span, read_time
from tests.cli.conftest import Answer, Shell
from tests.making import NOON

CHANNELS = {"deals": {}, "tech": {}}
FILE = {"watches": [{"name": "quay", "query": "quay AND port", "channels": ["local"]}]}


def audit(shell: Shell) -> list[tuple[str, str]]:
    """The actions that were recorded, each with its subject."""
    import sqlite3

    with sqlite3.connect(shell.folder / "nightdesk.db") as conn:
        rows = conn.execute("SELECT actor, action, subject FROM audit ORDER BY number").fetchall()
    assert all(actor.startswith("shell:") for actor, *_ in rows)
    return [(action, subject) for _, action, subject in rows]


def listed(shell: Shell) -> dict[str, Any]:
    (watch,) = shell("watch", "list", "--json").records
    return watch


def add(shell: Shell, *words: str) -> Answer:
    return shell("watch", "add", "fenwick", "--to", "deals", "--name", "one", *words)


def test_a_watch_may_be_mute_until_a_time_from_the_beginning(shell: Shell) -> None:
    shell.configure({"channels": CHANNELS})
    passed = add(shell, "--mute-until", "2020-03-01")
    added = add(shell, "--mute-until", "2100-03-01T09:00:00+02:00")

    assert (passed.status, added.status) == (2, 0)
    assert "2020-03-01 00:00 UTC has passed: name a time to come\n" in passed.err
    assert listed(shell)["muted_until"] == "2100-03-01T07:00:00Z"
    assert listed(shell)["state"] == "muted"
    assert "muted until 2100-03-01 07:00 UTC" in shell("watch", "list").out
    assert shell("watch", "unmute", "one").status == 0
    assert listed(shell)["state"] == "live"


def test_a_watch_is_added_with_all_its_options(shell: Shell) -> None:
    shell.configure({"channels": CHANNELS})
    added = add(
        shell, "--lang", "en", "--lang", "fi", "--source", "tag:europe", "--source", "wire",
        "--not-source", "other.example", "--event", "acquisition", "--not-event", "earnings",
        "--digest-only", "--expires", "2100-03-01T09:00:00+02:00", "--mention", "here",
        "--priority", "high", "--owner", "Business desk", "--json",
    )  # fmt: skip

    assert added.status == 0
    assert added.err.splitlines() == [
        "note: no source bears the tag 'europe'; `nightdesk feed list` lists them",
        "note: no source has the id or the host 'wire'; `nightdesk feed list` lists them",
        "note: no source has the id or the host 'other.example'; `nightdesk feed list` lists them",
    ]
    watch = listed(shell)
    assert added.records == [watch]
    assert watch == {
        "name": "one",
        "query": "fenwick",
        "channels": ["deals"],
        "priority": "high",
        "owner": "Business desk",
        "lang": ["en", "fi"],
        "sources": {"include": ["tag:europe", "wire"], "exclude": ["other.example"]},
        "events": {"include": ["acquisition"], "exclude": ["earnings"]},
        "digest_only": True,
        "muted_until": None,
        "expires": "2100-03-01T07:00:00Z",
        "mention": "here",
        "origin": "database",
        "state": "live",
        "fault": None,
        "hits_7_days": 0,
        "hits_30_days": 0,
        "alerts_7_days": 0,
        "alerts_30_days": 0,
        "last_hit": None,
        "precision": None,
        "precision_by_source": {},
    }
    said = shell("watch", "list").out
    assert said == (
        "one  live  high  #deals  fenwick  (lang en, fi; "
        "sources tag:europe, wire, not other.example; events acquisition, not earnings; "
        "expires 2100-03-01 07:00 UTC; mention here; digest-only; no hit yet)\n"
    )


def test_an_edit_shows_what_was_and_what_is_and_leaves_the_rest(shell: Shell) -> None:
    shell.configure({"channels": CHANNELS})
    add(shell, "--lang", "en", "--digest-only", "--owner", "Business desk")

    edited = shell(
        "watch", "edit", "one", "--query", "fenwick OR ostrander", "--no-digest-only",
        "--to", "tech", "--to", "deals", "--clear", "lang", "--source", "tag:europe",
    )  # fmt: skip

    assert edited.status == 0
    assert edited.err.startswith("note: no source bears the tag 'europe'")
    assert edited.out.splitlines() == [
        "changed one",
        "  query: fenwick → fenwick OR ostrander",
        "  channels: #deals → #tech, #deals",
        "  lang: en → none",
        "  digest-only: yes → none",
        "  sources: none → tag:europe",
    ]
    watch = listed(shell)
    assert (watch["owner"], watch["lang"], watch["digest_only"]) == ("Business desk", [], False)
    assert shell("watch", "edit", "one", "--to", "tech", "--to", "deals").out == (
        "one stays as it is\n"
    )
    assert audit(shell) == [("watch.add", "one"), ("watch.edit", "one")]


def test_a_watch_is_renamed_and_what_it_was_called_is_free(shell: Shell) -> None:
    add(shell, "--priority", "high")

    renamed = shell("watch", "edit", "one", "--rename", "two", "--priority", "low")
    assert (renamed.status, renamed.out.splitlines()) == (
        0, ["changed one", "  name: one → two", "  priority: high → low"],
    )  # fmt: skip
    assert (listed(shell)["name"], listed(shell)["priority"]) == ("two", "low")

    add(shell)
    taken = shell("watch", "edit", "one", "--rename", "two")
    assert (taken.status, "'two' already: choose another name" in taken.err) == (1, True)
    assert audit(shell) == [("watch.add", "one"), ("watch.edit", "one"), ("watch.add", "one")]


def test_what_a_terminal_would_act_on_is_shown_as_text(shell: Shell) -> None:
    hidden = "fenwick\x07 \u202e deal"
    added = shell("watch", "add", hidden, "--to", "deals", "--name", "one")
    edited = shell("watch", "edit", "one", "--query", f"{hidden}\x08 port")
    said = [added.out, shell("watch", "list").out, edited.out, shell("watch", "remove", "one").out]

    assert "added one: fenwick deal" in said[0]
    assert "query: fenwick deal → fenwick deal port" in edited.out
    assert all(char.isprintable() or char == "\n" for text in said for char in text)


def test_a_query_that_looks_like_an_option_is_answered_with_how_to_write_it(shell: Shell) -> None:
    for command in ("add", "preview"):
        wrong = shell("watch", command, "-sport", "--to", "deals")
        assert (wrong.status, "goes last, behind --." in wrong.err) == (2, True)
        slip = shell("watch", command, "sport", "--too", "deals")
        assert (slip.status, "behind --" in slip.err) == (2, False)
    assert shell("watch", "add", "--to", "deals", "--", "-sport").status == 0


def test_an_edit_as_json_is_before_and_after(shell: Shell) -> None:
    add(shell)
    (record,) = shell("watch", "edit", "one", "--priority", "low", "--json").records

    assert (record["before"]["priority"], record["after"]["priority"]) == ("normal", "low")
    assert record["after"] == listed(shell)


def test_what_cannot_be_is_a_wrong_call_that_changes_nothing(shell: Shell) -> None:
    add(shell)
    for words, said in (
        (("--query", "fenwick AND ("), "^"),
        (("--event", "aquisition"), "did you mean acquisition?"),
        (("--expires", "soon"), "2026-03-01"),
    ):
        answer = shell("watch", "edit", "one", *words)
        assert (answer.status, said in answer.err) == (2, True)

    assert audit(shell) == [("watch.add", "one")]


def test_what_is_surely_not_meant_is_said_and_done(shell: Shell) -> None:
    shell.configure({"channels": CHANNELS})
    added = add(shell)
    edited = shell("watch", "edit", "one", "--query", "fenwick OR NOT ostrander")

    assert added.err == ""
    assert (edited.status, edited.err.startswith("note: ")) == (0, True)
    assert listed(shell)["query"] == "fenwick OR NOT ostrander"


def test_a_channel_that_no_file_has_is_told_when_the_first_watch_tells_it(shell: Shell) -> None:
    shell.configure(
        {"channels": CHANNELS, "channel_defaults": {"threshold": "biggest", "digest": None}}
    )

    first = shell("watch", "add", "fenwick", "--to", "deal", "--to", "tech")
    second = shell("watch", "add", "ostrander", "--to", "deal")
    moved = shell("watch", "edit", "ostrander", "--to", "ports")

    assert first.status == 0
    assert first.err == (
        "note: no file has the channel #deal under `channels`, so it has the defaults "
        "(biggest, no digest); did you mean #deals?\n"
    )
    assert second.err == ""
    assert moved.err == (
        "note: no file has the channel #ports under `channels`, so it has the defaults "
        "(biggest, no digest)\n"
    )


def test_the_check_says_what_is_surely_not_meant_in_files(shell: Shell) -> None:
    odd = {"name": "odd", "query": "quay OR NOT port", "channels": ["local"]}
    far = {"name": "far", "query": "quay", "channels": ["local"], "sources": {"include": ["tag:x"]}}
    slip = {
        "name": "slip", "query": "quay", "channels": ["local"],
        "sources": {"exclude": ["tag:bussiness"]},
    }  # fmt: skip
    wire = {"name": "Wire", "url": "https://news.wire.example/rss", "tags": ["Business"]}
    shell.configure({"watches": [odd, far, slip], "sources": {"wire": wire}})

    said = shell("check", "--offline").out

    assert "note: watch odd: " in said
    assert "note: watch far: no source of the files bears the tag 'x'; docs/packs.md" in said
    assert (
        "note: watch slip: no source of the files bears the tag 'bussiness'; "
        "did you mean tag:Business?"
    ) in said


def test_sources_that_are_there_are_selected_without_a_note(shell: Shell) -> None:
    wire = {"name": "Wire", "url": "https://news.wire.example/rss", "tags": ["europe"]}
    shell.configure({"sources": {"wire": wire}, "channels": CHANNELS})
    for said in (
        ("--source", "wire"),
        ("--not-source", "wire.example"),
        ("--source", "tag:Europe"),
    ):
        assert shell("watch", "add", "fenwick", "--to", "deals", *said).err == ""
    changed = shell("watch", "edit", "fenwick", "--source", "wier")
    assert changed.err == ("note: no source has the id or the host 'wier'; did you mean wire?\n")


def test_a_watch_that_keeps_out_what_it_lets_in_is_told_that_it_never_hits(shell: Shell) -> None:
    wire = {"name": "Wire", "url": "https://news.wire.example/rss", "tags": ["europe"]}
    shell.configure({"sources": {"wire": wire}, "channels": CHANNELS})
    never = "note: it can never hit: each source that it lets in it keeps out, too\n"
    for said in (
        ("--source", "wire", "--not-source", "Wire"),
        ("--source", "wire", "--not-source", "tag:europe"),
    ):
        assert shell("watch", "add", said[-1], "--to", "deals", *said).err == never
    events = ("--event", "legal", "--not-event", "legal")
    assert "each event that it lets in" in shell("watch", "add", "a", "--to", "deals", *events).err
    mended = shell("watch", "edit", "wire", "--clear", "sources")
    assert (mended.status, mended.err) == (0, "")


def test_a_watch_that_is_there_twice_for_a_channel_is_told_so(shell: Shell) -> None:
    shell.configure({"channels": CHANNELS})

    def put(query: str, *said: str) -> str:
        return shell("watch", "add", query, "--to", *said).err

    assert put("fenwick OR ostrander", "deals") == ""
    assert put("Fenwick  OR Ostrander", "deals", "--to", "tech") == (
        "note: the same is looked for, and told in a channel of it, by fenwick-ostrander\n"
    )
    assert put("=Fenwick", "deals") == put("=fenwick", "deals") == ""
    assert put("=fenwick", "deals", "--lang", "en") == put("=fenwick", "tech") == ""
    assert (
        "told in a channel of it" in shell("watch", "edit", "fenwick-2", "--query", "=Fenwick").err
    )


def test_a_watch_whose_entity_left_the_catalogue_is_shown_as_silent(shell: Shell) -> None:
    shell.configure({"entities": {"ostrander": {"name": "Ostrander"}}})
    shell("watch", "add", "entity:ostrander", "--to", "deals", "--name", "one")
    assert listed(shell)["fault"] is None

    shell.configure({})

    said = shell("watch", "list").out
    assert "SILENT: no entity is named 'ostrander'" in said
    assert "no entity is named 'ostrander'" in listed(shell)["fault"]
    checked = shell("check", "--offline")
    assert checked.status == 1
    assert "FAULT  watch one is silent until it is changed or removed: no entity" in checked.out


def test_a_mute_has_an_end_or_lasts_until_it_is_lifted(shell: Shell) -> None:
    add(shell)

    assert shell("watch", "mute", "one").out == "one is muted until it is unmuted\n"
    assert listed(shell)["state"] == "muted"
    assert shell("watch", "list").out.startswith("one  muted  normal")
    assert shell("watch", "mute", "one", "--until", "2100-01-02").out == (
        "one is muted until 2100-01-02 00:00 UTC\n"
    )
    assert shell("watch", "unmute", "one").out == "one is live\n"
    again = shell("watch", "unmute", "one")
    assert (again.status, "is not muted" in again.err) == (2, True)
    assert shell("watch", "mute", "one", "--for", "2h").out.startswith("one is muted until ")
    assert audit(shell)[1:] == [
        ("watch.mute", "one"),
        ("watch.mute", "one"),
        ("watch.unmute", "one"),
        ("watch.mute", "one"),
    ]


def test_the_end_of_a_mute_is_said_in_a_shell_as_in_slack(shell: Shell) -> None:
    add(shell)
    assert shell("watch", "mute", "one", "--until", "next month").status == 0
    until = datetime.fromisoformat(listed(shell)["muted_until"])
    first = (datetime.now(UTC).replace(day=1) + timedelta(days=32)).replace(day=1).date()
    assert (until.date(), until.hour) == (first, 9)
    assert shell("watch", "mute", "one", "--for", "two hours").out.startswith("one is muted until ")
    for words in (("--until", "soon"), ("--for", "some time"), ("--for", "0h")):
        refused = shell("watch", "mute", "one", *words)
        assert (refused.status, "write" in refused.err) == (2, True)
    assert shell("watch", "edit", "one", "--expires", "next month 18:00").status == 0
    assert listed(shell)["expires"].startswith(f"{first}T18:00")


def test_a_watch_of_a_file_is_read_only_but_for_its_mute(shell: Shell) -> None:
    shell.configure(FILE)

    edited = shell("watch", "edit", "quay", "--priority", "low")
    muted = shell("watch", "mute", "quay", "--for", "1w")

    assert (edited.status, "configuration file" in edited.err) == (1, True)
    assert muted.status == 0
    assert listed(shell)["state"] == "muted"
    assert shell("watch", "unmute", "quay").out == "quay is live\n"
    assert audit(shell) == [("watch.mute", "quay"), ("watch.unmute", "quay")]


def test_what_the_file_says_later_of_its_mute_wins(shell: Shell) -> None:
    muted = {**FILE["watches"][0], "muted_until": "2100-01-01T00:00:00Z"}
    shell.configure({"watches": [muted]})
    shell("watch", "unmute", "quay")
    assert listed(shell)["state"] == "live"

    shell.configure({"watches": [muted | {"muted_until": "2100-02-01T00:00:00Z"}]})
    assert listed(shell)["muted_until"] == "2100-02-01T00:00:00Z"


def test_a_mute_wants_one_time(shell: Shell) -> None:
    answer = shell("watch", "mute", "one", "--until", "1h", "--for", "1h")
    assert (answer.status, "not both" in answer.err) == (2, True)


def test_a_watch_that_has_expired_says_so(shell: Shell) -> None:
    over = {**FILE["watches"][0], "expires": "2020-01-01T00:00:00Z"}
    shell.configure({"watches": [over]})

    assert shell("watch", "list").out.startswith("quay  expired 2020-01-01 00:00 UTC  ")


@pytest.mark.parametrize(
    ("text", "zone", "at"),
    [
        ("2026-03-01T09:00:00+02:00", "UTC", datetime(2026, 3, 1, 7, tzinfo=UTC)),
        ("2026-03-01 09:00Z", "UTC", datetime(2026, 3, 1, 9, tzinfo=UTC)),
        ("2026-03-01", "UTC", datetime(2026, 3, 1, tzinfo=UTC)),
        ("2026-07-01", "Europe/Helsinki", datetime(2026, 6, 30, 21, tzinfo=UTC)),
        ("90min", "UTC", NOON + timedelta(minutes=90)),
        (" 2h ", "UTC", NOON + timedelta(hours=2)),
        ("3 d", "UTC", NOON + timedelta(days=3)),
        ("1w", "UTC", NOON + timedelta(weeks=1)),
    ],
)
def test_a_time_is_rfc_3339_a_date_or_a_span(text: str, zone: str, at: datetime) -> None:
    assert read_time(text, now=NOON, zone=zone) == at


@pytest.mark.parametrize(
    "text",
    ["", "soon", "2026-03-01T09:00:00", "2026-13-01", "0h", "-2h", "2m", "999999w",
     "0001-01-01T00:00:00+14:00", "１h"],
)  # fmt: skip
def test_what_is_no_time_is_refused_with_the_forms(text: str) -> None:
    with pytest.raises(DeskError, match="write"):
        read_time(text, now=NOON, zone="UTC")


def test_a_span_is_a_number_and_a_unit() -> None:
    assert read_span("36h") == timedelta(hours=36)
    with pytest.raises(DeskError, match="min, h, d or w"):
        read_span("2026-03-01")

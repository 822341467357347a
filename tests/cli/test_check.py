"""`nightdesk check`: everything that can be tried, before anything runs."""

from __future__ import annotations

import asyncio
import socket
from dataclasses import replace
from datetime import time
from typing import Any

from bot.model import (
    Channel,
    ChannelOverride,
    DigestTimes,
    Language,
    QuietHours,
    Threshold,
)
from bot.store import open_store
from tests.cli.conftest import Shell, Site, rss
from tests.making import NOON

FILES = Channel(
    name="tech",
    threshold=Threshold.BIGGEST,
    digest=DigestTimes(cron="0 8 * * *", zone="UTC"),
)
QUIET = QuietHours(start=time(22), end=time(7), zone="UTC", except_=Threshold.BIGGEST)
SET: dict[str, dict[str, Any]] = {
    "tech": {"threshold": Threshold.EVERYTHING, "here": None},
    "U0ANN00001": {"digest": None, "quiet": QUIET, "language": Language.FRENCH},
}


def source(url: str, **fields: object) -> dict[str, object]:
    return {"name": "An outlet", "url": url, **fields}


def test_all_is_well_where_everything_answers(shell: Shell, site: Site) -> None:
    site.pages["/rss"] = (200, rss("One", "Two"))
    shell.configure({"sources": {"outlet": source(f"{site.url}/rss")}})

    answer = shell("check")

    assert answer.status == 0
    assert "1 source, 0 watches" in answer.out
    assert "database: 0 entries" in answer.out
    assert "source outlet: 2 entries" in answer.out
    assert answer.out.splitlines()[-1] == "all is well"
    assert "FAULT" not in answer.out


def test_every_fault_is_told_and_none_hides_another(shell: Shell, site: Site) -> None:
    site.pages["/good"] = (200, rss("One"))
    site.pages["/page"] = (200, b"<!doctype html><html><body>Hello</body></html>")
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]
    shell.configure(
        {
            "sources": {
                "good": source(f"{site.url}/good"),
                "gone": source(f"{site.url}/gone"),
                "page": source(f"{site.url}/page"),
                "down": source(f"http://127.0.0.1:{port}/rss"),
            },
        }
    )
    shell.write("nightdesk.db", "not a database, " * 1000)
    shell.set(SLACK_BOT_TOKEN="xoxb-1-test", SLACK_API_URL=f"http://127.0.0.1:{port}/api/")

    answer = shell("check")

    assert answer.status == 1
    faults = [said for said in answer.out.splitlines() if said.startswith("FAULT")]
    for name in ("database: ", "Slack: ", "source gone: ", "source page: ", "source down: "):
        assert any(name in fault for fault in faults), name
    assert len(faults) == 5
    assert "source good: 1 entry" in answer.out
    assert answer.out.splitlines()[-1] == "5 faults"
    assert "xoxb-1-test" not in answer.out + answer.err


def test_offline_asks_nobody(shell: Shell) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        port = listening.getsockname()[1]
        shell.configure({"sources": {"outlet": source(f"http://127.0.0.1:{port}/rss")}})
        shell.set(SLACK_BOT_TOKEN="xoxb-1-test", SLACK_API_URL=f"http://127.0.0.1:{port}/api/")

        answer = shell("check", "--offline")

        listening.setblocking(False)
        try:
            listening.accept()
            asked = True
        except BlockingIOError:
            asked = False

    assert (answer.status, asked) == (0, False)
    assert answer.out.splitlines()[-1] == "all is well"


def test_who_watches_no_source_is_told_how_to_name_one(shell: Shell) -> None:
    shell.configure({})

    without = shell("check", "--offline")
    shell("feed", "add", "https://quay.example/rss", "--kind", "json", "--path", "items=i",
          "--path", "title=t")  # fmt: skip
    of_commands = shell("check", "--offline")
    shell.configure({"sources": {"quay": source("https://quay.example/rss")}})
    of_files = shell("check", "--offline")

    advice = "note: no source is watched: name `packs:` or `sources:` in the configuration, or "
    assert advice in without.out
    assert (without.status, of_commands.status, of_files.status) == (0, 0, 0)
    assert "no source is watched" not in of_commands.out + of_files.out


def test_channels_that_no_file_has_are_told_for_watches_of_files_and_commands(
    shell: Shell,
) -> None:
    quay = {"name": "quay", "query": "quay", "channels": ["tehc", "deals"]}
    shell.configure({"watches": [quay], "channels": {"tech": {}}})
    shell("watch", "add", "fenwick", "--to", "deals", "--to", "tech", "--to", "C0123456")
    shell("watch", "add", "ostrander", "--to", "U0ANN00001")  # a direct message is no slip

    answer = shell("check", "--offline")

    assert answer.status == 0
    notes = [said for said in answer.out.splitlines() if "the channel" in said]
    defaults = "so it has the defaults (important, digest at '0 8,17 * * *' UTC)"
    assert notes == [
        f"note: no file has the channel #{said}"
        for said in (
            f"C0123456 under `channels`, {defaults}",
            f"deals under `channels`, {defaults}",
            f"tehc under `channels`, {defaults}; did you mean #tech?",
        )
    ]
    assert answer.out.splitlines()[-1] == "all is well"


def test_what_was_set_of_channels_in_slack_is_told(shell: Shell) -> None:
    shell.configure({"channels": {"tech": {"threshold": "biggest"}}})
    shell("check", "--offline")

    async def set_channels() -> None:
        store = open_store(shell.database_url)
        await store.open()
        await store.note_channel_names({"C0123ABCD": "deals"}, now=NOON)
        for name, said in (SET | {"C0123ABCD": {"threshold": Threshold.EVERYTHING}}).items():
            change = ChannelOverride(channel=replace(FILES, **said), fields=frozenset(said))
            base = replace(FILES, name=name)
            await store.set_channel(change, base=base, actor="slack:U1", now=NOON)
        await store.close()

    asyncio.run(set_channels())
    notes = [line for line in shell("check", "--offline").out.splitlines() if "Slack, in" in line]
    said = "has settings from Slack, in the place of the files':"
    quiet = "quiet 22:00 to 07:00 UTC except biggest"
    assert notes == [
        f"note: #deals (C0123ABCD) {said} threshold everything",
        f"note: a direct message (U0ANN00001) {said} digest none, {quiet}, language fr",
        f"note: #tech {said} threshold everything, mention.here never",
    ]


def test_channels_of_files_are_looked_at_where_the_database_cannot_be_read(shell: Shell) -> None:
    shell.configure({"watches": [{"name": "quay", "query": "quay", "channels": ["local"]}]})
    shell.write("nightdesk.db", "not a database, " * 1000)

    answer = shell("check", "--offline")

    assert (answer.status, "note: no file has the channel #local" in answer.out) == (1, True)
    assert "no source is watched" not in answer.out


def test_entities_that_stand_in_the_place_of_shipped_ones_are_named(shell: Shell) -> None:
    own = {"fenwick": {"name": "Fenwick"}, "nokia": {"name": "Nokia"}}
    shell.configure({"entities": own | {"microsoft": None}})
    one = shell("check", "--offline")
    shell.write("more.yaml", {"entities": {"apple": {"name": "Apple"}}})
    shell.configure({"entities": own, "files": ["more.yaml"]})
    both = shell("check", "--offline")

    assert (one.status, both.status) == (0, 0)
    assert (
        "note: 1 entity of your files stands in the place of the shipped one, as a whole: nokia"
    ) in one.out.splitlines()
    assert (
        "note: 2 entities of your files stand in the place of the shipped ones, as a whole: "
        "apple, nokia"
    ) in both.out.splitlines()
    assert "of your files" not in shell.process("check", "--offline", NIGHTDESK_CONFIG="").out


def test_a_name_of_an_own_entity_that_a_shipped_one_has_is_told(shell: Shell) -> None:
    shell.configure({"entities": {"fenwick": {"name": "Fenwick", "aliases": ["Goldman Sachs"]}}})

    said = shell("check", "--offline").out

    assert "note: entities: 'Goldman Sachs' is fenwick's by your files, and no longer" in said


def test_a_name_of_an_own_entity_that_is_a_word_is_told(shell: Shell) -> None:
    shell.configure({"entities": {"fenwick": {"name": "Fenwick", "aliases": ["Turkey"]}}})

    notes = [line for line in shell("check", "--offline").out.splitlines() if "too, so" in line]

    assert len(notes) == 1
    assert notes[0].startswith("note: 'Turkey' is a name of a place, a people or a day, too")


def test_a_name_that_two_own_entities_have_is_told(shell: Shell) -> None:
    shell.configure({"entities": {"fenwick": {"name": "Quay"}, "ostrander": {"name": "Quay"}}})

    said = shell("check", "--offline").out

    assert "note: entities: 'Quay' names fenwick and ostrander, and so names neither" in said


def test_sources_that_commands_added_are_tried_too(shell: Shell, site: Site) -> None:
    site.pages["/rss"] = (200, rss("One"))
    shell("feed", "add", f"{site.url}/rss", "--id", "added")

    assert "source added: 1 entry" in shell("check").out


def test_sources_that_count_as_one_for_their_host_are_named(shell: Shell) -> None:
    shell.configure(
        {
            "sources": {
                "harbour": source("https://news.larkhill.example/harbour"),
                "town": source("https://www.larkhill.example/town"),
                "region": source("https://larkhill.example/region") | {"owner": "Larkhill Press"},
                "fenwick": source("https://rsshub.app/fenwick"),
                "ostrander": source("https://rsshub.app/ostrander"),
            }
        }
    )
    answer = shell("check", "--offline")
    assert answer.status == 0
    assert (
        "note: sources harbour, town: count as one origin where their pages are on "
        "news.larkhill.example, www.larkhill.example, for none names its owner; give each an owner "
        "where they are not one house" in answer.out
    )
    assert answer.out.count("count as one origin") == 1


def test_a_missing_configuration_file_ends_with_2(shell: Shell) -> None:
    shell.set(NIGHTDESK_CONFIG=str(shell.folder / "missing.yaml"))

    answer = shell("check")

    assert (answer.status, answer.out) == (2, "")
    assert "missing.yaml" in answer.err

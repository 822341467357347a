"""`nightdesk mark`, `watch proposals` and `export`, while no service runs."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.desk import Desk
from bot.model import MarkKind, Person, SourceOrigin
from bot.replay import read_entries
from bot.store import open_store
from bot.watchlist import Catalogue
from tests.cli.conftest import Shell
from tests.making import make_watch
from tests.store.marking import tell_stories
from tests.store.samples import prepare
from watchers import canonical_url

QUAY = make_watch("quay", "quay", origin=SourceOrigin.FILE)
ANN = Person(id="slack:U1", name="Ann")
NOISY = range(1, 13)
USEFUL = range(21, 33)


async def tell(shell: Shell, watch: str, *, marked: bool = False) -> None:
    """Twelve stories of each of two sources; where they are marked, those of the one were
    noise, and those of the other useful.
    """
    store = open_store(shell.database_url)
    await store.open()
    try:
        lease = await prepare(store, "zdnet", "harbour-post")
        desk = Desk(store=store, catalogue=Catalogue(()), file_watches=[QUAY])
        for source, numbers, kind in (
            ("zdnet", NOISY, MarkKind.NOISE),
            ("harbour-post", USEFUL, MarkKind.USEFUL),
        ):
            await tell_stories(store, lease, *numbers, source=source, watches=(watch,))
            for number in numbers if marked else ():
                now = datetime.now(UTC)
                await desk.learning.mark_story(f"s{number}", kind, who=ANN, now=now)
    finally:
        await store.close()


def tell_of_ferries(shell: Shell, *, marked: bool) -> Shell:
    shell("watch", "add", "ferry", "--to", "desk", "--name", "ferries")
    asyncio.run(tell(shell, "ferries", marked=marked))
    return shell


@pytest.fixture
def told(shell: Shell) -> Shell:
    """A shell whose watch `ferries` brought stories that nobody marked yet."""
    return tell_of_ferries(shell, marked=False)


@pytest.fixture
def proposing(shell: Shell) -> Shell:
    """One whose people found noise in what came from zdnet, and use in what came from elsewhere."""
    return tell_of_ferries(shell, marked=True)


# -- mark ----------------------------------------------------------------------------------


def test_a_mark_is_said_back_with_the_story_and_a_later_one_with_the_earlier(told: Shell) -> None:
    said = [told("mark", "s1", what).out for what in ("useful", "useful", "noise", "nothing")]

    headline = "Ferry line e1 to buy its rival\n"
    assert said == [
        f"s1 in #desk is useful: {headline}",
        f"s1 in #desk is useful, as before: {headline}",
        f"s1 in #desk is noise, and no longer useful: {headline}",
        f"s1 in #desk is unmarked, and no longer noise: {headline}",
    ]


def test_a_script_reads_who_marked_what_for_which_watches_and_source(told: Shell) -> None:
    (record,) = told("mark", "e1", "not-ours", "--as", "Ann", "--json").records

    assert record == {
        "story": "s1",
        "channel": "desk",
        "headline": "Ferry line e1 to buy its rival",
        "source": "zdnet",
        "watches": ["ferries"],
        "by": "Ann",
        "mark": "not-ours",
        "before": None,
    }


def test_each_name_is_somebody_else(told: Shell) -> None:
    for name in ("Ann", "Ben"):
        (record,) = told("mark", "s1", "noise", "--as", name, "--json").records
        assert record["before"] is None

    (ann,) = told("mark", "s1", "useful", "--as", " Ann ", "--json").records
    assert ann["before"] == "noise"


@pytest.mark.parametrize(
    ("words", "status", "said"),
    [
        (("s99", "noise"), 1, "no channel was told of a story 's99'"),
        (("s1", "noise", "--channel", "sport"), 1, "#sport was not told of it; told were #desk"),
        (("s1", "boring"), 2, "'boring' is not one of"),
        (("s1", "noise", "--as", " "), 2, "is no name"),
        (("s1", "noise", "--as", "two\nlines\a"), 2, "is no name"),
    ],
)
def test_a_mark_that_cannot_be_says_why(
    told: Shell, words: tuple[str, ...], status: int, said: str
) -> None:
    answer = told("mark", *words)

    assert (answer.status, answer.out) == (status, "")
    assert said in answer.err


def test_why_shows_the_marks_of_an_entrys_story(told: Shell) -> None:
    told("mark", "s1", "wrong-story", "--as", "Ann")

    assert "mark: wrong-story\n      by Ann in desk\n" in told("why", "e1").out


# -- precision -----------------------------------------------------------------------------


def test_the_list_of_watches_has_the_precision_with_its_counts(proposing: Shell) -> None:
    (record,) = proposing("watch", "list", "--json").records

    assert proposing("watch", "list").out.endswith(
        "; precision 12 of 24 (zdnet 0 of 12, harbour-post 12 of 12))\n"
    )
    assert record["precision"] == {"marked": 24, "useful": 12, "noise": 12, "not_ours": 0}
    assert record["precision_by_source"] == {
        "harbour-post": {"marked": 12, "useful": 12, "noise": 0, "not_ours": 0},
        "zdnet": {"marked": 12, "useful": 0, "noise": 12, "not_ours": 0},
    }


def test_the_list_of_sources_has_the_precision_with_its_counts(proposing: Shell) -> None:
    by_id = {one["id"]: one for one in proposing("feed", "list", "--json").records}
    said = [line for line in proposing("feed", "list").out.splitlines() if "precision" in line]

    assert by_id["zdnet"]["precision"] == {"marked": 12, "useful": 0, "noise": 12, "not_ours": 0}
    assert [line.split()[0] for line in said] == ["harbour-post", "zdnet"]
    assert said[0].endswith("  precision 12 of 12")
    assert said[1].endswith("  precision 0 of 12")


# -- proposals -----------------------------------------------------------------------------


def test_a_proposal_is_listed_with_its_counts_and_what_to_do(proposing: Shell) -> None:
    assert proposing("watch", "proposals").out == (
        "p1  open  noise 12 of 12 from zdnet on ferries: exclude it?\n"
        "    nightdesk watch proposals accept p1, or decline p1\n"
    )
    (record,) = proposing("watch", "proposals", "--json").records
    assert (record["id"], record["kind"], record["watch"], record["subject"]) == (
        "p1",
        "exclude-source",
        "ferries",
        "zdnet",
    )
    assert record["marks"] == {"marked": 12, "useful": 0, "noise": 12, "not_ours": 0}
    assert record["remedy"] == "nightdesk watch proposals accept p1"


def test_an_accepted_proposal_changes_the_watch_once_until_it_is_taken_back(
    proposing: Shell,
) -> None:
    before = proposing("watch", "list", "--json").records
    proposing("watch", "proposals")

    said = [
        proposing("watch", "proposals", command, "p1", "--as", "Ann").out
        for command in ("accept", "accept")
    ]
    (after,) = proposing("watch", "list", "--json").records
    undone = proposing("watch", "proposals", "undo", "p1")

    assert said[0] == (
        "p1 is accepted: ferries excludes zdnet (nightdesk watch proposals undo p1 takes it back)\n"
    )
    assert said[1].startswith("p1 is accepted already, by Ann on ")
    assert after["sources"]["exclude"] == ["zdnet"]
    assert undone.out == "p1 is open: it changes nothing of ferries\n"
    assert proposing("watch", "list", "--json").records == before


def test_accepting_warns_where_the_watch_can_never_hit_any_more(proposing: Shell) -> None:
    assert proposing("watch", "edit", "ferries", "--source", "zdnet.example").status == 0
    proposing("watch", "proposals")

    answer = proposing("watch", "proposals", "accept", "p1")

    assert answer.status == 0
    assert "it can never hit" in answer.err


def test_a_declined_proposal_is_gone_from_the_list_and_shown_with_all(proposing: Shell) -> None:
    proposing("watch", "proposals")
    declined = proposing("watch", "proposals", "decline", "p1", "--as", "Ann")

    assert declined.out == "p1 is declined: ferries stays as it is\n"
    assert proposing("watch", "proposals").out == ""
    first, second = proposing("watch", "proposals", "--all").out.splitlines()
    assert first.startswith("p1  declined  noise 12 of 12")
    assert second.startswith("    declined, by Ann on ")
    refused = proposing("watch", "proposals", "accept", "p1")
    assert (refused.status, refused.out) == (2, "")
    assert "nightdesk watch proposals undo p1" in refused.err


def test_of_a_files_watch_it_says_what_to_write(shell: Shell) -> None:
    shell.configure({"watches": [{"name": "quay", "query": "quay", "channels": ["desk"]}]})
    asyncio.run(tell(shell, "quay", marked=True))

    listed = shell("watch", "proposals").out.splitlines()[1]
    refused = shell("watch", "proposals", "accept", "p1")

    assert listed == (
        "    write sources: {exclude: [zdnet]} where its configuration file has it, or decline p1"
    )
    assert refused.status == 1
    assert "write sources: {exclude: [zdnet]} there" in refused.err


@pytest.mark.parametrize("command", ["accept", "decline", "undo"])
def test_a_proposal_that_is_not_there_is_said_to_be_so(shell: Shell, command: str) -> None:
    answer = shell("watch", "proposals", command, "p7")

    assert answer.status == 1
    assert "no proposal is 'p7'" in answer.err


def test_options_of_the_list_do_not_go_with_a_command(shell: Shell) -> None:
    answer = shell("watch", "proposals", "--json", "accept", "p1")

    assert answer.status == 2
    assert "leave out the command" in answer.err


# -- export --------------------------------------------------------------------------------


def test_the_audit_log_has_every_change_in_order_with_before_and_after(proposing: Shell) -> None:
    proposing("watch", "proposals")
    proposing("watch", "proposals", "accept", "p1", "--as", "Ann")

    records = proposing("export", "audit").records

    assert [one["number"] for one in records] == sorted(one["number"] for one in records)
    first, *_, opened, changed, accepted = records
    assert (first["action"], first["subject"]) == ("watch.add", "ferries")
    marks = [one for one in records if one["action"] == "story.mark"]
    assert [one["after"]["kind"] for one in marks] == ["noise"] * 12 + ["useful"] * 12
    assert (opened["action"], opened["actor"]) == ("proposal.open", "nightdesk")
    assert changed["before"]["sources"]["exclude"] == []
    assert changed["after"]["sources"]["exclude"] == ["zdnet"]
    assert (accepted["subject"], accepted["after"]["state"]) == ("p1", "accepted")
    assert accepted["actor"].endswith(" as Ann")
    assert accepted["after"]["by"]["name"] == "Ann"


def test_the_stories_are_written_with_their_entries_and_marks(told: Shell) -> None:
    told("mark", "s1", "wrong-story", "--as", "Ann")

    records = told("export", "stories").records

    assert [one["id"] for one in records] == [f"s{number}" for number in (*NOISY, *USEFUL)]
    first, second, *_ = records
    assert first["entries"] == [{"source": "zdnet", "id": "e1", "relation": "new"}]
    (mark,) = first["marks"]
    assert (mark["mark"], mark["by"]["name"], mark["channel"]) == ("wrong-story", "Ann", "desk")
    assert (mark["entry"], mark["watches"]) == ({"source": "zdnet", "id": "e1"}, ["ferries"])
    assert (second["marks"], second["merged_into"]) == ([], None)
    assert (first["status"], first["lead"]) == ("single-source", {"source": "zdnet", "id": "e1"})


def test_what_is_written_of_entries_is_what_a_replay_reads(told: Shell, tmp_path: Path) -> None:
    written = tmp_path / "entries.jsonl"
    written.write_text(told("export", "entries").out, encoding="utf-8")
    watches = tmp_path / "watches.yaml"
    watches.write_text("watches: [{name: ferries, query: ferry, channels: [desk]}]")

    with written.open("rb") as lines:
        read = read_entries(lines, canonical_url=canonical_url)
    assert [one.entry.id for one in read] == [f"e{number}" for number in (*NOISY, *USEFUL)]
    first = read[0].entry
    assert (first.source, first.tags, first.authors) == ("zdnet", ("shipping",), ("A. Writer",))
    assert first.published is not None

    replayed = told("replay", str(written), "--watches", str(watches), "--json").records
    decided = [one["entry"] for one in replayed if one["type"] == "decision"]
    assert decided == [one.entry.id for one in read]


def test_the_ledger_is_written_with_what_was_decided_and_why(told: Shell) -> None:
    records = told("export", "ledger").records

    assert [one["entry"] for one in records] == [f"e{number}" for number in (*NOISY, *USEFUL)]
    first = records[0]
    assert (first["source"], first["outcome"]) == ("zdnet", "breaking")
    assert first["reasons"]
    assert first["decision"]["watches"] == ["ferries"]
    assert (first["decision"]["story"], first["decision"]["relation"]) == ("s1", "new")
    assert first["decision"]["urgency"]["level"] == "breaking"
    assert (first["revisions"], first["revised_decision"]) == (0, None)


# -- mutes ---------------------------------------------------------------------------------


def test_what_channels_muted_is_listed_and_taken_back_in_a_shell(told: Shell) -> None:
    async def mute() -> None:
        store = open_store(told.database_url)
        await store.open()
        desk = Desk(store=store, catalogue=Catalogue(()))
        now = datetime(2026, 3, 2, 12, tzinfo=UTC)
        await desk.stories.mute_story("s1", channel="desk", who=ANN, now=now)
        await desk.stories.mute_source("s2", channel="desk", who=ANN, now=now)
        await store.close()

    asyncio.run(mute())
    listed = told("watch", "mutes").out.splitlines()
    assert listed == [
        "#desk: story s1 “Ferry line e1 to buy its rival” muted since 2026-03-02 12:00 UTC by Ann",
        "#desk: source zdnet “Zdnet” muted since 2026-03-02 12:00 UTC by Ann",
    ]
    assert '"id": "s1"' in told("watch", "mutes", "--json", "--channel", "#desk").out
    assert "source zdnet “Zdnet” is told again" in told("watch", "mutes", "--end", "zdnet").out
    refused = told("watch", "mutes", "--end", "zdnet")
    assert "nothing mutes 'zdnet'" in refused.err
    assert "source.unmute" in told("export", "audit").out

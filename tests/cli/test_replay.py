"""`nightdesk replay`: a rehearsal that depends on its files alone."""

from __future__ import annotations

import itertools
import random
import sys
from pathlib import Path

import pytest

from bot.app import newsroom
from tests.cli.conftest import Shell
from tests.replay.recording import line
from tests.replay.schemas import check_record

DEAL = "Fenwick to acquire Ostrander for $4 billion"
SMALL = "Crane mended overnight in the old port"
WATCHES = {
    "watches": [
        {"name": "fenwick", "query": "fenwick", "channels": ["deals"], "priority": "high"},
        {"name": "small", "query": "crane", "channels": ["deals"], "priority": "low"},
    ]
}


@pytest.fixture
def files(shell: Shell) -> tuple[Path, str, Path]:
    """A recording, and the option that names its watches."""
    lines = [line("e1", DEAL), line("e2", SMALL, after_s=60)]
    return (
        shell.write("entries.jsonl", "\n".join(lines)),
        "--watches",
        shell.write("watches.yaml", WATCHES),
    )


def test_json_lines_are_of_the_published_form_and_nothing_else_is_said(
    shell: Shell, files: tuple[Path, str, Path]
) -> None:
    answer = shell("replay", *files, "--json")

    assert (answer.status, answer.err) == (0, "")
    for one in answer.records:
        check_record(one)
    assert [one.get("kind", one["type"]) for one in answer.records] == [
        "decision",
        "breaking",
        "decision",
        "digest",
    ]


@pytest.mark.parametrize("between", [None, b"nonsense", b""])
def test_a_replay_keeps_the_shipped_names_for_the_next_which_says_the_same(
    between: bytes | None,
    shell: Shell,
    files: tuple[Path, str, Path],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys, "pycache_prefix", str(tmp_path / "kept"))
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    newsroom._build_catalogue.cache_clear()
    first = shell("replay", *files, "--json")
    (kept,) = (tmp_path / "kept").rglob("catalogue-names.kept")
    written = kept.read_bytes()
    if between is not None:
        kept.write_bytes(between)
    newsroom._build_catalogue.cache_clear()

    assert shell("replay", *files, "--json") == first
    assert kept.read_bytes() == written


def test_a_replay_of_a_newsroom_s_own_entities_keeps_nothing(
    shell: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "pycache_prefix", str(tmp_path / "kept"))
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    own = WATCHES | {"entities": {"fenwick": {"name": "Fenwick"}}}
    recording = shell.write("entries.jsonl", line("e1", DEAL))

    answer = shell("replay", recording, "--watches", shell.write("watches.yaml", own))

    assert answer.status == 0
    assert not [*(tmp_path / "kept").rglob("*.kept")]


def test_people_read_the_posts_and_a_summary(shell: Shell, files: tuple[Path, str, Path]) -> None:
    answer = shell("replay", *files)

    assert answer.status == 0
    assert answer.out.startswith(f"2026-03-02 12:00:00 UTC  #deals  breaking\n    {DEAL}")
    assert answer.out.splitlines()[-1] == (
        "2 entries, 2 matched, 1 breaking alert, 0 updates, 1 digest"
    )


def test_people_read_which_stories_became_one(shell: Shell) -> None:
    lines = [
        line("e1", "Ferry Ostrava runs aground off Tarn island"),
        line("e2", "Forty passengers taken off by lifeboats in gale", after_s=60),
        line(
            "e3",
            "Lifeboats take forty passengers off ferry Ostrava aground off Tarn island in gale",
            source="quay.example",
            after_s=120,
        ),
    ]
    watch = {"name": "sea", "query": "ferry OR lifeboats", "channels": ["sea"], "priority": "low"}
    answer = shell(
        "replay",
        shell.write("entries.jsonl", "\n".join(lines)),
        "--watches",
        shell.write("watches.yaml", {"watches": [watch]}),
    )

    assert answer.status == 0
    assert "2026-03-02 12:02:00 UTC  s2 is one story with s1\n    one report" in answer.out
    assert answer.out.splitlines()[-1].endswith(", 1 merge of stories")


def test_two_runs_write_the_same_bytes_whatever_order_python_gives_its_sets(
    shell: Shell,
) -> None:
    chance = random.Random(7)
    names = ["Fenwick", "Nokia", "Ostrander", "Microsoft", "OpenAI", "Sorrel"]
    words = [*names, "quay", "deal", "buys", "sues", "crane", "strike", "port"]
    lines = [
        line(
            f"e{number}",
            " ".join(chance.sample(words, 6)),
            source=f"s{number % 7}.example",
            after_s=number * 400,
            tags=chance.sample(words, 2),
        )
        for number in range(120)
    ]
    recording = shell.write("entries.jsonl", "\n".join(lines))
    watches = shell.write(
        "watches.yaml",
        {
            "watches": [
                {"name": f"w{number}", "query": f"{one} OR tag:{two}", "channels": [one, "all"]}
                for number, (one, two) in enumerate(itertools.pairwise(words))
            ]
        },
    )

    runs = {
        shell.process(
            "replay", recording, "--watches", watches, "--json", PYTHONHASHSEED=str(seed)
        ).out
        for seed in (0, 4242)
    }

    assert len(runs) == 1
    assert len(runs.pop().splitlines()) > 120


def test_nothing_in_the_environment_changes_a_replay(
    shell: Shell, files: tuple[Path, str, Path]
) -> None:
    plain = shell("replay", *files, "--json")
    hostile = shell.write(
        "hostile.yaml", {"channel_defaults": {"threshold": "biggest"}, "entities": {"nokia": None}}
    )

    answer = shell.process(
        "replay",
        *files,
        "--json",
        NIGHTDESK_CONFIG=str(hostile),
        NIGHTDESK_CHANNEL_DEFAULTS__THRESHOLD="biggest",
        NIGHTDESK_PACKS="none-such",
        NIGHTDESK_NONSENSE="1",
        NIGHTDESK_KEEP_DAYS="-1",
        NIGHTDESK_DATABASE_URL="nonsense://",
        SLACK_APP_TOKEN="nonsense",
        TZ="Asia/Kathmandu",
        LC_ALL="C",
        COLUMNS="20",
        NO_COLOR="1",
    )

    assert (answer.status, answer.err) == (0, "")
    assert answer.out == plain.out


def test_nothing_is_written_to_the_disk(shell: Shell, files: tuple[Path, str, Path]) -> None:
    before = {path: path.stat().st_mtime_ns for path in shell.folder.rglob("*") if path.is_file()}

    assert shell("replay", *files).status == 0

    after = {path: path.stat().st_mtime_ns for path in shell.folder.rglob("*") if path.is_file()}
    assert after == before


def test_sources_and_configuration_are_laid_over_what_is_shipped(
    shell: Shell, files: tuple[Path, str, Path]
) -> None:
    source = {"name": "Harbour", "url": "https://harbour.example/rss", "tier": 1}
    sources = shell.write("sources.yaml", {"sources": {"harbour": source}})
    settings = shell.write("settings.yaml", {"channels": {"deals": {"threshold": "biggest"}}})

    answer = shell("replay", *files, "--sources", sources, "--config", settings, "--json")

    decision = answer.records[0]
    assert "tier 1 source" in decision["urgency"]["reasons"]
    assert [one["kind"] for one in answer.records if one["type"] == "post"] == ["digest"]


def test_shipped_entities_can_be_watched_for(shell: Shell) -> None:
    recording = shell.write("entries.jsonl", line("e1", "Nokia Oyj to acquire Fenwick"))
    watches = shell.write(
        "watches.yaml", {"watches": [{"name": "n", "query": "entity:nokia", "channels": ["d"]}]}
    )

    answer = shell("replay", recording, "--watches", watches, "--json")

    assert answer.records[0]["matches"][0]["entity"] == "nokia"


def test_a_line_that_cannot_be_read_ends_with_1_and_names_file_and_line(
    shell: Shell, files: tuple[Path, str, Path]
) -> None:
    broken = shell.write("broken.jsonl", f"{line('e1', DEAL)}\n{{\n")

    answer = shell("replay", broken, *files[1:], "--json")

    assert (answer.status, answer.out) == (1, "")
    assert f"{broken}, line 2: " in answer.err


def test_bytes_that_are_no_utf_8_end_with_1_and_name_the_line(
    shell: Shell, files: tuple[Path, str, Path]
) -> None:
    broken = shell.folder / "broken.jsonl"
    broken.write_bytes(line("e1", DEAL).encode() + b'\n{"id": "caf\xe9"}\n')

    answer = shell("replay", broken, *files[1:])

    assert answer.status == 1
    assert "line 2" in answer.err


def test_watches_that_cannot_be_used_end_with_2_and_every_fault(
    shell: Shell, files: tuple[Path, str, Path]
) -> None:
    watches = shell.write(
        "bad.yaml",
        "watches:\n"
        "  - {name: a, query: 'fenwick AND', channels: [deals]}\n"
        "  - {name: b, query: 'entity:nokai', channels: [deals]}\n"
        "  - {name: c, query: 'x', channels: ['#deals']}\n",
    )

    answer = shell("replay", files[0], "--watches", watches)

    assert (answer.status, answer.out) == (2, "")
    for number in (2, 3, 4):
        assert f"bad.yaml:{number}:" in answer.err


def test_compare_counts_and_then_writes_each_difference(
    shell: Shell, files: tuple[Path, str, Path]
) -> None:
    quieter = shell.write("quieter.yaml", {"channels": {"deals": {"threshold": "biggest"}}})

    answer = shell("replay", *files, "--compare", quieter, "--json")

    assert (answer.status, answer.err) == (0, "")
    counts, one = answer.records
    assert counts["changes"]["silent"] == 1
    assert (one["type"], one["change"], one["entry"]) == ("difference", "silent", "e1")
    assert (one["base"]["kind"], one["compare"]["kind"]) == ("breaking", "digest")


def test_compare_tells_people_the_counts_and_then_the_stories_by_what_becomes_of_them(
    shell: Shell, files: tuple[Path, str, Path]
) -> None:
    more = shell.write(
        "more.yaml", {"watches": [{"name": "x", "query": "ostrander", "channels": ["tech"]}]}
    )

    answer = shell("replay", *files, "--compare", more)

    assert answer.out.splitlines() == [
        f"Without {more}: 1 breaking post, 0 updates, 2 lines in 1 list",
        f"With {more}: 2 breaking posts, 0 updates, 3 lines in 2 lists",
        "",
        "Would ring as well: 1",
        f"  {DEAL}  [harbour.example: e1]",
        "      not told -> #tech at once, 2026-03-02 12:00:00 UTC",
    ]


def test_compare_says_so_where_another_weight_makes_the_difference(
    shell: Shell,
) -> None:
    talks = shell.write("talks.jsonl", line("e1", "Fenwick in talks to acquire Ostrander"))
    watches = shell.write("watches.yaml", WATCHES)
    lower = shell.write(
        "lower.yaml",
        {"watches": [{"name": "fenwick", "query": "fenwick", "channels": ["deals"],
                      "priority": "low"}]},
    )  # fmt: skip
    answer = shell("replay", talks, "--watches", watches, "--compare", lower)

    assert "Would no longer ring: 1" in answer.out
    assert "#deals at once, 2026-03-02 12:00:00 UTC -> #deals in the digest" in answer.out
    assert ", without it 0." in answer.out


def test_comparing_with_a_file_that_changes_nothing_says_so(
    shell: Shell, files: tuple[Path, str, Path]
) -> None:
    same = shell.write("same.yaml", {"channels": {"deals": {"threshold": "important"}}})

    assert shell("replay", *files, "--compare", same).out.splitlines()[-1] == (
        "Nothing is told otherwise."
    )
    assert [
        one["type"] for one in shell("replay", *files, "--compare", same, "--json").records
    ] == ["comparison"]


def test_a_reader_that_goes_away_ends_the_command_quietly(shell: Shell) -> None:
    import subprocess

    recording = shell.write("entries.jsonl", "\n".join(line(f"e{n}", DEAL) for n in range(2000)))
    watches = shell.write("watches.yaml", WATCHES)
    with subprocess.Popen(
        [
            sys.executable, "-m", "bot.cli", "replay", str(recording),
            "--watches", str(watches), "--json",
        ],
        env=shell.environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:  # fmt: skip
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        said = process.stderr.read()
        process.wait(timeout=60)

    assert said == b""
    assert process.returncode == 1

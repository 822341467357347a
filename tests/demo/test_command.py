"""``nightdesk demo`` as a person calls it: another process, its output, its exit status."""

from __future__ import annotations

import asyncio
import os
import sys
from pathlib import Path

from tests.demo.days import make_day


async def call_demo(*arguments: str, home: Path) -> tuple[int | None, str, str]:
    """Exit status, standard output and standard error.

    The environment names a database and a token, as a newsroom's own may: neither is the
    demo's business.
    """
    environment = os.environ | {
        "HOME": str(home),
        "COLUMNS": "200",
        "NIGHTDESK_DATABASE_URL": "postgresql://nobody@127.0.0.1:1/nothing",
        "SLACK_BOT_TOKEN": "xoxb-not-to-be-used",
    }
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot.cli", "demo", *arguments,
        stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE, env=environment,
    )  # fmt: skip
    out, err = await process.communicate()
    return process.returncode, out.decode(), err.decode()


def write_day(folder: Path, **changes: object) -> Path:
    day = make_day(**changes)
    file = folder / "day.yaml"
    file.write_text(day.model_dump_json(by_alias=True, exclude_unset=True), encoding="utf-8")
    return file


async def test_a_day_of_ones_own_is_played_and_summed_up(tmp_path: Path) -> None:
    file = write_day(
        tmp_path,
        seconds=2,
        items=[
            {"id": "old", "feed": "wire", "at": "-1h", "title": "Zemora recalls 2,000 kettles"},
            {
                "id": "new",
                "feed": "wire",
                "at": 1,
                "title": "Zemora to acquire Quilpe for $3 billion",
            },
        ],
        watches=[
            {"name": "z", "query": "Zemora", "channels": ["desk"], "priority": "high"},
        ],
    )

    status, out, err = await call_demo("--day", str(file), home=tmp_path)

    assert status == 0, err
    # The outlets are the demo's own: of nothing that a newsroom would have to set is advised.
    assert "contact" not in err
    assert "All of it is fictional." in out
    # Told at once, and listed by the day's digest with its latest state.
    assert out.count("Zemora to acquire Quilpe for $3 billion") == 2
    assert "Zemora recalls 2,000 kettles" not in out
    assert "The day is over. 2 entries, 1 story, 1 breaking alert, " in out
    assert out.rstrip().endswith("from publication to alert (median)")


async def test_a_day_with_faults_is_refused_with_all_of_them(tmp_path: Path) -> None:
    file = tmp_path / "day.yaml"
    file.write_text("title: A day\nnote: A day.\nfeeds: []\n", encoding="utf-8")

    status, out, err = await call_demo("--day", str(file), home=tmp_path)

    assert (status, out) == (2, "")
    for fault in ("note: the note does not say", "feeds: is empty", "items: is missing"):
        assert fault in err
    assert "Traceback" not in err

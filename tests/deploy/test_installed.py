"""What the image does, without an engine: a locked install that is run as somebody else.

Not editable, from another folder, on a tree that nobody may write to, with one folder for
data, no home, and under load.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import tempfile
import time
import warnings
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.request import urlopen

import pytest

from bot.model import DeliveryState
from bot.store import open_store
from tests.cli.services import PATIENCE_S, RunningProcess, run_service
from tests.deploy.growing_feeds import growing_feeds, name_item
from tests.deploy.installing import PROJECT, Installed

LIVE, STILL, BROKEN = 10, 60, 10
ITEMS = 31
# In a headline; the reasons name the word alone.
_HEADLINE = re.compile(r"(zeta\d{3}x\d{3}) [A-Z]")


@pytest.fixture
def data(installed: Installed) -> Iterator[Path]:
    """The one folder that the service may write to."""
    folder = Path(tempfile.mkdtemp(prefix="data-", dir=installed.folder))
    if installed.uid is not None:
        os.chown(folder, installed.uid, installed.uid)
    yield folder
    shutil.rmtree(folder)


def environment(installed: Installed, **names: str) -> dict[str, str]:
    """What the image sets, but for the port; no home."""
    return {
        "PATH": f"{installed.prefix / 'bin'}:{os.defpath}",
        "PYTHONDONTWRITEBYTECODE": "1",
        "NIGHTDESK_HTTP__PORT": "0",
        **names,
    }


def call(installed: Installed, *words: str, **names: str) -> subprocess.CompletedProcess[str]:
    """Run a program of the installation as its user, from the root folder."""
    return subprocess.run(
        [installed.prefix / "bin" / words[0], *words[1:]],
        cwd="/",
        env=environment(installed, **names),
        capture_output=True,
        text=True,
        check=False,
        **installed.account,
    )


def test_the_packages_are_ours_and_come_with_all_their_files(installed: Installed) -> None:
    code = (
        "import json, bot, config, watchers; from importlib import metadata\n"
        "files = [str(one) for one in metadata.files('nightdesk')]\n"
        "print(json.dumps([[p.__file__ for p in (bot, config, watchers)], files]))"
    )
    answer = call(installed, "python", "-c", code)
    assert answer.returncode == 0, answer.stderr
    imported, files = json.loads(answer.stdout)

    site = next((installed.prefix / "lib").glob("python*/site-packages"))
    assert imported == [str(site / name / "__init__.py") for name in ("bot", "config", "watchers")]
    assert {"bot/__init__.py", "config/__init__.py", "watchers/__init__.py"} <= set(files)
    wanted = {
        str(path.relative_to(installed.context))
        for package in ("bot", "config", "watchers")
        for path in (installed.context / package).rglob("*")
        if path.is_file()
    }
    assert wanted <= set(files)
    for needed in (
        "config/default.yaml", "config/entities.yaml", "config/sources/wires.yaml",
        "bot/demo/day.yaml", "bot/watchlist/query.lark", "bot/web/templates/wire.html",
        "bot/store/migrations/versions/0001_first.py",
    ):  # fmt: skip
        assert needed in files
    tops = {name.split("/")[0] for name in files if not name.startswith("..")}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"bot", "config", "watchers"}


def test_the_installation_keeps_what_the_shipped_documents_say(installed: Installed) -> None:
    """So that the first start is as quick as the next: the program's user may not write there."""
    code = (
        "from pathlib import Path; import config; from config.kept import recall_value\n"
        "file = Path(config.__file__).with_name('entities.yaml')\n"
        "print(len(recall_value(file, file.read_bytes())['entities']))"
    )
    answer = call(installed, "python", "-c", code)

    assert answer.returncode == 0, answer.stderr
    assert int(answer.stdout) > 1_000


def test_the_installation_keeps_what_is_read_of_shipped_names_and_rules(
    installed: Installed,
) -> None:
    code = (
        "from bot.app.keeping import find_shared_keeper\n"
        "from bot.app.newsroom import build_newsroom\n"
        "from config import load_files\n"
        "settings = load_files(())\n"
        "keeper, newsroom = find_shared_keeper(settings), build_newsroom(settings)\n"
        "print(len(keeper.recall('catalogue-names', newsroom.catalogue.fingerprint)))\n"
        "print(len(keeper.recall('word-needs', '')))"
    )
    answer = call(installed, "python", "-c", code)

    assert answer.returncode == 0, answer.stderr
    assert all(int(size) > 50_000 for size in answer.stdout.split())


def test_neither_a_test_tool_nor_the_build_backend_is_installed(installed: Installed) -> None:
    code = "from importlib import metadata as m; print(*{d.name for d in m.distributions()})"
    names = set(call(installed, "python", "-c", code).stdout.split())

    assert "nightdesk" in names
    assert not names & {"pytest", "hypothesis", "mypy", "ruff", "uv", "hatchling", "editables"}


def test_nobody_may_write_to_the_tree(installed: Installed) -> None:
    if installed.uid is None:
        warnings.warn("the tests cannot become another user: run by their own", stacklevel=1)
    answer = call(
        installed,
        "python",
        "-c",
        "import os, sys; print(os.getuid(), os.access(sys.prefix, os.W_OK))",
    )

    uid, may_write = answer.stdout.split()
    assert int(uid) == (os.geteuid() if installed.uid is None else installed.uid)
    assert may_write == "False" or installed.uid is None


def test_a_user_without_home_or_name_is_told_what_to_set(installed: Installed) -> None:
    if installed.uid is None:
        pytest.skip("the tests cannot become a user that is in no list of accounts")
    nameless = {"user": 54321, "group": 54321, "extra_groups": []}

    def ask(*words: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [installed.prefix / "bin" / "nightdesk", *words],
            cwd="/",
            env=environment(installed),
            capture_output=True,
            text=True,
            check=False,
            **nameless,
        )

    told, asked = ask("watch", "list"), ask("feed", "check", "/nowhere.xml")

    assert told.returncode == 2
    assert "NIGHTDESK_DATA_DIR" in told.stderr
    assert "Traceback" not in told.stderr
    assert asked.returncode == 1
    assert "/nowhere.xml: cannot be read" in asked.stdout


def get(url: str) -> tuple[int, str]:
    with urlopen(url, timeout=30) as answer:
        return answer.status, answer.read().decode()


def owner_of(pid: int) -> int | None:
    status = Path(f"/proc/{pid}/status")
    if not status.exists():
        return None
    (line,) = [line for line in status.read_text().splitlines() if line.startswith("Uid:")]
    return int(line.split()[1])


def told_by(*runs: RunningProcess) -> Counter[str]:
    """How often each item stood in the terminal."""
    return Counter(token for run in runs for line in run.told for token in _HEADLINE.findall(line))


def wait_until_told(count: int, *runs: RunningProcess) -> None:
    """Until the runs have told of so many items; fails where the last of them ends before."""
    current = runs[-1]
    with current.changed:
        current.changed.wait_for(
            lambda: len(told_by(*runs)) >= count or not current.open_pipes, PATIENCE_S
        )
        said = "\n".join(current.said[-20:])
    assert len(told_by(*runs)) >= count, said


def configure(folder: Path, base: str) -> Path:
    kinds = {"live": LIVE, "still": STILL, "broken": BROKEN}
    sources: dict[str, Any] = {
        f"{kind}-{number}": {
            "name": f"Outlet {kind} {number}",
            "url": f"{base}/{kind}/{number}",
            "host": f"{kind}{number}.example",
            "tier": 1,
        }
        for kind, count in kinds.items()
        for number in range(count)
    }
    path = folder / "nightdesk.yaml"
    path.write_text(
        json.dumps(
            {
                "sources": sources,
                "watches": [
                    {"name": "z", "query": "zeta*", "channels": ["desk"], "priority": "high"}
                ],
                "channels": {"desk": {"threshold": "everything", "digest": None}},
                "poll": {"tier_1_s": 0.5, "other_s": 0.5},
                "fetch": {"per_host": 100},
            }
        )
    )
    return path


async def deliveries(database: Path) -> dict[str, DeliveryState]:
    store = open_store(f"sqlite:///{database}")
    await store.open()
    try:
        found = await store.list_deliveries(states=set(DeliveryState))
    finally:
        await store.close()
    return {one.id: one.state for one in found}


async def test_the_service_under_load_ends_within_ten_seconds_and_loses_and_repeats_nothing(
    installed: Installed, data: Path
) -> None:
    with growing_feeds(ITEMS) as base:
        env = environment(
            installed,
            NIGHTDESK_CONFIG=str(configure(data, base)),
            NIGHTDESK_DATA_DIR=str(data),
        )
        command = (installed.prefix / "bin" / "nightdesk", "run")
        with run_service(env, command=command, cwd="/", **installed.account) as first:
            wire = first.wire_url
            assert owner_of(first.process.pid) in (None, installed.uid, os.geteuid())
            wait_until_told(LIVE * 3, first)
            answers = {path: get(f"{wire}{path}") for path in ("healthz", "readyz", "metrics", "")}
            began = time.monotonic()
            assert first.end() == 0
            took_s = time.monotonic() - began
        at_first = await deliveries(data / "nightdesk.db")
        with run_service(env, command=command, cwd="/", **installed.account) as second:
            wait_until_told(LIVE * (ITEMS - 1), first, second)
            assert second.end() == 0
        at_last = await deliveries(data / "nightdesk.db")

    assert {path: status for path, (status, _) in answers.items()} == dict.fromkeys(answers, 200)
    polls = re.search(r'nightdesk_polls_total\{outcome="fresh"\} (\d+)', answers["metrics"][1])
    assert polls is not None
    assert int(polls[1]) > LIVE
    assert "zeta" in answers[""][1]
    assert took_s <= 10
    # It ended in the middle of its work, and went on from there.
    assert LIVE * 3 <= len(told_by(first)) < LIVE * (ITEMS - 1)
    # Each source's first item is its baseline.
    expected = {name_item(n, item) for n in range(LIVE) for item in range(2, ITEMS + 1)}
    assert told_by(first, second) == dict.fromkeys(expected, 1)
    assert at_first.keys() <= at_last.keys()
    assert set(at_last.values()) == {DeliveryState.SENT}
    assert len(at_last) == len(expected)
    for run in (first, second):
        assert not any("Traceback" in line for line in run.said)


def test_the_demo_day_is_inside_and_plays(installed: Installed) -> None:
    code = "from bot.demo.reading import shipped_day; print(shipped_day().title)"

    answer = call(installed, "python", "-c", code)

    assert answer.returncode == 0, answer.stderr
    assert answer.stdout.strip()


def test_the_installer_says_how_it_is_called() -> None:
    answer = subprocess.run(
        ["sh", str(PROJECT / "deploy" / "install.sh")], capture_output=True, text=True, check=False
    )

    assert answer.returncode != 0
    assert "install.sh PREFIX" in answer.stderr

"""How soon Nightdesk is there: ``--help`` in CPU time, ``run`` until its first request."""

from __future__ import annotations

import json
import os
import resource
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from benchmarks.report import Goal, print_goals, print_table

TIMES = 7
RUNS = 5
GOAL_HELP_S = 0.3
GOAL_FIRST_POLL_S = 2.0
_PATIENCE_S = 30

NIGHTDESK = (sys.executable, "-m", "bot.cli")
_BARE_GET = """
import asyncio, sys, aiohttp
async def get():
    async with aiohttp.ClientSession() as session:
        async with session.get(sys.argv[1]) as answer:
            await answer.read()
asyncio.run(get())
"""


def cpu_of(command: Sequence[str]) -> float:
    """CPU seconds that a command takes to its end, the median of several."""
    took = []
    for _ in range(TIMES):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        took.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return median(took)


def time_to_first_request(
    command: Sequence[str], listener: socket.socket, env: dict[str, str]
) -> float:
    """Seconds from a process's start until its request has come; it is ended then."""
    began = time.perf_counter()
    with subprocess.Popen(
        command, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as process:
        try:
            connection, _ = listener.accept()
            with connection:
                connection.settimeout(_PATIENCE_S)
                connection.recv(1)
                took = time.perf_counter() - began
                connection.sendall(b"HTTP/1.1 503 Not now\r\nContent-Length: 0\r\n\r\n")
        finally:
            process.send_signal(signal.SIGTERM)
            process.wait(_PATIENCE_S)
    return took


def write_configuration(folder: Path, url: str) -> Path:
    """One source, one watch, a new database, any free port."""
    file = folder / "nightdesk.yaml"
    settings = {
        "data_dir": str(folder / "data"),
        "http": {"port": 0},
        "sources": {"quay-post": {"name": "Quay Post", "url": url}},
        "watches": [{"name": "quay", "query": "quay", "channels": ["desk"]}],
    }
    file.write_text(json.dumps(settings), encoding="utf-8")
    return file


def clean_environment(configuration: Path) -> dict[str, str]:
    """This environment without a newsroom's own settings and tokens in it."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("NIGHTDESK_", "SLACK_"))
    }
    return kept | {"NIGHTDESK_CONFIG": str(configuration)}


def measure_first_poll() -> tuple[list[float], list[float]]:
    """Seconds to the first request of ``nightdesk run`` and of a bare aiohttp, in turn.

    Each run of Nightdesk makes its database first, as on a new machine.
    """
    ours, bare = [], []
    with socket.create_server(("127.0.0.1", 0)) as listener, TemporaryDirectory() as name:
        listener.settimeout(_PATIENCE_S)
        url = f"http://127.0.0.1:{listener.getsockname()[1]}/feed.xml"
        for number in range(RUNS):
            folder = Path(name) / str(number)
            folder.mkdir()
            env = clean_environment(write_configuration(folder, url))
            ours.append(time_to_first_request((*NIGHTDESK, "run"), listener, env))
            bare.append(
                time_to_first_request((sys.executable, "-c", _BARE_GET, url), listener, env)
            )
    return ours, bare


def main() -> bool:
    """Measure, print, and say whether the goals were met."""
    python_s = cpu_of((sys.executable, "-c", "pass"))
    help_s = cpu_of((*NIGHTDESK, "--help"))
    ours, bare = measure_first_poll()
    print_table(
        ("start", "Nightdesk s", "bare s", "ratio", "bare is"),
        [
            ("--help, CPU", help_s, python_s, help_s / python_s, "python -c pass"),
            (
                "run, to its first request",
                median(ours),
                median(bare),
                median(ours) / median(bare),
                "python, aiohttp, one GET",
            ),
        ],
    )
    return print_goals(
        [
            Goal(name="CPU of --help", figure=help_s, most=GOAL_HELP_S, unit="s"),
            Goal(
                name="run polls its first source",
                figure=median(ours),
                most=GOAL_FIRST_POLL_S,
                unit="s",
            ),
        ]
    )


if __name__ == "__main__":
    raise SystemExit(not main())

"""How soon news leaves for Slack, and a command is acknowledged, while 2,000 sources are polled.

``nightdesk run`` as it is, in a process of its own, with a double of Slack and a server of feeds
beside it. Forty of the sources have one more item at each poll, each with a watch that tells a
channel of its own and one of four that ten watches share; the others answer 304. Meanwhile
somebody types commands, in one channel after the other. How soon news left is what
the service says in ``/metrics``; acknowledgements are timed by whoever types, the way to the
double included.
"""

from __future__ import annotations

import asyncio
import json
import os
import re
import socket
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import aiohttp
import yaml
from prometheus_client.parser import text_string_to_metric_families

from benchmarks.feed_server import FeedServer, feed_server
from benchmarks.report import Goal, print_goals

__all__ = ["run_nightdesk", "when_ready"]

ROOT = Path(__file__).parents[1]
SOURCES, GROWING = 2_000, 40
APART = SOURCES // GROWING  # so that they are not polled all at once
EVERY_S = 60.0
MEASURED_S = 150.0
SHARED = 4  # channels
CHANNEL = "C0DOUBLE001"
COMMANDS = ("list", "help", "add", "test", "why", "status", "brief", "what is this")
BETWEEN_COMMANDS_S = 0.25
LEFT_WITHIN_S, ACKNOWLEDGED_WITHIN_S = 0.3, 0.3


def _describe(feeds: FeedServer, folder: Path, port: int) -> dict[str, Any]:
    """The configuration: sources, watches and channels."""
    growing = range(GROWING)
    sources = {
        f"s{number}": {
            "name": f"Source {number}",
            "kind": "feed",
            "url": feeds.address(
                "new" if number % APART == 0 else "etag", number, items=10, once=True, own_host=True
            ),
            "tier": 1,
        }
        for number in range(SOURCES)
    }
    return {
        "data_dir": str(folder / "data"),
        "http": {"port": port},
        "poll": {"tier_1_s": EVERY_S},
        "log": {"level": "warning", "format": "json"},
        "sources": sources,
        "watches": [
            {
                "name": f"w{number}",
                "query": f"source:s{number * APART}",
                "channels": [f"c{number}", f"desk{number % SHARED}"],
                "priority": "high",
            }
            for number in growing
        ],
        "channels": {name: {"threshold": "everything"} for name in _list_channels()},
    }


def _list_channels() -> list[str]:
    return [*(f"c{number}" for number in range(GROWING)), *(f"desk{n}" for n in range(SHARED))]


@contextmanager
def _slack() -> Iterator[Mapping[str, Any]]:
    """The double, in a process of its own: its port, address and secrets."""
    channels = ",".join(["general", *_list_channels()])
    with subprocess.Popen(
        [sys.executable, "-m", "tests.slack_double", "--channels", channels],
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
    ) as process:
        assert process.stdout is not None
        try:
            yield json.loads(process.stdout.readline())
        finally:
            process.terminate()


@contextmanager
def run_nightdesk(folder: Path, slack: Mapping[str, Any]) -> Iterator[int]:
    """``nightdesk run`` until the context ends; its process id."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("NIGHTDESK_", "SLACK_"))
    }
    tokens = {name: slack[name] for name in ("SLACK_API_URL", "SLACK_BOT_TOKEN", "SLACK_APP_TOKEN")}
    place = {"NIGHTDESK_CONFIG": str(folder / "nightdesk.yaml"), "PYTHONPATH": str(ROOT)}
    with (
        (folder / "log").open("wb") as log,
        subprocess.Popen(
            [sys.executable, "-m", "bot.cli", "run"],
            env=kept | place | tokens,
            cwd=folder,
            stdout=log,
            stderr=log,
        ) as process,
    ):
        try:
            yield process.pid
        finally:
            process.terminate()


async def _read_metrics(session: aiohttp.ClientSession, url: str) -> dict[tuple[str, str], float]:
    """Each sample by its name and its one label."""
    async with session.get(f"{url}/metrics") as response:
        text = await response.text()
    return {
        (sample.name, next(iter(sample.labels.values()), "")): sample.value
        for family in text_string_to_metric_families(text)
        for sample in family.samples
    }


async def when_ready(session: aiohttp.ClientSession, url: str, polls: int) -> None:
    """Return once every source was polled."""
    while True:
        try:
            samples = await _read_metrics(session, url)
        except aiohttp.ClientError:
            samples = {}
        done = sum(value for (name, _), value in samples.items() if name == "nightdesk_polls_total")
        if done >= polls:
            return
        await asyncio.sleep(0.5)


async def _type_commands(session: aiohttp.ClientSession, slack_url: str) -> AsyncIterator[float]:
    """Type one command after the other; yields how long each acknowledgement took, seconds."""
    async with session.get(f"{slack_url}/double/messages") as response:
        told = await response.json()
    links = re.findall(r'"url": "(https?://[^"]+)"', json.dumps(told)) or ["https://a.example/"]
    channels = sorted({one["channel"] for one in told}) or [CHANNEL]
    ends = time.perf_counter() + MEASURED_S
    number = 0
    while time.perf_counter() < ends:
        command = COMMANDS[number % len(COMMANDS)]
        number += 1
        said = {
            # Two like commands of one person within seconds are one.
            "user_id": f"U{number:010}",
            "channel_id": channels[number % len(channels)],
            "text": {
                "add": f"add nokia{number} to #c1",
                "test": f"test nokia{number} OR source",
                "why": f"why {links[number % len(links)]}",
            }.get(command, command),
            "wait_for_answer": False,
        }
        began = time.perf_counter()
        async with session.post(f"{slack_url}/double/commands", json=said) as response:
            response.raise_for_status()
            await response.read()
        yield time.perf_counter() - began
        await asyncio.sleep(BETWEEN_COMMANDS_S)


async def _measure(feeds: FeedServer, slack: Mapping[str, Any]) -> tuple[list[float], Any, float]:
    """The acknowledgements in seconds, the histogram of leavings, and polls a second."""
    with TemporaryDirectory(prefix="nightdesk-benchmark-") as name:
        folder = Path(name)
        with socket.create_server(("127.0.0.1", 0)) as free:
            port = free.getsockname()[1]
        (folder / "nightdesk.yaml").write_text(
            yaml.safe_dump(_describe(feeds, folder, port)), encoding="utf-8"
        )
        url, slack_url = f"http://127.0.0.1:{port}", f"http://127.0.0.1:{slack['port']}"
        with run_nightdesk(folder, slack):
            async with aiohttp.ClientSession() as session, asyncio.timeout(MEASURED_S + 180):
                await when_ready(session, url, SOURCES)
                before = await _read_metrics(session, url)
                began = time.perf_counter()
                acknowledged = [one async for one in _type_commands(session, slack_url)]
                after = await _read_metrics(session, url)
                took_s = time.perf_counter() - began
    grown = {key: value - before.get(key, 0.0) for key, value in after.items()}
    left = {
        float(bound): value
        for (name, bound), value in grown.items()
        if name == "nightdesk_time_to_send_seconds_bucket"
    }
    polls = sum(value for (name, _), value in grown.items() if name == "nightdesk_polls_total")
    return sorted(acknowledged), left, polls / took_s


def main() -> int:
    """Measure and print; 1 where a goal is missed."""
    with feed_server() as feeds, _slack() as slack:
        acknowledged, left, polls_a_second = asyncio.run(_measure(feeds, slack))
    count = int(max(left.values(), default=0))
    p95 = next((bound for bound in sorted(left) if left[bound] >= 0.95 * count), float("inf"))
    p50 = next((bound for bound in sorted(left) if left[bound] >= 0.5 * count), float("inf"))
    p99_ack = acknowledged[min(len(acknowledged) - 1, int(0.99 * len(acknowledged)))]
    median_ack = acknowledged[len(acknowledged) // 2]
    print(f"{SOURCES} sources, {polls_a_second:.0f} polls/s, {count} breaking alerts left")
    print(
        f"from the answer to the leaving: half within {p50 * 1000:.0f} ms, "
        f"95% within {p95 * 1000:.0f} ms"
    )
    print(
        f"{len(acknowledged)} commands: acknowledged after {median_ack * 1000:.0f} ms (median), "
        f"{p99_ack * 1000:.0f} ms (p99)"
    )
    met = print_goals(
        [
            Goal(
                name="95% of breaking alerts left after their source's answer within",
                figure=p95 * 1000,
                most=LEFT_WITHIN_S * 1000,
                unit="ms",
            ),
            Goal(
                name="99% of commands acknowledged within",
                figure=p99_ack * 1000,
                most=ACKNOWLEDGED_WITHIN_S * 1000,
                unit="ms",
            ),
            Goal(name="breaking alerts that were measured", figure=count, least=50),
        ]
    )
    return 0 if met else 1


if __name__ == "__main__":
    sys.exit(main())

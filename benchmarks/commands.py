"""How soon each command in Slack is answered, on a store of 100,000 entries.

``nightdesk run`` as it is, in a process of its own, with a double of Slack and a server of feeds
beside it. The entries came over the last fourteen days, so that each of them is asked when a query
is tried. Forty more sources have one more item at each poll, each with a watch, all of them in one
channel: lists, briefs and digests have something to say. One command is typed after the other, each
some times. An answer is there when the person sees it: the message, or the dialog with its preview.

The goals are half a second on the wall from the acknowledgement to the answer, of each command
every time, and half a second of the CPU that the service takes from the typing to the answer, what
it polls meanwhile included: on a machine that others use the one says little, the other holds.
"""

from __future__ import annotations

import asyncio
import os
import socket
import sqlite3
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any

import aiohttp
import yaml

from benchmarks.feed_server import FeedServer, feed_server
from benchmarks.preview import list_names
from benchmarks.report import Goal, print_goals, print_table
from benchmarks.service import make_settings
from benchmarks.stored_news import ENTRIES, fill, make_entries, make_sources, make_words
from benchmarks.telling import run_nightdesk, when_ready
from bot.app.newsroom import build_newsroom
from bot.model import Entry
from bot.store import open_store
from tests.slack_double import SlackDouble
from tests.slack_double.people import Person

STORED, DAYS = 100_000, 14
GROWING = 40
TIMES = 5
ANSWERED_WITHIN_S = 0.5
EDITOR = "U0EDITOR01"


@dataclass(frozen=True, slots=True, kw_only=True)
class Timing:
    """Of one command, in seconds: how long each acknowledgement took, how long from that until the
    person saw the answer, and the CPU time of both.
    """

    command: str
    acknowledged: list[float]
    answered: list[float]
    cpu: list[float]


def _make_recent_entries(names: list[str], until: datetime) -> Iterator[Entry]:
    """The last of the stored entries, as if they had come evenly until then."""
    step = timedelta(days=DAYS) / STORED
    begin = until - timedelta(days=DAYS)
    for number, entry in enumerate(make_entries(names, skip=ENTRIES - STORED)):
        seen = begin + number * step
        yield replace(entry, seen=seen, published=seen)


async def _fill_store(path: Path) -> None:
    with TemporaryDirectory() as name:
        newsroom = build_newsroom(make_settings(Path(name)))
    now = datetime.now(UTC) - timedelta(minutes=1)
    store = open_store(f"sqlite:///{path}")
    await store.open()
    sources = make_sources()
    # They are nowhere: nobody asks them.
    await store.add_sources(
        sources, actor="benchmark", now=now, paused=[source.id for source in sources]
    )
    await fill(store, _make_recent_entries(list_names(newsroom.catalogue), now))
    await store.close()


def _describe(feeds: FeedServer, folder: Path, port: int) -> dict[str, Any]:
    """The configuration: sources that grow, watches and a channel."""
    return {
        "data_dir": str(folder / "data"),
        "database_url": f"sqlite:///{folder / 'nightdesk.db'}",
        "http": {"port": port},
        "poll": {"tier_1_s": 30.0},
        "log": {"level": "warning", "format": "json"},
        "sources": {
            f"s{number}": {
                "name": f"Source {number}",
                "kind": "feed",
                "url": feeds.address("new", number, items=10, once=True, own_host=True),
                "tier": 1,
            }
            for number in range(GROWING)
        },
        "watches": [
            {
                "name": f"w{number}",
                "query": f"source:s{number}",
                "channels": ["tech"],
                "priority": "high" if number % 2 else "low",
            }
            for number in range(GROWING)
        ],
        "channels": {
            "tech": {
                "threshold": "important",
                "digest": {"cron": "0 8 1 1 *", "zone": "UTC"},
                "most_an_hour": 60,
            }
        },
        "slack": {"editors": [EDITOR]},
    }


def _list_commands(links: Sequence[str]) -> dict[str, Callable[[int], str]]:
    """What is typed, by the name that it is printed under; ``n`` is how often it was before."""
    words = make_words()
    common, rare = words[20], words[40_000]
    return {
        "help": lambda _n: "help",
        "list": lambda _n: "list",
        "list all": lambda _n: "list all",
        "status": lambda _n: "status",
        "source list": lambda _n: "source list",
        "source health": lambda _n: "source health",
        "brief": lambda _n: "brief",
        "why LINK": lambda n: f"why {links[n]}",
        "why an unknown link": lambda n: f"why https://nowhere.example/{n}",
        "test a rare word": lambda _n: f"test {rare}",
        "test a common word": lambda _n: f"test {common}",
        "test an entity": lambda _n: "test entity:nokia",
        "test everything": lambda _n: "test *",
        "add (dialog with its preview)": lambda n: f"add {common} {words[300 + n]}",
        "add an entity (dialog)": lambda n: f"add entity:apple {words[300 + n]}",
        "edit (dialog with its preview)": lambda n: f"edit fenwick{n} {common}",
        "mute": lambda n: f"mute w{n} for 2h",
        "unmute": lambda n: f"unmute w{n}",
        "remove": lambda n: f"remove fenwick{n}",
        "settings (dialog)": lambda _n: "settings",
        # They are paused while nobody asks for them: what is resumed can be paused.
        "source resume": lambda n: f"source resume outlet-{n}",
        "source pause": lambda n: f"source pause outlet-{n}",
        "what is no command": lambda n: f"{common} {n}",
        "digest now": lambda _n: "digest now",
    }


def _is_complete(person: Person) -> bool:
    """Whether the dialog before them shows what the watch would have brought."""
    return person.modal is not None and "Looking at what" not in person.reads()


def _read_cpu_s(pid: int) -> float:
    """The CPU seconds of all the threads of a process."""
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


async def _time_one(
    slack: SlackDouble, person: Person, text: str, pid: int
) -> tuple[float, float, float]:
    """How long one command took to be acknowledged, and from then on to be answered, and what
    CPU time the service took.
    """
    began, cpu_s = time.perf_counter(), _read_cpu_s(pid)
    answered = await person.type(text, channel="tech")
    if not answered.shown:
        await slack.wait_for(lambda: bool(answered.shown) or _is_complete(person))
    took, cpu_s = time.perf_counter() - began, _read_cpu_s(pid) - cpu_s
    if person.modal is not None:
        await person.close()
    return answered.after_s, max(0.0, took - answered.after_s), cpu_s


async def _time_commands(slack: SlackDouble, links: Sequence[str], pid: int) -> list[Timing]:
    person = Person(slack, EDITOR)
    for number in range(TIMES):
        # Where Slack opens no dialog, the watch is added at once: those to be changed.
        await slack.send_command_over_socket(
            f"add fenwick{number} to #tech", user_id=EDITOR, trigger_id=""
        )
    timings = []
    for name, command in _list_commands(links).items():
        took = [await _time_one(slack, person, command(number), pid) for number in range(TIMES)]
        timings.append(
            Timing(
                command=name,
                acknowledged=[ack_s for ack_s, _, _ in took],
                answered=[answer_s for _, answer_s, _ in took],
                cpu=[cpu_s for _, _, cpu_s in took],
            )
        )
    return timings


def _find_links(path: Path) -> list[str]:
    """Addresses of stored entries, from all over the time."""
    with sqlite3.connect(path) as conn:
        rows = conn.execute(
            "SELECT url FROM entries WHERE number % ? = 7 LIMIT ?", (STORED // 10, TIMES)
        ).fetchall()
    conn.close()
    return [url for (url,) in rows]


async def _measure(feeds: FeedServer) -> list[Timing]:
    with TemporaryDirectory(prefix="nightdesk-benchmark-") as name:
        folder = Path(name)
        began = time.perf_counter()
        await _fill_store(folder / "nightdesk.db")
        print(f"{STORED:,} entries of {DAYS} days stored in {time.perf_counter() - began:.0f} s")
        with socket.create_server(("127.0.0.1", 0)) as free:
            port = free.getsockname()[1]
        (folder / "nightdesk.yaml").write_text(
            yaml.safe_dump(_describe(feeds, folder, port)), encoding="utf-8"
        )
        async with SlackDouble(channels=("general", "tech")) as slack:
            tokens = {
                "SLACK_API_URL": slack.api_url,
                "SLACK_BOT_TOKEN": slack.bot_token,
                "SLACK_APP_TOKEN": slack.app_token,
            }
            with run_nightdesk(folder, tokens) as pid:
                async with aiohttp.ClientSession() as session, asyncio.timeout(400):
                    # The baseline, and three rounds with news.
                    await when_ready(session, f"http://127.0.0.1:{port}", 4 * GROWING)
                    return await _time_commands(slack, _find_links(folder / "nightdesk.db"), pid)


def main() -> int:
    """Measure and print; 1 where a command was answered too late."""
    with feed_server() as feeds:
        timings = asyncio.run(_measure(feeds))
    print_table(
        ("command", "ack ms", "longest", "answer ms after it", "longest", "CPU ms"),
        [
            (
                one.command,
                median(one.acknowledged) * 1000,
                max(one.acknowledged) * 1000,
                median(one.answered) * 1000,
                max(one.answered) * 1000,
                median(one.cpu) * 1000,
            )
            for one in timings
        ],
    )
    slowest = max(timings, key=lambda one: median(one.cpu))
    latest = max(timings, key=lambda one: max(one.answered))
    met = print_goals(
        [
            Goal(
                name=f"from an acknowledgement to the answer, at the longest ({latest.command})",
                figure=max(latest.answered) * 1000,
                most=ANSWERED_WITHIN_S * 1000,
                unit="ms",
            ),
            Goal(
                name=f"CPU from the typing of a command to its answer ({slowest.command})",
                figure=median(slowest.cpu) * 1000,
                most=ANSWERED_WITHIN_S * 1000,
                unit="ms",
            ),
            Goal(
                name="every command acknowledged within",
                figure=max(max(one.acknowledged) for one in timings) * 1000,
                most=3_000,
                unit="ms",
            ),
        ]
    )
    return 0 if met else 1


if __name__ == "__main__":
    sys.exit(main())

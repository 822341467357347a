"""A shell with a folder of its own, in which `nightdesk` is called."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from bot.cli import main
from tests.app.restoring import restored_logs
from tests.databases import lay_database

PROJECT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True)
class Answer:
    """What a call came to."""

    status: int
    out: str
    err: str

    @property
    def records(self) -> list[dict[str, Any]]:
        """Standard output, read as JSON Lines."""
        return [json.loads(line) for line in self.out.splitlines()]


class Shell:
    """Calls ``nightdesk`` with an environment that holds nothing of the caller's."""

    def __init__(
        self, folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        self.folder = folder
        self._monkeypatch = monkeypatch
        self._capsys = capsys
        for name in os.environ:
            if name.startswith(("NIGHTDESK_", "SLACK_")):
                monkeypatch.delenv(name)
        self.database = folder / "nightdesk.db"
        lay_database(self.database)
        self.env: dict[str, str] = {}
        self.set(
            NIGHTDESK_DATABASE_URL=self.database_url,
            NIGHTDESK_DATA_DIR=str(folder),
            HOME=str(folder),
        )

    @property
    def database_url(self) -> str:
        return f"sqlite:///{self.database}"

    def set(self, **names: str) -> None:
        """Set environment variables for all calls to come."""
        for name, value in names.items():
            self.env[name] = value
            self._monkeypatch.setenv(name, value)

    def write(self, name: str, content: object) -> Path:
        """A file in the shell's folder; what is no text is written as JSON, which is YAML."""
        path = self.folder / name
        text = content if isinstance(content, str) else json.dumps(content)
        path.write_text(text, encoding="utf-8")
        return path

    def configure(self, content: object) -> Path:
        """Write a configuration file that all calls to come read."""
        path = self.write("nightdesk.yaml", content)
        self.set(NIGHTDESK_CONFIG=str(path))
        return path

    def __call__(self, *words: str | Path) -> Answer:
        """Call the command line's own entry point in this process."""
        self._capsys.readouterr()
        self._monkeypatch.setattr(sys, "argv", ["nightdesk", *map(str, words)])
        with pytest.raises(SystemExit) as ended:
            main()
        said = self._capsys.readouterr()
        status = ended.value.code
        return Answer(status=status if isinstance(status, int) else 1, out=said.out, err=said.err)

    def process(self, *words: str | Path, **env: str) -> Answer:
        """Call it in a process of its own, from another folder."""
        ended = subprocess.run(
            [sys.executable, "-m", "bot.cli", *map(str, words)],
            cwd=self.folder,
            env=self.environment(**env),
            capture_output=True,
            timeout=60,
            check=False,
        )
        return Answer(
            status=ended.returncode, out=ended.stdout.decode("utf-8"), err=ended.stderr.decode()
        )

    def environment(self, **env: str) -> dict[str, str]:
        """The whole environment of a process that this shell starts."""
        passed = {name: os.environ[name] for name in ("PATH", "LANG") if name in os.environ}
        return {**passed, "PYTHONPATH": str(PROJECT), **self.env, **env}


@pytest.fixture
def shell(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Iterator[Shell]:
    with restored_logs():
        yield Shell(tmp_path, monkeypatch, capsys)


@dataclass(slots=True)
class Site:
    """A web server on loopback, whose pages a test sets."""

    url: str
    pages: dict[str, tuple[int, bytes]] = field(default_factory=dict)
    moved: dict[str, str] = field(default_factory=dict)  # for good (301), by path
    agents: list[str] = field(default_factory=list)


@pytest.fixture
def site() -> Iterator[Site]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            served.agents.append(self.headers["User-Agent"])
            status, body = served.pages.get(self.path, (404, b"not here"))
            if self.path in served.moved:
                status, body = 301, b""
            self.send_response(status)
            if status == 301:
                self.send_header("Location", served.moved[self.path])
            self.send_header("Content-Type", "application/xml")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: Any) -> None:
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        served = Site(url=f"http://127.0.0.1:{server.server_address[1]}")
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield served
        server.shutdown()


def rss(*titles: str, published: str | None = "Mon, 02 Mar 2026 12:00:00 GMT") -> bytes:
    """A feed with an item for each title; undated where ``published`` is None."""
    date = "" if published is None else f"<pubDate>{published}</pubDate>"
    items = "".join(
        f"<item><title>{title}</title><link>https://outlet.example/{number}</link>"
        f"<guid>{number}</guid>{date}</item>"
        for number, title in enumerate(titles, start=1)
    )
    return (
        "<?xml version='1.0' encoding='utf-8'?><rss version='2.0'><channel><title>Outlet</title>"
        f"<link>https://outlet.example/</link><description>News</description>{items}"
        "</channel></rss>"
    ).encode()

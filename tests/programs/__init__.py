"""The program as a process, started in a tenth of the time that its imports take.

`Program` is a `subprocess.Popen` of ``python -m bot.cli``. Where the system allows it, the process
is forked from one that has imported the program and done nothing else; see
``tests/programs/server.py``. It is a process as any other: with its own number, folder,
environment and pipes, a child of this one, ended by signals, waited for by its number.
"""

from __future__ import annotations

import atexit
import ctypes
import inspect
import json
import os
import socket
import subprocess
import sys
import threading
from collections.abc import Mapping
from pathlib import Path
from typing import Any

__all__ = ["ROOT", "Program"]

ROOT = Path(__file__).parents[2]

_SIGNATURE = inspect.signature(subprocess.Popen._execute_child)
# What Popen's own child does besides, and a forked one does not.
_NOT_DONE = {
    "preexec_fn": None,
    "pass_fds": (),
    "executable": None,
    "shell": False,
    "gid": None,
    "gids": None,
    "uid": None,
    "umask": -1,
    "process_group": -1,
}
# The interpreter reads these when it starts, which a forked one did already.
_READ_AT_START = ("PYTHON", "LC_", "LANG", "LD_", "MALLOC_")
_PR_SET_CHILD_SUBREAPER = 36  # linux/prctl.h


class Program(subprocess.Popen[Any]):
    """``python -m bot.cli WORDS``, with the keywords of `subprocess.Popen`.

    It is started as anyone starts it where ``real`` is true, where the environment variable
    ``REAL_STARTS`` is set, on systems other than Linux, and where a keyword or the environment
    asks for what a forked process cannot have.
    """

    def __init__(self, *words: str | Path, real: bool = False, **keywords: Any) -> None:
        self._real = real or "REAL_STARTS" in os.environ or sys.platform != "linux"
        super().__init__([sys.executable, "-m", "bot.cli", *map(str, words)], **keywords)

    def _execute_child(self, *arguments: Any, **keywords: Any) -> None:
        asked = _SIGNATURE.bind(self, *arguments, **keywords).arguments
        env = dict(os.environ if asked["env"] is None else asked["env"])
        if self._real or not _can_be_forked(asked, env):
            super()._execute_child(*arguments, **keywords)  # type: ignore[misc]
            return
        own = [asked["p2cread"], asked["c2pwrite"], asked["errwrite"]]
        streams = [number if given == -1 else given for number, given in enumerate(own)]
        said = {
            "words": asked["args"][3:],
            "env": env,
            "cwd": os.fspath(asked["cwd"] or Path.cwd()),
            "new_session": bool(asked["start_new_session"]),
        }
        try:
            self.pid = _find_server(env).fork(said, streams)
        finally:
            ends = (asked["p2cwrite"], asked["c2pread"], asked["errread"])
            self._close_pipe_fds(own[0], ends[0], ends[1], own[1], ends[2], own[2])  # type: ignore[attr-defined]
        self._child_created = True


def _can_be_forked(asked: Mapping[str, Any], env: Mapping[str, str]) -> bool:
    return (
        all(asked.get(name, usual) == usual for name, usual in _NOT_DONE.items())
        and bool(asked["close_fds"])
        # The imports are those of this folder, and no other may come before it.
        and env.get("PYTHONPATH") == str(ROOT)
    )


class _Server:
    """A process that has imported the program, and a socket by which it is asked to fork."""

    def __init__(self, env: Mapping[str, str]) -> None:
        self._asking, asked = socket.socketpair()
        self._lock = threading.Lock()
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.programs.server", str(asked.fileno())],
            cwd=ROOT,
            env=dict(env),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            pass_fds=[asked.fileno()],
        )
        asked.close()
        atexit.register(self._end)

    def fork(self, said: Mapping[str, Any], streams: list[int]) -> int:
        """The number of a new child of this process, that has begun to be the program."""
        body = json.dumps(said).encode()
        with self._lock:
            # An orphan's next parent is the nearest process that asks for orphans; for this
            # moment it is this one, so that it can wait for what the server's child left behind.
            _adopt_orphans(True)
            try:
                socket.send_fds(self._asking, [len(body).to_bytes(8, "big")], streams)
                self._asking.sendall(body)
                answer = self._asking.recv(8)
            finally:
                _adopt_orphans(False)
        if len(answer) != 8:
            raise RuntimeError("the process that programs are forked from has ended")
        return int.from_bytes(answer, "big")

    def _end(self) -> None:
        self._asking.close()
        self._process.wait()


_servers: dict[tuple[tuple[str, str], ...], _Server] = {}
_finding = threading.Lock()


def _find_server(env: Mapping[str, str]) -> _Server:
    """The one whose interpreter was started with what ``env`` says to interpreters."""
    at_start = {name: value for name, value in env.items() if name.startswith(_READ_AT_START)}
    key = tuple(sorted(at_start.items()))
    with _finding:
        if key not in _servers:
            _servers[key] = _Server(
                at_start | {name: env[name] for name in ("PATH", "HOME") if name in env}
            )
        return _servers[key]


def _adopt_orphans(on: bool) -> None:
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.prctl(_PR_SET_CHILD_SUBREAPER, int(on), 0, 0, 0) != 0:
        raise OSError(ctypes.get_errno(), "prctl(PR_SET_CHILD_SUBREAPER)")

"""``python -m tests.programs.server SOCKET``: imports the program once, then forks it on demand.

What is forked has all modules and nothing else: no module of the program asks, when it is imported,
for what each process has of its own (environment, time), which ``test_programs.py`` holds. Its
environment, folder, arguments and streams are there before ``python -m bot.cli`` is run in it, by
`runpy` as Python itself does. The process that forks has one thread, which it makes sure of.
"""

from __future__ import annotations

import gc
import io
import json
import multiprocessing.process
import os
import pkgutil
import runpy
import socket
import sys
import time
from importlib import import_module
from pathlib import Path
from typing import Any, TextIO

_ROOMS = ("bot", "config", "watchers")
# Alembic runs these as scripts.
_SCRIPTS = "bot.store.migrations."


def import_program() -> None:
    """Import every module of the program."""
    for room in _ROOMS:
        package = import_module(room)
        for found in pkgutil.walk_packages(package.__path__, f"{room}."):
            if not found.name.endswith("__main__") and not found.name.startswith(_SCRIPTS):
                import_module(found.name)


def serve(asking: socket.socket) -> dict[str, Any]:
    """Fork whenever asked to. Returns in each child, with what was asked; never in the parent."""
    while True:
        head, streams, _, _ = socket.recv_fds(asking, 8, 3)
        if not head:
            os._exit(0)
        said = json.loads(_read(asking, int.from_bytes(head, "big")))
        told, tell = os.pipe()
        between = os.fork()
        if between == 0:
            number = os.fork()
            if number == 0:
                for one in (told, tell):
                    os.close(one)
                asking.close()
                _take_over(said, streams)
                return dict(said)
            # What this leaves behind is an orphan, and becomes a child of the one who asked.
            os.write(tell, number.to_bytes(8, "big"))
            os._exit(0)
        os.close(tell)
        os.waitpid(between, 0)
        asking.sendall(os.read(told, 8))
        for one in (told, *streams):
            os.close(one)


def _read(asking: socket.socket, length: int) -> bytes:
    body = b""
    while len(body) < length:
        body += asking.recv(length - len(body))
    return body


def _take_over(said: dict[str, Any], streams: list[int]) -> None:
    """Be what a process is that was started with these streams, folder and environment."""
    if said["new_session"]:
        os.setsid()
    for number, stream in enumerate(streams):
        os.dup2(stream, number)
    for stream in streams:
        os.close(stream)
    for name, number in (("stdin", 0), ("stdout", 1), ("stderr", 2)):
        stream = _open_stream(number, getattr(sys, name))
        setattr(sys, name, stream)
        setattr(sys, f"__{name}__", stream)
    os.chdir(said["cwd"])
    os.environ.clear()
    os.environ.update(said["env"])
    time.tzset()
    # `python -m` puts the folder it is started in before all others.
    sys.path[0] = multiprocessing.process.ORIGINAL_DIR = said["cwd"]
    sys.argv[1:] = said["words"]
    sys.orig_argv[1:] = ["-m", "bot.cli", *said["words"]]
    for name in [name for name in sys.modules if name.split(".")[0] == "tests"]:
        del sys.modules[name]


def _open_stream(number: int, before: TextIO) -> TextIO:
    """A standard stream as Python opens it at its start (``create_stdio`` in pylifecycle.c)."""
    return io.TextIOWrapper(
        open(number, "wb" if number else "rb", closefd=False),
        encoding=before.encoding,
        errors=before.errors,
        newline="\n",
        line_buffering=number == 2 or os.isatty(number),
    )


def main() -> None:
    """Serve; and in each child be the program, to its end."""
    asking = socket.socket(fileno=int(sys.argv[1]))
    import_program()
    if len(list(Path("/proc/self/task").iterdir())) != 1:
        raise RuntimeError("an import started a thread: what is forked would lack it")
    gc.collect()
    gc.freeze()
    serve(asking)
    runpy.run_module("bot.cli", run_name="__main__", alter_sys=True)


if __name__ == "__main__":
    main()

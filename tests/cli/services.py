"""`nightdesk run` in processes of their own."""

from __future__ import annotations

import contextlib
import re
import signal
import subprocess
import threading
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.programs import Program

__all__ = ["PATIENCE_S", "RunningProcess", "run_service"]

_WIRE = re.compile(r"the wire page: (http://\S+)")
PATIENCE_S = 60
"""Only ever waited for where something is broken; other tests run at the same time."""


@dataclass(slots=True)
class RunningProcess:
    """A service that was started; its logs are read all the time, so that it never waits."""

    process: subprocess.Popen[str]
    said: list[str] = field(default_factory=list)
    told: list[str] = field(default_factory=list)
    changed: threading.Condition = field(default_factory=threading.Condition)
    open_pipes: int = 2

    def read(self, pipe: Any, lines: list[str]) -> None:
        """Read a pipe to its end."""
        for line in pipe:
            with self.changed:
                lines.append(line.rstrip("\n"))
                self.changed.notify_all()
        with self.changed:
            self.open_pipes -= 1
            self.changed.notify_all()

    def wait_for(self, words: str, *, on: str = "said") -> str:
        """The first line with these words that it said (logs) or told (standard output)."""
        with self.changed:
            self.changed.wait_for(
                lambda: any(words in line for line in getattr(self, on)) or not self.open_pipes,
                PATIENCE_S,
            )
            for line in getattr(self, on):
                if words in line:
                    return str(line)
        raise AssertionError(f"{words!r} was not said, but: " + "\n".join(self.said[-40:]))

    @property
    def wire_url(self) -> str:
        """The address of its wire page, once it has started."""
        match = _WIRE.search(self.wait_for("the wire page:"))
        assert match is not None
        return match[1]

    def end(self, number: signal.Signals = signal.SIGTERM) -> int:
        """Tell it to end, and see how it does: its exit status."""
        self.process.send_signal(number)
        return self.wait()

    def wait(self) -> int:
        """Its exit status, with all that it said read."""
        status = self.process.wait(timeout=PATIENCE_S)
        with self.changed:
            self.changed.wait_for(lambda: not self.open_pipes, PATIENCE_S)
        return status


@contextlib.contextmanager
def run_service(
    env: Mapping[str, str],
    *,
    command: Sequence[str | Path] | None = None,
    real: bool = False,
    cwd: str | Path = "/",
    **account: Any,
) -> Iterator[RunningProcess]:
    """A service from its start until the context ends, when it is killed if need be.

    It is ``nightdesk run`` as `Program` starts it, or another ``command``. ``account`` are the
    keywords by which `subprocess` runs it as another user.
    """
    keywords: dict[str, Any] = {
        "env": dict(env),
        "cwd": cwd,
        "stdout": subprocess.PIPE,
        "stderr": subprocess.PIPE,
        "text": True,
        "errors": "replace",
        "start_new_session": True,
        **account,
    }
    with (
        Program("run", real=real, **keywords)
        if command is None
        else subprocess.Popen([str(word) for word in command], **keywords)
    ) as process:
        running = RunningProcess(process)
        readers = [
            threading.Thread(target=running.read, args=(pipe, lines), daemon=True)
            for pipe, lines in ((process.stderr, running.said), (process.stdout, running.told))
        ]
        for reader in readers:
            reader.start()
        try:
            yield running
        finally:
            if process.poll() is None:
                process.kill()
            process.wait()
            for reader in readers:
                reader.join()

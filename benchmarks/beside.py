"""Processes beside the one that measures: what they cost is in no figure but their own."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import IO

__all__ = ["Beside", "run_beside"]


@dataclass(frozen=True, slots=True)
class Beside:
    """A process that reads orders and writes answers, a line each."""

    pid: int
    _orders: IO[str]
    _answers: IO[str]

    def answer(self) -> str:
        """The next line that it writes; blocks until it comes."""
        return self._answers.readline()

    def ask(self, order: str) -> str:
        """What it answers to an order; blocks until it comes."""
        self._orders.write(f"{order}\n")
        self._orders.flush()
        return self.answer()


@contextmanager
def run_beside(module: str, *arguments: str) -> Iterator[Beside]:
    """``python -m MODULE``, whose standard input ends with the context, and it with that."""
    with subprocess.Popen(
        [sys.executable, "-m", module, *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        try:
            yield Beside(process.pid, process.stdin, process.stdout)
        finally:
            process.stdin.close()

"""The same load by `reader`, the feed library that others build on.

It runs in a process of its own, with its own SQLite file and its own settings: sources are
fetched by as many threads as it is told, parsed and stored by itself.

``python -m benchmarks.reader_loop`` reads one order a line (JSON: ``add`` with addresses, or
``workers``) and writes what it took.
"""

from __future__ import annotations

import json
import logging
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.beside import Beside, run_beside
from benchmarks.measuring import peak_mb

__all__ = ["ReaderLoop", "ReaderRound", "reader_loop"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReaderRound:
    """What updating every feed once took, and how many entries were new."""

    cpu_s: float
    wall_s: float
    new: int
    failed: int
    peak_mb: float


def _run() -> None:
    """Do rounds until standard input ends."""
    from reader import make_reader

    logging.disable(logging.CRITICAL)
    with (
        TemporaryDirectory(prefix="nightdesk-benchmark-") as folder,
        make_reader(str(Path(folder) / "reader.db"), search_enabled=False) as reader,
    ):
        for line in sys.stdin:
            order = json.loads(line)
            for url in order.get("add", ()):
                reader.add_feed(url)
            if "workers" not in order:
                print(json.dumps({}), flush=True)
                continue
            cpu, wall, new, failed = time.process_time(), time.perf_counter(), 0, 0
            # Without its own schedule: every feed is to be asked now.
            for result in reader.update_feeds_iter(scheduled=False, workers=order["workers"]):
                if isinstance(result.value, Exception):
                    failed += 1
                elif result.value is not None:
                    new += result.value.new
            took = ReaderRound(
                cpu_s=time.process_time() - cpu,
                wall_s=time.perf_counter() - wall,
                new=new,
                failed=failed,
                peak_mb=peak_mb(),
            )
            print(json.dumps(asdict(took)), flush=True)


@dataclass(frozen=True, slots=True)
class ReaderLoop:
    """The process; its methods block until it has done what is asked."""

    _process: Beside

    @property
    def pid(self) -> int:
        """Its process."""
        return self._process.pid

    def add(self, urls: Sequence[str]) -> None:
        """Have it follow these feeds."""
        self._ask({"add": list(urls)})

    def update(self, *, workers: int) -> ReaderRound:
        """Have every feed updated once. Raises RuntimeError where some could not be."""
        took = ReaderRound(**self._ask({"workers": workers}))
        if took.failed:
            raise RuntimeError(f"reader could not update {took.failed} feeds")
        return took

    def _ask(self, order: dict[str, object]) -> dict[str, float]:
        answer: dict[str, float] = json.loads(self._process.ask(json.dumps(order)))
        return answer


@contextmanager
def reader_loop() -> Iterator[ReaderLoop]:
    """Run the process for as long as the context lasts."""
    with run_beside("benchmarks.reader_loop") as process:
        yield ReaderLoop(process)


if __name__ == "__main__":
    _run()

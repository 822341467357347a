"""Meters of this process and its children: CPU time, memory, stalls of the event loop.

They read ``/proc``, so the benchmarks run on Linux only.
"""

from __future__ import annotations

import asyncio
import gc
import os
import sys
import time
from collections.abc import AsyncIterator, Collection, Iterable, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import FunctionType, ModuleType

__all__ = ["Cpu", "CpuMeter", "StallMeter", "measure_stalls", "object_mb", "peak_mb", "resident_mb"]

_TICK_S = 1 / os.sysconf("SC_CLK_TCK")
_PROC = Path("/proc")


@dataclass(frozen=True, slots=True, kw_only=True)
class Cpu:
    """CPU seconds: of this process with all its threads, and of all its children."""

    own_s: float
    children_s: float

    @property
    def all_s(self) -> float:
        """Both together."""
        return self.own_s + self.children_s

    def __sub__(self, before: Cpu) -> Cpu:
        return Cpu(own_s=self.own_s - before.own_s, children_s=self.children_s - before.children_s)


@dataclass(slots=True, kw_only=True)
class CpuMeter:
    """Reads what this process and its living children have taken.

    ``apart`` are children that do not count, with theirs: a server that is asked, say.
    A child's time is known to a hundredth of a second.
    """

    apart: Collection[int] = ()
    _reading_s: float = 0.0

    def read(self) -> Cpu:
        """CPU up to now, to be compared with another reading; what reading takes is left out."""
        began = time.process_time()
        children_s = 0.0
        for pid in _descendants(os.getpid(), self.apart):
            parts = _stat(pid)
            if parts:
                # utime and stime of itself, then of its children that ended.
                children_s += sum(int(part) for part in parts[11:15]) * _TICK_S
        now = time.process_time()
        self._reading_s += now - began
        return Cpu(own_s=now - self._reading_s, children_s=children_s)


def resident_mb(apart: Collection[int] = ()) -> tuple[float, float]:
    """Megabytes held now by this process, and by its children in proportion to sharing."""
    children = sum(
        _field_kb(f"{pid}/smaps_rollup", "Pss:") for pid in _descendants(os.getpid(), apart)
    )
    return _field_kb("self/status", "VmRSS:") / 1024, children / 1024


def object_mb(root: object, *, apart: Iterable[object] = ()) -> float:
    """Megabytes of all that hangs on ``root``, classes and code apart, and what hangs on it by
    way of those in ``apart``.

    What the allocator adds to each object, and what others hold as well, is not told apart.
    """
    size, seen, left = 0, set(map(id, apart)), [root]
    while left:
        each = left.pop()
        if id(each) in seen or isinstance(each, type | FunctionType | ModuleType):
            continue
        seen.add(id(each))
        size += sys.getsizeof(each)
        left.extend(gc.get_referents(each))
    return size / 1e6


def peak_mb() -> float:
    """The most megabytes that this process ever held."""
    return _field_kb("self/status", "VmHWM:") / 1024


def _field_kb(path: str, name: str) -> float:
    try:
        for line in (_PROC / path).read_text().splitlines():
            if line.startswith(name):
                return float(line.split()[1])
    except (FileNotFoundError, ProcessLookupError, PermissionError):
        return 0.0  # it ended meanwhile
    return 0.0


def _stat(pid: int) -> list[str]:
    """The fields of ``/proc/PID/stat`` after the name; the parent's pid is the second."""
    try:
        text = (_PROC / str(pid) / "stat").read_text()
    except (FileNotFoundError, ProcessLookupError):
        return []
    return text.rpartition(")")[2].split()


def _descendants(root: int, apart: Collection[int]) -> Iterator[int]:
    parents = {
        int(entry.name): int(parts[1])
        for entry in _PROC.iterdir()
        if entry.name.isdigit() and (parts := _stat(int(entry.name)))
    }
    found = [root]
    while found:
        parent = found.pop()
        children = [pid for pid, its in parents.items() if its == parent and pid not in apart]
        yield from children
        found += children


@dataclass(slots=True)
class StallMeter:
    """How late a timer of the event loop was, each time it rang."""

    late_s: list[float] = field(default_factory=list)

    @property
    def longest_ms(self) -> float:
        """The longest that the loop let anybody wait."""
        return max(self.late_s, default=0.0) * 1000

    def share_ms(self, share: float) -> float:
        """The lateness that ``share`` of all rings kept under."""
        ordered = sorted(self.late_s)
        return ordered[int(share * (len(ordered) - 1))] * 1000 if ordered else 0.0


_RING_S = 0.005


@asynccontextmanager
async def measure_stalls() -> AsyncIterator[StallMeter]:
    """Measure for as long as the context lasts."""
    meter = StallMeter()

    async def ring() -> None:
        clock = asyncio.get_running_loop().time
        while True:
            before = clock()
            await asyncio.sleep(_RING_S)
            meter.late_s.append(clock() - before - _RING_S)

    ringing = asyncio.create_task(ring())
    try:
        yield meter
    finally:
        ringing.cancel()

"""What the garbage collector is spared, and what it must find all the same."""

from __future__ import annotations

import gc
import platform
import resource
import weakref
from collections.abc import Iterator
from contextlib import nullcontext
from pathlib import Path

import pytest

from bot.app.memory import give_back_memory, release_memory, settle_memory, unattended_memory


class Knot:
    """Something that only the collector can free."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture(autouse=True)
def released() -> Iterator[None]:
    yield
    release_memory()


def test_what_was_settled_is_passed_over() -> None:
    knot = Knot()
    settle_memory()
    gone = weakref.ref(knot)
    del knot
    gc.collect()
    assert gone() is not None


def test_the_next_settling_frees_what_was_replaced_since() -> None:
    knot = Knot()
    settle_memory()
    gone = weakref.ref(knot)
    del knot
    settle_memory()
    assert gone() is None


def test_a_settling_that_does_not_collect_passes_over_all_the_same() -> None:
    knot = Knot()
    gone = weakref.ref(knot)
    del knot
    settle_memory(collect=False)
    gc.collect()
    assert gone() is not None


@pytest.mark.parametrize("breaks", [False, True])
def test_the_collector_rests_while_something_large_is_built_and_no_longer(breaks: bool) -> None:
    with pytest.raises(LookupError) if breaks else nullcontext(), unattended_memory():
        assert not gc.isenabled()
        if breaks:
            raise LookupError
    assert gc.isenabled()


def test_a_collector_that_rested_before_goes_on_resting() -> None:
    gc.disable()
    try:
        with unattended_memory():
            assert not gc.isenabled()
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_after_the_release_everything_is_looked_at_again() -> None:
    knot = Knot()
    settle_memory()
    gone = weakref.ref(knot)
    del knot
    release_memory()
    gc.collect()
    assert gone() is None
    assert gc.get_freeze_count() == 0


def test_the_collector_comes_seldom_while_the_service_runs_and_as_usual_after() -> None:
    usual = gc.get_threshold()
    settle_memory()
    assert gc.get_threshold()[0] > usual[0]
    release_memory()
    assert gc.get_threshold() == usual


def resident_mb() -> float:
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * resource.getpagesize() / 1024 / 1024


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="only glibc is asked to give back")
def test_what_is_free_goes_back_to_the_system() -> None:
    held = [bytearray(4_000) for _ in range(20_000)]
    pin = [bytearray(4_000) for _ in range(100)]  # above them, so that the heap can't shrink
    del held
    before = resident_mb()
    give_back_memory()
    assert resident_mb() < before - 50
    assert len(pin) == 100

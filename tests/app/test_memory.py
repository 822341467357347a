"""What the garbage collector is spared, and what it must find all the same."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Iterator

import pytest

from bot.app.memory import release_memory, settle_memory


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

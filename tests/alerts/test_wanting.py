"""Which watches want an entry."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from bot.alerts.wanting import Wanted, find_last_end, find_weightiest
from bot.model import Level
from tests.alerts.samples import NOW, make_watch, urgent

SOON, LATER = NOW + timedelta(minutes=2), NOW + timedelta(minutes=4)


@pytest.mark.parametrize(
    ("ends", "last"),
    [
        ((SOON,), SOON),
        ((SOON, LATER), LATER),
        ((LATER, SOON), LATER),
        ((SOON, None), None),
        ((None,), None),
        ((), None),
    ],
)
def test_the_last_end_is_that_of_the_watch_that_lasts_longest(
    ends: tuple[datetime | None, ...], last: datetime | None
) -> None:
    wanted = [Wanted(watch=make_watch(str(end), expires=end), urgency=urgent(0.7)) for end in ends]
    assert find_last_end(wanted) == last


def test_the_weightiest_urgency_is_of_the_highest_level_and_then_of_the_highest_score() -> None:
    held, rings, rings_louder = urgent(0.9, level=Level.DIGEST), urgent(0.6), urgent(0.7)
    assert find_weightiest([held, rings, rings_louder]) is rings_louder
    assert find_weightiest([held]) is held
    assert find_weightiest([]) is None

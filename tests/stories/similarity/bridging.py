"""Two stories, and a report that tells of both."""

from __future__ import annotations

from datetime import timedelta

from tests.stories.newsdesk import COURIER, GAZETTE, HERALD, Desk

MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)

PLANT = "Blast heard at fertiliser plant in Kelby"
RESIDENTS = "Residents of Ashby told to stay indoors"
AFTER_IT = "Ashby residents told to stay indoors after blast at Kelby fertiliser plant"


def bridge(first: str, second: str, both: str, *, after: timedelta = 10 * MINUTE) -> list[str]:
    """The stories that are left of two, told a minute apart, once a report tells of both."""
    desk = Desk()
    desk.tell(first, source=GAZETTE)
    assert desk.tell(second, source=HERALD, after=MINUTE).story == "s2"
    desk.tell(both, source=COURIER, after=after)
    return [story for story in ("s1", "s2") if story in desk.stories]

"""The matters that take a course, and how far each of their steps is.

A matter opens with what lies before its news (a probe, a strike vote), and goes on to its steps.
`courses` reads them.
"""

from __future__ import annotations

from collections.abc import Mapping

from bot.stories.stages.course_forms import Course
from bot.stories.stages.justice_courses import OF_JUSTICE
from bot.stories.stages.public_courses import OF_PUBLIC_LIFE

__all__ = ["COURSES", "RANKS"]

RANKS: Mapping[str, int] = {
    "open": 0,
    "left_office": 1,
    "dismissed": 1,
    "sued": 1,
    "fined": 2,
    "settled": 2,
    "case_dropped": 2,
    "strike_begun": 1,
    "strike_off": 2,
    "strike_over": 2,
    "arrested": 1,
    "suspect_dead": 1,
    "charged": 2,
    "convicted": 1,
    "acquitted": 1,
    "guilty_plea": 1,
    "sentenced": 2,
    "restored": 1,
    "agreement_reached": 1,
    "agreement_signed": 2,
    "talks_failed": 2,
    "took_office": 1,
    "on_sale": 1,
    "settlement_approved": 1,
    "law_passed": 1,
    "law_rejected": 1,
    "law_signed": 2,
    "law_vetoed": 2,
}
"""How far each step is in its matter: one of a rank that was told already is none."""

COURSES: Mapping[str, Course] = {**OF_JUSTICE, **OF_PUBLIC_LIFE}
"""By the name of the matter."""

"""A deal that a party itself calls a definitive agreement is agreed, and told so once."""

from __future__ import annotations

import pytest

from tests.stories.telling import News, hear

TALKS = News(0, "one.example", "Nokia nears deal to buy Infinera, sources say")
LATE = News(40, "three.example", "Nokia strikes deal to buy Infinera")
SIGNED = "Nokia today announced a definitive agreement to acquire Infinera."
PLANNED = "Nokia today announced its plan to acquire Infinera."


def late_posts(host: str, summary: str) -> list[str]:
    heard = hear([TALKS, News(20, host, "Nokia to acquire Infinera", summary), LATE])
    return [kind for kind, at in heard.told() if at == 2]


@pytest.mark.parametrize(("summary", "told"), [(SIGNED, []), (PLANNED, ["update"])])
def test_what_the_firm_signed_is_not_told_again_as_agreed(summary: str, told: list[str]) -> None:
    assert late_posts("www.nokia.com", summary) == told


def test_what_a_paper_alone_calls_signed_is_agreed_by_the_next() -> None:
    assert late_posts("two.example", SIGNED) == ["update"]

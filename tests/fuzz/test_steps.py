"""Work grows with the length of a document, and not with its square.

Steps are the calls that Python makes, its built-in functions' too; no clock is asked. What
a pattern does inside one call is not seen so, and is bounded by rules that
`tests/watchers/test_guard.py` tests.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from xml.sax.saxutils import escape

import pytest

from watchers.errors import WatcherError
from watchers.model import Document
from watchers.parse import parse_feed
from watchers.text import read_markup

UNITS = {
    "nested tags": "<a>",
    "nested blocks": "<div>",
    "tags that close nothing": "<b></a>",
    "entities": "&amp;",
    "strange entities": "&nope;",
    "open brackets": "<",
    "ampersands": "&",
    "comments that do not end": "<!--",
    "comments in a row": "--> <!-- ",
    "sections that do not end": "<![CDATA[",
    "tags that do not end": "<x ",
    "attributes": 'a="b" ',
    "closing tags": "</p>",
    "declarations": "\n<!ENTITY a ",
    "document types": "\n<!DOCTYPE ",
    "items": "<item><title>x</title></item>",
    "open items": "<item>",
    "categories": "<category>x</category>",
    "authors": "<author>a@b.example</author>",
    "links": '<link href="x"/>',
    "skipped hours": "<skipHours><hour>1</hour>",
    "lines": "\n",
    "strange elements": "<own>",
    "bases": '<own xml:base="a/">',
}
# Beyond the length from which nesting is measured at all.
SMALL, LARGE = 2_100, 4_200
# Twice as much may take a little more than twice the steps; the square takes four times.
MOST = 3.0


def count_steps(work: Callable[[], object]) -> int:
    """The calls that are made while ``work`` is done."""
    steps = 0

    def step(_frame: object, event: str, _argument: object) -> None:
        nonlocal steps
        steps += event in ("call", "c_call")

    sys.setprofile(step)
    try:
        work()
    except WatcherError:
        pass  # refused: that is work, too
    finally:
        sys.setprofile(None)
    return steps


def grows(work: Callable[[int], object]) -> float:
    work(SMALL)  # what is loaded and remembered once
    return count_steps(lambda: work(LARGE)) / count_steps(lambda: work(SMALL))


def parse(text: str) -> object:
    try:
        return parse_feed(Document(url="https://h.example/feed", body=text.encode()))
    except WatcherError as error:
        return error


WRAPS: dict[str, Callable[[str], str]] = {
    "alone": lambda unit: unit,
    "before the feed": lambda unit: (
        f"<?xml version='1.0'?>{unit}<rss><channel><item/></channel></rss>"
    ),
    "in an item": lambda unit: f"<rss version='2.0'><channel><item>{unit}</item></channel></rss>",
    "in the channel": lambda unit: f"<rss version='2.0'><channel>{unit}<item/></channel></rss>",
    "as text": lambda unit: (
        "<rss version='2.0'><channel><item><title>x</title>"
        f"<description>{escape(unit)}</description></item></channel></rss>"
    ),
    "in a broken feed": lambda unit: (
        f"<rss version='2.0'><channel><item>&nope;<description>{unit}</description></item>"
    ),
}


@pytest.mark.parametrize("unit", UNITS)
@pytest.mark.parametrize("wrap", WRAPS)
def test_the_steps_of_a_feed_grow_with_its_length(wrap: str, unit: str):
    assert grows(lambda times: parse(WRAPS[wrap](UNITS[unit] * times))) < MOST


@pytest.mark.parametrize("unit", UNITS)
def test_the_steps_of_a_text_grow_with_its_length(unit: str):
    assert grows(lambda times: read_markup(UNITS[unit] * times, lines=True)) < MOST


def test_steps_that_grow_with_the_square_are_seen():
    assert grows(lambda times: [len("") for _ in range(times * times // 1_000)]) > MOST

"""The patterns of the shipped rules of events."""

from __future__ import annotations

from collections import Counter

from config import load_files


def test_no_pattern_of_an_event_rule_stands_twice():
    twice = [
        (name, pattern)
        for name, rule in load_files((), packs=()).events.items()
        for patterns in (rule.say, rule.not_)
        for pattern, count in Counter(patterns).items()
        if count > 1
    ]
    assert twice == []

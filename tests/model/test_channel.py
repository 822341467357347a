"""What is promised of what people call a channel."""

from __future__ import annotations

import pytest

from bot.model import NO_NAMES, call_channel, is_direct, is_nameless


@pytest.mark.parametrize(
    ("channel", "called"),
    [
        ("tech", "#tech"),
        ("C0123ABCD", "#quay"),
        ("G0123ABCD", "#inquiry"),
        ("C0123OTHR", "#C0123OTHR"),
        ("U0123ANNE", "a direct message"),
        ("W0123ANNE", "a direct message"),
        ("D0123ANNE", "a direct message"),
        ("unions", "#unions"),
        ("U2", "#U2"),
    ],
)
def test_a_channel_is_called_by_its_name(channel: str, called: str) -> None:
    names = {"C0123ABCD": "quay", "G0123ABCD": "inquiry", "U0123ANNE": "anne"}
    assert call_channel(channel, names) == called


def test_an_id_is_told_from_a_name() -> None:
    assert is_nameless("C0123ABCD")
    assert not is_nameless("c0123abcd")
    assert not is_direct("C0123ABCD")
    assert call_channel("C0123ABCD", NO_NAMES) == "#C0123ABCD"

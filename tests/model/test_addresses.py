"""What is promised of the host of an address."""

from __future__ import annotations

import pytest

from bot.model.addresses import find_host


@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("https://www.reuters.com/world/", "www.reuters.com"),
        ("https://reuters.com", "reuters.com"),
        ("https://Reuters.COM:8443/a", "reuters.com"),
        ("https://someone@news.example/a", "news.example"),
        ("//news.example/a", "news.example"),
        ("news", ""),
        ("http://[bad", ""),
        ("", ""),
        (None, ""),
    ],
)
def test_a_broken_address_has_no_host_and_no_other_loses_its_own(
    url: str | None, host: str
) -> None:
    assert find_host(url) == host

"""The public face of the watchers, and what it costs to look at it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import watchers

ROOT = Path(__file__).parents[2]


def test_every_public_name_is_there_and_no_other():
    assert sorted(watchers.__all__, key=str.lower) == sorted(watchers._HOME_OF, key=str.lower)
    for name in watchers.__all__:
        assert getattr(watchers, name).__doc__ or name == "KINDS"


def test_an_unknown_name_is_refused():
    with pytest.raises(AttributeError, match="no attribute 'crystal_ball'"):
        _ = watchers.crystal_ball


@pytest.mark.parametrize(
    "statement",
    [
        "import watchers",
        "from watchers import WatcherError, WatcherSettings, host_of",
        "from watchers import next_poll_at, recognise",
        "from watchers import canonical_url",
        "from watchers import AllowList, KINDS, Rhythm, learn, read_opml, SourceForPoll",
        "from watchers import FoundSource, check_selector, check_signature, read_call",
    ],
)
def test_light_names_load_nothing_heavy(statement: str):
    heavy = [
        "aiohttp", "brotli", "courlan", "dateutil", "feedparser", "jmespath", "lxml", "pebble",
        "protego", "selectolax", "trafilatura",
    ]  # fmt: skip
    code = f"{statement}\nimport sys\nprint(*[m for m in {heavy!r} if m in sys.modules])"
    ran = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert ran.stdout.split() == []

"""A judge that knows the shipped entities."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.service import make_settings
from bot.app.newsroom import build_newsroom
from bot.judge import Judge


@pytest.fixture
def judge(tmp_path: Path) -> Judge:
    newsroom = build_newsroom(make_settings(tmp_path))
    return Judge(
        catalogue=newsroom.catalogue,
        classifier=newsroom.classifier,
        watches=(),
        channels=newsroom.channels,
    )

"""Writing configurations for tests, and reading what became of them."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from config import ConfigError, Fault, Settings, load_settings

WATCH = """
    watches:
      - name: nokia-deals
        query: 'entity:nokia AND (deal OR partnership)'
        channels: [tech]
"""


def write(folder: Path, text: str, name: str = "newsroom.yaml") -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(textwrap.dedent(text), encoding="utf-8")
    return path


def load(folder: Path, text: str, environ: Mapping[str, str] | None = None) -> Settings:
    return load_settings(write(folder, text), environ or {})


def faults_of(action: Callable[[], object]) -> tuple[Fault, ...]:
    with pytest.raises(ConfigError) as caught:
        action()
    return caught.value.faults


def only_fault(folder: Path, text: str, environ: Mapping[str, str] | None = None) -> Fault:
    faults = faults_of(lambda: load(folder, text, environ))
    assert len(faults) == 1, "\n".join(map(str, faults))
    return faults[0]

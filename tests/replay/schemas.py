"""The published schemas of entries and of a replay's records."""

from __future__ import annotations

import json
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import jsonschema

__all__ = ["SCHEMAS", "check_entry", "check_record"]

SCHEMAS = Path(__file__).resolve().parents[1] / "data" / "schemas"
_TIMES = ("at", "seen", "published", "updated")


def check_entry(fields: dict[str, Any]) -> None:
    """See that a line is an entry as the interface has it."""
    _check(fields, "entry.schema.json")


def check_record(fields: dict[str, Any]) -> None:
    """See that a line is a record of a replay as the interface has it."""
    _check(fields, "replay.schema.json")


def _check(fields: dict[str, Any], name: str) -> None:
    jsonschema.validate(fields, json.loads((SCHEMAS / name).read_text(encoding="utf-8")))
    # The schema's own `format` is not checked by default.
    for time in (fields[key] for key in _TIMES if fields.get(key) is not None):
        assert "T" in time
        assert datetime.fromisoformat(time).utcoffset() == timedelta()

"""The published schemas of entries and of a replay's records."""

from __future__ import annotations

import json
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator

__all__ = ["SCHEMAS", "check_entry", "check_record"]

SCHEMAS = Path(__file__).resolve().parents[1] / "data" / "schemas"
_TIMES = ("at", "seen", "published", "updated")


def check_entry(fields: dict[str, Any]) -> None:
    """See that a line is an entry as the interface has it."""
    _check(fields, "entry.schema.json")


def check_record(fields: dict[str, Any]) -> None:
    """See that a line is a record of a replay as the interface has it."""
    _check(fields, "replay.schema.json")


@cache
def _read(name: str) -> Draft202012Validator:
    schema = json.loads((SCHEMAS / name).read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def _check(fields: dict[str, Any], name: str) -> None:
    _read(name).validate(fields)
    # The schema's own `format` is not checked by default.
    for time in (fields[key] for key in _TIMES if fields.get(key) is not None):
        assert "T" in time
        assert datetime.fromisoformat(time).utcoffset() == timedelta()

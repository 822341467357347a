"""What is wrong with a line of recorded entries, and what to write instead."""

from __future__ import annotations

import json

from pydantic import ValidationError
from pydantic_core import ErrorDetails

__all__ = ["describe_faults"]

_AS = '{"id": "1", "source": "example.net", "title": "…", "seen": "2026-02-10T07:15:00Z"}'
_SHOWN = 60
"""Characters of a value that a message shows: a body of text may stand where a list should."""


def describe_faults(exc: ValidationError, line: str | bytes) -> str:
    """Every fault of the line, each with its field and with what to do next."""
    return _find_foreign_byte(line) or "; ".join(_describe(error) for error in exc.errors())


def _find_foreign_byte(line: str | bytes) -> str | None:
    if isinstance(line, bytes):
        try:
            line.decode()
        except UnicodeDecodeError as exc:
            at = exc.start
            return f"its byte {at + 1} (0x{line[at]:02x}) is not UTF-8; save the file as UTF-8"
    return None


def _describe(error: ErrorDetails) -> str:
    where = ".".join(str(part) for part in error["loc"])
    said = _say(error)
    return f"{where}: {said}" if where else said


def _say(error: ErrorDetails) -> str:
    value = error["input"]
    match error["type"]:
        case "missing":
            said = "is missing; an entry has an `id`, a `source` and a `title`"
        case "string_too_short":
            said = "is empty; write one"
        case "string_type":
            advice = "put it in quotes" if isinstance(value, int | float) else "write one"
            said = f"is {_show(value)} where a text is wanted; {advice}"
        case "list_type":
            advice = f"write [{_show(value)}]" if isinstance(value, str) else "write one"
            said = f"is {_show(value)} where a list of texts is wanted; {advice}"
        case "timezone_aware":
            said = f"{_show(value)} names no time zone; write one, as in 2026-02-10T07:15:00Z"
        case "json_invalid":
            # Of one line of JSON, only the column says more.
            fault = error["msg"].replace(" at line 1 column ", " at column ")
            fault = fault.removeprefix("Invalid JSON: ")
            said = f"is no JSON: {fault}; write one entry a line, as {_AS}"
        case "model_type":
            said = f"is {_show(value)} and no object; write one entry a line, as {_AS}"
        case "no_clock":
            said = error["msg"]
        case _:
            said = f"{_show(value)} is no RFC 3339 time, such as 2026-02-10T07:15:00Z"
    return said


def _show(value: object) -> str:
    shown = json.dumps(value, ensure_ascii=False)
    return shown if len(shown) <= _SHOWN else f"{shown[: _SHOWN - 1]}…"

"""What all methods of the Web API have in common."""

from __future__ import annotations

import base64
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

Answer = dict[str, Any]
Call = Callable[[dict[str, Any]], Answer]
Table = dict[str, tuple[str | None, Call]]
"""By method the scope that it wants, and what answers it."""


@dataclass(kw_only=True)
class App:
    """The app as it is installed; tests may change it. ``page_size`` bounds every page."""

    scopes: frozenset[str]
    page_size: int


def table_of(scope: str | None, calls: Mapping[str, Call]) -> Table:
    return {method: (scope, call) for method, call in calls.items()}


def refuse(code: str, **more: object) -> Answer:
    return {"ok": False, "error": code, **more}


def lack(scope: str, app: App) -> Answer:
    return refuse("missing_scope", needed=scope, provided=",".join(sorted(app.scopes)))


def is_set(value: object) -> bool:
    return str(value).lower() in {"1", "true"}


def page_of(rows: list[Any], args: dict[str, Any], app: App) -> tuple[list[Any], str]:
    """One page, and the cursor of the next; empty where there is none."""
    limit = min(int(args.get("limit") or 100), app.page_size)
    cursor = args.get("cursor")
    start = int(base64.b64decode(str(cursor)).decode()) if cursor else 0
    more = start + limit < len(rows)
    following = base64.b64encode(str(start + limit).encode()).decode() if more else ""
    return rows[start : start + limit], following

"""The one HTTP port: health, metrics, the wire page.

aiohttp, jinja2 and prometheus-client are imported when a name is first asked for.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from bot.web.app import build_app, serve
    from bot.web.metrics import WebMeter

__all__ = ["WebMeter", "build_app", "serve"]

_HOMES = {"WebMeter": "bot.web.metrics", "build_app": "bot.web.app", "serve": "bot.web.app"}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)

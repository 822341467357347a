"""Gives back the logging that a test found: it is set up for the whole process."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager

import structlog

__all__ = ["restored_logs"]


@contextmanager
def restored_logs() -> Iterator[None]:
    """Within it logs may be set up in any way; after it they are as before."""
    root, scheduler = logging.getLogger(), logging.getLogger("apscheduler")
    handlers, levels = root.handlers[:], (root.level, scheduler.level)
    was_configured, configuration = structlog.is_configured(), structlog.get_config()
    try:
        yield
    finally:
        if was_configured:
            structlog.configure(**configuration)
        else:
            structlog.reset_defaults()
        root.handlers[:] = handlers
        root.setLevel(levels[0])
        scheduler.setLevel(levels[1])

"""How the service logs: one line a poll and one a delivery, an event's name and fields."""

from __future__ import annotations

import logging
import sys
from contextlib import suppress
from typing import Literal, TextIO, cast

import structlog

__all__ = ["Steady", "set_up_logs"]


class Steady:
    """A stream whose failure ends nothing: a closed pipe or a full disk costs the log
    lines, and not the alerts.
    """

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def write(self, text: str) -> int:
        """Write, if that is possible."""
        with suppress(OSError, ValueError):  # ValueError: the stream was closed
            return self._stream.write(text)
        return 0

    def flush(self) -> None:
        """Flush, if that is possible."""
        with suppress(OSError, ValueError):
            self._stream.flush()


def set_up_logs(*, level: str, form: Literal["auto", "text", "json"]) -> None:
    """Send every log line to standard error.

    ``form`` is ``text`` for people, ``json`` for collectors, or ``auto``: text where
    standard error is a terminal. The libraries' own logs come along from WARNING upward.
    """
    threshold = logging.getLevelNamesMapping()[level.upper()]
    as_text = form == "text" or (form == "auto" and sys.stderr.isatty())
    renderer: structlog.typing.Processor = (
        structlog.dev.ConsoleRenderer(colors=sys.stderr.isatty(), pad_event_to=16)
        if as_text
        else structlog.processors.JSONRenderer(ensure_ascii=False)
    )
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.format_exc_info,
            renderer,
        ],
        wrapper_class=structlog.make_filtering_bound_logger(threshold),
        logger_factory=structlog.PrintLoggerFactory(file=cast("TextIO", Steady(sys.stderr))),
        cache_logger_on_first_use=False,
    )
    logging.basicConfig(
        level=max(threshold, logging.WARNING),
        stream=sys.stderr,
        format="%(asctime)s %(levelname)s %(name)s %(message)s",
        force=True,
    )
    # APScheduler warns when a tick is left out because the last one still runs: that is
    # what `max_instances` is for.
    logging.getLogger("apscheduler").setLevel(logging.ERROR)

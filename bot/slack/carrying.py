"""A query on a button, with what may follow it, as it is typed after ``/watch add``."""

from __future__ import annotations

from dataclasses import replace

from bot.slack.command_line import read_command
from bot.slack.options import ME
from bot.slack.requests import Add, Request, Try

__all__ = ["read_carried_query", "write_carried_query"]


def write_carried_query(request: Add | Try) -> str:
    """The value of a button that watches for the query, where and with the priority that were
    said; empty where it would be read as another.
    """
    channels = () if request.channel is None else (request.channel, *request.further)
    named = tuple(one if one.id is None else replace(one, name=None) for one in channels)
    to = "".join(" to me" if one == ME else f" to #{one.id or one.name}" for one in named)
    end = "" if request.until is None else f" {request.until.word} {request.until.when}"
    meant = Add(
        query=request.query,
        channel=next(iter(named), None),
        further=named[1:],
        priority=request.priority,
        until=request.until,
    )
    # A query may end in a word that would be its priority if none followed, or in a comma that
    # goes with what follows.
    said = (f"{request.query}{to}{end}", f"{request.query}{to}{end} {request.priority.value}")
    return next((one for one in said if read_carried_query(one) == meant), "")


def read_carried_query(value: str) -> Request:
    """What the button of that value asks for; what Slack would write otherwise is plain in it."""
    written = value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return read_command(f"add {written}")

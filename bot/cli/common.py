"""What every command that reads the configuration or the database begins with."""

from __future__ import annotations

import asyncio
import getpass
import json
import os
import sys
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Mapping
from contextlib import asynccontextmanager
from datetime import datetime
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from bot.model import Person, Precision
    from bot.ports import Store
    from config.schema import Settings

__all__ = [
    "actor",
    "describe_precision",
    "load",
    "person",
    "run_async",
    "say",
    "say_json",
    "say_json_lines",
    "serve_async",
    "with_store",
]

T = TypeVar("T")

_NAME_LENGTH = 80
_LINES_AT_ONCE = 200


def load() -> Settings:
    """The configuration that the environment names. Raises ConfigError."""
    from bot.app.newsroom import find_rule_faults
    from config import load_settings

    return load_settings(None, os.environ, examine=find_rule_faults)


@asynccontextmanager
async def with_store(settings: Settings) -> AsyncIterator[Store]:
    """The service's database, open. Raises StoreError where it cannot be used."""
    from bot.app.storing import open_database

    store = await open_database(settings)
    try:
        yield store
    finally:
        await store.close()


def run_async(work: Callable[[], Awaitable[T]]) -> T:
    """Run one command's coroutine to its end."""

    async def run() -> T:
        return await work()

    return asyncio.run(run())


def serve_async(work: Callable[[], Awaitable[T]]) -> T:
    """Run the service's coroutine to its end, on the quickest event loop there is.

    A connection costs uvloop two thirds of what it costs asyncio's own loop (measured in
    `benchmarks`), and a poll is hardly more than that.
    """

    async def run() -> T:
        return await work()

    with asyncio.Runner(loop_factory=_quickest_loop()) as runner:
        return runner.run(run())


def _quickest_loop() -> Callable[[], asyncio.AbstractEventLoop] | None:
    if sys.platform == "win32":
        return None  # for which there is no uvloop
    import uvloop

    return uvloop.new_event_loop


def actor() -> str:
    """Who calls, for the audit log."""
    try:
        return f"shell:{getpass.getuser()}"
    except (KeyError, OSError):
        # A container's user may have no name.
        return f"shell:uid {os.getuid()}"


def person(name: str | None) -> Person:
    """Who calls, as a person: with the ``name`` that they give, each name somebody else."""
    from bot.errors import DeskError
    from bot.model import Person

    if name is None:
        return Person(id=actor(), name=actor().removeprefix("shell:"))
    plain = " ".join(name.split())
    if not plain or not plain.isprintable() or len(plain) > _NAME_LENGTH:
        raise DeskError(f"{name[:_NAME_LENGTH]!r} is no name: write that of a person after --as")
    return Person(id=f"{actor()} as {plain}", name=plain)


def say(text: str) -> None:
    """Write one result line to standard output."""
    click.echo(text)


def say_json(fields: Mapping[str, Any]) -> None:
    """Write one result as a line of JSON to standard output.

    It is UTF-8 whatever the terminal's encoding. What UTF-8 lacks (half of a surrogate
    pair, as a file name that is no UTF-8 has it) is escaped, which JSON allows.
    """
    click.echo(_line_of(fields))


def say_json_lines(records: Iterable[Mapping[str, Any]]) -> None:
    """Write many results, each as `say_json` does, and some hundred at a time.

    Each writing is a call into the system, which for thousands of lines adds up.
    """
    lines: list[bytes] = []
    for fields in records:
        lines.append(_line_of(fields))
        if len(lines) == _LINES_AT_ONCE:
            click.echo(b"\n".join(lines))
            lines.clear()
    if lines:
        click.echo(b"\n".join(lines))


def _line_of(fields: Mapping[str, Any]) -> bytes:
    return json.dumps(fields, ensure_ascii=False, default=_write_time).encode(
        "utf-8", "backslashreplace"
    )


def _write_time(value: object) -> str:
    """Every command writes times of UTC alike, as `replay` and `export` do: with a Z."""
    if not isinstance(value, datetime):
        raise TypeError(f"{type(value).__name__} is nothing that JSON has")
    return value.isoformat().replace("+00:00", "Z")


def describe_precision(one: Precision | None) -> dict[str, int] | None:
    """Counts of marked stories for JSON Lines; None where none was marked."""
    if one is None or not one.marked:
        return None
    return {
        "marked": one.marked,
        "useful": one.useful,
        "noise": one.noise,
        "not_ours": one.not_ours,
    }

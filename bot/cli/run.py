"""``nightdesk run``: the service, until it is told to end."""

from __future__ import annotations

import asyncio
import signal
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

import click

from bot.cli.common import load, serve_async

if TYPE_CHECKING:
    from config.schema import Settings

__all__ = ["run"]


@click.command()
def run() -> None:
    """Run the service until SIGTERM or Ctrl-C.

    Without Slack tokens alerts go to the terminal and the wire page.
    """
    from bot.app.logs import set_up_logs

    settings = load()
    set_up_logs(level=settings.log.level, form=settings.log.format)
    fault = serve_async(lambda: _until_told(settings))
    if fault is not None:
        click.echo(f"nightdesk: {fault}", err=True)
        sys.exit(1)


async def _until_told(settings: Settings) -> BaseException | None:
    """Serve until a signal; returns what ended the service, if it was not a signal."""
    told, started = asyncio.Event(), asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        with suppress(NotImplementedError):  # Windows has no such handlers
            loop.add_signal_handler(number, told.set)
    serving = asyncio.create_task(_serve(settings, told, started))
    telling = asyncio.create_task(told.wait())
    await asyncio.wait({serving, telling}, return_when=asyncio.FIRST_COMPLETED)
    telling.cancel()
    if not started.is_set() and not serving.done():
        # Told to end while it waits for the lease, say: there is nothing to finish.
        serving.cancel()
        with suppress(asyncio.CancelledError):
            return await serving
        return None
    return await serving


async def _serve(
    settings: Settings, told: asyncio.Event, started: asyncio.Event
) -> BaseException | None:
    from bot.app.running import open_service

    async with open_service(settings) as running:
        started.set()
        click.echo(f"the wire page: {running.wire_url}", err=True)
        ends = [
            asyncio.create_task(told.wait()),
            asyncio.create_task(running.service.ended.wait()),
        ]
        await asyncio.wait(ends, return_when=asyncio.FIRST_COMPLETED)
        for end in ends:
            end.cancel()
    return running.service.fault

"""Alerts and digests in the terminal, where no Slack is set up."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta, tzinfo
from io import StringIO
from itertools import count
from typing import TYPE_CHECKING

from bot.errors import DeliveryDelayed
from bot.model import Message, Receipt

if TYPE_CHECKING:
    from rich.console import Console

__all__ = ["ConsoleNotifier"]

RECEIPTS_KEPT = 10_000
"""Far more than are under way at any time."""


class ConsoleNotifier:
    """Prints each message to ``console``, by default to standard output.

    ``clock`` gives the time, in UTC, by which ages and the way from publication to alert
    are told; ``zone`` is where the reader is, by default the zone of this machine.
    Each message is one write, so that nothing stands between its lines. Where the
    terminal is held (Ctrl-S, a full pipe), the write waits for it and all else with it.
    """

    pace = timedelta()
    post_pace = timedelta()
    edit_pace = timedelta()

    def __init__(
        self,
        console: Console | None = None,
        *,
        clock: Callable[[], datetime],
        zone: tzinfo | None = None,
    ) -> None:
        if console is None:
            from rich.console import Console

            console = Console()
        self._console = console
        self._clock = clock
        self._zone = zone
        self._numbers = count(1)
        self._receipts: dict[str, Receipt] = {}

    async def send(
        self,
        body: Message,
        *,
        delivery_id: str,
        parent: Receipt | None = None,  # noqa: ARG002 - a terminal has no threads
    ) -> Receipt:
        """Print ``body``. Raises DeliveryDelayed where the terminal takes nothing."""
        now = self._clock()
        self._write(self._render(body, now))
        receipt = Receipt(channel=body.channel, ts=f"{now:%Y%m%dT%H%M%S.%fZ}-{next(self._numbers)}")
        self._receipts[delivery_id] = receipt
        while len(self._receipts) > RECEIPTS_KEPT:
            del self._receipts[next(iter(self._receipts))]
        return receipt

    async def find(
        self,
        body: Message,  # noqa: ARG002 - the port's signature
        *,
        delivery_id: str,
        since: datetime,  # noqa: ARG002
        parent: Receipt | None = None,  # noqa: ARG002
    ) -> Receipt | None:
        """The receipt, where this very process printed it; else None.

        What an earlier process printed cannot be read back from a terminal. None has it
        printed again: a line twice on a screen is a nuisance, an alert that nobody saw is
        a loss.
        """
        return self._receipts.get(delivery_id)

    async def close(self) -> None:
        """Nothing is held open: the console belongs to whoever made it."""

    def _render(self, body: Message, now: datetime) -> str:
        from rich.console import Console

        from bot.console.rendering import render

        # Rendered aside and written below: on a broken pipe rich's print ends the process.
        encoding = self._console.encoding
        aside = Console(
            file=StringIO(),
            width=self._console.width,
            color_system=self._console.color_system,  # type: ignore[arg-type]
            force_terminal=self._console.is_terminal,
            no_color=self._console.no_color,
            legacy_windows=False,
        )
        with aside.capture() as captured:
            aside.print(render(body, now=now, zone=self._zone, encoding=encoding))
        # What the terminal's encoding lacks becomes a question mark and no error.
        rendered = captured.get().encode(encoding, "replace").decode(encoding)
        if self._console.is_terminal:
            return rendered
        return "".join(f"{line.rstrip()}\n" for line in rendered.splitlines())

    def _write(self, rendered: str) -> None:
        try:
            self._console.file.write(rendered)
            self._console.file.flush()
        except (OSError, ValueError) as exc:  # ValueError: the file was closed
            raise DeliveryDelayed(
                f"the terminal cannot be written to ({exc}); "
                "it is tried again, and `nightdesk deliveries list` shows what waits"
            ) from exc

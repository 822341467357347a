"""Connections to a PostgreSQL server, none of which waits for ever.

A server ends its own statements when they take too long. One that hangs does not, nor does
a network that has gone silent; so the connection watches for silence as well.
"""

from __future__ import annotations

import time
from collections.abc import Generator
from typing import Any, TypeVar

import psycopg
from psycopg.waiting import Ready
from sqlalchemy.engine import URL

from bot.store.patience import Patience

__all__ = ["WatchedConnection", "choose_options"]

T = TypeVar("T")

_STATEMENT_MS = 30_000
# A process that was stopped in the middle of a transaction holds up its successor.
_IDLE_IN_TRANSACTION_MS = 60_000

_OPTIONS: dict[str, Any] = {
    "connect_timeout": 10,  # seconds
    # A peer that is gone without a word is noticed within half a minute.
    "keepalives": 1,
    "keepalives_idle": 15,
    "keepalives_interval": 5,
    "keepalives_count": 3,
    "tcp_user_timeout": 30_000,  # milliseconds
}


def choose_options(url: URL) -> dict[str, Any]:
    """What a connection is opened with, as far as ``url`` does not say otherwise itself."""
    return {name: value for name, value in _OPTIONS.items() if name not in url.query}


class WatchedConnection(psycopg.Connection[Any]):
    """A connection that breaks off when the server stays silent for too long.

    ``unhurried`` lets a unit of work take as long as it needs.
    """

    patience = Patience()
    unhurried = False

    def limit_statements(self) -> None:
        """Have the server end what takes too long, from now on."""
        # Not as options of the connection: a pooler between refuses those.
        self.execute(f"SET statement_timeout = {_STATEMENT_MS}")
        self.execute(f"SET idle_in_transaction_session_timeout = {_IDLE_IN_TRANSACTION_MS}")
        self.commit()

    def wait(self, gen: Generator[Any, Any, T], *args: Any, **kwargs: Any) -> T:
        """Do one exchange with the server.

        Raises psycopg.OperationalError, with the connection closed, where it is too long
        without an answer.
        """
        return super().wait(self._watch(gen), *args, **kwargs)

    def _watch(self, gen: Generator[Any, Any, T]) -> Generator[Any, Any, T]:
        heard = time.monotonic()
        try:
            wanted = next(gen)
            while True:
                ready = yield wanted
                if ready != Ready.NONE:
                    heard = time.monotonic()
                elif not self.unhurried and time.monotonic() - heard > self.patience.silence_s:
                    # Asked to roll back, the server would be as silent.
                    self.close()
                    raise psycopg.OperationalError(
                        f"the server did not answer for {self.patience.silence_s:.0f} s"
                    )
                wanted = gen.send(ready)
        except StopIteration as end:
            answer: T = end.value
            return answer

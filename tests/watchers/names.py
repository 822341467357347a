"""A name server that answers what a test says."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Callable

from aiohttp.abc import AbstractResolver, ResolveResult


class Names(AbstractResolver):
    """Answers what a test says, another answer each time where it says several, and hangs
    for a name that it does not say anything of.

    Names are written with underscores for dots: ``Names(good_example=["8.8.8.8"])``.
    """

    def __init__(self, **answers: list[str] | Callable[[], list[str]]) -> None:
        self.answers = {name.replace("_", "."): found for name, found in answers.items()}
        self.asked: list[str] = []
        self.closed = False

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        self.asked.append(host)
        if host not in self.answers:
            await asyncio.Event().wait()
        found = self.answers[host]
        return [
            ResolveResult(
                hostname=host,
                host=address,
                port=port,
                family=socket.AF_INET6 if ":" in address else socket.AF_INET,
                proto=0,
                flags=socket.AI_NUMERICHOST,
            )
            for address in (found() if callable(found) else found)
        ]

    async def close(self) -> None:
        self.closed = True

"""What can be wrong with a configuration, and where.

ConfigError     the configuration cannot be used; carries every fault that was found
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

__all__ = ["ConfigError", "Fault", "Place"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where something stands.

    ``file`` is the path as it was given, or what else holds the value ("environment
    variable NIGHTDESK_HTTP__PORT"). ``line`` and ``column`` count from 1; None where the
    file as a whole is meant.
    """

    file: str
    line: int | None = None
    column: int | None = None

    def __str__(self) -> str:
        parts = [self.file, *(str(part) for part in (self.line, self.column) if part is not None)]
        return ":".join(parts)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """One thing that is wrong, where it stands, and what to do about it.

    ``path`` leads to it within the configuration (``watches[2].query``), and is empty
    where a file as a whole is meant. No text here ever holds the value of a secret.
    """

    place: Place
    path: str = ""
    problem: str
    remedy: str = ""

    def __str__(self) -> str:
        subject = f"{self.path}: " if self.path else ""
        advice = f"; {self.remedy}" if self.remedy else ""
        return f"{self.place}: {subject}{self.problem}{advice}"


class ConfigError(Exception):
    """The configuration cannot be used. ``faults`` holds all that was found, in order.

    ``str()`` is one line for each fault; one in a query shows the query on two more, with
    a caret under the place. Permanent: a person has to change the configuration.
    """

    permanent = True

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(str(fault) for fault in self.faults))

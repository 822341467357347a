"""Where new sources are found."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING, Protocol

from bot.model import Source
from bot.ports.source_records import SourceStatus

if TYPE_CHECKING:
    from watchers.discover import Discovery
    from watchers.findings import FoundSource

__all__ = ["SourceScout"]


class SourceScout(Protocol):
    """Looks for sources at addresses that people give, and describes what they choose."""

    async def find(self, url: str) -> Discovery:
        """The places at an address, and at its site, that could be watched.

        The address is not the operator's: none inside his network is asked that the
        configuration does not allow. Raises `watchers.WatcherError` where nothing answers.
        """
        ...

    def find_watched(self, url: str, known: Iterable[SourceStatus]) -> str | None:
        """The id of the source that is watched at the address, if one is."""
        ...

    def describe(
        self, found: FoundSource, *, name: str, tier: int, taken: Collection[str]
    ) -> Source:
        """A place as a source of that name and tier, with an id that is not ``taken``.

        Raises DeskError for what no source can be.
        """
        ...

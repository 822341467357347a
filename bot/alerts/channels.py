"""The channels that are known, and what holds for those that are not."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from bot.model import CANARY, CANARY_CHANNEL, Channel, ChannelOverride

__all__ = ["ChannelBook"]

_TEMPLATE = Channel(name="*")


@dataclass(frozen=True, slots=True, kw_only=True)
class ChannelBook:
    """Every channel's settings.

    ``channels`` has the named ones, by name without ``#``; ``default`` lends its settings
    to every other channel, its own name counts for nothing.
    """

    channels: Mapping[str, Channel] = field(default_factory=dict)
    default: Channel = _TEMPLATE
    _lent: dict[str, Channel] = field(default_factory=dict, init=False, repr=False, compare=False)

    def get(self, name: str) -> Channel:
        """The settings of ``name``, which may be written with ``#`` and be unknown."""
        bare = name.removeprefix("#")
        if bare == CANARY:
            return CANARY_CHANNEL
        known = self.channels.get(bare)
        if known is None and (known := self._lent.get(bare)) is None:
            known = self._lent[bare] = replace(self.default, name=bare)
        return known

    def override(self, overrides: Mapping[str, ChannelOverride]) -> ChannelBook:
        """The book with what people set of channels, by name; these are then named ones."""
        said = {name: one.apply(self.get(name)) for name, one in overrides.items()}
        return ChannelBook(channels={**self.channels, **said}, default=self.default)

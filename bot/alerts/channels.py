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
    to every other channel, its own name counts for nothing. ``keys`` has the name by which a
    channel is kept that is written in another way as well, as by its id: one channel is told once.
    ``names`` has what people call those that are kept by their ids.
    """

    channels: Mapping[str, Channel] = field(default_factory=dict)
    default: Channel = _TEMPLATE
    keys: Mapping[str, str] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)
    _lent: dict[str, Channel] = field(default_factory=dict, init=False, repr=False, compare=False)

    def find_key(self, name: str) -> str:
        """By what the channel is kept that is written as ``name``, with ``#`` or without."""
        bare = name.removeprefix("#")
        return self.keys.get(bare, bare)

    def get(self, name: str) -> Channel:
        """The settings of ``name``, which may be written with ``#`` and be unknown."""
        bare = self.find_key(name)
        if bare == CANARY:
            return CANARY_CHANNEL
        known = self.channels.get(bare)
        if known is None and (known := self._lent.get(bare)) is None:
            known = self._lent[bare] = replace(self.default, name=bare)
        return known

    def override(self, overrides: Mapping[str, ChannelOverride]) -> ChannelBook:
        """The book with what people set of channels, by name; these are then named ones."""
        said = {self.find_key(name): one.apply(self.get(name)) for name, one in overrides.items()}
        return replace(self, channels={**self.channels, **said})

    def name(self, names: Mapping[str, str]) -> ChannelBook:
        """The book with these names of channels that are kept by their ids."""
        return replace(self, names=names)

    def join(self, keys: Mapping[str, str]) -> ChannelBook:
        """The book where each of ``keys`` is one channel with the name that it has there.

        Where the book has settings under both, those of the name hold.
        """
        channels = dict(self.channels)
        for other, name in keys.items():
            said = channels.pop(other, None)
            if said is not None:
                channels.setdefault(name, replace(said, name=name))
        return replace(self, channels=channels, keys=dict(keys))

from __future__ import annotations

from bot.alerts import ChannelBook
from bot.model import Channel, Threshold


def test_a_channel_is_found_with_and_without_its_hash() -> None:
    tech = Channel(name="tech", threshold=Threshold.BIGGEST)
    book = ChannelBook(channels={"tech": tech})
    assert book.get("tech") is tech
    assert book.get("#tech") is tech


def test_an_unknown_channel_has_the_default_settings_under_its_own_name() -> None:
    book = ChannelBook(default=Channel(name="*", threshold=Threshold.EVERYTHING))
    assert book.get("#new") == Channel(name="new", threshold=Threshold.EVERYTHING)

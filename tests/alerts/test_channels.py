from __future__ import annotations

from bot.alerts import ChannelBook
from bot.model import (
    CANARY,
    CANARY_CHANNEL,
    Channel,
    ChannelOverride,
    Language,
    Threshold,
)


def test_a_channel_is_found_with_and_without_its_hash() -> None:
    tech = Channel(name="tech", threshold=Threshold.BIGGEST)
    book = ChannelBook(channels={"tech": tech})
    assert book.get("tech") is tech
    assert book.get("#tech") is tech


def test_an_unknown_channel_has_the_default_settings_under_its_own_name() -> None:
    book = ChannelBook(default=Channel(name="*", threshold=Threshold.EVERYTHING))
    assert book.get("#new") == Channel(name="new", threshold=Threshold.EVERYTHING)


def set_to(channel: Channel, *fields: str) -> ChannelOverride:
    return ChannelOverride(channel=channel, fields=frozenset(fields))


def test_what_was_set_of_a_channel_stands_in_the_place_of_its_files_word_and_nothing_else() -> None:
    files = Channel(name="tech", threshold=Threshold.BIGGEST, heartbeat=False)
    book = ChannelBook(channels={"tech": files}, default=Channel(name="*", broadcast=True))
    said = Channel(name="tech", threshold=Threshold.EVERYTHING, language=Language.FRENCH)
    both = book.override({"tech": set_to(said, "threshold"), "new": set_to(said, "language")})
    assert both.get("tech") == Channel(name="tech", threshold=Threshold.EVERYTHING, heartbeat=False)
    assert both.get("#new") == Channel(name="new", broadcast=True, language=Language.FRENCH)
    assert both.get("other") == Channel(name="other", broadcast=True)
    assert book.get("tech") is files


def test_a_further_change_keeps_what_was_set_and_what_is_as_before_is_set_no_more() -> None:
    files = Channel(name="tech")
    loud = set_to(Channel(name="tech", threshold=Threshold.EVERYTHING), "threshold")
    french = set_to(Channel(name="tech", language=Language.FRENCH), "language")
    both = loud.join(french, base=files)
    assert both.fields == {"threshold", "language"}
    back = both.join(set_to(files, "threshold"), base=files)
    assert back.fields == {"language"}
    assert back.apply(files) == Channel(name="tech", language=Language.FRENCH)


def test_the_canarys_channel_is_its_own_whatever_channels_there_are() -> None:
    book = ChannelBook(default=Channel(name="", threshold=Threshold.BIGGEST))

    assert book.get(CANARY) is CANARY_CHANNEL
    assert book.get(f"#{CANARY}") is CANARY_CHANNEL

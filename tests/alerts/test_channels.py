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


def test_a_channel_that_is_written_in_two_ways_has_one_key_and_one_set_of_settings() -> None:
    tech = Channel(name="tech", threshold=Threshold.BIGGEST)
    other = Channel(name="C0123ABCD", threshold=Threshold.EVERYTHING)
    by_id = Channel(name="C0123DEAL", threshold=Threshold.EVERYTHING)
    written = {"tech": tech, "C0123ABCD": other, "C0123DEAL": by_id}
    keys = {"C0123ABCD": "tech", "C0123DEAL": "deals", "C0123QUAY": "quay"}
    book = ChannelBook(channels=written).join(keys)
    assert book.find_key("#C0123ABCD") == "tech"
    assert book.get("C0123ABCD") is book.get("tech") is tech
    assert book.get("C0123DEAL") == Channel(name="deals", threshold=Threshold.EVERYTHING)
    assert book.get("C0123QUAY") == Channel(name="quay")
    assert set(book.channels) == {"tech", "deals"}
    # Neighbours keep their own.
    assert book.find_key("C0123OTHR") == "C0123OTHR"
    said = Channel(name="tech", language=Language.FRENCH)
    overridden = book.override({"C0123ABCD": set_to(said, "language")})
    assert overridden.get("tech").language is Language.FRENCH
    assert overridden.get("C0123ABCD").threshold is Threshold.BIGGEST


def test_the_names_of_channels_outlast_what_was_set_of_them() -> None:
    names = {"C0123ABCD": "quay"}
    assert ChannelBook().name(names).override({}).names == names

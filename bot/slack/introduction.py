"""What the bot says of itself where it is invited, with the buttons that open dialogs there."""

from __future__ import annotations

from bot.languages import phrase
from bot.model import Language
from bot.slack import elements as kit
from bot.slack.text import measure

__all__ = ["NEW_WATCH", "SETTINGS", "introduce", "settings_button"]

SETTINGS = "channel.settings"
"""The button that opens the settings of a channel; its value is that, as it is kept."""
NEW_WATCH = "watch.new"
"""The button that opens an empty dialog; its value is the channel to tell, or nothing."""

_BUTTON_VALUE = 2_000


def introduce(
    channel: str, *, language: Language = Language.ENGLISH, note: str = ""
) -> kit.SlackMessage:
    """What the bot says of itself when it is invited to ``channel``, as that is kept; ``note`` is
    something to know of the message.
    """
    said = phrase(language, "introduction")
    blocks = (
        kit.rich_text(kit.section([kit.text(said)])),
        kit.actions(
            [
                settings_button(channel, language=language, label="press_set_up"),
                kit.button(
                    phrase(language, "press_new_watch"), action_id=NEW_WATCH, value=channel or "-"
                ),
            ]
        ),
        kit.context(phrase(language, "introduction_help")),
        *([kit.context(note)] if note else []),
    )
    return kit.SlackMessage(text=phrase(language, "introduction_briefly"), blocks=blocks)


def settings_button(
    channel: str, *, language: Language, label: str = "press_settings", **values: str
) -> kit.Element:
    """The button that opens the dialog for a channel; that of a channel whose name a button
    cannot carry (a watch may name anything) opens who presses it their own.
    """
    carried = channel if measure(channel) <= _BUTTON_VALUE else ""
    return kit.button(phrase(language, label, **values), action_id=SETTINGS, value=carried or "-")

"""What can be pressed on a message: its buttons and its menu, and what each of them carries.

A press carries a deed and what it is of: ``noise s17``. What it may do is decided where it is
done, by the channel in which it was pressed, and by nothing that it carries.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import quote, unquote

from bot.languages import phrase
from bot.model import Language
from bot.slack import elements as kit

__all__ = [
    "ACTION",
    "Deed",
    "Pressed",
    "carry",
    "proposal_actions",
    "read_carried",
    "story_actions",
    "story_menu",
]

ACTION = "nightdesk."
"""How the action_id of everything begins that can be pressed on a message."""

_CARRIED = re.compile(r"(?P<deed>[a-z-]{1,30})(?P<words>( [!-~]{1,300}){0,4})")


class Deed(StrEnum):
    """What a press asks for; a mark's deed is the name of its kind."""

    TAKE = "take"
    HAND_BACK = "hand-back"
    WHY = "why"
    USEFUL = "useful"
    NOISE = "noise"
    WRONG_STORY = "wrong-story"
    MUTE_STORY = "mute-story"
    MUTE_SOURCE = "mute-source"
    UNMUTE_STORY = "unmute-story"
    UNMUTE_SOURCE = "unmute-source"  # and after the story its id
    ACCEPT = "accept"
    DECLINE = "decline"
    REOPEN = "reopen"
    UNMARK = "unmark"  # and the mark that stood before it, where there was one
    OPEN = "open"  # Slack opens the link by itself, and tells of it


_MENU = (
    Deed.USEFUL,
    Deed.NOISE,
    Deed.WRONG_STORY,
    Deed.MUTE_STORY,
    Deed.MUTE_SOURCE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pressed:
    """What a press carries: ``words`` are what its deed is of, a story's id as a rule."""

    deed: Deed
    words: tuple[str, ...]


def carry(deed: Deed, *words: str) -> str:
    """The value of a button or an option, for `read_carried`."""
    return " ".join((deed.value, *(quote(word, safe="") for word in words)))


def read_carried(value: str) -> Pressed | None:
    """What a value carries; None where it is none of ours."""
    read = _CARRIED.fullmatch(value)
    if read is None or read["deed"] not in set(Deed):
        return None
    words = tuple(unquote(word) for word in read["words"].split())
    return Pressed(deed=Deed(read["deed"]), words=words)


def _label(deed: str, language: Language = Language.ENGLISH) -> str:
    """What is to be pressed for a deed, as the button or the menu names it."""
    return phrase(language, f"press_{deed}")


def story_actions(
    story: str, *, wire_url: str | None = None, language: Language = Language.ENGLISH
) -> kit.Block:
    """The buttons and the menu below a breaking post.

    ``wire_url`` is where readers reach the wire page. Where it is known, its place of the story
    is a button with a link: a menu holds five options at most, and is full.
    """

    def button(deed: Deed, *, url: str | None = None) -> kit.Element:
        return kit.button(
            _label(deed, language),
            action_id=f"{ACTION}{deed.value}",
            value=carry(deed, story),
            url=url,
        )

    link = None if wire_url is None else f"{wire_url.rstrip('/')}/#{quote(story, safe='')}"
    return kit.actions(
        [
            button(Deed.TAKE),
            button(Deed.WHY),
            *([] if link is None else [button(Deed.OPEN, url=link)]),
            _menu(story, language),
        ]
    )


def story_menu(story: str, *, language: Language = Language.ENGLISH) -> kit.Block:
    """The menu below a line of a list."""
    return kit.actions([_menu(story, language)])


def _menu(story: str, language: Language) -> kit.Element:
    options = [(_label(deed, language), carry(deed, story)) for deed in _MENU]
    return kit.overflow(options, action_id=f"{ACTION}menu")


def proposal_actions(id_: str) -> kit.Block:
    """The buttons below a line of a notice that asks about a proposal."""
    return kit.actions(
        [
            kit.button("Accept", action_id=f"{ACTION}accept", value=carry(Deed.ACCEPT, id_)),
            kit.button("Decline", action_id=f"{ACTION}decline", value=carry(Deed.DECLINE, id_)),
        ]
    )

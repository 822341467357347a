"""Under which heading a list has each of its stories."""

from __future__ import annotations

from collections.abc import Sequence

from bot.alerts.inert import tidy
from bot.alerts.wording import NAME_LIMIT, name_event
from bot.languages import phrase
from bot.model import DigestLine, Language, Sections

__all__ = ["choose_sections", "name_section"]


def choose_sections(lines: Sequence[DigestLine], wanted: Sections) -> Sections:
    """By what these lines are put together: where ``wanted`` leaves it open, by watch if they
    are for several.
    """
    if wanted is not Sections.AUTO:
        return wanted
    several = len({line.watches[:1] for line in lines}) > 1
    return Sections.WATCH if several else Sections.NONE


def name_section(line: DigestLine, by: Sections, language: Language) -> str:
    """The heading of the line's section; empty where the list has none."""
    if by is Sections.NONE:
        return ""
    if by is Sections.EVENT:
        named = name_event(line.event, language)
        named = f"{named[:1].upper()}{named[1:]}"
    else:
        named = tidy(line.watches[0], limit=NAME_LIMIT) if line.watches else ""
    return named or phrase(language, "other_section")

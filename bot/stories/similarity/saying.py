"""What the window says of an entry in words: where it was said, what is shared."""

from __future__ import annotations

from bot.languages import say
from bot.model import Entry, Source
from bot.stories.authorship.voices import host_of
from bot.stories.language.concepts import CONCEPT
from bot.stories.language.places import COUNTRY
from bot.stories.similarity.likeness import Likeness
from bot.stories.traits.features import ENTITY, is_common

__all__ = ["name_terms", "say_likeness", "say_text", "say_where"]


def say_where(entry: Entry, source: Source) -> str:
    """Where it was said: an official source's own host, else that of the entry's page."""
    if source.official or not entry.url:
        return source.host
    return host_of(entry) or source.host


def name_terms(terms: tuple[str, ...]) -> str:
    """The telling ones of shared terms, a few."""
    marks = ENTITY + COUNTRY + CONCEPT
    telling = [term.lstrip(marks) for term in terms if not is_common(term)]
    return ", ".join(telling[:5]) or "its words"


def say_likeness(likeness: Likeness) -> tuple[str, str]:
    """By what an entry joins a story, and how surely."""
    return (
        say("placed_shares", terms=name_terms(likeness.shared)),
        say("placed_likeness", score=f"{likeness.score:.2f}", needed=f"{likeness.needed:.2f}"),
    )


def say_text(source: str, *, copied: bool) -> str:
    """By what an entry is of the story in which ``source`` has its text: as a copy, or as the
    original, where it is an agency's own or of whom the other only cites.
    """
    return say("placed_text" if copied else "placed_original", source=source)

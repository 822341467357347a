"""Which lines of a page read like headlines, and which like buttons and labels."""

from __future__ import annotations

__all__ = ["NO_HEADLINE", "is_headline"]

NO_HEADLINE = frozenset(
    (
        "read more",
        "learn more",
        "see more",
        "view all",
        "continue reading",
        "full story",
        "read the full story",
        "download",
        "details",
        "weiterlesen",
        "mehr erfahren",
        "lire la suite",
        "en savoir plus",
        "leer más",
        "ver más",
        "leia mais",
        "leggi tutto",
        "lees meer",
        "läs mer",
        "lue lisää",
        "читать далее",
        "подробнее",
    )
)
"""What links say that lead to more, in lower case."""


def is_headline(text: str) -> bool:
    """Whether a line reads like a headline and not like a button, a label or a number."""
    if text.casefold().strip(" .…›»→>") in NO_HEADLINE or len(text) > 400:
        return False
    letters = sum(1 for character in text if character.isalpha())
    wide = sum(1 for character in text if ord(character) >= 0x2E80)
    return wide >= 6 or (letters >= 10 and len(text.split()) >= 2)

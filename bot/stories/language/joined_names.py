"""Two names that stand side by side and are one entity's name: "Paramount/Skydance talks".

The catalogue finds the name of a firm whatever signs stand between its words. Where two firms
became one, or have yet to, a headline that sets a stroke, a comma or a dash between them names
both, and not the one: as one it would share nothing with "Skydance nears deal to buy Paramount".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from bot.model import Entry, Field, Mention

__all__ = ["leave_joined"]

_SIGNS = "/,–—+-"
_BETWEEN = re.compile(r"\w[.'’]?\s?(?P<sign>[/,–—+-])\s?(?P<then>\w+)")
_FORMS = frozenset({"inc", "llc", "ltd", "corp", "co", "plc", "lp", "sa", "ag", "nv", "se", "gmbh"})
_OF_TWO = re.compile(
    # A hyphen stands in many a name ("Deutsche-Bank-Chef", "Novo-Nordisk"), but for these.
    r"(?:['’]s)?\s(?:deal|merger|talks|tie-up|takeover|alliance|partnership|pact|combination"
    r"|negotiations|fusion)\b",
    re.IGNORECASE,
)


def leave_joined(
    entry: Entry, mentions: Sequence[Mention], *, names_of: Callable[[str], Sequence[str]]
) -> tuple[Mention, ...]:
    """``mentions`` without those that are two names set side by side.

    ``names_of`` gives the names of an entity, none of what has no such names (a place: "Washington,
    D.C."). A sign that stands in one of them is the name's own.
    """
    texts = {Field.TITLE: entry.title, Field.SUMMARY: entry.summary}
    texts[Field.CONTENT] = entry.content or ""
    return tuple(
        [each for each in mentions if not _names_two(texts.get(each.field, ""), each, names_of)]
    )


def _names_two(text: str, mention: Mention, names_of: Callable[[str], Sequence[str]]) -> bool:
    said = text[mention.start : mention.end]
    if not any(map(said.__contains__, _SIGNS)):
        return False  # as nearly all
    found = _BETWEEN.search(said)
    if found is None or found["then"].casefold() in _FORMS:
        return False
    if found["sign"] == "-" and not _OF_TWO.match(text, mention.end):
        return False
    names = names_of(mention.entity)
    own = "-–" if found["sign"] in "-–" else found["sign"]
    return bool(names) and not any(sign in name for name in names for sign in own)

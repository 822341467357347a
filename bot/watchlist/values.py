"""What a field that compares a value is given: a source, a language, an event."""

from __future__ import annotations

import re
from typing import Literal

from bot.model import Event
from bot.watchlist.fields import EVENTS, EXAMPLES, Values
from bot.watchlist.hints import cut, expect_event, expect_language, is_language
from bot.watchlist.query import EventIs, LangIs, SourceIs

__all__ = ["read_value"]

_Compared = Literal[Values.SOURCE, Values.LANG, Values.EVENT]


def read_value(field: _Compared, value: str) -> SourceIs | LangIs | EventIs | tuple[str, str]:
    """The comparison with ``value``, or the problem with it and what to write instead."""
    if field is Values.SOURCE:
        if not re.search(r"[/:\s]", value):
            return SourceIs(value.casefold())
        problem = f"{cut(value)!r} is neither a source's id nor a host name"
        return problem, EXAMPLES[field]
    if field is Values.LANG:
        if is_language(tag := value.lower().replace("_", "-")):
            return LangIs(tag)
        return f"{cut(value)!r} is no language code", expect_language(tag)
    if (name := value.lower()) in EVENTS:
        return EventIs(Event(name))
    return f"there is no event {cut(value)!r}", expect_event(value)

"""An index that is a set of tokens, asked the obvious way."""

from __future__ import annotations

from bot.model import Entry
from bot.ports.search import (
    AllOf,
    AnyOf,
    Anything,
    FromSources,
    HasPrefix,
    HasToken,
    Need,
    NoneOf,
)
from bot.watchlist.index_tokens import list_tokens


def fulfils(need: Need, entry: Entry) -> bool:
    """Whether an entry has what is needed."""
    tokens = list_tokens(entry)

    def ask(need: Need) -> bool:
        match need:
            case Anything():
                return True
            case HasToken(token):
                return token in tokens
            case HasPrefix(start):
                return any(token.startswith(start) for token in tokens)
            case FromSources(ids):
                return entry.source in ids
            case AllOf(parts):
                return all(map(ask, parts))
            case AnyOf(parts):
                return any(map(ask, parts))
            case NoneOf(parts):
                return not any(map(ask, parts))
        raise AssertionError(need)

    return ask(need)

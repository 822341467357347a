"""What people watch for: the query language, the entity catalogue, the matcher.

Everything here is pure. lark and rapidfuzz are imported when they are first needed.
"""

from bot.watchlist.advice import Advice, advise
from bot.watchlist.catalogue import Catalogue
from bot.watchlist.evaluate import is_selected
from bot.watchlist.hints import (
    is_language,
    suggest_events,
    suggest_languages,
    suggest_sources,
)
from bot.watchlist.language import find_faults, format_query, parse_query
from bot.watchlist.matcher import Watchlist
from bot.watchlist.query import Query

__all__ = [
    "Advice",
    "Catalogue",
    "Query",
    "Watchlist",
    "advise",
    "find_faults",
    "format_query",
    "is_language",
    "is_selected",
    "parse_query",
    "suggest_events",
    "suggest_languages",
    "suggest_sources",
]

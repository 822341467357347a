"""What is known of names that are words too: which they are, and what is said around them."""

from bot.watchlist.names.contexts import DECOYS, find_context
from bot.watchlist.names.everyday import is_everyday, key_of

__all__ = ["DECOYS", "find_context", "is_everyday", "key_of"]

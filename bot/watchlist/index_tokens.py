"""The tokens by which an index of entries knows their words.

A token is a word's key, plain where the word stands in the title, the summary or the
content, and behind a mark where more is said of it:

=======  ==================================================================
``key``   a word of the title, the summary or the content
``^key``  the same without its accents, where it has some
``<key``  a word of the title
``#key``  a word of a tag
``@host`` the host of the entry's address, and each domain above it
=======  ==================================================================

No key begins with a mark, none holds white space, and all are in lower case, so that a
database's tokeniser has nothing to do but split at spaces.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from zlib import crc32

from bot.model import Entry
from bot.model.addresses import find_host
from bot.watchlist.words import fold_accents, list_keys

__all__ = [
    "LONGEST",
    "find_edition",
    "list_tokens",
    "spell_host",
    "spell_key",
    "spell_plain",
    "spell_tag",
    "spell_title",
]

LONGEST = 200
"""Code points of a key that a token holds; the rest is left out."""

_WORD_RULES = 5
"""Grows whenever the words of some text, or their tokens, become others than they were.

A test holds it to what the rules make of a table of texts.
"""


def find_edition() -> int:
    """The number of the rules by which tokens are made.

    Another one means that an index was made by other rules (or by those of another version
    of Unicode, which Python brings), and no longer says what the texts say.
    """
    return crc32(f"{_WORD_RULES} {unicodedata.unidata_version}".encode())


def list_tokens(entry: Entry) -> frozenset[str]:
    """All tokens of an entry."""
    title = list_keys(entry.title)
    keys = title | list_keys(entry.summary)
    if entry.content:
        keys |= list_keys(entry.content)
    tokens = set(map(spell_key, keys))
    tokens.update(map(spell_title, title))
    tokens.update(
        spell_plain(plain)
        for key in keys
        if not key.isascii() and (plain := fold_accents(key)) != key
    )
    for tag in entry.tags:
        tokens.update(map(spell_tag, list_keys(tag)))
    tokens.update(_list_hosts(find_host(entry.url)))
    return frozenset(tokens)


def spell_key(key: str) -> str:
    """The token of a word in the title, the summary or the content."""
    return key[:LONGEST]


def spell_plain(key: str) -> str:
    """The token of a word in any of these that is ``key`` without its accents, and has some."""
    return f"^{key[:LONGEST]}"


def spell_title(key: str) -> str:
    """The token of a word in the title."""
    return f"<{key[:LONGEST]}"


def spell_tag(key: str) -> str:
    """The token of a word in a tag."""
    return f"#{key[:LONGEST]}"


def spell_host(host: str) -> str:
    """The token of an entry whose address is on this host, or on one below it."""
    named = host.strip().strip(".").casefold()
    return "@" + "".join(char for char in named if char.isprintable() and char != " ")[:LONGEST]


@lru_cache(maxsize=1 << 12)
def _list_hosts(host: str) -> tuple[str, ...]:
    labels = host.strip().strip(".").split(".")
    return tuple(spell_host(".".join(labels[at:])) for at in range(len(labels)) if labels[at])

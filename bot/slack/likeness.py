"""What of a message makes a query for stories like it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.alerts.inert import tidy

__all__ = ["suggest_query"]

_LINK = re.compile(r"<[^>|]*\|([^>]*)>|<[^>]*>|https?://\S+")
_SOURCE = re.compile(r"\s+[—–|]\s+.*")  # what follows a headline: its source, how it stands
_WORD = re.compile(r"[^\W_][\w'’&.-]*[^\W_]|[^\W_]")
_NAMES = 3
_LONGEST_NAME = 4
_READ = 2_000


def suggest_query(text: str) -> str:
    """A query for what the first line of ``text`` tells of: its names, or its longest words.

    ``text`` is a message as Slack hands it over. Empty where it holds no word. It is where
    somebody begins to write: they see what it brings, and change it.
    """
    plain = _LINK.sub(lambda found: found[1] or " ", text[:_READ])
    lines = [tidy(line) for line in _unescape(plain).splitlines()]
    line = _SOURCE.sub("", next(filter(None, lines), ""))
    words = _WORD.findall(line)
    names = list(dict.fromkeys(_find_names(words)))[:_NAMES]
    if not names:
        longest = sorted(dict.fromkeys(words), key=len, reverse=True)[:_NAMES]
        names = [f'"{word}"' for word in words if word in longest]
    return " ".join(dict.fromkeys(names))


def _find_names(words: list[str]) -> Iterator[str]:
    """Runs of words that begin with a capital, each in quotes.

    The first word has a capital in any case: by itself it is no name unless there is no other.
    """
    run: list[str] = []
    begins = 0
    for index, word in enumerate([*words, ""]):
        if word[:1].isupper() and len(run) < _LONGEST_NAME:
            begins = begins if run else index
            run.append(word)
            continue
        if run and not (begins == 0 and len(run) == 1 and len(words) > 1 and run[0].istitle()):
            yield f'"{" ".join(run)}"'
        begins, run = index, [word] if word[:1].isupper() else []


def _unescape(text: str) -> str:
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")

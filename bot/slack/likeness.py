"""What of a message makes a query for stories like it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from bot.alerts.inert import tidy
from bot.model import Mention
from bot.watchlist.common_words import WordKind, find_word_kind

__all__ = ["suggest_query"]

_LINK = re.compile(r"<[^>|]*\|([^>]*)>|<[^>]*>|https?://\S+")
_SOURCE = re.compile(r"\s+[—–|]\s+.*")  # what follows a headline: its source, how it stands
_WORD = re.compile(r"[^\W_][\w'’&.-]*[^\W_]|[^\W_]")
_LABEL = re.compile(r"^(?:Update|Neu|Du nouveau|Novedad)\s*:\s*", re.IGNORECASE)
"""What the bot itself sets before news of a story, in its languages."""
_TIME = re.compile(r"UTC|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)")
_LONG = 4
"""Letters of a word that small ones (the, of, und) do not have, and so many of such words."""
_NAMES = 3
_LONGEST_NAME = 4
_READ = 2_000


def suggest_query(text: str, find: Callable[[str], Sequence[Mention]] = lambda _: ()) -> str:
    """A query for what the first line of ``text`` tells of: the entities that ``find`` knows in
    it and its other names, in the order of the text, or its longest words.

    ``text`` is a message as Slack hands it over. Empty where it holds no word. It is where
    somebody begins to write: they see what it brings, and change it.
    """
    plain = _LINK.sub(lambda found: found[1] or " ", text[:_READ])
    lines = [tidy(line) for line in _unescape(plain).splitlines()]
    line = _SOURCE.sub("", next(filter(None, lines), ""))
    line = _LABEL.sub("", line)
    named: list[tuple[int, str]] = []
    rest = line
    for one in find(line):
        # One for one, so that places stay the same; no name goes on across an entity.
        rest = f"{rest[: one.start]}{'|' * (one.end - one.start)}{rest[one.end :]}"
        named.append((one.start, f"entity:{one.entity}"))
    words = [found for found in _WORD.finditer(rest) if not _TIME.fullmatch(found[0])]
    if not _is_title_case([found[0] for found in _WORD.finditer(line)]):
        named += _find_names(rest, words)
    names = list(dict.fromkeys(name for _, name in sorted(named)))[:_NAMES]
    if not names:
        longest = sorted({found[0] for found in words}, key=len, reverse=True)[:_NAMES]
        names = [f'"{found[0]}"' for found in words if found[0] in longest]
    return " ".join(dict.fromkeys(names))


def _is_title_case(words: Sequence[str]) -> bool:
    """Whether capitals say nothing of what is a name: nearly all long words begin with one."""
    long = [word for word in words if len(word) >= _LONG and word[0].isalpha()]
    capital = [word for word in long if word[0].isupper()]
    return len(long) >= _LONG and len(capital) * 5 >= len(long) * 4


def _find_names(line: str, words: Sequence[re.Match[str]]) -> Iterator[tuple[int, str]]:
    """Runs of words that begin with a capital, each in quotes, and where.

    The first word has a capital in any case. It may be the actor, so it counts, unless it is a
    short common word ("The", "Big").
    """
    runs: list[list[re.Match[str]]] = []
    for found in words:
        if not found[0][0].isupper():
            continue
        last = runs[-1] if runs else []
        goes_on = last and not line[last[-1].end() : found.start()].strip()
        if goes_on and len(last) < _LONGEST_NAME:
            last.append(found)
        else:
            runs.append([found])
    first = runs[0][0] if runs else None
    if (
        first is not None
        and first.start() == 0
        and len(words) > 1
        and len(first[0]) < _LONG
        and find_word_kind(first[0]) is WordKind.WORD
    ):
        runs = [one for one in (runs[0][1:], *runs[1:]) if one]
    for run in runs:
        yield run[0].start(), f'"{" ".join(found[0] for found in run)}"'


def _unescape(text: str) -> str:
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")

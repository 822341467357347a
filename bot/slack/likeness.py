"""What of a message makes a query for stories like it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import takewhile
from typing import Any

from bot.alerts.inert import tidy
from bot.languages import phrase
from bot.model import Language, Mention, Occasion
from bot.slack.unspaced import find_unspaced_names
from bot.watchlist.common_words import WordKind, find_word_kind

__all__ = ["read_headline", "suggest_query"]

_LINK = re.compile(r"<[^>|]*\|([^>]*)>|<[^>]*>|https?://\S+")
_SOURCE = re.compile(r"\s+[—–|]\s+.*")  # what follows a headline: its source, how it stands
_WORD = re.compile(r"[^\W_][\w'’&.-]*[^\W_]|[^\W_]")
_LABEL = re.compile(r"^(?:Update|Neu|Du nouveau|Novedad)\s*:\s*", re.IGNORECASE)
"""What the bot itself sets before news of a story, in its languages."""
_LISTS = sorted(phrase(language, each.value) for language in Language for each in Occasion)
_LIST = re.compile(rf"^(?:{'|'.join(map(re.escape, reversed(_LISTS)))})\b[^·]*[0-9][^·]*$")
"""The heading of a list of the bot's: "Digest for #tech, 10 Feb 2026: 3 stories"."""
_BETWEEN = " · "  # the parts of what a phone shows of a message
_BULLET = re.compile(r"^[•▲◆●○\-*]\s*")
_TIME = re.compile(r"UTC|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)")
_LONG = 4
"""Letters of a word that small ones (the, of, und) do not have, and so many of such words."""
_NAMES = 3
_LONGEST_NAME = 4
_READ = 2_000


def read_headline(message: Mapping[str, Any]) -> str:
    """What a message tells of: the first headline of a message of the bot's, which is bold and
    linked whatever stands around it; the text of any other.
    """
    for block in message.get("blocks") or ():
        for part in block.get("elements") or ():
            elements = part.get("elements") or () if isinstance(part, Mapping) else ()
            links = [one for one in elements if one.get("type") == "link"]
            at = elements.index(links[0]) if links else 0
            linked = list(takewhile(lambda one: one.get("type") == "link", elements[at:]))
            headline = "".join(str(one.get("text") or "") for one in linked)
            if headline and all((one.get("style") or {}).get("bold") for one in linked):
                return headline
    return str(message.get("text") or "")


def suggest_query(text: str, find: Callable[[str], Sequence[Mention]] = lambda _: ()) -> str:
    """A query for what the first line of ``text`` tells of: the entities that ``find`` knows in
    it and its other names, in the order of the text, or its longest words.

    ``text`` is a message as Slack hands it over. Empty where it holds no word. It is where
    somebody begins to write: they see what it brings, and change it.
    """
    plain = _LINK.sub(lambda found: found[1] or " ", text[:_READ])
    line = _find_line(_unescape(plain))
    named: list[tuple[int, str]] = []
    rest = line
    for one in find(line):
        # One for one, so that places stay the same; no name goes on across an entity.
        rest = f"{rest[: one.start]}{'|' * (one.end - one.start)}{rest[one.end :]}"
        named.append((one.start, f"entity:{one.entity}"))
    words = [found for found in _WORD.finditer(rest) if not _TIME.fullmatch(found[0])]
    if not _is_title_case([found[0] for found in _WORD.finditer(line)]):
        named += _find_names(rest, words)
    named += find_unspaced_names(rest)
    names = list(dict.fromkeys(name for _, name in sorted(named)))[:_NAMES]
    if not names:
        longest = sorted({found[0] for found in words}, key=len, reverse=True)[:_NAMES]
        names = [f'"{found[0]}"' for found in words if found[0] in longest]
    return " ".join(dict.fromkeys(names))


def _find_line(text: str) -> str:
    """The line that tells of the story, without what the bot or a source sets around it."""
    lines = list(filter(None, map(tidy, text.splitlines())))
    parts = [part for line in lines[:2] for part in line.split(_BETWEEN)]
    if len(parts) > 1 and _LIST.match(parts[0]):
        first, _, _ = parts[1].partition("; ")
        return _SOURCE.sub("", _BULLET.sub("", first))
    if len(parts) > 1 and _LABEL.match(parts[0]):
        return _SOURCE.sub("", parts[1])  # the headline says whom the news is about
    return _SOURCE.sub("", _LABEL.sub("", lines[0] if lines else ""))


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

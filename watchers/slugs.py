"""What the address of an article says of it, where nothing else does."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from urllib.parse import unquote, urlsplit

__all__ = ["latest_day_of", "title_of"]

_ENDING = re.compile(r"\.[A-Za-z]{2,5}$")
_BREAK = re.compile(r"[\s\-_+.,~:;!|]+")
# The number of an article, as digits (48213), after a letter (a48213), or as a hash (3f9c04b1).
_NUMBER = re.compile(r"(?i)[a-z]{0,3}\d{4,}|(?=[a-f]*\d)[0-9a-f]{8,}|(?=\D*\d)[0-9a-z]{12,}")
_PAGE = re.compile(r"(?i)(?:index|default|article|story|amp|html?|\d+|)$")
_FEWEST_WORDS = 3
# Scripts that leave no spaces between words.
_UNBROKEN = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
_FEWEST_SIGNS = 6

_DAY = re.compile(r"/(20\d\d)[/-]?(0[1-9]|1[0-2])[/-]?([0-2]\d|3[01])(?=[/\-_]|$)")
_MONTH = re.compile(r"/(20\d\d)[/-](0[1-9]|1[0-2])(?=/|$)")
# When it is midnight in the west, it is noon in Greenwich.
_WEST = timedelta(hours=12)


def title_of(url: str) -> str:
    """The words in the last part of an address, as a headline; empty where they are too few.

    ``/2026/03/ferry-line-opens-in-may-48213.html`` gives "Ferry line opens in may".
    ``/about-us`` and ``/article/48213`` give nothing: three words at least are wanted, or six
    signs of a script without spaces.
    """
    try:
        parts = [unquote(part) for part in urlsplit(url).path.split("/")]
    except ValueError:
        return ""
    # A number may stand behind the words: /ferry-line-opens/48213
    for part in [part for part in parts if not _is_number(part)][-1:]:
        words = [word for word in _BREAK.split(_ENDING.sub("", part)) if word]
        while words and _NUMBER.fullmatch(words[-1]):
            words.pop()
        while words and _NUMBER.fullmatch(words[0]) and not _is_year(words[0]):
            words.pop(0)
        spoken = [word for word in words if any(sign.isalpha() for sign in word)]
        text = " ".join(words)
        if len(spoken) >= _FEWEST_WORDS or len(_UNBROKEN.findall(text)) >= _FEWEST_SIGNS:
            return text[:1].upper() + text[1:]
    return ""


def _is_number(part: str) -> bool:
    bare = _ENDING.sub("", part)
    return bool(_PAGE.fullmatch(bare) or _NUMBER.fullmatch(bare))


def _is_year(word: str) -> bool:
    return len(word) == 4 and word.startswith(("19", "20"))


def latest_day_of(url: str) -> datetime | None:
    """The end of the day, or of the month, that an address names: ``/2026/03/01/…``.

    The end as it is in the west, so that nothing of that day was published after it. None
    where the address names none.
    """
    try:
        path = urlsplit(url).path
    except ValueError:
        return None
    try:
        if day := _DAY.search(path):
            begin = datetime(int(day[1]), int(day[2]), int(day[3]), tzinfo=UTC)
            return begin + timedelta(days=1) + _WEST
    except ValueError:
        return None  # 31 February
    if month := _MONTH.search(path):
        year, number = int(month[1]), int(month[2])
        return datetime(year + number // 12, number % 12 + 1, 1, tzinfo=UTC) + _WEST
    return None

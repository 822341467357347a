"""Counters of those who read, like and discuss a page: "1,014 views", "Points: 36"."""

from __future__ import annotations

import re

__all__ = ["cut_counters"]

# Only people who look, react and talk are counted: votes, cases, prices and the score of a
# match are news.
_COUNTED = (
    r"(?:page ?)?views?|reads|likes|shares|comments?|replies|reactions?|upvotes|downvotes"
    r"|(?:users?|readers?) online|people (?:watching|reading)(?: now)?"
    r"|aufrufe|kommentare?|vues|commentaires?|partages|visitas|lecturas|comentarios?|comentários?"
    r"|visualizações|visualizzazioni|commenti|reacties|weergaven|visningar|visninger"
    r"|kommentarer|katselua|kommenttia|просмотр\w*|комментари\w*"
)
_NUMBER = r"\d[\d.,'\u00a0\u202f]{0,14}(?:k|m)?"
_COUNTER = re.compile(
    # Behind a label, wherever it stands …
    rf"(?<!\w)(?:{_COUNTED}|points|karma)\s?:\s?{_NUMBER}(?![\w:-])"
    # … and else only where it is all that is said there.
    rf"|(?:^|(?<=[.!?…|·•(\n])|(?<=[.!?…|·•] )){_NUMBER} ?(?:{_COUNTED})(?=\s*(?:$|[\n|·•).]))"
    r"|\d[\d,.]*\s?(?:次浏览|次播放|回視聴|회 조회)|(?:浏览|阅读|閲覧数|조회수)[:： ]\s?\d[\d,.]*",
    re.IGNORECASE,
)


def cut_counters(text: str) -> str:
    """The text without such counters. What a sentence says of views or comments stays."""
    if not any(map(str.isdigit, text)):
        return text
    return _COUNTER.sub("", text)

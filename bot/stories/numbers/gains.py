"""Whether a number counts whom or what somebody has or wins, and nobody who is hit or sent away.

"ChatGPT tops 800 million weekly users", "adds 6.3 million subscribers", "creates 900 jobs". Read in
English, German, French and Spanish.
"""

from __future__ import annotations

import re

__all__ = ["is_gain"]

_BEFORE = 40  # signs before a number in which the verb may stand
_MANY = (
    r"(?: (?:a|an|its|his|their|the|more|than|about|over|nearly|almost|some|record|another|around"
    r"|roughly|at|least|up|to|fast|rund|mehr|als|uber|plus|de|pres|mas|casi|unos|unas|los"
    r"|las|les)){0,4} $"
)
_WINS = re.compile(
    r"\b(?:adds?|added|adding|gain(?:s|ed)?|has|have|had|boasts?|tops?|topped|reach(?:es|ed)?"
    r"|surpass\w*|pass(?:es|ed)|cross(?:es|ed)|exceed\w*|near(?:s|ed)?|welcom\w+|attract\w*|serves?"
    r"|won|wins?|sign(?:s|ed) up|signing up|gewinnt|erreicht|uberschreitet|zahlt|gagne|atteint"
    r"|depasse|franchit|compte|accueille|suma|alcanza|supera|roza)" + _MANY
)
_OF_ONES_OWN = re.compile(
    # "800 million weekly users", "22 million paying customers"
    r"\b(?:weekly|monthly|daily|active|paying|net|overnight|registered) [a-z]+$"
)
_HARM = re.compile(
    r"\b(?:without|outages?|blackouts?|breach\w*|hack\w*|stolen|leak\w*|expos\w*|affect\w*|down"
    r"|cut off|strikes?|walkouts?|storm|flood\w*|stranded|evacuat\w*|recall\w*|power|attack\w*"
    r"|cyber\w*|ohne|ausfall\w*|storung\w*|angriff\w*|gestohlen|datenleck\w*|panne|prives?|fuite|piratage"
    r"|greve|apagon|sin|caida|robo|robad\w*|huelga|ciberataque)\b"
)
_CREATES = re.compile(
    r"\b(?:adds?|added|adding|creat(?:es?|ed|ing)|hir(?:es?|ed|ing)|recruit(?:s|ed|ing)?"
    r"|generat(?:es?|ed|ing)|schafft|schaffen|stellt|embauche\w*|recrute\w*|cree|creera|creara"
    r"|contrata\w*|contratara)" + _MANY
)


def is_gain(kind: str, folded: str, start: int, end: int) -> bool:
    """Whether the number of a ``kind`` (``hit``, ``jobs``) from ``start`` to ``end`` is a gain."""
    before = folded[max(0, start - _BEFORE) : start]
    if kind == "jobs":
        return _CREATES.search(before) is not None
    is_won = _WINS.search(before) is not None or _OF_ONES_OWN.search(folded[start:end]) is not None
    return is_won and _HARM.search(folded) is None

"""A query as keyboards write it, in the signs that the language reads."""

from __future__ import annotations

import re
import unicodedata

__all__ = ["show_query"]

_INSIDE = re.compile(
    "(?<=[^\\W_])[\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff](?=[^\\W_])"
)
_SIGNS = str.maketrans(
    {
        **dict.fromkeys("\u061c\u200b\u200e\u200f\u2066\u2067\u2068\u2069\ufeff", " "),
        **dict.fromkeys("\u202a\u202b\u202c\u202d\u202e", " "),
        **dict(zip("（）：＝＊－", "():=*-", strict=True)),
        **dict.fromkeys("＂〝〞〟「」『』‹›″", '"'),
    }
)


def show_query(text: str) -> str:
    """The query as it is read and shown, as many code points long.

    What would break a line or turn it around is a space, and the signs of the language are
    plain ones where a Chinese or Japanese keyboard makes wide ones of them.
    """
    # Inside a word it is part of it, and shows as little.
    text = _INSIDE.sub("\u034f", text)
    return "".join(
        " " if unicodedata.category(char) in {"Cc", "Cs", "Zl", "Zp"} else char
        for char in text.translate(_SIGNS)
    )

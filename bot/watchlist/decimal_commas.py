"""The languages that write a decimal comma, so that a point parts the thousands of a number.

As the Common Locale Data Repository has it, with its regions that write a decimal point.
"""

from __future__ import annotations

from functools import lru_cache

__all__ = ["has_decimal_comma"]

_LANGUAGES = frozenset(
    """az be bg bs ca cs da de el es et eu fi fo fr fy gl hr hu hy id is it ka kk ky lb lt lv mk mn
    nb nl nn no pl pt rm ro ru se sk sl sq sr sv tr tt uk uz vi""".split()  # noqa: SIM905 - a list of words is read best as one
)
_WITH_POINT = frozenset(
    """de-ch de-li es-419 es-do es-gt es-hn es-mx es-ni es-pa es-pe es-pr es-sv es-us it-ch
    rm-ch""".split()  # noqa: SIM905 - as above
)


@lru_cache(maxsize=1 << 10)
def has_decimal_comma(lang: str | None) -> bool:
    """Whether numbers have a decimal comma in a language (BCP 47); False where none is known."""
    subtags = (lang or "").lower().replace("_", "-").split("-")
    regions = {f"{subtags[0]}-{subtag}" for subtag in subtags[1:]}
    return subtags[0] in _LANGUAGES and regions.isdisjoint(_WITH_POINT)

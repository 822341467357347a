"""Headlines that call what a story claims a rumour.

"Acme expands Tarn plant despite closure rumours" is no second voice on the closure, whoever says
so, and no denial by a party either: it tells what others said, and that it did not come so.

Headlines are read in English, German, French and Spanish, folded.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.stories.language.concepts import CONCEPT
from bot.stories.language.text import fold, terms_in

__all__ = ["calls_rumour"]

_AGAINST = r"(?:despite|in spite of|defying|contrary to|trotz|entgegen|malgre|pese a|a pesar de)"
_RUMOUR = (
    r"(?:rumou?rs?|speculation|gossip|\w*geruchte[ns]?|\w*spekulationen|rumeurs?|speculations"
    r"|rumor|rumores|especulaciones)"
)
_RUMOURED = re.compile(rf"\b{_AGAINST} (?P<what>[^,;:!?]{{0,40}}?\b{_RUMOUR}\b[^,;:!?]{{0,40}})")
_SAYS_RUMOUR = re.compile(rf"\b{_RUMOUR}\b")


def calls_rumour(title: str, claims: Sequence[str]) -> bool:
    """Whether the headline ``title`` holds something against what was rumoured, and that is what
    one of ``claims`` says as a fact.
    """
    found = _RUMOURED.search(fold(title))
    if found is None:
        return False
    rumoured = {term for term in terms_in(found["what"]) if term.startswith(CONCEPT)}
    return any(
        not rumoured.isdisjoint(terms_in(claim)) and _SAYS_RUMOUR.search(fold(claim)) is None
        for claim in claims
    )

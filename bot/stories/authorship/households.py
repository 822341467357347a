"""Houses that speak for a person by what they are, and not by name: a palace for a king, the
Vatican for the pope.

Newspapers name the house that denies and the person of whom it was told: "Palace denies King is to
abdicate". Read in English, German, French and Spanish.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.stories.language.text import cut_headline, fold

__all__ = ["speaks_for_house"]

_SPEAKING = r"(?: (?:spokes\w+|sources?|aides?|officials?|sprecher\w*|porte-parole|portavoz))?"
_COURT = (
    r"(?:royal |buckingham |kensington )?palace|the court"
    r"|(?:royal |imperial )(?:household|family|house|court)"
    r"|kensington|clarence house|(?:konigs)?palast|(?:konigs)?hof|konigshaus|hofmarschallamt"
    r"|palais(?: royal)?|(?:la )?maison royale|casa (?:real|del rey)|palacio(?: real)?"
    r"|zarzuela|casa imperial"
)
_OF_COURT = (
    r"\b(?:king|queen|princ(?:e|ess)|crown|monarch\w*|royals?|duke|duchess|emperor|empress"
    r"|(?:kron)?prinz\w*|konig\w*|herzog\w*|kaiser\w*|roi|reine|duc|duchesse|empereur"
    r"|rey|reina|princip?e|princesa|infant[ae]|duque|duquesa|emperador|emir|sultan)\b"
)
_HOLY_SEE = (
    r"vatican|holy see|vatikan|heiliger? stuhl|saint-siege|le saint-siege|vaticano|santa sede"
)
_OF_HOLY_SEE = (
    r"\b(?:pope|pontiff|papst\w*|pape|papa|pontife|pontifice|cardinals?|kardinal\w*|cardenal)\b"
)
_HOUSES = tuple(
    (re.compile(rf"(?:the |der |das |die |le |la |el )?(?:{house}){_SPEAKING}"), re.compile(of))
    for house, of in ((_COURT, _OF_COURT), (_HOLY_SEE, _OF_HOLY_SEE))
)


def speaks_for_house(who: str, claims: Sequence[str]) -> bool:
    """Whether ``who``, as a headline names them, is the house of somebody of whom one of the
    headlines ``claims`` tells.
    """
    plain = fold(who).strip()
    return any(
        house.fullmatch(plain) and any(of.search(fold(cut_headline(c).text)) for c in claims)
        for house, of in _HOUSES
    )

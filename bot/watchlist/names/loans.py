"""English words that other languages have borrowed, and what the index Dow Jones does there.

A loan word at the head of a title is weighed as a word of the language is. All are folded,
without accents.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from bot.watchlist.names.tongue import Tongue
from bot.watchlist.names.tongues import OTHER_TONGUE, TONGUES

__all__ = ["INDEX_DEEDS", "LOANS"]

_WRITTEN = {
    "da": "box gap match meta target visa",
    "de": "match",
    "es": "box gap match target",
    "fi": "meta visa",
    "fr": "box gap match meta",
    "it": "box gap match target visa",
    "nl": "box match meta visa",
    "no": "box gap match meta target visa",
    "pl": "box gap match meta target visa",
    "pt": "box delta gap match target time visa",
    "sv": "box gap match meta target visa",
}

LOANS: Mapping[Tongue, frozenset[str]] = MappingProxyType(
    {
        **{TONGUES[code]: frozenset(words.split()) for code, words in _WRITTEN.items()},
        # Indonesian, Malay, Croatian, Romanian, Slovene and more.
        OTHER_TONGUE: frozenset(["block", "box", "delta", "gap", "match", "meta", "orange",
                                 "target", "time", "visa"]),
    }
)  # fmt: skip
"""Of each language the words that it has borrowed."""

INDEX_DEEDS = """
    abre acaba acelero amplia apre arranca aumenta avanca avance avanza baisse bondit cae cai
    cala cede cerro chiude chiudeva chuta cierra clos clot cloture cresce daalde daalt daler
    derrapa desaba despenca desploma dispara duikt eindigt encerra falder fallt fecha fechou
    gagne gana gewinnt gibt grimpe guadagna hausse klesa klettert klimt kwam lascia legt
    lukker monte noteert opende opent ouvre perd perde pierde plonge profite progresse
    rallenta rebondit rebota recua recule registra retrocede rialza rimbalza rosnie rutscht
    sale salta scende schliesst schloss sinkt sloot sluit sobe spada springt stanger stanges
    stangt steeg steigt stigende stiger stijgt stoupa sube subio termina terugval tombe traci
    ubertrifft verliert verliest vola zakt zamyka zieht zyskuje вырос выросла выросли
    закрылись закрылся открылся падает поднялся подрос потерял прибавил растет снижается
    снизился теряет упал упала упали
    """
"""What the index does, and its publisher hardly: it closes, rises and falls."""

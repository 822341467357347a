"""Words of which the patterns of outcomes are made: courts, bans, and what is done to rates.

For folded text (see `text.fold`).
"""

from __future__ import annotations

import re

from bot.stories.language.late_patterns import compile_later

__all__ = [
    "BANS",
    "COURTS",
    "FAR",
    "NO_EXIT",
    "OF_RATES",
    "STANDS",
    "STOPPED",
    "TRIES",
    "any_of",
    "both_of",
]


def any_of(*words: str) -> re.Pattern[str]:
    """A pattern of folded words of which one has to stand, as whole words."""
    return compile_later("|".join(rf"\b(?:{each})\b" for each in words))


def both_of(one: re.Pattern[str], other: re.Pattern[str]) -> re.Pattern[str]:
    """A pattern that a headline has where it has both."""
    return compile_later(rf"^(?=.*(?:{one.pattern}))(?=.*(?:{other.pattern}))")


FAR = r".{1,60}?"  # between a German verb and the part of it at the end
COURTS = any_of(
    "judges?|court|courts|justices?|appeals? panel|tribunal|magistrates?",
    "richter(?:in)?|(?:[a-z]*)gericht(?:e|s|shof)?|karlsruhe|eugh|bgh",
    "juges?|cour|conseil d'etat|conseil constitutionnel",
    "juez|jueza|jueces|corte|supremo|audiencia|giudice|corte",
)
TRIES = any_of(
    "bids?|attempts?|efforts?|requests?|pleas?|motions?|moves?|appeals?|lawsuits?|challenges?|cases?",
    "measure to|bill to|plan to|resolution to",
    "antrag|klage|eilantrag|recours|requete|demande|recurso|demanda|peticion",
)
BANS = any_of(
    "bans?|blocks? on|freeze on|suspension of|halt to|stay on|injunction",
    r"\w*verbot\w*|interdictions?|prohibicion\w*|veto a",
)
"""What a court may itself overturn, so that what was forbidden is allowed."""
STANDS = any_of(
    r"lets? (?:.{1,60}? )?(?:stand|proceed|go ahead|continue)",
    "upholds?|upheld|allows?|allowed|permits?|backs|reinstates?|revives?|affirms?",
    r"refuses to (?:block|halt|stop)|declines to (?:block|halt|stop)",
    rf"bestatigt|erlaubt|lasst (?:{FAR} )?zu|billigt",
    "confirme|valide|autorise|maintient|retablit",
    "confirma|avala|ratifica|autoriza|permite|mantiene",
)
STOPPED = any_of(
    "blocks?|blocked|halts?|halted|strikes? down|struck down|overturns?|overturned",
    "quashes|quashed|suspends?|suspended|freezes|voids?|stops?|bars?",
    rf"kippt|gekippt|stoppt|gestoppt|untersagt|hebt (?:{FAR} )?auf|setzt {FAR} aus",
    "annule|suspend|bloque|invalide|censure|casse",
    "anula|suspende|bloquea|tumba|frena|paraliza",
)
_KEY = (
    r"(?:(?:its|the|key|main|benchmark|interest|bank|policy|base|cash|deposit|lending|borrowing|us"
    r"|uk|ses|leurs?|les?|principaux|directeurs?|los|las|la|el|sus|den|die|i|il) ){0,4}"
)
OF_RATES = rf"{_KEY}(?:rates?|\w*zins(?:en|es|satz|satze)?|taux|tipos|tasas?|tass[io])\b"
"""What a verb has to have for its object: who "leaves investors guessing" holds no rates."""
NO_EXIT = r"(?! (?:\w+ ){0,2}?(?:exit|withdrawal|pull-?out|departure|retreat)\b)"

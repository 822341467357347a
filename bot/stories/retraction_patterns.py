"""The words of retractions and corrections, over folded text."""

from __future__ import annotations

import re

__all__ = [
    "CORRECTION",
    "FIGURES",
    "OURSELVES",
    "OWN_WORD",
    "RETRACTION",
    "SMALL",
    "STUDY_RETRACTED",
    "TAKEN_BACK",
    "TAKING_BACK_SIGNS",
    "WHO_RETRACTS",
]

TAKING_BACK_SIGNS = (
    *(
        "retract",
        "withdr",
        "walk",
        "take",
        "pull",
        "zieht",
        "zog ",
        "nimmt",
        "nahm",
        "took",
        "retir",
        "apolog",
        "widerruf",
    ),
    *("撤回", "取り消"),
)
"""One of these stands in whatever is a retraction."""
OWN_WORD = re.compile(
    # "Lancet retracts study", "Roe walks back claim": whose word it is, whoever reported it.
    r"\b(?:retracts?|retracted|walks? back|walked back|takes? back|took back)\s+"
    r"(?:[\w' -]{0,50} )?(?:study|studies|papers?|findings|preprint|claims?|assertions?)\b"
    r"|\b(?:withdraws?|withdrew|pulls?|pulled) (?:[\w'-]+ ){0,4}?(?:study|paper|preprint)\b"
    r"|\b(?:zieht|zog|nimmt|nahm) (?:[\w-]+ ){0,4}?(?:\w*studie|behauptung(?:en)?)\b[^.;:!?]{0,60}?"
    r" zuruck\b"
    r"|\b(?:retire|retracte) (?:une?|son|sa|ses|l'|cette) ?(?:\w+ )?(?:etude|affirmations?)\b"
    r"|\b(?:retira|retracta|se retracta de) (?:un|una|su|sus|el|la) (?:estudio|investigacion"
    r"|afirmacion(?:es)?)\b"
)
STUDY_RETRACTED = re.compile(
    # Whoever took it back: "Larkhill study retracted", "étude rétractée".
    r"\b(?:study|paper|preprint) (?:\w+ ){0,4}?(?:(?:is|was|has been) )?retracted\b"
    r"|\betude (?:\w+ ){0,4}?retractee\b|\bestudio (?:\w+ ){0,4}?retractado\b"
    r"|\bstudie (?:\w+ ){0,4}?zuruckgezogen\b"
)
RETRACTION = re.compile(
    r"^(?:retraction|retracted|withdrawn|widerruf|retractation|retractacion)\b\s*(?:[:|(-]|$)"
    r"|[:|(–-]\s*(?:this )?(?:report |story |article )?(?:retracted|withdrawn)\)?$"
    r"|\b(?:retracts?|retracted|withdraws?|withdrew|(?:have|has) withdrawn|walks? back|walked back"
    r"|takes? back|pulls)\s+"
    r"(?:[\w' -]{0,30} )?(?:report|story|article|claims?|scoop)\b"
    r"|\b(?:report|story|article|headline) (?:has been|was|is) (?:retracted|withdrawn)\b"
    r"|\b(?:zieht|zog) (?:[\w-]+ ){0,3}?(?:berichte?|artikel|meldung(?:en)?)\b[^.;:!?]{0,60}?"
    r" zuruck\b"
    r"|\bretire (?:son|un|l'|cet) ?article\b|\bretira (?:su|la|el) (?:noticia|articulo)\b"
    r"|\b(?:se )?retractan? de (?:su|la|una|el|un) (?:noticia|articulo|informacion|reportaje)\b"
    r"|\bapologi[sz]e[sd]? for (?:wrongly |falsely )?(?:saying|reporting|claiming|suggesting)\b"
    r"|\bapologi[sz]e[sd]? (?:\w+ ){0,4}?(?:for|over) (?:[\w'-]+ ){0,3}?(?:story|report|article)\b"
    rf"|記事を(?:撤回|取り消)|{OWN_WORD.pattern}"
)
CORRECTION = re.compile(
    r"^(?:(?:correction|corrected|corrects|editor'?s note|clarification|richtigstellung|korrektur"
    r"|berichtigung|rectificatif|correctif|correccion|rectificacion|fe de errores|rettifica"
    r"|correzione|errata corrige|errata|correcao|rectificatie|rattelse)\b"
    r"|【?(?:訂正|お詫びと訂正|おわびと訂正)】?)\s*(?:[:|(-]|$|(?<=】))"
)
TAKEN_BACK = re.compile(
    # What a correction has to say so that it takes the news itself back: a wrong name or
    # day ("on Monday, not Tuesday") leaves it standing.
    r"(?<!, )\b(?:not|never|no|false|falsely|untrue|wrongly|incorrectly|erroneously"
    r"|in error|was wrong|retract\w*|withdr\w+|nicht|kein\w*|falsch|ne|pas|faux|jamas|falsa"
    r"|non|mai)\b(?! \d)|誤り|誤報|ではありません|事実はありません"
)
FIGURES = re.compile(
    # "300 jobs, not 3,000"
    r"(?P<right>\d[\d.,]*)(?: [\w%]+){0,3}?,? (?:and |et |y |e )?(?:not|nicht|non|no|statt"
    r"|instead of|rather than|au lieu de|en lugar de|invece di)(?: de)? "
    r"(?P<wrong>\d[\d.,]*(?: \d{3}\b)*)"
    r"|(?P<right2>\d[\d.,]*)\D[^。]*?(?P<wrong2>\d[\d.,]*)\D{0,6}とした"
)
SMALL = re.compile(
    r"\b(?:misspell\w*|misspelt|spelling|misstated|misidentified|the name of|the age of"
    r"|the title of|the date of|first name|last name|surname|refiles|typo)\b"
)
WHO_RETRACTS = re.compile(
    r"^(?P<who>[^.;:!?]{2,60}?)\s+(?:se )?(?:retract|withdr|walk|pulls|takes back|apologi"
    r"|zieht|zog|nimmt|nahm|took back|retire|retira)"
)
OURSELVES = re.compile(
    # Who says so is the outlet: "We retract our report that …", "Wir ziehen …".
    r"^(?:we|wir|nous|on|nosotros|(?:this|our) (?:newspaper|paper|site|newsroom))\b"
)

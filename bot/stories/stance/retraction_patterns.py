"""The words of retractions and corrections, over folded text."""

from __future__ import annotations

import re

__all__ = [
    "CORRECTION",
    "FIGURES",
    "KILLED",
    "NOTE",
    "OURSELVES",
    "OWN_WORD",
    "RETRACTION",
    "SMALL",
    "STUDY_RETRACTED",
    "TAKEN_BACK",
    "TAKING_BACK_SIGNS",
    "WHO_CORRECTS",
    "WHO_NOTES",
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
WHO_CORRECTS = re.compile(
    # "Harbour Ledger corrects: …", an outlet's own name before the word.
    r"^(?P<who>[^.;:!?]{2,40}?) (?:corrects|korrigiert|berichtigt|rectifica|rectifie|corrige"
    r"|rettifica|retifica)\s*:\s"
)
KILLED = re.compile(
    # An agency's call to drop a story, over the headline as published: "KILL: …", "BC-Roe, KILL".
    r"^(?:[A-Z][\w/-]*(?:[ ,]+[A-Z][\w/-]*){0,3}[ ,-]+)?(?:KILL|MANDATORY KILL|STORY KILL)"
    r"(?:\s*[:|–—(-].*[a-z]|\s*$)"
)
_THIS = r"(?:article|story|post|piece|dispatch|report)"
NOTE = re.compile(
    # What stands in the text of a story that is taken back: "This article has been retracted."
    # A ministry's report is withdrawn, too, and a journal's word stands in quotation marks.
    r"(?<![\"“‘«„])\bthis (?:article|story|post|piece|dispatch) (?:has been|was|is) (?:\w+ )?"
    r"(?:retracted|withdrawn)\b"
    r"|\b(?:retract(?:s|ed|ing)?|withdr(?:aws?|ew|awn|awing))(?: and (?:removed|deleted|replaced))?"
    rf" this {_THIS}\b"
    r"|\bwe (?:have |are |hereby )?(?:\w+ly )?(?:retract(?:ed|ing)?|withdr(?:aw|ew|awn|awing))"
    rf" (?:our|the) {_THIS}\b"
    r"|\bdiese[rn]? (?:artikel|beitrag|bericht|meldung|text)(?: wurde| ist)? (?:\w+ ){0,4}?"
    r"zuruckgezogen\b"
    r"|\b(?:cet article|cette (?:depeche|information)) (?:a ete|est) (?:\w+ )?(?:retiree?|annulee?"
    r"|depubliee?)\b|\bnous (?:avons retire|retirons) cet(?:te)? (?:article|depeche|information)\b"
    r"|\best[ea] (?:articulo|noticia|informacion) (?:ha sido|fue) (?:retirad|retractad|anulad)"
    r"[oa]\b"
    r"|\bhemos retirado est[ea] (?:articulo|noticia|informacion)\b"
    r"|\bquest[oa] (?:articolo|notizia) (?:e stat[oa]|viene) (?:ritirat|ritrattat)[oa]\b"
    r"|(?:この|本)記事[はを](?:\w{0,6})?(?:撤回|取り消)"
)
WHO_NOTES = re.compile(
    # "The AP has withdrawn its story about …": whose own it is, in the text or the headline.
    r"(?:^|(?<=[.!?] ))(?:the )?(?P<who>[\w .'&-]{2,40}?) (?:has |is |hereby )?"
    rf"(?:retract(?:s|ed|ing)?|withdr(?:aws|ew|awn|awing)) (?:its|their) (?:\w+ ){{0,4}}?{_THIS}\b"
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
    r"^(?P<who>[^.;:!?]{2,60}?)\s+(?:(?:has|have|is|are) )?(?:se )?(?:retract|withdr|walk|pulls"
    r"|takes back|apologi|zieht|zog|nimmt|nahm|took back|retire|retira)"
)
OURSELVES = re.compile(
    # Who says so is the outlet: "We retract our report that …", "Wir ziehen …".
    r"^(?:we|wir|nous|on|nosotros|(?:this|our) (?:newspaper|paper|site|newsroom))\b"
)

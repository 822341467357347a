"""The words of cases at law, over folded text: what is denied there, and what is defended."""

from __future__ import annotations

import re

from bot.model import Event
from bot.stories.stance.denial_patterns import DENY, REJECT, SAID

__all__ = ["AGAINST_SELF", "AT_LAW", "CASE", "DENIES_CASE", "IS_OF_NEWS"]

AT_LAW = frozenset({Event.LEGAL, Event.CRIME, Event.REGULATION})
CASE = re.compile(
    r"\b(?:lawsuits?|sues|sued|suit|courts?|trial|case|indict\w+|complaint|probe|accused of"
    r"|prosecutors?|pleaded|remanded"
    r"|prosecution|charged|charges|plead(?:s|ed)?|defendant|accuser|arrested"
    r"|staatsanwalt\w*|anklage|angeklagte\w*|prozess|klage|gericht|ermittelt|ermittlungen"
    r"|proces|plainte|tribunal|parquet|accuse|prevenu|mis en examen|justice"
    r"|juicio|demanda|fiscalia|fiscal|acusad[oa]|querella|imputado"
    r"|processo|procura|imputat[oa]|indagat[oa]|tribunale)\b|被告|起訴|公判|逮捕|容疑者"
)
AGAINST_SELF = re.compile(
    r"^(?:[\w'-]+ ){0,3}?(?:charges?|allegations?|accusations?|claims?|indictment|accuser"
    r"|having|taking|stealing|killing|bribing|bribery|fraud|theft|assault\w*|murder|rape|abuse"
    r"|arson|manslaughter|harassment|corruption|perjury|trafficking|laundering|conspiracy"
    r"|vorwurfe?|anschuldigung(?:en)?|tat|taten|accuse|addebiti|acusaciones|cargos|faits|hechos)\b"
    r"|罪状|起訴内容|容疑|罪を"
)
IS_OF_NEWS = re.compile(
    # What is denied is a report or a plan, and not a deed that somebody is accused of.
    r"\b(?:reports?|rumou?rs?|speculation|stor(?:y|ies)|gossip|fake news|plans?|planned|talks|deal"
    r"|merger|takeover|sale|settle\w*|resign\w*|quit\w*|berichte?n?|\w*meldung(?:en)?|geruchte?n?"
    r"|rumeurs?|informations?|rumores|informacion(?:es)?|voci|indiscrezioni|notizi[ae]|boatos?"
    r"|rucktritt|demission|dimision|dimissioni)\b|報道|報じ"
)
_CASE_DONE = (
    r"(?:arrested|detained|charged|indicted|sued|jailed|imprisoned|raided|taken into custody"
    r"|in custody|in jail|under arrest|under investigation|in police custody"
    r"|festgenommen|verhaftet|inhaftiert|angeklagt|arretee?|interpellee?|mise? en examen"
    r"|detenid[oa]|arrestad[oa]|imputad[oa]|arrestat[oa]|fermat[oa]|indagat[oa])"
)
DENIES_CASE = re.compile(
    # That there is a case at all is denied, and no deed: "denies that he was arrested".
    rf"\b(?:{DENY}|denying|{REJECT}) (?:(?!while|when|after|as|before|during|since|once|and)"
    rf"[^\s.;:!?,]+ ){{0,7}}?(?:was|were|is|are|been|being|be|sei|worden|wurde|ete|etre|haber sido"
    rf"|fue|fuera|esta|essere|stat[oa]|e) (?:\w+ly )?{_CASE_DONE}\b"
    rf"|\b(?:{DENY}|denying|{REJECT}) (?:(?:any|the|a|his|her|their|its|[\w-]+'s|{SAID}|of"
    r"|l'|son|sa|su|la|el|il|seine|ihre|die|den|un[ae]?) ?){0,5}?(?:\w+'s )?(?:arrest|arrests"
    r"|detention|imprisonment|arrestation|interpellation|festnahme|verhaftung|detencion|arresto)\b"
    rf"|\b(?:was|were|is|are|has|have|had|been|wasn't|hasn't|isn't)(?: not|n't|(?<=n't))"
    rf"(?: been)? {_CASE_DONE}\b|\bnever (?:been )?(?:arrested|detained|charged|indicted|jailed)\b"
    rf"|\b(?:nicht|n'a pas ete|n'est pas|no (?:ha sido|fue|esta)|non (?:e stat[oa]|e))"
    rf" {_CASE_DONE}\b"
)

"""What a party's own word says to a report about it: no, or nothing.

A party seldom writes "Fenwick denies": its statement is headed "Statement regarding media
speculation", and says in its own form that there is nothing in it, or that it says nothing
to rumours. Only the text of a party's own host or release is read here, in English, German,
French, Spanish, Italian and Japanese.
"""

from __future__ import annotations

import re

from bot.model import Entry
from bot.stories.language.text import cut_headline, fold, lead_of, sentences
from bot.stories.stance.endings import find_ended

__all__ = ["denies_report", "find_upheld", "says_nothing"]

_SENTENCES = 4  # "is aware of reports. These are not accurate. …"
_REPORTS = (
    r"(?:reports?|rumou?rs?|speculations?|stor(?:y|ies)|articles?|coverage|suggestions?|assertions?"
    r"|(?:medien)?berichte?|(?:presse|medien)?meldung(?:en)?|geruchte?|spekulation(?:en)?|rumeurs?"
    r"|informations?|speculations|informacion(?:es)?|rumor(?:es)?|noticias?|voci|indiscrezioni"
    r"|notizi[ae]|ricostruzioni)"
)
_DEALINGS = (
    r"(?:talks?|discussions?|negotiations?|approach(?:es)?|offers?|bids?|proposals?|agreements?"
    r"|plans?|intentions?|deals?|transactions?)"
)
_FALSE = (
    r"(?:false|untrue|inaccurate|incorrect|wrong|unfounded|baseless|groundless|fabricated"
    r"|fictitious|(?:entirely |wholly |completely )?without (?:any )?(?:foundation|basis|merit)"
    r"|(?:not|n't) (?:\w+ly )?(?:true|accurate|correct|based on fact))"
)
_ANSWERS = re.compile(
    # That it answers a report at all: "there are no plans for others" may stand in any release.
    r"^[^.]*?\b(?:statements?|clarif\w+|responses?|responds?|comments?|stellungnahme|klarstellung"
    r"|richtigstellung|erklarung|communique|mise au point|precisions?|aclaracion|comunicado"
    r"|precisazion[ei]|rettifica)\b"
    r"|\b(?:speculat\w+|rumou?rs?|reports|(?:media|press|news) (?:report|stor|article|coverage)\w*"
    r"|(?:the|a) report (?:of|that|in|by)|medienberichte?|presseberichte?|berichte|gerucht\w*"
    r"|spekulation\w*|meldungen|rumeurs?|informations (?:de presse|parues|publiees)"
    r"|rumor(?:es)?|especulacion\w*|noticias|informaciones|indiscrezioni|notizie|voci)\b|報道"
)
_DENIAL = re.compile(
    # "These reports are not accurate", "there is no truth in the story".
    rf"\b{_REPORTS}\b[^.;!?]{{0,90}}?\b(?:is|are|was|were)(?: \w+ly)? ?{_FALSE}\b"
    rf"|\bno (?:truth|basis|substance|foundation) (?:to|in|for) [^.;!?]{{0,40}}?\b{_REPORTS}\b"
    # "it is not in talks", "is not considering an offer", "has not made an approach".
    r"|\b(?:is|are|am|was|were) not (?:currently |presently |now |\w+ly )?(?:in|engaged in"
    r"|involved in|holding|conducting|a party to|party to) (?:any |such |\w+ ){0,3}?(?:talks?"
    r"|discussions?|negotiations?)\b"
    r"|\b(?:is|are|am|has been|have been|had been)(?: not|n't)(?: been)? (?:currently |actively"
    r" |presently |now )?(?:considering|contemplating|planning|pursuing|preparing|seeking"
    r"|selling|for sale|exploring|evaluating|weighing)\b"
    r"|\b(?:has|have) not (?:made|received|held|entered into|had|submitted) (?:any |an |a |such"
    rf" |\w+ ){{0,3}}?{_DEALINGS}\b"
    rf"|\b(?:has|have|had) no (?:current |present |such )?(?:intention|plans?)\b"
    # "no talks have taken place", "there are no discussions".
    r"|\bno (?:such |\w+ ){0,2}?(?:talks?|discussions?|negotiations?|approach(?:es)?|offers?"
    r"|contacts?)(?: (?:with|between|about|on|over) [^.;!?]{1,60}?)? "
    r"(?:(?:has|have|had) (?:\w+ )?(?:taken place|occurred|been \w+)|(?:is|are|were) (?:being"
    r"|taking place|under ?way|ongoing|planned|in progress))"
    rf"|\bthere (?:is|are|were|was|have been|has been) no (?:\w+ ){{0,2}}?{_DEALINGS}\b"
    r"|\bnothing (?:\w+ )?is planned\b"
    # German, French, Spanish, Italian
    r"|\b(?:trifft|treffen) (?:\w+ ){0,2}?nicht zu\b|\bentbehr(?:t|en) jeder? grundlage\b"
    r"|\b(?:ist|sind) (?:\w+ )?(?:frei erfunden|haltlos|unzutreffend|falsch|nicht zutreffend)\b"
    r"|\b(?:fuhrt|fuhren|gibt es|es gibt|laufen|es laufen|finden|plant|planen) (?:\w+ ){0,3}?kein"
    r"(?:e|en)? (?:\w+ ){0,2}?(?:gesprache|verhandlungen|plane|ubernahme\w*|verkauf\w*)\b"
    rf"|\b{_REPORTS}\b[^.;!?]{{0,70}}?\b(?:est|sont) (?:\w+ment )?(?:faux|fausses?|infondee?s?"
    r"|inexactes?|denuee?s? de (?:tout )?fondement|sans fondement)\b"
    r"|\bn'(?:est|a|ont|y a)\b[^.;!?]{0,40}?\b(?:discussions?|negociations?|pourparlers|intention"
    r"|projet)\b|\baucune (?:discussion|negociation|offre)\b"
    r"|\bcarecen? de (?:todo )?fundamento\b|\bno (?:es|son) (?:ciert[oa]s?|verdad|exact[oa]s?)\b"
    r"|\bno (?:mantiene|existen?|hay|esta (?:en|manteniendo))\b[^.;!?]{0,30}?\b(?:conversaciones"
    r"|negociacion(?:es)?|acuerdos?|planes)\b"
    r"|\b(?:prive?|privi|destituit[aei]) di (?:ogni )?fondamento\b|\bnon (?:e|sono)\b[^.;!?]{0,20}?"
    r"\b(?:in corso|trattative|negoziati)\b"
    r"|報道[^。]{0,30}(?:事実無根|事実ではありません|事実と異な|誤報)"
)
_COMES_CLEAN = re.compile(
    # What it says besides that there are no other talks.
    r"\b(?:is|are) (?:currently |now |indeed |\w+ly )?in (?:[\w-]+ ){0,3}?(?:talks|discussions"
    r"|negotiations)\b"
    r"|\bconfirms? (?:that )?(?:it|we|he|she|they) (?:has|have) (?:made|received|held|entered"
    r"|agreed|reached|begun|\w+ed)\b|\b(?:is|are) (?:currently |now )?considering\b"
    r"(?! (?:various|several|different|all|many|multiple|a range of|a number of) (?:\w+ )?"
    r"(?:possibilities|options|alternatives|measures|opportunities)\b)"
    r"|\b(?:has|have) (?:agreed|reached an? |entered into)\b"
)
_NOT_OURS = re.compile(
    # "This is not something that was announced by the company".
    r"\b(?:was|were|is|are|has been|have been)(?: not|n't) (?:(?:something|information|based on"
    r" (?:any(?:thing)?|an?|information)) )?(?:\w+ ){0,4}?(?:announced|released|issued|disclosed"
    r"|published) by\b"
)
_NO_COMMENT = re.compile(
    r"\b(?:(?:do|does|did|will|can)(?: not|n't)|cannot|declin\w+ to|polic\w+ (?:is )?not to|never)"
    r" (?:\w+ly )?comments? (?:up)?on (?:\w+ ){0,4}?(?:rumou?rs?|speculations?|reports?|stories)\b"
    r"|\bnothing (?:has|had) been (?:decided|determined)\b"
    r"|\bno (?:\w+ )?(?:decisions?|agreements?) (?:[\w'-]+ ){0,6}?(?:has|have|had) (?:yet )?been"
    r" (?:made|taken|reached)\b|\baucune decision\b|\b(?:keine?|nichts) (?:\w+ )?entsch(?:eidung"
    r"|ieden)\w*\b|\b(?:ninguna|no hay) (?:\w+ )?decision\b"
    r"|\bnot(?:es|ed?)? the (?:recent |latest )?(?:\w+ )?(?:speculation|reports|rumou?rs"
    r"|press reports|media reports|coverage)\b"
    r"|\bkommentier(?:t|en) (?:\w+ ){0,3}?(?:nicht|keine)\b|\bauss?er(?:t|n) (?:sich|uns) "
    r"(?:\w+ ){0,5}?nicht\b|\bgeruchte\w* (?:\w+ ){0,3}?(?:nicht|keine)\b"
    r"|\bne (?:commente|commentons)\b|\bno (?:comenta|comentamos|hace comentarios)\b"
    r"|\bnon (?:commenta|commentiamo)\b|当社(?:が|から)(?:公表|発表)した(?:もの|内容)では"
)


def denies_report(entry: Entry) -> bool:
    """Whether ``entry``, a party's own word, says that what is told of it is not so."""
    text = _read(entry)
    denies = all(pattern.search(text) for pattern in (_ANSWERS, _DENIAL))
    return denies and _COMES_CLEAN.search(text) is None


def find_upheld(entry: Entry) -> tuple[str, ...]:
    """The terms of the thing of which ``entry``, a party's own denial, says that it is not over."""
    return next(filter(None, map(find_ended, _read(entry).split(". "))), ())


def says_nothing(entry: Entry) -> bool:
    """Whether ``entry``, a party's own word, only says that it says nothing to rumours."""
    text = _read(entry)
    if _DENIAL.search(text):
        return False
    if _NOT_OURS.search(text):
        return True  # what is told there of talks is what the report says
    return _COMES_CLEAN.search(text) is None and _NO_COMMENT.search(text) is not None


def _read(entry: Entry) -> str:
    opening = sentences(lead_of(entry, 120))[:_SENTENCES]
    return fold(" . ".join((cut_headline(entry.title).text, *opening)))

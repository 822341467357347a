"""How certain the headline of a report calls what it tells: hearsay, or a fact.

"Nokia in talks to buy Infinera" and "Fenwick may recall heaters, sources say" are hearsay, "Nokia
to buy Infinera" and "Fenwick recalls heaters" are facts. The headline is asked first: the text
below a rumour says what is so as well, and the text below the news how it was heard of before.
Where the headline says a thing of plans flatly, the first sentence of the text tells whose word it
is: "…, people familiar with the matter said" makes hearsay of it.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from bot.languages import Said, say
from bot.model import Certainty, Event
from bot.stories.classification.deeds import tells_deed
from bot.stories.language.gate import Patterns
from bot.stories.language.text import cut_headline, fold
from bot.stories.stages.courses import is_fact

__all__ = ["CertaintyOf", "read_sureness", "word_surer"]

CertaintyOf = Callable[[str, Event], Certainty | None]
"""How certain a headline calls what it tells of an event; None where it tells nothing of it."""


def _any_of(*words: str) -> Patterns:
    """Folded words of which one has to stand, as whole words."""
    return Patterns(*(rf"\b(?:{each})\b" for each in words))


_OPEN = _any_of(
    # What is offered, sought or awaited, or is another's word: it is no fact yet.
    "bids?|bidding|offers?|proposal|proposes?|proposed|approach\\w*|interest(?:ed)?|talks?|reports?"
    "|rumou?r\\w*|speculation|claims?|claimed|hopes?|hoped|nears?|close to|closes? in|set to"
    "|poised|expected|likely|seeks?|sought|wants?|considers?|considering|weighs?|weighing|mulls?"
    "|mulling|explores?|exploring|eyes?|eyeing|review\\w*|could|may|might|would|should|if|whether"
    "|unless|investigat\\w+|pressure|urge[sd]?|calls? (?:for|on|to)|called on|demands?|demanding"
    "|told to (?:quit|resign|step)|plea|must|needs? to|ought|prepar\\w+|ready|about to|hires?|hired"
    "|exclusiv\\w+|allowed|cleared|bankers?|race|backs?|backed|in principle|opinion|sources?"
    "|according|buys time|vote|deadline|what|why|how|not|no|never"
    "|den(?:y|ies|ied)|refus\\w+|rejects?|rejected|chances?|odds|prospects?|fears?|feared|threat\\w*|draft",
    "angebot\\w*|gebot\\w*|interess\\w+|gesprach\\w*|verhand\\w+|erwagt|erwagen|pruft|prufen"
    "|soll\\w*|konnte\\w*|droh\\w+|vor (?:der )?(?:ubernahme|einigung)|nicht|kein\\w*"
    "|warum|offenbar|geruchte?|bericht\\w*|forder\\w*|verlang\\w*|drang\\w*|aufgerufen|muss|plant|planen|bereite\\w*"
    "|wollen|kurz vor|laut|insider\\w*",
    "(?<!s')offre\\w*|pourrai\\w*|devrai\\w*|discussions?|pourparlers|negoci\\w+|envisag\\w+|etudie\\w*"
    "|interess\\w+|veut|rumeurs?|pas|menace\\w*|pourquoi|si|appel\\w* a|exig\\w+|reclam\\w+"
    "|demand\\w+|s'apprete\\w*|prepar\\w+|prevoi\\w+|compte|comptent|selon|sources?"
    # What is told in the conditional is another's word: "prévoirait", "serait".
    "|\\w+(?:erai|irai|drai|vrai)(?:t|ent)",
    "ofertas?|ofrece|podria\\w*|negocia\\w*|conversaciones|estudia\\w*|interes\\w*|quiere|rumores?"
    "|no|sin|amenaza\\w*|por que|pid(?:e|en|io)|exig\\w+|reclam\\w+|insta\\w*|debe|prepara\\w*"
    "|planea\\w*|preve|preven|segun|fuentes?",
)
_BESIDE = _any_of(
    # Who hears of it, and what follows from it: news of another part.
    "shares?|stocks?|investors?|analysts?|unions?|critics|lawmakers|senators?|rivals?|staff|memo"
    "|slams?|slammed|blasts?|brac(?:e|es|ing)|protests?|protested|reacts?|reactions?|condemn\\w*"
    "|critici[sz]\\w+|welcom\\w+|hails?|warns?|warned|sparks?|sparked|fuels?|stokes?|stuns?|shocks?"
    "|angers?|outrage|questions?|explain\\w*|means?|jump\\w*|soar\\w*|surg\\w+|ris(?:es|ing)|rose"
    "|falls?|fell|slid\\w*|slump\\w*|drops?|dropped|tumbl\\w+|gains?|climb\\w*|rall(?:y|ies|ied)",
    "aktien?|anleger|analysten|gewerkschaft\\w*|kritisier\\w*|protest\\w*|warn\\w*|steig\\w+",
    "actionnaires?|syndicats?|analystes?|protest\\w*|critiqu\\w+|salues?|bourse",
    "acciones|sindicatos?|analistas?|protest\\w*|critic\\w+|bolsa",
)
_ACCEPTED = Patterns(
    # Of an offer that is accepted nothing is open.
    r"(?<=\baccept )(?:\S+ ){0,5}?(?:offers?|bid|proposal)\b"
    r"|(?<=\baccepts )(?:\S+ ){0,5}?(?:offers?|bid|proposal)\b"
    r"|(?<=\baccepted )(?:\S+ ){0,5}?(?:offers?|bid|proposal)\b"
    r"|(?<=\bnimmt )(?:\S+ ){0,3}?\w*(?:angebot|gebot|offerte)(?= (?:\S+ ){0,4}?an\b)"
    r"|(?<=\bacepta )(?:\S+ ){0,3}?ofertas?\b|(?<=\baccepte )(?:\S+ ){0,3}?offres?\b"
    r"|(?<=\baccepte )l'offres?\b"
)
_CREDIT = re.compile(
    # Whose word it is: "to cut 4,000 jobs: Reuters", "to buy Infinera - Bloomberg News".
    r"(?:: ?|, | [-\u2013\u2014] | per )(?:the )?(?:reuters|bloomberg(?: news)?|wsj"
    r"|wall street journal|ft|financial times|cnbc|nikkei|axios|politico|spiegel|handelsblatt"
    r"|les echos|sources?|insider|report)$"
)
_CREDITED = (
    *(
        "reuters",
        "bloomberg",
        "bloomberg news",
        "wsj",
        "wall street journal",
        "ft",
        "cnbc",
        "axios",
    ),
    *("financial times", "nikkei", "politico", "spiegel", "handelsblatt", "les echos", "source"),
    *("sources", "insider", "report"),
)
"""The ends of what `_CREDIT` matches, looked for first."""
_THING = (
    # What a deed is called by who takes it for known ("the takeover"), or tells something else of
    # it: "job cuts spark", "merger helps".
    r"(?:cuts?|losses|layoffs|redundancies|merger|takeover|acquisition|buyout|purchase|deal"
    r"|partnership|recall|fine|penalty|(?:law)?suit|probe|strike|walkout|outage|breach|plans?"
    r"|resignation|departure|exit|ousting|stellenabbau|ubernahme|fusion|ruckruf|streik|rucktritt"
    r"|rachat|rappel|greve|demission|adquisicion|compra|retirada|huelga|dimision)"
)
_NAMED = Patterns(
    r"\b(?:the|its|their|this|that|on|over|about|an der|uber|sur|sobre|la|le|el) "
    rf"(?:[\w'-]+ ){{0,3}}?{_THING}\b"
    # "compra" behind a name is the verb.
    rf"|\b(?!(?<=\w )compra\b){_THING} (?!(?:for|of|in|at|to|by|from|with|over|on|as|worth|valued"
    r"|and|von|mit|bei|fur|um|in|de|du|des|d'|par|pour|avec|chez|en|a|por|con|del|la|el|le)\b)"
    r"[a-z]"
)
_ANNOUNCED = _any_of(
    "confirm\\w*|announc\\w+|unveil\\w*|agrees?|agreed|seals?|sealed|signs?|signed|orders?|ordered"
    "|launch\\w*|issues?|issued",
    "bestatigt|kundigt|vereinbar\\w+|besiegel\\w+",
    "confirme\\w*|annonce\\w*|signent?|scelle\\w*",
    "confirma\\w*|anuncia\\w*|firma\\w*|sella\\w*",
)
_PLANNED = frozenset(
    # Events that somebody decides on, and that others hear of beforehand. Of a blast "police
    # sources" tell what is so.
    {Event.ACQUISITION, Event.FUNDING, Event.PARTNERSHIP_FORMED, Event.PARTNERSHIP_ENDED}
    | {Event.EXECUTIVE_CHANGE, Event.LAYOFFS, Event.PRODUCT_LAUNCH, Event.RECALL}
)
_WHO_KNOWS = _any_of(
    # The word of whom nobody names.
    "(?:sources?|insiders?|people|persons?|executives|bankers) (?:[\\w-]+ ){0,2}?(?:familiar"
    "|briefed|close to|with (?:direct )?knowledge|in the know)"
    "|(?:sources?|insiders?) (?:[\\w-]+ ){0,4}?(?:said|say|says|told|tell)"
    "|(?:according to|citing) (?:[\\w-]+ ){0,2}?(?:sources?|insiders?|people|persons?)|reportedly",
    "(?:insidern?|\\w*kreisen) zufolge|laut insidern|aus (?:\\w+ ){0,2}?\\w*kreisen"
    "|mit de[rmn] (?:sache|angelegenheit|vorgang|planen) vertraut\\w*|informierte[rn]? personen",
    "selon (?:[\\w-]+ ){0,2}?sources?|sources? (?:[\\w-]+ ){0,2}?proches?|proches? du dossier",
    "segun (?:[\\w-]+ ){0,2}?(?:fuentes|personas)|fuentes (?:cercanas|proximas|conocedoras"
    "|consultadas|del sector)|personas (?:familiarizadas|conocedoras|al tanto)",
)
_SENTENCE_END = re.compile(r"(?<=[.!?])[\"”»“]?\s+(?=[\"„«“]?[^\W\d_a-z])")
_NEITHER = frozenset({Event.OTHER, Event.RESEARCH})
"""Events that are no claim of one thing: what a study says "could" be is its finding."""

_REASON = re.compile(r"\s(?:because|weil|parce qu\w*|porque)\b", re.IGNORECASE)
"""Behind it stands why: "recalls cars because cameras may go blank" is a fact."""


def read_sureness(
    headline: str, event: Event, certainty_of: CertaintyOf, text: str = ""
) -> Certainty | None:
    """How certain a headline calls what it tells of ``event``, as hearsay or as a fact; where it
    does not say that somebody announced it, by the first sentence of the ``text``, too.

    None where it tells nothing of that, denies it or explains it; where something in it says that
    it is still open; and where it tells of another part: who hears of it, or what follows from it.
    """
    if event in _NEITHER:
        return None
    plain = _REASON.split(cut_headline(headline).text, maxsplit=1)[0]
    certainty = certainty_of(plain, event)
    if certainty is None or certainty.is_hearsay:
        return certainty
    if not (certainty.is_fact and _is_plain_fact(headline, plain)):
        return None
    if not tells_deed(plain, event, is_coming=certainty is Certainty.AGREED):
        return None
    return Certainty.RUMOUR if _is_hearsay_below(plain, event, text) else certainty


def _is_hearsay_below(plain: str, event: Event, text: str) -> bool:
    """Whether the first sentence of a text has from nobody named what the headline says flatly."""
    if event not in _PLANNED or not text or _ANNOUNCED.stand_in(fold(plain)):
        return False
    opening = fold(_SENTENCE_END.split(text.lstrip(), maxsplit=1)[0])
    told = fold(text)  # which other rules ask about
    return _WHO_KNOWS.stand_in(opening, within=told) and not _ANNOUNCED.stand_in(
        opening, within=told
    )


def _is_plain_fact(headline: str, plain: str) -> bool:
    """Whether a headline tells as a fact what it tells, and nothing else beside."""
    if not is_fact(headline) or _names_source(fold(headline).strip()):
        return False
    folded = fold(plain)
    if _ACCEPTED.choose(folded):
        folded = _ACCEPTED[0].sub(" ", folded)
    if _OPEN.stand_in(folded) or _BESIDE.stand_in(folded):
        return False
    return not _NAMED.stand_in(folded) or _ANNOUNCED.stand_in(folded)


def _names_source(folded: str) -> bool:
    """Whether a headline ends with whose word it is."""
    return folded.endswith(_CREDITED) and _CREDIT.search(folded) is not None


def word_surer(before: Certainty, now: Certainty) -> Said:
    """That a claim is told as a fact now, in words: "now announced, it was talks"."""
    return say(f"surer_{now.value}", was=say(f"was_{before.value}"))

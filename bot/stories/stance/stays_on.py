"""Who says of a person who is said to go, or to be sent away, that they stay: "I'm going nowhere,
Roe tells staff", "Museum: Roe remains director".

Nothing may stand behind it that puts an end to it ("until May") or names a post beside the one
that is lost. Headlines are read in English, German, French and Spanish.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

import msgspec

from bot.stories.language.text import cut_headline, find_place, fold, terms_in
from bot.stories.traits.features import is_common

__all__ = ["Stay", "find_stay", "read_stay"]


class Stay(msgspec.Struct, frozen=True, kw_only=True, array_like=True, gc=False):
    """``who`` says, as the headline has it, that ``person`` (folded) stays."""

    who: str
    person: str


_SAYS = (
    r"(?:says?|said|insists?|insisted|vows?|vowed|stresses|stressed|confirms?|confirmed"
    r"|tells?(?: [\w'-]+){1,3}?|told(?: [\w'-]+){1,3}?|sagte?|betont(?:e)?|versichert(?:e)?"
    r"|stellt klar|erklart(?:e)?|dit|assure|affirme|declare|dice|asegura|afirma|aclara)"
)
_I_STAY = (
    r"(?:(?:no,? )?i(?:'m| am) (?:going nowhere|not going anywhere|staying(?: on| put)?"
    r"|not (?:leaving|quitting|resigning|retiring|stepping down|finished|done))"
    r"|(?:no,? )?i(?:'ll| will) (?:stay(?: on| put)?|not (?:quit|resign|step down|leave|retire))"
    r"|i won't (?:quit|resign|step down|leave|retire)"
    r"|(?:nein,? )?ich (?:bleibe(?: im amt)?|gehe nicht|trete nicht (?:zuruck|ab)|hore nicht auf)"
    r"|(?:non,? )?je (?:reste(?: en poste)?|ne (?:pars|demissionne|demissionnerai) pas)"
    r"|(?:no,? )?(?:yo )?(?:me quedo|no me voy|no dimito|no dimitire|no voy a dimitir))"
)
_PERSON = r"(?P<person>[^.;:!?,\"]{2,50}?)"
_WHO = r"(?P<who>[^.;:!?,\"]{2,50}?)"
_WORD = r"(?!(?:as|after|while|before|when|over|als|nach|apres|tras) )[\w'.-]+"
_BEHIND = (
    # No second clause: "says Berg as Roe steps down".
    rf"(?P<who>(?!(?:in|on|over) ){_WORD}(?: {_WORD}){{0,4}})"
)
_POST = (
    r"(?:(?:the |our |its |als |comme |como )?(?:[\w-]+ ){0,2}?(?:director|chief|ceo|boss|coach"
    r"|manager|minister|president|chair(?:man|woman|person)?|head|captain|editor|curator|conductor"
    r"|chef(?:in)?|direktor(?:in)?|trainer(?:in)?|minister(?:in)?|directeur|directrice|entraineur"
    r"|ministre|presidente?|directora?|entrenadora?|ministr[oa])"
    r"|in (?:post|office|charge|his post|her post)|im amt|en poste|en el cargo)"
)
_REMAINS = (
    r"(?:remains?|(?:is |are )?still|stays?(?: on)?|will stay|bleibt|ist weiter|ist weiterhin|reste"
    r"|est toujours|sigue|sigue siendo|continua)(?: as)?"
)
_END = r"[\"']?(?:, [^.;:!?,\"]{2,60})?$"
_WAYS = (
    # Who stays speaks: "I'm going nowhere, Roe tells staff", or "Roe: 'I'm staying'";
    re.compile(rf"^[\"']? ?{_I_STAY} ?[\"']?,?[\"']? {_WHO} {_SAYS}$"),
    re.compile(rf"^[\"']? ?{_I_STAY} ?[\"']?,?[\"']? {_SAYS} {_BEHIND}$"),
    re.compile(rf"^{_WHO} ?(?::|{_SAYS}:?) ?[\"'] ?{_I_STAY} ?[\"']$"),
    re.compile(rf"^{_WHO} {_SAYS}: {_I_STAY}$"),
    # or another does: "Museum: Roe remains director", or "Roe remains director, museum says".
    re.compile(
        rf"^{_WHO} ?(?::|{_SAYS}(?: that|,? dass| que)?) {_PERSON} {_REMAINS} {_POST}{_END}"
    ),
    re.compile(rf"^{_PERSON} {_REMAINS} {_POST},[\"']? {_WHO} {_SAYS}$"),
    re.compile(rf"^{_PERSON} {_REMAINS} {_POST},[\"']? {_SAYS} {_BEHIND}$"),
)
_CUES = re.compile(
    r"\b(?:i'm|i am|i'll|i will|i won't|ich|je|me quedo|no me voy|no dimit\w+|no voy a|remains?"
    r"|still|stays?|stay|bleibt|weiter(?:hin)?|reste|toujours|sigue|continua)\b"
)
_GOES = re.compile(
    # By what it is said that somebody goes: of their own will, or by another's.
    r"\b(?:resign\w*|quit\w*|depart\w*"
    r"|leav(?:es?|ing)(?= (?:as|by|in|at|this|next|amid|after"
    r"|(?:(?:his|her|the|its) )?(?:post|role|job|office|club|board|company|team))\b|$)"
    r"|step(?:s|ped|ping)? (?:down|aside)"
    r"|stand(?:s|ing)? down|retir\w+|fired|fires|sack(?:s|ed)?|oust\w*|dismiss(?:es|ed)"
    r"|axed|removed|forced out|replaced|on (?:his|her) way out|out as"
    r"|rucktritt|tritt|zuruck(?:getreten|treten)?|hort auf|beendet|verlasst|gefeuert|entlassen|geht"
    r"|abgesetzt|abgelost|demission\w*|quitte\w*|part|limoge\w*|vire\w*|ecarte\w*"
    r"|dimit\w+|dimision|deja|dejara|abandona|se va|despedid[oa]|destituid[oa]|cesad[oa])\b"
)


@lru_cache(maxsize=4_096)
def read_stay(title: str) -> Stay | None:
    """Who says in the headline ``title`` that somebody stays; None where nobody does."""
    headline = cut_headline(title).text.strip()
    plain = fold(headline)
    if _CUES.search(plain) is None:
        return None  # as most
    for way in _WAYS:
        if found := way.search(plain):
            start, end = (find_place(headline, place) for place in found.span("who"))
            who = headline[start:end].strip(" \"'")
            return Stay(who=who, person=found.groupdict().get("person") or fold(who))
    return None


def find_stay(title: str, claims: Sequence[str]) -> Stay | None:
    """The stay that the headline ``title`` tells, if by one of the headlines ``claims`` the person
    goes.
    """
    stay = read_stay(title)
    if stay is None:
        return None
    named = {term for term in terms_in(stay.person) if not is_common(term)}
    gone = (claim for claim in claims if _GOES.search(fold(claim)) and read_stay(claim) is None)
    return stay if any(not named.isdisjoint(terms_in(claim)) for claim in gone) else None

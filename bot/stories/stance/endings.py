"""The end of a thing: who tells of it, and who denies it and so affirms the thing.

"Nissan denies that merger talks have collapsed" says that there are talks. Headlines and
sentences are read in English, German, French and Spanish.
"""

from __future__ import annotations

import re

from bot.stories.language.gate import Patterns
from bot.stories.language.text import cut_headline, fold, terms_in
from bot.stories.stance.denial_patterns import DENY, REJECT, SAID

__all__ = ["find_ended", "tells_end"]

_THING = (
    r"(?:talks|negotiations?|discussions|deals?|mergers?|takeovers?|acquisitions?"
    r"|partnerships?|alliances?|(?:joint )?ventures?|agreements?|accords?|pacts?|contracts?|truces?"
    r"|cease-?fires?|plans?|projects?|programmes?|programs?|launch|release|tours?|concerts?|festival"
    r"|weddings?|engagement|visits?|trips?|summits?|meetings?|sales?|ipo|listing|investments?"
    r"|production|series|films?|movies?|sequels?|construction|expansion|rollout|elections?|match"
    r"|race|events?|conference|search(?:es)?|manhunt|bids?|orders?|operations?|missions?|funding|aid|cooperation)"
)
_ENDED = (
    r"(?:(?:collapse|end|cancel|cancell|scrapp|dropp|abandon|axe|ditch|shelve|halt|terminate|fail"
    r"|stall|suspend|pause|postpone|delay|scupper|kill|stopp)(?:ed|d)|over|off|dead|on hold"
    r"|at an end|called off|broken (?:down|off|up)|fallen (?:through|apart)|withdrawn|frozen)"
)
_ENDING = (
    r"(?:(?:it|he|she|they) (?:has|have|had|is|are|was|were) |having )?"
    r"(?:call(?:ing|ed) off|end(?:ing|ed)|cancell?(?:ing|ed)|scrapp(?:ing|ed)|dropp(?:ing|ed)"
    r"|abandon(?:ing|ed)|ax(?:ing|ed)|ditch(?:ing|ed)|shelv(?:ing|ed)|halt(?:ing|ed)"
    r"|terminat(?:ing|ed)|suspend(?:ing|ed)|paus(?:ing|ed)|postpon(?:ing|ed)|delay(?:ing|ed)"
    r"|break(?:ing)? off|withdr(?:awing|ew) from|walk(?:ing|ed) away from|pull(?:ing|ed) out of)"
)
_END = (
    r"(?:end|collapse|cancellation|breakdown|failure|termination|suspension|postponement|delay"
    r"|abandonment|scrapping)"
)
_BETWEEN = (
    # The words between a thing and its end, none of which begins another clause.
    r"(?:(?!(?:to|after|as|when|while|despite|following|amid|before|because|and|but|which|who) )"
    r"[\w'-]+ ){0,6}?"
)
_BE = r"(?:(?:has|have|had|is|are|was|were|will be)(?: \w+ly)? (?:been )?)?"
_DENIED_END = re.compile(
    rf"\b{_THING} {_BETWEEN}{_BE}{_ENDED}\b"
    rf"|\b(?:{_END} (?:of|to|in)|{_ENDING}) (?:[\w'-]+ ){{0,4}}?{_THING}\b"
)
_END_IN_HEADLINE = re.compile(
    # "denies Honda merger collapse", "denies tour cancellation"
    rf"\b{_THING} {_END}\b(?! of)"
)
_NOT_ENDED = re.compile(
    rf"\b{_THING} {_BETWEEN}(?:has|have|had|is|are|was|were)(?: not|n't)(?: yet)?(?: been)? "
    rf"{_ENDED}\b"
)
_PARTS = (
    # Of what German words for things are put together: "Fusionsverhandlungen".
    r"(?:gesprache?|verhandlung(?:en)?|fusion|ubernahme|partnerschaft|projekt|konzert|gipfel|vertrag"
    r"|abkommen|waffenruhe)"
)
_THING_ELSEWHERE = (
    rf"(?:\w*{_PARTS}|deal|hochzeit|\w*tour|discussions|negociations|pourparlers|accord|partenariat"
    r"|alliance|projet|tournee|concert|mariage|visite|sommet|treve|cessez-le-feu|contrat|lancement"
    r"|conversaciones|negociaciones|acuerdo|alianza|proyecto|gira|concierto|boda|visita|cumbre"
    r"|tregua|alto el fuego|contrato|lanzamiento)"
)
_END_ELSEWHERE = (
    r"(?:ende|aus|abbruch|scheitern|absage|beendet|abgebrochen|gescheitert|geplatzt|abgesagt|gestoppt"
    r"|aufgegeben|aufgekundigt|fin|rupture|echec|abandon|annulation|arret|suspension|rompue?s?"
    r"|terminee?s?|echoue|abandonnee?s?|abandonne|annulee?s?|suspendue?s?|ruptura|fracaso|cancelacion"
    r"|rot[oa]s?|fracasado|terminado|acabado|cancelad[oa]s?|cancelado|abandonad[oa]s?|suspendid[oa]s?"
    r"|roto)"
)
_DENIED_ELSEWHERE = re.compile(
    rf"\b{_THING_ELSEWHERE}\b.{{0,60}}?\b{_END_ELSEWHERE}\b"
    rf"|\b{_END_ELSEWHERE}\b.{{0,40}}?\b{_THING_ELSEWHERE}\b"
)
_A_THING = re.compile(rf"\b(?:{_THING}|{_THING_ELSEWHERE})\b")
_A_PART = re.compile(_PARTS)
_DENIED_ENDS = (_DENIED_END, _END_IN_HEADLINE, _DENIED_ELSEWHERE)
_IS_DENIED = re.compile(rf"\b(?:{DENY}|denying|{REJECT}|{SAID}),?\s+")
_NEXT_CLAUSE = re.compile(
    r"\b(?:after|as|when|while|despite|following|amid|before|because|nach|als|wegen|wahrend|trotz"
    r"|apres|alors|malgre|tras|despues|mientras|pese)\s"
)
_TELLS_END = Patterns(
    # That it is over, halted or in doubt: with any of these a story may tell of an end.
    r"\b(?:ends?|ended|ending|g(?:ive\w*|ave|iving) up"
    r"|(?:is|are|be|now|all) over|call\w* off|off(?:$| the table)|collaps\w*"
    r"|cancel\w*|scrap\w*|drop\w*|abandon\w*|ax(?:es|ed|ing)|axe|ditch\w*|shelv\w*|halt\w*|terminat\w*"
    r"|fail\w*|falls? (?:through|apart)|fall(?:en|ing) (?:through|apart)|fell (?:through|apart)"
    r"|falter\w*|founder\w*|dead|dies|die|stall\w*|suspen\w*|paus(?:es|ed|ing|e)|postpon\w*|delay\w*"
    r"|on hold|withdr\w*|pull\w*|walk\w* (?:away|out)|stop\w*|quit\w*|exit\w*|leav(?:es|ing|e)|left"
    r"|splits?|splitting|part\w* (?:ways|company)|break\w*|broke\w*|rift|row|divorc\w*|separat\w*"
    r"|doubts?|doubtful|risk\w*|jeopardy|threat\w*|fears?|crisis|brink|troubles?|kill\w*|block\w*"
    r"|veto\w*|reject\w*|rethink\w*|scupper\w*|uncertain\w*|freez\w*|froz\w*|cuts?|shut\w*|clos(?:ure"
    r"|ed|ing)|wind\w* (?:down|up)|backs? (?:away|out)|no longer|u-turn|unravel\w*"
    r"|end\w*|aus|abbruch|abbrech\w*|abgebroch\w*|\w*scheiter\w*|platz\w*|geplatzt|absag\w*|abgesagt"
    r"|gestoppt|stoppt|eingestellt|aufgegeben|\w*kundig\w*|verschieb\w*|verschoben|ausgesetzt"
    r"|gekippt|vorbei|beende\w*|trenn\w*|krise"
    r"|fin|ruptur\w*|romp\w*|echec|echou\w*|annul\w*|arret\w*|termin\w*|report[ea]\w*|renon\w*"
    r"|renunci\w*|cess(?:e|er|ent|ation)|interromp\w*|rot[oa]s?|fracas\w*|aplaz\w*|acab\w*)\b"
)


def find_ended(sentence: str) -> tuple[str, ...]:
    """The terms of the thing of which a folded ``sentence``, a denial, says that it has not ended;
    none where it denies something else.
    """
    denied = _IS_DENIED.search(sentence)
    if denied is None:
        what = sentence
        is_of_end = _NOT_ENDED.search(sentence) is not None
    else:
        what = _NEXT_CLAUSE.split(sentence[denied.end() :], maxsplit=1)[0]
        is_of_end = any(pattern.search(what) for pattern in _DENIED_ENDS)
    if not is_of_end:
        return ()
    parts = [part for thing in _A_THING.findall(what) for part in _A_PART.findall(thing) or [thing]]
    return tuple(dict.fromkeys(terms_in(" ".join(parts))))


def tells_end(title: str) -> bool:
    """Whether the headline ``title`` may tell that something is over, halted or in doubt."""
    return _TELLS_END.stand_in(fold(cut_headline(title).text))

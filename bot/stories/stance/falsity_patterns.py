"""The words by which somebody calls a report, or what is told, false, over folded text."""

from __future__ import annotations

import re

from bot.stories.stance.denial_patterns import SAID

__all__ = ["SAYS_FALSE"]

_FALSE = (
    r"(?:false|untrue|not true|not accurate|wrong|inaccurate|incorrect|baseless|fake|unfounded"
    r"|no (?:basis|foundation|substance|truth)(?: in (?:fact|reality|truth))?(?!,? (?:in|for|to) )"
    r"|without (?:any )?(?:basis|substance|merit)"
    r"|fabricated|fiction|groundless|nonsense|exaggerated|overblown|misleading|rubbish|a lie|lies"
    r"|(?:a |an? \w+ )?hoax|bogus|made[ -]up|wide of the mark|without foundation"
    r"|pure speculation|falsch|unwahr|erfunden|faux|fausses?|infondee?s?"
    r"|fals[oa]s?|infundad[oa]s?|infondat[aeio]|prive? di fondamento)"
)
_NOT_SO = (
    # The whole of what somebody says of it.
    r"(?:(?:no,? )?(?:es |eso es )?(?:mentira|falso)|(?:no|eso no) es (?:cierto|verdad)|c'est faux"
    r"|faux|das (?:stimmt nicht|ist (?:falsch|unsinn|gelogen|nicht wahr))|stimmt nicht|unsinn"
    r"|(?:it's |it is |this is |that's )?(?:simply |just )?(?:not true|untrue|false|a lie|lies"
    r"|nonsense|rubbish|fake news|made up))"
)
_NEVER = (
    r"(?:il n'en (?:a jamais ete|est pas|sera pas|est plus) question"
    r"|davon (?:kann|konne) keine rede sein"
    r"|(?:(?:it|this|that) )?was never (?:on the table|the plan)"
    r"|nunca estuvo sobre la mesa|nunca se planteo)"
)
_CLAIMED = rf"(?:{SAID}|talk|account|allegations?|post|posts)"
SAYS_FALSE = re.compile(
    r"^(?P<who>[^.;:!?]{2,80}?)\s+(?:says?|said|calls?|called|calling|insists?|insisted|brands?"
    r"|branded|labels?|labelled|labeled|nennt|nannte|bezeichnet|qualifie|califica|califico"
    r"|definisce)\s+"
    rf"(?:[^.;!?]{{0,60}}?)\b{_CLAIMED}\b[^.;!?]{{0,70}}?\b{_FALSE}\b"
    r"|^(?P<who2>[^.;:!?]{2,80}?)\s+(?:calls?|called|brands?|branded|slams?|slammed|blasts?)\s+(?:[^.;!?]{0,60}?)"
    r"\b(?:false|untrue|baseless|fake|unfounded|fabricated)\b"
    # A colon before it, as in "Fenwick: report of insolvency is false",
    rf"|^(?P<who3>[^.;:!?,]{{2,60}}?):\s+[\"']?[^.;:!?]{{0,30}}?\b{_CLAIMED}\b[^.;!?]{{0,40}}?"
    rf"\b{_FALSE}\b"
    # "Reports of a sale are wrong, says Fenwick"
    rf"|^[\"']?(?:[\w'-]+ ){{0,2}}?{_CLAIMED}\b[^.;!?]{{0,60}}?\b{_FALSE}[\"']?,\s*[\"']?"
    r"(?:says?|said|insists?|sagt|dit|dice)\s+(?P<who4>[^.;:!?,]{2,60})"
    rf"|^[\"']?(?:[\w'-]+ ){{0,2}}?{_CLAIMED}\b[^.;!?]{{0,60}}?\b{_FALSE}[\"']?,\s*[\"']?"
    r"(?P<who5>[^.;:!?,]{2,60}?)\s+(?:says?|said|insists?|insisted|sagt|dit|dice)\b"
    # Its own word first: "Untrue", and then "Fenwick on reports of a sale".
    rf"|^[\"'](?:[\w']+ ){{0,3}}?{_FALSE}[\"']\s*[:,-]\s*(?:says? )?(?P<who6>[^.;:!?,]{{2,60}}?)"
    r"(?:\s+(?:on|over|about|responds?|says?|answers?|rejects?|denies|denied)\b|$)"
    # "Es falso que …, dice la empresa", "C'est faux, dit un porte-parole"
    r"|^[\"']?\s*(?:es falso|no es (?:cierto|verdad)|e falso|non e vero|c'est faux|das ist falsch"
    r"|das stimmt nicht|nao e verdade)\b[^.;!?]*?,\s*(?:dice|segun|afirma|asegura|dijo|sostiene"
    r"|dit|affirme|a declare|sagt|sagte|so|afferma|ha detto|diz)\s+(?P<who7>[^.;:!?,]{2,60})"
    # As in "Roe: «Es mentira, no he firmado»".
    rf"|^(?P<who9>[^.;:!?,\"']{{2,60}}?) ?: ?[\"'] ?{_NOT_SO}(?: ?[\"'.,!]|$)"
    # "'Il n'en a jamais été question', assure Fenwick"
    rf"|(?:^|: )[\"']? ?{_NEVER}[^.;:!?,\"']{{0,30}} ?[\"']?, ?(?:says?|said|insists?|dit|assure"
    r"|affirme|sagte?|betont|dice|asegura|afirma) (?P<who10>[^.;:!?,]{2,60})"
    rf"|^(?P<who11>[^.;:!?,\"']{{2,60}}?) ?: ?[\"']? ?{_NEVER}"
    # In Japanese: フェンウィック「報道は事実無根」.
    r"|^(?P<who8>[^、。「」:]{1,24})[、:]?「[^」]{0,30}(?:事実無根|事実では(?:ない|ありません)|誤報"
    r"|虚偽|でたらめ|根も葉もない)"
)

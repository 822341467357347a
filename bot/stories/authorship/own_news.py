"""What a party announces of itself, and what somebody else reports of that party.

Days of a firm's bad news are days of its releases, too. "Larkhill unveils ferries for the north"
shares with "Larkhill in talks to sell northern ferries" whom and what both are about, and says
nothing of a sale: it bears out no report, and is a story of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from bot.model import Event
from bot.stories.language.text import fold

__all__ = ["announces_another"]

_ANNOUNCES = re.compile(
    # Of folded headlines: something new or done, which is what a firm tells of itself unasked.
    r"\b(?:unveil(?:s|ed|ing)?|introduc(?:es|ed|ing)|launch(?:es|ed|ing)?|debuts?|showcases?"
    r"|presents? (?:new|latest|first)|(?:now|newly) available|deliver(?:s|ed)|hands? over"
    r"|(?:builds|produces|rolls out|assembles) (?:its|their|the|\d)|opens? (?:new|its|first|a)"
    r"|inaugurat\w+|celebrat\w+|donates?|sponsors?|wins? [\w ]{0,30}awards?"
    r"|stellt [^:]{2,60} vor|prasentiert|eroffnet|nimmt [^:]{2,60} in betrieb|feiert"
    r"|bringt [^:]{2,60} auf den markt|(?:uber)?liefert"
    r"|lance|devoile|presente|inaugure|livre|celebre|met en service"
    r"|lanza|presenta|inaugura|estrena|entrega|celebra|pone en marcha)\b"
    r"|発売|投入|新製品|お披露目|運転を開始|稼働開始"
)
_ANSWERS = re.compile(
    # Who says one of these may speak of what was reported, in whatever words.
    r"\b(?:statements?|update on|regarding|incidents?|respon\w+|clarif\w+|confirm\w*"
    r"|report(?:s|ed)?|investigat\w+|recall\w*|apolog\w+|stellungnahme|erklarung|bestatigt|vorfall"
    r"|communique|confirme|rappel\w*|comunicado|confirma|aclara\w*)\b"
    r"|お知らせ|お詫び|確認|回収"
)
_EXPECTED = re.compile(
    # What is reported before a firm announces it.
    r"\b(?:leak\w*|develop(?:s|ing)?|working on|prototypes?|upcoming|new|next"
    r"|to (?:open|build|offer)|plans? (?:\w+ )?(?:for|launch)|neue[rnms]?|nouve\w+|nuev\w+)\b|新"
)
_DEEDS = re.compile(
    # What is done by or to a firm, by which a headline that tells of none of the kinds below is
    # known to tell of something else than what the firm announces.
    r"\b(?:clos(?:e|es|ing|ure)|shut(?:s|ting)?|cut(?:s|ting)?|halt(?:s|ed|ing)?|link(?:s|ed) to"
    r"|deaths?|dies|died|kill(?:s|ed)|fires?|flames|burn(?:s|ed|ing)?|explo\w+|blast|crash\w*|skids?"
    r"|prob(?:e|es|ed|ing)|sued?|sues|fin(?:e|es|ed)|fraud|ban(?:s|ned)?|hack\w*|breach\w*|leaks?"
    r"|(?:in talks|agrees?|offers?|bids?) to (?:buy|sell|merge)|schliess\w+|streich\w+|brand|brennt"
    r"|todes\w*|tote?|verklagt|strafe|ferme\w*|supprim\w+|incendie|morts?|amende|cierr\w+|cerrar\w*"
    r"|incendio|muert\w+|multa|to use|to supply)\b"
    r"|閉鎖|死亡|火災|爆発|事故|売却|買収|削減|撤退"
)
_TOLD_OF = frozenset({Event.PRODUCT_LAUNCH, Event.PARTNERSHIP_FORMED, Event.EARNINGS})
"""Kinds of events that a firm announces, and that others report in as many words."""


def announces_another(headline: str, event: Event, claims: Iterable[str], of: Event) -> bool:
    """Whether a party's ``headline``, of the kind ``event``, announces something of its own where
    a story of the kind ``of`` claims something else of it.

    ``claims`` are the headlines that the story opened with and that it has now.
    """
    said = fold(headline)
    if not _ANNOUNCES.search(said) or _ANSWERS.search(said):
        return False
    if of in _TOLD_OF or (event is of and of is not Event.OTHER):
        return False
    told = [fold(claim) for claim in claims]
    if any(_ANNOUNCES.search(claim) or _EXPECTED.search(claim) for claim in told):
        return False
    return of is not Event.OTHER or all(map(_DEEDS.search, told))

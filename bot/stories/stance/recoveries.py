"""What denies nothing of what was told: that it has passed ("Teams back up and running, company
says", "missing hikers found safe"), and that it was wrong to do it ("suit has no merit").

What says plainly that it never was ("never went down", "report is false", "running as usual") is
none. Headlines are read in English, German, French and Spanish.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.stories.language.text import cut_headline, fold, split_words
from bot.stories.stance.deed_words import DEEDS
from bot.stories.stance.denial_phrases import find_phrase_kinds
from bot.stories.stance.denial_words import KINDS

__all__ = ["contests_act", "tells_recovery"]

_CHANGED = re.compile(
    r"\b(?:again|back (?:up|on|in|at|to|home|online)|resum\w+|reopen\w*|restor\w+|recover\w*"
    r"|restart\w*"
    r"|found|freed|released|lifted|leaves hospital|discharged|rescued|saved|fixed"
    r"|wieder|erneut|gefunden|gerettet|entlassen|behoben|inzwischen"
    r"|de nouveau|a nouveau|reprend\w*|repris\w*|rouvr\w*|retrouve\w*|retabli\w*|sauve\w*"
    r"|de nuevo|otra vez|reanud\w*|reabr\w*|recuper\w*|encontrad[oa]s?|restablec\w*|rescatad[oa]s?"
    r"|sale)\b"
)
_PLAINLY = frozenset({"no", "deny", "false", "report", "contrary", "idiom"})
_AS_EVER = re.compile(
    r"\b(?:usual|as (?:always|ever|planned|normal|scheduled)|(?:on|to) schedule|on time"
    r"|g(?:o|oes|oing) ahead|wie (?:immer|geplant|gewohnt|ublich)|a l'heure|a su hora"
    r"|planmassig|comme (?:prevu|d'habitude|toujours)|como siempre|normalidad|previsto)\b"
)
_EXPLAINING = frozenset({"error", "staged", "old", "scorn"})  # it never was
_LONGEST = 400
_PASSING = frozenset(
    (
        *("outage", "ill", "missing", "attack", "mishap", "sink", "rescue"),
        *("halt", "fail", "delay", "bankrupt"),
    )
)


_ACT = (
    r"(?:(?:law)?suits?|fines?|penalt(?:y|ies)|probes?|investigations?|charges?|indictments?|tariffs?"
    r"|sanctions?|results?|elections?|verdicts?|rulings?|accusations?|allegations?"
    r"|klagen?|bussgeld\w*|ermittlung\w*|anklage|vorwurf\w*|zolle?|plaintes?|amendes?|enquetes?"
    r"|accusations?|demandas?|multas?|acusacion\w*|aranceles)"
)
_UNJUST = (
    r"(?:(?:no|without|any|ohne|sans|sin) (?:legal |any )?(?:merit|basis|foundation|grundlage"
    r"|fondement|fundamento)|baseless|meritless|unfounded|groundless|wrong|bogus|false|unjustified|unlawful"
    r"|haltlos\w*|unbegrundet\w*|falsch|infondee?s?|injustifiee?s?|infundad[oa]s?|injust[oa]s?)"
)
_CONTESTS = re.compile(rf"\b{_ACT}\b.*\b{_UNJUST}\b|\b{_UNJUST}\b.*\b{_ACT}\b")


def contests_act(title: str) -> bool:
    """Whether the headline ``title`` calls an act wrong, which took place all the same: a suit, a
    fine, a charge, a tariff; and not a report of it.
    """
    plain = fold(cut_headline(title).text)[:_LONGEST]
    is_of_report = any("report" in KINDS[word] for word in split_words(plain))
    return not is_of_report and _CONTESTS.search(plain) is not None


def tells_recovery(title: str, claims: Sequence[str], below: Sequence[str] = ()) -> bool:
    """Whether the headline ``title`` may tell how what the headlines ``claims`` tell went on, where
    it only says that now all is well, and no sentence ``below`` it calls a report false.
    """
    if any(map(_calls_report_false, below)):
        return False
    plain = fold(cut_headline(title).text)
    if any(not _PLAINLY.isdisjoint(KINDS[word]) for word in split_words(plain)):
        return False
    if not _EXPLAINING.isdisjoint(find_phrase_kinds(tuple(split_words(plain)))):
        return False
    if _CHANGED.search(plain):
        return True
    told = {
        deed for claim in claims for word in split_words(fold(claim)) for deed in _list_deeds(word)
    }
    return not _PASSING.isdisjoint(told) and _AS_EVER.search(plain) is None


def _calls_report_false(sentence: str) -> bool:
    kinds = {kind for word in split_words(fold(sentence)) for kind in KINDS[word]}
    return kinds >= {"false", "report"}


def _list_deeds(word: str) -> frozenset[str]:
    """The deeds of a word; whoever retires is not said to be out of money."""
    deeds = DEEDS[word]
    return deeds - {"bankrupt"} if "leave" in deeds else deeds

"""When something is to happen, by a headline, and whether another version has another day.

"To publish results on Thursday" that becomes "on Friday", or that says no day any more, is news of
what was put off. The day on which something was said or done is none (see `revision_places`), and
of a day in the text below there is no telling which of them it is. Read in English, German, French
and Spanish, in folded text (see `text.fold`).
"""

from __future__ import annotations

import re

__all__ = ["compare_days"]

_COMING = re.compile(
    r"\bto (?!the\b|an?\b|\d)[a-z]+|\b(?:will|due|scheduled|set for|planned for|expected"
    r"|slated|deadline|wird|werden|will|wollen|soll|sollen|geplant|angesetzt|anberaumt|tagt"
    r"|va|vont|prevue?s?|attendue?s?|doit|doivent|van? a|previst[oa]s?|preve|debe)\b"
    # "Publiera", "publicaran"
    r"|\b[a-z]{3,}(?:era|ira|dra|eront|iront|dront|ara|aran|eran|iran)\b"
)
_WAS = re.compile(
    # What was said or done, in whose clause "to" only says what for: "forced staff to leave".
    r"\b(?:sa(?:ys?|id)|told|made|left|let|got|\w{3,}ed|sagt|sagte|dit|dice|dijo)\b"
)
_WEEKDAYS = (
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch"
    r"|sonnabend|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miercoles|jueves"
    r"|viernes|sabado|domingo"
)
_MONTHS = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|januar|februar|marz|mai|juni|juli|oktober|dezember"
    r"|janvier|fevrier|mars|avril|juin|juillet|aout|septembre|octobre|novembre|decembre|enero"
    r"|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)"
)
_DAYS = (
    re.compile(
        # "Black Friday" is a name, and "Thursday's" is of what was.
        r"(?<!black )(?<!cyber )(?<!good )(?<!super )(?<!bloody )(?<!easter )"
        rf"\b(?:{_WEEKDAYS})\b(?!['’]s)"
    ),
    re.compile(rf"\b(?:{_MONTHS}\.? \d{{1,2}}(?!\d|[.,]\d)|\d{{1,2}}\.? (?:de )?{_MONTHS})\b"),
    re.compile(r"\b(?:\d{1,2}(?:[:.]\d\d)? ?[ap]\.?m\b\.?|\d{1,2}(?:[.:]\d\d)? uhr\b)"),
)
"""Days of the week, of the month, and hours: none is held against another kind."""
_AS_SEEN = re.compile(
    # By when it is written this may be the day that the other version names.
    r"\b(?:today|tonight|tomorrow|heute|morgen|aujourd'hui|ce soir|demain|hoy|manana|esta noche)\b"
)


def compare_days(one: str, other: str) -> tuple[str, str] | None:
    """The day for which ``one`` of two folded headlines says that something is to come, and the day
    that the ``other`` has in its place, empty where it has none; None where that is no change.

    Both have to tell what is to come. A day that only the other has was set, and put nothing off;
    where both name several and one in common, there is no telling which moved.
    """
    mine, theirs = _list_days(one), _list_days(other)
    if mine is None or theirs is None:
        return None
    for before, after in zip(mine, theirs, strict=True):
        if before and after and set(before).isdisjoint(after):
            return before[0], after[0]
    gone = next(filter(None, mine), None)
    return None if gone is None or any(theirs) else (gone[0], "")


def _list_days(headline: str) -> list[list[str]] | None:
    """The days of each kind behind what says that something is to come; None where nothing does."""
    coming = _COMING.search(headline)
    if coming is None or _AS_SEEN.search(headline) or _WAS.search(headline, 0, coming.start()):
        return None
    return [days.findall(headline, coming.end()) for days in _DAYS]

"""Numbers of harm that is feared, forecast or meant, and has not come: no toll.

"Thousands feared dead", "storm could kill 1,000" and "plot to kill 200 foiled" count nobody who
is dead. What police believe or presume ("27 now believed to have died") is counted.
"""

from __future__ import annotations

import re

__all__ = ["is_only_feared"]

_REACH = 60  # signs before a number in which its verb stands
_MAY = (
    r"(?:could|might|may|would|can|pourrai(?:t|ent)|podrian?|puede[n]?|konnten?|durften?"
    r"|potrebbe(?:ro)?|poderiam?)"
)
_IS_TO = (
    r"(?:(?:expected|likely|set|predicted|projected|forecast|feared|thought likely|on course"
    r"|threaten(?:s|ed|ing)?|risque(?:nt)?|menace(?:nt)?|amenazan?|drohen|droht) (?:to|de|con))"
)
_MEANS = (
    r"(?:(?:plot(?:s|ted|ting)?|plan(?:s|ned|ning)?|attempt(?:s|ed)?|tried|bid|vow(?:s|ed)?"
    r"|want(?:s|ed)?|aim(?:s|ed)?|conspir(?:ed|ing)|intent) to)"
)
_FORECASTS = (
    r"(?:fear(?:s|ed|ing)?(?: of| for)?|expect(?:s|ed|ing)?|predict(?:s|ed|ing)?|project(?:s|ed)?"
    r"|forecast(?:s|ed)?|warn(?:s|ed|ing)? of|threaten(?:s|ed|ing)?|risk(?:s|ed|ing)?"
    r"|warn(?:t|en|te|ten) vor|furchte[nt]*|befurchte[nt]*|rechne[nt]* mit|erwarte[nt]*"
    r"|crai(?:nt|gnent)|redoute(?:nt)?|prevo(?:it|ient)|avertit de|teme[n]?|preven?|advierten? de)"
)
_BETWEEN = (
    r"(?:(?:have|be|been|be left|still|yet|soon|even|well|eventually|also|leave|left|cause|claim"
    r"|see|bring|mean|reach|cost|hit|affect|displace|noch|bis|zu|uber|mehr|als|faire|causer|avoir"
    r"|fait|provoquer|jusqu'a|plus|de|causar|dejar|haber|hasta|mas|provocar|up|to|at|least|more"
    r"|than|as|many|about|over|nearly|almost|some|around|the|another|an?|estimated|further) ){0,6}"
)
_MAY_COME = re.compile(rf"\b(?:{_MAY}|{_IS_TO}) {_BETWEEN}$")
_FORECAST = re.compile(rf"\b{_FORECASTS} {_BETWEEN}$")  # "12,000 deaths", "killing 200"
_WILL = re.compile(rf"\b(?:will|wird|werden|{_MEANS}) {_BETWEEN}$")  # "will affect" is settled
_HARMS = re.compile(r"(?:kill|injure|wound) ")
_HAS_HARMED = re.compile(r"(?:kills|injures|wounds) ")
_COUNTS = re.compile(r"[^a-z]|(?:kill|injur|wound)ing |(?:dozens|scores|hundreds|thousands) ")
_AFTER = re.compile(
    r" (?:(?:are|is|were|now|being|sind|werden|wurden|sont|son|a) )?(?:feared|expected|predicted"
    r"|projected|forecast|likely|befurchtet|erwartet|moglich|redoutee?s?|attendue?s?|craints?"
    r"|temid[oa]s|esperad[oa]s|previst[oa]s)\b"
)
_MAY_BE = re.compile(r" (?:could|might|may|would|pourraient|podrian|konnten) ")
_IN_IT = re.compile(r"\b(?:feared|befurchtet|redoutee?s?|temid[oa]s)\b")


def is_only_feared(text: str, start: int, end: int, *, is_harm: bool = True) -> bool:
    """Whether a number of people, from ``start`` to ``end`` of a folded text, is of what may come.

    ``is_harm`` says that it counts dead or injured, and not who is missing or affected.
    """
    said = text[start:end]
    before = text[max(0, start - _REACH) : start]
    is_day = before.endswith("may ") and said[:1].isdigit()
    if not is_day and not _HAS_HARMED.match(said) and _MAY_COME.search(before) is not None:
        return True
    if _COUNTS.match(said) is not None and _FORECAST.search(before) is not None:
        return True
    if _IN_IT.search(said) is not None or _AFTER.match(text, end) is not None:
        return True
    if is_harm:
        return _HARMS.match(said) is not None and _WILL.search(before) is not None
    return _MAY_BE.match(text, end) is not None

"""The words for times of everyday German, French and Spanish, as the English ones that are read."""

from __future__ import annotations

import re

__all__ = ["speak_clock", "speak_english"]

_WORDS = {
    "today": ("heute", "aujourd'hui", "hoy"),
    "yesterday": ("gestern", "hier", "ayer"),
    "tonight": ("this evening", "heute abend", "heute nacht", "ce soir", "esta noche"),
    "tomorrow": ("morgen", "demain", "mañana"),
    "overmorrow": (
        *("the day after tomorrow", "day after tomorrow", "übermorgen", "après-demain"),
        "pasado mañana",
    ),
    "morning": ("früh", "vormittag", "matin", "por la mañana"),
    "evening": ("abend", "soir", "por la noche"),
    "noon": ("mittag", "midi", "mediodía"),
    "midnight": ("mitternacht", "minuit", "medianoche"),
    "monday": ("montag", "lundi", "lunes"),
    "tuesday": ("dienstag", "mardi", "martes"),
    "wednesday": ("mittwoch", "mercredi", "miércoles"),
    "thursday": ("donnerstag", "jeudi", "jueves"),
    "friday": ("freitag", "vendredi", "viernes"),
    "saturday": ("samstag", "sonnabend", "samedi", "sábado"),
    "sunday": ("sonntag", "dimanche", "domingo"),
    "a": ("ein", "eine", "einen", "un", "une", "una"),
    "minutes": ("minuten", "minuto", "minutos"),
    "hours": ("stunde", "stunden", "std", "heure", "heures", "hora", "horas"),
    "days": ("tag", "tage", "tagen", "jour", "jours", "día", "días"),
    "weeks": ("woche", "wochen", "semaine", "semaines", "semana", "semanas"),
    "at": ("um", "à", "a las", "a la", "las", "la"),
}
_ENGLISH = {each: word for word, others in _WORDS.items() for each in others}
_SPOKEN = re.compile(
    r"(?<!\w)(?:" + "|".join(map(re.escape, sorted(_ENGLISH, key=len, reverse=True))) + r")(?!\w)"
)
_CLOCK = re.compile(r"(?<!\w)(?P<hour>[0-9]{1,2})(?:[:.](?P<minute>[0-9]{2}))? ?uhr(?!\w)")
_FRENCH_CLOCK = re.compile(r"(?<!\w)(?P<hour>[0-9]{1,2})h(?P<minute>[0-9]{2})(?!\w)")


_HOUR_CLOCK = re.compile(
    r"(?<![\w:.,-])(?P<hour>[01]?[0-9]|2[0-3])(?::(?P<past>[0-9]{2}))? ?(?:h|heures?|horas?)"
    r"(?: ?(?P<minute>[0-9]{2}))?(?!\w)"
)
_BEFORE = re.compile(r"(?:am|zum|zur|le|au|el) ")
"""What stands before a day or a time, and says nothing of it."""


def speak_clock(said: str) -> str:
    """``said``, in lower case and with single spaces, where hours of the day that are written as
    lengths are such: "demain 9h" is "demain 9:00", and "18h" is "18:00".
    """
    found = _HOUR_CLOCK.search(said)
    if found is None:
        return said
    clock = f"{found['hour']}:{found['past'] or found['minute'] or '00'}"
    return said[: found.start()] + clock + said[found.end() :]


def speak_english(said: str) -> str:
    """``said``, in lower case and with single spaces, in the English words for its times: "morgen
    um 9 uhr" is "tomorrow at 9:00".
    """
    plain = said.replace("’", "'")
    plain = plain[found.end() :] if (found := _BEFORE.match(plain)) else plain
    for clock in (_CLOCK, _FRENCH_CLOCK):
        plain = clock.sub(lambda found: f"{found['hour']}:{found['minute'] or '00'}", plain)
    return _SPOKEN.sub(lambda found: _ENGLISH[found[0]], plain)

"""The words for times of everyday German, French and Spanish, as the English ones that are read."""

from __future__ import annotations

import re

__all__ = ["speak_clock", "speak_english", "speak_numbers"]

_WORDS = {
    "today": ("heute", "aujourd'hui", "hoy"),
    "yesterday": ("gestern", "hier", "ayer"),
    "tonight": (
        *("this evening", "heute abend", "heute nacht", "ce soir", "cette nuit", "esta noche"),
        "hoy por la noche",
    ),
    "tomorrow": ("morgen", "demain", "mañana"),
    "overmorrow": (
        *("the day after tomorrow", "day after tomorrow", "übermorgen", "après-demain"),
        "pasado mañana",
    ),
    "today morning": ("this morning", "heute morgen", "ce matin", "esta mañana"),
    "today afternoon": ("this afternoon", "cet après-midi", "esta tarde"),
    "morning": (
        *("in the morning", "früh", "vormittag", "morgens", "vormittags", "matin", "du matin"),
        *("por la mañana", "de la mañana"),
    ),
    "afternoon": (
        *("in the afternoon", "nachmittag", "nachmittags", "après-midi", "de l'après-midi"),
        *("de la tarde", "por la tarde"),
    ),
    "evening": (
        *("in the evening", "abend", "abends", "soir", "du soir", "por la noche"),
        "de la noche",
    ),
    "noon": ("mittag", "midi", "mediodía", "a mediodía", "al mediodía"),
    "midnight": ("mitternacht", "minuit", "medianoche", "a medianoche"),
    "monday": ("montag", "lundi", "lunes"),
    "tuesday": ("dienstag", "mardi", "martes"),
    "wednesday": ("mittwoch", "mercredi", "miércoles"),
    "thursday": ("donnerstag", "jeudi", "jueves"),
    "friday": ("freitag", "vendredi", "viernes"),
    "saturday": ("samstag", "sonnabend", "samedi", "sábado"),
    "sunday": ("sonntag", "dimanche", "domingo"),
    "nextweek": (
        *("next week", "nächste woche", "nächster woche", "nächsten woche", "kommende woche"),
        *("kommender woche", "der nächsten woche", "semaine prochaine", "la semaine prochaine"),
        *("de la semaine prochaine", "próxima semana", "la próxima semana", "semana próxima"),
        *("de la próxima semana", "semana que viene", "la semana que viene"),
        *("de la semana que viene", "of next week"),
    ),
    "nextmonth": (
        *("next month", "nächsten monat", "kommenden monat", "mois prochain", "le mois prochain"),
        *("próximo mes", "el próximo mes", "mes que viene", "el mes que viene"),
    ),
    "weekend": (
        *("the weekend", "this weekend", "wochenende", "das wochenende", "dieses wochenende"),
        *("week-end", "le week-end", "ce week-end", "fin de semana", "el fin de semana"),
        "este fin de semana",
    ),
    "this": (
        *("this coming", "coming", "diesen", "dieser", "kommenden", "kommender", "ce", "este"),
        "que viene",
    ),
    "next": ("nächsten", "nächster", "prochain", "próximo"),
    "on": ("le", "el", "den"),
    "a": ("ein", "eine", "einen", "un", "une", "una"),
    "minutes": ("minuten", "minuto", "minutos"),
    "hours": ("stunde", "stunden", "std", "heure", "heures", "hora", "horas"),
    "days": ("tag", "tage", "tagen", "jour", "jours", "journée", "día", "días"),
    "weeks": ("woche", "wochen", "semaine", "semaines", "semana", "semanas"),
    "at": ("um", "à", "a las", "a la", "las", "la"),
    "in": ("dans", "dentro de", "en"),
}
_ENGLISH = {each: word for word, others in _WORDS.items() for each in others}


def _write_any(words: tuple[str, ...]) -> str:
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))


_SPOKEN = re.compile(rf"(?<!\w)(?:{_write_any(tuple(_ENGLISH))})(?!\w)")
_CLOCK = re.compile(
    r"(?<!\w)(?P<hour>[0-9]{1,2})(?:[:.](?P<minute>[0-9]{2}))? ?uhr(?: am(?= ))?(?!\w)"
)
_FRENCH_CLOCK = re.compile(r"(?<!\w)(?P<hour>[0-9]{1,2})h(?P<minute>[0-9]{2})(?!\w)")


_HOUR_CLOCK = re.compile(
    r"(?<![\w:.,-])(?P<hour>[01]?[0-9]|2[0-3])(?::(?P<past>[0-9]{2}))? ?(?:h|heures?|horas?)"
    r"(?: ?(?P<minute>[0-9]{2}))?(?!\w)"
)
_BEFORE = re.compile(r"(?:am|zum|zur|au) ")
"""What stands before a day or a time, and says nothing of it."""

_NUMBERS = {
    "1": ("eins",),
    "2": ("two", "zwei", "zwo", "deux", "dos"),
    "3": ("three", "drei", "trois", "tres"),
    "4": ("four", "vier", "quatre", "cuatro"),
    "5": ("five", "fünf", "cinq", "cinco"),
    "6": ("six", "sechs", "seis"),
    "7": ("seven", "sieben", "sept", "siete"),
    "8": ("eight", "acht", "huit", "ocho"),
    "9": ("nine", "neun", "neuf", "nueve"),
    "10": ("ten", "zehn", "dix", "diez"),
    "11": ("eleven", "elf", "onze", "once"),
    "12": ("twelve", "zwölf", "douze", "doce"),
    "15": ("fifteen", "fünfzehn", "quinze", "quince"),
    "20": ("twenty", "zwanzig", "vingt", "veinte"),
    "25": ("twenty-five", "fünfundzwanzig", "vingt-cinq", "veinticinco"),
    "30": ("thirty", "dreißig", "dreissig", "trente", "treinta"),
    "45": ("forty-five", "fünfundvierzig", "quarante-cinq", "cuarenta y cinco"),
}
_DIGITS = {each: number for number, words in _NUMBERS.items() for each in words}
_NUMBER = re.compile(rf"(?<!\w)(?:{_write_any(tuple(_DIGITS))})(?=einhalb(?!\w)|(?!\w))")
_ONE_O_CLOCK = re.compile(
    r"(?<!\w)(?:one(?= o'?clock)|(?:(?<=at )|(?<=half )|(?<=past )|(?<=quarter to ))one"
    r"|ein(?= uhr)|une(?= heure)|(?<=la )una)(?!\w)"
)
"""The one that clocks show, among words that are articles elsewhere."""
_UNIT = r"(?:hours?|days?|weeks?|stunden?|tage?n?|wochen?|heures?|journées?|semaines?|horas?)(?!\w)"
_WRITTEN_PARTS = (
    (rf"(?<!\w)(?:anderthalb|eineinhalb) (?={_UNIT})", "1.5 "),
    (rf"(?<!\w)([0-9]{{1,2}})(?:einhalb| and a half| y media) (?={_UNIT})", r"\1.5 "),
    (r" (?:and (?:a )?half|und (?:eine )?halbe|et demie?|y media)(?!\w)", " and half"),
    (
        (
            r"(?<!\w)(?:(?:an?|eine[nr]?|une?|una) )?(?:half(?: an?)?|halbe[nr]?|demie?|media)[ -]"
            rf"(?={_UNIT})"
        ),
        "0.5 ",
    ),
    (
        (
            r"(?<!\w)(?:3 quarters of an (?=hour)|(?:eine )?dreiviertel ?(?=stunde)"
            r"|3 quarts d'(?=heure)|3 cuartos de (?=hora))"
        ),
        "0.75 ",
    ),
    (
        (
            r"(?<!\w)(?:(?:a )?quarter of an (?=hour)|(?:eine )?viertel ?(?=stunde)"
            r"|un quart d'(?=heure)|(?:un )?cuarto de (?=hora))"
        ),
        "0.25 ",
    ),
    (r"(?<!\w)half past ([0-9]{1,2})(?![\w:.])", r"\1:30"),
)
_PARTS = tuple((re.compile(part), digits) for part, digits in _WRITTEN_PARTS)
"""Parts of a unit and of an hour of the clock, as numbers and as "1 hour and half"."""
_HALF_TO = re.compile(r"(?<!\w)halb (?P<hour>[1-9]|1[0-2])(?![\w:.])")
_BEFORE_HOUR = {0: 23, 1: 12}
"""A quarter to one is 12:45 by the clock of either half of the day."""
_HOUR = r"(?:1[0-9]|2[0-3]|0?[0-9])"
_MINUTES = r"(?P<minutes>[1-9]|1[0-9]|2[0-9])"
_ENGLISH_PAST = rf"(?:(?:a )?quarter|{_MINUTES}(?: minutes?)?) (?:past|after|(?P<to>to|before))"
_GERMAN_PAST = rf"(?:viertel|{_MINUTES}(?: minuten?)?) (?:nach|(?P<to>vor))"
_ROMANCE_TO = rf"(?P<to>moins|menos) (?:(?:le |un )?(?:quart|cuarto)|{_MINUTES})"
_ROMANCE_HOUR = rf"(?P<hour>{_HOUR})(?: ?(?:h|heures?|horas?))?"
_PAST_OR_TO = tuple(
    re.compile(rf"(?<![\w:.]){written}(?![\w:.])")
    for written in (
        rf"{_ENGLISH_PAST} (?P<hour>{_HOUR})",  # a quarter past 9, 10 minutes to 9
        rf"{_GERMAN_PAST} (?P<hour>{_HOUR})(?: ?uhr)?",
        rf"(?P<to>dreiviertel) (?P<hour>{_HOUR})(?: ?uhr)?",  # a quarter to it
        rf"{_ROMANCE_HOUR} (?:et(?: un)? quart|y cuarto)",
        rf"{_ROMANCE_HOUR} {_ROMANCE_TO}",
        # Elsewhere "9 y 10" are two numbers.
        rf"(?<=las )(?P<hour>{_HOUR}) y (?P<minutes>[1-9]|[1-5][0-9])",
    )
)
"""Times of the clock that are said by what is past an hour, or lacks to it."""


def speak_numbers(said: str) -> str:
    """``said``, in lower case and with single spaces, with digits for the number words to twelve
    and for parts: "zwei stunden" is "2 stunden", "half an hour" "0.5 hour", "halb zehn" "9:30",
    "quarter to nine" "8:45".
    """
    plain = _ONE_O_CLOCK.sub("1", said.replace("’", "'"))
    plain = _NUMBER.sub(lambda found: _DIGITS[found[0]], plain)
    for part, digits in _PARTS:
        plain = part.sub(digits, plain)
    for way in _PAST_OR_TO:
        plain = way.sub(_write_past_or_to, plain)
    return _HALF_TO.sub(lambda found: f"{(int(found['hour']) - 2) % 12 + 1}:30", plain)


def _write_past_or_to(found: re.Match[str]) -> str:
    """The clock's digits: an hour that lacks something is the one before."""
    said = found.groupdict()
    hour, minutes = int(said["hour"]), int(said.get("minutes") or 15)
    if said.get("to") is None:
        return f"{hour}:{minutes:02}"
    return f"{_BEFORE_HOUR.get(hour, hour - 1)}:{60 - minutes}"


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

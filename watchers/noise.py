"""What changes on a page without anything having happened: clocks, counters, tokens.

`fold_key` makes the form by which two lines are the same line. It is careful to a fault:
what may be news (a date in a table, a number of casualties, a price) is left alone, for a
change too many costs a glance and one too few is never known.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from datetime import date, timedelta

__all__ = ["fold_key", "fold_shape", "holds_token", "is_date"]

_UNITS = (
    r"s|sec|secs|seconds?|m|mins?|minutes?|h|hrs?|hours?|days?|weeks?|months?|years?"
    r"|sekunden?|minuten?|stunden?|tag(?:en)?|woche[n]?|monat(?:en)?|jahr(?:en)?"
    r"|secondes?|heures?|jours?|semaines?|mois|ans?"
    r"|segundos?|minutos?|horas?|d[ií]as?|semanas?|meses|mes|m[eê]s|años?|anos?"
    r"|secondi|minut[io]|or[ae]|giorn[io]|settiman[ae]|mes[ie]|ann[io]"
    r"|seconden|minuut|uur|dagen|dag|weken|maanden|jaar"
    r"|sekunder|minuter|timmar|timme|dagar|veckor|månader|timer|dage|uger|måneder"
    r"|sekuntia|minuuttia|tuntia|päivää|viikkoa|kuukautta|vuotta"
    r"|сек\w*|мин\w*|час\w*|дн\w*|день|недел\w*|месяц\w*"
)
_SOME = r"(?:\d{1,3}|an?|one|ein(?:e|er|em)?|une?|un[ao]?|en|ett|een)"
_AGO = re.compile(
    rf"\b{_SOME}\s?(?:{_UNITS})\.?\s(?:ago|sedan|siden|geleden|sitten|fa|atrás|назад)\b"
    rf"|\b(?:vor|il y a|hace|há)\s{_SOME}\s(?:{_UNITS})\b"
    r"|\d{1,3}\s?(?:秒|分|分钟|分鐘|小时|小時|時間|日|天)(?:钟)?前"
    r"|\d{1,3}\s?(?:초|분|시간|일)\s?전"
    r"|\b(?:just now|a moment ago|moments ago|gerade eben|à l'instant|только что)\b"
)
# Only people who look, react and talk are counted; votes, cases and prices are news.
_COUNTED = (
    r"views?|reads?|likes?|shares?|comments?|repl(?:y|ies)|reactions?|followers?|visitors?"
    r"|(?:users?|readers?|guests?|members?|people|visitors?) (?:are |is )?online"
    r"|(?:people|users?|readers?|visitors?|others) (?:are |is )?(?:currently |now |also )?"
    r"(?:watching|reading|viewing|browsing|looking at)(?: this(?: \w+)?)?(?: (?:right )?now)?"
    r"|(?:personen|leser|menschen) (?:lesen|sehen|schauen)(?: das| dies\w*)?(?: gerade)?"
    r"|personnes (?:lisent|regardent)|personas (?:leyendo|viendo|están \w+ndo)"
    r"|persone stanno (?:leggendo|guardando)"
    r"|aufrufe|kommentare?|leser online|vues?|commentaires?|partages?|lectures"
    r"|visitas|lecturas|comentarios?|visualizações|comentários?|visualizzazioni|commenti"
    r"|просмотр\w*|комментари\w*|reacties|kommentarer|visningar|kommenttia|katselua"
)
_NUMBER = r"\d[\d.,  ]{0,14}(?:k|m|tsd|mio|тыс)?"
_COUNTER = re.compile(
    rf"(?<![\w.,]){_NUMBER}\s?(?:{_COUNTED})\b"
    rf"|\b(?:{_COUNTED})(?: today| online| now| so far)?\s?[:(]\s?{_NUMBER}\)?"
    r"|\b(?:generated|rendered|loaded|served) in \d[\d.,]{0,9}\s?(?:s|ms|secs?|seconds?)\b"
    rf"|{_NUMBER}\s?(?:次浏览|阅读|回視聴|회 조회)|(?:浏览|阅读|閲覧数|조회수)[:： ]\s?{_NUMBER}"
)
_TOKEN = re.compile(
    r"\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b"
    r"|\b(?=[a-f]*\d)(?=\d*[a-f])[0-9a-f]{10,}\b"
    r"|\b(?=(?:[a-z]*\d+[a-z]+){3})[0-9a-z]{14,}\b"
    r"|(?<![\w+/=-])(?=[\w+/=-]*\d)(?=[\w+/=-]*[a-z])(?=[\w+/=-]*[g-z])[\w+/=-]{32,}(?![\w+/=-])"
)
# What these say has a number of its own, by which readers know it: a case, a lot, a contract.
_NUMBERED = re.compile(
    r"(?:case|docket|file|claim|no|nr|num|number|nummer|numero|número|numéro|lot|lots|batch|serial|model"
    r"|contract|tender|notice|order|permit|patent|grant|award|commit|build|release|version|sample"
    r"|container|vessel|flight|isin|imo|vin|doi|ref|reference|aktenzeichen|az|charge|los|chargennummer"
    r"|vertrag|ausschreibung|lote|partida|expediente|contrato|caso|lotto|contratto|caso|dossier"
    r"|affaire|marché|contrat|zaak|partij|ärende|parti|sag|дело|партия|лот|№|#)s?[.:°º]?"
)
# What is called a token is one, however short.
_CALLED = re.compile(
    r"\b((?:request|trace|session|ray|correlation|visitor)[ -]?id|xid|nonce|[cx]srf(?:[ -_]?token)?"
    r"|token(?=\s?[:=]\s?(?=[\w-]*[a-z])(?=[\w-]*\d)[\w-]))(\W{1,3})(?=[a-z]*\d)[\w-]{1,64}"
)
_SURELY_RANDOM = 16  # a number that people give to cases and lots is shorter
_ADDRESSED = re.compile(r"://|www\.|@|\w+/\w+/")

_ZONE = r"(?:utc|gmt|[a-z]{1,2}[sd]t|cet|cest|jst|msk|z)"
_CLOCK = (
    rf"(?:\d{{1,2}}:\d{{2}}(?::\d{{2}})?(?:\s?[ap]\.?m\.?)?|\d{{1,2}}[.h]\d{{2}}(?=\s?uhr)|\d{{1,2}}h\d{{2}})"
    rf"(?:\s?uhr)?(?:\s?{_ZONE})?(?:\s?[+-]\d{{2}}:?\d{{2}})?"
)
_ONLY_CLOCK = re.compile(rf"\W*(?:(?:at|um|à|kl\.?|time|now) )?{_CLOCK}\W*")
_STAMPED = re.compile(
    r"\W*(?:(?:page|site|data|seite|page)\s)?(?:was\s)?(?:last\s|zuletzt\s|dernière\s|última\s)?"
    r"(?:updated?|modified|refreshed|generated|retrieved|checked|as of|current time|server time"
    r"|aktualisiert|stand|mise à jour|mis à jour|actualizado|actualización|aggiornato"
    r"|atualizado|uppdaterad|opdateret|oppdatert|päivitetty|bijgewerkt|обновлено"
    r"|更新日時|最終更新|更新时间|最后更新|업데이트)"
    r"(?:\s(?:on|at|am|um|le|el|il|em|den|op|:))*\W*"
)
_DATEISH = re.compile(r"[\w.,:/+\- ()年月日時分秒时시분초월일년星期一二三四五六]{0,60}")

_MONTHS = (
    "jan january janv janvier januar januari ene enero gen gennaio janeiro янв января tammikuuta",
    (
        "feb february fév févr février februar februari febrero febbraio fev fevereiro фев февраля "
        "helmikuuta"
    ),
    "mar march mär mars märz mrz maart marzo março мар марта maaliskuuta",
    "apr april avr avril abr abril aprile апр апреля huhtikuuta",
    "may mai mayo maj mag maggio maio mei май мая toukokuuta",
    "jun june juin juni junio giu giugno junho июн июня kesäkuuta",
    "jul july juil juillet juli julio lug luglio julho июл июля heinäkuuta",
    "aug august août ago agosto augustus augusti авг августа elokuuta",
    "sep sept september septembre septiembre set settembre setembro сен сентября syyskuuta",
    "oct october octobre octubre okt oktober ott ottobre out outubro окт октября lokakuuta",
    "nov november novembre noviembre novembro ноя ноября marraskuuta",
    (
        "dec december déc décembre dez dezember dic diciembre dicembre dezembro des desember дек "
        "декабря joulukuuta"
    ),
)
_MONTH_OF = {
    name: number for number, names in enumerate(_MONTHS, start=1) for name in names.split()
}
_WORD = re.compile(r"[^\W\d_]+")
_DIGITS = re.compile(r"\d+")
_SIGNED = re.compile(r"(?:(?<![\w.,])[+\-\u2212▲▼△▽↑↓]\s?)?\d+(?:[.,'’]\d+)*")
_MIXED = re.compile(r"[^\W_]*#[^\W_]+#[\w#]*")
# What else a date may be written with, in a line of its own.
_AROUND = frozenset(
    word
    for line in (
        "mon tue wed thu fri sat sun tues thur thurs monday tuesday wednesday thursday friday",
        "saturday sunday mo di mi do fr sa so montag dienstag mittwoch donnerstag freitag samstag",
        "sonntag lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves",
        "viernes sábado domingo lunedì martedì mercoledì giovedì venerdì sabato domenica segunda",
        "terça quarta quinta sexta feira maandag dinsdag woensdag donderdag vrijdag zaterdag",
        "zondag",
        "måndag tisdag onsdag torsdag fredag lördag söndag mandag tirsdag lørdag søndag maanantai",
        "tiistai keskiviikko torstai perjantai lauantai sunnuntai понедельник вторник среда",
        "четверг",
        "пятница суббота воскресенье пн вт ср чт пт сб вс",
        "the of de del den der el le st nd rd th at um kl am on date today heute hoy г года",
        "utc gmt cet cest est edt cst cdt mst mdt pst pdt jst msk bst ist z t uhr h pm a p m",
        "年 月 日 時 分 秒 时 시 분 초 월 일 년 星期一 星期二 星期三 星期四 星期五 星期六 星期日",
    )
    for word in line.split()
)


def fold_key(text: str, *, today: date) -> str:
    """``text`` as far as being the same line goes.

    Case, width and what is plainly a clock, a counter of readers or a random token do not
    count, nor does the date of ``today`` (a day either way, for time zones) where it is all
    that a line says.
    """
    key = unicodedata.normalize("NFKC", text).casefold().translate(_QUOTES)
    stamp = _STAMPED.match(key)
    if stamp is not None and _says_when(key[stamp.end() :]):
        return stamp[0].strip() + " ⟨time⟩"
    if _ONLY_CLOCK.fullmatch(key):
        return "⟨clock⟩"
    if len(key) <= 60 and _is_today(key, today):
        return "⟨today⟩"
    key = _AGO.sub("⟨ago⟩", key)
    if any(character.isdigit() for character in key):
        key = _COUNTER.sub("⟨count⟩", key)
        key = _CALLED.sub(r"\1\2⟨token⟩", key)
        if len(key) >= 16:
            key = " ".join(_fold_tokens(key.split(" ")))
    return key


def _fold_tokens(words: list[str]) -> Iterator[str]:
    """The words with random ones replaced, but for addresses and what is numbered so."""
    before = ""
    for word in words:
        named = len(word) < _SURELY_RANDOM and _NUMBERED.fullmatch(before)
        yield word if named or _ADDRESSED.search(word) else _TOKEN.sub("⟨token⟩", word)
        before = word


def fold_shape(key: str) -> str | None:
    """A key with its numbers and their signs left out; None where it has none.

    A word that has several numbers in it ("30d2e25fa2") is one of them.
    """
    shape = _SIGNED.sub("#", key)
    return _MIXED.sub("#", shape) if shape != key else None


def is_date(key: str) -> bool:
    """Whether a key is a date, a time or both, and says nothing else."""
    return any(c.isdigit() for c in key) and _holds_only_dates(key)


def holds_token(text: str) -> bool:
    """Whether something in it is as long and as random as no word or number is."""
    return _TOKEN.search(text.casefold()) is not None


_QUOTES = str.maketrans("‘’‚“”„«»–—‑\u00a0", '\'\'\'"""""--- ')


def _says_when(rest: str) -> bool:
    """Whether what follows "updated" is a time and nothing else."""
    if not rest or rest.startswith("⟨"):
        return False
    if _AGO.fullmatch(rest.strip(" .")):
        return True
    return any(c.isdigit() for c in rest) and _holds_only_dates(rest)


def _holds_only_dates(text: str) -> bool:
    if len(text) > 60 or _DATEISH.fullmatch(text) is None:
        return False
    return all(word in _MONTH_OF or word in _AROUND for word in _WORD.findall(text))


def _is_today(key: str, today: date) -> bool:
    numbers = [int(number) for number in _DIGITS.findall(key)[:7] if len(number) <= 4]
    words = _WORD.findall(key)
    if len(numbers) < 2 and not (numbers and words):
        return False
    if not _holds_only_dates(key):
        return False
    months = [_MONTH_OF[word] for word in words if word in _MONTH_OF]
    years = [number for number in numbers if number > 31]
    days = [today + timedelta(days=step) for step in (-1, 0, 1)]
    for day in days:
        if any(year not in (day.year, day.year % 100) for year in years if year > 99):
            continue
        if day.day not in numbers:
            continue
        if day.month in months:
            return True
        if not months and years and numbers.count(day.month) > (day.month == day.day):
            return True
    return False

"""Whose text it is, where a paper says so other than by a dateline.

Papers credit an agency at the head or the foot of its text in words of their own: "Text by
Reuters", "With inputs from AFP", "Le Monde avec AFP", "mit Material von dpa", "© Thomson Reuters
2026". Such a credit stands by itself, as a sentence, in brackets or before a dash: "an agreement
with Reuters" is none, nor is the credit of a picture.
"""

from __future__ import annotations

import re

from bot.model import Entry
from bot.stories.language.gate import CueWords
from bot.stories.language.late_patterns import compile_later
from bot.stories.language.words import fold

__all__ = ["credits_agencies", "find_credits"]

_HEAD = 160  # signs at the beginning of a text in which a credit stands
_FOOT = 240  # … and at its end, where Reuters names all who had a hand in it

_NAMES = """
Thomson Reuters|Reuters|Agence France-Presse|AFP|The Associated Press|Associated Press|AP|UPI|dpa
ANSA|EFE|Europa Press|Xinhua|PTI|IANS|ANI|Kyodo News|Kyodo|Yonhap|Bloomberg|Keystone-SDA|SDA|ATS
APA|AAP|Belga|ANP|TASS|Anadolu|The Canadian Press|Canadian Press|PA Media
"""
_LISTED = [name for line in _NAMES.split("\n") for name in line.split("|") if name]
_WRITTEN = sorted({*_LISTED, *map(str.upper, _LISTED)}, key=lambda name: (-len(name), name))
# What one of the names has in it: nearly all texts have none of these at their ends.
_SHORT = tuple(dict.fromkeys(name.split()[-1] for name in _WRITTEN))
_SHORT_WORDS = CueWords(re.findall(r"[^\W\d_]+", name)[-1] for name in map(fold, _SHORT))
_ONE = rf"(?:{'|'.join(map(re.escape, _WRITTEN))})"
_UNNAMED = r"(?:[Aa]gencies|AGENCIES|[Aa]gencias|AGENCIAS|[Aa]gences|AGENCES|Agenturen|[Aa]gências)"
_AND = r"(?:\s?[/,&]\s?|,? (?:and|et|und|y|e) )"
_LIST = rf"(?P<who>(?:the |The |der |l['’])?{_ONE}(?:{_AND}(?:{_ONE}|{_UNNAMED}|[\w-]{{2,10}}))*)"
_BEGIN = r"(?:^|[.!?)\]\"”\n|(\[]\s*|\s[-–—]{1,2}\s*)"
_END = r"(?=\s*(?:$|[.)\]|\n;]|[-–—]{1,2}(?:\s|$)))"
_PAPER = r"(?:La rédaction|[A-ZÀ-Þ][\w'’.-]*(?: [A-ZÀ-Þ][\w'’.-]*){0,3})"

_CREDITS = tuple(
    compile_later(_BEGIN + form + _END)
    for form in (
        rf"(?:(?:[Tt]ext|[Ss]tory|[Rr]eport|[Rr]eporting|[Aa]rticle) by|By|BY) {_LIST}",
        (
            r"(?:[Tt]ext|[Ss]tory|[Rr]eport|[Rr]eporting|[Aa]rticle)"
            rf" (?:(?:is )?courtesy of|(?:provided|supplied) by) {_LIST}"
        ),
        rf"(?:[Bb]y )?{_LIST} [Ss]taff(?: [Ww]riters?)?",
        rf"[Ww]ith {_LIST}(?: inputs?| material| reports)?",
        rf"(?:\w+ )?[Ww]ith (?:(?:agency )?inputs?|material|agency reports) (?:from|by) {_LIST}",
        rf"(?:{_PAPER} )?(?:[Aa]vec|AVEC) {_LIST}",
        rf"(?:[Pp]ar|PAR) (?:{_PAPER} (?:et|avec) )?{_LIST}",
        rf"(?:{_PAPER} )?[Mm]it (?:Agentur)?[Mm]aterial (?:von|der|des) {_LIST}",
        rf"[Cc]on información de {_LIST}",
        rf"[Cc]om informações d[ao] {_LIST}",
        rf"(?P<who>{_ONE}/[\w-]{{2,14}}(?:/[\w-]{{2,14}})*|[\w-]{{2,14}}/{_ONE})",
        # A picture's credit has no year: "© Reuters. File photo".
        r"(?:©|\([cC]\)|Copyright) ?(?:\d{4} )?(?P<who>Thomson Reuters)(?: \d{4})?",
        rf"(?:©|\([cC]\)|Copyright) ?(?:\d{{4}} {_LIST}|(?P<by>{_ONE}),? \d{{4}})",
    )
)
_REUTERS_FOOT = re.compile(
    # How Reuters ends its texts, and nobody else does.
    r"\((?:Additional )?[Rr]eporting by [^()\n]{3,160}?[;.,] ?(?:[^()\n]{0,120}?[;.,] ?)?"
    r"[Ee]diting by [^()\n]{3,80}\)"
    r"|^[Rr]eporting by [^()\n]{3,160}?; ?(?:[^()\n]{0,120}?; ?)?[Ee]diting by "
)
_BY_HEADLINE = re.compile(rf"(?P<sign>[|–—-] ?)?\bBy (?P<who>{_ONE})\s*$")
# "OpenAI Sued By Reuters" with a capital on every word: it tells who did it.
_DONE_BY = re.compile(
    r"(?:ed|\b(?:seen|written|taken|given|known|shown|bought|sought|caught|sold|told|run|paid|made"
    r"|held|hit|won|led|cut|found|sent|built|drawn))$",
    re.IGNORECASE,
)
_PLAIN_WORD = re.compile(r"\b[a-z]{4,}\b")
_AGENCIES = re.compile(
    rf"(?:^|[.!?)\"”\n]\s*)\(?(?:(?:\w+ )?(?:[Ss]taff and|[Ww]ith|[Aa]vec|mit) )?{_UNNAMED}"
    rf"\)?(?:\.|\s*$|\n|\s[-–—])|\b[Ww]ith (?:inputs from )?agenc(?:y inputs|ies)\)?\.?\s*$"
    r"|(?:^|[.!?)\"”\n]\s*)\(?(?:[Ww]ith agency inputs|[Cc]on agencias|[Aa]vec les agences"
    r"|[Mm]it (?:Agentur[Mm]aterial|Material (?:von |der )?(?:Nachrichten)?[Aa]genturen))"
    r"\)?(?:\.|\s*$|\n|\s[-–—])"
)
_NAME = re.compile(_ONE)


def find_credits(entry: Entry) -> tuple[str, ...]:
    """The agencies whose text an entry says that it has, as written; none mostly."""
    if found := _read_headline(entry.title):
        return (found,)
    for text in (entry.summary, entry.content):
        for part in _list_ends(text):
            if names := _read_part(part):
                return names
    return ()


def credits_agencies(entry: Entry) -> bool:
    """Whether an entry says that it has its text from agencies, and not from which."""
    ends = (part for text in (entry.summary, entry.content) for part in _list_ends(text))
    return any(
        any(map(part.casefold().__contains__, ("genc", "gent"))) and _AGENCIES.search(part)
        for part in ends
    )


def _read_part(part: str) -> tuple[str, ...]:
    if "diting by " in part and _REUTERS_FOOT.search(part):
        return ("Reuters",)
    if not _SHORT_WORDS.stand_in(fold(part)) or not any(map(part.__contains__, _SHORT)):
        return ()
    for credit in _CREDITS:
        if found := credit.search(part):
            who = next(name for name in found.groups() if name)
            return tuple(dict.fromkeys(_NAME.findall(who)))
    return ()


def _read_headline(title: str) -> str | None:
    if "By " not in title or (found := _BY_HEADLINE.search(title)) is None:
        return None
    before = title[: found.start()].rstrip()
    if found["sign"] is None and _DONE_BY.search(before) and len(_PLAIN_WORD.findall(before)) < 2:
        return None
    return found["who"] if before else None


def _list_ends(text: str | None) -> tuple[str, ...]:
    if not text:
        return ()
    text = text.strip()
    if len(text) <= _HEAD + _FOOT:
        return (text,)
    # A word stands before the foot, so that its cut beginning is no beginning of a sentence.
    return (text[:_HEAD] + "…", "x" + text[-_FOOT:])

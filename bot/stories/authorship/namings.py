"""Who is cited that no table of outlets knows: "Puck reports", "selon La Provence".

A name that stands where outlets are cited may be an outlet's, a firm's or a person's. It counts
as an outlet's only in a story that has a source of that name (see `origins`), which its host
shows as well: laprovence.com is La Provence, and fd.nl the Financieele Dagblad.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import lru_cache

from bot.stories.authorship.citations import OTHER, find_cited, may_cite, straighten
from bot.stories.authorship.quoted_names import unquote_signs
from bot.stories.language.text import fold

__all__ = ["bare_names", "read_namings", "tells_of_itself"]

_MOST = 3  # names that are kept of an entry
_SHORTEST = 2
_INITIALS = range(2, 5)  # how many a name may have: "fd", "lvz"
_CUE = (
    # Words that a headline may write with a capital beside a name, and that are none of it.
    r"(?:reports?|reported|says?|said|writes?|according|citing|cites?|via|per|claims?|reveals?"
    r"|selon|laut|secondo|segun|volgens|berichte?n?|exclusive|sources?|breaking|wie|as|nach|unter"
    r"|informationen|angaben|recherchen|berufung|stando|so)"
)
_WORD = (
    rf"(?!(?i:{_CUE})\b)(?:[A-Z]|\d+[A-Z]?|\d+(?= [A-Z]))(?:[\w&-]|'(?!s\b))*(?:\.[a-z]{{2,5}}\b)?"
)
_RUN = re.compile(
    # A name by its capitals: "La Provence", "404 Media", "Het Financieele Dagblad". How it begins
    # is looked at first, for most words begin otherwise.
    rf"(?=[A-Z\d])(?<![\w.]){_WORD}"
    rf"(?: (?:(?:of|the|de|del|di|du|des|la|le|en|et|y|&) )?{_WORD}){{0,4}}"
)
_ARTICLE = re.compile(
    r"^(?:the|an?|der|die|das|des|dem|den|le|la|les|el|los|las|il|lo|gli|i|het|o|os|as) +"
)
_ELIDED = re.compile(r"^[ld]'")
_TELLING = re.compile(r"[^\W_]+")
_ASCII_WORDS = bytes(code if chr(code).isalnum() else ord(" ") for code in range(128)).ljust(256)
_FINDING = (
    # What a body makes, and an outlet hardly ever.
    r"(?:survey|study|research|census|data|figures|findings|estimates|statistics|index|statement"
    r"|scientists?|researchers?|experts?|spokes(?:man|woman|person)|chief|director|president"
    r"|campaigners?|volunteers?|members)"
)
_MAKES = re.compile(
    # "Puffin Trust survey finds", "the Puffin Trust counted"; not "Harbourwatch has learned".
    rf"(?:'s)? (?:(?:new|latest|annual|own|first|\d{{4}}) )?{_FINDING}\b"
    r"|,? (?:has |have )?(?:says?|said|warns?|warned|urges?|urged|call(?:s|ed)? (?:on|for)"
    r"|finds?|found|counts?|counted|estimates?|estimated|shows?|showed|recorded|announces?"
    r"|announced|launches|launched|welcomes?|welcomed|condemns?|condemned|publishes|published"
    r"|warnt|fordert|begrusst|teilt mit|sagt|stellt fest|erklart"
    r"|alerte|demande|appelle|annonce|publie|constate|estime|dit"
    r"|advierte|pide|anuncia|alerta|calcula|dice|avverte|chiede|lancia|stima)\b"
)
_CITED_FOR = re.compile(rf"(?:'s)? (?:(?:new|latest|annual|first|\d{{4}}) )?{_FINDING}\b")


def read_namings(
    title: str, opening: str, *, own: tuple[str, ...], parties: Collection[str]
) -> tuple[str, ...]:
    """The names, bare, of those whom a headline and the opening of its text cite, if outlets.

    ``own`` are the keys of who wrote them, ``parties`` names by which entities stand there: what
    these are cited for they said themselves.
    """
    found: dict[str, None] = {}
    mine: frozenset[str] | None = None
    for text in (title, opening):
        plain = straighten(text)
        folded = fold(plain)
        if not may_cite(folded):
            continue  # as most
        names: list[str] = []
        pieces: list[str] = []
        ended = 0
        for match in _RUN.finditer(plain):
            names.append(match[0])
            pieces += (plain[ended : match.start()], OTHER)
            ended = match.end()
        marked = unquote_signs(fold("".join((*pieces, plain[ended:]))))
        for at in find_cited(marked, within=folded) if names else ():
            if _CITED_FOR.match(marked, at + len(OTHER)):
                continue  # "according to a Puffin Trust survey"
            mine = bare_names((*own, *parties)) if mine is None else mine
            read = bare_names([names[marked[:at].count(OTHER)]]) - mine
            found |= dict.fromkeys(sorted(read, key=lambda name: (-len(name), name)))
    return tuple(found)[:_MOST]


def tells_of_itself(title: str, opening: str, own: tuple[str, ...]) -> bool:
    """Whether a headline and the opening of its text tell what their writer found or said.

    ``own`` are the writer's keys: "Puffin Trust survey finds …", "Puffin Trust: …".
    """
    mine = _bare_own(own)
    for text in (title, opening):
        plain = straighten(text)
        if not _may_name(mine, plain):
            continue  # as most
        for match in _RUN.finditer(plain):
            end = match.start()
            for word in match[0].split():
                end = plain.index(word, end) + len(word)
                if mine.isdisjoint(bare_names([plain[match.start() : end]])):
                    continue
                heads = text is title and not match.start() and plain.startswith(": ", end)
                if heads or _MAKES.match(fold(plain[end:])):
                    return True
    return False


@lru_cache(maxsize=1_000)
def _bare_own(own: tuple[str, ...]) -> frozenset[str]:
    return bare_names(own)


def _may_name(names: Collection[str], text: str) -> bool:
    """Whether some run of words of ``text`` may be one of the bare ``names``; False is sure."""
    folded = fold(text)
    if folded.isascii():  # the same for a third of what it costs
        words = folded.encode().translate(_ASCII_WORDS).decode().split()
    else:
        words = _TELLING.findall(folded)
    letters = "".join(words)
    initials = "".join([word[0] for word in words])
    return any(map(letters.__contains__, names)) or any(map(initials.__contains__, names))


def bare_names(names: Collection[str]) -> frozenset[str]:
    """``names`` without articles, spaces and signs, and the initials of those in several words."""
    found: set[str] = set()
    for name in names:
        words = _TELLING.findall(_ELIDED.sub("", _ARTICLE.sub("", fold(name).strip())))
        whole = "".join(_TELLING.findall(fold(name)))
        found |= {"".join(words), whole}
        if len(words) in _INITIALS:
            found.add("".join(word[0] for word in words))
    return frozenset(name for name in found if len(name) >= _SHORTEST)

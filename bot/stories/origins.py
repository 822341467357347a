"""Who really said it: the independent origins of a story.

Copies of one text are one origin, sources of one owner are one, and a report that only
cites another outlet, or carries an agency's credit, counts as one with what it cites.
What a party said to an outlet is that outlet's own reporting; a party's own site is an
origin of its own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.model import Entry, EntryKey, Source
from bot.stories.outlets import OUTLET_NAMES, keys_of_source, outlet_key
from bot.stories.text import cut_headline, fold, lead_of, sentences

__all__ = ["Attribution", "Origins", "attribute"]

_CITE_SENTENCES = 2  # who is cited for the news itself is named at once

_NAMES = "|".join(re.escape(name).replace(r"\ ", r"[ -]") for name in OUTLET_NAMES)
_LAST_WORDS = (
    *("Journal", "Times", "Post", "Herald", "Tribune", "Gazette", "Chronicle", "Observer"),
    *("Daily", "News", "Press", "Mail", "Globe", "Star", "Courier", "Examiner", "Inquirer"),
    "Magazine",
)
_SHAPE = (
    # An outlet that no table has, by the last word of its name.
    rf"(?:[A-Z][\w'&.-]+ ){{1,4}}(?:{'|'.join(_LAST_WORDS)})"
)
# A capital or a digit has to begin it, and names that are everyday words want their article:
# "according to information" cites nobody.
_OUTLET = (
    r"(?:(?i:the|der|die|das|dem|le|la|el) )?(?=[A-Z0-9])"
    r"(?!(?<!\b[Tt]he )(?i:information|journal|times)\b)"
    rf"(?P<outlet>(?i:{_NAMES})|{_SHAPE})(?![\w-]|\.\w)"
)
# The first words of outlets' names and the last ones of their shapes: a text without any
# of them cites nobody.
_WORD = re.compile(r"\w+")
_NAME_WORDS = frozenset(
    word for name in (*OUTLET_NAMES, *_LAST_WORDS) for word in _WORD.findall(name.casefold())
)
_REPORTED = r"(?:reported|reports|said|says|wrote|writes|revealed|reveals|berichtet|rapporte)"
_ASKED = (
    r"(?:told|tells|interview with|statement to|confirmed to"
    r"|(?:seen|viewed|reviewed|obtained) by)"
)
_CITATIONS = tuple(
    re.compile(pattern)
    for pattern in (
        (
            r"(?i:\b(?:according to|citing|cites|cited by|quoting|first reported (?:by|in)"
            r"|reported (?:by|in|earlier by)|per|via|selon|d'apres|laut|segun|berichtet"
            r"|berichten))"
            r"\s+(?i:(?:a|an|the|new|recent|earlier|exclusive) )*?"
            rf"(?i:(?:report|reports|story|article|reporting|item) (?:in|by|from|on) )?{_OUTLET}"
        ),
        (
            rf"(?:^|[,;:.–—-]\s*|\b(?i:as|that|which|wie) ){_OUTLET}"
            rf"(?:'s [\w ]{{1,30}})? (?:has |had |first |earlier |also "
            rf"|exclusively )*{_REPORTED}\b"
        ),
        rf"{_OUTLET} (?:first )?(?:report|story|scoop)\b",
        rf"{_OUTLET} (?:was|were) (?:the )?first to (?:report|publish|write|break)\b",
        rf"\b(?i:after|when|once) {_OUTLET} (?:had |first )*{_REPORTED}\b",
        (
            r"\b(?i:originally|first|previously) (?i:published|reported|appeared|broken)"
            rf" (?i:by|in|on) {_OUTLET}"
        ),
        rf"(?:\s[-–—|]\s*|:\s+)(?i:report in )?{_OUTLET}\s*$",
        rf"^{_OUTLET}\s*:\s",
        rf"\b(?i:{_ASKED})\s+{_OUTLET}",
    )
)
_UNNAMED = re.compile(
    # A report is cited and not named: whose it is cannot be told.
    r"(?::|\s[-–—]|,)\s*(?:a )?(?:media |news |press )?reports?(?: says?| said)?\s*$"
    r"|^(?:media |news )?reports?\s*:\s"
    r"|\b(?:a|one|the|media|news|press|multiple|several)(?: new| recent)? reports? (?:says?|said"
    r"|claims?|claimed|suggests?|suggested|indicates?)\b"
    r"|\b(?:according to|citing) (?:a |an |the |multiple |several )*(?:new |recent |media "
    r"|news )*"
    r"reports?\b|\breports? (?:say|says)\b|\breportedly\b"
    r"|\b(?:on|after|amid|following) (?:a )?(?:media |news )?reports?\b"
    r"|\blaut (?:einem )?(?:medien|presse)?berichte?n?\b|\bselon (?:un|des|la) (?:medias?"
    r"|presse)\b"
    r"|\bsegun (?:un informe|medios)\b"
)
_OWN_WORK = re.compile(
    # Words by which an outlet says that it asked for itself.
    r"\b(?:told (?:us|me|our reporters?)|has learned|independently confirmed"
    r"|our (?:own )?reporting|we (?:have )?(?:learned|confirmed))\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """Whose word an entry is.

    ``own`` are the keys of its source, the owner's first; ``said_by`` is the key of the
    outlet that it only cites or whose credit it carries, None where it speaks for itself;
    ``retells`` says that it cites a report of which it does not say whose it is.
    """

    own: tuple[str, ...]
    said_by: str | None
    retells: bool = False

    def reason(self) -> str | None:
        """What this means, in words; None where the entry speaks for itself."""
        if self.retells:
            return "cites a report, and does not say whose"
        return None if self.said_by is None else f"cites {self.said_by}"


def attribute(entry: Entry, source: Source, *, agency: str | None, party: bool) -> Attribution:
    """Whose word ``entry`` is. ``agency`` is its text's credit, if any.

    ``party`` says that it stands on a party's own site, which speaks for itself whomever
    it quotes.
    """
    own = keys_of_source(source)
    if party:
        return Attribution(own=own, said_by=None)
    if agency is not None:
        key = outlet_key(agency)
        return Attribution(own=own, said_by=None if key in own else key)
    opening = " ".join(sentences(lead_of(entry, 120))[:_CITE_SENTENCES])
    cited = next((c for text in (entry.title, opening) if (c := _cited_in(text)) is not None), None)
    if cited in own or _spoke_for_itself(f"{entry.title}. {opening}", own):
        return Attribution(own=own, said_by=None)
    if cited is None:
        retells = _UNNAMED.search(fold(cut_headline(entry.title).text)) or _UNNAMED.search(
            fold(opening)
        )
        return Attribution(own=own, said_by=None, retells=retells is not None)
    return Attribution(own=own, said_by=cited)


def _cited_in(text: str) -> str | None:
    plain = _straighten(text)
    if _NAME_WORDS.isdisjoint(_WORD.findall(plain.casefold())):
        return None
    found = [match for pattern in _CITATIONS if (match := pattern.search(plain))]
    first = min(found, key=lambda match: match.start("outlet"), default=None)
    return None if first is None else outlet_key(first["outlet"])


def _spoke_for_itself(text: str, own: tuple[str, ...]) -> bool:
    plain = _straighten(text)
    if _OWN_WORK.search(plain):
        return True
    return any(re.search(rf"\b{_ASKED}\s+(?:the )?{re.escape(key)}\b", fold(text)) for key in own)


def _straighten(text: str) -> str:
    # Accents and quotes as `fold` has them, capitals kept: they show an outlet's name.
    if text.isascii():
        return text
    folded = fold(text)
    if len(folded) != len(text):
        return text
    return "".join(
        new.upper() if old.isupper() else new for old, new in zip(text, folded, strict=True)
    )


class Origins:
    """The origins of one story, joined as reports arrive (union of sets)."""

    def __init__(self) -> None:
        self._above: dict[str, str] = {}
        self._of_text: dict[EntryKey, str] = {}
        self._speakers: list[str] = []
        self._affirming: list[str] = []

    def admit(
        self,
        key: EntryKey,
        attribution: Attribution,
        *,
        copy_of: EntryKey | None,
        affirms: bool = True,
    ) -> None:
        """Count an entry. ``copy_of`` is the member whose text it is, None for its own text.

        A copy adds no origin: it is the one of the text that it carries. ``affirms`` says
        that it tells the news as such, and does not deny it.
        """
        if copy_of is not None:
            self._of_text[key] = self._of_text[copy_of]
            return
        for other in attribution.own[1:]:
            # All names of one source are one outlet, so that a citation by any of them
            # finds what the source said itself.
            self._join(attribution.own[0], other)
        speaker = attribution.said_by or attribution.own[0]
        if attribution.retells and self._speakers:
            # Whose report it retells is not said: most likely the one that is known.
            speaker = self._speakers[0]
        self._of_text[key] = speaker
        self._speakers.append(speaker)
        if affirms:
            self._affirming.append(speaker)

    def count(self) -> int:
        """How many independent origins there are."""
        return len({self._top(speaker) for speaker in self._speakers})

    def count_affirming(self) -> int:
        """How many of them say that it is so."""
        return len({self._top(speaker) for speaker in self._affirming})

    def has_said(self, name: str) -> bool:
        """Whether an outlet, by any of its names, is an origin of the story."""
        top = self._top(outlet_key(name))
        return any(self._top(speaker) == top for speaker in self._speakers)

    def _top(self, key: str) -> str:
        while key in self._above:
            key = self._above[key]
        return key

    def _join(self, one: str, other: str) -> None:
        top, below = self._top(one), self._top(other)
        if top != below:
            self._above[below] = top

"""What a text only had by hearsay, or has as an accusation in one version, and then as a fact.

"Accused of killing" says less than "killed", and "…, sources say" less than nothing behind it. An
accusation that is no longer told at all leaves no fact, and another teller of a report is no surer.
"""

from __future__ import annotations

import re

from bot.stories.language.concepts import term_of
from bot.stories.language.text import split_words

__all__ = ["compare_accusations", "compare_hearsay"]

_ACCUSED = re.compile(
    r"\b(?:accus(?:ed|es|ing) (?:[\w'-]+ ){0,5}?of|charged with)"
    r" (?:(?:\w+ly|having|being|the|a|an) )*(?P<deed>\w+)"
    r"|\baccuse(?:e|s|es|nt)? (?:[\w'-]+ ){0,4}?d(?:'avoir|'|e) ?(?P<deed2>\w+)"
    r"|\bacusa(?:n|d[oa]s?)? (?:[\w'-]+ ){0,4}?de (?:haber )?(?P<deed3>\w+)"
)
_CHARGED = re.compile(
    # What else calls it an accusation still.
    r"\b(?:accus|acus|charg|indict|alleg|inculp|imput|suspect|denie|pleads?|trial|jur(?:y|or)|sue"
    r"|suing|warn|prosecut|lawyer|attorney)\w*"
)
_ENDING = re.compile(r"(?:ings?|tion|e[drs]?|[aei]r(?:se)?|[aei]do|e)$")
_LEAST = 3  # letters of a deed's root
_HEARSAY = re.compile(
    r"[,:–—-]\s*(?:\w+ ){0,3}?(?:sources?|insiders?|people familiar[^,]{0,30}|lawsuits?|suit"
    r"|complaint|court (?:papers|documents)|filing|witness(?:es)?|accusers?|prosecutors?"
    r"|whistleblowers?) (?:says?|said|claims?|claimed|alleges?|alleged)\s*$"
    r"|^(?:(?:exclusive|update|breaking)\s*[:|-]\s*)?(?:sources?|insiders?|lawsuit|insider"
    r"|fuentes?|kreise)\s*:\s"
    r"|,\s(?:(?:laut|selon|segun) (?:insidern?|kreisen|des sources|(?:\w+ )?fuentes)"
    r"|sagen insider|dicen fuentes|affirment des sources|aseguran fuentes)\b[^,]*$"
)
_HEARD = re.compile(
    # Another teller of the same.
    r"\breports?\s*$|\breport(?:s|ed)?\s*[:|]|\bexclusive\b|\breportedly\b|\b(?:bericht|rapport"
    r"|informe)\w*\s*$|^(?:bericht|rapport|informe)\w*\s*:"
    r"|,\s(?:says?|said)\s[\w' -]{2,40}$|:\s[\w&']{2,16}$"
)


def compare_accusations(one: str, other: str) -> tuple[str, str] | None:
    """The accusation that one of two folded texts makes, in its place, and an empty word for the
    other, which tells the deed as a fact; None where none does.
    """
    for text, plain in ((one, other), (other, one)):
        accused = _ACCUSED.search(text)
        if accused is None or _CHARGED.search(plain):
            continue
        deed = next(filter(None, accused.groups()))
        if _tells(plain, deed):
            return (accused.group(), "") if text is one else ("", accused.group())
    return None


def compare_hearsay(one: str, other: str) -> tuple[str, str] | None:
    """Whose word the folded headline ``one`` has it by, where nobody answers for it by name, and an
    empty word for ``other``, which comes after it and tells it as it is; None where it does not.

    Whose word it is may be added to a headline that did not say so: that is a change of form.
    """
    before, after = _say_hearsay(one), _say_hearsay(other)
    if not before or after or any(map(_HEARD.search, (one, other))):
        return None
    return before, after


def _say_hearsay(text: str) -> str:
    found = _HEARSAY.search(text)
    return "" if found is None else found.group().strip(" ,:–—-")


def _tells(text: str, deed: str) -> bool:
    root = _ENDING.sub("", deed)
    return any(
        term_of(word) == term_of(deed) or (len(root) >= _LEAST and word.startswith(root))
        for word in split_words(text)
    )

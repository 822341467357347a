"""Words by which a text denies, doubts or corrects itself, in eight languages.

The patterns are for folded text: without case and accents (see `text.fold`).
"""

from __future__ import annotations

import re

from bot.stories.language.text import fold
from bot.stories.stance.retraction_patterns import NOTE

__all__ = [
    "compare_doubts",
    "find_corrections",
    "find_doubt",
    "find_negation",
    "is_correction",
    "strip_correction",
]

_NEGATION = re.compile(
    # "No. 10" and "No 10" deny nothing.
    r"\bno\b(?!\.?\s?\d)|\bnot\b|n't\b|\bnever\b|\bnone\b|\bnobody\b|\bwithout\b|\bcannot\b"
    r"|\bden(?:y|ies|ied|ying)\b|\brul(?:es|ed|ing) out\b|\bdisputes\b|\bnon-"
    r"|\bnicht\b|\bkein\w*|\bniemals\b|\bohne\b|\bdementier\w*|\bbestreitet\b|\bbestritt\b"
    r"|\bpas\b|\bjamais\b|\baucune?\b|\bsans\b(?! changement)"
    r"|\bdement(?:i|ent|i[er]e?)?\b|\bnie(?:nt)?\b"
    r"|\bnunca\b|\bsin\b(?! cambios)|\bningun\w*|\bnieg\w+|\bnego\b|\bdesm(?:ient|int)\w+"
    r"|\bnao\b|\bniet\b|\bgeen\b"
    r"|否认|否認|否定|没有|沒有|并未|並未|尚未|不会|不會|不是|不再|不予|不实|辟谣"
    r"|ない|なく|なかった|せず|ません|않|아니|없|못|부인|사실무근"
)
_DOUBT = re.compile(
    r"\balleged(?:ly)?\b|\bsuspect(?:ed|s)?\b|\breportedly\b|\bapparent(?:ly)?\b|\bpossibl[ey]\b"
    r"|\bprobabl[ey]\b|\blikely\b|\bpresumed\b|\brumou?r(?:ed|s)?\b|\bmight\b|\bcould\b"
    r"|\bunconfirmed\b|\bfeared\b|\bbelieved to\b|\bsaid to\b|\bpurported(?:ly)?\b"
    r"|\bin talks\b|\bconsider(?:s|ing)?\b|\bweigh(?:s|ing)?\b|\bmull(?:s|ing)?\b|\beye(?:s|ing)\b"
    r"|\bmutmasslich\w*|\bangeblich\w*|\boffenbar\b|\bmoglicherweise\b|\bvermutlich\w*"
    r"|\bvermeintlich\w*|\banscheinend\b|\bkonnten?\b|\bsoll(?:en)?\b|\bverdacht\b|verdachtig|\berwagt\b|\bpruft\b"
    r"|\bpresume\w*|\bpretendu\w*|\bsoupconn\w+|\bpeut-etre\b|\baurai(?:t|ent)\b|\bserai(?:t|ent)\b"
    r"|\bpourrai(?:t|ent)\b|\benvisage\w*|\bsuppose(?:e|es|s)?\b(?! que)"
    r"|\bpresunt\w+|\bsupuest\w+|\bposible\w*|\bhabrian?\b|\bserian?\b|\bpodrian?\b"
    r"|\bal parecer\b|\bsospechos\w+|\bbaraja\b"
    # A headline that only asks so: "12人死亡か", and not 静か, 確か.
    r"|(?<=[\u4e00-\u9fff\u30a1-\u30fcるたい])(?<![静豊確僅微密])か(?=\s*$|[\s、。|)」』＝=―—-])"
    r"|疑い|疑似|容疑|涉嫌|嫌疑|据称|據稱|据报|可能|疑遭|とみられ|見通し|検討|考虑|拟|擬"
    r"|혐의|의혹|추정|가능성|검토"
)
# In a headline May may be a month, which has a number, a word of time or nothing behind it.
_MAY = re.compile(
    r"(?<!\bin )(?<!\bof )(?<!\bby )(?<!\buntil )(?<!\bsince )(?<!\blate )(?<!\bearly )(?<!\blast )"
    r"(?<!\bnext )(?<!\bthis )(?<!\bfrom )(?<!\d )\bmay (?!\d|day\b|and\b|to\b)(?=[a-z])"
)
_CHARGE = re.compile(
    # Says of somebody what is not proved: it is told where it goes, whatever else is doubted.
    r"alleged|angeblich|mutmasslich|presume|pretendu|presunt|supuest|容疑|疑い|涉嫌|혐의"
)
_CORRECTION = re.compile(
    r"(?:^|(?<=[.!?\n)\]] )|(?<=\n))\W{0,3}(?:corrections?|corrected|clarification|editor's note"
    r"|retraction|korrektur|berichtigung|richtigstellung|korrigiert|rectificati(?:f|on)|correctif|erratum"
    r"|correccion|rectificacion|fe de errores|errata)\s?(?:\([^)]{0,30}\))?\s?[:\-|]"
    r"|\b(?:this (?:article|story|report|post) (?:has been|was) (?:corrected|amended)"
    r"|an? (?:earlier|previous) version of this"
    r"|in einer (?:fruheren|ersten) (?:version|fassung)"
    r"|une (?:premiere )?version (?:precedente|anterieure)|una version anterior de est)"
    r"|\(corrects\b|\[corrected\]"
    r"|(?:訂正|更正|勘误|勘誤|정정|바로잡습니다|お詫びと訂正)\s?[:】\])|]"
    rf"|{NOTE.pattern}"
)
_TITLE_CORRECTION = re.compile(
    r"^\W{0,2}(?:corrections?|corrected|clarification|retraction|korrektur|berichtigung|korrigiert"
    r"|rectificati[fo]n?|correctif|correcci[oó]n|rectificaci[oó]n|fe de errores"
    r"|訂正|更正|勘误|정정)"
    r"\s?[\])】]?\s?[:：|•-]\s*",
    re.IGNORECASE,
)
_READ = 20_000  # a note of correction stands at the beginning or at the end
_NOTE = 160


def find_negation(folded: str) -> str:
    """The first word by which a text denies; empty where it does not."""
    found = _NEGATION.search(folded)
    return "" if found is None else found.group()


def find_doubt(folded: str) -> str:
    """The first word by which a text says that it is not sure; empty where it is."""
    found = _DOUBT.search(folded) or _MAY.search(folded)
    return "" if found is None else found.group().strip()


def compare_doubts(one: str, other: str) -> tuple[str, str] | None:
    """The words by which one of two folded texts doubts and the other does not; None where
    none does so alone.

    "Alleged", or a word like it, counts also beside another doubt, unless something stands for
    it in the other text, as "suspected" does.
    """
    before, after = find_doubt(one), find_doubt(other)
    if bool(before) != bool(after):
        return before, after
    mine, theirs = (set(_DOUBT.findall(text)) for text in (one, other))
    charges = list(filter(_CHARGE.match, sorted(mine ^ theirs)))
    if not charges or not (mine < theirs or theirs < mine):
        return None
    return (charges[0], "") if theirs < mine else ("", charges[0])


def find_corrections(text: str) -> tuple[str, ...]:
    """The notes in a text that say that it was corrected, each from its first word."""
    if len(text) > 2 * _READ:
        text = f"{text[:_READ]}\n{text[-_READ:]}"
    folded = fold(text)
    # Folding may move what follows a sign that it takes apart: then the note is told folded.
    said = text if len(folded) == len(text) else folded
    return tuple(
        said[match.start() : match.start() + _NOTE].strip()
        for match in _CORRECTION.finditer(folded)
    )


def is_correction(folded: str) -> bool:
    """Whether a folded sentence says that something was corrected."""
    return _CORRECTION.search(folded) is not None


def strip_correction(title: str) -> str:
    """A headline without the word that says that it was corrected."""
    return _TITLE_CORRECTION.sub("", title, count=1)

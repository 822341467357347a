"""The forms of a word that a rule names: ``acquire+`` stands for acquires, acquired, acquiring.

The regular forms of English; of verbs that have others, those that news uses.
"""

from __future__ import annotations

import re

__all__ = ["list_forms"]

_IRREGULAR_VERBS = """
arise arose arisen|bear bore borne|beat beat beaten|become became|begin began begun|bind bound|
bite bit bitten|bleed bled|blow blew blown|break broke broken|breed bred|bring brought|
build built|buy bought|catch caught|choose chose chosen|come came|deal dealt|draw drew drawn|
drive drove driven|eat ate eaten|fall fell fallen|feel felt|fight fought|find found|
fly flew flown|forbid forbade forbidden|foresee foresaw foreseen|forgive forgave forgiven|
freeze froze frozen|get got gotten|give gave given|go went gone|grow grew grown|hang hung|
have had|hear heard|hide hid hidden|hold held|keep kept|know knew known|lay laid|lead led|
leave left|lend lent|lie lay lain|lose lost|make made|mean meant|meet met|
oversee oversaw overseen|overtake overtook overtaken|overthrow overthrew overthrown|pay paid|
plead pled|ride rode ridden|ring rang rung|rise rose risen|run ran|say said|see saw seen|
seek sought|sell sold|send sent|shake shook shaken|shoot shot|show showed shown|
shrink shrank shrunk|sing sang sung|sink sank sunk|slay slew slain|sleep slept|slide slid|
speak spoke spoken|spend spent|spin spun|spring sprang sprung|stand stood|steal stole stolen|
stick stuck|strike struck stricken|swear swore sworn|sweep swept|swim swam swum|swing swung|
take took taken|teach taught|tear tore torn|tell told|think thought|throw threw thrown|
undergo underwent undergone|wake woke woken|wear wore worn|win won|wind wound|
write wrote written
"""
_PAST = {
    words[0]: tuple(words[1:])
    for words in (entry.split() for entry in _IRREGULAR_VERBS.split("|"))
    if words
}
_UNCHANGED = "bet bid burst cast cost cut hit hurt let put quit rid set shed shut split"
_SAME = frozenset(_UNCHANGED.split())
_CONSONANTS = "bcdfghjklmnpqrstvwxz"
_SIBILANTS = ("s", "x", "z", "ch", "sh")
_SHORT_ENDING = re.compile(r"(?:^|[^aeiou]|qu)[aeiou][bdgklmnprt]$")


def list_forms(word: str) -> tuple[str, ...]:
    """``word``, with its other forms where it ends in a plus sign."""
    if not word.endswith("+"):
        return (word,)
    base = word[:-1]
    third = _add_s(base)
    if base in _SAME:
        return (base, third, (base + base[-1] if _is_short(base) else base) + "ing")
    # "ban" gives "banned", "offer" gives "offered": which of the two, only the stress tells.
    stems = [base, base + base[-1]] if _is_short(base) else [base]
    past = _PAST.get(base)
    if past is None:
        past = tuple(f"{_change_y(each).removesuffix('e')}ed" for each in stems)
    return tuple(dict.fromkeys((base, third, *map(_add_ing, stems), *past)))


def _is_short(base: str) -> bool:
    return _SHORT_ENDING.search(base) is not None


def _add_ing(base: str) -> str:
    if base.endswith("ie"):
        return base.removesuffix("ie") + "ying"
    return (base if base.endswith(("ee", "oe", "ye")) else base.removesuffix("e")) + "ing"


def _add_s(base: str) -> str:
    if base.endswith(_SIBILANTS):
        return base + "es"
    changed = _change_y(base)
    return changed + ("es" if changed != base else "s")


def _change_y(base: str) -> str:
    """The stem of "deny" before an ending: "deni"."""
    is_changed = base.endswith("y") and base[-2:-1] in _CONSONANTS
    return base[:-1] + "i" if is_changed and len(base) > 2 else base

"""Who denies, as a sentence about them is worded: one, or several of them.

"Microsoft, OpenAI deny split" is told as "Microsoft and OpenAI deny it". Whether they are several
is read from the verb of the headline, in English, German, French and Spanish, and where that does
not show it ("denied") from how they are named.
"""

from __future__ import annotations

import re

from bot.languages import say

__all__ = ["are_several", "list_speakers"]

_SEVERAL_DO = """
deny refute rebut contradict disavow reject dismiss dispute contest debunk quash squash scotch
rubbish brush bat shoot knock laugh hit push pour throw play shut say insist maintain tell call
brand label slam blast rule are were aren't weren't have haven't don't
dementieren dementierten bestreiten verneinen widersprechen weisen schliessen sagen versichern
betonen erklaren nennen haben
dementent refutent nient rejettent contestent recusent affirment assurent disent excluent ont
niegan desmienten rechazan descartan aseguran afirman dicen negaron desmintieron han
"""
_SEVERAL = frozenset(_SEVERAL_DO.split())
_ONE_DOES = """
denies refutes rebuts contradicts disavows rejects dismisses disputes contests debunks quashes
squashes scotches rubbishes brushes bats shoots knocks laughs hits pushes pours throws plays shuts
says insists maintains tells calls brands labels slams blasts rules is was has isn't wasn't hasn't
doesn't
dementiert dementierte bestreitet bestritt verneint widerspricht widersprach weist wies schliesst
sagt versichert betont erklart nennt hat
dement nie rejette conteste recuse affirme assure dit exclut a
niega desmiente rechaza descarta asegura afirma dice nego desmintio ha
"""
_ONE = frozenset(_ONE_DOES.split())
_VERB = re.compile(
    r"[\"']?\s+(?:(?:also|again|flatly|strongly|categorically|firmly|quickly|publicly|vehemently"
    r"|repeatedly|both|jointly|all|beide|tous|todos) )*(?P<verb>[\w']+)"
)
_VERB_BEFORE = re.compile(r"(?P<verb>[\w']+) $")
_NAME = r"[A-ZÀ-Þ0-9][\w'’.&-]*(?: [A-ZÀ-Þ0-9][\w'’.&-]*){0,3}"
_AND = r"(?:and|und|et|y|e)"
_TWO = re.compile(rf"{_NAME} {_AND} {_NAME}")
_IN_A_ROW = re.compile(rf"{_NAME}(?:, {_NAME})*(?:,? {_AND} {_NAME}|, {_NAME})")
_BETWEEN = re.compile(rf",? {_AND} |, ")
_PEOPLE = re.compile(
    # Who goes by no name: "Fenwick officials denied it", and not "United Airlines denied it".
    r"(?:^|\s)(?:officials|lawyers|attorneys|executives|managers|directors|ministers|unions|workers"
    r"|staff members|authorities|organi[sz]ers|owners|parents|relatives|spokespeople|police"
    r"|sources|leaders|rebels|prosecutors|sides)$"
)


def are_several(who: str, written: str, sentence: str) -> bool:
    """Whether ``who`` denies in a folded ``sentence`` is more than one; ``written`` is who with
    their capitals.
    """
    at = sentence.find(who)
    after = _VERB.match(sentence, at + len(who))
    before = _VERB_BEFORE.search(sentence, 0, max(at, 0))
    for found in (after, before):
        if found is not None and found["verb"] in _SEVERAL:
            return True
        if found is not None and found["verb"] in _ONE:
            return False
    return _TWO.fullmatch(written) is not None or _PEOPLE.search(who) is not None


def list_speakers(who: str) -> str:
    """Several speakers, as written in a row, joined as whoever reads it joins them."""
    if not _IN_A_ROW.fullmatch(who):
        return who
    *names, last = _BETWEEN.split(who)
    return say("two", one=", ".join(names), other=last)

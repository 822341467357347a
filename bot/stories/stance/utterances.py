"""Who says what in a headline: its utterances, by the forms in which newspapers attribute words.

"SPEAKER says CLAUSE", "CLAUSE, says SPEAKER", "CLAUSE, SPEAKER says", "SPEAKER: CLAUSE",
"'CLAUSE': SPEAKER", "CLAUSE, selon SPEAKER". A headline in none of these forms speaks for itself.
Headlines are read in English, German, French and Spanish, folded.
"""

from __future__ import annotations

import re
from functools import lru_cache

import msgspec

from bot.stories.stance.denial_words import FALSE

__all__ = ["Utterance", "read_utterances"]


class Utterance(msgspec.Struct, frozen=True, kw_only=True, array_like=True, gc=False):
    """What a headline has somebody say: ``clause`` without quotes, ``who`` as the folded headline
    names them, empty where it says so itself.
    """

    who: str
    clause: str


_MOST_SIGNS = 400  # of a headline: whoever says something says it in less
_MOST_WORDS = 9  # of a speaker
_LABEL_WORDS = 7  # of one who stands before a colon
_SAYING_WORDS = """
says say said saying insists insist insisted maintains maintained stresses stressed vows vowed
pledges pledged promises promised guarantees guaranteed confirms confirm confirmed reiterates
reiterated declares declared assures assured tells tell told warns warned explains explained
responds replies replied answers answered adds added clarifies clarified stated reassures
reassured reveals jokes joked writes wrote tweets tweeted announces announced
argues quips swears swore indicates
sagt sagte sagen betont betonte versichert versicherte beteuert beteuerte erklart erklarte
bekraftigt bekraftigte verspricht versprach garantiert meldet stellt stellte kontert antwortet
schreibt unterstreicht bestatigt entgegnet teilt erwidert
dit disent assure assurent affirme affirment promet jure garantit soutient certifie declare repete
martele confirme insiste repond repondent explique precise indique rassure balaie tranche ironise
dice dicen asegura aseguran afirma afirman promete garantiza sostiene reitera recalca subraya jura
reagit reacts reagiert confirma aclara responde zanja explica senala aseguro afirmo dijo aclaro
"""
_SAYING = frozenset(_SAYING_WORDS.split())
_ACCORDING = frozenset(("so", "selon", "segun", "laut"))
_REJECTING_WORDS = """
denies denied deny dementiert dementieren bestreitet dement dementent niega niegan desmiente
desmienten rejects reject rejected dismisses dismiss dismissed disputes refutes refuted rebuts
quashes scotches squashes debunks dispels rubbishes brushes shoots pours throws laughs bats puts
downplays scoffs ridicules weist weisen winkt raumt zanja zanjan balaie tord rejette recuse rechaza
rechazan desmonta blasts slams brands calls called labels nennt qualifie califica
"""
_REJECTING = frozenset(_REJECTING_WORDS.split())
_TELLING = frozenset(("tells", "tell", "told", "assures", "assured", "reassures", "reassured"))
_COMPLEMENTS = frozenset(("that", "dass", "que", "wonach", "klar", "mit", "en", ":", ","))
# What begins another clause than the speaker's name.
_LINK_WORDS = """
as after while before when over amid following despite because on in bei nach apres tras blaming
baffled to about denying rejecting klar zu zum zur uber sur sobre desde auf ante ,
"""
_LINKS = frozenset(_LINK_WORDS.split())
_CLAUSE_WORDS = """
no not never nothing nobody none nicht kein keine keinen nie nichts ne pas jamais rien aucun aucune
nunca nada nadie i we i'm we're i'll it's she's he's ich wir je j'ai nous es is are bleibt reste
sigue remains stays still was were
"""
_CLAUSE = frozenset(_CLAUSE_WORDS.split())
_BREAK = re.compile(r"(?P<sign>[:;,?!]|\.{3}|\. |\s-+)(?:\s+|$)")
_SCARE = re.compile(r"(?<!\w)['\"](?P<word>\w+)['\"](?= \w)")  # "'missing' trawler tied up"
_QUOTES = re.compile(r"[\"«»]|(?<![\w])'|'(?![\w])")
_AS_EVER = re.compile(
    r"\b(?:as (?:normal|usual|planned|scheduled|ever|before|every year)|comme prevu)\b"
)


@lru_cache(maxsize=4_096)
def read_utterances(plain: str) -> tuple[Utterance, ...]:
    """The utterances of a folded headline; one without a speaker where it has none."""
    parts = _cut(plain[:_MOST_SIGNS])
    said = [each for at in range(len(parts)) if (each := _read_part(parts, at)) is not None]
    labels = [each for at in range(len(parts)) if (each := _read_label(parts, at)) is not None]
    # "Oulu plant: 'never', says union": who stands before the colon is no speaker.
    found = [*said, *(each for each in labels if not said or plain.find(each.who) > 0)]
    if found:
        return tuple(dict.fromkeys(found))
    return (Utterance(who="", clause=" , ".join(words for words, _ in parts)),)


def _cut(plain: str) -> list[tuple[str, str]]:
    """The parts of a headline between signs, each with the sign behind it."""
    text = _SCARE.sub(lambda found: found[0] if FALSE.search(found[0]) else " ", plain)
    text = _AS_EVER.sub("normally", _QUOTES.sub(" ", text))
    parts: list[tuple[str, str]] = []
    start = 0
    for found in _BREAK.finditer(text):
        parts.append((text[start : found.start()], found["sign"].strip()[:1]))
        start = found.end()
    parts.append((text[start:], ""))
    parts = [(" ".join(words.split()), sign) for words, sign in parts]
    return [(words.rstrip("."), sign) for words, sign in parts if words]


def _read_part(parts: list[tuple[str, str]], at: int) -> Utterance | None:
    """What is said by who stands in one of the parts with a verb of saying, or of rejecting."""
    words = parts[at][0].split()
    before = " , ".join(part for part, _ in parts[:at])
    said = words[: _MOST_WORDS + 1]
    verb = next((i for i, word in enumerate(said) if word in _SAYING or word in _REJECTING), None)
    if before and words[0] in _ACCORDING:
        verb = 0
    if not verb:  # "says Fenwick" behind it
        is_said = verb == 0 and before and words[1:]
        return Utterance(who=_name(words[1:]), clause=before) if is_said else None
    who, rest = words[:verb], words[verb + 1 :]
    if _is_clause(" ".join(who)):
        return None
    behind = [part for part, _ in parts[at + 1 :]]
    if words[verb] in _REJECTING:
        told = " , ".join((" ".join(words[verb:]), *behind))
    elif before and (not rest or rest[0] in _LINKS or words[verb] in _TELLING):
        told = before
    else:
        rest = _cut_told(rest) if words[verb] in _TELLING else rest
        told = " , ".join(filter(None, (" ".join(rest), *behind)))
    while told.partition(" ")[0] in _COMPLEMENTS:
        told = told.partition(" ")[2]
    return Utterance(who=_name(who), clause=told or before) if told or before else None


def _read_label(parts: list[tuple[str, str]], at: int) -> Utterance | None:
    """What is said by who stands before a colon or a dash, or behind one."""
    _, sign = parts[at]
    if sign not in {":", "-"} or at + 1 == len(parts):
        return None
    left = " , ".join(part for part, _ in parts[: at + 1])
    right = " , ".join(part for part, _ in parts[at + 1 :])
    if len(parts[0][0].split()) <= _LABEL_WORDS and not _is_clause(left):
        return Utterance(who=_name(left.split()), clause=right)
    return Utterance(who=_name(parts[at + 1][0].split()), clause=left)


def _is_clause(text: str) -> bool:
    if any(word in _CLAUSE for word in text.split()) or "n't" in text:
        return True
    return FALSE.search(text) is not None


def _cut_told(words: list[str]) -> list[str]:
    """What is told, without whom: "staff he will stay"."""
    for at, word in enumerate(words[:5]):
        if word in _COMPLEMENTS:
            return words[at:]
    return words[1:]


def _name(words: list[str]) -> str:
    """A speaker's name, without what follows it."""
    for at, word in enumerate(words):
        if at and (word in _LINKS or word in _SAYING or word in _REJECTING):
            words = words[:at]
            break
    return " ".join(words[:_MOST_WORDS])

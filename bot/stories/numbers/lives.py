"""The dead, told by their lives, or with who is among them: "claims 12 lives", "12 people have lost
their lives", "12 people, including three children, were killed".
"""

from __future__ import annotations

from collections.abc import Iterator

__all__ = ["NO_THINGS", "list_lives"]

NO_THINGS = (
    # What is killed and was never alive, or was an animal.
    r"(?! (?:of (?:its|the|their) |more |other )?"
    r"(?:(?!(?:at|in|on|as|by|near|after|during|over|for|from|with|and|people|men|women|children)\b)"
    r"[a-z-]+ ){0,2}?(?:jobs|roles|posts|products"
    r"|apps|features|services|projects|brands|bills|models|program(?:me)?s|shows|plans"
    r"|deals|accounts|birds|chickens|hens|cattle|cows|pigs|sheep|lambs|animals|fish|salmon"
    r"|whales|dolphins|dogs|cats|horses|elephants|trees)\b)"
)

_TAKES = (
    r"(?:claim(?:s|ed|ing)?|tak(?:es|en|ing)|took|cost(?:s|ing)?|fordert|forderte|gefordert|kostet"
    r"|kostete|cobra|cobro|cobrado|fauche)"
)
_LOST = (
    r"(?:(?:have|had|has|ont|avaient|han|habian|haben|hatten) )?"
    r"(?:los[et] their lives|perdu la vie|perdent la vie|perdido la vida|pierden la vida"
    r"|perdieron la vida|(?:verlieren|verloren) (?:ihr|das) leben|(?:ihr|das) leben verloren)"
)
_WHOM = (
    r"(?:people|persons|men|women|children|passengers|soldiers|civilians|workers|migrants|students"
    r"|pupils|personen|menschen|personnes|personas)"
)
_AMONG = (
    # Nobody else is counted between, and nothing else told of those: "including two children,
    # were hurt and 5 killed", "including two Britons, were aboard when one was killed".
    r"(?:,? including|, among them|, darunter|, dont|, parmi lesquel\w+|,? entre (?:ellos|ellas)"
    r"|, incluid[oa]s) (?:(?!\b(?:injur|hurt|wound|missing|arrest|rescu|evacu|bless|verletz|herid"
    r"|disparu|desaparec|vermisst|(?:were|was|are|have|had|has|sind|waren|wurden|sont|etaient|ont|han"
    r"|fueron|estaban|eran|when|while|where|as|after|before|but|who|whose|that|which|said|say|als"
    r"|wahrend|nachdem|aber|deren|quand|lorsque|mais|qui|cuando|pero|que)\b))[^.;:!?]){1,60}?"
)
_DIED = (
    r"(?:,? (?:have|had|has|were|was|have been|are) (?:now )?(?:died|killed|dead|drowned)"
    r"|, (?:died|dead|killed|sterben|starben|getotet|meurent|tues|mueren|murieron|muertos)"
    r"|, die(?= (?:in|as|after|when|at|on|during|from)\b)"
    r"|,? (?:sind|wurden) (?:gestorben|getotet|ums leben gekommen)"
    r"|,? (?:sont mort(?:e?s)|ont ete tuee?s)|,? (?:han muerto|han fallecido|fallecieron))"
)
_BRACKET = (
    # "sind bei dem Brand ums Leben gekommen": the verb ends the clause, and is that of no other
    r" (?:sind|waren|wurden|werden|kamen|kommen)"
    r"(?: (?!verletz|vermiss|evakui|gerett|festgenomm|obdachlos|trauer|beerdig|kein|(?:und|oder|als"
    r"|nachdem|weil|obwohl|wahrend|wo|einer|niemand|nicht|zur|zum|ins)\b)[a-z'-]+){1,8}?"
    r" (?:ums leben|gestorben|getotet)"
)
_NOT_TAKEN = (
    # "costs 12 lives a day" is a rate, "claims 12 lives were saved" a claim
    r"(?! (?:a|per|each|every|pro|par|por|am|al|into|lang|saved|spared|changed|could|would|might"
    r"|may|can|will|are|were|have|had)\b)"
)


def list_lives(number: str, toll: str, people: str, about: str) -> Iterator[str]:
    """Patterns of folded words that find how many lives were lost.

    ``number`` and ``toll`` match a number, the latter one of people alone, ``people`` whom it
    counts, and ``about`` what may stand before it.
    """
    yield rf"{number} {people}{_LOST}\b"
    yield rf"\b{_TAKES} {about}{number} (?:lives|(?:menschen)?leben|vidas|vies)\b{_NOT_TAKEN}"
    yield rf"{number} {_WHOM}{_AMONG}{_DIED}\b"
    yield rf"{number} {_WHOM}{_BRACKET}\b"
    yield rf"{number} (?:[a-z]+ )??(?:(?:are|were|have been|has been) )?shot dead\b"
    yield rf"\b(?:shot|shoots?|shooting) dead {about}{toll}"
    yield rf"\b(?:coute|couta|cueste|cuesta|costo|costado) la (?:vie|vida) a {about}{toll}"

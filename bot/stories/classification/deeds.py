"""Whether a headline tells a deed: a finite verb of the kind that its event asks for.

"Fenwick has sold its yard" and "Marlow nimmt das Angebot an" tell one. An infinitive, a future, a
conditional, a noun ("job cuts"), a subordinate clause, a quotation and what somebody says of others
tell none, whatever the words between: what is no deed in the indicative, with a subject, is not
told as a fact.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from bot.model import Event
from bot.stories.classification.deed_verbs import ELSEWHERE, ENGLISH
from bot.stories.language.text import fold

__all__ = ["tells_deed"]

Words = tuple[str, ...]
_NEAR = 3
_FAR = 30
_DOUBLED = re.compile(r"[^aeiou]*[aeiou][^aeiouwxy]$")
_OF = frozenset({"de", "del", "des", "du", "von", "der", "por"})

_CLAUSE = re.compile(r"(?<!\d)[,;:|]|[,;:|](?!\d)|\s[-\u2013\u2014]\s")
_QUOTED = re.compile(
    r"[\"\u201c\u201e\u00ab](?:[^\"\u201c\u201d\u201e\u00ab\u00bb]{12,})[\"\u201d\u201c\u00bb]"
)
_WORD = re.compile(r"[\w'%$\u20ac\u00a3.+-]*\w")

# Behind these stands what is no main clause.
_BELOW_WORDS = """
after as if when whether because before that who which whose while until unless since amid despite
following ahead once where why how nachdem wenn ob weil dass damit bevor nach trotz falls sobald
um welche welcher apres si que qu'il qu'elle qui quand lorsque pour avant afin comme dont tras
cuando para antes despues aunque mientras quien
"""
_BELOW = frozenset(_BELOW_WORDS.split())
# In front of a verb: it is not so, or has not come.
_OPEN_WORDS = """
boast boasts boasted brag brags may might could would should must will shall can cannot not never
nor neither nearly almost likely
to yet about soon be soll sollen sollte sollten wollen konnte konnten durfte durften mochte muss
mussen wird werden nicht kein keine keinen nie bald fast habe hatte hatten sei seien va vont ne
n'a pas jamais bientot presque aurait auraient serait seraient doit doivent van no nunca casi
pronto habria habrian seria serian estaria podria debe deben
"""
_OPEN = frozenset(_OPEN_WORDS.split())
# Behind these stands a noun.
_NO_VERB_BEHIND_WORDS = """
the an its their his her this that these of for on over in by with from about against to at into
la el los las una un su sus de del por sobre con en le les l' des du au aux une ses leur leurs zu
der die das den dem ein eine einen einem fur von mit vom beim zum zur am im no any new more fresh
mass major possible planned proposed
"""
_NO_VERB_BEHIND = frozenset(_NO_VERB_BEHIND_WORDS.split())
_MAY_BE_NOUNS_WORDS = """
cuts strikes recalls fines deals launches orders raids attacks fires exits names posts reports
stops hits breaks leaks hacks bans raises returns releases updates votes calls issues signs rules
charges bombs shells claims awards splits drops probes
fans storms seals grants cut hit strike split quit shut set launch attack
"""
_MAY_BE_NOUNS = frozenset(_MAY_BE_NOUNS_WORDS.split())
# "Job cuts", "a rail strike": behind these such a word is a noun.
_OF_NOUNS_WORDS = """
job jobs staff rate rates tax budget price power air drone missile rail train tube pilot pay
product car vehicle heater food tariff spending interest service fare debt asset news sales dawn
cyber travel property peace
"""
_OF_NOUNS = frozenset(_OF_NOUNS_WORDS.split())
_ENDS_NOUN_WORDS = """
at in of for from over to on by and or are is was were will as with spark sparks hit hits loom
looms after could may follow follows leave leaves
"""
_ENDS_NOUN = frozenset(_ENDS_NOUN_WORDS.split())
_MANY = re.compile(
    r"(?:\w{2,}s|people|police|men|women|staff|crew|crews|army|navy|troops|voters|both|two|three"
    r"|children)$"
)
_NO_SUBJECT_WORDS = """
helps lets makes is was has does as less this plus across versus news gears steps wants seeks
hopes plans aims vows eyes weighs mulls needs tries moves sees offers asks urges tells expects
considers awaits its his
"""
_NO_SUBJECT = frozenset(_NO_SUBJECT_WORDS.split())
_PEOPLE = re.compile(
    r"(?:\w+(?:ers|ors|ists|ians|ants|ees|men)|unions|pilots|crews|guards|nurses|airlines|banks"
    r"|firms|companies|chains|giants|states|rivals|authorities|lords|mps|judges|staff)$"
)
_SETTLED = re.compile(
    r"(?:agree|decid|vot|plan|announc|confirm|opt|choos|chose|resolv)\w*$|und?er deal$"
)
_INTENDS_WORDS = """
hopes hoped wants wanted seeks aims intends vows vowed expects expected offers offered needs
threatens threatened promises pledges pledged prepares tries refuses refused asked told urged
forced set poised pressed moves scrambles rushes struggles races fights bids battles declines
fails allowed cleared ready due likely close able power right bid effort attempt way push call
calls
"""
_INTENDS = frozenset(_INTENDS_WORDS.split())
_CONDITIONS = frozenset({"if", "unless", "whether", "wenn", "falls", "sobald", "si", "cuando"})
"""What begins with one tells what would be."""
_DOUBTED = re.compile(
    # Wherever it stands in its clause.
    r"\b(?:perhaps|maybe|possibly|apparently|supposedly|presumably|reportedly|allegedly|womoglich"
    r"|vielleicht|wohl|vermutlich|wahrscheinlich|angeblich|moglicherweise|offenbar|anscheinend"
    r"|peut-etre|probablement|vraisemblablement|apparemment|quizas?|posiblemente|probablemente"
    r"|presuntamente|supuestamente|al parecer)\b"
)
_SAYS = re.compile(
    r"\b(?:says?|said|claims?|claimed|reports?|reported|believes?|thinks?|hopes?|expects?|predicts?"
    r"|warns?|fears?|argues?|insists?|alleges?|suggests?|writes?|estimates?|sagt|sagen|schreibt"
    r"|meint|glaubt|furchtet|erwartet|erwarten|rechnet|rechnen|warnt|behauptet|behaupten|zufolge"
    r"|laut|dit|disent|estime|estiment|affirme|affirment|craint|ecrit|rapporte|assure|assurent"
    r"|croit|d'apres|s'attend\w*|selon|dice|dicen|asegura|aseguran|cree|creen|teme|afirma"
    r"|afirman|estima|informa|espera|esperan|preve|escribe|segun|denuncia)\b"
)
_LONGEST = 400  # characters of a headline; a text without an end is none
_OF_HIMSELF = re.compile(r" (?:it|he|she|they|its|er|sie|es|il|elle)\b")
_OFFICE = re.compile(
    # Who did it, and authorities: their word leaves it a fact.
    r"\b(?:company|firm|police|army|military|ministry|minister|officials?|authorit(?:y|ies)|court"
    r"|government|regulator|prosecutors?|president|governor|mayor|palace|council|agency|club"
    r"|spokes\w+|(?:fire|ambulance|emergency) services?|coast ?guard|navy|konzern|unternehmen|firma"
    r"|polizei"
    r"|behorden?|ministerium|minister(?:in)?|gericht|regierung|staatsanwaltschaft|armee|feuerwehr"
    r"|police|prefecture|ministere|ministre|gouvernement|parquet|armee|pompiers|entreprise|groupe"
    r"|policia|ministerio|ministr[oa]|gobierno|fiscalia|ejercito|empresa|compania|bomberos"
    r"|autoridades)\b"
)
_VOICES = re.compile(
    # Whose word stands behind a colon.
    r"^(?:\w+ )?(?:economists?|analysts?|experts?|critics|unions?|lawyers?|polls?|surveys?"
    r"|opposition|rebels|insiders?|traders|report|reports|media|okonomen|analysten|experten|kritiker"
    r"|gewerkschaft\w*|anwalte?|umfrage|opposition|medien|bericht|economistes|analystes|experts"
    r"|syndicats?|avocats?|sondage|presse|economistas|analistas|expertos|sindicatos?|abogados?"
    r"|encuesta|oposicion|medios|prensa)$"
)


def tells_deed(headline: str, event: Event, *, is_coming: bool) -> bool:
    """Whether ``headline`` tells a deed of the kind of ``event``.

    Of what ``is_coming`` a headline's "to" tells one, too: "Nokia to cut 4,000 jobs".
    """
    text = _QUOTED.sub(" ", headline[:_LONGEST])
    clauses = list(_list_clauses(text))
    first = _WORD.search(text)
    if first is not None and fold(first.group()) in _CONDITIONS:
        return False
    if (
        _DOUBTED.search(fold(text)) is not None
        or not clauses
        or (len(clauses) > 1 and _VOICES.search(" ".join(clauses[0].words)) is not None)
    ):
        return False
    if any(_is_of_others(clause, clauses[0]) for clause in clauses[1:]):
        return False
    forms = _list_forms(event)
    return any(
        _has_deed(clause, forms) or (is_coming and _is_announced(clause, forms))
        for clause in clauses
    )


class _Rest(NamedTuple):
    """The other words of a verb, and how many may stand in front of each."""

    words: tuple[str, ...]
    near: int


@dataclass(frozen=True, slots=True)
class _Clause:
    """A main clause: its folded words, and as they are written."""

    words: Words
    written: Words


@dataclass(frozen=True, slots=True)
class _Forms:
    """Verbs of a kind by the first word of each form, with the words that come later in its clause
    and within how many: English ones that stand alone ("buys"), behind what has been ("bought"),
    behind many and "to" ("buy"), behind "is" ("buying"), and those of other languages.
    """

    singular: dict[str, list[_Rest]]
    past: dict[str, list[_Rest]]
    plain: dict[str, list[_Rest]]
    going_on: dict[str, list[_Rest]]
    others: dict[str, list[_Rest]]


def _list_clauses(text: str) -> Iterator[_Clause]:
    for part in _CLAUSE.split(text):
        written = _WORD.findall(part)
        words = [fold(word) for word in written]
        below = next((at for at, word in enumerate(words) if word in _BELOW), len(words))
        if below:
            yield _Clause(tuple(words[:below]), tuple(written[:below]))


def _is_of_others(clause: _Clause, first: _Clause) -> bool:
    """Whether a clause says whose word the rest is: neither the doer's nor an office's."""
    said = " ".join(clause.words)
    found = _SAYS.search(said)
    if len(clause.words) > 6 or found is None or _OFFICE.search(said) is not None:
        return False
    is_own = any(word in first.words for word in clause.words)
    return not is_own and _OF_HIMSELF.match(said, found.end()) is None


@cache
def _list_forms(event: Event) -> _Forms:
    forms = _Forms({}, {}, {}, {}, {})
    for verb in ENGLISH[event].split():
        spellings = verb.split("/")
        base, *rest = spellings[0].split("+")
        pasts = [each.split("+")[0] for each in spellings[1:]] or [_end(base, "ed")]
        behind = _Rest(tuple(rest), _NEAR)
        for where, form in (
            (forms.singular, _end(base, "s")),
            *((forms.past, past) for past in pasts),
            (forms.plain, base),
            (forms.going_on, _end(base, "ing")),
        ):
            where.setdefault(form, []).append(behind)
    for form in ELSEWHERE[event].split():
        first, *rest = re.split(r"[+~]", form)
        forms.others.setdefault(first, []).append(_Rest(tuple(rest), _FAR if "~" in form else 0))
    return forms


def _end(base: str, ending: str) -> str:
    """An English verb in a form that goes by rule: "bans", "banned", "banning"."""
    if base.endswith("y") and base[-2] not in "aeiou" and ending != "ing":
        return base[:-1] + {"s": "ies", "ed": "ied"}[ending]
    if ending == "s":
        return base + "e" * base.endswith(("s", "sh", "ch", "x", "z", "o")) + "s"
    if base.endswith("e"):
        return base[:-1] + ending
    return base + base[-1] * (_DOUBLED.match(base) is not None) + ending


def _has_deed(clause: _Clause, forms: _Forms) -> bool:
    """Whether a finite verb of a kind stands in a clause, with its subject in front."""
    return any(
        _is_told(clause.words, at)
        and (
            (_stands(clause.words, at, forms.others) and _is_foreign_verb(clause.words, at))
            or (at > 0 and _is_english_verb(clause.words, at, forms))
        )
        for at in range(len(clause.words))
    )


def _stands(words: Words, at: int, forms: dict[str, list[_Rest]]) -> bool:
    """Whether one of ``forms`` begins at a place, and all of it stands in the clause."""
    for rest in forms.get(words[at], ()):
        found = at
        for word in rest.words:
            until = found + 2 + rest.near
            if word not in words[found + 1 : until]:
                break
            found = words.index(word, found + 1)
        else:
            return True
    return False


def _is_told(words: Words, at: int) -> bool:
    """Whether nothing in front of a verb leaves it open, makes it a noun, or says it is told."""
    front = words[:at]
    if not _OPEN.isdisjoint(front) or (front and front[-1] in _NO_VERB_BEHIND):
        return False
    said = " ".join(front)
    found = _SAYS.search(said)
    return (
        found is None
        or _OFFICE.search(said, 0, found.start()) is not None
        or _OF_HIMSELF.match(said, found.end()) is not None
    )


def _is_foreign_verb(words: Words, at: int) -> bool:
    """Whether it is no noun that begins a headline: "Compra de Tarma por Salvia"."""
    return at > 0 or (len(words) > 2 and words[1] not in _OF)


def _is_english_verb(words: Words, at: int, forms: _Forms) -> bool:
    before, word = words[at - 1], words[at]
    if before == "a":
        return False
    behind = words[at + 1] if at + 1 < len(words) else ""
    if word in _MAY_BE_NOUNS and (
        before in _OF_NOUNS or before[0].isdigit() or not behind or behind in _ENDS_NOUN
    ):
        return False
    if _stands(words, at, forms.singular) or _stands(words, at, forms.past):
        return True
    if _stands(words, at, forms.going_on):
        return before in {"is", "are"}
    return (
        _stands(words, at, forms.plain)
        and before not in _NO_SUBJECT
        and (_MANY.match(before) is not None or "and" in words[:at])
    )


def _is_announced(clause: _Clause, forms: _Forms) -> bool:
    """Whether a "to" says what is coming: "Nokia to cut jobs", and no "hopes to cut jobs"."""
    words = clause.words
    for at in range(1, len(words) - 1):
        if words[at] != "to" or not _is_told(words, at):
            continue
        is_deed = _stands(words, at + 1, forms.plain) or (
            words[at + 1] == "be" and at + 2 < len(words) and _stands(words, at + 2, forms.past)
        )
        if is_deed and _is_doer(clause, at - 1):
            return True
    return False


def _is_doer(clause: _Clause, at: int) -> bool:
    """Whether the word in front of "to" is somebody, or a verb by which a thing is settled."""
    word, written = clause.words[at], clause.written[at]
    if word in _INTENDS:
        return False
    if not word.endswith(("s", "ed")) or at == 0:
        return True
    is_settled = _SETTLED.match(word) is not None
    return written[0].isupper() or is_settled or _PEOPLE.match(word) is not None

"""What a headline says against the deed that a story claims, whoever speaks and in what words.

A clause is against a claim where it calls the report of it false, negates it, or says the contrary
("stays open" against a closure). It is ``whole`` only where nothing in it is beside what the
headlines of the story claim: no place, number, time or qualifier that none of them has. What is
less is no denial of the claim, and no second voice on it either.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from functools import lru_cache

import msgspec

from bot.stories.authorship.seats import cut_capitals, seat_terms
from bot.stories.language.places import COUNTRY
from bot.stories.language.text import (
    cut_headline,
    find_place,
    fold,
    names_in,
    split_words,
    terms_in,
)
from bot.stories.stance.deed_words import DEEDS, find_deeds, join_phrases, list_contraries
from bot.stories.stance.denial_patterns import DENY, REJECT
from bot.stories.stance.denial_words import (
    EMPTY_OF_DEED,
    FALSE,
    NEGATED,
    NO_NEGATION,
    OPINION,
    REJECTS,
    REJECTS_REPORT,
    REPORT,
)
from bot.stories.stance.flat_denials import asks_for, name_job_cuts, terms_of_claim
from bot.stories.stance.partial_denials import EMPTY, LIMITING, cut_aside, cut_own, is_told
from bot.stories.stance.utterances import read_utterances

__all__ = ["Contradiction", "denies_another", "find_contradictions"]


class Contradiction(msgspec.Struct, frozen=True, kw_only=True, array_like=True, gc=False):
    """That a headline says that what a story claims is not so.

    ``who`` says so, as the headline names them; whom it begins with where it says so itself, empty
    where that is nobody of the claim. ``whole`` tells that it is all of what is claimed, ``own``
    that who speaks calls it theirs ("none of its inspectors").
    """

    who: str
    whole: bool
    own: bool = False


_LIMITS = re.compile(
    # What may come after all, or is but a part.
    r"\b(?:yet|until|unless|without|before|further|more|again|another|next|soon|now|today|this"
    r"|year|month|week|quarter|beyond|reason|need|reverse|reversing|forced|compulsory|alone"
    r"|noch|bisher|mehr|weitere\w*|vorerst|zunachst|encore|autres?|avant|sans|pour l'instant"
    r"|mas|hasta|antes|aun|todavia|otr[oa]s?|por ahora|por el momento|siempre|forever)\b"
)
_UNTIL = re.compile(
    # What puts an end to what goes on.
    r"\b(?:until|till|for now|unless|except|pending|bis(?! 20\d\d)|vorerst|zunachst|jusqu\w*|hasta"
    r"|pour l'instant|por ahora|but)\b"
)
_IN = re.compile(
    r"\b(?:of|in|at|to|from|over|after|with|on|for|by|about|into|under|zu[mr]?|von|vom|im|am|bei"
    r"|mit"
    r"|uber|fur|nach|de|d'|du|des|au|aux|a|en|dans|sur|pour|del|al|con|por|para|sobre)\b"
)
_LEADING = re.compile(r"^\W*(?:of|that|about|on|uber|von|de|d'|du|des|sur|sobre|que|qu')\b")
_OF_ONESELF = re.compile(
    r"\b(?:i|i'm|i'll|we|we're|we'll|our|my|ich|wir|je|j'ai|nous|estoy|estamos)\b"
)
_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W_]+(?:['&-][^\W_]+)*")
_NO_OBJECT_WORDS = """
no nothing none kein keine keinen keinem keiner keines nichts aucun aucune rien nada
"""
_NO_OBJECT = frozenset(_NO_OBJECT_WORDS.split())
_WAS = re.compile(
    r"\b(?:was|were|war|waren|etait|estaba) (?:still )?(?:alive|safe|well|vivant|viv[oa])\b"
)
_MODEL = re.compile(r"[a-z]+-?\d+")
_PROPOSED = re.compile(
    r"\b(?:is|are|was|were|will|would|has|have|had|sea|sean|est|sont|ist|sind|sei|seien)\b"
    r"|^\W*(?!having|being|planning|considering|seeking)\w{2,}ing (?!of\b)"
)
_DENIES = re.compile(rf"\b(?:{DENY}|denying|{REJECT}),? (?P<what>[^;:!?,]+)")
_ITS = re.compile(
    r"\b(?:its|our|their|sus?|nuestr[oa]s?|ses|nos|unsere\w*|seine[rnsm]?|ihre[rnsm]?) (\w+)"
)
_ITS_SYSTEMS = re.compile(r"\b(?:its|our|their) (?:own )?(?:systems?|networks?|servers?)\b")
_A_FIRM = re.compile(r"\b(?:\w+ )?(?:group|giant|major|firm|company|konzern)\b|\b\w{3,}maker\b")
_LATER = re.compile(r"\b(?:will|would|won't|wird|werden|to|ne)\b|\b\w+ra\b")  # it may be off
_MOST_SIGNS = 400  # of a headline: whoever denies something says so in less
_MANY = 2  # words of which none may be but another name for what is told
_HOUSE_10 = re.compile(r"\bno\.? ?10\b")


class _Told(msgspec.Struct, frozen=True, gc=False):
    """What the headlines of a story claim."""

    terms: frozenset[str]
    deeds: frozenset[str]
    kinds: frozenset[str]
    contraries: frozenset[str]  # of the kinds
    words: frozenset[str]


@lru_cache(maxsize=1_024)
def _read_claims(claims: tuple[str, ...]) -> _Told | None:
    """What ``claims`` tell, None where they only ask for it or say themselves that it is not so."""
    terms: set[str] = set()
    named: set[str] = set()
    kinds: set[str] = set()
    words: set[str] = set()
    for claim in claims:
        headline = cut_headline(claim).text
        plain = fold(headline)
        if asks_for(claim) or NEGATED.search(plain) or FALSE.search(plain):
            continue
        its = terms_of_claim(plain)
        terms |= its.union(*map(seat_terms, split_words(plain)))
        named |= names_in(headline)
        words |= set(split_words(plain))
        kinds |= _kinds_of(split_words(plain), its)
    if "deal" in kinds:
        kinds.add("talks")  # who never spoke agreed to nothing
    if not words:
        return None
    deeds = {
        term
        for term in terms
        if not (term.startswith(COUNTRY) or term[0].isdigit()) and term not in named
    }
    return _Told(
        frozenset(terms),
        frozenset(deeds),
        frozenset(kinds),
        list_contraries(kinds),
        frozenset(words),
    )


def _kinds_of(words: Sequence[str], terms: Collection[str] = ()) -> frozenset[str]:
    return find_deeds("", terms).union(*(DEEDS[word] for word in words))


def find_contradictions(
    title: str, claims: Sequence[str], known: Collection[str]
) -> tuple[Contradiction, ...]:
    """What the headline ``title`` says against the headlines ``claims`` of a story with the terms
    ``known``, by whoever may say so.
    """
    headline = cut_headline(title).text.strip()
    plain = fold(headline)
    told = _read_claims(tuple(claims))
    if told is None:
        return ()
    found: dict[str, bool] = {}
    for utterance in read_utterances(plain):
        extent = _weigh(cut_capitals(utterance.clause, told.terms), told, known)
        if extent is not None:
            found[utterance.who] = found.get(utterance.who, False) or extent
    own = any(_has(word, told, ()) for word in _ITS.findall(plain))
    return tuple(
        Contradiction(
            who=_as_written(who or _find_subject(plain, claims), headline, plain),
            whole=whole,
            own=own and bool(who),
        )
        for who, whole in found.items()
    )


def _find_subject(plain: str, claims: Sequence[str]) -> str:
    """Whom a headline that negates what they do now begins with, as a claim does."""
    if NEGATED.search(plain) is None or _LATER.search(plain):
        return ""
    word = plain.split(maxsplit=1)[0]
    begins = (fold(cut_headline(claim).text).split(maxsplit=1)[:1] == [word] for claim in claims)
    return word if terms_in(word) and any(begins) else ""


def denies_another(
    title: str, claims: Sequence[str], known: Collection[str], *, plain: bool = True
) -> bool:
    """Whether what the headline ``title`` denies, by a verb of denying, is beside what the
    headlines ``claims`` say: that something is so of the deed which none of them tells ("denies
    job cuts are down to tax"), or a thing of which none of them tells ("rumours of illness").
    What is only said not to be so counts where the denial is ``plain``.
    """
    headline = cut_headline(title).text.strip()
    told = _read_claims(tuple(claims))
    if told is None:
        return False
    denied = _DENIES.search(fold(headline)[:_MOST_SIGNS])
    if denied is None:
        return plain and any(
            _negates_another(utterance.clause, told, known)
            for utterance in read_utterances(fold(headline))
        )
    what = cut_aside(cut_capitals(REPORT.sub(" ", denied["what"]), told.terms))
    content = _list_content(what)
    named = names_in(headline)
    things = [word for word in content if word.isalpha() and named.isdisjoint(terms_in(word))]
    is_told = [_has(word, told, known) for word in things]
    return not all(is_told) if _PROPOSED.search(what) else bool(things) and not any(is_told)


def _negates_another(clause: str, told: _Told, known: Collection[str]) -> bool:
    """Whether a clause that negates something has more in it that nobody told than one word."""
    if FALSE.search(clause) or not NEGATED.search(clause) or _weigh(clause, told, known):
        return False
    content = _list_content(cut_aside(NEGATED.sub(" ", cut_capitals(clause, told.terms))))
    return sum(not _has(word, told, known) for word in content) >= _MANY


def _weigh(clause: str, told: _Told, known: Collection[str]) -> bool | None:
    """Whether a clause is against the whole of what is told; None where it is against nothing."""
    if OPINION.search(clause):
        return None
    verdicts = [
        _weigh_falsity(clause, told, known),
        _weigh_negation(clause, told, known),
        _weigh_contrary(clause, told, known),
    ]
    given = [verdict for verdict in verdicts if verdict is not None]
    return any(given) if given else None


def _weigh_falsity(clause: str, told: _Told, known: Collection[str]) -> bool | None:
    rejects = REJECTS.search(clause) or REJECTS_REPORT.search(clause)
    if rejects is not None:
        clause = clause[rejects.end() :]
    elif FALSE.search(clause) is None:
        return None
    parts = [part for part in clause.split(" , ") if rejects or FALSE.search(part)]
    what = REPORT.sub(" ", FALSE.sub(" ", cut_aside(" ".join(parts[:2]))))
    if not _list_content(what):
        return True
    return _weigh_content(_find_head(_LEADING.sub("", what)), what, told, known)


def _weigh_negation(clause: str, told: _Told, known: Collection[str]) -> bool | None:
    plain = NO_NEGATION.sub(" ", FALSE.sub(" ", clause))
    for part in plain.split(" , "):
        negated = NEGATED.search(part)
        if negated is None:
            continue
        head = _find_head(NEGATED.sub(" ", part[negated.end() :]))
        if negated[0] in _NO_OBJECT:  # "has agreed to no truce", "has signed nothing"
            head = f"{' '.join(part[: negated.start()].split()[-2:])} {head}"
        if not _list_content(head):
            head = NEGATED.sub(" ", part)  # "the plant will not be", "schliesst das Werk nicht"
        what = NEGATED.sub(" ", part)
        if not _list_content(what):
            head = what = NEGATED.sub(" ", plain)
        verdict = _weigh_content(head, cut_aside(what), told, known)
        if verdict is not None:
            return verdict
    return None


def _find_head(what: str) -> str:
    """What is said of a thing, before a preposition tells where or of what."""
    for found in _IN.finditer(what):
        if _list_content(what[: found.start()]):
            return what[: found.start()]
    return what


def _weigh_contrary(clause: str, told: _Told, known: Collection[str]) -> bool | None:
    if not told.contraries:
        return None
    plain = cut_aside(join_phrases(clause))
    if NEGATED.search(plain):
        return None
    words = list(_WORD.finditer(plain))
    contrary = [each for each in words if _is_contrary(each[0], told)]
    if not contrary:
        return None
    content = _list_content(" ".join(each[0] for each in words if each not in contrary))
    if not told.kinds.isdisjoint(_kinds_of(content)) or _WAS.search(plain):
        return None  # the halt continues; who was alive on Sunday
    subject = _list_content(plain[: contrary[0].start()])
    if not all(_has(word, told, known) for word in subject):
        return False
    is_shared = not content or _OF_ONESELF.search(plain) is not None
    is_shared |= any(_has(word, told, known) for word in content)
    is_other = any(_MODEL.fullmatch(word) and not _has(word, told, known) for word in content)
    return is_shared and not is_other and _UNTIL.search(plain) is None


def _is_contrary(word: str, told: _Told) -> bool:
    deeds = DEEDS[word]
    return not told.contraries.isdisjoint(deeds) and told.kinds.isdisjoint(deeds)


def _weigh_content(head: str, what: str, told: _Told, known: Collection[str]) -> bool | None:
    """Whether all of ``what`` is told, if its ``head`` is the deed; None where that is another."""
    if not any(_is_deed(word, told) for word in _list_content(head)):
        return None
    limits = {*_LIMITS.findall(what), *LIMITING.intersection(split_words(what))}
    return limits <= told.words and all(_has(word, told, known) for word in _list_content(what))


def _list_content(what: str) -> list[str]:
    text = _ITS_SYSTEMS.sub(" ", _HOUSE_10.sub(" ", name_job_cuts(cut_own(f" {what}"))))
    words = _WORD.findall(_A_FIRM.sub(" ", text))
    return [
        word
        for word in words
        if word not in EMPTY_OF_DEED and word not in EMPTY and (terms_in(word) or DEEDS[word])
    ]


def _is_deed(word: str, told: _Told) -> bool:
    terms = terms_in(word)
    if not told.kinds.isdisjoint(_kinds_of((word,), terms)):
        return True
    return any(_is_like(term, told.deeds) for term in terms)


def _has(word: str, told: _Told, known: Collection[str]) -> bool:
    terms = terms_in(word)
    if word in told.words or not told.kinds.isdisjoint(_kinds_of((word,), terms)):
        return True
    return any(
        term in known or (_is_like(term, told.terms) and not term.startswith(COUNTRY))
        for term in terms
    )


def _is_like(term: str, told: Collection[str]) -> bool:
    if term.startswith(COUNTRY):
        return term in told
    return is_told(term, told) or (term.startswith("ge") and is_told(term[2:], told))


def _as_written(who: str, headline: str, plain: str) -> str:
    """``who`` with the capitals that it has in the headline."""
    at = plain.find(who) if who else -1
    if at < 0:
        return who
    return headline[find_place(headline, at) : find_place(headline, at + len(who))].strip(" \"'")

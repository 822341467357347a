"""Who says that there is none of a part: "No recall of older kettles" takes nothing from a recall.

What a headline says there is none of is read to the end of its clause. Each of its words has to be
one that a headline of the story has, or one that takes nothing away ("any", "planned"); any other
makes it less than what the story claims ("older", "second plant", "in Tampere"), or another
thing ("toasters"). Headlines are read in English, German, French and Spanish.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from bot.stories.authorship.seats import cut_capitals
from bot.stories.language.concepts import CONCEPT
from bot.stories.language.places import COUNTRY
from bot.stories.language.text import cut_headline, fold, split_words, terms_in

__all__ = ["EMPTY", "LIMITING", "cut_aside", "cut_own", "denies_part", "is_told"]

_NONE = re.compile(
    # Up to the end of the clause; the sign in "500,000" ends none, nor does that of "d'emplois".
    r"\b(?:no(?: (?:hay|habra|hubo))?|keine?[nrsm]?|aucune?|pas d(?:e |')|sin|ningun[oa]?)\b ?"
    r"(?P<what>(?:[^.,;:!?\"'«»]|(?<=\d)[.,](?=\d)|(?<=\w)'(?=\w))+)"
)
_ASIDE = re.compile(
    # What is said beside it narrows nothing: "no recall despite fires"; "after 2020" does.
    r" (?:as(?! (?:coach|director|ceo|chief|boss|head|manager|captain|president|minister|an?|the"
    r"|our)"
    r"\b)|amid|despite|because|since|after(?! \d)|following|while|but|trotz|nach(?! \d)|obwohl"
    r"|malgre|apres(?! \d)|a pesar|tras|pese)\b.*"
)
# What may be said of all of a thing, or is no thing.
_EMPTY_WORDS = """
any threat risk danger there be been will has have had
planned scheduled expected confirmed reported found detected ordered taken taking place under way
underway reached partnership held ongoing current currently lost downed stolen leaked hit made
necessary whatsoever
say says said confirm confirms confirmed insist insists
product products item items goods company firm group
geben gibt gebe werde wird geplant vorgesehen sagt betont versichert produkte produkten
unternehmen konzern firma
prevu prevue prevus prevues aura dit assure affirme produit produits entreprise groupe
previsto prevista previstos previstas habra dice asegura afirma producto productos empresa
"""
EMPTY = frozenset(_EMPTY_WORDS.split())
"""Words, folded, that take nothing away of what is denied."""
# What hardly tells one story from another, and takes the most of a thing away.
_LIMITING_WORDS = """
all some certain other others own most many several few extra second third full first last
zweite zweiten zweiter zweites dritte dritten aller alle allen andere anderen anderer
einige einigen einiger mancher
tous toutes tout toute seconde deuxieme certains certaines quelques autre autres
todos todas algunos algunas ciertos ciertas otro otra otros otras segunda segundo mas
"""
LIMITING = frozenset(_LIMITING_WORDS.split())
"""Words, folded, that take the most of a thing away."""
_AIM = re.compile(
    # What is told of a thing, and not the thing: "no plans to", "no truth to", "no such talks".
    r"\b(?:plans?|intentions?|truth|basis|foundation|substance|such|interest|reason|need|decisions?"
    r"|plane|absicht\w*|projets?|volonte|planes|intencion\w*)\b"
)
# What one claims and another denies in other words: who cuts jobs lays off, who buys merges.
_SAME = tuple(
    frozenset(CONCEPT + kind for kind in kinds.split())
    for kinds in ("layoffs jobs cut sack", "buy sell merge deal talks invest", "split partner")
)
_WORKS = frozenset(
    terms_in("plant factory mill works site werk fabrik standort usine fabrique fabrica planta")
)
_ITS_OWN = re.compile(
    # What is all of whose it is: "no breach of its systems".
    r" (?:of|in|at|to|into|von|in|de|d'|dans|en)? ?(?:(?:its|their|our) (?:own )?(?:computer |it )?"
    r"(?:systems?|networks?|servers?|databases?|infrastructure|platforms?|data)"
    r"|(?:seine[rn]?|ihre[rn]?|unsere[rn]?) (?:systemen?|netzen?|netzwerken?|server|datenbanken)"
    r"|(?:ses|leurs|nos|sus|nuestros) (?:systemes|serveurs|reseaux|sistemas|servidores|redes))"
    r"(?= ?(?:$|[\w-]+ ?$))"
)
_ENDING = 2  # letters by which one noun's cases differ: "Kessel", "Kesseln"
_LONG = 4  # letters that a stem has at least


def denies_part(title: str, claims: Sequence[str]) -> bool:
    """Whether of what the headline ``title`` says there is none something is narrower, or else,
    than the headlines ``claims`` have it. It is not where the title says so of nothing.
    """
    found = _NONE.search(fold(cut_headline(title).text))
    if found is None or _AIM.search(found["what"]):
        return False
    told = {term for claim in claims for term in terms_in(cut_headline(claim).text)}
    words = {word for claim in claims for word in split_words(claim)}
    what = cut_capitals(cut_own(cut_aside(found["what"])), told)
    denied = [word for word in split_words(what) if word not in words | EMPTY]
    return not LIMITING.isdisjoint(denied) or any(
        not is_told(term, told) for term in terms_in(" ".join(denied))
    )


def cut_aside(what: str) -> str:
    """What a folded clause denies, without what it says beside it ("despite losses")."""
    return _ASIDE.sub("", what)


def cut_own(what: str) -> str:
    """A folded text without what is all of whose it is: "no breach of its systems"."""
    return _ITS_OWN.sub("", what)


def is_told(term: str, told: Collection[str]) -> bool:
    """Whether a claim with the terms ``told`` tells ``term``, be it in other words."""
    if term.startswith(COUNTRY):
        return True  # that it is of another country is read with the places that a story covers
    if term.startswith(CONCEPT):
        return term in told or any(term in same and not same.isdisjoint(told) for same in _SAME)
    if term in _WORKS and not _WORKS.isdisjoint(told):
        return True
    return any(
        term == each
        or (
            min(len(term), len(each)) >= _LONG
            and abs(len(term) - len(each)) <= _ENDING
            and (term.startswith(each) or each.startswith(term))
        )
        for each in told
    )

"""Headlines that tell the opposite of what a story claims.

"Acme will not buy Fenwick", "Acme drops plan to buy Fenwick", "Acme and Fenwick still partners": no
second voice on what they speak of, whoever speaks, and the party's own word for it no official
one. They are read in English, German, French and Spanish. What is negated or called off has to be
what the story claims: "Acme to buy Fenwick, will not cut jobs" says what it says.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from enum import StrEnum
from functools import lru_cache

import msgspec

from bot.stories.language.concepts import CONCEPT
from bot.stories.language.gate import Patterns
from bot.stories.language.text import cut_headline, fold, terms_in
from bot.stories.stance.denial_patterns import DENY

__all__ = ["TALKS_OFF", "Opposite", "Way", "find_way", "is_plain", "read_opposite"]


class Way(StrEnum):
    """How a headline tells the opposite."""

    NOT = "not"  # that it is not so
    OFF = "off"  # that it was called off, or turned down
    STAYS = "stays"  # that all stays as it was, of what was to end


class Opposite(msgspec.Struct, frozen=True, kw_only=True, array_like=True, gc=False):
    """What a headline says no to, in its ``terms``; of what stays as it was there are none.

    ``beside`` are the terms of what else it tells, where something is called off.
    """

    way: Way
    terms: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    by_action: bool = True  # the first of the terms is what is not done
    of_end: bool = False  # what is negated is that something ends
    of_talks: bool = False  # what is off are talks


_CLAUSE_END = (
    r"(?=[;:!?]|[.,](?!\d)| (?:after|before|unless|until|because|as|but|while|if|although|despite"
    r"|nach|weil|bevor|apres|avant|mais|tras|antes|pero)\b|$)"
)
_IN = r"(?:[^.;:!?,]|[.,](?=\d))"  # within a clause: "35,000" is one
_NO_ACTION = (
    # What follows a "not" that says nothing of an event, or of one that is not known yet.
    r"(?:only|just|yet|enough|even|necessarily|guilty|so|all|every|everyone|far|sure|clear|known"
    r"|comment\w*|sa(?:y|id)|believ\w+|think|know|expect\w*|immediately|able|until|before|because"
    r"|at|in|on|for|from|with|the|an?|my|your|our|his|her|their|its|if|when|want|like|need"
    r"|understand|disclos\w+|provid\w+|respond\w*|rul\w+ out|identif\w+|name[ds]?|specif\w+|safe"
    r"|alone|real|good|bad|new|easy|too|that|this|who|what|how"
    r"|pursue|proceed|go)\b"
)
_NOT = (
    re.compile(
        rf"(?:\b(?:not|never)|n't) (?!{_NO_ACTION})(?:be |been |to )?"
        rf"(?P<what>{_IN}{{3,90}}?){_CLAUSE_END}(?<!any more)(?<!anymore)(?<!any longer)"
    ),
    # "No plane has crashed near Lyon"
    re.compile(
        rf"(?:^|\b(?:says?|said|that|:) )no (?P<beside>{_IN}{{2,50}}?)"
        rf" (?:has|have|had|is|are|was|were) (?:been )?(?P<what>{_IN}{{3,60}}?){_CLAUSE_END}"
    ),
    re.compile(
        # No Spanish verbs: what there is no more of.
        r"\b(?:no|nunca|jamas) (?!(?:further|other|longer|another)\b)"
        r"(?:se |lo |la |le |va a |van a )?"
        r"(?=\w*(?:ar|er|ir|a|an|ara|aran|era|eran|ira|iran)\b)"
        rf"(?P<what>{_IN}{{3,90}}?){_CLAUSE_END}"
    ),
)
# Where what is done stands before the no, or around it.
_NOT_WITHIN = re.compile(
    rf"(?P<what>{_IN}{{0,60}}\b(?:nicht(?! mehr\b)|kein(?:e[nmrs]?)?)\b{_IN}{{0,60}})"
    rf"|(?P<what2>{_IN}{{0,60}}\bn(?:e |'){_IN}{{2,40}} (?:pas|aucune?|jamais)\b{_IN}{{0,60}})"
)
# "Fenwick: Kein Rückruf": of what there is none `negations` read.
_NONE_FIRST = re.compile(r"\s*kein")
_NEGATIONS = re.compile(r"\b(?:nicht|kein(?:e[nmrs]?)?|doch|ne|n|pas|aucune?|jamais)\b")
_OFF = re.compile(
    # A "won't pursue" begins within a word.
    r"(?:\b|(?=n't))(?:scraps?|scrapp(?:ed|ing)|shelv(?:es?|ed|ing)|ditch(?:es|ed|ing)?"
    r"|terminat(?:es?|ed|ing)|abandon(?:s|ed|ing)?|cancel(?:s|l?ed|l?ing)?"
    r"|call(?:s|ed|ing)? off|axe[sd]?|avert(?:s|ed)?"
    r"|drop(?:s|ped|ping)?|decid(?:es?|ed) against|turn(?:s|ed)? down|spurn(?:s|ed)?"
    r"|reject(?:s|ed)?|withdr(?:aws?|ew)(?: from)?|walk(?:s|ed)? away from|pull(?:s|ed)? out of"
    r"|back(?:s|ed)? out of|su(?:es?|ed) to (?:stop|block)"
    r"|(?:not|n't) (?:to )?(?:pursue|proceed with|go ahead with|go through with)"
    r"|verzichte(?:t|n|te)(?: auf)?|stopp(?:t|en|te)|renonce(?:nt)? a|annule(?:nt)?"
    r"|abandonne(?:nt)?"
    r"|renuncian? a|desisten? de|cancelan?|desconvocan?|descartan?)"
    rf" (?!(?:by |to )?\d)(?P<what>{_IN}{{3,90}}?){_CLAUSE_END}"
    # "sagen Streik ab", "bläst Übernahme ab"
    rf"|\b(?:sag(?:t|en|te)|blas(?:t|en)|blies) (?P<what2>{_IN}{{3,60}}?) ab\b"
)
_OFF_BEHIND = re.compile(
    # "Strike called off", "Meeting cancelled", "Deal falls through"
    rf"(?P<what>{_IN}{{3,80}}?) (?:(?:is|are|was|were|has been|have been|wird|wurde|est|sont|a ete"
    r"|es|fue|ha sido) )?(?:called off|averted|cancell?ed|scrapped|shelved|abandoned|dropped"
    r"|falls? through|fell through|abgesagt|abgeblasen|annulee?s?|abandonnee?s?|cancelad[oa]s?"
    rf"|desconvocad[oa]s?){_CLAUSE_END}"
)
_TALKS = (
    r"(?:talks|negotiations|discussions|\w*gesprachen?|\w*verhandlungen|negociations|pourparlers"
    r"|discussions|negociaciones|conversaciones)"
)
TALKS_OFF = re.compile(
    # "Acme, Fenwick talks collapse": not a bridge, nor prices.
    rf"(?P<what>\b{_TALKS}\b{_IN}{{0,50}}?) (?:(?:have|had|are|were|haben|sind|wurden|ont|han) )?"
    r"(?:collapsed?|br(?:eak|oke|oken) down|f(?:a|e)ll (?:apart|through)|fail(?:ed)?"
    r"|founder(?:ed)?|end(?:ed)? without|geplatzt|platzen|gescheitert|scheitern|abgebrochen"
    r"|echouent|echoue|capotent|rompues?|rotas|fracasado)\b"
    rf"|\b(?:collapse|breakdown|scheitern|echec|fracaso) (?:of|in|der|des|de las) "
    rf"(?P<what2>{_IN}{{0,40}}?\b{_TALKS}\b)"
    rf"|\b(?:fracasan|se rompen) (?P<what3>{_IN}{{0,20}}?\b{_TALKS}\b)"
)
"""Talks that came to nothing, in a folded headline."""
_NOT_SAID = Patterns(*(each.pattern for each in (*_NOT, _NOT_WITHIN)))
_OFF_SAID = Patterns(*(each.pattern for each in (_OFF, TALKS_OFF, _OFF_BEHIND)))
_OF_TALKS_IN = re.compile(rf"\b{_TALKS}\b")
_OF_TALKS = frozenset(
    CONCEPT + kind for kind in ("talks", "merge", "buy", "sell", "deal", "partner")
)
"""What is talked about, or was."""
_STAYS = re.compile(
    r"\b(?:still|remain(?:s|ed)?|stay(?:s|ed|ing)?|continu(?:es?|ed|ing)|intact|renew(?:s|ed)?"
    r"|extend(?:s|ed)?|stronger together|stands? by|not (?:down|over|offline|going anywhere)"
    r"|bleib(?:t|en)|weiterhin|rest(?:e|ent)"
    r"|demeure(?:nt)?|maintien(?:t|nent)|poursui(?:t|vent)|siguen?|continuan?|mantienen?"
    r"|permanecen?)\b(?! (?:[\w'-]+ ){0,2}?(?:until|bis|jusqu\w*|hasta)\b)"
)
_ENDS = re.compile(
    # What ends, or who leaves.
    r"\b(?:end(?:s|ed|ing)?|over|part(?:s|ed|ing)? (?:ways|company)|split(?:s|ting)?|divorce"
    r"|break(?:s|ing)?[ -]?up|broke up|sever(?:s|ed|ing)?|terminat\w+|quit(?:s|ting)?"
    r"|leav(?:es?|ing)|left|exit(?:s|ed|ing)?|depart\w*"
    r"|step(?:s|ped|ping)? (?:down|aside|back)"
    r"|stands? down|resign\w*|oust\w*|fire[sd]?|sack\w*|dismiss\w*|retir\w+"
    r"|clos(?:es?|ed|ing|ure)|shut\w*"
    r"|cut(?:s|ting)? ties|dissol\w+|expir\w+|collaps\w+|down|outages?|offline|off|dies|died|dead"
    r"|axe[sd]?|scrap\w*|stop(?:s|ped|ping)?|halt\w*|suspend\w*|separat\w+|ways|rift|apart"
    r"|trenn\w+|beend\w+|ende[nt]?|aus|rucktritt|zuruck|schliess\w+|verlass\w+|verlasst|geht"
    r"|mettent fin|met fin|fin|romp\w+|rupture|separ\w+|quitte\w*|demission\w*|ferm\w+|part"
    r"|termina\w*|romp\w+|ruptura|dimit\w+|dimision|deja|dejan|cierr\w+|cierre|pon\w+ fin)\b"
)
_LEAVES = re.compile(
    # Of these it can be said that all stays as it was; a fire that still burns ends no blast.
    r"\b(?:end(?:s|ed|ing)? (?:\w+ ){0,3}?(?:partnerships?|alliances?|ties|deals?|agreements?)"
    r"|part(?:s|ed|ing)? (?:ways|company)|split(?:s|ting)?|break(?:s|ing)?[ -]?up|terminat\w+"
    r"|quit(?:s|ting)?|step(?:s|ped|ping)? (?:down|aside|back)|resign\w*|oust\w*|down|outages?"
    r"|trenn\w+|rucktritt|tritt (?:\w+ ){0,3}?zuruck|(?:met|mettent) fin|romp\w+|rupture|ruptura"
    r"|demission\w*|quitte(?:nt)?|dimit\w+|dimision)\b"
)
_GOES_AHEAD = re.compile(
    r"\b(?:still on|(?:is|are) on(?=$|[,:;.]| (?:says?|insists?)\b)|(?:goes|going|go) ahead"
    r"|proceeds?|to proceed|findet statt|finden statt|aura bien lieu|auront bien lieu|maintenue?s?"
    r"|sigue en pie|siguen en pie|seguira adelante|sigue adelante)\b"
)
_NEGATED = re.compile(r"(?:\bnot|n't) (?:be )?\w+")
_WORD = re.compile(r"[a-z]+")
_MOST_OF = 2  # terms of what is off, at least, that the claim has
# One of these stands in whatever says no, so that most headlines are asked for nothing else.
_NO_WORDS_LIST = """
not never no t nunca jamas nicht kein keine keinen keinem keiner keines pas aucun aucune
jamais
"""
_NO_WORDS = frozenset(_NO_WORDS_LIST.split())
_STAY_WORDS_LIST = """
still remain remains remained stay stays stayed staying continue continues continued
continuing intact renew renews renewed extend extends extended stronger stand stands not
bleibt bleiben weiterhin reste restent demeure demeurent maintient maintiennent poursuit
poursuivent sigue siguen continua continuan mantiene mantienen permanece permanecen
"""
_STAY_WORDS = frozenset(_STAY_WORDS_LIST.split())
_OFF_WORDS_LIST = """
scrap scraps scrapped scrapping shelve shelves shelved shelving ditch ditches ditched
ditching terminate terminates terminated terminating abandon abandons abandoned abandoning
cancel cancels canceled cancelled canceling cancelling off axe axes axed avert averts
averted drop drops dropped dropping against down spurn spurns spurned reject rejects
rejected withdraw withdraws withdrew away out sue sues sued pursue proceed go falls fall
fell verzichtet verzichten verzichtete stoppt stoppen stoppte renonce renoncent annule
annulent annulee annulees annules abandonne abandonnent abandonnee renuncia renuncian
desiste desisten cancela cancelan cancelado cancelada cancelados canceladas desconvoca
desconvocan desconvocada desconvocado descarta descartan ab abgesagt abgeblasen collapse
collapsed break broke broken fail failed founder foundered end ended geplatzt platzen
gescheitert scheitern abgebrochen echouent echoue capotent rompue rompues rotas fracasado
fracasan rompen breakdown echec fracaso fall
"""
_OFF_WORDS = frozenset(_OFF_WORDS_LIST.split())
_RECALLS = re.compile(r"\bruf(?:t|en|e)\b.*\bzuruck\b")
_RECALL = CONCEPT + "recall"
_DENIES = re.compile(rf"\b(?:{DENY}|denying)\b")
_OFFERED = re.compile(r"\b(?:offer\w*|bid(?:s|ding)?|propos\w+|approach\w*|angebot|offre|oferta)\b")
_TURNED_DOWN = re.compile(r"\b(?:turn(?:s|ed)? down|spurn(?:s|ed)?|reject(?:s|ed)?)\b")


def read_opposite(title: str) -> Opposite | None:
    """What the headline ``title`` says no to; None of most, and of one that tells of a denial."""
    plain = _fold(title)
    words = frozenset(_WORD.findall(plain))
    found = None
    if not _NO_WORDS.isdisjoint(words):
        found = _find_not(plain)
    if found is None and not _STAY_WORDS.isdisjoint(words) and _stays(plain):
        found = Opposite(way=Way.STAYS)
    if found is None and not _OFF_WORDS.isdisjoint(words):
        found = _find_off(plain)
    # "Denies that it was called off": a denial is read as a whole.
    return None if found is None or _DENIES.search(plain) else found


def _stays(plain: str) -> bool:
    return bool(_STAYS.search(plain)) and not _ENDS.search(_NEGATED.sub(" ", plain))


def find_way(opposite: Opposite | None, title: str, claims: Sequence[str]) -> Way | None:
    """How the headline ``title``, which says no to ``opposite``, tells the opposite of a story
    with the headlines ``claims``; None where it does not.

    A headline that says no to nothing tells the opposite of a claim that does.
    """
    for claim in claims:
        said = _read_claim(claim)
        if said is not None and said.way is Way.OFF and _goes_ahead(said, title):
            return Way.NOT
        if opposite is None:
            if said is not None and said.way is not Way.OFF and _opposes(said, claim, title):
                return said.way
        elif said is not None and said.way is opposite.way:
            continue
        elif _opposes(opposite, title, claim):
            return opposite.way
    return None


_KNOWN = re.compile(
    # What came before, and what is beside the news.
    r"\b(?:after|as(?! (?:\w+ )?(?:ceo|chief|head|boss|coach|chair\w*"
    r"|president|minister|partner))"
    r"|amid|following|since|despite|while|before|nach|nachdem|apres|tras|mientras)\b"
)
_STAYS_PLAINLY = re.compile(
    # Whatever "continues" is no answer to an end: a slide, a row.
    r"\b(?:still|remain\w*|stay\w*|bleib\w*|rest(?:e|ent)|siguen?|continuan?) (?:[\w'-]+ ){0,2}?"
    r"(?:partners?|allies|together|intact|as|on|ceo|chief|boss|up|online|partner\w*|im amt|zusammen"
    r"|partenaires?|ensemble|en poste|soci[oa]s?|juntos|en el cargo)\b"
    r"|\b(?:partnership|alliance|ties|deal|partnerschaft|allianz|partenariat|alianza)"
    r" (?:\w+ )?(?:continues?|intact|stands|remains|goes on|bleibt|besteht|geht weiter|tient"
    r"|sigue|continua)\b|\bstronger together\b"
)
_BESIDE = re.compile(
    # What falls, and what is called off by the news itself: "operations cancelled in strike".
    r"\bdrop(?:s|ped|ping)?\b(?! (?:\w+ ){0,2}?(?:plans?|bids?|offers?|purchase)\b)"
    r"|\w+ed (?:in|by|over|at|on|for|from|due)\b"
)


def is_plain(opposite: Opposite | None, title: str, claims: Sequence[str]) -> bool:
    """Whether a headline that tells the opposite of ``claims`` does so plainly enough to be told.

    It costs little to take no second voice where there may be one, and much to tell a channel that
    its story is off. What is off has to be nearly all that is claimed, and the news itself.
    """
    plain = _fold(title)
    if opposite is None or _KNOWN.search(plain) is not None:
        return False
    match opposite.way:
        case Way.NOT:
            return True
        case Way.STAYS:
            return _STAYS_PLAINLY.search(plain) is not None
        case _off:
            told = frozenset(term for claim in claims for term in _terms_of(claim))
            terms = frozenset(opposite.terms)
            common = terms & told
            is_most = len(common) >= _MOST_OF and 2 * len(common) > len(terms)
            is_most &= not any(term.startswith(CONCEPT) for term in terms - told)
            return is_most and _BESIDE.search(plain) is None


def _opposes(opposite: Opposite, title: str, claim: str) -> bool:
    """Whether ``title``, which says no, does so to what ``claim`` says."""
    plain, told = _fold(claim), _terms_of(claim)
    ends = _ENDS.search(_RECALLS.sub(" ", plain)) is not None
    if opposite.way is Way.STAYS:
        return _LEAVES.search(plain) is not None
    if opposite.way is Way.NOT:
        # "Never partners again" says what the end of a partnership says.
        return (opposite.of_end or not ends) and _is_told(opposite, told)
    if opposite.of_talks:
        is_of_talks = _OF_TALKS_IN.search(plain) or not _OF_TALKS.isdisjoint(told)
        return bool(is_of_talks) and TALKS_OFF.search(plain) is None
    refuses = _TURNED_DOWN.search(_fold(title)) and _OFFERED.search(plain)
    if ends or refuses:  # that an offer was refused says that there was one
        return False
    says_so = any(_is_action(term) and term in told for term in opposite.beside)
    return not says_so and any(term in told for term in opposite.terms)


def _goes_ahead(off: Opposite, title: str) -> bool:
    """Whether ``title`` says that what a claim calls ``off`` is on."""
    plain = _fold(title)
    ahead = _GOES_AHEAD.search(plain)
    said = read_opposite(title)
    if ahead is None or (said is not None and said.way is not Way.STAYS):
        return False
    return any(term in off.terms for term in terms_in(plain[: ahead.start()]))


def _is_told(opposite: Opposite, told: Collection[str]) -> bool:
    terms = opposite.terms
    common = sum(term in told for term in terms)
    if opposite.by_action:
        return terms[0] in told and 2 * common >= len(terms)
    actions = [term for term in terms if term.startswith(CONCEPT)]
    return bool(actions) and all(term in told for term in actions) and 2 * common >= len(terms)


def _find_not(plain: str) -> Opposite | None:
    may = _NOT_SAID.choose(plain)
    for number, pattern in enumerate(_NOT):
        found = pattern.search(plain) if number in may else None
        if found is None:
            continue
        beside = found.groupdict().get("beside") or ""
        if terms := (*terms_in(found["what"]), *terms_in(beside)):
            of_end = _ENDS.search(found["what"]) is not None
            return Opposite(way=Way.NOT, terms=terms, of_end=of_end)
    within = _NOT_WITHIN.search(plain) if len(_NOT) in may else None
    if within is None or _NONE_FIRST.match(within[0]):
        return None
    terms = tuple(terms_in(_NEGATIONS.sub(" ", within[0])))
    of_end = _ENDS.search(within[0]) is not None
    return Opposite(way=Way.NOT, terms=terms, by_action=False, of_end=of_end) if terms else None


def _find_off(plain: str) -> Opposite | None:
    may = _OFF_SAID.choose(plain)
    found = _OFF.search(plain) if 0 in may else None
    if found is not None:
        subject = frozenset(terms_in(plain[: found.start()]))
        what = terms_in(found["what"] or found["what2"])
        terms = tuple(term for term in what if term not in subject)
        beside = (*subject, *terms_in(plain[found.end() :]))
        return Opposite(way=Way.OFF, terms=terms, beside=beside) if terms else None
    found = TALKS_OFF.search(plain) if 1 in may else None
    if found is not None:
        talks = next(filter(None, (found["what"], found["what2"], found["what3"])))
        return Opposite(way=Way.OFF, terms=tuple(terms_in(talks)), of_talks=True)
    found = _OFF_BEHIND.search(plain) if 2 in may else None
    if found is None:
        return None
    terms = tuple(terms_in(found["what"]))
    beside = tuple(terms_in(plain[found.end() :]))
    return Opposite(way=Way.OFF, terms=terms, beside=beside) if terms else None


def _is_action(term: str) -> bool:
    return term.startswith(CONCEPT) or term[0].isdigit()


def _fold(headline: str) -> str:
    return fold(cut_headline(headline).text).strip()


@lru_cache(maxsize=4_096)
def _read_claim(headline: str) -> Opposite | None:
    return read_opposite(headline)


@lru_cache(maxsize=4_096)
def _terms_of(headline: str) -> frozenset[str]:
    text = cut_headline(headline).text
    # "Ruft Autos zurück" is a recall.
    recalled = (_RECALL,) if _RECALLS.search(fold(text)) else ()
    return frozenset((*terms_in(text), *recalled))

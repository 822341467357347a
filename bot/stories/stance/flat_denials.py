"""Who says flatly that there will be none of what was told: "Nokia insists there will be no job
cuts", "Nokia rules out layoffs", "Keine Kündigungen bei Nokia, sagt der Konzern".

However it is worded, the whole of what is denied has to be what a headline of the story claims:
a deed, and nothing beside it that would make it less ("further", "forced", "in Oulu", "this
year") or another thing ("no end to job cuts"). Headlines are read in English, German, French and
Spanish.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from functools import lru_cache

import msgspec

from bot.stories.language.concepts import CONCEPT
from bot.stories.language.places import COUNTRY
from bot.stories.language.text import cut_headline, find_place, fold, split_words, terms_in
from bot.stories.stance.partial_denials import EMPTY, LIMITING, cut_aside, is_told

__all__ = [
    "DEEDS",
    "FlatDenial",
    "asks_for",
    "find_flat_denial",
    "is_beside",
    "is_own_role",
    "name_job_cuts",
    "read_flat_denial",
    "terms_of_claim",
]


class FlatDenial(msgspec.Struct, frozen=True, kw_only=True, array_like=True, gc=False):
    """``who`` says, as the headline has it, that there is none of ``what`` (folded).

    A nameless office goes by its house: "No job cuts at Nokia, company says".
    """

    who: str
    what: str


_WHO = r"(?P<who>[^.;:!?,\"]{2,60}?)"
_BEHIND = r"(?P<who>[^.;:!?,\"]{2,60})"
_WHAT = r"(?P<what>(?:[^.;:!?,\"]|(?<=\d)[.,](?=\d)){2,70}?)"
_END = r"[\"']?$"
_SAYS = (
    r"(?:says?|said|insists?|insisted|maintain(?:s|ed)?|stress(?:es|ed)?|vow(?:s|ed)?"
    r"|pledge(?:s|d)?|promise(?:s|d)?|guarantee(?:s|d)?|confirm(?:s|ed)?|reiterate(?:s|d)?"
    r"|declare(?:s|d)?|(?:re)?assure(?:s|d)?(?: [\w'-]+){1,3}?|tells?(?: [\w'-]+){1,2}?"
    r"|told(?: [\w'-]+){1,2}?)"
)
_THERE = (
    r"(?:there (?:is|are|was|were|has been|have been|will be|would be)"
    r"|(?:it |they |he |she )?(?:plans?|is planning|are planning|will make|will have|intends?"
    r"|(?:has|have)(?: (?:made|placed|held|submitted|launched|opened|started|received|imposed"
    r"|proposed|ordered))?))"
)
_NONE = (
    rf"(?:(?:{_THERE} )?(?:absolutely )?(?:no|none of (?:its|the|their))"
    r"|there (?:won't be|(?:will|would) not be|(?:is|are|was|were)(?: not|n't)) any)"
)
_AUX = r"(?:(?:will|would|is|are|was|were|has|have|do|does|did)(?: not|n't)|won't)"
_ROLE = (
    r"(?:the |its |his |her |their |son |sa |ses |leur |su |sus |sein |seine |ihr |ihre |an? |der "
    r"|die |das |ein |eine |une? |la |le |l'|el )?(?:company|firm|group"
    r"|management|board|ceo|(?:chief )?executive|chief|boss|chairman|founder|spokes\w+|owner"
    r"|agent|lawyer|publicist|palace|skipper|operator|agency|club|office|head|team|family|manager"
    r"|mother|father|wife|husband|widow|brother|sister|landlord|captain|crew|museum|school|label"
    r"|agente|avocate?|anwalt|anwaltin|berater|beraterin|klinik\w*|\w*vorstand|\w*prasident"
    r"|presidence|gabinete|familia|familie|famille|abogad[oa]|palais|palacio|verein|\w*chef(?:in)?"
    r"|airline|\w+maker|lender|retailer|bank|konzern|unternehmen|firma|vorstand|chef|sprecher\w*"
    r"|konzernsprecher\w*|direction|entreprise|groupe|porte-parole|pdg"
    r"|empresa|compania|direccion|portavoz|grupo)"
)
_SAGT = (
    r"(?:sagte?|betont(?:e)?|versichert(?:e)?|beteuert(?:e)?|erklart(?:e)?|bekraftigt(?:e)?"
    r"|verspricht|versprach|garantiert|meldet|stellt klar|so)"
)
_KEIN = r"(?:derzeit |aktuell )?keine?[nrsm]?"
_ES_GIBT = r"(?:es (?:gibt|gebe|wird|werde|werden|sind|seien|ist|sei) )?"
_DIT = (
    r"(?:dit|assure|affirme|promet|jure|garantit|soutient|certifie|declare|repete|martele|confirme"
    r"|insiste)"
)
_PAS = r"(?:pas (?:de |d')|aucune? )"
_DICE = (
    r"(?:dice|asegura|afirma|insiste en|promete|garantiza|sostiene|reitera|recalca|subraya|jura"
    r"|confirma)"
)
_OWN_ROLE = re.compile(rf"(?:new |acting )?{_ROLE}(?: (?!of\b|at\b|von\b|de\b)[\w'-]+){{0,2}}")
_NAMELESS = re.compile(_ROLE)
_HOUSE = re.compile(r"\b(?:at|bei|chez|en) ([A-ZÀ-Þ][\w'’.&-]*(?: [A-ZÀ-Þ][\w'’.&-]*){0,2})")
_WAYS = (
    # "Nokia insists there will be no job cuts", with a colon, too, and "Nokia plans no cuts"
    re.compile(rf"^{_WHO}(?: {_SAYS}(?: that)?| ?:) ?[\"']?{_NONE} {_WHAT}{_END}"),
    re.compile(rf"^{_WHO} (?:plans|is planning) no {_WHAT}{_END}"),
    # "Nokia has made no offer for Infinera", and behind it "CEO says"
    re.compile(
        rf"^{_WHO} (?:has|have) (?:made|placed|submitted|launched|opened|received|imposed|proposed"
        rf"|ordered) no {_WHAT}(?:,[\"']? (?:{_ROLE} {_SAYS}|{_SAYS} {_ROLE}))?{_END}"
    ),
    # "No mass layoffs, Nokia says"
    re.compile(
        rf"^[\"']?(?:there (?:is|are|was|were|will be) )?no {_WHAT},[\"']? (?:{_SAYS} {_BEHIND}"
        rf"|(?P<who2>[^.;:!?,\"]{{2,60}}?) {_SAYS}){_END}"
    ),
    # "Nokia rules out layoffs"
    re.compile(rf"^{_WHO} (?:has |have )?rule[sd]? out (?:any |all |a |the )?{_WHAT}{_END}"),
    # "Larkhill vows not to close plant", "Larkhill insists plant will not close"
    re.compile(
        rf"^{_WHO} (?:vow(?:s|ed)?|pledge(?:s|d)?|promise(?:s|d)?) (?:not to|to not|never to)"
        rf" {_WHAT}{_END}"
    ),
    re.compile(
        rf"^{_WHO} {_SAYS}(?: that)? (?P<subject>[^.;:!?,\"]{{2,50}}?) {_AUX}"
        rf"(?: be| been| being)? {_WHAT}{_END}"
    ),
    # "Nokia not cutting jobs, company says"
    re.compile(
        rf"^(?P<who>[^.;:!?,\"]{{2,60}}?) (?:{_AUX}|not) {_WHAT},[\"']? (?:{_ROLE} {_SAYS}"
        rf"|{_SAYS} {_ROLE}){_END}"
    ),
    # "Nokia betont, dass keine Stellen gestrichen werden", and with a colon
    re.compile(rf"^{_WHO}(?: {_SAGT}:?,?(?: dass)?| ?:) ?[\"']?{_ES_GIBT}{_KEIN} {_WHAT}{_END}"),
    re.compile(rf"^[\"']?{_ES_GIBT}{_KEIN} {_WHAT},[\"']? {_SAGT} {_BEHIND}{_END}"),
    re.compile(rf"^{_WHO} (?:schliesst|schliessen|schloss) {_WHAT} aus{_END}"),
    # "Nokia assure qu'il n'y aura pas de suppressions de postes", "Nokia exclut tout licenciement"
    re.compile(
        rf"^{_WHO}(?: {_DIT}(?: :)?| ?:) ?[\"']? ?(?:qu'|que )?(?:il n'y (?:a|aura|aurait) )?"
        rf"{_PAS}{_WHAT}{_END}"
    ),
    re.compile(rf"^[\"']? ?{_PAS}{_WHAT} ?[\"']?, {_DIT} {_BEHIND}{_END}"),
    re.compile(
        rf"^{_WHO} (?:exclut|excluent|a exclu|ecarte|ecartent|a ecarte) (?:tout(?:e|es)? "
        rf"|tous |les |des |une? |la |le |l')?{_WHAT}{_END}"
    ),
    # "Nokia asegura que no habrá despidos", "Nokia descarta despidos"
    re.compile(
        rf"^{_WHO}(?: {_DICE}(?: :)?| ?:) ?[\"']?(?:que )?(?:no (?:hay|habra|hubo)"
        rf"(?: ningun[oa]?)?|ningun[oa]?|sin) {_WHAT}{_END}"
    ),
    re.compile(
        rf"^[\"']?(?:no (?:hay|habra|hubo)(?: ningun[oa]?)?|ningun[oa]?|sin) {_WHAT},[\"']?"
        rf" {_DICE} {_BEHIND}{_END}"
    ),
    re.compile(
        rf"^{_WHO} (?:descartan?|descarto|ha descartado) (?:todo |toda |todos |todas |un |una |el "
        rf"|la |los |las |cualquier )?{_WHAT}{_END}"
    ),
)
_CUES = re.compile(
    r"\b(?:no|none|not|won't|any|never|out|keine?[nrsm]?|aus|pas|aucune?|exclu\w*|ecarte\w*|sin"
    r"|ningun[oa]?|descart\w+)\b|n't\b"
)
_UNSURE = re.compile(
    # What may come after all, or does: no flat denial.
    r"\b(?:yet|until|unless|without|before|further|more|again|another|next|soon|now|today|this"
    r"|year|month|week|quarter|beyond|plans?|reason|need|decisions?|reverse|reversing"
    r"|noch|bisher|mehr|weiter\w*|vorerst|zunachst|encore|autres?|avant|sans|pour l'instant"
    r"|mas|hasta|antes|aun|todavia|otr[oa]s?|por ahora)\b"
)
_ASKED = re.compile(
    r"\b(?:calls?|urge[sd]?|demand(?:s|ed)?|press(?:es|ed|ure)|asks?|asked|should|must|wants?"
    r"|want|petition|fordert|fordern|verlangt|verlangen|drangt|exige\w*|reclame\w*"
    r"|demande\w*|reclama\w*|pide\w*|piden|insta\w*)\b"
)
DEEDS = frozenset(
    CONCEPT + kind
    for kind in (
        *("recall", "layoffs", "sack", "buy", "sell", "merge", "resign", "close", "walkout"),
        *("bankrupt", "explosion", "hack", "outage", "split"),
    )
)
_WALKOUT, _LAYOFFS = CONCEPT + "walkout", CONCEPT + "layoffs"
_DENIABLE = (
    DEEDS
    | frozenset(CONCEPT + kind for kind in ("probe", "ban", "tax", "tariff"))
    | frozenset(terms_in("offer bid angebot offre oferta"))
)
_OFFERED = frozenset(terms_in("offer bid angebot offre oferta"))
_MAY_OFFER = re.compile(
    # Who has made no offer may still make that which a claim only has them think of.
    r"\b(?:consider\w*|explor\w*|mull\w*|weigh\w*|eye[sd]?|eyeing|stud(?:y|ies|ying)|prepar\w*"
    r"|plan\w*|plots?|readies|may|might|could|near\w*|close to|to (?:make|submit|offer|bid)"
    r"|erwagt|pruf\w*|bereitet|will|plant|envisage\w*|etudie\w*|prepare\w*|pourrait|estudia\w*"
    r"|prepara\w*|podria|sopesa)\b"
)
_PROPOSED = re.compile(
    # "No proposal to ban exports" is no ban of them.
    r"^(?:(?:proposals?|moves?|bills?|discussions?) (?:to|of|for|on|about|over) "
    r"|(?:vorschlag|vorschlage|propositions?|projet|propuestas?) (?:zu[mr]?|fur|de|d'|para) ?)"
)
_PLANNED = re.compile(
    r" (?:geplant|vorgesehen|planned|scheduled|prevue?s?|previst[oa]s?|au programme)$"
)
# Deeds that one claims and another denies in other words.
_SAME = (
    *(
        frozenset(CONCEPT + kind for kind in kinds.split())
        for kinds in ("layoffs sack", "buy sell merge", "resign sack")
    ),
    _OFFERED,
)
_JOBS = (
    r"(?:jobs?|positions?|staff|workforce|headcount|stellen|arbeitsplatzen?|belegschaft|personal"
    r"|postes?|emplois?|effectifs|empleos?|puestos|plantilla)"
)
_OF = r"(?: (?:of|to|von|der|an|de|d'|bei))?"
_JOB_CUTS = re.compile(
    # By whatever words jobs are cut.
    rf"\b(?:job (?:cuts?|losses|cutbacks?)|(?:cuts?|cutting|slash(?:es|ing)?){_OF} (?:any )?{_JOBS}"
    rf"|{_JOBS} (?:to be |being |be |will be )?(?:cut|axed|slashed|lost|go)"
    r"|let go(?! of\b)|lay(?:s|ing)? ?off(?: (?:any )?(?:staff|workers|employees))?"
    rf"|(?:abbau|streichung(?:en)?|wegfall|verlust){_OF} (?:\d[\d., ]*)?{_JOBS}"
    rf"|{_JOBS} (?:gestrichen|streichen|abgebaut|abbauen|abzubauen|zu streichen)"
    r"|(?:\w*kundigung|\w*entlassung)(?:en)?"
    rf"|suppressions?{_OF} ?(?:\d[\d., ]*)?{_JOBS}"
    rf"|{_JOBS} (?:ne )?(?:sera |seront |soit )?supprimee?s?"
    r"|licenciements?|recortes?(?: de)? (?:\d[\d., ]*)?(?:empleos?|plantilla|puestos|personal)"
    r"|reduccion de plantilla|(?:un )?ere)\b"
)
_CLAIMED_CUTS = re.compile(
    # What a claim says with a number between: "to cut 4,000 jobs", "baut 4.000 Stellen ab".
    rf"\b(?:cut\w*|axe\w*|slash\w*|streich\w*|supprim\w*|recort\w*|elimin\w*|bau(?:t|en)|shed\w*)"
    rf" (?:[\w.,'-]+ ){{0,4}}?{_JOBS}\b"
)
_MANY = re.compile(r"\b[1-9]\d?\d?[.,  ]\d{3}\b|\b\d{4,}\b|\bthousands?\b|\btausende?\b|\bmil\b")
_MASS = re.compile(r"\b(?:mass|massive|sweeping|large-scale|massen-?|massifs?|masiv[oa]s?) ?")
_SMALL_WORDS = """
a an the of to in into at by on for its their his her it they he she be is are being been will
der die das den dem des ein eine einen einer von im am bei zu wird werden geben worden
le la les l un une des de du d au aux chez ne sera seront soit
el los las en del al por
"""
_SMALL = frozenset(_SMALL_WORDS.split())
# Who speaks of somebody without being them.
_BESIDE = re.compile(
    r"\b(?:unions?|workers?|staff|employees|analysts?|rivals?|suppliers?|customers?|critics?|experts?"
    r"|investors?|works council|gewerkschaft\w*|betriebsrat\w*|analyst\w*|mitarbeiter\w*|experten?"
    r"|syndicats?|salaries|analystes?|experts?|sindicatos?|trabajadores|analistas?|expertos?)\b"
)


@lru_cache(maxsize=4_096)
def read_flat_denial(title: str) -> FlatDenial | None:
    """Who says in the headline ``title`` that there is none of what; None where nobody does, or
    only for now or on a condition.
    """
    headline = cut_headline(title).text.strip()
    plain = fold(headline)
    if _CUES.search(plain) is None:
        return None  # as most
    for way in _WAYS:
        found = way.search(plain)
        if found is None:
            continue
        groups = found.groupdict()
        name = "who" if groups["who"] else "who2"
        what = f"{groups.get('subject') or ''} {cut_aside(groups['what'])}".strip()
        who = groups[name].strip(" \"'")
        is_beside = _BESIDE.search(who) and _WALKOUT not in terms_in(what)
        if _UNSURE.search(what) or is_beside:
            return None
        start, end = (find_place(headline, place) for place in found.span(name))
        written = headline[start:end].strip(" \"'")
        house = _HOUSE.search(headline) if _NAMELESS.fullmatch(who) else None
        return FlatDenial(who=house[1] if house else written, what=what)
    return None


def find_flat_denial(title: str, claims: Sequence[str]) -> FlatDenial | None:
    """The flat denial in the headline ``title``, if it is of the deed that one of the headlines
    ``claims`` tells, and of no less; None of what is only asked for, and in a story of the denial
    itself.
    """
    denial = read_flat_denial(title)
    return denial if denial is not None and _denies(denial.what, claims) else None


def _denies(denied: str, claims: Sequence[str]) -> bool:
    texts = [
        fold(cut_headline(claim).text)
        for claim in claims
        if not asks_for(claim) and read_flat_denial(claim) is None
    ]
    told = {term for text in texts for term in terms_of_claim(text)}
    what = name_job_cuts(_PLANNED.sub("", _PROPOSED.sub("", denied)))
    if any(map(_MANY.search, texts)):
        what = _MASS.sub("", what)  # of thousands of jobs that is all
    terms = terms_in(what)
    if not any(term in _DENIABLE for term in terms):
        return False
    if not _OFFERED.isdisjoint(terms) and any(map(_MAY_OFFER.search, texts)):
        return False
    words = {word for text in texts for word in split_words(text)} | EMPTY | _SMALL
    return all(_is_told(term, told) for term in terms) and not any(
        word in LIMITING or not terms_in(word) for word in split_words(what) if word not in words
    )


def asks_for(claim: str) -> bool:
    """Whether the headline ``claim`` tells of what somebody asks for: who refuses it denies
    nothing.
    """
    return _ASKED.search(fold(claim)) is not None


def is_beside(who: str) -> bool:
    """Whether ``who`` speaks of somebody without being them: a union, an analyst, a rival."""
    return _BESIDE.search(fold(who)) is not None


def is_own_role(who: str) -> bool:
    """Whether ``who`` is somebody by their office alone, who speaks for the firm of a story:
    "the company", "CEO Roe".
    """
    return _OWN_ROLE.fullmatch(fold(who)) is not None


def name_job_cuts(plain: str) -> str:
    """A folded text in which job cuts go by one word."""
    return _JOB_CUTS.sub(" layoffs ", plain)


def terms_of_claim(plain: str) -> set[str]:
    """The terms of a folded headline that tells something, which may be of so many jobs cut."""
    told = set(terms_in(name_job_cuts(plain)))
    return told | {_LAYOFFS} if _CLAIMED_CUTS.search(plain) else told


def _is_told(term: str, told: Collection[str]) -> bool:
    if term in _DENIABLE:
        return term in told or any(term in same and not same.isdisjoint(told) for same in _SAME)
    return term in told or (not term.startswith(COUNTRY) and is_told(term, told))

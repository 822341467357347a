"""Who may be the one that denies in a headline, as it names them: the likeliest first.

Newspapers name who speaks before what is said or behind it, or begin with whoever does something.
Of what stands where a speaker does, some is no speaker at all (a quote, a second verb), so all are
listed, and who asks takes the first that is a party. Headlines are read in English, German, French
and Spanish.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from bot.stories.language.places import COUNTRY
from bot.stories.language.text import cut_headline, find_place, fold, split_words, terms_in
from bot.stories.stance.clauses import Part, Word, cut_parts, read_words

__all__ = ["find_speakers", "is_of_others", "is_office", "is_onlooker"]

_DENYING = frozenset({"deny", "idiom"})
_KEEPING = frozenset({"keeps", "garde", "halt", "sigue", "ratifica"})
_ENDING = frozenset({"say", "deny", "idiom", "no", "false", "stay", "confirm"})
_BEHIND_NAME_WORDS = """
a about aclara after amid ante apres are as before bei branded brands by califica califican called
calls clears contesta corrects corrige dans dass despite did do does dubs echa es est from garde
geht gets gives ha habla had halt halten has hat have holds in is ist keeps kills kommt labels
llama macht makes mocks n'a n'ont nach nennen nennt never no not on ont opens oppose orders over
parle plays posts publie puts qualifie que rappelle ratifica raumt remet responde schickt se sends
shares shows sigue slams sobre spricht stands stellt straft sur tacha tachan takes that to tranche
tras uber va warns was wegen weist werden were while who will wird with would writes y'a zeigt zu
"""
_BEHIND_NAME = frozenset(_BEHIND_NAME_WORDS.split())
# Verbs that call what is told something: whoever stands before one speaks.
_CALLING_WORDS = """
branded brands califica califican called calls corrects corrige disowns dubs echa halt kills
labels llama mocks nennen nennt oppose parle qualifie ratifica ridicules slams spricht straft
tacha tachan
"""
_CALLING = frozenset(_CALLING_WORDS.split())
# Verbs behind what is said, of which the table of a denial's words knows nothing or something else.
_TELLING_WORDS = """
reports write writes finds find found shows show confirms confirm asks quips sighs reassures
reassure promises warns jokes announces posts tweets shrugs schreibt meldet teilt warnt bekraftigt
stellt spottet ruft lasst sagen lache glisse souffle confie resume soupire explique lance s'amuse
s'agace ecrit annonce avertit rappelle tranche ironise sourit repete martele indique fait bromea
apunta matiza lamenta zanja advierte cuenta contesta contestan recuerda recalca explica escribe
comunica ironiza confirma
"""
_TELLING = frozenset(_TELLING_WORDS.split())
_QUOTED = re.compile(r"\"[^\"]{2,}\"|(?<!\w)'.{3,120}?'(?!\w)")
_ONES = frozenset(
    # Whose they are stands in the story, or just before.
    (
        *("his", "her", "their", "its", "sein", "seine", "ihr", "ihre"),
        *("son", "sa", "ses", "leur", "leurs", "su", "sus"),
    )
)
_ARTICLES = frozenset({"a", "an"})
_GAP = 2  # signs between two words
_SPEAKER = 6  # words of who speaks, at most
# Who speaks for a firm, a house, a body or a person by what they are there. State offices are among
# them, of which `bot.stories.disputes` asks whether the claim is of the state.
_OFFICE_WORDS = r"""
abogad[oa] academy accountants? administration advis[eo]rs? aerolinea aeroport aeropuerto
agen(?:t|ts|te|cy|cia) aggregator aides? airline airport alcald(?:e|esa) ambassade ambassador
anw(?:alt|altin|alte) app archbishop armadora army artistic arzt association attorney auditors?
authorit(?:y|ies) authors? avocate? ayuntamiento band bank bishop board boss(?:es)? breeder brewer
broadcaster bruder builder bureau cabinet captain carabinieri carrier cathedral chain chair
chairman chairwoman chancellery chancellor channel charity chief church cinema city_hall clerk
clinic club co-founder coach coast_guard coastguard college comite commander commission committee
compania company conductor consejer[oa] conservat(?:or|eur|rice) consulate council crew curator
daughter dean developer diocese directeur direction director directora? directrice discounter
doctors? due(?:no|na) editors? eltern embajad[oa]r? embassy empresa entourage entraineur entrenador
entreprise entsorger envoy epouse? equip[eo] esposa estate executive familia familie? famille
family father fe?mme federacion federation festival fille fils firm firma fiscalia flughafen force
foundation founder franquicia frau frere gallery general genossenschaft gerencia gerente gestora
gobernador[a]? gobierno gouvernement government governor govt grocer group groupe grupo head
hersteller hij[oa] hopital hospital hotel household husband institut\w* insurer intendant\w* junta
keepers? kirche klinik\w* klub konzern label landlord lawyers? league lender librar(?:y|ian) ligue
mairie maison maker management manager mann manufacturer mari marido mayor mere minister ministere
ministerio ministr[oa] ministre ministry molkerei mother musee museo museum mutter navy network
observator(?:y|io) office officials? opera operator orchestra organi[sz]ers? owners? palace palacio
palais parents parish park parliament parquet party pere petrolera petrolier platform police
policia polizei portavoz porte-parole prefect prefecture prefet presidency presidente? principal
produc(?:tion|tora) producers? productor professor promoter propietari[oa] proprietaire provider
publicist publisher rathaus rector refinery regierung rektor rep representative researchers resort
retailer royal sanidad school schwester secretary sender shipyard showrunner sister skipper soeur
sohn son sources? spokes\w+ sponsor sprecher\w* start-up startup station stewards streamer studio
superintendencia superintendent supermarket surgeon syndicate synod team telco theatre tochter
town_hall trainer treasurer treasury trust trustees university unternehmen utility vater
veranstalter verband verein verlag verleger vicar viuda vorstand warden werkleitung widow wife
witwe zoo
"""
_OFFICE = re.compile(
    rf"\b(?:{'|'.join(_OFFICE_WORDS.split()).replace('_', ' ')}"
    r"|\w{3,}(?:maker|chef|chefin|sprecher|sprecherin|prasident"
    r"|prasidentin|vorstand|minister|ministerium|ministerin|verband|amt|leitung|direktor"
    r"|direktorin|verlag|management|agentur|kammer|anwaltschaft|zentrale|trainer))\b"
)
_FIRM = re.compile(
    r"\b(?:firm|firma|company|group|bank|lender|retailer|carrier|airline|operator|giant|brewer|insurer"
    r"|grocer|discounter|telco|network|platform|app|startup|start-up|streamer|supermarket|aggregator"
    r"|miner|exchange|petrolera|aerolinea|armadora|minera|constructora|petrolier|avionneur|brasseur"
    r"|builder|chain|kette|cadena|chaine|enseigne|konzern|\w{3,}maker|\w*(?:riese|bauer|hersteller|konzern)|entreprise|groupe|grupo"
    r"|empresa|compania|constructeur|geant|gigante|fabricante)\b"
)
_TRADE = re.compile(
    # Alone it is any of its trade, unless the story tells of one.
    r"(?:the |an? |der |die |das |la |le |el )?(?P<trade>bank|lender|retailer|brewer|insurer"
    r"|grocer|discounter|telco|network|platform|app|startup|start-up|streamer|supermarket|channel"
    r"|builder|carrier|\w{3,}(?:maker|hersteller))"
)
_BESIDE = re.compile(
    # Who speaks of what others do.
    r"\b(?:unions?|analyst\w*|rivals?|critics?|experts?|customers?|consumers?|shoppers?|passengers?"
    r"|residents?|neighbou?rs?|fans?|traders?|investors?|reporters?|journalist\w*|periodistas?"
    r"|bloggers?|activists?|campaign\w*|protest\w*|opposition\w*|oposicion|lawmakers?|economists?"
    r"|ex-?\w*|former|traditionalist|competitors?|witness(?:es)?|victims?|suppliers?|faktencheck"
    r"|fact-?check\w*|gewerkschaft\w*|betriebsrat\w*|anwohner|kritiker|zeugen?|experten?"
    r"|syndicat\w*|opposant\w*|riverains?|sindicat\w*|vecinos|concurrent\w*|konkurren\w*)\b"
)


def find_speakers(title: str) -> tuple[str, ...]:
    """Who may speak in the headline ``title``, as written; none where nobody is seen to."""
    headline = cut_headline(title).text
    plain = fold(headline)
    words = read_words(headline)
    parts = cut_parts(words)
    quoted = [found.span() for found in _QUOTED.finditer(plain)]
    found: dict[str, None] = {}
    for named in _list_named(parts):
        if not named or any(start <= named[0].start < end for start, end in quoted):
            continue
        who = _write(named, headline)
        if who:
            found.setdefault(who)
    return tuple(found)


def _list_named(parts: Sequence[Part]) -> Iterator[Sequence[Word]]:
    yield from (part.words for part in parts if part.by)
    for part in parts[1:]:
        at = next((a for a, w in enumerate(part.words) if w.text in _TELLING), len(part.words))
        if 0 < at < len(part.words):
            yield part.words[:at]  # ", Fenwick warns"
        yield from () if at else (part.words[1:],)  # ", tranche Fenwick"
    for part in parts:
        words = part.words
        at = next((a for a, w in enumerate(words) if _denies(w)), 0)
        if 0 < at <= _SPEAKER:
            yield words[:at]
    for before, part in pairwise(parts):
        if part.by and part.sign == ":" and before.sign == ",":
            yield before.words  # "Fenwick, before the court: no truth in it"
    if parts and any(word.text in _KEEPING for word in parts[0].words[1:]):
        yield parts[0].words  # who keeps something says so by it


def _denies(word: Word) -> bool:
    return not _DENYING.isdisjoint(word.kinds) or word.text in _CALLING


def _write(words: Sequence[Word], headline: str) -> str:
    if len(words) > 1 and words[0].text in _ARTICLES:
        words = words[1:]  # "A spokesman for Fenwick"
    end = next(
        (at for at, word in enumerate(words) if at and _ends_behind(words[at - 1], word)),
        len(words),
    )
    named = words[: min(end, _SPEAKER)]
    first, last = named[0], named[-1]
    if (_ends_name(first) and first.text not in _ONES) or "report" in last.kinds:
        return ""
    start, stop = first.start, last.start + len(last.text)
    return headline[find_place(headline, start) : find_place(headline, stop)].strip(" \"'")


def _ends_behind(before: Word, word: Word) -> bool:
    """Whether a name ends before a word, be it for the verb that was cut out between the two."""
    return _ends_name(word) or word.start - before.start - len(before.text) > _GAP


def _ends_name(word: Word) -> bool:
    return word.text in _BEHIND_NAME or not _ENDING.isdisjoint(word.kinds)


def is_onlooker(who: str) -> bool:
    """Whether ``who`` speaks of what others do: an analyst, a rival, a union."""
    return _BESIDE.search(fold(who)) is not None


def is_office(who: str, known: Collection[str]) -> bool:
    """Whether ``who`` speaks by an office, of nobody else than a story with the terms ``known``:
    "the board", "his lawyer", and no rival, critic, or minister of another country, nor "insurer"
    where the story tells of none.
    """
    plain = fold(who)
    if is_onlooker(who) or not _OFFICE.search(plain):
        return False
    if _is_any_of_trade(plain, known):
        return False
    is_firm = _FIRM.search(plain) is not None  # "the Swedish carmaker" is another name for one
    return is_firm or not any(
        term.startswith(COUNTRY) and term not in known for term in terms_in(who)
    )


def is_of_others(who: str, known: Collection[str], claims: Sequence[str]) -> bool:
    """Whether ``who`` speaks by an office for nobody of the story with the terms ``known`` and the
    headlines ``claims``: a union, a rival, or any bank, where it tells of none.
    """
    plain = fold(who)
    told = {word for claim in claims for word in split_words(claim)}
    onlooker = _BESIDE.search(plain)
    is_beside = onlooker is not None and onlooker[0] not in told and onlooker[0] + "s" not in told
    return is_beside or _is_any_of_trade(plain, known)


def _is_any_of_trade(plain: str, known: Collection[str]) -> bool:
    alone = _TRADE.fullmatch(plain)
    return alone is not None and not any(term in known for term in terms_in(alone["trade"]))

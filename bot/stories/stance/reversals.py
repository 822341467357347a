"""Headlines that tell another outcome of the same thing: the other side won, or what was decided
is the contrary.

"Fenwick beat Larkhill 24-17" and "Larkhill beat Fenwick 24-17" have all their words in common, and
so have "court upholds ban" and "court overturns ban". Neither bears out the other, and neither
denies it: nobody speaks. They are read in English, German, French and Spanish, of matches and
votes also in Japanese.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

import msgspec

from bot.stories.language.places import COUNTRY
from bot.stories.language.text import cut_headline, fold, split_words, terms_in
from bot.stories.traits.features import is_common

__all__ = ["is_reversed"]


class _Outcome(msgspec.Struct, frozen=True, gc=False):
    """What a headline tells of an outcome: the terms of the two sides, the terms of who was
    elected, the ways in which something was decided, the terms of what that is of, and the words
    for who ``won_or_lost`` it.
    """

    winner: frozenset[str] = frozenset()
    loser: frozenset[str] = frozenset()
    elected: frozenset[str] = frozenset()
    ways: frozenset[str] = frozenset()
    terms: frozenset[str] = frozenset()
    won_or_lost: frozenset[str] = frozenset()


_SIDE = r"[^,;:!?]{2,60}?"
_END = (
    r"(?=$|[,;:!?]| (?:in|at|on|to|as|after|for|by|with|from|and|im|in|bei|am|mit|nach|en|au|aux|a"
    r"|dans|par|pour|apres|tras|por|para)\b| \d)"
)
_ONE, _OTHER = rf"(?P<one>{_SIDE})", rf"(?P<other>{_SIDE}){_END}"
_BEATS = (
    r"(?:beats?|defeat(?:s|ed)?|thrash(?:es|ed)?|edge[sd]?(?: past| out)?|stun(?:s|ned)?"
    r"|rout(?:s|ed)?|hammer(?:s|ed)?|crush(?:es|ed)?|overc(?:o|a)mes?|outlast(?:s|ed)?"
    r"|upsets?|s(?:ee|aw) off|sees off|knock(?:s|ed)? out|eliminat(?:es?|ed)|down(?:s|ed)"
    r"|(?:wins?|won|triumph(?:s|ed)?) (?:[\w-]+ ){0,4}?(?:against|over)"
    r"|schlag(?:t|en)|schlug(?:en)?|besieg(?:t|en|te)|bezwing(?:t|en)|bezwang"
    r"|(?:gewinn(?:t|en)|siegt) (?:[\w-]+ ){0,3}?gegen"
    r"|bat|battent|domine(?:nt)?|ecrasent?|ecrase|elimine(?:nt)?"
    r"|s'imposent? (?:[\w-]+ ){0,3}?(?:contre|face a|devant)"
    r"|(?:gana[n]?|ganan|vencen?|derrotan?|golean?|eliminan?|se impon(?:e|en)) (?:[\w-]+ ){0,3}?"
    r"(?:al?|contra|ante)|batte|battono|sconfigge)"
)
_LOSES = (
    r"(?:(?:lose[sd]?|lost|f(?:a|e)lls?|go(?:es)? down|went down|succumb(?:s|ed)?)"
    r" (?:[\w-]+ ){0,3}?(?:to|against)"
    r"|(?:(?:are|is|were|was|been|get|gets) )?(?:beaten|defeated|thrashed|stunned|routed|hammered"
    r"|crushed|eliminated|knocked out) (?:[\w-]+ ){0,3}?by"
    r"|(?:verlier(?:t|en)|verlor(?:en)?|unterlieg(?:t|en)) (?:[\w-]+ ){0,3}?gegen"
    r"|(?:perd|perdent|s'inclinent?|chutent?) (?:[\w-]+ ){0,3}?(?:contre|face a|devant)"
    r"|(?:battus?|elimines?) (?:[\w-]+ ){0,3}?par"
    r"|(?:pierden?|caen?) (?:[\w-]+ ){0,3}?(?:contra|ante|con))"
)
_WON = re.compile(rf"(?:^|[:,;] ){_ONE} {_BEATS} {_OTHER}")
_LOST = re.compile(rf"(?:^|[:,;] ){_ONE} {_LOSES} {_OTHER}")
_SCORE = re.compile(
    rf"(?:^|[:,;] )(?P<one>[^\d,;:!?]{{2,40}}?) (?P<for>\d{{1,3}})[-–:](?P<against>\d{{1,3}})"
    rf" (?P<other>[^\d,;:!?]{{2,40}}?){_END}"
)
_NO_NAME = re.compile(r"\b(?:beat|lose|lost|to|by|gegen|contre|contra|win|won|wins)\b")
_CHAR = r"[^、。,\s]"
_WON_JA = re.compile(
    rf"(?P<one>{_CHAR}{{2,12}}?)(?:が|、|は)(?P<other>{_CHAR}{{2,12}}?)"
    r"(?:に.{0,12}?(?:勝利|勝つ|快勝|辛勝|大勝|逆転勝ち|競り勝)|を.{0,12}?(?:破る|破り|破った|下す|下し|撃破))"
)
_LOST_JA = re.compile(
    rf"(?P<one>{_CHAR}{{2,12}}?)(?:が|、|は)(?P<other>{_CHAR}{{2,12}}?)"
    r"に.{0,12}?(?:敗れ|敗戦|負け|惜敗|大敗|完敗|敗北)"
)
# Whom an election, or a post, went to.
_ELECTED = re.compile(
    r"^(?P<one>[^,;:!?]{2,40}?) (?:(?:wins?|won|clinch(?:es|ed)?|gewinnt|remporte|gana) "
    r"(?P<what>[^,;:!?]{3,80})|(?:is |was |wird |est |es )?(?:elected|gewahlt|elue?|elegid[oa])"
    r" (?P<what2>[^,;:!?]{3,80}))"
)
_OFFICE = re.compile(
    r"\b(?:\w*elections?|vote|presiden\w+|mayor\w*|governor\w*|seat|primary|runoff|run-off|by-election"
    r"|\w*wahl(?:en)?|stichwahl|prasident\w*|burgermeister\w*|presidentielle|mairie|elecciones|alcaldia)\b"
)
_BLOC = re.compile(
    # Whom a party and its candidate are both called by.
    r"\b(?:labour|tor(?:y|ies)|conservatives?|democrats?|republicans?|liberals?|greens?|socialists?"
    r"|party|parties|coalition|alliance|opposition|ruling|governing|incumbent|left|right|far-right"
    r"|cent(?:re|er)\w*|nationalists?|populists?|candidate|leader|chief|president|premier|minister"
    r"|\w*partei|koalition|linke|rechte|gauche|droite|parti|candidat\w*|partido|izquierda"
    r"|derecha|coalicion|[a-z]{2,3}|ex-\w+|former|woman|man|first)\b"
)

_WAYS_TABLE = {
    "upheld": r"uph(?:o|e)lds?|upheld|affirm(?:s|ed)|lets? (?:[\w-]+ ){1,4}stand"
    r"|bestatig(?:t|en|te)|confirme(?:nt)?|confirman?|ratifican?",
    "overturned": r"overturn(?:s|ed)?|str(?:ikes?|uck) down|quash(?:es|ed)?|revers(?:es|ed)"
    r"|annul(?:s|led)?|overrul(?:es|ed)|voids?|voided|kipp(?:t|en|te)|gekippt|aufgehoben"
    r"|heb(?:t|en)\b.{1,60}?\bauf|hob\b.{1,60}?\bauf|annule(?:nt)?|casse(?:nt)?|invalide(?:nt)?"
    r"|anulan?|revocan?|tumban?",
    "convicted": r"convict(?:s|ed)|(?:found|finds?|pleads?|is|jury:) (?:[\w-]+ ){0,2}?guilty"
    r"|verurteil(?:t|en)|schuldig gesprochen|condamn(?:e|es|ee|ees|ent)|coupables?"
    r"|condenan?|condenad[oa]s?|culpables?",
    "acquitted": r"acquit(?:s|ted|tal)?|not guilty|(?:cleared|clears?) (?:[\w-]+ ){0,3}?of"
    r"|freigesprochen|freispruch|spricht\b.{1,60}?\bfrei|acquitt\w+|relax(?:e|ee|es)|non coupable"
    r"|absuelven?|absuelt[oa]s?|no culpable",
    "passed": r"pass(?:es|ed)|approv(?:es|ed)|adopt(?:s|ed)|back(?:s|ed)|clear(?:s|ed)"
    r"|greenlights?|green-?lights?|wav(?:es|ed)\b.{1,40}?\bthrough|allow(?:s|ed)|ratif(?:ies|ied)"
    r"|accept(?:s|ed)|beschliess(?:t|en)|beschloss(?:en)?|verabschied(?:et|en)|billig(?:t|en|te)"
    r"|genehmig(?:t|en|te)|stimm(?:t|en|te)\b.{1,60}?\bzu|nimm?t\b.{1,60}?\ban|erlaub(?:t|en|te)"
    r"|adopte(?:nt)?|approuve(?:nt)?|autorise(?:nt)?|valide(?:nt)?|accepte(?:nt)?|aprueban?"
    r"|autorizan?|avalan?|aceptan?",
    "refused": r"reject(?:s|ed)|vot(?:es?|ed)\b.{0,40}?\b(?:down|against)|defeat(?:s|ed)"
    r"|block(?:s|ed)|veto(?:es|ed)|refus(?:es|ed)"
    r"|turn(?:s|ed)? down|lehn(?:t|en|te)\b.{0,60}?\bab|abgelehnt|untersag(?:t|en|te)"
    r"|blockier(?:t|en|te)|stimm(?:t|en|te) gegen|rejette(?:nt)?|refuse(?:nt)?"
    r"|bloque(?:nt|a|an)?|rechazan?|vetan?",
    "up": r"rais(?:es|ed)|hik(?:es|ed)|lift(?:s|ed)|increas(?:es|ed)|rises?|rose|gain(?:s|ed)"
    r"|climb(?:s|ed)?|jump(?:s|ed)?|surg(?:es?|ed)|soar(?:s|ed)?|rall(?:y|ies|ied)|erhoh(?:t|en|te)"
    r"|steig(?:t|en|er)|stieg(?:en)?|heb(?:t|en)\b.{1,60}?\ban|releve(?:nt)?|augmente(?:nt)?"
    r"|grimpe(?:nt)?|bondi(?:t|ssent)|s'envolent?|suben?|elevan?|aumentan?|se disparan?",
    "down": r"cuts?|lower(?:s|ed)|reduc(?:es|ed)|trim(?:s|med)|falls?|fell|drop(?:s|ped)?"
    r"|slump(?:s|ed)?|plung(?:es?|ed)|slid(?:es?)?|sinks?|sank|tumbl(?:es?|ed)|declin(?:es?|ed)"
    r"|senk(?:t|en|te)|fall(?:t|en)|fiel(?:en)?|sink(?:t|en)|baisse(?:nt)?|abaisse(?:nt)?"
    r"|reduit|reduisent|chute(?:nt)?|recule(?:nt)?|plonge(?:nt)?|bajan?|recortan?|reducen?|caen?"
    r"|se desploman?",
    "won": r"wins?|won|gewinn(?:t|en)|gewann|gagne(?:nt)?|remporte(?:nt)?|ganan?",
    "lost": r"los(?:es?|t)|verlier(?:t|en)|verlor(?:en)?|perd|perdent|pierden?",
}
_WAYS = {way: re.compile(rf"\b(?:{words})(?!\w)") for way, words in _WAYS_TABLE.items()}
_CONTRARY = {
    "upheld": "overturned",
    "convicted": "acquitted",
    "passed": "refused",
    "up": "down",
    "won": "lost",
}
_CONTRARY |= {other: one for one, other in _CONTRARY.items()}
_OF_MEASURE = frozenset({"up", "down"})
_OF_SIDE = frozenset({"won", "lost"})
# What goes up and down; a ferry that sinks and its toll that rises are no two outcomes.
_MEASURE_WORDS = """
rate rates share shares stock stocks price prices profit profits sale sales revenue inflation
unemployment output forecast outlook dividend tax taxes tariff tariffs wage wages zins zinsen
leitzins aktie aktien kurs preise gewinn umsatz inflation arbeitslosigkeit taux actions prix
benefice benefices chomage impots tipos acciones precios beneficio beneficios ventas paro inflacion
impuestos euro dollar pound yen oil gold bitcoin
"""
_MEASURES = frozenset(term for word in _MEASURE_WORDS.split() for term in terms_in(word))
_ARTICLES = frozenset(
    ("the", "der", "die", "das", "den", "le", "la", "les", "l", "el", "los", "las", "il")
)
_NOBODY: frozenset[str] = frozenset()
_SHARED = 2  # terms beside the outcome, at least, and half of those of the shorter headline
_NO_OUTCOME = re.compile(
    # What may yet be, what was asked for, and what is said no to.
    r"\b(?:could|may|might|would|should|to (?:cut|raise|hike|pass|reject|block|clear|approve|back"
    r"|allow|lift|fall|rise)"
    r"|not|never|n't|whether|if|plans?|urged?|urges|calls?|wants?|considers?|fails?|failed|expected"
    r"|soll|konnte|nicht|kein\w*|pourrait|ne|pas|podria|no)\b|n't\b"
)


_NOT_GUILTY = re.compile(r"\b(?:not guilty|non coupables?|no culpables?)\b")
_ACQUITTAL = re.compile(r"\b(?:acquittals?|freispruch\w*|acquittements?|relaxe|absolucion)\b")
_WON_OR_LOST = re.compile(
    rf"(?:^|[:,;] )(?P<who>{_SIDE}) (?:{_WAYS_TABLE['won']}|{_WAYS_TABLE['lost']})(?!\w)"
)


def is_reversed(title: str, claims: Sequence[str]) -> bool:
    """Whether the headline ``title`` tells the reverse of the outcome that a headline of ``claims``
    tells.

    Sides are the reverse where who won lost: "Fenwick wins" and "Larkhill loses" may be one outcome
    as each side has it. A decision is where both have most of their other words in common, and
    neither tells both outcomes.
    """
    told = _read_outcome(title)
    if told is None:
        return False
    claimed = [each for each in map(_read_outcome, dict.fromkeys(claims)) if each is not None]
    return any(_are_swapped(told, one) or _is_contrary(told, one) for one in claimed)


def _are_swapped(told: _Outcome, claimed: _Outcome) -> bool:
    if told.winner and claimed.winner:
        crossed = (told.winner & claimed.loser, told.loser & claimed.winner)
        straight = (told.winner & claimed.winner, told.loser & claimed.loser)
        return all(crossed) and not any(straight)
    one, other = told.elected, claimed.elected
    if one and claimed.winner:
        return bool(one & claimed.loser) and one.isdisjoint(claimed.winner)
    if other and told.winner:
        return bool(other & told.loser) and other.isdisjoint(told.winner)
    common = told.terms & claimed.terms
    return bool(one and other) and one.isdisjoint(other) and len(common) >= _SHARED


def _is_contrary(told: _Outcome, claimed: _Outcome) -> bool:
    ways = {
        way
        for way in told.ways
        if _CONTRARY[way] in claimed.ways
        and _CONTRARY[way] not in told.ways
        and way not in claimed.ways
    }
    one, other = told.won_or_lost, claimed.won_or_lost
    if not one or not other or not (one <= other or other <= one):
        ways -= _OF_SIDE
    if not ways:
        return False
    common = told.terms & claimed.terms
    if ways <= _OF_MEASURE and common.isdisjoint(_MEASURES):
        return False
    return len(common) >= _SHARED and 2 * len(common) >= min(len(told.terms), len(claimed.terms))


@lru_cache(maxsize=4_096)
def _read_outcome(headline: str) -> _Outcome | None:
    """What a headline tells of an outcome; None of most."""
    text = cut_headline(headline).text.strip()
    plain = fold(text)
    winner, loser = _read_sides(plain)
    elected = _read_elected(plain)
    ways = frozenset() if _NO_OUTCOME.search(_NOT_GUILTY.sub(" ", plain)) else _read_ways(plain)
    if not (winner or elected or ways):
        return None
    rest = plain
    for way in ways:
        rest = _WAYS[way].sub(_cut_verb, rest)
    terms = frozenset(term for term in terms_in(rest) if not term[0].isdigit())
    side = _WON_OR_LOST.search(plain) if ways & _OF_SIDE else None
    who = frozenset(split_words(side["who"])) - _ARTICLES if side is not None else _NOBODY
    return _Outcome(winner, loser, elected, ways, terms, who)


def _read_sides(plain: str) -> tuple[frozenset[str], frozenset[str]]:
    """Who won, and who lost; nothing where a headline does not say both."""
    for pattern, one_won in ((_LOST, False), (_WON, True), (_LOST_JA, False), (_WON_JA, True)):
        found = pattern.search(plain)
        if found is not None:
            one, other = _names_in(found["one"]), _names_in(found["other"])
            return (one, other) if one_won else (other, one)
    found = _SCORE.search(plain)
    if found is None or found["for"] == found["against"] or _NO_NAME.search(found["one"]):
        return frozenset(), frozenset()
    one, other = _names_in(found["one"]), _names_in(found["other"])
    return (one, other) if int(found["for"]) > int(found["against"]) else (other, one)


def _read_elected(plain: str) -> frozenset[str]:
    found = _ELECTED.search(plain)
    if found is None or not _OFFICE.search(found["what"] or found["what2"]):
        return frozenset()
    return frozenset() if _BLOC.search(found["one"]) else _names_in(found["one"])


def _read_ways(plain: str) -> frozenset[str]:
    found = {way for way, pattern in _WAYS.items() if pattern.search(plain)}
    if "acquitted" in found:
        found.discard("passed")  # "Clears Roe of fraud"
        if not _WAYS["convicted"].search(_NOT_GUILTY.sub(" ", plain)):
            found.discard("convicted")
    if "overturned" in found and _ACQUITTAL.search(plain):
        found = found - {"acquitted"} | {"convicted"}  # whose acquittal is reversed is guilty
    return frozenset(found)


def _cut_verb(found: re.Match[str]) -> str:
    """What stands between the two parts of a verb."""
    return f" {' '.join(found[0].split()[1:-1])} "


def _names_in(side: str) -> frozenset[str]:
    """The names of a side; its words, where they are no names by themselves ("the City")."""
    names = {term for term in terms_in(side) if term.startswith(COUNTRY) or not is_common(term)}
    return frozenset(names) or frozenset(split_words(side)) - _ARTICLES

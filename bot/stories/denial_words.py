"""The words by which a clause says that something is not so: negations, falsity, contraries.

All are folded, in English, German, French and Spanish.
"""

from __future__ import annotations

import re

from bot.stories.concepts import CONCEPT
from bot.stories.denial_patterns import DENY, REJECT, SAID

__all__ = [
    "CONTRARIES",
    "EMPTY_OF_DEED",
    "FALSE",
    "KINDS",
    "NEGATED",
    "NO_NEGATION",
    "OPINION",
    "REJECTS",
    "REJECTS_REPORT",
    "REPORT",
]

NEGATED = re.compile(
    r"\b(?:no|not|never|none|nobody|nothing|neither|nicht|kein(?:e[nmrs]?)?|nie(?! (?:tout|toute"
    r"|toutes|avoir|etre|les?|la|des|que|une?)\b)|niemals|niemand"
    r"|nichts|pas|aucune?|jamais|personne|rien|ni|nunca|jamas|ningun[oa]?|nadie|nada|tampoco)\b"
    r"|\b\w*n't\b"
)
NO_NEGATION = re.compile(
    # What is no more, what is more than that, what is refused, and what is not said.
    r"\b(?:no (?:longer|more\b(?! than)|further|doubt|wonder|comment|matter|surprise|need|reason"
    r"|one can"
    r"|a (?:la|el|los|las|un|una)\b|al\b|to\b|way (?:around|back))"
    r"|(?:not|n't) (?:only|just|yet|enough|guilty|sure|clear|want|like|understand|know|think"
    r"|believe"
    r"|expect|comment|say|disclose|rule out|confirm|deny|pursue|proceed|be (?:able|drawn)"
    r"|being able|necessarily)"
    r"|nicht (?:nur|mehr|kommentieren|aus\b|genug)|noch (?:nicht|kein\w*)|kein\w* (?:\w+ ){0,3}mehr"
    r"|kein kommentar|pas (?:encore|seulement|exclu\w*|commenter)"
    r"|ya no|no (?:(?:hay|existe) )?(?:\w+ ){0,2}(?:threat|risk|danger|riesgo|peligro)\b"
    r"|keine? (?:\w+ ){0,1}(?:gefahr|risiko)|(?:aucun|pas de) (?:\w+ )?(?:risque|danger)"
    r"|no (?:solo|comenta\w*|descarta\w*|excluye\w*|quiere comentar))\b"
)
OPINION = re.compile(
    r"\b(?:should|ought|must|makes? no sense|sollte[nst]?|durfe[nt]?|devrait|devraient|debe(?:n"
    r"|ria)?"
    r"|no sense|refuses? to accept|rather not|hopes?|unconvinced)\b"
)
FALSE = re.compile(
    r"\b(?:(?:frei|pure?|pura|total(?:ly)?|simply|complete(?:ly)?|komplett|entirely) )?"
    r"(?:false(?:ly)?|untrue|fakes?|faked|forger(?:y|ies)|forged|hoax(?:es)?|fiction(?:al)?"
    r"|fabricat(?:ed|ion)|made[ -]up|made with ai|ai-generated|invent(?:ed|ion)|nonsense|rubbish"
    r"|baseless|unfounded|groundless|bogus|(?<!nothing )(?<!anything )wrong(?! to\b)|inaccurate"
    r"|incorrect|misinformation"
    r"|disinformation|doctored|garbage|bunk|a lie|(?:all|are) lies|pure speculation"
    r"|wide of the mark"
    r"|(?:no|without|zero)(?: any)? (?:truth|basis|substance|foundation|merit|grain of truth)"
    r"|(?:not|n't) (?:true|accurate|correct|factual|real|us|me|him|her)\b"
    r"|news to (?:us|me|him|her|them)|out of (?:date|context)|(?:years|months) old|outdated"
    r"|ignore the noise|jamais ete question|n'en est pas question|keine rede"
    r"|never on the (?:table|cards)|off the mark"
    r"|falsch(?:e[nrsm]?)?|unwahr|erfunden|quatsch|unsinn|blodsinn|zeitungsente|ente"
    r"|falschmeldung(?:en)?|falschung|gefalscht|aus der luft gegriffen|stimmt (?:so )?nicht"
    r"|von wegen"
    r"|gelogen|(?:eine )?luge|haltlos|humbug|marchen|nichts dran|nicht (?:wahr|richtig|zutreffend)"
    r"|faux|fausses?|infondee?s?|inventee?s?|mensong\w+|intox|du vent|canular|fantaisistes?"
    r"|sans (?:aucun )?fondement|n'importe quoi|hors contexte"
    r"|fals[oa]s?|bulos?|mentira|infundad[oa]s?|inventad[oa]s?|no es (?:cierto|verdad)|disparate"
    r"|invento|montaje|sin (?:ningun )?fundamento|patrana|fuera de contexto|fake news)\b"
)
REPORT = re.compile(
    rf"\b(?:{SAID}|talk|circular|letter|memo|videos?|clips?|footage|photos?|pictures?|images?"
    rf"|posts?"
    r"|documents?|plan papers|scare|announcements?|messages?|\w*bericht\w*|\w*gerucht\w*"
    r"|rumeurs?|bulos?|photo|lettre|carta|nota|brief|schreiben|statement)\b"
)
REJECTS = re.compile(
    # Whatever is told is rejected by these; by others only a report.
    r"\b(?:puts? (?:paid|an end) to|put to bed|(?:pours?|poured|throws?|threw) cold water on"
    r"|shoots? down|shot down|laughs? off|laughed off|quash(?:es|ed)|squash(?:es|ed)"
    r"|scotch(?:es|ed)|scoff(?:s|ed) at|debunk(?:s|ed)?|dispel(?:s|led)?|ridicul(?:es|ed)"
    r"|bats? away|batted away|tord(?:ent)? le cou a|coupe(?:nt)? court a|balaie(?:nt)?|zanjan?"
    r"|winkt|raumt auf mit|desmonta)\b"
)

REJECTS_REPORT = re.compile(
    rf"\b(?:{DENY}|{REJECT})\b(?=.*\b(?:{SAID}|\w*bericht\w*|\w*gerucht\w*)\b)"
)

# What words that no concept holds together say of the same deed.
_KINDS_TABLE = """
lie: lie lies lied lying
outage: down outage outages offline blackout blackouts ausfall panne apagon
taken: prise prend pris chute tombe tombee toma tomado caido cae einnahme eingenommen gefallen
taken: fall taken take takes took seize seizes seized captured captures falls fell fallen lost
taken: loses
leave: leave leaves leaving left exit exits exiting pullout withdraw withdraws withdrawn
leave: withdrawal quit quits quitting depart departs departing departure retire retires retiring
leave: retirement hort hore aufhoren beendet beende beenden karriereende pull pulls pulled pulling
leave: goodbye verlasst verlassen abschied abgang ausstieg quitte quitter quittera deja dejar
leave: dejara abandona salida retirada resign resigns resignation resigned dropped
stop: scrapping cancellation cancelling halt halts halted halting stop stops stopped stopping
stop: suspend suspends suspended suspension freeze freezes frozen freezing pause pauses paused
stop: scrap scraps scrapped axe axes axed cancel cancels cancelled canceled close closes closed
stop: closing closure shut shuts shutting shutdown stoppt stopp gestoppt einstellung eingestellt
stop: dichtgemacht schliesst geschlossen schliessung suspende suspenden suspendido suspendus
stop: suspendu suspendues suspendre ferme fermer fermera fermeture interdit anula anulado anulada
stop: anulan cierra cierre cerrado cerrada cerrar ends end ending rompt rompe roto rota rupture
stop: fin abandon drop drops dropped ground grounds grounded ban bans banned blackout blackouts
stop: outage outages
talk: pruft erwagt estudia estudian etudie envisage negocierait talks talk talking contact
talk: contacts approach approached approaches spoken speak spoke discussion discussions discussing
talk: discuss discusses negotiation negotiations negotiating negocie negociation negociations
talk: negocia gesprache verhandlungen verhandelt mulls mulling considering considers weighs
talk: explores weighing beschaftigt interest interested interesse
deal: deal deals agree agrees agreed agreement pact truce accord acuerdo einigung sign signs
deal: signed contract offer offers offered bid bids buy buys buying bought takeover acquire
deal: acquires firma merge merger fusion purchase acheter rachat comprar comprado compra kauf
deal: ubernahme sale sell sells sold selling vende vendido venta verkauf verkauft vend vente ceder
deal: cession
money: money bailout loan funds aid cash credit
ask: ask asks asked seek seeks sought request requests requested pide pidio demande
seize: arrest arrests arrested detain detained detenido detenida detencion festgenommen verhaftet
seize: fasst gefasst capture captured custody
meet: talks meet meets met meeting meetings visit visits visited visiting
split: split splits divorce divorces divorced break-up breakup separate separates separated
split: separan trennt trennung getrennt separent separation
pregnant: pregnant pregnancy expecting enceinte enceintes schwanger embarazada jumeaux twins
raise: raise raises lift lifts increase increases rise rises hike hikes hausse sube
pay: pay pays paid payment payments
dead: dead dies died death dying mort morte morts meurt decede muere muerte muerto gestorben tot
dead: stirbt tod murder murdered kill kills killed killing killer
ill: coma koma ill illness sick collapse collapsed herzinfarkt hospitalised hospitalized malade
missing: missing vanished disappeared vermisst disparu desaparecido sunk sinks
hit: hitting striking hit hits struck strikes attacked fire ablaze explosion blast explodes
hit: shelled damaged crash
hack: hack hacked breach breached cyberattack stolen steal
delay: delay delays delayed postponed postpones late verschoben verspatet retarde reporte aplaza
sacked: sack sacks sacked fire fires fired dismiss dismisses dismissed oust ousted limoge vire
sacked: entlasst entlassen gefeuert destituye destituido cesa despide fichaje
fail: fail fails failed failing positive
flee: flee flees fled evacuate evacuates evacuated leave leaves left
expel: expel expels expelled expulsion
"""
_CONCEPTS_OF = {
    "leave": "resign",
    "stop": "close cancel outage ban walkout",
    "talk": "talks",
    "deal": "deal buy merge sell",
    "seize": "arrest",
    "split": "split",
    "dead": "dead",
    "missing": "missing sink",
    "hit": "fire explosion hack attack crash strike",
    "delay": "delay",
    "sacked": "sack",
    "raise": "raise rise",
    "pay": "pay",
}


def _read_kinds() -> dict[str, frozenset[str]]:
    kinds: dict[str, set[str]] = {}
    for line in _KINDS_TABLE.strip().splitlines():
        kind, _, words = line.partition(": ")
        for word in words.split():
            kinds.setdefault(word, set()).add(kind)
    for kind, concepts in _CONCEPTS_OF.items():
        for concept in concepts.split():
            kinds.setdefault(CONCEPT + concept, set()).add(kind)
    return {word: frozenset(its) for word, its in kinds.items()}


KINDS = _read_kinds()
"""What deeds a folded word, or the term of a concept, may tell."""

_GOES_ON = (
    r"normally|con (?:total |plena |absoluta )?normalidad|normalement|tout a fait normal\w*"
    r"|uninterrupted|continu(?:es?|ing|ed|an?|er|era|ent)|go(?:es|ing)? (?:on|ahead)"
    r"|poursui(?:t|vent|vra)|siguen?|lauft|laufen|weiter(?:hin)?|maintien(?:t|nent)|mantienen?"
    r"|(?:aura|auront) bien lieu|still|stay(?:s|ing)?|remain(?:s|ing)?|keep(?:s|ing)?|bleib(?:t|en)"
    r"|rest(?:e|ent|era|eront)|permanecen?|open|offen|geoffnet|ouverte?s?|abiert[oa]s?|running"
    r"|operating|operational|flying|in service|in betrieb|available|to be sung|allowed|welcome"
    r"|carry on|carries on|alive|up and running|planmassig"
)
_STAYS = (
    r"stay(?:s|ing)?|remain(?:s|ing)?|going nowhere|nowhere|(?:not|n't) going anywhere"
    r"|here (?:for|to stay)|long haul|bleib(?:t|en|e)|rest(?:e|ent|era)|siguen?|se queda\w*"
    r"|me quedo"
    r"|will be (?:on|here|back|with|in|at)\b|still|continu(?:es?|a)|committed to|keep(?:s|ing)?"
    r"|training|took (?:training|charge)"
)
_LIVES = (
    r"alive|lebt|lebe|lebend|vivante?s?|viv[oa]s?|en vie|well|unharmed|unhurt|safe(?:ly)?|healthy"
    r"|(?:kern)?gesund|wohlauf|at home|a salvo|saine? et sau\w+|fine|sound|untouched|tied up"
    r"|in port"
    r"|bien|intact|undamaged|unscathed|secure|normally|under ?way"
)
_HELD = (
    r"still|remain(?:s|ing)?|hold(?:s|ing)?|exactly where|control|ours|stay(?:s|ing)?|sigue|reste"
    r"|bleibt|hanging|belongs"
)
CONTRARIES = tuple(
    (frozenset(kinds.split()), re.compile(rf"\b(?:{words})\b"))
    for kinds, words in (
        ("stop", _GOES_ON),
        ("leave sacked flee", _STAYS),
        ("dead ill missing hit hack", _LIVES),
        ("delay", r"on (?:schedule|track|time|course)|planmassig|im (?:zeit)?plan|a temps|en hora"),
        ("taken", _HELD),
        ("split", r"together|happily|married|zusammen|ensemble|juntos|stronger"),
        ("fail", r"clean|passed|negative"),
        ("deal", r"exactly where|hanging|independent|unsold|still (?:owns?|ours|belongs)"),
    )
)
"""What a claim tells, by its kinds, and by what words another says that it is not so."""

_EMPTY_WORDS = """
reality fact n'en question
i'm i'll we're we'll he's she's it's they're
behind
zuruck discussion discussions
plan plans planned planning plane planen plant intention intentions intends going go goes happen
happens happening happened take takes taking took place exist exists existed such any anything
anyone ever never nothing nobody none one ones it its he she they we i you us them me him her this
that there these those thing things single time at all whatsoever simply absolutely completely
totally currently been being be is are was were will would has have had do does did get got
getting make makes made making set put gone went come comes coming say says said saying told think
thinks thought consider considers considering seeking seek trying looking look prepare preparing
preparation prepared preparer decision decisions decide decided to of in on for with by from about
into over and or but so too also own our their his my your the a an as if not no ni anywhere
anyone's much even part parts possible every each both under way contrary foot heading headed
board company firm group club bank crew team staff here case proposal proposals move moves reports
werden wird wurde worden sein seien sei ist sind war waren hat haben habe hatte es geben gibt gebe
stattfinden findet statt geplant mit dem der die das den des ein eine einer einen uns wir ich bin
suis soy estoy am man sich auch ganz uberhaupt entgegen anderslautenden meldungen zu im von vom
zum zur bei est sont sera seront etait ont aura y il elle ils elles nous je ce c cela ca de du la
le les l un une d en au aux et qu que qui n ne se s son sa ses leur leurs avec personne discussion
vouloir veut lieu bien projet prevu prevue n'est n'a n'y n'etre etre avoir aucun aucune seran fue
ha han hay haya habra el los las una unos unas del al su sus con por lo nos yo piensa sola solo
ningun ninguna nadie nada
"""
EMPTY_OF_DEED = frozenset(_EMPTY_WORDS.split())
"""Words that say nothing of what is denied, and take nothing away of it."""

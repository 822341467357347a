"""The words of a denial, by what they do: what says no, what calls a report false, what tells that
all is as it was, who speaks, and what makes a no smaller.

One table for two readers: the signs of `bot.stories.stance.denial_signs` look each word up, and the
grammar of `bot.stories.stance.contradictions` has patterns that are made of it. All are folded, in
English, German, French and Spanish.
"""

from __future__ import annotations

import re

from bot.stories.language.remembered import Remembered
from bot.stories.stance.denial_patterns import DENY, REJECT, SAID
from bot.stories.stance.word_kinds import WordKinds, cut_elision

__all__ = [
    "EMPTY_OF_DEED",
    "FALSE",
    "KINDS",
    "NEGATED",
    "NO_NEGATION",
    "OPINION",
    "REJECTS",
    "REJECTS_REPORT",
    "REPORT",
    "SMALL",
]

# A word in brackets may do so, and is no proof by itself: a lie, and where something lies.
_TABLE = """
no: aucun aucune cannot (cero) (far) jamais jamas kein keine keinem keinen keiner keinerlei keines
no: keineswegs mitnichten nada nadie neither nessun nessuna nessuno never ni nicht nichts (nie)
no: niemals niemand niente ningun ninguna ninguno nirgends nirgendwo no nobody non none nor not
no: nothing (nowhere) nullement nunca pas personne rien tampoco weder (without) (zero)
deny: answers balaie* bestreit* bestritt* contest* contradict* debunk* dement* denial denied denies
deny: denonce denoncent deny denying descart* desmient* desmint* disavow* dismiss* disown* disput*
deny: ecart* excl* knock negado negar nego niant niega niegan nient ontken* pulls quash* rebut*
deny: rechaz* recus* refut* reject* rubbish* scotch* smentisc* smentit* squash* tumba* verneint
deny: widersprach widersprech* widersprich* winkt withdraws zanja zanjan zuruck zuruckweis*
idiom: baffl* bats batted bemus* broma brushed brushes cold humo knocked knocks lacht laughed
idiom: laughs lid mock* news paid poured pours puzzl* record ridicul* rie risa scoff* shoots shot
idiom: shuts slaps snort* spinnt straight surpris* swats swatted vent waves wegen
false: a_lie (absurd) (absurdo) affabulation ai-generated all_lies are_lies aus_der_luft_gegriffen
false: baseless bidon blodsinn bogus bulo* bunk bunkum canard canular* (carece) (chisme) (chismes)
false: codswallop (cuento) deepfake* (delir*) disinformation disparate* doctored du_vent ente
false: erfunden* (fable) fabricat* (fairy) fake fake_news faked falsa falsas falsch falschmeldung
false: falschung false falso falsos fantaisi* fantasy farfelu* fausse* faux fiction (fiction*)
false: fictional figment (forg*) forged forgeries forgery fuera_de_contexto garbage gefalscht*
false: gelogen (gerede) groundless haltlos* hoax* hors_contexte humbug ignore_the_noise inaccurate
false: incorrect ineptie* infond* (infox) infundad* infundio intox invent (invent*) inventad*
false: invente* invention jamais_ete_question (joke) keine_rede kokolores (lie) (lies) (ludicrous)
false: luge* made-up made_up made_with_ai (manipulat*) marchen mensong* mentira* (misheard)
false: misinformation (mislead*) (misquot*) (misread) (mistaken) (montage) montaje months_old
false: (myth*) n'en_est_pas_question n'importe_quoi never_on_the_cards never_on_the_table
false: news_to_her news_to_him news_to_me news_to_them news_to_us nichts_dran nonsense not_her
false: not_him not_me not_us off_the_mark out_of_context out_of_date outdated (parod*) patrana*
false: (prank*) (premature) (propaganda) pure_speculation quatsch (ragot) (ragots) (ridiculous)
false: rubbish sans_aucun_fondement sans_fondement (satir*) sin_fundamento sin_ningun_fundamento
false: stimmt_nicht stimmt_so_nicht tosh unfounded unfug unsinn untrue unwahr* verso von_wegen
false: wide_of_the_mark wrong years_old zeitungsente
false: ammenmarchen balderdash balivernes bobard* erlogen falsehood* hirngespinst* hogwash inexact*
false: invencion* piffle poppycock sornettes untruth* unzutreffend*
report: allegation* anderslautend* announcement* articles bericht* brief carta circular claim* clip
report: document documents footage foto gerucht* gossip headlines image informacion* information*
report: letter lettre media medien* meldung* memo message* nota noticia* photo* picture plan_papers
report: post posts prensa press presse report* rumeur* rumor* rumour* scare schreiben speculation
report: spekulation* statement stories story suggestion* suggests talk version* video
stay: abiert* ahead alive aura bel bien bleib* business commit* continu* fit fliegt forme
stay: forthcoming forward geoffnet geplant intact integra keep* lauft lebt maintien* mantendr*
stay: mantien* normal* nowhere offen open operat* ouvert* planmassig planned poursui* prevu
stay: promised putzmunter remain* rest* running safe schedule sicher siempre sigue* stay* still
stay: toujours track unchanged unharmed untouched unverandert usual viv* vorgesehen weiter* well
stay: wohlauf
say: accord* aclara* adds affirm* afirm* answer* asegur* assur* beteuert* betont* clarif* declar*
say: dice* dit erklart* explain* indique* insist* jura jure laut precis* promet* repl* repond*
say: respon* sagt* said say* segun selon so sostiene* stat* stellt stress* tell* told versichert*
say: verspricht vow*
role: abogad* agent agente aide* airline alcald* attorney avocat* bank betreiber board boss bosses
role: both captain carmaker ceo chairman chef* chief club compania company council* direction
role: directiva director downing embassy empresa entourage entreprise familia familie famille
role: family father federacion federation firm firma founder gerente gobierno gouvernement
role: government groupe head hersteller hopital hospital* klinik* klub konzern kreml* label lawyer*
role: league liga ligue mairie maker management manager manufactur* mayor* minister* ministre
role: ministro ministry mother office official officials operator organis* organiz* owner palace
role: parole police portavoz porte- prefecture president publicist publisher* rector* regierung
role: rektor* rep represent* school skipper sources spokes* sprecher* studio team unternehmen
role: veranstalt* verband verein verlag vorstand widow
me: i i'll i'm i've ich j'ai je ma me mein* mi mon my nosotros notre nous nuestr* our uns unser* us
me: we we'll we're we've wir yo
outsider: analyst* betriebsrat campaign* concurrent* critics customers economist* expert* fans
outsider: gewerkschaft* konkurren* neighbour* oposicion opposant* opposition rival* sindicat*
outsider: syndicat* union*
limit: ahora all antes anymore aun autres before currently derzeit encore erst every further if
limit: immediate instant just longer mas mehr more new noch now nur only other others otras otros
limit: plus seulement solo todavia unless until vorerst weitere* yet
part: amount because causa* cause* chiffre* cifra* cost costs date details down due fee figure*
part: grund importe montant motive number over part precio preis price prix reason summe terms
part: valuation zahl*
offer: angebot* antrag* appeal* approach* bid* call* demand* forderung* gebot motion oferta* offer*
offer: offre* opa peticion* plea proposal* proposition* propuesta* request* vorschlag
guilt: apolog* blame coupab* culpab* defend* fault fight guilt guilty innocen* inocen* liab*
guilt: schuld* unschuld* wrongdoing
comment: comentar* comment* kommentier* stellungnahme
confirm: acknowledg* admet admit* bestatig* conced* confirm* raumt reconnai* reconoc*
regret: bedauer* disappoint* gutted lament* regret* sad sorry triste
contrary: contrairement contrario contrary contre despite entgegen lieber malgre opposite pese
contrary: wegen
true: accurate basis cierto correct dran fact factual fondement foundation fundamento merit real
true: richtig substance true truth verdad verite vero vrai wahr wahrheit zutreffend
"""
_WORDS = WordKinds(_TABLE)


def _find_kinds(word: str) -> frozenset[str]:
    found = _WORDS.find(word) | _WORDS.find(cut_elision(word))
    return found | {"no"} if word.endswith("n't") else found


KINDS = Remembered(_find_kinds)
"""What a folded word does in a denial: "no", "deny", "false" and the other kinds of the table."""

# French "nie" denies, where German "nie" is never.
_NIE = r"nie(?! (?:tout|toute|toutes|avoir|etre|les?|la|des|que|une?)\b)"
NEGATED = re.compile(rf"\b(?:{_WORDS.list_words('no')}|{_NIE})\b|\b\w*n't\b")
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
_NOT = r"(?:no|not|n't|nicht|pas|kein\w*|nichts|aucune?|ningun[oa]?|without|zero|no es)"
FALSE = re.compile(
    r"\b(?:(?:frei|pure?|pura|total(?:ly)?|simply|complete(?:ly)?|komplett|entirely) )?"
    # Nothing that is false, and what it would be wrong to do, say nothing of a report.
    rf"(?:(?<!nothing )(?<!anything )(?:{_WORDS.list_words('false')})(?! to\b)"
    rf"|{_NOT}(?: any| grain of)? (?:{_WORDS.list_words('true')}))\b"
)
REPORT = re.compile(rf"\b(?:{SAID}|{_WORDS.list_words('report')})\b")
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

_SMALL_WORDS = """
a aber about after al am amid an and any aqui are as at au auch auf aux avoir be been bei being
but by c came ce chez come comes con d dans das dass de del dem den der des did die do does dort
down du ein eine einen einer el elle en er es est estar et ete etre etwas even ever faire fait
few for friday from gab ganz geben gehen get gets gibt give given go goes going got ha haben
haber hace hacer had han has hat have having hay he he's hecho her here hier his how ici il ils
im immer in into is issued ist it it's its just kommt l la las le les like lo los machen macht
made mais make makes making many meme mit monday month much muy n ne o oder of off on one ont or
ou out over own par para pero placed por pour put puts qu que qui quite really saturday schon se
sehr sera seront set sets she she's sich sie simply since sind so soit son sont still su such
sunday sur sus take taken takes tener that that's the their then there they this thursday tiene
to toda today todo told tomorrow tout tres tuesday tun two un una und under une uno up va van
very von vont war was way wednesday week went werden were what when where which who why will
wird with worden would wurde y year zu
"""
SMALL = frozenset(_SMALL_WORDS.split())
"""Words that say nothing by themselves."""

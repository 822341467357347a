"""Of which kinds of deeds words tell, which deeds are each other's contrary, and what a claim says
of its deed: that something ends by it, or that it is only said or planned.

Folded words of English, German, French and Spanish; with a star a word's beginning, and one of six
letters and more stands within German words, too ("fusion*" in "Medienfusionsbericht").
"""

from __future__ import annotations

import re
from collections.abc import Collection
from itertools import product

from bot.stories.language.concepts import CONCEPT
from bot.stories.language.remembered import Remembered
from bot.stories.stance.word_kinds import WordKinds, cut_elision

__all__ = [
    "CLAIMED",
    "DEEDS",
    "WIDE",
    "are_contrary",
    "find_deeds",
    "has_contrary",
    "join_phrases",
    "list_contraries",
]

_DEEDS = """
close: cerrad* cerrar* cierr* clos* dicht* dichtgemacht ferm* geschloss* schliess* schloss shut*
open: abiert* abre abrir* geoffnet* offen* open* ouvert* ouvr*
leave: abandon* abgang abschied* aufhor* ausstieg dej* demission* depart* dimi* dropped exit* geht
leave: go goes going goodbye hore hort karriereende leav* left marcha* out part pull* quit*
leave: renunci* resign* retir* retrait* rucktritt* salida* stand* step* tritt verlass* walk*
leave: zurucktret*
stay: behalt* bleib* continu* keep* kept manten* mantien* qued* remain* rest reste restent restera
stay: resteront sigue* stay* still toujours
sack: despedido despedidos despedir
sack: axe* beurlaub* ces* despid* destitu* dismiss* ecart* echa* entlass* feuer* fire* freigestell*
sack: gefeuert* licenci* limoge* oust* part* remov* sack* vir*
jobs: abbau* arbeitsplatz* cut* despid* empleo* emploi* entlass* headcount* job* kundig* lay* let
jobs: licenci* plantilla* poste* recort* redundan* staff stellen* suppr* workforce*
dead: dead death* dece* die* dying fallec* gestorben kill* mata* meur* mort* muer* murder* pass*
dead: starb stirbt tod tot tote* tue*
alive: aliv* gesund leben* lebt liv* putzmunter salud vie viv* well wohlauf*
buy: achat* acheter acquer* acqui* adqui* angebot* bid* bought buy* ced* cession* compr* deal*
buy: dispos* divest* einstieg fusion* gebot kauf* merg* offer* opa purchas* rachat* rachet* sale*
buy: sell* sold spin* stake* takeover* tie-up ubernahm* ubernimm* vend* venta* vente* verkauf*
talks: approach* beschaftigt consider considering considers contact* conversac* discuss* envisage
talks: erwagt estudia estudian etudie explores gesprach* interesse interest interested mull*
talks: negoci* negotiat* pourparl* pruft speak spoke spoken talk* verhandel* verhandl* weigh
talks: weighing weighs
deal: abkomm* accord* acuerd* agre* ceasefire* contract* contrat* deal* einig* firm* pact* sign*
deal: treaty* tregua* treve* truce* vereinbar* vertrag* waffenruh*
ban: ban* forbid* interdi* outlaw* prohib* verbiet* verbot*
halt: abgesagt* absag* annul* anul* arret* ausgesetz* aussetz* axe* cancel* cort* eingestell*
halt: einstell* freez* froze* gestoppt ground grounded grounds halt* met paraliz* pause* scrap*
halt: stop* supprim* suspend* suspension*
end: abandon beend* drop dropped drops end ended ending ends fin romp* rota roto
go_on: ahead allowed available carries carry continu* flying fortges* fortsetz* maintain*
go_on: maintenu* maintien* mantien* normal* operates operating operation operational planmass*
go_on: poursui* resum* run* sigue* uninterrupted usual weiter* welcome
delay: aplaz* decal* delay* late posterg* postpon* push* reporte reportee reportees reportes
delay: repouss* retard* retras* slip*
delay: verschieb* verschob* verspat* verzoger*
on_time: calendario* calendrier* plan planmass* planned plazo* previst* prevu* schedule* termin*
on_time: time track zeitplan*
arrest: arrest* arret* capture captured charged custody detain* deten* fasst festgenomm* garde
arrest: gefass* held interpell* jail* preso verhaft*
free: free* frei home liberta* liberte* libre*
ill: cancer* collapse collapsed coma diagnos* enferm* health* heart herz* herzinfarkt hopita*
ill: hospital* ill* infart* ingres* koma krank* krebs* malad* sick* stroke unwell
split: affair* break* broke* divorc* getrennt romp* ruptur* scheid* separ* split* trenn*
together: couple ensemble gluckl* happily happy juntos married stronger
together: together unid* union zusammen
hack: breach* cyber* cyberattack* data datenleck* filtra* fuite* hack* leak* pirat* ransom* robo*
hack: steal* stole* vol*
attack: ablaze alcanz* angegriff* angriff* ataqu* attack* attaqu* bomb* cyberattack* damag* drohn*
attack: drone* fire frapp* getroff* golpe* hitting shell* shot* strike* striking struck touch*
safe: afloat heil ilesa* indemne* unbeschad* unscathed
safe: ileso* intact* safe* sain seguro* sicher undamaged unharmed untouched unversehrt
take: cae caid* captur* chute control* eingenomm* einnahme erober* fall* fell gefallen hands lose
take: loses lost prend pris* seiz* tak* tom* took*
recall: llam* rappel* recall* retir* ruckruf* ruf* withdraw*
pay: bezahl* pag* paid pay* ransom vers* zahl*
meet: besuch* encuentr* getroff* meet* met rencontr* reuni* summit treff* visit*
date: baby boda casa* embaraz* enceinte* engag* expect* fianc* heirat* jumeau* mari* marri* marry
date: pregnan* schwanger* twins verlob* wedding
cast: besetz* cast* jouer* papel* play* role* rolle* star*
run: antret* bid candidat* elect* kandid* present* president* run* stand* wahl*
move: delocalis* demenag* mov* mud* relocat* transfer* traslad* umzieh* umzug* verlag*
tax: duty impot* impuest* iva levy* steuer* tax* umlage* vat
price: augment* aument* cut* erhoh* hauss* hike* increas* lift lifts preis* price* rais* rate*
price: rise* sub*
build: bau* build* built constru* plant
win: appoint* ernenn* fich* hire* name* nombr* nomm* sign* verpflicht*
fail: dop* fail* positif* positiv*
clean: clean* clear* limpi* negatif* negativ* passed propre
bankrupt: bankrupt* collaps* concurs* default* faillite* insolv* pleit* quiebr* retir* retrait*
bankrupt: withdraw*
probe: enquet* ermittel* ermittl* inquir* investig* probe* untersuch*
outage: apagon* ausfall* black* caid* corte* coupure* down offline outage* panne* stromausfall*
online: funciona* funktion* online running working
missing: desaparec* disappear* dispar* lost missing perdid* sank sink* sunk vanish* vermiss*
missing: verschwund*
found: aparec* aufgetaucht encontr* found gefund* home retrouv* safe tied
troops: carrier deploy* entsend* envi* envo* send* sent troop* tropas* troupes* truppen*
expel: ausgewies* ausweis* auswies* deport* evict* expel* expuls*
ask: ask* bailout beantrag* bitt* demand* loan pid* request* seek* solicit* sought
mishap: ablaze accident* blast* crash* derail* explo* fire hit hits unfall*
hurt: bless* herid* hurt injur* verletz* wounded
sink: capsiz* gesunken kenter* naufrag* sank sink* sombr* sunk
rescue: gerett* rescat* rescu* rettung* salvad* sauve* saved secour*
money: aid bailout cash credit funds loan money
flee: evacuat* fled flee flees leave leaves left
lie: lie lied lies lying
rename: rebapti* rebautiz* rebrand* renam* umbenan* umbenen*
keep_name: conserv* garde gardent keeps kept behalt*
up: augment* dearer encare* erhoh* hauss* hike hikes hiking increas* raise raised raises raising
up: rise rises subida sube suben subir* teurer verteuer*
down: abarat* baisse* baja bajan bajar* billiger cheaper lower lowers rebaj* senk* sinkt
fee: charge charges charging cobra cobrar* fee fees gebuhr* payant* tarif
gratis: costless free gratis gratuit* kostenlos*
hire: contrata* einstellungen embauch* hires hiring recruit* recrut*
expand: add adds ajout* amplia* ausbau* expand* extend* invest* neubau* renov* verlanger*
veto: veto* vetoes
enact: law promulg* signed signs unterzeichn*
strip: aberkannt* aberkenn* dechu* depouill* despoj* strip stripped strips
taint: contamin* e.coli empoison* envenen* intoxic* listeria poison* salmonel* tainted vergift*
taint: verseuch* verunreinig*
pure: bebible clears drink drinkable potab* safe sauber* trinkbar*
kidnap: abduct* enleve* entfuhr* kidnap* secuestr*
kept: belongs hanging hold holds independent ours own owns unsold
"""
_CONTRARY = """
arrest/free attack/safe ban/go_on ban/open bankrupt/go_on close/go_on close/open close/stay
dead/alive dead/found delay/on_time fail/clean halt/go_on halt/open halt/stay end/go_on end/stay
ill/alive jobs/stay leave/go_on leave/stay missing/alive missing/found move/stay outage/online
sack/stay split/stay split/together take/stay take/kept buy/kept flee/stay hack/safe hurt/safe
mishap/safe sink/safe rename/keep_name strip/keep_name up/down fee/gratis sack/hire jobs/hire
close/hire close/expand leave/expand veto/enact taint/pure kidnap/free kidnap/found kidnap/safe
"""
# What several words say together, by a word that says it alone.
_PHRASES = r"""
staying: (?:going )?nowhere|(?:not|n't) going anywhere|here (?:for|to stay)|long haul|se queda\w*
staying: me quedo|will be (?:on|here|back|with|in|at)\b|took (?:charge|training)
uninterrupted: (?:aura|auront) bien lieu|carr(?:y|ies) on|in service|in betrieb|up and running
uninterrupted: se maintient
schedule: on (?:time|track|course)|im (?:zeit)?plan|a temps|en hora
unharmed: en vie|a salvo|saine? et sau\w+|at home|tied up|in port
belongs: exactly where
"""
_CLAIMED = """
end: abandon* absag* annul* anul* arrest* arret* aus axe* ban* bankrupt* bar* beend* break*
end: cancel* cancer cierr* clos* collaps* coma cut* dead death* decede* dej* delay* demission*
end: despid* detain* deten* die* dimi* divorc* down* drop* einstell* end* entlass* evacu*
end: exit* expel* expuls* fallec* ferme* fermet* fire* flee* freez* froze* geschloss*
end: gestorben halt* hit* hospital* ill* injur* insolv* kill* koma lay* leav* left licenci*
end: lose* lost met miss* mort* mov* muer* oust* outage* part* postpon* pull* quit* quitt*
end: raus recall* relocat* resign* retir* romp* rucktritt sack* sale schlie* scrap* sell*
end: separ* separat* shut* sold split* step* stirbt stop* stopp* streich* strike* suppr*
end: suprim* suspend* tot trenn* tritt vend* verkauf* verlass* verlasst withdraw*
hedged: allegedly aurait bericht* claim* consider* could envisage* erwagt estudia* habria
hedged: konnte leaked letter* may memo* might near* negoci* negocia* offenbar plan* planen
hedged: plant podria pourrait prepara* prepare* prevoi* pruft report* reportedly rumour* said
hedged: says serait soll* source* talks verhandel* video* weigh* wohl
"""

# What a deed of one kind also is, in another's words.
_WIDER = {
    "close": "stop",
    "halt": "stop",
    "end": "stop",
    "ban": "stop",
    "outage": "stop",
    "buy": "deal",
    "mishap": "hit",
    "attack": "hit",
}
WIDE = frozenset({"stop", "hit"})
"""Kinds that hold for deeds of many sorts."""

# The deeds that a concept holds together.
_OF_CONCEPTS = {
    "leave": "resign",
    "close": "close",
    "halt": "cancel walkout",
    "outage": "outage",
    "ban": "ban",
    "talks": "talks",
    "buy": "buy merge sell",
    "deal": "deal",
    "arrest": "arrest",
    "split": "split",
    "dead": "dead",
    "missing": "missing sink",
    "attack": "hack attack strike",
    "mishap": "fire explosion crash",
    "delay": "delay",
    "sack": "sack",
    "price": "raise rise",
    "pay": "pay",
}
_TABLE = WordKinds(_DEEDS, within=True)


def _widen(deeds: frozenset[str]) -> frozenset[str]:
    return deeds.union(_WIDER[deed] for deed in deeds if deed in _WIDER)


def _find_deeds(word: str) -> frozenset[str]:
    return _widen(_TABLE.find(word) | _TABLE.find(cut_elision(word)))


DEEDS = Remembered(_find_deeds)
"""Of which kinds of deeds a folded word may tell."""

_DEEDS_OF_CONCEPTS = {
    CONCEPT + concept: _widen(frozenset({deed}))
    for deed, concepts in _OF_CONCEPTS.items()
    for concept in concepts.split()
}

_SAYING_TOGETHER = tuple(
    (re.compile(rf"\b(?:{words})\b"), word)
    for word, _, words in (line.partition(": ") for line in _PHRASES.strip().splitlines())
)

CLAIMED = Remembered(WordKinds(_CLAIMED).find)
"""What a folded word says of a claim: that something comes to its "end", or that it is "hedged"."""

_PAIRS = frozenset(
    pair
    for one, _, other in (pair.partition("/") for pair in _CONTRARY.split())
    for pair in ((one, other), (other, one))
)
_CONTRARIES = frozenset(one for one, _ in _PAIRS)


_IN_PHRASES_WORDS = """
nowhere anywhere here haul se quedo will took lieu carry carries service betrieb running time track
course plan zeitplan temps hora vie salvo et home tied port exactly
"""
_IN_PHRASES = frozenset(_IN_PHRASES_WORDS.split())  # one of them is in each


def join_phrases(plain: str) -> str:
    """Folded text, with what several words say of a deed said by one: "staying" for "going
    nowhere".
    """
    if _IN_PHRASES.isdisjoint(plain.split()):
        return plain  # as most
    for phrase, word in _SAYING_TOGETHER:
        plain = phrase.sub(word, plain)
    return plain


def find_deeds(word: str, terms: Collection[str] = ()) -> frozenset[str]:
    """Of which kinds of deeds a folded ``word`` or one of its ``terms`` may tell."""
    return DEEDS[word].union(*(_DEEDS_OF_CONCEPTS.get(term, ()) for term in terms))


def list_contraries(deeds: Collection[str]) -> frozenset[str]:
    """The kinds of deeds that are the contrary of one of ``deeds``."""
    return frozenset(other for one, other in _PAIRS if one in deeds)


def has_contrary(deeds: frozenset[str]) -> bool:
    """Whether one of the kinds ``deeds`` has a contrary at all."""
    return not _CONTRARIES.isdisjoint(deeds)


def are_contrary(some: frozenset[str], others: frozenset[str]) -> bool:
    """Whether one of ``some`` kinds of deeds is the contrary of one of ``others``."""
    return not _PAIRS.isdisjoint(product(some, others))

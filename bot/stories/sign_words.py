"""Words by what they do in a denial: what says no, what calls a report false, what tells that all
is as it was, who speaks, and what makes a no smaller. And the kinds of deeds of which the news
tells, with those that are each other's contrary.

Folded words of English, German, French and Spanish; with a star a word's beginning, and one of six
letters and more stands within German words, too ("fusion*" in "Medienfusionsbericht").
"""

from __future__ import annotations

from itertools import product

from bot.stories.remembered import Remembered

__all__ = ["CLAIMED", "DEEDS", "KINDS", "SMALL", "are_contrary"]

_KINDS = """
no: aucun aucune cannot cero far jamais jamas kein keine keinem keinen keiner keinerlei
no: keineswegs mai mitnichten nada nadie neither nessun nessuna nessuno never ni nicht nichts
no: nie niemals niemand niente ningun ninguna ninguno nirgends no nobody non none nor not
no: nothing nowhere nullement nunca pas personne rien tampoco weder without zero
deny: answers balaie* bestreit* bestritt* contest* contradict* debunk* dement* denial denied
deny: denies denonce denoncent deny denying descart* desmient* desmint* disavow* dismiss*
deny: disown* disput* ecart* excl* knock negado negar nego niant niega niegan nient ontken*
deny: pulls quash* rebut* rechaz* recus* refut* reject* rubbish* scotch* smentisc* smentit*
deny: squash* tumba* verneint widersprach widersprech* widersprich* winkt withdraws zanja
deny: zanjan zuruck zuruckweis*
idiom: baffl* bats batted bemus* broma brushed brushes cold drink hits humo imagination
idiom: knocked knocks lacht laughed laughs lid mock* news noticed paid poured pours puzzl*
idiom: record ridicul* rie risa scoff* shoots shot shuts slaps snort* spinnt straight surpris*
idiom: swats swatted vent waves wegen
false: absurd absurdo affabulation april baseless basis bidon blanco blodsinn bogus bulo*
false: bunkum canard canular* carece chisme chismes cierto cloned codswallop cuento deepfake*
false: delir* disinformation disparate* doctored dran ente erfunden* fable fabricat* fact
false: fairy fake faked falsa falsas falsch falschmeldung falschung false falso falsos
false: fantaisi* fantasy farfelu* fausse* faux fiction* figment forg* foundation garbage
false: gefalscht* gerede groundless haltlos* hoax* humbug inaccurate incorrect ineptie*
false: infond* infox infundad* infundio intox invent* inventad* invente* invention joke
false: kokolores lie lies ludicrous luge* made-up manipulat* marchen mensong* mentira* merit
false: misheard misinformation mislead* misquot* misread mistaken montage montaje myth*
false: nonsense parod* patrana* prank* premature propaganda quatsch ragot ragots ridiculous
false: rubbish satir* stimmt substance tosh truth unfounded unfug unsinn untrue unwahr* verdad
false: vero verso vrai wahr wrong zeitungsente
report: allegation* anderslautend* articles bericht* brief carta claim* clip footage foto
report: gerucht* gossip headlines image informacion* information* letter lettre media medien*
report: meldung* memo noticia* photo* picture post posts prensa press presse report* rumeur*
report: rumor* rumour* speculation spekulation* stories story suggestion* suggests talk
report: version* video
stay: abiert* ahead alive aura bel bien bleib* business commit* committed continu* fit fliegt
stay: forme forthcoming forward geoffnet geplant intact integra keep* lauft lebt maintien*
stay: mantendr* mantien* normal normal* normalement normalidad nowhere offen open operat*
stay: ouvert* planmassig planned poursui* poursuiv* prevu promised putzmunter remain* rest*
stay: running safe schedule sicher siempre sigue* stay* still toujours track unchanged
stay: unharmed untouched unverandert usual viv* vivant* vorgesehen weiter* well wohlauf
say: accord* aclara* adds affirm* afirm* answer* asegur* assur* beteuert* betont* clarif*
say: declar* dice* dit erklart* explain* indique* insist* jura jure laut precis* promet*
say: promete repl* repond* respon* responde* sagt* said say* segun selon so sostiene* stat*
say: stellt stress* tell* told versichert* verspricht vow*
role: abogad* agent agente aide* airline alcald* attorney avocat* bank betreiber board boss
role: bosses both captain carmaker ceo chairman chef* chief club compania company council
role: council* direction directiva director downing embassy empresa entourage entreprise
role: familia familie famille family father federacion federation firm firma founder gerente
role: gobierno gouvernement government groupe head hersteller hopital hospital* klinik* klub
role: konzern kreml* label lawyer* league liga ligue mairie maker management manager
role: manufactur* mayor* minister* ministerio ministerium ministre ministro ministry mother
role: office official officials operator organis* organiz* owner palace police portavoz porte-
role: parole prefecture president publicist publisher* rector* rectora* regierung rektor* rep
role: represent* representative* school skipper sources spokes* sprecher* studio team
role: unternehmen veranstalt* verband verein verlag vorstand widow
me: i i'll i'm i've ich j'ai je ma me mein* mi mon my nosotros notre nous nuestr* our uns
me: unser* us we we'll we're we've wir yo
outsider: analyst* betriebsrat campaign* concurrent* critics customers economist* expert*
outsider: experten* experts fans gewerkschaft* konkurren* neighbour* oposicion opposant*
outsider: opposition physicist* rival* sindicat* syndicat* union*
limit: ahora all antes anymore aun autres before currently derzeit encore erst every further
limit: if immediate instant just longer mas mehr more new noch now nur only other others otras
limit: otros plus seulement solo todavia unless until vorerst weitere* yet
part: amount because causa* cause* chiffre* cifra* cost costs date details down due fee
part: figure* grund importe montant motive number over part precio preis price prix reason
part: summe terms valuation zahl*
offer: angebot* antrag* appeal* approach* bid* call* demand* demande* forderung* gebot motion
offer: oferta* offer* offre* opa peticion* plea proposal* proposition* propuesta* request*
offer: vorschlag
guilt: apolog* blame coupab* culpab* defend* fault fight guilt guilty innocen* inocen* liab*
guilt: schuld* unschuld* wrongdoing
comment: comentar* comment* commentaire* commenter kommentier* stellungnahme
confirm: acknowledg* admet admit* admite* bestatig* conced* confirm* raumt reconnai* reconoc*
regret: bedauer* disappoint* gutted lament* regret* regrett* sad sorry triste
contrary: contrairement contrario contrary contre despite entgegen lieber malgre opposite pese
contrary: wegen
"""
_DEEDS = """
close: cerrad* cerrar* cierr* cierre* clos* closure* dicht* ferm* geschloss* schliess* schloss
close: shut* shutter*
open: abiert* abre abrir* geoffnet* offen* open* ouvert* ouvr*
leave: abandon* abschied* aufhor* dej* demission* depart* dimi* exit* geht go goes going leav*
leave: left marcha* out part pull* quit* quitt* renunci* resign* retir* retira* retrait*
leave: rucktritt* salida* stand* step* tritt verlass* verlasst walk* zurucktret*
stay: behalt* bleib* continu* grid keep* kept manten* mantien* qued* remain* rest* sigue*
stay: stay* still toujours
sack: axe* axed beurlaub* ces* despid* destitu* dismiss* ecart* echa* entlass* feuer* fire*
sack: fired freigestell* gefeuert* licenci* limoge* oust* part* remov* sack* vir*
jobs: abbau* arbeitsplatz* cut* despid* empleo* emploi* entlass* headcount* job* kundig* lay*
jobs: layoff* let licenci* plantilla* poste* recort* redundan* staff stellen* suppr*
jobs: workforce*
dead: dead death* dece* decede* die* dying fallec* gestorben kill* mata* meur* mort* muer*
dead: pass* starb stirbt tod tot tote* tue*
alive: aliv* gesund leben* lebendig* lebt liv* putzmunter salud vie viv* vivant* well wohlauf*
buy: achat* acquer* acqui* adqui* angebot* bid* bought buy* ced* cession* compr* deal* dispos*
buy: divest* einstieg fusion* gebot kauf* merg* offer* opa purchas* rachat* rachet* sale*
buy: sell* sold spin* stake* takeover* tie-up ubernahm* ubernimm* vend* venta* vente* verkauf*
talks: approach* contact* conversac* discuss* gesprach* negoci* negotiat* pourparl* talk*
talks: verhandel* verhandl*
deal: abkomm* accord* acuerd* agre* ceasefire* contract* contrat* deal* einig* firm* pact*
deal: sign* signe* signed treaty* tregua* treve* truce* vereinbar* vertrag* waffenruh*
ban: ban* bann* forbid* interdi* outlaw* prohib* prohibit* verbiet* verbot*
halt: abgesagt* absag* annul* anul* arret* ausgesetz* aussetz* axe* beend* cancel* cort*
halt: eingestell* einstell* fin freez* froze* halt* met paraliz* pause* romp*
halt: scrap* stop* stopp* supprim* suspend*
go_on: ahead comme continu* fortges* fortsetz* go maintain* maintenu* maintien* mantien*
go_on: normal* normalidad operat* planmass* poursui* resum* run* running sigue* usual weiter*
delay: aplaz* decal* delay* late posterg* postpon* push* report* repouss* retard* retras*
delay: slip* verschieb* verschob* verspat* verzoger*
on_time: calendario* calendrier* plan* planmass* planned plazo* previst* prevu* schedule*
on_time: termin* time track zeitplan*
arrest: arrest* arret* charged custody detain* deten* detenid* fasst festgenomm* garde gefass*
arrest: held interpell* jail* preso verhaft*
free: bureau desk despacho free* freed frei home liberta* liberte* libre* office
ill: cancer cancer* coma diagnos* enferm* health* heart herz* hospital* ill* infart* ingres*
ill: koma krank* krebs* malad* sick* stroke unwell
split: affair* break* broke* divorc* romp* ruptur* rupture* scheid* separ* separat* split*
split: trenn*
together: couple ensemble gluckl* happy juntos married together unid* union zusammen
hack: breach* cyber* data datenleck* filtra* fuite* hack* hacke* hacker* leak* pirat* ransom*
hack: robo* steal* stole* vol*
attack: alcanz* angegriff* angriff* ataqu* attack* attaqu* bomb* drohn* drone* fire frapp*
attack: getroff* golpe* shell* shot* strike* struck touch*
safe: ileso* intact intact* safe* sain seguro* sicher undamaged unharmed untouched unversehrt
take: caid* captur* control* eingenomm* erober* fall* fell hands lost pris* seiz* tak* tom*
take: took*
recall: llam* rappel* recall* retir* ruckruf* ruf* withdraw*
pay: bezahl* pag* paid pay* paye* payment* ransom vers* zahl*
meet: besuch* encuentr* getroff* meet* met rencontr* reuni* summit treff* visit*
date: baby bod* casa* embaraz* enceinte* engag* expect* fianc* heirat* jumeau* mari* marri*
date: marry pregnan* schwanger* twins verlob* wedding
cast: besetz* bond cast* james jouer* papel* play* role role* rolle* star*
run: antret* bid candidat* elect* election* kandid* present* president* run* stand* wahl*
move: delocalis* demenag* mov* mud* relocat* transfer* traslad* umzieh* umzug* verlag*
tax: duty impot* impuest* iva levy* steuer* tax* umlage* vat
price: augment* aument* cut* erhoh* hauss* hike* increas* preis* price* rais* rate* rise* sub*
build: bau* build* built constru* construct* depot plant
win: appoint* ernenn* fich* hire* name* nombr* nomm* sign* signer* verpflicht*
fail: dop* doping fail* positif* positiv* positive test*
clean: clean* clear* limpi* negatif* negativ* negative propre
bankrupt: bankrupt* collaps* concurs* default* faillite* insolv* pleit* quiebr* retir*
bankrupt: retrait* withdraw*
probe: enquet* ermittel* ermittl* inquir* investig* probe* untersuch*
outage: apagon* ausfall* black* blackout* caid* corte* coupure* down offline outage* panne*
outage: stromausfall*
online: funciona* funktion* lights marche online strom up working
missing: desaparec* disappear* dispar* lost missing perdid* vanish* vermiss* verschwund*
found: aparec* aufgetaucht encontr* found gefund* home retrouv* safe tied
troops: carrier deploy* entsend* envi* envo* send* sent troop* tropas* troupes* truppen*
expel: ausgewies* ausweis* auswies* deport* evict* expel* expuls*
ask: ask* bailout beantrag* bitt* demand* loan pid* request* seek* solicit* sought
mishap: crash* explo* injur* hurt wounded blast* unfall* verletz* accident* bless* herid* derail*
sink: sink* sank sunk capsiz* kenter* gesunken sombr* naufrag* hund*
rescue: rescu* saved gerett* rettung* sauve* secour* rescat* salvad*
"""
_CONTRARY = """
arrest/free attack/safe ban/go_on ban/open bankrupt/go_on close/go_on close/open close/stay
dead/alive dead/found delay/on_time fail/clean halt/go_on halt/open halt/stay ill/alive
jobs/stay leave/go_on leave/stay missing/alive missing/found move/stay outage/online
sack/stay split/stay split/together take/stay
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

_LEAST_WITHIN = 6
_LONGEST_ENDING = 5


class _Table:
    """The kinds of words of a table, one list of words for each kind."""

    def __init__(self, table: str, *, within: bool) -> None:
        self._within = within
        self._words: dict[str, set[str]] = {}
        self._stems: list[tuple[str, str]] = []
        for line in table.strip().splitlines():
            kind, _, words = line.partition(": ")
            for word in words.split():
                if word.endswith("*"):
                    self._stems.append((word[:-1], kind))
                else:
                    self._words.setdefault(word, set()).add(kind)

    def find(self, word: str) -> frozenset[str]:
        found = set(self._words.get(word, ()))
        found.update(kind for stem, kind in self._stems if self._has(word, stem))
        return frozenset(found)

    def _has(self, word: str, stem: str) -> bool:
        is_long = len(stem) >= _LEAST_WITHIN
        if self._within and is_long:
            return stem in word
        is_near = is_long or not self._within or len(word) - len(stem) <= _LONGEST_ENDING
        return is_near and word.startswith(stem)


_KINDS_TABLE = _Table(_KINDS, within=False)


def _find_kinds(word: str) -> frozenset[str]:
    found = _KINDS_TABLE.find(word)
    return found | {"no"} if word.endswith("n't") else found


KINDS = Remembered(_find_kinds)
"""What a folded word does in a denial: "no", "deny", "false" and the other kinds of the table."""

DEEDS = Remembered(_Table(_DEEDS, within=True).find)
"""Of which kinds of deeds a folded word may tell."""

CLAIMED = Remembered(_Table(_CLAIMED, within=False).find)
"""What a folded word says of a claim: that something comes to its "end", or that it is "hedged"."""

_PAIRS = frozenset(
    pair
    for one, _, other in (pair.partition("/") for pair in _CONTRARY.split())
    for pair in ((one, other), (other, one))
)


def are_contrary(some: frozenset[str], others: frozenset[str]) -> bool:
    """Whether one of ``some`` kinds of deeds is the contrary of one of ``others``."""
    return not _PAIRS.isdisjoint(product(some, others))

"""Verbs of what is done, by the kind of event of which they are the deed.

English verbs stand in their plain form, irregular ones with their past and participle behind
slashes, and with what belongs to them behind "+" ("step+down"). Of German, French and Spanish
the finite forms and the participles stand, for folded text (see `text.fold`), beside "is+down";
"ruft~zuruck" is a verb whose other part comes later in its clause. Infinitives, futures and
conditionals stand nowhere: they tell no deed.
"""

from __future__ import annotations

from collections.abc import Mapping

from bot.model import Event

__all__ = ["ELSEWHERE", "ENGLISH"]

# What is done to a deed that goes by a noun: "confirms the recall", "accepts the offer".
_SETTLING = """
announce confirm complete finalise finalize conclude seal sign ink admit/admitted accept approve
begin/began/begun clinch ratify order unveil issue impose reach strike+deal/struck+deal file
enter+into declare authorise authorize agree decide vote resolve choose/chose/chosen
"""
_SETTLING_ELSEWHERE = """
kundigt~an kundigen~an kundigte~an angekundigt bestatigt bestatigen bestatigte besiegelt
besiegelte besiegeln vollzieht vollzogen schliesst~ab schloss~ab schlossen~ab abgeschlossen
unterzeichnet unterzeichnen unterzeichnete unterschreibt unterschreiben billigt billigen billigte
genehmigt genehmigte genehmigen beginnt beginnen begann begonnen nimmt~an nahm~an nehmen~an
angenommen akzeptiert akzeptieren akzeptierte verhangt verhangte verhangen beschliesst
beschliessen beschloss beschlossen erhebt erhob erhoben startet startete gestartet meldet meldete
gemeldet einigt einigen einigte einigten geeinigt vereinbart vereinbaren vereinbarte vereinbarten
entscheidet
annonce annoncent confirme confirment conclut concluent finalise finalisent boucle signe signent
scelle accepte acceptent acceptee approuve approuvent approuvee commence entame entament inflige
infligent infligee dit+oui acte actent autorise decide decident depose deposent s'accorde
s'accordent
anuncia anuncian anuncio confirma confirman confirmo completa completan completo concluye firma
firman firmo firmaron firmado sella sellan sello acepta aceptan acepto aprueba aprueban aprobo
aprobado aprobada inicia inician inicio impone imponen impuso comienza comienzan comenzo autoriza
autorizo decide deciden decidio formaliza se+declara se+declaro acuerda acuerdan acordo acordaron
pacta pactan pacto
"""
_DEALS = """
buy/bought acquire purchase sell/sold divest offload merge absorb take+over/took+over/taken+over
swallow snap+up take/took/taken invest raise secure close partner team+up join form end split
dissolve terminate sever cut/cut drop quit leave/left spin+off/spun+off win/won land award renew
extend expand scrap abandon back+out pull+out walk+away break/broke/broken forge lead/led pay/paid
"""
_DEALS_ELSEWHERE = """
kauft kaufen kaufte gekauft ubernimmt ubernehmen ubernahm ubernommen erwirbt erwarb erworben
erwerben verkauft verkaufen verkaufte verausserte veraussert schluckt fusioniert fusionieren
fusionierte stosst~ab stiess~ab abgestossen gibt~ab gab~ab trennt trennte getrennt steigt~ein
stieg~ein eingestiegen steigt~aus stieg~aus ausgestiegen beteiligt beteiligte sichert sicherte
beendet beendete beenden verlangert kooperiert kooperieren verbundet zahlt
s'offre s'offrent rachete rachetent achete achetent acquiert acquierent vend vendent vendu vendue
cede cedent cedee
reprend reprennent repris absorbe avale fusionne fusionnent prend prennent leve levent investit
investissent s'allie s'allient s'associe s'associent rompt rompent met+fin mettent+fin quitte
quittent remporte decroche
compra compran compro comprado comprada adquiere adquieren adquirio adquirido vende venden vendio
vendido vendida absorbe absorbio fusiona fusionan fusiono levanta capta capto invierte invierten
rompe rompen rompio toma+el entra cede cedio se+alia se+alian se+une se+unen se+hace+con pone+fin
ponen+fin gana logra
schnappt schnappte geht+an ging+an gehen+an steigt~ein
s'empare s'emparent met+la+main mettent+la+main se+deleste se+delestent s'adjuge s'adjugent croque
entre+au+capital entrent+au+capital passe+sous tombe+dans+l'escarcelle
se+desprende se+desprenden se+deshace se+deshacen se+queda+con se+quedan+con se+adjudica
se+adjudican liquida liquidan pasa+a+manos pasan+a+manos
"""
_WORK = """
cut/cut axe slash shed/shed lay+off/laid+off fire dismiss eliminate close shut/shut sack scrap
trim strike/struck walk+out walk+off stop down+tools start launch stage settle end suspend
call+off go+on go/went/gone reject join+the+strike lose/lost let+go resume return
"""
_WORK_ELSEWHERE = """
streicht streichen strich gestrichen baut~ab bauen~ab baute~ab abgebaut kurzt kurzen entlasst
entlassen entliess kundigt schliesst schliessen schloss geschlossen streikt streiken streikte
bestreikt bestreiken legt~nieder legen~nieder legten~nieder niedergelegt tritt~streik
treten~streik ruft~streik rief~streik rufen~streik beendet beenden beendete stellt~ein stellen~ein
lehnt~ab lehnen~ab
supprime suppriment supprimee supprimes licencie licencient licencies ferme ferment debraye
debrayent cesse cessent font+greve fait+greve arrete arretent se+separe se+mettent+en suspend
suspendent leve levent rejette rejettent reduit reduisent
recorta recortan recorto despide despiden despidio elimina eliminan suprime suprimen cierra
cierran cerro cerrado cesa paran para van+a+la+huelga convoca convocan convoco inician desconvoca
desconvocan suspende suspenden suspendio prescinde reduce
fallt~weg fallen~weg fielen~weg macht~dicht machen~dicht gibt~auf trennt trennten verliert verlieren
taille taillent perd perdent
echa echan ejecuta deja+en+la+calle dejan+en+la+calle deja+a presenta+un+ere
"""
_LAW = """
fine sue charge indict convict sentence jail acquit arrest detain block clear ban/ban bar rule
raise cut/cut hold/held lower hike pass adopt veto reject plead/pled overturn uphold/upheld
dismiss open launch probe seize raid kill stab shoot/shot rob extradite lift suspend revoke
penalise penalize enact introduce grant deny halt strike+down/struck+down find/found win/won
lose/lost settle free release hand award tighten ease scrap set/set throw+out/threw+out outlaw
legalise legalize decriminalise accuse imprison catch/caught capture murder steal/stole/stolen
attack injure wound die extend slap hit/hit quash
"""
_LAW_ELSEWHERE = """
verklagt verklagte klagt~an klagte~an angeklagt verurteilt verurteilte verurteilen spricht~frei
sprach~frei freigesprochen nimmt~fest nahm~fest nehmen~fest festgenommen verhaftet verhaftete
verhaften untersagt untersagte untersagen verbietet verbieten verbot verboten stoppt stoppte
gestoppt blockiert blockierte erlaubt erlaubte senkt senken senkte gesenkt erhoht erhohen erhohte
hebt~an hob~an angehoben verabschiedet verabschiedeten verabschiedete kippt kippte gekippt
hebt~auf hob~auf aufgehoben leitet~ein leitete~ein eingeleitet durchsucht durchsuchte durchsuchen
klagt klagte brummt~auf verdonnert andert andern anderte lehnt~ab lehnte~ab totet totete getotet
stirbt starb gibt~frei gab~frei lasst~zu lockert verscharft zahlt gesteht gestand ermittelt
ausgeliefert beschlagnahmt
condamne condamnent condamnee condamnes poursuit poursuivent inculpe inculpee acquitte acquittee
interpelle interpellee arrete arretee ecroue ecrouee bloque bloquent interdit interdisent valide
rejette rejettent adopte adoptent adoptee adoptes vote votent releve relevent abaisse abaissent
baisse reduit ouvre ouvrent perquisitionne annule annulent suspend suspendent leve levent legalise
mis+en+examen mise+en+examen mis+en+cause reconnu reconnue relaxe relaxee plaide tue tuent libere
sanctionne porte+plainte attaque
condena condenan condeno condenado condenada multa multan multo multada multado demanda demandan
demando demandada imputa imputan imputado imputada acusa+formalmente absuelve absolvio absuelto
absuelta detiene detienen detuvo detenido detenida bloquea bloquean bloqueo bloqueada prohibe
prohiben prohibio prohibido veta veto sanciona sanciono sube suben subio baja bajan bajo eleva
elevo aplica tumba anula anulo suspende suspendio promulga abre abrio investiga registra asesinan
mata matan mataron legaliza encarcela procesa procesado extraditado
meldet+insolvenz melden+insolvenz meldete+insolvenz angemeldet stellt+insolvenzantrag stellt+antrag
beantragt beantragte ist+insolvent ist+pleite ist+zahlungsunfahig sind+pleite eroffnet eroffnete
geht+in ging+in rutscht+in fluchtet geht+pleite ging+pleite
placee+en placee+sous place+en place+sous places+en mise+en+redressement mis+en+redressement
mise+en+liquidation mis+en+liquidation fait+faillite se+declare se+place prononce declare
entra+en entro+en se+acoge se+acogio quiebra quebro solicita solicito presenta+concurso
presenta+suspension decreta declara
"""
_POSTS = """
name appoint resign quit/quit step+down depart retire fire oust sack remove dismiss replace
succeed take+over/took+over/taken+over take/took/taken become/became hire promote elect join exit
pick choose/chose/chosen return tap poach leave/left stand+down/stood+down go/went/gone assume
start swear+in/sworn+in install force+out bow+out nominate crown
"""
_POSTS_ELSEWHERE = """
ernennt ernannte ernannt ernennen beruft berief berufen tritt~zuruck trat~zuruck treten~zuruck
zuruckgetreten tritt~an trat~an angetreten wird~chef wird~chefin ubernimmt ubernahm ubernommen
verlasst verliess verlassen geht ging gegangen entlasst entliess entlassen wahlt wahlte gewahlt
bestellt wechselt wechselte lost~ab loste~ab abgelost folgt setzt~ab abgesetzt feuert gefeuert
hort~auf holt legt~nieder nominiert wirft~hin
nomme nomment nommee demissionne demissionnent demissionnee quitte quittent limoge limogee evince
evincee remplace succede prend+la+tete prend+les+renes devient elu elue elit choisit designe
designee part+a se+retire promu promue arrive+a rejoint
nombra nombran nombro nombrado nombrada dimite dimiten dimitio dimitido renuncia renuncio
renunciado destituye destituyo destituido destituida cesa ceso cesado cesada sustituye releva
asume asumio elige eligen eligio elegido elegida designa designo designado designada ficha deja
dejo abandona se+retira se+va
abberufen wirft~raus warf~raus schmeisst~raus fliegt~raus flog~raus stellt~frei freigestellt
tritt~ab trat~ab trennt verliert verlor raumt raumte
debarque debarquee ecarte ecartee revoque revoquee congedie congediee remercie remerciee demis
demise se+separe
echa echan fulmina fulmino aparta aparto despide despidio prescinde sale+de cambia+de
"""
_LAUNCHES = """
launch unveil release introduce roll+out start debut open ship reveal publish present show
put+on+sale bring+out/brought+out add update hit/hit go+on+sale/went+on+sale arrive come+to
fly/flew/flown bring/brought
"""
_LAUNCHES_ELSEWHERE = """
stellt~vor stellte~vor stellen~vor vorgestellt bringt brachte bringen prasentiert prasentierte
prasentieren veroffentlicht veroffentlichte startet starten startete eroffnet eroffnete enthullt
zeigt fuhrt~ein fuhrte~ein eingefuhrt verkauft
lance lancent lancee lances devoile devoilent devoilee presente presentent sort sortent sorti
ouvre ouvrent publie publient inaugure commercialise deploie
lanza lanzan lanzo lanzado lanzada presenta presentan presento presentado estrena estreno estrenan
publica abre inaugura inauguro despliega desvela introduce saca
"""
_FAILURES = """
hit/hit suffer knock go+down/went+down/gone+down crash fail leave/left disrupt restore
steal/stole/stolen leak breach hack expose attack take/took/taken disclose lose/lost shut/shut
stop compromise cripple   ransom infect report affect halt paralyse paralyze
ground break/broke/broken fall/fell/fallen freeze/froze/frozen resume return access down
"""
_FAILURES_ELSEWHERE = """
is+down are+down is+offline are+offline went+offline
fallt~aus fielen~aus fiel~aus ausgefallen legt~lahm legte~lahm lahmgelegt gehackt stiehlt stahlen
gestohlen erbeuten erbeutet erbeuteten angegriffen greift~an trifft traf getroffen streikt
ist+offline sind+offline legen~lahm stort gestort kampft dringt~ein eingedrungen
tombe tombent tombee touche touchent touchee paralyse paralysent vole voles volees piratee pirate
subit subissent est+en+panne sont+en+panne expose exposees fuite derobees est+hors prive privent
cae caen cayo caido afecta afectan afecto sufre sufren sufrio roban robo robaron roba hackean
hackeado filtra filtran filtraron paraliza deja dejan dejo interrumpe expone ataca
"""
_RECALLS = """
recall pull withdraw/withdrew/withdrawn remove stop halt suspend take+off take/took/taken
call+back expand widen warn+customers
"""
_RECALLS_ELSEWHERE = """
ruft~zuruck rufen~zuruck rief~zuruck zuruckgerufen nimmt~verkauf nimmt~regal nimmt~markt
nehmen~markt zieht~zuruck zuruckgezogen stoppt stoppte holt~zuruck beordert~zuruck
rappelle rappellent rappelee rappeles retire retirent retires retirees suspend stoppe
retira retiran retiro retirado retirada llama+a+revision llama+a+revisar suspende llaman+a
"""
_HARM = """
kill hit/hit strike/struck die crash sink/sank/sunk collapse explode erupt injure wound destroy
leave/left bury derail flood rescue evacuate capture take/took/taken seize attack bomb shell
invade fall/fell/fallen shoot/shot down launch fire agree withdraw/withdrew/withdrawn release free
find/found drown burn rip tear/tore/torn sweep/swept shake/shook/shaken rattle rock jolt shut/shut
kidnap abduct ambush storm overrun retake/retook/retaken recapture advance blow+up plunge capsize
collide overturn ram hold/held claim   batter lash trap strand displace close
pound raid assassinate murder break+out/broke+out end pass+away halt cross make+landfall cut+off
"""
_HARM_ELSEWHERE = """
is+dead are+dead is+missing are+missing is+alight
totet toteten totete getotet stirbt sterben starb starben gestorben verletzt verletzte sturzt~ab
sturzte~ab abgesturzt sturzt~ein sturzte~ein eingesturzt entgleist entgleiste explodiert
explodierte sinkt sank gesunken kentert kenterte erschuttert erschutterte bebt bricht~aus
brach~aus ausgebrochen zerstort zerstorte trifft traf getroffen greift~an griff~an angegriffen
nimmt~ein nahm~ein eingenommen erobert eroberte bombardiert beschiesst kollidiert kollidieren
uberflutet fordert forderte brennt evakuiert reisst kommt~ums kommen~ums gefunden entfuhrt
entfuhrte fallt fiel zieht~ab verkundet schiesst~ab erschossen erschiesst
tue tuent tuee tues fait+des fait+au meurt meurent mort+a decede decedee deces s'ecrase s'ecrasent
s'effondre s'effondrent deraille deraillent explose explosent coule coulent secoue secouent frappe
frappent touche ravage ravagent detruit detruisent blesse blesses bombarde bombardent attaque
attaquent s'empare s'emparent prend prennent enleve tombe tombent emporte fauche percute s'eteint
evacue
mata matan mataron mato muere mueren murio murieron muerto fallece fallecen fallecio se+estrella
se+estrellan descarrila descarrilan descarrilo explota explotan exploto estalla estallan estallo
se+hunde se+hunden se+derrumba sacude sacuden sacudio golpea azota destruye arrasa hiere hieren
deja dejan dejo ataca atacan ataco bombardea bombardean toma toman tomo captura cae caen cayo
secuestra evacuan choca chocan
"""
_RESULTS = """
report post raise cut/cut lower beat/beat miss swing/swung lift hike slash book earn double triple
halve return make/made record slip+to turn scrap hold/held
"""
_RESULTS_ELSEWHERE = """
meldet meldete verdoppelt verdoppelte steigert steigerte senkt senkte hebt~an hob~an erhoht
erhohte verdient verdiente verfehlt ubertrifft ubertraf schreibt kassiert erzielt erwirtschaftet
publie publient affiche affichent releve releva abaisse double enregistre realise depasse manque
gana gano eleva elevo rebaja rebajo duplica duplico pierde perdio supera supero registra factura
ingreso reduce
"""
_VOTES = """
win/won lose/lost beat/beat elect re-elect concede defeat call dissolve choose/chose/chosen oust
reject back vote claim secure retain sweep/swept keep/kept hold/held become/became take/took/taken
"""
_VOTES_ELSEWHERE = """
gewinnt gewann gewonnen verliert verlor verloren wahlt wahlte gewahlt siegt siegte holt ruft~aus
lost~auf aufgelost raumt~ein wiedergewahlt
remporte remportent gagne perd elu elue elit reelu reelue dissout convoque bat l'emporte s'impose
gana ganan gano pierde perdio elige eligen eligio reelegido reelegida convoca convoco disuelve
vence vencio derrota se+impone
"""

_BY_EVENT = (
    (
        (
            *(Event.ACQUISITION, Event.PARTNERSHIP_FORMED, Event.PARTNERSHIP_ENDED),
            Event.FUNDING,
        ),
        (_DEALS, _DEALS_ELSEWHERE),
    ),
    ((Event.LAYOFFS, Event.LABOR), (_WORK, _WORK_ELSEWHERE)),
    ((Event.LEGAL, Event.REGULATION, Event.CRIME), (_LAW, _LAW_ELSEWHERE)),
    ((Event.EXECUTIVE_CHANGE,), (_POSTS, _POSTS_ELSEWHERE)),
    ((Event.PRODUCT_LAUNCH,), (_LAUNCHES, _LAUNCHES_ELSEWHERE)),
    ((Event.OUTAGE, Event.SECURITY_BREACH), (_FAILURES, _FAILURES_ELSEWHERE)),
    ((Event.RECALL,), (_RECALLS, _RECALLS_ELSEWHERE)),
    (
        (Event.DISASTER, Event.ACCIDENT, Event.CONFLICT, Event.DEATH),
        (_HARM, _HARM_ELSEWHERE),
    ),
    ((Event.EARNINGS,), (_RESULTS, _RESULTS_ELSEWHERE)),
    ((Event.ELECTION,), (_VOTES, _VOTES_ELSEWHERE)),
)
ENGLISH: Mapping[Event, str] = {
    event: f"{verbs[0]} {_SETTLING}" for events, verbs in _BY_EVENT for event in events
}
"""By event, the English verbs of its deeds. Of `RESEARCH` and `OTHER` there are none."""
ELSEWHERE: Mapping[Event, str] = {
    event: f"{verbs[1]} {_SETTLING_ELSEWHERE}" for events, verbs in _BY_EVENT for event in events
}
"""By event, the finite forms and participles of the other languages."""

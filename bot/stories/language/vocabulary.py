"""Words that say little: those of every sentence, and those of every news page.

The second table is the prior of a word's rarity, so that a window with ten stories in it
already knows that "company" tells less than "Infinera".
"""

from __future__ import annotations

__all__ = ["COMMON_ACTORS", "COMMON_NEWS_WORDS", "STOP_WORDS"]

_STOP_EN = """
a about above after again against all also am an and another any are as at be because been before
being between both but by can could d did do does doing down during each few for from further had
has have having he her here hers him his how i if in into is it its itself just ll me more most
my nor not of off on once only or other our out over own re s same she should so some such t
than that the their theirs them then there these they this those through to too under until up
upon us ve very was we were what when where which while who whom whose why will with would you
your amid via per vs versus may might must shall yet still even ever
"""
_STOP_OTHER = """
au aux avec ce ces cette chez comme dans de des du elle en est et eux il ils je la le les leur lui
mais meme mes mon ne nos notre nous on ou par pas plus pour qu que qui sa sans se ses son sont sur
ta te tes toi ton tu un une vos votre vous apres avant contre selon entre
der die das den dem des ein eine einen einem einer eines und oder aber auch auf aus bei bis durch
fur gegen hat haben ich ihr ihre im ist mit nach nicht noch nur sein sich sie sind uber um und
unter vom von vor war werden wie wird wurde zu zum zur
al como con del desde el ella ellos entre es esta este ha han hasta las los mas muy ni o para pero
por porque se segun ser si sin sobre su sus tras una uno unos y ya
"""
_STOP_ROMANCE_AND_DUTCH = """
di che della dello degli delle dell dal dalla dalle dai dagli nel nella nello nei nelle sul sulla
sui sulle gli lo uno ma piu anche sono hanno stato stata dopo agli alla alle allo fra questo
questa chi tra senza fino perche quando dove
do da dos no na nos nas ao aos pelo pela pelos pelas uma umas uns em sao foi ou seu sua seus
suas mais apos ate ja tem que nao ainda depois quem onde
het een van voor op te met dat zijn bij naar uit heeft hebben wordt worden niet ook tegen
maar deze dit zich om nog geen wel
"""
_COMMON_NEWS = """
add after again agree agreement aim amid announce announces announcement area ask back ban base
be become begin best big biggest board bring build business buy call calls case center centre ceo
chairman chance change chief city claim close come comes comment company companies confirm
continue corp corporation could country court create customer cut data day days deal decision
department detail develop development director disclose dollar early economy end ends event
executive expect expected expert face fall fell file find fire firm first five follow force four
friday full fund future game get give global go goes government great group grow growth head health
help high hit hits hold home hour house inc include including increase industry interest
international investor issue job join july june keep key know lack large largest last late latest
launch launches law lead leader leave left level life like line live local long look lose loss low
ltd made make makes man many march market markets may meet meeting member men million billion
minister ministry m b monday money month months move name nation national near need new news next
night north november october office official officials old one open operation order part party
past pay people per percent period person place plan plans play point police policy power
president press price prices problem product production program project public put quarter
question raise rate record release remain report reports reported reporter reporting result
results return reveal right rise risk role rose run said sale sales saturday say says second
secretary sector security see seek seen sell september series service services set seven several
share shares shot show shows side sign since six social source sources south spokesman spokeswoman
spokesperson staff stand start state statement states stay step stock stocks stop story street
strong sunday support system take takes talk talks team tech technology tell ten term test
thing think third three thursday time times today told top total trade tuesday turn two unit
united update use used user value want war warn warns watch water way wednesday week weeks
well west win within woman women work worker workers world worth year years young
january february april august december
januar februar marz juni juli oktober dezember janvier fevrier avril juin juillet aout septembre
octobre novembre decembre enero febrero marzo abril junio julio agosto septiembre octubre noviembre
diciembre gennaio febbraio maggio giugno luglio settembre ottobre novembre dicembre
reuters associated exclusive breaking according
sheriff township county counties
earthquake quake magnitude killed dead died death injured strikes struck storm flood
attack attacks explosion bomb accused charged charges arrest arrested trial lawsuit sues sued judge
km mi depth epicenter epicentre utc gmt est edt
acquire acquires acquisition merger partnership earnings profit revenue layoffs outage recall
election vote votes poll campaign study research scientists launched unveiled phone app
"""

_ACTORS = """
sec ftc doj fcc fda cftc cfpb faa nhtsa epa fbi cisa fca ofcom bafin esma white-house
us-treasury us-state-department us-supreme-court us-congress european-union
european-commission european-parliament uk-government united-nations nato imf world-bank wto
world-health-organization kremlin donald-trump joe-biden xi-jinping vladimir-putin
emmanuel-macron friedrich-merz keir-starmer ursula-von-der-leyen
international-criminal-court international-court-of-justice european-court-of-justice
european-court-of-human-rights bundesverfassungsgericht bundesgerichtshof uk-supreme-court
supreme-court-of-india supreme-court-of-israel supremo-tribunal-federal supreme-court-of-canada
supreme-court-of-pakistan french-council-of-state conseil-constitutionnel
constitutional-court-of-korea ninth-circuit fifth-circuit second-circuit
delaware-court-of-chancery usgs met-office
"""
# Sums in any currency and language, and what stands in news of every kind in other languages.
_COMMON_ELSEWHERE = """
trillion trillions billions millions bn mn tn usd eur gbp dollars euro
euros yen yuan kroner millionen milliarde milliarden billionen mio mrd millon millones milliards
milliard milione milioni miliardo miliardi milhao milhoes bilhao bilhoes miljoen miljard miljoona
miljoonaa miljardi miljardia dolares dolar dollari bln 億円 兆円 万円
neue neuen neuer neues jahr jahre jahren tage mehr weniger erste ersten gegen seit zwischen
montag dienstag mittwoch donnerstag freitag samstag sonntag regierung prasident minister
jahrige jahriger jahrigen menschen millionen prozent wegen soll sollen konnte kommt geht macht
nouveau nouvelle nouveaux premiere ans annee annees jour jours mois lundi mardi mercredi
jeudi vendredi samedi dimanche gouvernement president ministre pays monde personnes fait
deux trois annonce
nuevo nueva nuevos primer primera ano anos dia dias meses lunes martes miercoles jueves
viernes sabado domingo gobierno presidente ministro pais mundo personas ciento anuncia
nuovo nuova nuovi primo prima anno anni giorno giorni mese mesi lunedi martedi mercoledi giovedi
venerdi sabato domenica governo mondo persone cento
novo nova novos primeiro primeira segunda terca quarta sexta feira pessoas
nieuwe eerste jaar dag dagen maandag dinsdag woensdag donderdag vrijdag zaterdag zondag kabinet
mensen procent
"""
# … and the words by which they and others of their kind go.
_ACTOR_WORDS = """
eu un sec ftc doj fcc fda cftc cfpb faa ntsb nhtsa cpsc epa fbi cia who nato imf trump biden
putin macron congress senate parliament commission agency authority authorities regulator
regulators watchdog supreme federal administration prosecutor prosecutors justice pentagon
kremlin brussels european union nyse nasdaq dow wall ftse
"""
# Titles that come back each day over another text.
_RUBRICS = """
update updates correction corrections brief briefing briefs roundup summary daily weekly
morning evening headline headlines blog review recap digest newsletter weather forecast
video photos gallery podcast opinion letters editorial horoscope crossword session preview
calendar press info information inside
"""

COMMON_ACTORS: frozenset[str] = frozenset(_ACTORS.split())
"""Catalogue ids of bodies and persons that stand in news of every kind."""

STOP_WORDS: frozenset[str] = frozenset((_STOP_EN + _STOP_OTHER + _STOP_ROMANCE_AND_DUTCH).split())
"""Function words of English, French, German, Spanish, Italian, Portuguese and Dutch, folded."""

COMMON_NEWS_WORDS: frozenset[str] = (
    frozenset((_COMMON_NEWS + _COMMON_ELSEWHERE + _ACTOR_WORDS + _RUBRICS).split()) - STOP_WORDS
)
"""Words that stand in news of every kind, folded, not yet stems."""

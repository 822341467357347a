"""What different words say of the same kind of thing: "quake", "tremor", "Erdbeben", "séisme".

Headlines of one event choose their words so that they differ, and those of other languages
always do. Names, numbers and places hold them together, and so does the kind of thing that
happened, if it is one term by whatever word. A word that has two senses goes by the one that
is commoner in headlines: a wrong sense costs little, since most of these terms stand in news of
every kind and count for little. The rarer ones ("premier", "resign") may join two reports that say
nothing else, which serves better than to forbid it (docs/decisions/0019).
"""

from __future__ import annotations

import re

from bot.stories.language.places import COUNTRY, LATIN_NAMES, country_named
from bot.stories.language.remembered import Remembered
from bot.stories.language.words import split_words, stem

__all__ = ["CONCEPT", "find_term", "term_of"]

CONCEPT = "%"
"""Marks a term that stands for a kind of thing, by whatever word it is told."""

# Each line: the kind, then its words in English, German, French, Spanish, Portuguese, Italian,
# Finnish, Japanese and Dutch; the forms of a word that the stems do not bring together stand apart.
_TABLE = """
quake: quake earthquake tremor temblor aftershock seism erdbeben beben séisme tremblement sismo
quake: terremoto seísmo jordskælv jordskalv maanjäristys 地震 aardbeving temblores sismi
storm: storm hurricane typhoon cyclone sturm orkan unwetter tempête ouragan tormenta huracán
storm: tempestade furacão tempesta uragano myrsky 台風 orkaan tyfoon tifón tufão tifone typhon
tornado: tornado twister
flood: flood flooding floods deluge hochwasser überschwemmung überflutung inondation inundación
flood: inundaciones enchente alluvione tulva 洪水 overstroming overstromingen inundações alluvioni
flood: 浸水
fire: fire blaze inferno wildfire bushfire feuer brand waldbrand großbrand incendie incendio
fire: incêndio tulipalo palo 火災 incendies incendios incêndios incendi brände brandes 火事
explosion: explosion blast explode explosiones detonation explosión explosão esplosione räjähdys
explosion: 爆発 ontploffing explosie
volcano: volcano volcanic eruption erupt vulkan volcan volcán erupción 噴火
landslide: landslide mudslide avalanche erdrutsch lawine glissement avalancha deslizamiento
landslide: aardverschuiving frana deslizamento 土砂
crash: crash crashes collision collide wreck derail derailment absturz unfall zusammenstoß
crash: entgleist entgleisung déraillement accidente descarrilamiento choque acidente incidente
crash: onnettomuus törmäys 事故 墜落 脱線
crash: descarrila descarrilan descarriló deraglia botsing ongeluk neergestort ontspoord 衝突
helicopter: helicopter helicopters chopper choppers copter hubschrauber hélicoptère helicóptero
helicopter: elicottero helikopteri helikopter ヘリ
sink: sink sank capsize capsized sinken kentert naufrage chavire naufragio
dead: dead dies died dying death deaths kill kills killed killing fatal fatality fatalities
dead: slain perish tot tote toten todesopfer gestorben stirbt starb mort morts mortes meurt décès
dead: décédé tué tués muere muertos muerto muertes fallece fallecido morre mortos morto morti
dead: muore kuollut kuoli kuolleet 死亡 死者 死去 doden dode omgekomen overleden overlijdt
injured: injured injure injury injuries hurt wounded wound verletzt verletzte blessé blessés
injured: heridos herido feridos feriti loukkaantui loukkaantunut 負傷 けが gewonden gewond 重傷 軽傷
missing: missing disappeared vanish vanished vermisst disparu disparus desaparecidos desaparecido
missing: dispersi kateissa vermist 不明
rescue: rescue rescued rescuers saved gerettet rettung retter sauvetage secouristes rescate
rescue: rescatados resgate soccorsi pelastettu 救助 gered
evacuate: evacuate evacuated evacuation evakuiert evakuierung évacué évacuation evacuados
evacuate: evacuación evakuoitu 避難 evacués geëvacueerd
shooting: shooting shot shoots gunman gunfire gunshot schüsse schießerei fusillade tiroteo
shooting: tiroteio sparatoria ammuskelu 銃撃 schietpartij schoten 発砲
stabbing: stabbing stabbed knife messerangriff messerattacke couteau apuñalamiento puukotus
stabbing: messerattacken steekpartij neergestoken
attack: attack attacked assault raid offensive angriff anschlag attentat attaque ataque atentado
attack: attacco hyökkäys 攻撃 aanval aanslag 襲撃
strike: airstrike airstrikes missiles drone drones rocket shelling bombing bombardment bombard
strike: luftangriff rakete raketen drohne drohnen frappe bombardeo misil misiles dron missili
strike: ilmaisku 空爆
troops: troops soldiers army military truppen soldaten armee armée troupes soldats tropas
troops: ejército soldados truppe joukot leger militairen
ceasefire: ceasefire truce armistice waffenruhe waffenstillstand feuerpause trêve tregua
ceasefire: tulitauko 停戦
hostage: hostage hostages captive captives geiseln geisel otages rehenes reféns ostaggi 人質
war: krieg guerre guerra sota 戦争 oorlog
peace: peace frieden paix paz rauha 和平 vrede
arrest: arrest arrested arrests detain detained detention custody nabbed festgenommen festnahme
arrest: verhaftet arrêté arrestation interpellé detenido detenidos detención preso presos
arrest: arrestato arrestati pidätetty 逮捕 gearresteerd aangehouden arrestatie
murder: murder murdered homicide manslaughter mord ermordet meurtre assassinat asesinato
murder: homicidio omicidio murha 殺人 moord vermoord
theft: theft steal stole stolen robbery heist burglary rob thieves raub diebstahl cambriolage
theft: robo atraco roubo furto rapina varkaus 窃盗 強盗
theft: thief robber robbers dieb diebe volés voleurs braquage braqueurs dérobés ladrón
theft: ladrones ladri ladro ladrões diefstal overval gestolen inbraak
prison: prison jail jailed imprisoned sentence sentenced gefängnis haft verurteilt condamné
prison: cárcel prisión condenado condannato carcere vankila vankeuteen 懲役 実刑 gevangenis celstraf
prison: 禁錮 禁固 拘禁
guilty: guilty convicted conviction convict verdict schuldig coupable culpable declarado
guilty: colpevole syyllinen 有罪
acquit: acquitted acquit freigesprochen acquitté relaxe absuelto assolto 無罪
charge: charge charged indict indicted indictment anklage angeklagt inculpé accusado imputado
charge: denunciado incriminato syyte 起訴
trial: trial prozess procès juicio julgamento processo oikeudenkäynti 裁判
sue: sue sues sued suing lawsuit suit litigation plaintiff plaintiffs klage klagt verklagt
sue: plainte poursuit demanda demandado processa querela haastaa 提訴 訴訟
court: court judge judges ruling rule rules ruled justices tribunal gericht richter urteil cour
court: juge jugement juez corte fallo sentencia giudice käräjäoikeus oikeus 判決 rechter rechtbank
appeal: appeal appeals berufung revision appel recurso apelación ricorso valitus 控訴 上告 beroep
fine: fine fines fined penalty penalties strafe bußgeld geldstrafe amende multa multas multado
fine: sakko sakot 罰金 boete
probe: probe probes investigate investigates investigating investigated investigation inquiry
probe: ermittlung ermittelt ermittlungen untersuchung enquête enquêtes investigación investiga
probe: investigação inchiesta tutkinta tutkii 調査 捜査 onderzoek
ban: ban bans banned banning prohibit prohibits outlaw outlaws outlawed verbot verbietet verboten
ban: interdit interdiction prohíbe prohibición prohibido proíbe vieta divieto kieltää kielto 禁止
ban: verbiedt
regulator: regulator regulators watchdog authority aufsicht behörde régulateur regulador autorità
law: law bill legislation act statute gesetz gesetzentwurf loi ley lei legge laki 法案 法律
approve: approve approves approved approval clear clears cleared greenlight backs pass passes
approve: passed adopt adopts adopted genehmigt billigt zustimmung approuve adopte aprueba
approve: aprobado aprova approva hyväksyy hyväksyi 承認 可決 goedgekeurd
reject: reject rejects rejected rejection block blocks blocked veto vetoes vetoed lehnt ablehnung
reject: abgelehnt rejette rejeté rechaza rechazado bloquea rejeita respinge hylkää 否決 拒否
reject: verwerpt afgewezen
buy: buy buys buying bought acquire acquires acquired acquisition takeover purchase purchases
buy: swoop buyout übernimmt übernahme kauft kauf rachat rachète acquiert compra compran adquiere
buy: comprar comprará comprarán adquirir adquirirá rachètera rachèteront acquérir
buy: adquisición acquista acquisisce ostaa osti yritysosto 買収 koopt overname
merge: merge merges merging merger mergers combine fusion fusionieren fusionne fusionar fusión
merge: fusione fuusio 合併 統合
sell: sell sells selling sold sale divest offload verkauft verkauf vend vente cède vende venta
sell: venda vendita myy myi 売却 verkoopt verkoop
invest: invest invests investing investment investor investors funding financing investiert
invest: investition investisseurs investissement inversión inversores invierte investimento
invest: sijoittaa rahoitus 出資 投資 調達 investeert investering
invest: spend spends spending spent outlay
bankrupt: bankrupt bankruptcy insolvency insolvent insolvenz pleite faillite quiebra falência
bankrupt: fallimento konkurssi 破産 倒産 failliet faillissement
shares: share shares stock stocks aktie aktien bourse acciones bolsa ações azioni borsa osake
shares: pörssi 株価 aandelen beurs
market: market markets markt märkte marché marchés mercado mercados mercato markkinat 市場
profit: profit profits earnings income results quarterly gewinn ergebnis bénéfice résultats
profit: beneficio beneficios resultados lucro utile utili tulos voitto 利益 決算 winst
loss: loss losses verlust verluste perte pertes pérdidas prejuízo perdita tappio 赤字 損失 verlies
sales: revenue revenues turnover umsatz ventas ingresos receita ricavi liikevaihto 売上 omzet
rate: rate rates interest borrowing zins zinsen leitzins taux tipos tasas interés juros tassi
rate: tasso korko korot 金利
inflation: inflation cpi inflación inflação inflazione inflaatio 物価 inflatie
cut: cut cuts cutting lower lowers lowered reduce reduces reduced slash slashes trim trims ease
cut: eases easing senkt senkung kürzt baisse réduit recorta baja corta taglia laskee leikkaa 削減
cut: verlaagt supprime supprimer schrappt streicht
raise: hike hikes hiked increase increases increased lift lifts lifted erhöht erhöhung anhebung
raise: hausse relève augmente sube aumenta eleva alza nostaa verhoogt
rise: rise rises rose rising gain gains climb climbs climbed jump jumps jumped surge surges
rise: surged soar soars soared rally rallies advance advances steigt steigen klettert grimpe
rise: bondit monte suben sobe salgono nousee nousi 上昇 stijgt
fall: fall falls fell falling drop drops dropped slide slides slid slump slumps slumped tumble
fall: tumbles tumbled plunge plunges plunged sinks decline declines declined dip dips fällt
fall: fallen sinkt bricht chute recule tombe cae caen cai scende crolla putoaa 下落 急落 daalt
record: record rekord recordnivel récord recorde ennätys
layoffs: layoff layoffs redundancies redundancy axe axes axing axed sacks stellenabbau
layoffs: entlassungen entlässt licenciements licencie suppressions despidos despide demissões
layoffs: stellenstreichung stellenstreichungen massenentlassung massenentlassungen personalabbau
layoffs: jobabbau arbeitsplatzabbau
layoffs: demite licenziamenti irtisanoo irtisanomiset 解雇 ontslagen
jobs: jobs job workers staff employees workforce employment payrolls hiring mitarbeiter stellen
jobs: beschäftigte arbeitsplätze emplois salariés employés empleos trabajadores empleados postes
jobs: empregos lavoratori työpaikat työntekijät 雇用 banen werknemers
walkout: strike strikes striking walkout walkouts stoppage picket picketing streik streiken
walkout: streikt grève grèves huelga greve sciopero lakko スト
walkout: streikende streikenden generalstreik bahnstreik bahnstreiks lokführerstreik
walkout: lokführerstreiks pilotenstreik pilotenstreiks
walkout: staking staken warnstreik warnstreiks débrayage
union: union unions gewerkschaft syndicat syndicats sindicato sindicatos sindacato ammattiliitto
union: 労組 vakbond vakbonden
pay: pay wage wages salary salaries lohn gehalt löhne salaire salaires salario salarios palkka 賃金
pay: loon
resign: resign resigns resigned resigning resignation quit quits quitting rücktritt
resign: zurückgetreten tritt démission démissionne dimite dimisión renuncia dimette dimissioni
resign: eroaa erosi 辞任 退任 aftreden ontslag
sack: sack sacked ousted oust ouster dismiss dismissed dismisses ousts remove removed fired
sack: entlassen abgesetzt limogé destituido destituye exonera rimosso erotettu 解任 更迭
appoint: appoint appoints appointed appointment named names nominate nominates nominated nominee
appoint: nomination ernannt ernennt nomme nommé nombra nombrado nomeia nomina nomeado nimittää
appoint: nimitetty 任命 就任 指名 benoemt benoemd
ceo: ceo vorstandschef konzernchef pdg toimitusjohtaja 社長
election: election elections poll polls vote votes voted voter voters voting ballot ballots
election: electorate wahl wahlen wähler abstimmung élection élections scrutin électeurs elección
election: elecciones votación votantes eleição eleições elezioni voto vaalit vaali
election: äänestys 選挙 投票 verkiezingen verkiezing
win: win wins won winning winner victory victorious triumph triumphs beat beats beaten defeat
win: defeats defeated sieg siegt gewinnt gewinner besiegt schlägt victoire gagne remporte gana
win: ganan ganó victoria vence vitória vittoria vince batte voittaa voitti 勝利 優勝 勝つ
win: wint winnaar
final: final finals finale 決勝
goal: goal goals scores scored scorer tor tore buts gol goles golo maali 得点 doelpunt
match: match game games spiel partie partido jogo partita ottelu peli 試合 wedstrijd
transfer: transfer signing signs transferts wechsel fichaje trasferimento 移籍
coach: coach manager trainer entraîneur entrenador treinador allenatore valmentaja 監督
launch: launch launches launched launching unveil unveils unveiled release releases released
launch: debut debuts introduce introduces introduced stellt vorgestellt lance dévoile présente
launch: lanza presenta lança lancia julkaisee julkisti 発表 発売
rocket: spacecraft spaceship liftoff fusée cohete foguete razzo raketti
outage: outage outages downtime disruption disrupted blackout offline glitch ausfall störung
shop: store stores
outage: panne coupure apagón caída apagão interruzione katkos häiriö 障害 停電 storing
hack: hack hacked hackers hacker breach breached cyberattack ransomware malware leak leaked leaks
hack: hackerangriff cyberangriff datenleck piratage cyberattaque fuite ciberataque hackeo
hack: filtración vazamento tietomurto datalek
recall: recall recalls recalled rückruf ruft rappel rappelle retira retirada recallaa richiamo
recall: rückrufaktion rückrufaktionen takaisinveto terugroepactie
chip: chip chips chipmaker chipmaking semiconductor semiconductors chiphersteller halbleiter puce
chip: puces semiconductores siru puolijohde
ai: ai chatbot ki ia tekoäly
phone: phone phones smartphone smartphones handset téléphone teléfono puhelin
car: car cars vehicle vehicles auto autos automaker carmaker fahrzeug fahrzeuge autobauer voiture
car: voitures véhicules coche coches carro autot
plane: plane planes aircraft airliner jet jets jetliner flugzeug avion avions avión aviões aereo
plane: lentokone vliegtuig
airport: airport flughafen aéroport aeropuerto aeroporto lentokenttä 空港 luchthaven vliegveld
airline: airline airlines carrier fluggesellschaft aerolínea lentoyhtiö
train: train trains rail railway zug züge bahn tren trenes comboio trem treno juna 列車 鉄道
train: trein treinen
ship: ship ships vessel ferry boat tanker schiff fähre boot navire bateau barco buque navio nave
ship: laiva
bus: bus buses autobus autobús ônibus pullman bussi バス
school: school schools schule schulen école écoles escuela escuelas escola scuola koulu 学校
hospital: hospital hospitals clinic clinics krankenhaus klinik hôpital hôpitaux sairaala ospedale
hospital: 病院 ziekenhuis
doctor: doctor doctors physician physicians arzt ärzte médecin médecins médico médicos lääkäri 医師
vaccine: vaccine vaccines vaccination jab jabs impfung impfstoff vaccin vacuna vacina vaccino
vaccine: rokote
virus: virus outbreak epidemic infections ausbruch épidémie brote surto epidemia 感染
drug: drug drugs medicine medicines medikament médicament medicamento fármaco farmaco lääke
cancer: cancer krebs cáncer câncer cancro syöpä がん
study: study studies research researchers scientists scientist studie forscher étude chercheurs
study: estudio científicos investigadores estudo cientistas studio tutkimus tutkijat 研究
study: onderzoekers
discover: discover discovers discovered discovery find finds found entdeckt entdeckung découverte
discover: découvrent descubren hallazgo descobrem scoperta löysi löytö löydettiin 発見 ontdekt
space: space orbit astronaut astronauts weltraum espace espacio espaço spazio avaruus 宇宙
climate: climate warming klima climat clima ilmasto 気候
heat: heatwave heat hitze hitzewelle canicule calor calore helle 猛暑 熱波 hitte
snow: snow blizzard snowstorm schnee neige nieve neve lumi 大雪 sneeuw
oil: oil crude brent barrel öl pétrole petróleo petrolio öljy 原油 石油
gas: gas erdgas gaz kaasu ガス
power: electricity strom électricité electricidad sähkö 電力
nuclear: nuclear reactor atomic atom kernkraft nucléaire ydinvoima 原発
tariff: tariff tariffs duties levy levies zoll zölle arancel aranceles tarifa tarifas dazi tulli
tariff: tullit 関税 invoerrechten heffingen
sanction: sanction sanctions sanktionen sanciones sanções sanzioni pakotteet 制裁
tax: tax taxes steuer steuern impôt impôts impuesto impuestos imposto tassa tasse vero verot
budget: budget haushalt presupuesto orçamento bilancio budjetti 予算
protest: protest protests protesters demonstration demonstrators protesta protestas manifestation
protest: manifestants proteste demonstranten manifestación protesto mielenosoitus 抗議 デモ
government: government cabinet coalition regierung kabinett gouvernement gobierno gabinete
government: governo hallitus 政府 内閣
parliament: parliament lawmakers legislators mps congress senate bundestag parlament parlement
parliament: députés parlamento diputados senado deputados eduskunta 議会 国会
president: president presidential präsident président presidente presidentti
premier: premier pm ministerpräsident premierminister pääministeri 首相
minister: minister ministry secretary ministre ministro ministeri 大臣
police: police officers cops polizei policía polícia polizia poliisi 警察 警官
border: border borders grenze frontière frontera fronteira confine raja 国境
migrant: migrant migrants migration immigrants immigration refugees refugee asylum flüchtlinge
migrant: migranten asyl réfugiés migrantes refugiados migranti pakolaiset 移民 難民
pope: pope papst pape papa paavi 教皇
queen: queen königin reine reina rainha regina kuningatar 女王
film: film films movie movies kino película filme elokuva 映画
song: song songs album albums lied canción chanson canção laulu
award: award awards prize prizes oscar oscars preis preise prix premio premios prêmio palkinto 受賞
singer: singer rapper popstar musician sänger sängerin chanteur chanteuse cantante cantor laulaja
singer: 歌手
actor: actor actress schauspieler schauspielerin acteur actrice actriz ator atriz attore attrice
actor: näyttelijä 俳優 女優
talks: talks negotiations negotiate negotiating gespräche verhandlungen négociations pourparlers
talks: gesprächen tarifverhandlungen tarifgespräche friedensgespräche friedensverhandlungen
talks: negociaciones conversaciones negociações trattative neuvottelut 交渉 協議
deal: deal deals agreement agree agrees agreed pact accord treaty abkommen vereinbarung einigung
deal: einigen acuerdo acordo accordo sopimus 合意 契約
partner: partner partners partnership partnering collaborate collaboration alliance venture
partner: partnerschaft kooperation partenariat alianza asociación parceria kumppanuus yhteistyö
partner: 提携 協業
split: split splits breakup trennung trennen rupture ruptura rottura ero
deny: deny denies denied dementi dementiert bestreitet dément niega desmiente nega smentisce
deny: kiistää 否定
delay: delay delays delayed postpone postponed postpones postponement verschoben verschiebt
delay: verzögert reporté retard aplaza aplazado retraso adia adiado rinvia rinviato lykkää
delay: viivästyy 延期 uitgesteld
cancel: cancel cancels cancelled canceled abgesagt absage annulé annule cancela cancelado annulla
cancel: peruu peruttu 中止 geannuleerd
close: close closes closed closure shut shuts shutting shutdown schließt schließung ferme
close: fermeture cierra cierre fecha chiude chiusura sulkee suljetaan 閉鎖 休業 sluit gesloten
open: open opens opened opening öffnet eröffnet ouvre ouverture abre inaugura apre apertura avaa
open: avattiin 開業 開館 opent
reopen: reopen reopens reopened
plan: plan plans planned planning proposal proposals proposes propose pläne planen projet plano
plan: suunnitelma 計画
warn: warn warns warned warning alert alerts warnt warnung avertit alerte advierte alerta alertan
warn: avverte varoittaa 警告 警戒 waarschuwt
central-bank: fed ecb boe zentralbank notenbank keskuspankki 日銀
bank: bank banks banque banques banco bancos banca banche pankki 銀行
economy: economy economic gdp growth wirtschaft konjunktur bip économie pib croissance economía
economy: economia crescimento talous bkt 経済
unemployment: unemployment jobless arbeitslosigkeit arbeitslose chômage desempleo desemprego
unemployment: disoccupazione työttömyys 失業
company: company firm maker giant group unternehmen firma konzern entreprise groupe empresa
company: compañía azienda yhtiö 企業 会社 bedrijf bedrijven
child: child children kids kid minors kinder kind enfants enfant niños niño crianças bambini
child: lapset lapsi kinderen
woman: woman women frau frauen femme femmes mujer mujeres mulher mulheres donna donne nainen
woman: naiset 女性 vrouw vrouwen
teen: teen teens teenager teenagers jugendliche adolescent ados adolescentes teini 少年
jewel: jewel jewels jewellery jewelry juwelen schmuck bijou bijoux joya joyas gioielli joias
unchanged: unchanged unverändert inchangé inchangés invariato invariati inalterado inalterada
unchanged: ongewijzigd 据え
"""


# Small numbers in words, which are the numbers, and scales in English; those that are other words,
# too, are left out.
_NUMBERS = """
2: two zwei deux due dois duas twee kaksi
3: three drei trois tres tre três drie kolme
4: four vier quatre cuatro quattro quatro neljä
5: five fünf cinq cinco cinque vijf viisi
6: six sechs seis sei zes kuusi
7: seven sieben siete sette sete zeven
8: eight acht huit ocho otto oito
9: nine neun nueve nove negen
10: ten zehn dix diez dieci dez tien kymmenen
11: eleven elf onze undici
12: twelve zwölf douze doce dodici doze twaalf
million: millions mn mln millionen mio millones millón milioni milione milhões milhão miljoen
million: miljoonaa
billion: billions bn bln milliarde milliarden mrd milliard milliards miliardi miliardo bilhões
billion: bilhão miljard miljardia
"""

_SHORT = 3  # letters of a stem up to which a word has to be listed as it stands: boe, not Boeing


def _read_table(table: str) -> dict[str, str]:
    lines = [line.partition(":") for line in table.strip().splitlines()]
    listed = [
        (split_words(word)[0], CONCEPT + kind) for kind, _, words in lines for word in words.split()
    ]
    found: dict[str, str] = {}
    for word, concept in listed:
        found.setdefault(word, concept)
    # What is listed as it stands is no other word's stem: a train is no trainer.
    for word, concept in listed:
        if len(stem(word)) > _SHORT:
            found.setdefault(stem(word), concept)
    return found


_CONCEPTS = _read_table(_TABLE)
_NUMBER_OF = {
    split_words(word)[0]: number
    for number, words in (line.split(": ") for line in _NUMBERS.strip().splitlines())
    for word in words.split()
}


_COMPOUND = re.compile(
    # What burns is listed: "Hildebrand" is a name. A plural or a genitive may follow.
    r"(?:hotel|fabrik|haus|hochhaus|wohnhaus|wohnungs|dachstuhl|keller|lager|lagerhallen|hallen|schul"
    r"|kirchen|klinik|krankenhaus|club|klub|disco|bar|heim|pflegeheim|altenheim|kaufhaus|markt|moor"
    r"|scheunen|stall|werks|tunnel|schiffs|fahren|bus|zug|gebaude)(?P<fire>brand(?:e|es|s)?)"
    r"|(?:zug|bahn|bus|reisebus|fahr|fahren|schiffs|boots|flugzeug|hubschrauber|gruben|bergwerks"
    r"|seilbahn|auto|verkehrs|lkw)(?P<crash>ungluck(?:e|es|s)?|absturz(?:es)?|unfall(?:s|es)?)"
    r"|(?:gas|chemie|fabrik|haus|bomben|kessel)(?P<explosion>explosion(?:en)?)"
)
"""German compounds that are the kind of thing in which they end."""


def term_of(word: str) -> str:
    """The term by which a folded word is compared.

    It is a country, a small number, a kind of thing, or else the word's stem.
    """
    return _TERMS[word]


def find_term(word: str) -> str:
    """The same, worked out anew, for who remembers it."""
    country = country_named(word)
    if country is not None:
        return COUNTRY + country
    if word in _NUMBER_OF:
        return _NUMBER_OF[word]
    stemmed = stem(LATIN_NAMES.get(word, word))
    if word in _CONCEPTS:
        return _CONCEPTS[word]
    compound = _COMPOUND.fullmatch(word)
    if compound is not None:
        return f"{CONCEPT}{compound.lastgroup}"
    return _CONCEPTS.get(stemmed, stemmed) if len(stemmed) > _SHORT else stemmed


_TERMS = Remembered(find_term)

"""The outlets that others cite, with their other names and, where it is another, their owner.

One a line: ``name: other names @ owner``; a name with many has a second line. Names are
written folded, without "the". The owner is named as the shipped packs name it, so that a
paper which is only cited and a source of its owner's are one voice.
"""

from __future__ import annotations

__all__ = ["ARTICLED", "EVERYDAY", "LOWER", "OUTLETS", "TITLED"]

OUTLETS = """
reuters: thomson reuters, reuters news, ロイター, ロイター通信, 路透社, 로이터 @ thomson reuters
associated press: ap, a.p., ap news, ap通信, 美联社
agence france-presse: afp, afp通信, afp時事, 法新社
bloomberg: bloomberg news, bloomberg businessweek, bloomberg tv
bloomberg: bloomberg television, ブルームバーグ, 彭博社, 彭博
dow jones: dow jones newswires
wall street journal: wsj, the journal, ウォール・ストリート・ジャーナル, 华尔街日报 @ dow jones
barron's: barrons @ dow jones
marketwatch: @ dow jones
new york times: nyt, ny times, the times @ the new york times company
new york times: ニューヨーク・タイムズ, 纽约时报
the athletic: @ the new york times company
washington post: wapo, ワシントン・ポスト, 华盛顿邮报
financial times: ft, フィナンシャル・タイムズ, 金融时报 @ nikkei
nikkei: nikkei asia, nikkei asian review, 日本経済新聞, 日経新聞, 日経, 日经 @ nikkei
the information:
the verge: @ vox media
vox: @ vox media
polygon:
cnbc:
nbc news: nbc
msnbc: ms now
cnn:
bbc: bbc news, bbc sport, bbc verify, bbc radio, bbc persian @ bbc
itv news: itv
channel 4 news:
sky news: sky @ comcast
sky sports: @ comcast
sky news arabia:
cbs news: cbs
abc news: abc
fox news: fox
fox business:
guardian: the observer @ guardian media group
times of london: sunday times
telegraph: daily telegraph, sunday telegraph
economist: @ economist group
independent:
daily mail: mailonline, mail on sunday
mirror: daily mirror
daily express:
the sun:
metro uk:
evening standard: london standard
city a.m.: cityam
irish times:
rte:
axios:
politico: politico europe @ axel springer
business insider: @ axel springer
bild: bild-zeitung, bild am sonntag @ axel springer
die welt: welt, welt am sonntag @ axel springer
techcrunch:
wired: @ conde nast
ars technica: @ conde nast
vanity fair: @ conde nast
vogue: @ conde nast
new yorker: @ conde nast
pitchfork: @ conde nast
engadget:
the register:
recode:
cnet:
zdnet:
gizmodo:
mashable:
venturebeat:
bleepingcomputer: bleeping computer
the record:
krebsonsecurity: krebs on security
securityweek:
cyberscoop:
404 media:
9to5mac:
9to5google:
macrumors:
appleinsider:
android authority:
digitimes:
the elec:
electrek:
insideevs:
automotive news:
light reading:
buzzfeed news: buzzfeed
propublica:
the intercept:
huffpost: huffington post
the atlantic:
daily beast:
the hill:
roll call:
newsweek:
slate:
time magazine: time
people magazine: people
fortune magazine: fortune
forbes:
inc. magazine:
fast company:
quartz:
semafor:
puck news:
punchbowl news: punchbowl
platformer:
variety: @ penske media
deadline hollywood: deadline @ penske media
hollywood reporter: thr @ penske media
rolling stone: @ penske media
billboard: @ penske media
thewrap:
tmz: @ fox corporation
espn:
ign:
kotaku:
eurogamer:
gamesindustry.biz: gamesindustry
video games chronicle: vgc
insider gaming:
usa today:
los angeles times: la times
san francisco chronicle: sf chronicle
new york post: ny post, nypost
daily news:
boston globe:
chicago tribune:
miami herald:
seattle times:
dallas morning news:
houston chronicle:
detroit news:
detroit free press:
denver post:
texas tribune:
npr:
pbs: pbs newshour
stat news: stat
endpoints news:
coindesk:
cointelegraph:
seeking alpha:
investors business daily: investor's business daily
lloyd's list:
tradewinds:
argus media:
icij: international consortium of investigative journalists
bellingcat:
kyodo: kyodo news, 共同通信, 共同通信社, 共同社
jiji: jiji press, 時事通信, 時事通信社
nhk: nhk world
asahi shimbun: asahi, 朝日新聞
yomiuri shimbun: yomiuri, 読売新聞
mainichi shimbun: mainichi, 毎日新聞
sankei shimbun: sankei, 産経新聞
toyo keizai: 東洋経済
bungeishunju: shukan bunshun, 週刊文春, 文春オンライン
japan times:
yonhap: yonhap news agency, 聯合ニュース, 연합뉴스
korea herald:
xinhua: xinhua news agency, 新華社, 新华社, 新华网
global times:
people's daily: 人民日报
cctv: 央视
south china morning post: scmp, 南华早报
caixin: caixin global, 财新
the paper: 澎湃新闻
straits times: @ sph media trust
channel newsasia: cna
the hindu:
times of india:
economic times:
hindustan times:
indian express:
business standard:
mint: livemint
ndtv:
moneycontrol:
press trust of india: pti
asian news international: ani
dawn:
al jazeera: @ al jazeera media network
al arabiya:
haaretz:
ynet:
times of israel:
jerusalem post:
channel 12: channel 12 news
channel 13:
kan news:
irna:
tasnim: tasnim news agency
fars: fars news agency
anadolu: anadolu agency
hurriyet:
der spiegel: spiegel, spiegel online
handelsblatt:
wirtschaftswoche: wiwo
manager magazin:
suddeutsche zeitung: sueddeutsche, sueddeutsche zeitung, suddeutsche
suddeutsche zeitung: suddeutschen zeitung, suddeutscher zeitung
frankfurter allgemeine: faz, f.a.z., frankfurter allgemeine zeitung
frankfurter allgemeine: frankfurter allgemeinen zeitung, frankfurter allgemeinen
frankfurter rundschau:
die zeit: zeit online
stern:
focus: focus online
tagesspiegel:
berliner zeitung:
rheinische post:
funke mediengruppe: funke, zeitungen der funke mediengruppe
redaktionsnetzwerk deutschland: rnd
tageszeitung: taz
dpa: deutsche presse-agentur, dpa-afx
ard: tagesschau
zdf:
ndr:
wdr:
swr:
rtl: rtl news
n-tv: ntv
heise online: heise
golem: golem.de
t-online:
neue zurcher zeitung: nzz, neuen zurcher zeitung
tages-anzeiger: tagesanzeiger
sonntagszeitung:
der standard: standard
die presse:
kronen zeitung: krone
orf:
le monde: monde
le figaro: figaro
les echos: @ lvmh
le parisien: parisien, aujourd'hui en france @ lvmh
liberation:
l'equipe: equipe
l'express: express
le point:
l'obs:
la croix:
la tribune: tribune dimanche
mediapart:
le canard enchaine: canard enchaine
bfmtv: bfm tv, bfm business
franceinfo: france info
france inter:
rmc: rmc sport
europe 1:
ouest-france:
20 minutes:
la lettre:
le soir:
le temps:
rtbf:
radio-canada:
la presse:
el pais: @ prisa
cadena ser: @ prisa
cinco dias: @ prisa
el mundo: @ rcs mediagroup
expansion: @ rcs mediagroup
marca: @ rcs mediagroup
corriere della sera: corriere, corsera @ rcs mediagroup
gazzetta dello sport: gazzetta @ rcs mediagroup
la vanguardia: vanguardia
el confidencial:
el periodico:
eldiario.es: eldiario
diario as:
mundo deportivo:
europa press:
efe:
infobae:
la nacion:
clarin:
el universal:
reforma:
milenio:
el tiempo:
el comercio:
la tercera:
telam:
la repubblica: repubblica
la stampa: stampa
il sole 24 ore: sole 24 ore, sole
il messaggero: messaggero
il fatto quotidiano: fatto quotidiano
il foglio:
ansa:
adnkronos:
sky tg24:
folha de s.paulo: folha
o globo: globo
estadao: o estado de s. paulo
valor economico: valor
publico:
expresso:
lusa:
de telegraaf: telegraaf
de volkskrant: volkskrant
nrc: nrc handelsblad
het financieele dagblad: financieele dagblad
algemeen dagblad:
dagens nyheter:
dagens industri:
svenska dagbladet: svd
aftonbladet:
expressen: @ bonnier
sveriges television: svt
nrk:
vg: verdens gang
aftenposten:
dagens naeringsliv:
politiken:
berlingske:
borsen:
helsingin sanomat:
ilta-sanomat:
iltalehti:
kauppalehti:
yle:
tass:
interfax:
ria novosti: ria
kommersant:
meduza:
novaya gazeta:
the moscow times:
ukrinform:
ukrainska pravda:
kyiv independent:
canadian press:
press association: pa media, pa news agency
globe and mail:
toronto star:
cbc: cbc news
ctv news: ctv
sydney morning herald: smh
the age:
australian financial review: afr
the australian:
new zealand herald: nz herald
rnz: radio new zealand
stuff:
upi: united press international
"""

_ARTICLED = """
information journal times sun observer athletic atlantic hill record intercept register paper
age australian verge elec
"""
ARTICLED = frozenset(_ARTICLED.split())
"""Names that are outlets only with their article: "according to information" cites nobody."""

_EVERYDAY = """
time people fortune stat mint slate focus stern zeit welt express equipe monde figaro parisien
sole stampa globo valor publico standard krone funke reforma expansion marca deadline fox stuff
dawn vanguardia milenio expresso borsen vogue billboard punchbowl metro mirror independent
quartz platformer forbes variety wired bild liberation gazzetta golem vox polygon recode sky
anadolu spiegel folha telegraaf
"""
EVERYDAY = frozenset(_EVERYDAY.split())
"""Names that are words, too: they cite nobody at the beginning of a sentence, where every word
has its capital, and a host that has one for its own name is no outlet's by that alone."""

LOWER = frozenset({"dpa", "taz", "heise online", "t online", "mailonline", "9to5mac", "9to5google"})
"""Names that are written without a capital."""

TITLED = frozenset({"efe", "yle", "rte", "taz"})
"""Names as short as initials of which only the first letter may be a capital."""

"""The outlets that others cite, with their other names and, where it is another, their owner.

One a line: ``name: other names @ owner``; a name with many has a second line. Names are
written folded, without "the". The owner is named as the shipped packs name it, so that a
paper which is only cited and a source of its owner's are one voice.
"""

from __future__ import annotations

__all__ = ["ARTICLED", "EVERYDAY", "LOWER", "OUTLETS", "OUTLET_OF_HOST", "TITLED"]

OUTLETS = """
reuters: thomson reuters, reuters news, ロイター, ロイター通信, 路透社, 로이터
associated press: ap, a.p., ap news, ap通信, 美联社
agence france-presse: afp, afp通信, afp時事, 法新社
bloomberg: bloomberg news, bloomberg businessweek, bloomberg tv
bloomberg: bloomberg television, ブルームバーグ, 彭博社, 彭博
dow jones: dow jones newswires @ news corp
wall street journal: wsj, the journal, ウォール・ストリート・ジャーナル, 华尔街日报 @ news corp
barron's: barrons @ news corp
marketwatch: @ news corp
new york times: nyt, ny times, the times @ new york times company
new york times: ニューヨーク・タイムズ, 纽约时报
the athletic: @ the new york times company
washington post: wapo, ワシントン・ポスト, 华盛顿邮报
financial times: ft, フィナンシャル・タイムズ, 金融时报 @ nikkei
nikkei: nikkei asia, nikkei asian review, 日本経済新聞, 日経新聞, 日経, 日经
the information:
the verge: @ vox media
vox: @ vox media
polygon:
cnbc:
nbc news: nbc @ comcast
msnbc: ms now
cnn:
bbc: bbc news, bbc sport, bbc verify, bbc radio, bbc persian
itv news: itv
channel 4 news:
sky news: sky @ comcast
sky sports: @ comcast
sky news arabia:
cbs news: cbs @ paramount skydance
abc news:
fox news: fox @ fox corporation
fox business: @ fox corporation
guardian: @ guardian media group
the observer: @ tortoise media
times of london: sunday times @ news corp
telegraph: daily telegraph, sunday telegraph @ telegraph media group
economist: @ economist group
independent: @ independent digital news and media
daily mail: mailonline, mail on sunday @ daily mail and general trust
mirror: daily mirror, sunday mirror @ reach
daily express: sunday express @ reach
the sun: @ news corp
metro uk: @ daily mail and general trust
evening standard: london standard
city a.m.: cityam
irish times:
rte:
axios: @ cox enterprises
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
cnet: @ ziff davis
zdnet: @ ziff davis
gizmodo:
mashable:
venturebeat:
bleepingcomputer: bleeping computer
the record: @ mastercard
krebsonsecurity: krebs on security @ krebs on security
securityweek: @ wired business media
cyberscoop: @ scoop news group
404 media:
9to5mac:
9to5google:
macrumors:
appleinsider:
android authority:
digitimes:
the elec:
electrek: @ 9to5
insideevs:
automotive news:
light reading:
buzzfeed news: buzzfeed
propublica:
the intercept:
huffpost: huffington post
the atlantic:
daily beast:
the hill: @ nexstar media group
roll call:
newsweek:
slate:
time magazine: time
people magazine: people
fortune magazine: fortune @ fortune media
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
thewrap: @ wrap news
tmz: @ fox corporation
espn: @ disney
ign:
kotaku:
eurogamer:
gamesindustry.biz: gamesindustry @ ziff davis
video games chronicle: vgc
insider gaming:
usa today:
los angeles times: la times @ nant capital
san francisco chronicle: sf chronicle
new york post: ny post, nypost @ news corp
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
pbs: pbs newshour @ weta
stat news: stat @ boston globe media
endpoints news:
coindesk: @ bullish
cointelegraph:
seeking alpha:
investors business daily: investor's business daily
lloyd's list:
tradewinds:
argus media:
icij: international consortium of investigative journalists
bellingcat:
kyodo: kyodo news, 共同通信, 共同通信社, 共同社 @ kyodo news
jiji: jiji press, 時事通信, 時事通信社
nhk: nhk world
asahi shimbun: asahi, 朝日新聞
yomiuri shimbun: yomiuri, 読売新聞
mainichi shimbun: mainichi, 毎日新聞
sankei shimbun: sankei, 産経新聞
toyo keizai: 東洋経済
bungeishunju: shukan bunshun, 週刊文春, 文春オンライン
japan times: @ news2u holdings
yonhap: yonhap news agency, 聯合ニュース, 연합뉴스 @ yonhap news agency
korea herald: @ herald media group
xinhua: xinhua news agency, 新華社, 新华社, 新华网
global times:
people's daily: 人民日报
cctv: 央视
south china morning post: scmp, 南华早报 @ alibaba
caixin: caixin global, 财新
the paper: 澎湃新闻
straits times: @ sph media trust
channel newsasia:
the hindu: @ hindu group
times of india: @ bennett coleman and company
economic times:
hindustan times:
indian express: @ indian express group
business standard:
mint: livemint @ ht media
ndtv:
moneycontrol:
press trust of india: pti
asian news international: ani
dawn: @ dawn media group
al jazeera: @ al jazeera media network
al arabiya: @ mbc group
haaretz: @ haaretz group
ynet:
times of israel:
jerusalem post: @ mirkaei tikshoret
channel 12: channel 12 news
channel 13:
kan news:
irna:
tasnim: tasnim news agency
fars: fars news agency
anadolu: anadolu agency
hurriyet: @ demiroren
der spiegel: spiegel, spiegel online @ spiegel verlag
handelsblatt: @ dvh medien
wirtschaftswoche: wiwo
manager magazin:
suddeutsche zeitung: sueddeutsche, sueddeutsche zeitung, suddeutsche @ sudwestdeutsche medienholding
suddeutsche zeitung: suddeutschen zeitung, suddeutscher zeitung
frankfurter allgemeine: faz, f.a.z., frankfurter allgemeine zeitung @ frankfurter allgemeine zeitung
frankfurter allgemeine: frankfurter allgemeinen zeitung, frankfurter allgemeinen
frankfurter rundschau:
die zeit: zeit online @ zeitverlag
stern: @ bertelsmann
focus: focus online
tagesspiegel: @ dvh medien
berliner zeitung:
rheinische post: @ rheinische post mediengruppe
funke mediengruppe: funke, zeitungen der funke mediengruppe
redaktionsnetzwerk deutschland: rnd @ madsack
tageszeitung: taz @ taz
dpa: deutsche presse-agentur, dpa-afx
ard: tagesschau
zdf:
ndr:
wdr:
swr:
rtl: rtl news
n-tv:
heise online: heise @ heise medien
golem: golem.de
t-online: @ stroer
neue zurcher zeitung: nzz, neuen zurcher zeitung
tages-anzeiger: tagesanzeiger
sonntagszeitung:
der standard: standard @ standard medien
die presse:
kronen zeitung: krone
orf:
le monde: monde @ groupe le monde
le figaro: figaro @ groupe dassault
les echos: @ lvmh
le parisien: parisien, aujourd'hui en france @ lvmh
liberation: @ fonds de dotation pour une presse independante
l'equipe: equipe
l'express: express
le point:
l'obs:
la croix: @ bayard
la tribune: tribune dimanche @ cma cgm
mediapart: @ fonds pour une presse libre
le canard enchaine: canard enchaine
bfmtv: bfm tv, bfm business @ cma cgm
franceinfo: france info @ france televisions
france inter:
rmc: rmc sport
europe 1:
ouest-france: @ sipa ouest france
20 minutes:
la lettre:
le soir: @ rossel
le temps: @ fondation aventinus
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
la vanguardia: vanguardia @ grupo godo
el confidencial: @ titania compania editorial
el periodico:
eldiario.es: eldiario @ diario de prensa digital
diario as:
mundo deportivo:
europa press:
efe:
infobae:
la nacion:
clarin: @ grupo clarin
el universal:
reforma:
milenio: @ grupo multimedios
el tiempo:
el comercio:
la tercera:
telam:
la repubblica: repubblica @ gedi
la stampa: stampa
il sole 24 ore: sole 24 ore, sole @ gruppo 24 ore
il messaggero: messaggero
il fatto quotidiano: fatto quotidiano
il foglio: @ il foglio quotidiano
ansa:
adnkronos: @ gmc
sky tg24: @ comcast
folha de s.paulo: folha @ grupo folha
o globo: globo @ grupo globo
estadao: o estado de s. paulo @ grupo estado
valor economico: valor
publico:
expresso: @ impresa
lusa:
de telegraaf: telegraaf @ mediahuis
de volkskrant: volkskrant @ dpg media
nrc: nrc handelsblad @ mediahuis
het financieele dagblad: financieele dagblad, fd @ fd mediagroep
algemeen dagblad:
dagens nyheter: @ bonnier
dagens industri: @ bonnier
svenska dagbladet: svd @ schibsted media
aftonbladet: @ schibsted media
expressen: @ bonnier
sveriges television: svt @ svt
nrk:
vg: verdens gang @ schibsted media
aftenposten: @ schibsted media
dagens naeringsliv:
politiken: @ jp politikens hus
berlingske: @ amedia
borsen: @ bonnier
helsingin sanomat: @ sanoma
ilta-sanomat: @ sanoma
iltalehti: @ alma media
kauppalehti: @ alma media
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
globe and mail: @ woodbridge company
toronto star:
cbc: cbc news @ cbc radio canada
ctv news: ctv
sydney morning herald: smh @ nine entertainment
the age:
australian financial review: afr
the australian: @ news corp
new zealand herald: nz herald
rnz: radio new zealand @ radio new zealand
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

OUTLET_OF_HOST = {
    "express.co.uk": "daily express",
    "metro.co.uk": "metro uk",
    "standard.co.uk": "evening standard",
    "thetimes.co.uk": "times of london",
    "thetimes.com": "times of london",
}
"""Hosts whose own part is another outlet's name, or no outlet's."""

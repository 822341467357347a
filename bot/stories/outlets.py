"""News outlets by the names that other outlets cite them by."""

from __future__ import annotations

import re

from bot.model import Source
from bot.stories.text import fold

__all__ = ["OUTLET_NAMES", "is_outlet", "keys_of_source", "outlet_key"]

_OUTLETS = """
reuters: thomson reuters
associated press: ap, a.p., apnews
agence france-presse: afp
bloomberg: bloomberg news, bloomberg businessweek
dow jones: dow jones newswires
wall street journal: wsj, the journal
new york times: nyt, nytimes, ny times, the times
washington post: wapo, washingtonpost
financial times: ft
the information: theinformation
the verge: theverge
cnbc:
cnn:
bbc: bbc news
nbc news: nbcnews, nbc
cbs news: cbsnews, cbs
abc news: abcnews
fox news: foxnews
fox business: foxbusiness
guardian: the guardian, theguardian
the times of london: times of london
telegraph: daily telegraph, the telegraph
economist: the economist
axios:
politico:
business insider: businessinsider
techcrunch:
wired:
ars technica: arstechnica
engadget:
the register: theregister
recode:
buzzfeed news: buzzfeed
propublica:
variety:
deadline hollywood:
hollywood reporter: the hollywood reporter, thr
tmz:
espn:
the athletic: theathletic
semafor:
punchbowl news: punchbowl
forbes:
fortune magazine:
barron's: barrons
marketwatch:
usa today: usatoday
los angeles times: la times, latimes
boston globe:
chicago tribune:
nikkei: nikkei asia, nikkei asian review
kyodo: kyodo news
yonhap: yonhap news agency
xinhua: xinhua news agency
south china morning post: scmp
caixin:
the hindu:
times of india:
economic times:
press trust of india: pti
al jazeera: aljazeera
haaretz:
der spiegel: spiegel
handelsblatt:
bild: bild zeitung
suddeutsche zeitung: sueddeutsche, sueddeutsche zeitung
frankfurter allgemeine: faz, frankfurter allgemeine zeitung
dpa: deutsche presse-agentur
le monde: lemonde
le figaro: lefigaro
les echos: lesechos
liberation:
el pais: elpais
el mundo: elmundo
efe:
ansa:
corriere della sera: corriere
la repubblica: repubblica
tass:
interfax:
ria novosti: ria
globe and mail: the globe and mail
canadian press: the canadian press
yle:
upi: united press international
stat news:
404 media:
9to5mac:
digitimes:
"""

# Outlets and agencies by their hosts, where the host's own part is none of the names above.
_HOSTS = """
ap.org news.cn xinhuanet.com nhk.or.jp asahi.com mainichi.jp yomiuri.co.jp japantimes.co.jp
yna.co.kr koreaherald.com koreatimes.co.kr straitstimes.com channelnewsasia.com
abcnews.go.com abc.net.au smh.com.au theage.com.au news.com.au afr.com stuff.co.nz
nzherald.co.nz rnz.co.nz independent.co.uk thetimes.co.uk thetimes.com dailymail.co.uk
mirror.co.uk thesun.co.uk standard.co.uk inews.co.uk express.co.uk metro.co.uk sky.com
news.sky.com channel4.com itv.com irishtimes.com rte.ie npr.org pbs.org time.com
theatlantic.com newyorker.com newsweek.com vox.com slate.com salon.com thehill.com
rollcall.com nypost.com nydailynews.com sfchronicle.com sfgate.com seattletimes.com
mercurynews.com denverpost.com startribune.com dallasnews.com houstonchronicle.com
inquirer.com freep.com detroitnews.com miamiherald.com ajc.com oregonlive.com nj.com
newsday.com csmonitor.com thedailybeast.com huffpost.com vice.com mashable.com gizmodo.com
cnet.com zdnet.com venturebeat.com technologyreview.com theintercept.com bleepingcomputer.com
securityweek.com krebsonsecurity.com cyberscoop.com therecord.media darkreading.com
computerworld.com infoworld.com lightreading.com fiercewireless.com gamesindustry.biz
ign.com polygon.com kotaku.com eurogamer.net macrumors.com appleinsider.com androidpolice.com
androidauthority.com electrek.co insideevs.com autonews.com statnews.com fiercepharma.com
nature.com newscientist.com scientificamerican.com finance.yahoo.com yahoo.com msn.com
seekingalpha.com investing.com benzinga.com fool.com marketbeat.com zacks.com thestreet.com
investopedia.com barrons.com cbc.ca ctvnews.ca globalnews.ca thestar.com nationalpost.com
theglobeandmail.com dw.com zeit.de welt.de tagesspiegel.de tagesschau.de zdf.de n-tv.de
stern.de focus.de sueddeutsche.de heise.de golem.de t3n.de nzz.ch srf.ch tagesanzeiger.ch
orf.at derstandard.at diepresse.com kurier.at france24.com francetvinfo.fr franceinfo.fr
bfmtv.com leparisien.fr lepoint.fr lexpress.fr latribune.fr liberation.fr ouest-france.fr
rtbf.be lesoir.be standaard.be nrc.nl nos.nl volkskrant.nl telegraaf.nl svt.se dn.se
aftonbladet.se svd.se nrk.no vg.no aftenposten.no dr.dk politiken.dk berlingske.dk hs.fi
is.fi il.fi euronews.com euractiv.com rtve.es abc.es lavanguardia.com elconfidencial.com
expansion.com cincodias.elpais.com clarin.com lanacion.com.ar folha.uol.com.br globo.com
estadao.com.br publico.pt rai.it ilsole24ore.com repubblica.it corriere.it lastampa.it
kathimerini.gr ekathimerini.com hurriyetdailynews.com timesofisrael.com jpost.com ynet.co.il
arabnews.com thenationalnews.com gulfnews.com dawn.com thehindu.com hindustantimes.com
indianexpress.com ndtv.com livemint.com business-standard.com moneycontrol.com
timesofindia.indiatimes.com economictimes.indiatimes.com globaltimes.cn chinadaily.com.cn
scmp.com taipeitimes.com bangkokpost.com rappler.com inquirer.net thejakartapost.com
meduza.io kyivindependent.com pravda.com.ua rferl.org voanews.com news24.com
dailymaverick.co.za allafrica.com nation.africa techmeme.com news.google.com
news.ycombinator.com slashdot.org reddit.com
"""


def _squeeze(name: str) -> str:
    text = re.sub(r"[^\w]+", " ", fold(name)).strip()
    return text.removeprefix("the ") if text != "the" else text


def _read_table() -> dict[str, str]:
    table: dict[str, str] = {}
    for line in _OUTLETS.strip().splitlines():
        name, _, others = line.partition(":")
        key = _squeeze(name)
        table.setdefault(key, key)
        for other in others.split(","):
            if other.strip():
                table.setdefault(_squeeze(other), key)
    return table


_KEYS = _read_table()

OUTLET_NAMES: tuple[str, ...] = tuple(sorted(_KEYS, key=lambda name: (-len(name), name)))
"""The folded names by which outlets are cited, without "the", longest first."""

_KNOWN_HOSTS = frozenset(_HOSTS.split())


def is_outlet(host: str | None) -> bool:
    """Whether ``host`` is an outlet's or an agency's, or one of those that gather news."""
    if not host:
        return False
    labels = host.casefold().removeprefix("www.").split(".")
    if any(".".join(labels[at:]) in _KNOWN_HOSTS for at in range(len(labels))):
        return True
    return _squeeze(_own_label(labels)) in _KEYS


def outlet_key(name: str) -> str:
    """The one key of an outlet, by whatever of its names: "WSJ" → "wall street journal"."""
    squeezed = _squeeze(name)
    return _KEYS.get(squeezed, squeezed)


def keys_of_source(source: Source) -> tuple[str, ...]:
    """All keys by which ``source`` may be cited: owner, name, id, and its host's own part.

    The first is the owner's: it stands for the source where nobody cites it.
    """
    own = _own_label(fold(source.host).split("."))
    names = [source.owner, source.name, source.id.replace("-", " "), own]
    return tuple(dict.fromkeys(outlet_key(name) for name in names if _squeeze(name)))


def _own_label(labels: list[str]) -> str:
    """The part of a host that is its owner's name: "bbc" of news.bbc.co.uk."""
    own = labels[-2] if len(labels) > 1 else labels[0]
    if len(labels) > 2 and own in {"co", "com", "org", "net", "ac", "gov", "or"}:
        own = labels[-3]
    return own

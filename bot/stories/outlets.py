"""News outlets by the names that other outlets cite them by."""

from __future__ import annotations

import re

from bot.model import Source
from bot.model.outlets import OUTLET_HOSTS, stands_under
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


def is_outlet(host: str | None) -> bool:
    """Whether ``host`` is an outlet's or an agency's, or one of those that gather news."""
    if not host:
        return False
    host = host.casefold().removeprefix("www.")
    return stands_under(host, OUTLET_HOSTS) or _squeeze(_own_label(host.split("."))) in _KEYS


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

"""Hosts on which a body speaks of others, or others than the body speak.

A newspaper is an entity with hosts of its own, and its reports are not about it. A company's
forum is on the company's host, and anybody writes there.
"""

from __future__ import annotations

__all__ = ["is_open_or_outlet"]

_OUTLETS = frozenset(
    """404media.co aa.com.tr abc.net.au abcnews.com abcnews.go.com afp.com alarabiya.net
    aljazeera.com aljazeera.net aninews.in ansa.it ap.org apnews.com ard.de arstechnica.com
    asahi.com axios.com bbc.co.uk bbc.com bellingcat.com bild.de bloomberg.com bostonglobe.com
    breitbart.com businessinsider.com buzzfeed.com caixin.com caixinglobal.com cbc.ca
    cbsnews.com cctv.com cgtn.com channel4.com chicagotribune.com chinadaily.com.cn cnbc.com
    cnn.com corriere.it dailymail.co.uk dailymail.com dpa.com dw.com economist.com efe.com
    elpais.com espn.com euronews.com farsnews.ir faz.net folha.uol.com.br forbes.com fortune.com
    foxbusiness.com foxnews.com france24.com ft.com gbnews.com globaltimes.cn globo.com
    haaretz.co.il haaretz.com handelsblatt.com hs.fi huffpost.com independent.co.uk interfax.com
    interfax.ru irna.ir itv.com jiji.com jpost.com kcna.kp kyivindependent.com kyodo.co.jp
    kyodonews.net latimes.com lefigaro.fr lemonde.fr lesechos.fr liberation.fr mediapart.fr
    meduza.io mirror.co.uk msnbc.com nbcnews.com ndtv.com news.cn newsmax.com newyorker.com
    nhk.or.jp nikkei.com novayagazeta.eu novayagazeta.ru npr.org nrk.no nypost.com nytimes.com
    nzz.ch orf.at pbs.org people.cn people.com.cn politico.com politico.eu propublica.org
    ptinews.com rai.it rainews.it repubblica.it reuters.com rferl.org rfi.fr ria.ru rt.com
    rtve.es scmp.com sky.com smh.com.au spiegel.de straitstimes.com sueddeutsche.de svt.se
    tagesschau.de tasnimnews.com tass.com tass.ru techcrunch.com techmeme.com telegraph.co.uk
    theatlantic.com thecanadianpress.com theglobeandmail.com theguardian.com thehindu.com
    theintercept.com thesun.co.uk thetimes.co.uk thetimes.com theverge.com time.com
    timesofindia.indiatimes.com timesofisrael.com ukrinform.net ukrinform.ua usatoday.com
    voanews.com wafa.ps washingtonpost.com welt.de wired.com wsj.com xinhuanet.com yle.fi
    yna.co.kr yomiuri.co.jp zdf.de zeit.de""".split()  # noqa: SIM905 - a list of hosts is read best as one
)
_PLATFORMS = frozenset(
    """bsky.app dev.to facebook.com fb.com github.com github.io gitlab.com hackernoon.com
    huggingface.co instagram.com linkedin.com mastodon.social medium.com news.ycombinator.com
    pinterest.com quora.com reddit.com sourceforge.net stackoverflow.com substack.com t.me
    threads.com threads.net tiktok.com tumblr.com twitch.tv twitter.com vimeo.com wordpress.com
    x.com youtube.com""".split()  # noqa: SIM905 - a list of hosts is read best as one
)
_OTHERS = _OUTLETS | _PLATFORMS
# What the open part of a body's own host is called.
_OPEN_LABELS = frozenset(
    """answers communities community devforum discuss discussion discussions forum forums groups
    techcommunity users wiki""".split()  # noqa: SIM905 - a list of words is read best as one
)


def is_open_or_outlet(host: str) -> bool:
    """Whether what stands on ``host`` (lower case) may be anybody's, or about anybody."""
    labels = host.split(".")
    return bool(_OPEN_LABELS.intersection(labels)) or any(
        ".".join(labels[at:]) in _OTHERS for at in range(len(labels))
    )

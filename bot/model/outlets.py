"""News outlets by their hosts.

They report what others do: no body speaks for itself there, and a body that owns one does not
either.
"""

from __future__ import annotations

from collections.abc import Set

__all__ = ["OUTLET_HOSTS", "stands_under"]

OUTLET_HOSTS = frozenset(
    """404media.co aa.com.tr abc.es abc.net.au abcnews.com abcnews.go.com afp.com afr.com
    aftenposten.no aftonbladet.se ajc.com alarabiya.net aljazeera.com aljazeera.net allafrica.com
    androidauthority.com androidpolice.com aninews.in ansa.it ap.org apnews.com appleinsider.com
    arabnews.com ard.de arstechnica.com asahi.com autonews.com axios.com bangkokpost.com barrons.com
    bbc.co.uk bbc.com bellingcat.com benzinga.com berlingske.dk bfmtv.com bild.de
    bleepingcomputer.com bloomberg.com bostonglobe.com breitbart.com business-standard.com
    businessinsider.com buzzfeed.com caixin.com caixinglobal.com cbc.ca cbsnews.com cctv.com
    cgtn.com channel4.com channelnewsasia.com chicagotribune.com chinadaily.com.cn clarin.com
    cnbc.com cnet.com cnn.com computerworld.com corriere.it csmonitor.com ctvnews.ca cyberscoop.com
    dailymail.co.uk dailymail.com dailymaverick.co.za dallasnews.com darkreading.com dawn.com
    denverpost.com derstandard.at detroitnews.com diepresse.com dn.se dpa.com dr.dk dw.com
    economictimes.indiatimes.com economist.com efe.com ekathimerini.com elconfidencial.com
    electrek.co elpais.com espn.com estadao.com.br euractiv.com eurogamer.net euronews.com
    expansion.com express.co.uk farsnews.ir faz.net fiercepharma.com fiercewireless.com focus.de
    folha.uol.com.br fool.com forbes.com fortune.com foxbusiness.com foxnews.com france24.com
    franceinfo.fr francetvinfo.fr freep.com ft.com gamesindustry.biz gbnews.com gizmodo.com
    globalnews.ca globaltimes.cn globo.com golem.de gulfnews.com haaretz.co.il haaretz.com
    handelsblatt.com heise.de hindustantimes.com houstonchronicle.com hs.fi huffpost.com
    hurriyetdailynews.com ign.com il.fi ilsole24ore.com independent.co.uk indianexpress.com
    inews.co.uk infoworld.com inquirer.com inquirer.net insideevs.com interfax.com interfax.ru
    investing.com investopedia.com irishtimes.com irna.ir is.fi itv.com japantimes.co.jp jiji.com
    jpost.com kathimerini.gr kcna.kp koreaherald.com koreatimes.co.kr kotaku.com krebsonsecurity.com
    kurier.at kyivindependent.com kyodo.co.jp kyodonews.net lanacion.com.ar lastampa.it latimes.com
    latribune.fr lavanguardia.com lefigaro.fr lemonde.fr leparisien.fr lepoint.fr lesechos.fr
    lesoir.be lexpress.fr liberation.fr lightreading.com livemint.com macrumors.com mainichi.jp
    marketbeat.com mashable.com mediapart.fr meduza.io mercurynews.com metro.co.uk miamiherald.com
    mirror.co.uk moneycontrol.com msn.com msnbc.com n-tv.de nation.africa nationalpost.com
    nature.com nbcnews.com ndtv.com news.cn news.com.au news.google.com news.ycombinator.com
    news24.com newscientist.com newsday.com newsmax.com newsweek.com newyorker.com nhk.or.jp
    nikkei.com nj.com nos.nl novayagazeta.eu novayagazeta.ru npr.org nrc.nl nrk.no nydailynews.com
    nypost.com nytimes.com nzherald.co.nz nzz.ch oregonlive.com orf.at ouest-france.fr pbs.org
    people.cn people.com.cn politico.com politico.eu politiken.dk polygon.com pravda.com.ua
    propublica.org ptinews.com publico.pt rai.it rainews.it rappler.com reddit.com repubblica.it
    reuters.com rferl.org rfi.fr ria.ru rnz.co.nz rollcall.com rt.com rtbf.be rte.ie rtve.es
    salon.com scientificamerican.com scmp.com seattletimes.com securityweek.com seekingalpha.com
    sfchronicle.com sfgate.com sky.com slashdot.org slate.com smh.com.au spiegel.de srf.ch
    standaard.be standard.co.uk startribune.com statnews.com stern.de straitstimes.com stuff.co.nz
    sueddeutsche.de svd.se svt.se t3n.de tagesanzeiger.ch tagesschau.de tagesspiegel.de
    taipeitimes.com tasnimnews.com tass.com tass.ru techcrunch.com techmeme.com technologyreview.com
    telegraaf.nl telegraph.co.uk theage.com.au theatlantic.com thecanadianpress.com
    thedailybeast.com theglobeandmail.com theguardian.com thehill.com thehindu.com theintercept.com
    thejakartapost.com thenationalnews.com therecord.media thestar.com thestreet.com thesun.co.uk
    thetimes.co.uk thetimes.com theverge.com time.com timesofindia.indiatimes.com timesofisrael.com
    ukrinform.net ukrinform.ua usatoday.com venturebeat.com vg.no vice.com voanews.com volkskrant.nl
    vox.com wafa.ps washingtonpost.com welt.de wired.com wsj.com xinhuanet.com yahoo.com yle.fi
    yna.co.kr ynet.co.il yomiuri.co.jp zacks.com zdf.de zdnet.com zeit.de""".split()  # noqa: SIM905 - a list of hosts is read best as one
)
"""Hosts of outlets, of agencies, and of those that gather news; subdomains are theirs too."""


def stands_under(host: str, hosts: Set[str]) -> bool:
    """Whether ``host`` (lower case) is one of ``hosts`` or a subdomain of one."""
    labels = host.split(".")
    return any(".".join(labels[at:]) in hosts for at in range(len(labels)))

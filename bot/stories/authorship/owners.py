"""Whose word a source brings: the keys of its owner, by its name, its host and its pages' hosts.

A host is a house of its own, or only carries what others write: a gatherer of news, a maker of
feeds, a site on which anybody has a page. What such a host carries is known by the page, or by what
the newsroom calls the source.
"""

from __future__ import annotations

import re
from functools import lru_cache

from bot.model import Source
from bot.model.outlets import stands_under
from bot.stories.authorship.host_labels import own_label
from bot.stories.authorship.outlets import (
    is_outlet,
    name_on_host,
    names_no_outlet,
    outlet_key,
    owner_key,
)
from bot.stories.language.text import fold

__all__ = ["keys_of_source", "shares_host"]

# Hosts that list what others wrote: whose it is shows the page.
_GATHERER_LIST = """
news.google.com news.ycombinator.com reddit.com techmeme.com memeorandum.com slashdot.org
msn.com feedly.com flipboard.com newsnow.co.uk lobste.rs
"""
_GATHERERS = frozenset(_GATHERER_LIST.split())
# Hosts that make feeds of others' pages, and what such a service is called that a newsroom runs.
_MAKER_LIST = """
rss.app rsshub.app feedburner.com feedburner.google.com fetchrss.com politepol.com politepaul.com
feed43.com feedity.com createfeed.fivefilters.org ftr.fivefilters.net openrss.org morss.it
kill-the-newsletter.com rssbridge.org rss-bridge.org siftrss.com feedmix.app mysitemapgenerator.com
feedspot.com inoreader.com newsblur.com rsseverything.com rss.com
"""
_MAKERS = frozenset(_MAKER_LIST.split())
_MAKER_NAME = re.compile(
    r"^(?:rsshub|rss-?bridge|openrss|fivefilters|ftr|freshrss|miniflux|tt-?rss|morss|nitter"
    r"|localhost)(?:\.|$)"
)
_DOOR = re.compile(r"^(?:feeds?\d*|rss\d*|xml|atom|syndication|newsfeeds?)\.")
_ADDRESS = re.compile(r"^(?:\d{1,3}(?:\.\d{1,3}){3}|\[?[0-9a-f]*:[0-9a-f:.]*\]?)$")
# Sites on which anybody has a page, which its host does not tell from others.
_COMMON_LIST = """
t.me telegram.me x.com twitter.com facebook.com instagram.com threads.net youtube.com bsky.app
linkedin.com tiktok.com weibo.com vk.com medium.com substack.com tumblr.com mastodon.social
truthsocial.com
"""
_COMMON = frozenset(_COMMON_LIST.split())


def keys_of_source(source: Source, page_host: str | None = None) -> tuple[str, ...]:
    """All keys by which ``source`` may be cited: owner, name, id, and its host's own part.

    The first is the owner's: it stands for the source where nobody cites it. A name that
    any source may have ("Top stories") is none. What a source that gathers the news of others
    brings is the word of ``page_host``, where that is another's, and so is what comes from a host
    that only makes feeds, unless the newsroom says who owns it. Where the pages are elsewhere, the
    host of a feed that is no outlet's says nothing. Where nobody says who owns it, the last key is
    that of the owner whom an outlet's host is known to have.
    """
    return _find_keys(source.owner, source.name, source.id, source.host, page_host or "")


@lru_cache(maxsize=10_000)
def _find_keys(owner: str, name: str, id_: str, at: str, page_host: str) -> tuple[str, ...]:
    host, page = _bare(at), _bare(page_host)
    names = owner, name, id_
    if not page or _only_makes_feeds(page):
        page = host  # the newsroom's own, or a test's: no house
    is_common = stands_under(page, _COMMON)
    if page != host and stands_under(host, _GATHERERS) and not stands_under(page, _GATHERERS):
        return _read_keys(*names, "") if is_common else _read_house(page)
    if id_ == at:
        return _read_keys(*names, host)  # it is known by its host alone
    is_away = own_label(page) != own_label(host) and not is_outlet(host)
    if _only_makes_feeds(host) or (is_away and _DOOR.match(host)):
        if is_common or page == host:
            return _read_keys(*names, "")
        return _read_keys(*names, page) if owner != id_ else _read_house(page)
    return _read_keys(*names, "" if is_away or stands_under(host, _COMMON) else host)


def shares_host(source: Source) -> str | None:
    """The part of its host by which ``source`` is one origin with others that have it, too.

    None where its newsroom says who owns it, and where its host is not what it is known by.
    """
    host = _bare(source.host)
    if source.owner != source.id or _only_makes_feeds(host) or stands_under(host, _COMMON):
        return None
    return None if stands_under(host, _GATHERERS) else own_label(host)


def _bare(host: str) -> str:
    return host.casefold().removeprefix("www.")


def _only_makes_feeds(host: str) -> bool:
    """Whether a host is nobody's who writes, or the newsroom's own."""
    return bool(
        stands_under(host, _MAKERS)
        or _ADDRESS.match(host)
        or _MAKER_NAME.match(host)
        or names_no_outlet(own_label(host))
    )


def _read_house(page: str) -> tuple[str, ...]:
    return _read_keys(page, page, page, page)


def _read_keys(owner: str, name: str, id_: str, host: str) -> tuple[str, ...]:
    on_host = name_on_host(fold(host))
    names = (owner, name, id_.replace("-", " "), on_host)
    keys = [outlet_key(each) for each in names if each and not names_no_outlet(each)]
    if owner in (id_, host) and is_outlet(host):
        keys.append(owner_key(outlet_key(on_host)))
    return tuple(dict.fromkeys(keys)) or (host or id_,)

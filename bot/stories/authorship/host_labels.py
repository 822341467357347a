"""What of a host is its owner's name: "bbc" of news.bbc.co.uk."""

from __future__ import annotations

from functools import lru_cache

__all__ = ["own_label"]

# Hosts on which many write, each under a name of their own: "larkhill.substack.com".
_SHARED_HOST_LIST = """
substack blogspot wordpress medium tumblr github gitlab ghost beehiiv typepad squarespace
wixsite livejournal weebly netlify vercel pages readthedocs herokuapp hatenablog over-blog
jimdofree webnode
"""
_SHARED_HOSTS = frozenset(_SHARED_HOST_LIST.split())
# Names of hosts that several bodies have, each under another ending: abc.es, abc.net.au.
_SHARED_LABELS = frozenset(
    {"abc", "dn", "ntv", "yahoo", "europa", "president", "government", "parliament", "eleconomista"}
)
_SECOND_LEVEL = frozenset({"co", "com", "org", "net", "ac", "gov", "or", "ne", "go"})


@lru_cache(maxsize=10_000)
def own_label(host: str) -> str:
    """The part of a host that is its owner's name: "bbc" of news.bbc.co.uk.

    It is the whole host where others elsewhere have that part, too.
    """
    labels = host.removeprefix("www.").split(".")
    own = labels[-2] if len(labels) > 1 else labels[0]
    if len(labels) > 2 and own in _SECOND_LEVEL:
        own = labels[-3]
    is_shared = own in _SHARED_HOSTS or own in _SHARED_LABELS or "gov" in labels[-2:]
    return ".".join(labels) if is_shared else own

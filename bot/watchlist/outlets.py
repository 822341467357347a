"""Hosts on which a body speaks of others, or others than the body speak.

A newspaper is an entity with hosts of its own, and its reports are not about it. A company's
forum is on the company's host, and anybody writes there.
"""

from __future__ import annotations

__all__ = ["is_open_or_outlet"]

_OUTLETS = frozenset(
    """afp.com aljazeera.com aljazeera.net ap.org apnews.com bbc.co.uk bbc.com bloomberg.com
    businessinsider.com cbsnews.com cnbc.com cnn.com corriere.it dw.com economist.com elpais.com
    euronews.com faz.net forbes.com foxnews.com france24.com ft.com hs.fi independent.co.uk
    lemonde.fr nbcnews.com news.cn nikkei.com npr.org nytimes.com politico.com politico.eu
    rfi.fr repubblica.it reuters.com scmp.com sky.com spiegel.de svt.se theguardian.com
    theverge.com time.com usatoday.com washingtonpost.com wired.com wsj.com xinhuanet.com
    yle.fi zeit.de""".split()  # noqa: SIM905 - a list of hosts is read best as one
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

"""Hosts on which a body speaks of others, or others than the body speak.

A newspaper is an entity with hosts of its own, and its reports are not about it. A company's
forum is on the company's host, and anybody writes there.
"""

from __future__ import annotations

from functools import lru_cache

from bot.model.outlets import OUTLET_HOSTS, stands_under

__all__ = ["is_open_or_outlet"]

_PLATFORMS = frozenset(
    """bsky.app dev.to facebook.com fb.com github.com github.io gitlab.com hackernoon.com
    huggingface.co instagram.com linkedin.com mastodon.social medium.com news.ycombinator.com
    pinterest.com quora.com reddit.com sourceforge.net stackoverflow.com substack.com t.me
    threads.com threads.net tiktok.com tumblr.com twitch.tv twitter.com vimeo.com wordpress.com
    x.com youtube.com""".split()  # noqa: SIM905 - a list of hosts is read best as one
)
_OTHERS = OUTLET_HOSTS | _PLATFORMS
# What the open part of a body's own host is called.
_OPEN_LABELS = frozenset(
    """answers communities community devforum discuss discussion discussions forum forums groups
    techcommunity users wiki""".split()  # noqa: SIM905 - a list of words is read best as one
)


@lru_cache(maxsize=10_000)
def is_open_or_outlet(host: str) -> bool:
    """Whether what stands on ``host`` (lower case) may be anybody's, or about anybody."""
    return not _OPEN_LABELS.isdisjoint(host.split(".")) or stands_under(host, _OTHERS)

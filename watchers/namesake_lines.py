"""Lines that say the same and lead elsewhere: other items under one title.

"Transaction in own shares" stands on a list twice a day, "Weekly report" once a week, and the
slot of a newsletter leads to another issue each time. By their text these are one line, so
that here their links tell them apart; but only where one leads to where the page never led
before, for links have noise of their own.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from watchers.headlines import is_headline
from watchers.marks import Line
from watchers.noise import holds_token
from watchers.remembered import MOST_IN_A_DAY, PageMemory, hash_text

__all__ = ["Named", "tell_apart"]

_MANY = 3  # titles with new links are all of them only because the links are written anew
# … and two, where it happens more often than twice in six hours: bulletins come more seldom.
_TWICE = 2
_SIX_HOURS = 6 * 60
# Nobody misses a title that rotates: one that did it for half of a day is silent on the next, …
_ROTATES = MOST_IN_A_DAY + 4
_WRITES_ANEW = _TWICE + 1  # … and so are the titles of a page that writes all its links anew.


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """The keys of the lines before and now, with the link where only that tells them apart.

    ``fresh`` are places of lines now that lead to where the page never led before.
    """

    old: list[str]
    new: list[str]
    fresh: frozenset[int]


def tell_apart(
    known: PageMemory,
    *,
    old_keys: list[str],
    new_keys: list[str],
    lines: Sequence[Line],
    links: Sequence[str],
    standing: Sequence[str],
    minute: int,
) -> Named:
    """The keys by which the lines of a page are to be compared with those before.

    ``links`` are the hashes of the links of ``lines``, empty for none, and ``standing`` what
    `watchers.busters.name_standing` says of them: a link that stood under its title with
    another of what keeps caches from answering is the same. A title under which the
    link is another time and again, many times a day, is a block that rotates. Where most
    titles have new links, or all of two time and again, it is the links that changed: a session,
    or another host.
    """
    before: dict[str, set[str]] = {}
    for (text, link), key in zip(known.lines, old_keys, strict=True):
        if link and is_headline(text):
            before.setdefault(key, set()).add(link)
    places = [
        place
        for place, (line, key) in enumerate(zip(lines, new_keys, strict=True))
        if links[place]
        and key in before
        and is_headline(line.anchor or line.text)
        # A session or a signature is another at each poll, and leads where the last one led.
        and not holds_token((line.link or "").partition("?")[2])
    ]
    fresh = [
        place
        for place in places
        if links[place] not in known.links and standing[place] not in known.links
    ]
    titles = {new_keys[place] for place in fresh}
    stayed = {new_keys[place] for place in places}
    if len(titles) >= _MANY and 2 * len(titles) > len(stayed):
        titles = set()
    if len(titles) > 1 and titles == stayed:
        everything = hash_text("links\x1f")
        if known.note_edit(
            everything, minute, most=_TWICE, all_day=_WRITES_ANEW, within=_SIX_HOURS
        ):
            titles = set()
    still = {new_keys[place] for place in places if links[place] in before[new_keys[place]]}
    for title in sorted(titles - still):
        # Nothing but one link in the place of another: once too often, and it rotates.
        if known.note_edit(hash_text(f"link\x1f{title}"), minute, all_day=_ROTATES):
            titles.remove(title)
    if not titles:
        return Named(old=old_keys, new=new_keys, fresh=frozenset())
    was = [link for _, link in known.lines]
    return Named(
        old=_mark(old_keys, was, titles),
        new=_mark(new_keys, links, titles),
        fresh=frozenset(place for place in fresh if new_keys[place] in titles),
    )


def _mark(keys: Sequence[str], links: Sequence[str], titles: set[str]) -> list[str]:
    return [
        f"{key}\x1f{link}" if link and key in titles else key
        for key, link in zip(keys, links, strict=True)
    ]

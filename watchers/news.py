"""What an editor would write of a page's change: entries out of added and removed lines."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from watchers.headlines import NO_HEADLINE, is_headline
from watchers.lines import Line, split_sentences
from watchers.model import Change, ParsedEntry
from watchers.normal import make_entry

__all__ = ["MOST_ITEMS", "Finding", "tell"]

MOST_ITEMS = 20
"""So many new links are entries of their own; more are told in one."""

_LONGEST_EVIDENCE = 20_000
_LONGEST_SUMMARY = 600
_LONGEST_HEADLINE = 180
_CONTEXT = 2  # unchanged lines around a change
_LEAD = 80
_LABEL = 25  # a shorter line does not say what it is about

_SENTENCE = re.compile(r"^(.{20,}?[.!?。！？])(?:\s|$|(?<=[。！？]))")


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A page before and after, and what of it is to be told.

    ``fresh`` are places in ``new`` of lines that are news, ``changed`` has for some of them
    the place in ``old`` of the line that they were made of, ``removed`` are places in
    ``old``. ``stale`` are those of ``fresh`` whose links the page had before. ``rewritten``
    is true where hardly anything is as it was. ``serial`` names this change among all of the page.
    """

    url: str
    title: str
    lang: str | None
    old: Sequence[str]
    new: Sequence[Line]
    old_keys: Sequence[str]
    new_keys: Sequence[str]
    fresh: Sequence[int]
    changed: dict[int, int]
    removed: Sequence[int]
    stale: frozenset[int]
    rewritten: bool
    serial: str


@dataclass(slots=True)
class _Item:
    """Lines that belong together, with the one that is their headline."""

    places: list[int]
    head: int | None = None
    link: str | None = None


def tell(finding: Finding) -> tuple[ParsedEntry, ...]:
    """The entries of a change: new links each its own, other text one together."""
    if not finding.fresh:
        return (_tell_removed(finding),) if finding.removed else ()
    if finding.rewritten:
        return (_tell_text(finding, list(finding.fresh)),)
    items = [item for run in _runs(finding.fresh) for item in _group(finding, run)]
    linked = [item for item in items if _is_news_item(finding, item)]
    told = {place for item in linked for place in item.places}
    if len(linked) > MOST_ITEMS:
        linked, told = [], set()
    entries = [_tell_item(finding, item) for item in linked]
    rest = [
        place
        for place in finding.fresh
        if place not in told
        and place not in finding.stale
        and not _is_noise(finding, place)
        and not _is_label(finding, place, told)
    ]
    if rest and (not entries or any(_says_something(finding, place) for place in rest)):
        entries.append(_tell_text(finding, rest))
    return tuple(entries)


def _says_something(finding: Finding, place: int) -> bool:
    """Whether a line beside new items is worth an entry: no date, no label, no button."""
    line = finding.new[place]
    if place in finding.changed:
        return True
    return is_headline(line.text)


def _is_label(finding: Finding, place: int, told: set[int]) -> bool:
    """Whether a line is the heading of items that were told, or are no news."""
    line = finding.new[place]
    follows = place + 1 in told or place + 1 in finding.stale
    return line.heading and follows and not line.link


def _is_noise(finding: Finding, place: int) -> bool:
    """Whether a line says no more than what time it is."""
    key = finding.new_keys[place]
    return key.startswith("⟨") and key.endswith("⟩") and "⟨" not in key[1:]


def _is_stamp(finding: Finding, place: int) -> bool:
    """Whether a line says little but when something was: "Updated at 15:00"."""
    letters = sum(1 for character in finding.new[place].text if character.isalpha())
    digits = sum(1 for character in finding.new[place].text if character.isdigit())
    return letters <= 20 and digits * 3 >= letters


def _differ(old: str, new: str) -> tuple[str, str]:
    """A line before and after; of a long one without the sentences that stayed at its ends."""
    if len(new) <= _LONGEST_HEADLINE:
        return old, new
    one, other = split_sentences(old), split_sentences(new)
    start = 0
    while start < min(len(one), len(other)) - 1 and one[start] == other[start]:
        start += 1
    end = 0
    while end < min(len(one), len(other)) - start - 1 and one[-1 - end] == other[-1 - end]:
        end += 1
    return " ".join(one[start : len(one) - end]), " ".join(other[start : len(other) - end])


def _said_anew(finding: Finding, place: int) -> str:
    """A line, or of a changed one the part that is another, where it says something."""
    text, before = _text(finding, place), finding.changed.get(place)
    anew = text if before is None else _differ(finding.old[before], text)[1]
    return anew if is_headline(anew) else text


def _runs(places: Iterable[int]) -> list[list[int]]:
    runs: list[list[int]] = []
    for place in places:
        if runs and runs[-1][-1] == place - 1:
            runs[-1].append(place)
        else:
            runs.append([place])
    return runs


def _group(finding: Finding, run: Sequence[int]) -> list[_Item]:
    """The items of a run of added lines."""
    items: list[_Item] = []
    for place in run:
        line = finding.new[place]
        heads = (line.heading or line.link is not None) and is_headline(line.anchor or line.text)
        current = items[-1] if items else None
        if current is None or _begins_another(finding, current, place, heads=heads):
            current = _Item(places=[])
            items.append(current)
        current.places.append(place)
        if heads and current.head is None:
            current.head = place
        if current.link is None or place == current.head:
            current.link = line.link or current.link or (line.linked if line.heading else None)
    return items


def _begins_another(finding: Finding, item: _Item, place: int, *, heads: bool) -> bool:
    line, last = finding.new[place], finding.new[item.places[-1]]
    if line.item != last.item:
        return True
    if not heads:
        return False
    if item.head is not None:
        return line.link is None or line.link != item.link
    return any(len(finding.new[lead].text) > _LEAD for lead in item.places)


def _is_news_item(finding: Finding, item: _Item) -> bool:
    return (
        item.head is not None
        and item.link is not None
        and item.head not in finding.stale
        and item.head not in finding.changed
        and item.link.partition("#")[0] != finding.url.partition("#")[0]
    )


def _tell_item(finding: Finding, item: _Item) -> ParsedEntry:
    head = finding.new[item.head or 0]
    link = item.link or finding.url
    rest = [finding.new[place].text for place in item.places if place != item.head]
    rest = [text for text in rest if text.casefold() not in NO_HEADLINE]
    if head.link and head.anchor and head.text != head.anchor:
        beside = head.text.replace(head.anchor, "").strip(" |–—-·•")
        rest = [beside, *rest] if len(beside) > 2 else rest
    entry = _make(
        finding,
        guid=f"link-{_digest(link)}",
        url=link,
        title=head.anchor or head.text,
        texts=rest,
    )
    return replace(
        entry,
        guid=f"link-{_digest(entry.canonical_url or link)}",
        change=_evidence(finding, item.places, ()),
    )


def _tell_text(finding: Finding, places: list[int]) -> ParsedEntry:
    texts = []
    for place in places:
        text = finding.new[place].text
        before = finding.changed.get(place)
        texts.append(text if before is None else " → ".join(_differ(finding.old[before], text)))
    name = _name(finding)
    heads = [p for p in places if not _is_stamp(finding, p) and is_headline(_text(finding, p))]
    lead = next((p for p in heads if finding.new[p].heading), heads[0] if heads else None)
    if finding.rewritten:
        title = f"{name} was rewritten" + (
            f": {_shorten(_text(finding, lead))}" if lead is not None else ""
        )
    elif lead is not None:
        title = _shorten(_said_anew(finding, lead))
    else:
        title = f"{name}: {_in_context(finding, places[0])}"
    gone = [place for place in finding.removed if place not in finding.changed.values()]
    olds = [finding.changed[place] for place in places if place in finding.changed]
    entry = _make(
        finding,
        guid=f"change-{_digest(finding.serial, *texts)}",
        url=finding.url,
        title=title,
        texts=texts[1:] if texts[0] == title else texts,
    )
    return replace(entry, canonical_url=None, change=_evidence(finding, places, (*olds, *gone)))


def _tell_removed(finding: Finding) -> ParsedEntry:
    texts = [finding.old[place] for place in finding.removed]
    lead = next((text for text in texts if is_headline(text)), texts[0])
    entry = _make(
        finding,
        guid=f"removal-{_digest(finding.serial, *texts)}",
        url=finding.url,
        title=f"Removed from {_name(finding)}: {_shorten(lead)}",
        texts=texts,
    )
    return replace(entry, canonical_url=None, change=_evidence(finding, (), finding.removed))


def _make(
    finding: Finding, *, guid: str, url: str, title: str, texts: Sequence[str]
) -> ParsedEntry:
    summary = " ".join(texts)
    return make_entry(
        base=finding.url,
        guid=guid,
        urls=(url,),
        title=title,
        summary=_shorten(summary, _LONGEST_SUMMARY),
        content="\n".join(texts) if len(texts) > 1 or len(summary) > _LONGEST_SUMMARY else None,
        published=None,
        updated=None,
        langs=(finding.lang,),
        authors=(),
        tags=(),
    )


def _text(finding: Finding, place: int) -> str:
    return finding.new[place].text


def _name(finding: Finding) -> str:
    return _shorten(finding.title, 100) or finding.url


def _in_context(finding: Finding, place: int) -> str:
    """A short line with the one above it, which says what it is about."""
    text = finding.new[place].text
    above = finding.new[place - 1].text if place else ""
    if not above or len(text) >= _LABEL or finding.new[place].heading:
        return _shorten(text)
    return f"{_shorten(above, 80)}: {text}"


def _shorten(text: str, longest: int = _LONGEST_HEADLINE) -> str:
    """``text``, or its first sentence, or as many of its words as there is room for."""
    if len(text) <= longest:
        return text
    sentence = _SENTENCE.match(text[: longest + 1])
    if sentence is not None and longest == _LONGEST_HEADLINE:
        return sentence[1]
    cut = text[: longest - 1]
    return (cut.rsplit(" ", 1)[0] if " " in cut[longest // 2 :] else cut).rstrip(" ,;:") + "…"


def _evidence(finding: Finding, added: Sequence[int], removed: Sequence[int]) -> Change:
    """The changed lines of both texts with the lines around them."""
    place_of_old = {key: place for place, key in reversed(list(enumerate(finding.old_keys)))}
    place_of_new = {key: place for place, key in reversed(list(enumerate(finding.new_keys)))}
    fresh = set(finding.fresh)
    gone = set(finding.removed) | set(finding.changed.values())
    around_new = {near for near in _around(added, len(finding.new)) if near not in fresh}
    around_old = {near for near in _around(removed, len(finding.old)) if near not in gone}
    news = (
        set(added)
        | around_new
        | {place_of_new[k] for p in around_old if (k := finding.old_keys[p]) in place_of_new}
    )
    olds = (
        set(removed)
        | around_old
        | {place_of_old[k] for p in around_new if (k := finding.new_keys[p]) in place_of_old}
    )
    return Change(
        before=_bound(finding.old[place] for place in sorted(olds)),
        after=_bound(finding.new[place].text for place in sorted(news)),
    )


def _around(places: Iterable[int], end: int) -> set[int]:
    return {
        near
        for place in places
        for near in range(place - _CONTEXT, place + _CONTEXT + 1)
        if 0 <= near < end
    }


def _bound(lines: Iterable[str]) -> str:
    kept: list[str] = []
    room = _LONGEST_EVIDENCE
    for line in lines:
        room -= len(line) + 1
        if room < 0:
            kept.append("…")
            break
        kept.append(line)
    return "\n".join(kept)


def _digest(*parts: str) -> str:
    return hashlib.sha256("\0".join(parts).encode("utf-8", "replace")).hexdigest()[:32]

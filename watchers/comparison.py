"""One reading of a page against what is remembered of it.

Pure. A change is told once. What comes and goes (other servers' copies, rotating blocks,
clocks) is no change; what would be too great a change to be true waits until it has stayed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

from watchers.busters import name_standing
from watchers.difference import LONG_ENOUGH, Difference, compare_lines
from watchers.headlines import is_headline
from watchers.lines import Line, Page
from watchers.model import ParsedEntry
from watchers.namesake_lines import tell_apart
from watchers.news import Finding, tell
from watchers.noise import fold_key, fold_shape
from watchers.remembered import MOST_ASIDE, Gone, PageMemory, hash_lines, hash_text
from watchers.urls import canonical_url, shown_url
from watchers.walls import has_shrunk

__all__ = ["CONFIRMED_AFTER", "FLICKER", "RESTLESS", "Comparison", "PageReading", "remember_page"]

FLICKER = timedelta(hours=6)
"""What was on the page so short a time ago is no news when it is there again."""

RESTLESS = timedelta(hours=24)
"""The same for what has come back before."""

CONFIRMED_AFTER = timedelta(minutes=10)
"""How long a page has to stay all different before that is believed."""

_FORGOTTEN_AFTER = timedelta(hours=48)


@dataclass(frozen=True, slots=True, kw_only=True)
class PageReading:
    """What a page brought. ``held`` is true where it has to be read again to be believed."""

    entries: tuple[ParsedEntry, ...]
    memory: str
    fault: str | None = None
    held: bool = False


@dataclass(slots=True, kw_only=True)
class Comparison:
    """One reading of a page against what is remembered of it."""

    known: PageMemory
    page: Page
    lines: Sequence[Line]
    keys: list[str]
    minute: int
    url: str
    old: list[str] = field(default_factory=list)
    old_keys: list[str] = field(default_factory=list)

    def run(self, *, moved: bool, fault: str | None) -> PageReading:
        """What is new, with the memory of it."""
        known = self.known
        self.old = [text for text, _ in known.lines]
        self.old_keys = [fold_key(text, today=_day(known.at)) for text in self.old]
        as_before = dict(zip(self.old, self.old_keys, strict=True))
        # A line that stayed to the letter is the same, also where a date has ceased to be
        # today's.
        self.keys = [
            as_before.get(line.text, key) for line, key in zip(self.lines, self.keys, strict=True)
        ]
        named = tell_apart(
            known,
            old_keys=self.old_keys,
            new_keys=self.keys,
            lines=self.lines,
            links=[_hash_link(line) or "" for line in self.lines],
            standing=name_standing(self.lines),
            minute=self.minute,
        )
        before, after = hash_lines(self.old_keys), hash_lines(named.new)
        if named.old == named.new:
            known.suspect = None
            return PageReading(entries=(), memory=known.write(), fault=fault)
        returns = any(
            state == after and self.minute - ended <= _minutes(FLICKER)
            for state, ended in known.states
        )
        rewritten = self._is_all_different()
        if rewritten and not returns:
            if moved:
                known.lines, known.count = [], known.count + 1
                remember_page(known, self.page, self.lines, self.minute)
                return PageReading(
                    entries=(),
                    memory=known.write(),
                    fault="the page moved to another address, where it begins anew",
                )
            since = self.minute if known.suspect is None else known.suspect
            if self.minute - since < _minutes(CONFIRMED_AFTER):
                known.suspect = since
                return PageReading(
                    entries=(), memory=known.write(), fault=_say_held(self.url), held=True
                )
        difference = compare_lines(named.old, named.new, items=[line.item for line in self.lines])
        finding = self._find(difference, renamed=named.fresh, rewritten=rewritten)
        entries = () if returns else tell(finding)
        self._remember(before, difference, entries)
        return PageReading(entries=entries, memory=known.write(), fault=fault)

    def _is_all_different(self) -> bool:
        """Whether hardly anything of a text of some length is left."""
        still = set(self.keys)
        kept = [text for text, key in zip(self.old, self.old_keys, strict=True) if key in still]
        return has_shrunk(self.old, kept)

    def _find(self, difference: Difference, *, renamed: frozenset[int], rewritten: bool) -> Finding:
        known = self.known
        # With another link it is another item, however alike the words are.
        difference = replace(
            difference,
            changed={
                place: of
                for place, of in difference.changed.items()
                if "" in (mine := _hash_link(self.lines[place]) or "", known.lines[of][1])
                or mine == known.lines[of][1]
            },
        )
        fresh: list[int] = []
        stale: set[int] = set()
        for place in difference.added:
            # Of a title that leads to another page the words may well have been here.
            if place not in renamed and (
                self._was_here(place) or self._is_ticker(place, difference)
            ):
                continue
            link = _hash_link(self.lines[place])
            if link is not None and link in known.links and place not in difference.changed:
                stale.add(place)
            fresh.append(place)
        if stale.issuperset(fresh):
            fresh = []
        revised = {
            place
            for place in fresh
            if place in difference.changed and _hash_link(self.lines[place]) in known.told
        }
        return Finding(
            url=self.url,
            title=self.page.title,
            lang=self.page.lang,
            old=self.old,
            new=self.lines,
            old_keys=self.old_keys,
            new_keys=self.keys,
            fresh=fresh,
            # An item that was told of is told again under its own name: it is a revision.
            changed={place: of for place, of in difference.changed.items() if place not in revised},
            removed=self._pulled(difference) if not fresh else difference.removed,
            stale=frozenset(stale),
            rewritten=rewritten,
            serial=f"{known.since} {known.count} {self.url}",
        )

    def _was_here(self, place: int) -> bool:
        """Whether an added line was there a short time ago, on the page or beside its text."""
        gone = self.known.gone.get(_name_line(self.keys, place))
        if gone is not None:
            window = RESTLESS if gone.returns else FLICKER
            if self.minute - gone.since <= _minutes(window):
                return True
        key = self.keys[place]
        return len(key) >= LONG_ENOUGH and hash_text(key) in self.known.aside

    def _is_ticker(self, place: int, difference: Difference) -> bool:
        """Whether a line had its numbers changed once more, as it does all day."""
        before = difference.changed.get(place)
        shape = fold_shape(self.keys[place])
        if before is None or shape is None or shape != fold_shape(self.old_keys[before]):
            return False
        return self.known.note_edit(hash_text(shape), self.minute)

    def _pulled(self, difference: Difference) -> list[int]:
        """Removed lines that had stood: no flicker, and no end that fell off a list."""
        arrived, returned = self.known.arrived, self.known.returned
        pulled: list[int] = []
        run: list[int] = []
        for place in [*(p for p in difference.removed if p not in difference.replaced), -1]:
            if run and place != run[-1] + 1:
                if not self._fell_off(run):
                    pulled += run
                run = []
            if place >= 0:
                run.append(place)
        return [
            place
            for place in pulled
            if (name := _name_line(self.old_keys, place)) not in returned
            and self.minute - arrived.get(name, 0) > _minutes(FLICKER)
            and not self.old_keys[place].startswith("⟨")
        ]

    def _fell_off(self, run: Sequence[int]) -> bool:
        """Whether these lines were the last of a list of links."""
        lines = self.known.lines
        if not any(lines[place][1] for place in run):
            return False
        after = lines[run[-1] + 1 : run[-1] + 5]
        return not any(link and is_headline(text) for text, link in after)

    def _remember(
        self, before: str, difference: Difference, entries: Sequence[ParsedEntry]
    ) -> None:
        known, minute = self.known, self.minute
        for place in difference.added:
            name = _name_line(self.keys, place)
            gone = known.gone.pop(name, None)
            if gone is not None:
                known.returned[name] = gone.returns + 1
            else:
                known.arrived[name] = minute
        for place in difference.removed:
            name = _name_line(self.old_keys, place)
            known.arrived.pop(name, None)
            known.gone[name] = Gone(minute, known.returned.pop(name, 0))
        oldest = minute - _minutes(_FORGOTTEN_AFTER)
        known.gone = {name: gone for name, gone in known.gone.items() if gone.since >= oldest}
        known.arrived = {
            name: at for name, at in known.arrived.items() if minute - at <= _minutes(FLICKER)
        }
        known.states = [one for one in known.states if one[1] >= oldest]
        known.states.append((before, minute))
        if entries:
            known.count += 1
            links = {entry.url for entry in entries if entry.canonical_url is not None}
            for link in links:
                if link is not None:
                    known.told[_hash_address(link)] = None
        remember_page(known, self.page, self.lines, minute)


def _name_line(keys: Sequence[str], place: int) -> str:
    """A line by its key; a short one by that of the line above it too."""
    key = keys[place]
    if len(key) >= LONG_ENOUGH:
        return hash_text(key)
    return hash_text(f"{keys[place - 1] if place else ''}\x1f{key}")


def _minutes(duration: timedelta) -> int:
    return int(duration.total_seconds() // 60)


def _say_held(url: str) -> str:
    return (
        f"hardly anything on {shown_url(url)} is as it was: it may show an error or a wall, so "
        "the change is held until the page has stayed so for "
        f"{_minutes(CONFIRMED_AFTER)} minutes"
    )


def remember_page(memory: PageMemory, page: Page, lines: Sequence[Line], minute: int) -> None:
    """Have ``memory`` hold the page as it is in this minute (since 1970)."""
    memory.at = minute
    memory.suspect = None
    memory.lines = [(line.text, _hash_link(line) or "") for line in lines]
    memory.aside = frozenset(
        hash_text(fold_key(text, today=_day(minute)))
        for text in page.aside[:MOST_ASIDE]
        if len(text) >= 10
    )
    for line, standing in zip(lines, name_standing(lines), strict=True):
        for link in (_hash_link(line), standing):
            if link:
                memory.links.pop(link, None)
                memory.links[link] = None


def _hash_link(line: Line) -> str | None:
    return None if line.link is None else _hash_address(line.link)


def _hash_address(link: str) -> str:
    # Lists add parameters to their links that say where a reader came from.
    return hash_text(canonical_url(link) or link.partition("#")[0])


def _day(minute: int) -> datetime:
    return datetime.fromtimestamp(minute * 60, UTC)

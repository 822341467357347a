"""Newsroom stories as YAML: what a file may say, and what it makes.

A file tells one story: a title, the newsroom (any section of a configuration file: `watches`,
`sources`, `channels`, `urgency` …), the entries as they come in, and what is expected. Times
are local to `zone` (UTC where it says nothing): `07:03` is of the first day, `day 2 06:30` of
the next, `day 0 22:00` of the one before; a time in full (RFC 3339) is taken as it stands.

A source needs no more than its host or its tier here; an entry whose `source` is a list comes
from each of them in turn, `every_s` apart, as `e1.1`, `e1.2` and so on. An entry with
`article: true` has the text of a whole page: that in `articles/`, or another that is handed over.

`expect` says what has to come of it. What is listed under `posts` (all that is told at once,
and every edit), `digests` and `merges` is all that may be there; a list that is not given is
not looked at. `entries` says of each entry, by its id, what was decided; the second telling
of an entry is `e1 again`, also in the twin.

`presses` are what people do meanwhile: `{at: '09:10', by: ann, press: noise, of: e1}`. A press has
the name that the code gives it (`take`, `hand-back`, `useful`, `noise`, `wrong-story` …)
and is on the message by which a report was told, by Slack's own way into the desk. `review` has the
marks read for proposals, as the service does daily; `accept` takes what is proposed for a watch.
A press may have `says`, words of its answer. `expect.watches` says what became of each watch. Such
a story is played by `pressing.py`.

An entry with `days` comes again at its time: `days: 28` is each of the first 28, `days: [3, 10]`
those two. They are `e1.1`, `e1.2` and so on; a `title` that is a list gives one to each in
turn, and `{n}` in it is the number. `preview: WATCH` is `watch preview` of that watch over all
that came; `preview` in `expect` says what it counts, in the names and numbers of `--json`, and
words of what it prints. An entry of which `first_poll` is true came
with the first poll of its source. Such a story is played by `previewing.py`, too.

`compare` is what another configuration says otherwise, as for `replay --compare`; `differences` in
`expect` are all that it would tell otherwise, each with its kind, entry and channel.

The `twin` is the same story with one fact or one rule taken out: what it says is laid over
the newsroom and over the entries by their ids (null leaves out). It has an expectation of its
own, and the story's must fail in it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from functools import cached_property
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import yaml
from pydantic import BaseModel, ConfigDict, model_validator

from bot.replay import RecordedEntry, read_entries
from tests.scenarios.expecting import Expectation, Pressed, Strict
from watchers import canonical_url

__all__ = ["ARTICLE", "REAL_ARTICLE", "Scenario", "Told", "read_scenario"]

# The parser in C takes a tenth of the time, and every file is read while tests are collected.
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

ARTICLE = Path(__file__).parent / "articles" / "the-end-of-a-partnership.txt"
REAL_ARTICLE = (
    Path(__file__).parents[2].parent / "shared" / "data" / "articles" / "000_1f5dc2213971e62f.txt"
)
"""A page as it was published, which is not ours to copy; it may not be there."""

_TIME = re.compile(r"(?:day (-?\d+) )?(\d\d):(\d\d)(?::(\d\d))?")


class _TwinFile(Strict):
    without: str
    newsroom: Mapping[str, Any] = {}
    entries: Mapping[str, Mapping[str, Any] | None] = {}
    presses: tuple[Pressed, ...] | None = None
    compare: Mapping[str, Any] = {}
    expect: Expectation


class _File(BaseModel):
    # All that is not named here is the newsroom's configuration.
    model_config = ConfigDict(extra="allow", frozen=True)

    title: str
    day: date = date(2026, 3, 2)
    zone: str = "UTC"
    entries: tuple[Mapping[str, Any], ...]
    presses: tuple[Pressed, ...] | None = None
    compare: Mapping[str, Any] | None = None
    preview: str | None = None
    expect: Expectation
    twin: _TwinFile

    @model_validator(mode="after")
    def _preview_what_is_expected(self) -> _File:
        if (self.preview is None) is not (self.expect.preview is None):
            raise ValueError("a preview is of a watch, and has something expected of it")
        return self


class Told:
    """One telling of a story: its newsroom, its entries and what is expected of it."""

    def __init__(
        self,
        *,
        newsroom: Mapping[str, Any],
        entries: Sequence[Mapping[str, Any]],
        expect: Expectation,
        clock: _Clock,
        article: Path,
        presses: Sequence[Pressed] | None = None,
        compare: Mapping[str, Any] | None = None,
        preview: str | None = None,
    ) -> None:
        self.presses = presses
        self.compare = compare
        self.preview = preview
        self._newsroom = newsroom
        self._entries = entries
        self._clock = clock
        self._article = article
        self.expect = expect

    @property
    def configuration(self) -> str:
        """The newsroom, as a configuration file has it."""
        said = dict(self._newsroom)
        if "sources" in said:
            said["sources"] = {
                id_: _fill_source(id_, source) for id_, source in said["sources"].items()
            }
        return yaml.safe_dump(said, allow_unicode=True)

    def in_newsroom(self, setting: Mapping[str, Any]) -> Told:
        """The same told where the newsroom says this, too."""
        return Told(
            newsroom=_lay_over(self._newsroom, setting),
            entries=self._entries,
            expect=self.expect,
            clock=self._clock,
            article=self._article,
            presses=self.presses,
            compare=self.compare,
            preview=self.preview,
        )

    @property
    def reads_article(self) -> bool:
        """Whether an entry has the text of an article."""
        return any(entry.get("article") for entry in self._entries)

    def record(self) -> list[RecordedEntry]:
        """The entries, as a replay reads them."""
        lines = [json.dumps(line) for entry in self._entries_of_days for line in self._lines(entry)]
        return read_entries(lines, canonical_url=canonical_url)

    @property
    def first_polled(self) -> frozenset[str]:
        """The ids of the entries that came with the first poll of their source."""
        return frozenset(
            str(line["id"])
            for entry in self._entries_of_days
            if entry.get("first_poll")
            for line in self._lines(entry)
        )

    @property
    def _entries_of_days(self) -> Iterator[Mapping[str, Any]]:
        return (one for entry in self._entries for one in _repeat(entry))

    def instant(self, written: str) -> datetime:
        """The time that is written."""
        return self._clock.read(written)

    def _lines(self, entry: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
        said = dict(entry)
        at = self._clock.read(said.pop("at"))
        every = timedelta(seconds=said.pop("every_s", 60))
        said.pop("first_poll", None)
        if said.pop("article", False):
            text = self._article.read_text(encoding="utf-8")
            said["summary"], said["content"] = text.split("\n", 1)[0], text
        for name in ("published", "updated"):
            if name in said:
                said[name] = self._clock.read(said[name]).isoformat()
        sources, id_ = said.pop("source"), said.pop("id")
        many = not isinstance(sources, str)
        for number, source in enumerate(sources if many else [sources]):
            own = f"{id_}.{number + 1}" if many else id_
            seen = at + number * every
            yield {
                "id": own,
                "source": source,
                "url": f"https://{source}/{own}",
                "seen": seen.isoformat(),
                **said,
            }


class Scenario:
    """A story and its twin."""

    def __init__(self, file: _File, article: Path) -> None:
        self._file = file
        self._article = article
        self.title = file.title

    @cached_property
    def story(self) -> Told:
        """As it is told."""
        return self._tell(
            self._newsroom,
            self._file.entries,
            self._file.expect,
            self._file.presses,
            self._file.compare,
        )

    @cached_property
    def twin(self) -> Told:
        """With its one fact or rule taken out."""
        twin = self._file.twin
        if not (twin.entries or twin.newsroom or twin.compare) and twin.presses is None:
            raise ValueError("the twin is the same story: take something out")
        entries, left = [], dict(twin.entries)
        for name, entry in _name_tellings(self._file.entries):
            change = left.pop(name, {})
            if change is not None:
                entries.append({**entry, **change})
        if left:
            raise ValueError(f"the twin changes {', '.join(left)}, which do not come")
        presses = self._file.presses if twin.presses is None else twin.presses
        newsroom, compare = _lay_over(self._newsroom, twin.newsroom), self._file.compare
        if compare is not None:
            compare = _lay_over(compare, twin.compare)
        return self._tell(newsroom, entries, twin.expect, presses, compare)

    @property
    def without(self) -> str:
        """What the twin lacks, in words."""
        return self._file.twin.without

    @property
    def _newsroom(self) -> Mapping[str, Any]:
        return self._file.model_extra or {}

    def _tell(
        self,
        newsroom: Mapping[str, Any],
        entries: Sequence[Mapping[str, Any]],
        expect: Expectation,
        presses: Sequence[Pressed] | None,
        compare: Mapping[str, Any] | None,
    ) -> Told:
        clock = _Clock(self._file.day, ZoneInfo(self._file.zone))
        return Told(
            newsroom=newsroom,
            entries=entries,
            expect=expect,
            clock=clock,
            article=self._article,
            presses=presses,
            compare=compare,
            preview=self._file.preview,
        )


def read_scenario(file: Path, *, article: Path = ARTICLE) -> Scenario:
    """The story of a file, in which a page has the text of ``article``.

    Raises ValueError where it is none.
    """
    said = yaml.load(file.read_text(encoding="utf-8"), Loader=_Loader)  # a safe one
    return Scenario(_File.model_validate(said), article)


def _name_tellings(
    entries: Sequence[Mapping[str, Any]],
) -> Iterator[tuple[str, Mapping[str, Any]]]:
    seen: set[str] = set()
    for entry in entries:
        name = str(entry["id"])
        while name in seen:
            name += " again"
        seen.add(name)
        yield name, entry


class _Clock:
    def __init__(self, day: date, zone: ZoneInfo) -> None:
        self._day, self._zone = day, zone

    def read(self, written: str) -> datetime:
        found = _TIME.fullmatch(written)
        if found is None:
            return datetime.fromisoformat(written)
        number, hour, minute, second = (int(part or 0) for part in found.groups())
        later = timedelta(days=number - 1 if found[1] else 0)
        return datetime.combine(self._day + later, time(hour, minute, second), tzinfo=self._zone)


def _repeat(entry: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """The entry on each of its days, or as it is where it comes once."""
    if "days" not in entry:
        yield entry
        return
    once = {name: value for name, value in entry.items() if name != "days"}
    days = entry["days"]
    titles = once["title"] if isinstance(once["title"], list) else [once["title"]]
    for number, day in enumerate(days if isinstance(days, list) else range(1, days + 1)):
        yield {
            **once,
            "id": f"{once['id']}.{number + 1}",
            "at": f"day {day} {once['at']}",
            "title": titles[number % len(titles)].replace("{n}", str(number + 1)),
        }


def _fill_source(id_: str, source: Mapping[str, Any]) -> dict[str, Any]:
    host = source.get("host", f"{id_}.example")
    return {"name": id_, "kind": "feed", "url": f"https://{host}/feed", "host": host, **source}


def _lay_over(below: Any, above: Any) -> Any:
    """Mappings key by key and watches by their names; all else is replaced."""
    if isinstance(below, Mapping) and isinstance(above, Mapping):
        return {
            **below,
            **{key: _lay_over(below.get(key), value) for key, value in above.items()},
        }
    if _are_watches(below) and _are_watches(above):
        by_name = {watch["name"]: watch for watch in below}
        for watch in above:
            by_name[watch["name"]] = _lay_over(by_name.get(watch["name"]), watch)
        return list(by_name.values())
    return above


def _are_watches(value: object) -> bool:
    return isinstance(value, list) and all(
        isinstance(each, Mapping) and "name" in each for each in value
    )

"""``nightdesk why``: what became of an entry."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

import click

from bot.cli.common import load, run_async, say, say_json, with_store
from bot.model import Entry, EntryKey, Source, Watch
from bot.ports import Explanation

if TYPE_CHECKING:
    from bot.watchlist import Catalogue
    from bot.watchlist.ambiguity import Evidence

__all__ = ["why"]


@click.command()
@click.argument("url_or_id")
@click.option("--json", "as_json", is_flag=True, help="JSON Lines.")
def why(*, url_or_id: str, as_json: bool) -> None:
    """What became of the entry with this URL or id, stage by stage; exit 1 where there is none.

    Where a word of it may be an entity's name or just the word (Apple, Shell), the stage
    `name` says which it is taken for by today's catalogue, and what was weighed. The
    stage `watch` names each watch that looks for its words and leaves it out, and by what: a NOT or
    a field of its query, or its source, its event or its language.
    """
    from bot.app.newsroom import build_newsroom
    from bot.desk.left_out import explain_left_out
    from watchers import canonical_url

    settings = load()

    async def look() -> tuple[
        tuple[Explanation, ...], Mapping[EntryKey, Entry], Sequence[Source], Sequence[Watch]
    ]:
        async with with_store(settings) as store:
            canonical = canonical_url(url_or_id) if "://" in url_or_id else None
            stages = await store.explain(url_or_id, canonical_url=canonical)
            entries = await store.entries_of({stage.entry for stage in stages})
            live = [one.source for one in await store.list_sources()]
            return stages, entries, live, await store.watches()

    stages, entries, live, watches = run_async(look)
    if not stages:
        click.echo(
            f"no entry with the URL or id {url_or_id!r} was seen: "
            "`nightdesk feed check URL` shows what its source holds now",
            err=True,
        )
        sys.exit(1)
    newsroom = build_newsroom(settings)
    sources = {source.id: source for source in (*live, *newsroom.sources)}
    watches = (*newsroom.watches, *watches)
    for key, group in groupby(stages, key=lambda stage: stage.entry):
        rows = list(group)
        if key in entries:
            entry, source = entries[key], sources.get(key.source)
            rows.extend(explain_left_out(rows, entry, source, watches, newsroom.catalogue))
            rows.extend(_explain_names(rows[-1], newsroom.catalogue, entry, source))
        if as_json:
            for row in rows:
                say_json(
                    {
                        "source": key.source,
                        "entry": key.id,
                        "title": row.title,
                        "at": row.at,
                        "stage": row.stage,
                        "outcome": row.outcome,
                        "reasons": list(row.reasons),
                    }
                )
            continue
        say(f"{rows[0].title or '(no title)'}  [{key.source}: {key.id}]")
        for row in rows:
            say(f"  {row.at:%Y-%m-%d %H:%M:%S} UTC  {row.stage}: {row.outcome}")
            for reason in row.reasons:
                say(f"      {reason}")


def _explain_names(
    last: Explanation, catalogue: Catalogue, entry: Entry, source: Source | None
) -> list[Explanation]:
    """What was weighed for each word of the entry that may be a name, once a name."""
    from bot.watchlist.ambiguity import NEEDED

    told: dict[str, Explanation] = {}
    # A source that has been removed says nothing any more of its entries.
    tags, lang = (source.tags, source.lang) if source else ((), None)
    weighed = catalogue.explain(entry, tags=tags, lang=lang)
    for one in sorted(weighed, key=lambda one: -one.score):
        said = "is" if one.is_meant else "is not"
        told.setdefault(
            one.name,
            replace(
                last,
                stage="name",
                outcome=f"{one.name!r} in the {one.field.value} {said} entity:{one.entity}"
                f" ({one.score:g}; {NEEDED:g} is enough)",
                reasons=tuple(_tell(each) for each in one.evidence) or ("nothing speaks for it",),
            ),
        )
    return list(told.values())


def _tell(evidence: Evidence) -> str:
    words = f": {', '.join(sorted(evidence.words))}" if evidence.words else ""
    return f"{evidence.weight:+g} {evidence.reason}{words}"

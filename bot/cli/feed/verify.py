"""``nightdesk feed verify``: asks sources once, and notes the day on which they answered."""

from __future__ import annotations

import sys
from collections.abc import Collection, Sequence
from contextlib import aclosing
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bot.cli.common import say, say_json
from bot.cli.feed.stored import all_sources, in_store, pack_sources

if TYPE_CHECKING:
    from bot.app.asking import AskedSource
    from bot.model import Source
    from bot.ports import SourceStatus, Store
    from config.schema import Settings

__all__ = ["choose_sources", "verify"]


@click.command()
@click.argument("places", nargs=-1, metavar="[ID|pack:NAME[/ID]]...")
@click.option("--all", "all_", is_flag=True, help="Every source that is watched.")
@click.option("--json", "as_json", is_flag=True, help="JSON Lines.")
@click.option("--write", type=click.Path(exists=True, dir_okay=False, path_type=Path),
              metavar="FILE.yaml", help="Write the day into this file of sources, too. With "
              "nothing else, its sources are asked.")  # fmt: skip
def verify(*, places: tuple[str, ...], all_: bool, as_json: bool, write: Path | None) -> None:
    """Ask sources once, as the service would, and note the day on which they answered.

    Each is ID of a source that is watched, or pack:NAME for a shipped pack, watched or not.
    The day is noted for those that are watched; `nightdesk feed list --json` shows it. Exit
    status 1 where one cannot be read.
    """
    if not (places or all_ or write):
        raise click.UsageError("name sources or pack:NAME, or ask every one with --all")
    from bot.alerts.wording import count

    today = datetime.now(UTC).date()

    async def run(store: Store, settings: Settings) -> tuple[list[AskedSource], Collection[str]]:
        from bot.app.asking import ask_sources
        from bot.app.running import watcher_settings

        known = await all_sources(store, settings)
        wanted = choose_sources(places, known, every=all_, file=None if places or all_ else write)
        if write is not None:
            # A file that cannot be written to is known before anybody is asked.
            _date_sources(write, wanted, today)
        asked: list[AskedSource] = []
        async with aclosing(ask_sources(wanted, settings=watcher_settings(settings))) as answers:
            async for one in answers:
                asked.append(one)
                _say(one, as_json=as_json)
        # An address of a pack may be watched under the same id and yet be another.
        watched = {one.source.id: one.source.url for one in known}
        days = {
            one.source.id: today
            for one in asked
            if one.error is None and watched.get(one.source.id) == one.source.url
        }
        return asked, await store.record_verified(days)

    asked, recorded = in_store(run)
    good = [one.source.id for one in asked if one.error is None]
    failed = len(asked) - len(good)
    if write is not None:
        _write_days(write, [one.source for one in asked if one.error is None], today)
    if not as_json:
        say(f"{len(good)} answered, {failed} did not")
    if unknown := len(good) - len(recorded):
        click.echo(
            f"note: the day is noted for {count(len(recorded), 'source')}; {unknown} "
            f"{'is' if unknown == 1 else 'are'} not in the "
            "database (never added, or the service has not run since a file named what was asked)",
            err=True,
        )
    sys.exit(1 if failed else 0)


def choose_sources(
    places: Sequence[str],
    known: Sequence[SourceStatus],
    *,
    every: bool = False,
    file: Path | None = None,
) -> list[Source]:
    """The sources to ask, each once. Raises NotThere, ConfigError or UsageError."""
    from bot.configured import source_of
    from bot.errors import NotThere
    from config.packs import read_sources

    watched = {one.source.id: one.source for one in known}
    chosen: dict[tuple[str, str], Source] = {}
    if every:
        chosen |= {(one.id, one.url): one for one in watched.values()}
    if file is not None:
        named = (source_of(id_, source) for id_, source in read_sources(file).items())
        chosen |= {(one.id, one.url): one for one in named}
    for place in places:
        if place.startswith("pack:"):
            chosen |= {(one.id, one.url): one for one in pack_sources(place).values()}
        elif place in watched:
            chosen[place, watched[place].url] = watched[place]
        else:
            raise NotThere(f"there is no source {place!r}; `nightdesk feed list` shows them")
    return list(chosen.values())


def _say(one: AskedSource, *, as_json: bool) -> None:
    if as_json:
        say_json(one.to_mapping())
    else:
        say(f"{'ok   ' if one.error is None else 'FAULT'}  {one.source.id}: {one.to_text()}")


def _write_days(file: Path, good: Sequence[Source], day: date) -> None:
    """Write the day into a file of sources, whole or not at all."""
    beside = file.with_name(f".{file.name}.new")
    beside.write_bytes(_date_sources(file, good, day).encode("utf-8"))
    beside.chmod(file.stat().st_mode & 0o7777)
    beside.replace(file)


def _date_sources(file: Path, sources: Sequence[Source], day: date) -> str:
    """The text of a file with the day at those of ``sources`` that are its own.

    A source of the same id and another address is another source. Raises ConfigError.
    """
    from bot.configured import source_of
    from config.packs import read_sources, write_verified

    own = {id_: source_of(id_, source).url for id_, source in read_sources(file).items()}
    days = {one.id: day for one in sources if own.get(one.id) == one.url}
    return write_verified(file.read_bytes().decode("utf-8"), days, file=str(file))

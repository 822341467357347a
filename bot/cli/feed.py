"""``nightdesk feed``: the sources."""

from __future__ import annotations

import re
import sys
from collections.abc import Awaitable, Callable, Mapping
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, TypeVar

import click

from bot.cli.common import actor, load, run_async, say, say_json, with_store

if TYPE_CHECKING:
    from bot.model import Source
    from bot.ports import SourceStatus, Store
    from config.schema import Settings
    from watchers import WatcherSettings

__all__ = ["feed"]

T = TypeVar("T")


@click.group()
def feed() -> None:
    """The sources: those of the files and packs, and those that commands put there."""


@feed.command()
@click.argument("places", nargs=-1, required=True, metavar="FILE_OR_URL...")
@click.option("--json", "as_json", is_flag=True, help="JSON Lines.")
def check(*, places: tuple[str, ...], as_json: bool) -> None:
    """Fetch and parse each document and print all its entries; exit 1 if one cannot be read."""
    from bot.app.checking import check_documents

    failed = False

    async def run() -> None:
        nonlocal failed
        async for checked in check_documents(
            places, now=datetime.now(UTC), settings=_fetch_settings()
        ):
            failed = failed or checked.error is not None
            if as_json:
                for line in checked.to_mappings():
                    say_json(line)
            else:
                for text in checked.to_text():
                    say(text)

    run_async(run)
    sys.exit(1 if failed else 0)


@feed.command("list")
@click.option("--json", "as_json", is_flag=True, help="JSON Lines.")
def list_(*, as_json: bool) -> None:
    """List every source with how it does."""
    from watchers import shown_url

    for one in _in_store(_all_sources):
        source, state = one.source, one.state
        if as_json:
            say_json(
                {
                    "id": source.id,
                    "name": source.name,
                    "kind": source.kind,
                    "url": shown_url(state.url),
                    "host": source.host,
                    "tier": source.tier,
                    "owner": source.owner,
                    "official": source.official,
                    "lang": source.lang,
                    "tags": list(source.tags),
                    "origin": source.origin.value,
                    "entries": one.entries,
                    "last_ok": state.last_ok.isoformat() if state.last_ok else None,
                    "due": state.due.isoformat(),
                    "failures": state.failures,
                    "error": state.error,
                    "fault": state.fault,
                }
            )
            continue
        last = f"{state.last_ok:%Y-%m-%d %H:%M} UTC" if state.last_ok else "never"
        url = shown_url(state.url)
        say(f"{source.id}  tier {source.tier}  {one.entries} entries  last read {last}  {url}")
        if state.error:
            say(f"    failing ({state.failures} times): {state.error}")


@feed.command()
@click.argument("url")
@click.option("--id", "id_", help="Its id; made from the host where absent.")
@click.option("--name", help="Its name; the host where absent.")
@click.option("--tier", type=click.IntRange(1, 3), default=3, show_default=True)
@click.option("--owner", help="Who answers for it; its own where absent.")
@click.option("--official", is_flag=True, help="A body's own voice: a newsroom, a regulator.")
@click.option("--lang", help="Its language (BCP 47).")
def add(
    *,
    url: str,
    id_: str | None,
    name: str | None,
    tier: int,
    owner: str | None,
    official: bool,
    lang: str | None,
) -> None:
    """Watch the feed at URL; its first poll is a baseline, and alerts nobody."""
    from watchers import host_of, shown_url

    host = host_of(url)
    if host is None:
        raise click.BadParameter(f"{url!r} is no http or https address", param_hint="URL")
    stem = re.sub(r"[^a-z0-9]+", "-", host.removeprefix("www.")).strip("-")
    described = {
        "name": name or host,
        "url": url,
        "host": host,
        "tier": tier,
        "owner": owner,
        "official": official,
        "lang": lang,
    }
    _make_source(id_ or stem, described)

    async def put(store: Store, settings: Settings) -> str:
        from bot.desk import number_name
        from bot.errors import AlreadyThere

        taken = {one.source.id: one.source.url for one in await _all_sources(store, settings)}
        same = [name for name, address in taken.items() if address == url]
        if same:
            raise AlreadyThere(f"{shown_url(url)} is watched already, as {same[0]}")
        if id_ in settings.sources:
            raise AlreadyThere(
                f"the source {id_!r} stands in a configuration file: choose another --id"
            )
        chosen = id_ or number_name(stem, taken)
        source = _make_source(chosen, described)
        await store.add_source(source, actor=actor(), now=datetime.now(UTC))
        return chosen

    say(f"added {_in_store(put)}: {shown_url(url)}")


@feed.command()
@click.argument("source_id", metavar="ID")
def remove(*, source_id: str) -> None:
    """Watch the source ID no longer; its entries stay."""

    async def take(store: Store, settings: Settings) -> None:
        from bot.errors import ReadOnly

        if source_id in settings.sources:
            # The service may not have met it yet, so that the database does not know it.
            raise ReadOnly(
                f"the source {source_id!r} stands in a configuration file: remove it there"
            )
        await store.remove_source(source_id, actor=actor(), now=datetime.now(UTC))

    _in_store(take)
    say(f"removed {source_id}")


def _fetch_settings() -> WatcherSettings | None:
    """How the configuration wants documents to be fetched.

    A configuration that cannot be read is no reason not to look at a document.
    """
    from bot.app.running import watcher_settings
    from config import ConfigError

    try:
        return watcher_settings(load())
    except ConfigError as error:
        click.echo(f"the configuration is left out: {error}", err=True)
        return None


def _make_source(source_id: str, described: Mapping[str, Any]) -> Source:
    """A source as a file would describe it, checked as a file is. Raises UsageError."""
    from dataclasses import replace

    from pydantic import ValidationError

    from bot.app.newsroom import source_of
    from bot.model import SourceOrigin
    from config.schema import ConfigFile

    try:
        checked = ConfigFile.model_validate({"sources": {source_id: described}})
    except ValidationError as exc:
        faults = [
            "; ".join(filter(None, (error["msg"], error.get("ctx", {}).get("remedy"))))
            for error in exc.errors()
        ]
        raise click.UsageError("\n".join(faults)) from exc
    settings = checked.sources[source_id]
    assert settings is not None  # noqa: S101 - described above
    return replace(source_of(source_id, settings), origin=SourceOrigin.DATABASE)


async def _all_sources(store: Store, settings: Settings) -> tuple[SourceStatus, ...]:
    """Those of the database, and those of the files that the service has not met yet."""
    from bot.app.newsroom import build_newsroom
    from bot.ports import SourceState, SourceStatus

    stored = {one.source.id: one for one in await store.list_sources()}
    now = datetime.now(UTC)
    for source in build_newsroom(settings).sources:
        if source.id not in stored:
            stored[source.id] = SourceStatus(
                source=source, state=SourceState(url=source.url, due=now), entries=0
            )
    return tuple(stored[name] for name in sorted(stored))


def _in_store(work: Callable[[Store, Settings], Awaitable[T]]) -> T:
    async def run() -> T:
        settings = load()
        async with with_store(settings) as store:
            return await work(store, settings)

    return run_async(run)

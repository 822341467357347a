"""``nightdesk feed add``: one more source, or a pack of them."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import click

from bot.cli.common import actor, say
from bot.cli.feed.stored import all_sources, in_store, pack_sources

if TYPE_CHECKING:
    from bot.app.looking import Look
    from bot.ports import SourceStatus, Store
    from config.schema import Settings

__all__ = ["add"]

KINDS = ("feed", "page", "sitemap", "websub", "json")

_OTHERWISE = {
    "page": ("to watch the text of the page itself", "--kind page"),
    "sitemap": ("to watch the sitemap itself", "--kind sitemap"),
    "json": (
        "to watch it as a JSON API, say where its items and their titles are",
        "--path items=… --path title=…",
    ),
}
"""How what is no feed is watched, by its kind."""


def _check_language(_ctx: click.Context, _param: click.Parameter, said: str | None) -> str | None:
    """What is a tag by its form and yet no language: 'jp'. The rest is the schema's to say."""
    if said is not None:
        from bot.watchlist import is_language, suggest_languages

        meant = suggest_languages(said)
        if meant and not is_language(said.strip().lower()):
            raise click.BadParameter(f"{said!r} is no language code; write {', '.join(meant)}")
    return said


@click.command()
@click.argument("url", metavar="URL|pack:NAME[/ID]")
@click.option("--id", "id_", help="Its id; made from the host where absent.")
@click.option("--name", help="Its name; the host where absent.")
@click.option("--kind", type=click.Choice(KINDS), help="What is there; found out where absent.")
@click.option("--tier", type=click.IntRange(1, 3), help="1 wire services and papers of record, "
              "2 established, 3 others (the default).")  # fmt: skip
@click.option("--owner", help="Who answers for it; its own where absent.")
@click.option("--official", is_flag=True, help="A body's own voice: a newsroom, a regulator.")
@click.option("--lang", callback=_check_language, help="Its language (BCP 47).")
@click.option("--tag", "tags", multiple=True, help="A tag; may be given several times.")
@click.option("--include", multiple=True, metavar="SELECTOR",
              help="Of a page: watch what this CSS selector finds; give each its own.")  # fmt: skip
@click.option("--exclude", multiple=True, metavar="SELECTOR",
              help="Of a page: leave out what this CSS selector finds.")  # fmt: skip
@click.option("--path", "paths", multiple=True, metavar="FIELD=EXPRESSION",
              help="Of a JSON API: where its items are (items=…), and each field of an item "
              "(title=…, url=…, id=…, published=…), as JMESPath.")  # fmt: skip
def add(url: str, **said: Any) -> None:
    """Watch the feed at URL; its first poll is a baseline, and alerts nobody.

    URL is asked once. Where a web page is there and no feed, the feeds of its site are
    listed, nothing is added, and the exit status is 2. With --kind nothing is asked: a page
    is watched for changes of its text, a news sitemap for new entries, a JSON API by the
    paths to its items.

    pack:NAME takes in all sources of a shipped pack, pack:NAME/ID one of them.
    """
    if url.startswith("pack:"):
        if any(said.values()):
            raise click.UsageError("a pack says all of its sources itself: give no options with it")
        _add_pack(url)
    else:
        _add_one(url, said)


def _add_pack(place: str) -> None:
    wanted = pack_sources(place)

    async def put(store: Store, settings: Settings) -> None:
        from bot.app.described import find_watched

        known = {one.source.id: one for one in await all_sources(store, settings)}
        # What a file names wins: the service takes it from there.
        in_files = [id_ for id_ in wanted if id_ in settings.sources]
        # Somebody may have added one of them by its address, under another id.
        elsewhere = {
            id_: name
            for id_, source in wanted.items()
            if id_ not in known
            and (name := find_watched(source.url, known.values())) is not None
            and known[name].source.options == source.options
        }
        added, there = await store.add_sources(
            [
                source
                for id_, source in wanted.items()
                if id_ not in in_files and id_ not in elsewhere
            ],
            actor=actor(),
            now=datetime.now(UTC),
        )
        for id_ in wanted:
            if id_ in in_files:
                say(f"{id_} stands in a configuration file already")
            elif id_ in elsewhere:
                say(f"{id_}: {wanted[id_].url} is watched already, as {elsewhere[id_]}")
            elif id_ in there:
                say(f"{id_} is watched already")
            else:
                say(f"added {id_}: {wanted[id_].url}")
        say(f"{place}: {len(added)} added, {len(wanted) - len(added)} were there already")

    in_store(put)


def _add_one(url: str, said: Mapping[str, Any]) -> None:
    from bot.app.described import make_source, stem_of
    from watchers import host_of, shown_url
    from watchers.urls import split_credentials

    if not host_of(url):
        raise click.BadParameter(
            f"{shown_url(url)!r} is no http or https address: write it in full, as in "
            "https://example.org/feed.xml",
            param_hint="URL",
        )
    described = _describe(url, said)
    if "json" in described and not described["json"].keys() >= {"items", "title"}:
        raise click.UsageError(
            "a JSON API needs a path to its items and one to their titles: --path items=… --path "
            "title=…"
        )
    # What cannot be right is refused before anybody is asked.
    make_source(said["id_"] or stem_of(url), described | {"kind": described["kind"] or "feed"})

    async def put(store: Store, settings: Settings) -> Look | None:
        from bot.app.described import find_watched
        from bot.app.looking import look_at
        from bot.app.running import watcher_settings
        from bot.desk import number_name
        from bot.errors import AlreadyThere

        known = {one.source.id: one for one in await all_sources(store, settings)}
        watched = find_watched(url, known.values())
        if watched is not None:
            raise AlreadyThere(f"{shown_url(url)} is watched already, as {watched}")
        if said["id_"] in settings.sources:
            raise AlreadyThere(
                f"the source {said['id_']!r} stands in a configuration file: choose another --id"
            )
        settled = described
        if described["kind"] is None:
            look = await look_at(url, settings=watcher_settings(settings))
            if look.kind is None:
                return look
            settled = _follow(look, url, said, known.values()) | {"kind": look.kind}
        source = make_source(said["id_"] or number_name(stem_of(url), known), settled)
        await store.add_source(source, actor=actor(), now=datetime.now(UTC))
        kind = "" if source.kind == "feed" else f" ({source.kind})"
        say(f"added {source.id}{kind}: {shown_url(settled['url'])}")
        return None

    look = in_store(put)
    if look is not None:
        _offer(split_credentials(url)[0], look)
        sys.exit(2)


def _follow(
    look: Look, url: str, said: Mapping[str, Any], known: Iterable[SourceStatus]
) -> dict[str, Any]:
    """The source of ``url`` at the address where it is read, known under all that lead there.

    Raises AlreadyThere.
    """
    from bot.app.described import find_watched
    from bot.errors import AlreadyThere
    from watchers.urls import host_of, split_credentials

    watched = None if look.moved_to is None else find_watched(look.moved_to, known)
    if watched is not None:
        raise AlreadyThere(f"{look.warning}, which is watched already, as {watched}")
    if look.warning:
        click.echo(f"note: {look.warning}", err=True)
    described = _describe(url, said)
    if look.moved_to is None or split_credentials(url)[1] is not None:
        # A login was given for the address that somebody typed.
        return described
    # Whose it is says the address that somebody typed: it may lead to a CDN, or to FeedBurner.
    return described | {"url": look.moved_to, "host": host_of(url)}


def _describe(url: str, said: Mapping[str, Any]) -> dict[str, Any]:
    """The source as a file would describe it; its kind is None where it is to be found out."""
    from watchers import host_of

    host = host_of(url)
    described = {
        "name": said["name"] or host,
        "url": url,
        "tier": said["tier"] or 3,
        "owner": said["owner"],
        "official": said["official"],
        "lang": said["lang"],
        "tags": list(said["tags"]),
    }
    kind = said["kind"]
    if said["include"] or said["exclude"]:
        kind = kind or "page"
        described["page"] = {"include": list(said["include"]), "exclude": list(said["exclude"])}
    if said["paths"]:
        kind = kind or "json"
        described["json"] = dict(_split_path(path) for path in said["paths"])
    return described | {"kind": kind}


def _split_path(path: str) -> tuple[str, str]:
    field, equals, expression = path.partition("=")
    if not equals or not field.strip() or not expression.strip():
        raise click.BadParameter(
            f"{path!r} is no FIELD=EXPRESSION, as in items=hits or title=story.title",
            param_hint="--path",
        )
    return field.strip(), expression.strip()


def _offer(url: str, look: Look) -> None:
    from shlex import quote

    from bot.app.discovering import to_text

    if look.found:
        click.echo(f"{look.warning}; nothing was added. Found there:", err=True)
    else:
        click.echo(f"{look.warning}, and no feed was found there; nothing was added", err=True)
    for found in look.found:
        for line in to_text(found):
            say(line)
    if look.otherwise is not None:
        opening, options = _OTHERWISE[look.otherwise]
        click.echo(f"{opening}: nightdesk feed add {quote(url)} {options}", err=True)
    elif look.remedy:
        click.echo(look.remedy, err=True)

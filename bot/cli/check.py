"""``nightdesk check``: everything that can be tried before the service runs."""

from __future__ import annotations

import sys
from collections.abc import Collection, Iterable, Iterator
from contextlib import aclosing
from typing import TYPE_CHECKING

import click

from bot.cli.common import load, run_async, say
from bot.cli.entity.telling import note_words
from bot.errors import NightdeskError

if TYPE_CHECKING:
    from bot.alerts import ChannelBook
    from bot.app.newsroom import Newsroom
    from bot.model import Source, Watch
    from bot.ports import Store
    from config.schema import Settings

__all__ = ["check"]


@click.command()
@click.option("--offline", is_flag=True, help="Leave out Slack and the sources.")
def check(*, offline: bool) -> None:
    """Read the whole configuration, try the database, Slack's tokens and each source.

    Prints every fault. Exit status 2 where the configuration is wrong, 1 where something
    that it names does not answer as it should.
    """
    from bot.alerts.wording import count
    from bot.app.newsroom import build_newsroom

    settings = load()
    newsroom = build_newsroom(settings)
    say(
        f"configuration: {count(len(newsroom.sources), 'source')}, "
        f"{count(len(newsroom.watches), 'watch', 'watches')}, "
        f"{count(len(settings.entities), 'entity', 'entities')}"
    )
    if settings.http.public_url is None and any(
        source.kind == "websub" for source in newsroom.sources
    ):
        say(
            "WebSub: http.public_url is not set, so no hub can push, and sources of kind websub "
            "are polled like feeds"
        )
    for note in (*_note_entities(settings, newsroom), *_advise(newsroom)):
        say(note)
    faults = run_async(lambda: _try_all(settings, newsroom, offline=offline))
    for fault in faults:
        say(f"FAULT  {fault}")
    say("all is well" if not faults else count(len(faults), "fault"))
    sys.exit(1 if faults else 0)


def _note_entities(settings: Settings, newsroom: Newsroom) -> Iterator[str]:
    """What of the catalogue is another thing by the newsroom's own files."""
    from bot.alerts.wording import count

    replaced = settings.replaced_entities
    if replaced:
        yield (
            f"note: {count(len(replaced), 'entity', 'entities')} of your files "
            f"{'stands' if len(replaced) == 1 else 'stand'} in the place of the shipped "
            f"{'one' if len(replaced) == 1 else 'ones'}, as a whole: {', '.join(replaced)}"
        )
    for id_ in settings.own_entities:
        yield from note_words(id_, newsroom.catalogue)
    yield from (f"note: entities: {loss}" for loss in newsroom.catalogue.losses)
    yield from (f"note: entities: {fault}" for fault in newsroom.catalogue.faults())


def _note_hosts(sources: Iterable[Source]) -> Iterator[str]:
    """Which sources without an owner count as one origin for the host that they have."""
    from bot.stories import shares_host

    sharing: dict[str, list[Source]] = {}
    for source in sources:
        label = shares_host(source)
        if label is not None:
            sharing.setdefault(label, []).append(source)
    for several in sharing.values():
        if len(several) > 1:
            hosts = ", ".join(dict.fromkeys(source.host for source in several))
            yield (
                f"note: sources {', '.join(source.id for source in several)}: count as one origin "
                f"where their pages are on {hosts}, for none names its owner; give each an owner "
                "where they are not one house"
            )


def _advise(newsroom: Newsroom) -> Iterator[str]:
    """What of the watches is legal and surely not meant."""
    from bot.watchlist import advise, parse_query, suggest_sources

    tags = {tag.casefold() for source in newsroom.sources for tag in source.tags}
    for watch in newsroom.watches:
        for advice in advise(parse_query(watch.query, newsroom.catalogue), newsroom.catalogue):
            yield f"note: watch {watch.name}: {advice}"
        for name in (*watch.sources.include, *watch.sources.exclude):
            tag = name.removeprefix("tag:").strip()
            if name.startswith("tag:") and tag.casefold() not in tags:
                nearest = " or ".join(suggest_sources(name, newsroom.sources))
                hint = (
                    f"did you mean {nearest}?"
                    if nearest
                    else "docs/packs.md lists those of the packs"
                )
                yield (
                    f"note: watch {watch.name}: no source of the files bears the tag {tag!r}; "
                    f"{hint}"
                )


async def _try_all(settings: Settings, newsroom: Newsroom, *, offline: bool) -> list[str]:
    faults, stored, heard = await _try_database(settings, newsroom)
    known = {source.id: source for source in (*stored, *newsroom.sources)}
    for note in _note_hosts(known.values()):
        say(note)
    # Where the database cannot be read, nobody knows what commands put there.
    if not known and not faults:
        say(
            "note: no source is watched: name `packs:` or `sources:` in the configuration, or use "
            "`nightdesk feed add URL`"
        )
    if offline:
        return faults
    faults += await _try_slack(settings, newsroom, heard)
    return faults + await _try_sources(settings, known.values())


async def _try_watches(newsroom: Newsroom, store: Store) -> list[str]:
    """The watches of the database that are silent, since the catalogue is another one now.

    Says which channels of all watches no file has, and which have settings from Slack.
    """
    from bot.cli.channels import note_overrides
    from bot.desk import Desk

    desk = Desk(store=store, catalogue=newsroom.catalogue, file_watches=newsroom.watches)
    watches = await desk.watches()
    names = await store.channel_names()
    _tell_channels(watches, newsroom.channels.name(names))
    for note in note_overrides(await store.channel_overrides(), names):
        say(note)
    return [
        f"watch {one.name} is silent until it is changed or removed: {fault}"
        for one in watches
        if (fault := desk.find_fault(one)) is not None
    ]


def _tell_channels(watches: Iterable[Watch], book: ChannelBook) -> None:
    from bot.cli.channels import note_unset_channels

    names = sorted({name for one in watches for name in one.channels})
    for note in note_unset_channels(names, book):
        say(note)


async def _try_database(
    settings: Settings, newsroom: Newsroom
) -> tuple[list[str], tuple[Source, ...], Collection[str]]:
    """The faults, the sources that are stored, and the kinds of Slack's events that came."""
    from bot.alerts.wording import count
    from bot.app.storing import open_database

    try:
        store: Store = await open_database(settings)
    except NightdeskError as error:
        _tell_channels(newsroom.watches, newsroom.channels)
        return [f"database: {error}"], (), ()
    try:
        counts = await store.counts()
        entries = count(counts.entries, "entry", "entries")
        say(f"database: {entries}, {count(counts.pending, 'delivery', 'deliveries')} pending")
        sources = tuple(one.source for one in await store.list_sources())
        heard = tuple(await store.events_heard())
        return await _try_watches(newsroom, store), sources, heard
    except NightdeskError as error:
        return [f"database: {error}"], (), ()
    finally:
        await store.close()


async def _try_slack(settings: Settings, newsroom: Newsroom, heard: Collection[str]) -> list[str]:
    if settings.slack.bot_token is None:
        say("Slack: no bot token, so alerts go to the terminal and the wire page")
        return []
    from bot.cli.channels import note_written_twice
    from bot.slack.client import SCOPES, check_slack, close_client, open_client
    from bot.slack.manifest import EVENTS, PRIVATE_EVENTS
    from bot.slack.rooms import find_names
    from bot.slack.socket_mode import ask_for_socket_url

    client = open_client(
        settings.slack.bot_token.get_secret_value(), base_url=settings.slack.api_url
    )
    app_token = settings.slack.app_token
    faults: list[str] = []
    awaited = dict(EVENTS)
    try:
        identity = await check_slack(client)
        # What concerns private channels is of who asked for their scopes.
        awaited |= PRIVATE_EVENTS if "groups:read" in (identity.scopes or ()) else {}
        say(f"Slack: {identity.user} in {identity.team}")
        faults = [
            f"Slack: the token lacks the scope {scope} ({SCOPES[scope]}): add it in the app's "
            "settings and install the app again (docs/slack.md)"
            for scope in identity.missing
        ]
        for note in note_written_twice(
            newsroom, await find_names(client, newsroom.channel_names())
        ):
            say(note)
        if app_token is not None:
            await ask_for_socket_url(client, app_token=app_token.get_secret_value())
            say("Slack: the app token opens a Socket Mode connection")
    except NightdeskError as error:
        return [*faults, f"Slack: {error}"]
    finally:
        await close_client(client)
    if not (app_token or settings.slack.signing_secret):
        say("Slack: neither an app token nor a signing secret, so /watch cannot be answered")
    else:
        for event in awaited.keys() - heard:
            # Slack tells a bot its scopes, and not to which events it is subscribed.
            say(
                f"note: Slack: no event {event} has come so far ({awaited[event]}): see that it "
                "stands under Event Subscriptions in the app's settings, as `nightdesk slack "
                "manifest` has it"
            )
    return faults


async def _try_sources(settings: Settings, sources: Iterable[Source]) -> list[str]:
    from bot.app.asking import ask_sources
    from bot.app.running import watcher_settings

    faults: list[str] = []
    async with aclosing(ask_sources(sources, settings=watcher_settings(settings))) as answers:
        async for asked in answers:
            if asked.error is not None:
                faults.append(f"source {asked.source.id}: {asked.error}")
            else:
                say(f"source {asked.source.id}: {asked.to_text()}")
    return faults

"""Opens everything that the service needs, in order, and closes it in the reverse."""

from __future__ import annotations

import random
import secrets
import uuid
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from bot.alerts import zone_of
from bot.app.clock import SystemClock
from bot.app.joining import join_channels, learn_names
from bot.app.keeping import open_keeper
from bot.app.newsroom import build_newsroom, build_reference
from bot.app.parts import ServiceParts
from bot.app.pushing import PushingParts
from bot.app.scouting import WatcherScout
from bot.app.service import Service
from bot.app.storing import open_database
from bot.ports import Clock, Notifier, Store
from watchers import WatcherSettings, open_watchers

if TYPE_CHECKING:
    from pydantic import SecretStr

    from bot.app.pushing import Pushing
    from bot.slack.connection import SlackConnection
    from bot.web.app import Handler
    from config.schema import Settings
    from watchers import Watchers

__all__ = ["RunningService", "open_service", "watcher_settings"]


@dataclass(frozen=True, slots=True, kw_only=True)
class RunningService:
    """A service that runs, with its store and the address of its wire page."""

    service: Service
    store: Store
    wire_url: str


def watcher_settings(settings: Settings) -> WatcherSettings:
    """How the settings want documents to be fetched and parsed."""
    fetch = settings.fetch
    return WatcherSettings(
        contact=settings.contact,
        deadline=timedelta(seconds=fetch.timeout_s),
        max_body=fetch.max_body_bytes,
        connections=fetch.concurrency,
        connections_per_host=fetch.per_host,
        gap=timedelta(seconds=fetch.gap_s),
        allow=fetch.allow,
        ca_file=fetch.ca_file,
        parse_time=timedelta(seconds=fetch.parser_timeout_s),
        parse_workers=fetch.parser_workers,
    )


@asynccontextmanager
async def open_service(
    settings: Settings, *, notifier: Notifier | None = None
) -> AsyncIterator[RunningService]:
    """The whole service by its settings, running until the context ends.

    Alerts go to ``notifier``; where that is None, to Slack where there is a token, else to
    standard output. Raises StoreError, LeaseHeld, DeliveryRefused (Slack does not take the
    token) or NightdeskError (the HTTP port is taken) before anything is polled.
    """
    from bot.app.drawing import PostDrawing
    from bot.web.app import build_app, serve
    from bot.web.metrics import WebMeter

    clock = SystemClock()
    newsroom = build_newsroom(settings, keeper=open_keeper(settings))
    async with AsyncExitStack() as stack:
        store = await open_database(settings)
        stack.push_async_callback(store.close)
        slack = await _open_slack(settings, stack)
        ask = None if slack is None else slack.find_names
        await learn_names(newsroom, store, ask=ask, now=clock.now())
        newsroom = await join_channels(newsroom, store)
        watchers = await stack.enter_async_context(open_watchers(watcher_settings(settings)))
        meter = WebMeter()
        find_public = None if slack is None else slack.find_public
        service = Service(
            settings,
            newsroom,
            ServiceParts(
                store=store,
                poller=watchers,
                looker=watchers,
                reader=watchers,
                scout=WatcherScout(watchers),
                # A terminal prints each edit once more.
                shows_growth=slack is not None and notifier is None,
                notifier=notifier or _choose_notifier(slack, clock),
                meter=meter,
                clock=clock,
                new_id=lambda: uuid.uuid4().hex,
                # For the jitter of polls; nothing secret hangs on it.
                chance=random.random,
                pushing=_prepare_pushing(settings, watchers),
                find_public=find_public,
            ),
        )
        checks = {
            "database": service.check_database,
            "scheduler": service.check_ticks,
            "canary": service.check_canary,
        }
        events = None
        if slack is not None:
            checks["slack"] = slack.check
            events = slack.listen(
                desk=service.desk,
                reference=build_reference(newsroom, store),
                send_digest=service.send_digest_now,
                editors=settings.slack.editors,
                events=store,
                clock=clock,
                named_channels=newsroom.channel_names,
                zone=zone_of(newsroom.channels.default),
            )
        app = build_app(
            store=store,
            meter=meter,
            checks=checks,
            slack_events=events,
            websub=_receive_hubs(service.pushing),
            drawing=PostDrawing(wire_url=settings.http.public_url),
            find_public=find_public,
            load_watches=service.desk.watches,
        )
        address = await stack.enter_async_context(
            serve(app, settings.http.host, settings.http.port)
        )
        stack.push_async_callback(service.stop)
        await service.start()
        yield RunningService(service=service, store=store, wire_url=address)


def _prepare_pushing(settings: Settings, watchers: Watchers) -> PushingParts | None:
    if settings.http.public_url is None:
        return None
    return PushingParts(
        public_url=settings.http.public_url,
        hubs=watchers,
        reader=watchers,
        new_secret=lambda: secrets.token_urlsafe(32),
    )


def _receive_hubs(pushing: Pushing | None) -> Handler | None:
    if pushing is None:
        return None
    from bot.web.websub import receive_hubs

    return receive_hubs(subscribing=pushing.subscribing, pushes=pushing.pushes)


async def _open_slack(settings: Settings, stack: AsyncExitStack) -> SlackConnection | None:
    """The workspace that the settings have a token of; None where they have none."""
    secrets = settings.slack
    if secrets.bot_token is None:
        return None
    from bot.slack.connection import SlackTokens, open_slack

    return await stack.enter_async_context(
        open_slack(
            SlackTokens(
                bot=secrets.bot_token.get_secret_value(),
                app=_reveal(secrets.app_token),
                signing_secret=_reveal(secrets.signing_secret),
            ),
            base_url=secrets.api_url,
            wire_url=settings.http.public_url,
        )
    )


def _reveal(secret: SecretStr | None) -> str | None:
    return None if secret is None else secret.get_secret_value()


def _choose_notifier(slack: SlackConnection | None, clock: Clock) -> Notifier:
    if slack is not None:
        return slack.notifier
    from bot.console import ConsoleNotifier

    return ConsoleNotifier(clock=clock.now)

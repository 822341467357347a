"""What a service that starts says of a configuration that lacks something."""

from __future__ import annotations

from typing import TYPE_CHECKING

import structlog

from bot.ports import Store

if TYPE_CHECKING:
    from config.schema import Settings

__all__ = ["advise"]

log = structlog.get_logger("nightdesk.service")


async def advise(settings: Settings, store: Store, *, has_hubs: bool) -> int:
    """Say what is missing, and what to do about it; returns how many sources there are.

    ``has_hubs`` says that hubs can push to this service.
    """
    if settings.contact is None:
        log.warning(
            "no_contact",
            advice="set `contact:` to an address where the sites that are asked can reach you",
        )
    if not has_hubs and await store.live_sources("websub"):
        log.warning(
            "no_public_url",
            advice="set `http.public_url` to where hubs can reach this service; until then "
            "sources of kind websub are polled like feeds",
        )
    sources = await store.list_sources()
    if not sources:
        log.warning(
            "no_sources",
            advice="name `packs:` or `sources:` in the configuration, or use "
            "`nightdesk feed add URL`",
        )
    return len(sources)

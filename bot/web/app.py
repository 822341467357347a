"""The one HTTP port: health, readiness, metrics, the wire page, and what is mounted on it."""

from __future__ import annotations

import asyncio
import errno
from collections.abc import AsyncIterator, Awaitable, Callable, Collection, Mapping, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime

import structlog
from aiohttp import web

from bot.errors import NightdeskError, StoreError
from bot.model import Watch
from bot.ports import Store
from bot.web.changes import is_for_all
from bot.web.metrics import CONTENT_TYPE, WebMeter
from bot.web.page import (
    CHANGES_READ,
    STORIES_SHOWN,
    DrawsPosts,
    content_security_policy,
    render_page,
)

__all__ = ["Check", "Handler", "build_app", "serve"]

log = structlog.get_logger("nightdesk.web")

Check = Callable[[], Awaitable[None]]
"""Returns where all is well, and raises what is wrong."""

FindPublic = Callable[[], Awaitable[Collection[str]]]
"""The ids and the names of the channels that everybody may read."""

LoadWatches = Callable[[], Awaitable[Sequence[Watch]]]

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]

CHECK_WITHIN_S = 5.0
_BODY_LIMIT = 1024 * 1024
_SHUTDOWN_S = 3.0

# For every answer; the page's own policy replaces the last.
_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cache-Control": "no-store",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
}


def _read_clock() -> datetime:
    return datetime.now(UTC)


def build_app(
    *,
    store: Store,
    meter: WebMeter,
    checks: Mapping[str, Check],
    slack_events: Handler | None = None,
    websub: Handler | None = None,
    drawing: DrawsPosts | None = None,
    find_public: FindPublic | None = None,
    load_watches: LoadWatches | None = None,
    title: str = "Nightdesk",
    now: Callable[[], datetime] = _read_clock,
) -> web.Application:
    """All that answers on the port.

    ``checks`` are what `/readyz` asks, by name; ``slack_events`` takes
    ``POST /slack/events`` where Slack calls over HTTP; ``websub`` takes what hubs send to
    ``/websub/ID`` where there is a public address; ``drawing`` shows posts on the wire page.
    ``find_public`` gives the channels that everybody may read: what was told, marked and changed
    elsewhere, in a direct message or a private channel, is not on the page, which asks nobody who
    they are. None shows all. ``load_watches`` gives all watches, for changes that name one alone.
    """

    async def wire(_request: web.Request) -> web.Response:
        try:
            names = await store.channel_names()
            public = None if find_public is None else _add_kept(await find_public(), names)
            stories = await store.latest_stories(limit=STORIES_SHOWN, channels=public)
            changes = await store.latest_changes(limit=CHANGES_READ)
            if public is not None:
                every = () if load_watches is None else await load_watches()
                read = {one.name for one in every if public.issuperset(one.channels)}
                changes = [line for line in changes if is_for_all(line, public, read)]
        except StoreError as error:
            log.warning("wire_page_without_store", error=str(error))
            return web.Response(
                status=503,
                text="The database does not answer just now; /readyz says more.\n",
                headers={"Retry-After": "10"},
            )
        return web.Response(
            text=render_page(
                stories, title=title, now=now(), changes=changes, drawing=drawing, names=names
            ),
            content_type="text/html",
            headers={"Content-Security-Policy": content_security_policy(drawing)},
        )

    async def metrics(_request: web.Request) -> web.Response:
        return web.Response(body=meter.expose(), headers={"Content-Type": CONTENT_TYPE})

    async def ready(_request: web.Request) -> web.Response:
        return await _answer_ready(checks)

    app = web.Application(client_max_size=_BODY_LIMIT)
    app.on_response_prepare.append(_add_headers)
    app.router.add_get("/", wire)
    app.router.add_get("/healthz", _answer_alive)
    app.router.add_get("/readyz", ready)
    app.router.add_get("/metrics", metrics)
    if slack_events is not None:
        app.router.add_post("/slack/events", slack_events)
    if websub is not None:
        app.router.add_get("/websub/{id}", websub, allow_head=False)
        app.router.add_post("/websub/{id}", websub)
    return app


@asynccontextmanager
async def serve(app: web.Application, host: str, port: int) -> AsyncIterator[str]:
    """Serve ``app`` within the context; gives its address, ``http://127.0.0.1:8080/``.

    Port 0 takes any that is free, and the address tells which.

    Raises NightdeskError where the port is taken or may not be listened on.
    """
    runner = web.AppRunner(app, access_log=None, handle_signals=False, shutdown_timeout=_SHUTDOWN_S)
    await runner.setup()
    try:
        try:
            await web.TCPSite(runner, host, port).start()
        except (OSError, OverflowError) as error:
            raise NightdeskError(_explain_bind(error, host, port)) from error
        bound = int(runner.addresses[0][1])
        log.info("listening", host=host, port=bound)
        yield f"http://{_name_host(host)}:{bound}/"
    finally:
        await runner.cleanup()


def _add_kept(public: Collection[str], names: Mapping[str, str]) -> frozenset[str]:
    """The public channels, also by the ``names`` under which their ids are kept."""
    return frozenset(public) | {name for id_, name in names.items() if id_ in public}


async def _answer_alive(_request: web.Request) -> web.Response:
    return web.Response(text="alive\n")


async def _answer_ready(checks: Mapping[str, Check]) -> web.Response:
    faults = await asyncio.gather(*(_find_fault(check) for check in checks.values()))
    said = dict(zip(checks, faults, strict=True))
    is_ready = not any(faults)
    return web.json_response(
        {"ready": is_ready, "checks": {name: fault or "ok" for name, fault in said.items()}},
        status=200 if is_ready else 503,
    )


async def _find_fault(check: Check) -> str | None:
    """Why a check fails, in words; None where it does not."""
    try:
        await asyncio.wait_for(check(), CHECK_WITHIN_S)
    except TimeoutError:
        return f"no answer within {CHECK_WITHIN_S:g} s"
    except NightdeskError as error:
        return str(error)
    except Exception as error:
        # Whatever breaks in a check is an answer to it; its text may hold secrets.
        log.exception("check_broke")
        return f"it broke ({type(error).__name__}): the log holds the details"
    return None


async def _add_headers(_request: web.Request, response: web.StreamResponse) -> None:
    for name, value in _HEADERS.items():
        response.headers.setdefault(name, value)
    response.headers["Server"] = "nightdesk"


def _name_host(host: str) -> str:
    """How a browser on this machine reaches what listens on ``host``."""
    if host in {"0.0.0.0", "::", ""}:  # noqa: S104 - read, not bound
        return "localhost"
    return f"[{host}]" if ":" in host else host


def _explain_bind(error: OSError | OverflowError, host: str, port: int) -> str:
    number = error.errno if isinstance(error, OSError) else None
    if number == errno.EADDRINUSE:
        return (
            f"port {port} on {host} is taken: end what listens there (another Nightdesk?), or "
            "set NIGHTDESK_HTTP__PORT to another port"
        )
    if number == errno.EACCES:
        return (
            f"port {port} may not be listened on by this user: set NIGHTDESK_HTTP__PORT to one "
            "above 1023"
        )
    return (
        f"{host}:{port} cannot be listened on ({error}): set NIGHTDESK_HTTP__HOST to an address "
        "of this machine, and NIGHTDESK_HTTP__PORT to a number from 0 to 65535"
    )

"""The one HTTP port, over real connections."""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
from collections.abc import AsyncIterator, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import aiohttp
import pytest
from aiohttp import web

from bot.app.drawing import PostDrawing
from bot.errors import NightdeskError, StoreUnavailable
from bot.model import Watch
from bot.ports import AuditLine, Store, WireStory
from bot.store import open_store
from bot.web import WebMeter, build_app, serve
from bot.web import app as web_app
from tests.databases import lay_database
from tests.store.marking import make_mark, tell_stories
from tests.store.samples import make_batch, plan, prepare
from tests.web.pages import NOW, make_story


@dataclass
class Shelf:
    """A fake behind the store's port, as far as the page asks it."""

    stories: tuple[WireStory, ...] = ()
    fault: Exception | None = None
    changes: tuple[AuditLine, ...] = ()

    async def latest_changes(self, *, limit: int) -> tuple[AuditLine, ...]:
        return self.changes[:limit]

    async def channel_names(self) -> Mapping[str, str]:
        return {}

    async def latest_stories(
        self, *, limit: int, channels: Collection[str] | None = None
    ) -> tuple[WireStory, ...]:
        if self.fault is not None:
            raise self.fault
        return self.stories[:limit]


@dataclass
class Answer:
    status: int
    headers: Mapping[str, str]
    text: str = field(repr=False)


async def ask(url: str, path: str, method: str = "GET") -> Answer:
    async with (
        aiohttp.ClientSession() as session,
        session.request(method, url.rstrip("/") + path) as response,
    ):
        return Answer(response.status, response.headers.copy(), await response.text())


def make_app(shelf: object = None, **changes: object) -> web.Application:
    settings = {
        "store": shelf or Shelf((make_story(),)),
        "meter": WebMeter(),
        "checks": {},
        "now": lambda: NOW,
        **changes,
    }
    return build_app(**settings)  # type: ignore[arg-type]


@pytest.fixture
async def url() -> AsyncIterator[str]:
    async with serve(make_app(), "127.0.0.1", 0) as address:
        yield address


async def test_the_wire_page_is_served_with_a_strict_policy(url: str) -> None:
    answer = await ask(url, "/")
    assert answer.status == 200
    assert "Nokia agrees to buy Example Networks" in answer.text
    assert answer.headers["Content-Type"] == "text/html; charset=utf-8"
    assert answer.headers["Content-Security-Policy"].startswith("default-src 'none'; style-src")
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Referrer-Policy"] == "no-referrer"
    assert "Python" not in answer.headers["Server"]


async def test_a_real_store_feeds_the_page(tmp_path: Path) -> None:
    store: Store = open_store(lay_database(tmp_path / "wire.db"))
    await store.open()
    async with serve(make_app(store), "127.0.0.1", 0) as url:
        assert "Nothing on the wire yet" in (await ask(url, "/")).text
    await store.close()


async def test_the_page_lists_no_change_of_what_only_some_may_read() -> None:
    changes = tuple(
        AuditLine(
            number=1,
            at=NOW,
            actor="slack:U1",
            action="watch.add",
            subject=query,
            before=None,
            after={"query": query, "channels": [channel]},
        )
        for query, channel in (
            ("ferry", "tech"),
            ("informant", "U0ANN00001"),
            ("quay", "C0QUIET001"),
        )
    )

    async def find_public() -> set[str]:
        return {"tech", "C0TECH0001"}

    shelf = Shelf((make_story(),), changes=changes)
    async with serve(make_app(shelf, find_public=find_public), "127.0.0.1", 0) as url:
        page = (await ask(url, "/")).text
    assert "ferry" in page
    assert "informant" not in page
    assert "quay" not in page
    # Without Slack there is nobody to keep it from.
    async with serve(make_app(shelf), "127.0.0.1", 0) as url:
        assert "informant" in (await ask(url, "/")).text


async def test_the_page_shows_no_post_and_no_mark_of_what_only_some_may_read(
    tmp_path: Path,
) -> None:
    async def find_public() -> set[str]:
        return {"tech", "C0DESK0001"}

    store: Store = open_store(lay_database(tmp_path / "wire.db"))
    await store.open()
    lease = await prepare(store)
    channels = ("tech", "inquiry", "U0ANN00001", "former-desk")
    await tell_stories(store, lease, 1, watches=("informant",), channels=channels[1:3])
    await store.commit_polls(
        make_batch(alerts=tuple(plan(f"d-{one}", channel=one) for one in ("tech", "former-desk"))),
        lease=lease,
    )
    await store.put_mark(make_mark(channel="inquiry"))
    # A public channel is kept by another name than it has now.
    await store.note_channel_names({"C0DESK0001": "former-desk"}, now=NOW)
    async with serve(make_app(store, find_public=find_public), "127.0.0.1", 0) as url:
        page = (await ask(url, "/")).text
    assert "Ferry line e1 to buy its rival" in page
    assert "told <bdi>#tech</bdi>, <bdi>#former-desk</bdi></span>" in page
    for hidden in ("inquiry", "direct message", "informant", "marked"):
        assert hidden not in page
    # Without Slack there is nobody to keep it from.
    async with serve(make_app(store, drawing=PostDrawing()), "127.0.0.1", 0) as url:
        page = (await ask(url, "/")).text
    assert "inquiry" in page
    assert "informant" in page
    assert "marked noise 1" in page
    await store.close()


async def test_the_page_lists_changes_that_name_a_watch_alone_where_everybody_may_read_it() -> None:
    changes = tuple(
        AuditLine(
            number=1,
            at=NOW,
            actor="slack:U1",
            action="watch.mute",
            subject=name,
            before={"muted_until": None},
            after={"muted_until": "2026-02-11T09:00:00+00:00"},
        )
        for name in ("ferries", "informant")
    )

    async def find_public() -> set[str]:
        return {"tech"}

    async def load_watches() -> Sequence[Watch]:
        return (
            Watch(name="ferries", query="ferry", channels=("tech",)),
            Watch(name="informant", query="pilot", channels=("U0ANN00001",)),
        )

    app = make_app(
        Shelf((make_story(),), changes=changes), find_public=find_public, load_watches=load_watches
    )
    async with serve(app, "127.0.0.1", 0) as url:
        page = (await ask(url, "/")).text
    assert "ferries" in page
    assert "informant" not in page


async def test_a_store_that_fails_is_said_without_its_secrets() -> None:
    shelf = Shelf(fault=StoreUnavailable("postgresql://desk:secret@host is away"))
    async with serve(make_app(shelf), "127.0.0.1", 0) as url:
        answer = await ask(url, "/")
        assert answer.status == 503
        assert "secret" not in answer.text
        assert (await ask(url, "/healthz")).status == 200


async def test_it_lives_and_counts(url: str) -> None:
    assert (await ask(url, "/healthz")).text == "alive\n"
    answer = await ask(url, "/metrics")
    assert "nightdesk_polls_total" in answer.text
    assert answer.headers["Content-Type"].startswith("text/plain; version=0.0.4")


@pytest.mark.parametrize("path", ["/nothing", "/slack/events", "/websub/x", "/../etc/passwd"])
async def test_what_is_not_there_is_not_found_and_protected_too(url: str, path: str) -> None:
    answer = await ask(url, path)
    assert answer.status == 404
    assert answer.headers["Content-Security-Policy"].startswith("default-src 'none'")


async def test_it_is_ready_when_every_check_passes() -> None:
    async def pass_() -> None:
        return None

    app = make_app(checks={"database": pass_, "slack": pass_})
    async with serve(app, "127.0.0.1", 0) as url:
        answer = await ask(url, "/readyz")
    assert answer.status == 200
    assert json.loads(answer.text) == {
        "ready": True,
        "checks": {"database": "ok", "slack": "ok"},
    }


async def test_it_says_which_check_fails_and_why(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(web_app, "CHECK_WITHIN_S", 0.01)

    async def pass_() -> None:
        return None

    async def refuse() -> None:
        raise StoreUnavailable("the database is locked: end the other process")

    async def hang() -> None:
        await asyncio.Event().wait()

    async def break_() -> None:
        raise RuntimeError("token xoxb-secret")

    app = make_app(checks={"scheduler": pass_, "database": refuse, "slack": hang, "judge": break_})
    async with serve(app, "127.0.0.1", 0) as url:
        answer = await ask(url, "/readyz")
    assert answer.status == 503
    said = json.loads(answer.text)
    assert said["ready"] is False
    assert said["checks"]["scheduler"] == "ok"
    assert said["checks"]["database"] == "the database is locked: end the other process"
    assert said["checks"]["slack"] == "no answer within 0.01 s"
    assert "RuntimeError" in said["checks"]["judge"]
    assert "secret" not in answer.text


async def test_slacks_requests_are_handed_on() -> None:
    async def take(request: web.Request) -> web.Response:
        return web.Response(text=f"took {len(await request.read())}")

    async with serve(make_app(slack_events=take), "127.0.0.1", 0) as url:
        assert (await ask(url, "/slack/events", "POST")).text == "took 0"
        assert (await ask(url, "/slack/events")).status == 405


async def test_a_port_that_is_taken_is_said_with_the_way_out(url: str) -> None:
    port = int(url.rstrip("/").rpartition(":")[2])
    with pytest.raises(NightdeskError, match=rf"port {port} .* is taken.*NIGHTDESK_HTTP__PORT"):
        async with serve(make_app(), "127.0.0.1", port):
            pass


@pytest.mark.parametrize(("host", "port"), [("192.0.2.1", 0), ("127.0.0.1", 70_000)])
async def test_an_address_that_is_not_ours_is_said(host: str, port: int) -> None:
    with pytest.raises(NightdeskError, match="NIGHTDESK_HTTP__HOST"):
        async with serve(make_app(), host, port):
            pass


async def test_an_address_of_every_interface_is_named_as_a_browser_can_use_it() -> None:
    async with serve(make_app(), "0.0.0.0", 0) as url:
        assert url.startswith("http://localhost:")


def test_the_room_is_cheap_to_enter() -> None:
    code = (
        "import sys, bot.web, bot.slack; "
        "heavy = {'aiohttp', 'jinja2', 'prometheus_client', 'slack_sdk', 'slack_bolt'}; "
        "sys.exit(', '.join(heavy & set(sys.modules)) or 0)"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stderr) == (0, "")

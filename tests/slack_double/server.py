"""The double itself: one aiohttp server on loopback that behaves like Slack."""

from __future__ import annotations

import asyncio
import json
import time
from collections import defaultdict, deque
from collections.abc import Callable, Mapping
from types import TracebackType
from typing import Any, Self

from aiohttp import web

from tests.slack_double import faults
from tests.slack_double.calling import Answered, Caller, command_form
from tests.slack_double.control import add_control
from tests.slack_double.events import Events, SentEvent
from tests.slack_double.faults import Fault
from tests.slack_double.limits import Limits
from tests.slack_double.methods import Methods
from tests.slack_double.people import Person
from tests.slack_double.responses import Responses, find_fault
from tests.slack_double.sockets import Ack, Sockets
from tests.slack_double.views import Views
from tests.slack_double.workspace import ALL_SCOPES, EDITOR, Call, Posted, Workspace

_JSON_ARGS = {"blocks", "metadata", "attachments", "view"}


class SlackDouble:
    """A Slack workspace on loopback: ``async with SlackDouble() as slack``.

    It starts with the public channels that are named, a bot that has joined none, and an
    editor who is in all. ``now`` gives Unix seconds; ``min_gap_s`` refuses a second message
    to a channel within that time (429), and ``limits`` has by method the calls that a minute
    takes (`SLACK_LIMITS` are Slack's); without them all are let through. What people do goes to
    ``request_url``, signed, or over Socket Mode where that is None; ``ack_within_s`` is how
    long it waits to be acknowledged (3 s in truth, for ever by default).
    """

    def __init__(
        self,
        *,
        channels: tuple[str, ...] = ("general", "tech", "business"),
        bot_token: str = "xoxb-double",
        app_token: str = "xapp-double",
        signing_secret: str = "double-secret",
        scopes: frozenset[str] = ALL_SCOPES,
        page_size: int = 200,
        min_gap_s: float | None = None,
        limits: Mapping[str, int] | None = None,
        ack_within_s: float | None = None,
        now: Callable[[], float] = time.time,
        host: str = "127.0.0.1",
        port: int = 0,
    ) -> None:
        self.bot_token = bot_token
        self.app_token = app_token
        self.signing_secret = signing_secret
        self.host = host
        self.port = port
        self.limits = Limits(limits or {}, min_gap_s=min_gap_s, now=now)
        self.workspace = Workspace(now=now)
        self.views = Views(now=now)
        self.methods = Methods(self.workspace, self.views, scopes=scopes, page_size=page_size)
        self.responses = Responses(self.workspace, now=now)
        self.request_url: str | None = None
        self._changed = asyncio.Event()
        self.sockets = Sockets(on_change=self._changed.set)
        self.caller = Caller(
            sockets=self.sockets, secret=signing_secret, now=now, ack_within_s=ack_within_s
        )
        self.events = Events(self.caller, now=now)
        for name in channels:
            self.workspace.add_channel(name)
        self.editor = self.add_person(EDITOR, name="editor")
        self.now = now
        self._faults: dict[str, deque[Fault]] = defaultdict(deque)
        self.choose_fault: Callable[[str], Fault | None] | None = None
        self._closing = asyncio.Event()
        self._runner: web.AppRunner | None = None

    # -- life --------------------------------------------------------------------------

    async def start(self) -> Self:
        app = web.Application(client_max_size=4 * 1024 * 1024)
        app.router.add_route("*", "/api/{method}", self._serve_api)
        app.router.add_get("/socket", self._serve_socket)
        app.router.add_post("/respond/{id}", self._serve_response_url)
        add_control(app, self)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=1.0)
        await self._runner.setup()
        site = web.TCPSite(self._runner, self.host, self.port)
        await site.start()
        self.port = self._runner.addresses[0][1]
        return self

    async def close(self) -> None:
        self._closing.set()
        await self.sockets.close()
        if self._runner is not None:
            await self._runner.cleanup()

    async def __aenter__(self) -> Self:
        return await self.start()

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.close()

    # -- what tests look at and do -----------------------------------------------------

    @property
    def url(self) -> str:
        return f"http://{self.host}:{self.port}"

    @property
    def api_url(self) -> str:
        """For SLACK_API_URL."""
        return f"{self.url}/api/"

    @property
    def messages(self) -> list[Posted]:
        """Every message that was accepted, oldest first."""
        return self.workspace.messages

    def in_channel(self, channel: str) -> list[Posted]:
        return self.workspace.in_channel(channel)

    def calls(self, method: str) -> list[dict[str, Any]]:
        """The arguments of each call of a method, refused ones included."""
        return [call.args for call in self.workspace.calls if call.method == method]

    def add_channel(
        self, name: str, *, private: bool = False, member: bool = False, archived: bool = False
    ) -> str:
        return self.workspace.add_channel(name, private=private, member=member, archived=archived)

    def channel_id(self, name: str) -> str:
        room = self.workspace.room(name)
        assert room is not None
        return room.id

    def archive(self, channel: str, *, back: bool = False) -> None:
        """Archive a channel, or bring it back."""
        room = self.workspace.by_id(self.channel_id(channel))
        assert room is not None
        room.archived = not back

    def fail_next(self, method: str, *spoiled: Fault) -> None:
        """Spoil the next calls of ``method``, one fault each; ``response_url`` is one, too."""
        self._faults[method].extend(spoiled)

    async def wait_for(self, reached: Callable[[], bool], *, timeout_s: float = 60) -> None:
        """Return once ``reached()`` is true; it is looked at after whatever happens here."""
        async with asyncio.timeout(timeout_s):
            while not reached():
                self._changed.clear()
                await self._changed.wait()

    async def wait_for_messages(self, count: int, *, timeout_s: float = 60) -> list[Posted]:
        await self.wait_for(lambda: len(self.messages) >= count, timeout_s=timeout_s)
        return self.messages

    def add_person(
        self, user_id: str, *, name: str, zone: str = "Europe/London", in_public: bool = True
    ) -> Person:
        """Somebody new, who is in every public channel there is now, or in none."""
        self.workspace.add_user(user_id, name=name, zone=zone, in_public=in_public)
        return Person(self, user_id)

    async def send_command(
        self, text: str, *, to: str, wait_for_answer: bool = True, **form: str
    ) -> Answered:
        """Send a signed slash command to the bot's URL ``to``.

        Waits for something that the person would see, in the acknowledgement or after.
        """
        return await self._command(text, to, wait_for_answer, form)

    async def send_command_over_socket(
        self, text: str, *, wait_for_answer: bool = True, **form: str
    ) -> Answered:
        """The same over a Socket Mode connection."""
        return await self._command(text, None, wait_for_answer, form)

    async def _command(
        self, text: str, to: str | None, wait_for_answer: bool, form: dict[str, str]
    ) -> Answered:
        user = form.setdefault("user_id", EDITOR)
        channel = form.setdefault("channel_id", "C0DOUBLE001")
        form.setdefault("trigger_id", self.views.issue_trigger(user))
        answered = self.responses.expect(user=user, channel=channel)
        payload = command_form(text, response_url=self.response_url(answered), **form)
        await self.ask("slash_commands", payload, answered, to=to)
        if wait_for_answer and answered.status == 200:
            await self.wait_for(lambda: bool(answered.shown))
        return answered

    async def ask(
        self,
        kind: str,
        payload: dict[str, Any],
        answered: Answered | None = None,
        *,
        to: str | None = None,
    ) -> Ack:
        """Bring something that a person did to the bot, and see what it answers at once.

        An acknowledgement that Slack would refuse is an AssertionError.
        """
        ack = await self.caller.call(kind, payload, to=to or self.request_url)
        if answered is not None:
            answered.status, answered.after_s = ack.status, ack.after_s
            # Only a command's acknowledgement is shown.
            if kind == "slash_commands" and ack.status == 200 and ack.body:
                fault = find_fault(ack.body)
                assert fault is None, f"Slack refuses the answer to a command: {fault}"
                answered.body = ack.body
                self.responses.show(answered, ack.body)
        self._changed.set()
        return ack

    async def send_event(self, event: dict[str, Any]) -> SentEvent:
        """Tell the bot of an event, again and again where it does not take it."""
        return await self.events.send(event, to=self.request_url)

    def response_url(self, answered: Answered) -> str:
        return f"{self.url}/respond/{answered.response_id}"

    async def wait_for_sockets(self, opened: int) -> None:
        """Return once that many connections were opened, closed ones included."""
        await self.wait_for(lambda: self.sockets.opened >= opened)

    # -- being Slack -------------------------------------------------------------------

    async def _serve_api(self, request: web.Request) -> web.StreamResponse:
        method = request.match_info["method"]
        args = await _read_args(request)
        self.workspace.calls.append(Call(method=method, args=args, at=self.now()))
        queue = self._faults[method]
        fault = queue.popleft() if queue else self._choose(method)
        try:
            if fault is not None and fault.delay_s:
                await asyncio.sleep(fault.delay_s)
            if fault is not None and fault.until is not None:
                self._changed.set()
                await fault.until.wait()
            if fault is None or fault.passes:
                return self._answer(request, method, args)
            if fault.accept:
                self._answer(request, method, args)
            return await self._spoil(request, fault)
        finally:
            self._changed.set()

    def _answer(self, request: web.Request, method: str, args: dict[str, Any]) -> web.Response:
        scopes = {"x-oauth-scopes": ",".join(sorted(self.methods.scopes))}
        token = request.headers.get("Authorization", "").removeprefix("Bearer ")
        if method == "apps.connections.open":
            return web.json_response(self._open_connection(token))
        if not self.methods.knows(method):
            return web.json_response({"ok": False, "error": "unknown_method"})
        if token != self.bot_token:
            code = "invalid_auth" if token else "not_authed"
            return web.json_response({"ok": False, "error": code})
        if wait_s := self.limits.count(method, self._posts_in(method, args)):
            return web.json_response(
                {"ok": False, "error": "ratelimited"},
                status=429,
                headers={"Retry-After": str(wait_s)},
            )
        return web.json_response(self.methods.answer(method, args), headers=scopes)

    def _open_connection(self, token: str) -> dict[str, Any]:
        if token != self.app_token:
            return {"ok": False, "error": "invalid_auth"}
        ticket = self.sockets.issue_ticket()
        return {"ok": True, "url": f"ws://{self.host}:{self.port}/socket?ticket={ticket}"}

    def _choose(self, method: str) -> Fault | None:
        return None if self.choose_fault is None else self.choose_fault(method)

    def _posts_in(self, method: str, args: dict[str, Any]) -> str | None:
        room = self.workspace.room(args.get("channel")) if method == "chat.postMessage" else None
        return None if room is None else room.id

    async def _spoil(self, request: web.Request, fault: Fault) -> web.StreamResponse:
        self._changed.set()
        if fault.hang:
            await self._closing.wait()
        if (fault.reset or fault.hang) and request.transport is not None:
            request.transport.abort()
            return web.Response()
        if fault.error is not None:
            return web.json_response(
                {"ok": False, "error": fault.error}, status=fault.status, headers=fault.headers
            )
        return web.Response(
            body=fault.body.encode(),
            status=fault.status,
            headers=fault.headers,
            content_type=fault.content_type,
        )

    async def _serve_socket(self, request: web.Request) -> web.StreamResponse:
        return await self.sockets.accept(request)

    async def _serve_response_url(self, request: web.Request) -> web.StreamResponse:
        queue = self._faults["response_url"]
        if queue:
            return await self._spoil(request, queue.popleft())
        fault = self.responses.take(request.match_info["id"], await _read_json(request))
        self._changed.set()
        if fault is not None:
            status = 404 if fault in {"used_url", "expired_url"} else 400
            return web.Response(status=status, text=fault)
        return web.Response(text="ok")


async def _read_json(request: web.Request) -> Any:
    try:
        return json.loads(await request.read())
    except ValueError:
        return None


async def _read_args(request: web.Request) -> dict[str, Any]:
    args: dict[str, Any] = dict(request.query)
    if request.content_type == "application/json":
        body = await request.json()
        args |= body if isinstance(body, dict) else {}
    elif request.body_exists:
        args |= dict(await request.post())
    for name in _JSON_ARGS & args.keys():
        if isinstance(args[name], str):
            args[name] = json.loads(args[name])
    return args


__all__ = ["SlackDouble", "faults"]

"""The double steered from another process: what it holds, and what it is to do."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from aiohttp import web
from rich.console import Console

from tests.slack_double.faults import Fault
from tests.slack_double.screen import Screen

if TYPE_CHECKING:
    from tests.slack_double.server import SlackDouble


def add_control(app: web.Application, slack: SlackDouble) -> None:
    """The paths below ``/double``."""

    async def messages(request: web.Request) -> web.Response:
        channel = request.query.get("channel")
        found = slack.messages if channel is None else slack.in_channel(channel)
        return web.json_response(
            [
                {"channel": one.channel, "channel_name": one.channel_name}
                | one.as_json(metadata=True)
                for one in found
            ]
        )

    async def screen(request: web.Request) -> web.Response:
        width = int(request.query.get("width", "100"))
        paper = io.StringIO()
        console = Console(file=paper, width=width)
        for room in slack.workspace.rooms:
            console.print(Screen(slack.workspace, now=slack.now()).show_channel(room.id))
        return web.Response(text=paper.getvalue())

    async def calls(request: web.Request) -> web.Response:
        method = request.query.get("method")
        return web.json_response(
            [
                {"method": call.method, "args": call.args}
                for call in slack.workspace.calls
                if method in {None, call.method}
            ]
        )

    async def spoil(request: web.Request) -> web.Response:
        said = await request.json()
        slack.fail_next(said["method"], *[Fault.from_json(one) for one in said["faults"]])
        return web.json_response({"ok": True})

    async def channels(request: web.Request) -> web.Response:
        return web.json_response({"ok": True, "id": slack.add_channel(**await request.json())})

    async def commands(request: web.Request) -> web.Response:
        said = await request.json()
        answered = await (
            slack.send_command(**said) if "to" in said else slack.send_command_over_socket(**said)
        )
        return web.json_response(
            {"status": answered.status, "shown": answered.shown, "text": answered.text}
        )

    async def sockets(request: web.Request) -> web.Response:
        said = await request.json()
        if said.get("do") == "disconnect":
            await slack.sockets.send_disconnect(said.get("reason", "refresh_requested"))
        elif said.get("do") == "fall_silent":
            slack.sockets.fall_silent()
        elif said.get("do") == "drop":
            slack.sockets.drop()
        return web.json_response({"open": len(slack.sockets.open), "opened": slack.sockets.opened})

    app.router.add_get("/double/messages", messages)
    app.router.add_get("/double/screen", screen)
    app.router.add_get("/double/calls", calls)
    app.router.add_post("/double/faults", spoil)
    app.router.add_post("/double/channels", channels)
    app.router.add_post("/double/commands", commands)
    app.router.add_post("/double/sockets", sockets)

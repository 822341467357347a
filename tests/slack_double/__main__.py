"""Runs the double until it is told to end: prints one JSON line with its port and secrets.

    python -m tests.slack_double [--port 0] [--channels general,tech] [--limits]

`GET /double/screen` shows what each channel holds, `/double/messages` and `/double/calls` tell
what it accepted and what it was asked;
`POST /double/faults`, `/double/channels`, `/double/commands` and `/double/sockets` steer it.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import signal
import sys
from collections.abc import Mapping

from tests.slack_double.limits import SLACK_LIMITS
from tests.slack_double.server import SlackDouble


async def serve(
    port: int, channels: tuple[str, ...], min_gap_s: float | None, limits: Mapping[str, int]
) -> None:
    ended = asyncio.Event()
    loop = asyncio.get_running_loop()
    for one in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(one, ended.set)
    async with SlackDouble(
        port=port, channels=channels, min_gap_s=min_gap_s, limits=limits
    ) as slack:
        said = {
            "port": slack.port,
            "SLACK_API_URL": slack.api_url,
            "SLACK_BOT_TOKEN": slack.bot_token,
            "SLACK_APP_TOKEN": slack.app_token,
            "SLACK_SIGNING_SECRET": slack.signing_secret,
        }
        sys.stdout.write(json.dumps(said) + "\n")
        sys.stdout.flush()
        await ended.wait()


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.slack_double")
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--channels", default="general,tech,business")
    parser.add_argument("--min-gap-s", type=float, default=None)
    parser.add_argument("--limits", action="store_true", help="as many calls as Slack takes")
    args = parser.parse_args()
    limits = SLACK_LIMITS if args.limits else {}
    asyncio.run(serve(args.port, tuple(args.channels.split(",")), args.min_gap_s, limits))


if __name__ == "__main__":
    main()

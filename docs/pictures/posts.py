"""Photographs what the demo posts in Slack, from a run that happens now.

``python docs/pictures/posts.py`` plays the shipped day into a Slack on loopback, draws a
breaking post with its thread, and a digest, as HTML, and has a headless Chromium make
``slack-post.png`` and ``slack-digest.png`` of them beside this file. CHROMIUM names the
program where it is not ``chromium``.
"""

from __future__ import annotations

import asyncio
import os
import re
import subprocess
import sys
import tempfile
from datetime import UTC, datetime
from io import StringIO
from pathlib import Path

from rich.console import Console

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parents[1]))

from bot.demo.reading import shipped_day  # noqa: E402
from bot.slack.elements import SlackMessage  # noqa: E402
from bot.slack.html import Reader, draw_message, draw_page  # noqa: E402
from tests.slack_double.demo import is_alert, play_into_slack  # noqa: E402
from tests.slack_double.workspace import Posted  # noqa: E402

WIDTH = 760


def main() -> None:
    """Play, and photograph."""
    _, slack = asyncio.run(play_into_slack(shipped_day(), console=Console(file=StringIO())))
    said = slack.messages
    reader = Reader(now=datetime.fromtimestamp(slack.now(), UTC))
    replies = [one for one in said if one.thread_ts]
    under = {reply.thread_ts for reply in replies}
    first = next(one for one in said if is_alert(one) and one.ts in under)
    thread = [one for one in replies if one.thread_ts == first.ts][:1]
    digest = max(
        (one for one in said if not one.thread_ts and not is_alert(one)),
        key=lambda one: len(one.blocks),
    )
    photograph("slack-post.png", [_draw(one, reader) for one in (first, *thread)])
    photograph("slack-digest.png", [_draw(digest, reader)])


def _draw(posted: Posted, reader: Reader) -> str:
    message = SlackMessage(text=posted.text, blocks=tuple(posted.blocks))
    at = datetime.fromtimestamp(float(posted.ts), UTC)
    return draw_message(message, reader=reader, at=at, is_reply=posted.thread_ts is not None)


def photograph(name: str, drawn: list[str]) -> None:
    """A picture as high as the page."""
    page = draw_page(drawn, title=name)
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "page.html"
        measuring = "<script>document.title = document.documentElement.offsetHeight</script>"
        file.write_text(page.replace("</body>", f"{measuring}</body>"), encoding="utf-8")
        found = re.search(
            r"<title>(\d+)</title>", _run(file, f"--window-size={WIDTH},400", "--dump-dom")
        )
        if found is None:
            raise SystemExit("Chromium did not say how high the page is")
        file.write_text(page, encoding="utf-8")
        _run(
            file,
            f"--window-size={WIDTH},{found[1]}",
            "--force-device-scale-factor=2",
            f"--screenshot={HERE / name}",
        )


def _run(file: Path, *options: str) -> str:
    command = [
        os.environ.get("CHROMIUM", "chromium"),
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--hide-scrollbars",
        *options,
        file.as_uri(),
    ]
    return subprocess.run(command, capture_output=True, check=True, text=True).stdout


if __name__ == "__main__":
    main()

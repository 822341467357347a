"""Draws what the demo shows in a terminal, from a run that happens now.

``python docs/pictures/draw.py`` plays the shipped day and writes ``demo.svg`` (what the
README shows) and ``demo.txt`` (all that the terminal showed) beside this file.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from io import StringIO
from itertools import pairwise
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import MONOKAI
from rich.text import Text

HERE = Path(__file__).parent
WIDTH = 96


def play() -> str:
    """The demo's whole output, with its colours."""
    environment = os.environ | {"FORCE_COLOR": "1", "COLUMNS": str(WIDTH), "TERM": "xterm-256color"}
    run = subprocess.run(
        [sys.executable, "-m", "bot.cli", "demo"],
        capture_output=True,
        check=True,
        cwd=HERE.parents[1],
        env=environment,
        text=True,
    )
    # An address of this run's loopback port is of no use to a reader.
    return re.sub(r"http://127\.0\.0\.1:\d+", "http://127.0.0.1:PORT", run.stdout)


def choose(shown: Text) -> Text:
    """The opening, two alerts of as many kinds, an update, a digest and the last line."""
    lines = list(shown.split("\n"))
    starts = [
        number
        for number, line in enumerate(lines)
        if line.plain.lstrip().startswith(("BREAKING", "UPDATE", "DIGEST"))
    ]
    end = next(
        number for number, line in enumerate(lines) if line.plain.startswith("The day is over")
    )
    blocks = [lines[start:stop] for start, stop in pairwise([*starts, end])]
    alerts = [block for block in blocks if "BREAKING" in block[0].plain]
    lone = next(block for block in alerts if _says(block, "not confirmed"))
    official = next(block for block in alerts if _says(block, "official:"))
    update = next(block for block in blocks if "UPDATE" in block[0].plain)
    digest = next(block for block in blocks if "DIGEST" in block[0].plain)
    chosen = [lines[: starts[0]], lone, official, update, digest, lines[end:]]
    return Text("\n").join([line for block in chosen for line in block])


def _says(block: list[Text], words: str) -> bool:
    return any(words in line.plain for line in block)


def main() -> None:
    """Play, and draw."""
    output = play()
    (HERE / "demo.txt").write_text(Text.from_ansi(output).plain.rstrip() + "\n", encoding="utf-8")
    console = Console(record=True, width=WIDTH, file=StringIO(), force_terminal=True)
    console.print(choose(Text.from_ansi(output)))
    console.save_svg(str(HERE / "demo.svg"), title="make demo", theme=MONOKAI)


if __name__ == "__main__":
    main()

"""Commands whose reader goes away half-way, as `| head` does."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.cli.conftest import Shell, Site, rss


@pytest.mark.parametrize("words", [("feed", "check"), ("feed", "verify", "--all")])
def test_a_reader_that_goes_away_ends_the_command_in_order(
    shell: Shell, site: Site, words: tuple[str, ...]
) -> None:
    for name in ("quay", "pier"):
        site.pages[f"/{name}"] = (200, rss("Quay is widened"))
        shell("feed", "add", f"{site.url}/{name}", "--kind", "feed", "--id", name)
    places = [f"{site.url}/quay", f"{site.url}/pier"] if words == ("feed", "check") else []

    with subprocess.Popen(
        [sys.executable, "-m", "bot.cli", *words, *places],
        cwd=shell.folder,
        env=shell.environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None
        process.stdout.close()
        process.stdout = None
        said = process.communicate(timeout=60)[1].decode()

    assert process.returncode == 1
    assert said == ""

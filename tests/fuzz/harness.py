"""``python -m tests.fuzz.harness TARGET [OPTION…] [FOLDER…]``: one target under atheris."""

from __future__ import annotations

import sys
from collections.abc import Sequence

import atheris

from tests.fuzz.seeds import written_seeds
from tests.fuzz.targets import TARGETS, check

_INSTRUMENTED = ["watchers", "feedparser", "feedparser_sgmllib", "protego", "jmespath"]


def main(arguments: Sequence[str]) -> None:
    """Fuzz until the time given is over, or something was found."""
    name, *options = arguments
    if name not in TARGETS:
        sys.exit(f"there is no target {name}; there are: {', '.join(TARGETS)}")
    with atheris.instrument_imports(include=_INSTRUMENTED):
        for seed in written_seeds(name):
            check(name, seed)  # imports what the target needs
    atheris.Setup([sys.argv[0], *options], lambda data: check(name, data))
    atheris.Fuzz()


if __name__ == "__main__":
    main(sys.argv[1:])

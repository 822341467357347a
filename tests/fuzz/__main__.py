"""``python -m tests.fuzz [--seconds N] [TARGET…]``: fuzz the targets, one after the other.

What is found is kept in ``build/fuzz/TARGET``, and the exit status is 1. A fault that was
mended leaves its bytes in ``tests/fuzz/found/TARGET-WHAT``, which every test run reads.
"""

from __future__ import annotations

import argparse
import hashlib
import subprocess
import sys
from pathlib import Path

from tests.fuzz.seeds import real_seeds, written_seeds
from tests.fuzz.targets import TARGETS

ROOT = Path(__file__).parents[2]
BUILD = ROOT / "build" / "fuzz"
# What takes longer than this for a document of 20 kB would hold a worker up.
_SLOWEST_S = 10
_LONGEST = 20_000
_MEMORY_MB = 2_048


def fuzz(name: str, *, seconds: int) -> bool:
    """Fuzz one target for a time; whether nothing was found."""
    corpus = BUILD / name / "corpus"
    corpus.mkdir(parents=True, exist_ok=True)
    for seed in (*written_seeds(name), *real_seeds(name)):
        (corpus / hashlib.sha256(seed).hexdigest()[:16]).write_bytes(seed)
    tell(f"\n== {name}: {seconds} s, {len(list(corpus.iterdir()))} documents to start from")
    done = subprocess.run(
        [
            sys.executable, "-W", "ignore", "-m", "tests.fuzz.harness", name,
            f"-max_total_time={seconds}", f"-timeout={_SLOWEST_S}", f"-max_len={_LONGEST}",
            f"-rss_limit_mb={_MEMORY_MB}", f"-artifact_prefix={BUILD / name}/", "-verbosity=0",
            "-print_final_stats=1", str(corpus),
        ],
        cwd=ROOT,
        check=False,
    )  # fmt: skip
    return done.returncode == 0


def tell(text: str) -> None:
    sys.stderr.write(f"{text}\n")
    sys.stderr.flush()


def main() -> int:
    """Run; exit status 1 where something was found, 2 where there is no such target."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("--seconds", type=int, default=60, help="for each target (60)")
    parser.add_argument("targets", nargs="*", metavar="TARGET", help=", ".join(TARGETS))
    asked = parser.parse_args()
    unknown = sorted(set(asked.targets) - set(TARGETS))
    if unknown:
        tell(f"there is no target {', '.join(unknown)}; there are: {', '.join(TARGETS)}")
        return 2
    found = [name for name in asked.targets or TARGETS if not fuzz(name, seconds=asked.seconds)]
    for name in found:
        tell(f"{name}: something was found; its bytes are in {BUILD / name}")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())

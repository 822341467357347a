"""``python -m benchmarks [NAME…]``: run the benchmarks, each in a process of its own.

Exit status 1 where one failed or missed a goal, 2 where there is none of a given name.
"""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Sequence

__all__ = ["BENCHMARKS", "run"]

BENCHMARKS = {
    "polling_cost": "what a poll costs",
    "polling": "five thousand sources, beside reader and a bare loop",
    "memory": "twenty thousand sources over TLS",
    "parsing": "documents a second, and whether anything is lost",
    "pace": "how often sources are polled, and how late their items are seen",
    "telling": "how soon news leaves for Slack, and commands are acknowledged",
    "commands": "how soon each command is answered on 100,000 stored entries",
    "startup": "how soon it is there",
    "rules": "entries through the rules",
    "replay": "a rehearsal, from lines to records",
    "matching": "articles against up to 100,000 terms, beside a bare automaton",
    "ambiguity": "names that are words too, told from the words",
    "judgement": "events, genres and certainty, beside naive Bayes",
    "stories": "entries into stories, beside the simplest rival",
    "ablation": "what each part of the clustering brings",
    "restart": "how soon it knows its stories again",
    "copies": "copies and what only looks like one, beside MinHash",
    "origins": "whom reports cite, and who takes the news back",
    "two_reports": "two reports of a day: one event or two, and what denies the first",
    "preview": "queries over half a million stored entries",
    "corpus": "all real and malformed documents at hand",
}
LONGEST_S = 600


def run(names: Sequence[str]) -> int:
    """Run the benchmarks of these names, all of them where none is given."""
    unknown = sorted(set(names) - set(BENCHMARKS))
    if unknown:
        print(
            f"there is no benchmark {', '.join(unknown)}; there are: {', '.join(BENCHMARKS)}",
            file=sys.stderr,
        )
        return 2
    verdicts = []
    for name in names or BENCHMARKS:
        print(f"\n== {name}: {BENCHMARKS[name]}\n", flush=True)
        began = time.perf_counter()
        verdict = _run_one(name)
        verdicts.append(verdict)
        print(f"({name}: {verdict}, {time.perf_counter() - began:.0f} s)", flush=True)
    return 0 if set(verdicts) == {"no goal missed"} else 1


def _run_one(name: str) -> str:
    try:
        done = subprocess.run(
            [sys.executable, "-m", f"benchmarks.{name}"], check=False, timeout=LONGEST_S
        )
    except subprocess.TimeoutExpired:
        return f"broken off after {LONGEST_S} s"
    # A goal that is missed ends with 1; so does a traceback, which stands above then.
    return "no goal missed" if done.returncode == 0 else "a goal missed, or it failed"


if __name__ == "__main__":
    sys.exit(run(sys.argv[1:]))

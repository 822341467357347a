"""A soak of the whole program: ``make soak``, or ``python -m tests.soak --seconds 600``.

Two hundred sources on loopback, three channels of a Slack that holds to its limits, spoiled
calls, lost replies, lost connections and kill -9. It ends with 0 where every alert is in
Slack exactly once and in order within its story, and prints its figures either way.
"""

from __future__ import annotations

import argparse
import asyncio
import sys
from collections.abc import Iterable, Sequence
from datetime import timedelta
from pathlib import Path
from statistics import quantiles
from tempfile import TemporaryDirectory

from tests.slack_double import SlackDouble
from tests.soak.judging import Verdict
from tests.soak.soaking import Plan, Soak, soak

KILL_EVERY = timedelta(seconds=75)


def tell_figures(playing: Soak, slack: SlackDouble, verdict: Verdict) -> Iterable[str]:
    """The figures, a line each."""
    denied = sum(one.event.denial is not None for one in playing.told)
    acks, delays = playing.commands.acks_s, verdict.delays_s
    yield f"events published         {len(playing.told)}, of which {denied} denied later"
    yield f"messages in Slack        {verdict.posts} posts, {verdict.replies} replies in threads"
    yield f"told as another's        {_list(verdict.joined)}"
    yield f"edits                    {sum(one.edited for one in slack.messages)}"
    yield f"missing                  {_list(verdict.missing)}"
    yield f"sent twice               {_list(verdict.repeated)}"
    yield f"out of order             {_list(verdict.out_of_order)}"
    yield f"of no event              {_list(verdict.strange)}"
    yield f"kill -9                  {playing.kills}"
    yield f"replies lost after Slack had taken the message: {playing.trouble.lost}"
    for name, count in sorted(playing.trouble.spoiled.items()):
        yield f"  spoiled: {name}: {count}"
    for name, count in sorted(slack.limits.refused.items()):
        yield f"  429 by Slack's own limits: {name}: {count}"
    for name, count in sorted(playing.trouble.gone.items()):
        yield f"  connections ended ({name}): {count}"
    yield f"connections opened       {slack.sockets.opened}"
    yield f"commands                 {len(acks)} answered, {playing.commands.lost} lost"
    yield f"  acknowledged within    {_spread(acks, 99)}"
    yield f"report served to call    {_spread(playing.first_calls_s, 95)} (Slack's pauses included)"
    yield f"publication to message   {_spread(delays, 95)} (polls, pauses and kills included)"


def _list(parties: Sequence[str]) -> str:
    return f"{len(parties)}" + (f": {', '.join(parties[:10])}" if parties else "")


def _spread(times_s: Sequence[float], share: int) -> str:
    if len(times_s) < 2:
        return "too few to tell"
    parts = quantiles(times_s, n=100, method="inclusive")
    return f"p50 {parts[49] * 1_000:.0f} ms, p{share} {parts[share - 1] * 1_000:.0f} ms"


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.soak")
    parser.add_argument("--seconds", type=float, default=600.0)
    parser.add_argument("--sources", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    length = timedelta(seconds=args.seconds)
    plan = Plan(
        length=length, sources=args.sources, kills=max(1, int(length / KILL_EVERY)), seed=args.seed
    )
    with TemporaryDirectory(prefix="nightdesk-soak-") as folder:
        playing, slack, verdict = asyncio.run(soak(plan, folder=Path(folder)))
    for line in tell_figures(playing, slack, verdict):
        sys.stdout.write(f"{line}\n")
    return 0 if verdict.good else 1


if __name__ == "__main__":
    raise SystemExit(main())

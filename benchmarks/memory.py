"""Twenty thousand sources over TLS in one process: how much memory they take.

Each has a host, a connection and a handshake of its own. The certificate is of an authority
made for this run, which the service trusts by its setting `fetch.ca_file`.
"""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

import trustme

from benchmarks.feed_server import FeedServer, feed_server
from benchmarks.generated_news import make_source
from benchmarks.measuring import measure_stalls, peak_mb, resident_mb
from benchmarks.report import Goal, print_goals, print_table
from benchmarks.service import ServiceRound, run_measuring, running_service

SOURCES = 20_000
ITEMS = 3
ROUNDS = 2
EVERY = timedelta(minutes=20)
GOAL_MB = 500.0


def make_authority(folder: Path) -> tuple[Path, Path]:
    """An authority's certificate, and a server's with its key, as files."""
    authority = trustme.CA()
    ours, theirs = folder / "authority.pem", folder / "server.pem"
    authority.cert_pem.write_to_path(str(ours))
    # Two labels below the star: OpenSSL takes no "*.localhost".
    authority.issue_cert("*.feeds.localhost").private_key_and_cert_chain_pem.write_to_path(
        str(theirs)
    )
    return ours, theirs


def list_addresses(server: FeedServer) -> list[str]:
    """All feeds, in the mix of real life: 85% 304, 10% the same body, 5% a new entry."""
    cycle = ["etag"] * 17 + ["same"] * 2 + ["new"]
    return [
        server.address(cycle[n % len(cycle)], n, items=ITEMS, own_host=True) for n in range(SOURCES)
    ]


async def measure() -> bool:
    """Poll every source a few times, print, and say whether the goal was met."""
    rows: list[tuple[object, ...]] = []
    stalls_ms: list[float] = []
    with TemporaryDirectory(prefix="nightdesk-benchmark-") as name:
        authority, certificate = make_authority(Path(name))
        with feed_server(certificate) as server:
            sources = [make_source(f"s{n}", url) for n, url in enumerate(list_addresses(server))]
            async with running_service(
                sources, apart=(server.pid,), ca_file=authority, every=EVERY
            ) as service:
                rows.append(_row("baseline", (await service.poll_all()).only("fresh"), server))
                for number in range(ROUNDS):
                    async with measure_stalls() as stalls:
                        rows.append(_row(f"{number + 2}", await service.poll_all(), server))
                    stalls_ms.append(stalls.longest_ms)
    print_table(("round", "polls/s", "CPU a poll µs", "new entries", "RSS MB", "parsers MB"), rows)
    print(
        f"{SOURCES:,} sources over TLS; longest stall of the loop {median(stalls_ms):.0f} ms; "
        f"peak RSS {peak_mb():.0f} MB"
    )
    own, parsers = (max(float(str(row[column])) for row in rows) for column in (4, 5))
    return print_goals(
        [
            Goal(
                name="memory of the service, its parsers included",
                figure=own + parsers,
                most=GOAL_MB,
                unit="MB",
            )
        ]
    )


def _row(name: str, one: ServiceRound, server: FeedServer) -> tuple[object, ...]:
    own, parsers = resident_mb((server.pid,))
    return (
        name,
        SOURCES / one.wall_s,
        round(one.cpu.all_s / SOURCES * 1e6),
        one.entries,
        round(own),
        round(parsers),
    )


def main() -> bool:
    """Measure, print, and say whether the goal was met."""
    return run_measuring(measure)


if __name__ == "__main__":
    raise SystemExit(not main())

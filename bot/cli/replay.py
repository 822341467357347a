"""``nightdesk replay``: a rehearsal of recorded entries."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import click

from bot.cli.common import say

__all__ = ["replay"]

_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command()
@click.argument("entries", type=_FILE, metavar="ENTRIES.jsonl")
@click.option("--watches", type=_FILE, required=True, help="The file with the watches.")
@click.option("--sources", type=_FILE, help="Sources over the shipped packs.")
@click.option("--config", "configuration", type=_FILE, help="Channels, entities, settings.")
@click.option("--json", "as_json", is_flag=True, help="Every decision and post, as JSON Lines.")
def replay(
    *,
    entries: Path,
    watches: Path,
    sources: Path | None,
    configuration: Path | None,
    as_json: bool,
) -> None:
    """Run recorded entries through the rules on a virtual clock.

    Touches neither the network nor the service's database; the environment is not read.
    """
    from bot.app.newsroom import build_newsroom, find_rule_faults
    from bot.judge import Judge
    from bot.replay import BreakingPost, DecisionRecord, read_entries
    from bot.replay import replay as play
    from bot.replay.records import to_json
    from config import load_files
    from watchers import canonical_url

    files = [file for file in (configuration, sources, watches) if file is not None]
    newsroom = build_newsroom(load_files(files, examine=find_rule_faults))
    with entries.open(encoding="utf-8", errors="replace") as lines:
        recorded = read_entries(lines, canonical_url=canonical_url)
    judge = Judge(
        catalogue=newsroom.catalogue, watches=newsroom.watches, channels=newsroom.channels
    )
    counts: Counter[str] = Counter()
    for record in play(
        recorded,
        judge=judge,
        channels=newsroom.channels,
        channel_names=newsroom.channel_names(),
        sources={source.id: source for source in newsroom.sources},
    ):
        if as_json:
            say(to_json(record))
        elif isinstance(record, DecisionRecord):
            counts["entries"] += 1
            counts["hits"] += bool(record.decision.hits)
        else:
            kind = "breaking" if isinstance(record, BreakingPost) else "digest"
            counts[kind] += 1
            say(f"{record.at:%Y-%m-%d %H:%M:%S} UTC  #{record.body.channel}  {kind}")
            for line in record.body.text.splitlines():
                say(f"    {line}")
    if not as_json:
        say(
            f"{counts['entries']} entries, {counts['hits']} matched, "
            f"{counts['breaking']} breaking alerts, {counts['digest']} digests"
        )

"""``nightdesk replay``: a rehearsal of recorded entries."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bot.cli.common import say, say_json_lines

if TYPE_CHECKING:
    from bot.replay import DigestPost, MergeRecord, Record, RecordedEntry, StoryPost

    Play = Callable[[Sequence[Path]], Iterator[Record]]

__all__ = ["replay"]

_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command()
@click.argument("entries", type=_FILE, metavar="ENTRIES.jsonl")
@click.option("--watches", type=_FILE, required=True, help="The file with the watches.")
@click.option("--sources", type=_FILE, help="Sources over the shipped packs.")
@click.option("--config", "configuration", type=_FILE, help="Channels, entities, settings.")
@click.option(
    "--compare",
    "compared",
    type=_FILE,
    help="Replay once more with this file laid over the others; show what is told otherwise.",
)
@click.option("--json", "as_json", is_flag=True, help="Every decision and post, as JSON Lines.")
def replay(
    *,
    entries: Path,
    watches: Path,
    sources: Path | None,
    configuration: Path | None,
    compared: Path | None,
    as_json: bool,
) -> None:
    """Run recorded entries through the rules on a virtual clock.

    Touches neither the network nor the service's database; the environment is not read.
    """
    files = [file for file in (configuration, sources, watches) if file is not None]
    play = _prepare(_read(entries))
    if compared is not None:
        _show_differences(play, files, compared, as_json=as_json)
    elif as_json:
        from bot.replay import to_mapping

        say_json_lines(to_mapping(record) for record in play(files))
    else:
        _show(play(files))


def _read(file: Path) -> list[RecordedEntry]:
    """The entries of a file. Raises UnreadableEntries, which then names the file."""
    from bot.errors import UnreadableEntries
    from bot.replay import read_entries
    from watchers import canonical_url

    with file.open("rb") as lines:
        try:
            return read_entries(lines, canonical_url=canonical_url)
        except UnreadableEntries as error:
            raise UnreadableEntries(error.problem, line=error.line, file=str(file)) from error


def _prepare(recorded: Sequence[RecordedEntry]) -> Play:
    """How the entries are replayed under the configuration that some files make."""
    from bot.app.keeping import find_shared_keeper
    from bot.app.memory import release_memory, settle_memory
    from bot.app.newsroom import build_newsroom, find_rule_faults
    from bot.app.rehearsing import rehearse
    from config import load_files

    plays = count()

    def play_under(files: Sequence[Path]) -> Iterator[Record]:
        settings = load_files(files, examine=find_rule_faults)
        newsroom = build_newsroom(settings, keeper=find_shared_keeper(settings))
        records = rehearse(newsroom, recorded)
        # Before the first one nothing was replaced, and a fifth of a second would find nothing.
        settle_memory(collect=next(plays) > 0)
        try:
            yield from records
        finally:
            release_memory()

    return play_under


def _show(records: Iterator[Record]) -> None:
    from bot.replay import DecisionRecord, MergeRecord

    counts: Counter[str] = Counter()
    for record in records:
        if isinstance(record, DecisionRecord):
            counts["entries"] += 1
            counts["hits"] += record.decision is not None and bool(record.decision.hits)
        elif isinstance(record, MergeRecord):
            counts["merge"] += 1
            _show_merge(record)
        else:
            counts[_kind_of(record)] += 1
            _show_post(record)
    said = [
        _count(counts["entries"], "entry", "entries"),
        f"{counts['hits']} matched",
        _count(counts["breaking"], "breaking alert", "breaking alerts"),
        _count(counts["update"], "update", "updates"),
        _count(counts["digest"], "digest", "digests"),
    ]
    if counts["merge"]:
        said.append(_count(counts["merge"], "merge of stories", "merges of stories"))
    say(", ".join(said))


def _count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"


def _show_differences(play: Play, files: Sequence[Path], compared: Path, *, as_json: bool) -> None:
    from bot.replay import compare, comparison_to_mappings

    comparison = compare(play(files), play([*files, compared]))
    if as_json:
        say_json_lines(comparison_to_mappings(comparison))
    else:
        from bot.cli.comparing import describe_comparison

        for line in describe_comparison(comparison, name=str(compared)):
            say(line)


def _show_merge(record: MergeRecord) -> None:
    merge = record.merge
    say(f"{record.at:%Y-%m-%d %H:%M:%S} UTC  {merge.gone} is one story with {merge.into}")
    for reason in merge.reasons:
        say(f"    {reason}")


def _show_post(post: StoryPost | DigestPost) -> None:
    say(f"{post.at:%Y-%m-%d %H:%M:%S} UTC  #{post.body.channel}  {_kind_of(post)}")
    for line in post.body.text.splitlines():
        say(f"    {line}")


def _kind_of(post: StoryPost | DigestPost) -> str:
    from bot.replay import StoryPost

    if isinstance(post, StoryPost):
        return post.body.kind.value
    return "edit" if post.body.is_edit else "digest"

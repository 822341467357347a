"""``nightdesk feed list``: every source with how it does."""

from __future__ import annotations

import click

from bot.cli.common import say, say_json
from bot.cli.feed.stored import all_sources, in_store

__all__ = ["list_"]


@click.command("list")
@click.option("--json", "as_json", is_flag=True, help="JSON Lines.")
def list_(*, as_json: bool) -> None:
    """List every source with how it does."""
    from watchers import shown_url

    for one in in_store(all_sources):
        source, state = one.source, one.state
        if as_json:
            say_json(
                {
                    "id": source.id,
                    "name": source.name,
                    "kind": source.kind,
                    "url": shown_url(state.url),
                    "host": source.host,
                    "tier": source.tier,
                    "owner": source.owner,
                    "official": source.official,
                    "lang": source.lang,
                    "tags": list(source.tags),
                    "origin": source.origin.value,
                    "entries": one.entries,
                    "last_ok": state.last_ok.isoformat() if state.last_ok else None,
                    "due": state.due.isoformat(),
                    "failures": state.failures,
                    "error": state.error,
                    "fault": state.fault,
                }
            )
            continue
        last = f"{state.last_ok:%Y-%m-%d %H:%M} UTC" if state.last_ok else "never"
        url = shown_url(state.url)
        say(f"{source.id}  tier {source.tier}  {one.entries} entries  last read {last}  {url}")
        if state.error:
            say(f"    failing ({state.failures} times): {state.error}")

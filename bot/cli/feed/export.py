"""``nightdesk feed export``: the sources as OPML or JSON."""

from __future__ import annotations

from datetime import UTC, datetime

import click

from bot.cli.common import say_json
from bot.cli.feed.stored import all_sources, in_store

__all__ = ["export"]


@click.command()
@click.option("--opml", "form", flag_value="opml", default="opml", help="OPML (the default).")
@click.option("--json", "form", flag_value="json", help="JSON Lines, as a file describes them.")
@click.option("--without-keys", is_flag=True, help="Leave out sources whose address holds a key, "
              "for a list that is passed on.")  # fmt: skip
def export(*, form: str, without_keys: bool) -> None:
    """Write all sources to standard output, as OPML that any feed reader imports.

    Tags become folders; a source of several tags stands in each. `nightdesk feed import`
    reads the file back without loss. Logins and passwords of sources are left out. A key or
    a token in an address is written out, or the source could not be read: who has one is said on
    standard error, and --without-keys leaves these sources out.
    """
    from bot.app.exchange import describe, to_opml
    from watchers.urls import holds_secret

    statuses = in_store(all_sources)
    keyed = [one.source.id for one in statuses if holds_secret(one.source.url)]
    if without_keys:
        statuses = tuple(one for one in statuses if one.source.id not in keyed)
    secret = [one.source.id for one in statuses if one.source.credentials is not None]
    if form == "json":
        for one in statuses:
            say_json(describe(one))
    else:
        from watchers.opml import write_opml

        listed = [to_opml(one) for one in statuses]
        click.echo(write_opml(listed, title="Nightdesk sources", now=datetime.now(UTC)), nl=False)
    if secret:
        click.echo(f"note: logins and passwords are left out: {', '.join(secret)}", err=True)
    if keyed and without_keys:
        click.echo(f"note: left out, for a key in the address: {', '.join(keyed)}", err=True)
    elif keyed:
        click.echo(
            f"note: these addresses hold a key, and stand there with it: {', '.join(keyed)}; to "
            "pass the list on, leave them out with --without-keys",
            err=True,
        )

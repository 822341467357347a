"""``nightdesk feed discover``: what a site has to be watched."""

from __future__ import annotations

import sys

import click

from bot.cli.common import run_async, say, say_json
from bot.cli.feed.stored import fetch_settings

__all__ = ["discover"]


@click.command()
@click.argument("url")
@click.option("--json", "as_json", is_flag=True, help="JSON Lines.")
def discover(*, url: str, as_json: bool) -> None:
    """Find the feeds and news sitemaps of the site at URL.

    Looks at what the page itself names, at pages that list feeds, at the sitemaps in
    robots.txt and at a few usual addresses, one after the other. Whatever it prints was
    fetched and read. Nothing is added: the last line of each says how to. An address may
    be given without https://. Exit status 1 where nothing is found.
    """
    from bot.app.discovering import discover_sources, to_mapping, to_text
    from watchers import WatcherError, host_of, shown_url

    host = host_of(url if "://" in url else f"https://{url}")
    if not host or any(character.isspace() for character in host):
        raise click.BadParameter(
            f"{shown_url(url)!r} is no address of a site: write it as example.org or "
            "https://example.org/news",
            param_hint="URL",
        )

    def tell(asked: str) -> None:
        if not as_json and sys.stderr.isatty():
            click.echo(f"looking at {asked}", err=True)

    try:
        discovery = run_async(lambda: discover_sources(url, settings=fetch_settings(), tell=tell))
    except WatcherError as error:
        # Nobody tries again later here, as the service would.
        said = str(error).partition("; it is tried again")[0]
        remedy = "" if "; " in said else "; check the address"
        click.echo(f"nightdesk: {said}{remedy}", err=True)
        sys.exit(1)
    for found in discovery.found:
        if as_json:
            say_json(to_mapping(found))
            continue
        for line in to_text(found):
            say(line)
    for note in discovery.notes:
        click.echo(f"note: {note}", err=True)
    if discovery.found:
        return
    address = shown_url(discovery.url)
    click.echo(
        f"no feed and no news sitemap was found at {address} ({discovery.requests} addresses were "
        f"asked): look for an RSS sign in a browser{_say_otherwise(address, discovery.otherwise)}",
        err=True,
    )
    sys.exit(1)


def _say_otherwise(address: str, kind: str | None) -> str:
    """How else the address itself can be watched, if at all."""
    match kind:
        case "page":
            return f", or watch the page's own text: nightdesk feed add {address} --kind page"
        case "json":
            return (
                ", or watch it as a JSON API: "
                f"nightdesk feed add {address} --path items=… --path title=…"
            )
        case "sitemap":
            return f", or watch the sitemap: nightdesk feed add {address} --kind sitemap"
        case _:
            return ""

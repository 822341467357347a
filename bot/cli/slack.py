"""``nightdesk slack``: what the workspace needs to know of the app."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from bot.cli.common import load, say_json
from bot.errors import DeskError

if TYPE_CHECKING:
    from config.schema import Settings

__all__ = ["slack"]


@click.group()
def slack() -> None:
    """The Slack app."""


@slack.command()
@click.option("--http", is_flag=True, help="For requests over HTTPS, and not Socket Mode.")
@click.option("--private-channels", is_flag=True, help="Also for private channels.")
@click.option("--json", "as_json", is_flag=True, help="JSON, as Slack takes it too.")
def manifest(*, http: bool, private_channels: bool, as_json: bool) -> None:
    """Print the app's manifest for this configuration, with exactly the scopes that are used.

    For Socket Mode; with --http, or where there is a signing secret and no app token, for
    requests to `http.public_url`. Paste it at https://api.slack.com/apps under "From a manifest".
    """
    import yaml

    from bot.slack.manifest import make_manifest

    made = make_manifest(
        request_url=_find_request_url(load(), http=http), private_channels=private_channels
    )
    if as_json:
        say_json(made)
    else:
        yaml.safe_dump(made, sys.stdout, sort_keys=False, allow_unicode=True, width=100)


def _find_request_url(settings: Settings, *, http: bool) -> str | None:
    """Where Slack sends requests; None for Socket Mode."""
    slack = settings.slack
    if not http and (slack.app_token is not None or slack.signing_secret is None):
        return None
    if settings.http.public_url is None:
        raise DeskError(
            "over HTTPS Slack sends its requests to this service: set http.public_url to where "
            "it can reach it, https://… (or use Socket Mode: set SLACK_APP_TOKEN)"
        )
    return f"{settings.http.public_url}/slack/events"

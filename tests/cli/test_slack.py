"""`nightdesk slack`: the manifest for this configuration."""

from __future__ import annotations

import json

import yaml

from tests.cli.conftest import Shell


def test_the_manifest_is_printed_for_socket_mode_and_can_be_read_back(shell: Shell) -> None:
    shell.configure({})
    answer = shell("slack", "manifest")
    assert answer.status == 0
    made = yaml.safe_load(answer.out)
    assert made["settings"]["socket_mode_enabled"] is True
    assert "chat:write" in made["oauth_config"]["scopes"]["bot"]
    assert json.loads(shell("slack", "manifest", "--json").out) == made
    private = yaml.safe_load(shell("slack", "manifest", "--private-channels").out)
    assert "groups:history" in private["oauth_config"]["scopes"]["bot"]


def test_with_a_signing_secret_it_is_for_requests_over_https(shell: Shell) -> None:
    shell.configure(
        {
            "slack": {"bot_token": "xoxb-1-test", "signing_secret": "secret"},
            "http": {"public_url": "https://nightdesk.example.org"},
        }
    )
    made = yaml.safe_load(shell("slack", "manifest").out)
    assert made["settings"]["socket_mode_enabled"] is False
    assert (
        made["settings"]["interactivity"]["request_url"]
        == "https://nightdesk.example.org/slack/events"
    )


def test_without_an_address_that_slack_can_reach_it_says_what_to_set(shell: Shell) -> None:
    shell.configure({})
    answer = shell("slack", "manifest", "--http")
    assert answer.status == 2  # the configuration is wrong
    assert "http.public_url" in answer.err
    assert "SLACK_APP_TOKEN" in answer.err

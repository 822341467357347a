"""What `nightdesk check` says of Slack: who the bot is, and what it lacks."""

from __future__ import annotations

from collections.abc import Collection

import pytest
from pydantic import SecretStr

from bot.app.newsroom import build_newsroom
from bot.cli.check import _try_slack
from bot.slack import manifest
from config import load_files
from config.schema import Settings, SlackSettings
from tests.slack_double import SlackDouble, faults


def settings(slack: SlackDouble, *, app_token: str | None = None) -> Settings:
    tokens = SlackSettings.model_construct(
        bot_token=SecretStr(slack.bot_token),
        app_token=None if app_token is None else SecretStr(app_token),
        signing_secret=None,
        api_url=slack.api_url,
    )
    return load_files((), packs=()).model_copy(update={"slack": tokens})


async def try_slack(settings: Settings, heard: Collection[str]) -> list[str]:
    return await _try_slack(settings, build_newsroom(settings), heard)


async def test_all_is_well_where_the_app_has_what_it_wants(
    slack: SlackDouble, capsys: pytest.CaptureFixture[str]
) -> None:
    assert await try_slack(settings(slack, app_token=slack.app_token), manifest.EVENTS) == []
    said = capsys.readouterr().out
    assert "Slack: nightdesk in Double" in said
    assert "opens a Socket Mode connection" in said
    assert "note" not in said


async def test_each_scope_that_is_missing_is_a_fault_with_what_it_is_for(
    slack: SlackDouble,
) -> None:
    slack.methods.scopes -= {"channels:history"}
    (fault,) = await try_slack(settings(slack), ())
    assert "lacks the scope channels:history (to find a message again" in fault
    assert "install the app again" in fault


@pytest.mark.parametrize("lacking", [frozenset(), frozenset({"channels:join"})])
async def test_an_app_token_that_slack_refuses_is_a_fault_beside_the_others(
    slack: SlackDouble, lacking: frozenset[str]
) -> None:
    slack.methods.scopes -= lacking
    found = await try_slack(settings(slack, app_token="xapp-wrong"), ())
    assert len(found) == 1 + len(lacking)
    assert "SLACK_APP_TOKEN" in found[-1]


async def test_a_slack_that_cannot_be_asked_is_a_fault(slack: SlackDouble) -> None:
    slack.fail_next("auth.test", faults.server_error(status=500))
    (fault,) = await try_slack(settings(slack), ())
    assert fault.startswith("Slack: ")


async def test_an_event_that_never_came_is_noted_with_what_it_is_for(
    slack: SlackDouble, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    events = {"app_home_opened": "to show the Home tab", "member_joined_channel": "to greet"}
    monkeypatch.setattr(manifest, "EVENTS", events)
    tried = settings(slack, app_token=slack.app_token)
    assert await try_slack(tried, {"member_joined_channel"}) == []
    said = capsys.readouterr().out
    assert "no event app_home_opened has come so far (to show the Home tab)" in said
    assert "member_joined_channel" not in said


@pytest.mark.parametrize("private", [False, True])
async def test_events_of_private_channels_are_noted_where_the_app_asked_for_these(
    slack: SlackDouble, capsys: pytest.CaptureFixture[str], *, private: bool
) -> None:
    slack.methods.scopes |= {"groups:read"} if private else set()
    assert await try_slack(settings(slack, app_token=slack.app_token), manifest.EVENTS) == []
    assert ("no event group_rename has come so far" in capsys.readouterr().out) is private

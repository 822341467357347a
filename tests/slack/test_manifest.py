"""The manifest asks for what the code uses, and for nothing more."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import yaml
from slack_sdk.web.async_client import AsyncWebClient

import bot.slack
from bot.slack.client import SCOPES
from bot.slack.commands import COMMAND
from bot.slack.manifest import (
    EVENT_SCOPES,
    EVENTS,
    METHODS,
    PRIVATE_EVENTS,
    PRIVATE_SCOPES,
    SHORTCUTS,
    make_manifest,
)

ROOM = Path(bot.slack.__file__).parent
DOCS = Path(__file__).resolve().parents[2] / "docs" / "slack.md"

# Without a method of their own: posting where the bot is no member, and being typed to.
OF_NO_METHOD = {"chat:write.public", "commands"}

METHOD_NAMES = {name.replace(".", "_"): name for name in METHODS}


def calls() -> Iterator[ast.Call]:
    for path in sorted(ROOM.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
                yield node


def called_methods() -> set[str]:
    """The attributes by which the Web API is called, "chat_postMessage"."""
    return {
        node.func.attr
        for node in calls()
        if isinstance(node.func, ast.Attribute)
        and "_" in node.func.attr
        and not node.func.attr.startswith("_")
        and node.func.attr != "api_call"  # the door that every method goes through
        and hasattr(AsyncWebClient, node.func.attr)
    }


def listened(kind: str) -> set[str]:
    """What listeners of that kind are registered for: ``app.event("app_home_opened")``."""
    found = set()
    for node in calls():
        assert isinstance(node.func, ast.Attribute)
        if node.func.attr != kind or not node.args:
            continue
        if isinstance(node.func.value, ast.Name) and node.func.value.id == "app":
            (name,) = [
                one.value if isinstance(one, ast.Constant) else _constant(ast.unparse(one))
                for one in node.args[:1]
            ]
            found.add(str(name))
    return found


def _constant(name: str) -> str:
    """The value of a constant of this room."""
    for path in sorted(ROOM.rglob("*.py")):
        for node in ast.parse(path.read_text()).body:
            if (
                isinstance(node, ast.Assign)
                and ast.unparse(node.targets[0]) == name
                and isinstance(node.value, ast.Constant)
            ):
                return str(node.value.value)
    return name


def test_the_walk_finds_the_calls() -> None:
    assert {"chat_postMessage", "chat_update", "auth_test"} <= called_methods()
    assert listened("command") == {COMMAND}


def test_every_method_that_is_called_is_known_with_its_scope() -> None:
    assert called_methods() == METHOD_NAMES.keys()


def test_the_scopes_are_those_of_the_methods_that_are_called() -> None:
    wanted = {scope for name in called_methods() for scope in METHODS[METHOD_NAMES[name]]}
    wanted |= set(EVENT_SCOPES.values())
    assert wanted | OF_NO_METHOD == set(SCOPES)
    assert set(EVENT_SCOPES) <= set(EVENTS)


def test_the_events_and_the_shortcuts_are_those_that_somebody_listens_to() -> None:
    # A message is subscribed to by the kind of its conversation.
    every = {**EVENTS, **PRIVATE_EVENTS}
    assert listened("event") == {event.partition(".")[0] for event in every}
    assert listened("shortcut") | listened("message_shortcut") == set(SHORTCUTS)


def test_the_manifest_says_so() -> None:
    made = make_manifest()
    assert made["oauth_config"]["scopes"]["bot"] == list(SCOPES)
    assert [one["command"] for one in made["features"]["slash_commands"]] == [COMMAND]
    assert made["settings"]["socket_mode_enabled"] is True
    assert "url" not in made["features"]["slash_commands"][0]
    private = make_manifest(private_channels=True)
    assert private["oauth_config"]["scopes"]["bot"] == [*SCOPES, *PRIVATE_SCOPES]
    events = private["settings"]["event_subscriptions"]["bot_events"]
    assert events == [*EVENTS, *PRIVATE_EVENTS]
    assert made["settings"]["event_subscriptions"]["bot_events"] == list(EVENTS)


def test_over_http_everything_that_slack_asks_has_its_address() -> None:
    url = "https://nightdesk.example.org/slack/events"
    made = make_manifest(request_url=url)
    assert made["settings"]["socket_mode_enabled"] is False
    assert made["settings"]["interactivity"]["request_url"] == url
    assert made["features"]["slash_commands"][0]["url"] == url
    subscribed = made["settings"].get("event_subscriptions")
    assert (subscribed is None) is (not EVENTS)
    assert subscribed is None or subscribed["request_url"] == url


def test_the_manifest_stays_within_slacks_limits() -> None:
    made = make_manifest()
    assert len(made["display_information"]["name"]) <= 35
    assert len(made["display_information"]["description"]) <= 140
    assert len(made["features"].get("shortcuts", ())) <= 10
    for command in made["features"]["slash_commands"]:
        assert len(command["command"]) <= 32
        assert len(command["description"]) <= 2000
        assert len(command["usage_hint"]) <= 1000
    for shortcut in made["features"].get("shortcuts", ()):
        assert len(shortcut["name"]) <= 24
        assert len(shortcut["description"]) <= 150


def test_the_docs_show_this_manifest_and_tell_what_each_scope_is_for() -> None:
    text = DOCS.read_text()
    (shown,) = [
        block.split("```")[0]
        for block in text.split("```yaml\n")[1:]
        if block.startswith("display_information")
    ]
    assert yaml.safe_load(shown) == make_manifest()
    for scope in (*SCOPES, *PRIVATE_SCOPES):
        assert f"`{scope}`" in text

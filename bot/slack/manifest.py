"""The Slack app's manifest: what Nightdesk asks of a workspace, and not a scope more.

A test walks the code of this room: each call of the Web API and each listener has to stand
here, and nothing may stand here that no code uses.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.slack.client import SCOPES

__all__ = [
    "EVENTS",
    "EVENT_SCOPES",
    "METHODS",
    "PRIVATE_EVENTS",
    "PRIVATE_SCOPES",
    "SHORTCUTS",
    "WATCH_LIKE",
    "make_manifest",
]

METHODS: Mapping[str, tuple[str, ...]] = {
    "apps.connections.open": (),  # the app token's own scope, connections:write
    "auth.test": (),
    "chat.postEphemeral": ("chat:write",),
    "chat.postMessage": ("chat:write",),
    "chat.update": ("chat:write",),
    # Those of the kinds of conversations that are read.
    "conversations.history": ("channels:history", "im:history"),
    "conversations.info": ("channels:read",),
    "conversations.join": ("channels:join",),
    "conversations.list": ("channels:read",),
    "conversations.members": ("channels:read",),
    "conversations.open": ("im:write",),
    "conversations.replies": ("channels:history", "im:history"),
    "usergroups.users.list": ("usergroups:read",),
    "users.conversations": ("channels:read",),
    "users.info": ("users:read",),
    "views.open": (),
    "views.publish": (),
    "views.push": (),
    "views.update": (),
}
"""The methods of the Web API that may be called, each with the bot scopes that it wants."""

PRIVATE_SCOPES: Mapping[str, str] = {
    "groups:read": "to find a private channel by its name",
    "groups:history": "to find a message again in a private channel whose answer was lost",
}
"""What private channels want beside SCOPES."""

EVENTS: Mapping[str, str] = {
    "app_home_opened": "to show a person their watches and what their channels heard",
    "app_mention": "to say what it can do to who names it",
    "channel_rename": "to know a channel by its new name",
    "member_joined_channel": "to introduce itself where it is invited",
    "message.im": "to say what it can do to who writes to it",
}
"""The events that are listened to, and what for."""

PRIVATE_EVENTS: Mapping[str, str] = {
    # Slack gives other ids to private channels alone, when they are shared with a workspace.
    "channel_id_changed": "to know a private channel by its new id",
    "group_rename": "to know a private channel by its new name",
}
"""What private channels want beside EVENTS."""

EVENT_SCOPES: Mapping[str, str] = {
    "app_mention": "app_mentions:read",
    "channel_rename": "channels:read",
    "message.im": "im:history",
}
"""The bot scopes that events want; of private channels these are among PRIVATE_SCOPES."""

WATCH_LIKE = "watch.like"

SHORTCUTS: Mapping[str, tuple[str, str]] = {
    # A shortcut's name has 24 characters at most.
    WATCH_LIKE: ("Watch for more like this", "A new watch, filled in with what a message tells of"),
}
"""The message shortcuts: by their callback_id, the name and the description."""

HOME_OPENED = "app_home_opened"

_COMMAND: Mapping[str, Any] = {
    "command": "/watch",
    "description": "What this newsroom is told about",
    "usage_hint": "add QUERY [to #channel] [high|normal|low]",
    "should_escape": True,
}


def make_manifest(*, request_url: str | None = None, private_channels: bool = False) -> Any:
    """The manifest as a mapping, in the order in which Slack shows it.

    ``request_url`` is where Slack sends requests over HTTPS; None for Socket Mode.
    """
    scopes = [*SCOPES, *(PRIVATE_SCOPES if private_channels else ())]
    events = [*EVENTS, *(PRIVATE_EVENTS if private_channels else ())]
    asked = {} if request_url is None else {"request_url": request_url}
    command = dict(_COMMAND) | ({} if request_url is None else {"url": request_url})
    features: dict[str, Any] = {}
    if HOME_OPENED in EVENTS:
        features["app_home"] = {
            "home_tab_enabled": True,
            "messages_tab_enabled": True,
            "messages_tab_read_only_enabled": False,
        }
    features["bot_user"] = {"display_name": "Nightdesk", "always_online": True}
    if SHORTCUTS:
        features["shortcuts"] = [
            {"name": name, "type": "message", "callback_id": id_, "description": description}
            for id_, (name, description) in SHORTCUTS.items()
        ]
    features["slash_commands"] = [command]
    settings: dict[str, Any] = {}
    if events:
        settings["event_subscriptions"] = {**asked, "bot_events": events}
    settings["interactivity"] = {"is_enabled": True, **asked}
    settings["socket_mode_enabled"] = request_url is None
    return {
        "display_information": {
            "name": "Nightdesk",
            "description": "Tells this newsroom what the feeds say about what it tracks.",
        },
        "features": features,
        "oauth_config": {"scopes": {"bot": scopes}},
        "settings": settings,
    }

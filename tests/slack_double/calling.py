"""Slack's side of being called: signed requests, and what the person gets to see."""

from __future__ import annotations

import hashlib
import hmac
import itertools
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode

from tests.slack_double.methods import BOT

RESPONSES_ALLOWED = 5  # answers that one response_url serves
_numbers = itertools.count(1)


@dataclass(kw_only=True)
class Answered:
    """What came back for a slash command.

    ``status`` and ``body`` are the acknowledgement's; ``later`` holds what was sent to the
    response_url.
    """

    response_id: str
    status: int = 0
    body: dict[str, Any] = field(default_factory=dict)
    later: list[dict[str, Any]] = field(default_factory=list)

    @property
    def shown(self) -> list[dict[str, Any]]:
        """Each message that the person sees, in order."""
        return [one for one in (self.body, *self.later) if one.get("text") or one.get("blocks")]

    @property
    def text(self) -> str:
        """All that the person can read, from the blocks where there are any."""
        return "\n".join(
            read_blocks(one["blocks"]) if one.get("blocks") else str(one.get("text", ""))
            for one in self.shown
        )


def read_blocks(part: object) -> str:
    """The text of blocks, as a reader would meet it."""
    if isinstance(part, list):
        return "".join(read_blocks(one) for one in part)
    if not isinstance(part, dict):
        return ""
    kind = part.get("type")
    if kind == "channel":
        return f"#{part['channel_id']}"
    if kind == "date":
        return str(part.get("fallback"))
    if kind == "broadcast":
        return f"@{part['range']}"
    if kind in {"plain_text", "mrkdwn", "text"} or (kind == "link" and "text" in part):
        return str(part["text"])
    inner = read_blocks(part.get("elements") or part.get("text") or [])
    ends_line = kind in {
        "rich_text_section",
        "rich_text_quote",
        "rich_text_preformatted",
        "header",
        "context",
        "section",
    }
    return f"{inner}\n" if ends_line else inner


def command_form(
    text: str,
    *,
    response_url: str,
    command: str = "/watch",
    user_id: str = "U0EDITOR01",
    user_name: str = "editor",
    channel_id: str = "C0DOUBLE001",
    channel_name: str = "general",
) -> dict[str, str]:
    """The form of a slash command, as Slack fills it."""
    number = next(_numbers)
    return {
        "token": "deprecated",
        "team_id": BOT["team_id"],
        "team_domain": "double",
        "channel_id": channel_id,
        "channel_name": channel_name,
        "user_id": user_id,
        "user_name": user_name,
        "command": command,
        "text": text,
        "api_app_id": "A0DOUBLE01",
        "is_enterprise_install": "false",
        "response_url": response_url,
        "trigger_id": f"{number}.{number}.double",
    }


def encode_form(form: dict[str, str]) -> bytes:
    return urlencode(form).encode()


def sign(body: bytes, *, secret: str, timestamp: int) -> dict[str, str]:
    """The headers of a request that Slack signed."""
    base = b"v0:%d:%s" % (timestamp, body)
    digest = hmac.new(secret.encode(), base, hashlib.sha256).hexdigest()
    return {
        "Content-Type": "application/x-www-form-urlencoded",
        "X-Slack-Request-Timestamp": str(timestamp),
        "X-Slack-Signature": f"v0={digest}",
    }

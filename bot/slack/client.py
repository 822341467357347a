"""The connection to Slack's Web API, and the look at its token when the service starts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit
from urllib.request import proxy_bypass

import aiohttp
from slack_sdk.web.async_client import AsyncWebClient

from bot.errors import DeliveryRefused
from bot.slack.faults import CALL_FAULTS, explain_fault
from bot.slack.patience import PatientClient

__all__ = ["SCOPES", "SlackIdentity", "check_slack", "close_client", "open_client"]

API_URL = "https://slack.com/api/"

SCOPES: Mapping[str, str] = {
    "chat:write": "to post",
    "chat:write.public": "to post in public channels that it has not joined",
    "commands": "for /watch",
    "channels:read": "to find a channel by its name, and which channels somebody is in",
    "channels:join": "to look for a message in a public channel that it has not joined",
    "channels:history": "to find a message again whose answer was lost",
    "im:write": "to look for a message in the direct message with a person",
    "im:history": "to find a direct message again whose answer was lost, and to hear who writes",
    "app_mentions:read": "to hear who names it",
    "users:read": "to know a person's time zone and display name",
    "usergroups:read": "to know who is in the user group that names the editors",
}
"""The bot scopes that Nightdesk uses, and what for. Private channels want groups:read and
groups:history beside them."""

_INDISPENSABLE = frozenset({"chat:write"})

# Slack answers within a second or two. What takes longer is looked for in the channel, and
# breaking news should not wait for that; both have to end well within a delivery's lease.
_TIMEOUT = aiohttp.ClientTimeout(total=10, sock_connect=5)
_LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})


@dataclass(frozen=True, slots=True, kw_only=True)
class SlackIdentity:
    """Who the token is, and what it may do.

    ``scopes`` is what Slack says in `x-oauth-scopes`; None where it said nothing.
    """

    team: str
    team_id: str
    user: str
    user_id: str
    bot_id: str | None
    url: str
    scopes: frozenset[str] | None

    @property
    def missing(self) -> tuple[str, ...]:
        """The scopes that Nightdesk uses and the token does not have."""
        if self.scopes is None:
            return ()
        return tuple(scope for scope in SCOPES if scope not in self.scopes)


def open_client(
    token: str,
    *,
    base_url: str = API_URL,
    timeout: aiohttp.ClientTimeout = _TIMEOUT,
) -> AsyncWebClient:
    """A client over one shared session that repeats no post by itself.

    The SDK's own retry of a broken connection would post twice, so its handlers are off.
    Other methods wait for a short pause that Slack asks for (`PatientClient`).
    Wants a running event loop; `close_client` ends the session.
    """
    client = PatientClient(
        token=token,
        base_url=base_url,
        # The SDK's own time-out holds for sessions that it opens itself, not for ours.
        session=aiohttp.ClientSession(timeout=timeout),
        retry_handlers=[],
    )
    host = urlsplit(client.base_url).hostname or ""
    if host in _LOOPBACK or proxy_bypass(host):
        # The SDK reads HTTPS_PROXY and HTTP_PROXY, and knows nothing of NO_PROXY.
        client.proxy = None
    return client


async def close_client(client: AsyncWebClient) -> None:
    """End the session that `open_client` opened. Safe to call twice."""
    if client.session is not None:
        await client.session.close()


async def check_slack(client: AsyncWebClient) -> SlackIdentity:
    """Ask Slack who the token is (`auth.test`).

    Raises DeliveryRefused where Slack does not take the token or it may not post at all,
    and DeliveryDelayed where Slack could not be asked. Other scopes that it lacks are in
    the answer's ``missing``.
    """
    try:
        answer = await client.auth_test()
    except CALL_FAULTS as error:
        raise explain_fault(error, asking=True) from error
    identity = SlackIdentity(
        team=str(answer.get("team", "")),
        team_id=str(answer.get("team_id", "")),
        user=str(answer.get("user", "")),
        user_id=str(answer.get("user_id", "")),
        bot_id=answer.get("bot_id"),
        url=str(answer.get("url", "")),
        scopes=_read_scopes(answer.headers),
    )
    lacking = _INDISPENSABLE.intersection(identity.missing)
    if lacking:
        raise DeliveryRefused(
            f"the Slack token lacks the scope {', '.join(sorted(lacking))}: add it under "
            "OAuth & Permissions in the app's settings and install the app again "
            "(docs/slack.md lists all scopes)",
            code="missing_scope",
        )
    return identity


def _read_scopes(headers: Mapping[str, str]) -> frozenset[str] | None:
    said = next(
        (value for name, value in headers.items() if name.lower() == "x-oauth-scopes"), None
    )
    if said is None:
        return None
    return frozenset(scope.strip() for scope in said.split(",") if scope.strip())

"""What went wrong with a call to Slack, said in the project's errors.

Three things can have happened to a post, and the whole of "never lost, never twice" hangs
on telling them apart: Slack refused it for good, Slack certainly did not take it, or
nobody knows.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from datetime import timedelta

import aiohttp
from slack_sdk.errors import SlackApiError, SlackClientError

from bot.errors import DeliveryDelayed, DeliveryError, DeliveryRefused, DeskError, FateUnknown

__all__ = [
    "CALL_FAULTS",
    "OF_THE_TOKEN",
    "Unasked",
    "ZoneUnasked",
    "explain_fault",
    "fault_code",
    "is_answer",
    "read_retry_after",
]

CALL_FAULTS: tuple[type[Exception], ...] = (
    SlackClientError,
    aiohttp.ClientError,
    asyncio.TimeoutError,
    OSError,
    ValueError,  # an answer that is no JSON of Slack's, a base URL that is none
    AttributeError,  # the SDK's own, for a 200 whose body is text or a JSON list
)

# Slack says of these two that part of the call may have succeeded before the error, so a
# message has to be looked for before it is sent again.
_HALF_DONE = frozenset({"internal_error", "fatal_error"})
# Refused before anything was done, for a reason that passes.
_PASSING = frozenset(
    {
        "ratelimited",
        "rate_limited",
        "service_unavailable",
        "request_timeout",
        "team_added_to_org",
        "external_channel_migrating",
    }
)
OF_THE_TOKEN = frozenset(
    {"account_inactive", "invalid_auth", "not_authed", "token_expired", "token_revoked"}
)
"""What Slack says of a token, whatever is asked with it."""

_OF_THE_MESSAGE: Mapping[str, str] = {
    "invalid_blocks": "not in a form that Slack takes",
    "invalid_blocks_format": "not in a form that Slack takes",
    "msg_blocks_too_long": "too long",
    "msg_too_long": "too long",
}
"""What is wrong with a message by Slack's word for it; others there are taken."""

_SENDING = frozenset({"chat.postMessage", "chat.update"})
_TOO_MANY = 429
_SERVER_FAULT = 500
_DEFAULT_WAIT = timedelta(seconds=30)

_RENEW = "put a valid bot token (xoxb-…) into SLACK_BOT_TOKEN: `nightdesk check` tries it"
_INVITE = "invite the bot there (/invite), or give the watch another channel"
_REPORT = "this is a fault of Nightdesk: please report it with the log line"

_WHAT_TO_DO: Mapping[str, str] = {
    "account_inactive": f"the app was removed from the workspace: install it again and {_RENEW}",
    "as_user_not_supported": _REPORT,
    "channel_not_found": "no channel of that name or id can be seen: check the spelling and "
    "whether it was renamed, and invite the bot where the channel is private",
    "ekm_access_denied": "the workspace's administrators suspended posting: ask them",
    "invalid_auth": _RENEW,
    "invalid_blocks": _REPORT,
    "invalid_blocks_format": _REPORT,
    "is_archived": "the channel is archived: unarchive it or give the watch another channel, "
    "then `nightdesk deliveries retry`",
    "missing_scope": "add the scope under OAuth & Permissions in the app's settings, and "
    "install the app again",
    "msg_blocks_too_long": _REPORT,
    "msg_too_long": _REPORT,
    "not_allowed_token_type": "this call wants another kind of token: SLACK_BOT_TOKEN begins "
    "with xoxb-, SLACK_APP_TOKEN with xapp-",
    "not_authed": _RENEW,
    "not_in_channel": _INVITE,
    "restricted_action": "the workspace's administrators restrict who posts there: ask them",
    "token_expired": _RENEW,
    "token_revoked": _RENEW,
}


class Unasked(DeskError):
    """Slack could not be asked now what has to be known for what a person wants."""


class ZoneUnasked(Unasked):
    """Slack could not be asked now by which clock a person means a time."""


def is_answer(error: Exception) -> bool:
    """Whether Slack refuses to say it, and will refuse again: no rate limit and no outage."""
    explained = explain_fault(error, asking=True)
    return isinstance(explained, DeliveryRefused) and explained.code not in OF_THE_TOKEN


def explain_fault(error: Exception, *, asking: bool = False) -> DeliveryError:
    """The project's error for a failed call; chain it to ``error``.

    ``asking`` is true for calls that change nothing: repeating them does no harm, so
    what would otherwise be of unknown fate is only delayed.
    """
    explained = _explain(error)
    if asking and isinstance(explained, FateUnknown):
        return DeliveryDelayed(
            f"Slack gave no usable answer ({_reason(error)}): it is asked again by itself"
        )
    return explained


def fault_code(error: Exception) -> str | None:
    """Slack's own word for why it refused, where it gave one."""
    if not isinstance(error, SlackApiError):
        return None
    data = getattr(error.response, "data", error.response)
    code = data.get("error") if isinstance(data, Mapping) else None
    return code if isinstance(code, str) and code else None


def _explain(error: Exception) -> DeliveryError:
    if isinstance(error, SlackApiError):
        return _explain_answer(error)
    if isinstance(error, aiohttp.InvalidURL):
        return DeliveryRefused(
            f"Slack's address is none ({error}): correct SLACK_API_URL", code="invalid_url"
        )
    if _before_sending(error):
        return DeliveryDelayed(
            f"Slack could not be reached ({_reason(error)}): it is tried again by itself; "
            "check the network, the proxy and SLACK_API_URL if this goes on"
        )
    return FateUnknown(
        f"Slack's answer was lost ({_reason(error)}), so the message may have been posted: it is "
        "looked for in the channel before it is sent again"
    )


def _before_sending(error: Exception) -> bool:
    """Whether the request cannot have left: no connection was made for it."""
    return isinstance(
        error,
        aiohttp.ClientConnectorError
        | aiohttp.ConnectionTimeoutError
        | aiohttp.ClientHttpProxyError,
    )


def _explain_answer(error: SlackApiError) -> DeliveryError:
    status, headers = _status_and_headers(error)
    code = fault_code(error)
    if status == _TOO_MANY or code in {"ratelimited", "rate_limited"}:
        wait = read_retry_after(headers)
        return DeliveryDelayed(
            f"Slack asks for a pause of {wait.total_seconds():g} s (rate limit); it is tried "
            "again by itself",
            retry_after=wait,
            of=_asked_before(error),
        )
    if code in _PASSING:
        return DeliveryDelayed(
            f"Slack cannot take it now ({_reason(error)}); it is tried again by itself",
            retry_after=read_retry_after(headers) if "retry-after" in headers else None,
            of=_asked_before(error),
        )
    if code is None or code in _HALF_DONE or status >= _SERVER_FAULT:
        # Garbage with status 200 and a gateway's 502 or 503 alike: the post itself may have
        # gone through behind them. Envoy says 503, too, where the other side broke the
        # connection after it had the request.
        return FateUnknown(
            f"Slack failed over it ({_reason(error)}), and the message may have been "
            "posted: it is looked for in the channel before it is sent again"
        )
    advice = _WHAT_TO_DO.get(code) or _restricted(code) or _lookup_hint(code)
    return DeliveryRefused(
        f"Slack refuses it ({code}{_detail(error)}): {advice}",
        code=code,
        everywhere=code in OF_THE_TOKEN or code == "missing_scope",
        fault=_OF_THE_MESSAGE.get(code),
    )


def _asked_before(error: SlackApiError) -> str | None:
    """The method that was refused, where it is none that sends a message or changes one."""
    # aiohttp's response, which the SDK hands over where the body was no JSON, has `url`.
    response = error.response
    address = getattr(response, "api_url", None) or getattr(response, "url", None) or ""
    method = str(address).rpartition("/")[2]
    return method if method and method not in _SENDING else None


def _restricted(code: str) -> str | None:
    return _WHAT_TO_DO["restricted_action"] if code.startswith("restricted_action") else None


def _lookup_hint(code: str) -> str:
    return (
        f"look up {code} in Slack's reference, mend it, then `nightdesk deliveries retry` sends "
        "what waits"
    )


def _detail(error: SlackApiError) -> str:
    """Which scope is missing, which block is wrong: as Slack says it."""
    data = getattr(error.response, "data", None)
    if not isinstance(data, Mapping):
        return ""
    if isinstance(needed := data.get("needed"), str):
        return f", needs {needed}"
    metadata = data.get("response_metadata")
    messages = metadata.get("messages") if isinstance(metadata, Mapping) else None
    errors = data.get("errors") or messages
    if isinstance(errors, list) and errors:
        return ": " + "; ".join(str(one) for one in errors[:3])
    return ""


def _status_and_headers(error: SlackApiError) -> tuple[int, dict[str, str]]:
    # The SDK hands over its own response, or aiohttp's where the body was no JSON.
    response = error.response
    status = getattr(response, "status_code", None) or getattr(response, "status", None) or 0
    headers = getattr(response, "headers", None) or {}
    return int(status), {str(name).lower(): str(value) for name, value in headers.items()}


def read_retry_after(headers: Mapping[str, str]) -> timedelta:
    """How long Slack asks to wait, by the headers of its answer in lower case."""
    said = headers.get("retry-after", "")
    return timedelta(seconds=int(said)) if said.isdecimal() else _DEFAULT_WAIT


def _reason(error: Exception) -> str:
    if isinstance(error, SlackApiError):
        return fault_code(error) or f"HTTP {_status_and_headers(error)[0]}"
    return f"{type(error).__name__}: {error}" if str(error) else type(error).__name__

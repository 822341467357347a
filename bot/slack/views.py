"""Opens dialogs and changes what stands in open ones, as far as Slack lets it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import structlog
from slack_sdk.web.async_client import AsyncWebClient

from bot.slack.faults import CALL_FAULTS, fault_code

__all__ = ["open_view", "update_view"]

log = structlog.get_logger("nightdesk.slack")

_TELLS = {"notify_on_close": True}
"""Who closes a dialog may type the same command at once, and it is another one then."""


async def open_view(
    client: AsyncWebClient, trigger: str, view: Mapping[str, Any], *, pushed: bool = False
) -> str | None:
    """The id of the dialog that was opened, ``pushed`` on top of that in which it was asked for;
    None where Slack opened none, which is logged.
    """
    try:
        if pushed:
            answer = await client.views_push(trigger_id=trigger, view={**view, **_TELLS})
        else:
            answer = await client.views_open(trigger_id=trigger, view={**view, **_TELLS})
    except CALL_FAULTS as error:
        log.warning("dialog_not_opened", error=fault_code(error) or type(error).__name__)
        return None
    return str((answer.get("view") or {}).get("id"))


async def update_view(client: AsyncWebClient, view_id: str, view: Mapping[str, Any]) -> bool:
    """Show ``view`` in the dialog; whether Slack did, which it does not where that was closed."""
    try:
        await client.views_update(view_id=view_id, view={**view, **_TELLS})
    except CALL_FAULTS as error:
        log.info("dialog_not_updated", error=fault_code(error) or type(error).__name__)
        return False
    return True
